//! What is wrong or worth telling: in the files, in what was typed, in a report, in what was
//! written. A finding holds facts, never a sentence: the sentence stands once in `data/locales/`,
//! under the finding's code. Nothing is printed here.

mod code;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::{Bilingual, Origin};

pub use code::{Code, Severity};

/// A value that a finding names.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// Words from a file or a command line.
    Text(String),
    /// A quantity: the sentence agrees with it.
    Count(u64),
    /// A day, written out in the sentence.
    Day(NaiveDate),
    /// Words of the contract: `thematic, preparation or certification`.
    OneOf(Vec<String>),
    /// Words that are typed, by their group and the program's own words: the sentence lists those
    /// of its language.
    Words(&'static str, Vec<&'static str>),
    /// A name from a data file, in both languages.
    Bilingual(Bilingual),
    /// The name of another text of the locale, which says what was expected.
    Term(&'static str),
    /// Another place, which the sentence names.
    Place(Place),
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The path as the user gave it.
    pub file: Arc<str>,
    /// Counted from 1; `None`: the file as a whole.
    pub line: Option<u32>,
    /// In a TOML file the character of the line, in a CSV file the field of the row, from 1.
    pub column: Option<u32>,
    /// The header of a CSV column, as written.
    pub header: Option<Arc<str>>,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: &Arc<str>) -> Self {
        Self { file: Arc::clone(file), line: None, column: None, header: None }
    }

    /// A line of the file.
    pub fn line(file: &Arc<str>, line: u32) -> Self {
        Self { line: Some(line), ..Self::file(file) }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What was found.
    pub code: Code,
    /// Where, if it is anywhere.
    pub place: Option<Place>,
    /// The facts that the sentence needs, by the name of its variables.
    pub facts: Vec<(&'static str, Fact)>,
    /// The nearest known name, for a name that is not known.
    pub nearest: Option<String>,
    severity: Severity,
}

impl Finding {
    /// A finding of this code, nowhere yet and without facts.
    pub fn new(code: Code) -> Self {
        Self { code, place: None, facts: Vec::new(), nearest: None, severity: code.severity() }
    }

    /// The same where it keeps nothing from being used.
    pub fn as_warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// Where it was found; `None`: on the command line.
    pub fn at(mut self, place: impl Into<Option<Place>>) -> Self {
        self.place = place.into();
        self
    }

    /// The same, with a text of this name.
    pub fn text(self, name: &'static str, value: impl Into<String>) -> Self {
        self.fact(name, Fact::Text(value.into()))
    }

    /// The same, with a quantity of this name.
    pub fn count(self, name: &'static str, value: usize) -> Self {
        self.fact(name, Fact::Count(value as u64))
    }

    /// The same, with a fact of this name.
    pub fn fact(mut self, name: &'static str, value: Fact) -> Self {
        self.facts.push((name, value));
        self
    }

    /// Why the machine refused something, in the user's language where the reason is a common one.
    pub fn because(self, error: &io::Error) -> Self {
        /// What Linux calls a loop of symbolic links; the kind has no stable name yet.
        const LOOP: i32 = 40;
        let known = match error.kind() {
            io::ErrorKind::NotFound => "io-not-found",
            io::ErrorKind::PermissionDenied => "io-permission-denied",
            io::ErrorKind::IsADirectory => "io-is-a-directory",
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "io-not-a-directory",
            io::ErrorKind::StorageFull => "io-storage-full",
            io::ErrorKind::FileTooLarge => "io-too-large",
            _ if error.raw_os_error() == Some(LOOP) => "io-loop",
            _ => return self.text("reason", error.to_string()),
        };
        self.fact("reason", Fact::Term(known))
    }

    /// The same, with the known name that may have been meant.
    pub fn nearest(mut self, name: Option<&str>) -> Self {
        self.nearest = name.map(str::to_owned);
        self
    }

    /// The same, with the known names that may have been meant, the nearest first.
    pub fn nearest_of<'n>(mut self, names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut names = names.into_iter().map(str::to_owned);
        self.nearest = names.next();
        self.fact("also_near", Fact::OneOf(names.collect()))
    }

    /// The known names that may have been meant beside the nearest one.
    pub fn also_near(&self) -> &[String] {
        let others = self.facts.iter().find(|(name, _)| *name == "also_near");
        match others {
            Some((_, Fact::OneOf(names))) => names,
            _ => &[],
        }
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.severity
    }
}

/// The files of a run, in the order in which they were opened: an [`Origin`] names one of them.
#[derive(Debug, Clone, Default)]
pub struct Files(Vec<Arc<str>>);

impl Files {
    /// Registers a file and gives its number.
    pub fn open(&mut self, path: &Arc<str>) -> u32 {
        self.0.push(Arc::clone(path));
        (self.0.len() - 1) as u32
    }

    /// The place of a row; `None` for what was typed.
    pub fn place(&self, origin: Origin) -> Option<Place> {
        match origin {
            Origin::Row { file, line } => Some(Place::line(&self.0[file as usize], line.get())),
            Origin::Typed => None,
        }
    }
}

/// What is wrong with people, by roster row: no verdict can be given of them.
#[derive(Debug, Default)]
pub struct Errors(BTreeMap<usize, Vec<Finding>>);

impl Errors {
    /// Adds an error of a row.
    pub fn push(&mut self, row: usize, error: Finding) {
        self.0.entry(row).or_default().push(error);
    }

    /// The errors of a row, in the order in which they were found.
    pub fn of(&self, row: usize) -> &[Finding] {
        self.0.get(&row).map_or(&[], Vec::as_slice)
    }

    /// The rows that have errors, in order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = usize> {
        self.0.keys().copied()
    }

    /// All errors, in the order of the rows.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.0.values().flatten()
    }
}

/// All findings of a run, collected, never printed here.
#[derive(Debug, Default)]
pub struct Findings(pub Vec<Finding>);

impl Findings {
    /// Adds a finding.
    pub fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }
}
