//! What if sessions were added, or had more seats?

use super::Proposal;
use crate::model::{Calendar, Session, SessionIndex};

/// A change of one session that somebody could ask an organiser for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// It takes place; if it was full, as often again, with all its seats free.
    Added,
    MoreSeats(u32),
}

/// The same calendar with these changes. A session that is changed more than once is changed in turn.
pub(crate) fn changed(calendar: &Calendar, changes: &[(SessionIndex, Change)]) -> Calendar {
    let mut sessions: Vec<Session> = calendar.sessions().to_vec();
    for (index, change) in changes {
        let session = &mut sessions[index.0 as usize];
        match change {
            Change::Added => {
                session.cancelled = false;
                if session.seats_left == Some(0) {
                    // those of the full run are taken
                    session.seats_left = session.seats.take();
                }
            }
            Change::MoreSeats(more) => {
                session.seats = session.seats.map(|seats| seats.saturating_add(*more));
                session.seats_left = session.seats_left.map(|left| left.saturating_add(*more));
            }
        }
    }
    Calendar::new(sessions)
}

/// What changes bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Difference {
    /// The people who have a seat, without the changes and with them.
    pub(crate) people: (usize, usize),
    /// Likewise the seats that are given.
    pub(crate) seats: (usize, usize),
}

impl Difference {
    pub(crate) fn between(before: &Proposal, after: &Proposal) -> Self {
        let ((people_before, seats_before), (people, seats)) = (before.count(), after.count());
        Self { people: (people_before, people), seats: (seats_before, seats) }
    }
}
