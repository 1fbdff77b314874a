//! A session with the places of its file, so that what is strange about it can be shown there.

use chrono::NaiveDate;

use crate::findings::Place;
use crate::load::toml::table::Table;
use crate::model::Session;

/// The keys of a session that something may be said about.
const KEYS: [&str; 6] = ["id", "module", "starts_on", "ends_on", "regions", "registration_closes_on"];

/// A session, and where it was read.
#[derive(Debug, Clone)]
pub(crate) struct PlacedSession {
    pub session: Session,
    table: Place,
    keys: Vec<(&'static str, Place)>,
    days: Vec<(NaiveDate, Place)>,
}

impl PlacedSession {
    pub(crate) fn new(session: Session, table: &Table) -> Self {
        let keys = KEYS.iter().filter_map(|key| Some((*key, table.value(key)?.place())));
        let days = table.optional("days", |value| value.list(|day| Some((day.date()?, day.place()))));
        Self { session, table: table.place(), keys: keys.collect(), days: days.unwrap_or_default() }
    }

    /// Where the value of a key stands; the session itself, if it has none.
    pub(crate) fn place(&self, key: &str) -> Place {
        let found = self.keys.iter().find(|(known, _)| *known == key);
        found.map_or(&self.table, |(_, place)| place).clone()
    }

    /// Where a day is written: in `days`, as the first or as the last one; else where the session
    /// starts.
    pub(crate) fn place_of_day(&self, day: NaiveDate) -> Place {
        let listed = self.days.iter().find(|(listed, _)| *listed == day);
        match listed {
            Some((_, place)) => place.clone(),
            None if day == self.session.starts_on || day != self.session.ends_on => self.place("starts_on"),
            None => self.place("ends_on"),
        }
    }
}
