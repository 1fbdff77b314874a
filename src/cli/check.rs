//! What can be typed after `parconum check`.

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::arguments::{option, subcommand, under, words};
use super::{FailOn, PeopleFilter, all, people, word};
use crate::locale::Locale;

pub(super) const NAME: &str = "check";

/// Which advisors `check` shows, and how it ends.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckOptions {
    pub people: PeopleFilter,
    pub fail_on: Option<FailOn>,
    /// The advisors whose status is explained.
    pub why: Vec<String>,
}

pub(super) fn describe(locale: &Locale) -> Command {
    let outcome = [
        option(locale, "why", "value-advisor", "help-why-advisor").action(ArgAction::Append),
        option(locale, "fail-on", "value-choice", "help-fail-on")
            .value_parser(words(FailOn::ALL.iter().map(|choice| choice.code()))),
    ];
    let groups = [
        under(locale, "heading-arguments", [roster(locale)]),
        people::arguments(locale),
        under(locale, "heading-outcome", outcome),
    ];
    subcommand(locale, NAME, groups.into_iter().flatten().collect())
}

/// The roster as an argument: what `--roster` names, typed shorter.
fn roster(locale: &Locale) -> Arg {
    let list = Arg::new("list").value_name(locale.text("value-roster")).help(locale.text("help-list"));
    list.value_parser(value_parser!(std::path::PathBuf)).num_args(0..).conflicts_with("roster")
}

pub(super) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Check(CheckOptions {
        people: people::read(matches),
        fail_on: word(matches, "fail-on").and_then(|word| FailOn::from_code(&word)),
        why: all(matches, "why"),
    })
}
