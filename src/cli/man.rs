//! What can be typed after `parconum man`.

use clap::{Arg, ArgMatches, Command};

use super::arguments::{bare_subcommand, output_of_text, under};
use super::{GROUP, command_names, help, one};
use crate::locale::Locale;

pub(crate) const NAME: &str = "man";

/// What the page is about; `None`: the program.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct ManOptions {
    pub command: Option<&'static str>,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let command = Arg::new("command").value_name(locale.text("value-command"));
    let command = command.help(locale.text("help-man-command"));
    let command = command.hide_possible_values(true);
    let names = command_names().map(|name| help::named(locale, GROUP, name));
    let command = command.value_parser(names.collect::<Vec<_>>());
    let output = under(locale, "heading-report", [output_of_text(locale)]);
    let arguments = under(locale, "heading-arguments", [command]).into_iter().chain(output);
    bare_subcommand(locale, NAME, arguments.collect())
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Man(ManOptions {
        command: one::<String>(matches, "command").and_then(|word| super::named(&word)),
    })
}
