//! The thresholds of `thresholds.toml`, looked at on each of their days.

use parconum::model::TrainingStatus;
use parconum::text::Word;
use serde::Deserialize;
use toml::value::Datetime;

use crate::case::Case;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Thresholds {
    threshold: Vec<Threshold>,
}

/// One advisor, and what is said of them on several days.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Threshold {
    says: String,
    rules: String,
    year: i32,
    facts: Facts,
    obligation: Option<String>,
    days: Vec<Day>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    hired_on: Option<Datetime>,
    entered_on: Option<Datetime>,
    ccp1_passed_on: Option<Datetime>,
    contract_ends_on: Option<Datetime>,
    #[serde(default)]
    exempt: bool,
    #[serde(default)]
    trainings: Vec<Row>,
    #[serde(default)]
    exceptions: Vec<Granted>,
}

/// What is said of one module; the words are those of a history.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    module: String,
    starts_on: Option<Datetime>,
    ends_on: Datetime,
    status: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Granted {
    obligation: String,
    year: Option<i32>,
    effect: GrantedEffect,
    until: Option<Datetime>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum GrantedEffect {
    Waive,
    Extend,
}

/// A day, and the status on it of the obligation, of the advisor, or of both.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Day {
    on: Datetime,
    is: Option<String>,
    advisor: Option<String>,
}

fn text(day: Option<&Datetime>) -> String {
    day.map(Datetime::to_string).unwrap_or_default()
}

impl Threshold {
    /// The advisor, on a day.
    fn case(&self, day: &Day) -> Case {
        let facts = &self.facts;
        let days = [&facts.hired_on, &facts.entered_on, &facts.ccp1_passed_on, &facts.contract_ends_on];
        let days = days.map(|day| text(day.as_ref()));
        let mut case = Case::on(&format!("rules/{}.toml", self.rules), &day.on.to_string());
        case = case.year(self.year).facts(days.each_ref().map(String::as_str));
        case.advisor.exempt = facts.exempt;
        for Row { module, starts_on, ends_on, status } in &facts.trainings {
            let known = status.as_ref().is_none_or(|status| status.parse::<TrainingStatus>().is_ok());
            assert!(known, "{}: {status:?} is no status", self.says);
            let days = format!("{}..{ends_on}", starts_on.as_ref().unwrap_or(ends_on));
            case = case.rows(&[(module.as_str(), days.as_str(), status.as_deref().unwrap_or_default())]);
        }
        for Granted { obligation, year, effect, until } in &facts.exceptions {
            let kind = obligation.parse().unwrap_or_else(|_| panic!("{obligation} is no obligation"));
            let effect = match effect {
                GrantedEffect::Waive => "waive",
                GrantedEffect::Extend => "extend",
            };
            case = case.exception((kind, *year), [effect, &text(until.as_ref()), ""]);
        }
        case
    }

    /// Whether what is said on a day is so.
    fn holds(&self, day: &Day) {
        let case = self.case(day);
        let label = format!("{}, on {}", self.says, day.on);
        assert!(day.is.is_some() || day.advisor.is_some(), "{label}: nothing is said");
        if let Some(advisor) = &day.advisor {
            assert_eq!(case.status(), advisor, "{label}");
        }
        if let Some(is) = &day.is {
            let kind = self.obligation.as_ref().unwrap_or_else(|| panic!("{label}: of which obligation?"));
            let assessment = case.assessment().unwrap_or_else(|| panic!("{label}: nothing is known"));
            let meant = assessment.shown().filter(|owed| owed.kind.code() == kind);
            let owed = meant.last().unwrap_or_else(|| panic!("{label}: {kind} is not shown"));
            assert_eq!(owed.status.code(), is, "{label}");
        }
    }
}

#[test]
fn every_threshold_is_where_its_file_says() {
    let Thresholds { threshold } = toml::from_str(include_str!("thresholds.toml")).unwrap();
    for threshold in &threshold {
        threshold.days.iter().for_each(|day| threshold.holds(day));
    }
}
