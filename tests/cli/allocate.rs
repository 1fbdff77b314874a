//! `parconum allocate`, as its users see it.

use serde_json::{Value, json};

use crate::program::{Folder, Parconum, Told};

const ROSTER: &str = "id,first_name,last_name,email,structure,postal_code,hired_on,ccp1_passed_on\n\
    1,Awa,Diallo,awa@mairie.example,Mairie,13001,2021-09-01,2022-03-01\n\
    2,Bo,Li,bo@mairie.example,Mairie,13002,2021-09-01,2022-03-01\n\
    3,Sofia,Rossi,sofia@ccas.example,CCAS,06000,2021-09-01,2022-03-01\n\
    4,Zoé,Nouvelle,,CCAS,06000,2025-03-03,\n";

/// Two seats in June for three people who owe a module, one seat too few for the preparation.
const CALENDAR: &str = r#"
[[session]]
id = "JUNE"
module = "handicap"
starts_on = 2025-06-12
ends_on = 2025-06-13
mode = "remote"
organiser = "Hub du Sud"
seats = 12
seats_left = 2
seats_min = 5

[[session]]
id = "AUTUMN"
module = "seniors"
starts_on = 2025-10-06
mode = "in-person"
place = "Nice"
department = "06"
seats = 8
seats_left = 0

[[session]]
id = "PREPARATION"
module = "ccp1-preparation"
starts_on = 2025-06-02
ends_on = 2025-06-27
seats_left = 0

[[session]]
id = "EXAM"
module = "ccp1"
starts_on = 2025-09-15

[[session]]
id = "WINTER"
module = "emploi"
starts_on = 2025-12-01
cancelled = true
seats_left = 1
"#;

const LINE: &str = "allocate team.csv --history history.csv --calendar sessions.toml --as-of 2025-05-02";

fn team() -> Folder {
    let history = "advisor,training,starts_on,ends_on,status,session\n\
        2,handicap,2024-06-03,2024-06-03,completed,\n";
    Folder::of([("team.csv", ROSTER), ("sessions.toml", CALENDAR), ("history.csv", history)])
}

fn seats(report: &Value) -> Vec<String> {
    let text = |value: &Value, key: &str| value[key].as_str().unwrap().to_owned();
    let seats = report["seats"].as_array().unwrap().iter();
    seats.map(|seat| format!("{} {}", text(seat, "advisor"), text(seat, "session"))).collect()
}

#[test]
fn the_json_is_spelt_as_the_contract_says() {
    let told = team().run(format!("{LINE} --format json"));
    assert_eq!(told.code, 1);
    let report = told.json();
    let unplaced = |advisor, obligation, year: Option<i32>, unit, cause, full: &[&str], short| {
        json!({"advisor": advisor, "obligation": obligation, "year": year, "unit": unit,
            "cause": cause, "full": full, "short": short})
    };
    let expected = json!({
        "parconum": env!("CARGO_PKG_VERSION"), "as_of": "2025-05-02", "year": 2025, "rules": "hub-du-sud",
        "proven": true, "at_most": 0,
        "seats": [
            {"advisor": "1", "obligation": "continuing-module", "year": 2025, "unit": 1, "session": "JUNE", "late": false},
            {"advisor": "3", "obligation": "continuing-module", "year": 2025, "unit": 1, "session": "JUNE", "late": false},
        ],
        "unplaced": [
            unplaced("2", "continuing-module", Some(2025), 1, "no-seat", &["AUTUMN"], 2),
            unplaced("4", "initial-modules", None, 1, "no-seat", &["JUNE", "AUTUMN"], 2),
            unplaced("4", "ccp1-preparation", None, 1, "no-seat", &["PREPARATION"], 1),
            unplaced("4", "ccp1", None, 1, "no-preparation", &[], 0),
            unplaced("4", "initial-modules", None, 2, "no-seat", &["JUNE", "AUTUMN"], 2),
        ],
        "sessions": [
            {"id": "PREPARATION", "seats": 0, "given": 0, "left": 0, "below_minimum": false},
            {"id": "JUNE", "seats": 2, "given": 2, "left": 0, "below_minimum": false},
            {"id": "EXAM", "seats": null, "given": 0, "left": null, "below_minimum": false},
            {"id": "AUTUMN", "seats": 0, "given": 0, "left": 0, "below_minimum": false},
        ],
    });
    assert_eq!(
        serde_json::to_string_pretty(&report).unwrap(),
        serde_json::to_string_pretty(&expected).unwrap()
    );
}

#[test]
fn the_report_says_who_comes_who_does_not_and_what_is_missing() {
    for lang in ["fr", "en"] {
        let folder = team();
        let line = format!("{LINE} --lang {lang} --why Sofia --why Zoé --notes");
        let Told { out, err, .. } = folder.parconum().columns(100).run(line);
        insta::assert_snapshot!(format!("allocation_{lang}"), format!("{out}---\n{err}"));
    }
    let plain = team().parconum().run(format!("{LINE} --plain --lang en")).report();
    insta::assert_snapshot!("allocation_plain", plain);
    let markdown = team().parconum().run(format!("{LINE} --format markdown --lang en")).report();
    insta::assert_snapshot!("allocation_markdown", markdown);
    let csv = team().run(format!("{LINE} --format csv")).report();
    insta::assert_snapshot!("allocation_csv", csv);
}

#[test]
fn filters_choose_who_is_given_seats_and_registrations_of_all_count() {
    let folder = team();
    let report = folder.run(format!("{LINE} --department 06 --format json")).json();
    assert_eq!(seats(&report), ["3 JUNE", "4 JUNE"]);
    folder.write(
        "history.csv",
        "advisor,training,starts_on,ends_on,status,session\n1,handicap,2025-06-12,2025-06-13,registered,JUNE\n",
    );
    let calendar = CALENDAR.replace("seats = 12\nseats_left = 2", "seats = 2");
    folder.write("sessions.toml", calendar);
    let report = folder.run(format!("{LINE} --department 06 --format json")).json();
    assert_eq!(seats(&report), ["3 JUNE"]);
    let june = &report["sessions"][1];
    assert_eq!((&june["seats"], &june["below_minimum"]), (&json!(1), &json!(true)));
}

#[test]
fn the_exit_code_says_whether_everybody_has_a_seat() {
    let folder = team();
    let line = LINE.replace("team.csv", "few.csv");
    folder.write("few.csv", ROSTER.lines().take(2).collect::<Vec<_>>().join("\n"));
    assert_eq!(folder.run(&line).code, 0);
    assert_eq!(folder.run(LINE).code, 1);
    folder.write("few.csv", "id,hired_on,ccp1_passed_on\n1,2021-09-01,2022-03-01\n2,31/02/2021,\n");
    assert_eq!(folder.run(&line).code, 1, "somebody is invalid");
    assert_eq!(folder.run("allocate nobody.csv").code, 2);
}

#[test]
fn seats_are_written_as_a_history_that_the_next_check_counts() {
    let folder = team();
    let told = folder.run(format!("{LINE} --history-out new.csv --lang en"));
    assert!(told.err.contains("2 seats written to new.csv"), "{}", told.err);
    assert_eq!(
        folder.read("new.csv"),
        "advisor,training,starts_on,ends_on,status,hours,session\n\
         1,handicap,2025-06-12,2025-06-13,registered,,JUNE\n\
         3,handicap,2025-06-12,2025-06-13,registered,,JUNE\n"
    );
    let check = "check team.csv --history history.csv --history new.csv --calendar sessions.toml \
        --as-of 2025-05-02 --format json";
    let report = folder.run(check).json();
    let scheduled = report["advisors"].as_array().unwrap().iter();
    let scheduled: Vec<&Value> = scheduled.filter(|a| a["status"] == "scheduled").map(|a| &a["id"]).collect();
    assert_eq!(scheduled, ["1", "3"]);
    let told = folder.run(format!("{LINE} --history-out history.csv"));
    assert_eq!(told.code, 2, "an input is never replaced");
    assert!(told.err.contains("[output-is-input]"), "{}", told.err);
}

#[test]
fn more_seats_and_more_sessions_can_be_tried_out() {
    let folder = team();
    let tried = |more: &str| {
        let told = folder.run(format!("{LINE} --format json {more}"));
        assert!(told.code < 2, "{}", told.err);
        let report = told.json();
        (seats(&report), report["what_if"].clone())
    };
    let difference = |people_before, people, seats_before, seats| json!({"people_before": people_before, "people": people, "seats_before": seats_before, "seats": seats});
    let (given, what_if) = tried("--seats AUTUMN=1");
    assert_eq!(given, ["2 AUTUMN", "1 JUNE", "3 JUNE"]);
    assert_eq!(what_if, difference(2, 3, 2, 3));
    let (given, what_if) = tried("--with WINTER");
    assert_eq!(given, ["2 WINTER", "1 JUNE", "3 JUNE"]);
    assert_eq!(what_if, difference(2, 3, 2, 3));
    // a full session once more, with all its seats
    let (given, what_if) = tried("--with AUTUMN");
    assert_eq!(given.len(), 5, "{given:?}");
    assert_eq!(what_if, difference(2, 4, 2, 5));
    folder.write(
        "possible.toml",
        "[[session]]\nid = \"NEW\"\nmodule = \"ccp1-preparation\"\nstarts_on = 2025-07-07\nseats_left = 1\n",
    );
    let (given, what_if) = tried("--with possible.toml");
    assert_eq!(given, ["1 JUNE", "3 JUNE", "4 NEW", "4 EXAM"]);
    assert_eq!(what_if, difference(2, 3, 2, 4));

    let told = folder.run(format!("{LINE} --with possible.toml --lang en"));
    let sentence = "With what is tried out: 2 more seats given; 3 people have one, instead of 2 (+1).";
    assert!(told.out.contains(sentence), "{}", told.out);
    let told = folder.run(format!("{LINE} --with NOVEMBER --seats AUTOMN=2 --lang en"));
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    assert!(told.err.contains("“NOVEMBER”") && told.err.contains("AUTUMN"), "{}", told.err);
    assert_eq!(folder.run(format!("{LINE} --seats AUTUMN")).code, 2);
}

#[test]
fn other_programs_read_why_somebody_has_no_seat() {
    let folder = team();
    let report = folder.run(format!("{LINE} --lang en --why Sofia --format json")).json();
    insta::assert_snapshot!("why_json", serde_json::to_string_pretty(&report["why"]).unwrap());
    let csv = folder.run(format!("{LINE} --lang en --why Sofia --format csv")).report();
    let told: Vec<&str> = csv.lines().filter_map(|line| line.rsplit_once(',')).map(|(_, why)| why).collect();
    assert_eq!(told[0], "why");
    let sofia = report["why"][0]["sentences"].as_array().unwrap();
    assert!(csv.contains(sofia[0].as_str().unwrap()), "{csv}");
    let plain = folder.run(format!("{LINE} --format json")).json();
    assert_eq!(plain["why"], serde_json::Value::Null);
    folder.write("seats.json", folder.run(format!("{LINE} --why Sofia --format json")).out);
    let remind = LINE.replace("allocate", "remind") + " --allocation seats.json --csv merge.csv --force";
    assert_eq!(folder.run(remind).code, 0);
}

#[test]
fn nobody_is_explained_who_is_not_there() {
    let told = team().run(format!("{LINE} --why Sophie"));
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    assert!(told.err.contains("[advisor-not-found]"), "{}", told.err);
}

#[test]
fn reminders_propose_the_seats_that_were_given() {
    let folder = team();
    folder.write("seats.json", folder.run(format!("{LINE} --format json")).out);
    let line = LINE.replace("allocate", "remind") + " --allocation seats.json --csv merge.csv --force";
    for (lang, sentence) in
        [("fr", "La session que je vous propose"), ("en", "The session I am offering you")]
    {
        let told = folder.run(format!("{line} --lang {lang}"));
        assert_eq!(told.code, 0, "{}", told.err);
        let merge = folder.read("merge.csv");
        let of = |address: &str| {
            let messages = merge.split("\n\"\n").flat_map(|part| part.split("\"\n"));
            messages.filter(|part| part.contains(address)).collect::<String>()
        };
        assert!(of("sofia@ccas.example").contains(sentence), "{merge}");
        assert!(!of("bo@mairie.example").contains(sentence), "{merge}");
    }
    folder.write("seats.json", "{\"advisors\": []}");
    let told = folder.run(&line);
    assert!(told.code == 2 && told.err.contains("[not-an-allocation]"), "{}", told.err);
    folder.write("seats.json", "{\"seats\": [{\"advisor\": \"3\", \"session\": \"JULY\"}]}");
    let told = folder.run(&line);
    assert!(told.code == 2 && told.err.contains("[unknown-session]"), "{}", told.err);
}

#[test]
fn the_example_is_given_seats() {
    let told = Parconum::example("hub-du-sud").run("allocate --as-of 2025-05-02 --format json");
    let report = told.json();
    assert_eq!(report["proven"], true);
    assert_eq!(seats(&report).len(), 38);
}

#[test]
fn a_seat_for_what_opens_later_is_proposed_too() {
    let folder = Folder::of([
        (
            "team.csv",
            "id,last_name,email,hired_on,ccp1_passed_on\n1,Tôt,tot@mairie.example,2025-06-02,2025-06-02\n",
        ),
        (
            "sessions.toml",
            "[[session]]\nid = \"S\"\nmodule = \"handicap\"\nstarts_on = 2025-09-15\nseats_left = 1\n",
        ),
    ]);
    let line = "team.csv --calendar sessions.toml --as-of 2025-05-02";
    folder.write("seats.json", folder.run(format!("allocate {line} --format json")).out);
    assert!(folder.read("seats.json").contains("\"session\": \"S\""), "{}", folder.read("seats.json"));
    let told = folder.run(format!("remind {line} --csv merge.csv"));
    assert_eq!(told.code, 0, "nothing to do yet: {}", told.err);
    let told = folder.run(format!("remind {line} --csv merge.csv --allocation seats.json"));
    assert!(
        told.code == 0 && folder.read("merge.csv").contains("La session que je vous propose"),
        "{}",
        told.err
    );
}

/// Each session was compared with each: 220,000 of them took all memory there is.
#[test]
fn a_calendar_of_tens_of_thousands_of_sessions_is_no_trouble() {
    let modules = ["handicap", "parentalite", "ccp1-preparation", "ccp1"];
    let sessions = (0..30_000).map(|n| {
        let (month, day) = (6 + n % 6, 1 + n % 28);
        format!(
            "[[session]]\nid = \"S{n}\"\nmodule = \"{}\"\nstarts_on = 2025-{month:02}-{day:02}\n",
            modules[n % 4]
        )
    });
    let calendar: String = sessions.collect();
    let folder =
        Folder::of([("roster.csv", "id,hired_on\n1,2024-03-01\n"), ("calendar.toml", calendar.as_str())]);
    let begun = std::time::Instant::now();
    let told =
        folder.run("allocate --roster roster.csv --calendar calendar.toml --as-of 2025-05-02 --format json");
    assert_eq!(told.json()["seats"].as_array().unwrap().len(), 4, "{}", told.err);
    assert!(begun.elapsed() < std::time::Duration::from_secs(60), "{:?}", begun.elapsed());
}
