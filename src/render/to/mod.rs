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
