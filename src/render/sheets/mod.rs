//! Sheets of a spreadsheet: what a report says with a line for each person, before anybody decides
//! whether it becomes a workbook or a CSV.

pub(crate) mod changes;
pub(crate) mod check;
pub(crate) mod people;
pub(crate) mod seats;
pub(crate) mod sessions;

use chrono::NaiveDate;

use super::document::{Block, Cell, Document, Table, Tone};
use super::words::Words;

/// One sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub title: String,
    /// Lines above the table.
    pub above: Vec<String>,
    pub columns: Vec<Column>,
    /// How many of them are printed, from the left: as many as are legible side by side. 0: all.
    pub printed: u16,
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
    /// A text that leads to an address of the web.
    Link(String, String),
}

impl Column {
    /// A column by the last part of the name of its text.
    fn new(words: &Words, name: &str, width: u16) -> Self {
        Self { header: words.text(&format!("column-{name}")), width }
    }
}

impl Sheet {
    /// A sheet without a row yet: its columns by the last part of the names of their texts, each
    /// with its width.
    pub(crate) fn new(words: &Words, title: &str, columns: &[(&str, u16)]) -> Self {
        let columns = columns.iter().map(|(name, width)| Column::new(words, name, *width)).collect();
        Self { title: words.text(title), columns, ..Self::default() }
    }

    /// The tables of any other report, each with the heading above it.
    pub(crate) fn of_document(document: &Document) -> Vec<Self> {
        let mut sheets = Vec::new();
        let mut heading = String::new();
        for block in &document.0 {
            match block {
                Block::Heading(_, text) => heading.clone_from(text),
                Block::Table(table) | Block::Roll(table) => sheets.push(Self::of_table(&heading, table)),
                Block::Line(_) | Block::Item(_) | Block::Console(_) | Block::Bars(_) => {}
            }
        }
        sheets
    }

    fn of_table(heading: &str, table: &Table) -> Self {
        let cell = |cell: &Cell| match cell.tone {
            Tone::Plain => Datum::from(cell.text.as_str()),
            tone => Datum::Word(cell.text.clone(), tone),
        };
        let longest = |nth: usize| {
            let cells = table.rows.iter().filter_map(|row| row.get(nth)).map(|cell| cell.text.as_str());
            let lines = cells.chain([table.header[nth].as_str()]).flat_map(str::lines);
            lines.map(|line| line.chars().count()).max().unwrap_or_default()
        };
        let column = |(nth, header): (usize, &String)| Column {
            header: header.clone(),
            width: longest(nth).clamp(8, 48) as u16 + 2,
        };
        Self {
            title: heading.to_owned(),
            above: vec![heading.to_owned()],
            columns: table.header.iter().enumerate().map(column).collect(),
            rows: table.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
            ..Self::default()
        }
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
