//! Each method alone, against trying everything.

use std::sync::Arc;

use super::board::Board;
use super::exchange::Explorer;
use super::placing::{solve, solve_on};
use super::prices::{Prices, Verdict};
use super::question::Table;
use super::search::{Answer, Search};
use super::wander::wander;
use super::{Puzzle, Set, Solution, Unit};

/// Numbers that a seed determines (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % bound) as usize
    }

    /// A set that holds each number once in `times`.
    fn set(&mut self, bound: usize, times: u64) -> Set {
        Set::of(bound, (0..bound).filter(|_| self.below(times) == 0).collect::<Vec<_>>())
    }
}

/// People with up to three units, some of them a preparation and its exam, before few seats.
fn any_puzzle(dice: &mut Dice) -> Puzzle {
    let sessions = 3 + dice.below(5);
    let days: Vec<(usize, usize)> = (0..sessions)
        .map(|_| (dice.below(10), dice.below(3)))
        .map(|(first, more)| (first, first + more))
        .collect();
    let modules: Vec<usize> = (0..sessions).map(|_| dice.below(4)).collect();
    let set = |keep: &dyn Fn(usize) -> bool| Set::of(sessions, (0..sessions).filter(|other| keep(*other)));
    let apart =
        |a: usize| set(&|b| modules[a] == modules[b] || (days[a].0 <= days[b].1 && days[b].0 <= days[a].1));
    let mut puzzle = Puzzle {
        seats: (0..sessions).map(|_| (dice.below(9) > 0).then(|| dice.below(3) as u32)).collect(),
        apart: (0..sessions).map(apart).map(Arc::new).collect(),
        too_early: (0..sessions).map(|a| Arc::new(set(&|b| days[b].0 <= days[a].1))).collect(),
        too_late: (0..sessions).map(|a| Arc::new(set(&|b| days[b].1 >= days[a].0))).collect(),
        near: vec![dice.set(sessions, 2)],
        ..Puzzle::default()
    };
    for person in 0..2 + dice.below(4) as u32 {
        let first = puzzle.units.len() as u32;
        let units = 1 + dice.below(3) as u32;
        puzzle.people.push((first..first + units).collect());
        let with_exam = dice.below(2) == 0;
        for nth in 0..units {
            let wanted = dice.set(sessions, 2);
            let after = (with_exam && nth == 1).then_some(first);
            puzzle.units.push(Unit { person, round: 1, in_time: wanted.clone(), wanted, near: 0, after });
        }
    }
    puzzle
}

/// Whether all units from this one on can be seated beside those that are.
fn can_seat(puzzle: &Puzzle, given: &mut Vec<usize>) -> bool {
    let unit = given.len();
    if unit == puzzle.units.len() {
        return true;
    }
    let own = &puzzle.people[puzzle.units[unit].person as usize];
    puzzle.units[unit].wanted.iter().any(|session| {
        let taken = given.iter().filter(|other| **other == session).count();
        let fits = puzzle.seats[session].is_none_or(|seats| taken < seats as usize)
            && own
                .iter()
                .take_while(|other| (**other as usize) < unit)
                .all(|other| puzzle.agree((*other, given[*other as usize]), (unit as u32, session)));
        given.push(session);
        let found = fits && can_seat(puzzle, given);
        given.pop();
        found
    })
}

/// A board with all units on it, none seated. `None` where one wants nothing.
fn board(puzzle: &Puzzle) -> Option<Board<'_>> {
    let mut board = Board::new(puzzle);
    for (place, unit) in (0..).zip(&puzzle.units) {
        board.set_domain(place, unit.wanted.clone());
    }
    puzzle.units.iter().all(|unit| !unit.wanted.is_empty()).then_some(board)
}

fn assert_seats_all(board: &Board, seed: u64) {
    let puzzle = board.puzzle;
    let taken = |session| board.guests(session).len();
    assert!((0..puzzle.seats.len()).all(|s| puzzle.seats[s].is_none_or(|seats| taken(s) <= seats as usize)));
    for (place, unit) in (0..).zip(&puzzle.units) {
        assert!(board.place(place).is_some_and(|session| unit.wanted.contains(session)), "seed {seed}");
        assert_eq!(board.clash(unit.person), None, "seed {seed}");
    }
}

/// What every method must agree with, on many puzzles; how often the answer was yes and no.
fn agree(answer: impl Fn(&mut Board, u64) -> Answer) {
    let mut count = [0, 0];
    for seed in 1..1_500_u64 {
        let puzzle = any_puzzle(&mut Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15)));
        let Some(mut board) = board(&puzzle) else { continue };
        let expected = can_seat(&puzzle, &mut Vec::new());
        match answer(&mut board, seed) {
            Answer::Yes => {
                assert!(expected, "seed {seed}");
                assert_seats_all(&board, seed);
                count[0] += 1;
            }
            Answer::No => {
                assert!(!expected, "seed {seed}");
                count[1] += 1;
            }
            Answer::Unsettled => {}
        }
    }
    assert!(count.iter().sum::<u32>() > 150, "{count:?}");
}

#[test]
fn cases_are_exact() {
    for diaries in [0, 100] {
        agree(|board, seed| {
            let puzzle = board.puzzle;
            let (mut explorer, mut prices) = (Explorer::new(puzzle), Prices::new(puzzle));
            prices.diaries.effort = u64::MAX;
            let mut search =
                Search { board, explorer: &mut explorer, prices: &mut prices, cases: 10_000, diaries };
            let answer = search.settle((0..puzzle.units.len() as u32).collect(), Vec::new());
            assert_ne!(answer, Answer::Unsettled, "seed {seed}");
            answer
        });
    }
}

#[test]
fn prices_say_yes_with_an_assignment_and_no_with_a_sum() {
    agree(|board, _| {
        let mut prices = Prices::new(board.puzzle);
        prices.diaries.effort = u64::MAX;
        let people: Vec<u32> = (0..board.puzzle.people.len() as u32).collect();
        match prices.find(board, &people, 1_000) {
            Verdict::Seated => Answer::Yes,
            Verdict::Refuted => Answer::No,
            Verdict::Open => Answer::Unsettled,
        }
    });
}

#[test]
fn moves_find_assignments_alone() {
    agree(|board, _| {
        let puzzle = board.puzzle;
        let mut prices = Prices::new(puzzle);
        prices.diaries.effort = u64::MAX;
        let people = 0..puzzle.people.len() as u32;
        let found = people
            .clone()
            .all(|person| super::prices::respond(board, &mut prices.diaries, person, &|_, _| 0).is_some());
        match found && wander(board, &mut prices.diaries, 0, 200) {
            true => Answer::Yes,
            false => Answer::Unsettled,
        }
    });
}

#[test]
fn what_a_spent_budget_leaves_open_is_named_and_bounded() {
    let mut dice = Dice(11);
    let mut open = 0;
    for _ in 0..4_000 {
        let mut puzzle = any_puzzle(&mut dice);
        let sessions = puzzle.seats.len();
        for unit in 0..puzzle.units.len() {
            let outside = dice.set(sessions, 3);
            puzzle.units[unit].in_time.subtract(&outside);
        }
        let (exact, spent) = (solve(&puzzle), solve_on(Table::spent(&puzzle)));
        assert!(exact.unsettled.is_empty() && exact.unsettled_choices.is_empty());
        let placed = |solution: &Solution| solution.seats.iter().flatten().count();
        if spent.unsettled.is_empty() && spent.unsettled_choices.is_empty() {
            assert_eq!((&spent.seats, spent.at_most), (&exact.seats, 0), "{puzzle:?}");
        } else {
            open += 1;
            assert!(placed(&exact) <= placed(&spent) + spent.at_most as usize, "{puzzle:?}");
        }
    }
    assert!(open > 100, "{open}");
}

/// Whether the units that sit on a board can, where one of them takes this session.
fn can_take(board: &Board, unit: u32, session: usize) -> bool {
    let mut puzzle = Puzzle {
        seats: board.puzzle.seats.clone(),
        apart: board.puzzle.apart.clone(),
        too_early: board.puzzle.too_early.clone(),
        too_late: board.puzzle.too_late.clone(),
        people: vec![Vec::new(); board.puzzle.people.len()],
        ..Puzzle::default()
    };
    let on_board = |unit: &u32| !board.domain(*unit).is_empty();
    let units: Vec<u32> = (0..board.puzzle.units.len() as u32).filter(on_board).collect();
    for &own in &units {
        let wanted =
            if own == unit { Set::of(puzzle.seats.len(), [session]) } else { board.domain(own).clone() };
        let known = &board.puzzle.units[own as usize];
        let after = known.after.and_then(|first| units.iter().position(|other| *other == first));
        puzzle.people[known.person as usize].push(puzzle.units.len() as u32);
        puzzle.units.push(Unit { wanted, after: after.map(|place| place as u32), ..known.clone() });
    }
    can_seat(&puzzle, &mut Vec::new())
}

#[test]
fn prices_that_refuted_once_refuse_only_what_cannot_be() {
    let mut refused = 0;
    for seed in 1..1_500_u64 {
        let puzzle = any_puzzle(&mut Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15)));
        let mut table = Table::new(&puzzle);
        for (unit, known) in (0..).zip(&puzzle.units) {
            table.ask(unit, known.wanted.clone());
        }
        let board = &mut table.board;
        let (mut prices, only) = (Prices::new(&puzzle), |session| Set::of(puzzle.seats.len(), [session]));
        prices.diaries.effort = u64::MAX;
        let units = (0..puzzle.units.len() as u32).filter(|unit| board.place(*unit).is_some());
        let questions: Vec<(u32, usize)> =
            units.flat_map(|unit| board.domain(unit).iter().map(move |session| (unit, session))).collect();
        for &(unit, session) in &questions {
            let (mark, before) = (board.mark(), board.domain(unit).clone());
            board.leave(unit);
            board.set_domain(unit, only(session));
            if prices.find(board, &[puzzle.units[unit as usize].person], 1_000) == Verdict::Refuted {
                prices.keep(board, unit, &before);
            }
            board.undo(mark);
        }
        for (unit, session) in questions {
            let (mark, before) = (board.mark(), board.domain(unit).clone());
            board.set_domain(unit, only(session));
            let is_refused = prices.refuse(board, unit, &before);
            board.undo(mark);
            if is_refused {
                refused += 1;
                assert!(!can_take(board, unit, session), "seed {seed}, unit {unit}, session {session}");
            }
        }
    }
    assert!(refused > 100, "{refused}");
}
