//! The pages are complete: whatever can be typed, filled in or read is explained, in both
//! languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::document;
use crate::cli::{Format, Topic};
use crate::commands::help::known;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::eligibility::Reason;
use crate::engine::obligations::{ExtraReason, ObligationStatus, WarningCode};
use crate::load::reference::{calendar, catalogue, exceptions};
use crate::load::table::shipped::ColumnsFile;
use crate::locale::{Language, Locale};
use crate::model::TrainingStatus;
use crate::model::parameters::PARAMETERS;
use crate::render::to::paper::Paper;
use crate::render::to::terminal;
use crate::text::Word;
use crate::workspace::project;

fn page(topic: Topic, language: Language) -> String {
    let paper = Paper { width: 90, colored: false, wraps: true };
    terminal::render(&document(Locale::of(language), topic, &known()), paper).replace('\u{a0}', " ")
}

/// The items of a page whose first word is this one.
fn items<'a>(page: &'a str, word: &str) -> Vec<&'a str> {
    let of_word = |item: &&str| item.split([' ', ':']).next() == Some(word);
    page.lines().filter_map(|line| line.strip_prefix("  • ")).filter(of_word).collect()
}

#[test]
fn every_status_reason_and_warning_is_explained() {
    let once: Vec<&str> = [AdvisorStatus::Left.code()]
        .into_iter()
        .chain(ExtraReason::codes().filter(|code| *code != "off-quota"))
        .chain(WarningCode::codes())
        .chain(Reason::codes().filter(|code| *code != "off-quota"))
        .collect();
    for &language in Language::ALL {
        let page = page(Topic::Statuses, language);
        for code in &once {
            assert_eq!(items(&page, code).len(), 1, "{code} in {page}");
        }
        assert_eq!(items(&page, "off-quota").len(), 2, "of a session and of a training");
        let statuses = AdvisorStatus::codes();
        let statuses: Vec<&str> = statuses.chain(ObligationStatus::codes()).collect();
        for status in &statuses {
            let times = statuses.iter().filter(|other| *other == status).count();
            assert_eq!(items(&page, status).len(), times, "{status} in {page}");
        }
    }
}

#[test]
fn every_format_is_named_wherever_formats_are_listed() {
    let holding = |text: &str, sign: &str| -> String {
        text.split("\n\n").find(|part| part.contains(sign)).expect(sign).to_owned()
    };
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(repository.join(path)).unwrap();
    let mut lists = vec![holding(&read("README.md"), "`--format table`")];
    for &language in Language::ALL {
        lists.push(items(&page(Topic::Files, language), "format").concat());
        lists.push(holding(
            &read(&format!("data/templates/init/{}/parconum.toml", language.code())),
            "\"table\"",
        ));
    }
    for list in &lists {
        let words: Vec<&str> = list.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
        for format in Format::codes() {
            assert!(words.contains(&format), "{format}: {list}");
        }
    }
}

#[test]
fn every_column_and_key_is_explained() {
    let shipped = ColumnsFile::shipped();
    let columns = shipped.roster.keys().chain(shipped.history.keys()).chain(shipped.calendar.keys());
    let columns = columns.chain(shipped.exceptions.keys()).chain(shipped.catalogue.keys());
    let columns = columns.map(|field| field.code());
    let statuses: Vec<&str> = TrainingStatus::codes().collect();
    let keys = [calendar::keys(), catalogue::keys(), exceptions::keys(), project::keys()].concat();
    for &language in Language::ALL {
        let page = page(Topic::Files, language);
        for word in columns.clone().chain(statuses.iter().copied()).chain(keys.iter().copied()) {
            let item = if word == "columns" { "[columns]" } else { word };
            assert!(!items(&page, item).is_empty(), "{word} in {page}");
        }
        let of_people = shipped.roster.iter().chain(&shipped.history);
        let others = shipped.calendar.iter().chain(&shipped.exceptions).chain(&shipped.catalogue);
        for (field, headers) in of_people.chain(others) {
            let joined = page.replace("\n    ", " ");
            for header in headers.iter().filter(|header| *header != field.code()) {
                assert!(joined.contains(header.as_str()), "{header} of {field:?}");
            }
        }
        let words: BTreeSet<&str> = page.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        for key in rule_keys() {
            assert!(words.contains(key.as_str()), "{key} in {page}");
        }
    }
}

/// Every key of the shipped rule files, their examples apart.
fn rule_keys() -> BTreeSet<String> {
    fn collect(value: &toml::Value, keys: &mut BTreeSet<String>) {
        match value {
            toml::Value::Table(table) => table.iter().for_each(|(key, value)| {
                keys.insert(key.clone());
                if key != "example" {
                    collect(value, keys);
                }
            }),
            toml::Value::Array(items) => items.iter().for_each(|item| collect(item, keys)),
            _ => {}
        }
    }
    let mut keys = BTreeSet::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/rules")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        collect(&toml::Value::Table(text.parse().unwrap()), &mut keys);
    }
    assert!(
        keys.contains("one_of") && keys.contains("deadline_not_before") && keys.contains("offered_until")
    );
    keys
}

#[test]
fn every_parameter_and_clause_of_the_rules_is_told() {
    for (language, clause) in [
        (Language::French, "La formation est obligatoire pour tout"),
        (Language::English, "Training is mandatory for every"),
    ] {
        let page = page(Topic::Rules, language).replace("\n    ", " ");
        for key in PARAMETERS.iter().map(|parameter| parameter.key) {
            assert_eq!(page.matches(&format!("({key})")).count(), 2, "{key}");
        }
        assert!(page.contains(clause) && page.contains("[cafe-ia]"), "{page}");
    }
}
