//! What can be typed after `parconum validate`.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::cli::all;
use crate::cli::arguments::{flag, subcommand, under};
use crate::locale::Locale;

pub(crate) const NAME: &str = "validate";

/// Which files `validate` looks at, and how it ends.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct ValidateOptions {
    /// None: the workspace.
    pub files: Vec<PathBuf>,
    /// Warnings count as errors.
    pub strict: bool,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let files = Arg::new("files").value_name(locale.text("value-file")).help(locale.text("help-files"));
    let files = files.value_parser(value_parser!(PathBuf)).num_args(0..).action(ArgAction::Append);
    let groups = [
        under(locale, "heading-arguments", [files]),
        under(locale, "heading-outcome", [flag(locale, "strict", "help-strict")]),
    ];
    subcommand(locale, NAME, groups.into_iter().flatten().collect())
}

pub(crate) fn read(matches: &ArgMatches) -> crate::cli::Command {
    crate::cli::Command::Validate(ValidateOptions {
        files: all(matches, "files"),
        strict: matches.get_flag("strict"),
    })
}
