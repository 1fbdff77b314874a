//! How reports look: the only files that know. Everything arrives here computed.

pub mod check;
pub mod csv;
pub mod document;
pub mod findings;
pub mod json;
pub mod markdown;
pub mod plan;
pub mod terminal;
pub mod why;
mod words;

pub use words::Words;
