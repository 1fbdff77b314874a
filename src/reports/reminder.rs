//! What an advisor is reminded of: what remains, and the sessions that `plan` proposes for it. Pure.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::casebook::{Assessed, Row, Verdict};
use super::plan::{Choices, itineraries, part};
use crate::engine::eligibility::SessionSet;
use crate::engine::itinerary::Part;
use crate::engine::obligations::{Obligation, ObligationStatus};
use crate::engine::setting::Setting;
use crate::model::{ModuleKind, SessionIndex};

/// What one advisor is reminded of.
#[derive(Debug)]
pub(crate) struct Reminder<'r, 'a> {
    pub row: &'r Row<'a>,
    /// What remains, the most urgent first, each with the sessions that fit.
    pub owed: Vec<(&'r Obligation<'a>, &'r SessionSet)>,
    /// The sessions in which the advisor is proposed a seat.
    pub proposed: Vec<SessionIndex>,
    /// The itinerary of this advisor's plan, by `starts_on`, then id.
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
        let best = itineraries(setting, row.advisor, assessed, &Choices::default());
        let sessions = best.sets.into_iter().next().unwrap_or_default();
        let others = others(setting, assessed, &owed, &sessions);
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

/// How many sessions fit beside those proposed. An exam waits for the preparation that is proposed.
fn others(
    setting: &Setting,
    assessed: &Assessed,
    owed: &[(&Obligation, &SessionSet)],
    proposed: &[SessionIndex],
) -> usize {
    let day = |session: &SessionIndex| setting.calendar.get(*session);
    let is_preparation =
        |session: &&SessionIndex| setting.kind(day(session).module) == ModuleKind::Preparation;
    let prepared_on = proposed.iter().find(is_preparation).map(|session| day(session).ends_on);
    let mut fitting = BTreeSet::new();
    for (owed, eligible) in owed {
        let waits = part(&assessed.assessment, owed.kind) == Part::Exam;
        let may_follow = |exam: &SessionIndex| prepared_on.is_some_and(|last| day(exam).starts_on > last);
        fitting.extend(eligible.iter().filter(|session| !waits || may_follow(session)));
    }
    fitting.iter().filter(|session| !proposed.contains(session)).count()
}
