//! The built-in rule sets, parameter by parameter and clause by clause, as their files say it.

use super::Known;
use crate::locale::{Locale, Value};
use crate::model::parameters::{Kind, Number};
use crate::model::{Catalogue, RuleSet};
use crate::render::compare::clause;
use crate::render::document::{Block, Document};
use crate::render::rule_value;
use crate::reports::parameters::Told;

/// Every built-in rule set.
pub(super) fn sets(locale: &Locale, known: &Known) -> Vec<Block> {
    known.rules.iter().flat_map(|rules| set(locale, rules, &known.catalogue).0).collect()
}

/// Every parameter as a rule file writes it: where it stands, the keys or the words it may hold, and
/// what it is called.
pub(super) fn parameters(locale: &Locale, known: &Known) -> Vec<Block> {
    let told = known.parameters.iter().map(|(parameter, keys)| {
        let words = match parameter.kind {
            Kind::Word(words) => words(),
            _ if *keys == ["value"] => Vec::new(),
            _ => keys.clone(),
        };
        let place = match (parameter.section(), parameter.number(), words.is_empty()) {
            (_, Number::Any, _) => format!("[[{}]]", parameter.key),
            (("", key), Number::AtMostOnce, false) => format!("[{key}]"),
            (("", key), ..) => key.to_owned(),
            ((section, key), ..) => format!("[{section}] {key}"),
        };
        let place = if words.is_empty() { place } else { format!("{place} ({})", words.join(", ")) };
        let name = Value::from(rule_value::name(locale, parameter));
        Block::Item(locale.text_with("named-fact", &[("name", Value::from(place)), ("fact", name)]))
    });
    told.collect()
}

fn set(locale: &Locale, rules: &RuleSet, catalogue: &Catalogue) -> Document {
    let mut document = Document::default();
    let title = [("name", Value::from(&rules.id)), ("fact", Value::from(locale.choose(&rules.title)))];
    document.heading(2, locale.text_with("named-fact", &title));
    document.heading(3, locale.text("help-rules-parameters"));
    Told::all(rules).for_each(|told| document.item(parameter(locale, catalogue, &told)));
    document.heading(3, locale.text("help-rules-clauses"));
    rules.clauses.iter().for_each(|known| document.item(clause(locale, known)));
    document
}

/// A parameter: its name in words and in the file, its value in words, and the clauses it rests on.
fn parameter(locale: &Locale, catalogue: &Catalogue, told: &Told) -> String {
    let name = rule_value::name(locale, told.parameter);
    let clauses = told.clauses.iter().map(|clause| format!("[{}]", clause.id));
    let fact = [rule_value::in_words(locale, catalogue, told)].into_iter().chain(clauses);
    let values = [
        ("name", Value::from(format!("{name} ({})", told.parameter.key))),
        ("fact", Value::from(fact.collect::<Vec<_>>().join(" "))),
    ];
    locale.text_with("named-fact", &values)
}
