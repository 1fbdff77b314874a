//! The people of a run: their roster, what they took, and what was granted to them.

use std::collections::HashMap;

use crate::console::progress::Bars;
use crate::findings::{Code, Files, Finding, Findings, Place, Severity};
use crate::load::people::history;
use crate::load::people::roster::rosters;
use crate::locale::Locale;
use crate::model::{Exception, Find, History, Roster};
use crate::reports::casebook::People;
use crate::workspace::{References, Workspace, exports};

/// Reads the rosters and the histories. `None` if one of the files cannot be used.
pub(crate) fn people(
    workspace: &Workspace,
    references: &References,
    locale: &Locale,
    files: &mut Files,
    findings: &mut Findings,
) -> Option<People> {
    let (columns, territories) = (&references.columns, &references.territories);
    let bars = Bars::new(locale, workspace.plain);
    let (roster, mut errors) = rosters(&workspace.roster, columns, territories, &bars, files, findings)?;
    let history = if workspace.history.is_empty() {
        History::missing()
    } else {
        let references = history::References {
            columns,
            catalogue: &references.catalogue,
            calendar: &references.calendar,
            session: None,
        };
        history::history(&workspace.history, &roster, &references, &bars, files, &mut errors, findings)?
    };
    Some(People { roster, history, errors })
}

/// The rosters of the run; a finding where there is none.
pub(crate) fn has_roster(workspace: &Workspace, findings: &mut Findings) -> bool {
    if workspace.roster.is_empty() {
        findings.push(to_name(workspace).unwrap_or_else(|| Finding::new(Code::NoRoster)));
    }
    !workspace.roster.is_empty()
}

/// Which line of `parconum.toml` is to name the roster, where it names none.
pub(crate) fn to_name(workspace: &Workspace) -> Option<Finding> {
    let path = workspace.project.as_ref().filter(|_| workspace.roster.is_empty())?;
    let settings = std::fs::read_to_string(path).ok()?;
    let line = exports::roster_line(&settings)?;
    let place = Place::line(&std::sync::Arc::from(path.to_string_lossy()), line);
    Some(Finding::new(Code::RosterToName).at(place))
}

/// Whether something other than a row of a CSV cannot be used.
pub(crate) fn is_unusable(findings: &Findings) -> bool {
    findings.0.iter().any(|finding| finding.severity() == Severity::Error && !finding.code.is_of_a_row())
}

/// The exceptions of each roster row, and each exception with the row it meets.
pub(crate) type Granted<'a> = (HashMap<usize, Vec<&'a Exception>>, Vec<(&'a Exception, Option<usize>)>);

/// The exceptions of each roster row, and each exception with the row it meets.
pub(crate) fn granted<'a>(exceptions: &'a [Exception], roster: &Roster) -> Granted<'a> {
    let mut granted: HashMap<usize, Vec<&Exception>> = HashMap::new();
    let met = exceptions.iter().map(|exception| {
        let row = match roster.find(&exception.advisor) {
            Find::Row(row) => Some(row as usize),
            Find::Ambiguous | Find::None => None,
        };
        if let Some(row) = row {
            granted.entry(row).or_default().push(exception);
        }
        (exception, row)
    });
    let met = met.collect();
    (granted, met)
}

/// A place for what was typed, not read.
pub(crate) fn typed(option: &str) -> Place {
    Place::file(&std::sync::Arc::from(option))
}
