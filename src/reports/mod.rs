//! What a report says, before anybody knows how it will look.

pub(crate) mod adding;
pub(crate) mod advice;
pub(crate) mod agenda;
pub(crate) mod allocation;
pub(crate) mod calendar_checks;
pub mod casebook;
pub(crate) mod changes;
pub(crate) mod crowd;
pub(crate) mod dashboard;
pub(crate) mod diary;
pub(crate) mod explanation;
pub(crate) mod inspection;
pub(crate) mod outlook;
pub(crate) mod parameters;
pub mod plan;
pub(crate) mod reminder;
pub(crate) mod rules_compared;
pub(crate) mod what_if;
pub mod worked_examples;
pub(crate) mod years;
