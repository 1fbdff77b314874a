//! What pages are made from, and what the templates of several are filled with.

use serde::Serialize;

use crate::model::territory::Territories;
use crate::render::Words;
use crate::render::check::View;
use crate::render::document::{Cell, Table, Tone};
use crate::reports::casebook::{Casebook, Row};
use crate::reports::crowd::Crowd;
use crate::reports::dashboard::Dashboard;

/// What a page is made from.
pub(crate) struct Report<'r, 'a> {
    pub words: &'r Words<'a>,
    pub territories: &'r Territories,
    pub casebook: &'r Casebook<'a>,
    pub crowd: &'r Crowd,
    /// The people of the report, in the order of the roster.
    pub people: Vec<u32>,
    pub view: View,
    pub dashboard: Dashboard,
}

impl<'a> Report<'_, 'a> {
    /// Somebody, by their place in the roster.
    pub(super) fn row(&self, place: u32) -> Row<'a> {
        self.casebook.row(place as usize)
    }

    /// How many people of the report stand before somebody in the roster.
    pub(super) fn nth(&self, place: u32) -> usize {
        self.people.partition_point(|one| *one < place)
    }
}

/// A choice of a list, or a sign of a legend.
#[derive(Serialize)]
pub(super) struct Choice {
    pub value: String,
    pub name: String,
}

/// A text, which leads somewhere if it has an address.
#[derive(Serialize)]
pub(super) struct Link {
    pub text: String,
    pub url: Option<String>,
}

/// A table with what it is called.
#[derive(Serialize)]
pub(super) struct TableView {
    /// Names the caption, once a page.
    pub id: String,
    pub heading: String,
    pub caption: String,
    /// All columns but the first hold numbers.
    pub numbers: bool,
    pub header: Vec<String>,
    pub rows: Vec<Vec<CellView>>,
}

/// One cell.
#[derive(Serialize)]
pub(super) struct CellView {
    text: String,
    tone: Option<&'static str>,
    url: Option<String>,
    number: bool,
}

impl CellView {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: None, url: None, number: false }
    }

    pub(super) fn number(number: impl ToString) -> Self {
        Self { number: true, ..Self::text(number.to_string()) }
    }

    pub(super) fn toned(cell: &Cell) -> Self {
        Self { tone: (cell.tone != Tone::Plain).then(|| tone(cell.tone)), ..Self::text(&cell.text) }
    }

    pub(super) fn link(text: String, url: Option<String>) -> Self {
        Self { url, ..Self::text(text) }
    }
}

impl TableView {
    pub(super) fn of(id: String, caption: String, table: &Table) -> Self {
        Self {
            id,
            heading: String::new(),
            caption,
            numbers: false,
            header: table.header.clone(),
            rows: table.rows.iter().map(|row| row.iter().map(CellView::toned).collect()).collect(),
        }
    }
}

/// The class of a tone.
pub(super) fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "plain",
        Tone::Good => "good",
        Tone::Waiting => "waiting",
        Tone::Bad => "bad",
    }
}
