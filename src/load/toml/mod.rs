//! TOML files whose values know their place.

pub(crate) mod cells;
pub(crate) mod cursor;
pub(crate) mod document;
mod syntax;
pub(crate) mod table;
#[cfg(test)]
pub(crate) mod testing;
pub(crate) mod transcript;
pub(crate) mod unique;

pub use document::Source;
