//! Seats exchanged between people: who moves where, so that one more unit finds a seat.
//!
//! From the sessions that the unit could be given, those that their guests could leave for, and so
//! on, until a free seat is reached. As long as diaries are not looked at this is exact: where no
//! free seat is reached, there is none for this unit, whatever is moved. Moves that go with the
//! diaries, as they are now, come first; the others are tried only when these are exhausted.

use std::collections::VecDeque;

use super::board::Board;
use super::{Puzzle, Set};

/// A chain of moves: each unit takes the session beside it, the last one a free seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chain(Vec<(u32, usize)>);

impl Chain {
    /// Makes the moves. The people who moved are added to `moved`.
    pub(super) fn apply(&self, board: &mut Board, moved: &mut Vec<u32>) {
        for &(unit, session) in self.0.iter().rev() {
            board.seat(unit, session);
            moved.push(board.puzzle.units[unit as usize].person);
        }
    }
}

/// The search for chains, with what it works on; it can be used again and again.
#[derive(Debug)]
pub(super) struct Explorer {
    /// The sessions reached.
    reached: Set,
    /// Those to be reached by a move that clashes with a diary, each with the unit that moves.
    later: VecDeque<(usize, u32)>,
    waiting: Set,
    /// The unit that moves to each session reached.
    mover: Vec<u32>,
    queue: VecDeque<usize>,
    excluded: Set,
    found: Vec<usize>,
}

impl Explorer {
    pub(super) fn new(puzzle: &Puzzle) -> Self {
        let sessions = puzzle.seats.len();
        Self {
            reached: Set::new(sessions),
            later: VecDeque::new(),
            waiting: Set::new(sessions),
            mover: vec![0; sessions],
            queue: VecDeque::new(),
            excluded: Set::new(sessions),
            found: Vec::new(),
        }
    }

    /// A chain that begins with a unit that has no seat, with as few moves as can be that clash.
    ///
    /// # Errors
    /// The sessions reached: all are full, and their guests' domains hold no other.
    pub(super) fn chain(&mut self, board: &Board, unit: u32) -> Result<Chain, &Set> {
        self.reached.clear();
        self.waiting.clear();
        self.later.clear();
        self.queue.clear();
        if let Some(end) = self.expand(board, unit) {
            return Ok(self.chain_to(board, end));
        }
        loop {
            while let Some(session) = self.queue.pop_front() {
                for &guest in board.guests(session) {
                    if let Some(end) = self.expand(board, guest) {
                        return Ok(self.chain_to(board, end));
                    }
                }
            }
            let Some((session, mover)) = self.later.pop_front() else { return Err(&self.reached) };
            if !self.reached.contains(session) {
                self.reach(session, mover);
                if board.free().contains(session) {
                    return Ok(self.chain_to(board, session));
                }
            }
        }
    }

    /// Reaches the sessions that a unit could move to. A free one ends the search.
    fn expand(&mut self, board: &Board, unit: u32) -> Option<usize> {
        let domain = board.domain(unit);
        board.excluded(unit, &mut self.excluded);
        let near = &board.puzzle.near[board.puzzle.units[unit as usize].near as usize];
        let mut free = domain.common(board.free(), near).filter(|session| !self.excluded.contains(*session));
        let end = free.next().or_else(|| {
            let mut free = domain.common(board.free(), board.free());
            free.find(|session| !self.excluded.contains(*session))
        });
        if let Some(end) = end {
            self.mover[end] = unit;
            return Some(end);
        }
        let mut found = std::mem::take(&mut self.found);
        found.extend(domain.without(&self.reached, &self.excluded));
        found.drain(..).for_each(|session| self.reach(session, unit));
        found.extend(domain.without(&self.reached, &self.waiting));
        for session in found.drain(..) {
            self.waiting.insert(session);
            self.later.push_back((session, unit));
        }
        self.found = found;
        None
    }

    fn reach(&mut self, session: usize, mover: u32) {
        self.reached.insert(session);
        self.mover[session] = mover;
        self.queue.push_back(session);
    }

    fn chain_to(&self, board: &Board, end: usize) -> Chain {
        let mut chain = Vec::new();
        let mut session = Some(end);
        while let Some(to) = session {
            let unit = self.mover[to];
            chain.push((unit, to));
            session = board.place(unit);
        }
        chain.reverse();
        Chain(chain)
    }
}
