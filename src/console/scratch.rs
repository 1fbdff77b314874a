//! Files that are still being written: hidden beside their place, and gone when the run is
//! interrupted.

use std::collections::BTreeSet;
use std::fs::Permissions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::{Builder, NamedTempFile};

/// How the name of such a file begins. One that a killed run left is nobody's.
pub(super) const PREFIX: &str = ".parconum-";

/// What whoever may read the folder's other files may do with a new one.
#[cfg(unix)]
const NEW: u32 = 0o666;

/// The files that are being written.
static OPEN: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn open() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file that is being written.
pub(crate) struct Scratch(Option<NamedTempFile>);

impl Scratch {
    /// A new file in a folder, which no more people may read than the one that it will replace.
    ///
    /// # Errors
    /// Whatever keeps it from being made.
    pub(super) fn new(folder: &Path, replaced: Option<&Permissions>) -> io::Result<Self> {
        interrupts::heed();
        let mut builder = Builder::new();
        builder.prefix(PREFIX);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = replaced.map_or(NEW, |permissions| permissions.mode() & NEW);
            builder.permissions(Permissions::from_mode(mode));
        }
        // whoever interrupts the run waits until the file is on the list
        let mut open = open();
        let file = builder.tempfile_in(folder)?;
        open.insert(file.path().to_owned());
        let scratch = Self(Some(file));
        drop(open);
        if let Some(permissions) = replaced {
            scratch.file().as_file().set_permissions(permissions.clone())?;
        }
        Ok(scratch)
    }

    fn file(&self) -> &NamedTempFile {
        self.0.as_ref().expect("there until it is moved")
    }

    /// # Errors
    /// Whatever keeps the bytes from being written.
    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file().as_file().write_all(bytes)
    }

    /// Moves the file to its place, whatever stands there.
    ///
    /// # Errors
    /// Whatever keeps it from being moved.
    pub(super) fn replace(self, place: &Path) -> io::Result<()> {
        self.moved(|file| file.persist(place).map(|_| ()).map_err(Into::into))
    }

    /// Moves the file to its place, where nothing may stand.
    ///
    /// # Errors
    /// Whatever keeps it from being moved, another file of its name included.
    pub(super) fn add(self, place: &Path) -> io::Result<()> {
        self.moved(|file| file.persist_noclobber(place).map(|_| ()).map_err(Into::into))
    }

    fn moved(mut self, to: impl FnOnce(NamedTempFile) -> io::Result<()>) -> io::Result<()> {
        let file = self.0.take().expect("moved once");
        let mut open = open();
        open.remove(file.path());
        to(file)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Some(file) = self.0.take() {
            let mut open = open();
            open.remove(file.path());
            drop(file);
        }
    }
}

#[cfg(unix)]
mod interrupts {
    use std::fs;
    use std::sync::Once;
    use std::thread;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    /// From the first file on, an interrupt takes away what is not whole before it ends the run.
    pub(super) fn heed() {
        static HEEDED: Once = Once::new();
        HEEDED.call_once(|| {
            let ignored = ignored();
            let heeded = [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| !ignored(*signal));
            // without this, the run is as it would be without files
            if let Ok(mut signals) = Signals::new(heeded) {
                thread::spawn(move || signals.forever().for_each(end));
            }
        });
    }

    fn end(signal: i32) {
        // held to the end: no other file is begun, and none is moved
        let open = super::open();
        for path in &*open {
            let _ = fs::remove_file(path);
        }
        let _ = emulate_default_handler(signal);
    }

    /// The signals that whoever started the run wants to be ignored (`nohup`, a job in the
    /// background), as far as the system tells.
    fn ignored() -> impl Fn(i32) -> bool {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
        move |signal| mask >> (signal - 1) & 1 == 1
    }
}

#[cfg(not(unix))]
mod interrupts {
    pub fn heed() {}
}
