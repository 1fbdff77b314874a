//! What an advisor took, or is registered for: one row of a history.

use std::num::NonZeroU16;

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{ModuleIndex, Origin, SessionIndex};
use crate::text::Typed;

/// The word of the column `status`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum TrainingStatus {
    /// Taken to its end.
    Completed,
    /// Booked.
    Registered,
    /// Booked, and nobody came.
    Absent,
    /// Given up by the advisor.
    Withdrawn,
    /// Called off by the organiser.
    Cancelled,
}

impl Typed for TrainingStatus {
    const GROUP: &'static str = "training";
}

/// The session that a row of a history names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Booking {
    /// None, or no calendar is given.
    #[default]
    Unnamed,
    /// One of the calendar.
    Held(SessionIndex),
    /// One that the calendar does not hold: it changes nothing, and is told.
    Unknown(UnknownSession),
}

/// An id that no session of the calendar has, by its place in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownSession(pub u32);

impl Booking {
    /// The session of the calendar.
    pub fn held(self) -> Option<SessionIndex> {
        match self {
            Self::Held(session) => Some(session),
            Self::Unnamed | Self::Unknown(_) => None,
        }
    }

    /// The session that is named and not known.
    pub fn unknown(self) -> Option<UnknownSession> {
        match self {
            Self::Unknown(session) => Some(session),
            Self::Unnamed | Self::Held(_) => None,
        }
    }
}

/// One row of a history, as it was read: what it counts as depends on the as-of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Training {
    /// What it is a training of.
    pub module: ModuleIndex,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Never before `starts_on`.
    pub ends_on: NaiveDate,
    /// `None`: completed once `ends_on` is over, registered until then.
    pub status: Option<TrainingStatus>,
    /// The session that the row names.
    pub session: Booking,
    /// How long it was or will be, in hours, where the history says so. No verdict rests on it.
    pub hours: Option<NonZeroU16>,
    /// A certificate that a course led to: nothing before the course is over.
    pub is_certificate: bool,
    /// The row.
    pub origin: Origin,
}

impl Training {
    /// Whether it exists on a day: a certificate that a course leads to does not before its end.
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        !self.is_certificate || self.ends_on <= day
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::first_day;

    #[test]
    fn a_certificate_exists_from_the_last_day_of_its_course() {
        let day = first_day(2025);
        let before = day.pred_opt().unwrap();
        let course = Training {
            module: ModuleIndex(0),
            starts_on: day,
            ends_on: day,
            status: None,
            session: Booking::Unnamed,
            hours: None,
            is_certificate: false,
            origin: Origin::Typed,
        };
        assert!(course.exists_on(before) && course.exists_on(day));
        let certificate = Training { is_certificate: true, ..course };
        assert_eq!([before, day].map(|day| certificate.exists_on(day)), [false, true]);
    }

    #[test]
    fn millions_of_rows_stay_small() {
        assert_eq!((size_of::<Origin>(), size_of::<Training>()), (8, 32));
    }
}
