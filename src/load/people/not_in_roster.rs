//! Rows of a history about people whom no roster knows: told by the key that names them.

use std::collections::HashMap;

use crate::findings::{Code, Finding, Findings, Place};
use crate::model::{Roster, folded_key};
use crate::text::names::Neighbours;

/// How many comparisons the search for the nearest person may take over all keys: beyond it, keys
/// are told without anybody near.
const MOST_COMPARISONS: usize = 20_000_000;

/// The keys that meet nobody, in the order in which they were first read.
#[derive(Debug, Default)]
pub(super) struct Strangers {
    keys: Vec<(String, Place, usize)>,
    by_key: HashMap<String, usize>,
}

impl Strangers {
    /// Notes a row that a key names.
    pub(super) fn note(&mut self, key: &str, place: Place) {
        self.count(key, place, 1);
    }

    /// Adds those of later rows.
    pub(super) fn add(&mut self, later: Self) {
        later.keys.into_iter().for_each(|(key, place, count)| self.count(&key, place, count));
    }

    fn count(&mut self, key: &str, place: Place, rows: usize) {
        // the same address in capitals is the same key
        let folded = folded_key(key);
        match self.by_key.get(folded.as_ref()) {
            Some(nth) => self.keys[*nth].2 += rows,
            None => {
                self.by_key.insert(folded.into_owned(), self.keys.len());
                self.keys.push((key.to_owned(), place, rows));
            }
        }
    }

    /// Tells each key with its first row, how many rows it has, and the nearest known person.
    pub(super) fn tell(self, roster: &Roster, findings: &mut Findings) {
        if self.keys.is_empty() {
            return;
        }
        let searches = self.keys.len().saturating_mul(roster.advisors.len()) <= MOST_COMPARISONS;
        let people = roster.advisors.iter().map(|advisor| &advisor.person).filter(|_| searches);
        let known =
            people.flat_map(|person| [person.id.as_str(), person.email.as_str(), person.name.as_str()]);
        let known = Neighbours::new(known.filter(|key| !key.is_empty()));
        findings.0.extend(self.keys.into_iter().map(|(key, place, rows)| {
            let told = Finding::new(Code::NotInRoster).at(place).text("value", &key);
            told.count("count", rows).nearest(known.nearest(&key))
        }));
    }
}
