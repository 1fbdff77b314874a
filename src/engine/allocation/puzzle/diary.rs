//! The cheapest diary of one person: for each of their units a session, none of which clash.

use smallvec::SmallVec;

use super::board::Board;
use super::{Puzzle, Set};

/// A unit with the sessions that it may be given.
pub(super) type Choice<'a> = (u32, &'a Set);

/// A session for each unit.
pub(super) type Diary = SmallVec<[(u32, usize); 4]>;

/// How many ways to combine sessions there may be, at most, for all diaries of a person to be listed.
const LISTED: usize = 8_192;
/// What it costs to give somebody a diary, in sessions looked at.
const PER_DIARY: usize = 40;
/// How many sessions all lists hold together, at most, before they are begun anew: 32 MiB.
const ALL_LISTED: usize = 8 << 20;

/// The diaries of people, listed where they are few, so that they need not be looked for again.
#[derive(Debug, Default)]
pub(super) struct Diaries {
    /// By person.
    lists: Vec<List>,
    /// The sessions in all lists.
    listed: usize,
    /// What each session costs now, for the person looked at.
    costs: Vec<u64>,
    /// How many more sessions may be looked at for a cheapest diary.
    pub(super) effort: u64,
}

/// All diaries of one person, as long as the units have these domains.
#[derive(Debug, Default, Clone)]
struct List {
    domains: SmallVec<[(u32, Set); 4]>,
    /// One diary after the other: a session for each unit.
    sessions: Vec<u32>,
}

impl Diaries {
    pub(super) fn new(puzzle: &Puzzle) -> Self {
        let lists = vec![List::default(); puzzle.people.len()];
        Self { lists, listed: 0, costs: vec![0; puzzle.seats.len()], effort: 0 }
    }

    /// The cheapest diary of a person, as [`cheapest`] finds it.
    pub(super) fn cheapest(
        &mut self,
        board: &Board,
        person: u32,
        cost: &impl Fn(usize) -> u64,
    ) -> Option<(u64, Diary)> {
        self.spend(PER_DIARY);
        let choices = choices(board, person, None);
        let ways: usize = choices.iter().map(|(_, sessions)| sessions.len()).product();
        if choices.len() < 2 || ways > LISTED {
            let mut looked_at = 0;
            let found = cheapest(board.puzzle, &choices, cost, &mut looked_at);
            self.spend(looked_at);
            return found;
        }
        self.list(board.puzzle, person, &choices);
        for (_, sessions) in &choices {
            sessions.iter().for_each(|session| self.costs[session] = cost(session));
        }
        let sessions = &self.lists[person as usize].sessions;
        self.effort = self.effort.saturating_sub(sessions.len() as u64);
        let price = |diary: &[u32]| diary.iter().map(|session| self.costs[*session as usize]).sum::<u64>();
        let (least, diary) = sessions
            .chunks_exact(choices.len())
            .map(|diary| (price(diary), diary))
            .reduce(|best, next| if next.0 < best.0 { next } else { best })?;
        let units = choices.iter().map(|(unit, _)| *unit);
        Some((least, units.zip(diary.iter().map(|session| *session as usize)).collect()))
    }

    /// Takes into account that so many sessions were looked at besides.
    pub(super) fn spend(&mut self, sessions: usize) {
        self.effort = self.effort.saturating_sub(sessions as u64);
    }

    /// Lists the diaries of a person, unless they are.
    fn list(&mut self, puzzle: &Puzzle, person: u32, choices: &[Choice]) {
        let is_same = |(mine, theirs): (&(u32, Set), &Choice)| mine.0 == theirs.0 && mine.1 == *theirs.1;
        let known = &self.lists[person as usize].domains;
        if known.len() == choices.len() && known.iter().zip(choices).all(is_same) {
            return;
        }
        if self.listed > ALL_LISTED {
            self.lists.fill(List::default());
            self.listed = 0;
        }
        let list = List::of(puzzle, choices);
        self.listed += list.sessions.len();
        self.listed -= self.lists[person as usize].sessions.len();
        self.lists[person as usize] = list;
    }
}

impl List {
    fn of(puzzle: &Puzzle, choices: &[Choice]) -> Self {
        let mut list = Self {
            domains: choices.iter().map(|(unit, sessions)| (*unit, (*sessions).clone())).collect(),
            sessions: Vec::new(),
        };
        list.extend(puzzle, choices, &mut Diary::new());
        list
    }

    fn extend(&mut self, puzzle: &Puzzle, choices: &[Choice], diary: &mut Diary) {
        let Some(&(unit, sessions)) = choices.get(diary.len()) else {
            self.sessions.extend(diary.iter().map(|(_, session)| *session as u32));
            return;
        };
        let first = first_of(puzzle, choices, diary);
        for session in sessions.iter().filter(|session| *session >= first) {
            if diary.iter().all(|beside| puzzle.agree(*beside, (unit, session))) {
                diary.push((unit, session));
                self.extend(puzzle, choices, diary);
                diary.pop();
            }
        }
    }
}

/// The units of a person on the board; one of them perhaps with another domain than there.
pub(super) fn choices<'a>(
    board: &'a Board,
    person: u32,
    instead: Option<Choice<'a>>,
) -> SmallVec<[Choice<'a>; 4]> {
    let own = board.puzzle.people[person as usize].iter();
    let domains = own.map(|&unit| match instead {
        Some((other, domain)) if other == unit => (unit, domain),
        _ => (unit, board.domain(unit)),
    });
    domains.filter(|(_, domain)| !domain.is_empty()).collect()
}

/// The cheapest diary, where each session has a cost; `None` where no diary is without a clash.
/// Exact: units are few, and what cannot become cheaper than the best so far is not looked at. Adds
/// to `looked_at` how many sessions were.
pub(super) fn cheapest(
    puzzle: &Puzzle,
    choices: &[Choice],
    cost: &impl Fn(usize) -> u64,
    looked_at: &mut usize,
) -> Option<(u64, Diary)> {
    if let [(unit, sessions)] = choices {
        let (cost, session) = sessions.iter().map(|session| (cost(session), session)).min()?;
        *looked_at += sessions.len();
        return Some((cost, SmallVec::from_slice(&[(*unit, session)])));
    }
    let mut choices: SmallVec<[Choice; 4]> = choices.into();
    choices.sort_by_key(|(unit, sessions)| (sessions.len(), *unit));
    let lengths = choices.iter().map(|(_, sessions)| sessions.len()).collect();
    let diary = Diary::new();
    let mut search = Cheapest { puzzle, choices: &choices, lengths, cost, best: None, diary, looked_at };
    search.extend(0);
    search.best
}

struct Cheapest<'a, C> {
    puzzle: &'a Puzzle,
    choices: &'a [Choice<'a>],
    /// How many sessions each choice has.
    lengths: SmallVec<[usize; 4]>,
    cost: &'a C,
    best: Option<(u64, Diary)>,
    diary: Diary,
    looked_at: &'a mut usize,
}

impl<C: Fn(usize) -> u64> Cheapest<'_, C> {
    fn extend(&mut self, spent: u64) {
        let place = self.diary.len();
        let Some(&(unit, _)) = self.choices.get(place) else {
            self.best = Some((spent, self.diary.clone()));
            return;
        };
        // a session that is looked at here costs four times one of a list
        *self.looked_at += 4 * self.lengths[place..].iter().sum::<usize>();
        let mut rest = 0;
        for later in place + 1..self.choices.len() {
            let Some(least) = self.open_to(later).min() else { return };
            rest += least.0;
        }
        let mut open: SmallVec<[(u64, usize); 32]> = self.open_to(place).collect();
        if place + 1 == self.choices.len() {
            open = open.into_iter().min().into_iter().collect();
        }
        open.sort_unstable();
        for (cost, session) in open {
            if self.best.as_ref().is_some_and(|(best, _)| *best <= spent + cost + rest) {
                return;
            }
            self.diary.push((unit, session));
            self.extend(spent + cost);
            self.diary.pop();
        }
    }

    /// The sessions that a unit may still be given, with their costs.
    fn open_to(&self, place: usize) -> impl Iterator<Item = (u64, usize)> {
        let (unit, sessions) = self.choices[place];
        let first = match place == self.diary.len() {
            true => first_of(self.puzzle, self.choices, &self.diary),
            false => 0,
        };
        let fits = move |session: &usize| {
            *session >= first && self.diary.iter().all(|beside| self.puzzle.agree(*beside, (unit, *session)))
        };
        sessions.iter().filter(fits).map(|session| ((self.cost)(session), session))
    }
}

/// The first session that the next unit of a diary may be given. Of two units that want the same
/// sessions, the second gets the later one: the other way round is the same diary.
fn first_of(puzzle: &Puzzle, choices: &[Choice], diary: &Diary) -> usize {
    let (unit, sessions) = choices[diary.len()];
    let waits = |(unit, _): Choice| puzzle.units[unit as usize].after.is_some();
    let is_twin = |before: Choice| before.1 == sessions && !waits(before) && !waits((unit, sessions));
    match diary.last() {
        Some((_, session)) if is_twin(choices[diary.len() - 1]) => session + 1,
        _ => 0,
    }
}
