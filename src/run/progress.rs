//! Readers tell how far they are, the console shows it: neither knows the other.

use std::path::Path;

use crate::console::progress::Bars;
use crate::load::table::{Watch, Watcher};

impl Watch for Bars<'_> {
    fn file(&self, path: &Path, size: u64) -> Option<Watcher> {
        self.begin(path, size)
    }
}
