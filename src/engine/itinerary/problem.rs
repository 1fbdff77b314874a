//! What is to be solved: demands, sessions, and what is settled already. It may fall into several
//! smaller ones, one for each preparation.

use super::choice::Choice;
use super::score::{MOST, Score};
use super::{Demand, Part};

#[derive(Debug, Clone)]
pub(super) struct Problem {
    pub(super) demands: Vec<Demand>,
    /// By their last days.
    pub(super) choices: Vec<Choice>,
    /// What the sessions that are settled are worth.
    pub(super) given: Score,
}

impl Problem {
    pub(super) fn new(demands: &[Demand], choices: Vec<Choice>) -> Self {
        let capped = demands.iter().enumerate().map(|(place, demand)| {
            let meets = |choice: &&Choice| choice.weight_for(place).is_some();
            let mut modules: Vec<_> = choices.iter().filter(meets).map(|choice| choice.module).collect();
            modules.sort_unstable();
            modules.dedup();
            // no more units than modules that could meet them
            let most = modules.len().min(MOST / demands.len()) as u32;
            Demand { units: demand.units.min(most), eligible: Vec::new(), ..*demand }
        });
        Self { demands: capped.collect(), given: Score::nothing(), choices }
    }

    /// The problem once for each preparation that might be taken, and once for none, the most
    /// promising ones first; nothing where no preparation has days off between its days. One that
    /// has keeps most sessions out for weeks, but not all, and the bound sees its last days alone.
    pub(super) fn by_preparation(&self) -> Option<Vec<Self>> {
        let is_one = |demand: &Demand| demand.part == Part::Preparation && demand.units == 1;
        let place = self.demands.iter().position(is_one)?;
        let is_only = self.demands.iter().filter(|demand| demand.part == Part::Preparation).count() == 1;
        let preparations = || self.choices.iter().filter(|choice| choice.weight_for(place).is_some());
        if !is_only || preparations().all(|choice| choice.early.is_empty()) {
            return None;
        }
        let mut problems: Vec<Self> = preparations().map(|choice| self.with(place, choice)).collect();
        problems.sort_by(|one, other| one.given.cmp(&other.given));
        let without = self.choices.iter().map(|choice| choice.without(|demand| demand == place));
        let demands = self.demands.iter().map(|demand| match demand.part {
            Part::Preparation | Part::Exam => Demand { units: 0, ..demand.clone() },
            Part::Modules => demand.clone(),
        });
        let mut none = Self { demands: demands.collect(), choices: without.collect(), ..self.clone() };
        none.leave_out_the_useless();
        problems.push(none);
        Some(problems)
    }

    /// What is left beside this preparation.
    fn with(&self, place: usize, preparation: &Choice) -> Self {
        let goes_with =
            |other: &&Choice| other.module != preparation.module && !other.shares_a_day(preparation);
        let choices = self.choices.iter().filter(goes_with).map(|choice| {
            choice.without(|demand| {
                let is_exam = self.demands[demand].part == Part::Exam;
                demand == place || is_exam && choice.starts <= preparation.ends
            })
        });
        let demands = self.demands.iter().enumerate().map(|(other, demand)| match demand.part {
            _ if other == place => Demand { units: 0, ..demand.clone() },
            Part::Exam => Demand { part: Part::Modules, ..demand.clone() },
            _ => demand.clone(),
        });
        let given = Score {
            weight: preparation.weight_for(place).expect("it meets the preparation"),
            ends: preparation.ends,
            starts: preparation.starts.into(),
            ids: [preparation.id].into_iter().collect(),
        };
        let mut problem = Self { demands: demands.collect(), choices: choices.collect(), given };
        problem.leave_out_the_useless();
        problem
    }

    fn leave_out_the_useless(&mut self) {
        let demands = &self.demands;
        let is_useful = |choice: &Choice| choice.meets.iter().any(|(demand, _)| demands[*demand].units > 0);
        self.choices.retain(is_useful);
    }
}
