//! `parconum allocate`: who should take which session, for a whole team. It registers nobody.

use std::path::Path;

use anyhow::Result;

use crate::cli::{AllocateOptions, Format};
use crate::console::files::{cannot_write, write};
use crate::console::{ExitStatus, output};
use crate::findings::{Code, Finding, Findings};
use crate::locale::{Locale, Value};
use crate::model::{Calendar, SessionIndex};
use crate::render;
use crate::render::Words;
use crate::render::allocation::Shown;
use crate::render::sheets::seats;
use crate::render::to::csv::csv_excel;
use crate::render::to::xlsx::xlsx;
use crate::reports::allocation::{Change, Difference, Proposal, changed};
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::run::loading::{Loaded, load};
use crate::run::lookup;
use crate::run::named::is_meant;
use crate::run::people::granted;
use crate::run::report::readable;
use crate::run::{named, notices, outputs, report};
use crate::workspace::{References, Workspace};

/// Runs `allocate` and gives its exit status.
///
/// # Errors
/// When the report cannot be written.
pub(crate) fn run(
    workspace: &Workspace,
    options: &AllocateOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<ExitStatus> {
    outputs::check(workspace, options.history_out.as_deref(), &mut findings);
    let Some(loaded) = load(workspace, &options.people, locale, findings) else {
        return Ok(ExitStatus::Unusable);
    };
    let Loaded { references, people, filter, files, findings } = &loaded;
    let (changes, unknown) = changes(workspace, options, references);
    let (now, tried) = calendars(workspace, references, &changes);
    let setting = workspace.setting(references).on(&tried);
    let (granted, exceptions) = granted(&references.exceptions.0, &people.roster);
    let casebook = Casebook::new(&setting, people, files, granted);
    let doubts = notices::of_setting(&casebook);
    let errors: Vec<Finding> = casebook.errors().collect();
    let missing = named::missing("--why", &options.why, &casebook, filter);
    output::doubts(locale, findings.0.iter().chain(&errors).chain(&unknown).chain(&missing).chain(&doubts));
    if !missing.is_empty() || !unknown.is_empty() {
        return Ok(ExitStatus::Unusable);
    }
    let rows: Vec<Row> = casebook.rows().filter(|row| filter.keeps(row)).collect();
    let proposal = Proposal::of(&casebook, &rows);
    let difference = (!changes.is_empty()).then(|| {
        let setting = workspace.setting(references).on(&now);
        let casebook = casebook.asked(&setting);
        let rows: Vec<Row> = casebook.rows().filter(|row| filter.keeps(row)).collect();
        Difference::between(&Proposal::of(&casebook, &rows), &proposal)
    });

    let words = Words { locale, setting: &setting, files, history: Some(casebook.history()) };
    if let Some(path) = &options.history_out
        && let Err(problem) = store(path, &render::allocation::history(&words, &proposal))
    {
        output::findings(locale, [&problem]);
        return Ok(ExitStatus::Unusable);
    }
    let is_asked_for = |row: &&Row| options.why.iter().any(|name| is_meant(&row.advisor.person, name));
    let shown = Shown {
        proposal: &proposal,
        territories: &references.territories,
        rows: &rows,
        difference,
        asked: rows.iter().filter(is_asked_for).collect(),
    };
    if workspace.output.is_some() || !is_standard_output(options) {
        report::write(workspace, locale, &rendered(workspace, &words, &shown))?;
    }
    tell_history(options, locale, &proposal);
    let nobody = rows.is_empty().then(|| Finding::new(Code::NoAdvisor));
    output::findings(locale, &nobody);
    let mut summary = Summary::new(&setting);
    rows.iter().for_each(|row| summary.add(row));
    let mut notes = notices::of_report(&casebook, &summary);
    notes.extend(seats_unknown(&proposal));
    notes.extend(notices::of_exceptions(&casebook, &exceptions));
    output::notes(locale, workspace.notes, findings.0.iter().chain(&doubts).chain(&notes));
    Ok(status(&rows, &proposal, output::count_errors(&findings.0) > 0))
}

fn rendered(workspace: &Workspace, words: &Words, shown: &Shown) -> Vec<u8> {
    match workspace.format {
        Format::Json => return render::allocation::json(words, shown).into_bytes(),
        Format::Csv => return render::allocation::csv(words, shown),
        Format::Xlsx => {
            return xlsx(words.locale, &words.text("sheet-seats"), &seats::sheets(words, shown));
        }
        Format::CsvExcel => return csv_excel(words.locale, &seats::sheets(words, shown)[0]),
        _ => {}
    }
    readable(render::allocation::document(words, shown), workspace, words.locale).into_bytes()
}

/// What is tried out, and what of it nobody knows.
fn changes(
    workspace: &Workspace,
    options: &AllocateOptions,
    references: &References,
) -> (Vec<(SessionIndex, Change)>, Vec<Finding>) {
    let mut unknown = Findings::default();
    let mut find = |option: &str, id: &str| lookup::session(option, id, &references.calendar, &mut unknown);
    let added = workspace.added_sessions(references);
    let named = options.with.iter().filter(|name| !workspace.is_added_calendar(name));
    let added = added.iter().chain(named).filter_map(|id| Some((find("--with", id)?, Change::Added)));
    let mut changes: Vec<(SessionIndex, Change)> = added.collect();
    for more in &options.seats {
        changes
            .extend(find("--seats", &more.session).map(|session| (session, Change::MoreSeats(more.seats))));
    }
    (changes, unknown.0)
}

/// The calendar without what is tried out, and with it. The sessions are the same in both.
fn calendars(
    workspace: &Workspace,
    references: &References,
    changes: &[(SessionIndex, Change)],
) -> (Calendar, Calendar) {
    let mut now = references.calendar.clone();
    for id in workspace.added_sessions(references) {
        now.cancel(&id);
    }
    let tried = match changes {
        [] => references.calendar.clone(),
        changes => changed(&references.calendar, changes),
    };
    (now, tried)
}

fn is_standard_output(options: &AllocateOptions) -> bool {
    options.history_out.as_deref().is_some_and(crate::console::files::is_standard_output)
}

fn store(path: &Path, bytes: &[u8]) -> Result<(), Finding> {
    write(path, bytes).map_err(|error| cannot_write(path, &error))
}

/// The line that says what was written beside the report.
fn tell_history(options: &AllocateOptions, locale: &Locale, proposal: &Proposal) {
    if let Some(path) = options.history_out.as_ref().filter(|_| !is_standard_output(options)) {
        let values = [
            ("count", Value::from(proposal.count().1)),
            ("file", Value::from(path.to_string_lossy().into_owned())),
        ];
        output::tell(&(locale.text_with("allocation-history-written", &values) + "\n"));
    }
}

/// Sessions of which no seats are known count as having room for all.
fn seats_unknown(proposal: &Proposal) -> Option<Finding> {
    let count = proposal.without_known_seats();
    (count > 0).then(|| Finding::new(Code::SeatsUnknown).count("count", count))
}

/// Whether everybody has every seat that they need.
fn status(rows: &[Row], proposal: &Proposal, row_errors: bool) -> ExitStatus {
    let invalid = rows.iter().any(|row| row.assessed().is_none());
    match invalid || row_errors || proposal.allocation.unplaced().next().is_some() {
        true => ExitStatus::Concern,
        false => ExitStatus::Done,
    }
}
