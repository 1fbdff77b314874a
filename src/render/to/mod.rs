//! The formats: how a document, or the data of a report, is written.

pub(crate) mod csv;
mod grid;
pub(crate) mod ics;
pub(crate) mod json;
pub(crate) mod lines;
pub(crate) mod mail;
pub(crate) mod markdown;
pub(crate) mod merge;
pub(crate) mod paper;
pub(crate) mod plain;
pub(crate) mod roll;
pub(crate) mod terminal;
pub(crate) mod xlsx;

use std::io;

use crate::render::document::{Block, Document};
use crate::render::stream::{Long, Part, Stream, Taker};
use crate::reports::casebook::Row;

/// A report on people that is written in parts, each on any processor, in the order of the roster.
pub(crate) trait InParts {
    /// Adds somebody to the part.
    fn advisor(&mut self, row: &Row);

    /// The part, which is empty from then on.
    fn take(&mut self) -> Vec<u8>;
}

/// A format that writes a report block by block.
pub(crate) trait Flow {
    /// The block, behind those before it.
    fn block(&mut self, block: &Block) -> String;

    /// A long table, behind the blocks before it.
    ///
    /// # Errors
    /// That of `out`.
    fn long(&mut self, long: &Long, out: Taker<String>) -> io::Result<()>;

    /// A whole report.
    fn document(&mut self, document: &Document) -> String {
        document.0.iter().map(|block| self.block(block)).collect()
    }

    /// A report that is written while it is made, without a character that would act on what shows it.
    ///
    /// # Errors
    /// That of `out`.
    fn stream(&mut self, stream: Stream, out: Taker<String>) -> io::Result<()> {
        for part in stream.0 {
            match part {
                Part::Text(text) => out(self.document(&text.shown()))?,
                Part::Long(long) => self.long(&long, out)?,
            }
        }
        Ok(())
    }
}
