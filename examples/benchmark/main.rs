//! Measures the program side by side with others, each in turn, and prints medians and ratios:
//!
//! ```text
//! cargo build --release --bin parconum --examples
//! cargo run --release --example benchmark -- check [ADVISORS [ROUNDS]]
//! cargo run --release --example benchmark -- formats [ADVISORS [ROUNDS]]
//! cargo run --release --example benchmark -- allocate [ROUNDS]
//! cargo run --release --example benchmark -- growth [MOST ADVISORS]
//! ```
//!
//! `check`: the bare scan of the two files with the csv crate, `check --format csv`, and DuckDB and
//! Polars, where Python has them, on a far simpler rule (`simplified_*.py`). `formats`: every
//! format and comparison of `check`, and the commands about one person. `allocate`: teams that have
//! too few seats, and how many of ten the result is proven for. `growth`: ten times the advisors, then
//! ten times the sessions, with the ratio from row to row.
//!
//! All people are invented. Workspaces are made in the folder for temporary files, and removed.

mod measure;

use std::io::Result;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use measure::{Case, Figures, in_turn};

/// The day of every report.
const AS_OF: &str = "2025-05-02";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize| arguments.get(place).and_then(|text| text.parse().ok());
    let bench = Bench::new();
    let done = match arguments.first().map(String::as_str) {
        Some("check") => bench.check(number(1).unwrap_or(1_000_000), number(2).unwrap_or(7)),
        Some("formats") => bench.formats(number(1).unwrap_or(1_000_000), number(2).unwrap_or(3)),
        Some("allocate") => bench.allocate(number(1).unwrap_or(7)),
        Some("growth") => bench.growth(number(1).unwrap_or(1_000_000)),
        _ => {
            eprintln!("usage: benchmark check|formats|allocate|growth [NUMBER [ROUNDS]]");
            return ExitCode::from(2);
        }
    };
    let removed = std::fs::remove_dir_all(&bench.folder);
    match done.and(removed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The programs that are measured, and the folder for what they read.
struct Bench {
    examples: PathBuf,
    folder: PathBuf,
}

impl Bench {
    fn new() -> Self {
        let own = std::env::current_exe().expect("a program knows where it is");
        let folder = std::env::temp_dir().join(format!("parconum-benchmark-{}", std::process::id()));
        Self { examples: own.with_file_name(""), folder }
    }

    fn example(&self, name: &str) -> Command {
        Command::new(self.examples.join(name))
    }

    fn parconum(&self, workspace: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.examples.join("../parconum"));
        command.arg("-C").arg(workspace).args(arguments).args(["--as-of", AS_OF]);
        command
    }

    /// Makes a workspace; with a number of sessions, these have too few seats.
    fn workspace(&self, advisors: u64, seed: u64, sessions: Option<u64>) -> Result<PathBuf> {
        let folder = self.folder.join(format!("{advisors}-{seed}-{}", sessions.unwrap_or_default()));
        let mut command = self.example("generate_roster");
        command.arg(&folder).args([advisors, seed].map(|number| number.to_string()));
        let made = command.args(sessions.map(|number| number.to_string())).status()?;
        assert!(made.success(), "generate_roster failed");
        Ok(folder)
    }

    fn check(&self, advisors: u64, rounds: u64) -> Result<()> {
        let workspace = self.workspace(advisors, 7, None)?;
        let files = ["roster.csv", "history.csv"].map(|name| workspace.join(name));
        let mut scan = self.example("bare_scan");
        scan.args(&files);
        let mut cases = vec![
            Case::new("bare scan", scan),
            Case::new("parconum", self.parconum(&workspace, &["check", "--format", "csv"])),
        ];
        for name in ["duckdb", "polars"] {
            let query = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/benchmark");
            let query = query.join(format!("simplified_{name}.py"));
            match python_with(name) {
                Some(python) => {
                    let mut command = Command::new(python);
                    command.arg(query).args(&files).arg(self.folder.join("simplified.csv"));
                    cases.push(Case::new(name, command));
                }
                None => println!("{name}: not installed"),
            }
        }
        println!("{advisors} advisors, medians of {rounds}:");
        table(&in_turn(&mut cases, rounds)?);
        Ok(())
    }

    fn formats(&self, advisors: u64, rounds: u64) -> Result<()> {
        let workspace = self.workspace(advisors, 7, None)?;
        let out = |name: &str| self.folder.join(name).display().to_string();
        let [html, xlsx, merge] = ["report.html", "report.xlsx", "merge.csv"].map(out);
        let reports: [(&str, &[&str]); 12] = [
            ("csv", &["check", "--format", "csv"]),
            ("table", &["check"]),
            ("plain", &["check", "--plain"]),
            ("markdown", &["check", "--format", "markdown"]),
            ("json", &["check", "--format", "json"]),
            ("compare-rules", &["check", "--compare-rules", "dispositif"]),
            ("history-of-years", &["check", "--history-of-years"]),
            ("html", &["check", "--output", &html]),
            ("xlsx", &["check", "--output", &xlsx]),
            ("remind --csv", &["remind", "--csv", &merge, "--force"]),
            ("outlook", &["outlook"]),
            ("plan", &["plan", "7"]),
        ];
        let mut cases: Vec<Case> = reports
            .iter()
            .map(|(name, arguments)| Case::new(name, self.parconum(&workspace, arguments)))
            .collect();
        println!("{advisors} advisors, medians of {rounds}; the ratio is that to csv:");
        table(&in_turn(&mut cases, rounds)?);
        Ok(())
    }

    fn allocate(&self, rounds: u64) -> Result<()> {
        let mut cases = Vec::new();
        for (advisors, sessions) in [(400, 120), (4_000, 500), (4_000, 2_000)] {
            let workspace = self.workspace(advisors, 1, Some(sessions))?;
            let allocate = self.parconum(&workspace, &["allocate", "--format", "json"]);
            cases.push(Case::new(&format!("{advisors} and {sessions}"), allocate));
        }
        println!("advisors and sessions, medians of {rounds}:");
        table(&in_turn(&mut cases, rounds)?);
        let mut proven = 0;
        for seed in 1..=10 {
            let workspace = self.workspace(400, seed, Some(120))?;
            let mut allocate = self.parconum(&workspace, &["allocate", "--format", "json"]);
            let report = allocate.stderr(Stdio::null()).output()?.stdout;
            proven += usize::from(String::from_utf8_lossy(&report).contains("\"proven\": true"));
        }
        println!("400 advisors and 120 sessions: proven for {proven} of 10 seeds");
        Ok(())
    }

    fn growth(&self, most: u64) -> Result<()> {
        let sizes = || (3..=7).map(|power| 10_u64.pow(power)).take_while(|size| *size <= most);
        let mut cases = Vec::new();
        for advisors in sizes() {
            let workspace = self.workspace(advisors, 7, None)?;
            let csv = self.parconum(&workspace, &["check", "--format", "csv"]);
            cases.push(Case::new(&format!("{advisors} advisors"), csv));
        }
        rows(&in_turn(&mut cases, 3)?);
        let mut cases = Vec::new();
        for sessions in [50, 500, 5_000, 50_000] {
            let workspace = self.workspace(1_000, 7, Some(sessions))?;
            let csv = self.parconum(&workspace, &["check", "--format", "csv"]);
            cases.push(Case::new(&format!("{sessions} sessions"), csv));
        }
        rows(&in_turn(&mut cases, 3)?);
        Ok(())
    }
}

/// The Python that has a package: that of `PYTHON`, else `python3`.
fn python_with(package: &str) -> Option<String> {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut command = Command::new(&python);
    command.args(["-c", &format!("import {package}")]).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success()).then_some(python)
}

/// One line a case, with the ratio to the first.
fn table(measured: &[(String, Figures)]) {
    let first = measured.first().map_or(1.0, |(_, figures)| figures.wall);
    for (name, figures) in measured {
        println!("  {name:18} {figures}  × {:.2}", figures.wall / first);
    }
}

/// One line a case, with the ratios to the one before it.
fn rows(measured: &[(String, Figures)]) {
    let before = std::iter::once(None).chain(measured.iter().map(|(_, figures)| Some(figures)));
    for ((name, figures), before) in measured.iter().zip(before) {
        let ratio = before.map_or(String::new(), |before| {
            format!("  time × {:.1}, memory × {:.1}", figures.wall / before.wall, figures.mib / before.mib)
        });
        println!("  {name:18} {figures}{ratio}");
    }
}
