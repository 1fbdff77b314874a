//! `parconum schema`: the published formats of reports are what the program prints.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::program::{Folder, Parconum};

fn schema(name: &str) -> Value {
    Folder::empty().run(format!("schema {name}")).json()
}

/// What is wrong with a value by a schema; every property that it holds is noted in `seen`.
fn misfits(schema: &Value, value: &Value, path: &str, seen: &mut BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let types = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect::<Vec<_>>(),
    };
    if !types.contains(&kind) {
        found.push(format!("{path}: {kind}, not {types:?}"));
    }
    if let Some(words) = schema["enum"].as_array().filter(|words| !words.contains(value)) {
        found.push(format!("{path}: {value} is none of {words:?}"));
    }
    let day = |text: &str| text.parse::<chrono::NaiveDate>().is_ok();
    if schema["pattern"].is_string() && value.as_str().is_some_and(|text| !day(text)) {
        found.push(format!("{path}: {value} is no day"));
    }
    for item in value.as_array().into_iter().flatten() {
        found.extend(misfits(&schema["items"], item, &format!("{path}[]"), seen));
    }
    for (key, held) in value.as_object().into_iter().flatten() {
        let path = format!("{path}.{key}");
        match schema["properties"].get(key) {
            Some(property) => found.extend(misfits(property, held, &path, seen)),
            None => found.push(format!("{path} is not in the schema")),
        }
        seen.insert(path);
    }
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let lacks = required.filter(|key| value.is_object() && value.get(*key).is_none());
    found.extend(lacks.map(|key| format!("{path}.{key} is missing")));
    found
}

/// Every property that a schema has.
fn properties(schema: &Value, path: &str, all: &mut BTreeSet<String>) {
    for (key, property) in schema["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}.{key}");
        properties(property, &path, all);
        properties(&property["items"], &format!("{path}[]"), all);
        all.insert(path);
    }
}

/// A folder with a report of 2 December 2024, on which somebody stands who is gone since.
fn earlier() -> Folder {
    let mut report = Parconum::example("hub-du-sud").run("check --as-of 2024-12-02 --format json").json();
    report["advisors"][0]["id"] = "gone@example.example".into();
    Folder::empty().with("earlier.json", report.to_string())
}

#[test]
fn reports_are_as_their_schemas_say_and_have_every_key_of_them() {
    const DAYS: [&str; 4] = ["2024-12-31", "2025-03-10", "2025-05-02", "2026-02-01"];
    for (name, lines) in [
        (
            "check",
            vec![
                "check",
                "check --rules dispositif",
                "check --region PACA --why amsellem --why lindqvist --why oumeddour --why sow --why roux",
                "check --rules dispositif --why amsellem --why lindqvist --why sow --why roux --why diallo",
                "check --since SINCE",
            ],
        ),
        (
            "plan",
            vec![
                "plan amsellem --why --itineraries 3 --all",
                "plan lindqvist --why --with PACA-2025-011",
                "plan sow --avoid 2025-05-19..2025-07-30",
                "plan oumeddour --rules dispositif",
                "plan roux --why",
                "plan diallo --why --rules dispositif",
                "plan lindqvist --why --rules dispositif",
                "plan sow --why --rules dispositif",
                "plan roux --why --rules dispositif",
            ],
        ),
        (
            "allocate",
            vec!["allocate --why diallo", "allocate --with NAT-2025-011", "allocate --seats PACA-2025-017=4"],
        ),
    ] {
        let (schema, mut seen) = (schema(name), BTreeSet::new());
        let folder = earlier();
        let since = folder.path("earlier.json");
        for (line, day) in lines.iter().flat_map(|line| DAYS.map(|day| (line, day))) {
            let line = line.replace("SINCE", since.to_str().unwrap());
            let told = Parconum::example("hub-du-sud").run(format!("{line} --as-of {day} --format json"));
            if told.code < 2 {
                assert_eq!(
                    misfits(&schema, &told.json(), name, &mut seen),
                    Vec::<String>::new(),
                    "{line} {day}"
                );
            }
        }
        let mut all = BTreeSet::new();
        properties(&schema, name, &mut all);
        let never: Vec<_> = all.difference(&seen).collect();
        assert!(never.is_empty(), "the schema of {name} has keys that no report has: {never:?}");
    }
}

#[test]
fn the_formats_are_listed_and_each_is_json_with_a_title() {
    let told = Folder::empty().run("schema --lang en");
    let names: Vec<&str> = told.out.lines().filter_map(|line| line.split(':').next()).collect();
    assert!(names.len() == 11 && names.contains(&"calendar-csv"), "{}", told.out);
    for name in names {
        assert!(schema(name)["title"].as_str().unwrap().starts_with("parconum: "), "{name}");
    }
    assert_eq!(Folder::empty().run("schema calendrier").code, 2);
}
