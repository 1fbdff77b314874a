//! Entries brought into a file that may hold some of them already: what is new, what changes, what
//! stands there.

use std::path::Path;

use toml_edit::Value;

use super::listing::{Entry, Known, Listing, written};
use super::meaning::Meaning;
use super::{Rewrite, places};
use crate::console::files::place;
use crate::findings::{Code, Finding};
use crate::load::kind::Kind;
use crate::locale::Locale;

/// A file with what was brought in.
pub(crate) struct Merged {
    pub rewrite: Rewrite,
    /// How many entries are added, and how many stand there as they are.
    counts: [usize; 2],
    changed: Vec<Changed>,
    /// What is added, as it stands there, and its lines.
    added: (String, Option<(u32, u32)>),
}

/// An entry that stood in the file and says something else now.
struct Changed {
    name: String,
    line: u32,
    keys: Vec<Change>,
}

/// A key, what it was and what it is.
struct Change {
    key: String,
    before: Option<String>,
    after: Option<String>,
}

/// What makes two exceptions the same one, where they say different things otherwise.
const OF_EXCEPTION: [&str; 5] = ["advisor", "obligation", "year", "effect", "granted_on"];
/// The list of days, which stands for nothing once the first or the last one is another.
const DAYS: &str = "days";

/// The file with these entries. A key that an entry does not name stays as it is in the file.
///
/// # Errors
/// The file lists its entries in a form that cannot go on.
pub(crate) fn merged(
    path: &Path,
    before: Option<Vec<u8>>,
    kind: Kind,
    entries: Vec<Entry>,
    meaning: &Meaning,
) -> Result<Merged, Finding> {
    let unfit = || Finding::new(Code::CannotBeAddedTo).at(place(path));
    let text = std::str::from_utf8(before.as_deref().unwrap_or_default()).map_err(|_| unfit())?;
    let list = kind.list().unwrap_or_default();
    let mut listing = Listing::parse(text, list).ok_or_else(unfit)?;
    let (mut counts, mut changed) = ([0, 0], Vec::new());
    let met = met(&listing.known, &entries, kind, meaning);
    for (entry, met) in entries.into_iter().zip(met) {
        let Some(met) = met else {
            counts[0] += 1;
            listing.add(&entry);
            continue;
        };
        let keys = changes(&listing.known[met], &entry, meaning);
        if keys.is_empty() {
            counts[1] += 1;
            continue;
        }
        for change in &keys {
            match entry.iter().find(|(key, _)| *key == change.key) {
                Some((key, value)) => listing.set(met, key, value),
                None => listing.unset(met, &change.key),
            }
        }
        changed.push(Changed { name: name(&entry, kind), line: listing.known[met].line, keys });
    }
    let added = listing.added().to_owned();
    let (after, lines) = listing.finish();
    let rewrite = Rewrite { path: path.to_owned(), before, after: after.into_bytes() };
    Ok(Merged { rewrite, counts, changed, added: (added, lines) })
}

/// Which entry of the file each is, if it stands there: each is one at most.
fn met(known: &[Known], entries: &[Entry], kind: Kind, meaning: &Meaning) -> Vec<Option<usize>> {
    let keys: &[&str] = if kind == Kind::Exceptions { &OF_EXCEPTION } else { &["id"] };
    let said = |key: &str, value: Option<&Value>| value.map(|value| meaning.of(key, value));
    let same = |known: &Known, entry: &Entry, keys: &[&str]| {
        keys.iter().all(|key| said(key, known.value(key)) == said(key, of(entry, key)))
    };
    let mut free = vec![true; known.len()];
    let mut met = vec![None; entries.len()];
    // those that say the same in all come first: others may be another of the same kind
    for in_full in [true, false] {
        for (entry, met) in entries.iter().zip(&mut met).filter(|(_, met)| met.is_none()) {
            let is = |one: &usize| {
                free[*one]
                    && same(&known[*one], entry, keys)
                    && (!in_full || changes(&known[*one], entry, meaning).is_empty())
            };
            *met = (0..known.len()).find(is);
            met.iter().for_each(|one| free[*one] = false);
        }
    }
    met
}

/// What an entry says otherwise than the one that stands in the file.
fn changes(known: &Known, entry: &Entry, meaning: &Meaning) -> Vec<Change> {
    let changed = entry.iter().filter_map(|(key, value)| {
        let before = known.value(key);
        let is_same = before.is_some_and(|before| meaning.of(key, before) == meaning.of(key, value));
        let change = || Change { key: key.clone(), before: before.map(written), after: Some(written(value)) };
        (!is_same).then(change)
    });
    let mut changed: Vec<Change> = changed.collect();
    let moved = changed.iter().any(|change| matches!(&*change.key, "starts_on" | "ends_on"));
    if let (true, None, Some(days)) = (moved, of(entry, DAYS), known.value(DAYS)) {
        changed.push(Change { key: DAYS.to_owned(), before: Some(written(days)), after: None });
    }
    changed
}

fn of<'e>(entry: &'e Entry, key: &str) -> Option<&'e Value> {
    entry.iter().find(|(known, _)| known == key).map(|(_, value)| value)
}

/// What an entry is called by.
fn name(entry: &Entry, kind: Kind) -> String {
    let keys: &[&str] = if kind == Kind::Exceptions { &OF_EXCEPTION[..3] } else { &["id"] };
    let values = keys.iter().filter_map(|key| of(entry, key));
    let plain = |value: &Value| value.as_str().map_or_else(|| written(value), str::to_owned);
    values.map(plain).collect::<Vec<_>>().join(", ")
}

impl Merged {
    /// Whether everything stands in the file.
    pub(crate) fn is_nothing(&self) -> bool {
        self.counts[0] == 0 && self.changed.is_empty()
    }

    /// How much is new, changed and known, then each new entry and each change.
    pub(crate) fn shown(&self, locale: &Locale) -> String {
        let file = self.rewrite.path.to_string_lossy().into_owned();
        let [new, unchanged] = self.counts;
        let counts = [
            ("file", file.into()),
            ("new", new.into()),
            ("changed", self.changed.len().into()),
            ("unchanged", unchanged.into()),
        ];
        let mut text = locale.text_with("import-summary", &counts) + "\n";
        for Changed { name, line, keys } in &self.changed {
            let values = [("name", name.into()), ("line", line.to_string().into())];
            text.push_str(&format!("\n{}\n", locale.text_with("import-changed", &values)));
            for Change { key, before, after } in keys {
                let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
                text.push_str(&format!("  {key} : {} → {}\n", said(before), said(after)));
            }
        }
        if let (added, Some(lines)) = &self.added {
            text.push_str(&format!("\n{}", places(locale, &self.rewrite.path, *lines)));
            for line in added.lines() {
                text.push_str(format!("  {line}").trim_end());
                text.push('\n');
            }
        }
        text
    }
}
