//! What can be typed after `parconum import`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use super::adding;
use crate::cli::arguments::{flag, option, under};
use crate::cli::plan::period;
use crate::cli::{all, one};
use crate::dates::Period;
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
    /// The module and the days of a list of participants whose session no calendar holds.
    pub taught: Option<(String, Period)>,
    /// Nobody is asked.
    pub yes: bool,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let path = || value_parser!(PathBuf);
    let files = Arg::new("source").value_name(locale.text("value-file")).required(true).num_args(1..);
    let files = files.help(locale.text("help-import-files")).value_parser(path());
    let to = option(locale, "to", "value-file", "help-import-to").value_parser(path());
    let session = option(locale, "session", "value-session", "help-import-session");
    let session = session.conflicts_with_all(["module", "days"]);
    let module = option(locale, "module", "value-module", "help-import-module").requires("days");
    let days = option(locale, "days", "value-period", "help-import-days").requires("module");
    let days = days.value_parser(period(locale));
    let arguments = under(locale, "heading-arguments", [files]);
    let participants = under(locale, "heading-participants", [session, module, days]);
    let outcome = under(locale, "heading-outcome", [to, flag(locale, "yes", "help-yes")]);
    adding(locale, NAME, arguments.into_iter().chain(participants).chain(outcome))
}

pub(crate) fn read(matches: &ArgMatches) -> crate::cli::Command {
    crate::cli::Command::Import(ImportOptions {
        files: all(matches, "source"),
        to: one(matches, "to"),
        session: one(matches, "session"),
        taught: one(matches, "module").zip(one(matches, "days")),
        yes: matches.get_flag("yes"),
    })
}
