//! How reports look: the only files that know. Everything arrives here computed.

pub mod check;
pub mod choosing;
pub mod compare;
pub mod csv;
pub mod document;
pub mod findings;
pub mod help;
pub mod ics;
pub mod json;
pub mod mail;
pub mod markdown;
pub mod merge;
pub mod message;
pub mod modules;
pub mod months;
pub mod plain;
pub mod plan;
pub mod rule_value;
pub mod sessions;
pub mod terminal;
pub mod why;
mod words;
pub mod years;

pub use words::Words;
