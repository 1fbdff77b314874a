//! Parses, runs, exits: nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    parconum::run(std::env::args_os())
}
