//! The modules of the catalogue: as a list, as JSON, as CSV.

use chrono::NaiveDate;
use serde::Serialize;

use super::document::{Cell, Document, Table};
use super::to::csv::lines;
use super::to::json::text;
use super::words::Words;
use crate::locale::Value;
use crate::model::{Module, ModuleKind};
use crate::text::Word;
use crate::text::names::folded;

/// The list of these modules, for people: a table for each kind.
pub(crate) fn document(words: &Words, modules: &[&Module]) -> Document {
    let mut document = Document::default();
    document
        .heading(1, words.locale.text_with("modules-title", &[("day", Value::from(words.setting.as_of))]));
    let sources = sources(modules);
    for kind in ModuleKind::all() {
        let of_kind: Vec<&Module> = modules.iter().copied().filter(|module| module.kind == kind).collect();
        if !of_kind.is_empty() {
            let count = [("count", Value::from(of_kind.len()))];
            document.heading(2, words.locale.text_with(&format!("module-kind-{}", kind.code()), &count));
            document.table(table(words, &of_kind, &sources));
        }
    }
    if let Some(aliases) = aliases(words, modules) {
        document.heading(2, words.text("modules-aliases"));
        document.table(aliases);
    }
    if !sources.is_empty() {
        document.heading(2, words.text("modules-sources"));
    }
    for (number, source) in (1..).zip(&sources) {
        document.item(format!("{number}. {source}"));
    }
    document
}

/// The columns that some of these modules fill.
fn table(words: &Words, modules: &[&Module], sources: &[&str]) -> Table {
    type Column<'a> = (&'static str, Box<dyn Fn(&Module) -> String + 'a>);
    let columns: [Column; 5] = [
        ("module-id", Box::new(|module| module.id.clone())),
        ("title", Box::new(|module| module.title.clone())),
        ("hours", Box::new(|module| hours(words, module))),
        ("conditions", Box::new(|module| conditions(words, module))),
        ("source", Box::new(|module| source(words, module, sources))),
    ];
    let filled = columns.iter().filter(|(_, cell)| modules.iter().any(|module| !cell(module).is_empty()));
    let filled: Vec<&Column> = filled.collect();
    Table {
        header: filled.iter().map(|(name, _)| words.text(&format!("column-{name}"))).collect(),
        rows: modules
            .iter()
            .map(|module| filled.iter().map(|(_, cell)| Cell::from(cell(module))).collect())
            .collect(),
    }
}

/// The other names of modules; `None` where no module has any.
fn aliases(words: &Words, modules: &[&Module]) -> Option<Table> {
    let row = |module: &&Module| {
        let names = module.aliases.iter().filter(|alias| folded(alias) != folded(&module.title));
        let names: Vec<&str> = names.map(String::as_str).collect();
        (!names.is_empty()).then(|| vec![Cell::from(module.id.clone()), Cell::from(names.join(", "))])
    };
    let rows: Vec<Vec<Cell>> = modules.iter().filter_map(row).collect();
    let header = ["module-id", "aliases"].map(|column| words.text(&format!("column-{column}"))).to_vec();
    (!rows.is_empty()).then_some(Table { header, rows })
}

fn hours(words: &Words, module: &Module) -> String {
    let told = |hours| words.locale.text_with("module-hours", &[("count", Value::from(hours))]);
    module.hours.map(told).unwrap_or_default()
}

/// When it is offered, and what must be held first; nothing where neither bears on it.
fn conditions(words: &Words, module: &Module) -> String {
    let needed = Value::from(words.locale.list(&module.requires));
    let needed = (!module.requires.is_empty())
        .then(|| words.locale.text_with("module-requires", &[("needed", needed)]));
    let offered = Some(availability(words, module)).filter(|offered| !offered.is_empty());
    [offered, needed].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// From when and until when a session of it may start; nothing where it is always offered.
fn availability(words: &Words, module: &Module) -> String {
    let (key, days) = match (module.available_from, module.available_until) {
        (None, None) => return String::new(),
        (Some(from), None) => ("module-from", [from, from]),
        (None, Some(until)) => ("module-until", [until, until]),
        (Some(from), Some(until)) => ("from-to", [from, until]),
    };
    let [first, last] = days.map(|day| Value::from(words.locale.short_day(day)));
    words.locale.text_with(key, &[("first", first), ("last", last)])
}

/// The number of the source below the tables, or the words for a title that has none.
fn source(words: &Words, module: &Module, sources: &[&str]) -> String {
    let place = module.source.as_ref().and_then(|source| sources.iter().position(|known| known == source));
    let number = place.map(|place| (place + 1).to_string());
    let indicative = module.indicative.then(|| words.text("module-indicative"));
    [indicative, number].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The sources of these modules, each once, in the order in which they are first named.
fn sources<'a>(modules: &[&'a Module]) -> Vec<&'a str> {
    let mut sources: Vec<&str> = Vec::new();
    for source in modules.iter().filter_map(|module| module.source.as_deref()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

#[derive(Serialize)]
struct Report<'a> {
    parconum: &'static str,
    as_of: NaiveDate,
    modules: Vec<Entry<'a>>,
}

/// A module by the names of the contract's section 1.
#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'static str,
    hours: Option<u32>,
    available_from: Option<NaiveDate>,
    available_until: Option<NaiveDate>,
    aliases: &'a [String],
    requires: &'a [String],
    indicative: bool,
    source: Option<&'a str>,
}

impl<'a> Entry<'a> {
    fn new(module: &'a Module) -> Self {
        Self {
            id: &module.id,
            title: &module.title,
            kind: module.kind.code(),
            hours: module.hours,
            available_from: module.available_from,
            available_until: module.available_until,
            aliases: &module.aliases,
            requires: &module.requires,
            indicative: module.indicative,
            source: module.source.as_deref(),
        }
    }
}

/// The modules as JSON.
pub(crate) fn json(words: &Words, modules: &[&Module]) -> String {
    let modules = modules.iter().map(|module| Entry::new(module)).collect();
    text(&Report { parconum: env!("CARGO_PKG_VERSION"), as_of: words.setting.as_of, modules })
}

/// The columns of the CSV, in order: the names of the JSON.
const HEADER: [&str; 10] = [
    "id",
    "title",
    "kind",
    "hours",
    "available_from",
    "available_until",
    "aliases",
    "requires",
    "indicative",
    "source",
];

/// The modules as CSV, one a line.
pub(crate) fn csv(modules: &[&Module]) -> Vec<u8> {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let rows = modules.iter().map(|module| {
        let entry = Entry::new(module);
        [
            entry.id.to_owned(),
            entry.title.to_owned(),
            entry.kind.to_owned(),
            entry.hours.map(|hours| hours.to_string()).unwrap_or_default(),
            day(entry.available_from),
            day(entry.available_until),
            entry.aliases.join("|"),
            entry.requires.join("|"),
            if entry.indicative { "yes" } else { "no" }.to_owned(),
            entry.source.unwrap_or_default().to_owned(),
        ]
    });
    lines(HEADER, rows)
}
