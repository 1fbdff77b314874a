//! How far the reading of a long file is, for whoever waits. How that is shown is theirs to know.

use std::io::{self, Read};
use std::path::Path;

/// Whoever waits for files to be read.
pub trait Watch {
    /// A file of this size, in bytes, begins to be read. `None`: nobody wants to know more.
    fn file(&self, path: &Path, size: u64) -> Option<Watcher>;
}

/// Is told how many bytes were read each time, and dropped when the file is done with.
pub type Watcher = Box<dyn FnMut(u64) + Send>;

/// Nobody waits.
pub struct Unwatched;

impl Watch for Unwatched {
    fn file(&self, _: &Path, _: u64) -> Option<Watcher> {
        None
    }
}

/// A file that tells how much of it was read.
pub(crate) struct Watched<R> {
    pub source: R,
    pub watcher: Watcher,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.source.read(buffer)?;
        (self.watcher)(length as u64);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;
    use crate::load::table::bytes;
    use crate::load::table::bytes::Content;

    struct Counting(Arc<AtomicU64>);

    impl Watch for Counting {
        fn file(&self, _: &Path, size: u64) -> Option<Watcher> {
            assert_eq!(size, 300_000);
            let count = Arc::clone(&self.0);
            Some(Box::new(move |bytes| {
                count.fetch_add(bytes, Ordering::Relaxed);
            }))
        }
    }

    #[test]
    fn every_byte_of_a_file_is_told_and_the_watcher_goes_with_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, "a;b\r\n".repeat(60_000)).unwrap();
        let count = Arc::new(AtomicU64::new(0));
        let Ok(Content::Text(mut text)) = bytes::open(&path, &Counting(Arc::clone(&count))) else { panic!() };
        io::copy(&mut text, &mut io::sink()).unwrap();
        assert_eq!(count.load(Ordering::Relaxed), 300_000);
        drop(text);
        assert_eq!(Arc::strong_count(&count), 1);
    }
}
