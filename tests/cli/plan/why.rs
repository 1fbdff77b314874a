//! Why a verdict is what it is: every step of the chain, in the report as in JSON.

use serde_json::Value;

use crate::program::{Folder, Parconum};

const EXCEPTIONS: &str = "[[exception]]\nadvisor = \"1\"\nobligation = \"continuing-module\"\nyear = 2024\n\
    effect = \"extend\"\nuntil = 2025-09-30\nreason = \"congé\"\n";

/// The output of a command in a folder with a roster of one and its history.
fn run(roster: &str, history: &str, more: &str) -> String {
    let header = "id,last_name,hired_on,contract_ends_on,initial_training_entered_on,ccp1_passed_on,exempt";
    let roster = format!("{header}\n{roster}\n");
    let header = "advisor,training,starts_on,ends_on,status,hours";
    let history = format!("{header}\n{history}\n");
    let folder =
        Folder::of([("roster.csv", &roster), ("history.csv", &history), ("exceptions.toml", EXCEPTIONS)]);
    let told = folder.run(format!("plan --roster roster.csv --history history.csv --why --lang en {more}"));
    assert_eq!(told.code, 0, "{}", told.err);
    told.out
}

/// What each step of the chain of an obligation is.
fn steps(why: &Value, kind: &str, year: Option<i64>) -> Vec<String> {
    let chains = why["obligations"].as_array().unwrap().iter();
    let mut meant = chains.filter(|chain| chain["kind"] == kind && chain["year"].as_i64() == year);
    let steps = meant.next().unwrap_or_else(|| panic!("{why}"))["steps"].as_array().unwrap();
    let told = steps.iter().map(|step| match step["day"].as_str() {
        Some(day) => format!("{} {day}", step["is"].as_str().unwrap()),
        None => step["is"].as_str().unwrap().to_owned(),
    });
    told.collect()
}

fn why(roster: &str, history: &str, more: &str) -> Value {
    let report: Value =
        serde_json::from_str(&run(roster, history, &format!("{more} --format json"))).unwrap();
    report["advisor"]["why"].clone()
}

const CONTINUING: &str = "continuing-module";

#[test]
fn each_day_is_computed_step_by_step() {
    for (roster, rules, as_of, kind, year, expected) in [
        (
            "1,A,2024-03-01,,,,",
            "hub-du-sud",
            "2025-05-02",
            "initial-modules",
            None,
            &["opens-hired 2024-03-01", "due-months 2025-02-28", "late-counts", "status-overdue 2025-05-02"]
                [..],
        ),
        (
            "1,A,2023-01-02,,,2023-11-02,",
            "hub-du-sud",
            "2024-06-01",
            "initial-modules",
            None,
            &[
                "opens-hired 2023-01-02",
                "due-months 2024-01-01",
                "due-not-before 2024-12-31",
                "late-counts",
                "status-due 2024-06-01",
            ],
        ),
        (
            "1,A,2024-03-01,2024-12-01,,,",
            "hub-du-sud",
            "2024-06-01",
            "initial-modules",
            None,
            &[
                "opens-hired 2024-03-01",
                "due-months 2025-02-28",
                "due-contract 2024-12-01",
                "late-counts",
                "status-due 2024-06-01",
            ],
        ),
        (
            "1,A,2021-09-01,,,2022-03-01,",
            "dispositif",
            "2025-02-10",
            CONTINUING,
            Some(2024),
            &[
                "opens-year 2024-01-01",
                "due-year 2024-12-31",
                "closes-grace 2025-03-31",
                "status-due 2025-02-10",
            ],
        ),
        (
            "1,A,2025-02-01,,,,yes",
            "hub-du-sud",
            "2025-05-02",
            CONTINUING,
            Some(2025),
            &["opens-hired 2025-02-01", "due-year 2025-12-31", "status-due 2025-05-02"],
        ),
        (
            "1,A,2021-09-01,2025-06-30,,2022-03-01,",
            "hub-du-sud",
            "2025-05-02",
            CONTINUING,
            Some(2025),
            &[
                "opens-year 2025-01-01",
                "due-year 2025-12-31",
                "due-contract 2025-06-30",
                "status-due 2025-05-02",
            ],
        ),
        (
            "1,A,2025-02-01,,,,",
            "dispositif",
            "2025-05-02",
            "initial-modules",
            None,
            &["opens-entry-unknown", "due-unknown", "status-upcoming 2025-05-02"],
        ),
        (
            "1,A,2025-02-01,,,,",
            "dispositif",
            "2025-05-02",
            "ccp1-preparation",
            None,
            &["opens-hired 2025-02-01", "no-due", "preparation-hours-one-of", "status-due 2025-05-02"],
        ),
    ] {
        let why = why(roster, "", &format!("--rules {rules} --as-of {as_of}"));
        assert_eq!(steps(&why, kind, year), expected, "{roster} {rules} {as_of}");
    }
}

#[test]
fn an_exception_and_what_counted_are_named_with_their_place() {
    let roster = "1,A,2021-09-01,,,2022-03-01,";
    let why = why(
        roster,
        "1,handicap,2025-03-04,2025-03-05,,14",
        "--rules dispositif --as-of 2025-05-02 --exceptions exceptions.toml",
    );
    assert_eq!(
        steps(&why, CONTINUING, Some(2024)),
        [
            "opens-year 2024-01-01",
            "due-year 2024-12-31",
            "due-extended 2025-09-30",
            "closes-grace 2025-03-31",
            "closes-extended 2025-09-30",
            "counts 2025-03-05",
            "extended",
            "status-done 2025-05-02"
        ]
    );
    let chain = &why["obligations"][0];
    assert_eq!(chain["steps"][5]["place"][0]["line"], 2);
    assert_eq!(chain["steps"][5]["place"][0]["file"], "history.csv");
    assert_eq!(chain["steps"][6]["reason"], "congé");
    assert_eq!(chain["steps"][6]["place"][0]["file"], "exceptions.toml");
    let hours = why["facts"].as_array().unwrap().iter().find(|fact| fact["is"] == "completed-hours").unwrap();
    assert_eq!(hours["hours"], 14);
}

/// The steps of the continuing module of 2024 for a contract that ends on `end`, extended until
/// 2025-09-30.
fn extended(end: &str) -> Vec<String> {
    let more = "--rules dispositif --as-of 2025-02-10 --exceptions exceptions.toml";
    let steps = steps(&why(&format!("1,A,2021-09-01,{end},,2022-03-01,"), "", more), CONTINUING, Some(2024));
    let days = steps.into_iter().filter(|step| step.starts_with("due-") || step.starts_with("closes-"));
    days.collect()
}

#[test]
fn an_extension_is_told_before_the_contract_that_caps_it() {
    let by_both = |end: &str| {
        [
            "due-year 2024-12-31".to_owned(),
            "due-extended 2025-09-30".to_owned(),
            format!("due-contract {end}"),
            "closes-grace 2025-03-31".to_owned(),
            "closes-extended 2025-09-30".to_owned(),
            format!("closes-contract {end}"),
        ]
    };
    assert_eq!(extended("2025-09-29"), by_both("2025-09-29"));
    let by_exception = [
        "due-year 2024-12-31",
        "due-extended 2025-09-30",
        "closes-grace 2025-03-31",
        "closes-extended 2025-09-30",
    ];
    assert_eq!(extended("2025-09-30"), by_exception);
    assert_eq!(extended("2025-10-01"), by_exception);
}

#[test]
fn an_obligation_that_is_waived_and_extended_names_both_reasons() {
    let waived = EXCEPTIONS.replace("extend", "waive").replace("congé", "maladie");
    let folder = Folder::empty().with("both.toml", format!("{EXCEPTIONS}{waived}"));
    let both = folder.path("both.toml");
    let more = format!("--rules dispositif --as-of 2025-02-10 --exceptions \"{}\"", both.display());
    let why = why("1,A,2021-09-01,,,2022-03-01,", "", &more);
    let steps = why["obligations"][0]["steps"].as_array().unwrap().iter();
    let reasons: Vec<_> = steps.filter_map(|step| step["reason"].as_str()).collect();
    assert_eq!(reasons, ["maladie", "congé"]);
}

#[test]
fn initial_modules_open_with_what_the_rules_count_from() {
    for (rules, roster, opens) in [
        ("dispositif", "1,A,2024-03-01,,2024-03-01,,", "opens-entered 2024-03-01"),
        ("hub-du-sud", "1,A,2024-03-01,,2024-03-01,,", "opens-hired 2024-03-01"),
        ("dispositif", "1,A,2024-03-01,,,2024-08-30,", "opens-hired 2024-03-01"),
        ("hub-du-sud", "1,A,,,2024-03-01,,", "opens-entered 2024-03-01"),
    ] {
        let why = why(roster, "", &format!("--rules {rules} --as-of 2024-09-02"));
        assert_eq!(steps(&why, "initial-modules", None)[0], opens, "{rules} {roster}");
    }
}

#[test]
fn the_phase_and_the_cohort_say_what_decides_them() {
    for (rules, roster, expected) in [
        (
            "hub-du-sud",
            "1,A,2024-03-01,,,,",
            ["initial-start-hired", "initial-until-ccp1", "cohort-not-over"],
        ),
        (
            "hub-du-sud",
            "1,A,2023-01-02,,,2023-11-02,",
            ["initial-start-hired", "initial-over-year", "cohort-not-over"],
        ),
        (
            "hub-du-sud",
            "1,A,2023-01-01,,,2023-11-02,",
            ["initial-start-hired", "initial-over-year", "cohort-over"],
        ),
        (
            "hub-du-sud",
            "1,A,2021-09-01,,,2022-10-01,",
            ["initial-start-hired", "initial-over-ccp1", "cohort-over"],
        ),
        (
            "dispositif",
            "1,A,,,2024-01-01,,",
            ["initial-start-entered", "initial-over-deadline", "cohort-not-begun"],
        ),
        (
            "dispositif",
            "1,A,,,2023-12-31,,",
            ["initial-start-entered", "initial-over-deadline", "cohort-begun"],
        ),
        (
            "dispositif",
            "1,A,2025-02-01,,,,",
            ["initial-start-unknown", "initial-until-start", "cohort-not-begun"],
        ),
    ] {
        let why = why(roster, "", &format!("--rules {rules} --as-of 2025-05-02"));
        let phase = why["phase"].as_array().unwrap().iter().map(|one| one["is"].as_str().unwrap());
        let beside = ["phase", "missed-years", "late-on"];
        let phase: Vec<_> = phase.filter(|is| !beside.contains(is)).collect();
        assert_eq!(phase, expected, "{rules} {roster}");
    }
    let why = why("1,A,2025-02-01,,,,yes", "", "--as-of 2025-05-02");
    assert_eq!(why["phase"][1]["is"], "cohort-exempt");
}

#[test]
fn rules_are_in_words_in_the_report_and_in_codes_in_json() {
    let roster = "1,A,2024-03-01,,,,";
    let text = run(roster, "", "--as-of 2025-05-02");
    assert!(text.contains("start of the initial phase: the first day in post (initial.starts)"), "{text}");
    assert!(text.contains("31 December 2024 (initial.deadline_not_before)"), "{text}");
    let why = why(roster, "", "--as-of 2025-05-02");
    let clauses = why["clauses"].as_array().unwrap().iter();
    let parameters = clauses.flat_map(|clause| clause["parameters"].as_array().unwrap());
    let codes: Vec<_> = parameters.filter(|one| one["name"] == "initial.starts").collect();
    assert_eq!(codes, [&serde_json::json!({"name": "initial.starts", "value": "hired"})]);
}

#[test]
fn facts_are_named_with_their_row_and_those_that_are_missing_too() {
    let why = why("1,A,2024-03-01,,,,", "", "--as-of 2025-05-02");
    let facts: Vec<_> =
        why["facts"].as_array().unwrap().iter().map(|fact| fact["is"].as_str().unwrap()).collect();
    assert_eq!(facts, ["hired", "entered-missing", "ccp1-missing", "contract-end-missing", "no-training"]);
    assert_eq!(why["facts"][0]["place"][0], serde_json::json!({"file": "roster.csv", "line": 2}));
}

#[test]
fn each_clause_stands_once_and_every_chain_names_clauses_that_stand() {
    let why = why("1,A,2024-03-01,,,,", "", "--as-of 2025-05-02");
    let clauses: Vec<_> =
        why["clauses"].as_array().unwrap().iter().map(|clause| clause["id"].clone()).collect();
    for (place, clause) in clauses.iter().enumerate() {
        assert!(!clauses[..place].contains(clause), "{clause} stands twice");
    }
    for chain in why["obligations"].as_array().unwrap() {
        let named = chain["clauses"].as_array().unwrap();
        assert!(!named.is_empty() && named.iter().all(|clause| clauses.contains(clause)), "{chain}");
    }
    assert!(why["clauses"][0]["url"].as_str().unwrap().starts_with("https://"));
}

#[test]
fn the_report_says_what_json_says() {
    let (roster, history) = ("1,A,2024-03-01,2026-02-28,,,", "1,handicap,2024-10-01,2024-10-02,,7");
    let text = run(roster, history, "--as-of 2025-05-02 --format markdown");
    let why = why(roster, history, "--as-of 2025-05-02");
    let parts = ["facts", "phase", "not_applied"].map(|part| why[part].as_array().unwrap().clone());
    let chains = why["obligations"].as_array().unwrap().iter();
    let steps = chains.flat_map(|chain| chain["steps"].as_array().unwrap().clone());
    let mut told = 0;
    for statement in parts.into_iter().flatten().chain(steps) {
        let says = statement["says"].as_str().unwrap();
        assert!(text.contains(says), "{says} in {text}");
        told += 1;
    }
    assert!(told > 15);
}

#[test]
fn json_holds_no_explanation_that_nobody_asked_for() {
    let run = |line: &str| {
        let line = format!("{line} --as-of 2025-05-02 --format json");
        Parconum::example("hub-du-sud").run(line).json()
    };
    assert!(run("plan martel")["advisor"].get("why").is_none());
    let explained = |report: Value| {
        let advisors = report["advisors"].as_array().unwrap().iter();
        advisors.filter(|advisor| advisor.get("why").is_some()).count()
    };
    assert_eq!(explained(run("check")), 0);
    assert_eq!(explained(run("check --why martel")), 1);
}

/// What each fact, or each statement on the phase, is.
fn told(why: &Value, part: &str) -> Vec<String> {
    let statements = why[part].as_array().unwrap().iter();
    let told = statements.map(|statement| match statement["day"].as_str() {
        Some(day) => format!("{} {day}", statement["is"].as_str().unwrap()),
        None => statement["is"].as_str().unwrap().to_owned(),
    });
    told.collect()
}

#[test]
fn a_day_that_is_still_to_come_is_told_as_such() {
    let explained = why("1,A,2024-03-01,,2025-05-03,2025-06-02,", "", "--as-of 2025-05-02");
    let facts = told(&explained, "facts");
    assert_eq!(facts[1..3], ["entered-to-come 2025-05-03", "ccp1-to-come 2025-06-02"]);
    let known = why("1,A,2024-03-01,,2025-05-02,2025-05-02,", "", "--as-of 2025-05-02");
    assert_eq!(told(&known, "facts")[1..3], ["entered 2025-05-02", "ccp1 2025-05-02"]);
}

#[test]
fn by_when_one_registers_and_from_when_one_is_late_are_explained() {
    let soon = why("1,A,2024-09-02,,,,", "", "--as-of 2025-05-02");
    assert_eq!(told(&soon, "phase").last().unwrap(), "late-on 2025-09-02");
    let late = why("1,A,2024-03-01,,,,", "", "--as-of 2025-05-02");
    assert!(!told(&late, "phase").iter().any(|told| told.starts_with("late-on")), "late already");
    let report =
        Parconum::example("hub-du-sud").run("plan roux --as-of 2025-05-02 --why --lang en --format json");
    let why = &report.json()["advisor"]["why"];
    assert!(steps(why, CONTINUING, Some(2025)).contains(&"book-by 2025-05-16".to_owned()));
}
