//! One command, one file: load, compute, render.

pub mod check;
pub mod compare;
pub mod completions;
pub mod diary;
pub mod files;
pub mod filter;
pub mod help;
mod in_order;
pub mod init;
pub mod loading;
pub mod man;
pub mod modules;
pub mod notices;
pub mod output;
pub mod people;
pub mod plan;
pub mod progress;
pub mod remind;
pub mod session_filter;
pub mod sessions;
pub mod validate;
pub mod years;
