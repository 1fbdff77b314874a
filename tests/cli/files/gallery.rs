//! The gallery of findings: `tests/errors/` holds a folder for each code, with the smallest files
//! that provoke it and, where `validate` is not the command that tells it, the command line in
//! `command`. The snapshots show all messages side by side: that is how they become consistent.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use parconum::findings::Code;
use parconum::text::Word;

use crate::program::{Folder, repository};

fn errors() -> std::path::PathBuf {
    repository().join("tests/errors")
}

/// The files of a folder of the gallery, in the order of their names.
fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// What is typed: the line in `command`, else `validate` with the files, or with none where a
/// `parconum.toml` names them.
fn arguments(folder: &Path) -> Vec<String> {
    let names = files(folder);
    if let Ok(line) = fs::read_to_string(folder.join("command")) {
        return line.split_whitespace().map(str::to_owned).collect();
    }
    let named = if names.iter().any(|name| name == "parconum.toml") { Vec::new() } else { names };
    std::iter::once("validate".to_owned()).chain(named).collect()
}

/// The diagnostics of a folder of the gallery, one a line.
fn diagnostics(code: &str, language: &str) -> Vec<String> {
    let (gallery, folder) = (errors().join(code), Folder::empty());
    for name in files(&gallery) {
        folder.write(&name, fs::read(gallery.join(&name)).unwrap());
    }
    let mut arguments = arguments(&gallery);
    if !arguments.contains(&"init".to_owned()) {
        arguments.extend(["--as-of", "2025-05-02"].map(str::to_owned));
    }
    let reports = ["check", "plan", "allocate", "outlook", "remind", "sessions", "modules"];
    if reports.iter().any(|command| arguments.first().is_some_and(|first| first == command)) {
        arguments.push("--notes".to_owned());
    }
    arguments.extend(["--lang", language].map(str::to_owned));
    let told = folder.run(&arguments);
    let told = told.out + &told.err;
    let expected = Code::from_code(code);
    // each table that is read tells its format: once is enough
    let shown = |code| Some(code) == expected || code != Code::FormatRecognised;
    told.lines().filter(|line| code_of(line).is_some_and(shown)).map(str::to_owned).collect()
}

/// The code in brackets at the end of a diagnostic.
fn code_of(line: &str) -> Option<Code> {
    let (_, code) = line.strip_suffix(']')?.rsplit_once('[')?;
    Code::from_code(code)
}

#[test]
fn every_code_is_in_the_gallery_and_nothing_else() {
    let known: BTreeSet<String> = Code::codes().map(str::to_owned).collect();
    assert_eq!(files(&errors()).into_iter().collect::<BTreeSet<_>>(), known);
}

/// What cannot be provoked alone: nobody is invalid without an error.
const BESIDE: [(&str, &str); 5] = [
    ("invalid-not-reminded", "missing-dates"),
    ("recurring-event", "events-lack"),
    ("session-rows-differ", "rows-grouped"),
    ("shared-email", "duplicate-advisor"),
    ("unfinished-event", "events-lack"),
];

/// The whole gallery in a language; each folder must provoke its code, and no other.
fn gallery(language: &str) -> String {
    let mut shown = String::new();
    for folder in files(&errors()) {
        let lines = diagnostics(&folder, language);
        let told: BTreeSet<&str> = lines.iter().filter_map(|line| code_of(line)).map(Code::code).collect();
        let beside = BESIDE.iter().filter(|(code, _)| *code == folder).map(|(_, beside)| *beside);
        assert_eq!(told, beside.chain([folder.as_str()]).collect());
        lines.iter().for_each(|line| shown += &format!("{line}\n"));
    }
    shown
}

#[test]
fn all_messages_in_french() {
    insta::assert_snapshot!("gallery_fr", gallery("fr"));
}

#[test]
fn all_messages_in_english() {
    insta::assert_snapshot!("gallery_en", gallery("en"));
}
