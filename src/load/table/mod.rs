//! Tables of any origin: from bytes to rows.

pub(crate) mod blocks;
pub(crate) mod bytes;
pub(crate) mod cells;
pub mod columns;
pub(crate) mod field;
pub(crate) mod header;
pub(crate) mod kinds;
pub(crate) mod letters;
pub(crate) mod opened;
pub(crate) mod record;
pub(crate) mod rows;
pub(crate) mod sheet;
pub(crate) mod shipped;
pub(crate) mod watch;
pub(crate) mod workbook;
pub(crate) mod years;

pub(crate) use bytes::file;
pub use watch::{Unwatched, Watch, Watcher};
