//! A report whose last key is a list, in parts: a million entries are written as they are made.

use std::io;

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};

use super::{escaped, text};

/// What stands before the entries of a report; `frame` is the report without any.
pub(crate) fn opened(frame: &impl Serialize) -> String {
    let mut before = text(frame);
    before.truncate(before.trim_end_matches(['\n', '}', ']']).len());
    before
}

/// Entries, each behind a comma: the first of a report goes without.
#[derive(Debug, Default)]
pub(crate) struct Entries(Vec<u8>);

impl Entries {
    pub(crate) fn add(&mut self, entry: &impl Serialize) {
        self.0.extend_from_slice(b",\n    ");
        let mut serializer = Serializer::with_formatter(&mut self.0, two_deep());
        entry.serialize(&mut serializer).expect("texts, numbers and days only");
    }

    /// The entries, none of which is left.
    pub(crate) fn take(&mut self) -> Vec<u8> {
        let text = String::from_utf8(std::mem::take(&mut self.0)).expect("JSON is UTF-8");
        escaped(text).into_bytes()
    }
}

/// Puts parts together.
#[derive(Debug, Default)]
pub(crate) struct List {
    is_begun: bool,
}

impl List {
    /// The part as it stands behind those before it.
    pub(crate) fn part<'p>(&mut self, part: &'p [u8]) -> &'p [u8] {
        let separator = usize::from(!self.is_begun && !part.is_empty());
        self.is_begun |= !part.is_empty();
        &part[separator..]
    }

    /// What stands behind all of them.
    pub(crate) fn end(&self) -> &'static [u8] {
        if self.is_begun { b"\n  ]\n}\n" } else { b"]\n}\n" }
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
