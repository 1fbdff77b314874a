//! By turns: each placed unit, in the order of ranks, gets the session it prefers of those that
//! leave all others a seat.

use super::Set;
use super::question::Table;
use super::search::Answer;

/// Gives each placed unit its session. The units of which it is not proven that they could not have
/// been given a better one.
pub(super) fn choose(table: &mut Table, placed: &[u32]) -> Vec<u32> {
    let puzzle = table.board.puzzle;
    let mut unsettled = Vec::new();
    for &unit in placed {
        let near = &puzzle.near[puzzle.units[unit as usize].near as usize];
        let mut doubtful = false;
        while let Some(session) = preferred(table.board.domain(unit), near) {
            let only = Set::of(puzzle.seats.len(), [session]);
            let answer = match table.board.place(unit) == Some(session) {
                true => {
                    table.settle_for(unit, only.clone());
                    Answer::Yes
                }
                false => table.ask(unit, only.clone()),
            };
            match answer {
                Answer::Yes => break,
                Answer::No => {}
                Answer::Unsettled => doubtful = true,
            }
            table.board.exclude(unit, &only);
            table.board.commit();
        }
        if doubtful {
            unsettled.push(unit);
        }
        table.fixed(unit);
    }
    unsettled
}

/// The first session that is no journey, else the first.
fn preferred(domain: &Set, near: &Set) -> Option<usize> {
    domain.common(near, near).next().or_else(|| domain.first())
}
