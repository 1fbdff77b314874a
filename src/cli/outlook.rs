//! What can be typed after `parconum outlook`.

use clap::{ArgMatches, Command};

use super::arguments::{subcommand, under};
use super::{PeopleFilter, check, people};
use crate::locale::Locale;

pub(crate) const NAME: &str = "outlook";

/// Whose months are looked at.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct OutlookOptions {
    pub(crate) people: PeopleFilter,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let groups = [under(locale, "heading-arguments", [check::roster(locale)]), people::arguments(locale)];
    subcommand(locale, NAME, groups.into_iter().flatten().collect())
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Outlook(OutlookOptions { people: people::read(matches) })
}
