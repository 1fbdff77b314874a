//! What can be typed after `parconum outlook`.

use clap::{ArgMatches, Command};

use super::arguments::{subcommand, under};
use super::{PeopleFilter, check, people};
use crate::locale::Locale;

pub(crate) const NAME: &str = "outlook";

/// What the command is called in French.
const FRENCH_NAME: &str = "perspectives";

/// Whose months are looked at.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct OutlookOptions {
    pub(crate) people: PeopleFilter,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let groups = [under(locale, "heading-arguments", [check::roster(locale)]), people::arguments(locale)];
    subcommand(locale, NAME, groups.into_iter().flatten().collect()).alias(FRENCH_NAME)
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Outlook(OutlookOptions { people: people::read(matches) })
}
