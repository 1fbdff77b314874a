//! Texts whatever they say: names compared, addresses taken apart, words that stand for variants.

pub(crate) mod mailbox;
pub(crate) mod names;
pub(crate) mod shown;
pub(crate) mod web;
pub mod word;

pub use word::{Typed, Word};
