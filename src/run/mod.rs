//! What the runs of several commands share: inputs, people, filters, notices.

pub(crate) mod diary;
pub(crate) mod filter;
#[cfg(test)]
mod fuzz;
pub(crate) mod ledger;
pub(crate) mod loading;
pub(crate) mod lookup;
pub(crate) mod named;
pub(crate) mod notices;
pub(crate) mod outputs;
pub(crate) mod people;
mod progress;
pub(crate) mod report;
pub(crate) mod session_filter;
