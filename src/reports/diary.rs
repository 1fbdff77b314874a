//! What stands in the diary of a plan, or of a list of sessions: days, and why. Pure.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::casebook::Assessed;
use super::plan::Plan;
use crate::dates::day_after;
use crate::engine::eligibility::can_register;
use crate::engine::obligations::{Obligation, Standing};
use crate::engine::setting::Setting;
use crate::model::{Session, SessionIndex};

/// What somebody puts in their calendar.
#[derive(Debug, Clone)]
pub(crate) struct Diary<'a> {
    /// The name that calendar programs show.
    pub name: String,
    /// The id of the advisor whose plan it is; empty for a list of sessions.
    pub owner: &'a str,
    pub entries: Vec<Entry<'a>>,
}

/// One entry of a diary.
#[derive(Debug, Clone)]
pub(crate) enum Entry<'a> {
    /// The days of a session.
    Session(&'a Session, Footing),
    /// The last day on which one can register for a session.
    RegistrationCloses(&'a Session, NaiveDate),
    /// The day by which an obligation must be met.
    Due(&'a Obligation<'a>, NaiveDate),
}

/// How somebody stands to a session of their diary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Footing {
    /// The calendar offers it.
    Offered,
    /// The plan proposes it: nobody is registered yet.
    Proposed,
    Registered,
}

/// The diary of these sessions: their days, and the registrations that are still open on D.
pub(crate) fn of_sessions<'a>(setting: &Setting, sessions: &[&'a Session]) -> Vec<Entry<'a>> {
    sessions.iter().flat_map(|session| with_registration(setting, session, Footing::Offered)).collect()
}

/// The diary of a plan: what the advisor is registered for where the session is known, the
/// itinerary, and the days by which something that remains must be done.
pub(crate) fn of_plan<'a>(setting: &'a Setting, assessed: &'a Assessed, plan: &Plan) -> Vec<Entry<'a>> {
    let session = |index: SessionIndex| setting.calendar.get(index);
    let mut seen = HashSet::new();
    let courses = assessed.assessment.courses.iter().filter(|course| {
        let cancelled = course.session.is_some_and(|index| session(index).cancelled);
        course.standing == Standing::Registered || (cancelled && course.ends_on >= setting.as_of)
    });
    // a registration that no file holds was only tried out
    let (mut registered, mut tried): (Vec<_>, Vec<_>) = courses
        .filter_map(|course| Some((course.session?, course.origin.is_read())))
        .filter(|(index, _)| seen.insert(*index))
        .partition(|(_, is_real)| *is_real);
    registered.sort_unstable();
    tried.sort_unstable();
    let due = assessed.shown().filter(|(obligation, _)| obligation.remaining > 0 && !obligation.optional);
    let registered = registered.into_iter().map(|(index, _)| session(index));
    let mut entries: Vec<Entry> =
        registered.map(|session| Entry::Session(session, Footing::Registered)).collect();
    let tried = tried.iter().map(|(index, _)| index);
    let itinerary = tried.chain(&plan.itinerary).map(|index| session(*index));
    entries.extend(itinerary.flat_map(|session| with_registration(setting, session, Footing::Proposed)));
    entries.extend(due.filter_map(|(obligation, _)| {
        let due = obligation.due.filter(|due| *due >= setting.as_of)?;
        Some(Entry::Due(obligation, due))
    }));
    entries
}

fn with_registration<'a>(setting: &Setting, session: &'a Session, footing: Footing) -> Vec<Entry<'a>> {
    let closes = session
        .registration_closes_on
        .filter(|_| can_register(session, setting.as_of) && session.seats_left != Some(0));
    let mut entries = vec![Entry::Session(session, footing)];
    entries.extend(closes.map(|closes| Entry::RegistrationCloses(session, closes)));
    entries
}

/// The days of a session as blocks without a gap: the first and the last day of each.
pub(crate) fn blocks(session: &Session) -> Vec<(NaiveDate, NaiveDate)> {
    let mut blocks: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for &day in &session.days {
        match blocks.last_mut() {
            Some((_, last)) if day_after(*last) == day => *last = day,
            _ => blocks.push((day, day)),
        }
    }
    match blocks.is_empty() {
        true => vec![(session.starts_on, session.ends_on)],
        false => blocks,
    }
}
