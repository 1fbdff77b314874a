//! `parconum check`, as its users see it.

mod compare_rules;
mod first_screen;
mod since;
mod years;

use crate::program::{Folder, Parconum, Told};

/// A command on the example, with all that it told.
fn example(line: &str) -> String {
    let Told { code, out, err } = Parconum::example("hub-du-sud").columns(110).run(line);
    format!("{out}--- exit status: {code}\n{err}")
}

#[test]
fn the_example_in_french() {
    insta::assert_snapshot!(example("check --as-of 2025-05-02 --lang fr"));
}

#[test]
fn the_example_in_english_as_markdown() {
    insta::assert_snapshot!(example("check --as-of 2025-05-02 --lang en --format markdown"));
}

#[test]
fn why_explains_the_advisors_named_in_both_languages() {
    for language in ["fr", "en"] {
        let line = "check --name martel --why martel --as-of 2025-05-02 --rules dispositif";
        insta::assert_snapshot!(format!("why_{language}"), example(&format!("{line} --lang {language}")));
    }
}

#[test]
fn the_example_shows_every_status() {
    let report = example("check --as-of 2025-05-02 --format json");
    for status in ["up-to-date", "upcoming", "scheduled", "due", "overdue", "left", "invalid"] {
        assert!(report.contains(&format!("\"status\": \"{status}\"")), "{status}");
    }
}

#[test]
fn help_in_both_languages() {
    for (language, name) in [("fr", "help_fr"), ("en", "help_en")] {
        let help =
            Parconum::example("hub-du-sud").columns(110).run(format!("--lang {language} check --help"));
        assert_eq!(help.code, 0);
        insta::assert_snapshot!(name, help.out);
    }
}

const ROSTER: &str = "Prénom;Nom;Email;Nom de la structure;Code Postal;Date de recrutement;Certification\n\
    Awa;Exemple;awa@invente.example;Mairie;13001;01/03/2021;Oui\n\
    Bob;Exemple;bob@invente.example;Mairie;13001;31/02/2024;Non\n\
    Cléo;Exemple;cleo@invente.example;Mairie; annexe;13001;01/03/2021;Non\n\
    Dan;Exemple;dan@invente.example;Mairie;13001;01/03/2021;Non renseignée\n\
    Dan;Exemple;DAN@invente.example;Mairie;13001;01/03/2021;Non\n\
    Eve;Exemple;eve@invente.example;Mairie;13001;01/03/2021;Non\n\
    Flo;Exemple;flo@invente.example;Mairie;13001\n";
const HISTORY: &str = "advisor,training,starts_on,ends_on,status,hours,session\n\
    awa@invente.example,ccp1,2022-03-01,2022-03-01,completed,,\n\
    awa@invente.example,handicap,2025-02-03,2025-02-04,completed,14,\n\
    eve@invente.example,handicapp,2025-02-03,2025-02-04,completed,14,\n";

#[test]
fn a_broken_export_still_gives_a_full_report_and_errors_that_point_at_the_cell() {
    let folder = Folder::of([("roster.csv", ROSTER), ("history.csv", HISTORY)]);
    let line = "check roster.csv --history history.csv --as-of 2025-05-02 --year 2025 --lang en";
    let Told { code, out, err } = folder.parconum().columns(110).run(line);
    assert_eq!(code, 1);
    insta::assert_snapshot!("broken_export", format!("{out}---\n{err}"));
    for place in
        ["roster.csv:3:6", "roster.csv:4", "roster.csv:5", "roster.csv:6", "roster.csv:8", "history.csv:4:2"]
    {
        assert!(err.contains(place), "{place} in {err}");
    }
    assert!(err.contains("handicap"));
}

#[test]
fn an_export_saved_again_by_a_french_windows_gives_the_same_report() {
    let text = ROSTER.replace('\n', "\r\n") + "\r\n";
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let plain = Folder::of([("roster.csv", ROSTER), ("history.csv", HISTORY)]);
    let saved = Folder::of([("history.csv", HISTORY)]).with("roster.csv", windows);
    let line = "check roster.csv --history history.csv --as-of 2025-05-02 --format json";
    assert_eq!(plain.run(line).out, saved.run(line).out);
}

#[test]
fn a_name_that_means_nobody_is_told_and_nothing_is_reported() {
    let roster = "id,first_name,last_name,email,hired_on\n1,Awa,Diallo,awa@b.example,2021-03-01\n\
                  2,Léa,Martel,lea@b.example,2025-03-01\n";
    let folder = Folder::of([("roster.csv", roster)]);
    let formats = ["table", "json", "csv"].into_iter().cycle();
    for ((named, told), format) in [
        ("--why -", "--why: nobody in the roster matches “-”."),
        ("--why nobody", "--why: nobody in the roster matches “nobody”."),
        ("--why Dialo", "“Dialo”. Did you mean “Awa Diallo”?"),
        ("--why awa@c.example", "“awa@c.example”. Did you mean “awa@b.example”?"),
        ("--why Awa --why Zoé", "--why: nobody in the roster matches “Zoé”."),
        ("--why Awa --name lea", "one person in the roster matches “Awa”, and the filters leave"),
        ("--name -", "--name: “-” has neither a letter nor a digit"),
        ("--structure …", "--structure: “…” has neither a letter nor a digit"),
    ]
    .into_iter()
    .zip(formats)
    {
        let line = format!("check roster.csv --as-of 2025-05-02 --lang en --format {format} {named}");
        let Told { code, out, err } = folder.run(&line);
        assert_eq!((code, out.as_str()), (2, ""), "{line}: {err}");
        assert!(err.contains(told), "{line}: {err}");
    }
    for named in ["Awa", "diallo", "1", "AWA@b.example"] {
        let report = folder.run(format!("check roster.csv --as-of 2025-05-02 --why {named}")).report();
        assert!(report.contains("Diallo"), "{named}");
    }
}

#[test]
fn the_json_of_thousands_is_one_report_whose_people_are_written_as_one_would_be() {
    let people: Vec<String> =
        (0..2_500).map(|id| format!("{id},Prénom,Nom-{id}\u{85},{id}@b.example,2021-03-01\n")).collect();
    let roster = format!("id,first_name,last_name,email,hired_on\n{}", people.concat());
    let folder = Folder::of([("roster.csv", &roster)]);
    let check = |filter: &str| {
        folder.run(format!("check roster.csv --as-of 2025-05-02 --format json --fail-on never {filter}"))
    };
    let everybody = check("");
    let ids = |told: &Told| -> Vec<String> {
        let report = told.json();
        let advisors = report["advisors"].as_array().unwrap();
        assert_eq!(report["summary"]["advisors"], advisors.len());
        advisors.iter().map(|advisor| advisor["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&everybody), (0..2_500).map(|id| id.to_string()).collect::<Vec<_>>());
    let last = check("--name Nom-2499");
    assert_eq!(ids(&last), ["2499"]);
    let (_, person) = last.out.split_once("\"advisors\": [").expect("a list of people");
    assert!(everybody.out.ends_with(person), "{person}");
    assert_eq!(ids(&check("--name Nom-0815")), [""; 0]);
}
