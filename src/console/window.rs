//! A console window that is the program's own: it closes when the run ends.

use std::ffi::OsString;
use std::io;

use super::output;
use crate::cli;
use crate::locale::Locale;

/// Whether the program was started by itself, by a double click or by files that were dropped on
/// it, so that its window goes with it: the Explorer of Windows started it, and no shell.
#[cfg(windows)]
pub(crate) fn is_own() -> bool {
    parent().is_some_and(|name| name.eq_ignore_ascii_case("explorer.exe"))
}

/// Elsewhere a terminal stays when a run ends.
#[cfg(not(windows))]
pub(crate) fn is_own() -> bool {
    false
}

/// The name of the program that started this one.
#[cfg(windows)]
fn parent() -> Option<String> {
    use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};

    let mut system = System::new();
    let mut look = |id: Pid| {
        let wanted = ProcessesToUpdate::Some(&[id]);
        system.refresh_processes_specifics(wanted, true, ProcessRefreshKind::nothing());
        let process = system.process(id)?;
        Some((process.parent(), process.name().to_string_lossy().into_owned()))
    };
    let (parent, _) = look(sysinfo::get_current_pid().ok()?)?;
    look(parent?).map(|(_, name)| name)
}

/// Keeps a window that is the program's own open until somebody has read it.
pub(crate) fn stay_open(typed: &[OsString]) {
    if !is_own() {
        return;
    }
    let (language, _) = cli::guess(typed);
    output::tell(&(Locale::of(language).text("press-enter") + "\n"));
    // whoever cannot answer has nothing to wait for
    let _ = io::stdin().read_line(&mut String::new());
}
