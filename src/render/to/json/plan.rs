//! The report of `plan` as JSON.

use serde::Serialize;

use super::advisor::{AdvisorJson, advisor};
use super::{Head, text};
use crate::model::SessionIndex;
use crate::render::Words;
use crate::render::choosing::{Details, WhatIfJson, ids};
use crate::reports::casebook::{Row, Summary};
use crate::reports::plan::Plan;

#[derive(Serialize)]
struct AlsoPossibleJson<'a> {
    id: &'a str,
    funded: bool,
}

#[derive(Serialize)]
struct PlanJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    advisor: AdvisorJson<'a>,
    itinerary: Vec<&'a str>,
    /// Left out where it is: the search came to its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    itinerary_proven: Option<bool>,
    also_possible: Vec<AlsoPossibleJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    avoided: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    itineraries: Option<Vec<Vec<&'a str>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    what_if: Option<WhatIfJson<'a>>,
}

/// The report of `plan`, with the details that were asked for.
pub(crate) fn plan(words: &Words, summary: &Summary, row: &Row, plan: &Plan, details: &Details) -> String {
    let id = |session: &SessionIndex| words.setting.calendar.get(*session).id.as_str();
    let also_possible = plan.also_possible.iter();
    text(&PlanJson {
        head: Head::new(words.setting, summary),
        advisor: advisor(words, row, Some(plan), details.explanation.as_ref()),
        itinerary: plan.itinerary.iter().map(id).collect(),
        itinerary_proven: (!plan.itineraries.proven).then_some(false),
        also_possible: also_possible
            .map(|possible| AlsoPossibleJson { id: id(&possible.session), funded: possible.funded })
            .collect(),
        avoided: details.has_absences.then(|| ids(words, &plan.avoided)),
        itineraries: details
            .has_itineraries
            .then(|| plan.itineraries.sets.iter().map(|set| ids(words, set)).collect()),
        what_if: details.what_if.map(|what_if| WhatIfJson::of(words, what_if)),
    })
}
