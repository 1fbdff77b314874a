//! `parconum import` of histories and of lists of participants.

use crate::program::{Folder, Told};

const ROSTER: &str = "id,first_name,last_name,email,postal_code,hired_on,ccp1_passed_on\n\
                      1,Zoé,Le Goff,zoe@a.example,13001,2021-09-01,2022-03-01\n\
                      2,Jean,Un,jean@a.example,13002,2021-09-01,2022-03-01\n";
const CALENDAR: &str = "[[session]]\nid = \"S-1\"\nmodule = \"handicap\"\nstarts_on = 2025-03-12\n\
                        ends_on = 2025-03-13\n";
/// A history as a French spreadsheet writes it, in Windows-1252 and without a last end of line.
const HISTORY: &[u8] = b"Email;Formation;Date de fin;Statut;Remarque;Session\r\n\
    zoe@a.example;handicap;13/03/2025;Inscrit;\"\xe0 voir; vite\";S-1\r\n\
    jean@a.example;seniors;01/10/2024;Pr\xe9sent;;";

fn workspace() -> Folder {
    Folder::of([
        ("parconum.toml", "roster = \"r.csv\"\ncalendar = \"c.toml\"\nhistory = \"h.csv\"\n"),
        ("r.csv", ROSTER),
        ("c.toml", CALENDAR),
    ])
    .with("h.csv", HISTORY)
}

fn run(folder: &Folder, line: &str) -> Told {
    folder.run(format!("{line} --as-of 2025-05-02 --lang en"))
}

#[test]
fn a_list_of_participants_changes_a_status_and_adds_a_row_in_the_form_of_the_history() {
    let folder = workspace();
    folder
        .write("list.csv", "Nom;Prénom;Présence\nLe Goff;Zoé;Présente\nUn;Jean;Absent\nAutre;Ann;Présente\n");
    let told = run(&folder, "import list.csv --session S-1 --yes");
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    assert!(told.out.contains("h.csv: 1 to add, 1 to change, 0 unchanged."), "{}", told.out);
    assert!(told.out.contains("status : registered → completed"), "{}", told.out);
    assert!(told.err.contains("list.csv:4") && told.err.contains("[not-in-roster]"), "{}", told.err);
    let after = std::fs::read(folder.path("h.csv")).unwrap();
    let before =
        String::from_utf8(HISTORY.iter().map(|byte| if byte.is_ascii() { *byte } else { b'?' }).collect());
    let shown: String =
        after.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' }).collect();
    let expected = before.unwrap().replace("Inscrit;", "Pr?sent;")
        + "\r\njean@a.example;handicap;13/03/2025;absent;;S-1\r\n";
    assert_eq!(shown, expected);
    let again = run(&folder, "import list.csv --session S-1");
    assert!(again.code == 0 && again.out.contains("0 to add, 0 to change, 2 unchanged"), "{}", again.out);
    assert_eq!(std::fs::read(folder.path("h.csv")).unwrap(), after);
}

#[test]
fn a_list_of_participants_of_a_session_that_no_calendar_holds_is_given_its_module_and_days() {
    let folder = workspace();
    folder.write("list.csv", "Email;Présence\nzoe@a.example;Présente\njean@a.example;Absent\n");
    let line = "import list.csv --module seniors --days 2025-04-10..2025-04-11";
    let told = run(&folder, &format!("{line} --yes"));
    assert!(told.code == 0 && told.out.contains("2 to add, 0 to change"), "{}{}", told.out, told.err);
    let after = String::from_utf8_lossy(&std::fs::read(folder.path("h.csv")).unwrap()).into_owned();
    assert!(after.contains("zoe@a.example;seniors;11/04/2025;"), "{after}");
    assert!(after.contains("jean@a.example;seniors;11/04/2025;absent;;\r\n"), "{after}");
    assert!(run(&folder, line).out.contains("0 to add, 0 to change, 2 unchanged"));
    let told = run(&folder, &line.replace("seniors", "senior-s-x"));
    assert!(told.code == 2 && told.err.contains("[unknown-module]"), "{}", told.err);
    assert_eq!(run(&folder, "import list.csv --module seniors").code, 2);
}

#[test]
fn what_is_wrong_in_a_list_is_told_at_its_cell_and_nothing_is_written() {
    let folder = workspace();
    folder.write("list.csv", "Nom;Prénom;Statut\nLe Goff;Zoé;Présente\nUn;Jean;peut-être\n");
    let told = run(&folder, "import list.csv --session S-1 --yes");
    assert!(told.code == 2 && told.err.contains("list.csv:3:3 (“Statut”)"), "{}", told.err);
    let told = run(&folder, "import list.csv --session S-9 --yes");
    assert!(told.code == 2 && told.err.contains("[unknown-session]"), "{}", told.err);
    folder
        .write("list.csv", "Email;Formation;Date de fin;Statut\nzoe@a.example;handicap;13/03/2025;Présent\n");
    let told = run(&folder, "import list.csv");
    assert!(told.code == 2 && told.err.contains("[not-confirmed]"), "{}", told.err);
    assert_eq!(std::fs::read(folder.path("h.csv")).unwrap(), HISTORY);
}

#[test]
fn a_history_that_was_not_there_is_made_in_our_own_columns() {
    let folder = Folder::of([("parconum.toml", "")]);
    folder.write(
        "export.csv",
        "Email;Formation;Date de début;Date de fin;Statut\nzoe@a.example;Seniors;1/10/24;02/10/24;Présent\n\
         zoe@a.example;Seniors;1/10/24;02/10/24;Présent\n",
    );
    let told = run(&folder, "import export.csv --to h.csv --yes");
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    assert!(told.out.contains("history = [\"h.csv\"]"), "{}", told.out);
    assert_eq!(
        folder.read("h.csv"),
        "advisor,training,starts_on,ends_on,status,hours,session\n\
         zoe@a.example,seniors,2024-10-01,2024-10-02,completed,,\n"
    );
    let told = run(&folder, "import export.csv --to h.xlsx --yes");
    assert!(told.code == 2 && told.err.contains("[cannot-be-added-to]"), "{}", told.err);
}

#[test]
fn a_history_in_utf_16_is_refused_with_what_to_do() {
    let text = "\u{feff}advisor\ttraining\tends_on\tstatus\n";
    let folder =
        workspace().with("h.csv", text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    let told = run(&folder, "record goff S-1 --status completed --yes --force");
    assert!(told.code == 2 && told.err.contains("save it as “CSV UTF-8”"), "{}", told.err);
}
