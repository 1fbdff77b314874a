//! Tables of any origin: from bytes to rows.

pub mod blocks;
pub mod bytes;
pub mod cells;
pub mod columns;
pub mod header;
pub mod letters;
pub mod parallel;
pub mod repair;
pub mod rows;
pub mod sheet;
pub mod watch;
pub mod workbook;

pub use bytes::file;
pub use watch::{Unwatched, Watch, Watcher};
