//! The commands and options as clap knows them, every word from the locale.

mod choice;

use chrono::NaiveDate;
use clap::builder::ValueParser;
use clap::{Arg, ArgAction, Command, value_parser};

use super::{ColorChoice, Format};
use crate::dates::{CivilYear, FIRST_YEAR, LAST_YEAR, Month};
use crate::load::table::cells;
use crate::locale::{Language, Locale};
use crate::text::{Typed, Word};
use choice::Choice;

/// The whole command line, for clap, in the language of the locale.
pub(crate) fn command(locale: &Locale) -> Command {
    base(locale, "parconum", "about", "examples", "usage")
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading(locale.text("heading-commands"))
        .args(global_arguments(locale))
        .arg(help(locale))
        .arg(flag(locale, "version", "help-version").short('V').action(ArgAction::Version))
        .subcommands(super::COMMANDS.iter().map(|known| (known.describe)(locale)))
        .mut_args(|arg| arg.help_heading(locale.text("heading-general")))
}

/// A command of its own: its texts are named after it, its arguments come before the common ones.
pub(crate) fn subcommand(locale: &Locale, name: &'static str, arguments: Vec<Arg>) -> Command {
    let output = output(locale, help_of_output(locale, super::formats_of(name)));
    let report = under(locale, "heading-report", [output]);
    let common = common_arguments(locale, name).into_iter().chain(report);
    bare_subcommand(locale, name, arguments.into_iter().chain(common).collect())
}

/// What is said of the file of a report in one of these formats.
fn help_of_output(locale: &Locale, formats: &[Format]) -> String {
    let named = formats.iter().filter(|format| **format != Format::CsvExcel);
    let endings: Vec<String> = named.map(|format| format!(".{}", format.ending())).collect();
    locale.text_with("help-output", &[("endings", locale.any_of(&endings).into())])
}

/// Where something is written that has its own form, instead of standard output.
pub(crate) fn output_of_text(locale: &Locale) -> Arg {
    output(locale, locale.text("help-output-text"))
}

fn output(locale: &Locale, help: String) -> Arg {
    let output = spelt(locale, "output", help).short('o').value_name(locale.text("value-file"));
    output.value_parser(value_parser!(std::path::PathBuf))
}

/// A command that reads no roster: it has its own arguments, and the general options.
pub(crate) fn bare_subcommand(locale: &Locale, name: &'static str, arguments: Vec<Arg>) -> Command {
    let [about, examples, usage] = ["about", "examples", "usage"].map(|text| format!("{text}-{name}"));
    let general = under(locale, "heading-general", [help(locale)]);
    let others = super::every_spelling(super::GROUP, name).into_iter().filter(|word| word != name);
    let word = locale.word_for(super::GROUP, name);
    let command = base(locale, name, &about, &examples, &usage);
    let also = [("about", locale.text(&about).into()), ("word", (&word).into())];
    let command = if word == name { command } else { command.about(locale.text_with("also-called", &also)) };
    command.aliases(others).args(arguments).args(general)
}

fn base(locale: &Locale, name: &'static str, about: &str, examples: &str, usage: &str) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{{before-help}}{} {{usage}}\n\n{{all-args}}{{after-help}}",
        locale.text("usage-word")
    );
    let (first, more) = commonest(&locale.text(examples), &locale.text("more-examples"));
    Command::new(name)
        .about(locale.text(about))
        .before_long_help(first)
        .after_long_help(more)
        .override_usage(locale.text(usage))
        .help_template(template)
        .disable_help_flag(true)
        .max_term_width(100)
}

/// The two first examples, with which a help begins, and all that follows them, with which it ends.
fn commonest(examples: &str, heading_of_others: &str) -> (String, String) {
    /// The line that says what follows, and two examples.
    const FIRST: usize = 3;
    let (list, notes) = examples.split_once("\n\n").unwrap_or((examples, ""));
    let lines: Vec<&str> = list.lines().collect();
    let (first, others) = lines.split_at(FIRST.min(lines.len()));
    let others = match others {
        [] => String::new(),
        others => format!("{heading_of_others}\n{}", others.join("\n")),
    };
    // a paragraph is one line, which is cut where the reader's terminal ends
    let notes = notes.split("\n\n").map(|note| note.lines().collect::<Vec<_>>().join(" "));
    let more = std::iter::once(others).chain(notes).filter(|part| !part.is_empty());
    (first.join("\n"), more.collect::<Vec<_>>().join("\n\n"))
}

fn help(locale: &Locale) -> Arg {
    flag(locale, "help", "help-help").short('h').action(ArgAction::Help)
}

fn global_arguments(locale: &Locale) -> [Arg; 2] {
    let directory = Arg::new("directory").short('C').value_name(locale.text("value-directory"));
    [
        choice(locale, ("lang", "value-language", "help-lang"), Language::all()).global(true),
        directory
            .help(locale.text("help-directory"))
            .value_parser(value_parser!(std::path::PathBuf))
            .global(true),
    ]
}

/// What all commands take that read files.
pub(crate) fn common_arguments(locale: &Locale, command: &str) -> Vec<Arg> {
    let file =
        |id, help| option(locale, id, "value-file", help).value_parser(value_parser!(std::path::PathBuf));
    let files = [
        file("roster", "help-roster").action(ArgAction::Append),
        file("history", "help-history").action(ArgAction::Append),
        file("catalogue", "help-catalogue").action(ArgAction::Append),
        file("calendar", "help-calendar").action(ArgAction::Append),
        file("exceptions", "help-exceptions").action(ArgAction::Append),
        option(locale, "rules", "value-rules", "help-rules"),
    ];
    let time = [
        option(locale, "year", "value-year", "help-year").value_parser(year(locale)),
        option(locale, "as-of", "value-date", "help-as-of").value_parser(date(locale)),
    ];
    let report = [
        choice(locale, ("format", "value-format", "help-format"), super::formats_of(command).iter().copied()),
        choice(locale, ("color", "value-choice", "help-color"), ColorChoice::all()),
        flag(locale, "plain", "help-plain"),
        flag(locale, "notes", "help-notes"),
    ];
    let groups = [
        under(locale, "heading-files", files),
        under(locale, "heading-time", time),
        under(locale, "heading-report", report),
    ];
    groups.into_iter().flatten().collect()
}

pub(crate) fn under(locale: &Locale, heading: &str, arguments: impl IntoIterator<Item = Arg>) -> Vec<Arg> {
    let heading = locale.text(heading);
    arguments.into_iter().map(|argument| argument.help_heading(heading.clone())).collect()
}

pub(crate) fn flag(locale: &Locale, id: &'static str, help: &str) -> Arg {
    spelt(locale, id, locale.text(help)).action(ArgAction::SetTrue)
}

pub(crate) fn option(locale: &Locale, id: &'static str, value: &str, help: &str) -> Arg {
    spelt(locale, id, locale.text(help)).value_name(locale.text(value)).hide_possible_values(true)
}

/// An option by its name; what it is called in any language is understood, and its help says what it
/// is called in the user's.
fn spelt(locale: &Locale, id: &'static str, help: String) -> Arg {
    let word = super::option_word(locale, id);
    let help = match word == id {
        true => help,
        false => {
            let also = [("about", help.into()), ("word", format!("--{word}").into())];
            locale.text_with("also-called", &also)
        }
    };
    let others = super::every_spelling(super::OPTION, id).into_iter().filter(|spelling| spelling != id);
    Arg::new(id).long(id).help(help).aliases(others)
}

/// An option whose value is one of these words, in any language; its help lists them.
pub(crate) fn choice<T: Typed + Send + Sync>(
    locale: &Locale,
    (id, value, help): (&'static str, &str, &str),
    known: impl IntoIterator<Item = T>,
) -> Arg {
    let known: Vec<T> = known.into_iter().collect();
    let words = [("words", locale.any_word(known.iter().copied()).into())];
    let option = spelt(locale, id, locale.text_with(help, &words)).value_name(locale.text(value));
    option.hide_possible_values(true).value_parser(Choice::new(locale, known))
}

/// An argument whose value is one of these words, in any language.
pub(crate) fn one_of<T: Typed + Send + Sync>(
    locale: &Locale,
    argument: Arg,
    known: impl IntoIterator<Item = T>,
) -> Arg {
    argument.hide_possible_values(true).value_parser(Choice::new(locale, known))
}

/// Reads a day; the error says what was expected.
pub(crate) fn date(locale: &Locale) -> ValueParser {
    let expected = locale.text("cli-expected-date");
    ValueParser::from(move |text: &str| day(text).ok_or_else(|| expected.clone()))
}

/// A day, as it is typed: `2025-05-02` or `02/05/2025`.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    let is_bare = text.bytes().all(|byte| byte.is_ascii_digit() || b"-/.".contains(&byte));
    let written = cells::day(text.as_bytes()).filter(|written| is_bare && !written.short_year);
    written.map(|written| written.day)
}

/// Reads a whole number, 0 included; the error says what was expected.
pub(crate) fn number(locale: &Locale) -> ValueParser {
    let expected = locale.text("cli-expected-number");
    ValueParser::from(move |text: &str| text.parse::<u32>().map_err(|_| expected.clone()))
}

/// Reads a month; the error says what was expected.
pub(crate) fn month(locale: &Locale) -> ValueParser {
    let expected = locale.text("cli-expected-month");
    ValueParser::from(move |text: &str| {
        let iso = || text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
        let french = || text.split_once('/').map(|(month, year)| (year, month));
        let (year, month) = iso().or_else(french).ok_or_else(|| expected.clone())?;
        let day = day(&format!("01/{month}/{year}")).ok_or_else(|| expected.clone())?;
        Ok::<_, String>(Month::of(day))
    })
}

/// Reads a civil year; the error says what was expected.
pub(crate) fn year(locale: &Locale) -> ValueParser {
    let values = [("first", FIRST_YEAR.to_string().into()), ("last", LAST_YEAR.to_string().into())];
    let expected = locale.text_with("cli-expected-year", &values);
    ValueParser::from(move |text: &str| {
        let year = text.parse::<CivilYear>().ok();
        year.filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year)).ok_or_else(|| expected.clone())
    })
}
