//! `--plain`: reports for somebody who listens to them.

use crate::program::{Folder, Parconum};

const LINES: [&str; 10] = [
    "check",
    "check --why escoffier",
    "check --history-of-years",
    "check --compare-rules dispositif",
    "plan escoffier --all --why",
    "sessions",
    "sessions --calendar-view",
    "modules",
    "validate",
    "help files",
];

fn example(line: &str, more: &str) -> String {
    let dated = if line.starts_with("help") { "" } else { "--as-of 2025-05-02 --color always" };
    Parconum::example("hub-du-sud").run(format!("{line} {more} {dated}")).report()
}

/// Whether a sign is read out as noise: drawing, bullets, dots between words.
fn is_drawing(c: char) -> bool {
    ('\u{2500}'..='\u{25ff}').contains(&c) || "•·—→✓✗".contains(c)
}

#[test]
fn no_command_draws_anything() {
    for line in LINES {
        for language in ["fr", "en"] {
            let report = example(line, &format!("--plain --lang {language}"));
            assert!(!report.contains(is_drawing), "{line}\n{report}");
            assert!(!report.contains('\u{1b}'), "{line}");
            assert!(!report.contains("\n\n\n") && report.lines().count() > 10, "{line}\n{report}");
        }
    }
}

#[test]
fn signs_stand_beside_words_in_tables_too() {
    for line in LINES.into_iter().filter(|line| !line.starts_with("help")) {
        let report = example(line, "--lang fr");
        for cell in report.lines().filter_map(|line| line.strip_prefix('│')).flat_map(|row| row.split('┆'))
        {
            let says = cell.trim_end_matches('│').trim();
            assert!(says.is_empty() || says.contains(char::is_alphanumeric), "{line}: {says}");
        }
    }
}

#[test]
fn one_fact_a_line() {
    insta::assert_snapshot!("plan_fr", example("plan escoffier", "--plain --lang fr"));
    let report = example("check", "--plain --lang en");
    let start: Vec<&str> = report.lines().take(8).collect();
    insta::assert_snapshot!("check_en", start.join("\n"));
}

#[test]
fn a_folder_may_ask_for_it_and_a_format_that_is_typed_wins() {
    let folder = Folder::of([
        ("parconum.toml", "plain = true\nroster = \"a.csv\""),
        ("a.csv", "id,hired_on\n1,2021-01-01\n"),
    ]);
    let check = |more: &str| folder.run(format!("check --as-of 2025-05-02 --lang en {more}")).out;
    assert!(check("").contains("\n1: 2 initial modules "), "{}", check(""));
    assert!(check("--format table").contains('═'));
    assert!(check("--format json").starts_with('{'));
    assert_eq!(check("--plain --format csv"), check("--format csv"));
}
