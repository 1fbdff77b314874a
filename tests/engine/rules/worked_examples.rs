//! The examples that stand in the shipped rule files, run through the engine: the rules prove
//! themselves, and whoever knows the rules, not Rust, can add a case there.

use std::path::Path;

use crate::common;
use parconum::findings::Findings;
use parconum::load::reference::examples::{Example, examples};
use parconum::model::RuleSet;
use parconum::reports::worked_examples::differences;

fn rule_files() -> Vec<(&'static RuleSet, Vec<Example>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/rules");
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    let (catalogue, mut findings) = (common::catalogue(), Findings::default());
    let files = names.iter().map(|name| format!("rules/{}", name.to_str().unwrap())).map(|path| {
        let examples = examples(&common::shipped(&path), catalogue, &mut findings);
        (common::rules(&path), examples.expect("its examples are valid"))
    });
    files.collect()
}

#[test]
fn every_example_of_the_shipped_rules_comes_out_as_it_says() {
    let catalogue = common::catalogue();
    for (rules, examples) in rule_files() {
        for example in &examples {
            let differences = differences(rules, catalogue, example);
            assert!(differences.is_empty(), "{}: {differences:#?}", rules.id);
        }
    }
}

#[test]
fn the_rule_files_hold_all_worked_examples_of_the_contract() {
    let files = rule_files();
    let numbers: Vec<u32> =
        files.iter().flat_map(|(_, examples)| examples.iter().map(|example| example.number)).collect();
    assert!((1..=20).all(|number| numbers.contains(&number)), "{numbers:?}");
}

/// The first example with another expectation fails there, and nowhere else.
#[test]
fn an_expectation_that_does_not_hold_is_a_finding_at_its_cell() {
    let catalogue = common::catalogue();
    let path = "rules/hub-du-sud.toml";
    for (from, to, key, expected, found) in [
        ("phase = \"initial\"", "phase = \"continuing\"", "phase", "continuing", "initial"),
        ("status = \"due\"\nobl", "status = \"overdue\"\nobl", "status", "overdue", "due"),
        ("due = 2025-01-14", "due = 2025-01-15", "due", "2025-01-15", "2025-01-14"),
        ("due = 2025-01-14", "due = \"none\"", "due", "none", "2025-01-14"),
        ("completed = 2", "completed = 1", "completed", "1", "2"),
        ("status = \"done\"", "status = \"due\"", "status", "due", "done"),
        ("due = 2025-01-14", "optional = true", "optional", "true", "false"),
        ("missed_years = [2024]", "missed_years = [2023, 2024]", "missed_years", "2023, 2024", "2024"),
        ("missed_years = [2024]", "", "missed_years", "none", "2024"),
        (
            "\"missing-dates\"",
            "\"missing-dates\", \"bad-date\"",
            "invalid",
            "missing-dates, bad-date",
            "missing-dates",
        ),
        ("\"duplicate-row\"", "\"exam-late\"", "warnings", "exam-late", "duplicate-row"),
        ("\"beyond-quota\"", "\"repeat\"", "extra", "parentalite repeat", "parentalite beyond-quota"),
    ] {
        let mut source = common::shipped(path);
        let at = source.text.find(from).expect(from);
        source.text.replace_range(at..at + from.len(), to);
        let examples = examples(&source, catalogue, &mut Findings::default()).expect(to);
        let rules = common::rules(path);
        let told: Vec<_> =
            examples.iter().flat_map(|example| differences(rules, catalogue, example)).collect();
        let [finding] = told.as_slice() else { panic!("{to}: {told:#?}") };
        let fact = |name| format!("{:?}", finding.facts.iter().find(|(known, _)| *known == name).unwrap().1);
        assert_eq!(fact("key"), format!("Text({key:?})"), "{to}");
        assert_eq!(fact("expected"), format!("Text({expected:?})"), "{to}");
        assert_eq!(fact("found"), format!("Text({found:?})"), "{to}");
        // a list is told where it begins
        let line = source.text[..at].lines().count() as u32;
        let told_at = finding.place.as_ref().unwrap().line.unwrap();
        assert!(to.is_empty() || told_at.abs_diff(line) <= 1, "{to}: line {line}, told at {told_at}");
    }
}
