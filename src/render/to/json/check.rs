//! The report of `check` as JSON, in parts: a million people are written as they are assessed.

use serde::Serialize;

use super::Head;
use super::advisor::advisor;
use super::list::{Entries, opened};
use crate::model::Known;
use crate::render::Words;
use crate::render::changes::data::{AbsentJson, DevelopmentJson, SinceJson};
use crate::render::to::InParts;
use crate::reports::casebook::{Row, Summary};
use crate::reports::changes::Beside;
use crate::reports::explanation::Explanation;

/// The report with nobody in it yet.
#[derive(Serialize)]
struct Frame<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// Left out where everybody is in the report.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    partial: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<SinceJson>,
    advisors: [(); 0],
}

/// What stands before the people of a report. Somebody may be missing where it is `partial`.
pub(crate) fn before(words: &Words, summary: &Summary, partial: bool, beside: Option<Beside>) -> String {
    let since = beside.map(|beside| SinceJson::of(beside.since.earlier));
    let head = Head::new(words.setting, summary);
    opened(&Frame { head, partial, since, advisors: [] })
}

/// Writes people.
pub(crate) struct People<'a, E> {
    words: &'a Words<'a>,
    /// Why a verdict is what it is, of those of whom that was asked.
    explained: E,
    beside: Option<Beside<'a, 'a>>,
    entries: Entries,
}

impl<'a, E> People<'a, E> {
    pub(crate) fn new(words: &'a Words<'a>, explained: E, beside: Option<Beside<'a, 'a>>) -> Self {
        Self { words, explained, beside, entries: Entries::default() }
    }

    /// Adds somebody who is in the earlier report alone.
    pub(crate) fn absent(&mut self, known: &Known) {
        self.entries.add(&AbsentJson::of(known));
    }
}

impl<'r, E: Fn(&Row) -> Option<Explanation<'r>>> InParts for People<'_, E> {
    fn advisor(&mut self, row: &Row) {
        let told = self.beside.map(|beside| beside.told(row));
        if told.as_ref().is_some_and(Option::is_none) {
            return;
        }
        let why = (self.explained)(row);
        let mut person = advisor(self.words, row, None, why.as_ref());
        person.changed = told.flatten().as_ref().map(DevelopmentJson::of);
        self.entries.add(&person);
    }

    fn take(&mut self) -> Vec<u8> {
        self.entries.take()
    }
}
