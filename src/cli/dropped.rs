//! A line of files without a command, as when they are dropped on the program: it means `check`.

use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::check;

/// The same line with `check` before its first file. `None` where clap refused the line for
/// another reason than a file that it took for a command.
pub(super) fn with_a_command(error: &clap::Error, args: &[OsString]) -> Option<Vec<OsString>> {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return None;
    }
    let Some(ContextValue::String(name)) = error.get(ContextKind::InvalidSubcommand) else { return None };
    let at = args.iter().position(|word| word.to_str() == Some(name))?;
    let folder = args.iter().position(|word| word == "-C").and_then(|place| args.get(place + 1));
    let folder = folder.map(Path::new).unwrap_or(Path::new(""));
    folder.join(name).is_file().then(|| {
        let (before, files) = args.split_at(at);
        [before, &[check::NAME.into()], files].concat()
    })
}
