//! What people are measured against: rules, catalogue, calendar, exceptions, holidays, territories.

pub mod calendar;
pub mod catalogue;
pub mod examples;
pub mod exceptions;
pub mod holidays;
pub mod placed;
mod rule_values;
pub mod rules;
pub mod territories;

pub use placed::PlacedSession;
