//! How sure and how soon (contract, section 7): each value against its definition.

use chrono::{Datelike, NaiveDate};
use parconum::engine::assessment::{Assessment, assess};
use parconum::engine::eligibility::Shelf;
use parconum::engine::obligations::courses::courses;
use parconum::engine::obligations::{Obligation, Standing};
use parconum::engine::outlook;
use parconum::engine::setting::Setting;
use parconum::model::{Exception, TrainingStatus};
use parconum::text::Word;
use proptest::prelude::*;

use crate::case::{Case, HUB, STATE, day, session};
use crate::random::any_case;

fn late_on(case: &Case) -> Option<NaiveDate> {
    let setting = case.setting();
    let granted: Vec<&Exception> = case.exceptions.iter().collect();
    let assessment = assess(&setting, &case.advisor, &case.trainings, &granted).ok()?;
    outlook::late_on(&setting, &case.advisor, &case.trainings, &granted, &assessment)
}

/// Day by day, as the contract defines it.
fn late_on_by_looking(case: &Case) -> Option<NaiveDate> {
    let status = |case: &Case| case.assessment().map(|assessment| assessment.status.code());
    match status(case)? {
        "left" => return None,
        "overdue" => return Some(case.as_of),
        _ => {}
    }
    let setting = case.setting();
    let mut then = case.clone();
    for row in &mut then.trainings {
        if courses(&setting, &[*row], &mut Vec::new())[0].standing == Standing::Registered {
            row.status = Some(TrainingStatus::Completed);
        }
    }
    while then.as_of.year() < case.year + 2 {
        then.as_of = then.as_of.succ_opt().unwrap();
        if then.as_of.year() < case.year + 2 && status(&then) == Some("overdue") {
            return Some(then.as_of);
        }
    }
    None
}

fn book_by(shelf: &Shelf, case: &Case, assessment: &Assessment, owed: &Obligation) -> Option<NaiveDate> {
    shelf.book_by(owed, &assessment.eligible(shelf, &case.advisor, owed))
}

/// Module by module, as the contract defines it.
fn book_by_of_all(shelf: &Shelf, setting: &Setting, case: &Case, owed: &Obligation) -> Option<NaiveDate> {
    let assessment = case.assessment().unwrap();
    let in_time = owed.due.filter(|due| *due >= case.as_of);
    let eligible = assessment.eligible(shelf, &case.advisor, owed);
    let sessions: Vec<_> = eligible.iter().map(|index| case.calendar.get(index)).collect();
    let mut days: Vec<NaiveDate> = (0..setting.catalogue.modules().len() as u16)
        .filter_map(|module| {
            sessions
                .iter()
                .filter(|session| session.module.0 == module)
                .filter(|session| in_time.is_none_or(|due| session.ends_on <= due))
                .map(|session| {
                    session.registration_closes_on.unwrap_or(session.starts_on.pred_opt().unwrap())
                })
                .max()
        })
        .collect();
    days.sort_unstable();
    days.into_iter().rev().nth((owed.remaining as usize).checked_sub(1)?)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_day_from_which_somebody_is_late_is_found_as_if_looked_at_day_by_day(case in any_case()) {
        prop_assert_eq!(late_on(&case), late_on_by_looking(&case));
    }

    #[test]
    fn the_last_day_to_book_is_that_of_all_modules_looked_at(case in any_case()) {
        let setting = case.setting();
        let shelf = Shelf::new(&setting);
        let Some(assessment) = case.assessment() else { return Ok(()) };
        for owed in assessment.shown() {
            let found = book_by(&shelf, &case, &assessment, owed);
            prop_assert_eq!(found, book_by_of_all(&shelf, &setting, &case, owed), "{:?}", owed);
        }
    }
}

/// The day from which somebody is late, as text; empty where it never comes.
fn late(case: &Case) -> String {
    late_on(case).map(|day| day.to_string()).unwrap_or_default()
}

#[test]
fn somebody_is_late_from_the_day_after_the_first_deadline_that_is_not_met() {
    let newcomer = |rules| Case::on(rules, "2025-02-03").facts(["2024-09-02", "2024-09-16", "", ""]);
    assert_eq!(late(&newcomer(HUB)), "2025-09-02");
    assert_eq!(late(&newcomer(STATE)), "2025-09-16");
    let veteran = |as_of| Case::on(HUB, as_of).year(2025).facts(["2021-09-01", "", "2022-03-01", ""]);
    assert_eq!(late(&veteran("2025-12-30")), "2026-01-01");
    assert_eq!(late(&veteran("2026-01-01")), "2026-01-01", "late already");
    assert_eq!(late(&veteran("2026-02-02")), "2026-02-02");
    let leaving = |end| veteran("2025-05-02").with(|case| case.advisor.contract_ends_on = Some(day(end)));
    assert_eq!(late(&leaving("2025-12-30")), "", "gone by then");
    assert_eq!(late(&leaving("2025-12-31")), "2026-01-01");
}

#[test]
fn what_is_booked_is_taken_for_completed_on_its_last_day() {
    let veteran = Case::on(HUB, "2025-05-02").facts(["2021-09-01", "", "2022-03-01", ""]);
    assert_eq!(late(&veteran.clone().rows(&[("handicap", "2025-06-13", "registered")])), "");
    assert_eq!(late(&veteran.rows(&[("handicap", "2025-05-01", "registered")])), "2026-01-01", "unconfirmed");
    let newcomer = Case::on(HUB, "2025-05-02").facts(["2024-09-02", "", "", ""]);
    let one = newcomer.rows(&[("handicap", "2025-06-13", "registered")]);
    assert_eq!(late(&one), "2025-09-02", "one of two");
    let late_booking = one.clone().rows(&[("seniors", "2025-10-01", "registered")]);
    assert_eq!(late(&late_booking), "2025-09-02", "between the deadline and the session");
    assert_eq!(late(&one.rows(&[("seniors", "2025-09-01", "registered")])), "");
}

#[test]
fn a_waiver_that_ends_and_an_exception_to_come_are_seen() {
    use parconum::model::rules::ObligationKind::{ContinuingModule, InitialModules};
    let newcomer = Case::on(HUB, "2025-05-02").facts(["2024-09-02", "", "", ""]);
    let waived = newcomer.clone().exception((InitialModules, None), ["waive", "2025-11-30", ""]);
    assert_eq!(late(&waived), "2025-12-01");
    let granted = newcomer.exception((InitialModules, None), ["extend", "2025-12-15", "2025-09-01"]);
    assert_eq!(late(&granted), "2025-12-16");
    let veteran = Case::on(HUB, "2025-05-02").facts(["2021-09-01", "", "2022-03-01", ""]);
    let extended = |until| veteran.clone().exception((ContinuingModule, Some(2025)), ["extend", until, ""]);
    assert_eq!(late(&extended("2026-12-30")), "2026-12-31");
    assert_eq!(late(&extended("2026-12-31")), "", "not before 1 January of Y + 2");
}

#[test]
fn one_books_by_the_day_that_leaves_as_many_modules_as_remain() {
    let case = Case::on(HUB, "2025-05-02").facts(["2024-09-02", "", "", ""]);
    let (handicap, seniors) = (case.module("handicap"), case.module("seniors"));
    let offered = |sessions: &[(&str, &str, &str)]| {
        let sessions = sessions.iter().zip(0..).map(|((module, on, closes), number)| {
            let module = if *module == "handicap" { handicap } else { seniors };
            let registration_closes_on = crate::case::maybe(closes);
            let session = session(&format!("S{number}"), module, day(on), day(on));
            parconum::model::Session { registration_closes_on, ..session }
        });
        let calendar = parconum::model::Calendar::new(sessions.collect());
        let case = Case { calendar, ..case.clone() };
        let (setting, assessment) = (case.setting(), case.assessment().unwrap());
        let owed = assessment.shown().last().unwrap();
        let found = book_by(&Shelf::new(&setting), &case, &assessment, owed);
        found.map(|day| day.to_string()).unwrap_or_default()
    };
    let june = ("handicap", "2025-06-10", "2025-05-28");
    assert_eq!(offered(&[june]), "", "two modules remain, one is offered");
    assert_eq!(offered(&[june, ("seniors", "2025-07-01", "")]), "2025-05-28");
    let later = ("handicap", "2025-08-20", "");
    assert_eq!(offered(&[june, later, ("seniors", "2025-07-01", "")]), "2025-06-30");
    assert_eq!(offered(&[june, ("seniors", "2025-09-01", "")]), "2025-05-28");
    assert_eq!(offered(&[june, ("seniors", "2025-09-02", "")]), "", "after the deadline");
}
