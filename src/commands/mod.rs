//! One command, one file: load, compute, render.

pub mod check;
pub mod completions;
pub mod help;
pub mod init;
pub mod man;
pub mod modules;
pub mod plan;
pub mod remind;
pub mod sessions;
pub mod validate;
