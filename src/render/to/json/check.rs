//! The report of `check` as JSON, in parts: a million people are written as they are assessed.

use std::io;

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};

use super::advisor::advisor;
use super::{Head, escaped, text};
use crate::render::Words;
use crate::render::to::InParts;
use crate::reports::casebook::{Row, Summary};
use crate::reports::explanation::Explanation;

/// The report with nobody in it yet.
#[derive(Serialize)]
struct Frame<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    advisors: [(); 0],
}

/// What stands before the people of a report and behind them.
pub(crate) fn frame(words: &Words, summary: &Summary) -> (String, &'static str) {
    let mut before = text(&Frame { head: Head::new(words.setting, summary), advisors: [] });
    before.truncate(before.trim_end_matches(['\n', '}', ']']).len());
    let behind = if summary.advisors == 0 { "]\n}\n" } else { "\n  ]\n}\n" };
    (before, behind)
}

/// Writes people, each behind a comma: the first of a report goes without.
pub(crate) struct People<'a, E> {
    words: &'a Words<'a>,
    /// Why a verdict is what it is, of those of whom that was asked.
    explained: E,
    text: Vec<u8>,
}

impl<'a, E> People<'a, E> {
    pub(crate) fn new(words: &'a Words<'a>, explained: E) -> Self {
        Self { words, explained, text: Vec::new() }
    }
}

impl<'r, E: Fn(&Row) -> Option<Explanation<'r>>> InParts for People<'_, E> {
    fn advisor(&mut self, row: &Row) {
        let why = (self.explained)(row);
        let person = advisor(self.words, row, None, why.as_ref());
        self.text.extend_from_slice(b",\n    ");
        let mut serializer = Serializer::with_formatter(&mut self.text, two_deep());
        person.serialize(&mut serializer).expect("texts, numbers and days only");
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
