//! « Pourquoi pas Sofia ? »: how one person's seats, or the lack of them, came about.

use super::{sentence, unit_name};
use crate::engine::allocation::{Cause, Class, Outcome, Unit};
use crate::locale::Value;
use crate::model::SessionIndex;
use crate::render::Words;
use crate::render::document::Document;
use crate::reports::allocation::Proposal;
use crate::reports::casebook::Row;

/// The most people who are named as having the seats of one session.
const MOST_NAMED: usize = 8;

/// What is told of one unit.
pub(crate) struct Told<'p> {
    /// `None`: the person has none.
    pub(crate) unit: Option<&'p Unit>,
    /// Where it comes in the order of ranks, then what became of it and why.
    pub(crate) sentences: Vec<String>,
}

/// What became of each unit of one person, and why.
pub(crate) fn told<'p>(words: &Words, proposal: &'p Proposal, row: &Row) -> Vec<Told<'p>> {
    let units = proposal.units_of(row);
    if units.is_empty() {
        let key = if row.assessed().is_some() { "why-seat-nothing-owed" } else { "why-seat-invalid" };
        return vec![Told { unit: None, sentences: vec![words.text(key)] }];
    }
    let of_unit = |(rank, unit, outcome)| {
        let mut sentences = vec![rank_line(words, proposal, rank, unit)];
        match outcome {
            &Outcome::Seat(session) => {
                let session = words.setting.calendar.get(session);
                let key = if proposal.is_late(unit, session) { "why-seat-late" } else { "why-seat-given" };
                let values = [("session", Value::from(words.session(session)))];
                sentences.push(words.locale.text_with(key, &values));
            }
            Outcome::Without(cause) => {
                sentences.push(sentence(words, cause));
                if let Cause::NoSeat { full, .. } = cause {
                    sentences.extend(full.iter().map(|session| taken(words, proposal, *session)));
                    sentences.push(words.text("why-seat-no-exchange"));
                }
            }
        }
        Told { unit: Some(unit), sentences }
    };
    units.into_iter().map(of_unit).collect()
}

/// The same as a part of the report.
pub(super) fn why(words: &Words, proposal: &Proposal, row: &Row, document: &mut Document) {
    let name = row.advisor.person.known_as().to_owned();
    document.heading(2, words.locale.text_with("why-seat-title", &[("name", Value::from(name))]));
    for told in told(words, proposal, row) {
        let mut sentences = told.sentences.into_iter();
        sentences.by_ref().take(1).for_each(|rank| document.line(rank));
        sentences.for_each(|sentence| document.item(sentence));
    }
}

/// Where a unit comes in the order of ranks, and what put it there.
fn rank_line(words: &Words, proposal: &Proposal, rank: usize, unit: &Unit) -> String {
    let class = match unit.class {
        Class::Late if unit.due.is_some_and(|due| due >= words.setting.as_of) => "class-too-late",
        Class::Late => "class-late",
        Class::WithDue => "class-with-due",
        Class::WithoutDue => "class-without-due",
    };
    let due = unit.due.map(|due| words.near_day(due)).unwrap_or_default();
    let class = words.locale.text_with(class, &[("day", Value::from(due))]);
    let values = [
        ("what", Value::from(unit_name(words, proposal, unit))),
        ("rank", Value::from(rank)),
        ("units", Value::from(proposal.allocation.units.len())),
        ("round", Value::from(unit.round)),
        ("class", Value::from(class)),
        ("sessions", Value::from(unit.ways_out)),
    ];
    words.locale.text_with("why-seat-rank", &values)
}

/// Who has the seats of a full session.
fn taken(words: &Words, proposal: &Proposal, session: SessionIndex) -> String {
    let mut names: Vec<String> = proposal
        .guests(session)
        .map(|unit| proposal.row(unit).advisor.person.known_as().to_owned())
        .collect();
    let others = names.len().saturating_sub(MOST_NAMED);
    names.truncate(MOST_NAMED);
    let key = match (names.is_empty(), others) {
        (true, _) => "why-seat-full-before",
        (false, 0) => "why-seat-taken-by",
        _ => "why-seat-taken-by-others",
    };
    let values = [
        ("session", Value::from(words.session(words.setting.calendar.get(session)))),
        ("names", Value::from(names.join(", "))),
        ("others", Value::from(others)),
    ];
    words.locale.text_with(key, &values)
}
