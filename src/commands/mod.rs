//! One command, one file: load, compute, render.

pub mod check;
pub mod filter;
mod in_order;
pub mod notices;
pub mod output;
pub mod people;
pub mod plan;
