//! What can be typed about the files of a workspace: what `init` writes, what is added to them, what may
//! stand in them, and whether it can be used.

pub(super) mod except;
pub(super) mod import;
pub(super) mod init;
pub(super) mod record;
pub(super) mod schema;
pub(super) mod validate;

use clap::{Arg, Command};

use super::arguments::{bare_subcommand, common_arguments};
use crate::locale::Locale;

/// A command that reads the workspace and adds to it: it makes no report.
fn adding(locale: &Locale, name: &'static str, arguments: impl IntoIterator<Item = Arg>) -> Command {
    let common = common_arguments(locale, name).into_iter().filter(|argument| argument.get_id() != "format");
    bare_subcommand(locale, name, arguments.into_iter().chain(common).collect())
}
