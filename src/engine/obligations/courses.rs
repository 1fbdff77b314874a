//! The rows of a history as the trainings they stand for: rows merged, and what each counts as on D.

use std::num::NonZeroU16;

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::{Warning, WarningCode, clashes};
use crate::engine::setting::Setting;
use crate::model::{ModuleIndex, ModuleKind, Origin, Session, SessionIndex, Training, TrainingStatus};

/// What a row counts as on D, the most first: of the rows of one training the first of these stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// Taken, and over on D.
    Completed,
    /// Booked, and not over on D.
    Registered,
    /// Registered, over, and never confirmed: counts as nothing, yet tells when somebody entered.
    Unconfirmed,
    /// Neither taken nor to come.
    Nothing,
}

/// One training of an advisor, however often it was listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// What it is a training of.
    pub module: ModuleIndex,
    /// The kind of that module.
    pub kind: ModuleKind,
    /// The earliest start of the rows that count as much as the one that stands.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// What it counts as on D.
    pub standing: Standing,
    /// The session of the calendar, where the row that stands names one that it holds.
    pub session: Option<SessionIndex>,
    /// How long it was, in hours, where the history says so.
    pub hours: Option<NonZeroU16>,
    /// The row that stands.
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
    let mut courses = Vec::with_capacity(sorted.len());
    courses.extend(trainings.map(|same| merge(setting, same, warnings)));
    clashes::tell(setting, &courses, warnings);
    courses
}

/// The rows of one training: the one that counts most stands, with the earliest start of those that
/// count as much.
fn merge(setting: &Setting, same: &[&Training], warnings: &mut Vec<Warning>) -> Course {
    let (row, (standing, warning)) = same
        .iter()
        .map(|row| (row, standing(setting, row)))
        .min_by_key(|(_, (standing, _))| *standing)
        .expect("a chunk is never empty");
    let told = |code| Warning {
        code,
        module: Some(row.module),
        on: Some(row.ends_on),
        other: None,
        session: None,
        origin: row.origin,
    };
    warnings.extend(warning.map(told));
    warnings.extend(
        row.session
            .unknown()
            .map(|session| Warning { session: Some(session), ..told(WarningCode::UnknownSession) }),
    );
    if same.len() > 1 {
        warnings.push(Warning { origin: same[1].origin, ..told(WarningCode::DuplicateRow) });
    }
    let starts_on = match same {
        [only] => only.starts_on,
        _ => {
            let alike = same.iter().filter(|other| self::standing(setting, other).0 == standing);
            alike.map(|row| row.starts_on).min().expect("the row that stands is one of them")
        }
    };
    Course {
        module: row.module,
        kind: setting.kind(row.module),
        starts_on,
        ends_on: row.ends_on,
        standing,
        session: row.session.held(),
        hours: row.hours,
        origin: row.origin,
    }
}

/// What one row counts as on D, and the warning that it raises by itself.
pub(in crate::engine) fn standing(setting: &Setting, row: &Training) -> (Standing, Option<WarningCode>) {
    let over = row.ends_on <= setting.as_of;
    let cancelled = row.session.held().is_some_and(|session| setting.calendar.get(session).cancelled);
    let called_off = cancelled.then_some(WarningCode::SessionCancelled);
    match row.status {
        Some(TrainingStatus::Completed) if over => (Standing::Completed, called_off),
        None | Some(TrainingStatus::Completed) if cancelled => (Standing::Nothing, called_off),
        None if over => (Standing::Completed, None),
        None => (Standing::Registered, None),
        Some(TrainingStatus::Completed) => (Standing::Registered, Some(WarningCode::CompletedInFuture)),
        Some(TrainingStatus::Registered) => match (row.ends_on >= setting.as_of, cancelled) {
            (true, false) => (Standing::Registered, None),
            (true, true) => (Standing::Nothing, called_off),
            (false, false) => (Standing::Unconfirmed, Some(WarningCode::Unconfirmed)),
            (false, true) => (Standing::Nothing, None),
        },
        Some(TrainingStatus::Absent | TrainingStatus::Withdrawn | TrainingStatus::Cancelled) => {
            (Standing::Nothing, None)
        }
    }
}

impl Course {
    /// Its first and its last day: its session's, where that is known.
    pub fn days(&self, setting: &Setting) -> (NaiveDate, NaiveDate) {
        match self.session.map(|session| setting.calendar.get(session)) {
            Some(session) => (session.starts_on, session.ends_on),
            None => (self.starts_on, self.ends_on),
        }
    }

    /// Whether it shares a day with a session: where its own session is known with one of that one's
    /// days, else with any day from its first to its last.
    pub fn overlaps(&self, setting: &Setting, session: &Session) -> bool {
        match self.session {
            Some(booked) => setting.calendar.get(booked).meets(session),
            None => session.meets_days(self.starts_on, self.ends_on),
        }
    }
}
