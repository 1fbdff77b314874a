//! One question: can this unit be given one of these sessions, beside all who have a seat?

use super::board::Board;
use super::exchange::Explorer;
use super::prices::{Prices, Verdict};
use super::search::{Answer, Search};
use super::wander::wander;
use super::{Puzzle, Set};

/// What is tried in turn, for as long as a question is open: each with more effort.
const STAGES: [Stage; 4] = [
    Stage { cases: 50, diaries_a_case: 0, diaries: 1_000, steps: 200 },
    Stage { cases: 200, diaries_a_case: 0, diaries: 5_000, steps: 800 },
    Stage { cases: 100, diaries_a_case: 400, diaries: 25_000, steps: 3_200 },
    Stage { cases: 4_000, diaries_a_case: 600, diaries: 250_000, steps: 12_800 },
];
/// The effort for one question and for all questions of a run, counted in the sessions that are
/// looked at for cheapest diaries; and the cases of a run.
const EFFORT: u64 = 150_000_000;
const ALL_EFFORT: u64 = 600_000_000;
const ALL_CASES: u32 = 200_000;

/// How much of each method is tried.
struct Stage {
    cases: u32,
    /// How many diaries prices look at to refute one case; 0: none.
    diaries_a_case: u32,
    diaries: u32,
    steps: u32,
}

/// A board with what answers questions about it.
#[derive(Debug)]
pub(super) struct Table<'p> {
    pub board: Board<'p>,
    explorer: Explorer,
    prices: Prices,
    cases_left: u32,
    effort_left: u64,
    pub tally: Tally,
}

/// How many questions were settled in which way.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Yes: by a free seat or by moves that break nobody's diary.
    pub at_once: u32,
    /// No: by seats alone.
    pub by_seats: u32,
    /// No: by the person's own diary.
    pub by_diary: u32,
    /// By prices, by those that had refuted an earlier question too.
    pub by_prices: u32,
    pub by_cases: u32,
    /// Yes: by moving one person after the other.
    pub by_moves: u32,
    pub unsettled: u32,
}

impl<'p> Table<'p> {
    pub(super) fn new(puzzle: &'p Puzzle) -> Self {
        Self {
            board: Board::new(puzzle),
            explorer: Explorer::new(puzzle),
            prices: Prices::new(puzzle),
            cases_left: ALL_CASES,
            effort_left: ALL_EFFORT,
            tally: Tally::default(),
        }
    }

    /// A table whose budget is spent: what is not settled at once never is.
    #[cfg(test)]
    pub(super) fn spent(puzzle: &'p Puzzle) -> Self {
        Self { cases_left: 0, effort_left: 0, ..Self::new(puzzle) }
    }

    /// Whether a unit can be given one of these sessions while all others keep a seat in their
    /// domain. If so, the board holds such an assignment, and the unit's domain is `sessions`; else
    /// it is as before.
    pub(super) fn ask(&mut self, unit: u32, sessions: Set) -> Answer {
        if sessions.is_empty() {
            return Answer::No;
        }
        let mark = self.board.mark();
        let before = self.board.domain(unit).clone();
        self.board.leave(unit);
        self.board.set_domain(unit, sessions);
        let chain = match self.explorer.chain(&self.board, unit) {
            Ok(chain) => chain,
            Err(full) => {
                let full = full.clone();
                self.board.undo(mark);
                self.board.close(&full);
                self.tally.by_seats += 1;
                return Answer::No;
            }
        };
        let open = self.board.mark();
        let mut moved = vec![self.board.person(unit)];
        chain.apply(&mut self.board, &mut moved);
        let answer = if moved.iter().all(|person| self.board.clash(*person).is_none()) {
            self.tally.at_once += 1;
            Answer::Yes
        } else {
            self.board.undo(open);
            self.work_out(unit, &before)
        };
        if answer == Answer::Yes {
            self.board.keep_seats(open);
            self.prices.settle(&self.board, unit, &before);
            self.board.commit();
        } else {
            self.board.undo(mark);
        }
        answer
    }

    /// The same, where moves that break nobody's diary have not settled it.
    fn work_out(&mut self, unit: u32, before: &Set) -> Answer {
        if self.prices.refuse(&self.board, unit, before) {
            self.tally.by_prices += 1;
            return Answer::No;
        }
        let mark = self.board.mark();
        let effort = EFFORT.min(self.effort_left);
        self.prices.diaries.effort = effort;
        let stages = STAGES.iter().map(|stage| {
            let answer = self.stage(stage, unit, before);
            if answer != Answer::Yes {
                self.board.undo(mark);
            }
            answer
        });
        let answer = stages.into_iter().find(|answer| *answer != Answer::Unsettled);
        self.effort_left -= effort - self.prices.diaries.effort;
        self.tally.unsettled += u32::from(answer.is_none());
        answer.unwrap_or(Answer::Unsettled)
    }

    /// Tries each method for a while.
    fn stage(&mut self, stage: &Stage, unit: u32, before: &Set) -> Answer {
        let mark = self.board.mark();
        let person = self.board.person(unit);
        let mut homeless = vec![unit];
        if !self.board.reconcile(person, &mut homeless) {
            self.tally.by_diary += 1;
            return Answer::No;
        }
        let answer = self.cases(homeless, stage);
        if answer != Answer::Unsettled {
            self.tally.by_cases += 1;
            return answer;
        }
        self.board.undo(mark);
        match self.prices.find(&mut self.board, &[person], stage.diaries) {
            Verdict::Open => self.board.undo(mark),
            Verdict::Seated => {
                self.tally.by_prices += 1;
                return Answer::Yes;
            }
            Verdict::Refuted => {
                self.prices.keep(&self.board, unit, before);
                self.tally.by_prices += 1;
                return Answer::No;
            }
        }
        if wander(&mut self.board, &mut self.prices.diaries, person, stage.steps) {
            self.tally.by_moves += 1;
            return Answer::Yes;
        }
        Answer::Unsettled
    }

    fn cases(&mut self, homeless: Vec<u32>, stage: &Stage) -> Answer {
        let cases = stage.cases.min(self.cases_left);
        let mut search = Search {
            board: &mut self.board,
            explorer: &mut self.explorer,
            prices: &mut self.prices,
            cases,
            diaries: stage.diaries_a_case,
        };
        let answer = search.settle(homeless, Vec::new());
        self.cases_left -= cases - search.cases;
        answer
    }

    /// Lets a unit have no other session than the one it sits in.
    pub(super) fn settle_for(&mut self, unit: u32, session: Set) {
        let before = self.board.domain(unit).clone();
        self.board.set_domain(unit, session);
        self.prices.settle(&self.board, unit, &before);
        self.board.commit();
    }

    /// Tells the others that a unit has its session for good: its siblings' diaries, and everybody
    /// once all seats of the session are taken for good.
    pub(super) fn fixed(&mut self, unit: u32) {
        let Some(session) = self.board.place(unit) else { return };
        let puzzle = self.board.puzzle;
        let siblings: Vec<u32> = self.board.siblings(unit).collect();
        for other in siblings {
            let mut excluded = Set::new(puzzle.seats.len());
            puzzle.exclude(unit, session, other, &mut excluded);
            self.board.exclude(other, &excluded);
        }
        self.board.commit();
        let for_good = |guest: &u32| self.board.domain(*guest).only().is_some();
        let full = !self.board.free().contains(session);
        if full && self.board.guests(session).iter().all(for_good) {
            self.board.close(&Set::of(puzzle.seats.len(), [session]));
        }
    }
}
