//! A report of `check --format json`, read again (contract, section 9). Reports of version 0.1.0,
//! which have fewer keys, are read too.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de};

use crate::dates::CivilYear;
use crate::findings::{Code, Fact, Finding, Findings, Place};
use crate::model::{Earlier, Known, Owed, Standing};
use crate::text::Word;

/// What a report is measured against before it is believed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// The rule set of the run, by its id.
    pub(crate) rules: &'a str,
    /// D of the run.
    pub(crate) as_of: NaiveDate,
}

/// As much of a report as is compared.
#[derive(Deserialize)]
struct Report {
    as_of: NaiveDate,
    year: CivilYear,
    rules: String,
    #[serde(default)]
    partial: bool,
    advisors: Vec<Entry>,
}

/// Somebody who is in the report, or was gone by then.
#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Absent(Absent),
    Person(Person),
}

#[derive(Deserialize)]
struct Absent {
    #[serde(rename = "change", deserialize_with = "absent")]
    _change: (),
}

#[derive(Deserialize)]
struct Person {
    id: String,
    name: String,
    #[serde(deserialize_with = "word")]
    status: crate::model::verdict::AdvisorStatus,
    #[serde(deserialize_with = "perhaps_word")]
    phase: Option<crate::model::verdict::Phase>,
    obligations: Vec<Obligation>,
    #[serde(default)]
    status_since: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct Obligation {
    #[serde(deserialize_with = "word")]
    kind: crate::model::rules::ObligationKind,
    year: Option<CivilYear>,
    required: u32,
    completed: u32,
    scheduled: u32,
    remaining: u32,
    opens: Option<NaiveDate>,
    due: Option<NaiveDate>,
    closes: Option<NaiveDate>,
    #[serde(deserialize_with = "word")]
    status: crate::model::verdict::ObligationStatus,
    optional: bool,
    exception: Option<String>,
}

/// Reads a report. `None` if it is none, or cannot be compared with: `findings` say why.
pub(crate) fn earlier(path: &Path, text: &str, asked: Asked, findings: &mut Findings) -> Option<Earlier> {
    let place = Place::file(&Arc::from(path.to_string_lossy()));
    let Ok(report) = serde_json::from_str::<Report>(text) else {
        findings.push(Finding::new(Code::NotAReport).at(place));
        return None;
    };
    let problem = match &report {
        report if report.rules != asked.rules => {
            Finding::new(Code::ReportOfOtherRules).text("value", &report.rules).text("rules", asked.rules)
        }
        report if report.partial => Finding::new(Code::PartialReport),
        report if report.as_of > asked.as_of => Finding::new(Code::LaterReport)
            .fact("day", Fact::Day(report.as_of))
            .fact("as_of", Fact::Day(asked.as_of)),
        _ => return Some(report.into()),
    };
    findings.push(problem.at(place));
    None
}

impl From<Report> for Earlier {
    fn from(report: Report) -> Self {
        let Report { as_of, year, advisors, .. } = report;
        let people = advisors.into_iter().filter_map(|entry| match entry {
            Entry::Absent(_) => None,
            Entry::Person(person) => Some(Known {
                status_since: person.status_since.unwrap_or(as_of),
                standing: Standing {
                    status: person.status,
                    phase: person.phase,
                    obligations: person.obligations.into_iter().map(Owed::from).collect(),
                },
                id: person.id,
                name: person.name,
            }),
        });
        Self { as_of, year, people: people.collect() }
    }
}

impl From<Obligation> for Owed {
    fn from(owed: Obligation) -> Self {
        let Obligation { kind, year, required, completed, scheduled, remaining, opens, due, closes, .. } =
            owed;
        let Obligation { status, optional, exception, .. } = owed;
        Self {
            kind,
            year,
            required,
            completed,
            scheduled,
            remaining,
            opens,
            due,
            closes,
            status,
            optional,
            exception,
        }
    }
}

/// A word of the contract.
fn word<'de, D: Deserializer<'de>, W: Word>(deserializer: D) -> Result<W, D::Error> {
    perhaps_word(deserializer)?.ok_or_else(|| de::Error::custom("a word"))
}

/// A word of the contract, or nothing.
fn perhaps_word<'de, D: Deserializer<'de>, W: Word>(deserializer: D) -> Result<Option<W>, D::Error> {
    let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    W::from_code(&text).map(Some).ok_or_else(|| de::Error::custom("no such word"))
}

/// The word of who was gone.
fn absent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    match String::deserialize(deserializer)?.as_str() {
        "absent" => Ok(()),
        _ => Err(de::Error::custom("somebody who is there")),
    }
}
