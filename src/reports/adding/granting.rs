//! Whether an exception does anything, and what. Pure.

use crate::engine::obligations::{Obligation, ObligationStatus};
use crate::model::{Effect, Exception};
use crate::reports::casebook::Row;

/// Why an exception would do nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The data of the advisor have an error.
    Invalid,
    /// The advisor does not have such an obligation.
    NoObligation,
    /// It is met.
    Done,
    /// It is waived already.
    Waived,
    /// The new day is not after the old one.
    NotLater,
}

/// Why an exception would do nothing for an advisor as they stand; `None` where it does something.
pub(crate) fn refusal(before: &Row, exception: &Exception) -> Option<Refused> {
    let Some(assessed) = before.assessed() else { return Some(Refused::Invalid) };
    let Some(obligation) = assessed.assessment.obligations.iter().find(|one| is_met(one, exception)) else {
        return Some(Refused::NoObligation);
    };
    match (obligation.status, exception.effect) {
        (ObligationStatus::Done, _) => Some(Refused::Done),
        (ObligationStatus::Waived, Effect::Waive { .. }) => Some(Refused::Waived),
        (_, Effect::Extend { until }) => {
            let moves = |day: Option<chrono::NaiveDate>| day.is_some_and(|day| day < until);
            let moves = moves(obligation.due) || moves(obligation.closes);
            (!moves).then_some(Refused::NotLater)
        }
        _ => None,
    }
}

/// The obligation that an exception bears on, before and after it.
pub(crate) fn sides<'s>(
    before: &'s Row,
    after: &'s Row,
    exception: &Exception,
) -> [Option<&'s Obligation<'s>>; 2] {
    [of(before, exception), of(after, exception)]
}

fn of<'s>(row: &'s Row, exception: &Exception) -> Option<&'s Obligation<'s>> {
    let mut all = row.assessed()?.assessment.obligations.iter();
    all.find(|one| is_met(one, exception))
}

fn is_met(obligation: &Obligation, exception: &Exception) -> bool {
    (obligation.kind, obligation.year) == (exception.obligation, exception.year)
}
