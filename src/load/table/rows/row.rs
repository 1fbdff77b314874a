//! One row: its cells, as bytes and as text.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::repair;
use crate::load::table::letters;

/// One row.
pub(crate) struct Row<'r> {
    pub(super) text: &'r [u8],
    /// The same as text, where it is known to be UTF-8.
    pub(super) utf8: Option<&'r str>,
    pub(super) is_ragged: bool,
    pub(super) cells: &'r [Range<usize>],
    /// The line on which it begins, counted from 1.
    pub(crate) line: u32,
    pub(super) letters: &'r RefCell<BTreeSet<char>>,
}

impl<'r> Row<'r> {
    /// How many cells there are.
    pub(crate) fn len(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn is_blank(&self) -> bool {
        (0..self.cells.len()).all(|column| self.bytes(column).is_empty())
    }

    /// How many cells there are, empty ones beyond `expected` apart; in a workbook no row is too
    /// short.
    pub(crate) fn width(&self, expected: usize) -> usize {
        let filled = (expected..self.cells.len()).rev().find(|&column| !self.bytes(column).is_empty());
        match filled {
            Some(last) => last + 1,
            None if self.is_ragged => expected,
            None => self.cells.len().min(expected),
        }
    }

    /// Where a cell stands in the row, without white space around it and without the apostrophe by
    /// which a spreadsheet marks a text; empty where the row is too short.
    fn cell(&self, column: usize) -> Range<usize> {
        let Some(cell) = self.cells.get(column) else { return 0..0 };
        let bytes = &self.text[cell.clone()];
        if is_bare(bytes) {
            return cell.clone();
        }
        let bytes = bytes.trim_ascii_start();
        let bytes = bytes.strip_prefix(b"'").unwrap_or(bytes);
        let start = cell.end - bytes.len();
        start..start + bytes.trim_ascii_end().len()
    }

    /// The bytes of a cell, without white space around them.
    pub(crate) fn bytes(&self, column: usize) -> &'r [u8] {
        &self.text[self.cell(column)]
    }

    fn untrimmed(&self, column: usize) -> String {
        let bytes = &self.text[self.cells[column].clone()];
        std::str::from_utf8(bytes).map_or_else(|_| self.text(column).into_owned(), str::to_owned)
    }

    /// A cell as text.
    pub(crate) fn text(&self, column: usize) -> Cow<'r, str> {
        if let Some(text) = self.utf8 {
            return Cow::Borrowed(trimmed(&text[self.cell(column)]));
        }
        let bytes = self.bytes(column);
        match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(trimmed(text)),
            Err(_) => {
                let text = letters::decoded(bytes);
                self.letters.borrow_mut().extend(text.chars().filter(|letter| !letter.is_ascii()));
                Cow::Owned(text.trim().to_owned())
            }
        }
    }
}

impl Row<'_> {
    /// The row that this one was before a text with a delimiter in it was cut, where only one is
    /// possible.
    pub(crate) fn rejoined(
        &self,
        width: usize,
        delimiter: u8,
        columns: &impl repair::Columns,
    ) -> Option<OwnedRow> {
        let cells: Vec<String> = (0..self.len()).map(|column| self.untrimmed(column)).collect();
        let cells = repair::repaired(&cells, width, char::from(delimiter), columns)?;
        let mut row = OwnedRow { line: self.line, ..OwnedRow::default() };
        for cell in cells {
            let start = row.text.len();
            row.text.push_str(&cell);
            row.cells.push(start..row.text.len());
        }
        Some(row)
    }
}

/// A row that was put together.
#[derive(Debug, Default)]
pub(crate) struct OwnedRow {
    text: String,
    cells: Vec<Range<usize>>,
    line: u32,
    letters: RefCell<BTreeSet<char>>,
}

impl OwnedRow {
    pub(crate) fn row(&self) -> Row<'_> {
        Row {
            text: self.text.as_bytes(),
            utf8: Some(&self.text),
            is_ragged: false,
            cells: &self.cells,
            line: self.line,
            letters: &self.letters,
        }
    }
}

/// A text without white space around it.
fn trimmed(text: &str) -> &str {
    if is_bare(text.as_bytes()) { text } else { text.trim() }
}

/// Whether a text, as most do, begins and ends with a sign that nobody takes away.
fn is_bare(text: &[u8]) -> bool {
    let ([first, .., last] | [first @ last]) = text else { return true };
    first.is_ascii_graphic() && last.is_ascii_graphic() && *first != b'\''
}
