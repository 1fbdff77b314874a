//! The value of a rule's parameter in the user's words.

use super::words::Words;
use crate::locale::Value;
use crate::model::rules::{Grace, Hours, OffQuota, PreparationHours};
use crate::reports::parameters::RuleParameter;

/// What a rule set says of a parameter; the code stands where a number is all there is to say.
pub fn in_words(words: &Words, parameter: RuleParameter) -> String {
    let rules = words.setting.rules;
    let code = parameter.value(rules);
    match parameter {
        RuleParameter::Since => words.day(rules.since.value),
        RuleParameter::DeadlineNotBefore => {
            let earliest = rules.initial.deadline_not_before.as_ref();
            words.day_or(earliest.map(|earliest| earliest.value), "rule-value-none")
        }
        RuleParameter::InitialStarts
        | RuleParameter::InitialEnds
        | RuleParameter::InitialCohort
        | RuleParameter::RequiresEntry
        | RuleParameter::ContinuingStarts => words.text(&format!("rule-value-{code}")),
        RuleParameter::PreparationHours => {
            list(words, rules.preparation.iter().map(|one| preparation(words, one)))
        }
        RuleParameter::Grace => list(words, rules.grace.iter().map(|one| grace(words, one))),
        RuleParameter::OffQuota => list(words, rules.off_quota.iter().map(|one| off_quota(words, one))),
        RuleParameter::InitialModules
        | RuleParameter::DeadlineMonths
        | RuleParameter::ContinuingModules
        | RuleParameter::TitleOffer => code,
    }
}

fn list(words: &Words, items: impl Iterator<Item = String>) -> String {
    words.locale.list(&items.collect::<Vec<_>>())
}

fn preparation(words: &Words, allowed: &PreparationHours) -> String {
    let hours = match &allowed.hours {
        Hours::Between { least, most } => {
            let bounds = [("least", Value::from(*least)), ("most", Value::from(*most))];
            words.locale.text_with("rule-value-hours-between", &bounds)
        }
        Hours::OneOf(hours) => {
            let hours: Vec<String> = hours.iter().map(ToString::to_string).collect();
            let hours = Value::from(words.locale.any_of(&hours));
            words.locale.text_with("rule-value-hours-one-of", &[("hours", hours)])
        }
    };
    match allowed.from {
        Some(from) => {
            let told = [("hours", Value::from(hours)), ("day", Value::from(from))];
            words.locale.text_with("rule-value-hours-from", &told)
        }
        None => hours,
    }
}

fn grace(words: &Words, grace: &Grace) -> String {
    let told = [("year", Value::from(grace.year.to_string())), ("day", Value::from(grace.closes_on))];
    words.locale.text_with("rule-value-grace-year", &told)
}

fn off_quota(words: &Words, offer: &OffQuota) -> String {
    let catalogue = words.setting.catalogue;
    let module = catalogue.find(&offer.module).map_or(&*offer.module, |module| words.module(module));
    let told = [("module", Value::from(module)), ("day", Value::from(offer.from))];
    words.locale.text_with("rule-value-off-quota-from", &told)
}
