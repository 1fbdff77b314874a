//! How sure and how soon: the values that every report carries (contract, section 7).

use serde_json::{Value, json};

use crate::program::Folder;

const ROSTER: &str = "id,email,hired_on,exempt\n\
    1,un@b.example,2021-03-01,yes\n\
    2,deux@b.example,2021-03-01,yes\n\
    3,trois@b.example,2021-03-01,yes\n\
    4,quatre@b.example,2021-03-01,yes\n\
    5,double@b.example,2021-03-01,yes\n\
    6,double@b.example,2021-03-01,yes\n";

const HISTORY: &str = "advisor,training,ends_on,status\n\
    1,handicap,2023-02-03,absent\n\
    DEUX@b.example,handicap,2025-02-03,\n\
    4,poterie,2025-02-03,\n\
    double@b.example,handicap,2025-02-03,\n";

const CALENDAR: &str = "[[session]]\nid = \"A\"\nmodule = \"handicap\"\nstarts_on = 2025-06-23\n\
    [[session]]\nid = \"B\"\nmodule = \"seniors\"\nstarts_on = 2025-10-06\nregistration_closes_on = 2025-09-19\n";

/// The advisors of a report, each as these keys of theirs.
fn told(folder: &Folder, line: &str, keys: &[&str]) -> Vec<Value> {
    let report = folder.run(format!("check roster.csv --as-of 2025-05-02 {line} --format json")).json();
    let advisors = report["advisors"].as_array().unwrap().clone();
    advisors.iter().map(|advisor| keys.iter().map(|key| advisor[key].clone()).collect()).collect()
}

#[test]
fn evidence_is_a_row_about_somebody_whatever_becomes_of_it() {
    let folder = Folder::of([("roster.csv", ROSTER), ("history.csv", HISTORY)]);
    let evidence = told(&folder, "--history history.csv", &["status", "evidence"]);
    let expected = [
        ["due", "history"],
        ["up-to-date", "history"],
        ["due", "none"],
        ["invalid", "history"],
        ["invalid", "history"],
        ["invalid", "history"],
    ];
    assert_eq!(evidence, expected.map(|pair| json!(pair)));
    assert!(told(&folder, "", &["evidence"]).iter().all(|told| *told == json!(["none"])));
}

#[test]
fn an_id_that_is_an_address_is_about_all_who_have_that_address() {
    let roster = "id,email,hired_on\n1,un@b.example,2024-03-01\n,un@b.example,2024-03-01\n3,,2024-03-01\n";
    let history = "advisor,training,ends_on,status\nun@b.example,handicap,2025-02-03,completed\n";
    let folder = Folder::of([("roster.csv", roster), ("history.csv", history)]);
    let evidence = told(&folder, "--history history.csv", &["status", "evidence"]);
    assert_eq!(
        evidence,
        [["invalid", "history"], ["invalid", "history"], ["overdue", "none"]].map(|pair| json!(pair))
    );
}

#[test]
fn a_history_without_a_row_and_a_calendar_without_a_session_count_as_not_given() {
    let empty = "advisor,training,ends_on,status\n";
    let folder = Folder::of([("roster.csv", ROSTER), ("history.csv", empty), ("calendar.toml", "")]);
    let line = "check roster.csv --as-of 2025-05-02 --format json --lang en --notes";
    let given = folder.run(format!("{line} --history history.csv --calendar calendar.toml"));
    let without = folder.run(line);
    assert!(given.code == without.code && given.out == without.out);
    for code in ["[no-history]", "[no-calendar]"] {
        assert!(given.err.contains(code) && without.err.contains(code));
    }
}

#[test]
fn by_when_one_registers_and_from_when_one_is_late_stand_in_json_and_csv() {
    let folder = Folder::of([("roster.csv", ROSTER), ("history.csv", HISTORY), ("calendar.toml", CALENDAR)]);
    let line = "--history history.csv --calendar calendar.toml";
    let soon = told(&folder, line, &["book_by", "late_on"]);
    assert_eq!(soon[0], json!(["2025-09-19", "2026-01-01"]));
    assert_eq!(soon[1], json!([null, null]), "nothing remains");
    assert_eq!(soon[3], json!([null, null]), "nobody can say");
    let csv = folder.run(format!("check roster.csv --as-of 2025-05-02 {line} --format csv")).out;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().unwrap().clone();
    let first = reader.records().next().unwrap().unwrap();
    let cell = |name: &str| &first[header.iter().position(|known| known == name).unwrap()];
    let cells = ["evidence", "book_by", "late_on", "obligation_book_by"].map(cell);
    assert_eq!(cells, ["history", "2025-09-19", "2026-01-01", "2025-09-19"]);
}

#[test]
fn a_plan_carries_them_too() {
    let folder = Folder::of([("roster.csv", ROSTER), ("calendar.toml", CALENDAR)]);
    let line = "plan 1 --roster roster.csv --as-of 2025-05-02 --calendar calendar.toml --format json";
    let advisor = &folder.run(line).json()["advisor"];
    assert_eq!(advisor["late_on"], "2026-01-01");
    assert_eq!(advisor["obligations"][0]["book_by"], "2025-09-19");
    assert_eq!(advisor["evidence"], "none");
}

#[test]
fn every_format_tells_them() {
    let folder = Folder::of([("roster.csv", ROSTER), ("calendar.toml", CALENDAR)]);
    let given = "--roster roster.csv --as-of 2025-05-02 --calendar calendar.toml --lang en";
    let check = |more: &str| folder.parconum().columns(140).run(format!("check {given} {more}")).out;
    for format in ["--format markdown", "--plain"] {
        let report = check(format);
        assert!(report.contains("register by 19 September"), "{format}: {report}");
        assert!(report.contains("otherwise overdue from 01/01/2026"), "{format}: {report}");
    }
    let table = check("");
    assert!(table.contains("by 31/12/2025") && table.contains("register by 19 September"), "{table}");
    for format in ["", "--format markdown", "--plain"] {
        let report = folder.run(format!("plan 1 {given} {format}")).out.replace('\n', " ");
        let told = "Last day to register in time: 19 September 2025; if you do not, you will be overdue from 1 January 2026.";
        assert!(report.contains(told), "{format}: {report}");
    }
    let csv = folder.run(format!("plan 1 {given} --format csv")).out;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().unwrap().clone();
    let lines: Vec<_> = reader.records().map(Result::unwrap).collect();
    let cell = |line: usize, name: &str| &lines[line][header.iter().position(|known| known == name).unwrap()];
    let told = ["book_by", "late_on", "obligation_book_by", "itinerary_proven"].map(|name| cell(1, name));
    assert_eq!(told, ["2025-09-19", "2026-01-01", "2025-09-19", "yes"]);
    let last_days = [0, 1].map(|line| cell(line, "registration_closes_on"));
    assert_eq!(last_days, ["2025-06-22", "2025-09-19"], "the day before the first, or as the calendar says");
}

#[test]
fn a_session_that_the_calendar_lacks_is_told_with_the_nearest_one_and_changes_nothing() {
    let history = "advisor,training,ends_on,status,session\n\
        1,handicap,2025-02-03,completed,S-2025-07\n\
        2,handicap,2025-06-23,,S-2025-09\n\
        2,seniors,2024-06-23,absent,poterie\n\
        3,handicap,2025-02-03,completed,-\n\
        4,handicap,2025-02-03,completed,S-2025-08\n";
    let calendar = CALENDAR.replace("\"A\"", "\"S-2025-08\"");
    let files = [("roster.csv", ROSTER), ("history.csv", history), ("calendar.toml", &calendar)];
    let folder = Folder::of(files);
    let line = "check roster.csv --as-of 2025-05-02 --history history.csv --lang en --format json";
    let report = folder.run(format!("{line} --calendar calendar.toml")).json();
    let warnings = |advisor: usize| {
        let told = report["advisors"][advisor]["warnings"].as_array().unwrap().iter();
        told.map(|warning| warning["message"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(warnings(0)[0].contains("\u{201c}S-2025-07\u{201d}"), "{:?}", warnings(0));
    assert!(
        warnings(0)[0].ends_with("(history.csv:2). Did you mean \u{201c}S-2025-08\u{201d}?"),
        "{:?}",
        warnings(0)
    );
    assert_eq!(warnings(1).len(), 2, "whatever the row counts as");
    assert!(!warnings(1)[0].contains("Did you mean"));
    assert_eq!((warnings(2).len(), warnings(3).len()), (0, 0));
    let statuses = [0, 1, 2].map(|advisor| report["advisors"][advisor]["status"].clone());
    assert_eq!(statuses, ["up-to-date", "scheduled", "up-to-date"]);
    let without = folder.run(line).json();
    assert_eq!(without["advisors"][0]["warnings"], json!([]), "no calendar to look it up in");
}
