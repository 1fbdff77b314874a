//! Sessions that stand in the calendar twice, under two ids.

use std::collections::HashMap;

use super::about;
use crate::findings::{Code, Fact, Finding};
use crate::load::reference::PlacedSession;
use crate::model::Session;

/// Each session that says the same as an earlier one in all but its id and its seats.
pub(super) fn check(sessions: &[&PlacedSession]) -> Vec<Finding> {
    let mut known: HashMap<_, Vec<&PlacedSession>> = HashMap::new();
    let mut found = Vec::new();
    for placed in sessions {
        let session = &placed.session;
        let alike = known.entry((session.module, session.starts_on, session.ends_on)).or_default();
        match alike.iter().find(|other| same(session, &other.session)) {
            Some(other) => {
                let finding = about(placed, Code::SameSessionTwice).at(placed.place("id"));
                let finding = finding.text("twin", &other.session.id);
                found.push(finding.fact("other", Fact::Place(other.place("id"))));
            }
            None => alike.push(placed),
        }
    }
    found
}

fn same(one: &Session, other: &Session) -> bool {
    let place = |session: &Session| (session.mode, session.place.clone(), session.department);
    one.days == other.days
        && place(one) == place(other)
        && one.regions == other.regions
        && one.organiser == other.organiser
        && one.url == other.url
}
