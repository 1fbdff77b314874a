//! Where the report of a run goes: standard output, or a file.

use std::io;
use std::path::{Path, PathBuf};

use super::files::{beside, taken};
use super::output;
use super::scratch::Scratch;

/// A report that is being written, in one piece or in many.
pub(crate) enum Outlet {
    StandardOutput,
    /// Written beside the place of the file, which it takes once it is whole.
    File(Scratch, PathBuf),
}

impl Outlet {
    /// The outlet to this file, or to standard output where there is none.
    ///
    /// # Errors
    /// Whatever keeps the file from being written there.
    pub(crate) fn open(file: Option<&Path>) -> io::Result<Self> {
        let Some(path) = file else { return Ok(Self::StandardOutput) };
        let (place, replaced) = taken(path)?;
        Ok(Self::File(beside(&place, replaced.as_ref())?, place))
    }

    /// # Errors
    /// Whatever keeps the bytes from being written; a closed pipe is no error.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::StandardOutput => output::report(bytes),
            Self::File(file, _) => file.write(bytes),
        }
    }

    /// Lets the file take its place. Without this it is as if nothing had been written.
    ///
    /// # Errors
    /// Whatever keeps the file from its place.
    pub(crate) fn close(self) -> io::Result<()> {
        match self {
            Self::StandardOutput => Ok(()),
            Self::File(file, place) => file.replace(&place),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_report_in_pieces_is_there_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.csv");
        fs::write(&path, "old").unwrap();
        let mut outlet = Outlet::open(Some(&path)).unwrap();
        outlet.write(b"a,").unwrap();
        drop(outlet);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        let mut outlet = Outlet::open(Some(&path)).unwrap();
        outlet.write(b"a,").unwrap();
        outlet.write(b"b").unwrap();
        outlet.close().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "a,b");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
