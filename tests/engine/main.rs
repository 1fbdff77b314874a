//! What the engine and the readers do, without the program around them.

mod case;
mod common;
mod fitting;
mod owing;
mod properties;
mod readers;
mod reasons;
mod rows;
mod statuses;
mod worked_examples;
