//! `parconum check`: every advisor of a roster.

mod compare;
mod years;

use std::mem::ManuallyDrop;
use std::ops::Range;

use anyhow::Result;

use crate::cli::{CheckOptions, FailOn, Format};
use crate::console::outlet::Outlet;
use crate::console::{ExitStatus, output};
use crate::engine::assessment::AdvisorStatus;
use crate::findings::{Code, Finding, Findings};
use crate::locale::Locale;
use crate::parallel::in_order;
use crate::render;
use crate::render::Words;
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::reports::explanation::Explanation;
use crate::run::filter::Filter;
use crate::run::loading::{Loaded, load};
use crate::run::named::is_meant;
use crate::run::people::granted;
use crate::run::report::readable;
use crate::run::{named, notices, report};
use crate::workspace::Workspace;

/// How many advisors one thread renders at a time.
const CHUNK: usize = 1024;

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
        (None, format) => written(&casebook, filter, &words, format, options, workspace)?,
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

/// The report as CSV, in roster order, made on all processors.
fn csv(casebook: &Casebook, filter: &Filter, outlet: &mut Outlet) -> Result<Summary> {
    let setting = casebook.setting;
    let total = casebook.advisors().len();
    let mut header = render::to::csv::check::Lines::new(setting);
    header.header();
    outlet.write(&header.take())?;
    let mut summary = Summary::new(setting);
    let chunks = (0..total).step_by(CHUNK).map(|start| Ok(start..(start + CHUNK).min(total)));
    let worker = || {
        let mut lines = render::to::csv::check::Lines::new(setting);
        move |chunk: Range<usize>| {
            let mut part = Summary::new(setting);
            for row in casebook.rows_of(chunk) {
                if filter.keeps(&row) {
                    part.add(&row);
                    lines.advisor(&row);
                }
            }
            (lines.take(), part)
        }
    };
    in_order(chunks, worker, |(bytes, part)| {
        summary.merge(&part);
        outlet.write(&bytes)
    })?;
    Ok(summary)
}

/// The report as a table, Markdown or JSON.
fn written(
    casebook: &Casebook,
    filter: &Filter,
    words: &Words,
    format: Format,
    options: &CheckOptions,
    workspace: &Workspace,
) -> Result<Summary> {
    let rows: Vec<Row> = casebook.rows().filter(|row| filter.keeps(row)).collect();
    let mut summary = Summary::new(casebook.setting);
    rows.iter().for_each(|row| summary.add(row));
    if format == Format::Json {
        let explained = |row: &Row| {
            let is_asked_for = options.why.iter().any(|wanted| is_meant(&row.advisor.person, wanted));
            is_asked_for.then(|| Explanation::of_row(words.setting, row)).flatten()
        };
        let text = render::to::json::check(words, &summary, &rows, explained);
        report::write(workspace, words.locale, text.as_bytes())?;
        return Ok(summary);
    }
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
