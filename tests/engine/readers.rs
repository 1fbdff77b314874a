//! The readers of tables on anything: no bytes make them panic, no row disappears, and a valid file
//! that something damaged is read or refused with a reason.

use std::fs;
use std::io::Write;
use std::path::Path;

use parconum::findings::{Code, Errors, Files, Findings, Severity};
use parconum::load::people::history;
use parconum::load::people::roster::rosters;
use parconum::load::table::Unwatched;
use parconum::load::table::columns::Columns;
use parconum::model::territory::Territories;
use parconum::model::{Calendar, Catalogue, Roster};
use parconum::text::Word;
use proptest::prelude::*;
use tempfile::NamedTempFile;

/// A file of these bytes, while it is held.
fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

fn read_roster(bytes: &[u8]) -> Option<(Roster, Errors)> {
    let file = file(bytes);
    let mut findings = Findings::default();
    let territories = Territories::default();
    rosters(
        &[file.path().to_path_buf()],
        Columns::built_in(),
        &territories,
        &Unwatched,
        &mut Files::default(),
        &mut findings,
    )
}

/// The messages that reading `bytes` as a history of advisor 1 gives.
fn read_history(bytes: &[u8]) -> Vec<String> {
    let file = file(bytes);
    let (roster, mut errors) = read_roster(b"id,hired_on\n1,2021-03-01\n").unwrap();
    let catalogue = Catalogue::new(Vec::new()).unwrap();
    let (mut files, mut findings) = (Files::default(), Findings::default());
    files.open(&"roster.csv".into());
    let references = history::References {
        columns: Columns::built_in(),
        catalogue: &catalogue,
        calendar: &Calendar::missing(),
        session: None,
    };
    let (files, found) = (&mut files, &mut findings);
    history::history(
        &[file.path().to_path_buf()],
        &roster,
        &references,
        &Unwatched,
        files,
        &mut errors,
        found,
    );
    let problems = errors.iter().chain(&findings.0);
    let told = problems.filter(|finding| finding.code != Code::FormatRecognised).map(|finding| {
        let place = finding.place.as_ref().map(|place| (place.line, place.column));
        let (line, column) = place.unwrap_or_default();
        format!("{} {}:{}", finding.code.code(), line.unwrap_or_default(), column.unwrap_or_default())
    });
    told.collect()
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read_roster(&bytes);
        read_history(&bytes);
    }

    #[test]
    fn arbitrary_rows_below_a_header_never_panic_and_never_disappear(
        rows in proptest::collection::vec("[a-z0-9;é/ -]{1,30}", 1..12),
    ) {
        let text = format!("id;email;hired_on;exempt\n{}\n", rows.join("\n"));
        let expected = rows.iter().filter(|row| row.chars().any(|c| c != ';' && c != ' ')).count();
        prop_assert_eq!(read_roster(text.as_bytes()).unwrap().0.advisors.len(), expected);
        read_history(format!("advisor;training;ends_on;status\n{}\n", rows.join("\n")).as_bytes());
    }
}

#[test]
fn each_kind_of_error_of_a_history_points_at_its_cell() {
    for (row, told) in [
        ("1,ccp1,,2025-02-30,absent,,", "bad-date 2:4"),
        ("1,poterie,,2025-02-03,absent,,", "unknown-module 2:2"),
        ("1,,,2025-02-03,absent,,", "missing-training 2:2"),
        ("1,ccp1,,,absent,,", "no-training-day 2:4"),
        ("1,ccp1,2025-02-04,2025-02-03,absent,,", "ends-before-starts 2:4"),
        ("1,ccp1,,2025-02-03,peut-être,,", "unknown-word 2:5"),
        ("1,ccp1,,2025-02-03,absent,,,surplus", "field-count 2:0"),
        (",ccp1,,2025-02-03,absent,,", "missing-advisor 2:1"),
        ("2,ccp1,,2025-02-03,absent,,", "not-in-roster 2:1"),
    ] {
        let text = format!("advisor,training,starts_on,ends_on,status,hours,session\n{row}\n");
        assert_eq!(read_history(text.as_bytes()), [told], "{row}");
    }
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    for text in [
        "id,hired_on\n1,2021-03-01\n2,x\n",
        "id,hired_on\r\n1,2021-03-01\r\n2,x\r\n",
        "\u{feff}id,hired_on\n\n2,x\n",
        "id,hired_on\r\n\r\n2,x\r\n",
        "id,hired_on\n1,2021-03-01\n2,x",
        "id,hired_on\n\n2,x",
        "id,hired_on\r1,2021-03-01\r2,x\r",
        "\n\nid,hired_on\n2,x".strip_prefix('\n').unwrap(),
    ] {
        let (_, errors) = read_roster(text.as_bytes()).unwrap();
        let place = errors.iter().next().unwrap().place.clone().unwrap();
        assert_eq!((place.line, place.column), (Some(3), Some(2)), "{text:?}");
    }
}

/// The small valid files that are damaged.
fn corpus() -> Vec<Vec<u8>> {
    let exports = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
    let files = [
        "platform-coordinator/export.csv",
        "platform-administrator/export.csv",
        "dashboard/export.csv",
        "training-table/export.csv",
        "training-table/native.csv",
        "team/export.csv",
        "team/export.xlsx",
    ];
    files.iter().map(|file| fs::read(exports.join(file)).unwrap()).collect()
}

/// Reads bytes as a roster and as a history of the people of that roster.
fn read(bytes: &[u8]) -> (Option<Roster>, Findings) {
    let file = file(bytes);
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let columns = Columns::built_in();
    let paths = [file.path().to_path_buf()];
    let roster = rosters(&paths, columns, &Territories::default(), &Unwatched, &mut files, &mut findings);
    let catalogue = Catalogue::new(Vec::new()).unwrap();
    let references =
        history::References { columns, catalogue: &catalogue, calendar: &Calendar::missing(), session: None };
    let roster = roster.map(|(roster, _)| roster);
    let (nobody, ignored) = (Roster::default(), &mut Findings::default());
    let people = roster.as_ref().unwrap_or(&nobody);
    history::history(&paths, people, &references, &Unwatched, &mut files, &mut Errors::default(), ignored);
    (roster, findings)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_damaged_file_is_read_or_refused_with_a_reason(
        which in 0usize..7,
        at in 0.0..1.0f64,
        removed in 0usize..30,
        inserted in proptest::collection::vec(prop_oneof![any::<u8>(), Just(b'"'), Just(b';'), Just(b'\n'), Just(b'\r')], 0..6),
    ) {
        let mut bytes = corpus().swap_remove(which);
        let at = (at * bytes.len() as f64) as usize;
        let end = (at + removed).min(bytes.len());
        bytes.splice(at..end, inserted);
        let (roster, findings) = read(&bytes);
        let refused = findings.0.iter().any(|finding| finding.severity() == Severity::Error);
        prop_assert!(roster.is_some() || refused);
    }
}

#[test]
fn a_stray_quote_hides_nobody() {
    let text = String::from_utf8(corpus().swap_remove(0)).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for (row, line) in lines.iter().enumerate().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        for (cell, content) in cells.iter().enumerate() {
            for quoted in [format!("\"{content}"), format!("{content}\"")] {
                let mut cells = cells.clone();
                cells[cell] = &quoted;
                let line = cells.join(";");
                let mut lines = lines.clone();
                lines[row] = &line;
                let (roster, _) = read_roster(lines.join("\n").as_bytes()).unwrap();
                assert_eq!(roster.advisors.len(), lines.len() - 1, "{quoted} in line {}", row + 1);
            }
        }
    }
}
