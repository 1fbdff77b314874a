//! Texts whatever they say: names compared, addresses taken apart.

pub mod mailbox;
pub mod names;
