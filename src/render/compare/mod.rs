//! The report of `check --compare-rules`: whom another rule set would treat differently, and why.

mod json;
mod lines;

use super::Words;
use super::check::tone;
use super::document::{Block, Cell, Document, Table};
use super::rule_value;
use super::stream::{Long, Stream};
use crate::locale::{Locale, Value};
use crate::model::RuleSet;
use crate::model::rules::Clause;
use crate::reports::casebook::Row;
use crate::reports::parameters::Told;
use crate::reports::rules_compared::RulesCompared;
use crate::reports::rules_compared::comparison::{Change, Comparison, Field, Held};
use crate::text::Word;

pub(crate) use json::{add, before};
pub(crate) use lines::{HEADER, lines};

/// The report for people.
pub(crate) fn stream<'s>(words: &'s Words, compared: &'s RulesCompared) -> Stream<'s> {
    let page = Page { words, compared };
    let mut stream = Stream::default();
    let document = stream.text();
    document.heading(1, page.say("compare-title"));
    for rules in compared.rules {
        let title = words.locale.choose(&rules.title);
        let values = [("rules", Value::from(page.name(rules))), ("title", Value::from(title))];
        document.item(words.locale.text_with("compare-rule-set", &values));
    }
    let values =
        [("count", Value::from(compared.len())), ("total", Value::from(compared.summaries[0].advisors))];
    document.line(words.locale.text_with("compare-count", &values));
    if compared.len() > 0 {
        let order = compared.by_urgency();
        let rows = move |nth| compared.told(order[nth] as usize, |comparison| page.person(comparison));
        stream.long(Long::of(Block::Table(page.people()), compared.len(), rows));
    }
    let document = stream.text();
    document.heading(2, words.text("compare-parameters"));
    if compared.parameters.is_empty() {
        document.line(words.text("compare-no-parameter"));
    } else {
        document.table(page.parameters());
        for (rules, clauses) in compared.rules.iter().zip(&compared.clauses) {
            page.clauses(rules, clauses, document);
        }
    }
    stream
}

/// A clause, and where it is published.
pub(crate) fn clause(locale: &Locale, clause: &Clause) -> String {
    let values = [
        ("id", Value::from(&clause.id)),
        ("says", Value::from(locale.choose(&clause.says))),
        ("source", Value::from(&clause.source)),
        ("url", Value::from(&clause.url)),
    ];
    locale.text_with("compare-clause", &values)
}

/// What the parts of the report share.
#[derive(Clone, Copy)]
struct Page<'a> {
    words: &'a Words<'a>,
    compared: &'a RulesCompared<'a>,
}

impl Page<'_> {
    /// What a rule set is called: its title, or shorter, where that tells the two apart, its id.
    fn name(&self, rules: &RuleSet) -> String {
        let [first, second] = self.compared.rules;
        match first.id == second.id {
            true => self.words.locale.choose(&rules.title).to_owned(),
            false => rules.id.clone(),
        }
    }

    /// `first` and `second` name the rule sets.
    fn say(&self, key: &str) -> String {
        let [first, second] = self.compared.rules.map(|rules| Value::from(self.name(rules)));
        let values = [
            ("first", first),
            ("second", second),
            ("day", Value::from(self.words.day(self.words.setting.as_of))),
            ("year", Value::from(self.words.setting.year.to_string())),
            ("total", Value::from(self.compared.summaries[0].advisors)),
        ];
        self.words.locale.text_with(key, &values)
    }

    /// The people, none of whom is there yet.
    fn people(&self) -> Table {
        Table {
            header: vec![
                self.words.text("column-name"),
                self.say("compare-with-first"),
                self.say("compare-with-second"),
                self.words.text("compare-what"),
                self.words.text("compare-because"),
            ],
            rows: Vec::new(),
        }
    }

    /// One line for each obligation that differs.
    fn person(&self, comparison: &Comparison) -> Vec<Vec<Cell>> {
        let words = self.words;
        let person = &comparison.first.advisor.person;
        let known_as = person.known_as();
        let because = comparison.because.iter().map(|one| rule_value::name(words.locale, one));
        let because = match because.collect::<Vec<_>>().as_slice() {
            [] => words.text("compare-several-together"),
            named => named.join(&words.text("list-separator")),
        };
        let status = |row: &Row| {
            Cell::toned(words.text(&format!("status-{}", row.status().code())), tone(row.status()))
        };
        let who = [Cell::from(known_as.to_string()), status(comparison.first), status(comparison.second)];
        let lines = comparison.changes.iter().enumerate().map(|(place, change)| {
            let (who, because) = match place {
                0 => (who.clone(), because.clone()),
                _ => Default::default(),
            };
            let what = Cell::from(self.difference(change));
            who.into_iter().chain([what, Cell::from(because)]).collect()
        });
        lines.collect()
    }

    /// What differs of one obligation, in words.
    fn difference(&self, change: &Change) -> String {
        let words = self.words;
        let Some(known) = change.first.or(change.second) else { return String::new() };
        let name = words.obligation(known);
        if let (Some(first), Some(second)) = (change.first, change.second) {
            let told = change.fields().into_iter().map(|field| {
                let [first, second] = [first, second].map(|owed| Value::from(held(words, field.of(owed))));
                let key = format!("compare-field-{}", field.code());
                words.locale.text_with(&key, &[("first", first), ("second", second)])
            });
            let told = told.collect::<Vec<_>>().join(&words.text("list-separator"));
            let values = [("obligation", Value::from(name)), ("differences", Value::from(told))];
            return words.locale.text_with("compare-differs", &values);
        }
        let [first, second] = self.compared.rules;
        let rules = if change.first.is_some() { first } else { second };
        let due = match known.due {
            Some(day) => words.locale.text_with("compare-due", &[("day", Value::from(words.day(day)))]),
            None => words.text("no-due-day"),
        };
        let values = [
            ("obligation", Value::from(name)),
            ("rules", Value::from(self.name(rules))),
            ("status", Value::from(held(words, Field::Status.of(known)))),
            ("due", Value::from(due)),
        ];
        words.locale.text_with("compare-only", &values)
    }

    /// The parameters that differ, each with its values and the clauses that they rest on.
    fn parameters(&self) -> Table {
        let words = self.words;
        let value = |told: &Told| {
            let clauses = told.clauses.iter().map(|clause| format!("[{}]", clause.id));
            let value = rule_value::in_words(words.locale, words.setting.catalogue, told);
            Cell::from([value].into_iter().chain(clauses).collect::<Vec<_>>().join(" "))
        };
        let row = |sides: &[Told; 2]| {
            let parameter = sides[0].parameter;
            let name = format!("{} ({})", rule_value::name(words.locale, parameter), parameter.key);
            [Cell::from(name)].into_iter().chain(sides.iter().map(value)).collect()
        };
        Table {
            header: vec![
                words.text("compare-parameter"),
                self.say("compare-with-first"),
                self.say("compare-with-second"),
            ],
            rows: self.compared.parameters.iter().map(row).collect(),
        }
    }

    /// The clauses of one rule set that the differing parameters rest on.
    fn clauses(&self, rules: &RuleSet, clauses: &[&Clause], document: &mut Document) {
        let values = [("rules", Value::from(self.name(rules)))];
        document.heading(3, self.words.locale.text_with("compare-clauses", &values));
        clauses.iter().for_each(|one| document.item(clause(self.words.locale, one)));
    }
}

fn held(words: &Words, held: Held) -> String {
    match held {
        Held::Count(count) => count.to_string(),
        Held::Day(Some(day)) => words.day(day),
        Held::Day(None) => words.text("compare-no-day"),
        Held::YesNo(true) => words.text("compare-yes"),
        Held::YesNo(false) => words.text("compare-no"),
        Held::Status(status) => words.text(&format!("obligation-status-{status}")),
    }
}
