//! Everybody of a report, in its order, when they are so many that nobody is held: of each is kept what
//! puts them in order, and whoever is shown is assessed again. Pure.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::agenda::{Agenda, Group, Order, Urgency, register_by, soon};
use super::casebook::{Casebook, Row, Summary};
use crate::engine::setting::Setting;
use crate::model::Advisor;
use crate::model::verdict::Evidence;
use crate::text::names::folded;

/// Everybody of a report.
#[derive(Debug)]
pub(crate) struct Crowd {
    /// Their places in the roster.
    pub agenda: Agenda<u32>,
    /// What they add up to.
    pub summary: Summary,
    /// Of how many no history has a row.
    pub without_history: usize,
    /// Who missed a year, or has been granted an exception, in the order of the report.
    pub noted: Vec<u32>,
}

impl Crowd {
    /// The people of a casebook that `keeps` picks. `within`: how many days from D count as near.
    pub(crate) fn of(
        casebook: &Casebook,
        keeps: impl Fn(&Row) -> bool + Sync,
        within: u32,
        order: Order,
    ) -> Self {
        let setting = casebook.setting;
        let soon = soon(setting, within);
        let (mut summary, mut people, mut without_history) = (Summary::new(setting), Vec::new(), 0);
        let seen = |rows: &mut dyn Iterator<Item = (usize, Row)>| {
            let mut part = (Summary::new(setting), Vec::new(), 0);
            for (place, row) in rows.filter(|(_, row)| keeps(row)) {
                part.0.add(&row);
                part.1.push(Glimpse::of(setting, place, &row, soon, order));
                part.2 += usize::from(row.evidence == Evidence::None);
            }
            part
        };
        casebook.fold(&casebook.everybody(), seen, |part| {
            summary.merge(&part.0);
            people.extend(part.1);
            without_history += part.2;
        });
        let advisors = casebook.advisors();
        people.sort_unstable_by(|one, other| one.cmp(other, advisors));
        let person = |one: &Glimpse| &one.rank.advisor(advisors).person;
        match order {
            Order::Name => people.sort_by_cached_key(|one| (one.group, folded(&person(one).name))),
            Order::Structure => people.sort_by_cached_key(|one| (one.group, folded(&person(one).structure))),
            Order::Urgency | Order::BookBy | Order::LateOn => {}
        }
        let noted = people.iter().filter(|one| one.is_noted).map(|one| one.rank.place).collect();
        let agenda = Agenda::of(soon, people.iter().map(|one| (one.group, one.rank.place)));
        Self { agenda, summary, without_history, noted }
    }
}

/// What is kept of somebody.
#[derive(Debug, Clone, Copy)]
struct Glimpse {
    group: Group,
    /// What comes before urgency in the order that is asked for.
    day: NaiveDate,
    rank: Rank,
    is_noted: bool,
}

impl Glimpse {
    fn of(setting: &Setting, place: usize, row: &Row, soon: NaiveDate, order: Order) -> Self {
        let group = Group::of(setting, row, soon);
        let has_time = matches!(group, Group::RegisterSoon | Group::Later);
        let day = match order {
            Order::Urgency if has_time => register_by(setting, row).unwrap_or(NaiveDate::MAX),
            Order::BookBy => row.book_by().unwrap_or(NaiveDate::MAX),
            Order::LateOn => row.late_on().unwrap_or(NaiveDate::MAX),
            Order::Urgency | Order::Name | Order::Structure => NaiveDate::MIN,
        };
        Self { group, day, rank: Rank::of(place, row), is_noted: is_noted(row) }
    }

    fn cmp(&self, other: &Self, advisors: &[Advisor]) -> Ordering {
        let first = (self.group, self.day).cmp(&(other.group, other.day));
        first.then_with(|| self.rank.cmp(&other.rank, advisors))
    }
}

fn is_noted(row: &Row) -> bool {
    let Some(assessed) = row.assessed() else { return false };
    let mut shown = assessed.shown();
    !assessed.assessment.missed_years.is_empty() || shown.any(|(owed, _)| owed.exception().is_some())
}

/// Where somebody stands among others: whom more presses is first, then it is by name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rank {
    urgency: Urgency,
    /// How the name begins: where that differs, no name is looked up.
    name: [u8; 16],
    /// Their place in the roster.
    pub place: u32,
}

impl Rank {
    pub(crate) fn of(place: usize, row: &Row) -> Self {
        let mut name = [0; 16];
        name.iter_mut().zip(folded(&row.advisor.person.name).bytes()).for_each(|(to, byte)| *to = byte);
        Self { urgency: Urgency::of(row), name, place: place as u32 }
    }

    fn advisor<'a>(&self, advisors: &'a [Advisor]) -> &'a Advisor {
        &advisors[self.place as usize]
    }

    /// No two are alike: of people with one name, the first in the roster is first.
    pub(crate) fn cmp(&self, other: &Self, advisors: &[Advisor]) -> Ordering {
        let name = |rank: &Self| folded(&rank.advisor(advisors).person.name);
        let first = (self.urgency, self.name).cmp(&(other.urgency, other.name));
        first.then_with(|| name(self).cmp(&name(other))).then(self.place.cmp(&other.place))
    }
}
