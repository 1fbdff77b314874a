//! What can be typed after `parconum completions`.

use clap::{Arg, ArgMatches, Command};

use super::arguments::{bare_subcommand, under, words};
use super::word;
use crate::locale::Locale;

pub(crate) const NAME: &str = "completions";

words! {
    /// A shell that completes lines.
    Shell { Bash "bash", Zsh "zsh", Fish "fish", Powershell "powershell", }
}

/// The shell whose script is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct CompletionsOptions {
    pub shell: Shell,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let shell = Arg::new("shell").value_name(locale.text("value-shell")).required(true);
    let shells = words(Shell::ALL.iter().map(|shell| shell.code()));
    let shell = shell.help(locale.text("help-shell")).value_parser(shells).hide_possible_values(true);
    bare_subcommand(locale, NAME, under(locale, "heading-arguments", [shell]))
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    let shell = word(matches, "shell").and_then(|word| Shell::from_code(&word));
    super::Command::Completions(CompletionsOptions { shell: shell.unwrap_or(Shell::Bash) })
}
