//! What the search looks up at every step: which sessions may come next, on which days they
//! stand in each other's way, which modules are still ahead.
//!
//! Sessions are put together by their last day. The *stage* of a set is the place of its last day
//! among the last days of all sessions; stage 0 is the empty set's. What may follow a stage begins
//! after it, but for its *early* days, which may stand between those of the sessions before: only
//! they can clash. Days off at its end in which no other session could end count as its own.

use std::collections::HashMap;

use super::bits::Bits;
use super::choice::Choice;
use super::{Demand, Part};
use crate::model::ModuleIndex;

/// Several sessions of which an itinerary can hold one at most: those of a module, or all that
/// meet the same single unit and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Lot {
    Module(ModuleIndex),
    Unit(usize),
}

#[derive(Debug)]
pub(super) struct Board<'a> {
    pub(super) demands: &'a [Demand],
    pub(super) choices: Vec<Choice>,
    /// The day on which each session begins, early days aside.
    pub(super) begins: Vec<i32>,
    /// The stage that each session leads to.
    pub(super) stages: Vec<usize>,
    /// The last day of each stage.
    pub(super) days: Vec<i32>,
    /// The lot of each session, where two of the lot could follow each other; else the days keep
    /// them apart.
    pub(super) lots: Vec<Option<usize>>,
    /// By stage: the sessions that may come next; those that are worse than enough others are left
    /// out.
    pub(super) next: Vec<Vec<usize>>,
    /// By stage: the numbered lots that have a session ahead, and how many others have.
    pub(super) lots_ahead: Vec<Bits>,
    pub(super) others_ahead: Vec<usize>,
    /// The early days of each session, and all its days among the early days of any.
    pub(super) early: Vec<Bits>,
    pub(super) taken: Vec<Bits>,
    /// By stage: the early days of the sessions that end later.
    pub(super) early_ahead: Vec<Bits>,
    /// How many lots are numbered.
    pub(super) numbered: usize,
    /// Some exam may start before the stage that it follows, or some preparation end after the
    /// stage that it leads to: their order is not that of the stages.
    pub(super) has_own_order: bool,
    /// Many sessions have early days.
    pub(super) is_split: bool,
    /// Some session can meet several demands: the same set may come about in several ways.
    pub(super) has_several_ways: bool,
}

impl<'a> Board<'a> {
    /// The board of these sessions for the `count` best itineraries.
    pub(super) fn new(demands: &'a [Demand], choices: &[Choice], count: usize) -> Self {
        let choices = choices.to_vec();
        let mut days: Vec<i32> = choices.iter().map(|choice| choice.last).collect();
        days.push(i32::MIN);
        days.sort_unstable();
        days.dedup();
        let stage = |choice: &Choice| days.partition_point(|day| *day < choice.last);
        let is_a = |part, choice: &Choice| choice.meets.iter().any(|(place, _)| demands[*place].part == part);
        let begins: Vec<i32> = choices.iter().map(|choice| beginning(demands, &choices, choice)).collect();
        let has_own_order = choices.iter().zip(&begins).any(|(choice, begins)| {
            is_a(Part::Exam, choice) && choice.starts != *begins
                || is_a(Part::Preparation, choice) && choice.ends != choice.last
        });
        let mut board = Self {
            demands,
            stages: choices.iter().map(stage).collect(),
            begins,
            lots: Vec::new(),
            next: vec![Vec::new(); days.len()],
            lots_ahead: Vec::new(),
            others_ahead: vec![0; days.len()],
            early: Vec::new(),
            taken: Vec::new(),
            early_ahead: Vec::new(),
            numbered: 0,
            has_own_order,
            is_split: choices.iter().filter(|choice| !choice.early.is_empty()).count() * 3 > choices.len(),
            has_several_ways: choices.iter().any(|choice| choice.meets.len() > 1),
            days,
            choices,
        };
        board.number_lots();
        board.mark_days();
        board.sort_out(count);
        board
    }

    /// The last stage that a session may follow, early days aside; it may follow those before too.
    pub(super) fn latest_before(&self, place: usize) -> usize {
        self.days.partition_point(|day| *day < self.begins[place]) - 1
    }

    /// No early day.
    pub(super) fn early_none(&self) -> Bits {
        let mut none = self.early_ahead[0].clone();
        none.clear();
        none
    }

    fn number_lots(&mut self) {
        let mut modules: HashMap<ModuleIndex, Vec<usize>> = HashMap::new();
        for (place, choice) in self.choices.iter().enumerate() {
            modules.entry(choice.module).or_default().push(place);
        }
        let mut members: HashMap<Lot, Vec<usize>> = HashMap::new();
        for (module, places) in modules {
            let lot = self.single_unit(&places).map_or(Lot::Module(module), Lot::Unit);
            members.entry(lot).or_default().extend(places);
        }
        let mut members: Vec<Vec<usize>> = members.into_values().collect();
        members.sort_unstable_by_key(|places| places.iter().min().copied());
        self.lots = vec![None; self.choices.len()];
        let mut latest = Vec::new();
        for places in members {
            let last_start = places.iter().map(|place| self.begins[*place]).max().expect("no lot is empty");
            let first_end = places.iter().map(|place| self.choices[*place].last).min();
            let ahead = self.days.partition_point(|day| *day < last_start);
            if first_end.is_some_and(|end| end < last_start) {
                places.into_iter().for_each(|place| self.lots[place] = Some(latest.len()));
                latest.push(ahead);
            } else {
                self.others_ahead[..ahead].iter_mut().for_each(|others| *others += 1);
            }
        }
        self.numbered = latest.len();
        self.lots_ahead = vec![Bits::new(self.numbered); self.days.len()];
        for (lot, ahead) in latest.into_iter().enumerate() {
            self.lots_ahead[..ahead].iter_mut().for_each(|lots| {
                lots.insert(lot);
            });
        }
    }

    /// The demand that all of these sessions meet and that takes one of them, if there is no other.
    fn single_unit(&self, places: &[usize]) -> Option<usize> {
        let (demand, _) = self.choices[places[0]].meets[0];
        let meets_it_alone = |place: &usize| {
            let meets = &self.choices[*place].meets;
            meets.len() == 1 && meets[0].0 == demand
        };
        (self.demands[demand].units == 1 && places.iter().all(meets_it_alone)).then_some(demand)
    }

    fn mark_days(&mut self) {
        let mut days: Vec<i32> = self.choices.iter().flat_map(|choice| &choice.early).copied().collect();
        days.sort_unstable();
        days.dedup();
        let mut ahead = Bits::new(days.len());
        self.early_ahead = vec![ahead.clone(); self.days.len()];
        for choice in &self.choices {
            let mut early = Bits::new(days.len());
            for day in &choice.early {
                early.insert(days.binary_search(day).expect("every early day is listed"));
            }
            let mut taken = early.clone();
            let run = days.partition_point(|day| *day < choice.run)
                ..days.partition_point(|day| *day <= choice.last);
            for day in run {
                taken.insert(day);
            }
            self.early.push(early);
            self.taken.push(taken);
        }
        let mut by_stage: Vec<usize> = (0..self.choices.len()).collect();
        by_stage.sort_unstable_by_key(|place| self.stages[*place]);
        for stage in (0..self.days.len()).rev() {
            while let Some(place) = by_stage.pop_if(|place| self.stages[*place] > stage) {
                ahead.add(&self.early[place]);
            }
            self.early_ahead[stage] = ahead.clone();
        }
    }

    /// For each stage, the sessions that may come next and to which fewer than `count` others of
    /// their module are to be preferred, whatever is chosen before and after.
    fn sort_out(&mut self, count: usize) {
        let mut by_start: Vec<usize> = (0..self.choices.len()).collect();
        by_start.sort_unstable_by_key(|place| self.begins[*place]);
        let mut ahead: HashMap<ModuleIndex, Vec<(usize, usize)>> = HashMap::new();
        let mut merged = Vec::new();
        for stage in (0..self.days.len()).rev() {
            let mut changed = false;
            while let Some(place) = by_start.pop_if(|place| self.begins[*place] > self.days[stage]) {
                let rivals = ahead.entry(self.choices[place].module).or_default();
                let better = rivals.iter().filter(|(other, _)| self.is_preferred(*other, place)).count();
                for (other, better) in rivals.iter_mut() {
                    *better += usize::from(self.is_preferred(place, *other));
                }
                rivals.push((place, better));
                rivals.retain(|(_, better)| *better < count);
                changed = true;
            }
            if changed {
                merged = ahead.values().flatten().map(|(place, _)| *place).collect();
                merged.sort_unstable();
            }
            self.next[stage].clone_from(&merged);
        }
    }

    /// Whether every set that can hold one session (and not the other) is better with the other in
    /// its place.
    fn is_preferred(&self, other: usize, place: usize) -> bool {
        let (a, b) = (&self.choices[other], &self.choices[place]);
        if a.last > b.last || a.ends > b.ends {
            return false;
        }
        let is_earlier = (a.starts, a.id) < (b.starts, b.id);
        let is_better = b.meets.iter().all(|(demand, least)| {
            a.weight_for(*demand).is_some_and(|weight| weight > *least || weight == *least && is_earlier)
        });
        let stage = self.stages[place];
        is_better
            && (!self.has_own_order || a.starts >= b.starts)
            && (a.early.is_empty() || self.early[other].is_within(&self.taken[place], &self.early[other]))
            && self.taken[other].is_within(&self.taken[place], &self.early_ahead[stage])
    }
}

/// The day from which on a session, taken after others, keeps all days to itself: the first of its
/// last run of days, or of an earlier run if no session that goes with it could end in between.
/// The choices stand in the order of their last days.
pub(super) fn beginning(demands: &[Demand], choices: &[Choice], choice: &Choice) -> i32 {
    let mut begins = choice.run;
    for &day in choice.early.iter().rev() {
        let first = choices.partition_point(|other| other.last <= day);
        let between = choices[first..].iter().take_while(|other| other.last < begins);
        if between.into_iter().any(|other| goes_with(demands, choice, other)) {
            break;
        }
        begins = day;
    }
    begins
}

/// Whether a set can hold both sessions.
fn goes_with(demands: &[Demand], choice: &Choice, other: &Choice) -> bool {
    let is_one_of = |choice: &Choice, demand: usize| choice.meets.len() == 1 && choice.meets[0].0 == demand;
    let (demand, _) = choice.meets[0];
    let is_for_the_same = demands[demand].units == 1 && is_one_of(choice, demand) && is_one_of(other, demand);
    choice.module != other.module && !is_for_the_same && !choice.shares_a_day(other)
}
