//! `parconum modules`, as its users see it.

use std::fs;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// Lists the modules of the example on 2 May 2025; gives the exit code and what went to each stream.
fn modules(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("parconum").unwrap();
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env("COLUMNS", "80").env_remove("NO_COLOR");
    let example = ["-C", "examples/hub-du-sud", "modules", "--as-of", "2025-05-02"];
    let output = command.args(example).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_catalogue_fits_eighty_columns_in_both_languages() {
    for language in ["fr", "en"] {
        let (code, list, err) = modules(&["--lang", language]);
        assert_eq!(code, 0, "{err}");
        let tables = list.lines().filter(|line| line.starts_with(['┌', '│', '╞', '└']));
        assert!(tables.map(|line| line.chars().count()).max() <= Some(80), "{list}");
        insta::assert_snapshot!(format!("modules_{language}"), format!("{list}---\n{err}"));
    }
}

#[test]
fn a_module_without_a_source_is_said_to_be_indicative_in_the_list_and_in_a_notice() {
    let (_, list, err) = modules(&["--lang", "en", "--format", "markdown"]);
    assert!(
        list.contains("| seniors | Accompagner les seniors dans leurs usages numériques | 7\u{a0}h |  |")
    );
    assert!(list.contains("indicative title"));
    assert!(err.contains("[indicative-modules]"));
    let (_, list, err) = modules(&["--lang", "en", "--kind", "certification"]);
    assert!(!list.contains("indicative title") && !err.contains("[indicative-modules]"));
}

#[test]
fn json_names_every_field_of_the_contract() {
    let (_, json, _) = modules(&["--format", "json"]);
    let report: Value = serde_json::from_str(&json).unwrap();
    let listed = report["modules"].as_array().unwrap();
    assert_eq!((listed.len(), &report["as_of"]), (19, &Value::from("2025-05-02")));
    let module = listed.iter().find(|module| module["id"] == "aidants-connect").unwrap();
    let fields = module.as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>();
    let contract = ["aliases", "available_from", "available_until", "hours", "id", "indicative", "kind"];
    assert!(contract.iter().chain(&["requires", "source", "title"]).all(|field| fields.contains(field)));
    assert_eq!(fields.len(), 10);
    assert_eq!((&module["requires"][0], &module["hours"]), (&Value::from("aidants-connect"), &Value::Null));
}

#[test]
fn a_kind_may_be_asked_for_several_times() {
    let count = |arguments: &[&str]| {
        let (_, json, _) = modules(&[&["--format", "json"], arguments].concat());
        serde_json::from_str::<Value>(&json).unwrap()["modules"].as_array().unwrap().len()
    };
    assert_eq!(count(&["--kind", "thematic"]), 15);
    assert_eq!(count(&["--kind", "preparation", "--kind", "certification"]), 4);
    let (code, out, err) = modules(&["--lang", "en", "--kind", "thematics"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("“thematic”"), "{err}");
}

#[test]
fn a_catalogue_cannot_smuggle_a_formula_into_csv() {
    let folder = TempDir::new().unwrap();
    let text = "[[module]]\nid = \"a\"\ntitle = \"=1+1\"\nkind = \"thematic\"\naliases = [\"@b\", \"c\"]\n";
    fs::write(folder.path().join("catalogue.toml"), text).unwrap();
    let mut command = Command::cargo_bin("parconum").unwrap();
    command.current_dir(folder.path()).args(["modules", "--catalogue", "catalogue.toml", "--format", "csv"]);
    let csv = String::from_utf8(command.output().unwrap().stdout).unwrap();
    assert!(csv.contains("\na,'=1+1,thematic,,,,'@b|c,,no,\n"), "{csv}");
}
