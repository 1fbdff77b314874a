//! Whether the rules say of an example what it expects of them. Pure.

use chrono::NaiveDate;

use crate::engine::assessment::{Assessment, assess};
use crate::engine::obligations::Obligation;
use crate::engine::setting::Setting;
use crate::findings::{Code, Fact, Finding};
use crate::load::reference::examples::{Example, ExpectObligation, Expected};
use crate::model::verdict::AdvisorStatus;
use crate::model::{Calendar, Catalogue, Exception, RuleSet};
use crate::text::Word;

/// Each expectation of an example that does not hold, in the order of the file's keys.
pub fn differences(rules: &RuleSet, catalogue: &Catalogue, example: &Example) -> Vec<Finding> {
    let calendar = Calendar::missing();
    let setting = Setting::new(example.as_of, example.year, rules, catalogue, &calendar);
    let granted: Vec<&Exception> = example.exceptions.iter().collect();
    let mut held = Held { example, catalogue, found: Vec::new() };
    match assess(&setting, &example.advisor, &example.trainings, &granted) {
        Ok(assessment) => held.against(&assessment),
        Err(_) => held.against_invalid(),
    }
    held.found
}

/// An example that is held against what the rules say.
struct Held<'a> {
    example: &'a Example,
    catalogue: &'a Catalogue,
    found: Vec<Finding>,
}

impl Held<'_> {
    fn against(&mut self, assessment: &Assessment) {
        let expect = &self.example.expect;
        self.maybe("phase", &expect.phase, assessment.facts.phase, |phase| phase.code().to_owned());
        self.one("status", &expect.status, assessment.status, |status| status.code().to_owned());
        self.all("invalid", &expect.invalid, Vec::new(), |code| code.code().to_owned());
        let years = assessment.missed_years.clone();
        self.all("missed_years", &expect.missed_years, years, ToString::to_string);
        let warnings = assessment.warnings.iter().map(|warning| warning.code).collect();
        self.all("warnings", &expect.warnings, warnings, |code| code.code().to_owned());
        let catalogue = self.catalogue;
        let extra = assessment.extra.iter().map(|extra| (extra.module, extra.reason)).collect();
        self.all("extra", &expect.extra, extra, |(module, reason)| {
            format!("{} {}", catalogue.get(*module).id, reason.code())
        });
        self.obligations(&assessment.shown().collect::<Vec<_>>());
    }

    /// Nothing but the error is known of somebody whom the rules cannot assess.
    fn against_invalid(&mut self) {
        let expect = &self.example.expect;
        self.one("status", &expect.status, AdvisorStatus::Invalid, |status| status.code().to_owned());
        self.all("invalid", &expect.invalid, vec![Code::MissingDates], |code| code.code().to_owned());
        self.obligations(&[]);
    }

    fn obligations(&mut self, shown: &[&Obligation]) {
        let expected = &self.example.expect.obligations;
        let names = expected.value.iter().map(|owed| (owed.kind, owed.year)).collect();
        let names = Expected { value: names, place: expected.place.clone() };
        let found = shown.iter().map(|owed| (owed.kind, owed.year)).collect();
        self.all("obligations", &names, found, |(kind, year)| match year {
            Some(year) => format!("{} {year}", kind.code()),
            None => kind.code().to_owned(),
        });
        for expected in &expected.value {
            let same = |owed: &&&Obligation| (owed.kind, owed.year) == (expected.kind, expected.year);
            if let Some(owed) = shown.iter().find(same) {
                self.obligation(expected, owed);
            }
        }
    }

    fn obligation(&mut self, expected: &ExpectObligation, owed: &Obligation) {
        self.one("status", &expected.status, owed.status, |status| status.code().to_owned());
        self.maybe("required", &expected.required, owed.required, u32::to_string);
        self.maybe("completed", &expected.completed, owed.completed(), u32::to_string);
        self.maybe("scheduled", &expected.scheduled, owed.scheduled(), u32::to_string);
        self.maybe("opens", &expected.opens, owed.opens, day);
        self.maybe("due", &expected.due, owed.due, day);
        self.maybe("closes", &expected.closes, owed.closes, day);
        self.maybe("optional", &expected.optional, owed.optional, bool::to_string);
    }

    fn maybe<T: PartialEq>(
        &mut self,
        key: &'static str,
        expected: &Option<Expected<T>>,
        found: T,
        say: impl Fn(&T) -> String,
    ) {
        if let Some(expected) = expected {
            self.one(key, expected, found, say);
        }
    }

    fn all<T: PartialEq>(
        &mut self,
        key: &'static str,
        expected: &Expected<Vec<T>>,
        found: Vec<T>,
        say: impl Fn(&T) -> String,
    ) {
        self.one(key, expected, found, |items| match items.as_slice() {
            [] => NOTHING.to_owned(),
            items => items.iter().map(&say).collect::<Vec<_>>().join(", "),
        });
    }

    fn one<T: PartialEq>(
        &mut self,
        key: &'static str,
        expected: &Expected<T>,
        found: T,
        say: impl Fn(&T) -> String,
    ) {
        if expected.value != found {
            let finding = Finding::new(Code::ExampleDiffers)
                .at(expected.place.clone())
                .text("number", self.example.number.to_string())
                .fact("name", Fact::Bilingual(self.example.name.clone()))
                .text("key", key)
                .text("expected", say(&expected.value))
                .text("found", say(&found));
            self.found.push(finding);
        }
    }
}

/// How a rule file writes a day that must not be known; a list without anything is told alike.
const NOTHING: &str = "none";

fn day(day: &Option<NaiveDate>) -> String {
    day.map_or_else(|| NOTHING.to_owned(), |day| day.to_string())
}
