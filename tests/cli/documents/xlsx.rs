//! `--format xlsx`: a workbook that is opened again.

use std::fs;

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::program::{Folder, Parconum, repository};

/// The sheets of a workbook by name, each as its rows of cells.
fn sheets(folder: &Folder, name: &str) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut workbook: Xlsx<_> = open_workbook(folder.path(name)).unwrap();
    let rows = |range: calamine::Range<Data>| range.rows().map(<[Data]>::to_vec).collect();
    workbook.worksheets().into_iter().map(|(name, range)| (name, rows(range))).collect()
}

/// A report of the example, written into a folder of its own.
fn example(line: &str) -> Folder {
    let folder = Folder::empty();
    let example = repository().join("examples/hub-du-sud");
    let line =
        format!("-C {} {line} --as-of 2025-05-02 -o {}", example.display(), folder.path("a.xlsx").display());
    let told = Parconum::at(folder.path(".")).run(line);
    assert!(told.code < 2, "{}", told.err);
    folder
}

#[test]
fn a_workbook_has_the_sheets_of_a_report_with_real_days() {
    let folder = example("check --lang fr");
    let sheets = sheets(&folder, "a.xlsx");
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Résumé", "Conseillers", "Obligations", "Sessions", "À corriger"]);
    let people = &sheets[1].1;
    assert_eq!(people.len(), 43, "a header and one line each");
    let header: Vec<String> = people[0].iter().map(ToString::to_string).collect();
    let column = |name: &str| header.iter().position(|header| header == name).unwrap();
    assert_eq!(people[1][column("Situation")], Data::String("en retard".into()));
    let Data::DateTime(due) = &people[1][column("Échéance")] else { panic!("{:?}", people[1]) };
    assert_eq!(due.as_f64(), 45657.0, "31 December 2024");
    assert!(matches!(people[1][column("Nombre de sessions")], Data::Float(_)));
}

#[test]
fn the_other_commands_have_their_sheets() {
    for (line, first) in [
        ("sessions --lang en", "Sessions"),
        ("allocate --lang en", "Seats proposed"),
        ("check --history-of-years --lang en", ""),
        ("check --compare-rules dispositif --lang en", ""),
    ] {
        let sheets = sheets(&example(line), "a.xlsx");
        assert!(sheets[0].0.starts_with(first) && sheets[0].1.len() > 3, "{line}: {sheets:?}");
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    let [first, second] = [example("check --lang fr"), example("check --lang fr")]
        .map(|folder| fs::read(folder.path("a.xlsx")).unwrap());
    assert!(first == second);
}

#[test]
fn what_begins_like_a_formula_is_a_text() {
    let roster = "id,first_name,last_name,hired_on,structure\n1,=1+1,Exemple,2021-03-01,@SUM(A1)\n";
    let folder = Folder::of([("roster.csv", roster)]);
    folder.run("check roster.csv --as-of 2025-05-02 -o a.xlsx --lang fr");
    let mut workbook: Xlsx<_> = open_workbook(folder.path("a.xlsx")).unwrap();
    for name in workbook.sheet_names() {
        assert!(workbook.worksheet_formula(&name).unwrap().is_empty(), "{name}");
    }
    let people = &sheets(&folder, "a.xlsx")[1].1;
    assert_eq!(people[1][0], Data::String("=1+1 Exemple".into()));
}

#[test]
fn a_command_without_a_workbook_says_which_endings_it_knows() {
    let folder = Folder::empty();
    let told = folder.run("modules --lang en -o a.xlsx");
    assert_eq!(told.code, 2);
    assert!(told.err.contains(".html") && !told.err.contains(".xlsx or"), "{}", told.err);
    assert!(!folder.has("a.xlsx"));
}
