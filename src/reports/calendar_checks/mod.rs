//! What is strange about a calendar that can be read: a day on which nobody works, a length that
//! does not suit the module, a session that nobody can take. Warnings all of them: the calendar is
//! used as it is. Pure.

mod days;
mod length;
mod openness;
mod twins;

use chrono::NaiveDate;

use crate::findings::{Code, Fact, Finding};
use crate::load::reference::PlacedSession;
use crate::model::Catalogue;
use crate::model::holidays::Holidays;
use crate::model::territory::Territories;

/// What calendars are held against.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Yardstick<'a> {
    /// D, the as-of date.
    pub as_of: NaiveDate,
    pub catalogue: &'a Catalogue,
    pub territories: &'a Territories,
    pub holidays: &'a Holidays,
}

/// The warnings about these sessions. A cancelled session needs none.
pub(crate) fn check(sessions: &[PlacedSession], yardstick: Yardstick) -> Vec<Finding> {
    let held: Vec<&PlacedSession> = sessions.iter().filter(|placed| !placed.session.cancelled).collect();
    let of_one = |placed: &&PlacedSession| {
        let mut warnings = days::check(placed, yardstick.holidays);
        warnings.extend(length::check(placed, yardstick.catalogue));
        warnings.extend(openness::check(placed, yardstick.catalogue, yardstick.territories));
        warnings
    };
    let mut warnings: Vec<Finding> = held.iter().flat_map(of_one).collect();
    warnings.extend(twins::check(&held));
    warnings.extend(past(sessions, yardstick.as_of));
    warnings
}

/// The last session is over: nothing is left to propose.
fn past(sessions: &[PlacedSession], as_of: NaiveDate) -> Option<Finding> {
    let last = sessions.iter().max_by_key(|placed| placed.session.ends_on)?;
    let day = last.session.ends_on;
    let place = if last.session.starts_on == day { "starts_on" } else { "ends_on" };
    (day < as_of).then(|| Finding::new(Code::CalendarPast).at(last.place(place)).fact("day", Fact::Day(day)))
}

/// A warning that names its session.
fn about(placed: &PlacedSession, code: Code) -> Finding {
    Finding::new(code).text("session", &placed.session.id)
}

#[cfg(test)]
mod tests;
