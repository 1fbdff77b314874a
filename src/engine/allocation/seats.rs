//! The seats of a session, and who is registered for it already (contract, section 8).

use crate::engine::obligations::{Standing, courses};
use crate::engine::setting::Setting;
use crate::model::{Session, SessionIndex, Training};

/// How many people are registered for each session, as the history says: each person once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registered(Vec<u32>);

impl Registered {
    /// Counts the people of whom these are the rows, one list for each.
    pub fn count<R: AsRef<[Training]>>(setting: &Setting, people: impl IntoIterator<Item = R>) -> Self {
        let mut counts = vec![0; setting.calendar.sessions().len()];
        for rows in people {
            let rows = rows.as_ref();
            if rows.iter().all(|row| row.session.held().is_none()) {
                continue;
            }
            let trainings = courses::courses(setting, rows, &mut Vec::new());
            let registered = trainings.iter().filter(|course| course.standing == Standing::Registered);
            let mut sessions: Vec<SessionIndex> = registered.filter_map(|course| course.session).collect();
            sessions.sort_unstable();
            sessions.dedup();
            sessions.into_iter().for_each(|session| counts[session.0 as usize] += 1);
        }
        Self(counts)
    }

    /// The people registered for a session.
    pub fn of(&self, session: SessionIndex) -> u32 {
        self.0.get(session.0 as usize).copied().unwrap_or(0)
    }
}

/// The seats that can be given: the smaller of those left and of all less the people registered, of
/// those that are known; `None`: no limit.
pub fn seats(session: &Session, registered: u32) -> Option<u32> {
    let unregistered = session.seats.map(|seats| seats.saturating_sub(registered));
    [session.seats_left, unregistered].into_iter().flatten().min()
}

/// The people who are registered already, as far as the calendar or the history knows.
pub fn taken(session: &Session, registered: u32) -> u32 {
    match (session.seats, session.seats_left) {
        (Some(seats), Some(left)) => seats.saturating_sub(left),
        _ => registered,
    }
}
