//! `parconum check`: every advisor of a roster.

mod compare;
mod parts;
mod years;

use std::mem::ManuallyDrop;

use anyhow::Result;

use crate::cli::{CheckOptions, FailOn, Format};
use crate::console::outlet::Outlet;
use crate::console::{ExitStatus, output};
use crate::engine::assessment::AdvisorStatus;
use crate::findings::{Code, Finding, Findings};
use crate::locale::Locale;
use crate::render;
use crate::render::Words;
use crate::render::to::InParts;
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::reports::explanation::Explanation;
use crate::run::filter::Filter;
use crate::run::loading::{Loaded, load};
use crate::run::named::is_meant;
use crate::run::people::granted;
use crate::run::report::readable;
use crate::run::{named, notices, report};
use crate::workspace::Workspace;
use parts::{Nothing, in_parts};

/// Runs `check` and gives its exit status.
///
/// # Errors
/// When the report cannot be written.
pub(crate) fn run(
    workspace: &Workspace,
    options: &CheckOptions,
    locale: &Locale,
    findings: Findings,
) -> Result<ExitStatus> {
    let Some(loaded) = load(workspace, &options.people, locale, findings) else {
        return Ok(ExitStatus::Unusable);
    };
    // the run ends with the report: giving back the memory of a million people would take longer
    let loaded = ManuallyDrop::new(loaded);
    let Loaded { references, people, filter, files, findings } = &*loaded;
    let setting = workspace.setting(references);
    let (granted, exceptions) = granted(&references.exceptions.0, &people.roster);
    let casebook = Casebook::new(&setting, people, files, granted);
    let words = Words { locale, setting: &setting, files, history: Some(casebook.history()) };

    let doubts = notices::of_setting(&casebook);
    let errors: Vec<Finding> = casebook.errors().collect();
    let missing = named::missing("--why", &options.why, &casebook, filter);
    output::doubts(locale, findings.0.iter().chain(&errors).chain(&missing).chain(&doubts));
    if !missing.is_empty() {
        return Ok(ExitStatus::Unusable);
    }
    let summary = match (&references.compared_rules, workspace.format) {
        (Some(rules), _) => compare::report(&casebook, filter, &words, rules, workspace)?,
        _ if options.history_of_years => years::report(&casebook, filter, &words, workspace)?,
        (None, Format::Csv) => {
            report::write_parts(workspace, locale, |outlet| csv(&casebook, filter, outlet))?
        }
        (None, Format::Json) => {
            report::write_parts(workspace, locale, |outlet| json(&casebook, filter, &words, options, outlet))?
        }
        (None, Format::Table | Format::Markdown) => written(&casebook, filter, &words, options, workspace)?,
    };
    let nobody = (summary.advisors == 0).then(|| Finding::new(Code::NoAdvisor));
    output::findings(locale, &nobody);
    let mut notes = notices::of_report(&casebook, &summary);
    let compared = references.compared_rules.as_ref();
    notes.extend(compared.and_then(|rules| notices::of_unchecked_rules(rules, setting.year)));
    notes.extend(notices::of_exceptions(&casebook, &exceptions));
    output::notes(locale, workspace.notes, findings.0.iter().chain(&doubts).chain(&notes));
    let row_errors = output::count_errors(&findings.0) > 0;
    Ok(status(&summary, workspace.fail_on, row_errors))
}

/// The report as CSV.
fn csv(casebook: &Casebook, filter: &Filter, outlet: &mut Outlet) -> Result<Summary> {
    let setting = casebook.setting;
    let mut header = render::to::csv::check::Lines::new(setting);
    header.header();
    outlet.write(&header.take())?;
    let lines = || render::to::csv::check::Lines::new(setting);
    Ok(in_parts(casebook, filter, lines, |part| outlet.write(&part))?)
}

/// The report as JSON. It begins with the summary, which the people are assessed for first: to hold
/// a million assessments would take more time than to make them again.
fn json(
    casebook: &Casebook,
    filter: &Filter,
    words: &Words,
    options: &CheckOptions,
    outlet: &mut Outlet,
) -> Result<Summary> {
    let summary = in_parts(casebook, filter, || Nothing, |_| Ok(()))?;
    let (before, behind) = render::to::json::check::frame(words, &summary);
    outlet.write(before.as_bytes())?;
    let explained = |row: &Row| {
        let is_asked_for = options.why.iter().any(|wanted| is_meant(&row.advisor.person, wanted));
        is_asked_for.then(|| Explanation::of_row(words.setting, row)).flatten()
    };
    let mut begun = false;
    let people = || render::to::json::check::People::new(words, explained);
    in_parts(casebook, filter, people, |part| {
        let separator = usize::from(!begun && !part.is_empty());
        begun |= !part.is_empty();
        outlet.write(&part[separator..])
    })?;
    outlet.write(behind.as_bytes())?;
    Ok(summary)
}

/// The report as a table or Markdown.
fn written(
    casebook: &Casebook,
    filter: &Filter,
    words: &Words,
    options: &CheckOptions,
    workspace: &Workspace,
) -> Result<Summary> {
    let rows: Vec<Row> = casebook.rows().filter(|row| filter.keeps(row)).collect();
    let mut summary = Summary::new(casebook.setting);
    rows.iter().for_each(|row| summary.add(row));
    let CheckOptions { all, group_by: grouping, within, sort: order, .. } = *options;
    let history_is_given = casebook.history().is_given();
    let view = render::check::View { all, grouping, within, order, history_is_given };
    let mut document = render::check::document(words, &rows, view);
    for wanted in &options.why {
        for row in rows.iter().filter(|row| is_meant(&row.advisor.person, wanted)) {
            let explanation = Explanation::of_row(words.setting, row);
            document.0.extend(render::why::document(words, row, explanation.as_ref()).0);
        }
    }
    report::write(workspace, words.locale, readable(document, workspace, words.locale).as_bytes())?;
    Ok(summary)
}

/// How the run ends, as `--fail-on` asks.
fn status(summary: &Summary, fail_on: FailOn, row_errors: bool) -> ExitStatus {
    let count = |status| summary.count(status) > 0;
    let late = count(AdvisorStatus::Overdue) || count(AdvisorStatus::Invalid) || row_errors;
    let fails = match fail_on {
        FailOn::Never => false,
        FailOn::Overdue => late,
        FailOn::Due => late || count(AdvisorStatus::Due),
    };
    if fails { ExitStatus::Concern } else { ExitStatus::Done }
}
