//! The edge that people see: output, progress, files written beside and renamed, exit status.

pub(crate) mod exit;
pub(crate) mod files;
pub(crate) mod outlet;
pub(crate) mod output;
pub(crate) mod progress;
pub(crate) mod question;
mod scratch;
pub(crate) mod window;

pub(crate) use exit::ExitStatus;
