//! People as their files tell them: what is wrong with them is told once, wherever they appear.

use crate::program::{Folder, Told};

/// The line typed in the folder on 2 May 2025.
fn run(folder: &Folder, line: &str) -> Told {
    folder.parconum().columns(110).run(format!("{line} --lang en --as-of 2025-05-02"))
}

#[test]
fn dates_that_are_missing_are_told_in_every_format_and_by_every_command() {
    let folder = Folder::of([("roster.csv", "id,last_name,hired_on\n1,Un,2024-03-01\n2,Deux,\n")]);
    for command in [
        "check --format table",
        "check --format markdown",
        "check --format csv",
        "check --format json",
        "check --plain",
        "check --history-of-years",
        "check --compare-rules dispositif",
        "plan 2",
        "plan 2 --format json",
        "remind --csv list.csv --force",
    ] {
        let Told { err: told, .. } = run(&folder, &format!("{command} --roster roster.csv"));
        assert_eq!(told.matches("[missing-dates]").count(), 1, "{command}: {told}");
        assert!(told.contains("roster.csv:3"), "{told}");
    }
    let Told { err: told, .. } = run(&folder, "plan 1 --roster roster.csv");
    assert!(!told.contains("missing-dates"), "another person's errors: {told}");
}

#[test]
fn errors_of_people_are_told_in_the_order_of_the_roster() {
    let folder = Folder::of([("roster.csv", "id,hired_on\n1,x\n2,\n3,y\n")]);
    let Told { code, err: told, .. } = run(&folder, "check --roster roster.csv --format csv");
    let lines: Vec<usize> =
        ["roster.csv:2", "roster.csv:3", "roster.csv:4"].map(|place| told.find(place).unwrap()).to_vec();
    assert!(lines.is_sorted() && code == 1, "{told}");
}

#[test]
fn somebody_of_whom_flags_say_too_little_is_told_so() {
    let folder = Folder::empty();
    for format in ["table", "json", "csv", "markdown"] {
        let Told { code, out: report, err: told } =
            run(&folder, &format!("plan --region PACA --format {format}"));
        assert_eq!((code, told.matches("[missing-dates]").count()), (0, 1), "{told}");
        assert!(!report.is_empty());
    }
}

#[test]
fn an_email_that_two_people_share_names_both() {
    let text =
        "id,last_name,email,hired_on\n1,Un,hub@x.example,2024-03-01\n2,Deux,hub@x.example,2024-03-01\n";
    let folder = Folder::of([("roster.csv", text)]);
    let Told { code, out: report, err: told } = run(&folder, "plan Hub@x.example --roster roster.csv");
    assert_eq!((code, report.len()), (2, 0));
    assert!(told.contains("[email-of-several]") && told.contains("2 people"), "{told}");
    assert!(told.contains("Un (1)") && told.contains("Deux (2)"), "{told}");
}

#[test]
fn an_exception_of_somebody_who_cannot_be_assessed_is_not_unused() {
    let exception =
        "[[exception]]\nadvisor = \"1\"\nobligation = \"ccp1\"\neffect = \"waive\"\nreason = \"x\"\n";
    let roster = "id,last_name,hired_on\n1,Un,2024-13-01\n";
    let folder = Folder::of([("roster.csv", roster), ("exceptions.toml", exception)]);
    let line = "check --roster roster.csv --exceptions exceptions.toml";
    let Told { err: told, .. } = run(&folder, line);
    assert!(told.contains("[bad-date]") && !told.contains("[unused-exception]"), "{told}");
}

#[test]
fn an_exception_that_is_not_granted_yet_is_neither_used_nor_unused() {
    let exception =
        "[[exception]]\nadvisor = \"nobody\"\nobligation = \"ccp1\"\neffect = \"waive\"\nreason = \"x\"\n";
    let roster = "id,last_name,hired_on\n1,Un,2024-03-01\n";
    for (granted_on, expected) in [("2025-05-02", true), ("2025-05-03", false)] {
        let granted = format!("{exception}granted_on = {granted_on}\n");
        let folder = Folder::of([("roster.csv", roster), ("exceptions.toml", &granted)]);
        let line = "check --roster roster.csv --exceptions exceptions.toml --notes";
        assert_eq!(run(&folder, line).err.contains("[unused-exception]"), expected, "{granted_on}");
    }
}

#[test]
fn an_accepted_exception_names_by_id_whom_no_name_is_known_of() {
    let exception =
        "[[exception]]\nadvisor = \"1042\"\nobligation = \"ccp1\"\neffect = \"waive\"\nreason = \"leave\"\n";
    let folder =
        Folder::of([("roster.csv", "id,hired_on\n1042,2024-03-01\n"), ("exceptions.toml", exception)]);
    let Told { out: report, .. } = run(&folder, "check --roster roster.csv --exceptions exceptions.toml");
    let line = report.lines().find(|line| line.contains("leave")).unwrap();
    assert!(line.contains("1042"), "{report}");
}

#[test]
fn a_department_that_a_spreadsheet_took_for_a_number_repairs_a_shifted_row() {
    let text = |code: &str| {
        format!(
            "id;structure;department;hired_on\n1;Le Phare;Annexe;{code};2024-03-01\n2;La Ruche;13;2024-03-01\n"
        )
    };
    for code in ["06", "6"] {
        let folder = Folder::of([("roster.csv", &text(code))]);
        let Told { out: report, err: told, .. } =
            run(&folder, "check --roster roster.csv --format csv --department 06");
        assert!(told.contains("[repaired-row]") && !told.contains("[field-count]"), "{told}");
        assert!(report.contains("Le Phare;Annexe"), "{report}");
    }
}

#[test]
fn the_same_people_in_two_rosters_are_each_one_advisor() {
    let people = |count: usize| {
        let rows = (0..count).map(|n| format!("{n},p{n}@x.example,2024-03-01\n"));
        format!("id,email,hired_on\n{}", rows.collect::<String>())
    };
    let text = people(2_000);
    let folder = Folder::of([("a.csv", &text), ("b.csv", &text)]);
    let Told { out: report, .. } = run(&folder, "check --roster a.csv --roster b.csv --format json");
    assert!(report.contains("\"advisors\": 2000,"), "{}", &report[..400]);
    assert!(report.contains("\"invalid\": 0"));
}

#[test]
fn a_fact_of_the_300th_file_is_said_to_stand_there() {
    let folder = Folder::of([("roster.csv", "id,hired_on\n1,2021-03-01\n")]);
    let mut line = "plan 1 --roster roster.csv".to_owned();
    for n in 1..=300 {
        let name = format!("history-{n}.csv");
        let row = format!("1,handicap,2025-03-{:02}\n", if n == 300 { 4 } else { 3 });
        let text = format!("advisor,training,ends_on\n{}", row.repeat(if n == 300 { 2 } else { 1 }));
        folder.write(&name, text);
        line += &format!(" --history {name}");
    }
    let Told { out: report, .. } = run(&folder, &line);
    assert!(report.contains("history-300.csv:3"), "{report}");
}

#[test]
fn the_training_table_gives_the_ccp1_on_the_last_day_of_its_course() {
    let folder = Folder::of([
        ("roster.csv", "id,hired_on\n1,2024-03-01\n"),
        ("table.csv", "personne_id,label,date_debut,date_fin\n1,CCP1,2025-03-04,2025-05-02\n"),
    ]);
    for (day, ccp1) in [("2025-05-01", "due"), ("2025-05-02", "done"), ("2025-05-03", "done")] {
        let line =
            format!("plan 1 --roster roster.csv --history table.csv --format json --lang en --as-of {day}");
        let report: serde_json::Value = serde_json::from_str(&folder.parconum().run(line).out).unwrap();
        let obligations = report["advisor"]["obligations"].as_array().unwrap();
        let exam = obligations.iter().find(|obligation| obligation["kind"] == "ccp1").unwrap();
        assert_eq!(exam["status"], ccp1, "{day}");
    }
}

#[test]
fn a_row_of_the_history_is_about_whom_it_names_where_two_have_one_id() {
    let roster = "id,email,hired_on\n1,a@x.example,2021-03-01\n1,b@x.example,2021-03-01\n";
    for (key, evidence) in [("a@x.example", ["history", "none"]), ("1", ["history", "history"])] {
        let history = format!("advisor,training,ends_on,status\n{key},handicap,2025-03-04,completed\n");
        let folder = Folder::of([("roster.csv", roster), ("history.csv", &history)]);
        let line = "check --roster roster.csv --history history.csv --format json --as-of 2025-05-02";
        let report = folder.parconum().run(line).json();
        let found = [0, 1].map(|nth| report["advisors"][nth]["evidence"].as_str().unwrap().to_owned());
        assert_eq!(found, evidence, "{key}");
    }
}
