//! The diaries that `plan --ics` and `sessions --ics` write, as calendar programs read them.

use std::collections::{BTreeMap, BTreeSet};

use icalendar::{Calendar, Component, DatePerhapsTime, Event, EventLike};

use crate::program::{Folder, Parconum, Told};

/// The diary that a command on the example writes on 2 May 2025.
fn example(line: &str) -> String {
    let folder = Folder::empty();
    let path = folder.path("diary.ics");
    let line = format!("{line} --as-of 2025-05-02 --ics \"{}\"", path.display());
    let told = Parconum::example("hub-du-sud").run(line);
    assert_eq!(told.code, 0, "{}", told.err);
    folder.read("diary.ics")
}

/// The diary of the sessions of a calendar, on a day.
fn diary_of(calendar: &str, day: &str) -> String {
    let folder = Folder::of([("sessions.toml", calendar)]);
    let line = format!("sessions --calendar sessions.toml --as-of {day} --ics d.ics --lang en");
    let told = folder.run(line);
    assert_eq!(told.code, 0, "{}", told.err);
    folder.read("d.ics")
}

/// The entries of a diary by their UIDs, which nothing else has.
fn events(diary: &str) -> BTreeMap<String, Event> {
    let calendar: Calendar = diary.parse().unwrap();
    let events: Vec<Event> = calendar.events().cloned().collect();
    let by_uid: BTreeMap<String, Event> =
        events.iter().map(|event| (event.get_uid().unwrap().to_owned(), event.clone())).collect();
    assert_eq!(by_uid.len(), events.len());
    by_uid
}

fn day(day: Option<DatePerhapsTime>) -> String {
    match day {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        other => panic!("not a whole day: {other:?}"),
    }
}

const SESSION: &str = r#"
[[session]]
id = "S-1"
module = "handicap"
starts_on = 2025-06-12
ends_on = 2025-06-20
days = [2025-06-12, 2025-06-13, 2025-06-20]
mode = "in-person"
place = "Arles"
organiser = "Hub; du, \\Sud"
seats = 12
seats_left = 3
registration_closes_on = 2025-05-30
url = "https://formation.example/s-1"
"#;

#[test]
fn the_diary_of_an_advisor_with_three_obligations_in_both_languages() {
    for language in ["fr", "en"] {
        let diary = example(&format!("plan amsellem --lang {language}"));
        let readable = diary.replace("\r\n ", "").replace("\r\n", "\n");
        insta::assert_snapshot!(format!("diary_{language}"), readable);
    }
}

#[test]
fn every_line_ends_as_it_must_and_is_short_enough() {
    for arguments in ["plan amsellem", "sessions", "sessions --lang en"] {
        let diary = example(arguments);
        assert!(diary.ends_with("END:VCALENDAR\r\n"));
        assert!(!diary.replace("\r\n", "").contains(['\r', '\n']));
        for line in diary.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
    }
}

#[test]
fn the_head_says_what_it_must_and_asks_for_no_answer() {
    let diary = example("sessions --lang fr");
    let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//parconum//parconum ";
    assert!(diary.starts_with(head), "{diary}");
    assert!(diary.contains("//FR\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:Sessions de formation\r\n"));
    for absent in ["METHOD", "ORGANIZER", "ATTENDEE"] {
        assert!(!diary.contains(&format!("\r\n{absent}")), "{absent}");
    }
}

#[test]
fn the_same_day_gives_the_same_bytes_and_another_day_the_same_ids() {
    let diary = example("plan amsellem");
    assert_eq!(diary, example("plan amsellem"));
    let later = diary_of(SESSION, "2025-05-03");
    let ids = |diary: &str| events(diary).into_keys().collect::<BTreeSet<_>>();
    assert_ne!(later, diary_of(SESSION, "2025-05-02"));
    assert_eq!(ids(&later), ids(&diary_of(SESSION, "2025-05-02")));
    assert!(later.contains("DTSTAMP:20250503T000000Z"));
}

#[test]
fn a_session_that_is_put_off_keeps_its_ids() {
    let moved = SESSION.replace("2025-06-", "2025-09-");
    let ids = |calendar: &str| events(&diary_of(calendar, "2025-05-02")).into_keys().collect::<Vec<_>>();
    assert_eq!(ids(SESSION), ids(&moved));
}

#[test]
fn days_without_a_gap_are_one_entry_that_ends_the_day_after() {
    let events = events(&diary_of(SESSION, "2025-05-02"));
    let first = &events["session-S-1-1@parconum.example"];
    let second = &events["session-S-1-2@parconum.example"];
    assert_eq!((day(first.get_start()), day(first.get_end())), ("2025-06-12".into(), "2025-06-14".into()));
    assert_eq!((day(second.get_start()), day(second.get_end())), ("2025-06-20".into(), "2025-06-21".into()));
    assert_eq!(second.get_summary(), Some("Accompagnement des publics en situation de handicap (2/2)"));
    assert_eq!(
        (first.get_location(), first.get_url()),
        (Some("Arles"), Some("https://formation.example/s-1"))
    );
    assert!(first.get_description().unwrap().contains("Organiser: Hub; du, \\Sud\n3 of 12 seats left.\n"));
}

#[test]
fn commas_semicolons_backslashes_and_line_ends_are_escaped() {
    let diary = diary_of(SESSION, "2025-05-02").replace("\r\n ", "");
    assert!(diary.contains(r"Organiser: Hub\; du\, \\Sud\n3 of"), "{diary}");
}

#[test]
fn a_text_cannot_add_a_line_of_its_own() {
    let calendar = SESSION
        .replace("place = \"Arles\"", "place = \"Arles\\r\\nATTENDEE:mailto:a@b.example\"")
        .replace("https://formation.example/s-1", "https://a.example/\\nEND:VEVENT");
    let diary = diary_of(&calendar, "2025-05-02");
    assert!(!diary.contains("\r\nATTENDEE") && !diary.contains("\r\nURL"), "{diary}");
    assert_eq!(events(&diary).len(), 3);
}

#[test]
fn the_last_day_of_registration_is_an_entry_while_one_can_register() {
    let registration = |calendar: &str, day: &str| {
        events(&diary_of(calendar, day)).remove("registration-S-1@parconum.example")
    };
    let entry = registration(SESSION, "2025-05-02").unwrap();
    assert_eq!((day(entry.get_start()), day(entry.get_end())), ("2025-05-30".into(), "2025-05-31".into()));
    assert!(entry.get_summary().unwrap().starts_with("Last day to register: "));
    assert!(registration(SESSION, "2025-05-30").is_some());
    assert!(registration(SESSION, "2025-05-31").is_none());
    assert!(registration(&SESSION.replace("seats_left = 3", "seats_left = 0"), "2025-05-02").is_none());
    assert!(registration(&format!("{SESSION}cancelled = true"), "2025-05-02").is_none());
}

#[test]
fn what_is_still_to_come_is_remembered_and_what_is_cancelled_is_marked() {
    let diary = diary_of(SESSION, "2025-06-12");
    assert_eq!(diary.matches("BEGIN:VALARM").count(), 1, "the first block has begun: {diary}");
    assert!(diary.contains("ACTION:DISPLAY") && diary.contains("TRIGGER:-PT15H"));
    let alarm = diary.split("BEGIN:VALARM").nth(1).unwrap().split("END:VALARM").next().unwrap();
    assert!(!alarm.contains("DTSTAMP") && alarm.contains("DESCRIPTION:"), "{alarm}");
    let cancelled = diary_of(&format!("{SESSION}cancelled = true"), "2025-05-02");
    assert!(!cancelled.contains("VALARM"));
    assert_eq!(cancelled.matches("STATUS:CANCELLED").count(), 2);
    assert_eq!(cancelled.matches("SUMMARY:Session cancelled: ").count(), 2);
}

#[test]
fn a_plan_holds_registrations_proposals_and_due_days() {
    let proposed = events(&example("plan amsellem --lang en"));
    let due = proposed.keys().find(|uid| uid.starts_with("due-initial-modules-sarah")).unwrap();
    assert_eq!(day(proposed[due].get_start()), "2026-01-05");
    assert_eq!(proposed[due].get_summary(), Some("Deadline: 2 of 2 initial modules"));
    let session = &proposed["session-PACA-2025-017-1@parconum.example"];
    assert_eq!(session.property_value("STATUS"), Some("TENTATIVE"));
    assert!(session.get_summary().unwrap().starts_with("Suggested training: "));

    let registered = events(&example("plan fontana --lang en"));
    let session = &registered["session-PACA-2025-017-1@parconum.example"];
    assert_eq!(session.property_value("STATUS"), Some("CONFIRMED"));
    assert!(session.get_summary().unwrap().starts_with("Training: "));
    assert!(!registered.contains_key("registration-PACA-2025-017@parconum.example"));

    let cancelled = events(&example("plan fatoumata --lang en"));
    assert_eq!(
        cancelled["session-NAT-2025-010-1@parconum.example"].property_value("STATUS"),
        Some("CANCELLED")
    );
}

#[test]
fn the_report_is_printed_too_and_a_line_says_what_was_written() {
    let folder = Folder::of([("sessions.toml", SESSION), ("d.ics", "an older one")]);
    let line = "sessions --calendar sessions.toml --as-of 2025-05-02 --lang fr";
    let Told { code, out, err } = folder.run(format!("{line} --ics d.ics"));
    assert_eq!((code, out), (0, folder.run(line).out));
    assert!(err.contains("Agenda écrit dans d.ics\u{a0}: 2 sessions et échéances."), "{err}");
    assert!(folder.read("d.ics").starts_with("BEGIN:VCALENDAR"));
    assert_eq!(folder.files().len(), 2, "nothing is left beside the file");
}

#[test]
fn a_diary_that_cannot_be_written_ends_with_2_and_prints_no_report() {
    let folder = Folder::of([("sessions.toml", SESSION), ("taken.ics/file", "")]);
    for command in ["sessions --calendar sessions.toml", "plan --hired 2021-03-01 --exempt"] {
        for path in ["absent/d.ics", "taken.ics"] {
            let line = format!("{command} --as-of 2025-05-02 --ics {path} --lang en");
            let Told { code, out, err } = folder.run(&line);
            assert_eq!((code, out.as_str()), (2, ""), "{line}");
            assert!(err.contains(path) && err.contains("[unwritable-file]"), "{err}");
        }
    }
}

#[test]
fn a_diary_without_an_entry_is_not_written() {
    let folder = Folder::of([("sessions.toml", SESSION)]);
    let line = "sessions --calendar sessions.toml --as-of 2025-06-13 --open --ics d.ics";
    let Told { code, err, .. } = folder.run(line);
    assert_eq!(code, 0);
    assert!(err.contains("[empty-diary]") && !folder.has("d.ics"), "{err}");
}
