//! Advisors, histories, calendars, exceptions and rules of all kinds: few values, so that days
//! meet, rows merge and thresholds are hit.

use chrono::{Days, NaiveDate};
use parconum::model::rules::{
    ClauseIndex, Cohort, ContinuingStart, Grace, InitialEnd, InitialStart, ObligationKind, OffQuota,
    Parameter,
};
use parconum::model::{
    Advisor, Booking, Calendar, Effect, Exception, Origin, RegionCode, RuleSet, Session, SessionIndex,
    Training, TrainingStatus, UnknownSession,
};
use proptest::prelude::*;

use crate::case::{Case, HUB, STATE, session};
use crate::common;

/// Thematic modules, one of them off quota and one with a prerequisite; a preparation and the exam.
const MODULES: [&str; 8] =
    ["handicap", "seniors", "emploi", "cafe-ia", "aidants-connect", "ccp1-preparation", "ccp1", "ccp2"];

/// A day between June 2023 and December 2025, often one of a few.
pub(crate) fn any_day() -> impl Strategy<Value = NaiveDate> {
    let day = |offset| NaiveDate::from_ymd_opt(2023, 6, 1).unwrap() + Days::new(offset);
    let round = proptest::sample::select(vec![213_u64, 214, 304, 578, 579, 669, 700, 761, 943, 944]);
    prop_oneof![(0_u64..944).prop_map(day), round.prop_map(day)]
}

fn maybe_day(weight: f64) -> impl Strategy<Value = Option<NaiveDate>> {
    proptest::option::weighted(weight, any_day())
}

/// The shipped rule sets, and rules of one's own.
pub(crate) fn any_rules() -> impl Strategy<Value = RuleSet> {
    let shipped = (0_usize..2).prop_map(|place| common::rules([HUB, STATE][place]).clone());
    prop_oneof![shipped.clone(), (shipped, own_parameters()).prop_map(|(rules, own)| own.put_into(rules))]
}

/// The parameters of rules of one's own.
#[derive(Debug, Clone)]
struct OwnParameters {
    initial: u32,
    continuing: u32,
    months: u32,
    words: (bool, bool, bool, bool),
    requires_entry: bool,
    not_before: Option<NaiveDate>,
    grace: Option<(i32, u64)>,
    off_quota: Option<(usize, NaiveDate, bool)>,
}

fn own_parameters() -> impl Strategy<Value = OwnParameters> {
    let words = any::<(bool, bool, bool, bool)>();
    let grace = proptest::option::of((2023_i32..2026, 0_u64..120));
    let off_quota = proptest::option::of((0_usize..4, any_day(), any::<bool>()));
    let months = proptest::sample::select(vec![1_u32, 6, 12, 18]);
    let numbers = (0_u32..4, 0_u32..3, months);
    (numbers, words, any::<bool>(), maybe_day(0.4), grace, off_quota).prop_map(
        |((initial, continuing, months), words, requires_entry, not_before, grace, off_quota)| {
            OwnParameters { initial, continuing, months, words, requires_entry, not_before, grace, off_quota }
        },
    )
}

impl OwnParameters {
    fn put_into(self, mut rules: RuleSet) -> RuleSet {
        let clause = ClauseIndex(0);
        let (hired, first_year, in_phase, after_modules) = self.words;
        let initial = &mut rules.initial;
        initial.modules.value = self.initial;
        initial.deadline_months.value = self.months;
        initial.requires_entry.value = self.requires_entry;
        initial.deadline_not_before = self.not_before.map(|value| Parameter { value, clause });
        initial.starts.value = if hired { InitialStart::Hired } else { InitialStart::Entered };
        initial.ends.value = if first_year { InitialEnd::FirstYearAndCcp1 } else { InitialEnd::Deadline };
        initial.cohort.value = if in_phase { Cohort::InPhaseSince } else { Cohort::StartedSince };
        rules.continuing.modules.value = self.continuing;
        rules.continuing.starts.value = match after_modules {
            true => ContinuingStart::YearAfterInitialModules,
            false => ContinuingStart::AfterInitialDeadline,
        };
        let grace = self.grace.into_iter();
        let grace = grace.map(|(year, days)| Grace { year, closes_on: after_year(year, days) });
        rules.grace = grace.map(|value| Parameter { value, clause }).collect();
        let off_quota = self.off_quota.into_iter().map(|(module, from, funded)| OffQuota {
            module: MODULES[module].to_owned(),
            from,
            funded,
        });
        rules.off_quota = off_quota.map(|value| Parameter { value, clause }).collect();
        rules
    }
}

fn after_year(year: i32, days: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap() + Days::new(days)
}

fn any_region() -> impl Strategy<Value = Option<RegionCode>> {
    proptest::sample::select(vec![None, RegionCode::new("93"), RegionCode::new("11")])
}

pub(crate) fn any_advisor() -> impl Strategy<Value = Advisor> {
    let days = (maybe_day(0.85), maybe_day(0.4), maybe_day(0.4), maybe_day(0.3), maybe_day(0.3));
    let facts = (proptest::bool::weighted(0.2), proptest::bool::weighted(0.3), any::<bool>());
    (days, facts, any_region()).prop_map(|((hired, entered, ccp1, end, training), facts, region)| {
        let (exempt, ccp1_passed, accredited) = facts;
        let mut advisor = Advisor {
            hired_on: hired,
            initial_training_entered_on: entered,
            initial_training_ended_on: training,
            ccp1_passed_on: ccp1,
            ccp1_passed,
            contract_ends_on: end.filter(|end| hired.is_none_or(|hired| *end > hired)),
            exempt,
            ..Advisor::default()
        };
        advisor.person.region = region;
        if accredited {
            advisor.accreditations = [Box::from("aidants-connect")].into();
        }
        advisor
    })
}

/// Up to `most` sessions: remote ones, distant ones, full ones, closed ones, for some regions.
pub(crate) fn any_sessions(most: usize) -> impl Strategy<Value = Vec<Session>> {
    let days = (any_day(), 0_u64..9, proptest::bool::weighted(0.3));
    let doors =
        (proptest::option::of(0_u32..3), proptest::option::of(0_u64..40), proptest::bool::weighted(0.15));
    let regions =
        proptest::sample::select(vec![None, Some(vec!["93"]), Some(vec!["93", "11"]), Some(vec!["84"])]);
    let one = (0..MODULES.len(), days, doors, regions);
    proptest::collection::vec(one, 0..most).prop_map(|sessions| {
        let built = sessions.into_iter().zip(0..).map(|((module, days, doors, regions), number)| {
            let ((starts_on, length, has_gap), (seats_left, lead, cancelled)) = (days, doors);
            let ends_on = starts_on + Days::new(length);
            let module = common::catalogue().find(MODULES[module]).unwrap();
            let regions: Option<Vec<_>> =
                regions.map(|codes| codes.into_iter().filter_map(RegionCode::new).collect());
            Session {
                days: if has_gap && length > 1 { vec![starts_on, ends_on] } else { Vec::new() },
                seats_left,
                registration_closes_on: lead.map(|days| starts_on - Days::new(days)),
                cancelled,
                regions,
                ..session(&format!("S{number}"), module, starts_on, ends_on)
            }
        });
        built.collect()
    })
}

/// A row: module, last day, days before it, status and session.
type Row = (usize, NaiveDate, u64, Option<TrainingStatus>, Option<u32>);

/// Rows of which some list the same training. Those share their session, so that nothing but the
/// contract's order decides which of them stands.
fn any_rows() -> impl Strategy<Value = Vec<Row>> {
    use TrainingStatus::*;
    let status = proptest::sample::select(vec![
        None,
        Some(Completed),
        Some(Completed),
        Some(Registered),
        Some(Registered),
        Some(Absent),
        Some(Withdrawn),
        Some(Cancelled),
    ]);
    let training = (0..MODULES.len(), any_day(), proptest::option::weighted(0.3, 0_u32..8));
    let rows = proptest::collection::vec((0_u64..60, status), 1..4);
    proptest::collection::vec((training, rows), 0..6).prop_map(|trainings| {
        let rows = trainings.into_iter().flat_map(|((module, day, session), rows)| {
            rows.into_iter().map(move |(length, status)| (module, day, length, status, session))
        });
        rows.collect()
    })
}

fn any_exceptions() -> impl Strategy<Value = Vec<Exception>> {
    let what = prop_oneof![
        Just((ObligationKind::InitialModules, None)),
        Just((ObligationKind::Ccp1Preparation, None)),
        (2023_i32..2026).prop_map(|year| (ObligationKind::ContinuingModule, Some(year))),
    ];
    let effect = prop_oneof![
        maybe_day(0.7).prop_map(|until| Effect::Waive { until }),
        any_day().prop_map(|until| Effect::Extend { until }),
    ];
    let one = (what, effect, maybe_day(0.3)).prop_map(|((obligation, year), effect, granted_on)| Exception {
        advisor: String::new(),
        obligation,
        year,
        effect,
        reason: "granted".to_owned(),
        granted_by: None,
        granted_on,
        origin: Origin::default(),
    });
    proptest::collection::vec(one, 0..3)
}

/// Any case: its rows stand in any order.
pub(crate) fn any_case() -> impl Strategy<Value = Case> {
    let asked = (any_day(), 2024_i32..2026);
    let known = (any_advisor(), any_rows().prop_shuffle(), any_exceptions());
    (any_rules(), asked, known, any_sessions(24)).prop_map(|(rules, (as_of, year), known, sessions)| {
        let (advisor, rows, exceptions) = known;
        let calendar = Calendar::new(sessions);
        let session = |number: u32| match (number as usize) < calendar.sessions().len() {
            true => Booking::Held(SessionIndex(number)),
            false => Booking::Unknown(UnknownSession(0)),
        };
        let rows =
            rows.into_iter().zip(2..).map(|((module, ends_on, length, status, booked), line)| Training {
                module: common::catalogue().find(MODULES[module]).unwrap(),
                starts_on: ends_on - Days::new(length),
                ends_on,
                status,
                session: booked.map_or(Booking::Unnamed, session),
                hours: None,
                is_certificate: false,
                origin: Origin::row(0, line),
            });
        let trainings = rows.collect();
        let catalogue = common::catalogue();
        Case { rules, as_of, year, advisor, trainings, exceptions, calendar, catalogue }
    })
}
