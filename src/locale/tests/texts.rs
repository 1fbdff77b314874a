//! The two files of texts say the same things, and the program uses all of them.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use crate::cli::{ColorChoice, FailOn, Format, Topic, command_names, option_names};
use crate::findings::Code;
use crate::load::table::columns::Columns;
use crate::locale::{Language, Locale};
use crate::model::calendar::Mode;
use crate::model::exceptions::EffectKind;
use crate::model::parameters::{Kind, PARAMETERS};
use crate::model::rules::ObligationKind;
use crate::model::verdict::AdvisorStatus;
use crate::model::{ModuleKind, TrainingStatus};
use crate::reports::agenda::{Group, Grouping, Order};
use crate::reports::changes::Turn;
use crate::reports::rules_compared::comparison::Field;
use crate::text::{Typed, Word};

/// Names that the program puts together from a word, by how they start.
const FAMILIES: &[&str] = &[
    // the formats of data/columns.toml
    "format-",
    // what became of somebody since an earlier report
    "turn-",
    // the texts of each command
    "about-",
    "recorded-",
    "schema-",
    "examples-",
    "usage-",
    "month-",
    "weekday-",
    "module-kind-",
    // what a report on many people counts, and the names of its parts
    "count-",
    "group-",
    "owes-",
    "to-do-",
    "column-",
    "evidence-",
    // the captions of a page's tables
    "html-by-",
    "finding-",
    "kind-",
    "remaining-",
    "to-take-",
    "compare-field-",
    "parameter-",
    // the words that a parameter may have as its value
    "rule-value-",
    "mode-",
    "phase-",
    "status-",
    "obligation-status-",
    "reason-",
    "extra-",
    "warning-",
    // what was read of each kind of file
    "read-",
    "file-kind-",
    // the words that may be typed for those of the program
    "typed-",
    // what a reader expected of a value
    "expected-",
];

/// The variables of each message.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let path = format!("data/locales/{}.ftl", language.code());
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let mut messages = BTreeMap::<String, BTreeSet<String>>::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
            current = id.to_owned();
            assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{current} stands twice");
        }
        for variable in line.split('$').skip(1) {
            let end = variable.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(variable.len());
            messages.get_mut(&current).unwrap().insert(variable[..end].to_owned());
        }
    }
    messages
}

fn sources(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with(file!()) {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

fn program() -> String {
    let mut text = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text);
    text
}

/// The literals that stand first in a call, where `ends` accepts what follows them.
fn literals<'a>(program: &'a str, call: &str, ends: fn(&str) -> bool) -> Vec<&'a str> {
    let calls = program.split(call).skip(1).map(str::trim_start);
    let quoted = calls.filter_map(|rest| rest.strip_prefix('"')?.split_once('"'));
    quoted.filter(|(_, rest)| ends(rest.trim_start())).map(|(literal, _)| literal).collect()
}

/// The messages of a family whose words are known.
fn assert_family<'a>(prefix: &str, words: impl Iterator<Item = &'a str>) {
    let wanted: BTreeSet<_> = words.map(|word| format!("{prefix}{word}")).collect();
    let found: BTreeSet<_> =
        messages(Language::French).into_keys().filter(|id| id.starts_with(prefix)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (french, english) = (messages(Language::French), messages(Language::English));
    assert_eq!(french.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    for (id, variables) in &french {
        assert_eq!(variables, &english[id], "{id}");
    }
    for language in Language::all() {
        let locale = Locale::of(language);
        for (id, variables) in &french {
            let values: Vec<_> = variables.iter().map(|name| (name.as_str(), 1_usize.into())).collect();
            let text = locale.text_with(id, &values);
            assert!(!text.is_empty() && text != *id, "{id}");
        }
    }
}

#[test]
fn families_hold_one_message_for_each_word() {
    assert_family("finding-", Code::codes());
    assert_family("format-", Columns::built_in().format_texts().map(|text| &text["format-".len()..]));
    assert_family("kind-", ObligationKind::codes());
    assert_family("remaining-", ObligationKind::codes());
    assert_family("owes-", ObligationKind::codes());
    assert_family("to-do-", ObligationKind::codes());
    assert_family("count-", Group::codes());
    assert_family("group-", Group::codes());
    assert_family("file-kind-", ["project", "rules", "roster", "history"].into_iter());
    assert_family("read-", ["catalogue", "calendar", "exceptions", "roster", "history"].into_iter());
    assert_family("to-take-", ObligationKind::codes());
    assert_family("compare-field-", Field::codes());
    let parameters: Vec<_> = PARAMETERS.iter().map(|one| one.key.replace(['.', '_'], "-")).collect();
    assert_family("parameter-", parameters.iter().map(String::as_str));
    let words = PARAMETERS.iter().flat_map(|parameter| match parameter.kind {
        Kind::Word(words) => words(),
        _ => Vec::new(),
    });
    let values = ["true", "false", "none", "hours-between", "hours-one-of", "hours-from", "grace-year"];
    let offers =
        ["off-quota-funded", "off-quota-unfunded", "title-needs", "title-free", "title-until"].into_iter();
    assert_family("rule-value-", words.chain(values).chain(offers));
    assert_family("mode-", Mode::codes());
    assert_family("typed-command-", command_names());
    assert_family("turn-", Turn::codes().chain(["none"]));
    assert_family("typed-option-", option_names().iter().map(String::as_str));
    assert_typed::<AdvisorStatus>();
    assert_typed::<Mode>();
    assert_typed::<ModuleKind>();
    assert_typed::<ObligationKind>();
    assert_typed::<EffectKind>();
    assert_typed::<TrainingStatus>();
    assert_typed::<Order>();
    assert_typed::<Grouping>();
    assert_typed::<Format>();
    assert_typed::<ColorChoice>();
    assert_typed::<FailOn>();
    assert_typed::<Language>();
    assert_typed::<Topic>();
}

/// The words that may be typed for those of an enum.
fn assert_typed<T: Typed>() {
    assert_family(&format!("typed-{}-", T::GROUP), T::codes());
}

#[test]
fn every_message_is_used() {
    let program = program();
    let quoted: HashSet<&str> = program.split('"').collect();
    for id in messages(Language::French).into_keys() {
        let family = FAMILIES.iter().any(|start| id.starts_with(start));
        assert!(family || quoted.contains(id.as_str()), "nothing uses {id}");
    }
}

#[test]
fn every_message_that_the_program_names_exists() {
    let (program, messages) = (program(), messages(Language::French));
    let mut named = literals(&program, ".text(", |rest| rest.starts_with(')'));
    named.extend(literals(&program, ".text_with(", |_| true));
    named.extend(literals(&program, "Term(", |_| true));
    assert!(named.len() > 20);
    for id in named {
        assert!(messages.contains_key(id), "{id} has no text");
    }
}

#[test]
fn french_marks_never_stand_alone_on_a_line() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/locales/fr.ftl")).unwrap();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        for breakable in [" :", " ;", " ?", " !", " »", "« ", "'"] {
            assert!(!line.contains(breakable), "{line}");
        }
    }
}
