//! What remains to be learnt, by whom, and when: the training follow-up of France's conseillers
//! numériques.

pub mod assessment;
pub mod dates;
pub mod eligibility;
pub mod findings;
pub mod itinerary;
pub mod load;
pub mod model;
pub mod names;
pub mod obligations;
pub mod setting;
