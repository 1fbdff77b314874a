//! What an advisor is reminded of: what remains, and a few sessions that fit. Pure.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::casebook::{Assessed, Row, Verdict};
use crate::engine::eligibility::SessionSet;
use crate::engine::obligations::{Obligation, ObligationKind, ObligationStatus};
use crate::engine::setting::Setting;
use crate::model::calendar::Mode;
use crate::model::{Advisor, Session, SessionIndex};

/// The most sessions that a reminder names: a choice, not a list.
pub(crate) const MOST_SESSIONS: usize = 3;

/// What one advisor is reminded of.
#[derive(Debug)]
pub(crate) struct Reminder<'r, 'a> {
    pub row: &'r Row<'a>,
    /// What remains, the most urgent first, each with the sessions that fit.
    pub owed: Vec<(&'r Obligation<'a>, &'r SessionSet)>,
    /// The sessions in which the advisor is proposed a seat.
    pub proposed: Vec<SessionIndex>,
    /// At most [`MOST_SESSIONS`], by `starts_on`, then id.
    pub sessions: Vec<SessionIndex>,
    /// How many more sessions fit.
    pub others: usize,
}

impl<'r, 'a> Reminder<'r, 'a> {
    /// The reminder of an advisor who has something to do; `None` for the others. Somebody whose
    /// obligations all open later has nothing to do yet: they are reminded only if `early`.
    pub(crate) fn of(setting: &Setting, row: &'r Row<'a>, early: bool) -> Option<Self> {
        let Verdict::Assessed(assessed) = &row.verdict else { return None };
        let mut owed: Vec<_> = assessed.pending().filter(|(owed, _)| owed.remaining > 0).collect();
        let open_now = |(owed, _): &(&Obligation, &SessionSet)| owed.status != ObligationStatus::Upcoming;
        if !(early || owed.iter().any(open_now)) || owed.is_empty() {
            return None;
        }
        owed.sort_by_key(|(owed, _)| {
            let late = owed.status == ObligationStatus::Overdue;
            (!late, owed.closes.or(owed.due).unwrap_or(NaiveDate::MAX))
        });
        let queues = queues(setting, row.advisor, assessed, &owed);
        let sessions = proposals(setting, &queues);
        let fitting: BTreeSet<_> = queues.iter().flatten().collect();
        let others = fitting.len() - sessions.len();
        Some(Self { row, proposed: Vec::new(), others, sessions, owed })
    }

    /// The same, with the sessions in which this advisor is proposed a seat.
    pub(crate) fn proposing(self, sessions: &[SessionIndex]) -> Self {
        let mut proposed = sessions.to_vec();
        proposed.sort_unstable();
        Self { proposed, ..self }
    }

    /// The first day by which something must be done.
    pub(crate) fn due(&self) -> Option<NaiveDate> {
        self.owed.iter().filter_map(|(owed, _)| owed.due).min()
    }

    /// Whether a due day is over.
    pub(crate) fn is_late(&self, as_of: NaiveDate) -> bool {
        self.due().is_some_and(|due| due < as_of)
    }
}

/// For each thing to do, the sessions that can be proposed, the best first. An exam is proposed only
/// after the preparation that leads to it.
fn queues(
    setting: &Setting,
    advisor: &Advisor,
    assessed: &Assessed,
    owed: &[(&Obligation, &SessionSet)],
) -> Vec<Vec<SessionIndex>> {
    let prepared_on = preparation_ends(setting, advisor, assessed);
    let after_preparation =
        |exam: &SessionIndex| prepared_on.is_none_or(|day| setting.calendar.get(*exam).starts_on > day);
    owed.iter()
        .map(|(owed, eligible)| {
            let mut fitting = nearest_first(setting, advisor, eligible);
            fitting.retain(|session| owed.kind != ObligationKind::Ccp1 || after_preparation(session));
            fitting
        })
        .collect()
}

/// A few sessions: in turn one for each thing to do, each of another module as far as possible. Two
/// that are for different things never share a day.
fn proposals(setting: &Setting, queues: &[Vec<SessionIndex>]) -> Vec<SessionIndex> {
    let session = |index: SessionIndex| setting.calendar.get(index);
    let mut chosen: Vec<(usize, SessionIndex)> = Vec::new();
    for another_module in [true, false] {
        for (thing, queue) in queues.iter().enumerate().cycle().take(queues.len() * MOST_SESSIONS) {
            let suits = |next: &&SessionIndex| {
                chosen.iter().all(|&(other_thing, other)| {
                    let repeats = session(other).module == session(**next).module;
                    let collides = other_thing != thing && session(other).meets(session(**next));
                    other != **next && !(another_module && repeats) && !collides
                })
            };
            match queue.iter().find(suits) {
                Some(&next) if chosen.len() < MOST_SESSIONS => chosen.push((thing, next)),
                _ => {}
            }
        }
    }
    let mut sessions: Vec<SessionIndex> = chosen.into_iter().map(|(_, session)| session).collect();
    sessions.sort_unstable();
    sessions
}

/// The sessions that ask for no journey out of the department first, then by day.
fn nearest_first(setting: &Setting, advisor: &Advisor, eligible: &SessionSet) -> Vec<SessionIndex> {
    let home = advisor.person.department;
    let away = |session: &Session| {
        session.mode == Some(Mode::InPerson) && (home.is_none() || session.department != home)
    };
    let mut sessions: Vec<SessionIndex> = eligible.iter().collect();
    sessions.sort_by_key(|&index| (away(setting.calendar.get(index)), index));
    sessions
}

/// The last day of the preparation that comes before the exam: the one registered for, else the
/// one proposed. `None`: there is none to wait for.
fn preparation_ends(setting: &Setting, advisor: &Advisor, assessed: &Assessed) -> Option<NaiveDate> {
    let is_preparation = |owed: &Obligation| owed.kind == ObligationKind::Ccp1Preparation;
    let (preparation, eligible) = assessed.pending().find(|(owed, _)| is_preparation(owed))?;
    let registered = preparation.counted.iter().filter(|counted| counted.registered);
    let proposed = || nearest_first(setting, advisor, eligible).first().copied();
    registered
        .map(|counted| counted.on)
        .max()
        .or_else(|| Some(proposed().map_or(NaiveDate::MAX, |session| setting.calendar.get(session).ends_on)))
}
