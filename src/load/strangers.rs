//! The people whom histories name, where no roster says who they are.

use std::path::PathBuf;

use super::columns::Columns;
use super::people::{Find, Roster};
use super::sheet::Sheet;
use crate::findings::{Files, Findings};
use crate::model::{Advisor, Person};

/// A roster of everybody whom these histories name, so that their rows can be read. What is wrong
/// with the files is for [`history`](super::history::history) to report.
pub fn strangers(histories: &[PathBuf], columns: &Columns) -> Roster {
    let mut roster = Roster::default();
    for path in histories {
        let field_of = |header: &str| columns.history_field(header);
        let sheet = Sheet::open(path, field_of, &mut Files::default(), &mut Findings::default());
        let Some((mut sheet, column)) = sheet.and_then(|sheet| sheet.column("advisor").map(|at| (sheet, at)))
        else {
            continue;
        };
        while sheet.next_row() {
            let id = sheet.text(column);
            if !columns.is_missing(&id) && roster.find(&id) == Find::None {
                let person = Person { id: id.into(), ..Person::default() };
                roster.push(Advisor { person, ..Advisor::default() }, Vec::new());
            }
        }
    }
    roster
}
