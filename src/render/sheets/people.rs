//! Everybody of a report, one a line.

use super::{Datum, Sheet};
use crate::model::Known;
use crate::model::territory::Territories;
use crate::render::Words;
use crate::render::check::{remains, tone};
use crate::render::places::{department, region};
use crate::reports::agenda::{pressing, register_by};
use crate::reports::casebook::{Assessed, Row};
use crate::text::Word;

/// The columns, by their texts, with their widths.
const COLUMNS: [(&str, u16); 19] = [
    ("name", 22),
    ("status", 12),
    ("remaining", 38),
    ("due", 12),
    ("register-by", 13),
    ("late-on", 12),
    ("session-count", 11),
    ("structure", 30),
    ("department", 26),
    ("first-session", 13),
    ("email", 34),
    ("region", 28),
    ("phase", 20),
    ("evidence", 26),
    ("missed-years", 12),
    ("exceptions", 36),
    ("to-note", 48),
    ("to-correct", 48),
    ("advisor-id", 34),
];

/// How many columns are printed.
const PRINTED: u16 = 9;

/// Everybody, one a line; nobody is there yet.
pub(crate) fn sheet(words: &Words) -> Sheet {
    Sheet { printed: PRINTED, ..Sheet::new(words, "sheet-people", &COLUMNS) }
}

/// The line of somebody of whom only an earlier report tells.
pub(crate) fn gone(known: &Known) -> Vec<Datum> {
    let cell = |(name, _): &(&str, u16)| match *name {
        "name" => known.name.as_str().into(),
        "advisor-id" => known.id.as_str().into(),
        _ => Datum::Nothing,
    };
    COLUMNS.iter().map(cell).collect()
}

/// The line of somebody.
pub(crate) fn person(words: &Words, territories: &Territories, row: &Row) -> [Datum; COLUMNS.len()] {
    let person = &row.advisor.person;
    let status = words.text(&format!("status-{}", row.status().code()));
    let [remains, due, sessions, first] = owed(words, row);
    let assessed = row.assessed().map(|assessed| told(words, assessed)).unwrap_or_default();
    let [phase, missed, exceptions, warnings] = assessed;
    let errors: Vec<String> = row.errors().iter().map(|error| words.locale.finding(error)).collect();
    [
        person.name.as_str().into(),
        Datum::Word(status, tone(row.status())),
        remains,
        due,
        register_by(words.setting, row).into(),
        row.late_on().into(),
        sessions,
        person.structure.as_str().into(),
        person.department.map_or(Datum::Nothing, |code| department(territories, code).into()),
        first,
        person.email.as_str().into(),
        person.region.map_or(Datum::Nothing, |code| region(territories, code).into()),
        phase,
        words.text(&format!("evidence-{}", row.evidence.code())).into(),
        missed,
        exceptions,
        warnings,
        errors.join("\n").into(),
        person.id.as_str().into(),
    ]
}

/// What is owed, by when, how many sessions fit, and when the first one starts.
fn owed(words: &Words, row: &Row) -> [Datum; 4] {
    let Some(assessed) = row.assessed() else { return Default::default() };
    let pending = pressing(assessed);
    let remains = remains(words, assessed, &pending).map(|remains| remains.join(", "));
    let due = pending.iter().filter_map(|(obligation, _)| obligation.due).min();
    let calendar = words.setting.calendar;
    let open = pending.iter().find(|(obligation, _)| obligation.remaining > 0 && calendar.is_given());
    let sessions = open.map(|(_, eligible)| eligible.len() as u32);
    let first = open.and_then(|(_, eligible)| eligible.first());
    let first = first.map(|session| calendar.get(session).starts_on);
    [remains.unwrap_or_default().into(), due.into(), sessions.into(), first.into()]
}

/// The phase, the years that were missed, the exceptions, and what is to be noted.
fn told(words: &Words, assessed: &Assessed) -> [Datum; 4] {
    let assessment = &assessed.assessment;
    let years: Vec<String> = assessment.missed_years.iter().map(ToString::to_string).collect();
    let exceptions: Vec<String> =
        assessed.shown().filter_map(|(obligation, _)| words.exception(obligation)).collect();
    let warnings: Vec<String> = assessment.warnings.iter().map(|warning| words.warning(warning)).collect();
    [
        words.text(&format!("phase-{}", assessment.facts.phase.code())).into(),
        years.join(", ").into(),
        exceptions.join("\n").into(),
        warnings.join("\n").into(),
    ]
}
