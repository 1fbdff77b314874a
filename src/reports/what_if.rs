//! What a plan becomes if the advisor takes sessions: as if they were registered for them. Pure.

use super::casebook::Row;
use crate::engine::eligibility::{Need, Reason};
use crate::engine::setting::Setting;
use crate::model::{Origin, SessionIndex, Training, TrainingStatus};

/// The sessions that an advisor is taken to be registered for, and where they stood before.
#[derive(Debug)]
pub struct WhatIf<'a> {
    pub sessions: Vec<SessionIndex>,
    pub before: Row<'a>,
}

impl WhatIf<'_> {
    /// The registrations, as rows that no file holds.
    pub fn registrations(setting: &Setting, sessions: &[SessionIndex]) -> Vec<Training> {
        let registered = sessions.iter().map(|&index| {
            let session = setting.calendar.get(index);
            Training {
                module: session.module,
                starts_on: session.starts_on,
                ends_on: session.ends_on,
                status: Some(TrainingStatus::Registered),
                session: Some(index),
                hours: None,
                is_certificate: false,
                origin: Origin::Typed,
            }
        });
        registered.collect()
    }

    /// Why a session fits none of the obligations that were shown before: the reasons of the one
    /// that it comes nearest to; `None` where it fits one, or for somebody who is not assessed.
    pub fn misfit(&self, setting: &Setting, session: SessionIndex) -> Option<Vec<Reason>> {
        let assessed = self.before.assessed()?;
        if assessed.shown().any(|(_, eligible)| eligible.contains(session)) {
            return None;
        }
        let pending = assessed.shown().filter(|(obligation, _)| obligation.remaining > 0);
        let reasons = pending.map(|(obligation, _)| {
            let need = Need::of(obligation);
            let all = assessed.assessment.reasons(setting, self.before.advisor, &need);
            all[session.0 as usize].clone()
        });
        let kind = |reasons: &Vec<Reason>| reasons.contains(&Reason::WrongKind);
        Some(reasons.min_by_key(|reasons| (kind(reasons), reasons.len())).unwrap_or_default())
    }
}
