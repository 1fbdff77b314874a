//! The rules that a page rests on, once for everybody.

use serde::Serialize;

use super::parts::Link;
use crate::render::Words;
use crate::render::why::parameter;
use crate::reports::parameters::Told;
use crate::text::web::address;

/// A clause with where it is published, and the parameters that it sets.
#[derive(Serialize)]
pub(super) struct ClauseView {
    id: String,
    says: String,
    #[serde(flatten)]
    link: Link,
    parameters: Vec<String>,
}

/// The clauses of the rules of a run.
pub(super) fn clauses(words: &Words) -> Vec<ClauseView> {
    let told: Vec<Told> = Told::all(words.setting.rules).filter(|told| !told.values.is_empty()).collect();
    let clauses = words.setting.rules.clauses.iter().map(|clause| ClauseView {
        id: clause.id.clone(),
        says: words.locale.choose(&clause.says).to_owned(),
        link: Link { text: clause.source.clone(), url: address(&clause.url) },
        parameters: told
            .iter()
            .filter(|told| told.clauses.contains(&clause))
            .map(|told| parameter(words, told))
            .collect(),
    });
    clauses.collect()
}
