//! The dated runs of modules, in a place or remote.

use std::collections::HashMap;

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{DepartmentCode, ModuleIndex, RegionCode};
use crate::dates::day_before;
use crate::text::Typed;

/// Where a session takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Mode {
    /// One travels to it.
    InPerson,
    /// One follows it from a distance.
    Remote,
    /// Either.
    Hybrid,
}

impl Typed for Mode {
    const GROUP: &'static str = "mode";
}

/// The place of a session in the calendar, which is ordered by `starts_on`, then id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionIndex(pub u32);

/// One dated run of a module.
#[derive(Debug, Clone)]
pub struct Session {
    /// What the calendar calls it.
    pub id: String,
    /// What it is a run of.
    pub module: ModuleIndex,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Never before `starts_on`.
    pub ends_on: NaiveDate,
    /// The days of a session that is not one block, in order, within its dates; else empty.
    pub days: Vec<NaiveDate>,
    /// Where it takes place, if that is known.
    pub mode: Option<Mode>,
    /// The town or the room, as the calendar writes it.
    pub place: Option<String>,
    /// The department of that place.
    pub department: Option<DepartmentCode>,
    /// The regions whose advisors may come; `None`: open to all.
    pub regions: Option<Vec<RegionCode>>,
    /// Who holds it.
    pub organiser: Option<String>,
    /// How many people may come; `None`: not known.
    pub seats: Option<u32>,
    /// How many more may come; `None`: not known.
    pub seats_left: Option<u32>,
    /// The fewest people with whom it runs.
    pub seats_min: Option<u32>,
    /// The last day of registration; `None`: the day before it starts.
    pub registration_closes_on: Option<NaiveDate>,
    /// It will not take place.
    pub cancelled: bool,
    /// Where one registers.
    pub url: Option<String>,
}

impl Session {
    /// A session that no calendar holds, and of which nothing is known but what it taught, and when.
    pub fn unnamed(module: ModuleIndex, starts_on: NaiveDate, ends_on: NaiveDate) -> Self {
        Self {
            id: String::new(),
            module,
            starts_on,
            ends_on,
            days: Vec::new(),
            mode: None,
            place: None,
            department: None,
            regions: None,
            organiser: None,
            seats: None,
            seats_left: None,
            seats_min: None,
            registration_closes_on: None,
            cancelled: false,
            url: None,
        }
    }

    /// The last day on which one can register: as the calendar says, else the day before it starts.
    pub fn last_day_to_register(&self) -> NaiveDate {
        self.registration_closes_on.unwrap_or_else(|| day_before(self.starts_on))
    }

    /// Whether `day` is one of the session's days.
    pub fn takes_place_on(&self, day: NaiveDate) -> bool {
        if self.days.is_empty() {
            (self.starts_on..=self.ends_on).contains(&day)
        } else {
            self.days.binary_search(&day).is_ok()
        }
    }

    /// Whether two sessions have a day in common.
    pub fn meets(&self, other: &Session) -> bool {
        match (self.days.is_empty(), other.days.is_empty()) {
            (true, true) => self.starts_on <= other.ends_on && other.starts_on <= self.ends_on,
            (false, _) => self.days.iter().any(|&day| other.takes_place_on(day)),
            (true, false) => other.days.iter().any(|&day| self.takes_place_on(day)),
        }
    }

    /// Whether the session has a day between two days, both included.
    pub fn meets_days(&self, first: NaiveDate, last: NaiveDate) -> bool {
        if self.days.is_empty() {
            self.starts_on <= last && first <= self.ends_on
        } else {
            self.days.iter().any(|day| (first..=last).contains(day))
        }
    }
}

/// All sessions, by `starts_on`, then id.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    sessions: Vec<Session>,
    by_id: HashMap<String, SessionIndex>,
}

impl Calendar {
    /// The calendar of these sessions, whose ids the reader has found unique.
    pub fn new(mut sessions: Vec<Session>) -> Self {
        sessions.sort_by(|a, b| (a.starts_on, &a.id).cmp(&(b.starts_on, &b.id)));
        let by_id =
            sessions.iter().zip(0..).map(|(session, place)| (session.id.clone(), SessionIndex(place)));
        Self { by_id: by_id.collect(), sessions }
    }

    /// What stands for a calendar when none was given: there is no built-in one.
    pub fn missing() -> Self {
        Self::default()
    }

    /// Whether a calendar was given; one without a session counts as not given.
    pub fn is_given(&self) -> bool {
        !self.sessions.is_empty()
    }

    /// Marks a session as cancelled.
    pub(crate) fn cancel(&mut self, id: &str) {
        if let Some(index) = self.find(id) {
            self.sessions[index.0 as usize].cancelled = true;
        }
    }

    /// Every session, in order.
    pub fn sessions(&self) -> &[Session] {
        &self.sessions
    }

    /// The session at a place.
    pub fn get(&self, index: SessionIndex) -> &Session {
        &self.sessions[index.0 as usize]
    }

    /// The session of an id.
    pub fn find(&self, id: &str) -> Option<SessionIndex> {
        self.by_id.get(id).copied()
    }

    /// Every session with its place, in the calendar's order.
    pub fn iter(&self) -> impl Iterator<Item = (SessionIndex, &Session)> {
        (0..).map(SessionIndex).zip(&self.sessions)
    }

    /// The last day of the last session.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.sessions.iter().map(|session| session.ends_on).max()
    }
}
