//! The documents show what the program prints. Each ```` ```console ```` block of the README and of
//! the pages of the help is typed again, the blocks of a document one after the other in a folder with
//! the shipped examples: a line that starts with `$ ` is typed, as a shell reads it (`\` at its end
//! goes on); what follows is told on standard output, or on both streams as they come; `…` on a line of
//! its own stands for lines that are left out.
//!
//! `UPDATE_DOCUMENTS=1 cargo test documents` writes what is told now into the blocks that leave nothing
//! out.

#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::program::{Folder, repository};
use crate::shown::{LEFT_OUT, UPDATE, agrees, plain};

/// The width for which the documents are written.
const COLUMNS: &str = "80";

/// A line that a document shows, and what is told.
#[derive(Debug, PartialEq, Eq)]
struct Shown {
    typed: String,
    /// The lines of the document, from and to (excluded), that show what is told.
    told: (usize, usize),
}

/// What the `console` blocks of a document show.
fn shown(lines: &[&str]) -> Vec<Shown> {
    let mut found: Vec<Shown> = Vec::new();
    let (mut within, mut goes_on) = (false, false);
    for (number, line) in lines.iter().enumerate() {
        if line.starts_with("```") {
            within = *line == "```console";
            let starts = lines.get(number + 1).is_some_and(|line| line.starts_with("$ "));
            assert!(!within || starts, "line {}: a block begins with what is typed", number + 1);
        } else if within && goes_on {
            let last = found.last_mut().expect("a line that goes on");
            last.typed += &format!("\n{line}");
            last.told = (number + 1, number + 1);
            goes_on = line.ends_with('\\');
        } else if within && let Some(typed) = line.strip_prefix("$ ") {
            found.push(Shown { typed: typed.to_owned(), told: (number + 1, number + 1) });
            goes_on = line.ends_with('\\');
        } else if within {
            found.last_mut().expect("a block begins with what is typed").told.1 = number + 1;
        }
    }
    found
}

/// What is told when a line is typed: on standard output, or on both streams as they come.
fn told(typed: &str, folder: &Folder, both: bool) -> Vec<String> {
    let program = Path::new(env!("CARGO_BIN_EXE_parconum")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let typed = if both { format!("{{ {typed}\n}} 2>&1") } else { typed.to_owned() };
    let mut shell = Command::new("sh");
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
        shell.env_remove(name);
    }
    shell.args(["-c", &typed]).current_dir(folder.path("")).env("PATH", path).env("COLUMNS", COLUMNS);
    let output = shell.stdin(Stdio::null()).output().unwrap();
    String::from_utf8(output.stdout).unwrap().lines().map(plain).collect()
}

/// The documents that may hold such blocks.
fn documents() -> Vec<PathBuf> {
    let mut documents = vec![repository().join("README.md")];
    for language in ["fr", "en"] {
        let pages = fs::read_dir(repository().join("data/help").join(language)).unwrap();
        documents.extend(pages.map(|page| page.unwrap().path()));
    }
    documents
}

/// What a document shows otherwise than it is: the line that is typed, the lines shown for it, and what
/// is told.
struct Differs {
    shown: Shown,
    told: Vec<String>,
    leaves_out: bool,
}

/// Types all that a document shows.
fn differing(lines: &[&str]) -> Vec<Differs> {
    let folder = Folder::empty();
    let examples = files_below("examples").into_iter().filter(|path| !path.ends_with(".rs"));
    examples.for_each(|path| folder.write(&path, fs::read(repository().join(&path)).unwrap()));
    let differs = |shown: Shown| {
        let expected: Vec<String> =
            lines[shown.told.0..shown.told.1].iter().map(|line| plain(line)).collect();
        // what is typed may write files: it is typed once in each folder
        let again = Folder::empty();
        folder.files().into_iter().for_each(|(path, text)| again.write(&path, text));
        let out = told(&shown.typed, &folder, false);
        if agrees(&expected, &out) {
            return None;
        }
        let both = told(&shown.typed, &again, true);
        let leaves_out = expected.iter().any(|line| line == LEFT_OUT);
        let told = if out.is_empty() { both.clone() } else { out };
        (!agrees(&expected, &both)).then_some(Differs { shown, told, leaves_out })
    };
    shown(lines).into_iter().filter_map(differs).collect()
}

/// The files below a folder of the repository, by their paths from its root.
fn files_below(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(repository().join(folder)).unwrap();
    let paths = entries.map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap()));
    let below = paths.map(|path| match repository().join(&path).is_dir() {
        true => files_below(&path),
        false => vec![path],
    });
    below.flatten().collect()
}

#[test]
fn what_the_documents_show_is_what_is_told() {
    let update = std::env::var_os(UPDATE).is_some();
    let mut wrong = String::new();
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let mut written: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
        // from the end, so that the numbers of the lines before stay
        for Differs { shown, told, leaves_out } in differing(&lines).into_iter().rev() {
            let (from, to) = shown.told;
            if update && !leaves_out {
                written.splice(from..to, told);
            } else {
                let told = told.join("\n");
                wrong += &format!("{}:{from}: {}\n{told}\n\n", path.display(), shown.typed);
            }
        }
        if written != lines {
            fs::write(&path, written.join("\n") + "\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "the documents show something else than this:\n\n{wrong}");
}

#[test]
fn no_block_shows_the_program_without_being_typed_again() {
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        for (block, body) in text.split("\n```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'))
        {
            let typed = body.lines().any(|line| line.starts_with("$ "));
            assert!(!typed || block == "console", "{}: ```{block}", path.display());
        }
    }
}

#[test]
fn blocks_are_found() {
    let lines = ["```console", "$ a \\", "    b", "1", "", "$ c", "```", "2", "```sh", "d", "```"];
    let found = [
        Shown { typed: "a \\\n    b".to_owned(), told: (3, 5) },
        Shown { typed: "c".to_owned(), told: (6, 6) },
    ];
    assert_eq!(shown(&lines), found);
}
