//! Cursors on the values of a document. Each gives `None` after it has reported what is wrong.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use toml::Spanned;
use toml::de::{DeInteger, DeValue};

use super::document::Document;
use crate::dates::{CivilYear, FIRST_YEAR, LAST_YEAR, first_day, last_day};
use crate::findings::{Code, Fact, Finding, Place};
use crate::locale::typed;
use crate::text::names::nearest;
use crate::text::shown::{is_strange, named, shown};
use crate::text::{Typed, Word};

/// The longest part of a value that a message quotes, in characters.
const QUOTED: usize = 60;

/// A value, with the key under which it stands (for an item of a list, the key of the list).
#[derive(Clone, Copy)]
pub(crate) struct Value<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) key: &'static str,
    pub(super) value: &'d Spanned<DeValue<'d>>,
}

impl<'d> Value<'d> {
    pub(super) fn new(
        document: &'d Document<'d>,
        key: &'static str,
        value: &'d Spanned<DeValue<'d>>,
    ) -> Self {
        Self { document, key, value }
    }

    /// Where the value begins.
    pub(crate) fn place(self) -> Place {
        self.document.place(&self.value.span())
    }

    /// How much was found wrong in its document so far.
    pub(crate) fn reported(self) -> usize {
        self.document.reported()
    }

    /// Reports something about this value.
    pub(crate) fn report(self, finding: Finding) {
        self.document.report(finding.at(self.place()));
    }

    /// A finding of this code that names the key and quotes the value.
    pub(crate) fn finding(self, code: Code) -> Finding {
        let span = self.value.span();
        let written = self.document.written(&span).unwrap_or_else(|| match self.value.get_ref() {
            DeValue::String(text) => text.as_ref(),
            _ => self.document.excerpt(&span),
        });
        let line = written.lines().next().unwrap_or_default();
        Finding::new(code).text("key", self.key).text("value", line.chars().take(QUOTED).collect::<String>())
    }

    pub(super) fn wrong_type<T>(self, expected: &'static str) -> Option<T> {
        let wrong = match self.document.was_a_table() {
            true => self.of_a_cell(expected),
            false => self.finding(Code::WrongType).fact("expected", Fact::Term(expected)),
        };
        self.report(wrong);
        None
    }

    /// What is wrong with a cell that should hold something else, as for every table.
    fn of_a_cell(self, expected: &'static str) -> Finding {
        if self.is_text("") {
            return self.finding(Code::EmptyText);
        }
        match expected {
            "expected-date" => self.finding(Code::BadDate),
            "expected-yes-no" => self.finding(Code::BadYesNo),
            _ => self.finding(Code::WrongType).fact("expected", Fact::Term(expected)),
        }
    }

    /// A text on one line, without tabs and the spaces around it, nor anything that acts on what shows
    /// it.
    pub(crate) fn text(self) -> Option<String> {
        let DeValue::String(text) = self.value.get_ref() else { return self.wrong_type("expected-text") };
        let line = text.trim().split(['\n', '\t']).map(str::trim).collect::<Vec<_>>().join(" ");
        let strange: BTreeSet<char> = line.chars().filter(|c| is_strange(*c)).collect();
        if !strange.is_empty() {
            self.report(Finding::new(Code::StrangeCharacters).text("characters", named(strange)));
        }
        Some(shown(&line).into_owned())
    }

    /// A text with a letter or a digit in it.
    pub(crate) fn filled(self) -> Option<String> {
        let text = self.text()?;
        if !text.chars().any(char::is_alphanumeric) {
            self.report(self.finding(Code::EmptyText));
            return None;
        }
        Some(text)
    }

    /// A text where there is one.
    pub(crate) fn note(self) -> Option<String> {
        self.text().filter(|text| !text.is_empty())
    }

    /// Whether the value stands in a cell of a table.
    pub(crate) fn is_of_a_table(self) -> bool {
        self.document.was_a_table()
    }

    /// Whether the value is just this text.
    pub(crate) fn is_text(self, text: &str) -> bool {
        self.value.get_ref().as_str() == Some(text)
    }

    pub(crate) fn yes_no(self) -> Option<bool> {
        self.value.get_ref().as_bool().or_else(|| self.wrong_type("expected-yes-no"))
    }

    /// A whole number within a range.
    pub(crate) fn number(self, range: RangeInclusive<u32>) -> Option<u32> {
        let DeValue::Integer(number) = self.value.get_ref() else {
            return self.wrong_type("expected-number");
        };
        let number = whole(number).filter(|number| range.contains(number));
        if number.is_none() {
            let finding = self
                .finding(Code::OutOfRange)
                .fact("least", Fact::Count(u64::from(*range.start())))
                .fact("most", Fact::Count(u64::from(*range.end())));
            self.report(finding);
        }
        number
    }

    /// A civil year that a file may name. Its bounds are told as texts: 1950 is no quantity.
    pub(crate) fn year(self) -> Option<CivilYear> {
        let DeValue::Integer(number) = self.value.get_ref() else {
            return self.wrong_type("expected-year");
        };
        let year = whole(number).and_then(|year| CivilYear::try_from(year).ok());
        let year = year.filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
        if year.is_none() {
            let finding = self
                .finding(Code::OutOfRange)
                .text("least", FIRST_YEAR.to_string())
                .text("most", LAST_YEAR.to_string());
            self.report(finding);
        }
        year
    }

    /// A day: a TOML local date, or the same as a text.
    pub(crate) fn date(self) -> Option<NaiveDate> {
        let day = match self.value.get_ref() {
            DeValue::Datetime(moment) if moment.time.is_none() => moment.date.and_then(|date| {
                NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
            }),
            DeValue::String(text) => iso_date(text.trim()),
            _ => None,
        };
        let Some(day) = day else { return self.wrong_type("expected-date") };
        if !(FIRST_YEAR..=LAST_YEAR).contains(&day.year()) {
            let finding = self
                .finding(Code::OutOfRange)
                .fact("least", Fact::Day(first_day(FIRST_YEAR)))
                .fact("most", Fact::Day(last_day(LAST_YEAR)));
            self.report(finding);
            return None;
        }
        Some(day)
    }

    /// A word, as the variant that it stands for.
    pub(crate) fn word<T: Word>(self) -> Option<T> {
        self.one_of(T::all().map(|variant| (variant.code(), variant)))
    }

    /// A word that people type in their own language, as the variant that it stands for.
    pub(crate) fn typed<T: Typed>(self) -> Option<T> {
        let text = self.text()?;
        let meant = typed::meant(&text);
        if meant.is_none() {
            let finding = self.finding(Code::UnknownWord).nearest(typed::nearest::<T>(&text).as_deref());
            self.report(finding.fact("expected", Fact::Words(T::GROUP, T::codes().collect())));
        }
        meant
    }

    /// One of a few words, as what it stands for.
    pub(crate) fn one_of<T>(self, words: impl IntoIterator<Item = (&'static str, T)>) -> Option<T> {
        let text = self.text()?;
        let mut known = Vec::new();
        for (word, meaning) in words {
            if word == text {
                return Some(meaning);
            }
            known.push(word);
        }
        let finding = self
            .finding(Code::UnknownWord)
            .nearest(nearest(&text, known.iter().copied()))
            .fact("expected", Fact::OneOf(known.into_iter().map(str::to_owned).collect()));
        self.report(finding);
        None
    }

    /// A list, each item read by `read`; `None` if one of them was reported.
    pub(crate) fn list<T>(self, read: impl FnMut(Value<'d>) -> Option<T>) -> Option<Vec<T>> {
        self.items("expected-list")?.map(read).collect::<Vec<_>>().into_iter().collect()
    }

    /// A text, or a list of them.
    pub(crate) fn text_or_list<T>(self, mut read: impl FnMut(Value<'d>) -> Option<T>) -> Option<Vec<T>> {
        match self.value.get_ref() {
            DeValue::String(_) => read(self).map(|one| vec![one]),
            DeValue::Array(_) => self.list(read),
            _ => self.wrong_type("expected-text-or-list"),
        }
    }

    /// The items of a list of tables, still to be read as tables.
    pub(crate) fn tables(self) -> Option<Vec<Value<'d>>> {
        Some(self.items("expected-tables")?.collect())
    }

    fn items(self, expected: &'static str) -> Option<impl Iterator<Item = Value<'d>>> {
        let Some(items) = self.value.get_ref().as_array() else { return self.wrong_type(expected) };
        Some(items.iter().map(move |item| Self { value: item, ..self }))
    }
}

fn whole(number: &DeInteger) -> Option<u32> {
    u32::from_str_radix(number.as_str(), number.radix()).ok()
}

/// `YYYY-MM-DD` and nothing else: chrono alone would take `2025-1-2` and `+2025-01-02` too.
fn iso_date(text: &str) -> Option<NaiveDate> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if shape { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::Findings;
    use crate::load::toml::testing::{errors_of, source};

    /// Reads a file that may hold a day, a list of texts and one word.
    fn read(text: &str, findings: &mut Findings) -> bool {
        let source = source("p.toml", text);
        let Some(document) = Document::parse(&source, findings) else { return false };
        let root = document.root();
        root.optional("day", Value::date);
        root.optional("texts", |value| value.text_or_list(Value::filled));
        root.optional("word", |value| value.one_of([("fr", ()), ("en", ())]));
        root.close();
        document.finish(findings)
    }

    #[test]
    fn columns_count_characters_and_no_byte_order_mark() {
        for (text, code, line, column) in [
            ("\u{feff}dya = 2025", Code::UnknownKey, 1, 1),
            ("day = 2025-05-02\r\nword = \"de\"\r\n", Code::UnknownWord, 2, 8),
            ("texts = [\"é\", 3]", Code::WrongType, 1, 15),
            ("day = 2025-02-30", Code::TomlSyntax, 1, 7),
            ("day = \"2025-02-30\"", Code::WrongType, 1, 7),
            ("day = 2025-05-02T08:00:00Z", Code::WrongType, 1, 7),
            ("day = 2025-05-02\nday = 2025-05-03", Code::TomlSyntax, 2, 1),
            ("word = \"fr", Code::TomlSyntax, 1, 11),
        ] {
            assert_eq!(errors_of(|findings| read(text, findings)), [(code, line, column)], "{text}");
        }
    }
}
