//! What itineraries are compared by, and the best ones found so far.

use std::cmp::Ordering;

use smallvec::SmallVec;

/// What one session brings to an itinerary, or several together: units, then units met in time,
/// then sessions not of the preferred mode, then journeys, in one number. More is better; each
/// part has room for [`MOST`].
pub(super) type Weight = i64;

const BITS: u32 = 14;
/// The most sessions of one itinerary that a [`Weight`] can tell apart.
pub(super) const MOST: usize = (1 << BITS) - 1;

/// The weight of one session.
pub(super) fn weight(in_time: bool, unwished: bool, away: bool) -> Weight {
    let part = |place: u32, counts: bool| Weight::from(counts) << (place * BITS);
    part(3, true) + part(2, in_time) - part(1, unwished) - part(0, away)
}

/// The parts of a weight: units, those in time, sessions not of the preferred mode, journeys.
pub(super) fn parts(weight: Weight) -> [i64; 4] {
    let away = (-weight) & MOST as i64;
    let weight = (weight + away) >> BITS;
    let unwished = (-weight) & MOST as i64;
    let weight = (weight + unwished) >> BITS;
    [weight >> BITS, weight & MOST as i64, unwished, away]
}

/// Sessions by their rank in the order of ids, the smallest first.
pub(super) type Ids = SmallVec<[u32; 8]>;

/// What a set of sessions is worth; the smaller, the better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Score {
    pub(super) weight: Weight,
    /// The last day of the set.
    pub(super) ends: i32,
    /// The sum of first days.
    pub(super) starts: i64,
    pub(super) ids: Ids,
}

impl Score {
    /// That of the empty set.
    pub(super) fn nothing() -> Self {
        Self { weight: 0, ends: i32::MIN, starts: 0, ids: Ids::new() }
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> Ordering {
        let weight = other.weight.cmp(&self.weight);
        weight.then_with(|| (self.ends, self.starts, &self.ids).cmp(&(other.ends, other.starts, &other.ids)))
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The best sets so far, each once, the best first.
#[derive(Debug)]
pub(super) struct Podium {
    wanted: usize,
    pub(super) found: Vec<Score>,
}

impl Podium {
    pub(super) fn new(wanted: usize) -> Self {
        Self { wanted, found: Vec::new() }
    }

    /// The set that another one must beat; `None`: any set is wanted still.
    pub(super) fn threshold(&self) -> Option<&Score> {
        self.found.get(self.wanted - 1)
    }

    /// Takes a set if it is one of the best. A set that meets its units in two ways counts as the
    /// better one.
    pub(super) fn offer(&mut self, score: Score) {
        if self.threshold().is_some_and(|worst| score >= *worst) {
            return;
        }
        if let Some(same) = self.found.iter().position(|found| found.ids == score.ids) {
            if self.found[same] <= score {
                return;
            }
            self.found.remove(same);
        }
        let place = self.found.partition_point(|found| *found < score);
        self.found.insert(place, score);
        self.found.truncate(self.wanted);
    }
}
