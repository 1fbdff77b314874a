//! The built-in rule sets, parameter by parameter and clause by clause, as their files say it.

use crate::findings::Findings;
use crate::load::reference::rules;
use crate::locale::{Locale, Value};
use crate::model::RuleSet;
use crate::model::rules::{Clause, Cohort, ContinuingStart, Hours, InitialEnd, InitialStart, TitleOffer};
use crate::render::document::{Block, Document};
use crate::reports::parameters::RuleParameter;
use crate::workspace::shipped;

/// Every built-in rule set.
pub fn sets(locale: &Locale) -> Vec<Block> {
    let read = |(_, source)| rules::rules(&source, &mut Findings::default());
    shipped::rule_sets().filter_map(read).flat_map(|rules| set(locale, &rules).0).collect()
}

fn set(locale: &Locale, rules: &RuleSet) -> Document {
    let mut document = Document::default();
    let title = [("name", Value::from(&rules.id)), ("fact", Value::from(locale.choose(&rules.title)))];
    document.heading(2, locale.text_with("named-fact", &title));
    document.heading(3, locale.text("help-rules-parameters"));
    for parameter in RuleParameter::ALL {
        document.item(told(locale, *parameter, rules));
    }
    document.heading(3, locale.text("help-rules-clauses"));
    for Clause { id, says, source, url } in &rules.clauses {
        let says = locale.choose(says);
        let values =
            [("id", id.into()), ("says", says.into()), ("source", source.into()), ("url", url.into())];
        document.item(locale.text_with("compare-clause", &values));
    }
    document
}

/// A parameter: its name in words and in the file, its value in words, and the clauses it rests on.
fn told(locale: &Locale, parameter: RuleParameter, rules: &RuleSet) -> String {
    let name = locale.text(&format!("parameter-{}", parameter.code().replace(['.', '_'], "-")));
    let clauses = parameter.clauses(rules).into_iter().map(|clause| format!("[{}]", clause.id));
    let value = value(locale, parameter, rules).unwrap_or_else(|| locale.text("help-not-set"));
    let values = [
        ("name", Value::from(format!("{name} ({})", parameter.code()))),
        ("fact", [value].into_iter().chain(clauses).collect::<Vec<_>>().join(" ").into()),
    ];
    locale.text_with("named-fact", &values)
}

/// The value in words; `None` where the rules set none.
fn value(locale: &Locale, parameter: RuleParameter, rules: &RuleSet) -> Option<String> {
    let (initial, continuing) = (&rules.initial, &rules.continuing);
    let text = |key: &str| Some(locale.text(key));
    match parameter {
        RuleParameter::Since => Some(locale.day(rules.since.value)),
        RuleParameter::InitialModules => Some(initial.modules.value.to_string()),
        RuleParameter::InitialStarts => text(match initial.starts.value {
            InitialStart::Hired => "help-starts-hired",
            InitialStart::Entered => "help-starts-entered",
        }),
        RuleParameter::InitialEnds => text(match initial.ends.value {
            InitialEnd::FirstYearAndCcp1 => "help-ends-first-year-and-ccp1",
            InitialEnd::Deadline => "help-ends-deadline",
        }),
        RuleParameter::InitialCohort => text(match initial.cohort.value {
            Cohort::InPhaseSince => "help-cohort-in-phase-since",
            Cohort::StartedSince => "help-cohort-started-since",
        }),
        RuleParameter::DeadlineMonths => Some(initial.deadline_months.value.to_string()),
        RuleParameter::DeadlineNotBefore => {
            initial.deadline_not_before.as_ref().map(|day| locale.day(day.value))
        }
        RuleParameter::RequiresEntry => Some(yes_no(locale, initial.requires_entry.value)),
        RuleParameter::ContinuingModules => Some(continuing.modules.value.to_string()),
        RuleParameter::ContinuingStarts => text(match continuing.starts.value {
            ContinuingStart::YearAfterInitialModules => "help-continuing-year-after",
            ContinuingStart::AfterInitialDeadline => "help-continuing-after-deadline",
        }),
        RuleParameter::PreparationHours => {
            several(locale, rules.preparation.iter().map(|known| hours(locale, &known.hours, known.from)))
        }
        RuleParameter::Grace => several(
            locale,
            rules.grace.iter().map(|grace| {
                let values = [("year", grace.year.to_string().into()), ("day", grace.closes_on.into())];
                locale.text_with("help-grace", &values)
            }),
        ),
        RuleParameter::OffQuota => several(
            locale,
            rules.off_quota.iter().map(|offer| {
                let key = if offer.funded { "help-off-quota-funded" } else { "help-off-quota-unfunded" };
                locale.text_with(key, &[("module", (&offer.module).into()), ("day", offer.from.into())])
            }),
        ),
        RuleParameter::TitleOffer => rules.title_offer.as_ref().map(|offer| title(locale, offer)),
    }
}

fn several(locale: &Locale, told: impl Iterator<Item = String>) -> Option<String> {
    Some(told.collect::<Vec<_>>().join(&locale.text("list-separator"))).filter(|told| !told.is_empty())
}

fn yes_no(locale: &Locale, value: bool) -> String {
    locale.text(if value { "compare-yes" } else { "compare-no" })
}

fn hours(locale: &Locale, hours: &Hours, from: Option<chrono::NaiveDate>) -> String {
    let length = match hours {
        Hours::Between { least, most } => {
            let values = [("least", least.to_string().into()), ("most", most.to_string().into())];
            locale.text_with("help-hours-between", &values)
        }
        Hours::OneOf(lengths) => {
            let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
            locale.text_with("help-hours-one-of", &[("lengths", locale.any_of(&lengths).into())])
        }
    };
    match from {
        Some(day) => locale.text_with("help-hours-from", &[("hours", length.into()), ("day", day.into())]),
        None => length,
    }
}

fn title(locale: &Locale, offer: &TitleOffer) -> String {
    let conditions = [
        (offer.requires_ccp1, "title-lacks-ccp1"),
        (offer.requires_structure_agreement, "title-lacks-agreement"),
    ];
    let needed = conditions.into_iter().filter(|(needed, _)| *needed).map(|(_, key)| locale.text(key));
    let conditions = locale.list(&needed.collect::<Vec<_>>());
    let needs = match conditions.is_empty() {
        true => locale.text("help-title-needs-nothing"),
        false => locale.text_with("help-title-needs", &[("conditions", conditions.into())]),
    };
    match offer.offered_until {
        Some(day) => locale.text_with("help-title-until", &[("needs", needs.into()), ("day", day.into())]),
        None => needs,
    }
}
