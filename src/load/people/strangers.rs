//! The people whom histories name, where no roster says who they are.

use std::path::PathBuf;

use compact_str::CompactString;

use super::history::name;
use crate::findings::{Files, Findings};
use crate::load::table::blocks::Blocks;
use crate::load::table::columns::Columns;
use crate::load::table::field::{Field, TableKind};
use crate::load::table::record::Record;
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
    for block in blocks.map_while(Result::ok) {
        let (block, _) = block.shown();
        let mut rows = sheet.rows(&block);
        while let Some(row) = rows.next() {
            let record = Record::new(sheet, columns, &row);
            let id = record.text(Field::Advisor);
            match id.is_empty() {
                false if roster.by_id(&id).is_none() => {
                    roster.add(known_as(&id, ""), CompactString::default());
                }
                true => {
                    let name = name(&record).map(|(name, _)| name).unwrap_or_default();
                    if !name.is_empty() && roster.by_id(&name).is_none() {
                        roster.add(known_as(&name, &name), CompactString::default());
                    }
                }
                false => {}
            }
        }
    }
}

/// Somebody of whom the id is known, and the name where that identifies them.
fn known_as(id: &str, name: &str) -> Advisor {
    let person = Person { id: id.into(), name: name.into(), ..Person::default() };
    Advisor { person, ..Advisor::default() }
}
