//! Sheets of a spreadsheet: what a report says with a line for each person, before anybody decides
//! whether it becomes a workbook or a CSV.

pub(crate) mod people;

use chrono::NaiveDate;

use super::document::Tone;
use super::words::Words;

/// One sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub title: String,
    pub columns: Vec<Column>,
    /// As many cells in each as there are columns.
    pub rows: Vec<Vec<Datum>>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub header: String,
    /// The most letters that a cell shows beside each other.
    pub width: u16,
}

/// What a cell holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Datum {
    #[default]
    Nothing,
    Text(String),
    /// A word with a colour that says the same.
    Word(String, Tone),
    Number(u32),
    Day(NaiveDate),
}

impl Sheet {
    /// A sheet without a row yet: its columns by the last part of the names of their texts, each
    /// with its width.
    pub(crate) fn new(words: &Words, title: &str, columns: &[(&str, u16)]) -> Self {
        let column = |(name, width): &(&str, u16)| Column {
            header: words.text(&format!("column-{name}")),
            width: *width,
        };
        Self { title: words.text(title), columns: columns.iter().map(column).collect(), rows: Vec::new() }
    }
}

impl From<Option<NaiveDate>> for Datum {
    fn from(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }
}

impl From<Option<u32>> for Datum {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }
}

impl From<u32> for Datum {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl From<NaiveDate> for Datum {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<String> for Datum {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }
}

impl From<&str> for Datum {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}
