//! Why a verdict is what it is, as a report and as JSON: the same chain, in the same words.

use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use super::document::Document;
use super::rule_value;
use super::words::Words;
use crate::dates::CivilYear;
use crate::locale::Value;
use crate::model::catalogue::ModuleKind;
use crate::model::{ModuleIndex, Origin};
use crate::reports::casebook::{Row, Verdict};
use crate::reports::explanation::{Applied, Chain, Datum, Explanation, Statement};
use crate::reports::parameters::Told;
use crate::text::Word;

/// Why an advisor has their status; of somebody who is not assessed, what is wrong with the data.
pub(crate) fn document(words: &Words, row: &Row, explanation: Option<&Explanation>) -> Document {
    let mut document = Document::default();
    let person = &row.advisor.person;
    let name = person.known_as();
    let facts = [("name", Value::from(name.to_string())), ("status", Value::from(words.status(row)))];
    document.heading(1, words.locale.text_with("why-title", &facts));
    if let Verdict::Invalid(problems) = &row.verdict {
        problems.iter().for_each(|problem| document.item(words.locale.finding(problem)));
    }
    if let Some(explanation) = explanation {
        parts(words, explanation, &mut document);
    }
    document
}

/// An explanation for a page that tells each thing once.
#[derive(Default)]
pub(super) struct Once {
    /// Titles with their statements: facts, phase, what does not apply.
    pub(super) parts: Vec<(String, Vec<String>)>,
    /// The steps of each obligation, in their order.
    pub(super) chains: Vec<Vec<String>>,
}

/// An explanation without what stands elsewhere in a page: the clauses are the same for everybody, and
/// a training is told where it is decided what it counts for, not among the facts as well (a
/// preparation is, for its hours).
pub(super) fn once(words: &Words, explanation: &Explanation) -> Once {
    let decided: Vec<&Origin> = explanation
        .obligations
        .iter()
        .flat_map(|chain| &chain.steps)
        .chain(&explanation.not_applied)
        .flat_map(Statement::places)
        .collect();
    let is_thematic = |module: ModuleIndex| words.setting.catalogue.get(module).kind == ModuleKind::Thematic;
    let is_told = |fact: &&Statement| {
        fact.module().is_some_and(is_thematic) && fact.places().iter().any(|place| decided.contains(&place))
    };
    let all = |statements: &[Statement]| statements.iter().map(|one| words.statement(one)).collect();
    let facts = explanation.facts.iter().filter(|fact| !is_told(fact)).map(|one| words.statement(one));
    let parts = [
        ("html-why-facts", facts.collect::<Vec<_>>()),
        ("html-why-days", all(&explanation.phase)),
        ("html-why-not-applied", all(&explanation.not_applied)),
    ];
    let parts = parts.into_iter().filter(|(_, statements)| !statements.is_empty());
    let chains = explanation
        .obligations
        .iter()
        .map(|chain| std::iter::once(rests_on(words, chain)).chain(all(&chain.steps)).collect());
    Once {
        parts: parts.map(|(key, statements)| (words.text(key), statements)).collect(),
        chains: chains.collect(),
    }
}

fn parts(words: &Words, explanation: &Explanation, document: &mut Document) {
    statements(words, "why-facts", &explanation.facts, document);
    document.heading(2, words.text("why-parameters"));
    for applied in &explanation.clauses {
        document.line(clause(words, applied));
        applied.parameters.iter().for_each(|told| document.item(parameter(words, told)));
    }
    statements(words, "why-days", &explanation.phase, document);
    for chain in &explanation.obligations {
        document.heading(3, title(words, chain));
        document.item(rests_on(words, chain));
        chain.steps.iter().for_each(|statement| document.item(words.statement(statement)));
    }
    statements(words, "why-not-applied", &explanation.not_applied, document);
}

fn statements(words: &Words, title: &str, statements: &[Statement], document: &mut Document) {
    document.heading(2, words.text(title));
    statements.iter().for_each(|statement| document.item(words.statement(statement)));
}

fn rests_on(words: &Words, chain: &Chain) -> String {
    let clauses: Vec<String> = chain.clauses.iter().map(|id| format!("[{id}]")).collect();
    words.locale.text_with("why-rests-on", &[("rules", Value::from(clauses.join(" ")))])
}

pub(super) fn parameter(words: &Words, told: &Told) -> String {
    let values = [
        ("name", Value::from(rule_value::name(words.locale, told.parameter))),
        ("code", Value::from(told.parameter.key)),
        ("value", Value::from(rule_value::in_words(words.locale, words.setting.catalogue, told))),
    ];
    words.locale.text_with("why-parameter", &values)
}

fn title(words: &Words, chain: &Chain) -> String {
    let year = chain.year.map(|year| year.to_string()).unwrap_or_default();
    words.locale.text_with(&format!("kind-{}", chain.kind.code()), &[("year", Value::from(year))])
}

/// The sentence of a clause, with where it is published.
fn clause(words: &Words, applied: &Applied) -> String {
    let clause = applied.clause;
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
    pub(crate) fn statement(&self, statement: &Statement) -> String {
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
pub(crate) struct WhyJson {
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

impl WhyJson {
    /// The explanation in the words of the report.
    pub(crate) fn of(words: &Words, explanation: &Explanation) -> Self {
        let all = |statements: &[Statement]| statements.iter().map(|one| statement(words, one)).collect();
        let chains = explanation.obligations.iter().map(|chain| ChainJson {
            kind: chain.kind.code(),
            year: chain.year,
            clauses: chain.clauses.iter().map(|id| (*id).to_owned()).collect(),
            steps: all(&chain.steps),
        });
        Self {
            facts: all(&explanation.facts),
            clauses: explanation.clauses.iter().map(|applied| clause_json(words, applied)).collect(),
            phase: all(&explanation.phase),
            obligations: chains.collect(),
            not_applied: all(&explanation.not_applied),
        }
    }
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
    let parameters = applied.parameters.iter();
    let parameters: Vec<Json> =
        parameters.map(|told| json!({ "name": told.parameter.key, "value": told.written() })).collect();
    let clause = applied.clause;
    json!({
        "id": clause.id,
        "says": words.locale.choose(&clause.says),
        "source": clause.source,
        "url": clause.url,
        "parameters": parameters,
    })
}
