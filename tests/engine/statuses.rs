//! Every status on its boundary days: the day before, the day, the day after.

use crate::common;
use chrono::NaiveDate;
use parconum::engine::assessment::{AdvisorStatus, assess};
use parconum::engine::obligations::ObligationStatus;
use parconum::engine::obligations::ObligationStatus::*;
use parconum::engine::setting::Setting;
use parconum::model::rules::ObligationKind;
use parconum::model::{Advisor, Calendar, Effect, Exception, Origin, Training};

const HUB: &str = "rules/hub-du-sud.toml";
const STATE: &str = "rules/dispositif.toml";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The advisor's status on `as_of`, and that of the last obligation shown.
fn statuses(
    (rules_file, as_of, year): (&str, &str, i32),
    advisor: &Advisor,
    trainings: &[(&str, &str)],
    exceptions: &[Exception],
) -> (AdvisorStatus, Option<ObligationStatus>) {
    let (catalogue, rules) = (common::catalogue(), common::rules(rules_file));
    let calendar = Calendar::missing();
    let setting = Setting::new(day(as_of), year, rules, catalogue, &calendar);
    let rows: Vec<Training> = trainings
        .iter()
        .map(|(module, on)| Training {
            module: catalogue.find(module).unwrap(),
            starts_on: day(on),
            ends_on: day(on),
            status: None,
            session: None,
            hours: None,
            is_certificate: false,
            origin: Origin::Typed,
        })
        .collect();
    let granted: Vec<&Exception> = exceptions.iter().collect();
    let assessment = assess(&setting, advisor, &rows, &granted).unwrap();
    let last = assessment.shown().last().map(|obligation| obligation.status);
    (assessment.status, last)
}

/// Whoever was trained long ago: one module each civil year.
fn veteran() -> Advisor {
    Advisor {
        hired_on: Some(day("2021-09-01")),
        ccp1_passed_on: Some(day("2022-03-01")),
        ..Advisor::default()
    }
}

#[test]
fn an_initial_deadline_is_over_on_the_day_after_its_last_day() {
    let advisor = Advisor {
        hired_on: Some(day("2024-03-01")),
        ccp1_passed_on: Some(day("2024-12-05")),
        ..Advisor::default()
    };
    for (as_of, expected) in [
        ("2024-02-29", Upcoming),
        ("2024-03-01", Due),
        ("2025-02-27", Due),
        ("2025-02-28", Due),
        ("2025-03-01", Overdue),
    ] {
        assert_eq!(statuses((HUB, as_of, 2025), &advisor, &[], &[]).1, Some(expected), "{as_of}");
    }
}

#[test]
fn a_continuing_module_is_missed_on_the_day_after_its_closing() {
    for (rules, as_of, expected) in [
        (HUB, "2024-12-31", Due),
        (HUB, "2025-01-01", Missed),
        (STATE, "2025-01-01", Due),
        (STATE, "2025-03-31", Due),
        (STATE, "2025-04-01", Missed),
    ] {
        assert_eq!(statuses((rules, as_of, 2024), &veteran(), &[], &[]).1, Some(expected), "{as_of}");
    }
}

#[test]
fn a_continuing_module_is_upcoming_until_the_year_begins() {
    for (as_of, expected) in [("2024-12-31", Upcoming), ("2025-01-01", Due), ("2025-01-02", Due)] {
        assert_eq!(statuses((HUB, as_of, 2025), &veteran(), &[], &[]).1, Some(expected), "{as_of}");
    }
}

#[test]
fn a_booked_module_is_scheduled_until_the_day_on_which_it_is_done() {
    let booked = [("handicap", "2025-06-13")];
    for (as_of, expected, status) in [
        ("2025-06-12", Scheduled, AdvisorStatus::Scheduled),
        ("2025-06-13", Done, AdvisorStatus::UpToDate),
        ("2025-06-14", Done, AdvisorStatus::UpToDate),
    ] {
        assert_eq!(
            statuses((HUB, as_of, 2025), &veteran(), &booked, &[]),
            (status, Some(expected)),
            "{as_of}"
        );
    }
}

#[test]
fn a_waiver_holds_on_its_last_day_and_no_longer() {
    let waiver = Exception {
        advisor: String::new(),
        obligation: ObligationKind::ContinuingModule,
        year: Some(2025),
        effect: Effect::Waive { until: Some(day("2025-06-30")) },
        reason: "leave".to_owned(),
        granted_by: None,
        granted_on: None,
        origin: Origin::Typed,
    };
    for (as_of, expected) in [("2025-06-29", Waived), ("2025-06-30", Waived), ("2025-07-01", Due)] {
        let exceptions = std::slice::from_ref(&waiver);
        assert_eq!(statuses((HUB, as_of, 2025), &veteran(), &[], exceptions).1, Some(expected), "{as_of}");
    }
}

#[test]
fn the_first_continuing_module_is_optional_if_an_initial_one_was_taken_in_its_year() {
    let advisor = Advisor {
        hired_on: Some(day("2024-03-01")),
        initial_training_entered_on: Some(day("2024-03-11")),
        ccp1_passed_on: Some(day("2024-12-05")),
        ..Advisor::default()
    };
    for (second, expected) in [("2024-12-31", Due), ("2025-01-01", Optional), ("2025-01-02", Optional)] {
        let trainings = [("handicap", "2024-10-02"), ("cybersecurite", second)];
        assert_eq!(
            statuses((STATE, "2025-05-02", 2025), &advisor, &trainings, &[]).1,
            Some(expected),
            "{second}"
        );
    }
}

#[test]
fn an_advisor_has_left_on_the_day_after_the_contract() {
    for (as_of, expected) in [
        ("2025-03-30", AdvisorStatus::Due),
        ("2025-03-31", AdvisorStatus::Due),
        ("2025-04-01", AdvisorStatus::Left),
    ] {
        let advisor = Advisor { contract_ends_on: Some(day("2025-03-31")), ..veteran() };
        assert_eq!(statuses((HUB, as_of, 2025), &advisor, &[], &[]).0, expected, "{as_of}");
    }
}
