//! The formats: how a document, or the data of a report, is written.

pub mod csv;
pub mod ics;
pub mod json;
pub mod lines;
pub mod mail;
pub mod markdown;
pub mod merge;
pub mod paper;
pub mod plain;
pub mod roll;
pub mod terminal;
