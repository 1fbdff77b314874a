//! Reports on terminals of every width: no line is wider, no word is broken.

use std::collections::BTreeSet;

use crate::program::Parconum;

const LINES: [&str; 9] = [
    "check --all",
    "check --group-by department",
    "check --history-of-years",
    "check --compare-rules dispositif",
    "plan amsellem",
    "plan martel --itineraries 3 --why",
    "plan escoffier --all",
    "plan benkacem",
    "plan arnoux",
];

fn report(line: &str, language: &str, columns: u16) -> String {
    let line = format!("{line} --as-of 2025-05-02 --lang {language}");
    Parconum::example("hub-du-sud").columns(columns).run(line).report()
}

/// The words of a report: what stands between spaces and the lines of tables. Days in figures, and
/// what stands for longer words where there is little room, are none.
fn words(report: &str) -> BTreeSet<&str> {
    let parts = report.split(|c: char| c.is_whitespace() || ('\u{2500}'..='\u{257f}').contains(&c));
    let words = parts.map(|word| word.trim_matches(|c: char| !c.is_alphabetic()));
    words.filter(|word| !word.is_empty()).collect()
}

#[test]
fn no_line_is_wider_than_the_terminal_and_no_word_is_broken() {
    let in_short =
        ["autre", "autres", "confirmé", "non", "inscription", "register", "more", "unconfirmed", "and", "et"];
    for language in ["fr", "en"] {
        for line in LINES {
            let wide = report(line, language, 500);
            let mut known = words(&wide);
            known.extend(in_short);
            for columns in [80, 100, 140] {
                let report = report(line, language, columns);
                let long = report.lines().find(|line| line.chars().count() > columns.into());
                assert!(long.is_none_or(|line| line.contains("https://")), "{line}, {columns}: {long:?}");
                let broken: Vec<_> = words(&report).difference(&known).copied().collect();
                assert!(broken.is_empty(), "{line}, {language}, {columns}: {broken:?} in {report}");
            }
        }
    }
}
