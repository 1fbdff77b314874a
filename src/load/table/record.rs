//! A row by its fields: days, yes and no, texts, read alike in every table.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::cells;
use super::cells::Written;
use super::columns::Columns;
use super::field::Field;
use super::rows::Row;
use super::sheet::Sheet;
use super::years::Years;
use crate::findings::{Code, Fact, Finding, Place};
use crate::text::names::plain;

/// One row on its way to what it means. What is wrong with its cells is kept.
pub(crate) struct Record<'a> {
    pub sheet: &'a Sheet,
    pub columns: &'a Columns,
    pub row: &'a Row<'a>,
    pub problems: Vec<Finding>,
    pub years: Years<()>,
}

impl<'a> Record<'a> {
    pub(crate) fn new(sheet: &'a Sheet, columns: &'a Columns, row: &'a Row<'a>) -> Self {
        Self { sheet, columns, row, problems: Vec::new(), years: Years::default() }
    }

    /// Whether the table has a column for a field.
    pub(crate) fn has(&self, field: Field) -> bool {
        self.sheet.column(field).is_some()
    }

    /// Where the cell of a field stands; the first cell, where the table has no such column.
    pub(crate) fn place(&self, field: Field) -> Place {
        self.sheet.place(self.row.line, self.sheet.column(field).unwrap_or_default())
    }

    /// Keeps what is wrong with the cell of a field.
    pub(crate) fn problem(&mut self, field: Field, finding: Finding) {
        self.problems.push(finding.at(self.place(field)));
    }

    /// The bytes of a cell, without white space around them; none where there is no such column.
    pub(crate) fn bytes(&self, field: Field) -> &'a [u8] {
        self.sheet.column(field).map_or(&[], |column| self.row.bytes(column))
    }

    /// A cell as it is written; empty where there is no such column.
    pub(crate) fn written(&self, field: Field) -> Cow<'a, str> {
        self.sheet.column(field).map_or(Cow::Borrowed(""), |column| self.row.text(column))
    }

    /// A cell as text; empty where its value is not known.
    pub(crate) fn text(&self, field: Field) -> Cow<'a, str> {
        let Some(column) = self.sheet.column(field) else { return Cow::Borrowed("") };
        let text = self.row.text(column);
        if self.columns.is_missing(&text) { Cow::Borrowed("") } else { text }
    }

    pub(crate) fn day(&mut self, field: Field) -> Option<NaiveDate> {
        let bytes = self.bytes(field);
        if bytes.is_empty() {
            return None;
        }
        match cells::day(bytes) {
            Some(written) => Some(self.noted(field, written)),
            None => self.strange_day(field, bytes),
        }
    }

    /// The day, once it is noted how its year is written.
    fn noted(&mut self, field: Field, written: Written) -> NaiveDate {
        match written.short_year {
            true => {
                let wrong = Finding::new(Code::BadDate).text("value", self.text(field));
                self.years.short((), field, wrong.at(self.place(field)));
            }
            false => self.years.in_full(field),
        }
        written.day
    }

    /// A day with letters around it that only a text tells to be white space, or one that a
    /// spreadsheet counted.
    fn strange_day(&mut self, field: Field, bytes: &[u8]) -> Option<NaiveDate> {
        let text = self.text(field);
        if let Some(written) = cells::day(text.as_bytes()) {
            return Some(self.noted(field, written));
        }
        if cells::has_full_year(text.as_bytes()) {
            self.years.in_full(field);
        }
        let day = self.sheet.serial_day(bytes);
        // an end that never comes is none
        let is_open_end = field == Field::ContractEndsOn && cells::is_far(text.as_bytes());
        if day.is_none() && !text.is_empty() && !is_open_end {
            self.problem(field, Finding::new(Code::BadDate).text("value", text));
        }
        day
    }

    /// Keeps, of two columns that mean the same field, where they say different things.
    pub(crate) fn compare_twins(&mut self) {
        for &(first, second) in &self.sheet.twins {
            let [one, other] = [first, second].map(|column| self.row.text(column));
            let says = |text: &str| !self.columns.is_missing(text);
            if says(&one) && says(&other) && plain(&one) != plain(&other) {
                let place = self.sheet.place(self.row.line, second);
                let told =
                    Finding::new(Code::ColumnsDiffer).at(place).text("value", other).text("first", one);
                let at = Fact::Place(self.sheet.place(self.row.line, first));
                self.problems.push(told.fact("other", at));
            }
        }
    }

    pub(crate) fn yes_no(&mut self, field: Field) -> Option<bool> {
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
