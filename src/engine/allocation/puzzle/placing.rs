//! Round by round, pass by pass, in the order of ranks: which units are placed.

use super::board::Board;
use super::exchange::Explorer;
use super::question::Table;
use super::search::Answer;
use super::{Puzzle, Set, Solution, turns};

/// Solves a puzzle.
pub(crate) fn solve(puzzle: &Puzzle) -> Solution {
    solve_on(Table::new(puzzle))
}

/// Solves the puzzle of a table, with the effort that it has left.
pub(super) fn solve_on(mut table: Table) -> Solution {
    let puzzle = table.board.puzzle;
    let mut unsettled = Vec::new();
    let rounds = puzzle.units.iter().map(|unit| unit.round).max().unwrap_or(0);
    for round in 1..=rounds {
        let units = || (0..).zip(&puzzle.units).filter(|(_, unit)| unit.round == round);
        for (place, unit) in units() {
            pass(&mut table, place, &unit.in_time, &mut unsettled);
        }
        for (place, unit) in units() {
            if table.board.place(place).is_none() && unit.wanted != unit.in_time {
                pass(&mut table, place, &unit.wanted, &mut unsettled);
            }
        }
    }
    let placed: Vec<u32> =
        (0..puzzle.units.len() as u32).filter(|unit| table.board.place(*unit).is_some()).collect();
    unsettled.sort_unstable();
    unsettled.dedup();
    let at_most = if unsettled.is_empty() { 0 } else { seats_alone(puzzle, &table.board) };
    // who was placed late might have been placed in time
    let (late, unsettled): (Vec<u32>, Vec<u32>) =
        unsettled.into_iter().partition(|unit| table.board.place(*unit).is_some());
    let mut unsettled_choices = turns::choose(&mut table, &placed);
    unsettled_choices.extend(late);
    unsettled_choices.sort_unstable();
    unsettled_choices.dedup();
    let seats = (0..puzzle.units.len() as u32).map(|unit| table.board.place(unit).map(|seat| seat as u32));
    Solution { seats: seats.collect(), unsettled, unsettled_choices, at_most, tally: table.tally }
}

/// Places a unit in one of these sessions, if some assignment does.
fn pass(table: &mut Table, unit: u32, sessions: &Set, unsettled: &mut Vec<u32>) {
    let puzzle = table.board.puzzle;
    if puzzle.units[unit as usize].after.is_some_and(|first| table.board.place(first).is_none()) {
        return;
    }
    let mut sessions = sessions.clone();
    sessions.subtract(&table.board.closed);
    if table.ask(unit, sessions) == Answer::Unsettled {
        unsettled.push(unit);
    }
}

/// How many more units would be placed if nobody had a diary: no exact result places more.
fn seats_alone(puzzle: &Puzzle, board: &Board) -> u32 {
    let mut free = Board::new(puzzle);
    let all = 0..puzzle.units.len() as u32;
    for unit in all.clone() {
        if let Some(session) = board.place(unit) {
            free.set_domain(unit, puzzle.units[unit as usize].wanted.clone());
            free.seat(unit, session);
        }
    }
    let mut explorer = Explorer::new(puzzle);
    let mut more = 0;
    for unit in all.filter(|unit| board.place(*unit).is_none()) {
        let wanted = &puzzle.units[unit as usize].wanted;
        if wanted.is_empty() {
            continue;
        }
        free.set_domain(unit, wanted.clone());
        match explorer.chain(&free, unit) {
            Ok(chain) => {
                chain.apply(&mut free, &mut Vec::new());
                more += 1;
            }
            Err(_) => free.set_domain(unit, Set::new(puzzle.seats.len())),
        }
    }
    more
}
