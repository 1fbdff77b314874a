//! The report of `check --history-of-years`: a column for each civil year.

use chrono::Datelike;
use serde::Serialize;

use super::Words;
use super::check::tone;
use super::document::{Cell, Document, Table, Tone};
use super::to::csv::lines;
use super::to::json::{Head, text};
use crate::dates::CivilYear;
use crate::locale::Value;
use crate::reports::casebook::Summary;
use crate::reports::years::{Standing, Years, span};
use crate::text::Word;

/// The report for people, in this order.
pub(crate) fn document(words: &Words, advisors: &[Years]) -> Document {
    let setting = words.setting;
    let mut document = Document::default();
    let values = [
        ("day", Value::from(words.day(setting.as_of))),
        ("rules", Value::from(words.locale.choose(&setting.rules.title).to_owned())),
    ];
    document.heading(1, words.locale.text_with("years-title", &values));
    document.line(words.text("years-read-me"));
    let years: Vec<String> = span(setting).map(|year| year_header(words, year)).collect();
    let names = ["name", "structure"].map(|column| words.text(&format!("column-{column}")));
    let people = advisors.iter().map(|advisor| {
        let person = &advisor.row.advisor.person;
        let known_as = person.known_as();
        let who = [Cell::from(known_as.to_string()), Cell::from(person.structure.to_string())];
        let standings = advisor.standings.iter().map(|standing| cell(words, *standing));
        who.into_iter().chain(standings).collect()
    });
    document
        .table(Table { header: names.into_iter().chain(years.clone()).collect(), rows: people.collect() });
    document.heading(2, words.locale.text_with("summary-title", &[("count", Value::from(advisors.len()))]));
    document.table(Table {
        header: [words.text("column-status")].into_iter().chain(years).collect(),
        rows: Standing::all().filter_map(|standing| totals(words, advisors, standing)).collect(),
    });
    document
}

/// A year that has not begun is marked as a forecast.
fn year_header(words: &Words, year: CivilYear) -> String {
    let values = [("year", Value::from(year.to_string()))];
    match year > words.setting.as_of.year() {
        true => words.locale.text_with("years-forecast", &values),
        false => year.to_string(),
    }
}

fn cell(words: &Words, standing: Standing) -> Cell {
    match standing {
        Standing::NotInPost => Cell::from(words.text("years-not-in-post")),
        Standing::Missed => Cell::toned(words.text("obligation-status-missed"), Tone::Bad),
        Standing::Is(status) => Cell::toned(words.text(&format!("status-{}", status.code())), tone(status)),
    }
}

/// How many people stand so, year by year; `None` where nobody ever does.
fn totals(words: &Words, advisors: &[Years], standing: Standing) -> Option<Vec<Cell>> {
    let count = |place: usize| advisors.iter().filter(|one| one.standings[place] == standing).count();
    let counts: Vec<usize> = span(words.setting).enumerate().map(|(place, _)| count(place)).collect();
    let cells = counts.iter().map(|count| Cell::from(count.to_string()));
    (counts.iter().sum::<usize>() > 0).then(|| [cell(words, standing)].into_iter().chain(cells).collect())
}

/// The report as CSV: one line for each advisor, in roster order; the words are the contract's.
pub(crate) fn csv(words: &Words, advisors: &[Years]) -> Vec<u8> {
    let names = ["id", "name", "email", "structure"].map(str::to_owned);
    let header = names.into_iter().chain(span(words.setting).map(|year| year.to_string()));
    let rows = advisors.iter().map(|advisor| {
        let person = &advisor.row.advisor.person;
        let texts = [&person.id, &person.name, &person.email, &person.structure];
        let standings = advisor.standings.iter().map(|standing| standing.code().to_owned());
        texts.map(|text| text.to_string()).into_iter().chain(standings)
    });
    lines(header, rows)
}

#[derive(Serialize)]
struct YearsJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    years: Vec<CivilYear>,
    advisors: Vec<AdvisorJson<'a>>,
}

#[derive(Serialize)]
struct AdvisorJson<'a> {
    id: &'a str,
    name: &'a str,
    years: Vec<YearJson>,
}

#[derive(Serialize)]
struct YearJson {
    year: CivilYear,
    /// Null for somebody who was hired later.
    status: Option<&'static str>,
    /// Overdue only for a module that can no longer be taken.
    missed: bool,
}

/// The report as JSON, in roster order.
pub(crate) fn json(words: &Words, summary: &Summary, advisors: &[Years]) -> String {
    let year = |(year, standing): (CivilYear, &Standing)| YearJson {
        year,
        status: standing.status().map(|status| status.code()),
        missed: *standing == Standing::Missed,
    };
    text(&YearsJson {
        head: Head::new(words.setting, summary),
        years: span(words.setting).collect(),
        advisors: advisors
            .iter()
            .map(|advisor| AdvisorJson {
                id: &advisor.row.advisor.person.id,
                name: &advisor.row.advisor.person.name,
                years: span(words.setting).zip(&advisor.standings).map(year).collect(),
            })
            .collect(),
    })
}
