//! Rosters and histories.

pub mod history;
pub mod keys;
pub mod register;
pub mod roster;
pub mod strangers;
pub mod trainings;

pub use history::History;
pub use register::{Find, Roster};
pub use strangers::strangers;
