//! What the rules say: from an advisor and their trainings to what is owed and which sessions fit.
//! Pure: no file, no clock, no printing.

pub mod allocation;
pub mod assessment;
pub mod eligibility;
pub mod itinerary;
pub mod obligations;
pub mod outlook;
pub mod setting;
