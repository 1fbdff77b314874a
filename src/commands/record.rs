//! `parconum record`: one more row of the workspace's history, once person and session are checked.

use anyhow::Result;

use crate::cli::RecordOptions;
use crate::console::files::place;
use crate::console::{ExitStatus, output};
use crate::findings::{Code, Files, Finding, Findings};
use crate::load::table::columns::Columns;
use crate::load::table::field::TableKind;
use crate::locale::Locale;
use crate::model::{Booking, Calendar, Origin, Person, Session, SessionIndex, Training};
use crate::render::Words;
use crate::render::adding;
use crate::reports::adding::booking::misfits;
use crate::reports::casebook::Casebook;
use crate::reports::what_if::WhatIf;
use crate::run::ledger;
use crate::run::ledger::Addition;
use crate::run::ledger::rows::{Form, of_history};
use crate::run::ledger::training::Taken;
use crate::run::lookup;
use crate::run::named;
use crate::run::people::{granted, has_roster, is_unusable, people};
use crate::workspace::Workspace;

/// Runs `record` and gives its exit status.
///
/// # Errors
/// When what was done cannot be told.
pub(crate) fn run(
    workspace: &Workspace,
    options: &RecordOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<ExitStatus> {
    let mut files = Files::default();
    let references = workspace.references(&mut files, &mut findings);
    let people = references.as_ref().and_then(|known| {
        let has_roster = has_roster(workspace, &mut findings);
        has_roster.then(|| people(workspace, known, locale, &mut files, &mut findings)).flatten()
    });
    let row = people
        .as_ref()
        .and_then(|people| named::one(&people.roster, &options.advisor, "record", &mut findings));
    let session = references
        .as_ref()
        .and_then(|known| session(&options.session, &known.calendar, "record", &mut findings));
    let (Some(references), Some(people), Some(row), Some(index), false) =
        (&references, &people, row, session, is_unusable(&findings))
    else {
        output::refusal(locale, workspace.notes, &findings.0);
        return Ok(ExitStatus::Unusable);
    };
    let setting = workspace.setting(references);
    let (granted, _) = granted(&references.exceptions.0, &people.roster);
    let casebook = Casebook::new(&setting, people, &files, granted);
    let words = Words { locale, setting: &setting, files: &files, history: Some(casebook.history()) };
    let against = misfits(&casebook, row, index, options.status);
    if !against.is_empty() {
        let reasons: Vec<String> = against.iter().map(|misfit| adding::misfit(&words, *misfit)).collect();
        let told = Finding::new(Code::DoesNotFit).text("value", &options.session);
        let told =
            told.text("name", casebook.advisors()[row].person.known_as()).text("reasons", reasons.join(", "));
        let told = if options.force { told.as_warning() } else { told };
        output::findings(locale, [&told]);
        if !options.force {
            return Ok(ExitStatus::Concern);
        }
    }
    let session = setting.calendar.get(index);
    let module = &setting.catalogue.get(session.module).id;
    let added = Row { person: &casebook.advisors()[row].person, session, module, options };
    let addition = match added.added(workspace, &references.columns) {
        Ok(addition) => addition,
        Err(problems) => {
            output::findings(locale, &problems);
            return Ok(ExitStatus::Unusable);
        }
    };
    let training = Training {
        module: session.module,
        starts_on: session.starts_on,
        ends_on: session.ends_on,
        status: Some(options.status),
        session: Booking::Held(index),
        hours: None,
        is_certificate: false,
        origin: Origin::Typed,
    };
    let after = casebook.row_with(row, &[training]);
    let what_if = WhatIf { sessions: vec![index], before: casebook.row(row) };
    output::report(adding::recorded(&words, &what_if, &after, options.status).as_bytes())?;
    output::report(addition.shown(locale).as_bytes())?;
    addition.confirmed(locale, options.yes)
}

/// The session of the calendar that was typed.
pub(super) fn session(
    id: &str,
    calendar: &Calendar,
    option: &str,
    findings: &mut Findings,
) -> Option<SessionIndex> {
    if !calendar.is_given() {
        findings.push(Finding::new(Code::CalendarNeeded));
        return None;
    }
    lookup::session(option, id, calendar, findings)
}

/// What the new row says.
struct Row<'a> {
    person: &'a Person,
    session: &'a Session,
    module: &'a str,
    options: &'a RecordOptions,
}

impl Row<'_> {
    /// The history with the row.
    ///
    /// # Errors
    /// Why it cannot be added.
    fn added(&self, workspace: &Workspace, columns: &Columns) -> Result<Addition, Vec<Finding>> {
        let path = ledger::file(&workspace.history, "history").map_err(|problem| vec![problem])?;
        let mut findings = Findings::default();
        let Some(form) = Form::of(path, TableKind::History, columns, of_history(columns), &mut findings)
        else {
            return Err(findings.0);
        };
        if !form.holds_trainings() {
            return Err(vec![Finding::new(Code::CannotBeAddedTo).at(place(path))]);
        }
        let values = form.values(&Taken {
            person: self.person,
            module: self.module,
            starts_on: self.session.starts_on,
            ends_on: self.session.ends_on,
            status: Some(self.options.status),
            hours: None,
            session: Some(&self.session.id),
        });
        form.added(path, &values).map_err(|problem| vec![problem])
    }
}
