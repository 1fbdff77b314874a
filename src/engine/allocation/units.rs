//! What needs a seat, in the order of ranks (contract, section 8: *units* and *order*).

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::Member;
use crate::engine::eligibility::{Need, SessionSet, Shelf};
use crate::engine::obligations::{Obligation, ObligationKind, ObligationStatus};
use crate::engine::setting::Setting;
use crate::model::SessionIndex;

/// What a unit is of; the order is that of ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnitKind {
    /// A CCP1 preparation.
    Preparation,
    /// The CCP1 itself.
    Exam,
    /// A thematic module.
    Thematic,
}

impl UnitKind {
    /// What the units of an obligation are of.
    pub(crate) fn of(obligation: &Obligation) -> Self {
        match obligation.kind {
            ObligationKind::Ccp1Preparation => Self::Preparation,
            ObligationKind::Ccp1 => Self::Exam,
            ObligationKind::InitialModules | ObligationKind::ContinuingModule => Self::Thematic,
        }
    }
}

/// How pressing a unit is; the order is that of ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// Overdue, or too late for its `due` whatever is done.
    Late,
    /// It can still be in time for a `due` that is known.
    WithDue,
    /// Its `due` is unknown.
    WithoutDue,
}

/// One seat that somebody needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The place of its person among the team's members.
    pub member: usize,
    /// The place of its obligation among the assessment's.
    pub obligation: usize,
    /// Its number within the obligation, from 1.
    pub number: u32,
    /// What it is of.
    pub kind: UnitKind,
    /// Its number among the person's units of the same kind, from 1.
    pub round: u32,
    /// How pressing it is.
    pub class: Class,
    /// The day by which its obligation must be met, if that is known.
    pub due: Option<NaiveDate>,
    /// The sessions that are eligible for it, or would be if they had a seat.
    pub wanted: SessionSet,
    /// How many wanted sessions have a seat.
    pub ways_out: usize,
}

impl Unit {
    /// Whether it is in time on a session.
    pub fn is_in_time(&self, setting: &Setting, session: SessionIndex) -> bool {
        match self.due {
            Some(due) if self.class == Class::WithDue && due >= setting.as_of => {
                setting.calendar.get(session).ends_on <= due
            }
            _ => true,
        }
    }
}

/// All units of a team by rank. `seats` tells the seats that each session of the calendar has.
pub(super) fn units(
    setting: &Setting,
    shelf: &Shelf,
    members: &[Member],
    seats: &[Option<u32>],
) -> Vec<Unit> {
    let mut units: Vec<Unit> =
        (0..members.len()).flat_map(|place| of_member(setting, shelf, members, place, seats)).collect();
    units.sort_by(|a, b| rank(members, a).cmp(&rank(members, b)));
    units
}

/// What units are ordered by; an unknown `due` comes last.
fn rank<'a>(members: &[Member<'a>], unit: &Unit) -> impl Ord + use<'a> {
    let id = members[unit.member].advisor.person.id.as_bytes();
    let due = (unit.due.is_none(), unit.due);
    (unit.round, unit.class, due, unit.kind, unit.ways_out, id, unit.obligation, unit.number)
}

/// The units of one member, in the order of their obligations.
fn of_member(
    setting: &Setting,
    shelf: &Shelf,
    members: &[Member],
    member: usize,
    seats: &[Option<u32>],
) -> Vec<Unit> {
    let Member { advisor, assessment } = members[member];
    let owed = assessment.obligations.iter().enumerate().filter(|(_, owed)| {
        owed.shown && !owed.optional && owed.remaining > 0 && owed.status != ObligationStatus::Waived
    });
    let mut units = Vec::new();
    for (obligation, owed) in owed {
        let wanted = shelf.eligible(advisor, assessment, &Need::of(owed));
        let has_seat = |session: &SessionIndex| seats[session.0 as usize] != Some(0);
        let class = class(setting, owed, wanted.iter().filter(has_seat));
        let ways_out = wanted.iter().filter(has_seat).count();
        units.extend((1..=owed.remaining).map(|number| Unit {
            member,
            obligation,
            number,
            kind: UnitKind::of(owed),
            round: 0,
            class,
            due: owed.due,
            wanted: wanted.clone(),
            ways_out,
        }));
    }
    count_rounds(&mut units);
    units
}

fn class(
    setting: &Setting,
    obligation: &Obligation,
    mut with_seat: impl Iterator<Item = SessionIndex>,
) -> Class {
    let ends_on = |session| setting.calendar.get(session).ends_on;
    match obligation.due {
        _ if obligation.status == ObligationStatus::Overdue => Class::Late,
        None => Class::WithoutDue,
        Some(due) if with_seat.any(|session| ends_on(session) <= due) => Class::WithDue,
        Some(_) => Class::Late,
    }
}

/// Numbers the units of each kind by `due`, unknown last, then in the order of their obligations.
fn count_rounds(units: &mut [Unit]) {
    let mut order: Vec<usize> = (0..units.len()).collect();
    order.sort_by_key(|&place| {
        let unit = &units[place];
        (unit.kind, Reverse(unit.due.is_some()), unit.due, unit.obligation, unit.number)
    });
    let mut before: Option<(UnitKind, u32)> = None;
    for place in order {
        let kind = units[place].kind;
        let round = before.filter(|(last, _)| *last == kind).map_or(1, |(_, round)| round + 1);
        units[place].round = round;
        before = Some((kind, round));
    }
}
