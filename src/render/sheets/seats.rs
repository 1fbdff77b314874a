//! The sheets of `allocate`: who gets which seat, who has none, what to ask for.

use super::{Datum, Sheet};
use crate::engine::allocation::{Cause, SessionSeats};
use crate::render::Words;
use crate::render::allocation::{Shown, kind, sentence, unit_name};
use crate::render::document::Tone;
use crate::render::places::region;
use crate::reports::allocation::{Proposal, gaps};

const SEATS: [(&str, u16); 11] = [
    ("name", 24),
    ("for", 26),
    ("in-time", 14),
    ("session", 18),
    ("starts-on", 12),
    ("ends-on", 12),
    ("module", 40),
    ("place", 24),
    ("register-by", 14),
    ("email", 32),
    ("structure", 32),
];
const UNPLACED: [(&str, u16); 6] =
    [("name", 24), ("for", 26), ("why", 60), ("full", 36), ("email", 32), ("structure", 32)];
const MISSING: [(&str, u16); 4] = [("wanted", 28), ("region", 32), ("until", 20), ("seats", 10)];
const SESSIONS: [(&str, u16); 8] = [
    ("session", 18),
    ("starts-on", 12),
    ("module", 40),
    ("seats-before", 14),
    ("seats-given", 14),
    ("seats-after", 14),
    ("registered-already", 14),
    ("enough-people", 22),
];

/// The sheets of a proposal.
pub(crate) fn sheets(words: &Words, shown: &Shown) -> Vec<Sheet> {
    let proposal = shown.proposal;
    vec![seats(words, proposal), unplaced(words, proposal), missing(words, shown), sessions(words, proposal)]
}

fn seats(words: &Words, proposal: &Proposal) -> Sheet {
    let mut sheet = Sheet::new(words, "sheet-seats", &SEATS);
    let placed = proposal.allocation.placed().map(|(unit, seat)| {
        let person = &proposal.row(unit).advisor.person;
        let session = words.setting.calendar.get(seat);
        let (key, tone) = match proposal.is_late(unit, session) {
            true => ("sheet-late", Tone::Bad),
            false => ("sheet-in-time", Tone::Good),
        };
        let cells: [Datum; SEATS.len()] = [
            person.known_as().into(),
            unit_name(words, proposal, unit).into(),
            Datum::Word(words.text(key), tone),
            session.id.as_str().into(),
            session.starts_on.into(),
            session.ends_on.into(),
            words.module(session.module).into(),
            words.session_place(session).into(),
            session.last_day_to_register().into(),
            person.email.as_str().into(),
            person.structure.as_str().into(),
        ];
        cells.into()
    });
    sheet.rows = placed.collect();
    sheet
}

fn unplaced(words: &Words, proposal: &Proposal) -> Sheet {
    let mut sheet = Sheet::new(words, "sheet-unplaced", &UNPLACED);
    let calendar = words.setting.calendar;
    let without = proposal.allocation.unplaced().map(|(unit, cause)| {
        let person = &proposal.row(unit).advisor.person;
        let full: Vec<&str> = match cause {
            Cause::NoSeat { full, .. } => full.iter().map(|one| calendar.get(*one).id.as_str()).collect(),
            _ => Vec::new(),
        };
        let cells: [Datum; UNPLACED.len()] = [
            person.known_as().into(),
            unit_name(words, proposal, unit).into(),
            sentence(words, cause).into(),
            full.join(", ").into(),
            person.email.as_str().into(),
            person.structure.as_str().into(),
        ];
        cells.into()
    });
    sheet.rows = without.collect();
    sheet
}

fn missing(words: &Words, shown: &Shown) -> Sheet {
    let mut sheet = Sheet::new(words, "sheet-missing", &MISSING);
    let told = gaps(words.setting, shown.proposal).into_iter().map(|gap| {
        let place = gap.region.map(|code| region(shown.territories, code));
        let cells: [Datum; MISSING.len()] = [
            kind(words, gap.kind).into(),
            place.unwrap_or_else(|| words.text("region-unknown")).into(),
            words.month(gap.until).into(),
            (gap.seats as u32).into(),
        ];
        cells.into()
    });
    sheet.rows = told.collect();
    sheet
}

fn sessions(words: &Words, proposal: &Proposal) -> Sheet {
    let mut sheet = Sheet::new(words, "sheet-sessions", &SESSIONS);
    let told = proposal.allocation.sessions.iter().map(|line| session(words, line).into());
    sheet.rows = told.collect();
    sheet
}

fn session(words: &Words, line: &SessionSeats) -> [Datum; SESSIONS.len()] {
    let session = words.setting.calendar.get(line.session);
    let (key, tone) = match line.below_minimum {
        true => ("sheet-too-few", Tone::Bad),
        false => ("sheet-enough", Tone::Good),
    };
    let enough = match session.seats_min {
        Some(_) => Datum::Word(words.text(key), tone),
        None => Datum::Nothing,
    };
    [
        session.id.as_str().into(),
        session.starts_on.into(),
        words.module(session.module).into(),
        line.seats.into(),
        line.given.into(),
        line.left().into(),
        line.taken.into(),
        enough,
    ]
}
