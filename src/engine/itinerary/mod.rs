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
//! * What remains hard and has preparations with days off is solved once for each preparation
//!   (`problem`): what lies between their days is then plain. Beside each of them, prices on modules
//!   and days off bound what can be reached (`prices`, `rival`): sessions that no better set can
//!   hold are left out, and most sets are dropped. A price is found in 300 turns at most, each of
//!   sessions × (ways to spread the units) steps.
//! * The first passes are narrow. They find good sets soon, and once the best weight is reached,
//!   sessions that end later are out.
//!
//! A budget of steps ends the search where all of this does not help: dozens of units that almost
//! fit (up to 20 are no trouble), or long sessions in each other's days off. Then the best sets
//! found are given, and [`Itineraries::proven`] is false.

mod bits;
mod board;
mod bound;
mod choice;
mod layer;
mod prices;
mod problem;
mod rival;
mod score;
mod search;
mod share;

use std::collections::HashMap;

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use self::board::Board;
use self::bound::Bound;
use self::problem::Problem;
use self::rival::Rivals;
use self::score::{Podium, Score, Weight};
use self::search::{End, Search};
use crate::model::calendar::Mode;
use crate::model::{Calendar, DepartmentCode, Session, SessionIndex};
use crate::text::Typed;

/// The steps that a bound may take, at first and for what remains hard.
const COARSE: usize = 300_000;
const FINE: usize = 1_000_000;

/// How hard a search tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// How many sets of each size the passes hold, one after the other, before one holds all.
    pub widths: [usize; 3],
    /// The steps that all passes but the first may take: that one is narrow, and always ends.
    pub budget: u64,
}

impl Default for Effort {
    /// About a second at most.
    fn default() -> Self {
        Self { widths: [2, 60, 2_000], budget: 60_000_000 }
    }
}

/// An obligation with the units that remain of it and the sessions that fit it.
#[derive(Debug, Clone)]
pub struct Demand {
    /// Its part in the order of preparation and exam.
    pub part: Part,
    /// How many sessions it takes.
    pub units: u32,
    /// The last day on which a session that meets it may end and be in time; `None`: any is.
    pub due: Option<NaiveDate>,
    /// In the calendar's order.
    pub eligible: Vec<SessionIndex>,
}

/// What the order of preparation and exam asks of a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The exam comes after it.
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
    /// Sessions that one follows from a distance.
    Remote,
    /// Sessions to which one travels.
    InPerson,
}

impl Typed for Preference {
    const GROUP: &'static str = "mode";
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
    /// The mode that is liked better; `None`: neither.
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
    best_with(calendar, wishes, demands, count, Effort::default())
}

/// The same with another effort than the usual one.
pub fn best_with(
    calendar: &Calendar,
    wishes: &Wishes,
    demands: &[Demand],
    count: usize,
    effort: Effort,
) -> Itineraries {
    let choices = choice::choices(calendar, wishes, demands, count);
    let sessions: HashMap<u32, SessionIndex> =
        choices.iter().map(|choice| (choice.id, choice.session)).collect();
    let mut problem = Problem::new(demands, choices);
    let mut solver = Solver { count, podium: Podium::new(count), budget: u64::MAX };
    let proven = solver.solve(&mut problem, effort);
    let set = |score: &Score| {
        let mut set: Vec<SessionIndex> = score.ids.iter().map(|id| sessions[id]).collect();
        set.sort_unstable();
        set
    };
    Itineraries { sets: solver.podium.found.iter().map(set).collect(), proven }
}

/// The best sets so far, and the steps that are left to find better ones.
struct Solver {
    count: usize,
    podium: Podium,
    budget: u64,
}

impl Solver {
    /// Finds the best sets; whether no better ones can exist.
    fn solve(&mut self, problem: &mut Problem, effort: Effort) -> bool {
        let [first, second, third] = effort.widths;
        if self.pass(problem, &[first], COARSE) == End::Proven {
            return true;
        }
        self.budget = effort.budget;
        if self.pass(problem, &[second], COARSE) == End::Proven {
            return true;
        }
        let Some(problems) = problem.by_preparation() else {
            return self.pass(problem, &[third, usize::MAX], FINE) == End::Proven;
        };
        let reach = Bound::new(&Board::new(&problem.demands, &problem.choices, self.count), COARSE).reach();
        problems.into_iter().all(|mut problem| {
            let is_too_late = self.latest(reach).is_some_and(|latest| problem.given.ends > latest);
            is_too_late || self.pass(&mut problem, &[second, third, usize::MAX], COARSE) == End::Proven
        })
    }

    /// Passes of these widths, until one looks at everything. Once the worst set wanted weighs as
    /// much as any could, sessions that end later are left out.
    fn pass(&mut self, problem: &mut Problem, widths: &[usize], steps: usize) -> End {
        let mut widths = widths.iter();
        let mut end = End::Narrowed;
        while end == End::Narrowed && !widths.as_slice().is_empty() {
            if self.is_priced(problem) {
                self.leave_out_the_hopeless(problem);
            }
            let board = Board::new(&problem.demands, &problem.choices, self.count);
            let bound = Bound::new(&board, steps);
            let worst = self.podium.threshold().filter(|_| self.is_priced(problem));
            let rivals = worst.and_then(|worst| Rivals::new(&board, &problem.given, worst));
            let reach = problem.given.weight + bound.reach();
            let last = problem.choices.iter().map(|choice| choice.ends).max();
            let mut latest = self.latest(reach);
            if latest.is_none_or(|latest| Some(latest) >= last) {
                for width in widths.by_ref() {
                    let (podium, budget) = (&mut self.podium, &mut self.budget);
                    let (rivals, given) = (rivals.as_ref(), &problem.given);
                    let search = Search::new(&board, &bound, rivals, given, podium, self.count, budget);
                    end = search.pass(*width);
                    latest = self.latest(reach);
                    if end != End::Narrowed || latest.is_some_and(|latest| Some(latest) < last) {
                        break;
                    }
                }
            }
            problem.choices.retain(|choice| latest.is_none_or(|latest| choice.ends <= latest));
        }
        end
    }

    /// Whether prices are worth their while: beside a preparation that is settled.
    fn is_priced(&self, problem: &Problem) -> bool {
        !problem.given.ids.is_empty()
    }

    /// Keeps the sessions that a set may hold that beats the worst one wanted.
    fn leave_out_the_hopeless(&self, problem: &mut Problem) {
        let Some(worst) = self.podium.threshold() else { return };
        let board = Board::new(&problem.demands, &problem.choices, self.count);
        let Some(rivals) = Rivals::new(&board, &problem.given, worst) else { return };
        let mut useful = rivals.useful(worst).into_iter();
        problem.choices.retain(|_| useful.next().unwrap_or(true));
    }

    /// The last day of the worst set wanted, if nothing could weigh more.
    fn latest(&self, reach: Weight) -> Option<i32> {
        self.podium.threshold().filter(|worst| worst.weight >= reach).map(|worst| worst.ends)
    }
}
