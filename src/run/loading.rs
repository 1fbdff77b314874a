//! What a report on many people begins with: the references, the people, and whom it is about.

use super::filter::Filter;
use super::people::{has_roster, is_unusable, people};
use crate::cli::PeopleFilter;
use crate::console::output;
use crate::findings::{Files, Findings};
use crate::locale::Locale;
use crate::reports::casebook::People;
use crate::workspace::{References, Workspace};

/// Everything that a run reads, all of it usable.
pub(crate) struct Loaded {
    pub references: References,
    pub people: People,
    pub filter: Filter,
    pub files: Files,
    pub findings: Findings,
}

/// Reads everything. `None` if something cannot be used: it has been told.
pub(crate) fn load(
    workspace: &Workspace,
    wanted: &PeopleFilter,
    locale: &Locale,
    mut findings: Findings,
) -> Option<Loaded> {
    let mut files = Files::default();
    let references = workspace.references(&mut files, &mut findings);
    let filter = references.as_ref().map(|known| Filter::new(wanted, &known.territories, &mut findings));
    let people = references.as_ref().and_then(|known| {
        has_roster(workspace, &mut findings)
            .then(|| people(workspace, known, locale, &mut files, &mut findings))
            .flatten()
    });
    match (references, filter, people, is_unusable(&findings)) {
        (Some(references), Some(filter), Some(people), false) => {
            Some(Loaded { references, people, filter, files, findings })
        }
        _ => {
            output::findings(locale, &findings.0);
            None
        }
    }
}
