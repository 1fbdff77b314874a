//! What remains to be learnt, by whom, and when: the training follow-up of France's conseillers
//! numériques.

pub mod dates;
pub mod findings;
pub mod load;
pub mod model;
pub mod names;
