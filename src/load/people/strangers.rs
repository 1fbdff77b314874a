//! The people whom histories name, where no roster says who they are.

use std::path::PathBuf;

use compact_str::CompactString;

use crate::findings::{Files, Findings};
use crate::load::table::blocks::Blocks;
use crate::load::table::columns::Columns;
use crate::load::table::field::{Field, TableKind};
use crate::load::table::sheet::Sheet;
use crate::load::table::watch::Unwatched;
use crate::model::{Advisor, Person, Roster};

/// A roster of everybody whom these histories name, so that their rows can be read. What is wrong
/// with the files is for [`history`](super::history::history) to report.
pub(crate) fn strangers(histories: &[PathBuf], columns: &Columns) -> Roster {
    let mut roster = Roster::default();
    for path in histories {
        let (mut files, mut findings) = (Files::default(), Findings::default());
        let opened = Sheet::open(path, TableKind::History, columns, &Unwatched, &mut files, &mut findings);
        for (sheet, blocks) in opened.into_iter().flatten() {
            add(&sheet, blocks, columns, &mut roster);
        }
    }
    roster
}

/// Adds the people whom the rows of a table name.
fn add(sheet: &Sheet, blocks: Blocks, columns: &Columns, roster: &mut Roster) {
    let Some(column) = sheet.column(Field::Advisor) else { return };
    for block in blocks.map_while(Result::ok) {
        let (block, _) = block.shown();
        let mut rows = sheet.rows(&block);
        while let Some(row) = rows.next() {
            let id = row.text(column);
            if !columns.is_missing(&id) && roster.by_id(&id).is_none() {
                roster.add(named(&id), CompactString::default());
            }
        }
    }
}

/// Somebody of whom the id is known.
fn named(id: &str) -> Advisor {
    Advisor { person: Person { id: id.into(), ..Person::default() }, ..Advisor::default() }
}
