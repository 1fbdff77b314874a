//! The cells of a table that is written as TOML: each value remembers the cell that it was made of.

use chrono::NaiveDate;

use crate::findings::{Finding, Place};

/// A value of a table, as TOML writes it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell {
    pub place: Place,
    /// What stands in the cell.
    pub written: String,
    /// The same in TOML.
    pub value: String,
}

impl Cell {
    /// A text, which may be empty: whoever reads it says whether it may.
    pub(crate) fn text(place: Place, written: &str) -> Self {
        Self { place, written: written.to_owned(), value: quoted(written) }
    }

    /// The same cell, read as this text.
    pub(crate) fn meaning(self, text: &str) -> Self {
        Self { value: quoted(text), ..self }
    }

    /// The same cell, read as this day.
    pub(crate) fn day(self, day: NaiveDate) -> Self {
        Self { value: day.to_string(), ..self }
    }

    /// The same cell, read as this number.
    pub(crate) fn number(self, number: u32) -> Self {
        Self { value: number.to_string(), ..self }
    }

    /// The same cell, read as yes or no.
    pub(crate) fn yes_no(self, yes: bool) -> Self {
        Self { value: yes.to_string(), ..self }
    }

    /// Whether nothing stands in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.written.is_empty()
    }
}

/// A basic string.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// The cells of a text, by the byte at which the value of each begins; and what was found wrong
/// before the text was made.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    pub(super) starts: Vec<usize>,
    pub(super) cells: Vec<Cell>,
    pub(crate) found: Vec<Finding>,
}

impl Cells {
    /// The cell that what stands at a byte was made of.
    pub(crate) fn at(&self, byte: usize) -> Option<&Cell> {
        let behind = self.starts.partition_point(|&start| start <= byte);
        self.cells.get(behind.checked_sub(1)?)
    }
}
