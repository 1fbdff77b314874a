//! The words that people type for those of the program: `typed-GROUP-WORD` in `data/locales/`. Every
//! language is understood, whichever the program speaks.

use std::sync::LazyLock;

use super::{Language, Locale};
use crate::text::names::{folded, nearest_of};
use crate::text::word::{Typed, Word};

/// All languages at once.
static ALL: LazyLock<Vec<Locale>> = LazyLock::new(|| Language::all().map(Locale::new).collect());

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
    ALL.iter().flat_map(|locale| locale.synonyms(group, code)).collect()
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::cli::{ColorChoice, FailOn, Format, Topic};
    use crate::engine::itinerary::Preference;
    use crate::load::table::columns::Columns;
    use crate::model::calendar::Mode;
    use crate::model::exceptions::EffectKind;
    use crate::model::rules::ObligationKind;
    use crate::model::verdict::AdvisorStatus;
    use crate::model::{ModuleKind, TrainingStatus};
    use crate::reports::agenda::{Grouping, Order};

    fn assert_one_meaning<T: Typed + std::fmt::Debug>() {
        let mut meanings = BTreeMap::new();
        for word in T::all() {
            for typed in synonyms(T::GROUP, word.code()).into_iter().chain([word.code().to_owned()]) {
                assert_eq!(meant::<T>(&typed), Some(word), "{typed}");
                let before = meanings.insert(folded(&typed), word);
                assert!(before.is_none_or(|before| before == word), "{typed} means two things");
            }
        }
    }

    #[test]
    fn every_word_of_every_language_has_one_meaning() {
        assert_one_meaning::<AdvisorStatus>();
        assert_one_meaning::<Mode>();
        assert_one_meaning::<Preference>();
        assert_one_meaning::<ModuleKind>();
        assert_one_meaning::<ObligationKind>();
        assert_one_meaning::<EffectKind>();
        assert_one_meaning::<TrainingStatus>();
        assert_one_meaning::<Order>();
        assert_one_meaning::<Grouping>();
        assert_one_meaning::<Format>();
        assert_one_meaning::<ColorChoice>();
        assert_one_meaning::<FailOn>();
        assert_one_meaning::<Language>();
        assert_one_meaning::<Topic>();
    }

    #[test]
    fn a_history_reads_the_words_that_its_messages_list() {
        for status in TrainingStatus::all() {
            for word in synonyms(TrainingStatus::GROUP, status.code()) {
                assert_eq!(Columns::built_in().status(&word), Some(status), "{word}");
            }
        }
    }

    #[test]
    fn case_accents_spaces_and_hyphens_do_not_matter() {
        for text in ["en retard", "En-Retard", "EN RETARD ", "overdue", "late"] {
            assert_eq!(meant(text), Some(AdvisorStatus::Overdue), "{text}");
        }
        assert_eq!(meant("A VENIR"), Some(AdvisorStatus::Upcoming));
        assert_eq!(meant::<AdvisorStatus>(""), None);
        assert_eq!(nearest::<AdvisorStatus>("en retart").as_deref(), Some("en-retard"));
    }
}
