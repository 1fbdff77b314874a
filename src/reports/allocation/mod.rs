//! The seats proposed to a team, as a report tells them. Pure.

mod gaps;
mod what_if;

use super::casebook::{Assessed, Casebook, Row};
use crate::engine::allocation::{Allocation, Member, Outcome, Registered, Unit, allocate};
use crate::engine::obligations::Obligation;
use crate::engine::setting::Setting;
use crate::model::{Session, SessionIndex};
pub(crate) use gaps::gaps;
pub(crate) use what_if::{Change, Difference, changed};

/// What is proposed to the people asked for.
#[derive(Debug)]
pub(crate) struct Proposal<'r, 'a> {
    /// The people who could be assessed; a unit's member is a place among them.
    pub(crate) people: Vec<&'r Row<'a>>,
    pub(crate) allocation: Allocation,
}

impl<'r, 'a> Proposal<'r, 'a> {
    /// Gives these people seats; everybody of the casebook counts as registered where they are.
    pub(crate) fn of(casebook: &Casebook<'a>, rows: &'r [Row<'a>]) -> Self {
        let setting = casebook.setting;
        let everybody = 0..casebook.advisors().len();
        let trainings = everybody.map(|place| casebook.history().of(place).to_vec());
        let registered = Registered::count(setting, trainings);
        let people: Vec<&Row> = rows.iter().filter(|row| row.assessed().is_some()).collect();
        let members: Vec<Member> = people
            .iter()
            .filter_map(|row| {
                let assessed: &Assessed = row.assessed()?;
                Some(Member { advisor: row.advisor, assessment: &assessed.assessment })
            })
            .collect();
        Self { allocation: allocate(setting, &members, &registered), people }
    }

    /// The person of a unit.
    pub(crate) fn row(&self, unit: &Unit) -> &'r Row<'a> {
        self.people[unit.member]
    }

    /// The obligation of a unit.
    pub(crate) fn obligation(&self, unit: &Unit) -> &'r Obligation<'r> {
        let assessed = self.row(unit).assessed().expect("only people who are assessed have units");
        &assessed.assessment.obligations[unit.obligation]
    }

    /// Whether a session ends after the known `due` of a unit.
    pub(crate) fn is_late(&self, unit: &Unit, session: &Session) -> bool {
        unit.due.is_some_and(|due| session.ends_on > due)
    }

    /// The units that have a seat in a session, by rank.
    pub(crate) fn guests(&self, session: SessionIndex) -> impl Iterator<Item = &Unit> {
        self.allocation.placed().filter(move |(_, seat)| *seat == session).map(|(unit, _)| unit)
    }

    /// The people who have at least one seat, and the seats that they have.
    pub(crate) fn count(&self) -> (usize, usize) {
        let mut people: Vec<usize> = self.allocation.placed().map(|(unit, _)| unit.member).collect();
        let seats = people.len();
        people.sort_unstable();
        people.dedup();
        (people.len(), seats)
    }

    /// The wanted sessions of which no seats are known.
    pub(crate) fn without_known_seats(&self) -> usize {
        self.allocation.sessions.iter().filter(|line| line.seats.is_none()).count()
    }

    /// The seats as rows of a history.
    pub(crate) fn registrations<'s>(
        &'s self,
        setting: &'s Setting,
    ) -> impl Iterator<Item = (&'s str, &'s Session)> {
        self.allocation
            .placed()
            .map(|(unit, seat)| (self.row(unit).advisor.person.id.as_str(), setting.calendar.get(seat)))
    }

    /// The units of a person, by rank, each with its place in that order and what becomes of it.
    pub(crate) fn units_of(&self, row: &Row) -> Vec<(usize, &Unit, &Outcome)> {
        let is_theirs = |unit: &Unit| std::ptr::eq(self.row(unit).advisor, row.advisor);
        let ranked = self.allocation.units.iter().zip(1..);
        ranked
            .filter(|((unit, _), _)| is_theirs(unit))
            .map(|((unit, outcome), rank)| (rank, unit, outcome))
            .collect()
    }
}
