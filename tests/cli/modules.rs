//! `parconum modules`, as its users see it.

use serde_json::Value;

use crate::program::{Folder, Parconum, Told};

/// The modules of the example on 2 May 2025.
fn modules(more: &str) -> Told {
    Parconum::example("hub-du-sud").columns(80).run(format!("modules --as-of 2025-05-02 {more}"))
}

#[test]
fn the_catalogue_fits_eighty_columns_in_both_languages() {
    for language in ["fr", "en"] {
        let Told { code, out: list, err } = modules(&format!("--lang {language}"));
        assert_eq!(code, 0, "{err}");
        let tables = list.lines().filter(|line| line.starts_with(['┌', '│', '╞', '└']));
        assert!(tables.map(|line| line.chars().count()).max() <= Some(80), "{list}");
        insta::assert_snapshot!(format!("modules_{language}"), format!("{list}---\n{err}"));
    }
}

#[test]
fn a_module_without_a_source_is_said_to_be_indicative_in_the_list_and_in_a_notice() {
    let Told { out: list, err, .. } = modules("--lang en --format markdown --notes");
    assert!(
        list.contains("| seniors | Accompagner les seniors dans leurs usages numériques | 7\u{a0}h |  |")
    );
    assert!(list.contains("indicative title"));
    assert!(err.contains("[indicative-modules]"));
    let Told { out: list, err, .. } = modules("--lang en --kind certification --notes");
    assert!(!list.contains("indicative title") && !err.contains("[indicative-modules]"));
}

#[test]
fn json_names_every_field_of_the_contract() {
    let report = modules("--format json").json();
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
    let count =
        |more: &str| modules(&format!("--format json {more}")).json()["modules"].as_array().unwrap().len();
    assert_eq!(count("--kind thematic"), 15);
    assert_eq!(count("--kind preparation --kind certification"), 4);
    let Told { code, out, err } = modules("--lang en --kind thematics");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("“thematic”"), "{err}");
}

#[test]
fn a_catalogue_cannot_smuggle_a_formula_into_csv() {
    let text = "[[module]]\nid = \"a\"\ntitle = \"=1+1\"\nkind = \"thematic\"\naliases = [\"@b\", \"c\"]\n";
    let folder = Folder::of([("catalogue.toml", text)]);
    let csv = folder.run("modules --catalogue catalogue.toml --format csv").out;
    assert!(csv.contains("\na,'=1+1,thematic,,,,'@b|c,,no,\n"), "{csv}");
}
