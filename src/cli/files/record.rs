//! What can be typed after `parconum record`.

use clap::{Arg, ArgMatches, Command};

use super::adding;
use crate::cli::arguments::{choice, flag, under};
use crate::cli::one;
use crate::locale::Locale;
use crate::model::TrainingStatus;

pub(crate) const NAME: &str = "record";

/// The statuses that somebody can be given: a session that is called off is so for all.
const STATUSES: [TrainingStatus; 4] = [
    TrainingStatus::Registered,
    TrainingStatus::Completed,
    TrainingStatus::Absent,
    TrainingStatus::Withdrawn,
];

/// Who is to be recorded for which session.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RecordOptions {
    pub advisor: String,
    pub session: String,
    pub status: TrainingStatus,
    /// What does not fit is recorded all the same.
    pub force: bool,
    /// Nobody is asked.
    pub yes: bool,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let needed = |id: &'static str, value: &str, help: &str| {
        Arg::new(id).value_name(locale.text(value)).required(true).help(locale.text(help))
    };
    let arguments = under(
        locale,
        "heading-arguments",
        [
            needed("advisor", "value-advisor", "help-record-advisor"),
            needed("session", "value-session", "help-record-session"),
        ],
    );
    let status = choice(locale, ("status", "value-status", "help-record-status"), STATUSES);
    let options = [status, flag(locale, "force", "help-record-force"), flag(locale, "yes", "help-yes")];
    adding(locale, NAME, arguments.into_iter().chain(under(locale, "heading-outcome", options)))
}

pub(crate) fn read(matches: &ArgMatches) -> crate::cli::Command {
    crate::cli::Command::Record(RecordOptions {
        advisor: one(matches, "advisor").unwrap_or_default(),
        session: one(matches, "session").unwrap_or_default(),
        status: one(matches, "status").unwrap_or(TrainingStatus::Registered),
        force: matches.get_flag("force"),
        yes: matches.get_flag("yes"),
    })
}
