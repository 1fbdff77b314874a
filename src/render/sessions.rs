//! The sessions of the calendar: as a list, as JSON, as CSV.

use chrono::NaiveDate;
use serde::Serialize;

use super::document::{Cell, Document, Table, Tone};
use super::to::csv::lines;
use super::to::json::text;
use super::words::Words;
use crate::engine::eligibility::can_register;
use crate::locale::Value;
use crate::model::Session;
use crate::model::territory::{RegionCode, Territories};
use crate::text::Word;

/// The list of these sessions, for people.
pub(crate) fn document(words: &Words, territories: &Territories, sessions: &[&Session]) -> Document {
    let mut document = Document::default();
    title(words, sessions, &mut document);
    if sessions.is_empty() {
        return document;
    }
    let columns = ["days", "module", "place", "registration", "session"];
    let mut table = Table {
        header: columns.map(|column| words.text(&format!("column-{column}"))).to_vec(),
        rows: Vec::new(),
    };
    for session in sessions {
        let place = [Some(words.session_place(session)), reserved(words, territories, session)];
        table.rows.push(vec![
            Cell::from(words.session_days_in_short(session)),
            Cell::from(words.module(session.module).to_owned()),
            Cell::from(
                place.into_iter().flatten().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
            ),
            registration(words, session),
            Cell::from(session.id.clone()),
        ]);
    }
    document.table(table);
    document
}

/// The day, and how many sessions of the calendar follow.
pub(crate) fn title(words: &Words, sessions: &[&Session], document: &mut Document) {
    let day = Value::from(words.setting.as_of);
    document.heading(1, words.locale.text_with("sessions-title", &[("day", day)]));
    let open = sessions.iter().filter(|session| can_register(session, words.setting.as_of)).count();
    let counts = [
        ("count", Value::from(sessions.len())),
        ("total", Value::from(words.setting.calendar.sessions().len())),
        ("open", Value::from(open)),
    ];
    document.line(words.locale.text_with("sessions-count", &counts));
}

/// How many seats are left, where some are.
pub(crate) fn seats(words: &Words, session: &Session) -> Option<String> {
    let left = session.seats_left.filter(|left| *left > 0)?;
    let key = if session.seats.is_some() { "seats-left-of" } else { "seats-left" };
    let seats = Value::from(session.seats.unwrap_or_default());
    Some(words.locale.text_with(key, &[("left", Value::from(left)), ("seats", seats)]))
}

/// Whether one can still register, until when, and how many seats are left then.
pub(crate) fn registration(words: &Words, session: &Session) -> Cell {
    let today = words.setting.as_of;
    let (key, tone) = match session.registration_closes_on {
        _ if session.cancelled => ("registration-cancelled", Tone::Bad),
        _ if session.ends_on < today => ("registration-session-over", Tone::Plain),
        _ if !can_register(session, today) => ("registration-closed", Tone::Plain),
        _ if session.seats_left == Some(0) => ("registration-full", Tone::Waiting),
        Some(_) => ("registration-until", Tone::Good),
        None => ("registration-open", Tone::Good),
    };
    let day = session.registration_closes_on.map(|day| words.locale.short_day(day)).unwrap_or_default();
    let standing = words.locale.text_with(key, &[("day", Value::from(day))]);
    let seats = seats(words, session).filter(|_| tone == Tone::Good);
    let text = seats.map_or(standing.clone(), |seats| format!("{standing}\n{seats}"));
    Cell::toned(text, tone)
}

/// For whom a session is, where it is not for all: the short names of the regions.
fn reserved(words: &Words, territories: &Territories, session: &Session) -> Option<String> {
    let regions = session.regions.as_ref()?;
    let names: Vec<String> = regions.iter().map(|code| short_name(territories, *code)).collect();
    Some(words.locale.text_with("reserved-for", &[("regions", Value::from(words.locale.list(&names)))]))
}

fn short_name(territories: &Territories, code: RegionCode) -> String {
    let region = territories.region(code);
    let name = region.map(|region| region.aliases.first().unwrap_or(&region.name));
    name.map_or_else(|| code.as_str().to_owned(), Clone::clone)
}

#[derive(Serialize)]
struct Report<'a> {
    parconum: &'static str,
    as_of: NaiveDate,
    sessions: Vec<Entry<'a>>,
}

/// A session by the names of the contract's section 1.
#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    module: &'a str,
    title: &'a str,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    days: &'a [NaiveDate],
    mode: Option<&'static str>,
    place: Option<&'a str>,
    department: Option<&'a str>,
    regions: Option<Vec<&'a str>>,
    organiser: Option<&'a str>,
    seats: Option<u32>,
    seats_left: Option<u32>,
    seats_min: Option<u32>,
    registration_closes_on: Option<NaiveDate>,
    cancelled: bool,
    url: Option<&'a str>,
    open: bool,
}

impl<'a> Entry<'a> {
    fn new(words: &Words<'a>, session: &'a Session) -> Self {
        let module = words.setting.catalogue.get(session.module);
        let regions = session.regions.as_ref();
        Self {
            id: &session.id,
            module: &module.id,
            title: &module.title,
            starts_on: session.starts_on,
            ends_on: session.ends_on,
            days: &session.days,
            mode: session.mode.map(|mode| mode.code()),
            place: session.place.as_deref(),
            department: session.department.as_ref().map(|code| code.as_str()),
            regions: regions.map(|codes| codes.iter().map(|code| code.as_str()).collect()),
            organiser: session.organiser.as_deref(),
            seats: session.seats,
            seats_left: session.seats_left,
            seats_min: session.seats_min,
            registration_closes_on: session.registration_closes_on,
            cancelled: session.cancelled,
            url: session.url.as_deref(),
            open: can_register(session, words.setting.as_of),
        }
    }
}

/// The sessions as JSON.
pub(crate) fn json(words: &Words, sessions: &[&Session]) -> String {
    let sessions = sessions.iter().map(|session| Entry::new(words, session)).collect();
    text(&Report { parconum: env!("CARGO_PKG_VERSION"), as_of: words.setting.as_of, sessions })
}

/// The columns of the CSV, in order: the names of the JSON.
const HEADER: [&str; 18] = [
    "id",
    "module",
    "title",
    "starts_on",
    "ends_on",
    "days",
    "mode",
    "place",
    "department",
    "regions",
    "organiser",
    "seats",
    "seats_left",
    "seats_min",
    "registration_closes_on",
    "cancelled",
    "url",
    "open",
];

/// The sessions as CSV, one a line.
pub(crate) fn csv(words: &Words, sessions: &[&Session]) -> Vec<u8> {
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let owned = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let yes_no = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    let rows = sessions.iter().map(|session| {
        let entry = Entry::new(words, session);
        let days: Vec<String> = entry.days.iter().map(ToString::to_string).collect();
        [
            entry.id.to_owned(),
            entry.module.to_owned(),
            entry.title.to_owned(),
            entry.starts_on.to_string(),
            entry.ends_on.to_string(),
            days.join("|"),
            owned(entry.mode),
            owned(entry.place),
            owned(entry.department),
            entry.regions.unwrap_or_default().join("|"),
            owned(entry.organiser),
            number(entry.seats),
            number(entry.seats_left),
            number(entry.seats_min),
            entry.registration_closes_on.map(|day| day.to_string()).unwrap_or_default(),
            yes_no(entry.cancelled),
            owned(entry.url),
            yes_no(entry.open),
        ]
    });
    lines(HEADER, rows)
}
