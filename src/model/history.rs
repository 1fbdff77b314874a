//! What all advisors took, grouped by advisor.

use std::convert::Infallible;
use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::{Calendar, SessionIndex, Training, UnknownSession};
use crate::parallel::in_order;
use crate::text::names::nearest_of;

/// So many pairs of ids are compared at most to find which known one may have been meant.
const MOST_COMPARISONS: usize = 5_000_000;

/// An id that no session has, and the session that may have been meant, once somebody has asked.
#[derive(Debug)]
struct UnknownId {
    written: Box<str>,
    nearest: OnceLock<Option<SessionIndex>>,
}

/// How many neighbouring rows of a roster have their trainings in one group: few enough for them to be
/// sorted near the processor.
const GROUP: usize = 8192;

/// How many trainings a person has, often.
const USUAL: usize = 4;

/// Trainings as they are read, on their way into a history: those of neighbouring roster rows
/// together.
#[derive(Debug, Default)]
pub struct Piles(Vec<Pile>);

/// The trainings of one group of roster rows, in file order.
#[derive(Debug)]
struct Pile {
    /// Whose each training is: the place within the group.
    rows: Vec<u16>,
    trainings: Vec<Training>,
}

/// The trainings of neighbouring roster rows, those of each row together, in file order.
#[derive(Debug)]
struct Group {
    /// Where the trainings of each row begin; one more than there are rows.
    starts: Vec<u32>,
    trainings: Vec<Training>,
}

/// The trainings of all advisors, by roster row.
#[derive(Debug, Default)]
pub struct History {
    groups: Vec<Group>,
    /// The roster rows of those about whom there is a row that tells of no training.
    named: FxHashSet<u32>,
    /// The ids of sessions that rows name and the calendar lacks.
    unknown_sessions: Vec<UnknownId>,
    given: bool,
}

impl Piles {
    /// Adds trainings, of which each is of the advisor in `rows`.
    pub fn add(&mut self, rows: &[u32], trainings: &[Training]) {
        for (row, training) in rows.iter().zip(trainings) {
            let (group, place) = (*row as usize / GROUP, *row as usize % GROUP);
            if self.0.len() <= group {
                self.0.resize_with(group + 1, Pile::with_room);
            }
            let pile = &mut self.0[group];
            pile.rows.push(place as u16);
            pile.trainings.push(*training);
        }
    }
}

impl Pile {
    /// With room for what most people took: what is large from the start grows without being moved, and
    /// room that nothing has filled takes no memory.
    fn with_room() -> Self {
        Self { rows: Vec::with_capacity(USUAL * GROUP), trainings: Vec::with_capacity(USUAL * GROUP) }
    }

    /// Puts the trainings of each row together, where they are: they are counted, and each is sent to
    /// its place until the right one has come.
    fn sorted(self) -> Group {
        let Self { rows, mut trainings } = self;
        let mut starts = vec![0_u32; GROUP + 1];
        rows.iter().for_each(|row| starts[usize::from(*row) + 1] += 1);
        for row in 0..GROUP {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        let mut places: Vec<u32> = rows
            .into_iter()
            .map(|row| {
                let next = &mut next[usize::from(row)];
                *next += 1;
                *next - 1
            })
            .collect();
        for at in 0..trainings.len() {
            while places[at] as usize != at {
                let place = places[at] as usize;
                trainings.swap(at, place);
                places.swap(at, place);
            }
        }
        trainings.shrink_to_fit();
        Group { starts, trainings }
    }
}

impl Group {
    fn of(&self, place: usize) -> &[Training] {
        &self.trainings[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}

impl History {
    /// What stands for a history when none was given.
    pub fn missing() -> Self {
        Self::default()
    }

    /// The history of these trainings.
    pub fn of_piles(piles: Piles) -> Self {
        let mut groups = Vec::with_capacity(piles.0.len());
        let piles = piles.0.into_iter().map(Ok::<_, Infallible>);
        let Ok(()) = in_order(
            piles,
            || Pile::sorted,
            |group| {
                groups.push(group);
                Ok(())
            },
        );
        Self { groups, given: true, ..Self::default() }
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
        !self.of(row).is_empty()
    }

    /// The trainings of a roster row, in file order.
    pub fn of(&self, row: usize) -> &[Training] {
        self.groups.get(row / GROUP).map_or(&[], |group| group.of(row % GROUP))
    }
}
