//! What can be typed after `parconum sessions`.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command, value_parser};

use super::arguments::{choice, flag, month, number, option, subcommand, under};
use super::{all, one};
use crate::dates::Month;
use crate::locale::Locale;
use crate::model::calendar::Mode;
use crate::text::Word;

pub(crate) const NAME: &str = "sessions";

/// Which sessions are listed, and how.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct SessionsOptions {
    pub wanted: SessionFilter,
    /// A calendar for each month, instead of a list.
    pub calendar_view: bool,
    /// The file of the diary.
    pub ics: Option<PathBuf>,
}

/// The sessions asked for: of each filter that is given, one value must fit.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct SessionFilter {
    /// Ids or aliases.
    pub modules: Vec<String>,
    pub regions: Vec<String>,
    pub departments: Vec<String>,
    pub months: Vec<Month>,
    pub modes: Vec<Mode>,
    /// At least so many seats left.
    pub seats: Option<u32>,
    /// One can still register on D.
    pub open: bool,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let filter = |id, value, help| option(locale, id, value, help).action(ArgAction::Append);
    let filters = [
        filter("module", "value-module", "help-module"),
        filter("region", "value-region", "help-session-region"),
        filter("department", "value-department", "help-session-department"),
        filter("month", "value-month", "help-month").value_parser(month(locale)),
        choice(locale, ("mode", "value-mode", "help-mode"), Mode::all()).action(ArgAction::Append),
        option(locale, "seats", "value-number", "help-seats").value_parser(number(locale)),
        flag(locale, "open", "help-open"),
    ];
    let outcome = [
        flag(locale, "calendar-view", "help-calendar-view"),
        option(locale, "ics", "value-file", "help-sessions-ics").value_parser(value_parser!(PathBuf)),
    ];
    let groups = [under(locale, "heading-sessions", filters), under(locale, "heading-outcome", outcome)];
    subcommand(locale, NAME, groups.into_iter().flatten().collect())
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Sessions(SessionsOptions {
        wanted: SessionFilter {
            modules: all(matches, "module"),
            regions: all(matches, "region"),
            departments: all(matches, "department"),
            months: all(matches, "month"),
            modes: all(matches, "mode"),
            seats: one(matches, "seats"),
            open: matches.get_flag("open"),
        },
        calendar_view: matches.get_flag("calendar-view"),
        ics: one(matches, "ics"),
    })
}
