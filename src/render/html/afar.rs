//! A page's people from afar: drawings, tables by department and structure, the sessions on offer.

use super::drawings::{Drawing, bars, width};
use super::parts::{CellView, Choice, Report, TableView};
use super::person::registration;
use crate::engine::assessment::AdvisorStatus;
use crate::locale::Value;
use crate::model::DepartmentCode;
use crate::model::territory::Territories;
use crate::render::document::BarLine;
use crate::render::sessions::registration as registration_cell;
use crate::render::{Words, places};
use crate::reports::dashboard::{MonthAhead, Tally, WORST_FIRST};
use crate::text::Word;

/// How many rows a drawing has; its table has them all.
const MOST_ROWS: usize = 25;

/// The drawings of a page: who is where, and whether the seats last.
pub(super) fn drawings(report: &Report) -> Vec<Drawing> {
    [Some(by_status(report)), by_month(report)].into_iter().flatten().collect()
}

/// The statuses that somebody has.
pub(super) fn statuses(report: &Report) -> Vec<AdvisorStatus> {
    let has = |status: &AdvisorStatus| report.crowd.summary.count(*status) > 0;
    WORST_FIRST.into_iter().filter(has).collect()
}

/// A status in one word.
pub(super) fn status(words: &Words, status: AdvisorStatus) -> String {
    words.text(&format!("status-{}", status.code()))
}

/// `13 – Bouches-du-Rhône`, or that it is not known.
pub(super) fn department(words: &Words, territories: &Territories, code: Option<DepartmentCode>) -> String {
    code.map_or_else(|| words.text("html-without-department"), |code| places::department(territories, code))
}

/// Status by department; by structure where all are in one department.
fn by_status(report: &Report) -> Drawing {
    let words = report.words;
    let afar = &report.dashboard;
    let departments: Vec<(String, &Tally)> = afar
        .departments
        .iter()
        .map(|(code, tally)| (department(words, report.territories, *code), tally))
        .collect();
    let (title, tallies) = match departments.len() {
        0 | 1 => ("html-by-structure", structures_named(report)),
        _ => ("html-by-department", departments),
    };
    let statuses = statuses(report);
    let line = |(name, tally): &(String, &Tally)| BarLine {
        name: name.clone(),
        parts: statuses.iter().map(|status| (status.code(), tally.count(*status))).collect(),
        says: tally.total().to_string(),
    };
    // the largest, where there are too many to see
    let mut drawn: Vec<&(String, &Tally)> = tallies.iter().collect();
    if drawn.len() > MOST_ROWS {
        drawn.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.total()));
        drawn.truncate(MOST_ROWS);
    }
    let (bars, texts, height) = bars(&drawn.into_iter().map(line).collect::<Vec<_>>());
    let is_cut = tallies.len() > MOST_ROWS;
    let cut = [("count", Value::from(MOST_ROWS))];
    Drawing {
        title: words.text(title),
        says: words.text("html-drawing-of-statuses"),
        legend: statuses
            .iter()
            .map(|one| Choice { value: one.code().to_owned(), name: status(words, *one) })
            .collect(),
        width: width(),
        height,
        bars,
        texts,
        table: tally_table(report, "by-status", title, &tallies),
        notes: is_cut.then(|| words.locale.text_with("html-drawing-cut", &cut)).into_iter().collect(),
    }
}

/// How many people of each structure have each status.
pub(super) fn by_structure(report: &Report) -> Option<TableView> {
    let is_drawn = report.dashboard.departments.len() < 2;
    (!is_drawn).then(|| tally_table(report, "by-structure", "html-by-structure", &structures_named(report)))
}

fn structures_named<'r>(report: &'r Report) -> Vec<(String, &'r Tally)> {
    let named = report.dashboard.structures.iter().map(|(name, tally)| match name.is_empty() {
        true => (report.words.text("html-without-structure"), tally),
        false => (name.clone(), tally),
    });
    named.collect()
}

fn tally_table(report: &Report, id: &str, title: &str, tallies: &[(String, &Tally)]) -> TableView {
    let words = report.words;
    let statuses = statuses(report);
    let what = match title {
        "html-by-structure" => "column-structure",
        _ => "column-department",
    };
    let mut header = vec![words.text(what)];
    header.extend(statuses.iter().map(|one| status(words, *one)));
    header.push(words.text("column-total"));
    let rows = tallies.iter().map(|(name, tally)| {
        let counts = statuses.iter().map(|status| CellView::number(tally.count(*status)));
        let name = CellView::text(name.clone());
        std::iter::once(name).chain(counts).chain([CellView::number(tally.total())]).collect()
    });
    let caption = words.text(&format!("{title}-caption"));
    TableView {
        id: id.to_owned(),
        heading: words.text(title),
        caption,
        numbers: true,
        header,
        rows: rows.collect(),
    }
}

/// What falls due and the seats that are left, by month; nothing without a calendar.
fn by_month(report: &Report) -> Option<Drawing> {
    let words = report.words;
    let afar = &report.dashboard;
    if afar.months.is_empty() || !words.setting.calendar.is_given() {
        return None;
    }
    let lines: Vec<BarLine> = afar
        .months
        .iter()
        .filter(|line| line.units + line.sessions > 0)
        .flat_map(|month| month_lines(words, month))
        .collect();
    let (bars, texts, height) = bars(&lines);
    let columns = ["month", "units", "seats", "session-count", "sessions-unlimited"];
    let rows = afar.months.iter().map(|line| {
        let numbers = [line.units, line.seats, line.sessions, line.unlimited].map(CellView::number);
        std::iter::once(CellView::text(words.month(line.month))).chain(numbers).collect()
    });
    let notes = [(afar.late, "html-units-late"), (afar.undated, "html-units-undated")];
    let notes = notes.into_iter().filter(|(count, _)| *count > 0);
    Some(Drawing {
        title: words.text("html-by-month"),
        says: words.text("html-drawing-of-months"),
        legend: Vec::new(),
        width: width(),
        height,
        bars,
        texts,
        table: TableView {
            id: "by-month".to_owned(),
            heading: String::new(),
            caption: words.text("html-by-month-caption"),
            numbers: true,
            header: columns.map(|column| words.text(&format!("column-{column}"))).to_vec(),
            rows: rows.collect(),
        },
        notes: notes.map(|(count, key)| words.locale.text_with(key, &[("count", count.into())])).collect(),
    })
}

fn month_lines(words: &Words, line: &MonthAhead) -> [BarLine; 2] {
    let says = |key: &str, count: u32| words.locale.text_with(key, &[("count", Value::from(count))]);
    [
        BarLine {
            name: words.month(line.month),
            parts: vec![("units", line.units as usize)],
            says: says("html-units", line.units),
        },
        BarLine {
            name: String::new(),
            parts: vec![("seats", line.seats as usize)],
            says: says("html-seats", line.seats),
        },
    ]
}

/// The sessions that fit somebody, each once.
pub(super) fn sessions(report: &Report) -> Option<TableView> {
    let words = report.words;
    let offered = &report.dashboard.offered;
    let columns = ["days", "module", "place", "registration", "seats", "session"];
    let rows = offered.iter().map(|one| {
        let session = words.setting.calendar.get(one.session);
        let (text, url) = registration(words, session);
        let seats = one.seats.map_or_else(|| words.text("html-seats-unknown"), |seats| seats.to_string());
        vec![
            CellView::text(words.session_days_in_short(session)),
            CellView::text(words.module(session.module)),
            CellView::text(words.session_place(session)),
            CellView::toned(&registration_cell(words, session)),
            CellView::number(seats),
            CellView::link(text, url),
        ]
    });
    (!offered.is_empty()).then(|| TableView {
        id: "offered".to_owned(),
        heading: words.text("html-sessions"),
        numbers: false,
        caption: words.locale.text_with("html-sessions-caption", &[("count", offered.len().into())]),
        header: columns.map(|column| words.text(&format!("column-{column}"))).to_vec(),
        rows: rows.collect(),
    })
}
