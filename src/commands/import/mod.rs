//! `parconum import`: spreadsheets and calendars of other programs into the files of the workspace.

mod history;
mod lists;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use crate::cli::ImportOptions;
use crate::console::files::{is_same, place};
use crate::console::{ExitStatus, output};
use crate::findings::{Code, Fact, Finding, Findings, Place};
use crate::load::kind::Kind;
use crate::locale::Locale;
use crate::run::people::is_unusable;
use crate::workspace::Workspace;
use crate::workspace::recognise::recognise;

/// Runs `import` and gives its exit status.
///
/// # Errors
/// When what was done cannot be told.
pub(crate) fn run(
    workspace: &Workspace,
    options: &ImportOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<ExitStatus> {
    let kind = match options.session.is_some() || options.taught.is_some() {
        // whoever says the session says that these are its participants
        true => Some(Kind::History),
        false => kind(workspace, &options.files, &mut findings),
    };
    let (Some(kind), false) = (kind, is_unusable(&findings)) else {
        output::findings(locale, &findings.0);
        return Ok(ExitStatus::Unusable);
    };
    let made = match kind {
        Kind::History => history::made(workspace, options, locale, &mut findings)
            .map(|made| (made.shown(locale), made.is_nothing(), made.rewrite)),
        _ => lists::made(workspace, kind, options, &mut findings)
            .map(|made| (made.shown(locale), made.is_nothing(), made.rewrite)),
    };
    output::findings(locale, &findings.0);
    let Some((shown, is_nothing, rewrite)) = made else { return Ok(ExitStatus::Unusable) };
    output::report(shown.as_bytes())?;
    if is_nothing {
        return Ok(ExitStatus::Done);
    }
    let status = rewrite.confirmed(locale, options.yes, "import-done")?;
    tell_to_name(workspace, kind, &rewrite.path, status, locale)?;
    Ok(status)
}

/// Says how a file that was written is read, where the workspace does not name it yet.
fn tell_to_name(
    workspace: &Workspace,
    kind: Kind,
    path: &Path,
    status: ExitStatus,
    locale: &Locale,
) -> Result<()> {
    let is_named = workspace.files_of(kind).iter().any(|known| is_same(known, path));
    if status == ExitStatus::Done && !is_named {
        let key: &str = kind.into();
        let line = format!("{key} = [{}]", toml::Value::from(path.to_string_lossy().into_owned()));
        let told = locale.text_with("import-name-it", &[("line", line.into())]);
        output::report((told + "\n").as_bytes())?;
    }
    Ok(())
}

/// What all these files are. `None` where they are not all the same, or nothing that is brought in.
fn kind(workspace: &Workspace, files: &[PathBuf], findings: &mut Findings) -> Option<Kind> {
    let columns = workspace.columns();
    let mut first: Option<(Kind, Place)> = None;
    let mut wrong = false;
    for path in files {
        let told = match (recognise(path, &columns), &first) {
            (Err(finding), _) => Some(finding),
            (Ok(Kind::Roster | Kind::Rules | Kind::Project), _) => {
                Some(Finding::new(Code::NotImported).at(place(path)))
            }
            (Ok(kind), Some((known, other))) if kind != *known => {
                let told = Finding::new(Code::KindsDiffer).at(place(path));
                Some(told.fact("other", Fact::Place(other.clone())))
            }
            (Ok(kind), _) => {
                first.get_or_insert_with(|| (kind, Place::file(&Arc::from(path.to_string_lossy()))));
                None
            }
        };
        wrong |= told.is_some();
        findings.0.extend(told);
    }
    first.map(|(kind, _)| kind).filter(|_| !wrong)
}
