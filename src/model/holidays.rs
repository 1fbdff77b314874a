//! Public holidays: the days on which no session is expected.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{Bilingual, DepartmentCode};
use crate::dates::easter_sunday;

/// When a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Falls {
    /// The same day every year.
    On { month: u32, day: u32 },
    /// So many days after Easter Sunday; before it, if negative.
    FromEaster(i32),
}

/// One public holiday.
#[derive(Debug, Clone)]
pub(crate) struct Holiday {
    pub name: Bilingual,
    pub falls: Falls,
    /// The only departments that keep it; none: all of France.
    pub departments: Vec<DepartmentCode>,
}

impl Holiday {
    fn falls_on(&self, day: NaiveDate) -> bool {
        match self.falls {
            Falls::On { month, day: number } => (day.month(), day.day()) == (month, number),
            Falls::FromEaster(days) => day - easter_sunday(day.year()) == TimeDelta::days(days.into()),
        }
    }
}

/// All public holidays of France.
#[derive(Debug, Clone, Default)]
pub(crate) struct Holidays(pub Vec<Holiday>);

impl Holidays {
    /// The holiday that falls on `day` in all of France or, if it is given, in this department.
    pub(crate) fn on(&self, day: NaiveDate, department: Option<DepartmentCode>) -> Option<&Holiday> {
        let kept = |holiday: &Holiday| {
            holiday.departments.is_empty()
                || department.is_some_and(|code| holiday.departments.contains(&code))
        };
        self.0.iter().find(|holiday| kept(holiday) && holiday.falls_on(day))
    }
}
