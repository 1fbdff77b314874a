//! The people whom histories name, where no roster says who they are.

use std::path::PathBuf;

use compact_str::CompactString;

use super::register::{Draft, Find, Known, Roster};
use crate::findings::{Files, Findings};
use crate::load::table::columns::{Columns, TableKind};
use crate::load::table::sheet::Sheet;
use crate::load::table::watch::Unwatched;
use crate::model::{Advisor, Person};

/// A roster of everybody whom these histories name, so that their rows can be read. What is wrong
/// with the files is for [`history`](super::history::history) to report.
pub fn strangers(histories: &[PathBuf], columns: &Columns) -> Roster {
    let mut roster = Roster::default();
    for path in histories {
        let (mut files, mut findings) = (Files::default(), Findings::default());
        let opened = Sheet::open(path, TableKind::History, columns, &Unwatched, &mut files, &mut findings);
        let Some((sheet, blocks)) = opened else { continue };
        let Some(column) = sheet.column("advisor") else { continue };
        for block in blocks.map_while(Result::ok) {
            let mut rows = sheet.rows(&block);
            while let Some(row) = rows.next() {
                let id = row.text(column);
                if !columns.is_missing(&id) && roster.find(&id) == Find::None {
                    roster.add(named(&id), &files);
                }
            }
        }
    }
    roster
}

/// Somebody of whom the id is known.
fn named(id: &str) -> Draft {
    let person = Person { id: id.into(), ..Person::default() };
    let advisor = Advisor { person, ..Advisor::default() };
    Draft { advisor, other_email: CompactString::default(), known: Known::default(), problems: Vec::new() }
}
