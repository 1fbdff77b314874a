//! Texts whatever they say: names compared, addresses taken apart, words that stand for variants.

pub mod mailbox;
pub mod names;
pub mod shown;
pub mod word;

pub use word::Word;
