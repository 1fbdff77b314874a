//! Seats for a whole team (contract, section 8): who should take which session, within the seats that
//! are left. A proposal: it registers nobody. Pure; the result does not depend on the order of rows.
//!
//! `puzzle` says what is guaranteed, and why.

mod causes;
pub(crate) mod puzzle;
mod seats;
mod setup;
mod units;

use std::collections::HashSet;

use super::assessment::Assessment;
use super::eligibility::Shelf;
use super::obligations::Obligation;
use super::setting::Setting;
use crate::model::{Advisor, SessionIndex};
pub use seats::{Registered, seats, taken};
use setup::Setup;
pub use units::{Class, Unit, UnitKind};

/// Somebody of the team.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// Who it is.
    pub advisor: &'a Advisor,
    /// What is known of them, and what they owe.
    pub assessment: &'a Assessment<'a>,
}

/// What becomes of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It has a seat in this session.
    Seat(SessionIndex),
    /// It has none.
    Without(Cause),
}

/// Why a unit has no seat: the first that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// It wants no session.
    NoSession,
    /// Of the sessions that it wants, all that go with what the person is given are full.
    NoSeat {
        /// By `starts_on`, then id.
        full: Vec<SessionIndex>,
        /// The people who lack a seat in one of these, this one included.
        short: u32,
    },
    /// An exam whose preparation is neither met, registered, waived nor given a seat.
    NoPreparation,
    /// What is left does not go with what the person is given.
    Clash,
}

/// A session that some unit wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionSeats {
    /// Which session it is.
    pub session: SessionIndex,
    /// Before anything is given; `None`: no limit.
    pub seats: Option<u32>,
    /// How many seats the plan gives.
    pub given: u32,
    /// The people registered already.
    pub taken: u32,
    /// With all who come, fewer people than it takes to run.
    pub below_minimum: bool,
}

impl SessionSeats {
    /// The seats that nobody is given; `None`: no limit.
    pub fn left(&self) -> Option<u32> {
        self.seats.map(|seats| seats.saturating_sub(self.given))
    }
}

/// The seats proposed to a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// In the order of ranks, each with what becomes of it.
    pub units: Vec<(Unit, Outcome)>,
    /// By `starts_on`, then id.
    pub sessions: Vec<SessionSeats>,
    /// The places of the units of which it is not settled whether they could be placed too.
    pub unsettled: Vec<usize>,
    /// The places of the units that could perhaps have been given a better session.
    pub unsettled_choices: Vec<usize>,
    /// The exact result places no more units than this in addition.
    pub at_most: u32,
}

impl Allocation {
    /// Whether everything was settled exactly.
    pub fn is_proven(&self) -> bool {
        self.unsettled.is_empty() && self.unsettled_choices.is_empty()
    }

    /// The units that have a seat.
    pub fn placed(&self) -> impl Iterator<Item = (&Unit, SessionIndex)> {
        self.units.iter().filter_map(|(unit, outcome)| match outcome {
            Outcome::Seat(session) => Some((unit, *session)),
            Outcome::Without(_) => None,
        })
    }

    /// The units that have none.
    pub fn unplaced(&self) -> impl Iterator<Item = (&Unit, &Cause)> {
        self.units.iter().filter_map(|(unit, outcome)| match outcome {
            Outcome::Seat(_) => None,
            Outcome::Without(cause) => Some((unit, cause)),
        })
    }
}

impl<'a> Member<'a> {
    /// The obligation that a unit is of.
    pub fn obligation(&self, unit: &Unit) -> &'a Obligation<'a> {
        &self.assessment.obligations[unit.obligation]
    }
}

/// Gives the members seats. `registered` counts everybody of the roster, whoever the members are.
pub fn allocate(setting: &Setting, members: &[Member], registered: &Registered) -> Allocation {
    let shelf = Shelf::regardless_of_seats(setting);
    let seats: Vec<Option<u32>> =
        setting.calendar.iter().map(|(index, session)| seats(session, registered.of(index))).collect();
    let units = units::units(setting, &shelf, members, &seats);
    let setup = Setup::of(setting, members, &units, &seats);
    let solution = puzzle::solve(&setup.puzzle);
    let outcomes = causes::outcomes(&setup, &units, &solution.seats, members.len());
    let places = |units: Vec<u32>| units.into_iter().map(|unit| unit as usize).collect();
    let units: Vec<(Unit, Outcome)> = units.into_iter().zip(outcomes).collect();
    Allocation {
        sessions: sessions(setting, setup.sessions, &units, &seats, registered),
        units,
        unsettled: places(solution.unsettled),
        unsettled_choices: places(solution.unsettled_choices),
        at_most: solution.at_most,
    }
}

/// What the wanted sessions have and give.
fn sessions(
    setting: &Setting,
    mut wanted: Vec<SessionIndex>,
    units: &[(Unit, Outcome)],
    seats: &[Option<u32>],
    registered: &Registered,
) -> Vec<SessionSeats> {
    let mut given = vec![0; seats.len()];
    let mut seated = HashSet::new();
    for (unit, outcome) in units {
        if let Outcome::Seat(session) = outcome
            && seated.insert((unit.member, *session))
        {
            given[session.0 as usize] += 1;
        }
    }
    wanted.sort_unstable();
    let session = |index: SessionIndex| {
        let (session, given) = (setting.calendar.get(index), given[index.0 as usize]);
        let taken = taken(session, registered.of(index));
        SessionSeats {
            session: index,
            seats: seats[index.0 as usize],
            given,
            taken,
            below_minimum: session.seats_min.is_some_and(|fewest| taken + given < fewest),
        }
    };
    wanted.into_iter().map(session).collect()
}
