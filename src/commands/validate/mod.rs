//! `parconum validate`: whether the files can be used, and what is strange in them.

mod inputs;
mod reading;

use anyhow::Result;

use crate::cli::{Format, ValidateOptions};
use crate::console::{ExitStatus, output};
use crate::findings::{Code, Finding, Findings, Severity};
use crate::locale::Locale;
use crate::render;
use crate::reports::inspection::Inspection;
use crate::run::people::to_name;
use crate::run::report;
use crate::run::report::readable;
use crate::workspace::Workspace;
use inputs::Inputs;

/// Runs `validate` and gives its exit status.
///
/// # Errors
/// When the report cannot be written.
pub(crate) fn run(
    workspace: &Workspace,
    options: &ValidateOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<ExitStatus> {
    let inputs = match options.files.as_slice() {
        [] => {
            findings.0.extend(to_name(workspace));
            Inputs::of_workspace(workspace)
        }
        files => {
            // what was found in a `parconum.toml` that nobody asked about is no part of the report
            findings.0.clear();
            Inputs::of_files(files, workspace, &mut findings)
        }
    };
    if inputs.is_empty() && findings.0.is_empty() {
        output::findings(locale, [&Finding::new(Code::NothingToValidate)]);
        return Ok(ExitStatus::Unusable);
    }
    let inspection = reading::inspect(workspace, &inputs, locale, findings);
    let text = match workspace.format {
        Format::Table if !workspace.plain => render::findings::text(locale, &inspection).into_bytes(),
        Format::Json => render::findings::json(locale, workspace.as_of, &inspection).into_bytes(),
        Format::Csv => render::findings::csv(locale, &inspection),
        _ => readable(render::findings::document(locale, &inspection), workspace, locale).into_bytes(),
    };
    report::write(workspace, locale, &text)?;
    Ok(status(&inspection, options.strict))
}

/// Whether something that was typed cannot be used.
fn is_mistyped(inspection: &Inspection) -> bool {
    let typed = |finding: &Finding| finding.place.as_ref().is_some_and(|place| &*place.file == "--rules");
    inspection.findings.iter().any(typed)
}

fn status(inspection: &Inspection, strict: bool) -> ExitStatus {
    let found = |severity| inspection.count(severity) > 0;
    match inspection.lacks_a_file() || is_mistyped(inspection) {
        true => ExitStatus::Unusable,
        false if found(Severity::Error) || strict && found(Severity::Warning) => ExitStatus::Concern,
        false => ExitStatus::Done,
    }
}
