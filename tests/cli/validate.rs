//! `parconum validate`, as its users see it.

use std::fs;

use serde_json::Value;

use crate::program::{Folder, Parconum, Told, repository};

/// The folder read on 2 May 2025.
fn validate(folder: &Folder, more: &str) -> Told {
    folder.run(format!("validate --as-of 2025-05-02 {more}"))
}

/// The codes that are reported, each with its line and column, in the order of the report.
fn codes(parconum: &Parconum, more: &str) -> Vec<(String, Option<u64>, Option<u64>)> {
    let report = parconum.run(format!("validate --as-of 2025-05-02 --format json {more}")).json();
    let findings = report["findings"].as_array().unwrap().iter();
    let code = |finding: &Value| finding["code"].as_str().unwrap().to_owned();
    // each table tells its format
    let findings = findings.filter(|one| code(one) != "format-recognised");
    findings.map(|one| (code(one), one["line"].as_u64(), one["column"].as_u64())).collect()
}

fn only_codes(parconum: &Parconum, more: &str) -> Vec<String> {
    codes(parconum, more).into_iter().map(|(code, ..)| code).collect()
}

const SETTINGS: &str = "roster = \"equipe.csv\"\nhistory = \"suivi.csv\"\ncalendar = \"sessions.toml\"\n\
    exceptions = \"exceptions.toml\"\n";
const ROSTER: &str = "id,last_name,email,hired_on,ccp1_passed_on\n\
    1,Un,un@b.example,2021-03-01,2022-03-01\n\
    2,Deux,deux@b.example,2021-03-01,2022-02-30\n\
    3,Trois,trois@b.example,,\n";
const HISTORY: &str =
    "advisor,training,ends_on\n1,handicapp,2024-06-03\n1,handicap,2024-06-04\n9,handicap,2024-06-04\n";
const SESSIONS: &str = "[[session]]\nid = \"A\"\nmodule = \"seniors\"\nstarts_on = 2025-06-22\n\
    registration_closes_on = 2025-06-24\n\
    [[session]]\nid = \"B\"\nmodule = \"handicap\"\nstarts_on = 2025-05-29\ndepartment = \"67\"\n";
const EXCEPTIONS: &str =
    "[[exception]]\nadvisor = \"7\"\nobligation = \"ccp1\"\neffect = \"waive\"\nreason = \"R\"\n";

fn workspace() -> Folder {
    Folder::of([
        ("parconum.toml", SETTINGS),
        ("equipe.csv", ROSTER),
        ("suivi.csv", HISTORY),
        ("sessions.toml", SESSIONS),
        ("exceptions.toml", EXCEPTIONS),
    ])
}

#[test]
fn a_workspace_is_read_to_its_end_in_both_languages() {
    let folder = workspace();
    for language in ["fr", "en"] {
        let Told { code, out, err } = validate(&folder, &format!("--lang {language}"));
        assert_eq!((code, err.as_str()), (1, ""));
        insta::assert_snapshot!(format!("workspace_{language}"), out);
    }
}

#[test]
fn the_other_formats_say_the_same() {
    let folder = workspace();
    for format in ["json", "csv", "markdown"] {
        let Told { code, out, err } = validate(&folder, &format!("--lang en --format {format}"));
        assert_eq!((code, err.as_str()), (1, ""));
        insta::assert_snapshot!(format!("workspace_{format}"), out);
    }
}

#[test]
fn help_in_both_languages() {
    for language in ["fr", "en"] {
        let Told { code, out, .. } = Folder::empty().run(format!("validate --lang {language} --help"));
        assert_eq!(code, 0);
        insta::assert_snapshot!(format!("validate_help_{language}"), out);
    }
}

#[test]
fn the_examples_are_as_good_as_they_can_be() {
    assert_eq!(only_codes(&Parconum::example("dispositif"), "--strict"), Vec::<String>::new());
    let found = only_codes(&Parconum::example("hub-du-sud"), "");
    assert_eq!(
        found,
        ["ambiguous-column", "bad-date", "not-in-roster"],
        "what the example shows on purpose, and no more"
    );
}

#[test]
fn the_shipped_files_are_fine() {
    let files = "data/catalogue.toml data/rules/hub-du-sud.toml data/rules/dispositif.toml";
    let line = format!("validate {files} --as-of 2025-05-02 --strict --lang en");
    let Told { code, out, .. } = Parconum::at(repository()).run(line);
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("3 files read"), "{out}");
}

#[test]
fn the_exit_code_tells_errors_warnings_and_what_cannot_be_read_apart() {
    let session =
        |more: &str| format!("[[session]]\nid = \"A\"\nmodule = \"handicap\"\nstarts_on = {more}\n");
    let folder = Folder::of([
        ("fine.toml", &session("2025-06-23")),
        ("sunday.toml", &session("2025-06-22")),
        ("wrong.toml", &session("2025-06-31")),
        ("roster.csv", "id,hired_on\n1,2021-03-01\n"),
        ("wrong.csv", "id,hired_on\n1,tomorrow\n"),
        ("strange.csv", "a,b\n1,2\n"),
        ("empty.csv", ""),
    ]);
    for (files, code) in [
        ("fine.toml roster.csv", 0),
        ("fine.toml --strict", 0),
        ("sunday.toml", 0),
        ("sunday.toml --strict", 1),
        ("wrong.toml", 1),
        ("wrong.csv", 1),
        ("fine.toml strange.csv", 2),
        ("fine.toml empty.csv", 2),
        ("fine.toml absent.csv", 2),
        ("wrong.toml .", 2),
        ("roster.csv --rules hub-du-nord", 2),
    ] {
        let Told { code: found, out, err } = validate(&folder, files);
        assert_eq!((found, err.as_str()), (code, ""), "{files} {out}");
        assert!(!out.is_empty());
    }
    for files in ["--strikt", "fine.toml --format jsn", ""] {
        let Told { code, out, err } = validate(&folder, files);
        assert_eq!((code, out.as_str()), (2, ""), "{files}");
        assert!(!err.is_empty());
    }
}

#[test]
#[cfg(unix)]
fn what_can_be_read_only_once_is_refused_at_once() {
    let folder = Folder::empty();
    let Told { code, out, .. } = validate(&folder, "/dev/zero --lang en");
    assert_eq!(code, 2);
    assert!(out.contains("[unreadable-file]") && out.contains("read twice"), "{out}");
}

#[test]
fn one_unreadable_file_hides_nothing_of_the_others() {
    let folder = workspace();
    fs::remove_file(folder.path("equipe.csv")).unwrap();
    folder.write("exceptions.toml", b"\xff\xfe\xff");
    let found = only_codes(&folder.parconum(), "");
    for code in ["unreadable-file", "not-utf8", "session-on-sunday", "late-registration", "unknown-module"] {
        assert!(found.contains(&code.to_owned()), "{code} in {found:?}");
    }
}

#[test]
fn a_broken_workspace_file_is_told_once_and_what_it_names_is_still_read() {
    let folder = workspace();
    folder.write("parconum.toml", format!("yaer = 2025\n{SETTINGS}"));
    for files in ["", "parconum.toml"] {
        let found = only_codes(&folder.parconum(), files);
        assert_eq!(found.iter().filter(|code| *code == "unknown-key").count(), 1, "{found:?}");
        assert!(found.contains(&"bad-date".to_owned()), "{found:?}");
    }
}

#[test]
fn without_a_catalogue_that_can_be_used_no_module_is_called_unknown() {
    let folder = workspace();
    folder.write("parconum.toml", format!("catalogue = \"mine.toml\"\n{SETTINGS}"));
    folder.write("mine.toml", "[[module]]\nid = \"x\"\ntitle = \"X\"\nkind = \"them\"");
    let found = only_codes(&folder.parconum(), "");
    assert!(found.contains(&"unknown-word".to_owned()) && found.contains(&"bad-date".to_owned()));
    assert!(!found.contains(&"unknown-module".to_owned()), "{found:?}");
}

#[test]
fn a_history_is_read_in_full_without_a_roster() {
    let rows = "advisor,training,ends_on,status\n1,handicap,2024-06-03,absent\n2,handicapp,2024-06-03,\n\
                ,handicap,2024-06-03,\n3,handicap,2024-06-31,\n";
    let folder = Folder::of([("suivi.csv", rows)]);
    let expected = [("unknown-module", 3, 2), ("missing-advisor", 4, 1), ("bad-date", 5, 3)];
    let expected = expected.map(|(code, line, column)| (code.to_owned(), Some(line), Some(column)));
    assert_eq!(codes(&folder.parconum(), "suivi.csv"), expected);
}

#[test]
fn a_named_file_is_held_against_the_catalogue_of_its_workspace() {
    let session = "[[session]]\nid = \"A\"\nmodule = \"mine\"\nstarts_on = 2025-06-23\n";
    let module = "[[module]]\nid = \"mine\"\ntitle = \"Mine\"\nkind = \"thematic\"\n";
    let own = Folder::of([
        ("parconum.toml", "catalogue = \"modules.toml\""),
        ("modules.toml", module),
        ("sessions.toml", session),
    ]);
    assert_eq!(only_codes(&own.parconum(), "sessions.toml"), Vec::<String>::new());
    let alone = Folder::of([("sessions.toml", session)]);
    assert_eq!(only_codes(&alone.parconum(), "sessions.toml"), ["unknown-module"]);
}

#[test]
fn what_a_file_is_shows_in_it_and_not_in_its_name() {
    let folder = Folder::of([
        ("a", SESSIONS),
        ("b", ROSTER),
        ("c", HISTORY),
        ("d", EXCEPTIONS),
        ("e.toml", "year = 2025"),
    ]);
    let report = validate(&folder, "a b c d e.toml --format json").json();
    let kinds: Vec<(&str, &str)> = report["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| (file["file"].as_str().unwrap(), file["kind"].as_str().unwrap()))
        .collect();
    let expected =
        [("e.toml", "project"), ("a", "calendar"), ("d", "exceptions"), ("b", "roster"), ("c", "history")];
    assert_eq!(kinds, expected);
}

#[test]
fn examples_of_a_rule_file_are_read_too() {
    let rules = fs::read_to_string(repository().join("data/rules/dispositif.toml")).unwrap();
    let folder =
        Folder::of([("rules.toml", &rules.replacen("as_of = 2025-02-10", "as_off = 2025-02-10", 1))]);
    let found = only_codes(&folder.parconum(), "rules.toml");
    assert_eq!(found, ["missing-key", "unknown-key"]);
}

#[test]
fn the_examples_of_a_rule_file_are_run() {
    let shipped = fs::read_to_string(repository().join("data/rules/dispositif.toml")).unwrap();
    let (old, new) = ("due = 2025-09-30, closes = 2025-09-30", "due = 2025-09-29, closes = 2025-09-28");
    assert!(shipped.contains(old));
    let other =
        shipped.replace("id = \"dispositif\"", "id = \"other\"").replace("number = 7\n", "number = 70\n");
    let folder = Folder::of([("as-shipped.toml", &*shipped), ("changed.toml", &*other.replace(old, new))]);
    let told = validate(&folder, "as-shipped.toml changed.toml --lang en");
    let errors: Vec<&str> = told.out.lines().filter(|line| line.ends_with("[example-differs]")).collect();
    let [due, closes] = errors.as_slice() else { panic!("{}", told.out) };
    assert_eq!(told.code, 1);
    let rest = |line: &str| line.split_once("): ").unwrap().1.to_owned();
    assert!([due, closes].iter().all(|line| line.starts_with("Error: changed.toml:")), "{errors:?}");
    assert_eq!(rest(due), "due should be 2025-09-29, and the rules give 2025-09-30. [example-differs]");
    assert_eq!(rest(closes), "closes should be 2025-09-28, and the rules give 2025-09-30. [example-differs]");
}
