//! The report of `validate`: what was found, what was read, and whether all is well.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};

use super::document::Document;
use super::to::csv::lines;
use super::to::json;
use crate::findings::{Fact, Finding, Severity};
use crate::locale::Locale;
use crate::reports::inspection::{FileRead, Inspection};
use crate::text::Word;

/// The report for a terminal: a line for each finding, the files, and the outcome.
pub(crate) fn text(locale: &Locale, inspection: &Inspection) -> String {
    let mut text = String::new();
    for finding in &inspection.findings {
        text.push_str(&format!("{}\n", locale.finding(finding)));
    }
    if !text.is_empty() {
        text.push('\n');
    }
    for file in &inspection.files {
        text.push_str(&format!("  • {}\n", read(locale, file)));
    }
    if !inspection.files.is_empty() {
        text.push('\n');
    }
    text + &format!("{}\n", outcome(locale, inspection))
}

/// The report as blocks.
pub(crate) fn document(locale: &Locale, inspection: &Inspection) -> Document {
    let mut document = Document::default();
    document.heading(1, outcome(locale, inspection));
    inspection.findings.iter().for_each(|finding| document.item(locale.finding(finding)));
    document.heading(2, locale.text("validate-files"));
    inspection.files.iter().for_each(|file| document.item(read(locale, file)));
    document
}

/// `calendrier.toml : calendrier, 63 sessions`.
fn read(locale: &Locale, file: &FileRead) -> String {
    let kind = file.kind.code();
    let what = match file.entries {
        Some(count) => locale.text_with(&format!("read-{kind}"), &[("count", count.into())]),
        None => locale.text(&format!("file-kind-{kind}")),
    };
    locale.text_with("validate-file", &[("file", (&*file.path).into()), ("what", what.into())])
}

/// `3 fichiers lus : aucune erreur, 2 avertissements.`
fn outcome(locale: &Locale, inspection: &Inspection) -> String {
    let [errors, warnings] = [Severity::Error, Severity::Warning].map(|weight| inspection.count(weight));
    let files = inspection.files.len();
    if errors + warnings == 0 {
        return locale.text_with("validate-all-well", &[("files", files.into())]);
    }
    let values = [("files", files.into()), ("errors", errors.into()), ("warnings", warnings.into())];
    locale.text_with("validate-outcome", &values)
}

#[derive(Serialize)]
struct Report<'a> {
    parconum: &'static str,
    as_of: NaiveDate,
    summary: Summary,
    files: Vec<File<'a>>,
    findings: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    errors: usize,
    warnings: usize,
    notices: usize,
}

#[derive(Serialize)]
struct File<'a> {
    file: &'a str,
    kind: &'static str,
    entries: Option<usize>,
}

#[derive(Serialize)]
struct Found<'a> {
    code: &'static str,
    severity: &'static str,
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    header: Option<&'a str>,
    facts: Map<String, Value>,
    nearest: Option<&'a str>,
    message: String,
}

/// The report as JSON.
pub(crate) fn json(locale: &Locale, as_of: NaiveDate, inspection: &Inspection) -> String {
    let count = |severity| inspection.count(severity);
    let report = Report {
        parconum: env!("CARGO_PKG_VERSION"),
        as_of,
        summary: Summary {
            files: inspection.files.len(),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notices: count(Severity::Notice),
        },
        files: inspection.files.iter().map(file).collect(),
        findings: inspection.findings.iter().map(|finding| found(locale, finding)).collect(),
    };
    json::text(&report)
}

fn file(read: &FileRead) -> File<'_> {
    File { file: &read.path, kind: read.kind.code(), entries: read.entries }
}

fn found<'a>(locale: &Locale, finding: &'a Finding) -> Found<'a> {
    let place = finding.place.as_ref();
    let fact = |(name, fact): &(&'static str, Fact)| ((*name).to_owned(), value(locale, fact));
    Found {
        code: finding.code.code(),
        severity: finding.severity().code(),
        file: place.map(|place| &*place.file),
        line: place.and_then(|place| place.line),
        column: place.and_then(|place| place.column),
        header: place.and_then(|place| place.header.as_deref()),
        facts: finding.facts.iter().map(fact).collect(),
        nearest: finding.nearest.as_deref(),
        message: locale.sentence(finding),
    }
}

/// A fact for a program: days in ISO form, words as a list.
fn value(locale: &Locale, fact: &Fact) -> Value {
    match fact {
        Fact::Text(text) => text.as_str().into(),
        Fact::Count(count) => (*count).into(),
        Fact::Day(day) => day.to_string().into(),
        Fact::OneOf(words) => words.clone().into(),
        Fact::Words(_, codes) => codes.clone().into(),
        Fact::Bilingual(name) => locale.choose(name).into(),
        Fact::Term(key) => locale.text(key).into(),
        Fact::Place(place) => locale.place(place).into(),
    }
}

/// The findings as CSV, one a line.
pub(crate) fn csv(locale: &Locale, inspection: &Inspection) -> Vec<u8> {
    let header = ["code", "severity", "file", "line", "column", "header", "message"];
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let rows = inspection.findings.iter().map(|finding| {
        let found = found(locale, finding);
        [
            found.code.to_owned(),
            found.severity.to_owned(),
            found.file.unwrap_or_default().to_owned(),
            number(found.line),
            number(found.column),
            found.header.unwrap_or_default().to_owned(),
            found.message,
        ]
    });
    lines(header, rows)
}
