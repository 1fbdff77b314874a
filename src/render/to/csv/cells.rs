//! CSV cells, written straight into a buffer: a report of a million advisors has forty million. With
//! the crate that writes the other reports, `check` takes 18 % more processor time.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::neutral::{is_formula, neutral};
use crate::text::shown::may_be_strange;

/// Lines of CSV that grow cell by cell. Every cell ends with a comma; the last one of a line gives
/// it up for the end of the line.
#[derive(Debug, Default)]
pub(super) struct Cells {
    bytes: Vec<u8>,
}

impl Cells {
    /// Where the next cell begins.
    pub(super) fn end(&self) -> usize {
        self.bytes.len()
    }

    /// The bytes written so far, which makes room for others.
    pub(super) fn take(&mut self) -> Vec<u8> {
        let capacity = self.bytes.capacity();
        std::mem::replace(&mut self.bytes, Vec::with_capacity(capacity))
    }

    /// Repeats cells that were written before.
    pub(super) fn repeat(&mut self, written: std::ops::Range<usize>) {
        self.bytes.extend_from_within(written);
    }

    pub(super) fn empty(&mut self) {
        self.bytes.push(b',');
    }

    /// A word of the contract or a code: nothing that needs quotes.
    pub(super) fn word(&mut self, word: &str) {
        self.bytes.extend_from_slice(word.as_bytes());
        self.bytes.push(b',');
    }

    /// Several words in one cell.
    pub(super) fn words<'w>(&mut self, words: impl IntoIterator<Item = &'w str>) {
        self.list(words, |cells, word| cells.bytes.extend_from_slice(word.as_bytes()));
    }

    pub(super) fn number(&mut self, number: u32) {
        self.numbers([number]);
    }

    /// Several numbers in one cell, or none.
    pub(super) fn numbers(&mut self, numbers: impl IntoIterator<Item = u32>) {
        self.list(numbers, |cells, number| match number {
            // most are required, completed or remaining modules
            0..=9 => cells.bytes.push(b'0' + number as u8),
            _ => cells.bytes.extend_from_slice(itoa::Buffer::new().format(number).as_bytes()),
        });
    }

    fn list<T>(&mut self, items: impl IntoIterator<Item = T>, write: impl Fn(&mut Self, T)) {
        for (place, item) in items.into_iter().enumerate() {
            if place > 0 {
                self.bytes.push(b'|');
            }
            write(self, item);
        }
        self.bytes.push(b',');
    }

    /// A text that somebody wrote: quoted where it must be, and never a formula.
    pub(super) fn text(&mut self, text: &str) {
        // without an early end: a text is short, and all its bytes are looked at together
        let (quoted, looked_at) =
            text.bytes().fold((false, is_formula(text)), |(quoted, looked_at), byte| {
                let quoted = quoted | matches!(byte, b',' | b'"' | b'\n');
                (quoted, looked_at | (byte == b';') | may_be_strange(byte) | (byte == b'\n'))
            });
        let text = if looked_at { neutral(text) } else { Cow::Borrowed(text) };
        if quoted {
            self.bytes.push(b'"');
            self.bytes.extend_from_slice(text.replace('"', "\"\"").as_bytes());
            self.bytes.push(b'"');
        } else {
            self.bytes.extend_from_slice(text.as_bytes());
        }
        self.bytes.push(b',');
    }

    /// A day as YYYY-MM-DD, or nothing.
    pub(super) fn day(&mut self, day: Option<NaiveDate>) {
        if let Some(day) = day {
            self.bytes.extend_from_slice(&iso(day));
        }
        self.bytes.push(b',');
    }

    pub(super) fn end_line(&mut self) {
        self.bytes.pop();
        self.bytes.push(b'\n');
    }
}

/// A day as YYYY-MM-DD.
fn iso(day: NaiveDate) -> [u8; 10] {
    let digits = |number: u32| [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8];
    let year = day.year() as u32;
    let ([a, b], [c, d]) = (digits(year / 100), digits(year % 100));
    let ([e, f], [g, h]) = (digits(day.month()), digits(day.day()));
    [a, b, c, d, b'-', e, f, b'-', g, h]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What the cells that `write` writes look like to whoever reads them as CSV.
    fn read(write: impl FnOnce(&mut Cells)) -> Vec<String> {
        let mut cells = Cells::default();
        write(&mut cells);
        cells.end_line();
        let bytes = cells.take();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
        reader.records().next().unwrap().unwrap().iter().map(str::to_owned).collect()
    }

    #[test]
    fn cells_are_written_one_after_the_other() {
        let cells = read(|cells| {
            cells.word("done");
            cells.words(["unconfirmed", "exam-late"]);
            cells.number(2025);
            cells.day("2025-03-09".parse().ok());
            cells.day(None);
            cells.empty();
        });
        assert_eq!(cells, ["done", "unconfirmed|exam-late", "2025", "2025-03-09", "", ""]);
    }

    proptest! {
        #[test]
        fn any_text_comes_back_as_it_was_and_never_as_a_formula(text in "[=+@ a\",;\n\té-]{0,6}") {
            let cells = read(|cells| {
                cells.word("before");
                cells.text(&text);
                cells.word("after");
            });
            prop_assert!(cells[1].split(';').all(|part| !is_formula(part)));
            prop_assert_eq!(cells[1].replace('\'', ""), text);
            prop_assert_eq!([&cells[0], &cells[2]], ["before", "after"]);
        }
    }
}
