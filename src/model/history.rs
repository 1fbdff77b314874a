//! What all advisors took, grouped by advisor.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::{Calendar, SessionIndex, Training, UnknownSession};
use crate::text::names::nearest_of;

/// So many pairs of ids are compared at most to find which known one may have been meant.
const MOST_COMPARISONS: usize = 5_000_000;

/// An id that no session has, and the session that may have been meant, once somebody has asked.
#[derive(Debug)]
struct UnknownId {
    written: Box<str>,
    nearest: OnceLock<Option<SessionIndex>>,
}

/// The trainings of all advisors, by roster row.
#[derive(Debug, Default)]
pub struct History {
    /// In file order.
    trainings: Vec<Training>,
    /// Where the trainings of the first row stand, then those of the second, and so on.
    places: Vec<u32>,
    /// Where the places of each row begin; one more than there are rows.
    starts: Vec<u32>,
    /// The roster rows of those about whom there is a row that tells of no training.
    named: FxHashSet<u32>,
    /// The ids of sessions that rows name and the calendar lacks.
    unknown_sessions: Vec<UnknownId>,
    given: bool,
}

impl History {
    /// What stands for a history when none was given.
    pub fn missing(rows: usize) -> Self {
        Self { starts: vec![0; rows + 1], ..Self::default() }
    }

    /// Groups trainings, of which each is of the advisor in `rows`, without sorting them.
    pub fn group(rows: &[u32], trainings: Vec<Training>, advisors: usize) -> Self {
        let mut starts = vec![0_u32; advisors + 1];
        rows.iter().for_each(|row| starts[*row as usize + 1] += 1);
        for row in 0..advisors {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        let mut places = vec![0; rows.len()];
        for (place, row) in (0..).zip(rows) {
            let slot = &mut next[*row as usize];
            places[*slot as usize] = place;
            *slot += 1;
        }
        Self { trainings, places, starts, given: true, ..Self::default() }
    }

    /// The history that also names these roster rows, in rows that tell of no training.
    pub fn naming(self, rows: impl IntoIterator<Item = u32>) -> Self {
        Self { named: rows.into_iter().collect(), ..self }
    }

    /// The history whose rows name these sessions, which the calendar lacks.
    pub fn with_unknown_sessions(self, ids: Vec<Box<str>>) -> Self {
        let ids = ids.into_iter().map(|written| UnknownId { written, nearest: OnceLock::new() });
        Self { unknown_sessions: ids.collect(), ..self }
    }

    /// The id of a session that the calendar lacks, and the one that may have been meant. Where very
    /// many are unknown, no other is looked for.
    pub fn unknown_session<'a>(
        &'a self,
        session: UnknownSession,
        calendar: &'a Calendar,
    ) -> (&'a str, Option<&'a str>) {
        let unknown = &self.unknown_sessions[session.0 as usize];
        let sessions = calendar.sessions();
        let nearest = unknown.nearest.get_or_init(|| {
            let comparisons = self.unknown_sessions.len().saturating_mul(sessions.len());
            let known = calendar.iter().filter(|_| comparisons <= MOST_COMPARISONS);
            nearest_of(&unknown.written, known.map(|(index, session)| (session.id.as_str(), index)))
        });
        (&unknown.written, nearest.map(|index| calendar.get(index).id.as_str()))
    }

    /// Whether a history was given; one without a row counts as not given.
    pub fn is_given(&self) -> bool {
        self.given
    }

    /// Whether a row is about the person of a roster row, whatever becomes of it.
    pub fn mentions(&self, row: usize) -> bool {
        self.has_rows(row) || self.named.contains(&(row as u32))
    }

    /// Whether a training of a roster row was read.
    pub fn has_rows(&self, row: usize) -> bool {
        self.starts[row] < self.starts[row + 1]
    }

    /// The trainings of a roster row, in file order.
    pub fn of(&self, row: usize) -> impl Iterator<Item = Training> {
        let places = &self.places[self.starts[row] as usize..self.starts[row + 1] as usize];
        places.iter().map(|place| self.trainings[*place as usize])
    }
}
