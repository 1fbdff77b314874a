//! What the rows of a history count as, and what is known of somebody on D (contract, section 1).

use parconum::model::Origin;
use parconum::text::word::Word;

use crate::case::{Case, HUB, STATE};

const PREPARATION: &str = "ccp1-preparation";

/// N as the history gives it, seen in the day on which the preparation opens.
fn entered(case: Case) -> String {
    let shown = case.shown();
    shown[0].split(' ').nth(3).unwrap().to_owned()
}

fn preparations(rows: &[(&str, &str)]) -> Case {
    let rows: Vec<_> = rows.iter().map(|(days, status)| (PREPARATION, *days, *status)).collect();
    Case::on(HUB, "2025-05-02").rows(&rows)
}

#[test]
fn the_entry_is_the_first_start_of_a_preparation_that_counts_whatever_other_rows_say() {
    let booked = ("2025-03-10..2025-06-30", "registered");
    let absent = ("2025-02-03..2025-06-30", "absent");
    for rows in [[booked, absent], [absent, booked]] {
        assert_eq!(entered(preparations(&rows)), "2025-03-10");
    }
    let done = ("2025-04-07..2025-04-30", "completed");
    let unconfirmed = ("2025-03-03..2025-04-30", "registered");
    for rows in [[done, unconfirmed], [unconfirmed, done]] {
        assert_eq!(entered(preparations(&rows)), "2025-03-03");
    }
}

#[test]
fn an_entry_after_the_day_asked_for_is_not_known_yet() {
    for (start, expected) in [("2025-05-01", "2025-05-01"), ("2025-05-02", "2025-05-02"), ("2025-05-03", "-")]
    {
        let case = Case::on(HUB, "2025-05-02").facts(["", "", "2024-01-10", ""]);
        let days = format!("{start}..2025-06-30");
        let case = case.rows(&[(PREPARATION, &days, "registered")]);
        let assessment = case.assessment().unwrap();
        let known = assessment.facts.entered_on().map_or("-".to_owned(), |day| day.to_string());
        assert_eq!(known, expected);
    }
}

#[test]
fn somebody_of_whom_all_days_are_still_to_come_cannot_be_assessed() {
    for (entered, ccp1, status) in [
        ("2025-05-03", "", "invalid"),
        ("", "2025-05-03", "invalid"),
        ("2025-05-02", "", "due"),
        ("", "2025-05-02", "upcoming"),
    ] {
        let case = Case::on(HUB, "2025-05-02").facts(["", entered, ccp1, ""]);
        assert_eq!(case.status(), status, "{entered} {ccp1}");
    }
    assert_eq!(Case::on(HUB, "2025-05-02").facts(["2025-05-03", "", "", ""]).status(), "upcoming");
}

#[test]
fn a_ccp1_without_a_day_is_dated_by_what_is_known_and_not_passed_before() {
    let passed = |given: &'static str, ended: &'static str, hired: &'static str| {
        let case = Case::on(HUB, "2025-05-02").facts([hired, "2024-02-01", given, ""]).with(|case| {
            case.advisor.ccp1_passed = true;
            case.advisor.initial_training_ended_on = crate::case::maybe(ended);
        });
        case.assessment().unwrap().facts.ccp1_on().map_or("-".to_owned(), |day| day.to_string())
    };
    assert_eq!(passed("2025-05-02", "2024-09-01", "2024-01-15"), "2025-05-02");
    assert_eq!(passed("2025-05-03", "2024-09-01", "2024-01-15"), "-", "as written, not passed yet");
    assert_eq!(passed("", "2024-09-01", "2024-01-15"), "2024-09-01");
    assert_eq!(passed("", "2025-05-03", "2024-01-15"), "-");
    assert_eq!(passed("", "", "2024-01-15"), "2024-01-15");
    assert_eq!(passed("", "", ""), "2024-01-01");
}

#[test]
fn a_first_day_in_post_that_is_missing_where_days_are_counted_from_it_is_told() {
    let unknown = Case::on(HUB, "2025-05-02").facts(["", "", "2024-11-05", ""]);
    assert_eq!(unknown.warnings(), ["hire-date-unknown"]);
    let entered = Case::on(HUB, "2025-05-02").facts(["", "2024-03-01", "2024-11-05", ""]);
    assert_eq!(entered.warnings(), [""; 0]);
    assert_eq!(Case::on(HUB, "2025-05-02").exempt().warnings(), ["hire-date-unknown"]);
}

#[test]
fn nobody_is_up_to_date_before_the_first_day_in_post() {
    for (hired, status, warnings) in [
        ("2025-05-01", "up-to-date", &[][..]),
        ("2025-05-02", "up-to-date", &[][..]),
        ("2042-05-02", "upcoming", &["hired-after-as-of"][..]),
    ] {
        let case = Case::on(HUB, "2025-05-02").facts([hired, "", "", ""]).exempt();
        let case = case.rows(&[("handicap", "2025-05-02", "completed")]);
        assert_eq!((case.status(), &case.warnings()[..]), (status, warnings), "{hired}");
    }
}

#[test]
fn a_contract_that_ended_before_the_year_is_over_whatever_day_it_is() {
    let case = |as_of, year, end| Case::on(HUB, as_of).year(year).facts(["2023-01-01", "", "", end]);
    assert_eq!(case("2024-10-01", 2025, "2024-12-31").status(), "left");
    assert_ne!(case("2024-10-01", 2025, "2025-01-01").status(), "left");
    assert_ne!(case("2026-02-01", 2025, "2025-12-31").status(), "left");
    assert_eq!(case("2026-02-01", 2025, "2025-12-30").status(), "left");
}

#[test]
fn a_cancelled_session_takes_what_is_not_completed_with_it() {
    let case = |days, status: &str| {
        let case = Case::on(HUB, "2025-05-02").facts(["2021-09-01", "", "2022-03-01", ""]);
        let case = case.sessions(&[("S", "handicap", "2025-01-01", true)]);
        let case = case.rows(&[("handicap", days, &format!("{status}@S"))]);
        let counts = case.shown()[0].split(' ').nth(2).unwrap().to_owned();
        (counts, case.warnings().join(" "))
    };
    let told = |counts: &str, warnings: &str| (counts.to_owned(), warnings.to_owned());
    assert_eq!(case("2025-05-02", "completed"), told("1+0/1", "session-cancelled"));
    assert_eq!(case("2025-05-03", "completed"), told("0+0/1", "session-cancelled"));
    assert_eq!(case("2025-05-02", ""), told("0+0/1", "session-cancelled"));
    assert_eq!(case("2025-05-03", ""), told("0+0/1", "session-cancelled"));
    assert_eq!(case("2025-05-02", "registered"), told("0+0/1", "session-cancelled"));
    assert_eq!(case("2025-05-01", "registered"), told("0+0/1", ""));
    assert_eq!(case("2025-05-02", "absent"), told("0+0/1", ""));
}

#[test]
fn of_rows_that_list_one_training_the_one_that_counts_most_stands() {
    let rows = [
        ("handicap", "2025-04-01..2025-04-11", "absent"),
        ("handicap", "2025-04-03..2025-04-11", "registered"),
        ("handicap", "2025-04-09..2025-04-11", "completed"),
        ("handicap", "2025-04-08..2025-04-11", "completed"),
    ];
    let standing = |places: &[usize]| {
        let rows: Vec<_> = places.iter().map(|place| rows[*place]).collect();
        let case = Case::on(HUB, "2025-05-02").facts(["2021-09-01", "", "2022-03-01", ""]).rows(&rows);
        let courses = case.assessment().unwrap().courses;
        let course = courses[0];
        assert_eq!(courses.len(), 1);
        let Origin::Row { line, .. } = course.origin else { panic!("a row was given") };
        (format!("{:?}", course.standing), course.starts_on.to_string(), line.get(), case.warnings())
    };
    let told = |standing: &str, start: &str, line, warnings: &[&'static str]| {
        (standing.to_owned(), start.to_owned(), line, warnings.to_vec())
    };
    assert_eq!(standing(&[0]), told("Nothing", "2025-04-01", 2, &[]));
    assert_eq!(standing(&[0, 1]), told("Unconfirmed", "2025-04-03", 3, &["unconfirmed", "duplicate-row"]));
    assert_eq!(standing(&[0, 1, 2, 3]), told("Completed", "2025-04-08", 4, &["duplicate-row"]));
    assert_eq!(standing(&[3, 2, 1, 0]), told("Completed", "2025-04-08", 2, &["duplicate-row"]));
}

#[test]
fn registrations_that_share_a_day_are_told_on_the_later_one() {
    let case = |second| {
        let case = Case::on(HUB, "2025-05-02").facts(["2021-09-01", "", "2022-03-01", ""]);
        let case = case.rows(&[("handicap", "2025-06-10..2025-06-12", "registered"), second]);
        let told = case.assessment().unwrap().warnings;
        let told = told.iter().filter(|warning| warning.code.code() == "registrations-overlap");
        told.map(|warning| case.catalogue.get(warning.module.unwrap()).id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(case(("seniors", "2025-06-13", "registered")), [""; 0]);
    assert_eq!(case(("seniors", "2025-06-12", "registered")), ["seniors"]);
    assert_eq!(case(("seniors", "2025-06-09..2025-06-10", "registered")), ["handicap"]);
    assert_eq!(case(("seniors", "2025-06-09", "registered")), [""; 0]);
    assert_eq!(case(("cybersecurite", "2025-06-10..2025-06-10", "registered")), ["handicap"]);
    assert_eq!(case(("seniors", "2025-06-12", "absent")), [""; 0]);
}

#[test]
fn an_exam_is_late_more_than_six_months_after_the_preparation() {
    for (prepared, expected) in [("2024-11-01", 1), ("2024-11-02", 1), ("2024-11-03", 0)] {
        let case = Case::on(STATE, "2025-05-02").facts(["2024-01-15", "", "", ""]);
        let case = case.rows(&[(PREPARATION, prepared, "completed")]);
        assert_eq!(case.warnings().len(), expected, "{prepared}");
    }
    // six months from 31 August end on the last day of February
    for (as_of, expected) in [("2025-02-28", 0), ("2025-03-01", 1)] {
        let case = Case::on(STATE, as_of).facts(["2024-01-15", "", "", ""]);
        assert_eq!(case.rows(&[(PREPARATION, "2024-08-31", "")]).warnings().len(), expected, "{as_of}");
    }
    let exempt = Case::on(STATE, "2025-05-02").facts(["2024-01-15", "", "", ""]).exempt();
    assert_eq!(exempt.rows(&[(PREPARATION, "2024-08-31", "")]).warnings(), [""; 0]);
}
