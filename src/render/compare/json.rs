//! The comparison of two rule sets as JSON.

use chrono::NaiveDate;
use serde::Serialize;

use crate::dates::CivilYear;
use crate::engine::obligations::Obligation;
use crate::locale::Locale;
use crate::model::rules::Clause;
use crate::render::Words;
use crate::render::to::json::list::{Entries, opened};
use crate::render::to::json::{Head, SummaryJson};
use crate::reports::parameters::Told;
use crate::reports::rules_compared::RulesCompared;
use crate::reports::rules_compared::comparison::{Comparison, Field};
use crate::text::Word;

#[derive(Serialize)]
struct CompareJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    compared_with: &'a str,
    compared_summary: SummaryJson<'a>,
    /// How many of the advisors of the summaries differ.
    differing: usize,
    parameters: Vec<ParameterJson<'a>>,
    advisors: [(); 0],
}

#[derive(Serialize)]
struct ParameterJson<'a> {
    name: &'static str,
    value: String,
    compared_value: String,
    clauses: Vec<ClauseJson<'a>>,
    compared_clauses: Vec<ClauseJson<'a>>,
}

#[derive(Serialize)]
struct ClauseJson<'a> {
    id: &'a str,
    says: &'a str,
    source: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct AdvisorJson<'a> {
    id: &'a str,
    name: &'a str,
    status: &'static str,
    compared_status: &'static str,
    because: Vec<&'static str>,
    obligations: Vec<ChangeJson>,
}

#[derive(Serialize)]
struct ChangeJson {
    kind: &'static str,
    year: Option<CivilYear>,
    /// Null where the rule set does not show the obligation.
    here: Option<SideJson>,
    compared: Option<SideJson>,
    differs: Vec<&'static str>,
}

#[derive(Serialize)]
struct SideJson {
    required: u32,
    completed: u32,
    scheduled: u32,
    remaining: u32,
    opens: Option<NaiveDate>,
    due: Option<NaiveDate>,
    closes: Option<NaiveDate>,
    status: &'static str,
    optional: bool,
}

impl SideJson {
    fn of(owed: &Obligation) -> Self {
        Self {
            required: owed.required,
            completed: owed.completed(),
            scheduled: owed.scheduled(),
            remaining: owed.remaining,
            opens: owed.opens,
            due: owed.due,
            closes: owed.closes,
            status: owed.status.code(),
            optional: owed.optional,
        }
    }
}

/// The report as JSON before its people, who come in roster order.
pub(crate) fn before(words: &Words, compared: &RulesCompared) -> String {
    opened(&CompareJson {
        head: Head::new(words.setting, &compared.summaries[0]),
        compared_with: &compared.rules[1].id,
        compared_summary: SummaryJson(&compared.summaries[1]),
        differing: compared.len(),
        parameters: compared.parameters.iter().map(|sides| parameter(words.locale, sides)).collect(),
        advisors: [],
    })
}

/// Adds somebody.
pub(crate) fn add(comparison: &Comparison, entries: &mut Entries) {
    entries.add(&advisor(comparison));
}

fn parameter<'a>(locale: &Locale, [first, second]: &'a [Told; 2]) -> ParameterJson<'a> {
    let clauses = |told: &'a Told| told.clauses.iter().map(|known| clause(locale, known)).collect();
    ParameterJson {
        name: first.parameter.key,
        value: first.written(),
        compared_value: second.written(),
        clauses: clauses(first),
        compared_clauses: clauses(second),
    }
}

fn clause<'a>(locale: &Locale, clause: &'a Clause) -> ClauseJson<'a> {
    ClauseJson { id: &clause.id, says: locale.choose(&clause.says), source: &clause.source, url: &clause.url }
}

fn advisor<'a>(comparison: &'a Comparison) -> AdvisorJson<'a> {
    let person = &comparison.first.advisor.person;
    AdvisorJson {
        id: &person.id,
        name: &person.name,
        status: comparison.first.status().code(),
        compared_status: comparison.second.status().code(),
        because: comparison.because.iter().map(|parameter| parameter.key).collect(),
        obligations: comparison
            .changes
            .iter()
            .map(|change| ChangeJson {
                kind: change.kind.code(),
                year: change.year,
                here: change.first.map(SideJson::of),
                compared: change.second.map(SideJson::of),
                differs: change.fields().into_iter().map(Field::code).collect(),
            })
            .collect(),
    }
}
