//! Rosters and histories.

pub mod history;
mod merging;
mod not_in_roster;
mod repeated;
pub mod roster;
mod status;
mod strangers;
mod trainings;

pub(crate) use strangers::strangers;
