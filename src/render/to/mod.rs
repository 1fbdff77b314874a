//! The formats: how a document, or the data of a report, is written.

pub(crate) mod csv;
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

use crate::reports::casebook::Row;

/// A report on people that is written in parts, each on any processor, in the order of the roster.
pub(crate) trait InParts {
    /// Adds somebody to the part.
    fn advisor(&mut self, row: &Row);

    /// The part, which is empty from then on.
    fn take(&mut self) -> Vec<u8>;
}
