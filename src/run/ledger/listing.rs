//! A TOML file that lists tables, edited where it stands: a value is replaced, a key or an entry is
//! added, and every other byte is kept, comments, order and ends of lines included.

use std::ops::Range;

use chrono::NaiveDate;
use toml_edit::{Document, Item, Table, Value};

use super::line_end;

/// An entry of a list: its keys with their values, in order.
pub(crate) type Entry = Vec<(String, Value)>;

/// What stands before the first letter in the files of some editors.
const MARK: char = '\u{feff}';

/// A file with what is to change in it.
pub(crate) struct Listing {
    text: String,
    list: &'static str,
    end: &'static str,
    pub known: Vec<Known>,
    /// What is put in the place of which bytes.
    changes: Vec<(Range<usize>, String)>,
    added: String,
}

/// An entry that stands in the file.
pub(crate) struct Known {
    keys: Vec<Key>,
    /// Where its header ends, in bytes.
    header: usize,
    /// The line of its header, from 1.
    pub line: u32,
}

/// A key of an entry, with its place in bytes.
struct Key {
    name: String,
    value: Value,
    begins: usize,
    holds: Range<usize>,
}

impl Known {
    /// The value of a key.
    pub(crate) fn value(&self, name: &str) -> Option<&Value> {
        self.key(name).map(|key| &key.value)
    }

    fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// Where what is added to it goes behind, in bytes.
    fn last(&self) -> usize {
        self.keys.iter().map(|key| key.holds.end).max().unwrap_or(self.header)
    }
}

impl Listing {
    /// The entries of a list in a file. `None` if it is no TOML, or lists them in another form than
    /// one `[[list]]` after the other.
    pub(crate) fn parse(text: &str, list: &'static str) -> Option<Self> {
        let shift = if text.starts_with(MARK) { MARK.len_utf8() } else { 0 };
        let document = Document::parse(&text[shift..]).ok()?;
        let tables = match document.get(list) {
            None => Vec::new(),
            Some(Item::ArrayOfTables(tables)) => tables.iter().collect(),
            Some(_) => return None,
        };
        let known = tables.into_iter().map(|table| known(table, text, shift)).collect::<Option<_>>()?;
        Some(Self {
            list,
            end: line_end(text.as_bytes()),
            known,
            changes: Vec::new(),
            added: String::new(),
            text: text.to_owned(),
        })
    }

    /// Gives a key of an entry another value, or the entry one more key.
    pub(crate) fn set(&mut self, entry: usize, name: &str, value: &Value) {
        let known = &self.known[entry];
        match known.key(name) {
            Some(key) => self.changes.push((key.holds.clone(), written(value))),
            None => {
                let at = self.behind(known.last());
                let first = known.keys.first().map_or(at, |key| key.begins);
                let indent = &self.text[self.line_start(first)..first];
                let indent = if indent.trim().is_empty() { indent } else { "" };
                let (end, line) = (self.end, format!("{indent}{name} = {}", written(value)));
                // a last line that does not end stays one
                let is_open = self.text[..at].ends_with(|last| last != '\n');
                let line = if is_open { format!("{end}{line}") } else { format!("{line}{end}") };
                self.changes.push((at..at, line));
            }
        }
    }

    /// Takes a key away from an entry, with its line.
    pub(crate) fn unset(&mut self, entry: usize, name: &str) {
        if let Some(key) = self.known[entry].key(name) {
            let line = self.line_start(key.begins)..self.behind(key.holds.end);
            self.changes.push((line, String::new()));
        }
    }

    /// Adds an entry behind all that stands in the file.
    pub(crate) fn add(&mut self, entry: &Entry) {
        let end = self.end;
        let so_far = if self.added.is_empty() { &*self.text } else { &*self.added };
        let gap = match so_far.trim_start_matches(MARK) {
            "" => String::new(),
            text if text.ends_with(&end.repeat(2)) => String::new(),
            text if text.ends_with(end) => end.to_owned(),
            _ => end.repeat(2),
        };
        self.added.push_str(&format!("{gap}[[{}]]{end}", self.list));
        for (name, value) in entry {
            self.added.push_str(&format!("{name} = {}{end}", written(value)));
        }
    }

    /// The entries that are added, as they will stand.
    pub(crate) fn added(&self) -> &str {
        self.added.trim_start_matches(['\r', '\n'])
    }

    /// The whole file, and the lines of what is added, if something is.
    pub(crate) fn finish(mut self) -> (String, Option<(u32, u32)>) {
        // what is to go in at one place goes in in the order in which it came
        self.changes.sort_by_key(|(range, _)| range.start);
        let mut text = String::with_capacity(self.text.len() + self.added.len());
        let mut reached = 0;
        for (range, put) in &self.changes {
            text.push_str(&self.text[reached..range.start]);
            text.push_str(put);
            reached = range.end;
        }
        text.push_str(&self.text[reached..]);
        let gap = self.added.len() - self.added().len();
        text.push_str(&self.added);
        let lines = |text: &str| text.matches(self.end).count() as u32;
        let first = lines(&text[..text.len() - self.added.len() + gap]) + 1;
        let lines = (!self.added.is_empty()).then(|| (first, first + lines(self.added()) - 1));
        (text, lines)
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1)
    }

    /// Behind the line of a byte.
    fn behind(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }
}

fn known(table: &Table, text: &str, shift: usize) -> Option<Known> {
    let header = table.span()?;
    let key = |(name, item): (&str, &Item)| {
        let (key, value) = (table.key(name)?.span()?, item.as_value()?);
        let holds = value.span()?;
        let value = value.clone().decorated("", "");
        let (begins, holds) = (key.start + shift, holds.start + shift..holds.end + shift);
        Some(Key { name: name.to_owned(), value, begins, holds })
    };
    Some(Known {
        keys: table.iter().map(key).collect::<Option<_>>()?,
        header: header.end + shift,
        line: text[..header.start + shift].matches('\n').count() as u32 + 1,
    })
}

/// A text as a value: it stands on one line.
pub(crate) fn text(text: &str) -> Value {
    Value::from(text.split(['\r', '\n']).collect::<Vec<_>>().join(" "))
}

/// A day as a value.
pub(crate) fn day(day: NaiveDate) -> Value {
    day.to_string().parse().expect("a day as TOML writes it")
}

/// A value as it is written in a file.
pub(crate) fn written(value: &Value) -> String {
    value.clone().decorated("", "").to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The text without the values of these entries, and what stands in them.
    fn lines(text: &str) -> Vec<&str> {
        text.split('\n').collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        /// One value changes, one key and one entry are added: nothing else does.
        #[test]
        fn every_other_byte_is_kept(
            entries in prop::collection::vec(
                (0..3_usize, prop::sample::select(vec!["", "# a comment", "  ", "# [[session]]"]), "[a-zé\"'\\\\ #]{0,6}"),
                1..6,
            ),
            end in prop::sample::select(vec!["\n", "\r\n"]),
            mark in prop::sample::select(vec!["", "\u{feff}"]),
            (is_whole, has_other) in (any::<bool>(), any::<bool>()),
            which in any::<prop::sample::Index>(),
            put in "[a-zé\"'\\\\ ]{0,9}",
        ) {
            let mut text = vec![format!("{mark}# Kept."), "title='x'".to_owned()];
            for (number, (indent, comment, place)) in entries.iter().enumerate() {
                let indent = " ".repeat(*indent);
                text.extend([
                    format!("{indent}[[session]] # {number}"),
                    (*comment).to_owned(),
                    format!("{indent}id=\"S-{number}\"\t# here"),
                    format!("{indent}days = [ 2025-06-12, # one"),
                    "  2025-06-13 ]  # two".to_owned(),
                    format!("{indent}place   = {}", text_of(place)),
                ]);
            }
            if has_other {
                text.extend(["[other]".to_owned(), "x = 1 # last".to_owned()]);
            }
            let mut text = text.join(end);
            if is_whole {
                text.push_str(end);
            }
            let which = which.index(entries.len());
            let mut listing = Listing::parse(&text, "session").unwrap();
            listing.set(which, "place", &super::text(&put));
            listing.set(which, "seats", &Value::from(3));
            listing.set(which, "url", &super::text("https://a.example"));
            listing.add(&vec![("id".to_owned(), super::text("new"))]);
            let (after, added) = listing.finish();
            let root: toml::Table = after.trim_start_matches(MARK).parse().unwrap();
            let sessions = root["session"].as_array().unwrap();
            prop_assert_eq!(sessions.len(), entries.len() + 1);
            prop_assert_eq!(sessions[which]["place"].as_str(), Some(put.as_str()));
            prop_assert_eq!(sessions[which]["seats"].as_integer(), Some(3));
            prop_assert_eq!(sessions[which]["url"].as_str(), Some("https://a.example"));
            let first = added.unwrap().0 as usize;
            let expected = format!("[[session]]{end}");
            prop_assert_eq!(after.split_inclusive('\n').nth(first - 1), Some(&*expected));
            // without what was asked for, the file is what it was
            let own = |line: &&str| !line.trim().starts_with("place ") && !line.contains("seats =") && !line.contains("url =");
            let mut left: Vec<&str> = lines(&after)[..first - 1].iter().copied().filter(own).collect();
            while left.last().is_some_and(|line| line.trim().is_empty()) {
                left.pop();
            }
            let mut before: Vec<&str> = lines(&text).into_iter().filter(own).collect();
            while before.last().is_some_and(|line| line.trim().is_empty()) {
                before.pop();
            }
            let bare = |lines: Vec<&str>| lines.join("\n").trim_end().to_owned();
            prop_assert_eq!(bare(left), bare(before));
        }
    }

    fn text_of(place: &str) -> String {
        written(&text(place))
    }

    #[test]
    fn a_key_goes_with_its_line() {
        let before = "[[session]]\nid = 'a' # a\ndays = [ 2025-06-12,\n 2025-06-13 ] # b\n# c\nplace = 'x'";
        let mut listing = Listing::parse(before, "session").unwrap();
        listing.unset(0, "days");
        listing.set(0, "seats", &Value::from(2));
        assert_eq!(listing.finish().0, "[[session]]\nid = 'a' # a\n# c\nplace = 'x'\nseats = 2");
    }

    #[test]
    fn a_list_in_another_form_is_none() {
        for text in
            ["session = []", "session = 3", "[[session]\n", "[[session]]\n[session.x]\na = 1", "[session]"]
        {
            assert!(Listing::parse(text, "session").is_none(), "{text}");
        }
    }

    #[test]
    fn a_new_file_holds_the_entries_alone() {
        let mut listing = Listing::parse("", "session").unwrap();
        listing.add(&vec![("id".to_owned(), text("a"))]);
        listing.add(&vec![("starts_on".to_owned(), day(NaiveDate::from_ymd_opt(2025, 6, 2).unwrap()))]);
        let (text, lines) = listing.finish();
        assert_eq!(text, "[[session]]\nid = \"a\"\n\n[[session]]\nstarts_on = 2025-06-02\n");
        assert_eq!(lines, Some((1, 5)));
    }
}
