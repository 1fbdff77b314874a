//! `parconum init`, as its users see it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use parconum::locale::Language;
use parconum::text::Word;
use parconum::workspace::project;
use parconum::workspace::starter;
use tempfile::TempDir;

/// Runs in a folder; gives the exit code and what went to each stream.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("parconum").unwrap();
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
        command.env_remove(name);
    }
    let output = command.current_dir(folder).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// Every file below a folder, with what stands in it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(below) = folders.pop() {
        for entry in fs::read_dir(below).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn a_new_workspace_is_valid_and_the_next_steps_are_told() {
    for language in ["fr", "en"] {
        let folder = TempDir::new().unwrap();
        let (code, out, err) = run(folder.path(), &["init", "équipe", "--lang", language]);
        assert_eq!((code, err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("init_{language}"), out);
        let (code, out, err) = run(folder.path(), &["-C", "équipe", "validate", "--strict"]);
        assert_eq!((code, err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("validate_after_init_{language}"), out);
        for file in ["calendrier.toml", "exceptions.toml", "calendar.toml", "historique.csv", "history.csv"] {
            if folder.path().join("équipe").join(file).exists() {
                assert_eq!(run(folder.path(), &["-C", "équipe", "validate", file]).0, 0, "{file}");
            }
        }
    }
}

#[test]
fn the_next_steps_can_be_typed_where_the_command_was() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("région sud")).unwrap();
    for (arguments, step) in [
        (&["init", "."][..], "validate"),
        (&["init", "a"], "-C a validate"),
        (&["-C", "a", "init", "b"], "-C a/b validate"),
        (&["-C", "région sud", "init", "."], "-C \"région sud/\" validate"),
    ] {
        let (code, out, err) = run(folder.path(), arguments);
        assert_eq!(code, 0, "{err}");
        assert!(out.contains(&format!("parconum {step}\n")), "{step} in {out}");
    }
}

#[test]
fn a_new_workspace_is_ready_for_a_roster() {
    let folder = TempDir::new().unwrap();
    run(folder.path(), &["init", ".", "--lang", "fr"]);
    fs::write(
        folder.path().join("export.csv"),
        "Prénom;Nom;Email;Date de recrutement\nA;B;a@b.example;01/03/2021\n",
    )
    .unwrap();
    let settings = folder.path().join("parconum.toml");
    let text = fs::read_to_string(&settings).unwrap();
    assert!(text.contains("# roster = \"export.csv\""));
    fs::write(&settings, text.replace("# roster", "roster")).unwrap();
    let (code, out, err) = run(folder.path(), &["check", "--as-of", "2025-05-02", "--format", "json"]);
    assert!(code < 2 && out.contains("\"advisors\": 1"), "{code} {out} {err}");
    assert_eq!(run(folder.path(), &["validate"]).0, 0);
}

#[test]
fn a_second_run_changes_nothing_and_names_each_file() {
    let folder = TempDir::new().unwrap();
    run(folder.path(), &["init", ".", "--lang", "en"]);
    fs::write(folder.path().join("history.csv"), "mine").unwrap();
    let before = files(folder.path());
    let (code, out, err) = run(folder.path(), &["init", ".", "--lang", "en"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(files(folder.path()), before);
    for file in before.keys() {
        assert!(err.contains(file.as_str()), "{file} in {err}");
    }
    assert_eq!(err.matches("[file-exists]").count(), before.len());
}

#[test]
fn one_file_in_the_way_is_enough_to_write_nothing() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("catalogue.toml"), "mine").unwrap();
    let (code, out, err) = run(folder.path(), &["init", ".", "--lang", "en"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(err.matches("[file-exists]").count(), 1);
    assert_eq!(files(folder.path()).len(), 1);
}

#[test]
fn what_is_there_and_not_in_the_way_stays() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("export.csv"), "mine").unwrap();
    assert_eq!(run(folder.path(), &["init", "."]).0, 0);
    assert_eq!(fs::read(folder.path().join("export.csv")).unwrap(), b"mine");
}

#[test]
fn a_folder_that_cannot_be_made_is_named_and_nothing_is_left_behind() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let (code, out, err) = run(folder.path(), &["init", "file", "--lang", "en"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("file") && err.contains("[unwritable-file]"), "{err}");
    // the folder of the rules cannot be made, so that the files written before it must go again
    fs::create_dir(folder.path().join("half")).unwrap();
    fs::write(folder.path().join("half/rules"), "").unwrap();
    let (code, _, err) = run(folder.path(), &["init", "half", "--lang", "en"]);
    assert_eq!((code, err.matches("[unwritable-file]").count()), (2, 1), "{err}");
    assert_eq!(files(&folder.path().join("half")).len(), 1);
}

#[test]
fn the_language_is_the_one_asked_for_and_a_folder_is_needed() {
    let folder = TempDir::new().unwrap();
    assert_eq!(run(folder.path(), &["init"]).0, 2);
    assert_eq!(run(folder.path(), &["init", ".", "--roster", "a.csv"]).0, 2);
    assert_eq!(run(folder.path(), &["init", "a", "--lang", "en"]).0, 0);
    assert!(folder.path().join("a/calendar.toml").exists());
    assert_eq!(run(folder.path(), &["init", "b", "--lang", "fr"]).0, 0);
    assert!(folder.path().join("b/calendrier.toml").exists());
}

#[test]
fn every_setting_stands_in_the_template() {
    for language in Language::all() {
        let files = starter::files(language);
        let settings = &files.iter().find(|file| file.path == "parconum.toml").unwrap().text;
        for key in project::keys() {
            let explained = |line: &str| {
                let line = line.trim_start_matches("# ");
                line.starts_with(&format!("{key} = ")) || line == format!("[{key}]")
            };
            assert!(settings.lines().any(explained), "{key} in {}", language.code());
        }
    }
}

#[test]
fn the_models_in_the_templates_can_be_used_once_the_marks_are_gone() {
    for language in Language::all() {
        let folder = TempDir::new().unwrap();
        run(folder.path(), &["init", ".", "--lang", language.code()]);
        for file in starter::files(language) {
            let Some((_, model)) = file.text.split_once("# [[") else { continue };
            let model = format!("# [[{model}");
            let model: String =
                model.lines().map(|line| line.trim_start_matches("# ").to_owned() + "\n").collect();
            // a heading stands above the tables
            let tables = model.lines().filter(|line| !line.starts_with("title") && *line != "#");
            fs::write(folder.path().join(&file.path), tables.collect::<Vec<_>>().join("\n")).unwrap();
        }
        let (code, out, _) = run(folder.path(), &["validate", "--as-of", "2025-05-02", "--strict"]);
        assert_eq!(code, 0, "{out}");
        assert!(out.contains("1 session"), "{out}");
    }
}
