//! One command, one file: load, compute, render.

pub mod check;
pub mod compare;
pub mod files;
pub mod filter;
mod in_order;
pub mod init;
pub mod loading;
pub mod notices;
pub mod output;
pub mod people;
pub mod plan;
pub mod remind;
pub mod validate;
pub mod years;
