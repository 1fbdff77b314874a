//! Itineraries are found in time, whatever the calendar. The figures of a release build:
//! `cargo test --release --test engine hostile -- --ignored --nocapture`

use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use parconum::engine::itinerary::{Demand, Itineraries, Part, Wishes, best};
use parconum::model::calendar::Mode;
use parconum::model::{Calendar, ModuleIndex, Session};

/// The thematic modules of the shipped catalogue or so; a preparation, and the exam.
const MODULES: u64 = 15;
const PREPARATION: u64 = 100;
const EXAM: u64 = 101;
/// The days on which sessions begin.
const YEAR: u64 = 350;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn between(&mut self, least: u64, most: u64) -> u64 {
        least + self.below(most - least + 1)
    }

    /// Consecutive days of the year.
    fn block(&mut self, least: u64, most: u64) -> Vec<u64> {
        let length = self.between(least, most);
        let first = self.below(YEAR - length);
        block(first, length)
    }

    /// Days here and there within a time.
    fn scattered(&mut self, count: u64, within: u64) -> Vec<u64> {
        let first = self.below(YEAR + 1 - within);
        let mut days: Vec<u64> = (0..count).map(|_| first + self.below(within)).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

fn block(first: u64, length: u64) -> Vec<u64> {
    (first..first + length).collect()
}

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + Days::new(offset)
}

fn session(number: u64, module: u64, days: &[u64]) -> Session {
    Session {
        id: format!("S-{number:06}"),
        days: days.iter().map(|offset| day(*offset)).collect(),
        mode: Some(if number.is_multiple_of(3) { Mode::InPerson } else { Mode::Remote }),
        ..Session::unnamed(ModuleIndex(module as u16), day(days[0]), day(days[days.len() - 1]))
    }
}

/// A calendar, and what remains of somebody.
struct Case {
    name: &'static str,
    sessions: Vec<Session>,
    /// The units of modules, with their due days.
    modules: Vec<(u32, Option<u64>)>,
    has_certificate: bool,
}

/// Eight modules of a calendar of so many sessions and modules; `days` gives the days of each.
fn case(name: &'static str, count: u64, modules: u64, days: impl Fn(&mut Dice, u64) -> Vec<u64>) -> Case {
    let mut dice = Dice(count + modules);
    let sessions = (0..count).map(|number| session(number, number % modules, &days(&mut dice, number)));
    Case { name, sessions: sessions.collect(), modules: vec![(8, None)], has_certificate: false }
}

impl Case {
    fn of(self, modules: &[(u32, Option<u64>)]) -> Self {
        Self { modules: modules.to_vec(), ..self }
    }

    /// Preparation and exam are owed too: every tenth session is one, every tenth the other.
    fn with_certificate(mut self, preparation: impl Fn(&mut Dice) -> Vec<u64>) -> Self {
        let mut dice = Dice(self.sessions.len() as u64);
        for (number, place) in (0..).zip(&mut self.sessions) {
            match number % 10 {
                0 => *place = session(number, PREPARATION, &preparation(&mut dice)),
                1 => *place = session(number, EXAM, &[dice.below(YEAR / 7) * 7 + dice.below(5)]),
                _ => {}
            }
        }
        Self { has_certificate: true, ..self }
    }

    fn solve(&self, count: usize) -> (Itineraries, Duration) {
        let calendar = Calendar::new(self.sessions.clone());
        let demand = |part, units, due: Option<u64>, fits: &dyn Fn(u64) -> bool| Demand {
            part,
            units,
            due: due.map(day),
            eligible: calendar.iter().filter(|(_, s)| fits(s.module.0.into())).map(|(i, _)| i).collect(),
        };
        let thematic = |module: u64| !self.has_certificate || module < PREPARATION;
        let modules = self.modules.iter();
        let mut demands: Vec<Demand> =
            modules.map(|(units, due)| demand(Part::Modules, *units, *due, &thematic)).collect();
        if self.has_certificate {
            demands.push(demand(Part::Preparation, 1, None, &|module| module == PREPARATION));
            demands.push(demand(Part::Exam, 1, None, &|module| module == EXAM));
        }
        let start = Instant::now();
        let found = best(&calendar, &Wishes::default(), &demands, count);
        (found, start.elapsed())
    }
}

fn cases() -> Vec<Case> {
    let short = |dice: &mut Dice, _| dice.block(1, 3);
    let two_days = |dice: &mut Dice, _| {
        let first = dice.below(YEAR);
        vec![first, first + [1, 7][dice.below(2) as usize]]
    };
    let months = |dice: &mut Dice| dice.block(60, 90);
    let working_days =
        |dice: &mut Dice| dice.block(60, 90).into_iter().filter(|day| day % 7 < 5).collect::<Vec<_>>();
    let three = [(8, Some(120)), (1, Some(60)), (1, None)];
    let mut near = case("two near modules, journeys else", 2000, 19, short);
    for session in &mut near.sessions {
        session.mode = Some(if session.module.0 < 2 { Mode::Remote } else { Mode::InPerson });
    }
    vec![
        near,
        case("all overlapping", 2000, 19, |_, n| block(n % 100, 200)),
        case("all on one day", 2000, 19, |_, _| block(100, 1)),
        case("chains of overlapping", 2000, 19, |_, n| block(n * YEAR / 2000, 7)),
        case("short ones", 2000, 19, short),
        case("long ones", 2000, 19, |dice, _| dice.block(20, 50)),
        case("long ones, 200 of them", 200, 15, |dice, _| dice.block(20, 50)),
        case("every length", 2000, 19, |dice, _| dice.block(1, 90)),
        case("early ones of one module", 2000, 19, |dice, n| match n % 19 {
            0 => block(dice.below(60), 2),
            _ => block(60 + dice.below(290), 2),
        })
        .of(&[(8, Some(70))]),
        case("300, preparations", 300, MODULES, short).with_certificate(months),
        case("2000, preparations", 2000, MODULES, short).with_certificate(months),
        case("2000, three demands", 2000, MODULES, short).of(&three).with_certificate(months),
        case("2000 as they are", 2000, MODULES, two_days)
            .of(&[(2, Some(200)), (1, None)])
            .with_certificate(working_days),
        case("2000 as they are, three demands", 2000, MODULES, two_days)
            .of(&three)
            .with_certificate(working_days),
        case("2000 on working days, three demands", 2000, MODULES, |dice, _| {
            let first = dice.below(YEAR / 7) * 7 + dice.below(4);
            vec![first, first + [1, 7][dice.below(2) as usize]]
        })
        .of(&three)
        .with_certificate(working_days),
        case("100,000 as they are, three demands", 100_000, MODULES, two_days)
            .of(&three)
            .with_certificate(working_days),
        case("15 × 130 alike", 1950, 15, |_, n| block(n / 15 * 2, 1)),
        case("15 × 130 alike, all 15", 1950, 15, |_, n| block(n / 15 * 2, 1)).of(&[(15, None)]),
        case("15 × 130, all 15", 1950, 15, |dice, _| dice.block(1, 5)).of(&[(15, None)]),
        case("19 × 105 in 50 weeks, all 19", 1995, 19, |dice, _| block(dice.below(50) * 7, 5))
            .of(&[(19, None)]),
        case("19 × 105 in 17 weeks, all 19", 1995, 19, |dice, _| block(dice.below(17) * 7, 5))
            .of(&[(19, None)]),
        case("one module each", 2000, 2000, |dice, _| dice.block(1, 10)),
        case("90 modules, 20 units", 2000, 90, |dice, _| dice.block(1, 5)).of(&[(20, None)]),
        case("90 modules, 90 units", 2000, 90, |dice, _| dice.block(1, 5)).of(&[(90, None)]),
        case("a day a week for ten weeks", 2000, 19, |dice, _| {
            let first = dice.below(35) * 7 + dice.below(5);
            (0..10).map(|week| first + week * 7).collect()
        }),
        case("4 days within 120", 2000, 19, |dice, _| dice.scattered(4, 120)),
        case("10 days within the year", 2000, 19, |dice, _| dice.scattered(10, YEAR)),
        case("10 days within 60", 2000, 19, |dice, _| dice.scattered(10, 60)),
    ]
}

#[test]
fn what_was_exponential_is_settled() {
    // as a debug build may take a hundred times as long, no time is asked for
    let names = ["all overlapping", "chains of overlapping", "short ones", "300, preparations"];
    let cases = cases().into_iter().filter(|case| names.contains(&case.name));
    let solved: Vec<bool> = cases.map(|case| case.solve(1).0.proven).collect();
    assert_eq!(solved, [true; 4]);
}

#[test]
#[ignore = "figures for people, of a release build"]
fn figures_of_hostile_calendars() {
    for case in cases() {
        for count in [1, 5, 20] {
            let (found, time) = case.solve(count);
            let units = found.sets.first().map_or(0, Vec::len);
            let proven = if found.proven { "proven" } else { "not proven" };
            println!("{:35} {count:2} best: {units:2} units, {proven}, {time:?}", case.name);
        }
    }
}
