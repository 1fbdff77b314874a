//! What can be typed after `parconum init`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::cli::arguments::{bare_subcommand, under};
use crate::locale::Locale;

pub(crate) const NAME: &str = "init";

/// Where a new workspace is prepared.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct InitOptions {
    pub folder: PathBuf,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let folder = Arg::new("folder").value_name(locale.text("value-directory")).required(true);
    let folder = folder.help(locale.text("help-init-directory")).value_parser(value_parser!(PathBuf));
    bare_subcommand(locale, NAME, under(locale, "heading-arguments", [folder]))
}

pub(crate) fn read(matches: &ArgMatches) -> crate::cli::Command {
    crate::cli::Command::Init(InitOptions { folder: crate::cli::one(matches, "folder").unwrap_or_default() })
}
