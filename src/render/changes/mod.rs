//! What has changed since an earlier report, for people: the worst first.

pub(crate) mod data;

use super::check;
use super::document::{Block, Cell, Table};
use super::stream::{Long, Stream};
use super::words::Words;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::obligations::ObligationKind;
use crate::locale::Value;
use crate::model::Known;
use crate::render::check::View;
use crate::reports::casebook::{Casebook, Row};
use crate::reports::changes::{Changes, Development, Difference, Field, Held, Since, Turn};
use crate::reports::crowd::Crowd;
use crate::text::Word;

/// What has changed for these people; of whom nothing has, they are counted, or follow where all are
/// asked for.
pub(crate) fn stream<'s>(
    words: &'s Words,
    casebook: &'s Casebook,
    crowd: &'s Crowd,
    since: &'s Since,
    changes: &Changes,
    view: View,
) -> Stream<'s> {
    let mut stream = Stream::default();
    let document = stream.text();
    if !view.history_is_given {
        document.line(words.text("delays-not-established"));
    }
    document.heading(1, check::title(words, crowd.summary.advisors));
    document.line(opening(words, changes));
    let unchanged = [("count", Value::from(changes.unchanged))];
    document.line(words.locale.text_with("changes-unchanged", &unchanged));
    for turn in Turn::all().filter(|turn| changes.count(*turn) > 0) {
        let count = [("count", Value::from(changes.count(turn)))];
        stream.text().heading(2, words.locale.text_with(heading(turn), &count));
        let header = ["name", "what-changed", "status"];
        let header = header.map(|column| words.text(&format!("column-{column}"))).to_vec();
        let people = changes.turned.get(&turn).cloned().unwrap_or_default();
        let cells = move |row: &Row| vec![person(words, row, &since.development(row))];
        let empty = Block::Roll(Table { header, rows: Vec::new() });
        let absent: &[_] = if turn == Turn::Gone { &changes.absent } else { &[] };
        let rest = absent.iter().map(|known| gone(words, known)).collect();
        stream.long(Long::about(empty, casebook, people, cells).then(rest));
    }
    if view.all {
        stream.0.extend(check::stream(words, casebook, crowd, view).0);
    }
    stream
}

/// Somebody who is in the earlier report alone.
fn gone(words: &Words, known: &Known) -> Vec<Cell> {
    let status = words.text(&format!("status-{}", known.standing.status.code()));
    let was = words.locale.text_with("changes-was", &[("status", Value::from(status))]);
    vec![Cell::from(known.name.clone()), Cell::default(), Cell::from(was)]
}

/// `3 nouveaux retards, 5 régularisés, 2 arrivées, 1 départ depuis le 2 avril.`
fn opening(words: &Words, changes: &Changes) -> String {
    let counted = Turn::all().filter_map(|turn| {
        let count = changes.count(turn);
        (count > 0).then(|| words.locale.text_with(count_of(turn), &[("count", Value::from(count))]))
    });
    let counted: Vec<String> = counted.collect();
    let values = [
        ("changes", Value::from(counted.join(", "))),
        ("day", Value::from(words.near_day(changes.earlier.as_of))),
    ];
    words.locale.text_with(if counted.is_empty() { "changes-none" } else { "changes-since" }, &values)
}

fn count_of(turn: Turn) -> &'static str {
    match turn {
        Turn::NewlyLate => "changes-count-newly-late",
        Turn::NewlyDue => "changes-count-newly-due",
        Turn::Solved => "changes-count-solved",
        Turn::Arrived => "changes-count-arrived",
        Turn::Gone => "changes-count-gone",
        Turn::Otherwise => "changes-count-otherwise",
    }
}

fn heading(turn: Turn) -> &'static str {
    match turn {
        Turn::NewlyLate => "changes-newly-late",
        Turn::NewlyDue => "changes-newly-due",
        Turn::Solved => "changes-solved",
        Turn::Arrived => "changes-arrived",
        Turn::Gone => "changes-gone",
        Turn::Otherwise => "changes-otherwise",
    }
}

fn person(words: &Words, row: &Row, told: &Development) -> Vec<Cell> {
    let name = |status: AdvisorStatus| words.text(&format!("status-{}", status.code()));
    let status = match told.before.filter(|before| *before != row.status()) {
        Some(before) => {
            let values = [("before", Value::from(name(before))), ("after", Value::from(name(row.status())))];
            words.locale.text_with("changes-status", &values)
        }
        None => name(row.status()),
    };
    let tone = check::tone(row.status());
    vec![
        Cell::toned(row.advisor.person.known_as().to_owned(), tone),
        Cell::from(what_changed(words, told)),
        Cell::from(status),
    ]
}

/// What changed of each obligation: its status, or where that is the same, all the rest.
pub(crate) fn what_changed(words: &Words, told: &Development) -> String {
    let of_obligations = told.changes.iter().filter(|change| change.kind.is_some());
    let parts = of_obligations.collect::<Vec<_>>();
    let parts = parts.chunk_by(|one, other| (one.kind, one.year) == (other.kind, other.year));
    let parts = parts.map(|changes| {
        let status = changes.iter().find(|change| change.field == Field::Status);
        let said: Vec<String> = match status {
            Some(status) => vec![difference(words, status)],
            None => changes.iter().map(|change| difference(words, change)).collect(),
        };
        let values = [
            ("obligation", Value::from(obligation(words, changes[0]))),
            ("differences", Value::from(said.join(&words.text("list-separator")))),
        ];
        words.locale.text_with("compare-differs", &values)
    });
    let mut parts: Vec<String> = parts.collect();
    let phase = told.changes.iter().find(|change| change.field == Field::Phase);
    parts.extend(phase.and_then(|phase| match phase.after {
        Held::Word(word) => Some(words.text(&format!("phase-{word}"))),
        _ => None,
    }));
    parts.join(" · ")
}

fn obligation(words: &Words, of: &Difference) -> String {
    let kind = of.kind.map_or("", ObligationKind::code);
    let year = of.year.map(|year| year.to_string()).unwrap_or_default();
    words.locale.text_with(&format!("kind-{kind}"), &[("year", Value::from(year))])
}

fn difference(words: &Words, change: &Difference) -> String {
    let values = [
        ("first", Value::from(held(words, &change.before))),
        ("second", Value::from(held(words, &change.after))),
    ];
    let key = match (change.field, &change.before, &change.after) {
        (Field::Status, Held::Nothing, _) => "changes-obligation-new".to_owned(),
        (Field::Status, _, Held::Nothing) => "changes-obligation-gone".to_owned(),
        (Field::Exception, ..) => "changes-exception".to_owned(),
        (field, ..) => format!("compare-field-{}", field.code()),
    };
    words.locale.text_with(&key, &values)
}

fn held(words: &Words, held: &Held) -> String {
    match held {
        Held::Nothing => words.text("compare-no-day"),
        Held::Number(number) => number.to_string(),
        Held::YesNo(true) => words.text("compare-yes"),
        Held::YesNo(false) => words.text("compare-no"),
        Held::Day(day) => words.day(*day),
        Held::Word(word) => words.text(&format!("obligation-status-{word}")),
        Held::Text(text) => text.clone(),
    }
}
