//! What the runs of several commands share: inputs, people, filters, notices.

pub mod diary;
pub mod filter;
pub mod loading;
pub mod named;
pub mod notices;
pub mod outputs;
pub mod people;
mod progress;
pub mod report;
pub mod session_filter;
