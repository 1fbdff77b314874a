//! Trainings, and lists of participants, into the CSV file of the workspace that holds its history.

use std::io;
use std::path::{Path, PathBuf};

use crate::cli::ImportOptions;
use crate::commands::record;
use crate::console::files::{is_same, place};
use crate::console::progress::Bars;
use crate::dates::Period;
use crate::findings::{Code, Errors, Files, Finding, Findings};
use crate::load::people::roster::rosters;
use crate::load::people::{history, strangers};
use crate::load::table::field::TableKind;
use crate::locale::Locale;
use crate::model::{Calendar, Catalogue, History, Origin, Roster, Session, Training};
use crate::run::ledger::rows::{Form, of_history};
use crate::run::ledger::taking::{Given, Took, taken};
use crate::run::ledger::training::Taken;
use crate::run::lookup;
use crate::workspace::recognise::{Form as Written, form};
use crate::workspace::{References, Workspace};

/// What the history will be. `None` if something cannot be used: `findings` say why.
pub(super) fn made(
    workspace: &Workspace,
    options: &ImportOptions,
    locale: &Locale,
    findings: &mut Findings,
) -> Option<Given> {
    let mut files = Files::default();
    let known = workspace.references(&mut files, findings)?;
    let calendar = match &options.taught {
        Some((module, days)) => &with_unnamed(&known, module, *days, findings)?,
        None => &known.calendar,
    };
    let session = match (&options.session, &options.taught) {
        (Some(id), _) => Some(record::session(id, calendar, "--session", findings)?),
        (None, Some(_)) => calendar.find(""),
        (None, None) => None,
    };
    let target = target(workspace, options, findings)?;
    let is_there = target.exists();
    let all: Vec<PathBuf> = options.files.iter().cloned().chain(is_there.then(|| target.clone())).collect();
    let bars = Bars::new(locale, workspace.plain);
    let roster = match workspace.roster.is_empty() {
        true => strangers(&all, &known.columns),
        // what is wrong with people is told by the reports on them
        false => {
            rosters(&workspace.roster, &known.columns, &known.territories, &bars, &mut files, findings)?.0
        }
    };
    let (catalogue, columns) = (&known.catalogue, &known.columns);
    let references = history::References { columns, catalogue, calendar, session };
    let mut read = Reading { roster: &roster, files: &mut files, bars: &bars };
    let mut errors = Errors::default();
    let new = read.history(&options.files, &references, &mut errors, findings)?;
    let is_wrong = errors.iter().next().is_some() || crate::run::people::is_unusable(findings);
    findings.0.extend(errors.iter().cloned());
    if is_wrong {
        return None;
    }
    let references = history::References { session: None, ..references };
    let old = match is_there {
        // what is wrong with its rows was told by the reports
        true => {
            let mut told = Findings::default();
            let old =
                read.history(std::slice::from_ref(&target), &references, &mut Errors::default(), &mut told);
            if old.is_none() {
                findings.0.append(&mut told.0);
            }
            old?
        }
        false => History::missing(),
    };
    let form = match is_there {
        true => Form::of(&target, TableKind::History, columns, of_history(columns), findings)?,
        false => Form::native(),
    };
    let took = took(workspace, (catalogue, calendar), &roster, (&old, &new));
    taken(&target, is_there, form, took).map_err(|told| findings.push(told)).ok()
}

/// The calendar with one session more, which has no id: of this module, on these days. `None` if there is
/// no such module.
fn with_unnamed(known: &References, module: &str, days: Period, findings: &mut Findings) -> Option<Calendar> {
    let module = lookup::module("--module", module, &known.catalogue, findings)?;
    let unnamed = Session::unnamed(module, days.first, days.last);
    Some(Calendar::new(known.calendar.sessions().iter().cloned().chain([unnamed]).collect()))
}

/// What histories are read for.
struct Reading<'a> {
    roster: &'a Roster,
    files: &'a mut Files,
    bars: &'a Bars<'a>,
}

impl Reading<'_> {
    fn history(
        &mut self,
        paths: &[PathBuf],
        references: &history::References,
        errors: &mut Errors,
        findings: &mut Findings,
    ) -> Option<History> {
        history::history(paths, self.roster, references, self.bars, self.files, errors, findings)
    }
}

/// What each row says, in the order of the files, and what the history says of that training.
fn took<'a>(
    workspace: &Workspace,
    (catalogue, calendar): (&'a Catalogue, &'a Calendar),
    roster: &'a Roster,
    (old, new): (&History, &History),
) -> Vec<Took<'a>> {
    let all =
        (0..roster.advisors.len()).flat_map(|row| new.of(row).iter().map(move |training| (row, *training)));
    // a certificate that a course may lead to is none yet
    let mut all: Vec<(usize, Training)> =
        all.filter(|(_, training)| training.exists_on(workspace.as_of)).collect();
    all.sort_by_key(|(_, training)| match training.origin {
        Origin::Typed => (0, 0),
        Origin::Row { file, line } => (file, line.get()),
    });
    let took = all.into_iter().map(|(row, training)| {
        let session = training.session.held().map(|session| &*calendar.get(session).id);
        let taken = Taken {
            person: &roster.advisors[row].person,
            module: &catalogue.get(training.module).id,
            starts_on: training.starts_on,
            ends_on: training.ends_on,
            status: training.status,
            hours: training.hours,
            session: session.filter(|id| !id.is_empty()),
        };
        let is_of = |other: &Training| (other.module, other.ends_on) == (training.module, training.ends_on);
        let same: Vec<Training> = old.of(row).iter().filter(|other| is_of(other)).copied().collect();
        let says_so = |other: &&Training| training.status.is_none() || other.status == training.status;
        Took { taken, before: same.iter().find(says_so).or(same.first()).copied() }
    });
    took.collect()
}

/// The file that is written to: the one that is typed, else the last history of the workspace.
fn target(workspace: &Workspace, options: &ImportOptions, findings: &mut Findings) -> Option<PathBuf> {
    let is_imported = |path: &&PathBuf| options.files.iter().any(|file| is_same(file, path));
    let target = options.to.as_ref().or(workspace.history.iter().rev().find(|path| !is_imported(path)));
    let told = match target {
        Some(path) if is_text(path) => return Some(path.clone()),
        Some(path) => Finding::new(Code::CannotBeAddedTo).at(place(path)),
        None => Finding::new(Code::NowhereToAdd).text("option", "to"),
    };
    findings.push(told);
    None
}

/// Whether a file is a CSV, or would be one.
fn is_text(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let is_workbook = ending.is_some_and(|ending| ["xlsx", "xls", "ods"].contains(&&*ending));
    match path.metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => form(path) == Written::Table && !is_workbook,
        _ => form(path) == Written::Table,
    }
}
