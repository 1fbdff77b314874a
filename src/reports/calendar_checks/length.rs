//! Sessions that are too short or too long for the hours of their module.

use chrono::{Datelike, NaiveDate, Weekday};

use super::about;
use crate::findings::{Code, Finding};
use crate::load::reference::PlacedSession;
use crate::model::{Catalogue, Session};

/// The most hours of training that a day holds.
const MOST_HOURS_A_DAY: u32 = 8;
/// The fewest hours for which people are called together, or online, on a day: a module of 7 hours
/// takes 4 days at most.
const LEAST_HOURS_A_DAY: u32 = 2;

/// A session whose module cannot be taught in its days, or does not fill them. Nothing is said
/// where the catalogue gives no hours.
pub(super) fn check(placed: &PlacedSession, catalogue: &Catalogue) -> Option<Finding> {
    let session = &placed.session;
    let module = catalogue.get(session.module);
    let hours = module.hours?;
    let (least, most) = (hours.div_ceil(MOST_HOURS_A_DAY), hours.div_ceil(LEAST_HOURS_A_DAY));
    let (days, worked) = (days(session, |_| true), days(session, is_worked));
    let told = |code, days: u32, limit: u32| {
        let finding = about(placed, code).at(placed.place("starts_on")).text("module", &module.title);
        let finding = finding.count("days", days as usize).count("hours", hours as usize);
        finding.count("limit", limit as usize)
    };
    if days < least {
        return Some(told(Code::SessionTooShort, days, least));
    }
    (worked > most).then(|| told(Code::SessionTooLong, worked, most))
}

/// How many days a session has; of one whose days are not listed, those that `counts` keeps.
fn days(session: &Session, counts: fn(NaiveDate) -> bool) -> u32 {
    if !session.days.is_empty() {
        return session.days.len() as u32;
    }
    let days = session.starts_on.iter_days().take_while(|day| *day <= session.ends_on);
    days.filter(|day| counts(*day)).count() as u32
}

/// Monday to Friday: a session without a list of days may well pause at the weekend.
fn is_worked(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
