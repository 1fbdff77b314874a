//! Files that a command writes: whole, or not at all.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use tempfile::{Builder, NamedTempFile};

use crate::findings::{Code, Fact, Finding, Place};

/// Writes a file beside its place and moves it there once it is whole: whoever interrupts the
/// run finds the old file or the new one, never a half.
///
/// # Errors
/// Whatever keeps the file from being written; the place is untouched then.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    written_beside(path, bytes)?.persist(path)?;
    Ok(())
}

/// Writes a file that is not there yet, in the same way.
///
/// # Errors
/// Whatever keeps the file from being written, another file of its name included.
pub fn write_new_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    written_beside(path, bytes)?.persist_noclobber(path)?;
    Ok(())
}

fn written_beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = beside(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    Ok(file)
}

/// What is told of a file that cannot be written.
pub fn cannot_write(path: &Path, error: &io::Error) -> Finding {
    let told = Finding::new(Code::UnwritableFile).at(place(path));
    match error.kind() {
        io::ErrorKind::NotFound => told.fact("reason", Fact::Term("io-no-folder")),
        _ => told.because(error),
    }
}

/// The place of a file as a whole.
pub fn place(path: &Path) -> Place {
    Place::file(&Arc::from(path.to_string_lossy()))
}

/// A new file that whoever may read the folder's other files may read too.
#[cfg(unix)]
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    let readable = std::fs::Permissions::from_mode(0o666);
    Builder::new().prefix(".parconum-").permissions(readable).tempfile_in(folder)
}

#[cfg(not(unix))]
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    Builder::new().prefix(".parconum-").tempfile_in(folder)
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
            assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write_new_file(&path, b"third").is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "second");
        assert!(write_file(&folder.path().join("absent/a.eml"), b"").is_err());
    }
}
