//! `parconum completions`: the script by which a shell completes lines, and the answers to what
//! that script asks. The script asks the program itself, so it knows the people and the modules of
//! the workspace.

mod quoting;

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::Path;

use anyhow::Result;
use clap::Arg;
use clap_complete::engine::{
    ArgValueCandidates, ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter,
};
use clap_complete::env::{Bash, EnvCompleter, Fish, Powershell, Zsh};

use crate::cli;
use crate::cli::{Cli, Command, CompletionsOptions, PlanOptions, Shell};
use crate::console::{ExitStatus, output};
use crate::findings::{Files, Findings};
use crate::locale::Locale;
use crate::run::people::people;
use crate::run::report;
use crate::text::Word;
use crate::text::shown::on_one_line;
use crate::workspace::shipped;
use crate::workspace::{References, Workspace};
use quoting::quoted;

/// The variable by which a script says which shell it is that asks.
const ASKED_BY: &str = "PARCONUM_COMPLETE";

/// The variable by which bash and zsh say what parts the candidates.
const SEPARATOR: &str = "_CLAP_IFS";

/// What is to be called, and what is completed.
const PROGRAM: &str = "parconum";

/// What bash needs beside the script that every shell has.
const FOR_BASH: &str = include_str!("../../../data/completions/parconum.bash");

/// Prints the script.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn run(
    workspace: &Workspace,
    options: &CompletionsOptions,
    locale: &Locale,
) -> Result<ExitStatus> {
    let mut script = Vec::new();
    completer(options.shell).write_registration(ASKED_BY, PROGRAM, PROGRAM, &program(), &mut script)?;
    script.push(b'\n');
    if options.shell == Shell::Bash {
        script.extend_from_slice(FOR_BASH.as_bytes());
    }
    report::write(workspace, locale, script.trim_ascii_start())?;
    Ok(ExitStatus::Done)
}

/// How the script calls the program: by its name where it was called so, else by its path.
fn program() -> String {
    let typed = std::env::args_os().next().unwrap_or_default();
    let path = (Path::new(&typed).components().count() > 1).then(|| std::env::current_exe().ok());
    path.flatten().map_or_else(|| PROGRAM.to_owned(), |path| path.to_string_lossy().into_owned())
}

/// What is specific to a shell.
fn completer(shell: Shell) -> &'static dyn EnvCompleter {
    match shell {
        Shell::Bash => &Bash,
        Shell::Zsh => &Zsh,
        Shell::Fish => &Fish,
        Shell::Powershell => &Powershell,
    }
}

/// Answers a shell that asks how a line may go on. Whether one did: as the script has it ask, with
/// its name in the environment and the line behind `--`.
pub(crate) fn answer(typed: &[OsString]) -> bool {
    let shell = std::env::var(ASKED_BY).ok().and_then(|name| Shell::from_code(&name));
    let (Some(shell), [_, dashes, words @ ..]) = (shell, typed) else { return false };
    if dashes != "--" || words.is_empty() {
        return false;
    }
    // a shell that is told nothing completes nothing
    if let Ok(told) = candidates(shell, words) {
        let separator = std::env::var(SEPARATOR).unwrap_or_else(|_| "\n".to_owned());
        let _ = output::report(quoted(shell, &separator, &String::from_utf8_lossy(&told)).as_bytes());
    }
    true
}

/// The candidates for the last of these words, written as the shell reads them.
fn candidates(shell: Shell, words: &[OsString]) -> io::Result<Vec<u8>> {
    let (language, _) = cli::guess(words);
    let locale = Locale::of(language);
    let mut command = cli::command(locale).mut_subcommands(|command| {
        let (name, word) = (command.get_name().to_owned(), cli::command_word(locale, command.get_name()));
        // the name in the user's language is offered, the program's own is understood
        let command = if word == name { command } else { command.name(word).alias(name) };
        command.mut_args(|argument| with_candidates(in_language(argument, locale), words))
    });
    command = command.mut_args(|argument| in_language(argument, locale));
    command.build();
    let folder = std::env::current_dir().ok();
    let mut told = Vec::new();
    completer(shell).write_complete(&mut command, words.to_vec(), folder.as_deref(), &mut told)?;
    Ok(told)
}

/// An option that is offered by its name in the user's language too.
fn in_language(argument: Arg, locale: &Locale) -> Arg {
    let Some(name) = argument.get_long().map(str::to_owned) else { return argument };
    let word = cli::option_word(locale, &name);
    if word == name { argument } else { argument.visible_alias(word) }
}

/// An argument with what the workspace knows that it may be.
fn with_candidates(argument: Arg, words: &[OsString]) -> Arg {
    let candidates = match argument.get_id().as_str() {
        "advisor" | "why" => advisors,
        "module" => modules,
        "with" => sessions,
        "rules" | "compare-rules" => return argument.add(ArgValueCompleter::new(rules)),
        _ => return argument,
    };
    let words = words.to_vec();
    argument.add(ArgValueCandidates::new(move || Known::of(&words).map(candidates).unwrap_or_default()))
}

/// The workspace that a line is about.
struct Known {
    workspace: Workspace,
    references: References,
    files: Files,
    locale: &'static Locale,
}

impl Known {
    /// `None` where a file has an error: whoever completes a line is not the one to tell it.
    fn of(words: &[OsString]) -> Option<Self> {
        let (language, common) = cli::guess(words);
        if let Some(folder) = &common.directory {
            std::env::set_current_dir(folder).ok()?;
        }
        let cli = Cli { language, common, command: Command::Plan(PlanOptions::default()) };
        let (mut files, mut findings) = (Files::default(), Findings::default());
        let workspace = Workspace::new(&cli, &mut findings);
        let references = workspace.references(&mut files, &mut findings)?;
        Some(Self { references, files, locale: Locale::of(workspace.language), workspace })
    }
}

fn advisors(mut known: Known) -> Vec<CompletionCandidate> {
    let Known { workspace, references, files, locale } = &mut known;
    let Some(people) = people(workspace, references, locale, files, &mut Findings::default()) else {
        return Vec::new();
    };
    let persons = people.roster.advisors.iter().map(|advisor| &advisor.person);
    // what begins with a hyphen would be an option
    let known = persons.filter(|person| !person.id.is_empty() && !person.id.starts_with('-'));
    known.map(|person| candidate(&person.id, &[&person.name, &person.structure])).collect()
}

fn modules(known: Known) -> Vec<CompletionCandidate> {
    let modules = known.references.catalogue.modules().iter();
    modules.map(|module| candidate(&module.id, &[&module.title])).collect()
}

fn sessions(known: Known) -> Vec<CompletionCandidate> {
    let (sessions, catalogue) = (known.references.calendar.sessions(), &known.references.catalogue);
    let told = |session: &crate::model::Session| {
        let day = known.locale.short_day(session.starts_on);
        candidate(&session.id, &[&day, &catalogue.get(session.module).title])
    };
    sessions.iter().map(told).collect()
}

/// The rule sets by name, and files.
fn rules(typed: &OsStr) -> Vec<CompletionCandidate> {
    let names = shipped::rule_sets().map(|(name, _)| name);
    let named = names.filter(|name| name.starts_with(&*typed.to_string_lossy()));
    named.map(CompletionCandidate::new).chain(PathCompleter::file().complete(typed)).collect()
}

/// A value, and what a shell may show beside it.
fn candidate(value: &str, about: &[&str]) -> CompletionCandidate {
    let about: Vec<&str> = about.iter().copied().filter(|text| !text.is_empty()).collect();
    CompletionCandidate::new(value).help(Some(on_one_line(&about.join(", ")).into_owned().into()))
}
