//! The clauses that bear on a verdict.

use crate::engine::assessment::Assessment;
use crate::engine::obligations::{ExtraReason, Obligation};
use crate::engine::setting::Setting;
use crate::model::RuleSet;
use crate::model::rules::ObligationKind;
use crate::reports::parameters::RuleParameter;

/// A clause with the parameters that it sets here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The place of the clause in the rule set.
    pub clause: usize,
    pub parameters: Vec<RuleParameter>,
}

/// The clauses that the shown obligations and the phase rest on, each once.
pub fn applied(setting: &Setting, assessment: &Assessment) -> Vec<Applied> {
    let mut parameters = vec![RuleParameter::Since];
    if !assessment.facts.exempt {
        parameters.extend([
            RuleParameter::InitialStarts,
            RuleParameter::InitialEnds,
            RuleParameter::InitialCohort,
        ]);
    }
    for obligation in assessment.shown() {
        parameters.extend(parameters_of(setting, assessment, obligation));
    }
    if assessment.extra.iter().any(|extra| extra.reason == ExtraReason::OffQuota) {
        parameters.push(RuleParameter::OffQuota);
    }
    by_clause(setting.rules, &parameters)
}

/// The parameters that an obligation rests on.
pub fn parameters_of(
    setting: &Setting,
    assessment: &Assessment,
    obligation: &Obligation,
) -> Vec<RuleParameter> {
    let rules = setting.rules;
    let set = |parameter: &RuleParameter| !["", "false"].contains(&&*parameter.value(rules));
    match obligation.kind {
        ObligationKind::Ccp1Preparation => {
            vec![RuleParameter::InitialCohort, RuleParameter::PreparationHours]
        }
        ObligationKind::Ccp1 => vec![RuleParameter::InitialCohort, RuleParameter::InitialEnds],
        ObligationKind::InitialModules => [
            RuleParameter::InitialModules,
            RuleParameter::InitialStarts,
            RuleParameter::DeadlineMonths,
            RuleParameter::DeadlineNotBefore,
            RuleParameter::RequiresEntry,
        ]
        .into_iter()
        .filter(set)
        .collect(),
        ObligationKind::ContinuingModule => {
            let mut parameters = vec![RuleParameter::ContinuingModules];
            if assessment.facts.cohort {
                parameters.push(RuleParameter::ContinuingStarts);
            }
            if obligation.year.is_some_and(|year| rules.grace_of(year).is_some()) {
                parameters.push(RuleParameter::Grace);
            }
            parameters
        }
    }
}

/// These parameters below the clauses that set them.
fn by_clause(rules: &RuleSet, parameters: &[RuleParameter]) -> Vec<Applied> {
    let mut applied: Vec<Applied> = Vec::new();
    for &parameter in parameters {
        for clause in parameter.clauses(rules) {
            let place = rules.clauses.iter().position(|known| known.id == clause.id);
            let place = place.expect("a parameter names a clause of its own rules");
            match applied.iter_mut().find(|known| known.clause == place) {
                Some(known) if known.parameters.contains(&parameter) => {}
                Some(known) => known.parameters.push(parameter),
                None => applied.push(Applied { clause: place, parameters: vec![parameter] }),
            }
        }
    }
    applied
}
