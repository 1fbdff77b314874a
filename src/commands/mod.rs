//! One command, one file, or a folder where it has parts: load, compute, render.

pub(crate) mod allocate;
pub(crate) mod check;
pub(crate) mod completions;
mod dropped;
pub(crate) mod except;
pub(crate) mod help;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod man;
pub(crate) mod modules;
pub(crate) mod outlook;
pub(crate) mod plan;
pub(crate) mod record;
pub(crate) mod remind;
pub(crate) mod schema;
pub(crate) mod sessions;
pub(crate) mod validate;

use std::ffi::OsString;
use std::path::Path;

use anyhow::Result;

use crate::cli;
use crate::cli::{Cli, Command, Exit};
use crate::console::files::{because, place};
use crate::console::{ExitStatus, output, window};
use crate::findings::{Code, Finding, Findings, Place};
use crate::locale::Locale;
use crate::run::outputs::refused_report;
use crate::workspace::Workspace;

/// Answers the shell that completes a line, or runs the command that the line asks for.
pub(crate) fn run(typed: &[OsString]) -> ExitStatus {
    if completions::answer(typed) {
        return ExitStatus::Done;
    }
    let status = match cli::parse(typed) {
        Ok(cli) => dispatch(dropped::prepared(&cli)),
        Err(Exit::Answered(text)) => {
            // a reader that went away is no reason to fail
            let _ = output::report(text.as_bytes());
            ExitStatus::Done
        }
        Err(Exit::Refused(text)) => {
            output::tell(&text);
            ExitStatus::Unusable
        }
    };
    window::stay_open(typed);
    status
}

fn dispatch(mut cli: Cli) -> ExitStatus {
    if let Some(folder) = &cli.common.directory
        && let Err(finding) = enter(folder)
    {
        output::findings(Locale::of(cli.language), [&finding]);
        return ExitStatus::Unusable;
    }
    dropped::sorted(&mut cli);
    let mut findings = Findings::default();
    let workspace = Workspace::new(&cli, &mut findings);
    let locale = Locale::of(workspace.language);
    if let Some(refused) = refused_report(&cli, &workspace) {
        output::findings(locale, findings.0.iter().chain([&refused]));
        return ExitStatus::Unusable;
    }
    command(&cli.command, &workspace, locale, findings).unwrap_or_else(|error| {
        output::findings(locale, [&unwritable(&error, &workspace, locale)]);
        ExitStatus::Unusable
    })
}

fn command(
    command: &Command,
    workspace: &Workspace,
    locale: &Locale,
    findings: Findings,
) -> Result<ExitStatus> {
    match command {
        Command::Check(options) => check::run(workspace, options, locale, findings),
        Command::Allocate(options) => allocate::run(workspace, options, locale, findings),
        Command::Outlook(options) => outlook::run(workspace, options, locale, findings),
        Command::Validate(options) => validate::run(workspace, options, locale, findings),
        Command::Init(options) => init::run(workspace, options, locale),
        Command::Plan(options) => plan::run(workspace, options, locale, findings),
        Command::Sessions(options) => sessions::run(workspace, options, locale, findings),
        Command::Modules(options) => modules::run(workspace, options, locale, findings),
        Command::Help(options) => help::run(workspace, *options, locale),
        Command::Completions(options) => completions::run(workspace, options, locale),
        Command::Man(options) => man::run(workspace, options, locale),
        Command::Schema(options) => schema::run(workspace, options, locale),
        Command::Record(options) => record::run(workspace, options, locale, findings),
        Command::Except(options) => except::run(workspace, options, locale, findings),
        Command::Import(options) => import::run(workspace, options, locale, findings),
        Command::Remind(options) => remind::run(workspace, options, locale, findings),
    }
}

/// Makes the folder of `-C` the current one.
fn enter(folder: &Path) -> Result<(), Finding> {
    let unusable = |error| Finding::new(Code::UnusableFolder).at(place(folder)).because(&error);
    std::env::set_current_dir(folder).map_err(unusable)
}

/// What to say of a report that cannot be written.
fn unwritable(error: &anyhow::Error, workspace: &Workspace, locale: &Locale) -> Finding {
    let of_standard_output = || Place::file(&locale.text("standard-output").into());
    let at = workspace.output.as_deref().map_or_else(of_standard_output, place);
    let finding = Finding::new(Code::UnwritableFile).at(at);
    match error.downcast_ref::<std::io::Error>() {
        Some(error) => because(finding, error),
        None => finding.text("reason", format!("{error:#}")),
    }
}
