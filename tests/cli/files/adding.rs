//! `parconum record` and `parconum except`: what they check, what they refuse, and every other byte.

use crate::program::{Folder, Told};

const ROSTER: &str = "id,first_name,last_name,email,postal_code,hired_on,ccp1_passed_on\n\
                      1,Zoé,Le Goff,zoe@a.example,13001,2021-09-01,2022-03-01\n\
                      2,Jean,Un,jean@a.example,29000,2021-09-01,2022-03-01\n";

const CALENDAR: &str = r#"
[[session]]
id = "S-1"
module = "handicap"
starts_on = 2025-06-12
ends_on = 2025-06-13
regions = ["93"]
seats = 1
registration_closes_on = 2025-06-01

[[session]]
id = "S-0"
module = "cybersecurite"
starts_on = 2025-03-12
"#;

fn workspace(history: impl AsRef<[u8]>) -> Folder {
    Folder::of([
        ("parconum.toml", "roster = \"r.csv\"\ncalendar = \"c.toml\"\nhistory = \"h.csv\"\nexceptions = \"e.toml\"\n"),
        ("r.csv", ROSTER),
        ("c.toml", CALENDAR),
        ("e.toml", "# Kept.\r\n[[exception]] # as it is\r\nadvisor=\"2\"\r\nobligation = 'ccp1'\r\neffect = \"waive\"\r\nreason = \"R\"\r\n"),
    ])
    .with("h.csv", history)
}

fn run(folder: &Folder, line: &str) -> Told {
    folder.run(format!("{line} --as-of 2025-05-02 --lang en"))
}

#[test]
fn a_row_is_written_as_the_other_rows_of_the_file_are() {
    for (before, row, end) in [
        (
            "advisor,training,starts_on,ends_on,status,hours,session\n",
            "1,handicap,2025-06-12,2025-06-13,registered,,S-1",
            "\n",
        ),
        (
            "Formation;Email;Date de fin;Statut;Remarque\r\nseniors;jean@a.example;1/10/24;Inscrit(e);\r\nhandicap;zoe@a.example;02/10/24;Inscrite;x",
            "handicap;zoe@a.example;13/06/25;Inscrite;",
            "\r\n",
        ),
        ("session\tadvisor\tstatus\r", "S-1\t1\tregistered", "\r"),
    ] {
        let folder = workspace(before);
        let told = run(&folder, "record goff S-1 --yes");
        assert_eq!(told.code, 0, "{}{}", told.out, told.err);
        let gap = if before.ends_with(end) { "" } else { end };
        assert_eq!(folder.read("h.csv"), format!("{before}{gap}{row}{end}"));
        assert!(told.out.contains(row) && told.out.contains("line "), "{}", told.out);
    }
    let latin =
        b"Email;Formation;Date de fin;Statut\r\njean@a.example;Pr\xe9paration;01/10/2024;D\xe9sistement\r\n"
            .to_vec();
    let folder = workspace(&latin);
    assert_eq!(run(&folder, "record goff S-1 --yes").code, 0);
    let after = std::fs::read(folder.path("h.csv")).unwrap();
    assert!(
        after.starts_with(&latin) && after.ends_with(b"zoe@a.example;handicap;13/06/2025;registered\r\n")
    );
}

#[test]
fn what_is_recorded_counts_in_the_next_report_and_is_undone_by_removing_the_line() {
    let folder = workspace("advisor,training,ends_on,status,session\n2,seniors,2024-10-01,completed,\n");
    let before = folder.read("h.csv");
    let told = run(&folder, "inscrire zoe@a.example S-1 --yes");
    assert!(
        told.out.contains("Zoé Le Goff: registration") && told.out.contains("after: registered"),
        "{}",
        told.out
    );
    let report = run(&folder, "check --format json").json();
    assert_eq!(report["advisors"][0]["obligations"][0]["status"], "scheduled");
    let after = folder.read("h.csv");
    let rest: Vec<&str> = after.lines().filter(|line| !line.contains("S-1")).collect();
    assert_eq!(rest.join("\n") + "\n", before);
}

#[test]
fn what_does_not_fit_is_refused_in_words_and_written_by_force() {
    let history = "advisor,training,ends_on,status,session\n2,seniors,2024-10-01,completed,\n";
    for (line, reason) in [
        ("record jean S-1", "region"),
        ("record goff S-0", "registration is closed"),
        ("record goff S-1 --status completed", "it is not over"),
        ("record goff S-1 --status absent", "it has not begun"),
    ] {
        let folder = workspace(history);
        let told = run(&folder, &format!("{line} --yes"));
        assert_eq!(told.code, 1, "{line}: {}", told.err);
        assert!(told.err.contains("does not fit") && told.err.contains(reason), "{line}: {}", told.err);
        assert_eq!(folder.read("h.csv"), history, "{line}");
        let told = run(&folder, &format!("{line} --yes --force"));
        assert_eq!(told.code, 0, "{line}: {}", told.err);
        assert_eq!(folder.read("h.csv").lines().count(), 3, "{line}");
    }
}

#[test]
fn a_double_and_the_last_seat_that_the_history_gives_away_are_refused() {
    let folder = workspace("advisor,training,ends_on,status,session\n1,handicap,2025-06-13,registered,S-1\n");
    let told = run(&folder, "record goff S-1 --yes");
    assert!(told.code == 1 && told.err.contains("a row already says so (h.csv:2)"), "{}", told.err);
    let told = run(&folder, "record goff S-1 --status withdrawn --yes");
    assert!(told.code == 1 && told.err.contains("change the status there (h.csv:2)"), "{}", told.err);
    folder.write("r.csv", ROSTER.replace("29000", "13002"));
    let told = run(&folder, "record jean S-1 --yes");
    assert!(told.code == 1 && told.err.contains("full"), "{}", told.err);
}

#[test]
fn nothing_is_written_where_nobody_confirms_it_or_it_is_unknown() {
    let history = "advisor,training,ends_on,status,session\n2,seniors,2024-10-01,completed,\n";
    let folder = workspace(history);
    for (line, told) in [
        ("record goff S-1", "not-confirmed"),
        ("record goff S-9 --yes", "unknown-session"),
        ("record nobody S-1 --yes", "advisor-not-found"),
        ("except goff continuing-module waive --of-year 2025 --reason Leave", "not-confirmed"),
        ("except goff continuing-module extend --of-year 2025 --reason Leave --yes", "until-missing"),
        ("except goff continuing-module waive --reason Leave --yes", "year-missing"),
    ] {
        let run = run(&folder, line);
        assert!(run.code == 2 && run.err.contains(told), "{line}: {}", run.err);
    }
    assert_eq!(folder.read("h.csv"), history);
}

#[test]
fn an_exception_is_added_and_every_other_byte_kept() {
    let folder = workspace("advisor,training,ends_on,status,session\n2,seniors,2024-10-01,completed,\n");
    let before = folder.read("e.toml");
    let told = run(
        &folder,
        "except goff continuing-module extend --of-year 2025 --until 2026-03-31 --reason \"Sick \\ leave\" --yes",
    );
    assert_eq!(told.code, 0, "{}", told.err);
    let after = folder.read("e.toml");
    assert!(after.starts_with(&before) && after[before.len()..].matches("\r\n").count() == 9, "{after:?}");
    assert!(told.out.contains("lines 8 to 15") && told.out.contains("31 March 2026"), "{}", told.out);
    let report = run(&folder, "check --format json").json();
    assert_eq!(report["advisors"][0]["obligations"][0]["due"], "2026-03-31");
    for (line, reason) in [
        ("except goff ccp1 waive --reason x", "they do not have this obligation"),
        (
            "except goff continuing-module extend --of-year 2025 --until 2025-07-01 --reason x",
            "not after the deadline",
        ),
    ] {
        let told = run(&folder, &format!("{line} --yes"));
        assert!(told.code == 1 && told.err.contains(reason), "{line}: {}", told.err);
    }
    assert_eq!(folder.read("e.toml"), after);
}

#[test]
fn an_exception_is_added_to_a_table_in_its_words() {
    let folder = workspace("advisor,training,ends_on,status,session\n2,seniors,2024-10-01,completed,\n");
    let table =
        "Conseiller;Obligation;Année;Décision;Jusqu’au;Motif\n2;Module de l’année;2024;Dispense;;Congé\n";
    folder.write("e.csv", table);
    folder.write("parconum.toml", folder.read("parconum.toml").replace("e.toml", "e.csv"));
    let told =
        run(&folder, "accorder 1 continuing-module waive --of-year 2025 --reason \"Congé; long\" --yes");
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(folder.read("e.csv"), format!("{table}1;Module de l’année;2025;Dispense;;\"Congé; long\"\n"));
    assert_eq!(
        run(&folder, "check --format json").json()["advisors"][0]["obligations"][0]["status"],
        "waived"
    );
}
