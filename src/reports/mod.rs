//! What a report says, before anybody knows how it will look.

pub mod advice;
pub mod agenda;
pub mod calendar_checks;
pub mod casebook;
pub mod comparison;
pub mod diary;
pub mod explanation;
pub mod inspection;
pub mod parameters;
pub mod plan;
pub mod reminder;
pub mod rules_compared;
pub mod what_if;
pub mod worked_examples;
pub mod years;
