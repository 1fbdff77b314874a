//! A rule's parameter in the user's words: its name and its value, whatever the report.

use crate::locale::{Locale, Value};
use crate::model::parameters::Held;
use crate::model::rules::{Grace, Hours, OffQuota, PreparationHours, TitleOffer};
use crate::model::{Catalogue, RuleParameter};
use crate::reports::parameters::Told;

/// What a parameter is called.
pub(crate) fn name(locale: &Locale, parameter: &RuleParameter) -> String {
    locale.text(&format!("parameter-{}", parameter.key.replace(['.', '_'], "-")))
}

/// What a rule set says of a parameter. The catalogue gives the titles of modules.
pub(crate) fn in_words(locale: &Locale, catalogue: &Catalogue, told: &Told) -> String {
    let values: Vec<String> = told.values.iter().map(|value| one(locale, catalogue, value)).collect();
    match values.as_slice() {
        [] => locale.text("rule-value-none"),
        values => locale.list(values),
    }
}

fn one(locale: &Locale, catalogue: &Catalogue, value: &Held) -> String {
    match value {
        Held::Day(day) => locale.day(*day),
        Held::Count(count) => count.to_string(),
        Held::YesNo(value) => locale.text(&format!("rule-value-{value}")),
        Held::Word(word) => locale.text(&format!("rule-value-{word}")),
        Held::Preparation(allowed) => preparation(locale, allowed),
        Held::Grace(grace) => self::grace(locale, grace),
        Held::OffQuota(offer) => off_quota(locale, catalogue, offer),
        Held::TitleOffer(offer) => title_offer(locale, offer),
    }
}

fn preparation(locale: &Locale, allowed: &PreparationHours) -> String {
    let hours = match &allowed.hours {
        Hours::Between { least, most } => {
            let bounds = [("least", Value::from(*least)), ("most", Value::from(*most))];
            locale.text_with("rule-value-hours-between", &bounds)
        }
        Hours::OneOf(hours) => {
            let hours: Vec<String> = hours.iter().map(ToString::to_string).collect();
            locale.text_with("rule-value-hours-one-of", &[("hours", Value::from(locale.any_of(&hours)))])
        }
    };
    match allowed.from {
        Some(from) => {
            let told = [("hours", Value::from(hours)), ("day", Value::from(from))];
            locale.text_with("rule-value-hours-from", &told)
        }
        None => hours,
    }
}

fn grace(locale: &Locale, grace: &Grace) -> String {
    let told = [("year", Value::from(grace.year.to_string())), ("day", Value::from(grace.closes_on))];
    locale.text_with("rule-value-grace-year", &told)
}

fn off_quota(locale: &Locale, catalogue: &Catalogue, offer: &OffQuota) -> String {
    let module = catalogue.find(&offer.module);
    let module = module.map_or(&offer.module, |module| &catalogue.get(module).title);
    let told = [("module", Value::from(module)), ("day", Value::from(offer.from))];
    let key = if offer.funded { "rule-value-off-quota-funded" } else { "rule-value-off-quota-unfunded" };
    locale.text_with(key, &told)
}

fn title_offer(locale: &Locale, offer: &TitleOffer) -> String {
    let conditions = [
        (offer.requires_ccp1, "title-lacks-ccp1"),
        (offer.requires_structure_agreement, "title-lacks-agreement"),
    ];
    let needed = conditions.into_iter().filter(|(needed, _)| *needed).map(|(_, key)| locale.text(key));
    let conditions = locale.list(&needed.collect::<Vec<_>>());
    let needs = match conditions.is_empty() {
        true => locale.text("rule-value-title-free"),
        false => locale.text_with("rule-value-title-needs", &[("conditions", Value::from(conditions))]),
    };
    match offer.offered_until {
        Some(day) => {
            let told = [("needs", Value::from(needs)), ("day", Value::from(day))];
            locale.text_with("rule-value-title-until", &told)
        }
        None => needs,
    }
}
