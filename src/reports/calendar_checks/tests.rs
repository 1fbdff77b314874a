use super::*;
use crate::findings::{Findings, Severity};
use crate::load::reference::{calendar, catalogue, holidays, territories};
use crate::load::toml::Source;
use crate::workspace::shipped;

const CATALOGUE: &str = r#"
[[module]]
id = "short"
title = "Short"
kind = "thematic"
hours = 7
available_from = 2025-01-06
available_until = 2025-12-12
[[module]]
id = "long"
title = "Long"
kind = "thematic"
hours = 17
[[module]]
id = "open"
title = "Open"
kind = "thematic"
"#;

fn source(text: &str) -> Source {
    Source::new("s.toml", text)
}

/// What is told of a calendar on 1 January 2025: code, line and column.
fn told(text: &str) -> Vec<(Code, u32, u32)> {
    told_on("2025-01-01", text)
}

fn told_on(as_of: &str, text: &str) -> Vec<(Code, u32, u32)> {
    let mut findings = Findings::default();
    let catalogue = catalogue::catalogue(&[source(CATALOGUE)], &mut findings).unwrap();
    let territories = territories::territories(&shipped::territories(), &mut findings).unwrap();
    let holidays = holidays::holidays(&shipped::holidays(), &territories, &mut findings).unwrap();
    let (sessions, clean) = calendar::sessions(&[source(text)], &catalogue, &territories, &mut findings);
    assert!(clean, "{findings:?}");
    let as_of = as_of.parse().unwrap();
    let yardstick =
        Yardstick { as_of, catalogue: &catalogue, territories: &territories, holidays: &holidays };
    let warnings = check(&sessions, yardstick);
    assert!(warnings.iter().all(|warning| warning.severity() == Severity::Warning));
    let place = |finding: &Finding| finding.place.clone().unwrap();
    let at = |finding: &Finding| (finding.code, place(finding).line.unwrap(), place(finding).column.unwrap());
    warnings.iter().map(at).collect()
}

/// A session of the module `open`, over these days.
fn session(first: &str, last: &str, more: &str) -> String {
    of_module("open", first, last, more)
}

fn of_module(module: &str, first: &str, last: &str, more: &str) -> String {
    format!("[[session]]\nid = \"S\"\nmodule = \"{module}\"\nstarts_on = {first}\nends_on = {last}\n{more}")
}

#[test]
fn a_sunday_is_told_and_the_days_beside_it_are_not() {
    let sunday = Code::SessionOnSunday;
    assert_eq!(told(&session("2025-06-21", "2025-06-21", "")), []);
    assert_eq!(told(&session("2025-06-22", "2025-06-22", "")), [(sunday, 4, 13)]);
    assert_eq!(told(&session("2025-06-23", "2025-06-23", "")), []);
    let days = "days = [2025-06-20, 2025-06-22, 2025-06-29]";
    assert_eq!(told(&session("2025-06-20", "2025-06-29", days)), [(sunday, 6, 21), (sunday, 6, 33)]);
}

#[test]
fn a_block_of_weeks_is_told_once_for_all_its_sundays() {
    let over = Code::SessionOverSunday;
    assert_eq!(told(&session("2025-06-16", "2025-06-21", "")), []);
    assert_eq!(told(&session("2025-06-16", "2025-06-22", "")), [(over, 5, 11)]);
    assert_eq!(told(&session("2025-06-16", "2025-07-04", "")), [(over, 4, 13)]);
}

#[test]
fn public_holidays_are_told_and_the_days_beside_them_are_not() {
    let holiday = Code::SessionOnHoliday;
    for (day, expected) in [
        ("2025-05-07", false),
        ("2025-05-08", true),
        ("2025-05-09", false),
        ("2025-05-28", false),
        ("2025-05-29", true),
        ("2025-05-30", false),
        ("2025-06-09", true),
        ("2025-06-10", false),
    ] {
        let found = told(&session(day, day, ""));
        assert_eq!(found, if expected { vec![(holiday, 4, 13)] } else { vec![] }, "{day}");
    }
    let days = "days = [2025-05-07, 2025-05-08]";
    assert_eq!(told(&session("2025-05-07", "2025-05-08", days)), [(holiday, 6, 21)]);
    assert_eq!(told(&session("2025-05-07", "2025-05-08", "")), [(holiday, 5, 11)]);
}

#[test]
fn a_mistyped_year_does_not_drown_the_report() {
    let found = told(&session("2025-06-16", "2052-06-17", ""));
    let holidays = found.iter().filter(|(code, ..)| *code == Code::SessionOnHoliday);
    assert_eq!((found.len(), holidays.count()), (4, 3), "and all Sundays at once");
}

#[test]
fn a_day_that_one_department_keeps_matters_only_where_people_meet_there() {
    let found = |day: &str, more: &str| told(&session(day, day, more)).len();
    for (department, mode, expected) in [
        ("67", "in-person", 1),
        ("67", "hybrid", 1),
        ("67", "remote", 0),
        ("13", "in-person", 0),
        ("974", "in-person", 0),
    ] {
        let more = format!("department = \"{department}\"\nmode = \"{mode}\"");
        assert_eq!(found("2025-04-18", &more), expected, "{more}");
    }
    assert_eq!(found("2025-12-19", "department = \"974\""), 0);
    assert_eq!(found("2025-12-20", "department = \"974\""), 1);
    assert_eq!(found("2025-04-18", ""), 0);
}

#[test]
fn a_day_holds_eight_hours_at_most() {
    let short = (Code::SessionTooShort, 4, 13);
    assert_eq!(told(&of_module("long", "2025-06-16", "2025-06-17", "")), [short]);
    assert_eq!(told(&of_module("long", "2025-06-16", "2025-06-18", "")), []);
    let days = "days = [2025-06-16, 2025-06-18]";
    assert_eq!(told(&of_module("long", "2025-06-16", "2025-06-18", days)), [short]);
    assert_eq!(told(&of_module("short", "2025-06-16", "2025-06-16", "")), []);
}

#[test]
fn a_module_of_seven_hours_takes_four_days_at_most() {
    let long = (Code::SessionTooLong, 4, 13);
    assert_eq!(told(&of_module("short", "2025-06-16", "2025-06-19", "")), []);
    assert_eq!(told(&of_module("short", "2025-06-16", "2025-06-20", "")), [long]);
    let days = "days = [2025-06-16, 2025-06-17, 2025-06-23, 2025-06-24]";
    assert_eq!(told(&of_module("short", "2025-06-16", "2025-06-24", days)), []);
    let days = "days = [2025-06-16, 2025-06-17, 2025-06-23, 2025-06-24, 2025-06-25]";
    assert_eq!(told(&of_module("short", "2025-06-16", "2025-06-25", days)), [long]);
    assert_eq!(told(&session("2025-06-16", "2025-06-21", "")), [], "no hours are known");
}

#[test]
fn registration_may_close_on_the_first_day_and_no_later() {
    let more = |day| format!("registration_closes_on = {day}");
    assert_eq!(told(&session("2025-06-16", "2025-06-17", &more("2025-06-15"))), []);
    assert_eq!(told(&session("2025-06-16", "2025-06-17", &more("2025-06-16"))), []);
    let late = [(Code::LateRegistration, 6, 26)];
    assert_eq!(told(&session("2025-06-16", "2025-06-17", &more("2025-06-17"))), late);
}

#[test]
fn a_module_is_offered_from_its_first_to_its_last_day() {
    for (day, expected) in [
        ("2025-01-04", Some(Code::BeforeAvailability)),
        ("2025-01-06", None),
        ("2025-12-12", None),
        ("2025-12-13", Some(Code::AfterAvailability)),
    ] {
        let found = told(&of_module("short", day, day, ""));
        assert_eq!(found, expected.map(|code| (code, 4, 13)).into_iter().collect::<Vec<_>>(), "{day}");
    }
}

#[test]
fn the_region_of_a_session_s_own_department_is_expected_to_be_invited() {
    let left_out = [(Code::OwnRegionLeftOut, 7, 11)];
    let found = |more: &str| told(&session("2025-06-16", "2025-06-16", more));
    assert_eq!(found("department = \"13\"\nregions = [\"76\", \"84\"]\nmode = \"in-person\""), left_out);
    assert_eq!(found("department = \"13\"\nregions = [\"76\", \"84\"]"), left_out);
    assert_eq!(found("department = \"13\"\nregions = [\"76\", \"84\"]\nmode = \"remote\""), []);
    assert_eq!(found("department = \"13\"\nregions = [\"76\", \"93\"]"), []);
    assert_eq!(found("department = \"13\""), []);
    assert_eq!(found("regions = [\"76\"]"), []);
}

#[test]
fn a_session_that_differs_by_its_id_and_its_seats_alone_is_told() {
    let one = session("2025-06-16", "2025-06-16", "place = \"Nice\"\nseats = 12\n");
    let twin = |from: &str, to: &str| {
        let other = one.replace("\"S\"", "\"T\"").replace("seats = 12", "seats = 9").replace(from, to);
        told(&format!("{one}{other}"))
    };
    assert_eq!(twin("", ""), [(Code::SameSessionTwice, 9, 6)]);
    assert_eq!(twin("2025-06-16", "2025-06-17"), []);
    assert_eq!(twin("Nice", "Gap"), []);
    assert_eq!(twin("place", "url"), []);
    assert_eq!(twin("seats", "cancelled = true\nseats"), []);
}

#[test]
fn a_calendar_is_over_the_day_after_its_last_session() {
    let text = session("2025-06-16", "2025-06-17", "");
    assert_eq!(told_on("2025-06-17", &text), []);
    assert_eq!(told_on("2025-06-18", &text), [(Code::CalendarPast, 5, 11)]);
    let one_day = session("2025-06-17", "2025-06-17", "");
    assert_eq!(told_on("2025-06-18", &one_day), [(Code::CalendarPast, 4, 13)]);
}

#[test]
fn a_cancelled_session_needs_no_warning() {
    assert_eq!(told(&session("2025-06-22", "2025-06-22", "cancelled = true")), []);
}
