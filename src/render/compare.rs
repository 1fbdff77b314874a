//! The report of `check --compare-rules`: whom another rule set would treat differently, and why.

use chrono::NaiveDate;
use serde::Serialize;

use super::Words;
use super::check::tone;
use super::document::{Cell, Document, Table};
use super::to::csv::safe;
use super::to::json::{Head, SummaryJson, text};
use crate::dates::CivilYear;
use crate::engine::obligations::Obligation;
use crate::locale::Value;
use crate::model::RuleSet;
use crate::reports::casebook::{Row, Summary};
use crate::reports::comparison::{Change, Comparison, Field, Held};
use crate::reports::parameters::RuleParameter;
use crate::text::Word;

/// The run's own rule set, which `words` know, and the other one.
pub struct Pair<'a> {
    pub words: &'a Words<'a>,
    pub other: &'a RuleSet,
    pub differing: &'a [RuleParameter],
    /// Of all people asked for, under the one and the other.
    pub summaries: &'a [Summary; 2],
}

impl Pair<'_> {
    fn rules(&self) -> [&RuleSet; 2] {
        [self.words.setting.rules, self.other]
    }

    /// What a rule set is called: its title, or shorter, where that tells the two apart, its id.
    fn name(&self, rules: &RuleSet) -> String {
        match self.words.setting.rules.id == self.other.id {
            true => self.words.locale.choose(&rules.title).to_owned(),
            false => rules.id.clone(),
        }
    }

    /// `first` and `second` name the rule sets.
    fn say(&self, key: &str) -> String {
        let [first, second] = self.rules().map(|rules| Value::from(self.name(rules)));
        let values = [
            ("first", first),
            ("second", second),
            ("day", Value::from(self.words.day(self.words.setting.as_of))),
            ("year", Value::from(self.words.setting.year.to_string())),
            ("total", Value::from(self.summaries[0].advisors)),
        ];
        self.words.locale.text_with(key, &values)
    }
}

/// The report for people.
pub fn document(pair: &Pair, comparisons: &[Comparison]) -> Document {
    let words = pair.words;
    let mut document = Document::default();
    document.heading(1, pair.say("compare-title"));
    for rules in pair.rules() {
        let title = words.locale.choose(&rules.title);
        let values = [("rules", Value::from(pair.name(rules))), ("title", Value::from(title))];
        document.item(words.locale.text_with("compare-rule-set", &values));
    }
    let values =
        [("count", Value::from(comparisons.len())), ("total", Value::from(pair.summaries[0].advisors))];
    document.line(words.locale.text_with("compare-count", &values));
    if !comparisons.is_empty() {
        let mut table = Table {
            header: vec![
                words.text("column-name"),
                pair.say("compare-with-first"),
                pair.say("compare-with-second"),
                words.text("compare-what"),
                words.text("compare-because"),
            ],
            rows: Vec::new(),
        };
        comparisons.iter().for_each(|comparison| advisor(pair, comparison, &mut table));
        document.table(table);
    }
    document.heading(2, words.text("compare-parameters"));
    if pair.differing.is_empty() {
        document.line(words.text("compare-no-parameter"));
    } else {
        document.table(parameters(pair));
        pair.rules().into_iter().for_each(|rules| clauses(pair, rules, &mut document));
    }
    document
}

/// One line for each obligation that differs.
fn advisor(pair: &Pair, comparison: &Comparison, table: &mut Table) {
    let words = pair.words;
    let person = &comparison.first.advisor.person;
    let known_as = person.known_as();
    let because: Vec<String> = comparison.because.iter().map(|one| parameter(words, *one)).collect();
    let because = match because.as_slice() {
        [] => words.text("compare-several-together"),
        named => named.join(words.text("list-separator").as_str()),
    };
    let status =
        |row: &Row| Cell::toned(words.text(&format!("status-{}", row.status().code())), tone(row.status()));
    let who = [Cell::from(known_as.to_string()), status(comparison.first), status(comparison.second)];
    for (place, change) in comparison.changes.iter().enumerate() {
        let (who, because) = match place {
            0 => (who.clone(), because.clone()),
            _ => Default::default(),
        };
        let what = Cell::from(difference(pair, change));
        table.rows.push(who.into_iter().chain([what, Cell::from(because)]).collect());
    }
}

/// What differs of one obligation, in words.
fn difference(pair: &Pair, change: &Change) -> String {
    let words = pair.words;
    let Some(known) = change.first.or(change.second) else { return String::new() };
    let name = words.obligation(known);
    match (change.first, change.second) {
        (Some(first), Some(second)) => {
            let told = change.fields().into_iter().map(|field| {
                let [first, second] = [first, second].map(|owed| Value::from(held(words, field.of(owed))));
                let key = format!("compare-field-{}", field.code());
                words.locale.text_with(&key, &[("first", first), ("second", second)])
            });
            let values = [
                ("obligation", Value::from(name)),
                ("differences", Value::from(told.collect::<Vec<_>>().join(&words.text("list-separator")))),
            ];
            words.locale.text_with("compare-differs", &values)
        }
        (only, _) => {
            let rules = if only.is_some() { pair.rules()[0] } else { pair.other };
            let due = known.due.map(|day| [("day", Value::from(words.day(day)))]);
            let due = match due {
                Some(day) => words.locale.text_with("compare-due", &day),
                None => words.text("no-due-day"),
            };
            let values = [
                ("obligation", Value::from(name)),
                ("rules", Value::from(pair.name(rules))),
                ("status", Value::from(held(words, Field::Status.of(known)))),
                ("due", Value::from(due)),
            ];
            words.locale.text_with("compare-only", &values)
        }
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

/// The name of a parameter in words.
fn parameter(words: &Words, parameter: RuleParameter) -> String {
    words.text(&format!("parameter-{}", parameter.code().replace(['.', '_'], "-")))
}

/// The parameters that differ, each with its values and the clauses that they rest on.
fn parameters(pair: &Pair) -> Table {
    let words = pair.words;
    let value = |parameter: RuleParameter, rules: &RuleSet| {
        let value = Some(parameter.value(rules)).filter(|value| !value.is_empty());
        let clauses = parameter.clauses(rules).into_iter().map(|clause| format!("[{}]", clause.id));
        let first = value.unwrap_or_else(|| words.text("compare-not-set"));
        Cell::from([first].into_iter().chain(clauses).collect::<Vec<_>>().join(" "))
    };
    Table {
        header: vec![
            words.text("compare-parameter"),
            pair.say("compare-with-first"),
            pair.say("compare-with-second"),
        ],
        rows: pair
            .differing
            .iter()
            .map(|&one| {
                let name = format!("{} ({})", parameter(words, one), one.code());
                let [first, second] = pair.rules().map(|rules| value(one, rules));
                vec![Cell::from(name), first, second]
            })
            .collect(),
    }
}

/// The clauses of one rule set that the differing parameters rest on, each once.
fn clauses(pair: &Pair, rules: &RuleSet, document: &mut Document) {
    let named = |id: &str| {
        let rest_on = |one: &&RuleParameter| one.clauses(rules).iter().any(|clause| clause.id == id);
        pair.differing.iter().any(|one| rest_on(&one))
    };
    let values = [("rules", Value::from(pair.name(rules)))];
    document.heading(3, pair.words.locale.text_with("compare-clauses", &values));
    for clause in rules.clauses.iter().filter(|clause| named(&clause.id)) {
        let values = [
            ("id", Value::from(&clause.id)),
            ("says", Value::from(pair.words.locale.choose(&clause.says))),
            ("source", Value::from(&clause.source)),
            ("url", Value::from(&clause.url)),
        ];
        document.item(pair.words.locale.text_with("compare-clause", &values));
    }
}

/// The columns of the CSV report.
const HEADER: [&str; 16] = [
    "id",
    "name",
    "email",
    "structure",
    "status",
    "compared_status",
    "obligation",
    "year",
    "only_in",
    "differs",
    "obligation_status",
    "compared_obligation_status",
    "remaining",
    "compared_remaining",
    "due",
    "compared_due",
];

/// The report as CSV: one line for each obligation that differs; the words are the contract's.
pub fn csv(pair: &Pair, comparisons: &[Comparison]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut line =
        |fields: Vec<String>| writer.write_record(fields).expect("a buffer in memory does not fail");
    line(HEADER.iter().map(|name| (*name).to_owned()).chain(["because".to_owned()]).collect());
    for comparison in comparisons {
        let person = &comparison.first.advisor.person;
        let texts = [&person.id, &person.name, &person.email, &person.structure]
            .map(|text| safe(text, &mut String::new()).to_owned());
        let statuses = [comparison.first, comparison.second].map(|row| row.status().code().to_owned());
        let because: Vec<&str> = comparison.because.iter().map(|one| one.code()).collect();
        for change in &comparison.changes {
            let fields = change_fields(pair, change).into_iter().chain([because.join("|")]);
            line(texts.iter().chain(&statuses).cloned().chain(fields).collect());
        }
    }
    let bytes = writer.into_inner().expect("a buffer in memory does not fail");
    String::from_utf8(bytes).expect("only texts were written")
}

fn change_fields(pair: &Pair, change: &Change) -> Vec<String> {
    let sides = [change.first, change.second];
    let both = |read: fn(&Obligation) -> String| sides.map(|side| side.map(read).unwrap_or_default());
    let only_in = match sides {
        [Some(_), None] => &pair.rules()[0].id,
        [None, _] => &pair.other.id,
        _ => "",
    };
    let differs: Vec<&str> = change.fields().into_iter().map(Field::code).collect();
    let own = [
        change.kind.code().to_owned(),
        change.year.map(|year| year.to_string()).unwrap_or_default(),
        safe(only_in, &mut String::new()).to_owned(),
        differs.join("|"),
    ];
    let values = [
        both(|owed| owed.status.code().to_owned()),
        both(|owed| owed.remaining.to_string()),
        both(|owed| owed.due.map(|day| day.to_string()).unwrap_or_default()),
    ];
    own.into_iter().chain(values.into_iter().flatten()).collect()
}

#[derive(Serialize)]
struct CompareJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    compared_with: &'a str,
    compared_summary: SummaryJson<'a>,
    /// How many of the advisors of the summaries differ.
    differing: usize,
    parameters: Vec<ParameterJson<'a>>,
    advisors: Vec<AdvisorJson<'a>>,
}

#[derive(Serialize)]
struct ParameterJson<'a> {
    name: &'static str,
    value: String,
    compared_value: String,
    clauses: Vec<ClauseJson<'a>>,
    compared_clauses: Vec<ClauseJson<'a>>,
}

#[derive(Serialize)]
struct ClauseJson<'a> {
    id: &'a str,
    says: &'a str,
    source: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct AdvisorJson<'a> {
    id: &'a str,
    name: &'a str,
    status: &'static str,
    compared_status: &'static str,
    because: Vec<&'static str>,
    obligations: Vec<ChangeJson>,
}

#[derive(Serialize)]
struct ChangeJson {
    kind: &'static str,
    year: Option<CivilYear>,
    /// Null where the rule set does not show the obligation.
    here: Option<SideJson>,
    compared: Option<SideJson>,
    differs: Vec<&'static str>,
}

#[derive(Serialize)]
struct SideJson {
    required: u32,
    completed: u32,
    scheduled: u32,
    remaining: u32,
    opens: Option<NaiveDate>,
    due: Option<NaiveDate>,
    closes: Option<NaiveDate>,
    status: &'static str,
    optional: bool,
}

impl SideJson {
    fn of(owed: &Obligation) -> Self {
        Self {
            required: owed.required,
            completed: owed.completed(),
            scheduled: owed.scheduled(),
            remaining: owed.remaining,
            opens: owed.opens,
            due: owed.due,
            closes: owed.closes,
            status: owed.status.code(),
            optional: owed.optional,
        }
    }
}

/// The report as JSON.
pub fn json(pair: &Pair, comparisons: &[Comparison]) -> String {
    let words = pair.words;
    text(&CompareJson {
        head: Head::new(words.setting, &pair.summaries[0]),
        compared_with: &pair.other.id,
        compared_summary: SummaryJson(&pair.summaries[1]),
        differing: comparisons.len(),
        parameters: pair.differing.iter().map(|one| parameter_json(pair, *one)).collect(),
        advisors: comparisons.iter().map(advisor_json).collect(),
    })
}

fn parameter_json<'a>(pair: &'a Pair, parameter: RuleParameter) -> ParameterJson<'a> {
    let clauses = |rules: &'a RuleSet| -> Vec<ClauseJson<'a>> {
        let told = parameter.clauses(rules).into_iter();
        told.map(|clause| ClauseJson {
            id: &clause.id,
            says: pair.words.locale.choose(&clause.says),
            source: &clause.source,
            url: &clause.url,
        })
        .collect()
    };
    let [first, second] = pair.rules();
    ParameterJson {
        name: parameter.code(),
        value: parameter.value(first),
        compared_value: parameter.value(second),
        clauses: clauses(first),
        compared_clauses: clauses(second),
    }
}

fn advisor_json<'a>(comparison: &'a Comparison) -> AdvisorJson<'a> {
    let person = &comparison.first.advisor.person;
    AdvisorJson {
        id: &person.id,
        name: &person.name,
        status: comparison.first.status().code(),
        compared_status: comparison.second.status().code(),
        because: comparison.because.iter().map(|parameter| parameter.code()).collect(),
        obligations: comparison
            .changes
            .iter()
            .map(|change| ChangeJson {
                kind: change.kind.code(),
                year: change.year,
                here: change.first.map(SideJson::of),
                compared: change.second.map(SideJson::of),
                differs: change.fields().into_iter().map(Field::code).collect(),
            })
            .collect(),
    }
}
