//! Ids and emails, each with the row that it means: compact, for a million of them.

use std::borrow::Cow;
use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// How many numbers the table of numbers may hold for each text that is known, and at least.
const SPREAD: usize = 16;
const FEWEST: usize = 1 << 16;

/// A map from texts to rows. Most platforms count their people: a text that is a small number has a
/// place of its own; the others stand one after the other, so that few of them are far away.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// The row of each number, plus one; 0 where it is not known.
    numbers: Vec<u32>,
    entries: HashTable<Entry>,
    texts: String,
    count: usize,
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
    pub(super) fn get(&self, text: &str) -> Option<u32> {
        let of_number = number(text).and_then(|number| self.numbers.get(number)?.checked_sub(1));
        of_number.or_else(|| {
            let text = folded_key(text);
            let same = |entry: &Entry| entry.text(&self.texts) == text;
            self.entries.find(hash(&text), same).map(|entry| entry.row)
        })
    }

    /// Adds a text that is not there yet.
    ///
    /// # Panics
    /// Beyond 4 GiB of texts, more than any roster that fits into memory has.
    pub(super) fn insert(&mut self, text: &str, row: u32) {
        self.count += 1;
        let most = (SPREAD * self.count).max(FEWEST);
        if let Some(number) = number(text).filter(|number| *number < most) {
            if self.numbers.len() <= number {
                self.numbers.resize(number + 1, 0);
            }
            self.numbers[number] = row + 1;
            return;
        }
        let text = folded_key(text);
        let at = |length: usize| u32::try_from(length).expect("a roster that fits into memory");
        let start = at(self.texts.len());
        self.texts.push_str(&text);
        let entry = Entry { start, end: at(self.texts.len()), row };
        let texts = &self.texts;
        self.entries.insert_unique(hash(&text), entry, |entry| hash(entry.text(texts)));
    }
}

/// What an id is compared by: an email has no case.
pub fn folded_key(id: &str) -> Cow<'_, str> {
    let may_have_case = id.bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii());
    match may_have_case && id.contains('@') && id.chars().any(char::is_uppercase) {
        true => Cow::Owned(id.to_lowercase()),
        false => Cow::Borrowed(id),
    }
}

/// The number that a text is, written as numbers are.
fn number(text: &str) -> Option<usize> {
    let digits = text.as_bytes();
    let plain = !digits.is_empty() && digits.len() < 10 && (digits[0] != b'0' || digits.len() == 1);
    plain.then_some(())?;
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + usize::from(digit - b'0')))
}

fn hash(text: &str) -> u64 {
    FxBuildHasher.hash_one(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_means_its_own_row() {
        let texts =
            ["0", "7", "07", "", "a@b.example", "65535", "65536", "999999999", "1000000000", "-1", "é"];
        let mut keys = Keys::default();
        for (text, row) in texts.iter().zip(0..) {
            assert_eq!(keys.get(text), None, "{text}");
            keys.insert(text, row);
        }
        for (text, row) in texts.iter().zip(0..) {
            assert_eq!(keys.get(text), Some(row), "{text}");
        }
        for unknown in ["1", "00", "007", "+7", "7 ", "65537"] {
            assert_eq!(keys.get(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn numbers_in_any_order_are_found() {
        let mut keys = Keys::default();
        let numbers = || (0..20_000_u32).map(|nth| nth.wrapping_mul(7_919) % 3_000_017);
        for (number, row) in numbers().zip(0..) {
            keys.insert(&number.to_string(), row);
        }
        assert!(numbers().zip(0..).all(|(number, row)| keys.get(&number.to_string()) == Some(row)));
    }
}
