//! `--output`: a report in a file, whole and in UTF-8, its format after its ending.

use crate::program::{Folder, Parconum, Told};

const ROSTER: &str = "id,first_name,last_name,email,hired_on,ccp1_passed_on\n\
    1,Élodie,Exemple,elodie@invente.example,2021-03-01,2022-03-01\n\
    2,Bob,Exemple,bob@invente.example,2021-03-01,2022-03-01\n";
const CALENDAR: &str = "[[session]]\nid = \"S-1\"\nmodule = \"handicap\"\nstarts_on = 2025-06-23\n";

fn folder() -> Folder {
    Folder::of([("roster.csv", ROSTER), ("sessions.toml", CALENDAR)])
}

/// The commands that report, with what they need.
const REPORTING: [&str; 8] = [
    "check roster.csv --calendar sessions.toml --as-of 2025-05-02",
    "check roster.csv --as-of 2025-05-02 --history-of-years",
    "check roster.csv --as-of 2025-05-02 --compare-rules dispositif",
    "plan 1 --roster roster.csv --calendar sessions.toml --as-of 2025-05-02",
    "sessions --calendar sessions.toml --as-of 2025-05-02",
    "modules --as-of 2025-05-02",
    "allocate roster.csv --calendar sessions.toml --as-of 2025-05-02",
    "validate roster.csv sessions.toml --as-of 2025-05-02",
];

#[test]
fn a_file_holds_what_would_be_printed_in_the_format_of_its_ending() {
    for line in REPORTING {
        for (file, format) in [("r.txt", "table"), ("r.MD", "markdown"), ("r.json", "json"), ("r.csv", "csv")]
        {
            let folder = folder().with(file, "old");
            let printed = folder.run(format!("{line} --format {format} --lang fr"));
            let Told { code, out, err } = folder.run(format!("{line} --output {file} --lang fr"));
            assert_eq!((code, out.as_str()), (printed.code, ""), "{line} {file}: {err}");
            assert_eq!(folder.read(file), printed.out, "{line} {file}");
            assert!(err.contains(&format!("Rapport écrit dans {file}.")), "{line}: {err}");
            assert_eq!(folder.files().len(), 3, "{line} {file}");
        }
    }
}

#[test]
fn the_format_that_is_typed_wins_over_the_ending_which_wins_over_the_workspace() {
    let folder = folder().with("parconum.toml", "format = \"csv\"\n");
    let run = |options: &str| {
        let told = folder.run(format!("check roster.csv --as-of 2025-05-02 {options}"));
        assert!(told.code < 2, "{}", told.err);
    };
    run("--output a.txt --format json");
    assert!(folder.read("a.txt").starts_with('{'));
    run("--output b.json");
    assert!(folder.read("b.json").starts_with('{'));
    run("-o c");
    assert!(folder.read("c").starts_with("id,"));
    assert!(folder.run("check roster.csv --as-of 2025-05-02 --output -").out.starts_with("id,"));
    assert!(!folder.has("-"));
}

#[test]
fn a_report_takes_the_place_of_no_input_and_of_no_other_output() {
    for (line, code) in [
        ("check roster.csv --output ./roster.csv", "output-is-input"),
        ("validate roster.csv -o roster.csv", "output-is-input"),
        ("plan 1 --roster roster.csv --calendar sessions.toml --ics a.csv -o a.csv", "output-twice"),
        ("allocate roster.csv --calendar sessions.toml --history-out a.csv -o ./a.csv", "output-twice"),
        ("check roster.csv -o r.docx", "unknown-ending"),
        ("check roster.csv -o absent/r.csv", "unwritable-file"),
        ("check roster.csv --format csv -o absent/r.csv", "unwritable-file"),
    ] {
        let folder = folder();
        let before = folder.files();
        let told = folder.run(line);
        assert!(told.code == 2 && told.err.contains(&format!("[{code}]")), "{line}: {}", told.err);
        assert_eq!((folder.files(), told.out.as_str()), (before, ""), "{line}");
    }
}

#[test]
fn a_diary_on_standard_output_leaves_the_report_its_file() {
    let folder = folder();
    let told = folder.run("sessions --calendar sessions.toml --as-of 2025-05-02 --ics - -o s.csv");
    assert!(told.out.starts_with("BEGIN:VCALENDAR"), "{}", told.err);
    assert!(folder.read("s.csv").contains("S-1"));
}

#[test]
fn reminders_write_their_table_or_their_template_there() {
    let folder = folder();
    let line = "remind roster.csv --calendar sessions.toml --as-of 2025-05-02";
    assert_eq!(folder.run(format!("{line} --output t.csv")).code, 0);
    assert!(folder.read("t.csv").contains("elodie@invente.example"));
    let told = folder.run(format!("{line} --output t.csv"));
    assert!(told.code == 2 && told.err.contains("[file-in-the-way]"), "{}", told.err);
    assert_eq!(folder.run("remind --print-template --lang fr --output rappel.txt").code, 0);
    assert_eq!(folder.read("rappel.txt"), folder.run("remind --print-template --lang fr").out);
    let told = folder.run("remind --print-template --output rappel.txt");
    assert!(told.code == 2 && told.err.contains("[file-in-the-way]"), "{}", told.err);
}

#[test]
fn a_file_has_no_colours() {
    let folder = folder();
    let narrow = folder.parconum().columns(60);
    let told = narrow.run("check roster.csv --calendar sessions.toml --as-of 2025-05-02 -o r.txt --lang fr");
    assert!(told.code < 2, "{}", told.err);
    assert!(folder.read("r.txt").contains("Élodie") && !folder.read("r.txt").contains('\u{1b}'));
    let example = Parconum::example("hub-du-sud");
    assert_eq!(example.run("check -o parconum.toml --format csv").code, 2);
}

#[test]
fn the_help_the_manual_scripts_and_schemas_go_to_a_file_too() {
    for (line, file) in [
        ("help check", "check.txt"),
        ("help statuses --plain", "statuses.txt"),
        ("help files --format markdown", "files.md"),
        ("man check", "parconum-check.1"),
        ("completions fish", "parconum.fish"),
        ("schema calendar", "calendar.json"),
    ] {
        let folder = Folder::empty();
        let line = format!("{line} --lang fr");
        let shown = folder.run(&line);
        let told = folder.run(format!("{line} --output {file}"));
        assert_eq!((told.code, told.out.as_str()), (0, ""), "{line}: {}", told.err);
        assert_eq!(folder.read(file), shown.out, "{line}");
    }
}
