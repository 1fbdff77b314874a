//! Parses, runs, exits: nothing else.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    parconum::run(std::env::args_os())
}
