//! `parconum check --compare-rules`, as its users see it.

use serde_json::Value;

use crate::program::{Parconum, Told};

/// `check` on the example on 2 May 2025.
fn check(more: &str) -> Told {
    Parconum::example("hub-du-sud").columns(110).run(format!("check --as-of 2025-05-02 {more}"))
}

fn json(more: &str) -> Value {
    check(&format!("{more} --format json")).json()
}

#[test]
fn the_comparison_in_both_languages() {
    for language in ["fr", "en"] {
        let more = "--name benkacem --name giraud --name martel --compare-rules dispositif";
        let report = check(&format!("{more} --lang {language}")).out;
        insta::assert_snapshot!(format!("comparison_{language}"), report);
    }
}

/// What a report says of each advisor: the id, the status, and what remains of each obligation,
/// nothing where the obligation is not shown.
fn told(report: &Value) -> Vec<[String; 3]> {
    let advisors = report["advisors"].as_array().unwrap().iter();
    advisors
        .map(|advisor| {
            let owed = advisor["obligations"].as_array().unwrap().iter();
            let remaining = owed
                .filter(|owed| owed["remaining"] != 0)
                .map(|owed| format!("{}{}{}", owed["kind"], owed["year"], owed["remaining"]));
            let id = advisor["id"].as_str().unwrap().to_owned();
            [id, advisor["status"].to_string(), remaining.collect()]
        })
        .collect()
}

#[test]
fn those_who_differ_are_those_whose_status_or_remaining_differs_between_two_runs() {
    let (hub, state) = (told(&json("")), told(&json("--rules dispositif")));
    let differ = |(one, other): &(&[String; 3], &[String; 3])| one != other;
    let expected: Vec<&str> = hub.iter().zip(&state).filter(differ).map(|(one, _)| one[0].as_str()).collect();
    let comparison = json("--compare-rules dispositif");
    let advisors = comparison["advisors"].as_array().unwrap();
    let found: Vec<&str> = advisors.iter().map(|advisor| advisor["id"].as_str().unwrap()).collect();
    assert_eq!(found, expected);
    assert!(found.len() > 5);
    assert_eq!(comparison["differing"], found.len());
    assert_eq!(comparison["compared_with"], "dispositif");
    assert_eq!(comparison["summary"], json("")["summary"]);
    assert_eq!(comparison["compared_summary"], json("--rules dispositif")["summary"]);
}

#[test]
fn the_other_way_round_the_same_people_differ() {
    let ids = |more: &str| -> Vec<String> {
        let report = json(more);
        let advisors = report["advisors"].as_array().unwrap().iter();
        advisors.map(|advisor| advisor["id"].to_string()).collect()
    };
    assert_eq!(ids("--compare-rules dispositif"), ids("--rules dispositif --compare-rules hub-du-sud"));
}

#[test]
fn a_parameter_that_alone_makes_the_difference_is_named() {
    let report = json("--compare-rules dispositif --name benkacem");
    let advisor = &report["advisors"][0];
    assert_eq!((&advisor["status"], &advisor["compared_status"]), (&"scheduled".into(), &"due".into()));
    assert_eq!(advisor["because"], serde_json::json!(["off_quota"]));
    let parameters = report["parameters"].as_array().unwrap();
    let grace = parameters.iter().find(|parameter| parameter["name"] == "grace").unwrap();
    assert_eq!((&grace["value"], &grace["compared_value"]), (&"".into(), &"2024 (2025-03-31)".into()));
    assert_eq!(grace["compared_clauses"][0]["id"], "grace-2024");
}

#[test]
fn the_parameters_are_told_in_words_as_in_the_help() {
    let report = check("--compare-rules dispositif --lang fr").out;
    for code in ["hired", "in-phase-since", "year-after", "2025-07-13", "true", "cafe-ia funded"] {
        assert!(!report.contains(code), "{code}: {report}");
    }
    assert!(report.contains("la prise de poste [initial]"), "{report}");
}

#[test]
fn one_rule_set_compared_with_itself_concerns_nobody() {
    let Told { code, out, .. } = check("--compare-rules hub-du-sud --lang en");
    assert_eq!(code, 1, "the exit code is that of check");
    assert!(out.contains("Nobody, of 42, is concerned"), "{out}");
    assert!(out.contains("all parameters are the same"), "{out}");
}

#[test]
fn csv_has_one_line_for_each_obligation_that_differs() {
    let Told { out, .. } = check("--compare-rules dispositif --format csv");
    let mut lines = csv::Reader::from_reader(out.as_bytes());
    let count = lines.records().map(Result::unwrap).count();
    let report = json("--compare-rules dispositif");
    let advisors = report["advisors"].as_array().unwrap().iter();
    let changes: usize = advisors.map(|advisor| advisor["obligations"].as_array().unwrap().len()).sum();
    assert_eq!(count, changes);
}

#[test]
fn what_cannot_be_compared_ends_with_2() {
    for more in [
        "--compare-rules dispositiff",
        "--compare-rules absent.toml",
        "--compare-rules dispositif --history-of-years",
        "--compare-rules dispositif --why martel",
    ] {
        let Told { code, out, err } = check(more);
        assert_eq!((code, out.as_str()), (2, ""), "{more}");
        assert!(!err.is_empty());
    }
}
