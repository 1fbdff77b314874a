//! Files that a command writes: whole, or not at all, and never in the place of something else.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::fs::{self, File, Permissions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::output;
use super::scratch::{PREFIX, Scratch};
use crate::findings::{Code, Fact, Finding, Place};

/// Whether an output is meant for standard output: `-`.
pub(crate) fn is_standard_output(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Writes an output: on standard output where that is meant, else as [`write_file`] does.
///
/// # Errors
/// Whatever keeps it from being written.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if is_standard_output(path) { output::report(bytes) } else { write_file(path, bytes) }
}

/// Writes a file beside its place and moves it there once it is whole: whoever interrupts the
/// run finds the old file or the new one, never a half. A file that is replaced keeps its mode, a
/// link still leads to it.
///
/// # Errors
/// Whatever keeps the file from being written, or its place from being taken; it is untouched then.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (place, replaced) = taken(path)?;
    written_beside(&place, bytes, replaced.as_ref())?.replace(&place)
}

/// Writes a file that is not there yet, in the same way.
///
/// # Errors
/// Whatever keeps the file from being written, another file of its name included.
pub(crate) fn write_new_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    written_beside(path, bytes, None)?.add(path)
}

fn written_beside(path: &Path, bytes: &[u8], replaced: Option<&Permissions>) -> io::Result<Scratch> {
    let mut file = beside(path, replaced)?;
    file.write(bytes)?;
    Ok(file)
}

/// A file still to be written, beside the place that it will take.
pub(super) fn beside(path: &Path, replaced: Option<&Permissions>) -> io::Result<Scratch> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    Scratch::new(folder.unwrap_or(Path::new(".")), replaced)
}

/// What a path stands for as the place of a file, and what may be done with the file there.
pub(super) fn taken(path: &Path) -> io::Result<(PathBuf, Option<Permissions>)> {
    let known = match fs::metadata(path) {
        // a link to nowhere
        Err(error) if error.kind() == io::ErrorKind::NotFound && path.is_symlink() => Err(NoFile.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((path.to_owned(), None)),
        known => known,
    }?;
    match known.permissions() {
        _ if known.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        _ if !known.is_file() => Err(NoFile.into()),
        kept if kept.readonly() => Err(io::ErrorKind::PermissionDenied.into()),
        kept => Ok((fs::canonicalize(path)?, Some(kept))),
    }
}

/// Why no file may stand at a place: a device, a pipe, or a link to nowhere does.
#[derive(Debug)]
struct NoFile;

impl Display for NoFile {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("a device, a pipe, or a link to nowhere")
    }
}

impl Error for NoFile {}

impl From<NoFile> for io::Error {
    fn from(reason: NoFile) -> Self {
        Self::other(reason)
    }
}

/// Why a file cannot take a place, as far as one can tell before it is written.
pub(crate) fn refusal(path: &Path) -> Option<Finding> {
    taken(path).err().map(|error| cannot_write(path, &error))
}

/// What is told of a file that cannot be written.
pub(crate) fn cannot_write(path: &Path, error: &io::Error) -> Finding {
    because(Finding::new(Code::UnwritableFile).at(place(path)), error)
}

/// Says why a file was not written, in the user's language where the reason is a common one.
pub(crate) fn because(told: Finding, error: &io::Error) -> Finding {
    match error.kind() {
        io::ErrorKind::NotFound => told.fact("reason", Fact::Term("io-no-folder")),
        io::ErrorKind::WouldBlock => told.fact("reason", Fact::Term("io-in-use")),
        _ if error.get_ref().is_some_and(|inner| inner.is::<NoFile>()) => {
            told.fact("reason", Fact::Term("io-no-place-for-a-file"))
        }
        _ => told.because(error),
    }
}

/// The place of a file as a whole.
pub(crate) fn place(path: &Path) -> Place {
    Place::file(&Arc::from(path.to_string_lossy()))
}

/// Whether two paths lead to the same thing, which is there.
pub(crate) fn is_same(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}

/// How many files and folders a folder holds. What a killed run left half written is nothing.
///
/// # Errors
/// Whatever keeps the folder from being read.
pub(crate) fn entries(folder: &Path) -> io::Result<usize> {
    let names = fs::read_dir(folder)?.flatten().map(|entry| entry.file_name());
    Ok(names.filter(|name| !name.to_string_lossy().starts_with(PREFIX)).count())
}

/// A folder that one run has for itself until this is dropped.
pub(crate) struct OwnFolder(#[expect(dead_code, reason = "the lock goes with the file")] Option<File>);

impl OwnFolder {
    /// Makes the folder where it is not there, and keeps other runs out of it.
    ///
    /// # Errors
    /// Whatever keeps the folder from being made; `WouldBlock`: another run has it.
    pub(crate) fn of(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        // a system that cannot lock folders does not keep anybody from writing
        let Ok(file) = File::open(folder) else { return Ok(Self(None)) };
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Self(Some(file))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.eml");
        for text in ["first", "second"] {
            write_file(&path, text.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write_new_file(&path, b"third").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "second");
        assert!(write_file(&folder.path().join("absent/a.eml"), b"").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn a_file_that_is_replaced_keeps_its_mode_and_its_links() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let [path, link] = ["a.csv", "link.csv"].map(|name| folder.path().join(name));
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        write_file(&link, b"new").unwrap();
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), mode(&path)), ("new", 0o640));
        assert!(link.is_symlink());
        fs::set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
        assert_eq!(write_file(&path, b"newer").unwrap_err().kind(), io::ErrorKind::PermissionDenied);
    }

    #[test]
    #[cfg(unix)]
    fn nothing_but_a_file_is_replaced() {
        use std::os::unix::fs::symlink;
        use std::os::unix::net::UnixListener;
        let folder = tempfile::tempdir().unwrap();
        let [nowhere, socket] = ["nowhere", "socket"].map(|name| folder.path().join(name));
        symlink(folder.path().join("absent"), &nowhere).unwrap();
        let _listening = UnixListener::bind(&socket).unwrap();
        for path in [folder.path(), &nowhere, &socket, Path::new("/dev/null")] {
            assert!(write_file(path, b"").is_err() && refusal(path).is_some(), "{}", path.display());
        }
    }

    #[test]
    fn a_folder_is_one_runs_own_until_it_is_done() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("messages");
        let own = OwnFolder::of(&path).unwrap();
        assert!(OwnFolder::of(&path).is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock));
        drop(own);
        assert!(OwnFolder::of(&path).is_ok());
        fs::write(path.join(".parconum-left"), "half").unwrap();
        assert_eq!(entries(&path).unwrap(), 0);
    }
}
