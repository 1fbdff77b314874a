//! Texts, each with the row that it means: compact, for a million of them.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// A map from texts to rows. The texts stand one after the other, so that few of them are far away.
#[derive(Debug, Default)]
pub struct Keys {
    entries: HashTable<Entry>,
    texts: String,
}

/// Where a text stands, and the row that it means.
#[derive(Debug)]
struct Entry {
    start: u32,
    end: u32,
    row: u32,
}

impl Entry {
    fn text<'t>(&self, texts: &'t str) -> &'t str {
        &texts[self.start as usize..self.end as usize]
    }
}

impl Keys {
    /// The row of a text.
    pub fn get(&self, text: &str) -> Option<u32> {
        self.get_hashed(text, hash(text))
    }

    /// The row of a text whose hash is known.
    pub fn get_hashed(&self, text: &str, hash: u64) -> Option<u32> {
        let same = |entry: &Entry| entry.text(&self.texts) == text;
        self.entries.find(hash, same).map(|entry| entry.row)
    }

    /// Adds a text that is not there yet.
    ///
    /// # Panics
    /// Beyond 4 GiB of texts, more than any roster that fits into memory has.
    pub fn insert(&mut self, text: &str, row: u32) {
        let at = |length: usize| u32::try_from(length).expect("a roster that fits into memory");
        let start = at(self.texts.len());
        self.texts.push_str(text);
        let entry = Entry { start, end: at(self.texts.len()), row };
        let texts = &self.texts;
        self.entries.insert_unique(hash(text), entry, |entry| hash(entry.text(texts)));
    }
}

/// What a text is looked up by.
pub fn hash(text: &str) -> u64 {
    FxBuildHasher.hash_one(text.as_bytes())
}
