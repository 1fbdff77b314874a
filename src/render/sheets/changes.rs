//! What has changed since an earlier report, at the end of each person's line.

use super::{Column, Datum, people};
use crate::engine::assessment::AdvisorStatus;
use crate::model::Known;
use crate::model::territory::Territories;
use crate::render::Words;
use crate::render::changes::what_changed;
use crate::reports::casebook::Row;
use crate::reports::changes::{Beside, Development, Turn};
use crate::text::Word;

/// The columns after the others, with their widths.
const COLUMNS: [(&str, u16); 4] =
    [("change", 22), ("what-changed", 48), ("status-before", 14), ("status-since", 13)];

/// The columns that follow those of the people.
pub(crate) fn columns(words: &Words) -> Vec<Column> {
    COLUMNS.iter().map(|(name, width)| Column::new(words, name, *width)).collect()
}

/// The line of somebody with what became of them; `None`: they are left out.
pub(crate) fn here(
    words: &Words,
    territories: &Territories,
    row: &Row,
    beside: Option<Beside>,
) -> Option<Vec<Datum>> {
    let mut line: Vec<Datum> = people::person(words, territories, row).into();
    if let Some(beside) = beside {
        line.extend(told(words, row, &beside.told(row)?));
    }
    Some(line)
}

/// The lines of those who are gone.
pub(crate) fn gone(words: &Words, beside: Option<Beside>) -> Vec<Vec<Datum>> {
    let absent = beside.map(|beside| &beside.since.absent).into_iter().flatten();
    absent.map(|known| people::gone(known).into_iter().chain(of_gone(words, known)).collect()).collect()
}

fn told(words: &Words, row: &Row, told: &Development) -> [Datum; COLUMNS.len()] {
    [
        turn(words, told.turn(row.status())),
        what_changed(words, told).into(),
        told.before.map_or(Datum::Nothing, |before| status(words, before)),
        told.status_since.into(),
    ]
}

fn of_gone(words: &Words, known: &Known) -> [Datum; COLUMNS.len()] {
    let before = status(words, known.standing.status);
    [turn(words, Some(Turn::Gone)), Datum::Nothing, before, Datum::Nothing]
}

fn turn(words: &Words, turn: Option<Turn>) -> Datum {
    words.text(&format!("turn-{}", turn.map_or("none", Word::code))).into()
}

fn status(words: &Words, status: AdvisorStatus) -> Datum {
    words.text(&format!("status-{}", status.code())).into()
}
