//! `parconum sessions`, as its users see it.

use serde_json::Value;

use crate::program::{Folder, Parconum, Told};

/// The sessions of the example on 2 May 2025.
fn example(more: &str) -> String {
    let parconum = Parconum::example("hub-du-sud").columns(80);
    let Told { code, out, err } = parconum.run(format!("sessions --as-of 2025-05-02 {more}"));
    assert_eq!(code, 0, "{err}");
    format!("{out}---\n{err}")
}

/// Sessions that differ in what the filters look at.
const CALENDAR: &str = r#"
[[session]]
id = "MARSEILLE"
module = "handicap"
starts_on = 2025-06-30
ends_on = 2025-07-01
mode = "in-person"
place = "Marseille"
department = "13"
regions = ["93"]
seats = 12
seats_left = 3
registration_closes_on = 2025-06-16

[[session]]
id = "LYON"
module = "handicap"
starts_on = 2025-06-12
ends_on = 2025-06-13
mode = "in-person"
place = "Lyon"
department = "69"
regions = ["84"]
seats_left = 0

[[session]]
id = "REMOTE"
module = "cybersecurite"
starts_on = 2025-05-28
ends_on = 2025-07-10
days = [2025-05-28, 2025-07-10]
mode = "remote"
seats = 20

[[session]]
id = "HYBRID"
module = "seniors"
starts_on = 2025-06-16
mode = "hybrid"
place = "Arles, salle 2 | étage 1"
department = "13"
organiser = "=1+1"

[[session]]
id = "CANCELLED"
module = "seniors"
starts_on = 2025-08-04
cancelled = true
"#;

/// What is told of these sessions.
fn run(more: &str) -> Told {
    Folder::of([("sessions.toml", CALENDAR)]).run(format!("sessions --calendar sessions.toml {more}"))
}

fn listed(more: &str) -> Vec<Value> {
    run(&format!("--format json {more}")).json()["sessions"].as_array().unwrap().clone()
}

/// The ids of the sessions that a filter keeps on 2 May 2025.
fn kept(more: &str) -> Vec<String> {
    let sessions = listed(&format!("--as-of 2025-05-02 {more}"));
    sessions.iter().map(|session| session["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_list_in_both_languages() {
    for language in ["fr", "en"] {
        let list = example(&format!("--month 2025-05 --month 2025-06 --lang {language}"));
        insta::assert_snapshot!(format!("sessions_{language}"), list);
    }
}

#[test]
fn the_calendar_view_in_both_languages() {
    insta::assert_snapshot!("calendar_view_fr", example("--open --calendar-view --lang fr"));
    let june = "--month 2025-06 --calendar-view --lang en --format markdown";
    insta::assert_snapshot!("calendar_view_en_markdown", example(june));
}

#[test]
fn help_in_both_languages() {
    for language in ["fr", "en"] {
        let help = Folder::empty().parconum().columns(80).run(format!("sessions --help --lang {language}"));
        assert_eq!(help.code, 0);
        insta::assert_snapshot!(format!("sessions_help_{language}"), help.out);
    }
}

#[test]
fn tables_fit_eighty_columns() {
    for view in ["", "--calendar-view"] {
        let list = example(view);
        let tables = list.lines().filter(|line| line.starts_with(['┌', '│', '╞', '└']));
        let widest = tables.map(|line| line.chars().count()).max();
        assert!(widest.is_some() && widest <= Some(80), "{list}");
    }
}

#[test]
fn sessions_come_by_their_first_day_then_id() {
    assert_eq!(kept(""), ["REMOTE", "LYON", "HYBRID", "MARSEILLE", "CANCELLED"]);
}

#[test]
fn a_module_is_meant_by_its_id_or_another_name() {
    assert_eq!(kept("--module handicap"), ["LYON", "MARSEILLE"]);
    assert_eq!(kept("--module \"Numérique et Handicap\" --module cyber"), ["REMOTE", "LYON", "MARSEILLE"]);
}

#[test]
fn a_session_is_open_to_a_region_that_it_names_or_to_all() {
    assert_eq!(kept("--region PACA"), ["REMOTE", "HYBRID", "MARSEILLE", "CANCELLED"]);
    assert_eq!(kept("--region 11"), ["REMOTE", "HYBRID", "CANCELLED"]);
}

#[test]
fn a_remote_session_is_in_no_department_unless_it_is_asked_for() {
    assert_eq!(kept("--department 13"), ["HYBRID", "MARSEILLE"]);
    assert_eq!(kept("--department 13 --mode remote"), ["REMOTE"]);
    assert_eq!(kept("--department 13 --mode remote --mode in-person"), ["REMOTE", "MARSEILLE"]);
}

#[test]
fn a_month_holds_the_sessions_that_have_a_day_in_it() {
    assert_eq!(kept("--month 2025-06"), ["LYON", "HYBRID", "MARSEILLE"]);
    assert_eq!(kept("--month 2025-07"), ["REMOTE", "MARSEILLE"]);
    assert_eq!(kept("--month 2025-05 --month 2025-08"), ["REMOTE", "CANCELLED"]);
}

#[test]
fn seats_that_nobody_knows_may_be_enough() {
    assert_eq!(kept("--seats 3"), ["REMOTE", "HYBRID", "MARSEILLE", "CANCELLED"]);
    assert_eq!(kept("--seats 4"), ["REMOTE", "HYBRID", "CANCELLED"]);
    assert_eq!(kept("--seats 0").len(), 5);
}

#[test]
fn a_session_is_open_until_its_last_day_of_registration_or_the_day_before_it_starts() {
    let open = |day: &str| {
        let sessions = listed(&format!("--open --as-of {day}"));
        assert!(sessions.iter().all(|session| session["open"] == true));
        let all = listed(&format!("--as-of {day}"));
        assert_eq!(all.iter().filter(|session| session["open"] == true).count(), sessions.len());
        let ids = sessions.iter().map(|session| session["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(open("2025-05-27"), ["REMOTE", "LYON", "HYBRID", "MARSEILLE"]);
    assert_eq!(open("2025-05-28"), ["LYON", "HYBRID", "MARSEILLE"]);
    assert_eq!(open("2025-06-11"), ["LYON", "HYBRID", "MARSEILLE"]);
    assert_eq!(open("2025-06-12"), ["HYBRID", "MARSEILLE"]);
    assert_eq!(open("2025-06-15"), ["HYBRID", "MARSEILLE"]);
    assert_eq!(open("2025-06-16"), ["MARSEILLE"]);
    assert!(open("2025-06-17").is_empty());
}

#[test]
fn json_names_every_field_of_the_contract() {
    let sessions = listed("--as-of 2025-05-02");
    let marseille = sessions.iter().find(|session| session["id"] == "MARSEILLE").unwrap();
    let expected = serde_json::json!({
        "id": "MARSEILLE", "module": "handicap",
        "title": "Accompagnement des publics en situation de handicap",
        "starts_on": "2025-06-30", "ends_on": "2025-07-01", "days": [], "mode": "in-person",
        "place": "Marseille", "department": "13", "regions": ["93"], "organiser": null,
        "seats": 12, "seats_left": 3, "seats_min": null, "registration_closes_on": "2025-06-16",
        "cancelled": false, "url": null, "open": true,
    });
    assert_eq!(marseille, &expected);
    let remote = &sessions[0];
    assert_eq!((&remote["days"][1], &remote["regions"]), (&Value::from("2025-07-10"), &Value::Null));
}

#[test]
fn csv_has_the_same_fields_and_no_formula() {
    let csv = run("--as-of 2025-05-02 --format csv").out;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().unwrap().clone();
    let first = listed("--as-of 2025-05-02").remove(0);
    assert!(header.iter().all(|name| first.get(name).is_some()), "{header:?}");
    assert_eq!(header.len(), first.as_object().unwrap().len());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 5);
    let cell = |row: usize, name: &str| {
        rows[row].get(header.iter().position(|known| known == name).unwrap()).unwrap().to_owned()
    };
    assert_eq!(cell(2, "organiser"), "'=1+1");
    assert_eq!(cell(0, "days"), "2025-05-28|2025-07-10");
    assert_eq!((cell(4, "cancelled"), cell(4, "open")), ("yes".to_owned(), "no".to_owned()));
}

#[test]
fn what_nobody_knows_is_told_with_what_may_have_been_meant() {
    for (filter, told) in [
        ("--module handicaps", "Did you mean “handicap”?"),
        ("--region Bretange", "Did you mean “Bretagne”?"),
        ("--department Bouches-du-Rone", "Did you mean “Bouches-du-Rhône”?"),
        ("--month 2025-13", "it must be a month, such as 2025-06 or 06/2025"),
        ("--month 2025-6", "it must be a month, such as 2025-06 or 06/2025"),
        ("--seats few", "it must be a whole number"),
        ("--mode remot", "Did you mean “remote”?"),
    ] {
        let Told { code, out, err } = run(&format!("{filter} --lang en"));
        assert_eq!((code, out.as_str()), (2, ""), "{filter}");
        assert!(err.contains(told), "{filter}: {err}");
    }
}

#[test]
fn without_a_calendar_there_is_nothing_to_list() {
    let Told { code, out, err } = Folder::empty().run("sessions --lang en");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("parconum sessions --calendar sessions.toml") && err.contains("[calendar-needed]"));
}

#[test]
fn a_filter_that_nothing_passes_says_so() {
    let Told { code, out, err } = run("--as-of 2025-05-02 --month 2025-12 --lang fr");
    assert_eq!(code, 0);
    assert!(out.contains("Aucune session, sur 5 au calendrier."), "{out}");
    assert!(err.contains("[no-session]"), "{err}");
}
