//! TOML files whose values know their place.

pub mod document;
pub mod section;
#[cfg(test)]
pub mod testing;
pub mod unique;
pub mod value;

pub use document::Source;
