//! Damaged files, many of them: the files of the examples and exports are changed at random, read,
//! and reported on in this process. Nothing panics, and no run takes long.
//!
//! A few runs with every `cargo test`; as many as wanted by hand:
//! `PARCONUM_FUZZ_RUNS=1000000 PARCONUM_FUZZ_SEED=7 cargo test --release --lib fuzz -- --nocapture`;
//! `PARCONUM_FUZZ_READS` says the same for the readers alone, which are a hundred times as fast.

mod better;
mod damage;
mod readers;
mod rows;

use std::ffi::OsString;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use damage::Damage;

use super::notices;
use super::people::{granted, is_unusable, people};
use crate::cli;
use crate::findings::{Files, Findings};
use crate::load::toml::Source;
use crate::locale::{Language, Locale};
use crate::render;
use crate::render::Words;
use crate::render::to::InParts;
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::reports::plan::{Choices, Plan};
use crate::workspace::{Workspace, project};

/// How long one run may take. A debug build is no measure.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 2 });

/// The runs of every `cargo test`.
const RUNS: u64 = 40;

/// What `parconum.toml` is to the program: no option names it.
const SETTINGS: &str = "";

/// The files of a run: what each is to the program, its name there, and where it stands.
const FILES: [(&str, &str, &str); 8] = [
    ("--roster", "roster.csv", "examples/hub-du-sud/export-cnfs_entre_2024-01-01_et_2025-05-02.csv"),
    ("--roster", "team.xlsx", "tests/exports/team/dates-and-numbers.xlsx"),
    ("--roster", "team.csv", "tests/exports/team/export.csv"),
    ("--history", "history.csv", "examples/hub-du-sud/historique.csv"),
    ("--calendar", "calendar.toml", "examples/hub-du-sud/calendrier.toml"),
    ("--exceptions", "exceptions.toml", "examples/hub-du-sud/exceptions.toml"),
    ("--rules", "rules.toml", "data/rules/hub-du-sud.toml"),
    (SETTINGS, "parconum.toml", "examples/hub-du-sud/parconum.toml"),
];

/// Reads a `parconum.toml`; what it names is not looked for.
fn read_settings(path: &Path) {
    let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
    let path = path.to_string_lossy();
    project::readable(&Source::new(path, text), &mut Findings::default());
}

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

fn seeds() -> Vec<Vec<u8>> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    FILES.iter().map(|(_, _, path)| fs::read(top.join(path)).unwrap()).collect()
}

/// Which files a run reads: the damaged one, and those without which nothing would come of it.
fn read_with(damaged: usize) -> Vec<usize> {
    let mut wanted = vec![0, 3, 4];
    wanted.retain(|&other| other != damaged && (other != 0 || FILES[damaged].0 != "--roster"));
    wanted.push(damaged);
    wanted
}

/// Reads the files of a folder and makes the reports of `check` and `plan`. How many people they
/// are about.
fn report(folder: &Path, files: &[usize]) -> usize {
    let mut line: Vec<OsString> =
        ["parconum", "check", "--as-of", "2025-05-02", "--lang", "fr", "--format", "json"]
            .map(OsString::from)
            .into();
    for (option, name, _) in files.iter().map(|&file| FILES[file]) {
        match option {
            SETTINGS => read_settings(&folder.join(name)),
            option => line.extend([OsString::from(option), folder.join(name).into()]),
        }
    }
    let Ok(typed) = cli::parse(&line) else { panic!("{line:?}") };
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let workspace = Workspace::new(&typed, &mut findings);
    let locale = Locale::of(Language::French);
    let Some(known) = workspace.references(&mut files, &mut findings) else { return 0 };
    let Some(people) = people(&workspace, &known, locale, &mut files, &mut findings) else { return 0 };
    if is_unusable(&findings) {
        return 0;
    }
    let setting = workspace.setting(&known);
    let (granted, exceptions) = granted(&known.exceptions.0, &people.roster);
    let casebook = Casebook::new(&setting, &people, &files, granted);
    let words = Words { locale, setting: &setting, files: &files, history: Some(casebook.history()) };
    let rows: Vec<Row> = casebook.rows().collect();
    let mut summary = Summary::new(&setting);
    rows.iter().for_each(|row| summary.add(row));
    let mut json = render::to::json::check::People::new(&words, |_: &Row| None, None);
    rows.iter().for_each(|row| json.advisor(row));
    let _ = json.take();
    let _ = notices::of_exceptions(&casebook, &exceptions);
    for row in rows.iter().take(5) {
        if let Some(assessed) = row.assessed() {
            let plan = Plan::of(&setting, row.advisor, assessed, &Choices::default());
            let _ = render::plan::csv(&words, row, &plan, true);
        }
    }
    rows.len()
}

#[test]
fn no_damage_makes_a_report_panic_or_hang() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (runs, seed) = (number("PARCONUM_FUZZ_RUNS", RUNS), number("PARCONUM_FUZZ_SEED", 1));
    let seeds = seeds();
    for (bytes, (_, name, _)) in seeds.iter().zip(FILES) {
        fs::write(folder.join(name), bytes).unwrap();
    }
    assert!(report(folder, &read_with(0)) > 20, "the undamaged example");
    let (mut longest, mut reported) = (Duration::ZERO, 0);
    for run in 0..runs {
        let mut damage = Damage::new(seed.wrapping_mul(1 << 40).wrapping_add(run));
        let file = damage.below(FILES.len());
        let bytes = damage.damaged(&seeds[file], &seeds);
        let damaged = folder.join(FILES[file].1);
        fs::write(&damaged, &bytes).unwrap();
        let begun = Instant::now();
        let people = catch_unwind(AssertUnwindSafe(|| report(folder, &read_with(file))));
        let mut taken = begun.elapsed();
        if people.is_ok() && taken > LONGEST {
            // the machine may have been busy with something else
            let begun = Instant::now();
            report(folder, &read_with(file));
            taken = taken.min(begun.elapsed());
        }
        if people.is_err() || taken > LONGEST {
            let kept = kept(FILES[file].1, &bytes);
            panic!("seed {seed}, run {run}: {} after {taken:?}", kept.display());
        }
        reported += u64::from(people.unwrap_or_default() > 0);
        longest = longest.max(taken);
        fs::write(&damaged, &seeds[file]).unwrap();
        if run % 10_000 == 9_999 {
            println!("{} runs, {reported} with a report, the longest {longest:?}", run + 1);
        }
    }
    assert!(reported > runs / 10, "{reported} of {runs} gave a report");
}

/// Keeps the file that did it.
fn kept(name: &str, bytes: &[u8]) -> PathBuf {
    let path = std::env::temp_dir().join(format!("parconum-fuzz-{}-{name}", std::process::id()));
    fs::write(&path, bytes).unwrap();
    path
}
