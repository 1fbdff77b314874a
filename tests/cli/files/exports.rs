//! Every export goes in as it is: the same people give the same report in each format, however
//! often a spreadsheet has saved it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use crate::program::{Folder, repository};

/// What `data/columns.toml` knows.
fn known() -> toml::Table {
    fs::read_to_string(repository().join("data/columns.toml")).unwrap().parse().unwrap()
}

/// The texts of a list.
fn texts(list: &toml::Value) -> impl Iterator<Item = &str> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap())
}

/// The formats of rosters, but for parconum's own.
fn rosters() -> Vec<String> {
    let known = known();
    let formats = known["format"].as_array().unwrap().iter();
    let rosters = formats.filter(|format| format["kind"].as_str() == Some("roster"));
    let ids = rosters.map(|format| format["id"].as_str().unwrap().to_owned());
    ids.filter(|id| !id.starts_with("native-")).collect()
}

fn exports() -> PathBuf {
    repository().join("tests/exports")
}

fn export(format: &str) -> Vec<u8> {
    fs::read(exports().join(format).join("export.csv")).unwrap()
}

/// The report on a roster of these bytes, and what was told on standard error.
fn check(roster: &[u8]) -> (Value, String) {
    check_file(&Folder::empty().with("roster", roster).path("roster"), None)
}

fn check_file(roster: &Path, history: Option<&Path>) -> (Value, String) {
    let calendar = repository().join("examples/hub-du-sud/calendrier.toml");
    let mut line = ["check", "--as-of", "2025-05-02", "--lang", "en", "--format", "json", "--notes"]
        .map(str::to_owned)
        .to_vec();
    let files = [("--roster", Some(roster)), ("--calendar", Some(&calendar)), ("--history", history)];
    for (option, path) in files {
        let path = path.map(|path| path.to_str().unwrap().to_owned());
        line.extend(path.into_iter().flat_map(|path| [option.to_owned(), path]));
    }
    let told = Folder::empty().run(&line);
    (told.json(), told.err)
}

fn native(format: &str) -> Value {
    let (report, told) = check_file(&exports().join(format).join("native.csv"), None);
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

fn delimiter(export: &[u8]) -> u8 {
    let header = export.split(|&byte| byte == b'\n').next().unwrap();
    let count = |delimiter| header.iter().filter(|&&byte| byte == delimiter).count();
    if count(b',') > count(b';') { b',' } else { b';' }
}

/// A header without what does not matter in it: case, accents, spaces and punctuation.
fn bare(header: &str) -> String {
    header.nfd().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn each_header_of_a_format_is_a_field_or_known_not_to_be_one() {
    let known = known();
    let ambiguous = known["ambiguous"].as_array().unwrap().iter();
    let no_fields: Vec<String> = ambiguous
        .map(|entry| entry["header"].as_str().unwrap())
        .chain(texts(&known["ignored"]))
        .map(bare)
        .collect();
    for format in known["format"].as_array().unwrap() {
        let fields = known[format["kind"].as_str().unwrap()].as_table().unwrap();
        let known = |header: &str| {
            let mut names = fields.iter().flat_map(|(field, headers)| texts(headers).chain([field.as_str()]));
            names.any(|name| bare(name) == bare(header)) || no_fields.contains(&bare(header))
        };
        let unknown: Vec<&str> = texts(&format["headers"]).filter(|header| !known(header)).collect();
        assert_eq!(unknown, [""; 0], "{}", format["id"]);
    }
}

#[test]
fn each_format_gives_the_report_of_the_same_people_in_native_columns_as_often_as_it_is_saved() {
    for format in &rosters() {
        let (export, native) = (export(format), native(format));
        let (report, told) = check(&export);
        assert_eq!(report, native, "{format}: {told}");

        let saved = saved_by_a_french_spreadsheet(&rows(&export, delimiter(&export)));
        let (report, told) = check(&saved);
        assert_eq!(report, native, "{format}, saved again: {told}");
        assert!(told.contains("[other-encoding]") && told.contains('é'), "{told}");
        assert!(!told.contains("[strange-letters]"), "{told}");
    }
}

#[test]
fn a_workbook_gives_the_report_of_its_sheet() {
    for file in ["export.xlsx", "dates-and-numbers.xlsx"] {
        let (report, told) = check_file(&exports().join("team").join(file), None);
        assert_eq!(report, native("team"), "{file}: {told}");
        assert!(told.contains("recognised format: team export"), "{told}");
    }
}

#[test]
fn the_training_table_is_a_history() {
    let folder = exports().join("training-table");
    let report = |history: &Path| check_file(&folder.join("roster.csv"), Some(history));
    let (native, _) = report(&folder.join("native.csv"));
    let (exported, told) = report(&folder.join("export.csv"));
    assert_eq!(exported, native, "{told}");
    assert!(told.contains("[training-table]") && told.contains("national training table"), "{told}");
    assert!(told.contains("[not-in-roster]"), "{told}");

    let saved = saved_by_a_french_spreadsheet(&rows(&export("training-table"), b','));
    let temporary = Folder::empty().with("saved.csv", saved);
    assert_eq!(report(&temporary.path("saved.csv")).0, native);
}

#[test]
fn each_format_is_named_with_the_columns_that_it_gives() {
    let english = fs::read_to_string(repository().join("data/locales/en.ftl")).unwrap();
    for format in &rosters() {
        let name = english.lines().find_map(|line| line.strip_prefix(&format!("format-{format} = ")));
        let named = name.expect("a name in English");
        let (_, told) = check(&export(format));
        let notice = told.lines().find(|line| line.contains("[format-recognised]")).unwrap();
        assert!(notice.contains(named) && notice.contains("Prénom"), "{notice}");
        assert!(!notice.contains("Certification"), "{notice}");
        assert!(!told.contains("[resembling-column]"), "{told}");
    }
}

#[test]
fn people_with_another_role_are_left_out_and_counted() {
    for format in ["dashboard", "team"] {
        let told = check(&export(format)).1;
        assert!(told.contains("1 person has a role other") && told.contains("[other-role]"), "{told}");
    }
}

#[test]
fn certification_is_used_only_where_the_workspace_says_what_it_means() {
    let folder = Folder::empty().with("roster.csv", export("platform-coordinator"));
    let run = || {
        let told = folder.run("check roster.csv --as-of 2025-05-02 --lang en --format json --notes");
        (told.json()["advisors"][0]["phase"].clone(), told.err)
    };
    let (phase, told) = run();
    assert_eq!(phase, "initial");
    assert!(told.contains("[columns] ccp1_passed = \"Certification\""), "{told}");
    folder.write("parconum.toml", "[columns]\nccp1_passed = \"Certification\"\n");
    let (phase, told) = run();
    assert_eq!(phase, "continuing");
    assert!(!told.contains("[ambiguous-column]"), "{told}");
}
