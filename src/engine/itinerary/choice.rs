//! The sessions that may be part of an itinerary, in numbers.

use chrono::{Datelike, NaiveDate};
use smallvec::SmallVec;

use super::score::{Weight, weight};
use super::{Demand, Wishes};
use crate::model::calendar::Mode;
use crate::model::{Calendar, ModuleIndex, Session, SessionIndex};

/// A session that some demand can use. Days are counted from the start of our era.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Choice {
    pub(super) module: ModuleIndex,
    /// The contract's first and last day.
    pub(super) starts: i32,
    pub(super) ends: i32,
    /// The last days on which it takes place without a day off between them: the first and the
    /// last of them.
    pub(super) run: i32,
    pub(super) last: i32,
    /// The days on which it takes place before these.
    pub(super) early: Vec<i32>,
    /// The demands that it can meet, with what it brings if it meets that one.
    pub(super) meets: SmallVec<[(usize, Weight); 2]>,
    /// Its rank in the order of ids.
    pub(super) id: u32,
    pub(super) session: SessionIndex,
}

impl Choice {
    /// What it brings if it meets this demand, if it can.
    pub(super) fn weight_for(&self, demand: usize) -> Option<Weight> {
        self.meets.iter().find(|(place, _)| *place == demand).map(|(_, weight)| *weight)
    }

    /// The same session, which no longer meets some demands.
    pub(super) fn without(&self, left_out: impl Fn(usize) -> bool) -> Self {
        let meets = self.meets.iter().copied().filter(|(demand, _)| !left_out(*demand)).collect();
        Self { meets, early: self.early.clone(), ..*self }
    }

    pub(super) fn takes_place_on(&self, day: i32) -> bool {
        (self.run..=self.last).contains(&day) || self.early.binary_search(&day).is_ok()
    }

    pub(super) fn shares_a_day(&self, other: &Self) -> bool {
        self.run <= other.last && other.run <= self.last
            || self.early.iter().any(|day| other.takes_place_on(*day))
            || other.early.iter().any(|day| self.takes_place_on(*day))
    }
}

/// The sessions that some demand can use. Of those that differ by their ids alone, the `count`
/// first are kept: no better set holds another. By their last days.
pub(super) fn choices(calendar: &Calendar, wishes: &Wishes, demands: &[Demand], count: usize) -> Vec<Choice> {
    let useful = |(index, session)| {
        let choice = choice(wishes, demands, index, session);
        (!choice.meets.is_empty()).then_some(choice)
    };
    let mut choices: Vec<Choice> = calendar.iter().filter_map(useful).collect();
    choices.sort_unstable_by_key(|choice| &calendar.get(choice.session).id);
    choices.iter_mut().zip(0..).for_each(|(choice, rank)| choice.id = rank);
    choices.sort_unstable();
    let mut equals = 0;
    let mut kept: Vec<Choice> = Vec::new();
    for choice in choices {
        equals = if kept.last().is_some_and(|last| is_equal(last, &choice)) { equals + 1 } else { 0 };
        if equals < count {
            kept.push(choice);
        }
    }
    kept.sort_unstable_by_key(|choice| (choice.last, choice.id));
    kept
}

fn choice(wishes: &Wishes, demands: &[Demand], index: SessionIndex, session: &Session) -> Choice {
    let near = wishes.department.is_some() && session.department == wishes.department;
    let away = session.mode == Some(Mode::InPerson) && !near;
    let unwished = wishes.prefer.is_some_and(|mode| !mode.suits(session));
    let meets = demands.iter().enumerate().filter(|(_, demand)| demand.units > 0);
    let meets = meets.filter(|(_, demand)| demand.eligible.binary_search(&index).is_ok());
    let in_time = |demand: &Demand| demand.due.is_none_or(|due| session.ends_on <= due);
    let meets = meets.map(|(place, demand)| (place, weight(in_time(demand), unwished, away)));
    let (run, last, early) = days(session);
    Choice {
        module: session.module,
        starts: number(session.starts_on),
        ends: number(session.ends_on),
        run,
        last,
        early,
        meets: meets.collect(),
        id: 0,
        session: index,
    }
}

fn is_equal(one: &Choice, other: &Choice) -> bool {
    let facts = |choice: &Choice| (choice.module, choice.starts, choice.ends, choice.run, choice.last);
    facts(one) == facts(other) && one.early == other.early && one.meets == other.meets
}

/// The first and the last day of its last run of days, and the days before that run.
fn days(session: &Session) -> (i32, i32, Vec<i32>) {
    let days: Vec<i32> = session.days.iter().map(|day| number(*day)).collect();
    let Some(&last) = days.last() else {
        return (number(session.starts_on), number(session.ends_on), Vec::new());
    };
    let gap = days.windows(2).rposition(|pair| pair[0] + 1 < pair[1]);
    let (early, run) = days.split_at(gap.map_or(0, |place| place + 1));
    (run[0], last, early.to_vec())
}

pub(super) fn number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}
