//! `parconum modules`: the catalogue as a list.

use anyhow::Result;

use crate::cli::{Format, ModulesOptions};
use crate::console::{ExitStatus, output};
use crate::findings::{Code, Files, Finding, Findings};
use crate::locale::Locale;
use crate::model::Module;
use crate::render;
use crate::render::Words;
use crate::run::notices;
use crate::run::people::is_unusable;
use crate::run::report;
use crate::run::report::readable;
use crate::workspace::Workspace;

/// Runs `modules` and gives its exit status.
///
/// # Errors
/// When the report cannot be written.
pub(crate) fn run(
    workspace: &Workspace,
    options: &ModulesOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<ExitStatus> {
    let mut files = Files::default();
    let references = workspace.references(&mut files, &mut findings);
    let Some(references) = references.filter(|_| !is_unusable(&findings)) else {
        output::findings(locale, &findings.0);
        return Ok(ExitStatus::Unusable);
    };
    output::doubts(locale, &findings.0);
    let setting = workspace.setting(&references);
    let words = Words { locale, setting: &setting, files: &files, history: None };
    let wanted = |module: &&Module| options.kinds.is_empty() || options.kinds.contains(&module.kind);
    let modules: Vec<&Module> = setting.catalogue.modules().iter().filter(wanted).collect();
    let document = || render::modules::document(&words, &modules);
    let text = match workspace.format {
        Format::Json => render::modules::json(&words, &modules).into_bytes(),
        Format::Csv => render::modules::csv(&modules),
        _ => readable(document(), workspace, locale).into_bytes(),
    };
    report::write(workspace, locale, &text)?;
    let none = modules.is_empty().then(|| Finding::new(Code::NoModule));
    let listed = |index| wanted(&setting.catalogue.get(index));
    output::findings(locale, &none);
    output::notes(locale, workspace.notes, findings.0.iter().chain(&notices::of_modules(&setting, listed)));
    Ok(ExitStatus::Done)
}
