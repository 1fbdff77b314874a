//! What the engine and the readers do, without the program around them.

mod common;
mod properties;
mod readers;
mod reasons;
mod statuses;
mod worked_examples;
