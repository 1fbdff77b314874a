//! Seats for units as a puzzle of numbers, and its exact solution (contract, section 8: *placing*).
//!
//! **What is guaranteed.** A unit is placed if and only if some assignment seats it together with all
//! the units placed before it, each as it was placed; the proposed assignment is the first by turns.
//! Every answer is proven: "yes" by an assignment that is at hand, "no" by one of
//! * *seats alone* (`exchange`): the sessions that could be vacated, one exchange after another,
//!   are all full, and nobody in them wants a session outside. Diaries can only make it worse.
//!   Such a group of sessions is closed from then on to everybody outside it;
//! * *prices* (`prices`): with a price on sessions, the cheapest diaries of all people together
//!   cost more than all seats are worth. Each person's cheapest diary is found exactly, with modules,
//!   days and the exam's order; so one sum in whole numbers refutes every assignment at once;
//! * *cases* (`search`): of two sessions that clash in somebody's diary, the first is given or it is
//!   not; both cases are refuted.
//!
//! The question is hard in principle (days that clash make it so), so the cases end with a budget of
//! steps, never of time: the same input gives the same answer everywhere. What is then not settled
//! counts as "no", is named, and [`Solution::proven`] is false.

mod board;
mod diary;
mod exchange;
mod placing;
mod prices;
mod question;
mod search;
mod sets;
#[cfg(test)]
mod tests;
mod turns;
mod wander;

use std::sync::Arc;

pub(crate) use placing::solve;
pub(crate) use question::Tally;
pub(crate) use sets::Set;

/// What is to be solved. Sessions are numbered in the order in which they are preferred, journeys
/// aside; units in the order of their ranks.
#[derive(Debug, Default)]
pub(crate) struct Puzzle {
    /// The seats of each session; `None`: no limit.
    pub seats: Vec<Option<u32>>,
    /// For each session, those that nobody takes beside it: of its module, or with a day in common.
    /// Sessions of one module and the same days share one set.
    pub apart: Vec<Arc<Set>>,
    /// For each session, those that start on or before its last day: no exam for who prepares here.
    pub too_early: Vec<Arc<Set>>,
    /// For each session, those that end on or after its first day: no preparation for this exam.
    pub too_late: Vec<Arc<Set>>,
    pub units: Vec<Unit>,
    /// The units of each person.
    pub people: Vec<Vec<u32>>,
    /// Sets of sessions that are no journey, for the people of one department.
    pub near: Vec<Set>,
}

/// One seat that somebody needs.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    pub person: u32,
    pub round: u32,
    pub wanted: Set,
    /// The wanted sessions on which it is in time.
    pub in_time: Set,
    /// Which of [`Puzzle::near`] holds the sessions that are no journey.
    pub near: u32,
    /// The unit of the same person that must be given too, and end before this one starts.
    pub after: Option<u32>,
}

/// Who sits where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Solution {
    /// The session of each unit; `None`: it is not placed.
    pub seats: Vec<Option<u32>>,
    /// The units that might be placed all the same: the budget ended first.
    pub unsettled: Vec<u32>,
    /// The placed units that might have been given a better session.
    pub unsettled_choices: Vec<u32>,
    /// No exact result places more units than this in addition; 0 when all is settled.
    pub at_most: u32,
    /// How the questions were settled.
    pub tally: Tally,
}

impl Puzzle {
    /// Whether one person can take session `a` for unit `one` and session `b` for unit `other`.
    pub(crate) fn agree(&self, (one, a): (u32, usize), (other, b): (u32, usize)) -> bool {
        let waits = |unit: u32, first: u32| self.units[unit as usize].after == Some(first);
        let exam_too_early = waits(other, one) && self.too_early[a].contains(b)
            || waits(one, other) && self.too_early[b].contains(a);
        !exam_too_early && !self.apart[a].contains(b)
    }

    /// Adds to `out` the sessions that `other` cannot take while `unit` takes `session`.
    fn exclude(&self, unit: u32, session: usize, other: u32, out: &mut Set) {
        out.add(&self.apart[session]);
        if self.units[other as usize].after == Some(unit) {
            out.add(&self.too_early[session]);
        } else if self.units[unit as usize].after == Some(other) {
            out.add(&self.too_late[session]);
        }
    }
}
