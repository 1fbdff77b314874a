//! Workbooks as teams keep them: several sheets, hidden ones, other ways to count days.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::program::Folder;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Rows of cells; a number is one.
fn rows(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| match text.parse::<f64>() {
        Ok(_) => format!("<c><v>{text}</v></c>"),
        Err(_) => format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>"),
    };
    rows.iter().map(|row| format!("<row>{}</row>", row.iter().map(cell).collect::<String>())).collect()
}

/// A workbook of sheets, each a name and its rows.
fn workbook(sheets: &[(&str, String)], properties: &str) -> Vec<u8> {
    let (mut listed, mut related, mut parts) = (String::new(), String::new(), Vec::new());
    for (number, (name, rows)) in (1..).zip(sheets) {
        listed += &format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"r{number}\"/>");
        related += &format!(
            "<Relationship Id=\"r{number}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/{number}.xml\"/>"
        );
        let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
        parts.push((format!("xl/worksheets/{number}.xml"), sheet));
    }
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><workbookPr {properties}/><sheets>{listed}</sheets></workbook>"
    );
    parts.push(("xl/workbook.xml".to_owned(), book));
    parts
        .push(("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{related}</Relationships>")));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The ids of the people of a report, each with the day on which the first obligation opens, and what was told.
fn people(roster: Vec<u8>) -> (Vec<(String, String)>, String) {
    let folder = Folder::empty().with("equipe.xlsx", roster);
    let told = folder.run("check equipe.xlsx --as-of 2025-05-02 --lang en --format json --notes");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let report = told.json();
    let advisors = report["advisors"].as_array().unwrap().iter();
    (
        advisors.map(|advisor| (text(&advisor["id"]), text(&advisor["obligations"][0]["opens"]))).collect(),
        told.err,
    )
}

fn ids(roster: Vec<u8>) -> (Vec<String>, String) {
    let (people, told) = people(roster);
    (people.into_iter().map(|(id, _)| id).collect(), told)
}

const HEADER: &[&str] = &["id", "last_name", "hired_on"];

#[test]
fn every_sheet_that_is_a_roster_is_read() {
    let sheets = [
        ("Lisez-moi", rows(&[&["À remplir"]])),
        ("2024", rows(&[HEADER, &["a", "Un", "2024-03-01"]])),
        ("2025", rows(&[HEADER, &["b", "Deux", "2025-01-06"], &["c", "Trois", "soon"]])),
    ];
    let (mut ids, told) = ids(workbook(&sheets, ""));
    ids.sort();
    assert_eq!(ids, ["a", "b", "c"], "{told}");
    assert!(told.contains("equipe.xlsx#2025:3:3 (“hired_on”)"), "{told}");
    assert!(told.contains("Lisez-moi is not read"), "{told}");
}

#[test]
fn a_workbook_is_a_roster_and_a_history() {
    let sheets = [
        ("Équipe", rows(&[HEADER, &["a", "Un", "2021-09-01"]])),
        (
            "Formations",
            rows(&[&["advisor", "training", "ends_on", "status"], &["a", "ccp1", "2022-03-01", "completed"]]),
        ),
    ];
    let folder = Folder::empty().with("equipe.xlsx", workbook(&sheets, ""));
    let told = folder
        .run("check --roster equipe.xlsx --history equipe.xlsx --as-of 2025-05-02 --lang en --format json");
    assert_eq!(told.json()["advisors"][0]["phase"], "continuing", "{}", told.err);
}

#[test]
fn plain_days_are_counted_from_when_the_workbook_counts() {
    let roster = |day| [("Équipe", rows(&[HEADER, &["a", "Un", day]]))];
    for (day, properties) in [("45292", ""), ("43830", "date1904=\"1\"")] {
        let (people, told) = people(workbook(&roster(day), properties));
        assert_eq!(people, [("a".to_owned(), "2024-01-01".to_owned())], "{told}");
    }
}

#[test]
fn empty_cells_at_the_end_of_a_row_are_no_error_and_quotes_are_letters() {
    let sheet = rows(&[HEADER, &["a", "\"La Ruche"], &["b", "\"Le Phare\"", "2024-03-01"], &["c"]]);
    let (ids, told) = ids(workbook(&[("Équipe", sheet)], ""));
    assert_eq!(ids.len(), 3, "{told}");
    assert!(!told.contains("[field-count]"), "{told}");
}

#[test]
fn one_cell_far_away_costs_nothing() {
    let mut sheet = rows(&[HEADER, &["a", "Un", "2024-03-01"]]);
    sheet += "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let begun = Instant::now();
    let (ids, told) = ids(workbook(&[("Équipe", sheet)], ""));
    assert!(ids.contains(&"a".to_owned()), "{told}");
    assert!(told.contains("equipe.xlsx:1048576"), "{told}");
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}
