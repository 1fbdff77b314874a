//! Where an obligation stands on D, what remains of it, and whether a report for Y shows it.

use super::{Course, Facts, Obligation, ObligationKind, ObligationStatus, Standing};
use crate::engine::setting::Setting;
use crate::model::ModuleKind;

/// Settles status, remaining and shown, once all trainings have found their place.
pub(super) fn settle(setting: &Setting, facts: &Facts, courses: &[Course], obligation: &mut Obligation) {
    obligation.status = status(setting, obligation);
    obligation.remaining = match obligation.status {
        ObligationStatus::Missed | ObligationStatus::Waived => 0,
        _ => obligation.required.saturating_sub(obligation.counted.len() as u32),
    };
    obligation.shown = match obligation.year {
        Some(year) if year == setting.year => true,
        Some(_) => {
            obligation.status != ObligationStatus::Missed
                && obligation.closes.is_some_and(|closes| closes >= setting.first_day)
        }
        None => {
            obligation.opens.is_none_or(|opens| opens <= setting.last_day)
                && !met_before_the_year(setting, facts, courses, obligation)
        }
    };
}

/// The first status that holds.
fn status(setting: &Setting, obligation: &Obligation) -> ObligationStatus {
    let today = setting.as_of;
    if obligation.completed() >= obligation.required {
        ObligationStatus::Done
    } else if obligation.waived_by.is_some() {
        ObligationStatus::Waived
    } else if obligation.optional {
        ObligationStatus::Optional
    } else if obligation.closes.is_some_and(|closes| today > closes) {
        ObligationStatus::Missed
    } else if obligation.closes.is_none() && obligation.due.is_some_and(|due| today > due) {
        ObligationStatus::Overdue
    } else if obligation.opens.is_none_or(|opens| today < opens) {
        ObligationStatus::Upcoming
    } else if obligation.is_full() {
        ObligationStatus::Scheduled
    } else {
        ObligationStatus::Due
    }
}

/// Whether an initial obligation was met before 1 January of Y: by its last module, by the
/// preparation, or by C.
fn met_before_the_year(
    setting: &Setting,
    facts: &Facts,
    courses: &[Course],
    obligation: &Obligation,
) -> bool {
    let first = setting.first_day;
    let ccp1_before = facts.ccp1_on().is_some_and(|ccp1| ccp1 < first);
    match obligation.kind {
        ObligationKind::Ccp1 => ccp1_before,
        ObligationKind::Ccp1Preparation => {
            ccp1_before
                || courses.iter().any(|course| {
                    course.standing == Standing::Completed
                        && course.ends_on < first
                        && course.kind == ModuleKind::Preparation
                })
        }
        ObligationKind::InitialModules | ObligationKind::ContinuingModule => {
            obligation.status == ObligationStatus::Done
                && obligation.counted.iter().all(|counted| counted.registered || counted.on < first)
        }
    }
}
