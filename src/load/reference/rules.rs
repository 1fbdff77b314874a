//! Rule sets: one file is one rule set, and each parameter names the clause it rests on.

use std::ops::RangeInclusive;

use crate::dates::last_day;
use crate::findings::{Code, Fact, Finding, Findings};
use crate::load::toml::cursor::{Table, Value};
use crate::load::toml::document::{Document, Source};
use crate::load::toml::unique::Unique;
use crate::model::RuleSet;
use crate::model::rules::{
    Clause, ClauseIndex, ContinuingRules, Grace, Hours, InitialRules, OffQuota, Parameter, PreparationHours,
    TitleOffer,
};
use crate::text::names::nearest;

/// Modules that a rule set may ask for: none is a rule too.
const MODULES: RangeInclusive<u32> = 0..=100;
/// Months that a deadline may last.
const MONTHS: RangeInclusive<u32> = 1..=120;
/// Hours that a preparation may last.
const HOURS: RangeInclusive<u32> = 1..=5_000;

/// The rule set of a file. `None` if something in it was reported. Its examples are read apart,
/// by [`examples`](super::examples::examples).
pub fn rules(source: &Source, findings: &mut Findings) -> Option<RuleSet> {
    let document = Document::parse(source, findings)?;
    let root = document.root();
    let rules = rule_set(&root);
    root.value("example");
    root.close();
    if document.finish(findings) { rules } else { None }
}

fn rule_set(root: &Table) -> Option<RuleSet> {
    let id = root.required("id", Value::filled);
    let title = root.required("title", Value::bilingual);
    let reader = Reader(clauses(root));
    let since = reader.parameter(root, "since", Value::date);
    let initial = root.required("initial", |value| reader.initial(value.table()?));
    let continuing = root.required("continuing", |value| reader.continuing(value.table()?));
    let preparation = root.optional("preparation", |value| reader.preparation(value.table()?));
    let grace = reader.grace(root);
    let off_quota = reader.off_quota(root);
    let title_offer = root.optional("title_offer", |value| reader.title_offer(value.table()?));
    Some(RuleSet {
        id: id?,
        title: title?,
        since: since?,
        initial: initial?,
        continuing: continuing?,
        preparation: preparation.unwrap_or_default(),
        grace,
        off_quota,
        title_offer,
        clauses: reader.0.into_iter().collect::<Option<_>>()?,
    })
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

/// Reads the parameters, knowing the clauses that they may rest on.
struct Reader(Vec<Option<Clause>>);

impl Reader {
    fn clause(&self, table: &Table) -> Option<ClauseIndex> {
        table.required("clause", |value| {
            let id = value.filled()?;
            let known = || self.0.iter().flatten().map(|clause| clause.id.as_str());
            let place =
                self.0.iter().position(|clause| clause.as_ref().is_some_and(|clause| clause.id == id));
            if place.is_none() {
                value.report(value.finding(Code::UnknownClause).nearest(nearest(&id, known())));
            }
            place.map(ClauseIndex)
        })
    }

    /// `{ value = …, clause = "…" }`, which must be there.
    fn parameter<'d, T>(
        &self,
        table: &Table<'d>,
        key: &'static str,
        read: impl FnOnce(Value<'d>) -> Option<T>,
    ) -> Option<Parameter<T>> {
        table.required(key, |value| self.settled(value, read))
    }

    fn settled<'d, T>(
        &self,
        value: Value<'d>,
        read: impl FnOnce(Value<'d>) -> Option<T>,
    ) -> Option<Parameter<T>> {
        let table = value.table()?;
        let (value, clause) = (table.required("value", read), self.clause(&table));
        table.close();
        Some(Parameter { value: value?, clause: clause? })
    }

    fn initial(&self, table: Table) -> Option<InitialRules> {
        let modules = self.parameter(&table, "modules", |value| value.number(MODULES));
        let starts = self.parameter(&table, "starts", Value::word);
        let ends = self.parameter(&table, "ends", Value::word);
        let cohort = self.parameter(&table, "cohort", Value::word);
        let deadline_months = self.parameter(&table, "deadline_months", |value| value.number(MONTHS));
        let deadline_not_before =
            table.optional("deadline_not_before", |value| self.settled(value, Value::date));
        let requires_entry = self.parameter(&table, "requires_entry", Value::yes_no);
        table.close();
        Some(InitialRules {
            modules: modules?,
            starts: starts?,
            ends: ends?,
            cohort: cohort?,
            deadline_months: deadline_months?,
            deadline_not_before,
            requires_entry: requires_entry?,
        })
    }

    fn continuing(&self, table: Table) -> Option<ContinuingRules> {
        let modules = self.parameter(&table, "modules", |value| value.number(MODULES));
        let starts = self.parameter(&table, "starts", Value::word);
        table.close();
        Some(ContinuingRules { modules: modules?, starts: starts? })
    }

    fn preparation(&self, table: Table) -> Option<Vec<PreparationHours>> {
        let mut froms = Unique::default();
        let tables = table.tables("hours");
        let hours = tables.into_iter().enumerate().map(|(owner, table)| {
            let from = table.optional("from", |value| {
                let from = value.date()?;
                froms.add(value, from.to_string(), owner);
                Some(from)
            });
            let (hours, clause) = (hours(&table), self.clause(&table));
            table.close();
            Some(PreparationHours { from, hours: hours?, clause: clause? })
        });
        let mut hours: Vec<_> = hours.flatten().collect();
        table.close();
        hours.sort_by_key(|hours| hours.from);
        Some(hours)
    }

    fn grace(&self, root: &Table) -> Vec<Grace> {
        let mut years = Unique::default();
        let tables = root.tables("grace");
        let graces = tables.into_iter().enumerate().map(|(owner, table)| {
            let year = table.required("year", |value| {
                let year = value.year()?;
                years.add(value, year.to_string(), owner);
                Some(year)
            });
            let closes_on = table.required("closes_on", Value::date);
            if let (Some(year), Some(closes_on)) = (year, closes_on)
                && closes_on < last_day(year)
            {
                let finding = Finding::new(Code::GraceBeforeYearEnds)
                    .fact("day", Fact::Day(closes_on))
                    .fact("least", Fact::Day(last_day(year)));
                table.report_at("closes_on", finding);
            }
            let clause = self.clause(&table);
            table.close();
            Some(Grace { year: year?, closes_on: closes_on?, clause: clause? })
        });
        graces.flatten().collect()
    }

    fn off_quota(&self, root: &Table) -> Vec<OffQuota> {
        let mut modules = Unique::default();
        let tables = root.tables("off_quota");
        let modules = tables.into_iter().enumerate().map(|(owner, table)| {
            let module = table.required("module", |value| {
                let module = value.filled()?;
                modules.add(value, module.clone(), owner);
                Some(module)
            });
            let from = table.required("from", Value::date);
            let funded = table.required("funded", Value::yes_no);
            let clause = self.clause(&table);
            table.close();
            Some(OffQuota { module: module?, from: from?, funded: funded?, clause: clause? })
        });
        modules.flatten().collect()
    }

    fn title_offer(&self, table: Table) -> Option<TitleOffer> {
        let offered_until = table.optional("offered_until", Value::date);
        let requires_ccp1 = table.required("requires_ccp1", Value::yes_no);
        let requires_structure_agreement = table.required("requires_structure_agreement", Value::yes_no);
        let clause = self.clause(&table);
        table.close();
        Some(TitleOffer {
            offered_until,
            requires_ccp1: requires_ccp1?,
            requires_structure_agreement: requires_structure_agreement?,
            clause: clause?,
        })
    }
}

/// `one_of`, or `least` and `most`.
fn hours(table: &Table) -> Option<Hours> {
    let number = |value: Value| value.number(HOURS);
    if let Some(values) = table.value("one_of") {
        for key in ["least", "most"] {
            if let Some(value) = table.value(key) {
                value.report(value.finding(Code::ConflictingKeys).text("other_key", "one_of"));
            }
        }
        let values = values.list(number)?;
        if values.is_empty() {
            table.report_at("one_of", Finding::new(Code::EmptyText).text("key", "one_of").text("value", ""));
        }
        return Some(Hours::OneOf(values));
    }
    let (least, most) = (table.required("least", number), table.required("most", number));
    let (least, most) = (least?, most?);
    if most < least {
        table.optional("most", |value| value.number(least..=*HOURS.end()));
    }
    Some(Hours::Between { least, most })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::toml::testing::{errors_of, shipped};
    use crate::model::rules::{Cohort, ContinuingStart, InitialEnd, InitialStart};

    /// What is reported once a part of a shipped rule set is replaced, with the line's text.
    fn errors(file: &str, from: &str, to: &str) -> Vec<(Code, String, u32)> {
        let mut source = shipped(file);
        assert!(source.text.contains(from), "{from}");
        source.text = source.text.replacen(from, to, 1);
        let errors = errors_of(|findings| rules(&source, findings).is_some());
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
        assert!(rules(&source, &mut findings).is_none());
        assert_eq!(findings.0[0].code, Code::UnknownClause);
        assert_eq!(findings.0[0].nearest.as_deref(), Some("grace-2024"));
    }

    #[test]
    fn the_shipped_rule_sets_are_the_table_of_the_contract() {
        let mut findings = Findings::default();
        let [hub, state] = ["rules/hub-du-sud.toml", "rules/dispositif.toml"]
            .map(|file| rules(&shipped(file), &mut findings).unwrap_or_else(|| panic!("{findings:?}")));
        assert!(findings.0.is_empty());
        assert_eq!((hub.id.as_str(), state.id.as_str()), ("hub-du-sud", "dispositif"));
        assert_eq!(hub.clauses.len(), 6);
        assert_eq!(state.clauses.len(), 10);
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
        assert_eq!(hub.preparation[0].hours, Hours::Between { least: 70, most: 315 });
        assert_eq!(state.preparation[0].hours, Hours::OneOf(vec![70, 175, 315]));
        assert_eq!(state.preparation[1].hours, Hours::OneOf(vec![175]));
        assert!(hub.grace.is_empty() && hub.off_quota.is_empty());
        assert_eq!(state.grace_of(2024).unwrap().closes_on.to_string(), "2025-03-31");
        assert_eq!(state.off_quota[0].module, "cafe-ia");
        assert!(state.off_quota[0].funded);
        assert_eq!(state.title_offer.unwrap().offered_until.unwrap().to_string(), "2025-07-12");
    }
}
