//! `parconum check`: every advisor of a roster.

mod compare;
mod documents;
mod parts;
mod since;
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
use crate::render::check::View;
use crate::render::stream::Stream;
use crate::reports::casebook::{Casebook, Summary};
use crate::reports::changes::{Beside, Changes};
use crate::reports::crowd::Crowd;
use crate::reports::explanation::Explanation;
use crate::run::filter::Filter;
use crate::run::loading::{Loaded, load};
use crate::run::named::is_meant;
use crate::run::people::granted;
use crate::run::{named, notices, report};
use crate::workspace::{References, Workspace};
use documents::Documents;
use parts::{csv, csv_excel, json};

/// Runs `check` and gives its exit status.
///
/// # Errors
/// When the report cannot be written.
pub(crate) fn run(
    workspace: &Workspace,
    options: &CheckOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<ExitStatus> {
    let kept = since::kept(workspace, options, &mut findings);
    let earlier = since::source(workspace, &mut findings);
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
    let Some(earlier) = since::read(earlier, &setting, locale) else { return Ok(ExitStatus::Unusable) };
    let since = earlier.as_ref().map(|earlier| since::since(earlier, &casebook, filter));
    let beside = since.as_ref().map(|since| Beside { since, only_changes: options.only_changes });

    let doubts = notices::of_setting(&casebook);
    let errors: Vec<Finding> = casebook.errors().collect();
    let missing = named::missing("--why", &options.why, &casebook, filter);
    output::doubts(locale, findings.0.iter().chain(&errors).chain(&missing).chain(&doubts));
    if !missing.is_empty() {
        return Ok(ExitStatus::Unusable);
    }
    if let Some(path) = &kept
        && let Err(problem) = since::keep(path, &casebook, &words, earlier.as_ref())
    {
        output::findings(locale, [&problem]);
        return Ok(ExitStatus::Unusable);
    }
    let summary = match (&references.compared_rules, workspace.format) {
        (Some(rules), _) => compare::report(&casebook, filter, &words, rules, workspace)?,
        _ if options.history_of_years => years::report(&casebook, filter, &words, workspace)?,
        (None, Format::Csv) => {
            report::write_parts(workspace, locale, |outlet| csv(&casebook, filter, beside, outlet))?
        }
        (None, Format::Json) => report::write_parts(workspace, locale, |outlet| {
            json(&casebook, filter, &words, &options.why, beside, outlet)
        })?,
        (None, _) => written(&casebook, filter, &words, references, beside, options, workspace)?,
    };
    if let Some(path) = &kept {
        output::tell(&since::told(path, locale));
    }
    let nobody = (summary.advisors == 0).then(|| Finding::new(Code::NoAdvisor));
    output::findings(locale, &nobody);
    let mut notes = notices::of_report(&casebook, &summary);
    let compared = references.compared_rules.as_ref();
    notes.extend(compared.and_then(|rules| notices::of_unchecked_rules(rules, setting.year)));
    notes.extend(notices::of_exceptions(&casebook, &exceptions));
    notes.extend(earlier.as_ref().and_then(|earlier| since::of_another_year(&setting, earlier)));
    output::notes(locale, workspace.notes, findings.0.iter().chain(&doubts).chain(&notes));
    let row_errors = output::count_errors(&findings.0) > 0;
    Ok(status(&summary, workspace.fail_on, row_errors))
}

/// The report in any format but the two for programs.
fn written(
    casebook: &Casebook,
    filter: &Filter,
    words: &Words,
    references: &References,
    beside: Option<Beside>,
    options: &CheckOptions,
    workspace: &Workspace,
) -> Result<Summary> {
    let CheckOptions { all, group_by: grouping, within, sort: order, .. } = *options;
    let history_is_given = casebook.history().is_given();
    let view = View { all, grouping, history_is_given };
    let crowd = Crowd::of(casebook, |row| filter.keeps(row), within, order);
    let documents = Documents { casebook, crowd: &crowd, words, references, view };
    let write = |outlet: &mut Outlet| match workspace.format {
        Format::Html => documents.html(outlet),
        Format::Xlsx => documents.xlsx(outlet),
        _ => csv_excel(casebook, &crowd, words, &references.territories, beside, outlet),
    };
    match (workspace.format, beside) {
        (Format::CsvExcel, _) | (Format::Html | Format::Xlsx, None) => {
            report::write_parts(workspace, words.locale, write)?;
        }
        (_, beside) => {
            let stream = stream(casebook, filter, words, &crowd, beside, view, &options.why);
            report::write_stream(workspace, words.locale, stream)?;
        }
    }
    Ok(crowd.summary)
}

/// The people in groups, or what has changed; then the explanations that were asked for.
fn stream<'s>(
    casebook: &'s Casebook,
    filter: &Filter,
    words: &'s Words,
    crowd: &'s Crowd,
    beside: Option<Beside<'s, 's>>,
    view: View,
    why: &[String],
) -> Stream<'s> {
    let mut stream = match beside {
        Some(Beside { since, .. }) => {
            let changes = Changes::of(since, casebook, |row| filter.keeps(row));
            render::changes::stream(words, casebook, crowd, since, &changes, view)
        }
        None => render::check::stream(words, casebook, crowd, view),
    };
    for wanted in why {
        let people = casebook.advisors().iter().enumerate();
        let meant = people.filter(|(_, advisor)| is_meant(&advisor.person, wanted));
        for row in meant.map(|(place, _)| casebook.row(place)).filter(|row| filter.keeps(row)) {
            let explanation = Explanation::of_row(words.setting, &row);
            stream.text().0.extend(render::why::document(words, &row, explanation.as_ref()).0);
        }
    }
    stream
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
