//! Files in which one thing is very large: each ends as soon as its size allows. What takes the square of
//! that size would take minutes here.

use crate::program::Folder;

const LINE: &str = "check roster.csv --as-of 2025-05-02 --format json";

#[test]
fn a_history_of_one_person_alone_counts_each_training_once() {
    let row = "1,handicap,2025-03-04,completed\n";
    let history = format!("advisor,training,ends_on,status\n{}", row.repeat(200_000));
    let folder = Folder::of([("roster.csv", "id,hired_on\n1,2021-03-01\n"), ("history.csv", &history)]);
    let report = folder.run(format!("{LINE} --history history.csv")).json();
    let warnings = report["advisors"][0]["warnings"].as_array().unwrap();
    assert_eq!(warnings.iter().filter(|warning| warning["code"] == "duplicate-row").count(), 1);
}

#[test]
fn thousands_of_columns_that_nobody_asked_for_are_passed_over() {
    let columns = 8_000;
    let more: String = (0..columns).map(|n| format!(",x{n}")).collect();
    let cells = ",y".repeat(columns);
    let rows: String = (1..=40).map(|n| format!("{n},2021-03-01{cells}\n")).collect();
    let folder = Folder::of([("roster.csv", format!("id,hired_on{more}\n{rows}").as_str())]);
    let report = folder.run(LINE).json();
    assert_eq!((&report["summary"]["advisors"], &report["summary"]["invalid"]), (&40.into(), &0.into()));
}

#[test]
fn of_thousands_of_exceptions_of_one_person_the_one_that_bears_is_named() {
    let row = |n: usize| format!("1,continuing-module,2025,extend,2026-01-{:02},reason {n}\n", 1 + n % 31);
    let rows: String = (0..20_000).map(row).collect();
    let exceptions = format!("advisor,obligation,year,effect,until,reason\n{rows}");
    let roster = "id,hired_on,ccp1_passed_on\n1,2021-03-01,2022-01-10\n";
    let folder = Folder::of([("roster.csv", roster), ("exceptions.csv", &exceptions)]);
    let report = folder.run(format!("{LINE} --exceptions exceptions.csv")).json();
    let obligation = &report["advisors"][0]["obligations"][0];
    assert_eq!((&obligation["due"], &obligation["exception"]), (&"2026-01-31".into(), &"reason 30".into()));
}
