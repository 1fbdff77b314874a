//! TOML files whose values know their place.

pub mod cursor;
pub mod document;
#[cfg(test)]
pub mod testing;
pub mod unique;

pub use document::Source;
