//! What the readers found wrong or worth telling. A finding holds facts, never a sentence: the
//! sentence stands once in `data/locales/`, under the finding's code. Nothing is printed here.

use std::io;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::{Bilingual, Origin};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something cannot be used: a row, or a file.
    Error,
    /// Something was used, and may not be what was meant.
    Warning,
    /// Something that no figure should hide.
    Notice,
}

impl Severity {
    /// The word of reports.
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

macro_rules! codes {
    ($($name:ident $text:literal $severity:ident,)*) => {
        /// What was found. The text of a code is its name in reports and in the locale files.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($name,)* }

        impl Code {
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The kebab-case name.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }

            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // files
    UnreadableFile "unreadable-file" Error,
    EmptyFile "empty-file" Error,
    NotUtf8 "not-utf8" Error,
    LongLine "long-line" Error,
    UnreadableWorkbook "unreadable-workbook" Error,
    TomlSyntax "toml-syntax" Error,
    UnknownRuleSet "unknown-rule-set" Error,
    UnrecognisedFile "unrecognised-file" Error,
    FileExists "file-exists" Error,
    UnwritableFile "unwritable-file" Error,
    // keys and values of TOML files
    UnknownKey "unknown-key" Error,
    MissingKey "missing-key" Error,
    WrongType "wrong-type" Error,
    EmptyText "empty-text" Error,
    UnknownWord "unknown-word" Error,
    OutOfRange "out-of-range" Error,
    DuplicateId "duplicate-id" Error,
    EndsBeforeStarts "ends-before-starts" Error,
    DayOutsideSession "day-outside-session" Error,
    SeatsLeftAboveSeats "seats-left-above-seats" Error,
    UnknownModule "unknown-module" Error,
    UnknownRegion "unknown-region" Error,
    UnknownDepartment "unknown-department" Error,
    UnknownClause "unknown-clause" Error,
    YearMissing "year-missing" Error,
    YearNotWanted "year-not-wanted" Error,
    UntilMissing "until-missing" Error,
    GraceBeforeYearEnds "grace-before-year-ends" Error,
    RepeatedDay "repeated-day" Error,
    ConflictingKeys "conflicting-keys" Error,
    ReservedName "reserved-name" Error,
    // rows of CSV files
    NoKnownColumn "no-known-column" Error,
    MissingColumn "missing-column" Error,
    OtherKind "other-kind" Error,
    DuplicateColumn "duplicate-column" Error,
    FieldCount "field-count" Error,
    BadDate "bad-date" Error,
    BadYesNo "bad-yes-no" Error,
    MissingIdentity "missing-identity" Error,
    DuplicateAdvisor "duplicate-advisor" Error,
    RowsDisagree "rows-disagree" Error,
    SharedEmail "shared-email" Error,
    MissingDates "missing-dates" Error,
    MissingAdvisor "missing-advisor" Error,
    MissingTraining "missing-training" Error,
    UnknownCertificate "unknown-certificate" Error,
    NoTrainingDay "no-training-day" Error,
    // calendars that can be used, and may not be what was meant
    SessionOnSunday "session-on-sunday" Warning,
    SessionOverSunday "session-over-sunday" Warning,
    SessionOnHoliday "session-on-holiday" Warning,
    SessionTooShort "session-too-short" Warning,
    SessionTooLong "session-too-long" Warning,
    LateRegistration "late-registration" Warning,
    BeforeAvailability "before-availability" Warning,
    AfterAvailability "after-availability" Warning,
    OwnRegionLeftOut "own-region-left-out" Warning,
    SameSessionTwice "same-session-twice" Warning,
    // what no figure should hide
    ContractEndsBeforeHiring "contract-ends-before-hiring" Warning,
    RepairedRow "repaired-row" Warning,
    StrangeLetters "strange-letters" Warning,
    FormatRecognised "format-recognised" Notice,
    AmbiguousColumn "ambiguous-column" Notice,
    ResemblingColumn "resembling-column" Notice,
    MappedColumnAbsent "mapped-column-absent" Notice,
    TrainingTable "training-table" Notice,
    OtherEncoding "other-encoding" Notice,
    OtherRole "other-role" Notice,
    NotInRoster "not-in-roster" Notice,
    UnusedException "unused-exception" Notice,
    ExpiredException "expired-exception" Notice,
    NoHistory "no-history" Notice,
    NoCalendar "no-calendar" Notice,
    CalendarPast "calendar-past" Warning,
    MissedYears "missed-years" Notice,
    IndicativeModules "indicative-modules" Notice,
    NoAdvisor "no-advisor" Notice,
    NoSession "no-session" Notice,
    NoModule "no-module" Notice,
    EmptyDiary "empty-diary" Notice,
    Forecast "forecast" Notice,
    LooksBack "looks-back" Notice,
    // reminders
    TemplateError "template-error" Error,
    TemplateEmpty "template-empty" Error,
    BadSender "bad-sender" Error,
    NowhereToWrite "nowhere-to-write" Error,
    FileInTheWay "file-in-the-way" Error,
    FolderNotEmpty "folder-not-empty" Error,
    NoEmail "no-email" Warning,
    UnusableEmail "unusable-email" Warning,
    InvalidNotReminded "invalid-not-reminded" Notice,
    OtherMessages "other-messages" Notice,
    // what was typed
    UnusableFolder "unusable-folder" Error,
    NoRoster "no-roster" Error,
    CalendarNeeded "calendar-needed" Error,
    NoAdvisorDescribed "no-advisor-described" Error,
    UnknownSession "unknown-session" Error,
    WhatIfMisfit "what-if-misfit" Warning,
    AdvisorNotNamed "advisor-not-named" Error,
    AdvisorNotFound "advisor-not-found" Error,
    AdvisorAmbiguous "advisor-ambiguous" Error,
    NothingToValidate "nothing-to-validate" Error,
}

impl Code {
    /// Whether it concerns a row of a CSV: the other rows can be used all the same.
    pub fn is_of_a_row(self) -> bool {
        matches!(self, Self::MissingAdvisor | Self::SharedEmail | Self::FieldCount)
    }
}

impl Code {
    /// Whether a file cannot be read at all, so that nothing can be said about what is in it.
    pub fn makes_a_file_unusable(self) -> bool {
        matches!(self, Self::UnreadableFile | Self::EmptyFile | Self::NotUtf8 | Self::UnrecognisedFile)
    }
}

/// A value that a finding names.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    Text(String),
    Count(u64),
    Day(NaiveDate),
    /// Words of the contract: `thematic, preparation or certification`.
    OneOf(Vec<String>),
    /// A name from a data file, in both languages.
    Bilingual(Bilingual),
    /// The name of another text of the locale, which says what was expected.
    Term(&'static str),
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
    pub code: Code,
    pub place: Option<Place>,
    /// The facts that the sentence needs, by the name of its variables.
    pub facts: Vec<(&'static str, Fact)>,
    /// The nearest known name, for a name that is not known.
    pub nearest: Option<String>,
}

impl Finding {
    pub fn new(code: Code) -> Self {
        Self { code, place: None, facts: Vec::new(), nearest: None }
    }

    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    pub fn text(self, name: &'static str, value: impl Into<String>) -> Self {
        self.fact(name, Fact::Text(value.into()))
    }

    pub fn count(self, name: &'static str, value: usize) -> Self {
        self.fact(name, Fact::Count(value as u64))
    }

    pub fn fact(mut self, name: &'static str, value: Fact) -> Self {
        self.facts.push((name, value));
        self
    }

    /// Why the machine refused something, in the user's language where the reason is a common one.
    pub fn because(self, error: &io::Error) -> Self {
        /// What Unix calls a loop of symbolic links; the kind has no stable name yet.
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

    pub fn nearest(mut self, name: Option<&str>) -> Self {
        self.nearest = name.map(str::to_owned);
        self
    }

    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// The files of a run, in the order in which they were opened: an [`Origin`] names one of them.
#[derive(Debug, Clone, Default)]
pub struct Files(Vec<Arc<str>>);

impl Files {
    /// Registers a file and gives its number; the 256th and later ones share the last number.
    pub fn open(&mut self, path: &Arc<str>) -> u8 {
        if self.0.len() <= usize::from(u8::MAX) {
            self.0.push(Arc::clone(path));
        }
        (self.0.len() - 1) as u8
    }

    pub fn place(&self, origin: Origin) -> Place {
        Place::line(&self.0[usize::from(origin.file)], origin.line)
    }
}

/// All findings of a run, collected, never printed here.
#[derive(Debug, Default)]
pub struct Findings(pub Vec<Finding>);

impl Findings {
    pub fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|finding| finding.severity() == Severity::Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_name_of_its_own() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
    }
}
