//! Whether a set may still beat the worst one wanted, by prices (`prices`). Such a set weighs more,
//! or as much and begins no later in sum, or as much and ends sooner: the first two are bounded by
//! one worth, the last by another, each with prices of its own.

use super::bits::Bits;
use super::board::Board;
use super::layer::Used;
use super::prices::Prices;
use super::score::{Score, Weight, parts};

/// In how many parts the least part of a weight is priced.
const FINE: i64 = 1_000;
/// The steps for the prices of one bound, and the fewest and most turns.
const STEPS: usize = 2_000_000;
const TURNS: (usize, usize) = (20, 300);
/// The most units for which a worth fits into one number.
const MOST_UNITS: i64 = 100;

/// The worth of what is added to what is settled as one number, whose order is the one that
/// itineraries are compared in.
#[derive(Debug, Clone, Copy)]
struct Scale {
    /// More than the sets that are compared can differ in one part of a weight.
    units: i64,
    /// More than all first days together, each counted from `first`.
    days: i64,
    first: i64,
}

impl Scale {
    fn of(board: &Board, given: &Score, worst: &Score) -> Option<Self> {
        let units = board.demands.iter().map(|demand| i64::from(demand.units)).sum::<i64>();
        let starts = || board.choices.iter().map(|choice| i64::from(choice.starts));
        let (first, last) = (starts().min()?, starts().max()?);
        let days = units * (last - first) + 1;
        let most = units + (given.ids.len() + worst.ids.len()) as i64;
        (most <= MOST_UNITS).then_some(Self { units: most + 1, days, first })
    }

    fn weight(self, weight: Weight) -> i64 {
        let [units, in_time, unwished, away] = parts(weight);
        ((units * self.units + in_time) * self.units - unwished) * self.units - away
    }

    /// By weight, then by the sum of first days of so many sessions.
    fn worth(self, weight: i64, starts: i64, count: usize) -> i64 {
        weight * self.days - (starts - count as i64 * self.first).clamp(-1, self.days - 1)
    }
}

/// What is known of a set.
pub(super) struct Facts<'f> {
    pub(super) weight: Weight,
    pub(super) starts: i64,
    pub(super) ends: i32,
    pub(super) count: usize,
    pub(super) stage: usize,
    pub(super) used: &'f Used,
    pub(super) lots: &'f Bits,
    pub(super) days: &'f Bits,
}

/// What the sets that are to be beaten are up against.
#[derive(Debug)]
pub(super) struct Rivals<'r> {
    scale: Scale,
    given: &'r Score,
    all: Prices<'r>,
    /// Of the sessions that end before this day, that of the worst set wanted when this was made.
    sooner: Prices<'r>,
    day: i32,
}

impl<'r> Rivals<'r> {
    /// The bounds for sets that hold what is settled and are to beat the worst one wanted. `None`:
    /// they are too many units.
    pub(super) fn new(board: &'r Board<'r>, given: &'r Score, worst: &Score) -> Option<Self> {
        let scale = Scale::of(board, given, worst)?;
        let turns = (STEPS / Prices::turn(board)).clamp(TURNS.0, TURNS.1);
        let choice = |place: usize| &board.choices[place];
        let weight = |weight| scale.weight(weight);
        let all = |place, gains| Some(scale.worth(weight(gains), choice(place).starts.into(), 1));
        let sooner = |place, gains| (choice(place).ends < worst.ends).then(|| weight(gains) * FINE);
        let missing = weight(worst.weight) - weight(given.weight);
        let starts = worst.starts - given.starts;
        let count = worst.ids.len().saturating_sub(given.ids.len());
        let sooner_turns = if given.ends < worst.ends { turns } else { 0 };
        Some(Self {
            scale,
            given,
            all: Prices::new(board, all, scale.worth(missing, starts, count), turns),
            sooner: Prices::new(board, sooner, missing * FINE, sooner_turns),
            day: worst.ends,
        })
    }

    /// What a set that beats this one is worth at least beside what is settled: at all, and if it
    /// ends sooner.
    fn missing(&self, worst: &Score) -> (i64, i64) {
        let weight = self.scale.weight(worst.weight) - self.scale.weight(self.given.weight);
        let count = worst.ids.len().saturating_sub(self.given.ids.len());
        (self.scale.worth(weight, worst.starts - self.given.starts, count), weight * FINE)
    }

    /// By session: whether a set that holds it may beat the worst one wanted.
    pub(super) fn useful(&self, worst: &Score) -> Vec<bool> {
        let (all, sooner) = self.missing(worst);
        let may_be_sooner = |reach: i64| self.given.ends < worst.ends && reach >= sooner;
        let reaches = self.all.through().into_iter().zip(self.sooner.through());
        reaches.map(|(reach, if_sooner)| reach >= all || may_be_sooner(if_sooner)).collect()
    }

    /// Whether a set may grow into one that beats the worst one wanted.
    pub(super) fn may_win(&self, set: &Facts, worst: &Score) -> bool {
        let (all, sooner) = self.missing(worst);
        let after = |prices: &Prices| prices.after(set.stage, set.used, set.lots, set.days);
        let weight = self.scale.weight(set.weight) - self.scale.weight(self.given.weight);
        let count = set.count - self.given.ids.len();
        self.scale.worth(weight, set.starts - self.given.starts, count) + after(&self.all) >= all
            || set.ends < worst.ends
                && (self.day < worst.ends || weight * FINE + after(&self.sooner) >= sooner)
    }
}
