//! What can be typed after `parconum remind`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use super::arguments::{bare_subcommand, common_arguments, flag, option, under};
use super::{PeopleFilter, check, one, people};
use crate::locale::Locale;

pub(crate) const NAME: &str = "remind";

/// Who is reminded, in which words, and where the messages are written.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct RemindOptions {
    pub people: PeopleFilter,
    /// The folder of the `.eml` files.
    pub to: Option<PathBuf>,
    /// The file of the mail merge.
    pub csv: Option<PathBuf>,
    /// The sender: an address, with a name or without.
    pub from: Option<String>,
    pub template: Option<PathBuf>,
    /// The report of `allocate` whose seats the messages propose.
    pub allocation: Option<PathBuf>,
    /// Prints the shipped template, and does nothing else.
    pub print_template: bool,
    /// Files that are there already may be replaced.
    pub force: bool,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let path = |id, value, help| option(locale, id, value, help).value_parser(value_parser!(PathBuf));
    let messages: [Arg; 7] = [
        path("to", "value-directory", "help-to"),
        path("csv", "value-file", "help-csv").short('o').alias("output"),
        option(locale, "from", "value-sender", "help-from"),
        path("template", "value-file", "help-template"),
        path("allocation", "value-file", "help-allocation"),
        flag(locale, "print-template", "help-print-template"),
        flag(locale, "force", "help-force"),
    ];
    let groups = [
        under(locale, "heading-arguments", [check::roster(locale)]),
        under(locale, "heading-messages", messages),
        people::arguments(locale),
    ];
    // the table of the messages is what would go to --output elsewhere
    // and messages have one form each: a format is taken, as everywhere, and asks for nothing
    let common =
        common_arguments(locale, NAME).into_iter().map(|argument| match argument.get_id().as_str() {
            "format" => argument.hide(true),
            _ => argument,
        });
    let arguments = groups.into_iter().flatten().chain(common);
    bare_subcommand(locale, NAME, arguments.collect())
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Remind(RemindOptions {
        people: people::read(matches),
        to: one(matches, "to"),
        csv: one(matches, "csv"),
        from: one(matches, "from"),
        template: one(matches, "template"),
        allocation: one(matches, "allocation"),
        print_template: matches.get_flag("print-template"),
        force: matches.get_flag("force"),
    })
}
