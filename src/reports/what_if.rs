//! What a plan becomes if the advisor takes sessions: as if they were registered for them. Pure.

use super::casebook::Row;
use crate::engine::eligibility::{Candidate, Need, Reason};
use crate::engine::obligations::Obligation;
use crate::engine::setting::Setting;
use crate::model::{Booking, Origin, SessionIndex, Training, TrainingStatus};

/// The sessions that an advisor is taken to be registered for, and where they stood before.
#[derive(Debug)]
pub(crate) struct WhatIf<'a> {
    pub sessions: Vec<SessionIndex>,
    pub before: Row<'a>,
}

impl WhatIf<'_> {
    /// The registrations, as rows that no file holds.
    pub(crate) fn registrations(setting: &Setting, sessions: &[SessionIndex]) -> Vec<Training> {
        let registered = sessions.iter().map(|&index| {
            let session = setting.calendar.get(index);
            Training {
                module: session.module,
                starts_on: session.starts_on,
                ends_on: session.ends_on,
                status: Some(TrainingStatus::Registered),
                session: Booking::Held(index),
                hours: None,
                is_certificate: false,
                origin: Origin::Typed,
            }
        });
        registered.collect()
    }

    /// The obligations that were shown before.
    pub(crate) fn before_shown(&self) -> impl Iterator<Item = &Obligation<'_>> {
        shown(&self.before)
    }

    /// The obligations that are shown after, then those that are gone: each as it was before and as
    /// it is after.
    pub(crate) fn sides<'s>(&'s self, after: &'s Row) -> Vec<[Option<&'s Obligation<'s>>; 2]> {
        let same = |one: &Obligation, other: &Obligation| (one.kind, one.year) == (other.kind, other.year);
        let now = shown(after).map(|new| [shown(&self.before).find(|old| same(old, new)), Some(new)]);
        let gone = shown(&self.before).filter(|old| !shown(after).any(|new| same(old, new)));
        now.chain(gone.map(|old| [Some(old), None])).collect()
    }

    /// Why a session fits none of the obligations that were shown before: the reasons of the one
    /// that it comes nearest to; `None` where it fits one, or for somebody who is not assessed.
    pub(crate) fn misfit(&self, setting: &Setting, session: SessionIndex) -> Option<Vec<Reason>> {
        let assessed = self.before.assessed()?;
        if assessed.shown().any(|(_, eligible)| eligible.contains(session)) {
            return None;
        }
        let pending = assessed.shown().filter(|(obligation, _)| obligation.remaining > 0);
        let candidate = Candidate::new(setting, self.before.advisor, &assessed.assessment);
        let wanted = setting.calendar.get(session);
        let reasons = pending.map(|(obligation, _)| candidate.reasons(wanted, &Need::of(obligation)));
        let kind = |reasons: &Vec<Reason>| reasons.contains(&Reason::WrongKind);
        Some(reasons.min_by_key(|reasons| (kind(reasons), reasons.len())).unwrap_or_default())
    }

    /// The pairs of these sessions that nobody can take both, each with whether they share a day
    /// and whether they are of one module.
    pub(crate) fn clashes(&self, setting: &Setting) -> Vec<Clash> {
        let pairs = self.sessions.iter().enumerate().flat_map(|(place, first)| {
            self.sessions[place + 1..].iter().map(move |second| [*first, *second])
        });
        let clashes = pairs.map(|sessions| {
            let [first, second] = sessions.map(|session| setting.calendar.get(session));
            let (same_day, same_module) = (first.meets(second), first.module == second.module);
            Clash { sessions, same_day, same_module }
        });
        clashes.filter(|clash| clash.same_day || clash.same_module).collect()
    }
}

/// Two sessions that nobody can take both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clash {
    pub sessions: [SessionIndex; 2],
    pub same_day: bool,
    pub same_module: bool,
}

fn shown<'r>(row: &'r Row) -> impl Iterator<Item = &'r Obligation<'r>> {
    row.assessed().into_iter().flat_map(|assessed| assessed.assessment.shown())
}
