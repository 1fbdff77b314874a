//! What the engine and the readers do, without the program around them.

mod allocation;
mod case;
mod common;
mod fitting;
mod hostile_calendars;
mod invariants;
mod itinerary;
mod outlook;
mod owing;
mod properties;
mod random;
mod readers;
mod reasons;
mod rows;
mod rules;
