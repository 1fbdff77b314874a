//! Files that are no tables, and valid files that something damaged at random: a clear end each,
//! never a panic, never a row that disappears.

use std::fs;
use std::path::{Path, PathBuf};

use parconum::findings::{Errors, Files, Findings, Severity};
use parconum::load::people::history;
use parconum::load::people::roster::rosters;
use parconum::load::table::Unwatched;
use parconum::load::table::columns::Columns;
use parconum::model::territory::Territories;
use parconum::model::{Calendar, Catalogue, Roster};
use proptest::prelude::*;

use crate::program::{Folder, Told, repository};

/// A file of these bytes, with the folder that keeps it.
fn file(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn assert_refused(path: &Path, reason: &str) {
    let path = path.display();
    for line in ["check", "check --roster", "plan x --roster"] {
        let Told { code, out, err } = Folder::empty().run(format!("{line} \"{path}\" --lang en"));
        assert_eq!((code, out.as_str()), (2, ""), "{line}");
        assert!(err.contains(reason), "{reason}: {err}");
    }
}

#[test]
fn a_file_that_holds_nothing_is_refused() {
    for bytes in [&b""[..], b"\n\n \r\n", b"\xef\xbb\xbf", b"\xff\xfe"] {
        assert_refused(&file(bytes).1, "[empty-file]");
    }
}

#[test]
fn a_file_with_a_header_alone_has_nobody() {
    let Told { code, err, .. } = Folder::of([("a.csv", "id,hired_on\n")]).run("check a.csv");
    assert_eq!(code, 0);
    assert!(err.contains("[no-advisor]"), "{err}");
}

#[test]
fn a_line_of_100_megabytes_is_refused() {
    let (_folder, path) = file(&vec![b'a'; 100_000_000]);
    assert_refused(&path, "[long-line]");
}

#[test]
fn what_is_no_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert_refused(folder.path(), "it is a folder");
    assert_refused(&folder.path().join("absent"), "it does not exist");
    assert_refused(&file(b"PK\x03\x04 and no more").1, "[unreadable-workbook]");
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (a, b) = (folder.path().join("a"), folder.path().join("b"));
    std::os::unix::fs::symlink(&a, &b).unwrap();
    std::os::unix::fs::symlink(&b, &a).unwrap();
    assert_refused(&a, "leads back to itself");
}

#[test]
fn standard_input_is_a_file_like_any_other() {
    let roster = "id,exempt,hired_on\n1,yes,2025-02-01\n";
    let parconum = Folder::of([("roster.csv", roster)]);
    let run = |file: &str| {
        let line = format!("check {file} --as-of 2025-05-02 --format json");
        parconum.parconum().typed(roster).run(line).json()["advisors"].clone()
    };
    assert_eq!(run("-"), run("roster.csv"));
}

/// The small valid files that are damaged.
fn corpus() -> Vec<Vec<u8>> {
    let exports = repository().join("tests/exports");
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
    let (_folder, path) = file(bytes);
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let columns = Columns::built_in();
    let paths = [path];
    let roster = rosters(&paths, columns, &Territories::default(), &Unwatched, &mut files, &mut findings);
    let catalogue = Catalogue::new(Vec::new()).unwrap();
    let references = history::References { columns, catalogue: &catalogue, calendar: &Calendar::missing() };
    let roster = roster.map(|(roster, _)| roster);
    let (nobody, ignored) = (Roster::default(), &mut Findings::default());
    let people = roster.as_ref().unwrap_or(&nobody);
    history::history(&paths, people, &references, &Unwatched, &mut files, &mut Errors::default(), ignored);
    (roster, findings)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

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

    #[test]
    fn a_stray_quote_hides_nobody(row in 1usize..5, cell in 0usize..11, before in any::<bool>()) {
        let text = String::from_utf8(corpus().swap_remove(0)).unwrap();
        let people = text.lines().count() - 1;
        let damaged = text.lines().enumerate().map(|(line, content)| {
            let mut cells: Vec<String> = content.split(';').map(str::to_owned).collect();
            if line == row {
                match before {
                    true => cells[cell].insert(0, '"'),
                    false => cells[cell].push('"'),
                }
            }
            cells.join(";")
        });
        let damaged = damaged.collect::<Vec<_>>().join("\n");
        prop_assert_eq!(read(damaged.as_bytes()).0.unwrap().advisors.len(), people);
    }
}
