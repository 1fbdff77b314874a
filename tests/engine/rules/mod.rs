//! A rule file of a user's own: every parameter with values that no shipped file has, and every
//! mistake in one of them told at its cell.

mod thresholds;
mod worked_examples;

use parconum::findings::{Code, Findings};
use parconum::load::reference::rules::rules;
use parconum::load::toml::Source;
use parconum::model::RuleSet;
use parconum::model::rules::Hours;
use parconum::text::Word;

use crate::common::catalogue;

const OWN: &str = r#"id = "own"
title = { fr = "À nous", en = "Ours" }
checked_on = 2025-03-01
since = { value = 2023-09-01, clause = "c" }
initial.modules = { value = 0, clause = "c" }
initial.starts = { value = "entered", clause = "c" }
initial.ends = { value = "first-year-and-ccp1", clause = "c" }
initial.cohort = { value = "started-since", clause = "c" }
initial.deadline_months = { value = 7, clause = "c" }
initial.deadline_not_before = { value = 2024-03-31, clause = "c" }
initial.requires_entry = { value = true, clause = "c" }
continuing.modules = { value = 3, clause = "c" }
continuing.starts = { value = "after-initial-deadline", clause = "c" }
[[preparation.hours]]
from = 2025-01-01
one_of = [140]
clause = "c"
[[preparation.hours]]
least = 70
most = 70
clause = "c"
[[grace]]
year = 2023
closes_on = 2023-12-31
clause = "c"
[[grace]]
year = 2025
closes_on = 2026-06-30
clause = "c"
[[off_quota]]
module = "cafe-ia"
from = 2025-01-01
funded = false
clause = "c"
[[off_quota]]
module = "Handicap"
from = 2024-01-01
funded = true
clause = "c"
[title_offer]
requires_ccp1 = false
requires_structure_agreement = false
clause = "c"
[[clause]]
id = "c"
says = { fr = "La règle.", en = "The rule." }
source = "source"
url = "https://rules.example"
"#;

/// What is wrong: the code, the text of the line, and the nearest known name.
type Told = (&'static str, String, Option<String>);

fn read(text: &str) -> (Option<RuleSet>, Vec<Told>) {
    let source = Source::new("own.toml", text);
    let mut findings = Findings::default();
    let rules = rules(&source, Some(catalogue()), &mut findings);
    let line = |line: u32| text.lines().nth(line as usize - 1).unwrap().to_owned();
    let told = findings.0.into_iter().map(|finding| {
        let line = line(finding.place.unwrap().line.unwrap());
        (finding.code.code(), line, finding.nearest)
    });
    (rules, told.collect())
}

#[test]
fn every_parameter_of_a_user_s_own_file_is_read() {
    let (rules, told) = read(OWN);
    assert_eq!(told, []);
    let rules = rules.unwrap();
    assert_eq!((rules.initial.modules.value, rules.continuing.modules.value), (0, 3));
    assert_eq!(rules.initial.deadline_months.value, 7);
    let not_before = rules.initial.deadline_not_before.as_ref().unwrap().value;
    assert_eq!([not_before, rules.since.value].map(|day| day.to_string()), ["2024-03-31", "2023-09-01"]);
    assert_eq!(rules.checked_on.unwrap().to_string(), "2025-03-01");
    let closes = |year| rules.grace_of(year).map(|grace| grace.closes_on.to_string());
    assert_eq!((closes(2023).as_deref(), closes(2025).as_deref()), (Some("2023-12-31"), Some("2026-06-30")));
    assert_eq!(closes(2024), None);
    let offers: Vec<_> =
        rules.off_quota.iter().map(|offer| (&*offer.value.module, offer.value.funded)).collect();
    assert_eq!(offers, [("cafe-ia", false), ("Handicap", true)]);
    let hours = |day: &str| rules.preparation_on(day.parse().unwrap()).map(|known| known.hours.clone());
    assert_eq!(hours("2024-12-31"), Some(Hours::Between { least: 70, most: 70 }));
    assert_eq!(hours("2025-01-01"), Some(Hours::OneOf(vec![140])));
    assert!(rules.title_offer.unwrap().value.offered_until.is_none());
    for modules in ["initial", "continuing"] {
        let from = OWN.lines().find(|line| line.starts_with(&format!("{modules}.modules"))).unwrap();
        let (rules, _) =
            read(&OWN.replace(from, &format!("{modules}.modules = {{ value = 0, clause = \"c\" }}")));
        assert!(rules.is_some(), "{modules}");
    }
}

#[test]
fn a_mistake_in_a_parameter_is_told_at_its_cell() {
    for (from, to, code, line) in [
        ("module = \"cafe-ia\"", "module = \"cafe-iaa\"", Code::UnknownModule, "module = \"cafe-iaa\""),
        ("module = \"cafe-ia\"", "module = \"handicap\"", Code::DuplicateId, "module = \"Handicap\""),
        ("module = \"cafe-ia\"", "module = \"ccp1\"", Code::NotThematic, "module = \"ccp1\""),
        ("module = \"cafe-ia\"\n", "", Code::MissingKey, "[[off_quota]]"),
        ("funded = false", "funded = \"no\"", Code::WrongType, "funded = \"no\""),
        ("year = 2023", "year = 2025", Code::DuplicateId, "year = 2025"),
        (
            "closes_on = 2026-06-30",
            "closes_on = 2025-12-30",
            Code::GraceBeforeYearEnds,
            "closes_on = 2025-12-30",
        ),
        ("from = 2025-01-01\none_of", "one_of", Code::MissingKey, "[[preparation.hours]]"),
        ("least = 70", "from = 2025-01-01\nleast = 70", Code::DuplicateId, "from = 2025-01-01"),
        ("one_of = [140]", "one_of = [0]", Code::OutOfRange, "one_of = [0]"),
        ("value = 7,", "value = 121,", Code::OutOfRange, "initial.deadline_months"),
        ("value = 7,", "value = 7.5,", Code::WrongType, "initial.deadline_months"),
        ("value = 3,", "value = 101,", Code::OutOfRange, "continuing.modules"),
        ("value = 0,", "value = -1,", Code::OutOfRange, "initial.modules"),
        ("initial.modules", "initial.module", Code::UnknownKey, "initial.module "),
        ("value = \"entered\"", "value = \"hire\"", Code::UnknownWord, "initial.starts"),
        ("2025-03-01", "\"March\"", Code::WrongType, "checked_on"),
        ("requires_ccp1 = false\n", "", Code::MissingKey, "[title_offer]"),
        ("value = true, clause = \"c\"", "value = true", Code::MissingKey, "initial.requires_entry"),
        (
            "value = true, clause = \"c\"",
            "value = true, clause = \"d\"",
            Code::UnknownClause,
            "initial.requires",
        ),
    ] {
        let text = OWN.replacen(from, to, 1);
        assert_ne!(text, OWN, "{from}");
        let (rules, told) = read(&text);
        assert!(rules.is_none(), "{to}");
        let found = told.iter().any(|(told, at, _)| *told == code.code() && at.starts_with(line));
        assert!(found, "{to}: {told:?}");
    }
}

/// Its own trainings would have met the year's quota, and nobody would have known.
#[test]
fn a_misspelt_module_on_top_of_the_quota_finds_its_neighbour() {
    let (_, told) = read(&OWN.replace("\"cafe-ia\"", "\"cafe-iaa\""));
    let expected = ("unknown-module", "module = \"cafe-iaa\"".to_owned(), Some("cafe-ia".to_owned()));
    assert_eq!(told, [expected]);
}
