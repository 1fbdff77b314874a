//! The worked examples of a rule set, which stand in its file: who knows the rules can read them
//! and add one.

use chrono::NaiveDate;

use super::calendar::module_of;
use super::exceptions::{Granted, check_year, granted};
use crate::dates::CivilYear;
use crate::findings::{Code, Findings, Place};
use crate::load::toml::cursor::Value;
use crate::load::toml::document::{Document, Source};
use crate::load::toml::table::Table;
use crate::load::toml::unique::Unique;
use crate::model::rules::ObligationKind;
use crate::model::verdict::{AdvisorStatus, ExtraReason, ObligationStatus, Phase, WarningCode};
use crate::model::{Advisor, Bilingual, Booking, Catalogue, Exception, ModuleIndex, Origin, Training};
use crate::text::Word;

/// One advisor, and what the rules say about them.
#[derive(Debug, Clone)]
pub struct Example {
    /// The number in the contract's table of worked examples, or in the user's own.
    pub number: u32,
    /// What it shows.
    pub name: Bilingual,
    /// D.
    pub as_of: NaiveDate,
    /// Y.
    pub year: CivilYear,
    /// What is known of the advisor.
    pub advisor: Advisor,
    /// What they took, or are registered for.
    pub trainings: Vec<Training>,
    /// What was granted to them.
    pub exceptions: Vec<Exception>,
    pub(crate) expect: Expect,
}

/// Something that must come out, and where the file says so.
#[derive(Debug, Clone)]
pub(crate) struct Expected<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

/// What must come out. Lists are complete; what is `None` is left open.
#[derive(Debug, Clone)]
pub(crate) struct Expect {
    pub(crate) phase: Option<Expected<Phase>>,
    pub(crate) status: Expected<AdvisorStatus>,
    /// The codes of the errors of an invalid advisor.
    pub(crate) invalid: Expected<Vec<Code>>,
    pub(crate) missed_years: Expected<Vec<CivilYear>>,
    pub(crate) warnings: Expected<Vec<WarningCode>>,
    /// The trainings that count for no obligation.
    pub(crate) extra: Expected<Vec<(ModuleIndex, ExtraReason)>>,
    /// The obligations that are shown, in order.
    pub(crate) obligations: Expected<Vec<ExpectObligation>>,
}

/// An obligation that is shown. A day of which the value is `None` must be unknown (`"none"` in the
/// file).
#[derive(Debug, Clone)]
pub(crate) struct ExpectObligation {
    pub(crate) kind: ObligationKind,
    pub(crate) year: Option<CivilYear>,
    pub(crate) status: Expected<ObligationStatus>,
    pub(crate) required: Option<Expected<u32>>,
    pub(crate) completed: Option<Expected<u32>>,
    pub(crate) scheduled: Option<Expected<u32>>,
    pub(crate) opens: Option<Expected<Option<NaiveDate>>>,
    pub(crate) due: Option<Expected<Option<NaiveDate>>>,
    pub(crate) closes: Option<Expected<Option<NaiveDate>>>,
    pub(crate) optional: Option<Expected<bool>>,
}

/// The examples of a rule file, in file order. `None` if something in them was reported; what
/// else is wrong in the file is for [`rules`](super::rules::rules) to report.
pub fn examples(source: &Source, catalogue: &Catalogue, findings: &mut Findings) -> Option<Vec<Example>> {
    let document = Document::parse(source, findings)?;
    let mut numbers = Unique::default();
    let tables = document.root().tables("example");
    let examples = tables.into_iter().enumerate().map(|(owner, table)| {
        if let Some(value) = table.value("number")
            && let Some(number) = value.number(1..=u32::MAX)
        {
            numbers.add(value, number.to_string(), owner);
        }
        let example = example(&table, catalogue);
        table.close();
        example
    });
    let examples: Vec<_> = examples.flatten().collect();
    document.finish(findings).then_some(examples)
}

fn example(table: &Table, catalogue: &Catalogue) -> Option<Example> {
    let number = table.required("number", |value| value.number(1..=u32::MAX));
    let name = table.required("name", Value::bilingual);
    let as_of = table.required("as_of", Value::date);
    let year = table.required("year", Value::year);
    let facts = table.optional("facts", |value| value.table().map(|table| facts(table, catalogue)));
    let (advisor, trainings, exceptions) = facts.unwrap_or_default();
    let expect = table.required("expect", |value| expect(value.table()?, catalogue));
    Some(Example {
        number: number?,
        name: name?,
        as_of: as_of?,
        year: year?,
        advisor,
        trainings,
        exceptions,
        expect: expect?,
    })
}

/// What is known about the advisor.
fn facts(table: Table, catalogue: &Catalogue) -> (Advisor, Vec<Training>, Vec<Exception>) {
    let advisor = Advisor {
        hired_on: table.optional("hired_on", Value::date),
        initial_training_entered_on: table.optional("entered_on", Value::date),
        ccp1_passed_on: table.optional("ccp1_passed_on", Value::date),
        contract_ends_on: table.optional("contract_ends_on", Value::date),
        exempt: table.optional("exempt", Value::yes_no).unwrap_or_default(),
        ..Advisor::default()
    };
    let trainings = each(&table, "trainings", |table| training(table, catalogue));
    let exceptions = each(&table, "exceptions", exception);
    table.close();
    (advisor, trainings, exceptions)
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

/// A row of the history; a missing `starts_on` is `ends_on`.
fn training(table: &Table, catalogue: &Catalogue) -> Option<Training> {
    let module = table.required("module", |value| module_of(value, catalogue));
    let starts_on = table.optional("starts_on", Value::date);
    let ends_on = table.required("ends_on", Value::date);
    table.check_order(("starts_on", starts_on), ("ends_on", ends_on));
    let status = table.optional("status", Value::word);
    let (module, ends_on) = (module?, ends_on?);
    Some(Training {
        module,
        starts_on: starts_on.unwrap_or(ends_on),
        ends_on,
        status,
        session: Booking::Unnamed,
        hours: None,
        is_certificate: false,
        origin: Origin::Typed,
    })
}

fn exception(table: &Table) -> Option<Exception> {
    let Granted { obligation, year, effect } = granted(table)?;
    Some(Exception {
        advisor: String::new(),
        obligation,
        year,
        effect,
        reason: "…".to_owned(),
        granted_by: None,
        granted_on: None,
        origin: Origin::Typed,
    })
}

fn expect(table: Table, catalogue: &Catalogue) -> Option<Expect> {
    let phase = table.optional("phase", |value| known(value, Value::word(value)?));
    let status = table.required("status", |value| known(value, Value::word(value)?));
    let invalid = complete(&table, "invalid", words(&table, "invalid"));
    let warnings = complete(&table, "warnings", words(&table, "warnings"));
    let missed_years = table.optional("missed_years", |value| value.list(Value::year));
    let missed_years = complete(&table, "missed_years", missed_years.unwrap_or_default());
    let extra = complete(&table, "extra", each(&table, "extra", |table| extra(table, catalogue)));
    let obligations = complete(&table, "obligations", each(&table, "obligations", obligation));
    table.close();
    Some(Expect { phase, status: status?, invalid, missed_years, warnings, extra, obligations })
}

fn known<T>(value: Value, expected: T) -> Option<Expected<T>> {
    Some(Expected { value: expected, place: value.place() })
}

/// A list, which is complete even where the file does not give it.
fn complete<T>(table: &Table, key: &'static str, items: Vec<T>) -> Expected<Vec<T>> {
    let place = table.value(key).map_or_else(|| table.place(), Value::place);
    Expected { value: items, place }
}

fn words<T: Word>(table: &Table, key: &'static str) -> Vec<T> {
    table.optional(key, |value| value.list(Value::word)).unwrap_or_default()
}

fn extra(table: &Table, catalogue: &Catalogue) -> Option<(ModuleIndex, ExtraReason)> {
    let module = table.required("module", |value| module_of(value, catalogue));
    let reason = table.required("reason", Value::word);
    Some((module?, reason?))
}

fn obligation(table: &Table) -> Option<ExpectObligation> {
    let kind = table.required("kind", Value::word);
    let year = table.optional("year", Value::year);
    if let Some(kind) = kind {
        check_year(table, kind);
    }
    let status = table.required("status", |value| known(value, Value::word(value)?));
    let number = |key| table.optional(key, |value| known(value, value.number(0..=1_000)?));
    let day = |key| table.optional(key, |value| known(value, known_or_none(value)?));
    let (required, completed, scheduled) = (number("required"), number("completed"), number("scheduled"));
    let (opens, due, closes) = (day("opens"), day("due"), day("closes"));
    let optional = table.optional("optional", |value| known(value, value.yes_no()?));
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
    use crate::load::reference::catalogue::catalogue;
    use crate::load::toml::testing::{errors_of, shipped, source};

    fn modules() -> Catalogue {
        catalogue(&[shipped("catalogue.toml")], &mut Findings::default()).unwrap()
    }

    #[test]
    fn the_shipped_rule_sets_hold_all_worked_examples_of_the_contract() {
        let mut findings = Findings::default();
        let files = ["rules/hub-du-sud.toml", "rules/dispositif.toml"];
        let read = files.map(|file| examples(&shipped(file), &modules(), &mut findings));
        let numbers: Vec<u32> = read.iter().flatten().flatten().map(|example| example.number).collect();
        assert!(findings.0.is_empty(), "{findings:?}");
        assert!((1..=20).all(|number| numbers.contains(&number)), "{numbers:?}");
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
                "expect = { status = \"due\" }\nfacts = { trainings = [{ module = \"handicap\" }] }",
                Code::MissingKey,
                7,
                24,
            ),
            ("expect = { status = \"due\", invalid = [\"missing-date\"] }", Code::UnknownWord, 6, 39),
            (
                "expect = { status = \"due\", extra = [{ module = \"handicaps\", reason = \"repeat\" }] }",
                Code::UnknownModule,
                6,
                48,
            ),
        ] {
            let source = source("r.toml", &format!("{start}{more}"));
            let errors = errors_of(|findings| examples(&source, &modules(), findings).is_some());
            assert_eq!(errors, [(code, line, column)], "{more}");
        }
    }
}
