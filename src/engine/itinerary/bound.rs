//! What could still be reached at best: the same problem where modules may be repeated, but for a
//! few *critical* ones, and early days do not clash. Solved exactly from the last stage backwards:
//! sessions × (units used, by demand) × 2^(critical ones) steps.
//!
//! So that nothing is gained by repeating the modules that are worth most, the table takes their
//! lead from each of their sessions and the search credits it once for each such module that is
//! still to come (a Lagrangian bound: no set is worth more than table and credits together).

use super::bits::Bits;
use super::board::Board;
use super::score::{Ids, Weight};
use super::{Demand, Part};

/// The most entries of the table.
const MOST_ENTRIES: usize = 500_000;
/// The most steps with a count for each demand; above, the demands for modules are one.
const MOST_STEPS_APART: usize = 400_000;

const NOTHING: u32 = u32::MAX;

/// The best that may follow. Entries are compared as itineraries are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) weight: Weight,
    /// The last day of what follows; it may end later by the contract's last day.
    pub(super) last: i32,
    /// The sum of first days.
    pub(super) starts: i64,
    /// The first session, and the entry that follows it.
    choice: u32,
    rest: u32,
}

impl Entry {
    const NOTHING: Self = Self { weight: 0, last: i32::MIN, starts: 0, choice: NOTHING, rest: NOTHING };

    /// Whether nothing can follow.
    pub(super) fn is_nothing(&self) -> bool {
        self.choice == NOTHING
    }
}

/// How many units are used, as one number: a digit for each demand, or for several.
#[derive(Debug)]
pub(super) struct Counts {
    /// The digit of each demand.
    digits: Vec<usize>,
    /// What one more unit adds to the number, by digit.
    steps: Vec<usize>,
    most: Vec<usize>,
    pub(super) numbers: usize,
}

impl Counts {
    pub(super) fn new(demands: &[Demand], apart: bool) -> Self {
        let mut counts = Self { digits: Vec::new(), steps: Vec::new(), most: Vec::new(), numbers: 1 };
        let mut shared = None;
        for demand in demands {
            let units = demand.units as usize;
            let is_shared = !apart && demand.part == Part::Modules;
            match shared.filter(|_| is_shared) {
                Some(digit) => {
                    counts.digits.push(digit);
                    counts.most[digit] += units;
                }
                None => {
                    shared = shared.or(is_shared.then_some(counts.most.len()));
                    counts.digits.push(counts.most.len());
                    counts.most.push(units);
                }
            }
        }
        for most in &counts.most {
            counts.steps.push(counts.numbers);
            counts.numbers = counts.numbers.saturating_mul(most + 1);
        }
        counts
    }

    pub(super) fn step(&self, demand: usize) -> usize {
        self.steps[self.digits[demand]]
    }

    /// By demand: the numbers of units used that leave one to a session.
    pub(super) fn rooms(&self, demands: &[Demand]) -> Vec<Vec<usize>> {
        let is_prepared = |number: usize| {
            let mut digits = demands.iter().zip(&self.digits);
            digits.any(|(demand, digit)| demand.part == Part::Preparation && self.used(number, *digit) > 0)
        };
        let rooms = demands.iter().zip(&self.digits).map(|(demand, digit)| {
            let numbers = 0..self.numbers;
            let with_room = numbers.filter(|number| self.has_room(*number, *digit));
            with_room.filter(|number| demand.part != Part::Exam || is_prepared(*number)).collect()
        });
        rooms.collect()
    }

    fn used(&self, number: usize, digit: usize) -> usize {
        number / self.steps[digit] % (self.most[digit] + 1)
    }

    /// The number of so many units used by each demand.
    pub(super) fn number(&self, used: &[u16]) -> usize {
        used.iter().enumerate().map(|(demand, units)| usize::from(*units) * self.step(demand)).sum()
    }

    fn has_room(&self, number: usize, digit: usize) -> bool {
        self.used(number, digit) < self.most[digit]
    }
}

#[derive(Debug)]
pub(super) struct Bound<'b> {
    board: &'b Board<'b>,
    counts: Counts,
    /// By numbered lot: its bit among the critical ones, or 0.
    critical: Vec<usize>,
    /// By numbered lot: what its sessions are worth more than those of the last lot needed.
    pub(super) credits: Vec<Weight>,
    /// 2^(critical ones)
    sets: usize,
    /// By stage, number of units used, set of critical lots used.
    table: Vec<Entry>,
}

impl<'b> Bound<'b> {
    /// The tightest table of so many steps: lots become critical where the best that it shows
    /// repeats them.
    pub(super) fn new(board: &'b Board<'b>, steps: usize) -> Self {
        let sessions = board.choices.len() + board.days.len();
        let apart = Counts::new(board.demands, true).numbers.saturating_mul(sessions) <= MOST_STEPS_APART;
        let mut critical = vec![0; board.numbered];
        let credits = credits(board);
        let mut sets = 1;
        loop {
            let counts = Counts::new(board.demands, apart);
            let room = (steps / counts.numbers.saturating_mul(sessions))
                .min(MOST_ENTRIES / counts.numbers.saturating_mul(board.days.len()));
            let bound =
                Self { board, counts, critical, credits: credits.clone(), sets, table: Vec::new() }.filled();
            let mut repeated = bound.repeated();
            repeated.truncate((room / sets).max(1).ilog2() as usize);
            if repeated.is_empty() {
                return bound;
            }
            critical = bound.critical;
            for lot in repeated {
                critical[lot] = sets;
                sets *= 2;
            }
        }
    }

    /// What the best set could weigh.
    pub(super) fn reach(&self) -> Weight {
        self.table[0].weight + self.credits.iter().sum::<Weight>()
    }

    /// The credits of the lots that are ahead of a stage and not used.
    pub(super) fn credit(&self, stage: usize, used: &Bits) -> Weight {
        let ahead = &self.board.lots_ahead[stage];
        let lots = self.credits.iter().enumerate().filter(|(_, credit)| **credit > 0);
        lots.filter(|(lot, _)| ahead.contains(*lot) && !used.contains(*lot)).map(|(_, credit)| credit).sum()
    }

    /// The best that may follow a stage.
    pub(super) fn after(&self, stage: usize, number: usize, critical: usize) -> &Entry {
        &self.table[self.place(stage, number, critical)]
    }

    /// What a session that meets this demand adds to the number of units used.
    pub(super) fn step(&self, demand: usize) -> usize {
        self.counts.step(demand)
    }

    /// The set of critical lots that a session is of: one, or none.
    pub(super) fn critical(&self, place: usize) -> usize {
        self.board.lots[place].map_or(0, |lot| self.critical[lot])
    }

    /// Adds the sessions of an entry to a set, in the order of ids.
    pub(super) fn ids(&self, entry: &Entry, ids: &mut Ids) {
        let mut entry = entry;
        while !entry.is_nothing() {
            ids.push(self.board.choices[entry.choice as usize].id);
            entry = &self.table[entry.rest as usize];
        }
        ids.sort_unstable();
    }

    fn place(&self, stage: usize, number: usize, critical: usize) -> usize {
        (stage * self.counts.numbers + number) * self.sets + critical
    }

    fn filled(mut self) -> Self {
        let stages = self.board.days.len();
        let width = self.counts.numbers * self.sets;
        let rooms = self.counts.rooms(self.board.demands);
        self.table = vec![Entry::NOTHING; stages * width];
        let mut by_stage: Vec<Vec<usize>> = vec![Vec::new(); stages];
        for place in 0..self.board.choices.len() {
            by_stage[self.board.latest_before(place)].push(place);
        }
        for stage in (0..stages).rev() {
            if stage + 1 < stages {
                self.table.copy_within((stage + 1) * width..(stage + 2) * width, stage * width);
            }
            for &place in &by_stage[stage] {
                self.add(stage, place, &rooms);
            }
        }
        self
    }

    /// Takes a session into account that may be the first after this stage.
    fn add(&mut self, stage: usize, place: usize, rooms: &[Vec<usize>]) {
        let choice = &self.board.choices[place];
        let critical = self.critical(place);
        let credit = self.board.lots[place].map_or(0, |lot| self.credits[lot]);
        let starts = i64::from(choice.starts);
        for &(demand, weight) in &choice.meets {
            let step = self.step(demand);
            for &number in &rooms[demand] {
                let (here, after) =
                    (self.place(stage, number, 0), self.place(self.board.stages[place], number + step, 0));
                for used in (0..self.sets).filter(|used| used & critical == 0) {
                    let rest = after + (used | critical);
                    let next = &self.table[rest];
                    let entry = Entry {
                        weight: weight - credit + next.weight,
                        last: next.last.max(choice.last),
                        starts: starts + next.starts,
                        choice: place as u32,
                        rest: rest as u32,
                    };
                    if self.is_better(&entry, &self.table[here + used]) {
                        self.table[here + used] = entry;
                    }
                }
            }
        }
    }

    fn is_better(&self, one: &Entry, other: &Entry) -> bool {
        if one.weight != other.weight {
            return one.weight > other.weight;
        }
        if (one.last, one.starts) != (other.last, other.starts) {
            return (one.last, one.starts) < (other.last, other.starts);
        }
        let ids = |entry| {
            let mut ids = Ids::new();
            self.ids(entry, &mut ids);
            ids
        };
        ids(one) < ids(other)
    }

    /// The numbered lots that the best set repeats, the first repeated first.
    fn repeated(&self) -> Vec<usize> {
        let mut seen = vec![0; self.board.numbered];
        let mut repeated = Vec::new();
        let mut entry = &self.table[0];
        while !entry.is_nothing() {
            if let Some(lot) = self.board.lots[entry.choice as usize] {
                seen[lot] += 1;
                if seen[lot] == 2 {
                    repeated.push(lot);
                }
            }
            entry = &self.table[entry.rest as usize];
        }
        repeated
    }
}

/// What the best session of each numbered lot for modules is worth more than that of the last lot
/// that is needed, if the best ones are taken.
fn credits(board: &Board) -> Vec<Weight> {
    let mut best: Vec<Option<Weight>> = vec![None; board.numbered];
    for (choice, lot) in board.choices.iter().zip(&board.lots) {
        let meets = choice.meets.iter().filter(|(demand, _)| board.demands[*demand].part == Part::Modules);
        if let Some(lot) = *lot {
            best[lot] = best[lot].max(meets.map(|(_, weight)| *weight).max());
        }
    }
    let units: u32 =
        board.demands.iter().filter(|demand| demand.part == Part::Modules).map(|demand| demand.units).sum();
    let mut sorted: Vec<Weight> = best.iter().flatten().copied().collect();
    sorted.sort_unstable_by(|one, other| other.cmp(one));
    let last = sorted.get((units as usize).clamp(1, sorted.len().max(1)) - 1).copied().unwrap_or_default();
    best.into_iter().map(|best| best.map_or(0, |best| (best - last).max(0))).collect()
}
