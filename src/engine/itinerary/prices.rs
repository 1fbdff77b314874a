//! What no set can exceed, by prices.
//!
//! Each lot and each early day gets a price. A set uses each at most once, so no set is worth more
//! than its sessions less their prices, and all prices together (a Lagrangian bound). Without the
//! rule that lots and early days come once, the best set for given prices is found stage by stage;
//! where it uses something twice its price rises, where it does not use it the price falls. A turn
//! takes sessions × (units used, by demand) steps.

use super::bits::Bits;
use super::board::Board;
use super::bound::Counts;
use super::score::Weight;

/// The turns after which prices that gained nothing change by less.
const PATIENCE: u32 = 8;
/// The worth of what cannot be.
const NEVER: i64 = i64::MIN / 4;

/// A worth for each session and demand that it can meet, and prices.
#[derive(Debug)]
pub(super) struct Prices<'p> {
    board: &'p Board<'p>,
    counts: Counts,
    /// By demand: the numbers of units used that leave one to a session.
    rooms: Vec<Vec<usize>>,
    /// By session: what it is worth for the demands that it can meet.
    worth: Vec<Vec<(usize, i64)>>,
    /// By session: the prices that it pays: its lot's, then those of its days.
    pays: Vec<Vec<usize>>,
    /// By lot, then by early day.
    prices: Vec<i64>,
    /// By session: the last stage that it may follow.
    follows: Vec<usize>,
    /// By stage and number of units used: the best that may follow.
    rest: Vec<i64>,
}

/// By stage and number of units used: what the best set up to there is worth, and its last session
/// and the place of the demand that this meets among those it can meet.
struct Best {
    worth: Vec<i64>,
    last: Vec<(u32, u32)>,
}

impl<'p> Prices<'p> {
    /// The steps of one turn.
    pub(super) fn turn(board: &Board) -> usize {
        Counts::new(board.demands, true).numbers * board.choices.len().max(1)
    }

    /// The prices after so many turns, or as soon as they show that no set is worth `target`.
    /// `worth` gives that of a session that meets a demand with this weight, `None` if it may not.
    pub(super) fn new(
        board: &'p Board<'p>,
        worth: impl Fn(usize, Weight) -> Option<i64>,
        target: i64,
        turns: usize,
    ) -> Self {
        let counts = Counts::new(board.demands, true);
        let places = 0..board.choices.len();
        let meets = |place: usize| {
            let meets = board.choices[place].meets.iter();
            meets.filter_map(|(demand, weight)| Some((*demand, worth(place, *weight)?))).collect()
        };
        let none = board.early_none();
        let pays = |place: usize| {
            let days = board.taken[place].without(&none).map(|day| board.numbered + day);
            board.lots[place].into_iter().chain(days).collect()
        };
        let mut built = Self {
            board,
            rooms: counts.rooms(board.demands),
            counts,
            worth: places.clone().map(meets).collect(),
            pays: places.clone().map(pays).collect(),
            prices: vec![0; board.numbered + none.capacity()],
            follows: places.map(|place| board.latest_before(place)).collect(),
            rest: Vec::new(),
        };
        built.settle(target, turns);
        built.rest = built.rest();
        built
    }

    /// What could be added to a set at best: one of this stage that used so many units of each
    /// demand, these lots and these early days.
    pub(super) fn after(&self, stage: usize, used: &[u16], lots: &Bits, days: &Bits) -> i64 {
        let lots = self.board.lots_ahead[stage].without(lots);
        let days = self.board.early_ahead[stage].without(days).map(|day| self.board.numbered + day);
        let free = lots.chain(days).map(|price| self.prices[price]);
        self.rest[stage * self.counts.numbers + self.counts.number(used)] + free.sum::<i64>()
    }

    /// What the best set that holds each session could be worth.
    pub(super) fn through(&self) -> Vec<i64> {
        let numbers = self.counts.numbers;
        let best = self.best();
        let all: i64 = self.prices.iter().sum();
        let through = |place: usize| {
            let before = self.follows[place] * numbers;
            let after = self.board.stages[place] * numbers;
            let ways = self.worth[place].iter().flat_map(|(demand, worth)| {
                let step = self.counts.step(*demand);
                self.rooms[*demand].iter().map(move |number| (*worth, *number, number + step))
            });
            let worth =
                ways.map(|(worth, used, then)| best.worth[before + used] + worth + self.rest[after + then]);
            worth.max().unwrap_or(NEVER) - self.price(place) + all
        };
        (0..self.worth.len()).map(through).collect()
    }

    fn price(&self, place: usize) -> i64 {
        self.pays[place].iter().map(|paid| self.prices[*paid]).sum()
    }

    fn best(&self) -> Best {
        let numbers = self.counts.numbers;
        let stages = self.board.days.len();
        let mut best =
            Best { worth: vec![NEVER; stages * numbers], last: vec![(u32::MAX, 0); stages * numbers] };
        best.worth[0] = 0;
        let mut place = 0;
        for stage in 1..stages {
            best.worth.copy_within((stage - 1) * numbers..stage * numbers, stage * numbers);
            while place < self.worth.len() && self.board.stages[place] == stage {
                let price = self.price(place);
                let before = self.follows[place] * numbers;
                for (way, (demand, worth)) in self.worth[place].iter().enumerate() {
                    let here = stage * numbers + self.counts.step(*demand);
                    for &number in &self.rooms[*demand] {
                        let sum = best.worth[before + number] + worth - price;
                        if sum > best.worth[here + number] {
                            best.worth[here + number] = sum;
                            best.last[here + number] = (place as u32, way as u32);
                        }
                    }
                }
                place += 1;
            }
        }
        best
    }

    /// The best that may follow each stage.
    fn rest(&self) -> Vec<i64> {
        let numbers = self.counts.numbers;
        let stages = self.board.days.len();
        let mut rest = vec![0; stages * numbers];
        let mut by_stage: Vec<Vec<usize>> = vec![Vec::new(); stages];
        for (place, stage) in self.follows.iter().enumerate() {
            by_stage[*stage].push(place);
        }
        for stage in (0..stages).rev() {
            if stage + 1 < stages {
                rest.copy_within((stage + 1) * numbers..(stage + 2) * numbers, stage * numbers);
            }
            for &place in &by_stage[stage] {
                let price = self.price(place);
                let then = self.board.stages[place] * numbers;
                for (demand, worth) in &self.worth[place] {
                    let step = self.counts.step(*demand);
                    for &number in &self.rooms[*demand] {
                        let sum = rest[then + number + step] + worth - price;
                        let here = &mut rest[stage * numbers + number];
                        *here = (*here).max(sum);
                    }
                }
            }
        }
        rest
    }

    /// What the best set is worth, and how often it uses each lot and early day.
    fn used(&self) -> (i64, Vec<i64>) {
        let numbers = self.counts.numbers;
        let best = self.best();
        let mut stage = self.board.days.len() - 1;
        let ends = best.worth[stage * numbers..].iter().copied().enumerate();
        let (mut number, worth) = ends.max_by_key(|(_, worth)| *worth).expect("the empty set is one");
        let mut used = vec![0; self.prices.len()];
        while number > 0 {
            let (place, way) = best.last[stage * numbers + number];
            if place == u32::MAX || self.board.stages[place as usize] != stage {
                stage -= 1;
                continue;
            }
            let place = place as usize;
            self.pays[place].iter().for_each(|paid| used[*paid] += 1);
            number -= self.counts.step(self.worth[place][way as usize].0);
            stage = self.follows[place];
        }
        (worth + self.prices.iter().sum::<i64>(), used)
    }

    /// Changes the prices, turn by turn, to those that show the least worth.
    fn settle(&mut self, target: i64, turns: usize) {
        let (mut least, mut best, mut scale, mut idle) = (i64::MAX, self.prices.clone(), 1.0, 0);
        for _ in 0..turns {
            let (worth, used) = self.used();
            idle += 1;
            if worth < least {
                (least, idle) = (worth, 0);
                best.clone_from(&self.prices);
            }
            let change = |(used, price): (&i64, &i64)| if *used + *price == 0 { 0 } else { used - 1 };
            let changes: Vec<i64> = used.iter().zip(&self.prices).map(change).collect();
            let square: i64 = changes.iter().map(|change| change * change).sum();
            if least < target || square == 0 {
                break;
            }
            if idle == PATIENCE {
                (scale, idle) = (scale / 2.0, 0);
                self.prices.clone_from(&best);
                continue;
            }
            let step = scale * (worth - target + 1) as f64 / square as f64;
            for (price, change) in self.prices.iter_mut().zip(&changes) {
                *price = (*price + (step * *change as f64).round() as i64).max(0);
            }
        }
        self.prices = best;
    }
}
