//! Files that are no tables: a clear end each.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::program::{Folder, Told};

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
fn a_line_without_an_end_is_refused() {
    let (_folder, path) = file(&vec![b'a'; 5_000_000]);
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

/// Each person that a row may be about was looked at for each row, and named in each: quadratic.
#[test]
fn many_rows_that_meet_nobody_or_thousands_take_no_longer_than_others() {
    let roster: String = (0..3_000).map(|n| format!("{n},a{n}@structure.example,,2023-03-01\n")).collect();
    let history: String =
        (0..3_000).map(|n| format!("b{n}@structure.example,handicap,2025-01-01,completed\n")).collect();
    let shared: String = (0..3_000).map(|n| format!("{n},c@c.example,,2023-03-01\n")).collect();
    let of_all = "c@c.example,handicap,2025-01-01,completed\n".repeat(3_000);
    let begun = Instant::now();
    for (people, trainings, code) in [(roster, history, "not-in-roster"), (shared, of_all, "shared-email")] {
        let folder = Folder::of([
            ("roster.csv", &format!("id,email,last_name,hired_on\n{people}")),
            ("history.csv", &format!("advisor,training,ends_on,status\n{trainings}")),
        ]);
        let told = folder.run("check roster.csv --history history.csv --as-of 2025-05-02 --lang en");
        assert_eq!(told.err.matches(&format!("[{code}]")).count(), 3_000);
    }
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
}

/// The nearest known name is looked for in the square of the length of a name.
#[test]
fn a_name_of_megabytes_is_no_trouble() {
    let long = "a".repeat(3_000_000);
    let begun = Instant::now();
    for (name, calendar) in [
        (
            "c.ics",
            format!(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:{long}\nDTSTART:20250612\nEND:VEVENT\nEND:VCALENDAR\n"
            ),
        ),
        ("c.toml", format!("[[session]]\nid = \"{long}\"\nmodule = \"{long}b\"\nstarts_on = 2025-06-12\n")),
    ] {
        let told =
            Folder::of([(name, &calendar)]).run(format!("sessions --calendar {name} --as-of 2025-05-02"));
        assert!(
            told.code == 2 && told.err.contains("[unknown-module]"),
            "{}",
            &told.err[..told.err.len().min(500)]
        );
    }
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
}

/// Each was compared with every module, however many were wrong.
#[test]
fn many_unknown_modules_are_told_in_time() {
    let rows: String =
        (0..20_000).map(|n| format!("S{n},An unknown module of {n} words,2025-06-12\n")).collect();
    let begun = Instant::now();
    let folder = Folder::of([("calendar.csv", &format!("id,module,starts_on\n{rows}"))]);
    let told = folder.run("sessions --calendar calendar.csv --as-of 2025-05-02 --lang en");
    assert_eq!((told.code, told.err.matches("[unknown-module]").count()), (2, 20_000));
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
}

/// Each session without an id tried all the numbers that those before it have.
#[test]
fn many_sessions_without_an_id_and_all_alike_are_read_in_time() {
    let rows = "handicap,2025-06-12,2025-06-13\n".repeat(10_000);
    let begun = Instant::now();
    let folder = Folder::of([("calendar.csv", &format!("module,starts_on,ends_on\n{rows}"))]);
    let told = folder.run("sessions --calendar calendar.csv --as-of 2025-05-02 --format csv");
    assert!(told.out.contains("handicap-2025-06-12-10000,"), "{}", told.err);
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
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
