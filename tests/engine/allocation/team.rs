//! Teams that share too few seats.

use chrono::{Days, NaiveDate};
use parconum::engine::allocation::{Allocation, Cause, Member, Outcome, Registered, allocate};
use parconum::engine::assessment::{Assessment, assess};
use parconum::engine::setting::Setting;
use parconum::model::calendar::Mode;
use parconum::model::rules::ObligationKind;
use parconum::model::{
    Advisor, Booking, Calendar, DepartmentCode, Effect, Exception, Origin, RegionCode, Session, Training,
    TrainingStatus,
};

use crate::case::{HUB, STATE, day, session};
use crate::common;

/// Somebody with their rows and exceptions.
#[derive(Debug, Clone, Default)]
pub(super) struct Person {
    pub advisor: Advisor,
    pub trainings: Vec<Training>,
    pub exceptions: Vec<Exception>,
}

/// People, a calendar and the question.
#[derive(Debug, Clone)]
pub(super) struct Team {
    pub rules: &'static str,
    pub as_of: NaiveDate,
    pub year: i32,
    pub calendar: Calendar,
    pub people: Vec<Person>,
}

/// A line for each unit, by rank, a line for each session, and what was not settled.
pub(super) type Told = (Vec<String>, Vec<String>, bool, u32);

impl Team {
    pub(super) fn setting(&self) -> Setting<'_> {
        Setting::new(self.as_of, self.year, common::rules(self.rules), common::catalogue(), &self.calendar)
    }

    pub(super) fn assessments<'a>(&'a self, setting: &Setting) -> Vec<Assessment<'a>> {
        let assessed = self.people.iter().map(|person| {
            let granted: Vec<&Exception> = person.exceptions.iter().collect();
            assess(setting, &person.advisor, &person.trainings, &granted).expect("something is known")
        });
        assessed.collect()
    }

    pub(super) fn registered(&self, setting: &Setting) -> Registered {
        Registered::count(setting, self.people.iter().map(|person| &person.trainings))
    }

    /// What the engine proposes.
    pub(super) fn told(&self) -> Told {
        let setting = self.setting();
        let assessments = self.assessments(&setting);
        let members: Vec<Member> = self
            .people
            .iter()
            .zip(&assessments)
            .map(|(person, assessment)| Member { advisor: &person.advisor, assessment })
            .collect();
        let allocation = allocate(&setting, &members, &self.registered(&setting));
        self.tell(&members, &allocation)
    }

    fn tell(&self, members: &[Member], allocation: &Allocation) -> Told {
        let id = |session| self.calendar.get(session).id.as_str();
        let units = allocation.units.iter().map(|(unit, outcome)| {
            let member = &members[unit.member];
            let owed = member.obligation(unit);
            let name = unit_name(&member.advisor.person.id, owed.kind, owed.year, unit.number);
            match outcome {
                Outcome::Seat(session) => format!("{name}: {}", id(*session)),
                Outcome::Without(Cause::NoSeat { full, short }) => {
                    let full: Vec<&str> = full.iter().map(|session| id(*session)).collect();
                    format!("{name}: no-seat {} {short}", full.join(","))
                }
                Outcome::Without(Cause::NoSession) => format!("{name}: no-session"),
                Outcome::Without(Cause::NoPreparation) => format!("{name}: no-preparation"),
                Outcome::Without(Cause::Clash) => format!("{name}: clash"),
            }
        });
        let sessions = allocation.sessions.iter().map(|line| {
            let seats = line.seats.map_or("-".to_owned(), |seats| seats.to_string());
            let below = if line.below_minimum { " below" } else { "" };
            format!("{}: {seats} {}{below}", id(line.session), line.given)
        });
        (units.collect(), sessions.collect(), allocation.is_proven(), allocation.at_most)
    }
}

pub(super) fn unit_name(id: &str, kind: ObligationKind, year: Option<i32>, number: u32) -> String {
    use parconum::text::Word;
    format!("{id} {} {} {number}", kind.code(), year.map_or("-".to_owned(), |year| year.to_string()))
}

/// Numbers that a seed determines (xorshift).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        (0..4).for_each(|_| _ = dice.below(2));
        dice
    }

    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }

    /// True once in `times`.
    pub(super) fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn one_of<'a>(&mut self, items: &[&'a str]) -> &'a str {
        items[self.below(items.len() as u64) as usize]
    }

    /// The people in another order.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        (1..items.len()).rev().for_each(|last| items.swap(last, self.below(last as u64 + 1) as usize));
    }
}

const THEMES: [&str; 6] =
    ["handicap", "seniors", "emploi", "cafe-ia", "cybersecurite", "intelligence-artificielle"];

/// A team of at most `people` before a calendar of at most `sessions`, whose days meet.
pub(super) fn random(dice: &mut Dice, people: u64, sessions: u64) -> Team {
    let as_of = day("2025-03-03");
    let span = [6, 12, 30, 120][dice.below(4) as usize];
    let calendar =
        Calendar::new((0..1 + dice.below(sessions)).map(|nth| any_session(dice, nth, span)).collect());
    let rules = if dice.once_in(3) { STATE } else { HUB };
    let year = if dice.once_in(8) { 2024 + 2 * dice.below(2) as i32 } else { 2025 };
    let mut team = Team { rules, as_of, year, calendar, people: Vec::new() };
    for nth in 0..1 + dice.below(people) {
        let person = any_person(dice, nth, &team.calendar);
        team.people.push(person);
    }
    team
}

fn any_session(dice: &mut Dice, nth: u64, span: u64) -> Session {
    let catalogue = common::catalogue();
    let module = match dice.below(8) {
        0 => "ccp1-preparation",
        1 => "ccp1",
        _ => dice.one_of(&THEMES),
    };
    let starts_on = day("2025-03-04") + Days::new(dice.below(span));
    let length = if module == "ccp1-preparation" { dice.below(4) } else { dice.below(3) };
    let ends_on = starts_on + Days::new(length);
    let mode = [None, Some(Mode::Remote), Some(Mode::InPerson), Some(Mode::Hybrid)][dice.below(4) as usize];
    let few = |dice: &mut Dice| [None, Some(0), Some(1), Some(1), Some(2), Some(3)][dice.below(6) as usize];
    let (seats_left, seats) = (few(dice), few(dice).map(|seats| seats + 1));
    Session {
        days: if length == 2 && dice.once_in(2) { vec![starts_on, ends_on] } else { Vec::new() },
        mode,
        department: DepartmentCode::new(dice.one_of(&["13", "06"])).filter(|_| !dice.once_in(4)),
        regions: dice.once_in(4).then(|| RegionCode::new("93").into_iter().collect()),
        seats_left,
        seats: if dice.once_in(3) { seats } else { None },
        seats_min: few(dice),
        cancelled: dice.once_in(20),
        ..session(&format!("S{:02}", (nth * 7) % 23), catalogue.find(module).unwrap(), starts_on, ends_on)
    }
}

/// Newcomers, people whose initial phase is long, and people long in post.
fn any_person(dice: &mut Dice, nth: u64, calendar: &Calendar) -> Person {
    let mut person = Person::default();
    let advisor = &mut person.advisor;
    advisor.person.id = format!("P{}", (nth * 5) % 17).into();
    advisor.person.department = DepartmentCode::new(dice.one_of(&["13", "06"])).filter(|_| !dice.once_in(5));
    advisor.person.region = RegionCode::new(dice.one_of(&["93", "11"]));
    let (hired, entered, ccp1) = match dice.below(6) {
        0 => ("2024-11-04", Some("2024-11-18"), None),
        1 => ("2025-01-06", None, None),
        2 => ("2024-01-15", Some("2024-02-01"), None),
        3 => ("2024-04-02", Some("2024-04-08"), Some("2025-01-20")),
        _ => ("2021-09-01", None, Some("2022-03-01")),
    };
    advisor.hired_on = Some(day(hired));
    advisor.initial_training_entered_on = entered.map(day);
    advisor.ccp1_passed_on = ccp1.map(day);
    advisor.contract_ends_on = dice.once_in(8).then(|| day("2025-03-12"));
    for line in 0..dice.below(3) as u32 {
        person.trainings.push(any_training(dice, line, calendar));
    }
    if dice.once_in(6) {
        let effect = match dice.once_in(2) {
            true => Effect::Waive { until: None },
            false => Effect::Extend { until: day("2025-03-14") },
        };
        let (obligation, year) = [
            (ObligationKind::Ccp1Preparation, None),
            (ObligationKind::InitialModules, None),
            (ObligationKind::ContinuingModule, Some(2025)),
        ][dice.below(3) as usize];
        person.exceptions.push(Exception {
            advisor: String::new(),
            obligation,
            year,
            effect,
            reason: "granted".to_owned(),
            granted_by: None,
            granted_on: None,
            origin: Origin::default(),
        });
    }
    person
}

/// A module done, or a seat in a session of the calendar.
fn any_training(dice: &mut Dice, line: u32, calendar: &Calendar) -> Training {
    let done = common::catalogue().find(dice.one_of(&["handicap", "seniors", "ccp1-preparation"])).unwrap();
    let on = day("2024-06-03") + Days::new(40 * dice.below(7));
    let training = Training {
        module: done,
        starts_on: on,
        ends_on: on,
        status: Some(TrainingStatus::Completed),
        session: Booking::Unnamed,
        hours: None,
        is_certificate: false,
        origin: Origin::row(0, line + 2),
    };
    let sessions: Vec<_> = calendar.iter().collect();
    let (index, session) = sessions[dice.below(sessions.len() as u64) as usize];
    match dice.once_in(2) {
        true => training,
        false => Training {
            module: session.module,
            starts_on: session.starts_on,
            ends_on: session.ends_on,
            status: Some(TrainingStatus::Registered),
            session: Booking::Held(index),
            ..training
        },
    }
}
