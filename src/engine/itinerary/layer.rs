//! Sets of one size that grow towards itineraries, and which of them make others superfluous.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::bits::Bits;
use super::board::Board;
use super::score::{Ids, Weight};

/// The units used, by demand.
pub(super) type Used = SmallVec<[u16; 8]>;

/// The most others that a set is compared with.
const MOST_RIVALS: usize = 100;
/// What it costs to compare two sets, in steps.
pub(super) const COMPARE: u64 = 1;

/// A set of sessions that may grow.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub(super) stage: usize,
    pub(super) weight: Weight,
    pub(super) starts: i64,
    /// The bound's credits for the lots that may still come.
    pub(super) credit: Weight,
    /// The contract's last day of the set.
    pub(super) ends: i32,
    /// The last day of its preparation.
    pub(super) prepared: Option<i32>,
    pub(super) ids: Ids,
    pub(super) rest: Rest,
    /// Its early days that others could still use.
    pub(super) days: Bits,
    /// The units used in the table's count, and the critical lots.
    pub(super) number: usize,
    pub(super) critical: usize,
    /// How many other sets do the same job better.
    pub(super) better: usize,
}

/// What decides which sessions may still come, days aside.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Rest {
    /// The lots used that are still ahead.
    pub(super) lots: Bits,
    /// The units used, by demand.
    pub(super) used: Used,
}

/// The sets of one size.
#[derive(Debug, Default)]
pub(super) struct Layer {
    pub(super) labels: Vec<Label>,
    /// The places of those that have the same before them and are among the best of these.
    rivals: FxHashMap<Rest, SmallVec<[u32; 4]>>,
    /// The places of sets whose units could be met in another way.
    same: FxHashMap<(Ids, Used), u32>,
}

impl Layer {
    /// Adds a set, unless `count` others are better, and gives what that cost.
    pub(super) fn insert(&mut self, board: &Board, mut made: Label, count: usize) -> u64 {
        let rivals = self.rivals.entry(made.rest.clone()).or_default();
        let compared = rivals.len().min(MOST_RIVALS);
        let same = match board.has_several_ways {
            true => self.same.get(&(made.ids.clone(), made.rest.used.clone())).copied(),
            false => None,
        };
        if same.is_some_and(|same| self.labels[same as usize].weight >= made.weight) {
            return 0;
        }
        let others = || rivals[..compared].iter().copied().filter(|place| Some(*place) != same);
        let better = others().filter(|place| is_better(board, &self.labels[*place as usize], &made));
        made.better = better.take(count).count();
        if made.better < count {
            // the same sessions with their units met in a worse way have been counted
            let is_counted =
                |rival| same.is_some_and(|same| is_better(board, &self.labels[same as usize], rival));
            let beats = |place: &u32| {
                let rival = &self.labels[*place as usize];
                is_better(board, &made, rival) && !is_counted(rival)
            };
            let beaten: Vec<u32> = others().filter(beats).collect();
            for place in beaten {
                self.labels[place as usize].better += 1;
            }
            self.keep(board, made, same, count);
        }
        COMPARE * compared as u64
    }

    fn keep(&mut self, board: &Board, made: Label, same: Option<u32>, count: usize) {
        let place = same.unwrap_or(self.labels.len() as u32);
        if board.has_several_ways {
            self.same.insert((made.ids.clone(), made.rest.used.clone()), place);
        }
        if same.is_some() {
            self.labels[place as usize] = made;
            return;
        }
        let rivals = self.rivals.get_mut(&made.rest).expect("its rivals were looked up");
        rivals.retain(|place| self.labels[*place as usize].better < count);
        rivals.push(place);
        self.labels.push(made);
    }
}

/// Whether one set is better than another, whatever is added to both. They have the same lots and
/// units before them.
fn is_better(board: &Board, one: &Label, other: &Label) -> bool {
    let day = board.days[other.stage];
    let floor = if board.has_own_order { None } else { Some(day) };
    let is_freer = one.stage <= other.stage
        && one.prepared <= other.prepared.max(floor)
        && one.days.is_within(&other.days, &board.early_ahead[other.stage]);
    is_freer
        && (one.weight > other.weight
            || one.weight == other.weight
                && one.ends <= other.ends.max(day + 1)
                && (one.starts, &one.ids) < (other.starts, &other.ids))
}
