//! Whether somebody can be recorded for a session: what speaks against it. Pure.

use crate::engine::allocation::{Registered, seats};
use crate::engine::eligibility::Reason;
use crate::model::{Origin, SessionIndex, Training, TrainingStatus};
use crate::reports::casebook::Casebook;
use crate::reports::plan::{Choices, Plan};
use crate::reports::what_if::WhatIf;

/// What speaks against a row of a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// The session fits none of the obligations.
    Reason(Reason),
    /// Nothing remains that it could count for.
    NothingRemains,
    /// The data of the advisor have an error.
    Invalid,
    /// A row says it already.
    Double(Origin),
    /// A row says something that counts more: it would stand.
    Stands(Origin),
    /// The session is not over yet.
    NotOver,
    /// The session has not begun yet.
    NotBegun,
}

/// What speaks against recording an advisor for a session with a status.
pub(crate) fn misfits(
    casebook: &Casebook,
    place: usize,
    index: SessionIndex,
    status: TrainingStatus,
) -> Vec<Misfit> {
    let setting = casebook.setting;
    let session = setting.calendar.get(index);
    let is_same = |row: &Training| {
        row.session.held() == Some(index) || (row.module == session.module && row.ends_on == session.ends_on)
    };
    let rows: Vec<Training> = casebook.history().of(place).iter().copied().filter(is_same).collect();
    let says = |wanted: &[Option<TrainingStatus>]| rows.iter().find(|row| wanted.contains(&row.status));
    let (registered, completed) = (Some(TrainingStatus::Registered), Some(TrainingStatus::Completed));
    let mut misfits = Vec::new();
    match status {
        TrainingStatus::Registered => match says(&[None, registered, completed]) {
            Some(row) => misfits.push(Misfit::Double(row.origin)),
            None => misfits.extend(of_registration(casebook, place, index)),
        },
        TrainingStatus::Completed => {
            misfits.extend(says(&[completed]).map(|row| Misfit::Double(row.origin)));
            misfits.extend(session.cancelled.then_some(Misfit::Reason(Reason::Cancelled)));
            misfits.extend((session.ends_on > setting.as_of).then_some(Misfit::NotOver));
        }
        TrainingStatus::Absent | TrainingStatus::Withdrawn | TrainingStatus::Cancelled => {
            misfits.extend(rows.first().map(|row| Misfit::Stands(row.origin)));
            let is_early = status == TrainingStatus::Absent && session.starts_on > setting.as_of;
            misfits.extend(is_early.then_some(Misfit::NotBegun));
        }
    }
    misfits
}

/// What speaks against a registration: what `plan` says of the session, and the seats that are left
/// once everybody is counted who is registered.
fn of_registration(casebook: &Casebook, place: usize, index: SessionIndex) -> Vec<Misfit> {
    let setting = casebook.setting;
    let row = casebook.row(place);
    let Some(assessed) = row.assessed() else { return vec![Misfit::Invalid] };
    let plan = Plan::of(setting, row.advisor, assessed, &Choices::default());
    let is_possible = plan.also_possible.iter().any(|beside| beside.session == index);
    let what_if = WhatIf { sessions: vec![index], before: row };
    let reasons = what_if.misfit(setting, index).filter(|_| !is_possible);
    let mut misfits: Vec<Misfit> = match reasons {
        Some(reasons) if reasons.is_empty() => vec![Misfit::NothingRemains],
        Some(reasons) => reasons.into_iter().map(Misfit::Reason).collect(),
        None => Vec::new(),
    };
    let people = (0..casebook.advisors().len()).map(|row| casebook.history().of(row).to_vec());
    let registered = Registered::count(setting, people).of(index);
    let full = Misfit::Reason(Reason::Full);
    if seats(setting.calendar.get(index), registered) == Some(0) && !misfits.contains(&full) {
        misfits.push(full);
    }
    misfits
}
