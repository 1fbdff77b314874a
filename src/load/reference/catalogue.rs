//! Catalogues: the modules that the programme offers.

use crate::findings::{Code, Fact, Finding, Findings};
use crate::load::toml::cursor::Value;
use crate::load::toml::document::{Documents, Source};
use crate::load::toml::table::Table;
use crate::load::toml::unique::Unique;
use crate::model::catalogue::CCP1;
use crate::model::{Catalogue, Module, ModuleKind};
use crate::text::names::folded;
use crate::text::{Typed, Word};

/// More than any module lasts, in hours.
const LONGEST: u32 = 5_000;
/// As many modules as can be told apart, with room for the CCP1 that every catalogue has.
const MOST_MODULES: usize = u16::MAX as usize;

/// The catalogue of several files, read as one. `None` if something in them was reported.
pub fn catalogue(sources: &[Source], findings: &mut Findings) -> Option<Catalogue> {
    let documents = Documents::parse(sources, findings);
    let mut names = Unique::default();
    let mut modules = Vec::new();
    let mut count = 0;
    for document in &documents.readable {
        let root = document.root();
        heading(&root);
        for table in root.tables("module") {
            modules.extend(module(&table, &mut names, count));
            table.close();
            count += 1;
        }
        if count > MOST_MODULES {
            let finding = Finding::new(Code::OutOfRange).text("key", "module");
            let finding = finding.text("value", count.to_string()).fact("least", Fact::Count(0));
            root.report(finding.fact("most", Fact::Count(MOST_MODULES as u64)));
        }
        root.close();
    }
    if documents.finish(findings) { Catalogue::new(modules).ok() } else { None }
}

/// The keys that `[[module]]` may hold.
#[cfg(test)]
pub(crate) fn keys() -> Vec<&'static str> {
    Table::keys_of("module", |table| {
        module(table, &mut Unique::default(), 0);
    })
}

/// What may stand at the top of a catalogue and of a calendar, for whoever reads the file.
pub(crate) fn heading(root: &Table) {
    root.optional("title", Value::text);
    root.optional("publisher", Value::text);
    root.optional("updated_on", Value::date);
}

fn module(table: &Table, names: &mut Unique, owner: usize) -> Option<Module> {
    let id = table.required("id", Value::filled);
    let title = table.required("title", Value::filled);
    let kind = table.required("kind", Value::typed::<ModuleKind>);
    let module = Module {
        hours: table.optional("hours", |value| value.number(1..=LONGEST)),
        available_from: table.optional("available_from", Value::date),
        available_until: table.optional("available_until", Value::date),
        aliases: table.optional("aliases", |value| value.list(Value::filled)).unwrap_or_default(),
        requires: table.optional("requires", |value| value.text_or_list(Value::filled)).unwrap_or_default(),
        indicative: table.optional("indicative", Value::yes_no).unwrap_or_default(),
        source: table.optional("source", Value::note),
        id: id?,
        title: title?,
        kind: kind?,
    };
    table.check_order(("available_from", module.available_from), ("available_until", module.available_until));
    check_names(table, &module, names, owner);
    Some(module)
}

fn check_names(table: &Table, module: &Module, names: &mut Unique, owner: usize) {
    let is_ccp1 = folded(&module.id) == CCP1;
    if is_ccp1 && module.kind != ModuleKind::Certification {
        let expected = Fact::Words(ModuleKind::GROUP, vec![ModuleKind::Certification.code()]);
        if let Some(kind) = table.value("kind") {
            kind.report(kind.finding(Code::UnknownWord).fact("expected", expected));
        }
    }
    if let Some(id) = table.value("id") {
        names.add(id, folded(&module.id), owner);
    }
    table.optional("aliases", |aliases| {
        aliases.list(|alias| {
            let name = folded(&alias.filled()?);
            if name == CCP1 && !is_ccp1 {
                alias.report(alias.finding(Code::ReservedName));
            } else {
                names.add(alias, name, owner);
            }
            Some(())
        })
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::toml::testing::{errors_of, shipped, source};

    #[test]
    fn the_shipped_catalogue_has_no_error() {
        let mut findings = Findings::default();
        let catalogue = catalogue(&[shipped("catalogue.toml")], &mut findings);
        let catalogue = catalogue.unwrap_or_else(|| panic!("{findings:?}"));
        assert_eq!(catalogue.get(catalogue.ccp1()).kind, ModuleKind::Certification);
        assert!(catalogue.find("Café IA").is_some() && catalogue.find("handicap").is_some());
    }

    fn errors(text: &str) -> Vec<(Code, u32, u32)> {
        errors_of(|findings| catalogue(&[source("c.toml", text)], findings).is_some())
    }

    fn one(more: &str) -> String {
        format!("[[module]]\nid = \"a\"\ntitle = \"A\"\nkind = \"thematic\"\n{more}")
    }

    #[test]
    fn each_error_is_reported_where_it_stands() {
        for (more, code, line, column) in [
            ("hours = 0", Code::OutOfRange, 5, 9),
            ("hours = 99999999999999999999", Code::OutOfRange, 5, 9),
            ("hours = \"7\"", Code::WrongType, 5, 9),
            ("available_until = 2025-01-01\navailable_from = 2025-02-01", Code::EndsBeforeStarts, 5, 19),
            ("aliases = [\"b\", \" - \"]", Code::EmptyText, 5, 17),
            ("aliases = [\"CCP 1\"]", Code::ReservedName, 5, 12),
            ("requires = 3", Code::WrongType, 5, 12),
            ("hour = 7", Code::UnknownKey, 5, 1),
            ("[[module]]\nid = \"ccp1\"\ntitle = \"C\"\nkind = \"thematic\"", Code::UnknownWord, 8, 8),
            ("[[module]]\nid = \"À\"\ntitle = \"A\"\nkind = \"thematic\"", Code::DuplicateId, 6, 6),
            ("[[module]]\nid = \"b\"\ntitle = \"A\"", Code::MissingKey, 5, 1),
        ] {
            assert_eq!(errors(&one(more)), [(code, line, column)], "{more}");
        }
    }

    #[test]
    fn an_id_given_twice_names_both_places() {
        let sources = [source("one.toml", &one("")), source("two.toml", &format!("\n{}", one("")))];
        let mut findings = Findings::default();
        assert!(catalogue(&sources, &mut findings).is_none());
        let [finding] = findings.0.as_slice() else { panic!("{findings:?}") };
        let place = finding.place.as_ref().unwrap();
        assert_eq!((finding.code, &*place.file, place.line), (Code::DuplicateId, "two.toml", Some(3)));
        let other = finding.facts.iter().find(|(name, _)| *name == "other").map(|(_, fact)| fact);
        let Some(Fact::Place(other)) = other else { panic!("{finding:?}") };
        assert_eq!((&*other.file, other.line, other.column), ("one.toml", Some(2), Some(6)));
    }

    #[test]
    fn all_errors_of_all_files_are_reported_in_order() {
        let sources = [source("one.toml", &one("hour = 1\nhours = 0")), source("two.toml", "a = ")];
        let mut findings = Findings::default();
        assert!(catalogue(&sources, &mut findings).is_none());
        let mut codes: Vec<_> = findings.0.iter().map(|finding| finding.code).collect();
        codes.sort();
        assert_eq!(codes, [Code::TomlSyntax, Code::UnknownKey, Code::OutOfRange]);
    }

    #[test]
    fn an_alias_may_repeat_its_own_id_and_requires_may_be_one_text() {
        let text = one("aliases = [\"A\", \"b\"]\nrequires = \"aidants-connect\"");
        let catalogue = catalogue(&[source("c.toml", &text)], &mut Findings::default()).unwrap();
        assert_eq!(catalogue.find("B"), catalogue.find("a"));
        assert_eq!(catalogue.modules()[0].requires, ["aidants-connect"]);
    }
}
