//! How reports look: the only files that know. Everything arrives here computed.

pub mod check;
pub mod choosing;
pub mod compare;
pub mod document;
pub mod findings;
pub mod help;
pub mod message;
pub mod modules;
pub mod months;
pub mod plan;
pub mod rule_value;
pub mod sessions;
pub mod to;
pub mod why;
mod words;
pub mod years;

pub use words::Words;
