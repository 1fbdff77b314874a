//! What makes a session fit where days meet (contract, section 4).

use parconum::model::rules::ObligationKind::{self, Ccp1, ContinuingModule, InitialModules};

use parconum::engine::eligibility::Shelf;
use parconum::reports::casebook::Assessed;
use parconum::reports::plan::{Choices, Plan};

use crate::case::{Case, HUB, STATE};

fn veteran(rules: &str, as_of: &str) -> Case {
    Case::on(rules, as_of).facts(["2021-09-01", "", "2022-03-01", ""])
}

fn why(case: Case, kind: ObligationKind, module: &str, days: &str) -> String {
    case.sessions(&[("S", module, days, false)]).reasons(kind, "S").join(" ")
}

#[test]
fn a_session_is_off_quota_by_its_last_day() {
    for (days, expected) in [
        ("2024-12-30..2024-12-31", "module-unavailable before-window"),
        ("2024-12-30..2025-01-01", "module-unavailable off-quota"),
    ] {
        let case = veteran(STATE, "2024-12-20").year(2025);
        assert_eq!(why(case, ContinuingModule, "cafe-ia", days), expected);
    }
}

#[test]
fn a_module_of_which_one_is_on_top_of_the_quota_already_is_like_any_other() {
    let taken = |on| veteran(STATE, "2025-05-02").rows(&[("cafe-ia", on, "")]);
    assert_eq!(why(taken("2025-02-03"), ContinuingModule, "cafe-ia", "2025-06-10"), "");
    assert_eq!(
        why(taken("2024-12-31"), ContinuingModule, "cafe-ia", "2025-06-10"),
        "off-quota already-taken"
    );
    let next_year = veteran(STATE, "2025-05-02").rows(&[("cafe-ia", "2026-01-12", "registered")]);
    assert_eq!(why(next_year, ContinuingModule, "cafe-ia", "2025-06-10"), "already-registered");
}

#[test]
fn an_exam_begins_after_the_preparation_that_is_booked() {
    let exam = |rows: &[(&str, &str, &str)], on: &str| {
        let case = Case::on(HUB, "2025-05-02").facts(["2025-01-06", "", "", ""]).rows(rows);
        why(case, Ccp1, "ccp1", on)
    };
    let booked = ("ccp1-preparation", "2025-05-12..2025-06-20", "registered");
    let second = ("ccp1-preparation", "2025-06-02..2025-07-04", "registered");
    let absent = ("ccp1-preparation", "2025-05-12..2025-06-20", "absent");
    assert_eq!(exam(&[], "2025-05-20"), "");
    assert_eq!(exam(&[booked], "2025-06-20"), "before-preparation overlap");
    assert_eq!(exam(&[booked], "2025-06-21"), "");
    assert_eq!(exam(&[second, booked], "2025-06-21"), "overlap", "after the first to end");
    assert_eq!(exam(&[second, booked], "2025-05-05"), "before-preparation");
    assert_eq!(exam(&[absent], "2025-06-20"), "");
    let done = ("ccp1-preparation", "2025-02-03..2025-03-21", "");
    assert_eq!(exam(&[done, booked], "2025-05-05"), "");
}

#[test]
fn entry_is_asked_of_the_cohort_for_initial_modules_alone() {
    let case = || Case::on(STATE, "2025-05-02").facts(["2025-02-01", "2025-06-09", "", ""]);
    let entered = || case().with(|case| case.as_of = crate::case::day("2025-06-09"));
    assert_eq!(why(case(), InitialModules, "handicap", "2025-06-09"), "not-entered");
    assert_eq!(why(entered(), InitialModules, "handicap", "2025-06-10"), "");
    assert_eq!(why(veteran(STATE, "2025-05-02"), ContinuingModule, "handicap", "2025-06-09"), "");
}

/// What is possible beside the obligations: the sessions, and whether they are paid for.
fn possible(case: &Case) -> Vec<(String, bool)> {
    let (setting, assessment) = (case.setting(), case.assessment().unwrap());
    let shelf = Shelf::new(&setting);
    let eligible = assessment.obligations.iter().map(|owed| match owed.shown {
        true => assessment.eligible(&shelf, &case.advisor, owed),
        false => Default::default(),
    });
    let assessed = Assessed { eligible: eligible.collect(), late_on: None, assessment };
    let plan = Plan::of(&setting, &case.advisor, &assessed, &Choices::default());
    let told = plan.also_possible.iter();
    told.map(|offer| (case.calendar.get(offer.session).id.clone(), offer.funded)).collect()
}

#[test]
fn a_module_off_quota_is_possible_beside_and_paid_for_as_the_rule_says() {
    let sessions = [("A", "cafe-ia", "2025-06-10", false), ("B", "seniors", "2025-06-12", false)];
    for funded in [true, false] {
        let case = veteran(STATE, "2025-05-02").sessions(&sessions);
        let case = case.with(|case| case.rules.off_quota[0].value.funded = funded);
        assert_eq!(possible(&case), [("A".to_owned(), funded)]);
        let done = case.rows(&[("handicap", "2025-02-03", ""), ("emploi", "2025-04-07", "")]);
        assert_eq!(possible(&done), [("A".to_owned(), funded), ("B".to_owned(), false)]);
    }
}

#[test]
fn nothing_is_possible_beside_before_the_entry_that_the_rules_ask_for() {
    let sessions = [("A", "cafe-ia", "2025-06-10", false)];
    for (entered, expected) in [("2025-06-10", 1), ("2025-06-11", 0), ("", 0)] {
        let case = Case::on(STATE, "2025-05-02").facts(["2025-02-01", entered, "", ""]).sessions(&sessions);
        let known = case.with(|case| case.as_of = crate::case::day("2025-05-02"));
        assert_eq!(possible(&known).len(), 0, "an entry to come is not known yet");
        let later = [("A", "cafe-ia", "2025-06-15", false)];
        let entering = known.sessions(&later).with(|case| case.as_of = crate::case::day("2025-06-10"));
        assert_eq!(possible(&entering).len(), expected, "{entered}");
    }
    let exempt = Case::on(STATE, "2025-05-02").facts(["2025-02-01", "", "", ""]).exempt();
    assert_eq!(possible(&exempt.sessions(&sessions)).len(), 1, "who is not of the cohort has not to enter");
}

#[test]
fn an_optional_module_that_remains_keeps_what_is_beyond_the_quota_apart() {
    let case = Case::on(STATE, "2025-05-02").facts(["2024-03-01", "2024-03-11", "2024-12-05", ""]);
    let case = case.rows(&[("handicap", "2024-10-02", ""), ("seniors", "2025-02-04", "")]);
    let case = case.sessions(&[("A", "emploi", "2025-06-10", false), ("B", "seniors", "2025-06-12", false)]);
    assert!(case.shown()[0].ends_with("done") && case.shown()[1].ends_with("optional"));
    assert_eq!(possible(&case), [], "the one fits the optional module, the other was taken");
    let taken = case.rows(&[("parentalite", "2025-04-01", "")]);
    assert_eq!(possible(&taken), [("A".to_owned(), false)]);
}
