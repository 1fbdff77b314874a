//! What can be typed after `parconum modules`.

use clap::{ArgAction, ArgMatches, Command};

use super::all;
use super::arguments::{choice, subcommand, under};
use crate::locale::Locale;
use crate::model::ModuleKind;
use crate::text::Word;

pub(crate) const NAME: &str = "modules";

/// Which modules are listed.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct ModulesOptions {
    /// Empty: every kind.
    pub kinds: Vec<ModuleKind>,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let kind =
        choice(locale, ("kind", "value-kind", "help-kind"), ModuleKind::all()).action(ArgAction::Append);
    subcommand(locale, NAME, under(locale, "heading-modules", [kind]))
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Modules(ModulesOptions { kinds: all(matches, "kind") })
}
