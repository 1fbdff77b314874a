//! A table of a document: it remembers which keys were asked for, so that what is left over can be
//! told as unknown.

use std::cell::RefCell;
use std::ops::Range;

use chrono::NaiveDate;
use toml::de::{DeTable, DeValue};

use super::cursor::Value;
use super::document::{Document, Source};
use crate::findings::{Code, Fact, Finding, Findings, Place};
use crate::model::Bilingual;
use crate::text::names::nearest;

impl Document<'_> {
    /// The table of the whole file.
    pub(crate) fn root(&self) -> Table<'_> {
        let (entries, span) = self.entries();
        Table::new(self, "", entries, span)
    }
}

/// One table of a document.
pub(crate) struct Table<'d> {
    document: &'d Document<'d>,
    /// The key under which the table stands; empty for the whole file.
    name: &'static str,
    entries: &'d DeTable<'d>,
    span: Range<usize>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'d> Value<'d> {
    /// The table that the value is.
    pub(crate) fn table(self) -> Option<Table<'d>> {
        match self.value.get_ref() {
            DeValue::Table(entries) => Some(Table::new(self.document, self.key, entries, self.value.span())),
            _ => self.wrong_type("expected-table"),
        }
    }

    /// A text in the two languages: `{ fr = "…", en = "…" }`.
    pub(crate) fn bilingual(self) -> Option<Bilingual> {
        let table = self.table()?;
        let (fr, en) = (table.required("fr", Value::filled), table.required("en", Value::filled));
        table.close();
        Some(Bilingual { fr: fr?, en: en? })
    }
}

impl<'d> Table<'d> {
    pub(crate) fn new(
        document: &'d Document<'d>,
        name: &'static str,
        entries: &'d DeTable<'d>,
        span: Range<usize>,
    ) -> Self {
        Self { document, name, entries, span, asked: RefCell::default() }
    }

    /// Where the table begins.
    pub(crate) fn place(&self) -> Place {
        self.document.place(&self.span)
    }

    /// The value of a key, which is known from now on.
    pub(crate) fn value(&self, key: &'static str) -> Option<Value<'d>> {
        self.asked.borrow_mut().push(key);
        self.entries.get(key).map(|value| Value::new(self.document, key, value))
    }

    /// The keys that were asked for: all that the table may hold, once it is read.
    pub(crate) fn asked(&self) -> Vec<&'static str> {
        self.asked.borrow().clone()
    }

    /// The keys that `read` asks the first table of a list for.
    pub(crate) fn keys_of(list: &'static str, read: impl FnOnce(&Table)) -> Vec<&'static str> {
        let text = format!("[[{list}]]");
        let source = Source::new("", text);
        let document = Document::parse(&source, &mut Findings::default()).expect("a table is TOML");
        let tables = document.root().tables(list);
        read(&tables[0]);
        let mut keys = tables[0].asked();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// What `read` makes of a key that may be absent. `None` if it is absent, or was reported.
    pub(crate) fn optional<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(Value<'d>) -> Option<T>,
    ) -> Option<T> {
        self.value(key).and_then(read)
    }

    /// What `read` makes of a key that must be there. `None` if something was reported.
    pub(crate) fn required<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(Value<'d>) -> Option<T>,
    ) -> Option<T> {
        let value = self.value(key);
        if value.is_none() {
            self.missing(key);
        }
        value.and_then(read)
    }

    /// The tables of a list of tables (`[[key]]`); none if the key is absent.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Table<'d>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(items) = value.tables() else { return Vec::new() };
        items.into_iter().filter_map(Value::table).collect()
    }

    /// Reports that a key should be there.
    pub(crate) fn missing(&self, key: &'static str) {
        self.report(Finding::new(Code::MissingKey).text("key", key).text("table", self.name));
    }

    /// Reports something about the table as a whole.
    pub(crate) fn report(&self, finding: Finding) {
        self.document.report(finding.at(self.place()));
    }

    /// Reports something about a key: at its value, or at the table if the key is absent.
    pub(crate) fn report_at(&self, key: &'static str, finding: Finding) {
        match self.value(key) {
            Some(value) => value.report(finding),
            None => self.report(finding),
        }
    }

    /// Reports `first` and `last` if `last` is earlier. The place is the key of the latter.
    pub(crate) fn check_order(
        &self,
        (first_key, first): (&'static str, Option<NaiveDate>),
        (last_key, last): (&'static str, Option<NaiveDate>),
    ) {
        if let (Some(first), Some(last)) = (first, last)
            && last < first
        {
            let finding = Finding::new(Code::EndsBeforeStarts)
                .text("first_key", first_key)
                .fact("first", Fact::Day(first))
                .text("last_key", last_key)
                .fact("last", Fact::Day(last));
            self.report_at(last_key, finding);
        }
    }

    /// Reports every key that nobody asked for.
    pub(crate) fn close(self) {
        let asked = self.asked.borrow();
        for key in self.entries.keys() {
            let name = key.get_ref().as_ref();
            if !asked.contains(&name) {
                let finding = Finding::new(Code::UnknownKey)
                    .at(self.document.place(&key.span()))
                    .text("key", name)
                    .text("table", self.name)
                    .nearest(nearest(name, asked.iter().copied()));
                self.document.report(finding);
            }
        }
    }
}
