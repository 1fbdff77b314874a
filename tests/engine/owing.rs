//! What is owed, what counts for it and what for nothing (contract, section 3).

use parconum::model::rules::ObligationKind::{ContinuingModule, InitialModules};

use crate::case::{Case, HUB, STATE, day};

/// Whoever was trained long ago: one module each civil year.
fn veteran(rules: &str, as_of: &str) -> Case {
    Case::on(rules, as_of).facts(["2021-09-01", "", "2022-03-01", ""])
}

/// Rules of one's own: so many modules in the initial training, and so many a year.
fn owing(case: Case, initial: u32, continuing: u32) -> Case {
    case.with(|case| {
        case.rules.initial.modules.value = initial;
        case.rules.continuing.modules.value = continuing;
    })
}

#[test]
fn without_initial_modules_the_years_begin_with_the_ccp1() {
    let case = owing(Case::on(HUB, "2025-05-02").facts(["2024-03-01", "", "2025-02-10", ""]), 0, 1);
    assert_eq!(
        case.shown(),
        [
            "ccp1-preparation - 1+0/1 2024-03-01 - - done",
            "ccp1 - 1+0/1 2024-03-01 - - done",
            "continuing-module 2025 0+0/1 2025-02-10 2025-12-31 2025-12-31 due"
        ]
    );
    let before = owing(Case::on(HUB, "2025-05-02").facts(["2024-03-01", "", "", ""]), 0, 1);
    assert_eq!(before.shown().len(), 2, "no module before the CCP1");
    let case = owing(Case::on(STATE, "2025-05-02").facts(["2024-03-01", "2024-03-11", "", ""]), 0, 1);
    assert_eq!(
        case.shown()[2..],
        ["continuing-module 2025 0+0/1 2025-03-11 2025-12-31 2025-12-31 due"],
        "the day after the initial deadline all the same"
    );
}

#[test]
fn a_year_that_asks_for_no_module_exists_and_is_done() {
    let case = owing(veteran(HUB, "2025-05-02"), 2, 0).rows(&[("handicap", "2025-02-03", "")]);
    assert_eq!(case.shown(), ["continuing-module 2025 0+0/0 2025-01-01 2025-12-31 2025-12-31 done"]);
    assert_eq!(case.extra(), [("handicap", "beyond-quota")]);
}

#[test]
fn a_module_twice_in_one_year_is_a_repeat_and_no_other_year_is_tried() {
    let case = owing(veteran(STATE, "2025-03-20"), 2, 2).rows(&[
        ("handicap", "2025-02-03", ""),
        ("handicap", "2025-02-10", ""),
        ("seniors", "2025-02-17", ""),
    ]);
    assert_eq!(
        case.shown(),
        [
            "continuing-module 2024 2+0/2 2024-01-01 2024-12-31 2025-03-31 done",
            "continuing-module 2025 0+0/2 2025-01-01 2025-12-31 2025-12-31 due"
        ]
    );
    assert_eq!(case.extra(), [("handicap", "repeat")]);
    let later = case.rows(&[("handicap", "2025-03-03", "")]);
    assert_eq!(later.warnings(), ["repeated-module"], "in another year it counts");
    assert_eq!(later.extra(), [("handicap", "repeat")]);
}

#[test]
fn what_ends_after_the_year_and_counts_for_nothing_is_left_to_its_year() {
    let rows = [
        ("handicap", "2025-02-03", ""),
        ("seniors", "2025-12-31", ""),
        ("emploi", "2026-01-01", ""),
        ("cafe-ia", "2026-01-12", ""),
    ];
    let seniors = ("seniors", "beyond-quota");
    assert_eq!(veteran(HUB, "2026-02-01").year(2025).rows(&rows).extra(), [seniors]);
    assert_eq!(veteran(HUB, "2026-02-01").rows(&rows).extra(), [seniors, ("cafe-ia", "beyond-quota")]);
}

#[test]
fn a_module_is_off_quota_by_its_last_day_and_once() {
    let case = |rows: &[(&'static str, &'static str, &'static str)]| veteran(STATE, "2025-05-02").rows(rows);
    let first = case(&[("cafe-ia", "2024-12-30..2024-12-31", "")]);
    assert_eq!(first.extra(), []);
    let second =
        case(&[("cafe-ia", "2024-12-30..2024-12-31", ""), ("cafe-ia", "2024-12-31..2025-01-02", "")]);
    assert_eq!(second.extra(), [("cafe-ia", "off-quota")]);
    let third = case(&[("cafe-ia", "2025-01-02", ""), ("cafe-ia", "2025-04-03", "registered")]);
    assert_eq!(third.extra(), [("cafe-ia", "off-quota")], "the second one was never confirmed");
    let booked = case(&[("cafe-ia", "2025-01-02", ""), ("cafe-ia", "2025-06-03", "registered")]);
    assert_eq!(booked.shown().last().unwrap().split(' ').nth(2), Some("0+1/1"));
}

#[test]
fn an_exception_begins_with_the_day_on_which_it_is_granted() {
    for (granted_on, expected) in [("2025-05-01", "waived"), ("2025-05-02", "waived"), ("2025-05-03", "due")]
    {
        let owed = (ContinuingModule, Some(2025));
        let case = veteran(HUB, "2025-05-02").exception(owed, ["waive", "", granted_on]);
        assert!(case.shown()[0].ends_with(expected), "{granted_on}");
    }
}

#[test]
fn of_several_exceptions_the_one_that_decides_is_named() {
    let named = |exceptions: &[[&str; 3]], end: &str| {
        let mut case = Case::on(HUB, "2025-05-02").facts(["2021-09-01", "", "2022-03-01", end]);
        for exception in exceptions {
            case = case.exception((ContinuingModule, Some(2025)), *exception);
        }
        let assessment = case.assessment().unwrap();
        let owed = assessment.shown().next().unwrap();
        (owed.exception().map(|exception| exception.reason.clone()), owed.due.unwrap().to_string())
    };
    let told = |reason: &str, due: &str| (Some(reason.to_owned()), due.to_owned());
    let (short, long) = (["extend", "2026-02-01", ""], ["extend", "2026-03-01", ""]);
    let (early, waived) = (["extend", "2025-12-31", ""], ["waive", "2025-05-02", ""]);
    assert_eq!(named(&[short, long], ""), told("extend 2026-03-01", "2026-03-01"));
    assert_eq!(named(&[long, short], ""), told("extend 2026-03-01", "2026-03-01"));
    assert_eq!(named(&[early], ""), (None, "2025-12-31".to_owned()), "no day was moved");
    assert_eq!(named(&[short, waived], ""), told("waive 2025-05-02", "2026-02-01"));
    assert_eq!(named(&[["waive", "2025-05-01", ""], short], ""), told("extend 2026-02-01", "2026-02-01"));
    assert_eq!(named(&[long], "2026-01-15"), told("extend 2026-03-01", "2026-01-15"));
    assert_eq!(
        named(&[long], "2025-12-31"),
        (None, "2025-12-31".to_owned()),
        "the contract had the last word"
    );
}

#[test]
fn waived_initial_modules_stand_at_their_deadline() {
    let case = |as_of: &str| {
        let case = Case::on(HUB, as_of).facts(["2024-03-01", "", "2024-12-05", ""]);
        case.exception((InitialModules, None), ["waive", "", ""])
    };
    assert_eq!(
        case("2026-02-02").shown(),
        [
            "initial-modules - 0+0/2 2024-03-01 2025-02-28 - waived",
            "continuing-module 2026 0+0/1 2026-01-01 2026-12-31 2026-12-31 due"
        ]
    );
    assert_eq!(case("2025-05-02").shown(), ["initial-modules - 0+0/2 2024-03-01 2025-02-28 - waived"]);
}

#[test]
fn nothing_opens_after_the_contract_and_nothing_is_due_after_it() {
    for (end, expected) in [("2025-03-10", 3), ("2025-03-11", 4)] {
        let case = Case::on(STATE, "2025-03-01").facts(["2024-03-01", "2024-03-11", "", end]);
        assert_eq!(case.shown().len(), expected, "{end}");
    }
    let case = Case::on(STATE, "2025-01-10").facts(["2021-09-01", "", "2022-03-01", "2025-02-28"]);
    let case = case.exception((ContinuingModule, Some(2024)), ["extend", "2025-06-30", ""]);
    assert_eq!(
        case.shown(),
        [
            "continuing-module 2024 0+0/1 2024-01-01 2025-02-28 2025-02-28 due",
            "continuing-module 2025 0+0/1 2025-01-01 2025-02-28 2025-02-28 due"
        ]
    );
    assert_eq!(case.with(|case| case.as_of = day("2025-03-01")).status(), "left");
}
