//! What can be typed after `parconum man`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use super::arguments::{bare_subcommand, under};
use super::{command_names, one};
use crate::locale::Locale;

pub(crate) const NAME: &str = "man";

/// What the page is about; `None`: the program.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct ManOptions {
    pub command: Option<String>,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let command = Arg::new("command").value_name(locale.text("value-command"));
    let command = command.help(locale.text("help-man-command"));
    let command = command.value_parser(PossibleValuesParser::new(command_names())).hide_possible_values(true);
    bare_subcommand(locale, NAME, under(locale, "heading-arguments", [command]))
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Man(ManOptions { command: one::<String>(matches, "command") })
}
