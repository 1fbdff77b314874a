//! `parconum outlook`: what falls due in the next twelve months, against the seats that are left.

use serde_json::{Value, json};

use crate::program::{Folder, Told};

const ROSTER: &str = "id,last_name,postal_code,hired_on,ccp1_passed_on\n\
    1,Awa,13001,2021-09-01,2022-03-01\n\
    2,Bo,13001,2021-09-01,2022-03-01\n\
    3,Léa,13001,2024-07-01,2024-11-04\n\
    4,Zoé,13001,2024-03-01,\n";

/// Two seats in June for all, one in November for the region, none of which anybody can take twice.
const CALENDAR: &str = r#"
[[session]]
id = "JUNE"
module = "handicap"
starts_on = 2025-06-12
seats_left = 2

[[session]]
id = "NOVEMBER"
module = "seniors"
starts_on = 2025-11-06
seats_left = 1
regions = ["93"]

[[session]]
id = "ELSEWHERE"
module = "seniors"
starts_on = 2025-11-06
seats_left = 20
regions = ["53"]

[[session]]
id = "CLOSED"
module = "emploi"
starts_on = 2025-05-12
registration_closes_on = 2025-05-01
seats_left = 20

[[session]]
id = "CANCELLED"
module = "emploi"
starts_on = 2025-09-12
cancelled = true
seats_left = 20

[[session]]
id = "EXAM"
module = "ccp1"
starts_on = 2025-10-06
"#;

const LINE: &str = "outlook team.csv --calendar sessions.toml --as-of 2025-05-02";

fn team() -> Folder {
    Folder::of([("team.csv", ROSTER), ("sessions.toml", CALENDAR)])
}

fn prospect<'v>(report: &'v Value, kind: &str) -> &'v Value {
    let all = report["outlook"].as_array().unwrap();
    all.iter().find(|told| told["kind"] == kind).unwrap()
}

#[test]
fn units_fall_due_against_the_seats_until_then() {
    let report = team().run(format!("{LINE} --format json")).json();
    assert_eq!(report["outlook"].as_array().unwrap().len(), 3);
    let modules = prospect(&report, "thematic");
    // Zoé's two were due by 28 February
    assert_eq!(
        [&modules["region"], &modules["late"], &modules["undated"], &modules["missing"]],
        [&json!("93"), &json!(2), &json!(0), &json!(3)]
    );
    let months = modules["months"].as_array().unwrap();
    assert_eq!(
        (months.len(), &months[0]["month"], &months[11]["month"]),
        (12, &json!("2025-05"), &json!("2026-04"))
    );
    let month = |name: &str| {
        let month = months.iter().find(|month| month["month"] == name).unwrap();
        ["due", "seats", "open_to_all", "missing"].map(|key| month[key].as_u64().unwrap())
    };
    assert_eq!(month("2025-05"), [0, 0, 0, 2]);
    // Léa's two by 30 June
    assert_eq!(month("2025-06"), [2, 2, 2, 2]);
    assert_eq!(month("2025-11"), [0, 1, 0, 1]);
    // the modules of the year
    assert_eq!(month("2025-12"), [2, 0, 0, 3]);
    let exam = prospect(&report, "certification");
    assert_eq!([&exam["undated"], &exam["missing"]], [&json!(1), &json!(0)]);
    let october = &exam["months"][5];
    assert_eq!([&october["month"], &october["seats"]], [&json!("2025-10"), &json!(null)]);
    assert_eq!(prospect(&report, "preparation")["missing"], 1);
}

#[test]
fn the_year_after_is_looked_at_too() {
    // whoever comes in March 2026 has half a year for two modules
    let rules = include_str!("../../data/rules/hub-du-sud.toml");
    let start = rules.find("deadline_months = { value = 12").expect("twelve months");
    let rules = rules[..start].to_owned() + &rules[start..].replacen("value = 12", "value = 1", 1);
    let rules = &rules[..rules.find("[[example]]").unwrap_or(rules.len())];
    let folder = team().with("rules.toml", rules);
    folder.write("team.csv", "id,last_name,postal_code,hired_on\n5,Max,13001,2026-03-02\n");
    let report = folder.run(format!("{LINE} --rules rules.toml --format json")).json();
    let months = prospect(&report, "thematic")["months"].as_array().unwrap();
    let due: Vec<&Value> =
        months.iter().filter(|month| month["due"] == 2).map(|month| &month["month"]).collect();
    assert_eq!(due, ["2026-04"]);
}

#[test]
fn regions_are_told_apart_and_together() {
    let folder = team();
    folder.write("team.csv", format!("{ROSTER}5,Maël,29000,2021-09-01,2022-03-01\n"));
    let report = folder.run(format!("{LINE} --format json")).json();
    let thematic = report["outlook"].as_array().unwrap().iter().filter(|told| told["kind"] == "thematic");
    let told: Vec<Value> = thematic.map(|told| json!([told["region"], told["missing"]])).collect();
    assert_eq!(json!(told), json!([["all", 0], ["53", 0], ["93", 3]]));
    let report = folder.run(format!("{LINE} --region bretagne --format json")).json();
    assert_eq!(report["outlook"].as_array().unwrap().len(), 1);
}

#[test]
fn the_report_for_people_says_where_seats_will_be_missing() {
    for lang in ["fr", "en"] {
        let folder = team();
        let line = format!("{LINE} --lang {lang}")
            .replace("outlook", if lang == "fr" { "perspectives" } else { "outlook" });
        let Told { out, err, .. } = folder.parconum().columns(100).run(line);
        insta::assert_snapshot!(format!("outlook_{lang}"), format!("{out}---\n{err}"));
    }
    let plain = team().run(format!("{LINE} --plain --lang en")).report();
    assert!(plain.contains("Month: June 2025\nDue: 2\nSeats: 2"), "{plain}");
    let markdown = team().run(format!("{LINE} --format markdown --lang en")).report();
    assert!(markdown.contains("| June 2025 | 2 | 2 | 2 | 2 |"), "{markdown}");
    let csv = team().run(format!("{LINE} --format csv")).report();
    let lines: Vec<&str> = csv.lines().filter(|line| line.starts_with("thematic,")).collect();
    assert_eq!(lines.len(), 14);
    assert_eq!(
        [lines[0], lines[2], lines[13]],
        ["thematic,93,late,2,,,", "thematic,93,2025-06,2,2,2,2", "thematic,93,undated,0,,,3",]
    );
    assert!(csv.contains("certification,93,2025-10,0,unlimited,unlimited,0"), "{csv}");
}

#[test]
fn nobody_and_no_calendar_are_told() {
    let folder = team();
    let told = folder.run(format!("{LINE} --name personne --lang en"));
    assert!(
        told.code == 0 && told.out.contains("Nothing falls due.") && told.err.contains("[no-advisor]"),
        "{}",
        told.err
    );
    let told = folder.run("outlook team.csv --as-of 2025-05-02 --lang en --notes");
    assert!(told.code == 0 && told.err.contains("[no-calendar]"), "{}", told.err);
    assert_eq!(folder.run("outlook").code, 2);
}
