//! What can be typed after `parconum plan`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Arg, ArgMatches, Command, value_parser};

use super::arguments::{date, flag, option, subcommand, under};
use super::one;
use crate::locale::Locale;

pub(super) const NAME: &str = "plan";

/// Whom `plan` is about, and how much it tells.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlanOptions {
    /// An id, an email, or a part of a name.
    pub advisor: Option<String>,
    /// The sessions that do not fit are listed too.
    pub all: bool,
    pub why: bool,
    /// The file of the diary.
    pub ics: Option<PathBuf>,
    pub hired: Option<NaiveDate>,
    pub entered: Option<NaiveDate>,
    pub ccp1: Option<NaiveDate>,
    pub exempt: bool,
    pub region: Option<String>,
}

impl PlanOptions {
    /// Whether flags stand in for a roster.
    pub fn describes_an_advisor(&self) -> bool {
        let days = [self.hired, self.entered, self.ccp1];
        self.exempt || self.region.is_some() || days.iter().any(Option::is_some)
    }
}

pub(super) fn describe(locale: &Locale) -> Command {
    let advisor =
        Arg::new("advisor").value_name(locale.text("value-advisor")).help(locale.text("help-advisor"));
    let day = |id, help| option(locale, id, "value-date", help).value_parser(date(locale));
    let person = [
        day("hired", "help-hired"),
        day("entered", "help-entered"),
        day("ccp1", "help-ccp1"),
        flag(locale, "exempt", "help-exempt"),
        option(locale, "region", "value-region", "help-own-region"),
    ];
    let outcome = [
        flag(locale, "all", "help-all"),
        flag(locale, "why", "help-why"),
        option(locale, "ics", "value-file", "help-plan-ics").value_parser(value_parser!(PathBuf)),
    ];
    let groups = [
        under(locale, "heading-arguments", [advisor]),
        under(locale, "heading-person", person),
        under(locale, "heading-outcome", outcome),
    ];
    subcommand(locale, NAME, groups.into_iter().flatten().collect())
}

pub(super) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Plan(PlanOptions {
        advisor: one(matches, "advisor"),
        all: matches.get_flag("all"),
        why: matches.get_flag("why"),
        ics: one(matches, "ics"),
        hired: one(matches, "hired"),
        entered: one(matches, "entered"),
        ccp1: one(matches, "ccp1"),
        exempt: matches.get_flag("exempt"),
        region: one(matches, "region"),
    })
}
