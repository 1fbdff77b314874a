//! The edge that people see: output, progress, files written beside and renamed, exit status.

pub mod exit;
pub mod files;
pub mod output;
pub mod progress;
mod scratch;

pub use exit::ExitStatus;
