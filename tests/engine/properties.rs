//! What must stay true of the engine, whatever the case.

use chrono::{Days, NaiveDate};
use parconum::engine::assessment::assess;
use parconum::engine::itinerary;
use parconum::engine::itinerary::{Demand, Preference, Wishes};
use parconum::engine::obligations::ObligationStatus;
use parconum::engine::setting::Setting;
use parconum::model::calendar::Mode;
use parconum::model::{
    Advisor, Calendar, DepartmentCode, ModuleIndex, Origin, RuleSet, Session, SessionIndex, Training,
    TrainingStatus,
};
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
            session: None,
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

    #[test]
    fn the_itineraries_are_the_best_of_all_sets(
        sessions in any_sessions(9),
        demands in proptest::collection::vec((1_u32..3, proptest::collection::btree_set(0_u32..9, 0..9)), 1..3),
        at_home in any::<bool>(),
        prefer in proptest::option::of(prop_oneof![Just(Preference::Remote), Just(Preference::InPerson)]),
        count in 1_usize..6,
    ) {
        let calendar = Calendar::new(sessions);
        let known = calendar.sessions().len() as u32;
        let demands: Vec<Demand> = demands.into_iter().map(|(units, eligible)| Demand {
            units,
            eligible: eligible.into_iter().filter(|s| *s < known).map(SessionIndex).collect(),
        }).collect();
        let home = at_home.then(|| DepartmentCode::new("13").unwrap());
        let mut sets = brute_force(&calendar, &Wishes { department: home, prefer: None }, &demands);
        let first = if sets.is_empty() { Vec::new() } else { sets.swap_remove(0) };
        prop_assert_eq!(itinerary::best(&calendar, home, &demands), first);
        let wishes = Wishes { department: home, prefer };
        let mut sets = brute_force(&calendar, &wishes, &demands);
        sets.truncate(count);
        prop_assert_eq!(itinerary::best_sets(&calendar, &wishes, &demands, count), sets);
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

fn any_sessions(count: usize) -> impl Strategy<Value = Vec<Session>> {
    let session = (0_u16..19, 550_u64..900, 0_u64..3, any::<bool>(), any::<bool>(), 0_u32..4, any::<bool>());
    proptest::collection::vec(session, 0..count).prop_map(|sessions| {
        let sessions = sessions.into_iter().zip(0..);
        let built =
            sessions.map(|((module, start, length, remote, home, seats, cancelled), number)| Session {
                // few starts, so that days meet and scores tie
                id: format!("S{number}"),
                module: ModuleIndex(module),
                starts_on: day(start - start % 5),
                ends_on: day(start - start % 5 + length),
                days: Vec::new(),
                mode: Some(if remote { Mode::Remote } else { Mode::InPerson }),
                place: None,
                department: DepartmentCode::new(if home { "13" } else { "06" }),
                regions: None,
                organiser: None,
                seats: None,
                seats_left: Some(seats),
                registration_closes_on: None,
                cancelled: cancelled && seats == 1,
                url: None,
            });
        built.collect()
    })
}

/// The contract's order of itineraries, with a preferred mode before it, on every set of sessions.
fn brute_force(calendar: &Calendar, wishes: &Wishes, demands: &[Demand]) -> Vec<Vec<SessionIndex>> {
    let all: Vec<SessionIndex> = calendar.iter().map(|(index, _)| index).collect();
    let mut sets: Vec<Vec<SessionIndex>> = (1_u32..1 << all.len())
        .map(|set| all.iter().copied().filter(|s| set & (1 << s.0) != 0).collect::<Vec<_>>())
        .filter(|set| fits(calendar, set) && can_meet(demands, set, &mut vec![0; demands.len()]))
        .collect();
    sets.sort_by_cached_key(|set| {
        let sessions: Vec<&Session> = set.iter().map(|index| calendar.get(*index)).collect();
        let home = wishes.department;
        let away = |s: &&&Session| s.mode == Some(Mode::InPerson) && (home.is_none() || s.department != home);
        let unwished = |s: &&&Session| wishes.prefer.is_some_and(|mode| !mode.suits(s));
        (
            usize::MAX - set.len(),
            sessions.iter().filter(unwished).count(),
            sessions.iter().filter(away).count(),
            sessions.iter().map(|s| s.ends_on).max(),
            sessions.iter().map(|s| (s.starts_on - day(0)).num_days()).sum::<i64>(),
            sessions.iter().map(|s| s.id.clone()).collect::<Vec<_>>(),
        )
    });
    sets
}

fn fits(calendar: &Calendar, set: &[SessionIndex]) -> bool {
    set.iter().enumerate().all(|(place, one)| {
        set[place + 1..].iter().all(|other| {
            let (one, other) = (calendar.get(*one), calendar.get(*other));
            one.module != other.module && !one.meets(other)
        })
    })
}

fn can_meet(demands: &[Demand], set: &[SessionIndex], used: &mut Vec<u32>) -> bool {
    let Some((first, rest)) = set.split_first() else { return true };
    (0..demands.len()).any(|place| {
        if used[place] == demands[place].units || !demands[place].eligible.contains(first) {
            return false;
        }
        used[place] += 1;
        let met = can_meet(demands, rest, used);
        used[place] -= 1;
        met
    })
}
