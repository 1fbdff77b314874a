//! `parconum check --history-of-years`, and reports on another year than that of D.

use serde_json::{Value, json};

use crate::program::{Folder, Parconum, Told};

/// `check` on the example on 2 May 2025.
fn example(more: &str) -> Told {
    Parconum::example("hub-du-sud").columns(110).run(format!("check --as-of 2025-05-02 {more}"))
}

fn told(more: &str) -> Value {
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
    let years = told("--history-of-years --year 2026");
    assert_eq!(years["years"], json!([2024, 2025, 2026]));
    let advisors = years["advisors"].as_array().unwrap();
    assert_eq!(advisors.len(), 42);
    for (place, year) in ["2024", "2025", "2026"].into_iter().enumerate() {
        let report = told(&format!("--year {year}"));
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
    let expected = "id,name,email,structure,2024_at_its_end,2024,2025\n\
                    missed,,,,due,missed,due\n\
                    new,,,,not-in-post,not-in-post,due\n";
    assert_eq!(out, expected);
    let report = folder.run(format!("{line} --format json")).json();
    let year = |advisor: usize| &report["advisors"][advisor]["years"][0];
    let standing = |status: Value, missed: bool, then: Value| {
        json!({"year": 2024, "status": status, "missed": missed,
               "at_its_end": {"status": then, "missed": false}})
    };
    assert_eq!(*year(0), standing("overdue".into(), true, "due".into()));
    assert_eq!(*year(1), standing(Value::Null, false, Value::Null));
    assert_eq!(report["advisors"][0]["years"][1]["at_its_end"], Value::Null, "2025 is not over");
}

#[test]
fn a_year_that_is_over_is_told_as_the_report_of_its_last_day_said_it_too() {
    let years = told("--history-of-years");
    let line = "check --as-of 2024-12-31 --format json";
    let then = Parconum::example("hub-du-sud").run(line).json();
    for (advisor, alone) in
        years["advisors"].as_array().unwrap().iter().zip(then["advisors"].as_array().unwrap())
    {
        let told = &advisor["years"][0]["at_its_end"]["status"];
        assert!(told.is_null() || told == &alone["status"], "{}: {told}", advisor["id"]);
    }
    let report = example("--history-of-years --lang en --name escoffier").out;
    assert!(report.contains("2024, on 31 December ┆ 2024, today ┆ 2025"), "{report}");
    assert!(report.contains("┆ due                  ┆ overdue"), "{report}");
}

#[test]
fn somebody_who_left_is_up_to_date_in_no_later_year() {
    let roster = "id,hired_on,contract_ends_on,ccp1_passed_on\n\
                  before,2021-03-01,2023-06-30,2022-01-10\nat-its-end,2021-03-01,2024-12-31,2022-01-10\n\
                  since,2021-03-01,2025-03-31,2022-01-10\n";
    let history = "advisor,training,ends_on,status\n\
                   at-its-end,handicap,2024-05-02,completed\nsince,handicap,2024-05-02,completed\n";
    let folder = Folder::of([("roster.csv", roster), ("history.csv", history)]);
    let line = "check roster.csv --history history.csv --as-of 2025-05-02 --history-of-years --year 2026 --format csv";
    let expected = "id,name,email,structure,2024_at_its_end,2024,2025,2026\n\
                    before,,,,left,left,left,left\n\
                    at-its-end,,,,up-to-date,up-to-date,left,left\n\
                    since,,,,up-to-date,up-to-date,left,left\n";
    assert_eq!(folder.run(line).out, expected);
}

#[test]
fn years_before_the_rules_began_are_not_told_apart() {
    let years = told("--history-of-years --year 2022");
    assert_eq!(years["years"], json!([2022]));
}

#[test]
fn a_report_on_another_year_says_so() {
    for (year, language, notice) in [
        (
            "2026",
            "en",
            Some(
                "Warning: the year 2026 has not begun: this is a forecast, made with what is known as of 2 May 2025. [forecast]",
            ),
        ),
        ("2026", "fr", Some("l’année 2026 n’a pas commencé")),
        (
            "2024",
            "en",
            Some(
                "Warning: the year 2024 is over: this is what is known of it as of 2 May 2025. [looks-back]",
            ),
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
