//! What can be typed after `parconum check`.

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::arguments::{choice, flag, number, option, subcommand, under};
use super::{FailOn, PeopleFilter, all, one, people};
use crate::locale::Locale;
use crate::reports::agenda::{Grouping, Order};
use crate::text::Word;

pub(crate) const NAME: &str = "check";

/// Which advisors `check` shows, and how it ends.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CheckOptions {
    pub people: PeopleFilter,
    pub fail_on: Option<FailOn>,
    /// The advisors whose status is explained.
    pub why: Vec<String>,
    /// A second rule set, by its name or file: only the people whom it changes are shown.
    pub compare_rules: Option<String>,
    /// One status for each civil year, instead of what remains.
    pub history_of_years: bool,
    /// List the people who need nothing too.
    pub all: bool,
    /// How many days from D count as near; [`NEAR`] where nothing is said.
    pub within: u32,
    /// A report that was written before, or `last`: what has changed since is told.
    pub since: Option<String>,
    /// Leave out of whom nothing has changed.
    pub only_changes: bool,
    /// Keep the report in the folder of reports.
    pub save: bool,
    pub sort: Order,
    pub group_by: Option<Grouping>,
}

/// How many days from D count as near, where nothing else is said: about a month.
pub(super) const NEAR: u32 = 30;

pub(crate) fn describe(locale: &Locale) -> Command {
    let outcome = [
        option(locale, "why", "value-advisor", "help-why-advisor").action(ArgAction::Append),
        choice(locale, ("fail-on", "value-choice", "help-fail-on"), FailOn::all()),
    ];
    let over_time = [
        option(locale, "since", "value-report", "help-since")
            .conflicts_with_all(["compare-rules", "history-of-years"]),
        flag(locale, "only-changes", "help-only-changes").requires("since"),
        flag(locale, "save", "help-save"),
    ];
    let views = [
        option(locale, "compare-rules", "value-rules", "help-compare-rules")
            .conflicts_with_all(["history-of-years", "why"]),
        flag(locale, "history-of-years", "help-history-of-years").conflicts_with("why"),
        flag(locale, "all", "help-all-people"),
        option(locale, "within", "value-days", "help-within").value_parser(number(locale)),
        choice(locale, ("sort", "value-choice", "help-sort"), Order::all()),
        choice(locale, ("group-by", "value-choice", "help-group-by"), Grouping::all()),
    ];
    let groups = [
        under(locale, "heading-arguments", [roster(locale)]),
        people::arguments(locale),
        under(locale, "heading-views", views),
        under(locale, "heading-over-time", over_time),
        under(locale, "heading-outcome", outcome),
    ];
    subcommand(locale, NAME, groups.into_iter().flatten().collect())
}

/// The roster as an argument: what `--roster` names, typed shorter.
pub(crate) fn roster(locale: &Locale) -> Arg {
    let list = Arg::new("list").value_name(locale.text("value-roster")).help(locale.text("help-list"));
    list.value_parser(value_parser!(std::path::PathBuf)).num_args(0..).conflicts_with("roster")
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Check(CheckOptions {
        people: people::read(matches),
        fail_on: one(matches, "fail-on"),
        why: all(matches, "why"),
        compare_rules: one(matches, "compare-rules"),
        history_of_years: matches.get_flag("history-of-years"),
        all: matches.get_flag("all"),
        within: one(matches, "within").unwrap_or(NEAR),
        since: one(matches, "since"),
        only_changes: matches.get_flag("only-changes"),
        save: matches.get_flag("save"),
        sort: one(matches, "sort").unwrap_or_default(),
        group_by: one(matches, "group-by"),
    })
}
