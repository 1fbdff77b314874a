//! The edge that people see: output, progress, files written beside and renamed.

pub mod files;
pub mod output;
pub mod progress;
