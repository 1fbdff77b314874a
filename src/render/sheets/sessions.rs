//! Sessions, one a line.

use super::{Datum, Sheet};
use crate::model::Session;
use crate::model::territory::Territories;
use crate::render::Words;
use crate::render::document::Cell;
use crate::render::places::region;
use crate::render::sessions::registration;
use crate::text::Word;
use crate::text::web::address;

/// The columns, by their texts, with their widths.
const COLUMNS: [(&str, u16); 17] = [
    ("session", 18),
    ("starts-on", 12),
    ("ends-on", 12),
    ("module", 40),
    ("mode", 14),
    ("place", 20),
    ("registration", 22),
    ("closes-on", 14),
    ("seats-left", 12),
    ("seats", 10),
    ("seats-min", 12),
    ("department", 14),
    ("regions", 28),
    ("organiser", 24),
    ("days", 28),
    ("link", 52),
    ("module-id", 24),
];

/// How many columns are printed.
const PRINTED: u16 = 10;

/// These sessions, in their order.
pub(crate) fn sheet(words: &Words, territories: &Territories, sessions: &[&Session]) -> Sheet {
    let mut sheet = Sheet::new(words, "sheet-sessions", &COLUMNS);
    sheet.printed = PRINTED;
    sheet.rows = sessions.iter().map(|session| row(words, territories, session).into()).collect();
    sheet
}

fn row(words: &Words, territories: &Territories, session: &Session) -> [Datum; COLUMNS.len()] {
    let text = |text: &Option<String>| Datum::from(text.as_deref().unwrap_or_default());
    let regions = session.regions.iter().flatten().map(|code| region(territories, *code));
    let days: Vec<String> = session.days.iter().map(|day| words.locale.short_day(*day)).collect();
    let Cell { text: standing, tone, .. } = registration(words, session);
    [
        session.id.as_str().into(),
        session.starts_on.into(),
        session.ends_on.into(),
        words.module(session.module).into(),
        session.mode.map_or(Datum::Nothing, |mode| words.text(&format!("mode-{}", mode.code())).into()),
        text(&session.place),
        Datum::Word(standing, tone),
        session.registration_closes_on.into(),
        session.seats_left.into(),
        session.seats.into(),
        session.seats_min.into(),
        session.department.as_ref().map_or("", |code| code.as_str()).into(),
        regions.collect::<Vec<_>>().join(", ").into(),
        text(&session.organiser),
        days.join(", ").into(),
        link(session.url.as_deref().unwrap_or_default()),
        words.setting.catalogue.get(session.module).id.as_str().into(),
    ]
}

/// An address, which leads somewhere if it is one of the web.
fn link(url: &str) -> Datum {
    match address(url) {
        Some(url) => Datum::Link(url.clone(), url),
        None => url.into(),
    }
}
