//! Calendars: the dated runs of modules.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::catalogue::heading;
use super::placed::PlacedSession;
use super::territories::{department_of, region_of};
use crate::findings::{Code, Fact, Finding, Findings};
use crate::load::toml::cursor::Value;
use crate::load::toml::document::{Documents, Source};
use crate::load::toml::table::Table;
use crate::load::toml::unique::Unique;
use crate::model::calendar::Mode;
use crate::model::territory::Territories;
use crate::model::{Calendar, Catalogue, ModuleIndex, Session};

/// More seats than any room has.
const MOST_SEATS: u32 = 100_000;
/// The most modules that unknown names of one file are compared with: beyond, they are reported
/// without those that they resemble.
const MOST_COMPARED: usize = 40_000;

/// The calendar of several files, read as one: [`Calendar::missing`] if there are none. `None` if
/// something in them was reported.
pub(crate) fn calendar(
    sources: &[Source],
    catalogue: &Catalogue,
    territories: &Territories,
    findings: &mut Findings,
) -> Option<Calendar> {
    if sources.is_empty() {
        return Some(Calendar::missing());
    }
    let (sessions, clean) = sessions(sources, catalogue, territories, findings);
    clean.then(|| Calendar::new(sessions.into_iter().map(|placed| placed.session).collect()))
}

/// The keys that `[[session]]` may hold.
#[cfg(test)]
pub(crate) fn keys() -> Vec<&'static str> {
    let catalogue = Catalogue::new(Vec::new()).expect("no two modules of one name");
    Table::keys_of("session", |table| {
        session(table, &catalogue, &Territories::default());
    })
}

/// The sessions of several files that can be used, in file order, each with its places; and
/// whether nothing was reported about any.
pub(crate) fn sessions(
    sources: &[Source],
    catalogue: &Catalogue,
    territories: &Territories,
    findings: &mut Findings,
) -> (Vec<PlacedSession>, bool) {
    let documents = Documents::parse(sources, findings);
    let mut ids = Unique::default();
    let mut sessions = Vec::new();
    let mut count = 0;
    for document in &documents.readable {
        let root = document.root();
        heading(&root);
        for table in root.tables("session") {
            if let Some(id) = table.value("id")
                && let Some(name) = id.filled()
            {
                ids.add(id, name, count);
            }
            count += 1;
            if let Some(session) = session(&table, catalogue, territories) {
                sessions.push(PlacedSession::new(session, &table));
            }
            table.close();
        }
        root.close();
    }
    (sessions, documents.finish(findings))
}

fn session(table: &Table, catalogue: &Catalogue, territories: &Territories) -> Option<Session> {
    let id = table.required("id", Value::filled);
    let module = table.required("module", |value| module_of(value, catalogue));
    let dates = dates(table);
    let department = table.optional("department", |value| department_of(value, territories));
    let regions =
        table.optional("regions", |value| value.text_or_list(|region| region_of(region, territories)));
    let (seats, seats_left) = seats(table);
    let seats_min = table.optional("seats_min", seat_number);
    let mode = table.optional("mode", Value::typed::<Mode>);
    let days = days(table, dates);
    let notes = ["place", "organiser", "url"].map(|key| table.optional(key, Value::note));
    let [place, organiser, url] = notes;
    let registration_closes_on = table.optional("registration_closes_on", Value::date);
    let cancelled = table.optional("cancelled", Value::yes_no).unwrap_or_default();
    let (starts_on, ends_on) = dates?;
    Some(Session {
        id: id?,
        module: module?,
        starts_on,
        ends_on,
        days,
        mode,
        place,
        department,
        // An empty list names no region, as no list does.
        regions: regions.filter(|regions| !regions.is_empty()),
        organiser,
        seats,
        seats_left,
        seats_min,
        registration_closes_on,
        cancelled,
        url,
    })
}

/// The module of the catalogue that a name means; one that it lacks is reported, with what may have
/// been meant for the first of them: `MOST_COMPARED` bounds what that takes.
pub(crate) fn module_of(value: Value, catalogue: &Catalogue) -> Option<ModuleIndex> {
    let name = value.filled()?;
    let module = catalogue.find(&name);
    if module.is_none() {
        let unknown = value.finding(Code::UnknownModule);
        let is_bounded = value.reported() * catalogue.modules().len() < MOST_COMPARED;
        value.report(match value.is_of_a_table() {
            _ if !is_bounded => unknown,
            true => unknown.nearest_of(catalogue.resembling(&name)),
            false => unknown.nearest(catalogue.nearest(&name)),
        });
    }
    module
}

/// The first and the last day; one that is missing is the other.
fn dates(table: &Table) -> Option<(NaiveDate, NaiveDate)> {
    let keys = ["starts_on", "ends_on"];
    let given = keys.map(|key| table.value(key));
    let [starts_on, ends_on] = given.map(|value| value.and_then(Value::date));
    match given {
        [None, None] => {
            table.missing("starts_on");
            None
        }
        [Some(_), Some(_)] => {
            table.check_order(("starts_on", starts_on), ("ends_on", ends_on));
            starts_on.zip(ends_on).filter(|(starts_on, ends_on)| starts_on <= ends_on)
        }
        _ => starts_on.or(ends_on).map(|day| (day, day)),
    }
}

/// The days of a session that is not one block, in order.
fn days(table: &Table, dates: Option<(NaiveDate, NaiveDate)>) -> Vec<NaiveDate> {
    let (mut days, mut seen) = (Vec::new(), HashSet::new());
    table.optional("days", |value| {
        value.list(|item| {
            let day = item.date()?;
            if !seen.insert(day) {
                item.report(item.finding(Code::RepeatedDay).fact("day", Fact::Day(day)));
            } else if let Some((first, last)) = dates
                && !(first..=last).contains(&day)
            {
                let finding = item.finding(Code::DayOutsideSession).fact("day", Fact::Day(day));
                item.report(finding.fact("first", Fact::Day(first)).fact("last", Fact::Day(last)));
            }
            days.push(day);
            Some(())
        })
    });
    days.sort_unstable();
    days
}

fn seat_number(value: Value) -> Option<u32> {
    value.number(0..=MOST_SEATS)
}

fn seats(table: &Table) -> (Option<u32>, Option<u32>) {
    let number = |key| table.optional(key, seat_number);
    let (seats, left) = (number("seats"), number("seats_left"));
    if let (Some(seats), Some(left)) = (seats, left)
        && left > seats
    {
        let finding = Finding::new(Code::SeatsLeftAboveSeats)
            .count("seats_left", left as usize)
            .count("seats", seats as usize);
        table.report_at("seats_left", finding);
    }
    (seats, left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::toml::testing::{errors_of, source};

    fn catalogue() -> Catalogue {
        let text = "[[module]]\nid = \"handicap\"\ntitle = \"H\"\nkind = \"thematic\"";
        crate::load::reference::catalogue::catalogue(&[source("c.toml", text)], &mut Findings::default())
            .unwrap()
    }

    fn territories() -> Territories {
        let text = "[[region]]\ncode = \"93\"\nname = \"Provence-Alpes-Côte d'Azur\"\naliases = [\"PACA\"]\n\
                    [[department]]\ncode = \"13\"\nname = \"Bouches-du-Rhône\"\nregion = \"93\"";
        crate::load::reference::territories::territories(&source("t.toml", text), &mut Findings::default())
            .unwrap()
    }

    fn read(text: &str, findings: &mut Findings) -> Option<Calendar> {
        calendar(&[source("s.toml", text)], &catalogue(), &territories(), findings)
    }

    fn session(more: &str) -> String {
        format!(
            "[[session]]\nid = \"S-1\"\nmodule = \"handicap\"\nstarts_on = 2025-06-12\n\
             ends_on = 2025-06-13\n{more}"
        )
    }

    #[test]
    fn the_fewest_people_with_whom_a_session_runs_are_read() {
        let read = read(&session("seats_min = 6"), &mut Findings::default()).unwrap();
        assert_eq!(read.sessions()[0].seats_min, Some(6));
    }

    #[test]
    fn each_error_is_reported_where_it_stands() {
        for (more, code, line, column) in [
            ("days = [2025-06-12, 2025-06-14]", Code::DayOutsideSession, 6, 21),
            ("days = [2025-06-12, \"2025-06-12\"]", Code::RepeatedDay, 6, 21),
            ("days = [2025-06-12T08:00:00]", Code::WrongType, 6, 9),
            ("seats_left = 3\nseats = 2", Code::SeatsLeftAboveSeats, 6, 14),
            ("seats = -1", Code::OutOfRange, 6, 9),
            ("regions = [\"93\", \"Pacca\"]", Code::UnknownRegion, 6, 18),
            ("department = \"14\"", Code::UnknownDepartment, 6, 14),
            ("mode = \"remot\"", Code::UnknownWord, 6, 8),
            ("cancelled = \"no\"", Code::WrongType, 6, 13),
            ("registration_closes_on = 1900-01-01", Code::OutOfRange, 6, 26),
            ("registration_closes_on = \"2025-6-1\"", Code::WrongType, 6, 26),
            ("organizer = \"La Mednum\"", Code::UnknownKey, 6, 1),
            (&session("").replace("S-1", "S-2").replace("handicap", "handicaps"), Code::UnknownModule, 8, 10),
            (&session(""), Code::DuplicateId, 7, 6),
            ("[[session]]\nid = \"S-2\"\nmodule = \"handicap\"", Code::MissingKey, 6, 1),
            (
                "[[session]]\nid = \"S-2\"\nmodule = \"handicap\"\nends_on = 2025-01-01\nstarts_on = 2025-01-02",
                Code::EndsBeforeStarts,
                9,
                11,
            ),
            ("place = \"é\" # é\nplace = \"b\"", Code::TomlSyntax, 7, 1),
        ] {
            let errors = errors_of(|findings| read(&session(more), findings).is_some());
            assert_eq!(errors, [(code, line, column)], "{more}");
        }
    }

    #[test]
    fn what_is_nearly_known_is_told() {
        let mut findings = Findings::default();
        read(&session("regions = [\"Pacca\"]\nseat = 3\ndepartment = \"Bouches-du-Rhone\""), &mut findings);
        let nearest: Vec<_> = findings.0.iter().map(|finding| finding.nearest.as_deref()).collect();
        assert_eq!(nearest, [Some("PACA"), Some("seats"), Some("13")]);
    }

    #[test]
    fn many_days_on_one_line_take_no_longer_than_on_many() {
        let first: NaiveDate = "1950-01-01".parse().unwrap();
        let days: Vec<String> = first.iter_days().take(20_000).map(|day| day.to_string()).collect();
        let text = format!(
            "[[session]]\nid = \"S-1\"\nmodule = \"handicap\"\nstarts_on = 1950-01-01\n\
             ends_on = 2199-12-31\ndays = [{}]",
            days.join(", ")
        );
        let begun = std::time::Instant::now();
        assert_eq!(read(&text, &mut Findings::default()).unwrap().sessions()[0].days.len(), 20_000);
        assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    }

    #[test]
    fn days_are_sorted_and_a_missing_date_is_the_other() {
        let text = session("days = [2025-06-13, \"2025-06-12\"]\nregions = [\"paca\"]")
            + "\n[[session]]\nid = \"S-0\"\nmodule = \"handicap\"\nends_on = 2025-01-02\nregions = []";
        let calendar = read(&text, &mut Findings::default()).unwrap();
        let [first, second] = calendar.sessions() else { panic!() };
        assert_eq!(first.starts_on, first.ends_on);
        assert_eq!(first.regions, None);
        assert!(second.days.is_sorted() && second.days.len() == 2);
        assert_eq!(second.regions.as_ref().unwrap().len(), 1);
    }
}
