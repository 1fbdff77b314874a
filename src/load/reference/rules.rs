//! Rule sets: one file is one rule set, and each parameter names the clause it rests on.

use std::collections::BTreeSet;

use super::rule_values;
use super::rule_values::told_apart;
use crate::findings::{Code, Findings};
use crate::load::toml::cursor::Value;
use crate::load::toml::document::{Document, Source};
use crate::load::toml::table::Table;
use crate::load::toml::unique::Unique;
use crate::model::parameters::{Held, Kind, Number, PARAMETERS};
use crate::model::rules::{Clause, ClauseIndex, Parameter};
use crate::model::{Catalogue, RuleParameter, RuleSet};
use crate::text::names::nearest;

/// The rule set of a file. `None` if something in it was reported. Without a catalogue nobody can
/// say which modules exist. Its examples are read apart, by [`examples`](super::examples::examples).
pub fn rules(source: &Source, catalogue: Option<&Catalogue>, findings: &mut Findings) -> Option<RuleSet> {
    let document = Document::parse(source, findings)?;
    let root = document.root();
    let rules = rule_set(&root, catalogue);
    root.value("example");
    root.close();
    document.finish(findings).then_some(rules)
}

/// The keys that the table of a parameter may hold, its clause apart.
pub fn keys(parameter: &RuleParameter) -> Vec<&'static str> {
    Table::keys_of("parameter", |table| {
        rule_values::held(table, &parameter.kind, None);
    })
}

/// The rule set, as far as nothing was reported.
fn rule_set(root: &Table, catalogue: Option<&Catalogue>) -> RuleSet {
    let id = root.required("id", Value::filled);
    let title = root.required("title", Value::bilingual);
    let checked_on = root.optional("checked_on", Value::date);
    let reader = Reader { clauses: clauses(root), catalogue };
    let mut rules = RuleSet {
        id: id.unwrap_or_default(),
        title: title.unwrap_or_default(),
        checked_on,
        ..RuleSet::default()
    };
    reader.section(root, "", &mut rules);
    let sections: BTreeSet<&str> = PARAMETERS.iter().map(|parameter| parameter.section().0).collect();
    for name in sections.into_iter().filter(|name| !name.is_empty()) {
        let must = PARAMETERS.iter().any(|one| one.section().0 == name && one.number() == Number::Once);
        let table = if must { root.required(name, Value::table) } else { root.optional(name, Value::table) };
        if let Some(table) = table {
            reader.section(&table, name, &mut rules);
            table.close();
        }
    }
    rules.preparation.sort_by_key(|hours| hours.value.from);
    rules.clauses = reader.clauses.into_iter().flatten().collect();
    rules
}

/// The clauses; one that was reported keeps its place, so that its neighbours keep theirs.
fn clauses(root: &Table) -> Vec<Option<Clause>> {
    let mut ids = Unique::default();
    let tables = root.tables("clause");
    let clauses = tables.into_iter().enumerate().map(|(owner, table)| {
        let id = table.required("id", |value| {
            let id = value.filled()?;
            ids.add(value, id.clone(), owner);
            Some(id)
        });
        let says = table.required("says", Value::bilingual);
        let source = table.required("source", Value::filled);
        let url = table.required("url", Value::filled);
        table.close();
        Some(Clause { id: id?, says: says?, source: source?, url: url? })
    });
    clauses.collect()
}

/// Reads the parameters, knowing the clauses that they may rest on and the modules they may name.
struct Reader<'c> {
    clauses: Vec<Option<Clause>>,
    catalogue: Option<&'c Catalogue>,
}

impl Reader<'_> {
    fn clause(&self, table: &Table) -> Option<ClauseIndex> {
        table.required("clause", |value| {
            let id = value.filled()?;
            let known = || self.clauses.iter().flatten().map(|clause| clause.id.as_str());
            let place =
                self.clauses.iter().position(|clause| clause.as_ref().is_some_and(|clause| clause.id == id));
            if place.is_none() {
                value.report(value.finding(Code::UnknownClause).nearest(nearest(&id, known())));
            }
            place.map(ClauseIndex)
        })
    }

    /// The parameters of a table of the file.
    fn section(&self, table: &Table, name: &str, rules: &mut RuleSet) {
        for parameter in PARAMETERS.iter().filter(|parameter| parameter.section().0 == name) {
            let values = self.parameter(table, parameter);
            parameter.give(rules, values);
        }
    }

    fn parameter(&self, table: &Table, parameter: &RuleParameter) -> Vec<Parameter<Held>> {
        let (_, key) = parameter.section();
        let one = |value: Value| self.settled(value.table()?, &parameter.kind);
        match parameter.number() {
            Number::Once => table.required(key, one).into_iter().collect(),
            Number::AtMostOnce => table.optional(key, one).into_iter().collect(),
            Number::Any => {
                let mut names = Unique::default();
                let tables = table.tables(key).into_iter().enumerate();
                let values = tables.filter_map(|(place, table)| {
                    told_apart(&table, &parameter.kind, self.catalogue, place, &mut names);
                    self.settled(table, &parameter.kind)
                });
                values.collect()
            }
        }
    }

    /// What a table says: the value, and the clause that it rests on.
    fn settled(&self, table: Table, kind: &Kind) -> Option<Parameter<Held>> {
        let (value, clause) = (rule_values::held(&table, kind, self.catalogue), self.clause(&table));
        table.close();
        Some(Parameter { value: value?, clause: clause? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::last_day;
    use crate::load::reference::catalogue::catalogue;
    use crate::load::toml::testing::{errors_of, shipped};
    use crate::model::rules::{Cohort, ContinuingStart, Hours, InitialEnd, InitialStart};

    fn modules() -> Catalogue {
        catalogue(&[shipped("catalogue.toml")], &mut Findings::default()).unwrap()
    }

    /// What is reported once a part of a shipped rule set is replaced, with the line's text.
    fn errors(file: &str, from: &str, to: &str) -> Vec<(Code, String, u32)> {
        let mut source = shipped(file);
        assert!(source.text.contains(from), "{from}");
        source.text = source.text.replacen(from, to, 1);
        let errors = errors_of(|findings| rules(&source, Some(&modules()), findings).is_some());
        let line = |line: u32| source.text.lines().nth(line as usize - 1).unwrap().to_owned();
        errors.into_iter().map(|(code, at, column)| (code, line(at), column)).collect()
    }

    #[test]
    fn each_error_is_reported_where_it_stands() {
        for (from, to, code, line, column) in [
            ("value = 12,", "value = 0,", Code::OutOfRange, "deadline_months = { value = 0,", 29),
            ("value = 12,", "valeu = 12,", Code::MissingKey, "deadline_months = { valeu = 12,", 19),
            ("value = \"entered\"", "value = \"enterd\"", Code::UnknownWord, "starts = {", 20),
            ("closes_on = 2025-03-31", "closes_on = 2024-12-30", Code::GraceBeforeYearEnds, "closes_on", 13),
            ("one_of = [70", "most = 2\none_of = [70", Code::ConflictingKeys, "most = 2", 8),
            ("one_of = [175]", "least = 9\nmost = 8", Code::OutOfRange, "most = 8", 8),
            ("one_of = [175]", "one_of = []", Code::EmptyText, "one_of", 10),
            ("from = 2025-07-13", "from = 20250713", Code::WrongType, "from = 20250713", 8),
            ("[[grace]]", "[[graces]]", Code::UnknownKey, "[[graces]]", 3),
            ("[title_offer]", "[[title_offer]]", Code::WrongType, "[[title_offer]]", 1),
        ] {
            let found = errors("rules/dispositif.toml", from, to);
            let [first, ..] = found.as_slice() else { panic!("{from}: nothing found") };
            let first = found.iter().find(|(found, ..)| *found == code).unwrap_or(first);
            assert_eq!(first.0, code, "{to}");
            assert!(first.1.starts_with(line), "{to}: {}", first.1);
            assert_eq!(first.2, column, "{to}");
        }
    }

    #[test]
    fn a_clause_must_be_there_and_a_mistyped_one_finds_its_neighbour() {
        let mut source = shipped("rules/dispositif.toml");
        source.text = source.text.replacen("clause = \"grace-2024\"", "clause = \"grace2025\"", 1);
        let mut findings = Findings::default();
        assert!(rules(&source, Some(&modules()), &mut findings).is_none());
        assert_eq!(findings.0[0].code, Code::UnknownClause);
        assert_eq!(findings.0[0].nearest.as_deref(), Some("grace-2024"));
    }

    #[test]
    fn the_shipped_rule_sets_are_the_table_of_the_contract() {
        let mut findings = Findings::default();
        let [hub, state] = ["rules/hub-du-sud.toml", "rules/dispositif.toml"].map(|file| {
            rules(&shipped(file), Some(&modules()), &mut findings).unwrap_or_else(|| panic!("{findings:?}"))
        });
        assert!(findings.0.is_empty());
        assert_eq!((hub.id.as_str(), state.id.as_str()), ("hub-du-sud", "dispositif"));
        assert_eq!(hub.clauses.len(), 6);
        assert_eq!(state.clauses.len(), 11);
        assert_eq!((hub.checked_on, state.checked_on), (None, "2026-08-21".parse().ok()));
        assert_eq!(
            (hub.initial.starts.value, state.initial.starts.value),
            (InitialStart::Hired, InitialStart::Entered)
        );
        assert_eq!(hub.initial.ends.value, InitialEnd::FirstYearAndCcp1);
        assert_eq!(state.initial.ends.value, InitialEnd::Deadline);
        assert_eq!(hub.initial.cohort.value, Cohort::InPhaseSince);
        assert_eq!(state.initial.cohort.value, Cohort::StartedSince);
        assert_eq!(hub.initial.deadline_not_before.unwrap().value, last_day(2024));
        assert!(state.initial.deadline_not_before.is_none());
        assert!(!hub.initial.requires_entry.value && state.initial.requires_entry.value);
        assert_eq!(hub.continuing.starts.value, ContinuingStart::YearAfterInitialModules);
        assert_eq!(state.continuing.starts.value, ContinuingStart::AfterInitialDeadline);
        assert_eq!(hub.preparation[0].value.hours, Hours::Between { least: 70, most: 315 });
        assert_eq!(state.preparation[0].value.hours, Hours::OneOf(vec![70, 175, 315]));
        assert_eq!(state.preparation[1].value.hours, Hours::OneOf(vec![175]));
        assert!(hub.grace.is_empty() && hub.off_quota.is_empty());
        assert_eq!(state.grace_of(2024).unwrap().closes_on.to_string(), "2025-03-31");
        assert_eq!(state.off_quota[0].value.module, "cafe-ia");
        assert!(state.off_quota[0].value.funded);
        assert_eq!(state.title_offer.unwrap().value.offered_until.unwrap().to_string(), "2025-07-12");
    }
}
