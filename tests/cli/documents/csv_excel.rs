//! `--format csv-excel`: what a French spreadsheet opens by a double click.

use crate::program::{Folder, Parconum};

/// The header and the lines of a report, each as its cells.
fn cells(report: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = report.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let lines = reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect());
    (header, lines.collect())
}

fn example(language: &str) -> String {
    let line = format!("check --as-of 2025-05-02 --format csv-excel --lang {language}");
    Parconum::example("hub-du-sud").run(line).report()
}

#[test]
fn everybody_has_one_line_the_most_urgent_first() {
    let (header, lines) = cells(&example("fr"));
    assert_eq!(lines.len(), 42);
    let status = header.iter().position(|name| name == "Situation").unwrap();
    let first_due = lines.iter().position(|line| line[status] == "à faire").unwrap();
    let last_late = lines.iter().rposition(|line| line[status] == "en retard").unwrap();
    assert!(last_late < first_due);
}

#[test]
fn headers_and_words_are_those_of_the_language() {
    for language in ["fr", "en"] {
        let report = example(language);
        let start: Vec<&str> = report.split("\r\n").take(3).collect();
        insta::assert_snapshot!(format!("csv_excel_{language}"), start.join("\n"));
    }
}

#[test]
fn a_row_of_a_spreadsheet_is_never_broken_and_never_a_formula() {
    let roster =
        "id,first_name,last_name,hired_on,structure\n1,=1+1,Exemple,2021-03-01,\"Mairie; =2\nannexe\"\n";
    let folder = Folder::of([("roster.csv", roster)]);
    let told = folder.run("check --roster roster.csv --as-of 2025-05-02 --format csv-excel --lang fr");
    let report = told.report();
    assert_eq!(report.matches('\n').count(), 2, "{report}");
    assert!(report.split("\r\n").nth(1).unwrap().starts_with("'=1+1 Exemple;"), "{report}");
}

#[test]
fn a_command_that_does_not_write_it_says_what_it_writes() {
    let told = Parconum::example("hub-du-sud").run("modules --format csv-excel --lang en");
    assert_eq!(told.code, 2);
    assert!(told.err.contains("table, json, csv, markdown or html"), "{}", told.err);
}

#[test]
fn beside_an_earlier_report_each_line_says_what_became_of_the_person() {
    let roster =
        "id,first_name,last_name,hired_on,exempt\n1,Awa,Un,2021-03-01,yes\n2,Bo,Deux,2021-03-01,yes\n";
    let folder = Folder::of([("roster.csv", roster), ("history.csv", "advisor,training,ends_on,status\n")]);
    let january = folder.run("check roster.csv --history history.csv --as-of 2025-01-06 --format json").out;
    folder.write("january.json", january);
    folder.write("history.csv", "advisor,training,ends_on,status\n1,handicap,2025-02-03,completed\n");
    folder.write("roster.csv", roster.replace("2,Bo,Deux", "3,Cy,Trois"));
    let line = "check roster.csv --history history.csv --as-of 2025-05-02 --since january.json --lang en";
    let told = |more: &str| {
        let (header, lines) = cells(&folder.run(format!("{line} --format csv-excel {more}")).report());
        let place = |name: &str| header.iter().position(|header| header == name).expect("a column");
        let wanted = ["Name", "Change", "Status before", "Status since"].map(place);
        lines.iter().map(|line| wanted.map(|place| line[place].clone()).join("|")).collect::<Vec<_>>()
    };
    let mut lines = told("");
    lines.sort();
    assert_eq!(lines, ["Awa Un|solved|due|02/05/2025", "Bo Deux|gone|due|", "Cy Trois|newcomer||02/05/2025"]);
    folder.write("roster.csv", roster);
    assert_eq!(told("--only-changes"), ["Awa Un|solved|due|02/05/2025"]);
}
