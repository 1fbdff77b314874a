//! The search: sets grow by one session at a time, in the order of last days, all sets of one size
//! before the next size. A set is dropped where the bound says that nothing better can come of it,
//! or where enough others do the same job better.

use smallvec::SmallVec;

use super::Part;
use super::bits::Bits;
use super::board::Board;
use super::bound::{Bound, Entry};
use super::layer::{Label, Layer, Rest};
use super::rival::{Facts, Rivals};
use super::score::{Ids, Podium, Score, Weight};
use super::share::Share;

/// What it costs to look at a session and to make a set, in steps.
const LOOK: u64 = 1;
const MAKE: u64 = 8;

/// How a pass ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Everything was looked at: what was found is the best.
    Proven,
    /// Some sets were put aside, since there were more than the pass may hold.
    Narrowed,
    /// The budget is used up.
    Spent,
}

#[derive(Debug)]
pub(super) struct Search<'s> {
    board: &'s Board<'s>,
    bound: &'s Bound<'s>,
    rivals: Option<&'s Rivals<'s>>,
    /// The sessions that are settled: each set holds them.
    given: &'s Score,
    podium: &'s mut Podium,
    /// How many sets are wanted: as many others must be better before one is dropped.
    count: usize,
    budget: &'s mut u64,
}

impl<'s> Search<'s> {
    pub(super) fn new(
        board: &'s Board<'s>,
        bound: &'s Bound<'s>,
        rivals: Option<&'s Rivals<'s>>,
        given: &'s Score,
        podium: &'s mut Podium,
        count: usize,
        budget: &'s mut u64,
    ) -> Self {
        Self { board, bound, rivals, given, podium, count, budget }
    }

    /// One pass that holds no more than `width` sets of each size: the most promising ones.
    pub(super) fn pass(mut self, width: usize) -> End {
        let mut end = End::Proven;
        if !self.given.ids.is_empty() {
            self.podium.offer(self.given.clone());
        }
        let mut layer = vec![self.first()];
        while !layer.is_empty() {
            let mut next = Layer::default();
            let size = layer.first().map_or(0, |label| label.ids.len());
            self.spend((MAKE + 4 * size as u64) * layer.len() as u64);
            layer.retain(|label| label.better < self.count && self.is_promising(label));
            if layer.len() > width {
                layer.sort_by_cached_key(|label| self.hope(label));
                layer.truncate(width);
                end = End::Narrowed;
            }
            for label in &layer {
                if *self.budget == 0 {
                    return End::Spent;
                }
                self.grow(label, &mut next);
            }
            layer = next.labels;
        }
        end
    }

    /// The set of what is settled.
    fn first(&self) -> Label {
        Label {
            stage: 0,
            weight: self.given.weight,
            credit: self.bound.credits.iter().sum(),
            starts: self.given.starts,
            ends: self.given.ends,
            prepared: None,
            ids: self.given.ids.clone(),
            rest: Rest {
                lots: Bits::new(self.board.numbered),
                used: SmallVec::from_elem(0, self.board.demands.len()),
            },
            days: self.board.early_none(),
            number: 0,
            critical: 0,
            better: 0,
        }
    }

    fn spend(&mut self, cost: u64) {
        *self.budget = self.budget.saturating_sub(cost);
    }

    fn after(&self, label: &Label) -> &'s Entry {
        self.bound.after(label.stage, label.number, label.critical)
    }

    /// What a set could weigh at best.
    fn reach(&self, label: &Label) -> Weight {
        label.weight + label.credit + self.after(label).weight
    }

    /// What the sets of a layer are sorted by: the best that could come of each.
    fn hope(&self, label: &Label) -> Score {
        let after = self.after(label);
        let mut ids = label.ids.clone();
        self.bound.ids(after, &mut ids);
        Score {
            weight: self.reach(label),
            ends: after.last.max(label.ends),
            starts: label.starts + after.starts,
            ids,
        }
    }

    /// Whether something may come of a set that is one of the best.
    fn is_promising(&self, label: &Label) -> bool {
        let after = self.after(label);
        if after.is_nothing() {
            return false;
        }
        let Some(worst) = self.podium.threshold() else { return true };
        let ahead = self.board.lots_ahead[label.stage].count_without(&label.rest.lots);
        if label.ids.len() + ahead + self.board.others_ahead[label.stage] < worst.ids.len() {
            return false;
        }
        if !self.may_win(label) {
            return false;
        }
        let facts = (label.weight + label.credit, label.ends, label.starts);
        self.beats(worst, facts, after, &label.ids)
    }

    /// Whether prices let a set grow into one of the best.
    fn may_win(&self, label: &Label) -> bool {
        let Some((rivals, worst)) = self.rivals.zip(self.podium.threshold()) else { return true };
        let set = Facts {
            weight: label.weight,
            starts: label.starts,
            ends: label.ends,
            count: label.ids.len(),
            stage: label.stage,
            used: &label.rest.used,
            lots: &label.rest.lots,
            days: &label.days,
        };
        rivals.may_win(&set, worst)
    }

    /// Whether a set with these facts may end up better than the worst that is kept. `ids`: those
    /// of the set.
    fn beats(&self, worst: &Score, set: (Weight, i32, i64), after: &Entry, ids: &Ids) -> bool {
        let (weight, ends, starts) = set;
        if weight + after.weight != worst.weight {
            return weight + after.weight > worst.weight;
        }
        // what follows has the earliest last day, then the earliest sum: only where its last day is
        // that of the whole does the sum bound the whole
        if ends > after.last || after.last != worst.ends {
            return ends.max(after.last) <= worst.ends;
        }
        if starts + after.starts != worst.starts {
            return starts + after.starts < worst.starts;
        }
        let mut ids = ids.clone();
        self.bound.ids(after, &mut ids);
        ids < worst.ids
    }

    /// Adds each session in turn that may come next.
    fn grow(&mut self, label: &Label, next: &mut Layer) {
        let board = self.board;
        let Some(last) = self.last_useful(label) else { return };
        for &place in board.next[label.stage].iter().take_while(|place| **place <= last) {
            self.spend(LOOK);
            if !self.fits(label, place) {
                continue;
            }
            for &(demand, weight) in &board.choices[place].meets {
                if self.takes(label, place, demand) {
                    self.add(label, place, demand, label.weight + weight, next);
                }
            }
        }
    }

    /// Whether neither the lot nor a day of a session is used. Its last days are free.
    fn fits(&self, label: &Label, place: usize) -> bool {
        self.board.lots[place].is_none_or(|lot| !label.rest.lots.contains(lot))
            && !self.board.early[place].meets(&label.days)
    }

    /// The last session that could come next in a set that beats the worst one kept; `None`: there
    /// is none. Looks at all sessions ahead, one by one: worth it where many have early days, of
    /// which the bound knows nothing.
    fn last_useful(&mut self, label: &Label) -> Option<usize> {
        let (board, reach, after) = (self.board, self.reach(label), self.after(label));
        let Some(worst) = self.podium.threshold().filter(|_| board.is_split) else { return Some(usize::MAX) };
        let Some(wanted) = worst.ids.len().checked_sub(label.ids.len()).filter(|wanted| *wanted > 0) else {
            return Some(usize::MAX);
        };
        let day = board.days[label.stage];
        let first = board.choices.partition_point(|choice| choice.last <= day);
        let has_room = |demand: usize| u32::from(label.rest.used[demand]) < board.demands[demand].units;
        let fitting: Vec<usize> = (first..board.choices.len())
            .filter(|&place| {
                let choice = &board.choices[place];
                board.begins[place] > day
                    // what only equals the worst one in weight must not end later
                    && (reach > worst.weight || choice.ends <= worst.ends)
                    && self.fits(label, place)
                    && choice.meets.iter().any(|(demand, _)| has_room(*demand))
            })
            .collect();
        let shares = Share::all(board, &fitting);
        let last = self.with_enough_after(&fitting, wanted).filter(|_| shares.len() >= wanted);
        let is_worse = reach <= worst.weight && shares.len() >= wanted && {
            let (ends, starts) = Share::least(&shares, wanted);
            (ends.max(label.ends).max(after.last), label.starts + starts) > (worst.ends, worst.starts)
        };
        self.spend(LOOK * (board.choices.len() - first + fitting.len() * shares.len() / 4) as u64);
        last.filter(|_| !is_worse)
    }

    /// The last of these sessions, by last day, from which on there are sessions of as many lots.
    fn with_enough_after(&self, fitting: &[usize], wanted: usize) -> Option<usize> {
        let (mut seen, mut lots) = (Bits::new(self.board.numbered), 0);
        fitting.iter().rev().copied().find(|place| {
            let is_new = self.board.lots[*place].is_none_or(|lot| seen.insert(lot));
            lots += usize::from(is_new);
            lots == wanted
        })
    }

    /// Whether a demand has a unit left for a session, and an exam its preparation behind it.
    fn takes(&self, label: &Label, place: usize, demand: usize) -> bool {
        let asked = &self.board.demands[demand];
        u32::from(label.rest.used[demand]) < asked.units
            && (asked.part != Part::Exam
                || label.prepared.is_some_and(|day| day < self.board.choices[place].starts))
    }

    fn add(&mut self, label: &Label, place: usize, demand: usize, weight: Weight, next: &mut Layer) {
        let (board, choice) = (self.board, &self.board.choices[place]);
        let stage = board.stages[place];
        let ends = label.ends.max(choice.ends);
        let starts = label.starts + i64::from(choice.starts);
        let number = label.number + self.bound.step(demand);
        let critical = label.critical | self.bound.critical(place);
        let after = self.bound.after(stage, number, critical);
        let worst = self.podium.threshold();
        let is_kept = worst.is_none_or(|worst| weight >= worst.weight);
        let credit = label.credit - board.lots[place].map_or(0, |lot| self.bound.credits[lot]);
        let is_useful = worst.is_none_or(|worst| weight + credit + after.weight >= worst.weight);
        if !is_kept && !is_useful {
            return;
        }
        let ahead = board.lots_ahead[stage].count_without(&label.rest.lots) + board.others_ahead[stage];
        if !is_kept && worst.is_some_and(|worst| label.ids.len() + 1 + ahead < worst.ids.len()) {
            return;
        }
        let mut ids = label.ids.clone();
        let position = ids.partition_point(|id| *id < choice.id);
        ids.insert(position, choice.id);
        self.spend(MAKE + 4 * ids.len() as u64);
        if is_kept {
            self.podium.offer(Score { weight, ends, starts, ids: ids.clone() });
        }
        if after.is_nothing()
            || self
                .podium
                .threshold()
                .is_some_and(|worst| !self.beats(worst, (weight + credit, ends, starts), after, &ids))
        {
            return;
        }
        let mut rest = label.rest.clone();
        if let Some(lot) = board.lots[place] {
            rest.lots.insert(lot);
        }
        rest.lots.keep(&board.lots_ahead[stage]);
        rest.used[demand] += 1;
        let credit = self.bound.credit(stage, &rest.lots);
        let mut days = label.days.clone();
        days.add(&board.taken[place]);
        days.keep(&board.early_ahead[stage]);
        let is_preparation = board.demands[demand].part == Part::Preparation;
        let prepared = if is_preparation { label.prepared.max(Some(choice.ends)) } else { label.prepared };
        let made = Label {
            stage,
            weight,
            credit,
            starts,
            ends,
            prepared,
            ids,
            rest,
            days,
            number,
            critical,
            better: 0,
        };
        if !self.may_win(&made) {
            return;
        }
        let cost = next.insert(board, made, self.count);
        self.spend(cost);
    }
}
