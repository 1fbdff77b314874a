//! An assignment looked for by moving one person at a time.

use super::board::Board;
use super::diary::Diaries;
use super::prices::{is_crowded, respond};

/// For how many steps a person who has just moved stays, at least.
const REST: u32 = 2;
/// How much more the session that somebody is to leave weighs than the others.
const PUSH: u64 = 4;

/// Looks for an assignment of all units on the board, of which some of this person lack a seat. Step
/// by step, out of a crowded session the person moves whose new diary crowds the others least; where
/// nothing gets better, crowding the crowded ones weighs more. Whether one was found: where none was,
/// nothing is said.
pub(super) fn wander(board: &mut Board, diaries: &mut Diaries, person: u32, steps: u32) -> bool {
    let puzzle = board.puzzle;
    let mut weights = vec![1_u64; puzzle.seats.len()];
    let mut rests_until = vec![0_u32; puzzle.people.len()];
    if !crowd_least(board, diaries, person, &weights) {
        return false;
    }
    for step in 1..=steps {
        let crowded: Vec<usize> =
            (0..puzzle.seats.len()).filter(|session| is_crowded(board, *session)).collect();
        if crowded.is_empty() {
            return true;
        }
        if diaries.effort == 0 {
            return false;
        }
        diaries.spend(puzzle.seats.len());
        let session = crowded[step as usize % crowded.len()];
        let mut guests: Vec<u32> = board.guests(session).iter().map(|guest| board.person(*guest)).collect();
        guests.sort_unstable();
        guests.retain(|person| rests_until[*person as usize] <= step);
        let best = guests
            .into_iter()
            .filter_map(|person| {
                let gain = gain(board, diaries, person, session, &mut weights)?;
                Some((gain, rests_until[person as usize], person))
            })
            .min();
        if let Some((_, _, person)) = best {
            leave(board, diaries, person, session, &mut weights);
            rests_until[person as usize] = step + REST + step % 3;
        }
        if best.is_none_or(|(gain, _, _)| gain >= 0) {
            crowded.iter().for_each(|session| weights[*session] += 1);
        }
    }
    false
}

/// Gives a person the diary that crowds sessions least.
fn crowd_least(board: &mut Board, diaries: &mut Diaries, person: u32, weights: &[u64]) -> bool {
    let weight = |board: &Board, session: usize| match board.free().contains(session) {
        true => 0,
        false => weights[session],
    };
    respond(board, diaries, person, &weight).is_some()
}

/// The same, with a push out of one session.
fn leave(board: &mut Board, diaries: &mut Diaries, person: u32, session: usize, weights: &mut [u64]) -> bool {
    let weight = weights[session];
    weights[session] = weight * PUSH;
    let found = crowd_least(board, diaries, person, weights);
    weights[session] = weight;
    found
}

/// By how much less the crowded sessions would weigh if a person left one (below 0), or more.
fn gain(
    board: &mut Board,
    diaries: &mut Diaries,
    person: u32,
    session: usize,
    weights: &mut [u64],
) -> Option<i64> {
    let mark = board.mark();
    let before = crowding(board, person, weights);
    let found = leave(board, diaries, person, session, weights);
    let after = crowding(board, person, weights);
    board.undo(mark);
    found.then_some(after as i64 - before as i64)
}

/// What a person's diary weighs in crowded sessions.
fn crowding(board: &Board, person: u32, weights: &[u64]) -> u64 {
    let own = board.puzzle.people[person as usize].iter();
    own.filter_map(|unit| board.place(*unit))
        .filter(|session| is_crowded(board, *session))
        .map(|session| weights[session])
        .sum()
}
