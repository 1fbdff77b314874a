//! `parconum outlook`: the next twelve months, what falls due against the seats that are left.

use anyhow::Result;
use chrono::Datelike;

use crate::cli::{Format, OutlookOptions};
use crate::console::{ExitStatus, output};
use crate::engine::setting::Setting;
use crate::findings::{Code, Finding, Findings};
use crate::locale::Locale;
use crate::render;
use crate::render::Words;
use crate::reports::casebook::Casebook;
use crate::reports::outlook::Outlook;
use crate::run::loading::{Loaded, load};
use crate::run::people::granted;
use crate::run::report::readable;
use crate::run::{notices, report};
use crate::workspace::Workspace;

/// Runs `outlook` and gives its exit status.
///
/// # Errors
/// When the report cannot be written.
pub(crate) fn run(
    workspace: &Workspace,
    options: &OutlookOptions,
    locale: &Locale,
    findings: Findings,
) -> Result<ExitStatus> {
    let Some(loaded) = load(workspace, &options.people, locale, findings) else {
        return Ok(ExitStatus::Unusable);
    };
    let Loaded { references, people, filter, files, findings } = &loaded;
    // whatever year is asked for elsewhere: twelve months from D end in the next one
    let of_year = |year| {
        Setting::new(workspace.as_of, year, &references.rules, &references.catalogue, &references.calendar)
    };
    let (setting, next) = (of_year(workspace.as_of.year()), of_year(workspace.as_of.year() + 1));
    let (granted, _) = granted(&references.exceptions.0, &people.roster);
    let casebook = Casebook::new(&setting, people, files, granted);
    let doubts = notices::of_setting(&casebook);
    let errors: Vec<Finding> = casebook.errors().collect();
    output::doubts(locale, findings.0.iter().chain(&errors).chain(&doubts));
    let outlook = Outlook::of(&casebook, &casebook.asked(&next), |row| filter.keeps(row));
    let words = Words { locale, setting: &setting, files, history: Some(casebook.history()) };
    let text = match workspace.format {
        Format::Json => render::outlook::json(&setting, &outlook).into_bytes(),
        Format::Csv => render::outlook::csv(&outlook),
        _ => {
            let document = render::outlook::document(&words, &references.territories, &outlook);
            readable(document, workspace, locale).into_bytes()
        }
    };
    report::write(workspace, locale, &text)?;
    let nobody = !casebook.rows().any(|row| filter.keeps(&row));
    output::findings(locale, &nobody.then(|| Finding::new(Code::NoAdvisor)));
    output::notes(locale, workspace.notes, findings.0.iter().chain(&doubts));
    Ok(ExitStatus::Done)
}
