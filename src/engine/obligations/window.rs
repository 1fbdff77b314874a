//! When an obligation opens, is due and closes, once the contract's end and the accepted
//! exceptions are taken into account.

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::{Facts, Obligation, ObligationKind, ObligationStatus};
use crate::dates::{CivilYear, first_day, last_day};
use crate::engine::setting::Setting;
use crate::model::{Effect, Exception};

/// The days of an obligation before anything moves them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Window {
    pub opens: Option<NaiveDate>,
    pub due: Option<NaiveDate>,
    pub closes: Option<NaiveDate>,
}

impl Window {
    /// The preparation and the CCP1 open with the post and have no deadline of their own.
    pub(super) fn ccp1(facts: &Facts) -> Self {
        Self { opens: facts.hired_on.or(facts.entered_on()), ..Self::default() }
    }

    /// The initial modules open with the initial phase; a late one still counts.
    pub(super) fn initial_modules(facts: &Facts) -> Self {
        Self { opens: facts.initial_starts_on, due: facts.initial_deadline, closes: None }
    }

    /// The continuing module of `year`, which never opens before `not_before`.
    pub(super) fn continuing_module(
        setting: &Setting,
        year: CivilYear,
        not_before: Option<NaiveDate>,
    ) -> Self {
        let first = first_day(year);
        let due = last_day(year);
        Self {
            opens: Some(not_before.map_or(first, |day| day.max(first))),
            due: Some(due),
            closes: Some(setting.rules.grace_of(year).map_or(due, |grace| grace.closes_on)),
        }
    }
}

/// The obligation with its final days, or nothing where it would open after the contract's end.
pub(super) fn obligation<'a>(
    setting: &Setting,
    facts: &Facts,
    exceptions: &[&'a Exception],
    (kind, year, required): (ObligationKind, Option<CivilYear>, u32),
    window: Window,
) -> Option<Obligation<'a>> {
    let contract_ends_on = facts.contract_ends_on;
    if contract_ends_on.is_some_and(|end| window.opens.is_some_and(|opens| opens > end)) {
        return None;
    }
    let granted = |exception: &&&Exception| {
        exception.obligation == kind && exception.year == year && exception.exists_on(setting.as_of)
    };
    let waived_by = exceptions.iter().filter(granted).find(|exception| match exception.effect {
        Effect::Waive { until } => until.is_none_or(|until| setting.as_of <= until),
        Effect::Extend { .. } => false,
    });
    let longest = exceptions
        .iter()
        .filter(granted)
        .filter_map(|exception| match exception.effect {
            Effect::Extend { until } => Some((until, *exception)),
            Effect::Waive { .. } => None,
        })
        .rev()
        .max_by_key(|(until, _)| *until);
    let capped = |day: NaiveDate| contract_ends_on.map_or(day, |end| day.min(end));
    let moved = |day: NaiveDate| capped(longest.map_or(day, |(until, _)| day.max(until)));
    let has_moved = |day: Option<NaiveDate>| day.is_some_and(|day| moved(day) != capped(day));
    Some(Obligation {
        kind,
        year,
        required,
        opens: window.opens,
        due: window.due.map(moved),
        closes: window.closes.map(moved),
        status: ObligationStatus::Due,
        optional: false,
        waived_by: waived_by.copied(),
        extended_by: longest
            .map(|(_, exception)| exception)
            .filter(|_| has_moved(window.due) || has_moved(window.closes)),
        counted: SmallVec::new(),
        remaining: 0,
        book_by: None,
        shown: false,
    })
}
