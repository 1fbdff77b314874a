//! The cells of one row, each as the value that its key has in TOML. A cell that is no such value
//! stays as it is written: the reader of the TOML says what is wrong with it.

use crate::load::table::cells;
use crate::load::table::field::Field;
use crate::load::table::record::Record;
use crate::load::toml::cells::Cell;

/// Between the items of a cell that lists some.
const BETWEEN: [char; 5] = [',', ';', '|', '/', '\n'];

/// The cell of a field; `None` where there is no such column, or nothing is known.
pub(super) fn note(record: &Record, field: Field) -> Option<Cell> {
    let text = record.text(field);
    (!text.is_empty()).then(|| Cell::text(record.place(field), &text))
}

/// The cell of a field that must be there, even if it is empty.
pub(super) fn needed(record: &Record, field: Field) -> Cell {
    note(record, field).unwrap_or_else(|| Cell::text(record.place(field), ""))
}

pub(super) fn day(record: &mut Record, field: Field) -> Option<Cell> {
    let cell = note(record, field)?;
    // what is wrong with a day is told by the reader
    let before = record.problems.len();
    let day = record.day(field);
    record.problems.truncate(before);
    Some(match day {
        Some(day) => cell.day(day),
        None => cell,
    })
}

/// A number, `12` or, as a spreadsheet may have it, `12,0`.
pub(super) fn number(record: &Record, field: Field) -> Option<Cell> {
    let cell = note(record, field)?;
    Some(match whole(&cell.written) {
        Some(number) => cell.number(number),
        None => cell,
    })
}

/// A whole number.
pub(super) fn whole(text: &str) -> Option<u32> {
    let digits = text.strip_suffix(",0").or(text.strip_suffix(".0")).unwrap_or(text);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}

/// The hours of a module.
pub(super) fn hours(record: &Record, field: Field) -> Option<Cell> {
    let cell = note(record, field)?;
    Some(match cells::hours(&cell.written) {
        Some(hours) => cell.number(u32::from(hours)),
        None => cell,
    })
}

pub(super) fn yes_no(record: &Record, field: Field) -> Option<Cell> {
    let cell = note(record, field)?;
    Some(match record.columns.yes_no(&cell.written) {
        Some(yes) => cell.yes_no(yes),
        None => cell,
    })
}

/// A word of the contract, however `data/columns.toml` lets it be said.
pub(super) fn word(record: &Record, field: Field) -> Option<Cell> {
    let cell = note(record, field)?;
    Some(match record.columns.meaning(field, &cell.written) {
        Some(meaning) => cell.meaning(meaning),
        None => cell,
    })
}

/// The items of a cell that lists some.
pub(super) fn list(record: &Record, field: Field) -> Vec<Cell> {
    let Some(cell) = note(record, field) else { return Vec::new() };
    let items = cell.written.split(BETWEEN).flat_map(|part| part.split(" et ")).map(str::trim);
    items.filter(|item| !item.is_empty()).map(|item| Cell::text(cell.place.clone(), item)).collect()
}

/// The items of a cell between bars: texts that may hold any other sign.
pub(super) fn texts(record: &Record, field: Field) -> Vec<Cell> {
    let Some(cell) = note(record, field) else { return Vec::new() };
    let items = cell.written.split(['|', ';']).map(str::trim).filter(|item| !item.is_empty());
    items.map(|item| Cell::text(cell.place.clone(), item)).collect()
}
