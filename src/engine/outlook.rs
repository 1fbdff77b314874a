//! How soon: the day by which somebody must register, and the day from which they would be late
//! (contract, section 7).

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::assessment::{AdvisorStatus, Assessment, assess};
use super::obligations::courses::standing;
use super::obligations::{Obligation, ObligationStatus, Standing};
use super::setting::Setting;
use crate::dates::{day_after, last_day};
use crate::model::{Advisor, Effect, Exception, ModuleKind, Training, TrainingStatus};

/// `late_on`: the first day after D on which the report for Y would say `overdue` if nothing new is
/// registered and every registered training is completed on its last day; D, if it says so today.
/// `None` for somebody who left, and where that day never comes before 1 January of Y + 2.
///
/// `assessment` is what `assess` says of the same advisor, trainings and exceptions on D.
///
/// Between two days on which something becomes known (`turns`) the facts stay what they are, and
/// with them the obligations and their days: only there is the advisor assessed again.
pub fn late_on(
    setting: &Setting,
    advisor: &Advisor,
    trainings: &[Training],
    exceptions: &[&Exception],
    assessment: &Assessment,
) -> Option<NaiveDate> {
    let horizon = last_day(setting.year + 1);
    let mut found = first_late_day(setting, assessment);
    let mut turns = turns(setting, advisor, trainings, exceptions);
    turns.retain(|turn| *turn <= horizon);
    if assessment.status == AdvisorStatus::Overdue {
        return Some(setting.as_of);
    } else if assessment.status == AdvisorStatus::Left {
        return None;
    } else if turns.is_empty() {
        return found.filter(|day| *day <= horizon);
    }
    turns.sort_unstable();
    turns.dedup();
    let as_planned: SmallVec<[Training; 8]> = trainings.iter().map(|row| completed(setting, row)).collect();
    let mut then = setting.clone();
    for turn in turns {
        if found.is_some_and(|day| day < turn) {
            break;
        }
        then.as_of = turn;
        found = match assess(&then, advisor, &as_planned, exceptions) {
            Ok(assessment) if assessment.status == AdvisorStatus::Overdue => return Some(turn),
            Ok(assessment) if assessment.status == AdvisorStatus::Left => return None,
            Ok(assessment) => first_late_day(&then, &assessment),
            Err(_) => None,
        };
    }
    found.filter(|day| *day <= horizon)
}

/// The first day after D on which an obligation would be `overdue` or `missed` in the report for Y
/// if nothing became known any more, unless the advisor has left by then. The module of an earlier
/// year that is missed is not shown any more: it makes nobody late.
fn first_late_day(setting: &Setting, assessment: &Assessment) -> Option<NaiveDate> {
    use ObligationStatus::{Due, Scheduled, Upcoming};
    let of_report = |obligation: &&Obligation| obligation.year.is_none_or(|year| year == setting.year);
    let is_open = |obligation: &&Obligation| matches!(obligation.status, Upcoming | Scheduled | Due);
    let open = assessment.shown().filter(of_report).filter(is_open);
    let late = open.filter_map(|obligation| obligation.closes.or(obligation.due)).map(day_after).min();
    let end = assessment.facts.contract_ends_on.filter(|end| *end < setting.last_day);
    late.filter(|late| end.is_none_or(|end| *late <= end))
}

/// The days after D on which something becomes known, or a waiver ends: an N or C, a training that
/// is completed or gives N, an exception that is granted.
fn turns(
    setting: &Setting,
    advisor: &Advisor,
    trainings: &[Training],
    exceptions: &[&Exception],
) -> SmallVec<[NaiveDate; 8]> {
    let dated = advisor.ccp1_passed && advisor.ccp1_passed_on.is_none();
    let stand_ins = [advisor.initial_training_ended_on, advisor.hired_on, Some(setting.rules.since.value)];
    let facts = [advisor.initial_training_entered_on, advisor.ccp1_passed_on].into_iter();
    let facts = facts.chain(stand_ins.into_iter().filter(|_| dated)).flatten();
    let rows = trainings.iter().filter(|row| row.ends_on >= setting.as_of);
    let rows = rows.flat_map(|row| {
        let enters = setting.kind(row.module) == ModuleKind::Preparation;
        // what ends on D is registered today and completed tomorrow
        [enters.then_some(row.starts_on), Some(row.ends_on.max(day_after(setting.as_of)))]
    });
    let granted = exceptions.iter().flat_map(|exception| match exception.effect {
        Effect::Waive { until } => [exception.granted_on, until.map(day_after)],
        Effect::Extend { .. } => [exception.granted_on, None],
    });
    facts.chain(rows.flatten()).chain(granted.flatten()).filter(|day| *day > setting.as_of).collect()
}

/// The row as it stands once it is over: completed, if it is registered on D.
fn completed(setting: &Setting, row: &Training) -> Training {
    match standing(setting, row).0 {
        Standing::Registered => Training { status: Some(TrainingStatus::Completed), ..*row },
        _ => *row,
    }
}
