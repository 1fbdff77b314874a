//! The seats proposed to a team: for people, as JSON, as CSV, and as rows of a history.

mod data;
mod why;

use chrono::NaiveDate;

use super::document::{Cell, Document, Table, Tone};
use super::words::Words;
use crate::engine::allocation::{Cause, SessionSeats, Unit, UnitKind};
use crate::engine::obligations::ObligationKind;
use crate::locale::Value;
use crate::model::territory::Territories;
use crate::reports::allocation::{Difference, Proposal, gaps};
use crate::reports::casebook::Row;
pub(crate) use data::{csv, history, json};

/// What a report shows.
pub(crate) struct Shown<'s, 'r, 'a> {
    pub(crate) proposal: &'s Proposal<'r, 'a>,
    pub(crate) territories: &'s Territories,
    /// The people asked for, those who could not be assessed included.
    pub(crate) rows: &'r [Row<'a>],
    /// What was tried out brings.
    pub(crate) difference: Option<Difference>,
    /// The people whose seat, or lack of one, is explained.
    pub(crate) asked: Vec<&'r Row<'a>>,
}

/// By session who comes, then who has no seat and why, then what is missing.
pub(crate) fn document(words: &Words, shown: &Shown) -> Document {
    let mut document = Document::default();
    summary(words, shown, &mut document);
    sessions(words, shown.proposal, &mut document);
    without_seat(words, shown.proposal, &mut document);
    missing(words, shown, &mut document);
    below_minimum(words, shown.proposal, &mut document);
    shown.asked.iter().for_each(|row| why::why(words, shown.proposal, row, &mut document));
    document
}

fn summary(words: &Words, shown: &Shown, document: &mut Document) {
    let proposal = shown.proposal;
    let allocation = &proposal.allocation;
    let year = Value::from(words.setting.year.to_string());
    let values = [("day", Value::from(words.setting.as_of)), ("year", year)];
    document.heading(1, words.locale.text_with("allocation-title", &values));
    let (people, seats) = proposal.count();
    let without = allocation.unplaced().count();
    let counts = [
        ("seats", Value::from(seats)),
        ("people", Value::from(people)),
        ("units", Value::from(allocation.units.len())),
        ("without", Value::from(without)),
    ];
    let key = if allocation.units.is_empty() { "allocation-nothing" } else { "allocation-count" };
    document.line(words.locale.text_with(key, &counts));
    document.line(words.text("allocation-only-proposed"));
    if let Some(difference) = shown.difference {
        document.line(difference_line(words, difference));
    }
    let invalid = shown.rows.iter().filter(|row| row.assessed().is_none()).count();
    if invalid > 0 {
        document.line(words.locale.text_with("allocation-invalid", &[("count", Value::from(invalid))]));
    }
    if !allocation.unsettled.is_empty() {
        let names = names(proposal, &allocation.unsettled);
        let values = [
            ("count", Value::from(allocation.unsettled.len())),
            ("most", Value::from(allocation.at_most)),
            ("names", Value::from(words.locale.list(&names))),
        ];
        document.line(words.locale.text_with("allocation-unsettled", &values));
    }
    if !allocation.unsettled_choices.is_empty() {
        let names = names(proposal, &allocation.unsettled_choices);
        let values = [
            ("count", Value::from(allocation.unsettled_choices.len())),
            ("names", Value::from(words.locale.list(&names))),
        ];
        document.line(words.locale.text_with("allocation-unsettled-choices", &values));
    }
}

fn difference_line(words: &Words, difference: Difference) -> String {
    let Difference { people: (people_before, people), seats: (seats_before, seats) } = difference;
    let values = [
        ("people", Value::from(people.saturating_sub(people_before))),
        ("people_before", Value::from(people_before)),
        ("people_after", Value::from(people)),
        ("seats", Value::from(seats.saturating_sub(seats_before))),
    ];
    let key = if seats > seats_before { "allocation-tried" } else { "allocation-tried-in-vain" };
    words.locale.text_with(key, &values)
}

/// The people of these units, each once.
fn names(proposal: &Proposal, units: &[usize]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for &place in units {
        let name = proposal.row(&proposal.allocation.units[place].0).advisor.person.known_as().to_owned();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Who comes to each session, with the addresses, ready to send to its organiser.
fn sessions(words: &Words, proposal: &Proposal, document: &mut Document) {
    let mut given = proposal.allocation.sessions.iter().filter(|line| line.given > 0).peekable();
    if given.peek().is_none() {
        return;
    }
    document.heading(2, words.text("allocation-by-session"));
    for line in given {
        let session = words.setting.calendar.get(line.session);
        document.heading(3, words.session(session));
        document.line(seats(words, line));
        let last = Value::from(words.near_day(session.last_day_to_register()));
        let mut facts = vec![words.locale.text_with("session-register-by", &[("day", last)])];
        facts.extend(session.organiser.clone());
        facts.extend(session.url.clone());
        document.line(facts.join(" · "));
        let columns = ["name", "for", "email", "structure"];
        let header = columns.map(|column| words.text(&format!("column-{column}"))).to_vec();
        let guests: Vec<&Unit> = proposal.guests(line.session).collect();
        let rows = guests.iter().map(|unit| guest(words, proposal, unit, session.ends_on)).collect();
        document.roll(Table { header, rows });
        let addresses: Vec<&str> = guests
            .iter()
            .map(|unit| proposal.row(unit).advisor.person.email.as_str())
            .filter(|address| !address.is_empty())
            .collect();
        if !addresses.is_empty() {
            let values = [("addresses", Value::from(addresses.join(", ")))];
            document.line(words.locale.text_with("allocation-addresses", &values));
        }
    }
}

fn seats(words: &Words, line: &SessionSeats) -> String {
    let values = [
        ("seats", Value::from(line.seats.unwrap_or_default())),
        ("given", Value::from(line.given)),
        ("left", Value::from(line.left().unwrap_or_default())),
    ];
    let key = if line.seats.is_some() { "allocation-seats" } else { "allocation-seats-unlimited" };
    words.locale.text_with(key, &values)
}

fn guest(words: &Words, proposal: &Proposal, unit: &Unit, ends_on: NaiveDate) -> Vec<Cell> {
    let person = &proposal.row(unit).advisor.person;
    let what = unit_name(words, proposal, unit);
    let late = unit.due.filter(|due| ends_on > *due);
    let what = match late {
        Some(due) => {
            let values = [("what", Value::from(what)), ("day", Value::from(words.near_day(due)))];
            Cell::toned(words.locale.text_with("allocation-late", &values), Tone::Bad)
        }
        None => Cell::from(what),
    };
    vec![
        Cell::from(person.known_as().to_owned()),
        what,
        Cell::from(person.email.to_string()),
        Cell::from(person.structure.to_string()),
    ]
}

/// What a unit is: "module continu 2025", one of the initial modules.
pub(crate) fn unit_name(words: &Words, proposal: &Proposal, unit: &Unit) -> String {
    let obligation = proposal.obligation(unit);
    match obligation.kind {
        ObligationKind::InitialModules => words.text("unit-initial-modules"),
        _ => words.obligation(obligation),
    }
}

fn without_seat(words: &Words, proposal: &Proposal, document: &mut Document) {
    let mut unplaced = proposal.allocation.unplaced().peekable();
    if unplaced.peek().is_none() {
        return;
    }
    document.heading(2, words.text("allocation-without-seat"));
    let columns = ["name", "for", "why"];
    let header = columns.map(|column| words.text(&format!("column-{column}"))).to_vec();
    let rows = unplaced.map(|(unit, cause)| {
        vec![
            Cell::from(proposal.row(unit).advisor.person.known_as().to_owned()),
            Cell::from(unit_name(words, proposal, unit)),
            Cell::from(sentence(words, cause)),
        ]
    });
    let rows = rows.collect();
    document.table(Table { header, rows });
}

/// Why a unit has no seat, in one sentence.
pub(crate) fn sentence(words: &Words, cause: &Cause) -> String {
    match cause {
        Cause::NoSession => words.text("cause-no-session"),
        Cause::NoSeat { full, short } => {
            let values = [("count", Value::from(full.len())), ("short", Value::from(*short))];
            words.locale.text_with("cause-no-seat", &values)
        }
        Cause::NoPreparation => words.text("cause-no-preparation"),
        Cause::Clash => words.text("cause-clash"),
    }
}

/// The seats to ask an organiser for.
fn missing(words: &Words, shown: &Shown, document: &mut Document) {
    let gaps = gaps(words.setting, shown.proposal);
    if gaps.is_empty() {
        return;
    }
    document.heading(2, words.text("allocation-missing"));
    let columns = ["wanted", "region", "until", "seats"];
    let header = columns.map(|column| words.text(&format!("column-{column}"))).to_vec();
    let rows = gaps.into_iter().map(|gap| {
        let region = gap.region.map_or_else(
            || words.text("region-unknown"),
            |code| {
                let known = shown.territories.region(code);
                known.map_or_else(|| code.as_str().to_owned(), |region| region.name.clone())
            },
        );
        vec![
            Cell::from(kind(words, gap.kind)),
            Cell::from(region),
            Cell::from(words.month(gap.until)),
            Cell::from(gap.seats.to_string()),
        ]
    });
    let rows = rows.collect();
    document.table(Table { header, rows });
}

pub(crate) fn kind(words: &Words, kind: UnitKind) -> String {
    words.text(match kind {
        UnitKind::Preparation => "seat-wanted-preparation",
        UnitKind::Exam => "seat-wanted-ccp1",
        UnitKind::Thematic => "seat-wanted-thematic",
    })
}

/// The sessions that too few people come to, and how many would save them.
fn below_minimum(words: &Words, proposal: &Proposal, document: &mut Document) {
    let mut lines = proposal.allocation.sessions.iter().filter(|line| line.below_minimum).peekable();
    if lines.peek().is_none() {
        return;
    }
    document.heading(2, words.text("allocation-below-minimum"));
    for line in lines {
        let session = words.setting.calendar.get(line.session);
        let fewest = session.seats_min.unwrap_or_default();
        let values = [
            ("session", Value::from(words.session(session))),
            ("fewest", Value::from(fewest)),
            ("people", Value::from(line.taken + line.given)),
            ("more", Value::from(fewest.saturating_sub(line.taken + line.given))),
        ];
        document.line(words.locale.text_with("allocation-saved-by", &values));
    }
}
