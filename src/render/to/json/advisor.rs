//! One advisor as JSON.

use chrono::NaiveDate;
use serde::Serialize;

use crate::dates::CivilYear;
use crate::engine::eligibility::Reason;
use crate::engine::obligations::Obligation;
use crate::engine::setting::Setting;
use crate::model::Advisor;
use crate::render::Words;
use crate::render::changes::data::DevelopmentJson;
use crate::render::why::WhyJson;
use crate::reports::casebook::{Assessed, Row, Verdict};
use crate::reports::explanation::Explanation;
use crate::reports::plan::Plan;
use crate::text::Word;

#[derive(Serialize)]
pub(super) struct AdvisorJson<'a> {
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
    /// Only beside an earlier report.
    #[serde(flatten)]
    pub(super) changed: Option<DevelopmentJson>,
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

/// An advisor; with the sessions that do not fit and why, where a plan is given.
pub(super) fn advisor<'a>(
    words: &Words<'a>,
    row: &'a Row<'a>,
    plan: Option<&'a Plan>,
    why: Option<&Explanation>,
) -> AdvisorJson<'a> {
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
        why: why.map(|explanation| WhyJson::of(words, explanation)),
        changed: None,
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
