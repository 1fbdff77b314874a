//! Files without a command: `check`, each file as what it holds.

use crate::program::{Folder, Told};

const ROSTER: &str =
    "id,last_name,email,hired_on,ccp1_passed_on\n1,Exemple,a@b.example,2021-03-01,2022-03-01\n";
const HISTORY: &str = "advisor,training,ends_on,status\n1,handicap,2025-03-04,completed\n";
const CALENDAR: &str = "[[session]]\nid = \"S-1\"\nmodule = \"handicap\"\nstarts_on = 2025-06-23\n";

fn folder() -> Folder {
    Folder::of([("équipe.csv", ROSTER), ("suivi.csv", HISTORY), ("sessions.toml", CALENDAR)])
}

#[test]
fn files_alone_are_a_check_of_what_they_hold() {
    let folder = folder();
    let named = "check équipe.csv --history suivi.csv --calendar sessions.toml --as-of 02/05/2025 --lang fr";
    let expected = folder.run(named);
    assert_eq!(expected.code, 0, "{}", expected.err);
    for line in [
        "équipe.csv suivi.csv sessions.toml --as-of 02/05/2025 --lang fr",
        "sessions.toml suivi.csv équipe.csv --as-of 02/05/2025 --lang fr",
        "--lang fr suivi.csv équipe.csv sessions.toml --as-of 02/05/2025",
        "-C . suivi.csv équipe.csv sessions.toml --as-of 02/05/2025 --lang fr",
    ] {
        assert_eq!(folder.run(line), expected, "{line}");
    }
    let Told { out, err, .. } = folder.run("équipe.csv --as-of 02/05/2025 --lang fr");
    assert!(out.contains("Exemple") && err.contains("[no-history]"), "{out}{err}");
}

#[test]
fn settings_that_are_dropped_stand_for_their_folder() {
    let folder = Folder::of([("équipe/parconum.toml", "roster = \"a.csv\"\n"), ("équipe/a.csv", ROSTER)]);
    let expected = folder.run("-C équipe check --as-of 2025-05-02");
    assert!(expected.code < 2, "{}", expected.err);
    assert_eq!(folder.run("équipe/parconum.toml --as-of 2025-05-02"), expected);
}

#[test]
fn what_is_no_file_is_still_no_command() {
    let folder = folder();
    let Told { code, err, .. } = folder.run("equipe.csv --lang en");
    assert!(
        code == 2 && err.contains("there is no file “equipe.csv” here, and it is not a command"),
        "{err}"
    );
    folder.write("note.txt", "bonjour\n");
    let Told { code, err, .. } = folder.run("note.txt --lang en");
    assert!(code == 2 && err.contains("note.txt"), "{err}");
}
