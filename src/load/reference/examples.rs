//! The worked examples of a rule set, which stand in its file: who knows the rules can read them
//! and add one.

use chrono::NaiveDate;

use super::exceptions::{Granted, check_year, granted};
use crate::dates::CivilYear;
use crate::findings::{Code, Findings};
use crate::load::toml::cursor::{Table, Value};
use crate::load::toml::document::{Document, Source};
use crate::load::toml::unique::Unique;
use crate::model::exceptions::Effect;
use crate::model::rules::ObligationKind;
use crate::model::verdict::{AdvisorStatus, ExtraReason, ObligationStatus, Phase, WarningCode};
use crate::model::{Bilingual, TrainingStatus};
use crate::text::Word;

/// One advisor, and what the rules say about them.
#[derive(Debug, Clone)]
pub struct Example {
    /// The number in the contract's table of worked examples.
    pub number: u32,
    pub name: Bilingual,
    pub as_of: NaiveDate,
    pub year: CivilYear,
    pub facts: Facts,
    pub expect: Expect,
}

/// What is known about the advisor.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    pub hired_on: Option<NaiveDate>,
    pub entered_on: Option<NaiveDate>,
    pub ccp1_passed_on: Option<NaiveDate>,
    pub contract_ends_on: Option<NaiveDate>,
    pub exempt: bool,
    pub trainings: Vec<ExampleTraining>,
    pub exceptions: Vec<ExampleException>,
}

/// A row of the history; a missing `starts_on` is `ends_on`.
#[derive(Debug, Clone)]
pub struct ExampleTraining {
    /// The id of a module of the shipped catalogue.
    pub module: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: NaiveDate,
    pub status: Option<TrainingStatus>,
}

/// An accepted exception.
#[derive(Debug, Clone)]
pub struct ExampleException {
    pub obligation: ObligationKind,
    pub year: Option<CivilYear>,
    pub effect: Effect,
}

/// What must come out. Lists are complete; what is `None` is left open.
#[derive(Debug, Clone)]
pub struct Expect {
    pub phase: Option<Phase>,
    pub status: AdvisorStatus,
    /// The codes of the errors of an invalid advisor.
    pub invalid: Vec<Code>,
    pub missed_years: Vec<CivilYear>,
    pub warnings: Vec<WarningCode>,
    pub extra: Vec<ExpectExtra>,
    /// The obligations that are shown, in order.
    pub obligations: Vec<ExpectObligation>,
}

/// A training that counts for no obligation.
#[derive(Debug, Clone)]
pub struct ExpectExtra {
    pub module: String,
    pub reason: ExtraReason,
}

/// An obligation that is shown. A day that is `Some(None)` must be unknown (`"none"` in the file).
#[derive(Debug, Clone)]
pub struct ExpectObligation {
    pub kind: ObligationKind,
    pub year: Option<CivilYear>,
    pub status: ObligationStatus,
    pub required: Option<u32>,
    pub completed: Option<u32>,
    pub scheduled: Option<u32>,
    pub opens: Option<Option<NaiveDate>>,
    pub due: Option<Option<NaiveDate>>,
    pub closes: Option<Option<NaiveDate>>,
    pub optional: Option<bool>,
}

/// The examples of a rule file, in file order. `None` if something in them was reported; what
/// else is wrong in the file is for [`rules`](super::rules::rules) to report.
pub fn examples(source: &Source, findings: &mut Findings) -> Option<Vec<Example>> {
    let document = Document::parse(source, findings)?;
    let mut numbers = Unique::default();
    let tables = document.root().tables("example");
    let examples = tables.into_iter().enumerate().map(|(owner, table)| {
        if let Some(value) = table.value("number")
            && let Some(number) = value.number(1..=u32::MAX)
        {
            numbers.add(value, number.to_string(), owner);
        }
        let example = example(&table);
        table.close();
        example
    });
    let examples: Vec<_> = examples.flatten().collect();
    document.finish(findings).then_some(examples)
}

fn example(table: &Table) -> Option<Example> {
    let number = table.required("number", |value| value.number(1..=u32::MAX));
    let name = table.required("name", Value::bilingual);
    let as_of = table.required("as_of", Value::date);
    let year = table.required("year", Value::year);
    let facts = table.optional("facts", |value| value.table().map(facts)).unwrap_or_default();
    let expect = table.required("expect", |value| expect(value.table()?));
    Some(Example { number: number?, name: name?, as_of: as_of?, year: year?, facts, expect: expect? })
}

fn facts(table: Table) -> Facts {
    let facts = Facts {
        hired_on: table.optional("hired_on", Value::date),
        entered_on: table.optional("entered_on", Value::date),
        ccp1_passed_on: table.optional("ccp1_passed_on", Value::date),
        contract_ends_on: table.optional("contract_ends_on", Value::date),
        exempt: table.optional("exempt", Value::yes_no).unwrap_or_default(),
        trainings: each(&table, "trainings", training),
        exceptions: each(&table, "exceptions", exception),
    };
    table.close();
    facts
}

/// What `read` makes of each table of a list.
fn each<T>(table: &Table, key: &'static str, read: impl Fn(&Table) -> Option<T>) -> Vec<T> {
    let tables = table.tables(key).into_iter();
    let items = tables.filter_map(|table| {
        let item = read(&table);
        table.close();
        item
    });
    items.collect()
}

fn training(table: &Table) -> Option<ExampleTraining> {
    let module = table.required("module", Value::filled);
    let starts_on = table.optional("starts_on", Value::date);
    let ends_on = table.required("ends_on", Value::date);
    table.check_order(("starts_on", starts_on), ("ends_on", ends_on));
    let status = table.optional("status", Value::word);
    Some(ExampleTraining { module: module?, starts_on, ends_on: ends_on?, status })
}

fn exception(table: &Table) -> Option<ExampleException> {
    let Granted { obligation, year, effect } = granted(table)?;
    Some(ExampleException { obligation, year, effect })
}

fn expect(table: Table) -> Option<Expect> {
    let phase = table.optional("phase", Value::word);
    let status = table.required("status", Value::word);
    let (invalid, warnings) = (words(&table, "invalid"), words(&table, "warnings"));
    let missed_years = table.optional("missed_years", |value| value.list(Value::year));
    let extra = each(&table, "extra", extra);
    let obligations = each(&table, "obligations", obligation);
    table.close();
    let missed_years = missed_years.unwrap_or_default();
    Some(Expect { phase, status: status?, invalid, missed_years, warnings, extra, obligations })
}

fn words<T: Word>(table: &Table, key: &'static str) -> Vec<T> {
    table.optional(key, |value| value.list(Value::word)).unwrap_or_default()
}

fn extra(table: &Table) -> Option<ExpectExtra> {
    let module = table.required("module", Value::filled);
    let reason = table.required("reason", Value::word);
    Some(ExpectExtra { module: module?, reason: reason? })
}

fn obligation(table: &Table) -> Option<ExpectObligation> {
    let kind = table.required("kind", Value::word);
    let year = table.optional("year", Value::year);
    if let Some(kind) = kind {
        check_year(table, kind);
    }
    let status = table.required("status", Value::word);
    let number = |key| table.optional(key, |value| value.number(0..=1_000));
    let day = |key| table.optional(key, known_or_none);
    let (required, completed, scheduled) = (number("required"), number("completed"), number("scheduled"));
    let (opens, due, closes) = (day("opens"), day("due"), day("closes"));
    let optional = table.optional("optional", Value::yes_no);
    Some(ExpectObligation {
        kind: kind?,
        year,
        status: status?,
        required,
        completed,
        scheduled,
        opens,
        due,
        closes,
        optional,
    })
}

/// A day, or the word `none` for a day that must not be known.
fn known_or_none(value: Value) -> Option<Option<NaiveDate>> {
    if value.is_text("none") { Some(None) } else { value.date().map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::toml::testing::{errors_of, shipped, source};

    #[test]
    fn the_shipped_rule_sets_hold_all_worked_examples_of_the_contract() {
        let mut findings = Findings::default();
        let catalogue =
            crate::load::reference::catalogue::catalogue(&[shipped("catalogue.toml")], &mut findings);
        let mut numbers = Vec::new();
        for file in ["rules/hub-du-sud.toml", "rules/dispositif.toml"] {
            let examples = examples(&shipped(file), &mut findings);
            for example in examples.unwrap_or_else(|| panic!("{findings:?}")) {
                for training in &example.facts.trainings {
                    let module = catalogue.as_ref().unwrap().find(&training.module);
                    assert!(module.is_some(), "{}", training.module);
                }
                numbers.push(example.number);
            }
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=20).collect::<Vec<_>>());
    }

    #[test]
    fn each_error_is_reported_where_it_stands() {
        let start =
            "[[example]]\nnumber = 1\nname = { fr = \"a\", en = \"b\" }\nas_of = 2025-01-01\nyear = 2025\n";
        for (more, code, line, column) in [
            ("expect = { status = \"late\" }", Code::UnknownWord, 6, 21),
            ("expect = { status = \"due\", phases = 1 }", Code::UnknownKey, 6, 28),
            ("expect = { status = \"due\", obligations = [{ kind = \"ccp1\" }] }", Code::MissingKey, 6, 43),
            ("", Code::MissingKey, 1, 1),
            (
                "expect = { status = \"due\" }\nfacts = { trainings = [{ module = \"a\" }] }",
                Code::MissingKey,
                7,
                24,
            ),
            ("expect = { status = \"due\", invalid = [\"missing-date\"] }", Code::UnknownWord, 6, 39),
        ] {
            let source = source("r.toml", &format!("{start}{more}"));
            let errors = errors_of(|findings| examples(&source, findings).is_some());
            assert_eq!(errors, [(code, line, column)], "{more}");
        }
    }
}
