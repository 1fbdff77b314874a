//! Rosters and histories.

pub mod history;
pub mod keys;
pub mod people;
pub mod roster;
pub mod strangers;
pub mod trainings;

pub use history::History;
pub use people::{Find, Roster};
pub use strangers::strangers;
