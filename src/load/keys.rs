//! Texts, each with the row that it means: compact, for a million of them.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// A map from texts to rows. The texts stand one after the other, so that few of them are far away.
#[derive(Debug, Default)]
pub struct Keys {
    places: HashTable<u32>,
    entries: Vec<Entry>,
    texts: String,
}

#[derive(Debug)]
struct Entry {
    start: u32,
    end: u32,
    row: u32,
}

impl Keys {
    /// The row of a text.
    pub fn get(&self, text: &str) -> Option<u32> {
        let same = |place: &u32| text_of(&self.entries, &self.texts, *place) == text;
        let place = self.places.find(hash(text), same)?;
        Some(self.entries[*place as usize].row)
    }

    /// Adds a text that is not there yet.
    ///
    /// # Panics
    /// Beyond 4 GiB of texts, more than any roster that fits into memory has.
    pub fn insert(&mut self, text: &str, row: u32) {
        let at = |length: usize| u32::try_from(length).expect("a roster that fits into memory");
        let (place, start) = (at(self.entries.len()), at(self.texts.len()));
        self.texts.push_str(text);
        self.entries.push(Entry { start, end: at(self.texts.len()), row });
        let (entries, texts) = (&self.entries, &self.texts);
        self.places.insert_unique(hash(text), place, |place| hash(text_of(entries, texts, *place)));
    }
}

fn text_of<'t>(entries: &[Entry], texts: &'t str, place: u32) -> &'t str {
    let entry = &entries[place as usize];
    &texts[entry.start as usize..entry.end as usize]
}

fn hash(text: &str) -> u64 {
    FxBuildHasher.hash_one(text.as_bytes())
}
