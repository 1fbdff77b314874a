//! One command, one file: load, compute, render.

pub mod check;
pub mod filter;
pub mod init;
pub mod notices;
pub mod output;
pub mod people;
pub mod plan;
pub mod validate;
