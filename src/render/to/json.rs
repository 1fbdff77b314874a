//! The reports as JSON: the contract's section 5, field by field.

use chrono::NaiveDate;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::dates::CivilYear;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::eligibility::Reason;
use crate::engine::obligations::Obligation;
use crate::engine::setting::Setting;
use crate::model::{Advisor, SessionIndex};
use crate::render::Words;
use crate::render::choosing::{Details, WhatIfJson, ids};
use crate::render::why::WhyJson;
use crate::reports::casebook::{Assessed, Row, Summary, Verdict};
use crate::reports::explanation::Explanation;
use crate::reports::plan::Plan;
use crate::text::Word;
use crate::text::shown::is_strange;

#[derive(Serialize)]
pub(crate) struct Head<'a> {
    parconum: &'static str,
    as_of: NaiveDate,
    year: CivilYear,
    rules: &'a str,
    summary: SummaryJson<'a>,
}

impl<'a> Head<'a> {
    pub(crate) fn new(setting: &'a Setting, summary: &'a Summary) -> Self {
        Self {
            parconum: env!("CARGO_PKG_VERSION"),
            as_of: setting.as_of,
            year: setting.year,
            rules: &setting.rules.id,
            summary: SummaryJson(summary),
        }
    }
}

pub(crate) struct SummaryJson<'a>(pub(crate) &'a Summary);

impl Serialize for SummaryJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1 + AdvisorStatus::ALL.len()))?;
        map.serialize_entry("advisors", &self.0.advisors)?;
        for status in AdvisorStatus::all() {
            map.serialize_entry(status.code(), &self.0.count(status))?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct AdvisorJson<'a> {
    id: &'a str,
    name: &'a str,
    phase: Option<&'static str>,
    status: &'static str,
    evidence: &'static str,
    book_by: Option<NaiveDate>,
    late_on: Option<NaiveDate>,
    obligations: Vec<ObligationJson<'a>>,
    missed_years: &'a [CivilYear],
    extra: Vec<ExtraJson<'a>>,
    warnings: Vec<WarningJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<Vec<String>>,
    /// Only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<WhyJson>,
}

#[derive(Serialize)]
struct ObligationJson<'a> {
    kind: &'static str,
    year: Option<CivilYear>,
    required: u32,
    completed: u32,
    scheduled: u32,
    remaining: u32,
    opens: Option<NaiveDate>,
    due: Option<NaiveDate>,
    closes: Option<NaiveDate>,
    status: &'static str,
    optional: bool,
    exception: Option<&'a str>,
    book_by: Option<NaiveDate>,
    counted: Vec<CountedJson<'a>>,
    eligible_sessions: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ineligible_sessions: Option<Vec<IneligibleJson<'a>>>,
}

#[derive(Serialize)]
struct CountedJson<'a> {
    module: &'a str,
    on: NaiveDate,
    late: bool,
    registered: bool,
}

#[derive(Serialize)]
struct ExtraJson<'a> {
    module: &'a str,
    on: NaiveDate,
    reason: &'static str,
    registered: bool,
}

#[derive(Serialize)]
struct WarningJson {
    code: &'static str,
    message: String,
}

#[derive(Serialize)]
struct IneligibleJson<'a> {
    id: &'a str,
    reasons: Vec<&'static str>,
}

#[derive(Serialize)]
struct AlsoPossibleJson<'a> {
    id: &'a str,
    funded: bool,
}

#[derive(Serialize)]
struct CheckJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    advisors: Vec<AdvisorJson<'a>>,
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

/// The report of `check`, with the explanations that there are.
pub(crate) fn check<'r>(
    words: &Words,
    summary: &Summary,
    rows: &[Row],
    explained: impl Fn(&Row) -> Option<Explanation<'r>>,
) -> String {
    let why = |row| explained(row).map(|explanation| WhyJson::of(words, &explanation));
    let advisors =
        rows.iter().map(|row| AdvisorJson { why: why(row), ..advisor(words, row, None) }).collect();
    text(&CheckJson { head: Head::new(words.setting, summary), advisors })
}

/// The report of `plan`, with the details that were asked for.
pub(crate) fn plan(words: &Words, summary: &Summary, row: &Row, plan: &Plan, details: &Details) -> String {
    let id = |session: &SessionIndex| words.setting.calendar.get(*session).id.as_str();
    let also_possible = plan.also_possible.iter();
    text(&PlanJson {
        head: Head::new(words.setting, summary),
        advisor: AdvisorJson {
            why: details.explanation.as_ref().map(|explanation| WhyJson::of(words, explanation)),
            ..advisor(words, row, Some(plan))
        },
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

/// A report as JSON. What would act on the terminal that shows it can only stand in a text, where
/// JSON lets it be escaped, and asks for it in part only.
pub(crate) fn text(report: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("texts, numbers and days only");
    text.push('\n');
    if !text.contains(is_strange) {
        return text;
    }
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match is_strange(c) {
            true => escaped.push_str(&format!("\\u{:04x}", u32::from(c))),
            false => escaped.push(c),
        }
    }
    escaped
}

fn advisor<'a>(words: &Words<'a>, row: &'a Row<'a>, plan: Option<&'a Plan>) -> AdvisorJson<'a> {
    let person = &row.advisor.person;
    let blank = AdvisorJson {
        id: &person.id,
        name: &person.name,
        phase: None,
        status: row.status().code(),
        evidence: row.evidence.code(),
        book_by: row.book_by(),
        late_on: row.late_on(),
        obligations: Vec::new(),
        missed_years: &[],
        extra: Vec::new(),
        warnings: Vec::new(),
        errors: None,
        why: None,
    };
    match &row.verdict {
        Verdict::Invalid(problems) => AdvisorJson {
            errors: Some(problems.iter().map(|problem| words.locale.finding(problem)).collect()),
            ..blank
        },
        Verdict::Assessed(assessed) => assessed_advisor(words, row.advisor, assessed, plan, blank),
    }
}

fn assessed_advisor<'a>(
    words: &Words<'a>,
    person: &Advisor,
    assessed: &'a Assessed<'a>,
    plan: Option<&'a Plan>,
    blank: AdvisorJson<'a>,
) -> AdvisorJson<'a> {
    let assessment = &assessed.assessment;
    let setting = words.setting;
    AdvisorJson {
        phase: Some(assessment.facts.phase.code()),
        obligations: assessed
            .shown()
            .map(|(owed, eligible)| ObligationJson {
                eligible_sessions: eligible.iter().map(|s| setting.calendar.get(s).id.as_str()).collect(),
                ineligible_sessions: plan
                    .filter(|_| owed.remaining > 0)
                    .map(|_| ineligible(setting, &assessed.reasons(setting, person, owed))),
                ..obligation(setting, owed)
            })
            .collect(),
        missed_years: &assessment.missed_years,
        extra: assessment
            .extra
            .iter()
            .map(|extra| ExtraJson {
                module: &setting.catalogue.get(extra.module).id,
                on: extra.on,
                reason: extra.reason.code(),
                registered: extra.registered,
            })
            .collect(),
        warnings: assessment
            .warnings
            .iter()
            .map(|warning| WarningJson { code: warning.code.code(), message: words.warning(warning) })
            .collect(),
        ..blank
    }
}

fn obligation<'a>(setting: &'a Setting, owed: &'a Obligation<'a>) -> ObligationJson<'a> {
    ObligationJson {
        kind: owed.kind.code(),
        year: owed.year,
        required: owed.required,
        completed: owed.completed(),
        scheduled: owed.scheduled(),
        remaining: owed.remaining,
        opens: owed.opens,
        due: owed.due,
        closes: owed.closes,
        status: owed.status.code(),
        optional: owed.optional,
        exception: owed.exception().map(|exception| exception.reason.as_str()),
        book_by: owed.book_by,
        counted: owed
            .counted
            .iter()
            .map(|counted| CountedJson {
                module: &setting.catalogue.get(counted.module).id,
                on: counted.on,
                late: counted.late,
                registered: counted.registered,
            })
            .collect(),
        eligible_sessions: Vec::new(),
        ineligible_sessions: None,
    }
}

/// The sessions that do not fit an obligation, with their reasons.
fn ineligible<'a>(setting: &'a Setting, reasons: &[Vec<Reason>]) -> Vec<IneligibleJson<'a>> {
    let sessions = setting.calendar.sessions().iter().zip(reasons);
    sessions
        .filter(|(_, reasons)| !reasons.is_empty())
        .map(|(session, reasons)| IneligibleJson {
            id: &session.id,
            reasons: reasons.iter().map(|reason| reason.code()).collect(),
        })
        .collect()
}
