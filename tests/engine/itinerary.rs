//! The itineraries are the best of all sets, by the letter of the contract; and they are found in
//! time whatever the calendar.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use parconum::engine::itinerary::{Demand, Effort, Part, Preference, Wishes, best, best_with};
use parconum::model::calendar::Mode;
use parconum::model::{Calendar, DepartmentCode, ModuleIndex, Session, SessionIndex};
use proptest::prelude::*;

/// The modules of the cases: thematic ones up to here, then two preparations, then the exam.
const THEMATIC: u16 = 5;
const EXAM: u16 = THEMATIC + 2;

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + Days::new(offset)
}

fn session(id: String, module: u16, (first, last): (u64, u64), days: &[u64]) -> Session {
    Session {
        id,
        days: days.iter().map(|offset| day(*offset)).collect(),
        mode: Some(Mode::Remote),
        ..Session::unnamed(ModuleIndex(module), day(first), day(last))
    }
}

/// Sessions within a few weeks, so that days meet and scores tie; some take place on scattered
/// days, and some of these begin before the first or end after the last.
fn any_sessions(most: usize) -> impl Strategy<Value = Vec<Session>> {
    let days = prop_oneof![
        3 => Just(Vec::new()),
        2 => proptest::collection::btree_set(0_u64..14, 1..5).prop_map(|days| days.into_iter().collect()),
    ];
    let around = prop_oneof![4 => Just((0_u64, 0_u64)), 1 => (0_u64..3, 0_u64..3)];
    let modes =
        proptest::sample::select(&[None, Some(Mode::Remote), Some(Mode::InPerson), Some(Mode::Hybrid)]);
    let home = any::<bool>();
    let one = (0..=EXAM, 3_u64..24, prop_oneof![0_u64..3, 0_u64..8], days, around, modes, home);
    proptest::collection::vec(one, 0..most).prop_map(|all| {
        let built =
            all.into_iter().zip(2..).map(|((module, first, length, days, around, mode, home), number)| {
                let days: Vec<u64> = days.iter().map(|offset: &u64| first + offset).collect();
                let dates = match days[..] {
                    [] => (first, first + length),
                    [first, .., last] => (first - around.0, last + around.1),
                    [only] => (only - around.0, only + around.1),
                };
                let department = DepartmentCode::new(if home { "13" } else { "06" });
                Session { mode, department, ..session(format!("S{number}"), module, dates, &days) }
            });
        built.collect()
    })
}

/// The demands for modules: units, a window of days, a due day, and whether it takes any session of
/// the window.
type Windows = Vec<(u32, (u64, u64), Option<u64>, Vec<bool>)>;

fn any_windows(sessions: usize) -> impl Strategy<Value = Windows> {
    let window = prop_oneof![Just((0, 60)), (0_u64..20, 10_u64..60)];
    let taken = prop_oneof![
        Just(vec![true; sessions]),
        proptest::collection::vec(proptest::bool::weighted(0.6), sessions)
    ];
    proptest::collection::vec((0_u32..5, window, proptest::option::of(5_u64..40), taken), 0..4)
}

fn demands(calendar: &Calendar, windows: &Windows, certificate: [bool; 3]) -> Vec<Demand> {
    let of = |modules: std::ops::RangeInclusive<u16>, (first, last): (u64, u64), taken: &[bool]| {
        let fits = |(index, session): (SessionIndex, &Session)| {
            let fits = modules.contains(&session.module.0)
                && taken[index.0 as usize]
                && day(first) <= session.starts_on
                && session.ends_on <= day(last);
            fits.then_some(index)
        };
        calendar.iter().filter_map(fits).collect::<Vec<_>>()
    };
    let all = vec![true; calendar.sessions().len()];
    let [preparation, exam, is_prepared] = certificate;
    let part = if is_prepared { Part::Modules } else { Part::Exam };
    let certificate = [
        (preparation, Part::Preparation, of(THEMATIC..=EXAM - 1, (0, 60), &all)),
        (exam, part, of(EXAM..=EXAM, (0, 60), &all)),
    ];
    let certificate = certificate.into_iter().filter(|(owed, ..)| *owed);
    let certificate = certificate.map(|(_, part, eligible)| Demand { part, units: 1, due: None, eligible });
    let modules = windows.iter().map(|(units, window, due, taken)| Demand {
        part: Part::Modules,
        units: *units,
        due: due.map(day),
        eligible: of(0..=THEMATIC - 1, *window, taken),
    });
    certificate.chain(modules).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn the_itineraries_are_the_best_of_all_sets(
        sessions in any_sessions(10),
        windows in any_windows(10),
        certificate in any::<[bool; 3]>(),
        at_home in any::<bool>(),
        prefer in proptest::option::of(prop_oneof![Just(Preference::Remote), Just(Preference::InPerson)]),
        count in prop_oneof![Just(1_usize), 2_usize..8],
    ) {
        let calendar = Calendar::new(sessions);
        let demands = demands(&calendar, &windows, certificate);
        let home = at_home.then(|| DepartmentCode::new("13").unwrap());
        let wishes = Wishes { department: home, prefer };
        let mut sets = brute_force(&calendar, &wishes, &demands);
        sets.truncate(count);
        // passes so narrow that all of them are needed, too
        let narrow = Effort { widths: [1, 1, 2], ..Effort::default() };
        for effort in [Effort::default(), narrow] {
            let found = best_with(&calendar, &wishes, &demands, count, effort);
            prop_assert!(found.proven);
            prop_assert_eq!(&found.sets, &sets);
        }
    }
}

#[test]
fn a_search_that_is_cut_short_says_so() {
    // each leaves days to the others, and all eight are hard to put together
    let days = |n: u64| [0, 3 + n % 3, 8].map(|later| n * 7 % 40 + later);
    let of = |n: u64| session(format!("S{n}"), n as u16 % 8, (days(n)[0], days(n)[2]), &days(n));
    let sessions = (0..90).map(of);
    let calendar = Calendar::new(sessions.collect());
    let eligible = calendar.iter().map(|(index, _)| index).collect();
    let demands = [Demand { part: Part::Modules, units: 8, due: None, eligible }];
    let short =
        best_with(&calendar, &Wishes::default(), &demands, 1, Effort { budget: 0, ..Effort::default() });
    assert_eq!((short.sets[0].len(), short.proven), (8, false));
    assert!(best(&calendar, &Wishes::default(), &demands, 1).proven);
}

/// The contract's order of itineraries, on every set of sessions.
fn brute_force(calendar: &Calendar, wishes: &Wishes, demands: &[Demand]) -> Vec<Vec<SessionIndex>> {
    let all: Vec<SessionIndex> = calendar.iter().map(|(index, _)| index).collect();
    let useful = |index: &SessionIndex| demands.iter().any(|demand| demand.eligible.contains(index));
    let useful: Vec<SessionIndex> = all.into_iter().filter(useful).collect();
    let mut scored: Vec<_> = (1_u32..1 << useful.len())
        .map(|set| {
            (0..useful.len()).filter(|place| set & (1 << place) != 0).map(|place| useful[place]).collect()
        })
        .filter(|set: &Vec<SessionIndex>| fits(calendar, set))
        .filter_map(|set| {
            let in_time = most_in_time(calendar, demands, &set, &mut vec![0; demands.len()])?;
            Some((key(calendar, wishes, &set, in_time), set))
        })
        .filter(|(_, set)| the_exam_comes_after_the_preparation(calendar, demands, set))
        .collect();
    scored.sort();
    scored.into_iter().map(|(_, set)| set).collect()
}

type Key = (usize, usize, usize, usize, Option<NaiveDate>, i64, Vec<String>);

fn key(calendar: &Calendar, wishes: &Wishes, set: &[SessionIndex], in_time: usize) -> Key {
    let sessions: Vec<&Session> = set.iter().map(|index| calendar.get(*index)).collect();
    let home = wishes.department;
    let away = |s: &&&Session| s.mode == Some(Mode::InPerson) && (home.is_none() || s.department != home);
    let unwished = |s: &&&Session| wishes.prefer.is_some_and(|mode| !mode.suits(s));
    let mut ids: Vec<String> = sessions.iter().map(|s| s.id.clone()).collect();
    ids.sort();
    (
        usize::MAX - set.len(),
        usize::MAX - in_time,
        sessions.iter().filter(unwished).count(),
        sessions.iter().filter(away).count(),
        sessions.iter().map(|s| s.ends_on).max(),
        sessions.iter().map(|s| (s.starts_on - day(0)).num_days()).sum::<i64>(),
        ids,
    )
}

/// No module and no day twice.
fn fits(calendar: &Calendar, set: &[SessionIndex]) -> bool {
    let mut taken: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let sessions = set.iter().map(|index| calendar.get(*index));
    let days = sessions.flat_map(|session| {
        session.starts_on.iter_days().take(60).filter(|day| session.takes_place_on(*day))
    });
    days.for_each(|day| *taken.entry(day).or_default() += 1);
    let modules: std::collections::BTreeSet<_> =
        set.iter().map(|index| calendar.get(*index).module).collect();
    taken.values().all(|sessions| *sessions == 1) && modules.len() == set.len()
}

/// The most sessions that are in time for what they meet, if each can meet a unit of its own.
fn most_in_time(
    calendar: &Calendar,
    demands: &[Demand],
    set: &[SessionIndex],
    used: &mut Vec<u32>,
) -> Option<usize> {
    let Some((first, rest)) = set.split_first() else { return Some(0) };
    let mut most = None;
    for (place, demand) in demands.iter().enumerate() {
        if used[place] == demand.units || !demand.eligible.contains(first) {
            continue;
        }
        used[place] += 1;
        let in_time = demand.due.is_none_or(|due| calendar.get(*first).ends_on <= due);
        let met = most_in_time(calendar, demands, rest, used).map(|met| met + usize::from(in_time));
        most = most.max(met);
        used[place] -= 1;
    }
    most
}

fn the_exam_comes_after_the_preparation(
    calendar: &Calendar,
    demands: &[Demand],
    set: &[SessionIndex],
) -> bool {
    let needs_one = demands.iter().any(|demand| demand.part == Part::Exam);
    let is_owed = demands.iter().any(|demand| demand.part == Part::Preparation);
    let sessions = || set.iter().map(|index| calendar.get(*index));
    let preparation = sessions().find(|s| is_owed && (THEMATIC..EXAM).contains(&s.module.0));
    let exam = sessions().find(|s| s.module.0 == EXAM);
    exam.is_none_or(|exam| !needs_one || preparation.is_some_and(|one| one.ends_on < exam.starts_on))
}
