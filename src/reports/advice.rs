//! What an advisor does next: whether they are late, what they book first and by when, and why they
//! cannot where they cannot. Pure.

use chrono::NaiveDate;

use super::agenda::late_since;
use super::casebook::{Assessed, Row};
use super::plan::Plan;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::eligibility::Reason;
use crate::engine::obligations::{Course, Obligation, ObligationStatus};
use crate::engine::setting::Setting;
use crate::model::{Advisor, SessionIndex};
use crate::text::Word;

/// What somebody is told first.
#[derive(Debug)]
pub(crate) enum Advice<'r, 'a> {
    /// The contract is over since this day.
    Left(Option<NaiveDate>),
    /// Nothing remains.
    UpToDate,
    /// Everything that is owed is booked; `late` is the due day that is or will be over by then.
    Registered { courses: Vec<&'r Course>, late: Option<NaiveDate> },
    /// What is owed cannot be begun yet.
    Upcoming { owed: Vec<&'r Obligation<'a>>, opens: Option<NaiveDate> },
    /// Something is owed now.
    Owed(Owed<'r, 'a>),
}

/// What is owed and not booked.
#[derive(Debug)]
pub(crate) struct Owed<'r, 'a> {
    /// The most pressing first.
    pub obligations: Vec<&'r Obligation<'a>>,
    /// Since when the advisor is late.
    pub late_since: Option<NaiveDate>,
    /// The session to book first, and the last day to do so.
    pub book: Option<(SessionIndex, NaiveDate)>,
    /// Where the itinerary has several sessions: how many, and the last day of the last.
    pub whole: Option<(usize, NaiveDate)>,
    /// The first obligation that no session fits, and what stands most in the way.
    pub without_session: Option<(&'r Obligation<'a>, Option<Reason>)>,
}

impl<'r, 'a> Advice<'r, 'a> {
    /// The advice for somebody whom the rules could assess.
    pub(crate) fn of(setting: &Setting, row: &'r Row<'a>, assessed: &'r Assessed<'a>, plan: &Plan) -> Self {
        if row.status() == AdvisorStatus::Left {
            return Self::Left(assessed.assessment.facts.contract_ends_on);
        }
        let mut pending: Vec<_> = assessed.pending().map(|(obligation, _)| obligation).collect();
        pending.sort_by_key(|obligation| {
            let since = late_since(obligation);
            (since.is_none(), since, obligation.due.is_none(), obligation.due)
        });
        let (open, later): (Vec<_>, Vec<_>) = pending
            .iter()
            .copied()
            .filter(|obligation| obligation.remaining > 0)
            .partition(|obligation| obligation.status != ObligationStatus::Upcoming);
        if !open.is_empty() {
            return Self::Owed(Owed::of(setting, row.advisor, assessed, plan, open));
        }
        let mut courses: Vec<&Course> =
            pending.iter().flat_map(|obligation| assessed.registered_for(obligation)).collect();
        courses.sort_by_key(|course| course.starts_on);
        if !courses.is_empty() {
            let is_late = |obligation: &&Obligation| {
                late_since(obligation).is_some() || obligation.counted.iter().any(|counted| counted.late)
            };
            let late = pending.iter().copied().filter(is_late).filter_map(|obligation| obligation.due).min();
            return Self::Registered { courses, late };
        }
        match later.is_empty() {
            true => Self::UpToDate,
            false => Self::Upcoming { opens: later.iter().filter_map(|owed| owed.opens).min(), owed: later },
        }
    }
}

impl<'r, 'a> Owed<'r, 'a> {
    fn of(
        setting: &Setting,
        advisor: &Advisor,
        assessed: &'r Assessed<'a>,
        plan: &Plan,
        obligations: Vec<&'r Obligation<'a>>,
    ) -> Self {
        let last_day = |session: &SessionIndex| setting.calendar.get(*session).last_day_to_register();
        let first = plan.itinerary.iter().copied().min_by_key(|session| (last_day(session), *session));
        let ends_on = plan.itinerary.iter().map(|session| setting.calendar.get(*session).ends_on);
        let lacks = assessed
            .shown()
            .filter(|(obligation, _)| obligations.iter().any(|owed| std::ptr::eq(*owed, *obligation)))
            .find(|(_, eligible)| eligible.is_empty());
        Self {
            late_since: obligations.iter().filter_map(|obligation| late_since(obligation)).min(),
            book: first.map(|session| (session, last_day(&session))),
            whole: ends_on.max().filter(|_| plan.itinerary.len() > 1).map(|day| (plan.itinerary.len(), day)),
            without_session: lacks.map(|(obligation, _)| {
                (obligation, obstacle(&assessed.reasons(setting, advisor, obligation)))
            }),
            obligations,
        }
    }
}

/// Of the sessions of the right kind, the reason that keeps most of them out. Where the contract
/// ends the window, it is the contract that is named.
fn obstacle(reasons: &[Vec<Reason>]) -> Option<Reason> {
    let of_this_kind = || reasons.iter().filter(|reasons| !reasons.contains(&Reason::WrongKind));
    let count = |reason: &Reason| of_this_kind().filter(|reasons| reasons.contains(reason)).count();
    let worst = Reason::all().rev().max_by_key(count)?;
    let contract = count(&Reason::ContractEnded);
    let worst = if contract == count(&worst) { Reason::ContractEnded } else { worst };
    (count(&worst) > 0).then_some(worst)
}
