//! The topics of the help: pages of `data/help/`, with what the program itself knows put in.

mod page;
mod rules;
mod words;

use super::document::Document;
use crate::cli::Topic;
use crate::load::table::shipped::ColumnsFile;
use crate::locale::{Language, Locale};
use crate::model::{Catalogue, RuleParameter, RuleSet};

/// What the program knows by itself: the files that it ships.
pub(crate) struct Known {
    pub rules: Vec<RuleSet>,
    /// Every parameter of the rules, with the keys that its table in a rule file may hold.
    pub parameters: Vec<(&'static RuleParameter, Vec<&'static str>)>,
    pub catalogue: Catalogue,
    pub columns: ColumnsFile,
}

/// The page of a topic.
pub(crate) fn document(locale: &Locale, topic: Topic, known: &Known) -> Document {
    page::document(text(locale.language(), topic), &|name| words::inserted(locale, known, name))
}

fn text(language: Language, topic: Topic) -> &'static str {
    match (language, topic) {
        (Language::French, Topic::Topics) => include_str!("../../../data/help/fr/topics.md"),
        (Language::French, Topic::Rules) => include_str!("../../../data/help/fr/rules.md"),
        (Language::French, Topic::Files) => include_str!("../../../data/help/fr/files.md"),
        (Language::French, Topic::Statuses) => include_str!("../../../data/help/fr/statuses.md"),
        (Language::French, Topic::Year) => include_str!("../../../data/help/fr/year.md"),
        (Language::English, Topic::Topics) => include_str!("../../../data/help/en/topics.md"),
        (Language::English, Topic::Rules) => include_str!("../../../data/help/en/rules.md"),
        (Language::English, Topic::Files) => include_str!("../../../data/help/en/files.md"),
        (Language::English, Topic::Statuses) => include_str!("../../../data/help/en/statuses.md"),
        (Language::English, Topic::Year) => include_str!("../../../data/help/en/year.md"),
    }
}

#[cfg(test)]
mod tests;
