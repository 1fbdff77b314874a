//! One command, one file: load, compute, render.

pub mod check;
pub mod compare;
pub mod files;
pub mod filter;
pub mod init;
pub mod loading;
pub mod notices;
pub mod output;
pub mod people;
pub mod plan;
pub mod progress;
pub mod remind;
pub mod validate;
pub mod years;
