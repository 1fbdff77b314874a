//! What can be typed after `parconum completions`.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgMatches, Command};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::arguments::{bare_subcommand, output_of_text, under};
use super::one;
use crate::locale::Locale;
use crate::text::Word;

pub(crate) const NAME: &str = "completions";

/// A shell that completes lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

/// The shell whose script is printed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CompletionsOptions {
    pub shell: Shell,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let shell = Arg::new("shell").value_name(locale.text("value-shell")).required(true);
    let shell = shell.help(locale.text("help-shell")).hide_possible_values(true);
    let words = PossibleValuesParser::new(Shell::codes());
    let shell =
        shell.value_parser(words.map(|word| Shell::from_code(&word).expect("clap takes these alone")));
    let output = under(locale, "heading-report", [output_of_text(locale)]);
    let arguments = under(locale, "heading-arguments", [shell]).into_iter().chain(output);
    bare_subcommand(locale, NAME, arguments.collect())
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Completions(CompletionsOptions { shell: one(matches, "shell").unwrap_or(Shell::Bash) })
}
