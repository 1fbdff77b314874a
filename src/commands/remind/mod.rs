//! `parconum remind`: a message to each person who has something to do, ready to send. It sends
//! nothing.

mod making;
mod storing;

use std::path::PathBuf;

use anyhow::Result;

use crate::cli::RemindOptions;
use crate::console::files::{cannot_write, is_standard_output, place, write_file};
use crate::console::{ExitStatus, output};
use crate::engine::assessment::AdvisorStatus;
use crate::findings::{Code, Finding, Findings};
use crate::load::reference::proposal;
use crate::load::reference::proposal::Proposed;
use crate::locale::Locale;
use crate::model::Person;
use crate::render::Words;
use crate::render::message::Template;
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::run::loading::load;
use crate::run::notices;
use crate::run::people::granted;
use crate::text::mailbox::{Mailbox, is_address};
use crate::workspace::{References, Workspace, shipped, source};
use making::Making;
use storing::Messages;

/// Runs `remind` and gives its exit status.
///
/// # Errors
/// When the shipped template cannot be printed.
pub(crate) fn run(
    workspace: &Workspace,
    options: &RemindOptions,
    locale: &Locale,
    mut findings: Findings,
) -> Result<ExitStatus> {
    if options.print_template {
        return print_template(workspace, options, locale);
    }
    let source = workspace.template(&mut findings);
    let template = source.as_ref().and_then(|source| kept(Template::new(source), &mut findings));
    let sender = sender(workspace, &mut findings);
    storing::check(workspace, options, &mut findings);
    let Some(loaded) = load(workspace, &options.people, locale, findings) else {
        return Ok(ExitStatus::Unusable);
    };
    let Some(template) = template else { return Ok(ExitStatus::Unusable) };
    let Some(proposed) = proposed(options, &loaded.references, locale) else {
        return Ok(ExitStatus::Unusable);
    };
    let setting = workspace.setting(&loaded.references);
    let (granted, _) = granted(&loaded.references.exceptions.0, &loaded.people.roster);
    let casebook = Casebook::new(&setting, &loaded.people, &loaded.files, granted);
    let errors: Vec<Finding> = casebook.errors().collect();
    let doubts = notices::of_setting(&casebook);
    output::doubts(locale, loaded.findings.0.iter().chain(&errors).chain(&doubts));
    let spoken = Locale::of(workspace.message_language);
    let words = Words {
        locale: spoken,
        setting: &setting,
        files: &loaded.files,
        history: Some(&loaded.people.history),
    };

    let making = Making {
        casebook: &casebook,
        filter: &loaded.filter,
        words: &words,
        template: &template,
        sender: sender.as_ref(),
        proposed: &proposed,
        early: options.people.statuses.contains(&AdvisorStatus::Upcoming),
        as_files: options.to.is_some(),
    };
    let (mut messages, mut summary, mut told) = (Messages::new(), Summary::new(&setting), Vec::new());
    let made = casebook.in_parts(
        &casebook.everybody(),
        || |rows: &mut dyn Iterator<Item = _>| making.part(rows),
        |part| {
            let mut part = part?;
            summary.merge(&part.summary);
            told.append(&mut part.unreachable);
            messages.add(part, options)
        },
    );
    if let Err(problem) = made.and_then(|()| messages.store(options, &workspace.inputs())) {
        output::findings(locale, [&problem]);
        return Ok(ExitStatus::Unusable);
    }
    let (count, unreachable) = (messages.count, told.len());
    told.extend(casebook_notices(&casebook, &summary));
    told.extend(leftovers(options, count));
    output::findings(locale, &told);
    output::notes(locale, workspace.notes, loaded.findings.0.iter().chain(&doubts));
    tell(options, locale, count, unreachable, summary.advisors - count - unreachable);
    Ok(ExitStatus::Done)
}

/// The seats that the messages propose; none where no report of `allocate` is given. `None` if it
/// cannot be used: it has been told.
fn proposed(options: &RemindOptions, references: &References, locale: &Locale) -> Option<Proposed> {
    let Some(path) = &options.allocation else { return Some(Proposed::default()) };
    let mut findings = Findings::default();
    let source = source(path, &mut findings);
    let proposed =
        source.and_then(|source| proposal::proposed(path, &source.text, &references.calendar, &mut findings));
    output::findings(locale, &findings.0);
    proposed
}

/// The value, or nothing once its problem is told.
fn kept<T>(read: Result<T, Finding>, findings: &mut Findings) -> Option<T> {
    read.map_err(|problem| findings.push(problem)).ok()
}

/// Who the messages are from, where somebody is named.
fn sender(workspace: &Workspace, findings: &mut Findings) -> Option<Mailbox> {
    let written = workspace.sender.as_ref()?;
    let sender = Mailbox::parse(&written.text);
    if sender.is_none() {
        findings.push(Finding::new(Code::BadSender).at(written.place.clone()).text("value", &written.text));
    }
    sender
}

/// Prints the shipped template, or writes it where the table of the messages would go.
fn print_template(workspace: &Workspace, options: &RemindOptions, locale: &Locale) -> Result<ExitStatus> {
    let template = shipped::reminder(workspace.message_language).text;
    let Some(path) = options.csv.as_deref().filter(|path| !is_standard_output(path)) else {
        output::report(template.as_bytes())?;
        return Ok(ExitStatus::Done);
    };
    let mut findings = Findings::default();
    storing::check(workspace, options, &mut findings);
    if findings.0.is_empty() {
        findings
            .0
            .extend(write_file(path, template.as_bytes()).err().map(|error| cannot_write(path, &error)));
    }
    output::findings(locale, &findings.0);
    Ok(if findings.0.is_empty() { ExitStatus::Done } else { ExitStatus::Unusable })
}

/// Why no message can reach somebody.
fn unreachable(casebook: &Casebook, row: &Row) -> Option<Finding> {
    let Person { email, .. } = &row.advisor.person;
    let code = match email.as_str() {
        "" => Code::NoEmail,
        address if is_address(address) => return None,
        _ => Code::UnusableEmail,
    };
    let problem =
        Finding::new(code).at(casebook.place(row.advisor)).text("name", row.advisor.person.known_as());
    Some(problem.text("value", email.as_str()))
}

/// What no message should hide: the notices of a report on the same people.
fn casebook_notices(casebook: &Casebook, summary: &Summary) -> Vec<Finding> {
    let mut told = notices::of_report(casebook, summary);
    let invalid = summary.count(AdvisorStatus::Invalid);
    if invalid > 0 {
        told.push(Finding::new(Code::InvalidNotReminded).count("count", invalid));
    }
    told
}

/// Messages of an earlier run that stand beside those of this one: they may be out of date.
fn leftovers(options: &RemindOptions, written: usize) -> Option<Finding> {
    let folder = options.to.as_ref()?;
    let older = storing::older(folder, written);
    (older > 0).then(|| Finding::new(Code::OtherMessages).at(place(folder)).count("count", older))
}

/// The line that says what was done.
fn tell(options: &RemindOptions, locale: &Locale, count: usize, unreachable: usize, idle: usize) {
    let shown = |path: &PathBuf| match is_standard_output(path) {
        true => locale.text("standard-output"),
        false => path.display().to_string(),
    };
    let csv = options.csv.iter().map(shown);
    let targets: Vec<String> = options.to.iter().map(|path| path.display().to_string()).chain(csv).collect();
    let values = [("count", count.into()), ("idle", idle.into()), ("targets", locale.list(&targets).into())];
    let line =
        locale.text_with(if count + unreachable > 0 { "remind-written" } else { "remind-nothing" }, &values);
    output::tell(&(line + "\n"));
}
