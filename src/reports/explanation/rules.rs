//! The clauses that bear on a verdict.

use crate::engine::assessment::Assessment;
use crate::engine::obligations::{ExtraReason, Obligation};
use crate::engine::setting::Setting;
use crate::model::RuleSet;
use crate::model::parameters::{Bearing, Held, PARAMETERS};
use crate::model::rules::Clause;
use crate::reports::parameters::Told;

/// A clause with the parameters that it sets here.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Applied<'r> {
    pub clause: &'r Clause,
    pub parameters: Vec<Told<'r>>,
}

/// The clauses that the shown obligations and the phase rest on, each once.
pub(super) fn applied<'r>(setting: &Setting<'r>, assessment: &Assessment) -> Vec<Applied<'r>> {
    let rules = setting.rules;
    let mut told: Vec<Told> = bearing_on(rules, |bearing| bearing == Bearing::Everybody);
    if !assessment.facts.exempt {
        told.extend(bearing_on(rules, |bearing| bearing == Bearing::Phase));
    }
    for obligation in assessment.shown() {
        told.extend(parameters_of(setting, assessment, obligation));
    }
    if assessment.extra.iter().any(|extra| extra.reason == ExtraReason::OffQuota) {
        told.extend(bearing_on(rules, |bearing| bearing == Bearing::OffQuotaTraining));
    }
    by_clause(told)
}

/// The parameters that an obligation rests on, where the rules say something by them.
pub(super) fn parameters_of<'r>(
    setting: &Setting<'r>,
    assessment: &Assessment,
    obligation: &Obligation,
) -> Vec<Told<'r>> {
    let bears = |bearing| match bearing {
        Bearing::On(kind) => kind == obligation.kind,
        Bearing::OnOfCohort(kind) => kind == obligation.kind && assessment.facts.cohort,
        Bearing::Everybody | Bearing::Phase | Bearing::OffQuotaTraining => false,
    };
    let of_this_year = |value: &Held| match value {
        Held::Grace(grace) => obligation.year == Some(grace.year),
        _ => true,
    };
    let parameters = PARAMETERS.iter().filter(|one| one.bears_on.iter().copied().any(bears));
    let told = parameters.map(|parameter| Told::some(parameter, setting.rules, of_this_year));
    told.filter(|told| !told.values.is_empty() && told.values != [Held::YesNo(false)]).collect()
}

fn bearing_on(rules: &RuleSet, bears: impl Fn(Bearing) -> bool) -> Vec<Told<'_>> {
    let parameters = PARAMETERS.iter().filter(|one| one.bears_on.iter().copied().any(&bears));
    parameters.map(|parameter| Told::of(parameter, rules)).collect()
}

/// These parameters below the clauses that set them.
fn by_clause(parameters: Vec<Told>) -> Vec<Applied> {
    let mut applied: Vec<Applied> = Vec::new();
    for told in parameters {
        for &clause in &told.clauses {
            match applied.iter_mut().find(|known| known.clause.id == clause.id) {
                Some(known) if known.parameters.contains(&told) => {}
                Some(known) => known.parameters.push(told.clone()),
                None => applied.push(Applied { clause, parameters: vec![told.clone()] }),
            }
        }
    }
    applied
}
