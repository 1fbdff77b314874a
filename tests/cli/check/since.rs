//! `check --since` and `check --save`: what has changed from one report to the next.

use serde_json::{Value, json};

use crate::program::{Folder, Parconum, Told};

const HEADER: &str = "id,first_name,last_name,email,hired_on,ccp1_passed_on\n";
const AWA: &str = "1,Awa,Diallo,awa@mairie.example,2021-09-01,2022-03-01\n";
const BO: &str = "2,Bo,Li,bo@mairie.example,2021-09-01,2022-03-01\n";
const SOFIA: &str = "3,Sofia,Rossi,sofia@ccas.example,2024-03-01,\n";
const LEA: &str = "4,Léa,Petit,lea@ccas.example,2021-09-01,2022-03-01\n";
const ZOE: &str = "5,Zoé,Nouvelle,zoe@ccas.example,2025-04-01,\n";
const CALENDAR: &str = "[[session]]\nid = \"JUNE\"\nmodule = \"handicap\"\nstarts_on = 2025-06-12\n";
const LINE: &str = "check team.csv --history history.csv --calendar sessions.toml";

/// On 2 February four people; on 2 May Léa is gone, Zoé has come, Bo is registered, and the year in
/// which Sofia owed two modules is over.
fn february() -> Folder {
    let history =
        "advisor,training,starts_on,ends_on,status,session\n3,seniors,2024-06-03,2024-06-03,completed,\n";
    let roster = [HEADER, AWA, BO, SOFIA, LEA].concat();
    Folder::of([("team.csv", &roster), ("sessions.toml", CALENDAR), ("history.csv", history)])
}

fn may() -> Folder {
    let folder = february();
    let told = folder.run(format!("{LINE} --as-of 2025-02-02 --format json"));
    folder.write("before.json", told.report());
    folder.write("team.csv", [HEADER, ZOE, AWA, BO, SOFIA].concat());
    let history = folder.read("history.csv") + "2,handicap,2025-06-12,2025-06-12,registered,JUNE\n";
    folder.write("history.csv", history);
    folder
}

fn since(folder: &Folder, more: &str) -> Value {
    let told = folder.run(format!("{LINE} --as-of 2025-05-02 --since before.json --format json {more}"));
    assert!(told.code < 2, "{}", told.err);
    told.json()
}

fn person<'v>(report: &'v Value, id: &str) -> &'v Value {
    let advisors = report["advisors"].as_array().unwrap();
    advisors.iter().find(|person| person["id"] == id).unwrap()
}

#[test]
fn the_json_tells_what_changed_as_the_contract_says() {
    let report = since(&may(), "");
    assert_eq!(report["since"], json!({"as_of": "2025-02-02", "year": 2025, "advisors": 4}));
    assert_eq!(report["summary"]["advisors"], 4);
    assert!(report.get("partial").is_none());
    let ids: Vec<&Value> =
        report["advisors"].as_array().unwrap().iter().map(|person| &person["id"]).collect();
    assert_eq!(ids, ["5", "1", "2", "3", "4"]);
    let told = |id| {
        let person = person(&report, id);
        [&person["change"], &person["direction"], &person["changes"], &person["status_since"]]
            .map(Clone::clone)
    };
    let change = |kind, year, field, before: Value, after: Value| json!({"kind": kind, "year": year, "field": field, "before": before, "after": after});
    let nothing = || json!(null);
    assert_eq!(told("5"), [json!("new"), nothing(), json!([]), json!("2025-05-02")]);
    assert_eq!(told("1"), [json!("unchanged"), nothing(), json!([]), json!("2025-02-02")]);
    let module = |field, before, after| change(json!("continuing-module"), json!(2025), field, before, after);
    let bo = json!([
        change(nothing(), nothing(), "status", json!("due"), json!("scheduled")),
        module("scheduled", json!(0), json!(1)),
        module("remaining", json!(1), json!(0)),
        module("status", json!("due"), json!("scheduled")),
    ]);
    assert_eq!(told("2"), [json!("updated"), json!("better"), bo, json!("2025-05-02")]);
    let sofia = json!([
        change(nothing(), nothing(), "status", json!("due"), json!("overdue")),
        change(json!("initial-modules"), nothing(), "status", json!("due"), json!("overdue")),
    ]);
    assert_eq!(told("3"), [json!("updated"), json!("worse"), sofia, json!("2025-05-02")]);
    assert_eq!(
        *person(&report, "4"),
        json!({"id": "4", "name": "Léa Petit", "status": "due", "change": "absent"})
    );
}

#[test]
fn a_status_lasts_from_report_to_report_and_who_is_gone_is_gone() {
    let folder = may();
    folder.write("before.json", serde_json::to_string(&since(&folder, "")).unwrap());
    let told = folder.run(format!("{LINE} --as-of 2025-05-09 --since before.json --format json"));
    let report = told.json();
    assert_eq!(report["since"], json!({"as_of": "2025-05-02", "year": 2025, "advisors": 4}));
    let since = ["1", "2", "3", "5"].map(|id| person(&report, id)["status_since"].clone());
    assert_eq!(since, ["2025-02-02", "2025-05-02", "2025-05-02", "2025-05-02"]);
    assert!(report["advisors"].as_array().unwrap().iter().all(|person| person["change"] == "unchanged"));
}

#[test]
fn an_obligation_on_one_side_only_is_one_entry() {
    let folder = may();
    // everybody else stays, and Awa's row cannot be read
    let roster = folder.read("team.csv").replace("2021-09-01,2022-03-01\n2,", "31/02/2021,\n2,");
    folder.write("team.csv", roster);
    let report = since(&folder, "");
    let awa = person(&report, "1");
    assert_eq!((&awa["change"], &awa["direction"]), (&json!("updated"), &json!("other")));
    assert_eq!(
        awa["changes"],
        json!([
            {"kind": null, "year": null, "field": "status", "before": "due", "after": "invalid"},
            {"kind": null, "year": null, "field": "phase", "before": "continuing", "after": null},
            {"kind": "continuing-module", "year": 2025, "field": "status", "before": "due", "after": null},
        ])
    );
}

#[test]
fn only_changes_and_filters_make_a_report_partial_and_nobody_compares_with_it() {
    let folder = may();
    let report = since(&folder, "--only-changes");
    assert_eq!((&report["partial"], &report["summary"]["advisors"]), (&json!(true), &json!(4)));
    let ids: Vec<&Value> =
        report["advisors"].as_array().unwrap().iter().map(|person| &person["id"]).collect();
    assert_eq!(ids, ["5", "2", "3", "4"]);
    let filtered = since(&folder, "--name diallo");
    assert_eq!((&filtered["partial"], filtered["advisors"].as_array().unwrap().len()), (&json!(true), 1));
    assert_eq!(since(&folder, "--name petit")["advisors"][0]["change"], "absent");

    let refused = |before: &Value, code: &str| {
        folder.write("other.json", serde_json::to_string(before).unwrap());
        let Told { code: exit, out, err } =
            folder.run(format!("{LINE} --as-of 2025-05-02 --since other.json --lang en"));
        assert_eq!((exit, out.as_str()), (2, ""));
        assert!(err.contains(code), "{err}");
    };
    refused(&report, "[partial-report]");
    refused(&filtered, "[partial-report]");
    let with = |key: &str, value: Value| {
        let mut report = since(&folder, "");
        report[key] = value;
        report
    };
    refused(&with("as_of", json!("2025-05-03")), "[later-report]");
    refused(&with("rules", json!("dispositif")), "(“dispositif”); today’s is made with “hub-du-sud”");
    refused(&with("advisors", json!(3)), "[not-a-report]");
    let plan = folder.run("plan 1 --roster team.csv --as-of 2025-02-02 --format json").json();
    refused(&plan, "[not-a-report]");
    assert_eq!(folder.run(format!("{LINE} --since nowhere.json")).code, 2);
    let told = folder.run(format!("{LINE} --only-changes --lang en"));
    assert!(told.code == 2 && told.err.contains("the option --since is needed too"), "{}", told.err);
}

#[test]
fn a_report_of_the_first_version_is_read() {
    let folder = may();
    let mut before: Value = serde_json::from_str(&folder.read("before.json")).unwrap();
    before["parconum"] = json!("0.1.0");
    for person in before["advisors"].as_array_mut().unwrap() {
        let person = person.as_object_mut().unwrap();
        for key in ["evidence", "book_by", "late_on"] {
            assert!(person.remove(key).is_some());
        }
        for owed in person["obligations"].as_array_mut().unwrap() {
            owed.as_object_mut().unwrap().remove("book_by");
        }
    }
    let expected = since(&folder, "");
    folder.write("before.json", serde_json::to_string(&before).unwrap());
    assert_eq!(since(&folder, ""), expected);
}

#[test]
fn the_table_opens_with_what_changed() {
    let folder = may();
    for lang in ["fr", "en"] {
        let line = format!("{LINE} --as-of 2025-05-02 --since before.json --lang {lang}");
        let Told { out, err, .. } = folder.parconum().columns(100).run(line);
        insta::assert_snapshot!(format!("since_{lang}"), format!("{out}---\n{err}"));
    }
    let csv =
        folder.run(format!("{LINE} --as-of 2025-05-02 --since before.json --only-changes --format csv"));
    insta::assert_snapshot!("since_csv", csv.report());
    let same = folder.run(format!("{LINE} --as-of 2025-05-02 --format json"));
    folder.write("before.json", same.report());
    let told = folder.run(format!("{LINE} --as-of 2025-05-02 --since before.json --lang en"));
    assert!(told.out.contains("Nothing has changed since 2 May.\n4 advisors unchanged."), "{}", told.out);
}

#[test]
fn january_comes() {
    let folder = may();
    let line = format!("{LINE} --as-of 2026-01-05 --since before.json --lang en --notes");
    let told = folder.run(line);
    assert!(
        told.err.contains("the report of 2 February 2025 is about 2025, this one about 2026"),
        "{}",
        told.err
    );
    assert!(told.out.contains("newly overdue"), "{}", told.out);
}

#[test]
fn reports_are_kept_and_the_last_one_is_found() {
    let folder = february().with("parconum.toml", "reports = \"rapports\"\nlang = \"en\"\n");
    let kept = |day: &str, more: &str| folder.run(format!("{LINE} --as-of {day} {more}"));
    let told = kept("2025-02-02", "--since last");
    assert!(told.code == 2 && told.err.contains("[no-earlier-report]"), "{}", told.err);
    assert!(!folder.has("rapports"));
    // everybody is kept, whomever the report shows
    let told = kept("2025-02-02", "--save --name diallo");
    assert!(told.err.contains("Report kept: rapports/2025-02-02.json"), "{}", told.err);
    let whole = kept("2025-02-02", "--format json").report();
    assert_eq!(folder.read("rapports/2025-02-02.json"), whole);
    kept("2025-03-03", "--save --since last");
    assert!(folder.read("rapports/2025-03-03.json").contains("\"status_since\": \"2025-02-02\""));
    folder.write("rapports/notes.json", "{}");
    folder.write("rapports/2025-3-4.json", "{}");
    for (day, last) in [("2025-03-03", "2025-02-02"), ("2025-03-04", "2025-03-03")] {
        let report = kept(day, "--since last --format json").json();
        assert_eq!(report["since"]["as_of"], last);
    }
    // nothing is kept unless asked for
    assert!(!folder.has("rapports/2025-03-04.json"));
    let told = february().run(format!("{LINE} --save"));
    assert!(told.code == 2 && told.err.contains("[no-reports-folder]"), "{}", told.err);
}

#[test]
fn an_earlier_report_is_never_replaced_by_what_is_written() {
    let told = may().run(format!("{LINE} --as-of 2025-05-02 --since before.json --output before.json"));
    assert_eq!(told.code, 2);
    assert!(told.err.contains("[output-is-input]"), "{}", told.err);
}

#[test]
fn the_example_is_compared_with_itself() {
    let folder = Folder::empty();
    let example = Parconum::example("hub-du-sud");
    folder.write("before.json", example.run("check --as-of 2025-04-02 --format json").out);
    let before = folder.path("before.json");
    let line = ["check", "--as-of", "2025-05-02", "--format", "json", "--since", before.to_str().unwrap()];
    let report = example.run(&line[..]).json();
    let changed = report["advisors"].as_array().unwrap().iter();
    assert!(changed.clone().any(|person| person["change"] == "updated"));
    assert!(changed.clone().all(|person| person["change"] != "absent"));
}
