//! The seats proposed to a team for other programs: JSON (contract, section 8), CSV, a history.

use chrono::NaiveDate;
use serde::Serialize;

use super::Shown;
use super::why::told;
use crate::dates::CivilYear;
use crate::engine::allocation::{Cause, Outcome, Unit};
use crate::model::{Session, SessionIndex};
use crate::render::Words;
use crate::render::to::csv::lines;
use crate::render::to::json::text;
use crate::reports::allocation::{Difference, Proposal};
use crate::text::Word;

#[derive(Serialize)]
struct Report<'a> {
    parconum: &'static str,
    as_of: NaiveDate,
    year: CivilYear,
    rules: &'a str,
    proven: bool,
    at_most: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    what_if: Option<WhatIf>,
    seats: Vec<Seat<'a>>,
    unplaced: Vec<Unplaced<'a>>,
    sessions: Vec<Line<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Vec<Why<'a>>>,
}

/// Why a unit of somebody who was asked about has its seat, or none; without a unit, that they have none.
#[derive(Serialize)]
struct Why<'a> {
    advisor: &'a str,
    obligation: Option<&'static str>,
    year: Option<CivilYear>,
    unit: Option<u32>,
    sentences: Vec<String>,
}

/// The people who have a seat, and the seats given: without what was tried out, and with it.
#[derive(Serialize)]
struct WhatIf {
    people_before: usize,
    people: usize,
    seats_before: usize,
    seats: usize,
}

#[derive(Serialize)]
struct Seat<'a> {
    advisor: &'a str,
    obligation: &'static str,
    year: Option<CivilYear>,
    unit: u32,
    session: &'a str,
    late: bool,
}

#[derive(Serialize)]
struct Unplaced<'a> {
    advisor: &'a str,
    obligation: &'static str,
    year: Option<CivilYear>,
    unit: u32,
    cause: &'static str,
    full: Vec<&'a str>,
    short: u32,
}

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    seats: Option<u32>,
    given: u32,
    left: Option<u32>,
    below_minimum: bool,
}

/// The word of a cause, its full sessions, and how many people are short of a seat in them.
fn cause(cause: &Cause) -> (&'static str, &[SessionIndex], u32) {
    match cause {
        Cause::NoSession => ("no-session", &[], 0),
        Cause::NoSeat { full, short } => ("no-seat", full, *short),
        Cause::NoPreparation => ("no-preparation", &[], 0),
        Cause::Clash => ("clash", &[], 0),
    }
}

/// The proposal as the contract spells it. What was tried out adds `what_if`, who is asked about `why`.
pub(crate) fn json(words: &Words, shown: &Shown) -> String {
    let (setting, proposal) = (words.setting, shown.proposal);
    let allocation = &proposal.allocation;
    let id = |session: SessionIndex| setting.calendar.get(session).id.as_str();
    let seat = |(unit, session): (&Unit, SessionIndex)| {
        let obligation = proposal.obligation(unit);
        Seat {
            advisor: &proposal.row(unit).advisor.person.id,
            obligation: obligation.kind.code(),
            year: obligation.year,
            unit: unit.number,
            session: id(session),
            late: proposal.is_late(unit, setting.calendar.get(session)),
        }
    };
    let unplaced = |(unit, why): (&Unit, &Cause)| {
        let obligation = proposal.obligation(unit);
        let (cause, full, short) = cause(why);
        Unplaced {
            advisor: &proposal.row(unit).advisor.person.id,
            obligation: obligation.kind.code(),
            year: obligation.year,
            unit: unit.number,
            cause,
            full: full.iter().map(|session| id(*session)).collect(),
            short,
        }
    };
    let what_if = |difference: Difference| WhatIf {
        people_before: difference.people.0,
        people: difference.people.1,
        seats_before: difference.seats.0,
        seats: difference.seats.1,
    };
    let why = shown.asked.iter().flat_map(|row| {
        told(words, proposal, row).into_iter().map(|told| {
            let obligation = told.unit.map(|unit| proposal.obligation(unit));
            Why {
                advisor: &row.advisor.person.id,
                obligation: obligation.map(|obligation| obligation.kind.code()),
                year: obligation.and_then(|obligation| obligation.year),
                unit: told.unit.map(|unit| unit.number),
                sentences: told.sentences,
            }
        })
    });
    let lines = allocation.sessions.iter().map(|line| Line {
        id: id(line.session),
        seats: line.seats,
        given: line.given,
        left: line.left(),
        below_minimum: line.below_minimum,
    });
    text(&Report {
        parconum: env!("CARGO_PKG_VERSION"),
        as_of: setting.as_of,
        year: setting.year,
        rules: &setting.rules.id,
        proven: allocation.is_proven(),
        at_most: allocation.at_most,
        what_if: shown.difference.map(what_if),
        seats: allocation.placed().map(seat).collect(),
        unplaced: allocation.unplaced().map(unplaced).collect(),
        sessions: lines.collect(),
        why: (!shown.asked.is_empty()).then(|| why.collect()),
    })
}

/// The columns of the CSV: whose unit it is, the seat, or why there is none.
const HEADER: [&str; 19] = [
    "advisor",
    "name",
    "email",
    "structure",
    "department",
    "region",
    "obligation",
    "year",
    "unit",
    "session",
    "module",
    "title",
    "starts_on",
    "ends_on",
    "place",
    "late",
    "cause",
    "full",
    "short",
];

/// The column at the end where people are asked about.
const WHY: &str = "why";

/// One line for each seat, then one for each unit without, by rank. The units of those who are asked
/// about tell why, in one cell.
pub(crate) fn csv(words: &Words, shown: &Shown) -> Vec<u8> {
    let proposal = shown.proposal;
    let of_asked = shown.asked.iter().flat_map(|row| told(words, proposal, row));
    let why: Vec<(&Unit, String)> =
        of_asked.filter_map(|told| Some((told.unit?, told.sentences.join(" ")))).collect();
    let why_of = |unit: &Unit| why.iter().find(|(told, _)| std::ptr::eq(*told, unit));
    let units = &proposal.allocation.units;
    let (seats, others): (Vec<_>, Vec<_>) =
        units.iter().partition(|(_, outcome)| matches!(outcome, Outcome::Seat(_)));
    let rows = seats.into_iter().chain(others).map(|(unit, outcome)| {
        let person = &proposal.row(unit).advisor.person;
        let obligation = proposal.obligation(unit);
        let mut cells = vec![
            person.id.to_string(),
            person.name.to_string(),
            person.email.to_string(),
            person.structure.to_string(),
            person.department.map(|code| code.as_str().to_owned()).unwrap_or_default(),
            person.region.map(|code| code.as_str().to_owned()).unwrap_or_default(),
            obligation.kind.code().to_owned(),
            obligation.year.map(|year| year.to_string()).unwrap_or_default(),
            unit.number.to_string(),
        ];
        match outcome {
            Outcome::Seat(session) => {
                let session = words.setting.calendar.get(*session);
                let late = if proposal.is_late(unit, session) { "yes" } else { "no" };
                cells.extend(session_cells(words, session));
                cells.extend([late.to_owned(), String::new(), String::new(), String::new()]);
            }
            Outcome::Without(why) => {
                let (cause, full, short) = cause(why);
                let full: Vec<&str> =
                    full.iter().map(|session| words.setting.calendar.get(*session).id.as_str()).collect();
                let short = if full.is_empty() { String::new() } else { short.to_string() };
                cells.extend(std::iter::repeat_n(String::new(), 7));
                cells.extend([cause.to_owned(), full.join("|"), short]);
            }
        }
        if !shown.asked.is_empty() {
            cells.push(why_of(unit).map(|(_, why)| why.clone()).unwrap_or_default());
        }
        cells
    });
    let more = (!shown.asked.is_empty()).then_some(WHY);
    lines(HEADER.into_iter().chain(more), rows)
}

fn session_cells(words: &Words, session: &Session) -> [String; 6] {
    let module = words.setting.catalogue.get(session.module);
    [
        session.id.clone(),
        module.id.clone(),
        module.title.clone(),
        session.starts_on.to_string(),
        session.ends_on.to_string(),
        session.place.clone().unwrap_or_default(),
    ]
}

/// The seats as rows of a history, for the next `check` once they are booked.
pub(crate) fn history(words: &Words, proposal: &Proposal) -> Vec<u8> {
    let header = ["advisor", "training", "starts_on", "ends_on", "status", "hours", "session"];
    let rows = proposal.registrations(words.setting).map(|(advisor, session)| {
        let module = words.setting.catalogue.get(session.module);
        [
            advisor.to_owned(),
            module.id.clone(),
            session.starts_on.to_string(),
            session.ends_on.to_string(),
            "registered".to_owned(),
            module.hours.map(|hours| hours.to_string()).unwrap_or_default(),
            session.id.clone(),
        ]
    });
    lines(header, rows)
}
