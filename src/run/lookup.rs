//! Modules and sessions that an option names: found, or told with the name that may have been meant.

use super::people::typed;
use crate::findings::{Code, Finding, Findings};
use crate::model::{Calendar, Catalogue, ModuleIndex, SessionIndex};
use crate::text::names::nearest;

/// The module of this name. `None` where there is none: it is told.
pub(crate) fn module(
    option: &str,
    name: &str,
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> Option<ModuleIndex> {
    let found = catalogue.find(name);
    if found.is_none() {
        let unknown = Finding::new(Code::UnknownModule).at(typed(option)).text("value", name);
        findings.push(unknown.nearest(catalogue.nearest(name)));
    }
    found
}

/// The session of this id. `None` where the calendar holds none: it is told.
pub(crate) fn session(
    option: &str,
    id: &str,
    calendar: &Calendar,
    findings: &mut Findings,
) -> Option<SessionIndex> {
    let found = calendar.find(id);
    if found.is_none() {
        let known = calendar.sessions().iter().map(|session| session.id.as_str());
        let unknown = Finding::new(Code::UnknownSession).at(typed(option)).text("value", id);
        findings.push(unknown.nearest(nearest(id, known)));
    }
    found
}
