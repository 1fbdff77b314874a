//! What can be typed to add to the files of a workspace.

pub(super) mod except;
pub(super) mod record;

use clap::{Arg, Command};

use super::arguments::{bare_subcommand, common_arguments};
use crate::locale::Locale;

/// A command that reads the workspace and adds to it: it makes no report.
fn adding(
    locale: &Locale,
    name: &'static str,
    french: &'static str,
    arguments: impl IntoIterator<Item = Arg>,
) -> Command {
    let common = common_arguments(locale).into_iter().filter(|argument| argument.get_id() != "format");
    bare_subcommand(locale, name, arguments.into_iter().chain(common).collect()).visible_alias(french)
}
