//! The published formats hold what the readers accept: keys, words, bounds of numbers.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{project, shipped};
use crate::cli::{ColorChoice, FailOn, Format, Schema};
use crate::load::reference::{calendar, catalogue, exceptions};
use crate::load::table::field::Field;
use crate::load::table::shipped::ColumnsFile;
use crate::locale::Language;
use crate::locale::typed::synonyms;
use crate::model::TrainingStatus;
use crate::model::calendar::Mode;
use crate::model::catalogue::ModuleKind;
use crate::model::exceptions::EffectKind;
use crate::model::parameters::{Kind, Number, PARAMETERS};
use crate::model::rules::ObligationKind;
use crate::text::{Typed, Word};

fn schema(name: Schema) -> Value {
    serde_json::from_str(shipped::schema(name)).unwrap_or_else(|error| panic!("{}: {error}", name.code()))
}

/// The keys of an object of a schema.
fn keys(object: &Value) -> BTreeSet<&str> {
    object["properties"].as_object().unwrap().keys().map(String::as_str).collect()
}

fn words(property: &Value) -> Vec<&str> {
    property["enum"]
        .as_array()
        .unwrap_or_else(|| panic!("{property}"))
        .iter()
        .filter_map(Value::as_str)
        .collect()
}

fn required(object: &Value) -> BTreeSet<&str> {
    object["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

#[test]
fn files_hold_the_keys_that_are_read_and_no_other() {
    for (name, list, known) in [
        (Schema::Calendar, "session", calendar::keys()),
        (Schema::Catalogue, "module", catalogue::keys()),
        (Schema::Exceptions, "exception", exceptions::keys()),
    ] {
        let schema = schema(name);
        assert_eq!(schema["additionalProperties"], false);
        let entry = &schema["properties"][list]["items"];
        assert_eq!(keys(entry), known.into_iter().collect(), "{list}");
        assert_eq!(entry["additionalProperties"], false);
    }
    let settings = schema(Schema::Parconum);
    assert_eq!(keys(&settings), project::keys().into_iter().collect());
    let columns = &settings["properties"]["columns"];
    assert_eq!(keys(columns), Field::codes().collect());
}

#[test]
fn words_are_those_that_are_read() {
    fn same<T: Typed>(property: &Value) {
        let of_word = |word: T| [vec![word.code().to_owned()], synonyms(T::GROUP, word.code())].concat();
        let read: BTreeSet<String> = T::all().flat_map(of_word).collect();
        assert_eq!(words(property).into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), read);
    }
    let [calendar, catalogue, exceptions, settings] =
        [Schema::Calendar, Schema::Catalogue, Schema::Exceptions, Schema::Parconum].map(schema);
    same::<Mode>(&calendar["properties"]["session"]["items"]["properties"]["mode"]);
    same::<ModuleKind>(&catalogue["properties"]["module"]["items"]["properties"]["kind"]);
    let exception = &exceptions["properties"]["exception"]["items"]["properties"];
    same::<ObligationKind>(&exception["obligation"]);
    same::<EffectKind>(&exception["effect"]);
    let settings = &settings["properties"];
    same::<Format>(&settings["format"]);
    same::<Language>(&settings["lang"]);
    same::<ColorChoice>(&settings["color"]);
    same::<FailOn>(&settings["fail_on"]);
}

#[test]
fn rules_hold_every_parameter_of_the_table_with_its_words_and_bounds() {
    let rules = schema(Schema::Rules);
    let mut known: BTreeSet<&str> = ["id", "title", "checked_on", "clause", "example"].into();
    let mut sections: BTreeSet<(&str, &str)> = BTreeSet::new();
    for parameter in PARAMETERS {
        let (section, key) = parameter.section();
        known.insert(if section.is_empty() { key } else { section });
        sections.insert((section, key));
        let table = if section.is_empty() { &rules } else { &rules["properties"][section] };
        assert_eq!(required(table).contains(key), parameter.number() == Number::Once, "{}", parameter.key);
        let property = match parameter.number() {
            Number::Any => &table["properties"][key]["items"],
            Number::Once | Number::AtMostOnce => &table["properties"][key],
        };
        assert!(
            keys(property).contains("clause") && required(property).contains("clause"),
            "{}",
            parameter.key
        );
        let value = &property["properties"]["value"];
        match &parameter.kind {
            Kind::Day => assert!(value["pattern"].is_string(), "{}", parameter.key),
            Kind::Count(bounds) => {
                let written = [value["minimum"].as_u64(), value["maximum"].as_u64()];
                let expected = [*bounds.start(), *bounds.end()].map(|bound| Some(u64::from(bound)));
                assert_eq!(written, expected, "{}", parameter.key);
            }
            Kind::YesNo => assert_eq!(value["type"], "boolean", "{}", parameter.key),
            Kind::Word(expected) => assert_eq!(words(value), expected(), "{}", parameter.key),
            Kind::Preparation | Kind::Grace | Kind::OffQuota | Kind::TitleOffer => {
                let read = crate::load::reference::rules::keys(parameter);
                let written: BTreeSet<&str> =
                    keys(property).into_iter().filter(|key| *key != "clause").collect();
                assert_eq!(
                    written,
                    read.into_iter().filter(|key| *key != "clause").collect(),
                    "{}",
                    parameter.key
                );
            }
        }
    }
    assert_eq!(keys(&rules), known);
    for section in ["initial", "continuing", "preparation"] {
        let expected = sections.iter().filter(|(name, _)| *name == section).map(|(_, key)| *key);
        assert_eq!(keys(&rules["properties"][section]), expected.collect(), "{section}");
    }
}

#[test]
fn tables_hold_the_columns_that_are_read() {
    let shipped = ColumnsFile::shipped();
    for (name, fields) in [
        (Schema::RosterCsv, &shipped.roster),
        (Schema::HistoryCsv, &shipped.history),
        (Schema::CalendarCsv, &shipped.calendar),
    ] {
        let schema = schema(name);
        let written =
            schema["fields"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap());
        assert_eq!(written.collect::<BTreeSet<_>>(), fields.keys().map(|field| field.code()).collect());
        let missing = schema["missingValues"].as_array().unwrap();
        assert!(shipped.missing.iter().all(|word| missing.contains(&Value::from(word.as_str()))));
    }
    let history = schema(Schema::HistoryCsv);
    let status =
        history["fields"].as_array().unwrap().iter().find(|field| field["name"] == "status").unwrap();
    assert_eq!(words(&status["constraints"]), TrainingStatus::codes().collect::<Vec<_>>());
}
