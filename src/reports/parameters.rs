//! The parameters of a rule set as reports tell them, and what two sets do not have in common. Pure.

use chrono::NaiveDate;

use crate::model::parameters::{Held, PARAMETERS};
use crate::model::rules::{Clause, Hours, Parameter, TitleOffer};
use crate::model::{RuleParameter, RuleSet};

/// A parameter as a rule set gives it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Told<'r> {
    pub parameter: &'static RuleParameter,
    /// None where the rules set none.
    pub values: Vec<Held>,
    /// The clauses that the values rest on, each once.
    pub clauses: Vec<&'r Clause>,
}

impl<'r> Told<'r> {
    /// What the rules say of this parameter.
    pub(crate) fn of(parameter: &'static RuleParameter, rules: &'r RuleSet) -> Self {
        Self::some(parameter, rules, |_| true)
    }

    /// Those values alone that `bears` picks.
    pub(crate) fn some(
        parameter: &'static RuleParameter,
        rules: &'r RuleSet,
        bears: impl Fn(&Held) -> bool,
    ) -> Self {
        let given = parameter.of(rules).into_iter().filter(|given| bears(&given.value));
        let mut told = Self { parameter, values: Vec::new(), clauses: Vec::new() };
        for Parameter { value, clause } in given {
            told.values.push(value);
            let clause = rules.clause(clause);
            if !told.clauses.contains(&clause) {
                told.clauses.push(clause);
            }
        }
        told
    }

    /// What a rule set gives each parameter.
    pub(crate) fn all(rules: &'r RuleSet) -> impl Iterator<Item = Self> {
        PARAMETERS.iter().map(|parameter| Self::of(parameter, rules))
    }

    /// The value as a rule file writes it, on one line; empty where the rules set none.
    pub(crate) fn written(&self) -> String {
        joined(self.values.iter().map(written))
    }
}

/// The parameters that two rule sets give different values.
pub(crate) fn that_differ(first: &RuleSet, second: &RuleSet) -> Vec<&'static RuleParameter> {
    let values = |parameter: &RuleParameter, rules| -> Vec<Held> {
        parameter.of(rules).into_iter().map(|given| given.value).collect()
    };
    PARAMETERS.iter().filter(|parameter| values(parameter, first) != values(parameter, second)).collect()
}

fn written(value: &Held) -> String {
    match value {
        Held::Day(day) => day.to_string(),
        Held::Count(count) => count.to_string(),
        Held::YesNo(value) => value.to_string(),
        Held::Word(word) => (*word).to_owned(),
        Held::Preparation(allowed) => dated(hours(&allowed.hours), allowed.from),
        Held::Grace(grace) => dated(grace.year.to_string(), Some(grace.closes_on)),
        Held::OffQuota(offer) => {
            let funded = if offer.funded { "funded" } else { "not funded" };
            dated(format!("{} {funded}", offer.module), Some(offer.from))
        }
        Held::TitleOffer(offer) => title(offer),
    }
}

fn dated(what: String, from: Option<NaiveDate>) -> String {
    from.map_or_else(|| what.clone(), |from| format!("{what} ({from})"))
}

fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn hours(hours: &Hours) -> String {
    match hours {
        Hours::Between { least, most } => format!("{least}-{most} h"),
        Hours::OneOf(values) => {
            format!("{} h", values.iter().map(ToString::to_string).collect::<Vec<_>>().join("/"))
        }
    }
}

fn title(offer: &TitleOffer) -> String {
    let conditions =
        [(offer.requires_ccp1, "ccp1"), (offer.requires_structure_agreement, "structure_agreement")];
    let needed = conditions.iter().filter(|(needed, _)| *needed).map(|(_, name)| (*name).to_owned());
    let until = offer.offered_until.map(|until| format!("until {until}"));
    joined(needed.chain(until))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::Findings;
    use crate::load::reference::rules;
    use crate::workspace::shipped;

    fn sets() -> [RuleSet; 2] {
        let read = |(_, source)| rules::rules(&source, None, &mut Findings::default()).unwrap();
        let sets: Vec<RuleSet> = shipped::rule_sets().map(read).collect();
        sets.try_into().unwrap()
    }

    #[test]
    fn a_rule_set_that_is_given_every_parameter_of_another_one_has_its_values() {
        let [first, second] = sets();
        let differing: Vec<_> = that_differ(&first, &second).iter().map(|parameter| parameter.key).collect();
        assert!(differing.contains(&"initial.starts") && !differing.contains(&"since"));
        let mut copy = first.clone();
        for parameter in PARAMETERS {
            parameter.give(&mut copy, parameter.of(&second));
        }
        assert!(that_differ(&copy, &second).is_empty());
    }

    #[test]
    fn the_table_holds_every_parameter_of_the_model() {
        for rules in sets() {
            let told: usize = PARAMETERS.iter().map(|parameter| parameter.of(&rules).len()).sum();
            assert_eq!(told, format!("{rules:?}").matches("ClauseIndex(").count());
        }
    }
}
