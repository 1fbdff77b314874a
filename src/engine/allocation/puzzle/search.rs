//! Case by case: of two sessions that clash in somebody's diary, the first is given or it is not.

use super::board::Board;
use super::exchange::Explorer;
use super::prices::{Prices, Verdict};
use super::{Puzzle, Set};

/// Whether there is an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// The board holds it.
    Yes,
    No,
    /// The budget ended first.
    Unsettled,
}

/// A search for an assignment of all units on a board.
pub(super) struct Search<'b, 'p> {
    pub board: &'b mut Board<'p>,
    pub explorer: &'b mut Explorer,
    pub prices: &'b mut Prices,
    /// How many cases may still be looked at.
    pub cases: u32,
    /// How many diaries prices may look at for each case; 0: no prices are tried.
    pub diaries: u32,
}

impl Search<'_, '_> {
    /// Seats the homeless units, and looks for an assignment in which no diary of the people who
    /// moved (`moved`, to which it adds) has a clash. The board is a mess unless the answer is yes.
    pub(super) fn settle(&mut self, mut homeless: Vec<u32>, mut moved: Vec<u32>) -> Answer {
        let mut answer = Answer::No;
        loop {
            if self.cases == 0 || (self.diaries > 0 && self.prices.diaries.effort == 0) {
                return Answer::Unsettled;
            }
            self.cases -= 1;
            self.prices.diaries.spend(self.board.puzzle.seats.len());
            for unit in homeless.drain(..) {
                let Ok(chain) = self.explorer.chain(self.board, unit) else { return answer };
                chain.apply(self.board, &mut moved);
            }
            moved.sort_unstable();
            moved.dedup();
            moved.retain(|person| self.board.clash(*person).is_some());
            let Some(&person) = moved.first() else { return Answer::Yes };
            let mark = self.board.mark();
            if self.diaries > 0 {
                match self.prices.find(self.board, &moved, self.diaries) {
                    Verdict::Seated => return Answer::Yes,
                    Verdict::Refuted => return answer,
                    Verdict::Open => self.board.undo(mark),
                }
            }
            let (unit, session) = self.case(person);
            let mut evicted = Vec::new();
            self.fix(unit, session);
            if self.board.reconcile(person, &mut evicted) {
                match self.settle(evicted, moved.clone()) {
                    Answer::Yes => return Answer::Yes,
                    Answer::No => {}
                    Answer::Unsettled => answer = Answer::Unsettled,
                }
            }
            self.board.undo(mark);
            if !self.forbid(unit, session, &mut homeless) {
                return answer;
            }
        }
    }

    /// The unit and its session that the cases are about: of two that clash, the one with fewer
    /// ways out.
    fn case(&self, person: u32) -> (u32, usize) {
        let (one, other) = self.board.clash(person).expect("this person's diary has a clash");
        let unit = if self.board.domain(other).len() < self.board.domain(one).len() { other } else { one };
        (unit, self.board.place(unit).expect("a unit of a clash has a seat"))
    }

    fn fix(&mut self, unit: u32, session: usize) {
        let sessions = self.board.puzzle.seats.len();
        self.board.set_domain(unit, Set::of(sessions, [session]));
    }

    /// The other case: the unit is not given the session. `false`: it cannot be.
    fn forbid(&mut self, unit: u32, session: usize, homeless: &mut Vec<u32>) -> bool {
        let puzzle: &Puzzle = self.board.puzzle;
        self.board.exclude(unit, &Set::of(puzzle.seats.len(), [session]));
        self.board.leave(unit);
        homeless.push(unit);
        !self.board.domain(unit).is_empty()
            && self.board.reconcile(puzzle.units[unit as usize].person, homeless)
    }
}
