//! Rosters and histories.

pub mod history;
mod merging;
pub mod roster;
mod strangers;
mod trainings;

pub use strangers::strangers;
