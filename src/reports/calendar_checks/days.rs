//! Sessions on Sundays and public holidays.

use chrono::{Datelike, NaiveDate, Weekday};

use super::about;
use crate::findings::{Code, Fact, Finding};
use crate::load::reference::PlacedSession;
use crate::model::calendar::Mode;
use crate::model::holidays::Holidays;

/// The most public holidays that are told of a session whose days are not listed: a mistyped year
/// must not drown the report.
const MOST_HOLIDAYS: usize = 3;

/// The Sundays of a session, told once where its days are not listed; and each public holiday that
/// is no Sunday.
pub(super) fn check(placed: &PlacedSession, holidays: &Holidays) -> Vec<Finding> {
    let session = &placed.session;
    let block = session.days.is_empty();
    let days: Vec<NaiveDate> = match block {
        true => session.starts_on.iter_days().take_while(|day| *day <= session.ends_on).collect(),
        false => session.days.clone(),
    };
    // the days that one department alone keeps matter where people come together in it
    let department = session.department.filter(|_| session.mode != Some(Mode::Remote));
    let (sundays, others): (Vec<_>, Vec<_>) = days.into_iter().partition(|day| day.weekday() == Weekday::Sun);
    let holiday = |day: NaiveDate| {
        let holiday = holidays.on(day, department)?;
        let finding = about(placed, Code::SessionOnHoliday).at(placed.place_of_day(day));
        Some(finding.fact("day", Fact::Day(day)).fact("holiday", Fact::Bilingual(holiday.name.clone())))
    };
    let mut found: Vec<Finding> = match block && session.starts_on < session.ends_on {
        true => sundays_of_a_block(placed, &sundays).into_iter().collect(),
        false => sundays.into_iter().map(|day| sunday(placed, day)).collect(),
    };
    let told = if block { MOST_HOLIDAYS } else { usize::MAX };
    found.extend(others.into_iter().filter_map(holiday).take(told));
    found
}

fn sunday(placed: &PlacedSession, day: NaiveDate) -> Finding {
    let finding = about(placed, Code::SessionOnSunday).at(placed.place_of_day(day));
    finding.fact("day", Fact::Day(day))
}

/// A session of several weeks whose days nobody listed holds Sundays, most often by omission.
fn sundays_of_a_block(placed: &PlacedSession, sundays: &[NaiveDate]) -> Option<Finding> {
    let first = *sundays.first()?;
    let finding = about(placed, Code::SessionOverSunday).at(placed.place_of_day(first));
    Some(finding.fact("day", Fact::Day(first)).count("count", sundays.len()))
}
