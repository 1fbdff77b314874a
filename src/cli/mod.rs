//! What can be typed: the commands, their options, and what they stand for. No logic.

mod allocate;
mod arguments;
mod check;
mod completions;
mod dropped;
mod errors;
mod files;
mod help;
mod man;
mod modules;
mod outlook;
mod people;
mod plan;
mod remind;
mod sessions;

use std::any::Any;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::ArgMatches;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::dates::CivilYear;
use crate::locale::{Language, Locale, typed};
use crate::text::Typed;
use crate::text::names::plain;

pub(crate) use allocate::AllocateOptions;
pub(crate) use arguments::command;
pub(crate) use check::CheckOptions;
pub(crate) use completions::{CompletionsOptions, Shell};
pub(crate) use files::except::ExceptOptions;
pub(crate) use files::import::ImportOptions;
pub(crate) use files::init::InitOptions;
pub(crate) use files::record::RecordOptions;
pub(crate) use files::schema::{Schema, SchemaOptions};
pub(crate) use files::validate::ValidateOptions;
pub(crate) use help::{HelpOptions, Topic};
pub(crate) use man::ManOptions;
pub(crate) use modules::ModulesOptions;
pub(crate) use outlook::OutlookOptions;
pub(crate) use people::PeopleFilter;
pub(crate) use plan::{ModuleOn, PlanOptions};
pub(crate) use remind::RemindOptions;
pub(crate) use sessions::{SessionFilter, SessionsOptions};

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Format {
    Table,
    Json,
    Csv,
    Markdown,
    /// A page for a browser.
    Html,
    /// A workbook.
    Xlsx,
    /// One line a person, as a French spreadsheet opens it by a double click.
    CsvExcel,
}

impl Typed for Format {
    const GROUP: &'static str = "format";
}

/// The endings of the files that hold a report, each with its format.
const ENDINGS: [(&str, Format); 9] = [
    ("txt", Format::Table),
    ("csv", Format::Csv),
    ("json", Format::Json),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("xlsx", Format::Xlsx),
    // asked for by its word alone: the ending means the other one
    ("csv", Format::CsvExcel),
];

impl Format {
    /// The format that the name of a file asks for by its ending.
    pub(crate) fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        ENDINGS.iter().find(|(known, _)| ending.eq_ignore_ascii_case(known)).map(|(_, format)| *format)
    }

    /// The ending of a file of this format.
    pub(crate) fn ending(self) -> &'static str {
        let named = ENDINGS.iter().find(|(_, format)| *format == self);
        named.map(|(ending, _)| *ending).expect("a test holds that every format has one")
    }

    /// The endings that ask for one of these formats, as they are written.
    pub(crate) fn endings(offered: &[Self]) -> Vec<String> {
        let named = |format: &Format| *format != Format::CsvExcel && offered.contains(format);
        let known = ENDINGS.iter().filter(|(_, format)| named(format));
        known.map(|(ending, _)| format!(".{ending}")).collect()
    }
}

/// Whether a report is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum ColorChoice {
    Auto,
    Always,
    Never,
}

impl Typed for ColorChoice {
    const GROUP: &'static str = "color";
}

/// From which status of an advisor on `check` ends with exit code 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum FailOn {
    Due,
    Overdue,
    Never,
}

impl Typed for FailOn {
    const GROUP: &'static str = "fail-on";
}

/// A command line that can be used.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cli {
    /// The language asked for, or the environment's; `parconum.toml` may still name another one
    /// where `common.language` is `None`.
    pub language: Language,
    pub command: Command,
    pub common: CommonOptions,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum Command {
    Check(CheckOptions),
    Plan(PlanOptions),
    Sessions(SessionsOptions),
    Modules(ModulesOptions),
    Allocate(AllocateOptions),
    Outlook(OutlookOptions),
    Remind(RemindOptions),
    Record(RecordOptions),
    Except(ExceptOptions),
    Import(ImportOptions),
    Schema(SchemaOptions),
    Validate(ValidateOptions),
    Init(InitOptions),
    Help(HelpOptions),
    Completions(CompletionsOptions),
    Man(ManOptions),
}

/// A command as it is known here: its name, how clap sees it, and what is read from it.
struct Known {
    name: &'static str,
    describe: fn(&Locale) -> clap::Command,
    read: fn(&ArgMatches) -> Command,
}

/// The commands, in the order in which the help lists them.
const COMMANDS: &[Known] = &[
    Known { name: check::NAME, describe: check::describe, read: check::read },
    Known { name: plan::NAME, describe: plan::describe, read: plan::read },
    Known { name: sessions::NAME, describe: sessions::describe, read: sessions::read },
    Known { name: modules::NAME, describe: modules::describe, read: modules::read },
    Known { name: allocate::NAME, describe: allocate::describe, read: allocate::read },
    Known { name: outlook::NAME, describe: outlook::describe, read: outlook::read },
    Known { name: remind::NAME, describe: remind::describe, read: remind::read },
    Known { name: files::record::NAME, describe: files::record::describe, read: files::record::read },
    Known { name: files::except::NAME, describe: files::except::describe, read: files::except::read },
    Known { name: files::import::NAME, describe: files::import::describe, read: files::import::read },
    Known { name: files::validate::NAME, describe: files::validate::describe, read: files::validate::read },
    Known { name: files::schema::NAME, describe: files::schema::describe, read: files::schema::read },
    Known { name: files::init::NAME, describe: files::init::describe, read: files::init::read },
    Known { name: help::NAME, describe: help::describe, read: help::read },
    Known { name: completions::NAME, describe: completions::describe, read: completions::read },
    Known { name: man::NAME, describe: man::describe, read: man::read },
];

/// The names of the commands, in that order.
pub(crate) fn command_names() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().map(|known| known.name)
}

/// The group of the commands' names among the words that are typed.
const GROUP: &str = "command";

/// What a command is called in this language.
pub(crate) fn command_word(locale: &Locale, name: &str) -> String {
    locale.word_for(GROUP, name)
}

/// The group of the options' names among the words that are typed.
const OPTION: &str = "option";

/// What an option is called in this language.
pub(crate) fn option_word(locale: &Locale, id: &str) -> String {
    locale.word_for(OPTION, id)
}

/// The names of all options that have a long one.
#[cfg(test)]
pub(crate) fn option_names() -> std::collections::BTreeSet<String> {
    let program = command(Locale::of(Language::English));
    let commands = program.get_subcommands().chain([&program]);
    let arguments = commands.flat_map(clap::Command::get_arguments);
    arguments.filter_map(|argument| argument.get_long().map(str::to_owned)).collect()
}

/// The command of this name, in any language.
fn named(word: &str) -> Option<&'static str> {
    command_names().find(|name| every_spelling(GROUP, name).iter().any(|known| known == word))
}

/// A word of the program as it may be typed where nothing else is looked at than how it is spelt:
/// its own, those of every language, and these without accents.
fn every_spelling(group: &str, code: &str) -> Vec<String> {
    let words: Vec<String> = typed::synonyms(group, code).into_iter().chain([code.to_owned()]).collect();
    let bare: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let mut all = [words, bare].concat();
    all.sort_unstable();
    all.dedup();
    all
}

/// What all commands take; what is `None` or empty may stand in `parconum.toml`.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct CommonOptions {
    /// The files of a line without a command: each is what it holds.
    pub files: Vec<PathBuf>,
    /// Also the argument of `check` and `remind`.
    pub roster: Vec<PathBuf>,
    pub history: Vec<PathBuf>,
    pub catalogue: Vec<PathBuf>,
    pub calendar: Vec<PathBuf>,
    pub exceptions: Vec<PathBuf>,
    /// The name of a built-in rule set, or a file.
    pub rules: Option<String>,
    pub year: Option<CivilYear>,
    pub as_of: Option<NaiveDate>,
    pub format: Option<Format>,
    /// The file of the report; `None`: standard output.
    pub output: Option<PathBuf>,
    pub language: Option<Language>,
    pub color: Option<ColorChoice>,
    /// Lines for a screen reader, instead of tables.
    pub plain: bool,
    /// Every notice in full, instead of how many there are.
    pub notes: bool,
    pub directory: Option<PathBuf>,
}

/// Why a line asks for no command, with the text that says so to the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Help or the version was asked for.
    Answered(String),
    /// The line cannot be used.
    Refused(String),
}

/// Reads a command line, whose first item is the name of the program.
///
/// # Errors
/// What to print instead, in the language of the user.
pub(crate) fn parse(args: &[OsString]) -> Result<Cli, Exit> {
    let language = Language::detect(asked_language(args));
    let locale = Locale::of(language);
    let read = |args: &[OsString]| command(locale).try_get_matches_from(args);
    let mut files_alone = false;
    let read = read(args).or_else(|error| match dropped::with_a_command(&error, args) {
        Some(line) => {
            files_alone = true;
            read(&line)
        }
        None => Err(error),
    });
    let matches = read.map_err(|error| errors::exit(&error, args, locale))?;
    let (name, matches) = matches.subcommand().expect("clap requires a command");
    let known = COMMANDS.iter().find(|known| known.name == name).expect("clap knows these alone");
    let mut cli = Cli { language, command: (known.read)(matches), common: common(matches) };
    if files_alone {
        cli.common.files = std::mem::take(&mut cli.common.roster);
    }
    Ok(cli)
}

/// The formats in which a command writes its report, by its name.
pub(crate) fn formats_of(command: &str) -> &'static [Format] {
    use Format::{Csv, CsvExcel, Html, Json, Markdown, Table, Xlsx};
    match command {
        check::NAME | sessions::NAME | allocate::NAME => &[Table, Json, Csv, Markdown, Html, Xlsx, CsvExcel],
        help::NAME => &[Table, Markdown],
        // what they write has its own form
        man::NAME | completions::NAME | files::schema::NAME => &[],
        _ => &[Table, Json, Csv, Markdown, Html],
    }
}

/// The language and the common options of a line that is not typed to its end.
pub(crate) fn guess(args: &[OsString]) -> (Language, CommonOptions) {
    let language = Language::detect(asked_language(args));
    let command = command(Locale::of(language)).ignore_errors(true);
    let matches = command.try_get_matches_from(args).ok();
    let matches = matches.as_ref().and_then(|matches| matches.subcommand());
    (language, matches.map(|(_, matches)| common(matches)).unwrap_or_default())
}

/// The language that `--lang` names, before the rest of the line is understood.
fn asked_language(args: &[OsString]) -> Option<Language> {
    let mut args = args.iter().skip(1).map_while(|arg| (arg != "--").then_some(arg));
    let is_asked = |option: &str| {
        let name = option.strip_prefix("--");
        name.is_some_and(|name| every_spelling(OPTION, "lang").iter().any(|known| known == name))
    };
    while let Some(arg) = args.next() {
        let value = match arg.to_str().map(|arg| arg.split_once('=').unwrap_or((arg, ""))) {
            Some((option, "")) if is_asked(option) => args.next().and_then(|value| value.to_str()),
            Some((option, value)) if is_asked(option) => Some(value),
            _ => None,
        };
        if value.is_some() {
            return value.and_then(typed::meant);
        }
    }
    None
}

/// What a command lacks, such as `init` a roster, is as if it had not been typed.
fn common(matches: &ArgMatches) -> CommonOptions {
    CommonOptions {
        files: Vec::new(),
        // those that stand in the line without `--roster`: not every command takes them
        roster: [optional_all(matches, "roster"), optional_all(matches, "list")].concat(),
        history: optional_all(matches, "history"),
        catalogue: optional_all(matches, "catalogue"),
        calendar: optional_all(matches, "calendar"),
        exceptions: optional_all(matches, "exceptions"),
        rules: optional(matches, "rules"),
        year: optional(matches, "year"),
        as_of: optional(matches, "as-of"),
        format: optional(matches, "format"),
        output: optional(matches, "output").filter(|path: &PathBuf| path.as_os_str() != "-"),
        language: optional(matches, "lang"),
        color: optional(matches, "color"),
        plain: optional(matches, "plain").unwrap_or_default(),
        notes: optional(matches, "notes").unwrap_or_default(),
        directory: optional(matches, "directory"),
    }
}

fn one<T: Any + Clone + Send + Sync>(matches: &ArgMatches, id: &str) -> Option<T> {
    matches.get_one(id).cloned()
}

fn all<T: Any + Clone + Send + Sync>(matches: &ArgMatches, id: &str) -> Vec<T> {
    matches.get_many(id).into_iter().flatten().cloned().collect()
}

/// The value of an argument that not every command has.
fn optional<T: Any + Clone + Send + Sync>(matches: &ArgMatches, id: &str) -> Option<T> {
    matches.try_get_one(id).ok().flatten().cloned()
}

fn optional_all<T: Any + Clone + Send + Sync>(matches: &ArgMatches, id: &str) -> Vec<T> {
    matches.try_get_many(id).ok().flatten().into_iter().flatten().cloned().collect()
}

#[cfg(test)]
mod tests;
