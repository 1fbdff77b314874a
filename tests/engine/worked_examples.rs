//! The examples that stand in the shipped rule files, run through the engine: the rules prove
//! themselves, and whoever knows the rules, not Rust, can add a case there.

use std::path::Path;

use crate::common;
use parconum::engine::assessment::{Assessment, assess};
use parconum::engine::obligations::Obligation;
use parconum::engine::setting::Setting;
use parconum::findings::{Code, Findings};
use parconum::load::reference::examples::{Example, ExpectObligation, examples};
use parconum::model::verdict::ExtraReason;
use parconum::model::{Advisor, Calendar, Catalogue, Exception, Origin, RuleSet, Training};
use parconum::text::Word;

fn rule_files() -> Vec<(&'static RuleSet, Vec<Example>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/rules");
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    let mut findings = Findings::default();
    let files = names.iter().map(|name| format!("rules/{}", name.to_str().unwrap())).map(|path| {
        let examples = examples(&common::shipped(&path), &mut findings);
        (common::rules(&path), examples.expect("its examples are valid"))
    });
    files.collect()
}

fn advisor(example: &Example) -> Advisor {
    let facts = &example.facts;
    Advisor {
        hired_on: facts.hired_on,
        initial_training_entered_on: facts.entered_on,
        ccp1_passed_on: facts.ccp1_passed_on,
        contract_ends_on: facts.contract_ends_on,
        exempt: facts.exempt,
        ..Advisor::default()
    }
}

fn trainings(example: &Example, catalogue: &Catalogue) -> Vec<Training> {
    let trainings = example.facts.trainings.iter().map(|training| Training {
        module: catalogue.find(&training.module).expect("a module of the catalogue"),
        starts_on: training.starts_on.unwrap_or(training.ends_on),
        ends_on: training.ends_on,
        status: training.status,
        session: None,
        hours: None,
        is_certificate: false,
        origin: Origin::Typed,
    });
    trainings.collect()
}

fn exceptions(example: &Example) -> Vec<Exception> {
    let exceptions = example.facts.exceptions.iter().map(|exception| Exception {
        advisor: String::new(),
        obligation: exception.obligation,
        year: exception.year,
        effect: exception.effect,
        reason: "granted".to_owned(),
        granted_by: None,
        granted_on: None,
        origin: Origin::Typed,
    });
    exceptions.collect()
}

#[test]
fn every_example_of_the_shipped_rules_comes_out_as_it_says() {
    let catalogue = common::catalogue();
    for (rules, examples) in rule_files() {
        for example in &examples {
            let calendar = Calendar::missing();
            let setting = Setting::new(example.as_of, example.year, rules, catalogue, &calendar);
            let exceptions = exceptions(example);
            let granted: Vec<&Exception> = exceptions.iter().collect();
            let label = format!("{} example {} ({})", rules.id, example.number, example.name.en);
            match assess(&setting, &advisor(example), &trainings(example, catalogue), &granted) {
                Ok(assessment) => comes_out(&label, example, &assessment, catalogue),
                Err(_) => assert_eq!(example.expect.invalid, [Code::MissingDates], "{label}"),
            }
        }
    }
}

#[test]
fn the_rule_files_hold_all_worked_examples_of_the_contract() {
    let mut numbers: Vec<u32> =
        rule_files().iter().flat_map(|(_, examples)| examples.iter().map(|e| e.number)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert!((1..=20).all(|number| numbers.contains(&number)), "{numbers:?}");
}

fn comes_out(label: &str, example: &Example, assessment: &Assessment, catalogue: &Catalogue) {
    let expect = &example.expect;
    assert!(expect.invalid.is_empty(), "{label}: invalid");
    assert_eq!(assessment.status, expect.status, "{label}: status");
    if let Some(phase) = expect.phase {
        assert_eq!(assessment.facts.phase, phase, "{label}: phase");
    }
    assert_eq!(assessment.missed_years, expect.missed_years, "{label}: missed years");
    let warnings: Vec<_> = assessment.warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(warnings, expect.warnings, "{label}: warnings");
    let extra: Vec<(&str, ExtraReason)> = assessment
        .extra
        .iter()
        .map(|extra| (catalogue.get(extra.module).id.as_str(), extra.reason))
        .collect();
    let expected: Vec<(&str, ExtraReason)> =
        expect.extra.iter().map(|extra| (extra.module.as_str(), extra.reason)).collect();
    assert_eq!(extra, expected, "{label}: extra");
    let shown: Vec<&Obligation> = assessment.shown().collect();
    let kinds: Vec<_> = shown.iter().map(|obligation| (obligation.kind, obligation.year)).collect();
    let expected: Vec<_> =
        expect.obligations.iter().map(|obligation| (obligation.kind, obligation.year)).collect();
    assert_eq!(kinds, expected, "{label}: obligations");
    for (obligation, expected) in shown.iter().zip(&expect.obligations) {
        stands(label, obligation, expected);
    }
}

fn stands(label: &str, obligation: &Obligation, expected: &ExpectObligation) {
    let label = format!("{label}: {} {:?}", obligation.kind.code(), obligation.year);
    assert_eq!(obligation.status, expected.status, "{label}: status");
    for (name, is, should) in [
        ("required", obligation.required, expected.required),
        ("completed", obligation.completed(), expected.completed),
        ("scheduled", obligation.scheduled(), expected.scheduled),
    ] {
        assert_eq!(is, should.unwrap_or(is), "{label}: {name}");
    }
    for (name, is, should) in [
        ("opens", obligation.opens, expected.opens),
        ("due", obligation.due, expected.due),
        ("closes", obligation.closes, expected.closes),
    ] {
        assert_eq!(is, should.unwrap_or(is), "{label}: {name}");
    }
    assert_eq!(obligation.optional, expected.optional.unwrap_or(obligation.optional), "{label}: optional");
}
