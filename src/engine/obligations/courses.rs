//! The rows of a history as the trainings they stand for: rows merged, and what each counts as on D.

use std::num::NonZeroU16;

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::{Warning, WarningCode};
use crate::engine::setting::Setting;
use crate::model::{ModuleIndex, ModuleKind, Origin, SessionIndex, Training, TrainingStatus};

/// What a row counts as on D. The order is the order in which duplicates stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    Completed,
    Registered,
    /// Registered, over, and never confirmed: counts as nothing, yet tells when somebody entered.
    Unconfirmed,
    Nothing,
}

/// One training of an advisor, however often it was listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    pub module: ModuleIndex,
    pub kind: ModuleKind,
    /// The earliest start of its rows.
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub standing: Standing,
    pub session: Option<SessionIndex>,
    /// How long it was, in hours, where the history says so.
    pub hours: Option<NonZeroU16>,
    pub origin: Origin,
}

/// The trainings of an advisor by `ends_on`, module id and file order, with the warnings that
/// their rows raise.
pub fn courses(setting: &Setting, rows: &[Training], warnings: &mut Vec<Warning>) -> Vec<Course> {
    let mut sorted: SmallVec<[&Training; 16]> =
        rows.iter().filter(|row| row.exists_on(setting.as_of)).collect();
    // stable: rows of one training stay in file order
    sorted.sort_by_key(|row| (row.ends_on, setting.rank(row.module)));
    let trainings = sorted.chunk_by(|a, b| a.module == b.module && a.ends_on == b.ends_on);
    let mut courses = Vec::with_capacity(rows.len());
    courses.extend(trainings.map(|same| merge(setting, same, warnings)));
    courses
}

/// The rows of one training: the one that counts most stands, with the earliest of their starts.
fn merge(setting: &Setting, same: &[&Training], warnings: &mut Vec<Warning>) -> Course {
    let (row, (standing, warning)) = same
        .iter()
        .map(|row| (row, standing(setting, row)))
        .min_by_key(|(_, (standing, _))| (*standing).min(Standing::Unconfirmed))
        .expect("a chunk is never empty");
    let told = |code| Warning {
        code,
        module: Some(row.module),
        on: Some(row.ends_on),
        other: None,
        origin: row.origin,
    };
    warnings.extend(warning.map(told));
    if same.len() > 1 {
        warnings.push(Warning { origin: same[1].origin, ..told(WarningCode::DuplicateRow) });
    }
    Course {
        module: row.module,
        kind: setting.kind(row.module),
        starts_on: same.iter().map(|row| row.starts_on).min().expect("a chunk is never empty"),
        ends_on: row.ends_on,
        standing,
        session: row.session,
        hours: row.hours,
        origin: row.origin,
    }
}

/// What one row counts as on D, and the warning that it raises by itself.
fn standing(setting: &Setting, row: &Training) -> (Standing, Option<WarningCode>) {
    let over = row.ends_on <= setting.as_of;
    let status =
        row.status.unwrap_or(if over { TrainingStatus::Completed } else { TrainingStatus::Registered });
    let cancelled = row.session.is_some_and(|session| setting.calendar.get(session).cancelled);
    match status {
        TrainingStatus::Completed if over => (Standing::Completed, None),
        TrainingStatus::Completed | TrainingStatus::Registered
            if cancelled && row.ends_on >= setting.as_of =>
        {
            (Standing::Nothing, Some(WarningCode::SessionCancelled))
        }
        TrainingStatus::Completed => (Standing::Registered, Some(WarningCode::CompletedInFuture)),
        TrainingStatus::Registered if row.ends_on >= setting.as_of => (Standing::Registered, None),
        TrainingStatus::Registered if !cancelled => (Standing::Unconfirmed, Some(WarningCode::Unconfirmed)),
        TrainingStatus::Registered
        | TrainingStatus::Absent
        | TrainingStatus::Withdrawn
        | TrainingStatus::Cancelled => (Standing::Nothing, None),
    }
}
