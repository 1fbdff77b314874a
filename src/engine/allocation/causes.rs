//! Why a unit has no seat (contract, section 8: *why not*).

use super::puzzle::{Puzzle, Set};
use super::setup::Setup;
use super::units::Unit;
use super::{Cause, Outcome};
use crate::model::SessionIndex;

/// The cause of each unit without a seat; `seats` holds the session of the others.
pub(super) fn outcomes(setup: &Setup, units: &[Unit], seats: &[Option<u32>], members: usize) -> Vec<Outcome> {
    let puzzle = &setup.puzzle;
    let full = full(puzzle, seats);
    let mut outcomes: Vec<Outcome> = (0..units.len())
        .map(|unit| match seats[unit] {
            Some(session) => Outcome::Seat(setup.sessions[session as usize]),
            None => Outcome::Without(cause(setup, seats, &full, unit)),
        })
        .collect();
    count_short(&mut outcomes, setup, units, members);
    outcomes
}

/// The sessions without a seat left.
fn full(puzzle: &Puzzle, seats: &[Option<u32>]) -> Set {
    let mut given = vec![0; puzzle.seats.len()];
    seats.iter().flatten().for_each(|session| given[*session as usize] += 1);
    let is_full = |session: &usize| puzzle.seats[*session].is_some_and(|seats| given[*session] >= seats);
    Set::of(puzzle.seats.len(), (0..puzzle.seats.len()).filter(is_full))
}

fn cause(setup: &Setup, seats: &[Option<u32>], full: &Set, place: usize) -> Cause {
    let puzzle = &setup.puzzle;
    let unit = &puzzle.units[place];
    if unit.wanted.is_empty() {
        return Cause::NoSession;
    }
    if unit.after.is_some_and(|first| seats[first as usize].is_none()) {
        return Cause::NoPreparation;
    }
    let goes_with_all = |session: &usize| {
        puzzle.people[unit.person as usize].iter().all(|own| match seats[*own as usize] {
            Some(given) => puzzle.agree((*own, given as usize), (place as u32, *session)),
            None => true,
        })
    };
    let open: Vec<usize> = unit.wanted.iter().filter(goes_with_all).collect();
    if open.is_empty() || open.iter().any(|session| !full.contains(*session)) {
        return Cause::Clash;
    }
    let mut full: Vec<SessionIndex> = open.into_iter().map(|session| setup.sessions[session]).collect();
    full.sort_unstable();
    Cause::NoSeat { full, short: 0 }
}

/// Counts for each unit the people who lack a seat in one of its full sessions.
fn count_short(outcomes: &mut [Outcome], setup: &Setup, units: &[Unit], members: usize) {
    let last = setup.sessions.iter().map(|session| session.0 as usize + 1).max().unwrap_or(0);
    let mut lacking = vec![Set::default(); last];
    for (outcome, unit) in outcomes.iter().zip(units) {
        if let Outcome::Without(Cause::NoSeat { full, .. }) = outcome {
            for session in full {
                let people = &mut lacking[session.0 as usize];
                if *people == Set::default() {
                    *people = Set::new(members);
                }
                people.insert(unit.member);
            }
        }
    }
    for outcome in outcomes {
        if let Outcome::Without(Cause::NoSeat { full, short }) = outcome {
            let mut people = Set::new(members);
            full.iter().for_each(|session| people.add(&lacking[session.0 as usize]));
            *short = people.len() as u32;
        }
    }
}
