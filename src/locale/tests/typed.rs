//! Every word that people type has one meaning.

use std::collections::BTreeMap;

use super::super::typed::{meant, nearest, synonyms};
use crate::cli::{ColorChoice, FailOn, Format, Topic};
use crate::engine::itinerary::Preference;
use crate::load::table::columns::Columns;
use crate::locale::Language;
use crate::model::calendar::Mode;
use crate::model::exceptions::EffectKind;
use crate::model::rules::ObligationKind;
use crate::model::verdict::AdvisorStatus;
use crate::model::{ModuleKind, TrainingStatus};
use crate::reports::agenda::{Grouping, Order};
use crate::text::names::folded;
use crate::text::{Typed, Word};

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
