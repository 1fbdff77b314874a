//! The words that people type for those of the program: `typed-GROUP-WORD` in `data/locales/`. Every
//! language is understood, whichever the program speaks.

use super::{Language, Locale};
use crate::text::names::{folded, nearest_of};
use crate::text::word::{Typed, Word};

impl Locale {
    /// The words of this language for one of a group; the first is the one that is shown.
    pub(crate) fn synonyms(&self, group: &str, code: &str) -> Vec<String> {
        let text = self.text(&format!("typed-{group}-{code}"));
        text.split('|').map(|word| word.trim().to_owned()).collect()
    }

    /// The word of this language for one of a group: what a message or a completion shows.
    pub(crate) fn word_for(&self, group: &str, code: &str) -> String {
        self.synonyms(group, code).swap_remove(0)
    }

    /// The words of this language for these, as a sentence lists them: `a, b ou c`.
    pub(crate) fn any_word<T: Typed>(&self, words: impl IntoIterator<Item = T>) -> String {
        let words = words.into_iter().map(|word| self.word_for(T::GROUP, word.code()));
        self.any_of(&words.collect::<Vec<_>>())
    }
}

/// Every word of every language for one of a group.
pub(crate) fn synonyms(group: &str, code: &str) -> Vec<String> {
    Language::all().flat_map(|language| Locale::of(language).synonyms(group, code)).collect()
}

/// What a word stands for, be it the program's own or one of any language. Case, accents, spaces
/// and hyphens do not matter.
pub(crate) fn meant<T: Typed>(text: &str) -> Option<T> {
    T::from_code(text).or_else(|| {
        let text = folded(text);
        let is_meant = |word: &String| folded(word) == text;
        T::all()
            .find(|word| folded(word.code()) == text || synonyms(T::GROUP, word.code()).iter().any(is_meant))
    })
}

/// The word, of any language, that is nearest to a mistyped one.
pub(crate) fn nearest<T: Typed>(text: &str) -> Option<String> {
    let words = T::all().flat_map(|word| [vec![word.code().to_owned()], synonyms(T::GROUP, word.code())]);
    let words: Vec<String> = words.flatten().collect();
    nearest_of(text, words.iter().map(|word| (word.as_str(), word))).cloned()
}
