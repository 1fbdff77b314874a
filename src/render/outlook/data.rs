//! The next twelve months for other programs.

use chrono::NaiveDate;
use serde::Serialize;

use crate::dates::Month;
use crate::engine::allocation::UnitKind;
use crate::engine::setting::Setting;
use crate::render::to::csv::lines;
use crate::render::to::json::text;
use crate::reports::outlook::{Left, Outlook, Where};

#[derive(Serialize)]
struct Report<'a> {
    parconum: &'static str,
    as_of: NaiveDate,
    rules: &'a str,
    outlook: Vec<ProspectJson<'a>>,
}

#[derive(Serialize)]
struct ProspectJson<'a> {
    kind: &'static str,
    /// `all` where several regions are told together; `None`: not known.
    region: Option<&'a str>,
    late: usize,
    undated: usize,
    missing: usize,
    months: Vec<MonthJson>,
}

#[derive(Serialize)]
struct MonthJson {
    month: String,
    due: usize,
    /// `None`: no limit is known.
    seats: Option<usize>,
    open_to_all: Option<usize>,
    missing: usize,
}

/// The outlook as JSON.
pub(crate) fn json(setting: &Setting, outlook: &Outlook) -> String {
    let prospects = outlook.prospects.iter().map(|told| ProspectJson {
        kind: kind(told.kind),
        region: region(&told.place),
        late: told.late,
        undated: told.undated,
        missing: told.missing,
        months: told
            .months
            .iter()
            .map(|month| MonthJson {
                month: in_digits(month.month),
                due: month.due,
                seats: month.seats.count(),
                open_to_all: month.open_to_all.count(),
                missing: month.missing,
            })
            .collect(),
    });
    text(&Report {
        parconum: env!("CARGO_PKG_VERSION"),
        as_of: setting.as_of,
        rules: &setting.rules.id,
        outlook: prospects.collect(),
    })
}

/// One line for what is late, for each month, and for what has no day.
pub(crate) fn csv(outlook: &Outlook) -> Vec<u8> {
    let header = ["kind", "region", "month", "due", "seats", "open_to_all", "missing"];
    let rows = outlook.prospects.iter().flat_map(|told| {
        let line = |month: String, due: usize, rest: [String; 3]| {
            let [seats, open_to_all, missing] = rest;
            let region = region(&told.place).unwrap_or_default().to_owned();
            [kind(told.kind).to_owned(), region, month, due.to_string(), seats, open_to_all, missing]
        };
        let late = line("late".to_owned(), told.late, Default::default());
        let months = told.months.iter().map(|month| {
            let rest = [seats(month.seats), seats(month.open_to_all), month.missing.to_string()];
            line(in_digits(month.month), month.due, rest)
        });
        let missing = [String::new(), String::new(), told.missing.to_string()];
        let undated = line("undated".to_owned(), told.undated, missing);
        [late].into_iter().chain(months.collect::<Vec<_>>()).chain([undated])
    });
    lines(header, rows)
}

fn kind(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Preparation => "preparation",
        UnitKind::Exam => "certification",
        UnitKind::Thematic => "thematic",
    }
}

fn region(place: &Where) -> Option<&str> {
    match place {
        Where::Everywhere => Some("all"),
        Where::Region(code) => Some(code.as_str()),
        Where::Unknown => None,
    }
}

fn seats(left: Left) -> String {
    left.count().map_or("unlimited".to_owned(), |count| count.to_string())
}

/// `2025-05`
fn in_digits(month: Month) -> String {
    month.first.format("%Y-%m").to_string()
}
