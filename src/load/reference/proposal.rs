//! The seats that `allocate --format json` proposed, read again.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;

use crate::findings::{Code, Finding, Findings, Place};
use crate::model::{Calendar, SessionIndex};
use crate::text::names::nearest;

/// The sessions proposed to each advisor, by id, in the order of ranks.
#[derive(Debug, Default)]
pub(crate) struct Proposed(HashMap<String, Vec<SessionIndex>>);

impl Proposed {
    /// The sessions proposed to an advisor.
    pub(crate) fn to(&self, id: &str) -> &[SessionIndex] {
        self.0.get(id).map_or(&[], Vec::as_slice)
    }
}

/// As much of the report as is needed.
#[derive(Deserialize)]
struct Report {
    seats: Vec<Seat>,
}

#[derive(Deserialize)]
struct Seat {
    advisor: String,
    session: String,
}

/// Reads a report. `None` if it is none, or names a session that the calendar lacks: `findings` say so.
pub(crate) fn proposed(
    path: &Path,
    text: &str,
    calendar: &Calendar,
    findings: &mut Findings,
) -> Option<Proposed> {
    let place = || Place::file(&Arc::from(path.to_string_lossy()));
    let Ok(report) = serde_json::from_str::<Report>(text) else {
        findings.push(Finding::new(Code::NotAnAllocation).at(place()));
        return None;
    };
    let mut proposed = Proposed::default();
    let mut all_known = true;
    for seat in report.seats {
        match calendar.find(&seat.session) {
            Some(session) => proposed.0.entry(seat.advisor).or_default().push(session),
            None => {
                let known = calendar.sessions().iter().map(|session| session.id.as_str());
                let told = Finding::new(Code::UnknownSession).at(place()).text("value", &seat.session);
                findings.push(told.nearest(nearest(&seat.session, known)));
                all_known = false;
            }
        }
    }
    all_known.then_some(proposed)
}
