//! Every export goes in as it is: the same people give the same report in each format, however
//! often a spreadsheet has saved it.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

const ROSTERS: [&str; 6] = [
    "platform-coordinator",
    "platform-structure",
    "platform-administrator",
    "administration",
    "dashboard",
    "team",
];

fn exports() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports")
}

fn export(format: &str) -> Vec<u8> {
    fs::read(exports().join(format).join("export.csv")).unwrap()
}

/// The report on a roster of these bytes, and what was told on standard error.
fn check(roster: &[u8], more: &[&str]) -> (Value, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("roster");
    fs::write(&path, roster).unwrap();
    check_file(&path, more)
}

fn check_file(roster: &Path, more: &[&str]) -> (Value, String) {
    let calendar = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/hub-du-sud/calendrier.toml");
    let folder = tempfile::tempdir().unwrap();
    let output = Command::cargo_bin("parconum")
        .unwrap()
        .current_dir(folder.path())
        .arg("check")
        .arg(roster)
        .arg("--calendar")
        .arg(calendar)
        .args(["--as-of", "2025-05-02", "--lang", "en", "--format", "json"])
        .args(more)
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    let report = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{told}"));
    (report, told)
}

fn native(format: &str) -> Value {
    let (report, told) = check_file(&exports().join(format).join("native.csv"), &[]);
    assert!(!told.contains("Error"), "{told}");
    assert!(report["advisors"].as_array().unwrap().len() >= 3, "{report}");
    report
}

/// The rows of a CSV in UTF-8.
fn rows(bytes: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(bytes);
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

/// What a French spreadsheet makes of rows: Windows-1252, `;`, CRLF, days as `DD/MM/YYYY`, an
/// empty line and empty columns at the end.
fn saved_by_a_french_spreadsheet(rows: &[Vec<String>]) -> Vec<u8> {
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().map(|cell| {
            let cell = match chrono::NaiveDate::parse_from_str(cell, "%Y-%m-%d") {
                Ok(day) => day.format("%d/%m/%Y").to_string(),
                Err(_) => cell.clone(),
            };
            match cell.contains([';', '"']) {
                true => format!("\"{}\"", cell.replace('"', "\"\"")),
                false => cell,
            }
        });
        text += &cells.collect::<Vec<_>>().join(";");
        text += ";;\r\n";
    }
    text += "\r\n";
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!lost);
    bytes.into_owned()
}

fn delimiter(format: &str) -> u8 {
    if ["dashboard", "training-table"].contains(&format) { b',' } else { b';' }
}

#[test]
fn each_format_gives_the_report_of_the_same_people_in_native_columns() {
    for format in ROSTERS {
        let (report, told) = check(&export(format), &[]);
        assert_eq!(report, native(format), "{format}: {told}");
    }
}

#[test]
fn each_format_saved_again_by_a_french_spreadsheet_gives_the_same_report() {
    for format in ROSTERS {
        let saved = saved_by_a_french_spreadsheet(&rows(&export(format), delimiter(format)));
        let (report, told) = check(&saved, &[]);
        assert_eq!(report, native(format), "{format}: {told}");
        assert!(told.contains("[other-encoding]") && told.contains('é'), "{told}");
        assert!(!told.contains("[strange-letters]"), "{told}");
    }
}

#[test]
fn a_workbook_gives_the_report_of_its_sheet() {
    for file in ["export.xlsx", "dates-and-numbers.xlsx"] {
        let (report, told) = check_file(&exports().join("team").join(file), &[]);
        assert_eq!(report, native("team"), "{file}: {told}");
        assert!(told.contains("recognised format: team export"), "{told}");
    }
}

#[test]
fn the_training_table_is_a_history() {
    let folder = exports().join("training-table");
    let report =
        |history: &Path| check_file(&folder.join("roster.csv"), &["--history", history.to_str().unwrap()]);
    let (native, _) = report(&folder.join("native.csv"));
    let (exported, told) = report(&folder.join("export.csv"));
    assert_eq!(exported, native, "{told}");
    assert!(told.contains("[training-table]") && told.contains("national training table"), "{told}");
    assert!(told.contains("[not-in-roster]"), "{told}");

    let temporary = tempfile::tempdir().unwrap();
    let saved = temporary.path().join("saved.csv");
    fs::write(&saved, saved_by_a_french_spreadsheet(&rows(&export("training-table"), b','))).unwrap();
    assert_eq!(report(&saved).0, native);
}

#[test]
fn each_format_is_named_with_the_columns_that_it_gives() {
    for (format, named) in [
        ("platform-coordinator", "platform export for a coordinator"),
        ("platform-structure", "platform export for a structure"),
        ("platform-administrator", "platform export for an administrator"),
        ("administration", "administration export of advisors"),
        ("dashboard", "list of the national dashboard"),
        ("team", "team export of a coordinator"),
    ] {
        let (_, told) = check(&export(format), &[]);
        let notice = told.lines().find(|line| line.contains("[format-recognised]")).unwrap();
        assert!(notice.contains(named) && notice.contains("Prénom"), "{notice}");
        assert!(!notice.contains("Certification"), "{notice}");
        assert!(!told.contains("[resembling-column]"), "{told}");
    }
}

#[test]
fn people_with_another_role_are_left_out_and_counted() {
    for format in ["dashboard", "team"] {
        let told = check(&export(format), &[]).1;
        assert!(told.contains("1 person has another role") && told.contains("[other-role]"), "{told}");
    }
}

#[test]
fn certification_is_used_only_where_the_workspace_says_what_it_means() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("roster.csv"), export("platform-coordinator")).unwrap();
    let run = || {
        let output = Command::cargo_bin("parconum")
            .unwrap()
            .current_dir(folder.path())
            .args(["check", "roster.csv", "--as-of", "2025-05-02", "--lang", "en", "--format", "json"])
            .output()
            .unwrap();
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        (report["advisors"][0]["phase"].clone(), String::from_utf8(output.stderr).unwrap())
    };
    let (phase, told) = run();
    assert_eq!(phase, "initial");
    assert!(told.contains("[columns] ccp1_passed = \"Certification\""), "{told}");
    fs::write(folder.path().join("parconum.toml"), "[columns]\nccp1_passed = \"Certification\"\n").unwrap();
    let (phase, told) = run();
    assert_eq!(phase, "continuing");
    assert!(!told.contains("[ambiguous-column]"), "{told}");
}
