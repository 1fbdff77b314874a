//! What people are measured against: rules, catalogue, calendar, exceptions, holidays, territories.

pub(crate) mod calendar;
pub mod catalogue;
pub(crate) mod earlier;
pub mod examples;
pub(crate) mod exceptions;
pub(crate) mod holidays;
pub(crate) mod placed;
pub(crate) mod proposal;
mod rule_values;
pub mod rules;
pub(crate) mod sheets;
pub(crate) mod territories;

pub(crate) use placed::PlacedSession;
