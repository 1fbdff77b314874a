//! The program as a user has it: a folder with files, a line that is typed, and what comes of it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What a run gave: the exit code, and what went to standard output and standard error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Told {
    /// The report, where it is JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }

    /// The report, which must be a whole one: the exit code is 0 or 1.
    #[track_caller]
    pub(crate) fn report(self) -> String {
        assert!(self.code < 2, "{}", self.err);
        self.out
    }
}

/// A command line: one line of words, as it is typed, or the words one by one.
pub(crate) trait Line {
    fn words(self) -> Vec<String>;
}

impl Line for &str {
    /// Spaces part the words, but for those between two `"`.
    fn words(self) -> Vec<String> {
        let quoted = self.split('"').enumerate();
        let mut words = vec![String::new()];
        for (place, part) in quoted {
            match place % 2 {
                1 => words.last_mut().unwrap().push_str(part),
                _ => part.chars().for_each(|c| match c {
                    ' ' | '\n' => words.push(String::new()),
                    c => words.last_mut().unwrap().push(c),
                }),
            }
        }
        words.retain(|word| !word.is_empty());
        words
    }
}

impl Line for &String {
    fn words(self) -> Vec<String> {
        self.as_str().words()
    }
}

impl Line for String {
    fn words(self) -> Vec<String> {
        self.as_str().words()
    }
}

impl<W: AsRef<str>> Line for &[W] {
    fn words(self) -> Vec<String> {
        self.iter().map(|word| word.as_ref().to_owned()).collect()
    }
}

impl<W: AsRef<str>, const N: usize> Line for [W; N] {
    fn words(self) -> Vec<String> {
        self[..].words()
    }
}

impl<W: AsRef<str>> Line for &Vec<W> {
    fn words(self) -> Vec<String> {
        self[..].words()
    }
}

/// The repository: its `data/`, `examples/` and `tests/` are what the tests read.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The program in a folder, with an environment that says nothing of the machine.
#[derive(Debug, Clone)]
pub(crate) struct Parconum {
    folder: PathBuf,
    environment: Vec<(&'static str, String)>,
    typed: Option<String>,
}

impl Parconum {
    pub(crate) fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), environment: Vec::new(), typed: None }
    }

    /// In the folder of a shipped example.
    pub(crate) fn example(name: &str) -> Self {
        Self::at(repository().join("examples").join(name))
    }

    pub(crate) fn env(mut self, name: &'static str, value: impl ToString) -> Self {
        self.environment.push((name, value.to_string()));
        self
    }

    /// The width of the terminal, in columns.
    pub(crate) fn columns(self, columns: u16) -> Self {
        self.env("COLUMNS", columns)
    }

    /// What stands on standard input.
    pub(crate) fn typed(mut self, text: &str) -> Self {
        self.typed = Some(text.to_owned());
        self
    }

    /// The program with these words, not started yet.
    pub(crate) fn command(&self, line: impl Line) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_parconum"));
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLUMNS"] {
            command.env_remove(name);
        }
        command.current_dir(&self.folder).args(line.words()).stdin(Stdio::null());
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    #[track_caller]
    pub(crate) fn run(&self, line: impl Line) -> Told {
        let mut command = self.command(line);
        if self.typed.is_some() {
            command.stdin(Stdio::piped());
        }
        let mut running = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        if let Some(text) = &self.typed {
            running.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        }
        let output = running.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let code = output.status.code().expect("the program ends by itself");
        Told { code, out: text(output.stdout), err: text(output.stderr) }
    }
}

/// A folder that is gone when the test is over.
#[derive(Debug)]
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn empty() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(crate) fn of<const N: usize>(files: [(&str, &str); N]) -> Self {
        files.iter().fold(Self::empty(), |folder, (name, text)| folder.with(name, text))
    }

    /// The same folder with one more file; the folders above it are made.
    pub(crate) fn with(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(name, text);
        self
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// Every file below the folder, with what stands in it.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        collect(self.0.path(), "", &mut found);
        found
    }

    pub(crate) fn parconum(&self) -> Parconum {
        Parconum::at(self.0.path())
    }

    #[track_caller]
    pub(crate) fn run(&self, line: impl Line) -> Told {
        self.parconum().run(line)
    }
}

fn collect(folder: &Path, above: &str, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{above}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), found);
        } else {
            found.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}
