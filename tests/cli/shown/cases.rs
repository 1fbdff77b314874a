//! The cases below `cases/`: files, lines that are typed, and what is told. Whoever knows the rules, not
//! Rust, can add one: a new file is a new case.
//!
//! In a case, `says` is what it holds, `[files]` the files of the folder by their names, and each
//! `[[run]]` a line that is typed there (`line`, without `parconum`), its exit code (`code`) and what
//! is told on standard output (`out`) and on standard error (`err`), nothing if they are missing. `…` on
//! a line of its own stands for lines that are left out.
//!
//! `UPDATE_DOCUMENTS=1 cargo test cases` writes what is told now into the runs that leave nothing out.

use std::collections::BTreeMap;
use std::{fmt, fs};

use serde::Deserialize;

use crate::program::{Folder, Told, repository};
use crate::shown::{LEFT_OUT, UPDATE, agrees, plain};

/// The head of a run in the file of a case.
const RUN: &str = "\n[[run]]\n";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    says: String,
    #[serde(default)]
    files: BTreeMap<String, String>,
    run: Vec<Run>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    line: String,
    code: i32,
    #[serde(default)]
    out: String,
    #[serde(default)]
    err: String,
}

impl Run {
    /// What it is in fact, where that is something else.
    fn in_fact(&self, folder: &Folder) -> Option<Run> {
        let lines = |text: &str| text.lines().map(plain).collect::<Vec<_>>();
        let Told { code, out, err } = folder.parconum().columns(80).run(&self.line);
        let alike = agrees(&lines(&self.out), &lines(&out)) && agrees(&lines(&self.err), &lines(&err));
        let text = |text: &str| lines(text).iter().map(|line| format!("{line}\n")).collect();
        let run = Run { line: self.line.clone(), code, out: text(&out), err: text(&err) };
        (!alike || code != self.code).then_some(run)
    }

    fn leaves_out(&self) -> bool {
        [&self.out, &self.err].iter().any(|text| text.lines().any(|line| line == LEFT_OUT))
    }
}

impl fmt::Display for Run {
    /// As it stands below `[[run]]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line = '{}'\ncode = {}\n", self.line, self.code)?;
        let texts = [("out", &self.out), ("err", &self.err)];
        let mut told = texts.into_iter().filter(|(_, text)| !text.is_empty());
        told.try_for_each(|(name, text)| write!(f, "{name} = '''\n{text}'''\n"))
    }
}

#[test]
fn every_case_comes_out_as_it_says() {
    let update = std::env::var_os(UPDATE).is_some();
    let mut wrong = String::new();
    for entry in fs::read_dir(repository().join("tests/cli/cases")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let case: Case = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let folder = case.files.iter().fold(Folder::empty(), |folder, (name, text)| folder.with(name, text));
        let mut parts: Vec<String> = text.split(RUN).map(str::to_owned).collect();
        for (run, part) in case.run.iter().zip(&mut parts[1..]) {
            match run.in_fact(&folder) {
                Some(fact) if update && !run.leaves_out() => *part = fact.to_string(),
                Some(fact) => wrong += &format!("{}: {}\n{fact}\n", path.display(), case.says),
                None => {}
            }
        }
        if parts.join(RUN) != text {
            fs::write(&path, parts.join(RUN)).unwrap();
        }
    }
    assert!(wrong.is_empty(), "not what comes out, which is this:\n\n{wrong}");
}
