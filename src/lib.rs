//! What remains to be learnt, by whom, and when: the training follow-up of France's conseillers
//! numériques.

pub mod cli;
pub mod commands;
pub mod console;
pub mod dates;
pub mod engine;
pub mod findings;
pub mod load;
pub mod locale;
pub mod model;
pub mod parallel;
pub mod render;
pub mod reports;
pub mod run;
pub mod text;
pub mod workspace;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;

use cli::Command;
use findings::{Code, Finding, Findings, Place};
use locale::Locale;
use workspace::Workspace;

/// What to say of a report that cannot be written.
fn unwritable(error: &anyhow::Error, locale: &Locale) -> Finding {
    let finding = Finding::new(Code::UnwritableFile).at(Place::file(&locale.text("standard-output").into()));
    match error.downcast_ref::<std::io::Error>() {
        Some(error) => finding.because(error),
        None => finding.text("reason", format!("{error:#}")),
    }
}

/// Runs what was typed and gives the exit code of the contract: 0, 1 or 2.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.collect();
    if commands::completions::answer(&arguments) {
        return ExitCode::SUCCESS;
    }
    let cli = match cli::parse(arguments.into_iter()) {
        Ok(cli) => cli,
        Err(exit) => return exit.show(),
    };
    let mut findings = Findings::default();
    if let Some(folder) = &cli.common.directory
        && let Err(error) = std::env::set_current_dir(folder)
    {
        let place = Place::file(&Arc::from(folder.to_string_lossy()));
        let unusable = Finding::new(Code::UnusableFolder).at(place).because(&error);
        console::output::findings(&Locale::new(cli.language), [&unusable]);
        return ExitCode::from(run::people::UNUSABLE);
    }
    let workspace = Workspace::new(&cli, &mut findings);
    let locale = Locale::new(workspace.language);
    let code = match &cli.command {
        Command::Check(options) => commands::check::run(&workspace, options, &locale, findings),
        Command::Validate(options) => commands::validate::run(&workspace, options, &locale, findings),
        Command::Init(options) => commands::init::run(&workspace, options, &locale),
        Command::Plan(options) => commands::plan::run(&workspace, options, &locale, findings),
        Command::Sessions(options) => commands::sessions::run(&workspace, options, &locale, findings),
        Command::Modules(options) => commands::modules::run(&workspace, options, &locale, findings),
        Command::Help(options) => commands::help::run(&workspace, *options, &locale),
        Command::Completions(options) => commands::completions::run(options),
        Command::Man(options) => commands::man::run(options, &locale),
        Command::Remind(options) => commands::remind::run(&workspace, options, &locale, findings),
    };
    match code {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            console::output::findings(&locale, [&unwritable(&error, &locale)]);
            ExitCode::from(run::people::UNUSABLE)
        }
    }
}
