//! The report of `check` for people: who needs attention first, then the summary.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::document::{Cell, Document, Table, Tone};
use super::words::Words;
use crate::engine::assessment::AdvisorStatus;
use crate::locale::Value;
use crate::reports::casebook::{Row, Summary, Verdict};
use crate::text::Word;

/// Puts the people who need attention first. Within a status come the obligations that close
/// first, and of these the ones with the fewest ways out.
pub fn sort_by_urgency(rows: &mut [Row]) {
    rows.sort_by_cached_key(urgency_of);
}

/// What the people of a report are put in order by.
pub fn urgency_of(row: &Row) -> impl Ord + use<> {
    let pending = || row.assessed().into_iter().flat_map(|assessed| assessed.pending());
    let first_day = pending().filter_map(|(o, _)| o.closes.or(o.due)).min();
    let ways_out = pending().filter(|(o, _)| o.remaining > 0).map(|(_, eligible)| eligible.len()).min();
    let name = crate::text::names::folded(&row.advisor.person.name);
    (urgency(row.status()), first_day.unwrap_or(NaiveDate::MAX), ways_out.unwrap_or(usize::MAX), name)
}

fn urgency(status: AdvisorStatus) -> Reverse<u8> {
    Reverse(match status {
        AdvisorStatus::Overdue => 6,
        AdvisorStatus::Invalid => 5,
        AdvisorStatus::Due => 4,
        AdvisorStatus::Scheduled => 3,
        AdvisorStatus::Upcoming => 2,
        AdvisorStatus::UpToDate => 1,
        AdvisorStatus::Left => 0,
    })
}

/// The report of these people, in this order.
pub fn document(words: &Words, summary: &Summary, rows: &[Row]) -> Document {
    let mut document = Document::default();
    document.heading(1, title(words));
    let mut table = Table {
        header: ["status", "name", "structure", "remaining", "due", "sessions"]
            .map(|column| words.text(&format!("column-{column}")))
            .to_vec(),
        rows: Vec::new(),
    };
    rows.iter().for_each(|row| advisor(words, row, &mut table));
    document.table(table);
    exceptions(words, rows, &mut document);
    totals(words, summary, &mut document);
    document
}

fn title(words: &Words) -> String {
    let rules = words.locale.choose(&words.setting.rules.title).to_owned();
    words.locale.text_with(
        "check-title",
        &[
            ("day", Value::from(words.day(words.setting.as_of))),
            ("year", Value::from(words.setting.year.to_string())),
            ("rules", Value::from(rules)),
        ],
    )
}

/// One line for each obligation to see to; one for an advisor who has none.
fn advisor(words: &Words, row: &Row, table: &mut Table) {
    let person = &row.advisor.person;
    let known_as = person.known_as();
    let who = [
        Cell { text: words.status(row), tone: tone(row.status()) },
        Cell::from(known_as.to_string()),
        Cell::from(person.structure.to_string()),
    ];
    let mut lines: Vec<[String; 3]> = match &row.verdict {
        Verdict::Invalid(_) => vec![[words.text("see-the-errors"), String::new(), String::new()]],
        Verdict::Assessed(assessed) => assessed
            .pending()
            .map(|(obligation, eligible)| {
                let due = obligation.due.map(|day| words.day(day)).unwrap_or_default();
                let mut remaining = words.remaining(obligation);
                if obligation.scheduled() > 0 {
                    remaining = format!("{remaining} ({})", words.text("obligation-status-scheduled"));
                }
                [remaining, due, words.ways_out(obligation, eligible)]
            })
            .collect(),
    };
    if lines.is_empty() {
        lines.push([words.text("nothing-remains"), String::new(), String::new()]);
    }
    for (place, line) in lines.into_iter().enumerate() {
        let who = if place == 0 { who.clone() } else { Default::default() };
        table.rows.push(who.into_iter().chain(line.map(Cell::from)).collect());
    }
}

/// The colour of a status; the words beside it say the same.
pub fn tone(status: AdvisorStatus) -> Tone {
    match status {
        AdvisorStatus::Overdue | AdvisorStatus::Invalid => Tone::Bad,
        AdvisorStatus::Due => Tone::Waiting,
        AdvisorStatus::UpToDate | AdvisorStatus::Scheduled => Tone::Good,
        AdvisorStatus::Upcoming | AdvisorStatus::Left => Tone::Plain,
    }
}

/// The accepted exceptions that bear on somebody, each with its reason.
fn exceptions(words: &Words, rows: &[Row], document: &mut Document) {
    let mut granted = Vec::new();
    for row in rows {
        for (obligation, _) in row.assessed().into_iter().flat_map(|assessed| assessed.shown()) {
            if let Some(line) = words.exception(obligation) {
                let values = [("name", Value::from(row.advisor.person.known_as())), ("fact", line.into())];
                granted.push(words.locale.text_with("named-fact", &values));
            }
        }
    }
    if granted.is_empty() {
        return;
    }
    let count = Value::from(granted.len());
    document.heading(2, words.locale.text_with("accepted-exceptions", &[("count", count)]));
    granted.into_iter().for_each(|line| document.item(line));
}

/// How many people have each status.
fn totals(words: &Words, summary: &Summary, document: &mut Document) {
    let count = |count: usize| Value::from(count);
    document.heading(2, words.locale.text_with("summary-title", &[("count", count(summary.advisors))]));
    for status in AdvisorStatus::all() {
        if summary.count(status) > 0 {
            let status_words = words.text(&format!("status-{}", status.code()));
            document.item(words.locale.text_with(
                "summary-line",
                &[("status", Value::from(status_words)), ("count", count(summary.count(status)))],
            ));
        }
    }
    if summary.with_exception > 0 {
        document
            .item(words.locale.text_with("summary-exceptions", &[("count", count(summary.with_exception))]));
    }
}
