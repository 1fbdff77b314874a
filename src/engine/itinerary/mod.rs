//! The best set of sessions for what remains (contract, section 5). Pure and exact.
//!
//! In general this is a hard problem: modules whose sessions do not clash are colours, and finding
//! many of them is finding an independent set. It is tractable here because few units remain.
//! Sets grow in the order of their last days (`board`), all sets of one size before the next
//! (`search`):
//!
//! * Of the sets that used the same modules (those that still have a session ahead) and the same
//!   units, only those are kept to which no other is to be preferred whatever follows (`layer`).
//!   If all sessions are whole runs of days, that is at most one for each last day: with k units
//!   among m modules the search takes no more than C(m, ≤ k) × (ways to spread k units over the
//!   demands) × days × sessions steps, and for N itineraries N² times as many; it is never
//!   exponential in the number of sessions. Sessions with days off between their days (`days`)
//!   keep apart the sets that occupy different days before the last, so that for them the bound
//!   is sessions^k.
//! * What could follow at best is known in advance (`bound`): the same problem without the rule
//!   that no module comes twice, solved backwards, in the full order of the contract. Most sets
//!   are dropped by it; where sessions with days off are many, by what shares a day (`share`) too.
//! * The first passes are narrow. They find good sets soon, and once the best weight is reached,
//!   sessions that end later are out.
//!
//! A budget of steps ends the search where all of this does not help: dozens of units that almost
//! fit, or long sessions in each other's days off. Then the best sets found are given, and
//! [`Itineraries::proven`] is false.

mod bits;
mod board;
mod bound;
mod choice;
mod layer;
mod score;
mod search;
mod share;

use std::collections::HashMap;

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use self::board::Board;
use self::bound::Bound;
use self::choice::Choice;
use self::score::{MOST, Podium, Score};
use self::search::{End, Search};
use crate::model::calendar::Mode;
use crate::model::{Calendar, DepartmentCode, Session, SessionIndex};

/// How many sets of each size the passes hold; the last one holds all.
const WIDTHS: [usize; 4] = [2, 60, 2_000, usize::MAX];
/// The steps of a search: about half a second to a second.
const BUDGET: u64 = 40_000_000;

/// An obligation with the units that remain of it and the sessions that fit it.
#[derive(Debug, Clone)]
pub struct Demand {
    pub part: Part,
    pub units: u32,
    /// The last day on which a session that meets it may end and be in time; `None`: any is.
    pub due: Option<NaiveDate>,
    /// In the calendar's order.
    pub eligible: Vec<SessionIndex>,
}

/// What the order of preparation and exam asks of a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Preparation,
    /// The exam of somebody whose preparation is neither met nor registered nor waived: a session
    /// that meets a preparation must be in the set too, and end before it starts.
    Exam,
    /// Anything else: also the exam of somebody who is prepared.
    Modules,
}

/// A mode that an advisor would rather have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Preference {
    Remote,
    InPerson,
}

impl Preference {
    /// Whether a session is of this mode; a hybrid one is of both.
    pub fn suits(self, session: &Session) -> bool {
        match session.mode {
            Some(Mode::Hybrid) => true,
            Some(Mode::Remote) => self == Self::Remote,
            Some(Mode::InPerson) => self == Self::InPerson,
            None => false,
        }
    }
}

/// What an advisor wishes beside what the contract asks for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wishes {
    /// The department from which sessions are near; `None`: none is.
    pub department: Option<DepartmentCode>,
    pub prefer: Option<Preference>,
}

/// The best itineraries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Itineraries {
    /// The best one first; each by `starts_on`, then id. The empty set is none.
    pub sets: Vec<Vec<SessionIndex>>,
    /// Whether no better one can exist; else the search was cut short.
    pub proven: bool,
}

impl Default for Itineraries {
    /// None, of nothing that remains.
    fn default() -> Self {
        Self { sets: Vec::new(), proven: true }
    }
}

/// The `count` best itineraries: as many units as possible; among those sets the most sessions
/// that end by the `due` of what they meet, then (where a mode is preferred) the fewest of another
/// mode, then the fewest in-person sessions outside the department (all of them, if it is unknown),
/// then the earliest last day, the earliest sum of start days, the smallest ids in order. Sets that
/// meet fewer units come after.
pub fn best(calendar: &Calendar, wishes: &Wishes, demands: &[Demand], count: usize) -> Itineraries {
    best_within(calendar, wishes, demands, count, BUDGET)
}

/// The same with a budget of so many steps. The first pass, which is narrow, always ends.
pub fn best_within(
    calendar: &Calendar,
    wishes: &Wishes,
    demands: &[Demand],
    count: usize,
    mut budget: u64,
) -> Itineraries {
    let mut choices = choice::choices(calendar, wishes, demands, count);
    let sessions: HashMap<u32, SessionIndex> =
        choices.iter().map(|choice| (choice.id, choice.session)).collect();
    let demands = within_reach(demands, &choices);
    let mut podium = Podium::new(count);
    let mut first = u64::MAX;
    let mut widths = WIDTHS.into_iter();
    let mut end = End::Narrowed;
    while end == End::Narrowed {
        let last = choices.iter().map(|choice| choice.ends).max();
        let board = Board::new(&demands, choices.clone(), count);
        let bound = Bound::new(&board);
        let mut latest = None;
        for width in widths.by_ref() {
            let budget = if width == WIDTHS[0] { &mut first } else { &mut budget };
            end = Search::new(&board, &bound, &mut podium, count, budget).pass(width);
            // once the worst set wanted weighs as much as any could, nothing may end later
            let worst = podium.threshold().filter(|worst| worst.weight == bound.reach());
            latest = worst.map(|worst| worst.ends);
            if end != End::Narrowed || latest.is_some() && latest < last {
                break;
            }
        }
        choices.retain(|choice| latest.is_none_or(|latest| choice.ends <= latest));
    }
    let set = |score: &Score| {
        let mut set: Vec<SessionIndex> = score.ids.iter().map(|id| sessions[id]).collect();
        set.sort_unstable();
        set
    };
    Itineraries { sets: podium.found.iter().map(set).collect(), proven: end == End::Proven }
}

/// The demands with no more units than modules that could meet them.
fn within_reach(demands: &[Demand], choices: &[Choice]) -> Vec<Demand> {
    let capped = demands.iter().enumerate().map(|(place, demand)| {
        let meets = |choice: &&Choice| choice.meets.iter().any(|(other, _)| *other == place);
        let mut modules: Vec<_> = choices.iter().filter(meets).map(|choice| choice.module).collect();
        modules.sort_unstable();
        modules.dedup();
        let most = modules.len().min(MOST / demands.len()) as u32;
        Demand { units: demand.units.min(most), eligible: Vec::new(), ..*demand }
    });
    capped.collect()
}
