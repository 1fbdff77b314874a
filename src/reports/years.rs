//! One status for each civil year: what is known of it today, and what was known on its last day. Pure.

use std::ops::RangeInclusive;

use chrono::Datelike;

use super::casebook::Row;
use crate::dates::{CivilYear, last_day};
use crate::engine::assessment::AdvisorStatus;
use crate::engine::obligations::ObligationStatus;
use crate::engine::setting::Setting;
use crate::text::Word;

/// How an advisor stands for one civil year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Hired after that year: nothing could be owed.
    NotInPost,
    /// The year's module was not taken and can no longer be; nothing else of that year is late.
    Missed,
    Is(AdvisorStatus),
}

impl Standing {
    /// `row` is the advisor's report for `year`.
    pub(crate) fn of(year: CivilYear, row: &Row) -> Self {
        if row.advisor.hired_on.is_some_and(|hired| hired.year() > year) {
            return Self::NotInPost;
        }
        let late = || {
            let shown = row.assessed().into_iter().flat_map(|assessed| assessed.shown());
            shown.map(|(obligation, _)| obligation.status)
        };
        let is_missed = |status| status == ObligationStatus::Missed;
        let is_overdue = |status| status == ObligationStatus::Overdue;
        match row.status() {
            AdvisorStatus::Overdue if late().any(is_missed) && !late().any(is_overdue) => Self::Missed,
            status => Self::Is(status),
        }
    }

    /// The status of the contract in a report for that year; `None` for somebody not in post yet.
    pub(crate) fn status(self) -> Option<AdvisorStatus> {
        match self {
            Self::NotInPost => None,
            Self::Missed => Some(AdvisorStatus::Overdue),
            Self::Is(status) => Some(status),
        }
    }

    /// The word for a cell: a status of the contract, `missed`, or `not-in-post`.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::NotInPost => "not-in-post",
            Self::Missed => "missed",
            Self::Is(status) => status.code(),
        }
    }

    /// In the order of a summary.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let statuses = AdvisorStatus::all().map(Self::Is);
        statuses.chain([Self::Missed, Self::NotInPost])
    }
}

/// How an advisor stands for one civil year, as it was known at its end and as it is known today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct YearStanding {
    /// What a report of 31 December of that year said; `None` where that day is not over.
    pub then: Option<Standing>,
    pub now: Standing,
}

/// One advisor with a standing for each year, in order.
#[derive(Debug)]
pub(crate) struct Years<'r, 'a> {
    pub row: &'r Row<'a>,
    pub standings: Vec<YearStanding>,
}

/// Whether a year is over on D, so that a report of its end can be set beside one of today.
pub(crate) fn is_over(setting: &Setting, year: CivilYear) -> bool {
    last_day(year) < setting.as_of
}

/// The years of the rules up to Y.
pub(crate) fn span(setting: &Setting) -> RangeInclusive<CivilYear> {
    setting.rules.since.value.year().min(setting.year)..=setting.year
}
