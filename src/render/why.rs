//! Why a verdict is what it is, as a report and as JSON: the same chain, in the same words.

use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use super::document::Document;
use super::rule_value;
use super::words::Words;
use crate::dates::CivilYear;
use crate::locale::Value;
use crate::reports::casebook::{Row, Verdict};
use crate::reports::explanation::{Applied, Chain, Datum, Explanation, Statement};
use crate::text::Word;

/// The explanation of one advisor's verdict.
pub fn document(words: &Words, row: &Row) -> Document {
    let mut document = Document::default();
    let person = &row.advisor.person;
    let name = person.known_as();
    let facts = [("name", Value::from(name.to_string())), ("status", Value::from(words.status(row)))];
    document.heading(1, words.locale.text_with("why-title", &facts));
    match &row.verdict {
        Verdict::Invalid(problems) => {
            problems.iter().for_each(|problem| document.item(words.locale.finding(problem)));
        }
        Verdict::Assessed(assessed) => {
            let explanation = Explanation::of(words.setting, row.advisor, assessed);
            parts(words, &explanation, &mut document);
        }
    }
    document
}

fn parts(words: &Words, explanation: &Explanation, document: &mut Document) {
    let mut part = |key: &str, statements: &[Statement]| {
        document.heading(2, words.text(key));
        statements.iter().for_each(|statement| document.item(words.statement(statement)));
    };
    part("why-facts", &explanation.facts);
    part("why-parameters", &[]);
    for applied in &explanation.clauses {
        document.line(clause(words, applied));
        for parameter in &applied.parameters {
            let name = format!("parameter-{}", parameter.code().replace(['.', '_'], "-"));
            let value = Value::from(rule_value::in_words(words, *parameter));
            let code = Value::from(parameter.code());
            let told = [("name", Value::from(words.text(&name))), ("code", code), ("value", value)];
            document.item(words.locale.text_with("why-parameter", &told));
        }
    }
    document.heading(2, words.text("why-days"));
    explanation.phase.iter().for_each(|statement| document.item(words.statement(statement)));
    for chain in &explanation.obligations {
        document.heading(3, title(words, chain));
        let clauses: Vec<String> = chain.clauses.iter().map(|id| format!("[{id}]")).collect();
        let rules = [("rules", Value::from(clauses.join(" ")))];
        document.item(words.locale.text_with("why-rests-on", &rules));
        chain.steps.iter().for_each(|statement| document.item(words.statement(statement)));
    }
    document.heading(2, words.text("why-not-applied"));
    explanation.not_applied.iter().for_each(|statement| document.item(words.statement(statement)));
}

fn title(words: &Words, chain: &Chain) -> String {
    let year = chain.year.map(|year| year.to_string()).unwrap_or_default();
    words.locale.text_with(&format!("kind-{}", chain.kind.code()), &[("year", Value::from(year))])
}

/// The sentence of a clause, with where it is published.
fn clause(words: &Words, applied: &Applied) -> String {
    let clause = &words.setting.rules.clauses[applied.clause];
    let facts = [
        ("id", Value::from(&clause.id)),
        ("says", Value::from(words.locale.choose(&clause.says))),
        ("source", Value::from(&clause.source)),
        ("url", Value::from(&clause.url)),
    ];
    words.locale.text_with("why-clause", &facts)
}

impl Words<'_> {
    /// A statement as a sentence.
    pub fn statement(&self, statement: &Statement) -> String {
        let about: Vec<(&str, Value)> =
            statement.about.iter().map(|(name, datum)| (*name, self.datum(datum))).collect();
        self.locale.text_with(statement.key, &about)
    }

    fn datum<'v>(&self, datum: &'v Datum) -> Value<'v> {
        match datum {
            Datum::Text(text) => Value::from(text),
            Datum::Count(count) => Value::from(*count),
            Datum::Day(day) => Value::from(*day),
            Datum::Module(module) => Value::from(self.module(*module).to_owned()),
            Datum::Places(origins) if origins.is_empty() => Value::from(self.text("why-command-line")),
            Datum::Places(origins) => {
                let places = origins.iter().map(|origin| self.place(*origin));
                Value::from(self.locale.list(&places.collect::<Vec<_>>()))
            }
            Datum::Years(years) => {
                Value::from(self.locale.list(&years.iter().map(ToString::to_string).collect::<Vec<_>>()))
            }
            Datum::Choices(choices) => {
                Value::from(self.locale.any_of(&choices.iter().map(ToString::to_string).collect::<Vec<_>>()))
            }
            Datum::Term(key) => Value::from(self.text(key)),
        }
    }
}

/// The chain as JSON: what each statement is, its sentence, and the values that it speaks of.
#[derive(Serialize)]
pub struct WhyJson {
    facts: Vec<Json>,
    clauses: Vec<Json>,
    phase: Vec<Json>,
    obligations: Vec<ChainJson>,
    not_applied: Vec<Json>,
}

#[derive(Serialize)]
struct ChainJson {
    kind: &'static str,
    year: Option<CivilYear>,
    clauses: Vec<String>,
    steps: Vec<Json>,
}

/// The explanation of one advisor's verdict; nothing for somebody whose data have errors.
pub fn json(words: &Words, row: &Row) -> Option<WhyJson> {
    let explanation = Explanation::of(words.setting, row.advisor, row.assessed()?);
    let all = |statements: &[Statement]| statements.iter().map(|one| statement(words, one)).collect();
    Some(WhyJson {
        facts: all(&explanation.facts),
        clauses: explanation.clauses.iter().map(|applied| clause_json(words, applied)).collect(),
        phase: all(&explanation.phase),
        obligations: explanation
            .obligations
            .iter()
            .map(|chain| ChainJson {
                kind: chain.kind.code(),
                year: chain.year,
                clauses: chain.clauses.clone(),
                steps: all(&chain.steps),
            })
            .collect(),
        not_applied: all(&explanation.not_applied),
    })
}

fn statement(words: &Words, statement: &Statement) -> Json {
    let mut fields = Map::new();
    fields.insert("is".to_owned(), json!(statement.key.trim_start_matches("why-")));
    fields.insert("says".to_owned(), json!(words.statement(statement)));
    for (name, datum) in &statement.about {
        let value = match datum {
            Datum::Text(text) => json!(text),
            Datum::Count(count) => json!(count),
            Datum::Day(day) => json!(day),
            Datum::Module(module) => json!(words.setting.catalogue.get(*module).id),
            Datum::Places(origins) => origins
                .iter()
                .filter_map(|origin| words.files.place(*origin))
                .map(|place| json!({ "file": &*place.file, "line": place.line }))
                .collect(),
            Datum::Years(years) => json!(years),
            Datum::Choices(choices) => json!(choices),
            Datum::Term(key) => json!(key),
        };
        fields.insert((*name).to_owned(), value);
    }
    Json::Object(fields)
}

fn clause_json(words: &Words, applied: &Applied) -> Json {
    let rules = words.setting.rules;
    let clause = &rules.clauses[applied.clause];
    let parameters = applied.parameters.iter();
    let parameters: Vec<Json> =
        parameters.map(|one| json!({ "name": one.code(), "value": one.value(rules) })).collect();
    json!({
        "id": clause.id,
        "says": words.locale.choose(&clause.says),
        "source": clause.source,
        "url": clause.url,
        "parameters": parameters,
    })
}
