//! The report of `check` as JSON, in parts: a million people are written as they are assessed.

use std::io;

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};

use super::advisor::advisor;
use super::{Head, escaped, text};
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
    let mut before = text(&Frame { head, partial, since, advisors: [] });
    before.truncate(before.trim_end_matches(['\n', '}', ']']).len());
    before
}

/// What stands behind the people of a report, or behind nobody.
pub(crate) fn behind(is_empty: bool) -> &'static str {
    if is_empty { "]\n}\n" } else { "\n  ]\n}\n" }
}

/// Writes people, each behind a comma: the first of a report goes without.
pub(crate) struct People<'a, E> {
    words: &'a Words<'a>,
    /// Why a verdict is what it is, of those of whom that was asked.
    explained: E,
    beside: Option<Beside<'a, 'a>>,
    text: Vec<u8>,
}

impl<'a, E> People<'a, E> {
    pub(crate) fn new(words: &'a Words<'a>, explained: E, beside: Option<Beside<'a, 'a>>) -> Self {
        Self { words, explained, beside, text: Vec::new() }
    }

    /// Adds somebody who is in the earlier report alone.
    pub(crate) fn absent(&mut self, known: &Known) {
        self.add(&AbsentJson::of(known));
    }

    fn add(&mut self, entry: &impl Serialize) {
        self.text.extend_from_slice(b",\n    ");
        let mut serializer = Serializer::with_formatter(&mut self.text, two_deep());
        entry.serialize(&mut serializer).expect("texts, numbers and days only");
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
        self.add(&person);
    }

    fn take(&mut self) -> Vec<u8> {
        let text = String::from_utf8(std::mem::take(&mut self.text)).expect("JSON is UTF-8");
        escaped(text).into_bytes()
    }
}

/// The format of what stands in a list of the report.
fn two_deep() -> PrettyFormatter<'static> {
    let mut formatter = PrettyFormatter::new();
    let opened =
        formatter.begin_object(&mut io::sink()).and_then(|()| formatter.begin_array(&mut io::sink()));
    opened.expect("nothing is written");
    formatter
}
