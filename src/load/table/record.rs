//! A row by its fields: days, yes and no, texts, read alike in every table.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::cells;
use super::columns::Columns;
use super::field::Field;
use super::rows::Row;
use super::sheet::Sheet;
use crate::findings::{Code, Finding, Place};

/// One row on its way to what it means. What is wrong with its cells is kept.
pub struct Record<'a> {
    pub sheet: &'a Sheet,
    pub columns: &'a Columns,
    pub row: &'a Row<'a>,
    pub problems: Vec<Finding>,
}

impl<'a> Record<'a> {
    pub fn new(sheet: &'a Sheet, columns: &'a Columns, row: &'a Row<'a>) -> Self {
        Self { sheet, columns, row, problems: Vec::new() }
    }

    /// Whether the table has a column for a field.
    pub fn has(&self, field: Field) -> bool {
        self.sheet.column(field).is_some()
    }

    /// Where the cell of a field stands; the first cell, where the table has no such column.
    pub fn place(&self, field: Field) -> Place {
        self.sheet.place(self.row.line, self.sheet.column(field).unwrap_or_default())
    }

    /// Keeps what is wrong with the cell of a field.
    pub fn problem(&mut self, field: Field, finding: Finding) {
        self.problems.push(finding.at(self.place(field)));
    }

    /// The bytes of a cell, without white space around them; none where there is no such column.
    pub fn bytes(&self, field: Field) -> &'a [u8] {
        self.sheet.column(field).map_or(&[], |column| self.row.bytes(column))
    }

    /// A cell as it is written; empty where there is no such column.
    pub fn written(&self, field: Field) -> Cow<'a, str> {
        self.sheet.column(field).map_or(Cow::Borrowed(""), |column| self.row.text(column))
    }

    /// A cell as text; empty where its value is not known.
    pub fn text(&self, field: Field) -> Cow<'a, str> {
        let Some(column) = self.sheet.column(field) else { return Cow::Borrowed("") };
        let text = self.row.text(column);
        if self.columns.is_missing(&text) { Cow::Borrowed("") } else { text }
    }

    pub fn day(&mut self, field: Field) -> Option<NaiveDate> {
        let bytes = self.bytes(field);
        if bytes.is_empty() {
            return None;
        }
        cells::day(bytes).or_else(|| self.strange_day(field, bytes))
    }

    /// A day with letters around it that only a text tells to be white space, or one that a
    /// spreadsheet counted.
    fn strange_day(&mut self, field: Field, bytes: &[u8]) -> Option<NaiveDate> {
        let text = self.text(field);
        let serial = || self.sheet.is_workbook.then(|| cells::serial_day(bytes)).flatten();
        let day = cells::day(text.as_bytes()).or_else(serial);
        if day.is_none() && !text.is_empty() {
            self.problem(field, Finding::new(Code::BadDate).text("value", text));
        }
        day
    }

    pub fn yes_no(&mut self, field: Field) -> Option<bool> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let known = self.columns.yes_no(&text);
        if known.is_none() {
            self.problem(field, Finding::new(Code::BadYesNo).text("value", text));
        }
        known
    }
}
