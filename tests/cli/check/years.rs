//! `parconum check --history-of-years`, and reports on another year than that of D.

use serde_json::Value;

use crate::program::{Folder, Parconum, Told};

/// `check` on the example on 2 May 2025.
fn example(more: &str) -> Told {
    Parconum::example("hub-du-sud").columns(110).run(format!("check --as-of 2025-05-02 {more}"))
}

fn json(more: &str) -> Value {
    example(&format!("{more} --format json")).json()
}

#[test]
fn the_years_in_both_languages() {
    for language in ["fr", "en"] {
        let Told { code, out, .. } = example(&format!("--history-of-years --lang {language}"));
        assert_eq!(code, 1, "the exit code is that of Y");
        insta::assert_snapshot!(format!("years_{language}"), out);
    }
}

#[test]
fn each_year_is_the_report_for_that_year_as_of_the_same_day() {
    let years = json("--history-of-years --year 2026");
    assert_eq!(years["years"], serde_json::json!([2024, 2025, 2026]));
    let advisors = years["advisors"].as_array().unwrap();
    assert_eq!(advisors.len(), 42);
    for (place, year) in ["2024", "2025", "2026"].into_iter().enumerate() {
        let report = json(&format!("--year {year}"));
        for (advisor, alone) in advisors.iter().zip(report["advisors"].as_array().unwrap()) {
            assert_eq!(advisor["id"], alone["id"]);
            let told = &advisor["years"][place];
            assert_eq!(told["year"].to_string(), year);
            if !told["status"].is_null() {
                assert_eq!(told["status"], alone["status"], "{} in {year}", advisor["id"]);
            }
        }
    }
}

const ROSTER: &str = "id,hired_on,exempt\n\
    missed,2021-03-01,yes\n\
    new,2025-02-01,yes\n";

#[test]
fn a_module_that_can_no_longer_be_taken_and_a_year_before_the_post_have_words_of_their_own() {
    let folder = Folder::of([("roster.csv", ROSTER)]);
    let line = "check roster.csv --as-of 2025-05-02 --history-of-years --lang en";
    let Told { code, out, .. } = folder.run(format!("{line} --format csv"));
    assert_eq!(code, 0, "nobody is late for 2025");
    assert_eq!(out, "id,name,email,structure,2024,2025\nmissed,,,,missed,due\nnew,,,,not-in-post,due\n");
    let report = folder.run(format!("{line} --format json")).json();
    let year = |advisor: usize| &report["advisors"][advisor]["years"][0];
    assert_eq!(*year(0), serde_json::json!({"year": 2024, "status": "overdue", "missed": true}));
    assert_eq!(*year(1), serde_json::json!({"year": 2024, "status": null, "missed": false}));
}

#[test]
fn years_before_the_rules_began_are_not_told_apart() {
    let years = json("--history-of-years --year 2022");
    assert_eq!(years["years"], serde_json::json!([2022]));
}

#[test]
fn a_report_on_another_year_says_so() {
    for (year, language, notice) in [
        (
            "2026",
            "en",
            Some(
                "Warning: the year 2026 has not begun: this is a forecast, made with what is known on 2 May 2025. [forecast]",
            ),
        ),
        ("2026", "fr", Some("l’année 2026 n’a pas commencé")),
        (
            "2024",
            "en",
            Some("Warning: the year 2024 is over: this is what is known of it on 2 May 2025. [looks-back]"),
        ),
        ("2025", "en", None),
    ] {
        for command in ["check", "plan martel"] {
            let line = format!("{command} --as-of 2025-05-02 --year {year} --lang {language}");
            let err = Parconum::example("hub-du-sud").run(line).err;
            match notice {
                Some(notice) => assert!(err.contains(notice), "{err}"),
                None => assert!(!err.contains("forecast") && !err.contains("looks-back"), "{err}"),
            }
        }
    }
}
