//! `parconum help` and the manual: complete, in both languages.

use std::collections::BTreeSet;
use std::fs;

use parconum::cli;
use parconum::engine::assessment::AdvisorStatus;
use parconum::engine::eligibility::Reason;
use parconum::engine::obligations::{ExtraReason, ObligationStatus, WarningCode};
use parconum::load::reference::{calendar, catalogue, exceptions};
use parconum::load::table::columns::ColumnsFile;
use parconum::model::TrainingStatus;
use parconum::reports::parameters::RuleParameter;
use parconum::text::Word;
use parconum::workspace::project;

use crate::program::{Parconum, Told, repository};

/// Runs in the root of the repository; gives the exit code and what went to each stream.
fn run(line: &str) -> Told {
    let told = Parconum::at(repository()).columns(90).run(line);
    Told { out: told.out.replace('\u{a0}', " "), err: told.err.replace('\u{a0}', " "), ..told }
}

fn page(topic: &str, language: &str) -> String {
    let Told { code, out, err } = run(&format!("help {topic} --lang {language}"));
    assert_eq!((code, err.as_str()), (0, ""), "{topic}");
    out
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
    for language in ["fr", "en"] {
        let page = page("statuses", language);
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
fn every_column_and_key_is_explained() {
    let shipped = ColumnsFile::shipped();
    let columns = shipped.roster.keys().chain(shipped.history.keys()).map(|field| field.code());
    let statuses: Vec<&str> = TrainingStatus::codes().collect();
    let keys = [calendar::keys(), catalogue::keys(), exceptions::keys(), project::keys()].concat();
    for language in ["fr", "en"] {
        let page = page("files", language);
        for word in columns.clone().chain(statuses.iter().copied()).chain(keys.iter().copied()) {
            let item = if word == "columns" { "[columns]" } else { word };
            assert!(!items(&page, item).is_empty(), "{word} in {page}");
        }
        for (field, headers) in shipped.roster.iter().chain(&shipped.history) {
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
    for entry in fs::read_dir(repository().join("data/rules")).unwrap() {
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
    for (language, clause) in
        [("fr", "La formation est obligatoire pour tout"), ("en", "Training is mandatory for every")]
    {
        let page = page("rules", language).replace("\n    ", " ");
        for parameter in RuleParameter::ALL {
            assert_eq!(page.matches(&format!("({})", parameter.code())).count(), 2, "{}", parameter.code());
        }
        assert!(page.contains(clause) && page.contains("[cafe-ia]"), "{page}");
    }
    insta::assert_snapshot!("rules_fr", page("rules", "fr"));
    insta::assert_snapshot!("rules_en", page("rules", "en"));
}

#[test]
fn a_page_has_a_french_name_and_is_markdown_or_plain_if_wanted() {
    assert_eq!(page("statuts", "fr"), page("statuses", "fr"));
    assert_eq!(page("règles", "fr"), page("rules", "fr"));
    let Told { out: markdown, .. } = run("help topics --lang en --format markdown");
    assert!(markdown.starts_with("# Help topics\n") && markdown.contains("\n- rules:"), "{markdown}");
    let Told { out: plain, .. } = run("help topics --lang fr --plain");
    assert!(!plain.contains('•') && plain.contains("\nrules (règles) : ce que dit"), "{plain}");
}

#[test]
fn a_subject_that_does_not_exist_gets_the_nearest_one() {
    let Told { code, out, err } = run("help statusses --lang en");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("“statusses” does not suit SUBJECT") && err.contains("“statuses”"), "{err}");
}

#[test]
fn help_of_a_command_is_its_long_help_with_examples() {
    for (language, examples) in [("fr", "\nExemples"), ("en", "\nExamples")] {
        for name in cli::command_names() {
            let Told { code, out, .. } = run(&format!("help {name} --lang {language}"));
            assert_eq!((code, &out), (0, &run(&format!("{name} --help --lang {language}")).out), "{name}");
            assert!(out.contains(examples) && out.contains(&format!("parconum {name}")), "{out}");
        }
        let [topics, option] = ["help", "--help"].map(|word| run(&format!("{word} --lang {language}")).out);
        assert_eq!(topics, option);
    }
}

/// English words of clap, and of the crate that draws man pages.
const FOREIGN: [&str; 9] = [
    "Usage",
    "Print",
    "possible values",
    "Possible values",
    "default:",
    "Options:",
    "Commands:",
    "EXTRA",
    "NAME",
];

#[test]
fn help_and_manual_speak_french_throughout() {
    for name in cli::command_names() {
        for text in ["help", "man"].map(|page| run(&format!("{page} {name} --lang fr")).out) {
            for foreign in FOREIGN {
                assert!(!text.contains(foreign), "{foreign} in {text}");
            }
        }
    }
    insta::assert_snapshot!("man_fr", run("man --lang fr").out);
    insta::assert_snapshot!("man_completions_en", run("man completions --lang en").out);
}

#[test]
fn french_marks_never_stand_alone_on_a_line() {
    for entry in fs::read_dir(repository().join("data/help/fr")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        for line in text.lines() {
            for breakable in [" :", " ;", " ?", " !", " »", "« ", "'"] {
                assert!(!line.contains(breakable), "{line}");
            }
        }
    }
}
