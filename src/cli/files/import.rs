//! What can be typed after `parconum import`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use super::adding;
use crate::cli::arguments::{flag, option, under};
use crate::cli::{all, one};
use crate::locale::Locale;

pub(crate) const NAME: &str = "import";

/// Which files are brought into the workspace, and where they go.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ImportOptions {
    pub files: Vec<PathBuf>,
    /// `None`: the workspace's own file of that kind.
    pub to: Option<PathBuf>,
    /// The session of a list of participants that names none.
    pub session: Option<String>,
    /// Nobody is asked.
    pub yes: bool,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let path = || value_parser!(PathBuf);
    let files = Arg::new("source").value_name(locale.text("value-file")).required(true).num_args(1..);
    let files = files.help(locale.text("help-import-files")).value_parser(path());
    let to = option(locale, "to", "value-file", "help-import-to").value_parser(path());
    let session = option(locale, "session", "value-session", "help-import-session");
    let arguments = under(locale, "heading-arguments", [files]);
    let outcome = under(locale, "heading-outcome", [to, session, flag(locale, "yes", "help-yes")]);
    adding(locale, NAME, arguments.into_iter().chain(outcome))
}

pub(crate) fn read(matches: &ArgMatches) -> crate::cli::Command {
    crate::cli::Command::Import(ImportOptions {
        files: all(matches, "source"),
        to: one(matches, "to"),
        session: one(matches, "session"),
        yes: matches.get_flag("yes"),
    })
}
