//! `parconum validate`: whether the files can be used, and what is strange in them.

mod inputs;
mod reading;

use anyhow::Result;

use crate::cli::{Format, ValidateOptions};
use crate::console::output;
use crate::findings::{Code, Finding, Findings, Severity};
use crate::locale::Locale;
use crate::render;
use crate::reports::inspection::Inspection;
use crate::run::people::UNUSABLE;
use crate::workspace::Workspace;
use inputs::Inputs;

/// Nothing is wrong.
const FINE: u8 = 0;
/// Something is.
const FLAWED: u8 = 1;

/// Runs `validate` and gives the exit code.
///
/// # Errors
/// When the report cannot be written.
pub fn run(
    workspace: &Workspace,
    options: &ValidateOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<u8> {
    let inputs = match options.files.as_slice() {
        [] => Inputs::of_workspace(workspace),
        files => {
            // what was found in a `parconum.toml` that nobody asked about is no part of the report
            findings.0.clear();
            Inputs::of_files(files, workspace, &mut findings)
        }
    };
    if inputs.is_empty() && findings.0.is_empty() {
        output::findings(locale, [&Finding::new(Code::NothingToValidate)]);
        return Ok(UNUSABLE);
    }
    let inspection = reading::inspect(workspace, &inputs, locale, findings);
    let text = match workspace.format {
        Format::Table if !workspace.plain => render::findings::text(locale, &inspection),
        Format::Table | Format::Markdown => {
            output::readable(&render::findings::document(locale, &inspection), workspace, locale)
        }
        Format::Json => render::findings::json(locale, workspace.as_of, &inspection),
        Format::Csv => render::findings::csv(locale, &inspection),
    };
    output::report(text.as_bytes())?;
    Ok(exit_code(&inspection, options.strict))
}

/// Whether something that was typed cannot be used.
fn is_mistyped(inspection: &Inspection) -> bool {
    let typed = |finding: &Finding| finding.place.as_ref().is_some_and(|place| &*place.file == "--rules");
    inspection.findings.iter().any(typed)
}

fn exit_code(inspection: &Inspection, strict: bool) -> u8 {
    let found = |severity| inspection.count(severity) > 0;
    match inspection.lacks_a_file() || is_mistyped(inspection) {
        true => UNUSABLE,
        false if found(Severity::Error) || strict && found(Severity::Warning) => FLAWED,
        false => FINE,
    }
}
