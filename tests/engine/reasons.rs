//! Every reason why a session does not fit: the day before, the day, the day after.

use crate::common;
use chrono::NaiveDate;
use parconum::engine::assessment::assess;
use parconum::engine::eligibility::{Candidate, Need, Reason};
use parconum::engine::setting::Setting;
use parconum::model::{Advisor, Calendar, Origin, RegionCode, Session, Training, TrainingStatus};

const TODAY: &str = "2025-05-02";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What is changed of a case in which a session on 2025-06-10 fits the continuing module of 2025.
struct Case {
    rules: &'static str,
    module: &'static str,
    advisor: Advisor,
    registered: Option<(&'static str, &'static str, &'static str)>,
    session: fn(&mut Session),
    needs_entry: bool,
}

fn case() -> Case {
    Case {
        rules: "rules/hub-du-sud.toml",
        module: "handicap",
        advisor: Advisor { hired_on: Some(day("2021-09-01")), exempt: true, ..Advisor::default() },
        registered: None,
        session: |_| {},
        needs_entry: false,
    }
}

fn reasons(case: &Case) -> Vec<Reason> {
    let (catalogue, rules) = (common::catalogue(), common::rules(case.rules));
    let mut session = Session {
        id: "S".to_owned(),
        ..Session::unnamed(catalogue.find(case.module).unwrap(), day("2025-06-10"), day("2025-06-10"))
    };
    (case.session)(&mut session);
    let calendar = Calendar::new(vec![session]);
    let setting = Setting::new(day(TODAY), 2025, rules, catalogue, &calendar);
    let booked = case.registered.map(|(module, first, last)| Training {
        module: catalogue.find(module).unwrap(),
        starts_on: day(first),
        ends_on: day(last),
        status: Some(TrainingStatus::Registered),
        session: Default::default(),
        hours: None,
        is_certificate: false,
        origin: Origin::Typed,
    });
    let trainings: Vec<Training> = booked.into_iter().collect();
    let assessment = assess(&setting, &case.advisor, &trainings, &[]).unwrap();
    let need = Need { needs_entry: case.needs_entry, ..Need::of(assessment.shown().last().unwrap()) };
    Candidate::new(&setting, &case.advisor, &assessment).reasons(&calendar.sessions()[0], &need)
}

/// Sessions that do not fit for exactly this reason, and sessions that fit.
fn threshold(
    reason: Reason,
    refused: &[fn(&mut Session)],
    accepted: &[fn(&mut Session)],
    base: fn() -> Case,
) {
    for session in refused {
        assert_eq!(reasons(&Case { session: *session, ..base() }), [reason]);
    }
    for session in accepted {
        assert_eq!(reasons(&Case { session: *session, ..base() }), []);
    }
}

fn on(session: &mut Session, text: &str) {
    (session.starts_on, session.ends_on) = (day(text), day(text));
}

#[test]
fn the_case_itself_fits() {
    assert_eq!(reasons(&case()), []);
}

#[test]
fn wrong_kind() {
    assert_eq!(reasons(&Case { module: "ccp1", ..case() }), [Reason::WrongKind]);
}

#[test]
fn module_unavailable_until_the_day_on_which_it_is_offered() {
    let base = || Case { module: "ccp2", ..case() };
    let on_day: [fn(&mut Session); 2] = [|s| on(s, "2025-07-12"), |s| on(s, "2025-07-13")];
    assert_eq!(reasons(&Case { session: on_day[0], ..base() }), [Reason::WrongKind]);
    assert_eq!(
        reasons(&Case { session: on_day[1], ..base() }),
        [Reason::WrongKind, Reason::ModuleUnavailable]
    );
}

#[test]
fn off_quota_until_one_was_taken() {
    let base = || Case { module: "cafe-ia", rules: "rules/dispositif.toml", ..case() };
    assert_eq!(reasons(&base()), [Reason::OffQuota]);
    assert_eq!(reasons(&Case { module: "cafe-ia", ..case() }), []);
}

#[test]
fn cancelled_and_full() {
    threshold(Reason::Cancelled, &[|s| s.cancelled = true], &[], case);
    threshold(Reason::Full, &[|s| s.seats_left = Some(0)], &[|s| s.seats_left = Some(1)], case);
}

#[test]
fn registration_is_open_on_its_last_day() {
    threshold(
        Reason::RegistrationClosed,
        &[|s| s.registration_closes_on = Some(day("2025-05-01")), |s| on(s, TODAY)],
        &[
            |s| s.registration_closes_on = Some(day(TODAY)),
            |s| s.registration_closes_on = Some(day("2025-05-03")),
            |s| on(s, "2025-05-03"),
        ],
        case,
    );
}

#[test]
fn the_window_holds_its_first_and_its_last_day() {
    let base = || {
        let mut base = case();
        base.advisor.hired_on = Some(day("2025-06-01"));
        base
    };
    threshold(
        Reason::BeforeWindow,
        &[|s| on(s, "2025-05-31")],
        &[
            |s| on(s, "2025-06-01"),
            |s| on(s, "2025-06-02"),
            |s| (s.starts_on, s.ends_on) = (day("2025-05-30"), day("2025-06-01")),
        ],
        base,
    );
    threshold(
        Reason::AfterWindow,
        &[|s| s.ends_on = day("2026-01-01")],
        &[|s| s.ends_on = day("2025-12-31"), |s| s.ends_on = day("2025-12-30")],
        case,
    );
}

#[test]
fn contract_ended_the_day_before() {
    let base = || {
        let mut base = case();
        base.advisor.contract_ends_on = Some(day("2025-06-10"));
        base
    };
    let refused = Case { session: |s| on(s, "2025-06-11"), ..base() };
    // a contract's end closes the obligation too
    assert_eq!(reasons(&refused), [Reason::AfterWindow, Reason::ContractEnded]);
    threshold(Reason::ContractEnded, &[], &[|s| on(s, "2025-06-09"), |s| on(s, "2025-06-10")], base);
}

#[test]
fn not_entered_until_the_day_of_entry() {
    let base = || {
        let mut base = Case { rules: "rules/dispositif.toml", needs_entry: true, ..case() };
        base.advisor.exempt = false;
        base.advisor.hired_on = Some(day("2025-02-01"));
        base
    };
    assert_eq!(reasons(&base()), [Reason::NotEntered]);
    let mut entered = base();
    entered.advisor.initial_training_entered_on = Some(day("2025-03-01"));
    assert_eq!(reasons(&entered), []);
}

#[test]
fn other_region_or_an_unknown_one() {
    let region = |code| RegionCode::new(code);
    let of = |code: &'static str| {
        let mut case = Case { session: |s| s.regions = Some(vec![RegionCode::new("93").unwrap()]), ..case() };
        case.advisor.person.region = region(code);
        case
    };
    assert_eq!(reasons(&of("11")), [Reason::OtherRegion]);
    assert_eq!(reasons(&of("")), [Reason::OtherRegion]);
    assert_eq!(reasons(&of("93")), []);
}

#[test]
fn already_registered_is_not_taken_yet() {
    let booked = Case { registered: Some(("handicap", "2025-07-01", "2025-07-01")), ..case() };
    assert_eq!(reasons(&booked), [Reason::AlreadyRegistered]);
}

#[test]
fn prerequisite() {
    let mut holder = Case { module: "aidants-connect", ..case() };
    assert_eq!(reasons(&holder), [Reason::Prerequisite]);
    holder.advisor.accreditations = [Box::from("aidants-connect")].into();
    assert_eq!(reasons(&holder), []);
}

#[test]
fn overlap_from_the_first_to_the_last_day_of_what_is_booked() {
    let booked = |first, last| Case { registered: Some(("cybersecurite", first, last)), ..case() };
    assert_eq!(reasons(&booked("2025-06-08", "2025-06-09")), []);
    assert_eq!(reasons(&booked("2025-06-08", "2025-06-10")), [Reason::Overlap]);
    assert_eq!(reasons(&booked("2025-06-10", "2025-06-12")), [Reason::Overlap]);
    assert_eq!(reasons(&booked("2025-06-11", "2025-06-12")), []);
}
