//! Prices on sessions: an assignment found by changing them, or a sum that refutes every assignment.
//!
//! Whatever the prices are, an assignment sells at most all seats; so it is worth at most their sum.
//! Where even the cheapest diaries of all people cost more, there is no assignment.

use super::board::Board;
use super::diary::{Diaries, cheapest, choices};
use super::{Puzzle, Set};

/// A price beside which a session without a free seat counts for little: more than anybody's units.
const UNIT_PRICE: u64 = 64;
/// How many refutations are kept, to refute other questions.
const KEPT: usize = 32;
/// The turns before the prices of several turns are first tried as one.
const FIRST_LOOK: u32 = 16;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The board holds an assignment.
    Seated,
    Refuted,
    Open,
}

/// Prices that refuted a question.
#[derive(Debug)]
struct Refutation {
    prices: Vec<u64>,
    priced: Set,
    /// What all seats are worth, less what the cheapest diaries cost: a question by which they cost
    /// more than that in addition is refuted.
    slack: u64,
}

#[derive(Debug)]
pub(super) struct Prices {
    known: Vec<Refutation>,
    pub diaries: Diaries,
    /// Of each session, now.
    prices: Vec<u64>,
    /// Added up over some turns: they sway, and their mean is steadier than any of them.
    sums: Vec<u64>,
}

impl Prices {
    pub(super) fn new(puzzle: &Puzzle) -> Self {
        let none = vec![0; puzzle.seats.len()];
        let diaries = Diaries::new(puzzle);
        Self { known: Vec::new(), diaries, prices: none.clone(), sums: none }
    }

    /// Whether prices that are known already refute that a unit has its domain instead of `before`.
    pub(super) fn refuse(&mut self, board: &Board, unit: u32, before: &Set) -> bool {
        let refutes = |known: &Refutation| known.rise(board, unit, before) > Some(known.slack);
        let found = self.known.iter().rposition(refutes);
        if let Some(place) = found {
            // what has just been of use is forgotten last
            let known = self.known.remove(place);
            self.known.push(known);
        }
        found.is_some()
    }

    /// Takes into account that a unit has its domain for good, instead of `before`.
    pub(super) fn settle(&mut self, board: &Board, unit: u32, before: &Set) {
        for known in &mut self.known {
            known.slack = known.slack.saturating_sub(known.rise(board, unit, before).unwrap_or(0));
        }
    }

    /// Looks for an assignment of all units on the board, where the diaries of these people clash or
    /// lack a seat. Turn by turn, the people in sessions that have a price or too many guests look
    /// for a cheaper diary; then the price of each session rises by the guests that are too many, or
    /// falls by the seats that are left.
    pub(super) fn find(&mut self, board: &mut Board, people: &[u32], mut diaries: u32) -> Verdict {
        self.prices.fill(0);
        self.sums.fill(0);
        for &person in people {
            if self.respond(board, person).is_none() {
                return Verdict::Refuted;
            }
        }
        let (mut turn, mut look) = (0, FIRST_LOOK);
        while diaries > 0 && self.diaries.effort > 0 {
            turn += 1;
            let people = self.concerned(board);
            for &person in &people {
                self.respond(board, person);
            }
            diaries = diaries.saturating_sub(people.len() as u32 + 1);
            self.diaries.spend(self.prices.len());
            if !(0..self.prices.len()).any(|session| is_crowded(board, session)) {
                return Verdict::Seated;
            }
            if self.seems_to_refute(board) && self.refutes(board) {
                return Verdict::Refuted;
            }
            self.sums.iter_mut().zip(&self.prices).for_each(|(sum, price)| *sum += price);
            if turn == look {
                look += look / 4 + FIRST_LOOK;
                std::mem::swap(&mut self.prices, &mut self.sums);
                if self.refutes(board) {
                    return Verdict::Refuted;
                }
                std::mem::swap(&mut self.prices, &mut self.sums);
                self.sums.fill(0);
            }
            self.reprice(board);
        }
        Verdict::Open
    }

    fn reprice(&mut self, board: &Board) {
        for (session, price) in self.prices.iter_mut().enumerate() {
            let guests = board.guests(session).len() as u64;
            let seats = board.puzzle.seats[session].map_or(guests, u64::from);
            *price = (*price + guests).saturating_sub(seats);
        }
    }

    /// Gives a person the cheapest diary; of several, one with few full sessions.
    fn respond(&mut self, board: &mut Board, person: u32) -> Option<()> {
        let prices = &self.prices;
        respond(board, &mut self.diaries, person, &|board, session| {
            prices[session] * UNIT_PRICE + u64::from(!board.free().contains(session))
        })
    }

    /// The people who sit in a session that has a price or too many guests: nobody else's diary
    /// costs anything.
    fn concerned(&self, board: &Board) -> Vec<u32> {
        let matters = |session: &usize| self.prices[*session] > 0 || is_crowded(board, *session);
        let guests = (0..self.prices.len()).filter(matters).flat_map(|session| board.guests(session));
        let mut people: Vec<u32> = guests.map(|guest| board.person(*guest)).collect();
        people.sort_unstable();
        people.dedup();
        people
    }

    /// What all seats are worth.
    fn worth(&self, board: &Board) -> u64 {
        let seats = |session: usize| u64::from(board.puzzle.seats[session].unwrap_or(0));
        self.prices.iter().enumerate().map(|(session, price)| price * seats(session)).sum()
    }

    /// Whether the diaries that people have cost more than all seats are worth.
    fn seems_to_refute(&self, board: &Board) -> bool {
        let guests = |session: usize| board.guests(session).len() as u64;
        let cost: u64 = self.prices.iter().enumerate().map(|(session, price)| price * guests(session)).sum();
        cost > self.worth(board)
    }

    /// What the cheapest diaries of all people cost.
    fn least(&mut self, board: &Board) -> u64 {
        let people = self.concerned(board);
        let cost = |session: usize| self.prices[session];
        let diaries = &mut self.diaries;
        people
            .into_iter()
            .filter_map(|person| diaries.cheapest(board, person, &cost))
            .map(|(least, _)| least)
            .sum()
    }

    fn refutes(&mut self, board: &Board) -> bool {
        self.least(board) > self.worth(board)
    }

    /// Keeps the prices that have just refuted that a unit has its domain instead of `before`.
    pub(super) fn keep(&mut self, board: &Board, unit: u32, before: &Set) {
        let sessions = self.prices.len();
        let priced = (0..sessions).filter(|session| self.prices[*session] > 0);
        let mut known =
            Refutation { prices: self.prices.clone(), priced: Set::of(sessions, priced), slack: 0 };
        let Some(rise) = known.whole_rise(board, unit, before) else { return };
        // without this question the sum refutes nothing
        known.slack = (self.worth(board) + rise).saturating_sub(self.least(board));
        if self.known.len() == KEPT {
            self.known.remove(0);
        }
        self.known.push(known);
    }
}

impl Refutation {
    /// How much more the cheapest diary of a unit's person costs with the unit's domain than with
    /// `before`, at least; `None` where there is no diary.
    fn rise(&self, board: &Board, unit: u32, before: &Set) -> Option<u64> {
        match self.priced.meets(board.domain(unit)) {
            true => self.whole_rise(board, unit, before),
            false => Some(0),
        }
    }

    /// The same, exactly: a session without a price may leave but dear ones to the person's others.
    fn whole_rise(&self, board: &Board, unit: u32, before: &Set) -> Option<u64> {
        let cost = |session: usize| self.prices[session];
        let least = |instead| {
            let choices = choices(board, board.person(unit), instead);
            cheapest(board.puzzle, &choices, &cost, &mut 0).map(|(least, _)| least)
        };
        Some(least(None)?.saturating_sub(least(Some((unit, before))).unwrap_or(0)))
    }
}

/// Gives a person the cheapest diary, whatever others have; `None` where there is none.
pub(super) fn respond(
    board: &mut Board,
    diaries: &mut Diaries,
    person: u32,
    cost: &impl Fn(&Board, usize) -> u64,
) -> Option<()> {
    let puzzle: &Puzzle = board.puzzle;
    for &unit in &puzzle.people[person as usize] {
        if board.place(unit).is_some() {
            board.leave(unit);
        }
    }
    let (_, diary) = diaries.cheapest(board, person, &|session| cost(board, session))?;
    diary.into_iter().for_each(|(unit, session)| board.seat(unit, session));
    Some(())
}

/// Whether a session has more guests than seats.
pub(super) fn is_crowded(board: &Board, session: usize) -> bool {
    board.puzzle.seats[session].is_some_and(|seats| board.guests(session).len() > seats as usize)
}
