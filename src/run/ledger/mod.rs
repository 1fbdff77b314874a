//! Files that commands add to, every other byte kept: rows of tables, entries of TOML files.

pub(crate) mod entries;
pub(crate) mod listing;
pub(crate) mod meaning;
pub(crate) mod merging;
pub(crate) mod rows;
pub(crate) mod taking;
pub(crate) mod training;

use std::path::{Path, PathBuf};

use crate::console::files::{cannot_write, place, write_file, write_new_file};
use crate::console::question::{Answer, ask};
use crate::console::{ExitStatus, output};
use crate::findings::{Code, Fact, Finding};
use crate::locale::Locale;

/// A file that is about to be written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rewrite {
    pub path: PathBuf,
    /// What stands in the file now, if it is there: nothing is written if that has changed since.
    pub before: Option<Vec<u8>>,
    /// All that the file will hold.
    pub after: Vec<u8>,
}

/// A file with what is added to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Addition {
    pub rewrite: Rewrite,
    /// What is added, as it stands there.
    pub added: String,
    /// The first and the last line of it, counted from 1.
    pub lines: (u32, u32),
}

impl Addition {
    /// `historique.csv:139`, and what is added there.
    pub(crate) fn shown(&self, locale: &Locale) -> String {
        let mut text = places(locale, &self.rewrite.path, self.lines);
        self.added.lines().for_each(|line| text.push_str(&format!("  {line}\n")));
        text
    }

    /// Writes the file, after somebody said yes.
    ///
    /// # Errors
    /// Whatever keeps the report from being written.
    pub(crate) fn confirmed(&self, locale: &Locale, yes: bool) -> anyhow::Result<ExitStatus> {
        self.rewrite.confirmed(locale, yes, "adding-done")
    }
}

impl Rewrite {
    /// Writes the file beside its place and moves it there, after somebody said yes; says so by the
    /// text of this name.
    ///
    /// # Errors
    /// Whatever keeps the report from being written.
    pub(crate) fn confirmed(&self, locale: &Locale, yes: bool, done: &str) -> anyhow::Result<ExitStatus> {
        let answer = if yes { Answer::Yes } else { ask(locale, "adding-question")? };
        match answer {
            Answer::No => {
                output::tell(&(locale.text("adding-declined") + "\n"));
                return Ok(ExitStatus::Concern);
            }
            Answer::Nobody => {
                output::findings(locale, [&Finding::new(Code::NotConfirmed)]);
                return Ok(ExitStatus::Unusable);
            }
            Answer::Yes => {}
        }
        if let Err(refused) = self.write() {
            output::findings(locale, [&refused]);
            return Ok(ExitStatus::Unusable);
        }
        output::report((locale.text(done) + "\n").as_bytes())?;
        Ok(ExitStatus::Done)
    }

    fn write(&self) -> Result<(), Finding> {
        let unwritable = |error: &std::io::Error| cannot_write(&self.path, error);
        let Some(before) = &self.before else {
            return write_new_file(&self.path, &self.after).map_err(|error| unwritable(&error));
        };
        let now = std::fs::read(&self.path).map_err(|error| unwritable(&error))?;
        if now != *before {
            return Err(Finding::new(Code::UnwritableFile)
                .at(place(&self.path))
                .fact("reason", Fact::Term("io-changed")));
        }
        write_file(&self.path, &self.after).map_err(|error| unwritable(&error))
    }
}

/// Which lines of a file hold what is added to it.
fn places(locale: &Locale, path: &Path, (first, last): (u32, u32)) -> String {
    let values = [
        ("file", path.to_string_lossy().into_owned().into()),
        ("count", (last - first + 1).into()),
        ("first", first.to_string().into()),
        ("last", last.to_string().into()),
    ];
    locale.text_with("adding-to", &values) + "\n"
}

/// The file that a command adds to: the last of those that the workspace names.
pub(crate) fn file<'w>(paths: &'w [PathBuf], option: &str) -> Result<&'w Path, Finding> {
    paths.last().map(PathBuf::as_path).ok_or_else(|| Finding::new(Code::NowhereToAdd).text("option", option))
}

/// How the lines of a text end.
fn line_end(bytes: &[u8]) -> &'static str {
    let feed = bytes.iter().position(|byte| *byte == b'\n');
    match feed {
        Some(at) if at > 0 && bytes[at - 1] == b'\r' => "\r\n",
        Some(_) => "\n",
        None if bytes.contains(&b'\r') => "\r",
        None => "\n",
    }
}
