//! `parconum check --since` and `--save`: what has changed since an earlier report, and reports that
//! are kept.

use std::fs::create_dir_all;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::parts::json;
use crate::cli::CheckOptions;
use crate::console::files::{because, place};
use crate::console::outlet::Outlet;
use crate::console::output;
use crate::engine::setting::Setting;
use crate::findings::{Code, Fact, Finding, Findings};
use crate::load::reference::earlier::{Asked, earlier};
use crate::load::toml::Source;
use crate::locale::{Locale, Value};
use crate::model::Earlier;
use crate::render::Words;
use crate::reports::casebook::Casebook;
use crate::reports::changes::{Beside, Since};
use crate::run::filter::Filter;
use crate::workspace::Workspace;

/// Where the report is to be kept, if it is; that it cannot be goes to `findings`.
pub(super) fn kept(
    workspace: &Workspace,
    options: &CheckOptions,
    findings: &mut Findings,
) -> Option<PathBuf> {
    options.save.then(|| workspace.kept_report(findings)).flatten()
}

/// The text of the earlier report, if there is one to read; that it cannot be goes to `findings`.
pub(super) fn source(workspace: &Workspace, findings: &mut Findings) -> Option<Source> {
    workspace.earlier_report(findings).flatten()
}

/// The earlier report, or none where none is asked for. `None` if it cannot be compared with: it has
/// been told.
pub(super) fn read(source: Option<Source>, setting: &Setting, locale: &Locale) -> Option<Option<Earlier>> {
    let Some(source) = source else { return Some(None) };
    let mut findings = Findings::default();
    let asked = Asked { rules: &setting.rules.id, as_of: setting.as_of };
    let read = earlier(Path::new(&*source.path), &source.text, asked, &mut findings);
    output::findings(locale, &findings.0);
    read.map(Some)
}

/// The earlier report, with who is gone of those that the filter asks for.
pub(super) fn since<'e>(earlier: &'e Earlier, casebook: &Casebook, filter: &Filter) -> Since<'e> {
    let mut since = Since::new(earlier, casebook.setting.as_of, casebook.advisors());
    since.absent.retain(|known| filter.keeps_known(known));
    since
}

/// Keeps the report on everybody, whomever the run shows.
///
/// # Errors
/// Whatever keeps it from being written.
pub(super) fn keep(
    path: &Path,
    casebook: &Casebook,
    words: &Words,
    earlier: Option<&Earlier>,
) -> std::result::Result<(), Finding> {
    let everybody = Filter::default();
    let since = earlier.map(|earlier| since(earlier, casebook, &everybody));
    let beside = since.as_ref().map(|since| Beside { since, only_changes: false });
    let write = || -> Result<()> {
        create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        let mut outlet = Outlet::open(Some(path))?;
        json(casebook, &everybody, words, &[], beside, &mut outlet)?;
        Ok(outlet.close()?)
    };
    write().map_err(|error| {
        let told = Finding::new(Code::UnwritableFile).at(place(path));
        match error.downcast_ref::<std::io::Error>() {
            Some(error) => because(told, error),
            None => told.text("reason", format!("{error:#}")),
        }
    })
}

/// The line that says where the report is kept.
pub(super) fn told(path: &Path, locale: &Locale) -> String {
    let values = [("file", Value::from(path.to_string_lossy().into_owned()))];
    locale.text_with("report-kept", &values) + "\n"
}

/// The earlier report is about another year.
pub(super) fn of_another_year(setting: &Setting, earlier: &Earlier) -> Option<Finding> {
    let told = Finding::new(Code::ReportOfAnotherYear)
        .fact("day", Fact::Day(earlier.as_of))
        .text("before", earlier.year.to_string())
        .text("year", setting.year.to_string());
    (setting.year != earlier.year).then_some(told)
}
