//! The report of `check --history-of-years`: a column for each civil year, two where it is over.

use chrono::Datelike;
use serde::Serialize;

use super::Words;
use super::check::tone;
use super::document::{Block, Cell, Table, Tone};
use super::stream::{Long, Stream};
use super::to::json::Head;
use super::to::json::list::{Entries, opened};
use crate::dates::CivilYear;
use crate::locale::Value;
use crate::model::Person;
use crate::reports::casebook::Summary;
use crate::reports::years::{Chronicle, Standing, YearStanding, Years, is_over, span};
use crate::text::Word;

/// The report for people, those first whom most presses.
pub(crate) fn stream<'s>(words: &'s Words, chronicle: &'s Chronicle) -> Stream<'s> {
    let setting = words.setting;
    let mut stream = Stream::default();
    let values = [
        ("day", Value::from(words.day(setting.as_of))),
        ("rules", Value::from(words.locale.choose(&setting.rules.title).to_owned())),
    ];
    stream.text().heading(1, words.locale.text_with("years-title", &values));
    stream.text().line(words.text("years-read-me"));
    let columns = columns(words);
    let years: Vec<String> = columns.iter().map(|column| column.header(words)).collect();
    let header = |first: &str| std::iter::once(words.text(first)).chain(years.iter().cloned()).collect();
    let totals = Standing::all().filter_map(|standing| totals(words, &columns, chronicle, standing));
    let totals = Table { header: header("column-status"), rows: totals.collect() };
    let (people, order) = (Table { header: header("column-name"), rows: Vec::new() }, chronicle.by_urgency());
    stream.long(Long::of(Block::Table(people), chronicle.len(), move |nth| {
        let advisor = chronicle.get(order[nth] as usize);
        let who = Cell::from(advisor.advisor.person.known_as().to_owned());
        let standings = columns.iter().map(|column| cell(words, column.of(advisor)));
        vec![std::iter::once(who).chain(standings).collect()]
    }));
    let count = [("count", Value::from(chronicle.len()))];
    stream.text().heading(2, words.locale.text_with("summary-title", &count));
    stream.text().table(totals);
    stream
}

/// A column of the report: a year, as it was known at its end or as it is known today.
struct Column {
    year: CivilYear,
    /// Its place among the years.
    place: usize,
    at_its_end: bool,
}

/// Two columns for a year that is over, one for the others.
fn columns(words: &Words) -> Vec<Column> {
    let years = span(words.setting).enumerate();
    let both = years.flat_map(|(place, year)| {
        let then = is_over(words.setting, year).then_some(true);
        then.into_iter().chain([false]).map(move |at_its_end| Column { year, place, at_its_end })
    });
    both.collect()
}

impl Column {
    /// A year that has not begun is marked as a forecast.
    fn header(&self, words: &Words) -> String {
        let values = [("year", Value::from(self.year.to_string()))];
        let key = match self.at_its_end {
            true => "years-at-its-end",
            false if is_over(words.setting, self.year) => "years-known-today",
            false if self.year > words.setting.as_of.year() => "years-forecast",
            false => return self.year.to_string(),
        };
        words.locale.text_with(key, &values)
    }

    fn of(&self, advisor: Years) -> Standing {
        let standing = advisor.standings[self.place];
        standing.then.filter(|_| self.at_its_end).unwrap_or(standing.now)
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
fn totals(words: &Words, columns: &[Column], chronicle: &Chronicle, standing: Standing) -> Option<Vec<Cell>> {
    let count = |column: &Column| chronicle.iter().filter(|one| column.of(*one) == standing).count();
    let counts: Vec<usize> = columns.iter().map(count).collect();
    let cells = counts.iter().map(|count| Cell::from(count.to_string()));
    (counts.iter().sum::<usize>() > 0).then(|| [cell(words, standing)].into_iter().chain(cells).collect())
}

/// The columns of the CSV: one line for each advisor, in roster order; the words are the contract's.
pub(crate) fn header(words: &Words) -> Vec<String> {
    let names = ["id", "name", "email", "structure"].map(str::to_owned);
    let years = columns(words).into_iter().map(|column| match column.at_its_end {
        true => format!("{}_at_its_end", column.year),
        false => column.year.to_string(),
    });
    names.into_iter().chain(years).collect()
}

/// The line of one advisor.
pub(crate) fn line(advisor: Years) -> Vec<String> {
    let person = &advisor.advisor.person;
    let texts = [&person.id, &person.name, &person.email, &person.structure];
    let standings = advisor.standings.iter().flat_map(|year| year.then.into_iter().chain([year.now]));
    let standings = standings.map(|standing| standing.code().to_owned());
    texts.map(|text| text.to_string()).into_iter().chain(standings).collect()
}

#[derive(Serialize)]
struct YearsJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    years: Vec<CivilYear>,
    advisors: [(); 0],
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
    #[serde(flatten)]
    today: StandingJson,
    /// What a report of 31 December of that year said; null where that day is not over.
    at_its_end: Option<StandingJson>,
}

#[derive(Serialize)]
struct StandingJson {
    /// Null for somebody who was hired later.
    status: Option<&'static str>,
    /// Overdue only for a module that can no longer be taken.
    missed: bool,
}

/// The report as JSON before its people, who come in roster order.
pub(crate) fn before(words: &Words, summary: &Summary) -> String {
    let years = span(words.setting).collect();
    opened(&YearsJson { head: Head::new(words.setting, summary), years, advisors: [] })
}

/// Adds one advisor.
pub(crate) fn add(words: &Words, advisor: Years, entries: &mut Entries) {
    let told = |standing: Standing| StandingJson {
        status: standing.status().map(|status| status.code()),
        missed: standing == Standing::Missed,
    };
    let year = |(year, standing): (CivilYear, &YearStanding)| YearJson {
        year,
        today: told(standing.now),
        at_its_end: standing.then.map(told),
    };
    let Person { id, name, .. } = &advisor.advisor.person;
    entries.add(&AdvisorJson {
        id,
        name,
        years: span(words.setting).zip(advisor.standings).map(year).collect(),
    });
}
