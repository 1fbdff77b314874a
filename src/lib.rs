#![doc = include_str!("README.md")]
#![forbid(unsafe_code)]

mod cli;
mod commands;
mod console;
pub mod dates;
pub mod engine;
pub mod findings;
pub mod load;
mod locale;
pub mod model;
mod parallel;
mod render;
pub mod reports;
mod run;
pub mod text;
mod workspace;

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs what was typed (its first word is the name of the program) and gives the exit code of the
/// contract: 0, 1 or 2.
pub fn run(typed: impl Iterator<Item = OsString>) -> ExitCode {
    commands::run(&typed.collect::<Vec<_>>()).into()
}
