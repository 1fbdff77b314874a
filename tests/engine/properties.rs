//! What must stay true of the engine, whatever the case.

use chrono::{Days, NaiveDate};
use parconum::engine::assessment::assess;
use parconum::engine::obligations::ObligationStatus;
use parconum::engine::setting::Setting;
use parconum::model::{Advisor, Calendar, ModuleIndex, Origin, RuleSet, Training, TrainingStatus};
use parconum::text::Word;
use proptest::prelude::*;

use crate::case::{HUB, STATE};
use crate::common;

fn rule_sets() -> [&'static RuleSet; 2] {
    [HUB, STATE].map(common::rules)
}

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 6, 1).unwrap() + Days::new(offset)
}

/// A day between June 2023 and November 2025.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..900).prop_map(day)
}

fn any_advisor() -> impl Strategy<Value = Advisor> {
    let maybe = || proptest::option::of(any_day());
    (any_day(), maybe(), maybe(), maybe(), proptest::bool::weighted(0.2)).prop_map(
        |(hired, entered, ccp1, end, exempt)| Advisor {
            hired_on: Some(hired),
            initial_training_entered_on: entered,
            ccp1_passed_on: ccp1,
            contract_ends_on: end.filter(|end| *end > hired),
            exempt,
            ..Advisor::default()
        },
    )
}

/// Trainings of the thematic modules, each module and day once.
fn any_trainings(status: TrainingStatus) -> impl Strategy<Value = Vec<Training>> {
    proptest::collection::btree_map(0_u64..900, 0_u16..15, 0..7).prop_map(move |days| {
        let trainings = days.into_iter().zip(1..).map(|((offset, module), line)| Training {
            module: ModuleIndex(module),
            starts_on: day(offset),
            ends_on: day(offset),
            status: Some(status),
            session: Default::default(),
            hours: None,
            is_certificate: false,
            origin: Origin::row(0, line),
        });
        trainings.collect()
    })
}

proptest! {
    #[test]
    fn for_a_fixed_history_no_obligation_leaves_missed_or_overdue(
        advisor in any_advisor(),
        trainings in any_trainings(TrainingStatus::Completed),
        as_of in 900_u64..1000,
        later in 1_u64..400,
    ) {
        let (catalogue, calendar) = (common::catalogue(), Calendar::missing());
        for rules in rule_sets() {
            let at = |as_of| Setting::new(as_of, 2026, rules, catalogue, &calendar);
            let (today, then) = (at(day(as_of)), at(day(as_of + later)));
            let before = assess(&today, &advisor, &trainings, &[]).unwrap();
            let after = assess(&then, &advisor, &trainings, &[]).unwrap();
            for obligation in &before.obligations {
                if matches!(obligation.status, ObligationStatus::Missed | ObligationStatus::Overdue) {
                    let same = after.obligations.iter().find(|o| (o.kind, o.year) == (obligation.kind, obligation.year));
                    prop_assert_eq!(same.map(|o| o.status), Some(obligation.status));
                }
            }
        }
    }

    #[test]
    fn continuing_modules_are_assigned_as_many_as_any_assignment_could(
        hired in any_day(),
        trainings in any_trainings(TrainingStatus::Completed),
    ) {
        let (catalogue, calendar) = (common::catalogue(), Calendar::missing());
        let advisor = Advisor { hired_on: Some(hired), exempt: true, ..Advisor::default() };
        for rules in rule_sets() {
            let setting = Setting::new(day(950), 2025, rules, catalogue, &calendar);
            let assessment = assess(&setting, &advisor, &trainings, &[]).unwrap();
            let usable: Vec<NaiveDate> = assessment
                .obligations.iter().flat_map(|o| &o.counted).map(|c| c.on)
                .chain(assessment.extra.iter().filter(|e| e.reason.code() == "beyond-quota").map(|e| e.on))
                .collect();
            let windows: Vec<_> = assessment.obligations.iter().map(|o| (o.opens.unwrap(), o.closes.unwrap())).collect();
            let assigned: u32 = assessment.obligations.iter().map(|o| o.completed()).sum();
            prop_assert_eq!(assigned as usize, most(&windows, &usable, 0));
        }
    }
}

/// The most trainings that can each have a window of their own.
fn most(windows: &[(NaiveDate, NaiveDate)], days: &[NaiveDate], used: u32) -> usize {
    let Some((day, rest)) = days.split_first() else { return 0 };
    (0..windows.len())
        .filter(|place| used & (1 << place) == 0 && (windows[*place].0..=windows[*place].1).contains(day))
        .map(|place| 1 + most(windows, rest, used | 1 << place))
        .chain([most(windows, rest, used)])
        .max()
        .unwrap()
}
