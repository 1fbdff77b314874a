//! `parconum except`: one more accepted exception of the workspace.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Result;

use crate::cli::ExceptOptions;
use crate::console::files::place;
use crate::console::{ExitStatus, output};
use crate::findings::{Code, Files, Finding, Findings};
use crate::load::table::columns::Columns;
use crate::load::table::field::{Field, TableKind};
use crate::locale::Locale;
use crate::model::exceptions::EffectKind;
use crate::model::rules::ObligationKind;
use crate::model::{Effect, Exception, Exceptions, Origin, Person};
use crate::render::{Words, adding};
use crate::reports::adding::granting::{refusal, sides};
use crate::reports::casebook::Casebook;
use crate::run::ledger;
use crate::run::ledger::Addition;
use crate::run::ledger::entries;
use crate::run::ledger::listing::{Entry, day, text};
use crate::run::ledger::rows::{Form, Value, of_exceptions};
use crate::run::named;
use crate::run::people::{granted, has_roster, is_unusable, people};
use crate::text::Word;
use crate::workspace::Workspace;
use crate::workspace::recognise;
use crate::workspace::recognise::form;

/// Runs `except` and gives its exit status.
///
/// # Errors
/// When what was done cannot be told.
pub(crate) fn run(
    workspace: &Workspace,
    options: &ExceptOptions,
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
        .and_then(|people| named::one(&people.roster, &options.advisor, "except", &mut findings));
    let effect = effect(options, &mut findings);
    let (Some(references), Some(people), Some(row), Some(effect), false) =
        (&references, &people, row, effect, is_unusable(&findings))
    else {
        output::refusal(locale, workspace.notes, &findings.0);
        return Ok(ExitStatus::Unusable);
    };
    let setting = workspace.setting(references);
    let (before, _) = granted(&references.exceptions.0, &people.roster);
    let casebook = Casebook::new(&setting, people, &files, before.clone());
    let words = Words { locale, setting: &setting, files: &files, history: Some(casebook.history()) };
    let person = &casebook.advisors()[row].person;
    let exception = Exception {
        advisor: person.id.to_string(),
        obligation: options.obligation,
        year: options.of_year,
        effect,
        reason: options.reason.trim().to_owned(),
        granted_by: options.by.clone(),
        granted_on: Some(workspace.as_of),
        origin: Origin::Typed,
    };
    let mut with: HashMap<usize, Vec<&Exception>> = before;
    with.entry(row).or_default().push(&exception);
    let after = Casebook::new(&setting, people, &files, with);
    let (old, new) = (casebook.row(row), after.row(row));
    if let Some(reason) = refusal(&old, &exception) {
        let told = Finding::new(Code::CannotBeGranted).text("name", person.known_as());
        let told = told.text("reasons", adding::refused(&words, reason));
        let told = if options.force { told.as_warning() } else { told };
        output::findings(locale, [&told]);
        if !options.force {
            return Ok(ExitStatus::Concern);
        }
    }
    let addition = match added(workspace, &exception, person, &references.exceptions, &references.columns) {
        Ok(addition) => addition,
        Err(problems) => {
            output::findings(locale, &problems);
            return Ok(ExitStatus::Unusable);
        }
    };
    output::report(adding::granted(&words, &old, sides(&old, &new, &exception)).as_bytes())?;
    output::report(addition.shown(locale).as_bytes())?;
    addition.confirmed(locale, options.yes)
}

/// What is granted. `None` where something that it needs was not typed.
fn effect(options: &ExceptOptions, findings: &mut Findings) -> Option<Effect> {
    let is_yearly = options.obligation == ObligationKind::ContinuingModule;
    let of_kind = |code| Finding::new(code).text("obligation", options.obligation.code());
    match options.of_year {
        None if is_yearly => findings.push(of_kind(Code::YearMissing)),
        Some(_) if !is_yearly => findings.push(of_kind(Code::YearNotWanted)),
        _ => {}
    }
    if !options.reason.chars().any(char::is_alphanumeric) {
        findings.push(Finding::new(Code::EmptyText).text("key", "reason"));
    }
    match (options.effect, options.until) {
        (EffectKind::Waive, until) => Some(Effect::Waive { until }),
        (EffectKind::Extend, Some(until)) => Some(Effect::Extend { until }),
        (EffectKind::Extend, None) => {
            findings.push(Finding::new(Code::UntilMissing));
            None
        }
    }
}

/// The file of exceptions with this one.
fn added(
    workspace: &Workspace,
    exception: &Exception,
    person: &Person,
    known: &Exceptions,
    columns: &Columns,
) -> Result<Addition, Vec<Finding>> {
    let path = ledger::file(workspace.exceptions(), "exceptions").map_err(|problem| vec![problem])?;
    let by_email = known.0.iter().any(|known| known.advisor.contains('@')) && !person.email.is_empty();
    let advisor = if by_email { person.email.to_string() } else { person.id.to_string() };
    match form(path) == recognise::Form::Table {
        true => row(path, exception, advisor, columns),
        false => entry(path, exception, advisor).map_err(|problem| vec![problem]),
    }
}

fn entry(path: &Path, exception: &Exception, advisor: String) -> Result<Addition, Finding> {
    let effect = EffectKind::of(exception.effect).code();
    let values = [
        ("advisor", Some(text(&advisor))),
        ("obligation", Some(text(exception.obligation.code()))),
        ("year", exception.year.map(|year| i64::from(year).into())),
        ("effect", Some(text(effect))),
        ("until", exception.effect.until().map(day)),
        ("reason", Some(text(&exception.reason))),
        ("granted_by", exception.granted_by.as_deref().map(text)),
        ("granted_on", exception.granted_on.map(day)),
    ];
    let values: Entry =
        values.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect();
    let before = std::fs::read(path)
        .map_err(|error| Finding::new(Code::UnreadableFile).at(place(path)).because(&error))?;
    entries::added(path, before, "exception", &values)
}

fn row(
    path: &Path,
    exception: &Exception,
    advisor: String,
    columns: &Columns,
) -> Result<Addition, Vec<Finding>> {
    let mut findings = Findings::default();
    let Some(form) = Form::of(path, TableKind::Exceptions, columns, of_exceptions(columns), &mut findings)
    else {
        return Err(findings.0);
    };
    let text = |text: &String| Value::Text(text.clone());
    let values = [
        (Field::Advisor, Some(Value::Text(advisor))),
        (Field::Obligation, Some(Value::Word(exception.obligation.code()))),
        (Field::Year, exception.year.map(|year| Value::Text(year.to_string()))),
        (Field::Effect, Some(Value::Word(EffectKind::of(exception.effect).code()))),
        (Field::Until, exception.effect.until().map(Value::Day)),
        (Field::Reason, Some(text(&exception.reason))),
        (Field::GrantedBy, exception.granted_by.as_ref().map(text)),
        (Field::GrantedOn, exception.granted_on.map(Value::Day)),
    ];
    let values: Vec<(Field, Value)> =
        values.into_iter().filter_map(|(field, value)| Some((field, value?))).collect();
    // what the table has no column for would be lost
    if values
        .iter()
        .any(|(field, _)| !form.has(*field) && !matches!(field, Field::GrantedBy | Field::GrantedOn))
    {
        return Err(vec![Finding::new(Code::CannotBeAddedTo).at(place(path))]);
    }
    form.added(path, &values).map_err(|problem| vec![problem])
}
