//! `parconum init`, as its users see it.

use std::fs;

use crate::program::{Folder, Told};

#[test]
fn a_new_workspace_is_valid_and_the_next_steps_are_told() {
    for language in ["fr", "en"] {
        let folder = Folder::empty();
        let Told { code, out, err } = folder.run(format!("init équipe --lang {language}"));
        assert_eq!((code, err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("init_{language}"), out);
        let Told { code, out, err } = folder.run("-C équipe validate --strict");
        assert_eq!((code, err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("validate_after_init_{language}"), out);
        for file in ["calendrier.toml", "exceptions.toml", "calendar.toml", "historique.csv", "history.csv"] {
            if folder.has(&format!("équipe/{file}")) {
                assert_eq!(folder.run(format!("-C équipe validate {file}")).code, 0, "{file}");
            }
        }
    }
}

#[test]
fn the_next_steps_can_be_typed_where_the_command_was() {
    let folder = Folder::empty();
    fs::create_dir(folder.path("région sud")).unwrap();
    for (line, step) in [
        ("init .", "validate"),
        ("init a", "-C a validate"),
        ("-C a init b", "-C a/b validate"),
        ("-C \"région sud\" init .", "-C \"région sud/\" validate"),
    ] {
        let Told { code, out, err } = folder.run(line);
        assert_eq!(code, 0, "{err}");
        assert!(out.contains(&format!("parconum {step}\n")), "{step} in {out}");
    }
}

#[test]
fn a_new_workspace_is_ready_for_a_roster() {
    let folder = Folder::empty();
    folder.run("init . --lang fr");
    folder.write("export.csv", "Prénom;Nom;Email;Date de recrutement\nA;B;a@b.example;01/03/2021\n");
    let text = folder.read("parconum.toml");
    assert!(text.contains("# roster = \"export.csv\""));
    folder.write("parconum.toml", text.replace("# roster", "roster"));
    let Told { code, out, err } = folder.run("check --as-of 2025-05-02 --format json");
    assert!(code < 2 && out.contains("\"advisors\": 1"), "{code} {out} {err}");
    assert_eq!(folder.run("validate").code, 0);
}

#[test]
fn a_second_run_changes_nothing_and_names_each_file() {
    let folder = Folder::empty();
    folder.run("init . --lang en");
    folder.write("history.csv", "mine");
    let before = folder.files();
    let Told { code, out, err } = folder.run("init . --lang en");
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(folder.files(), before);
    for file in before.keys() {
        assert!(err.contains(file.as_str()), "{file} in {err}");
    }
    assert_eq!(err.matches("[file-exists]").count(), before.len());
}

#[test]
fn one_file_in_the_way_is_enough_to_write_nothing() {
    let folder = Folder::empty();
    folder.write("catalogue.toml", "mine");
    let Told { code, out, err } = folder.run("init . --lang en");
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(err.matches("[file-exists]").count(), 1);
    assert_eq!(folder.files().len(), 1);
}

#[test]
fn what_is_there_and_not_in_the_way_stays() {
    let folder = Folder::empty();
    folder.write("export.csv", "mine");
    assert_eq!(folder.run("init .").code, 0);
    assert_eq!(folder.read("export.csv"), "mine");
}

#[test]
fn a_folder_that_cannot_be_made_is_named_and_nothing_is_left_behind() {
    let folder = Folder::empty();
    folder.write("file", "");
    let Told { code, out, err } = folder.run("init file --lang en");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("file") && err.contains("[unwritable-file]"), "{err}");
    // the folder of the rules cannot be made, so that the files written before it must go again
    folder.write("half/rules", "");
    let Told { code, err, .. } = folder.run("init half --lang en");
    assert_eq!((code, err.matches("[unwritable-file]").count()), (2, 1), "{err}");
    assert_eq!(folder.files().keys().filter(|name| name.starts_with("half/")).count(), 1);
}

#[test]
fn the_language_is_the_one_asked_for_and_a_folder_is_needed() {
    let folder = Folder::empty();
    let told = folder.run("init --lang fr");
    assert!(told.code == 2 && told.err.contains("il manque le nom du dossier"), "{}", told.err);
    assert_eq!(folder.run("init . --roster a.csv").code, 2);
    assert_eq!(folder.run("init a --lang en").code, 0);
    assert!(folder.has("a/calendar.toml"));
    assert_eq!(folder.run("init b --lang fr").code, 0);
    assert!(folder.has("b/calendrier.toml"));
}

#[test]
fn the_models_in_the_templates_can_be_used_once_the_marks_are_gone() {
    for language in ["fr", "en"] {
        let folder = Folder::empty();
        folder.run(format!("init . --lang {language}"));
        for (name, text) in folder.files() {
            let text = String::from_utf8(text).unwrap();
            let Some((_, model)) = text.split_once("# [[") else { continue };
            let model = format!("# [[{model}");
            let lines = model.lines().map(|line| line.trim_start_matches("# "));
            // a heading stands above the tables
            let tables = lines.filter(|line| !line.starts_with("title") && *line != "#");
            folder.write(&name, tables.collect::<Vec<_>>().join("\n"));
        }
        let Told { code, out, .. } = folder.run("validate --as-of 2025-05-02 --strict");
        assert_eq!(code, 0, "{out}");
        assert!(out.contains("1 session"), "{out}");
    }
}

#[test]
fn an_export_beside_is_proposed_with_the_columns_that_nobody_knows() {
    let export =
        "Prénom;Nom;Email;Date de recrutement;Date de recrutment;Couleur\nA;B;a@b.example;01/03/2021;;bleu\n";
    let folder = Folder::of([("équipe.csv", export)]);
    let Told { code, out, err } = folder.run("init . --lang fr");
    assert_eq!(code, 0, "{err}");
    assert!(folder.read("parconum.toml").contains("\nroster = \"équipe.csv\"\n"));
    assert!(out.replace('\u{a0}', " ").contains("« équipe.csv » est là"), "{out}");
    assert!(out.contains("Date de recrutment, Couleur"), "{out}");
    assert!(
        out.contains("[columns]\n       hired_on = \"Date de recrutment\"\n       CONTENU = \"Couleur\""),
        "{out}"
    );
    let told = folder.run("check --as-of 2025-05-02");
    assert!(told.code < 2 && told.out.contains("A B"), "{}{}", told.out, told.err);

    let folder = Folder::of([("a.csv", export), ("b.csv", export)]);
    let Told { out, .. } = folder.run("init . --lang fr");
    assert!(out.contains("a.csv ou b.csv") && folder.read("parconum.toml").contains("# roster = "), "{out}");
}

#[test]
fn a_fresh_workspace_says_which_line_to_fill_in() {
    let folder = Folder::empty();
    folder.run("init . --lang fr");
    let line =
        folder.read("parconum.toml").lines().position(|line| line.starts_with("# roster")).unwrap() + 1;
    for command in ["check", "validate"] {
        let Told { out, err, .. } = folder.run(command);
        let told = (out + &err).replace('\u{a0}', " ");
        assert!(told.contains(&format!("parconum.toml:{line} : cette ligne doit nommer la liste")), "{told}");
    }
    assert_eq!(folder.run("check").code, 2);
    assert_eq!(folder.run("validate --strict").code, 0);
}

/// An export, a calendar, a history and exceptions, as a coordinator's spreadsheets write them.
fn spreadsheets() -> Folder {
    Folder::of([
        (
            "export-cnfs.csv",
            "Prénom;Nom;Email;Code Postal;Date de recrutement;Certification\r\n\
             Zoé;Le Goff;zoe@a.example;13001;01/09/2021;Oui\r\n\
             Jean;Un;jean@a.example;13002;01/02/2025;Non\r\n",
        ),
        (
            "Calendrier du hub.csv",
            "Module;Date de début;Date de fin;Lieu;Régions;Places restantes\r\n\
             handicap;12/06/2025;13/06/2025;Marseille;PACA;4\r\n\
             ccp1-preparation;02/06/2025;27/06/2025;Nice;PACA;2\r\n",
        ),
        (
            "suivi.csv",
            "Email;Formation;Date de fin;Statut\r\nzoe@a.example;Cybersécurité;01/10/2024;Présent\r\n",
        ),
        (
            "absences.csv",
            "Conseiller;Obligation;Année;Décision;Jusqu’au;Motif\r\n\
             zoe@a.example;initial-modules;;Dispense;30/06/2025;Congé\r\n",
        ),
    ])
}

#[test]
fn a_workspace_beside_spreadsheets_needs_no_editing() {
    let folder = spreadsheets();
    let before = folder.files();
    let Told { code, out, err } = folder.run("init . --lang fr");
    assert_eq!((code, err.as_str()), (0, ""));
    insta::assert_snapshot!("init_beside_spreadsheets", out);
    let settings = folder.read("parconum.toml");
    for line in [
        "roster = \"export-cnfs.csv\"",
        "history = [\"suivi.csv\"]",
        "calendar = [\"Calendrier du hub.csv\"]",
        "exceptions = [\"absences.csv\"]",
    ] {
        assert!(settings.lines().any(|known| known == line), "{line} in {settings}");
    }
    for file in ["historique.csv", "calendrier.toml", "exceptions.toml"] {
        assert!(!folder.has(file), "{file}");
    }
    assert!(before.iter().all(|(name, bytes)| folder.files().get(name) == Some(bytes)));
    let Told { code, out, err } = folder.run("validate --as-of 2025-05-02");
    assert_eq!(code, 0, "{out}{err}");
    let Told { code, out, err } = folder.run("check --as-of 2025-05-02 --format json");
    assert!(code < 2, "{err}");
    assert!(out.contains("\"waived\"") && out.contains("\"history\"") && out.contains("2025-06-12"), "{out}");
}

#[test]
fn where_two_files_may_be_the_roster_both_are_named_and_neither_is_taken() {
    let folder = spreadsheets();
    folder.write("mairies.csv", "Prénom;Nom;Email;Date de recrutement\nA;B;a@b.example;01/03/2021\n");
    let Told { code, out, .. } = folder.run("init . --lang en");
    assert!(code == 0 && out.contains("export-cnfs.csv or mairies.csv"), "{out}");
    assert!(folder.read("parconum.toml").lines().any(|line| line.starts_with("# roster = ")));
    let Told { code, err, .. } = folder.run("check");
    assert!(code == 2 && err.contains("[roster-to-name]"), "{err}");
}

#[test]
fn a_report_from_spreadsheets_needs_one_command_and_no_toml() {
    let folder = spreadsheets();
    let line = "check export-cnfs.csv --history suivi.csv --calendar \"Calendrier du hub.csv\" \
                --exceptions absences.csv --as-of 2025-05-02 --format html --output rapport.html";
    let Told { code, err, .. } = folder.run(line);
    assert!(code < 2, "{err}");
    let page = folder.read("rapport.html");
    assert!(
        page.to_lowercase().starts_with("<!doctype html>")
            && page.contains("Le Goff")
            && page.contains("Marseille")
    );
    let files = "export-cnfs.csv suivi.csv \"Calendrier du hub.csv\" absences.csv";
    let told = folder.run(format!("{files} --as-of 2025-05-02 --format html --output même.html"));
    assert!(told.code < 2 && folder.read("même.html") == page, "{}", told.err);
}
