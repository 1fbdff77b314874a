//! What is wrong or worth telling: in the files, in what was typed, in a report, in what was
//! written. A finding holds facts, never a sentence: the sentence stands once in `data/locales/`,
//! under the finding's code. Nothing is printed here.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::model::{Bilingual, Origin};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Severity {
    /// Something cannot be used: a row, or a file.
    Error,
    /// Something was used, and may not be what was meant.
    Warning,
    /// Something that no figure should hide.
    Notice,
}

macro_rules! codes {
    ($($name:ident $severity:ident,)*) => {
        /// What was found. Its word is its name in reports and in the locale files.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(VariantArray, IntoStaticStr, EnumString)]
        #[strum(serialize_all = "kebab-case")]
        #[expect(missing_docs, reason = "what each one says stands in the locale files, under its name")]
        pub enum Code { $($name,)* }

        impl Code {
            /// How much it weighs.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // files
    UnreadableFile Error,
    EmptyFile Error,
    NotUtf8 Error,
    LongLine Error,
    UnreadableWorkbook Error,
    WorkbookTooLarge Error,
    DamagedSheet Error,
    TomlSyntax Error,
    UnknownRuleSet Error,
    UnrecognisedFile Error,
    FileExists Error,
    UnwritableFile Error,
    // keys and values of TOML files
    UnknownKey Error,
    MissingKey Error,
    WrongType Error,
    EmptyText Error,
    UnknownWord Error,
    OutOfRange Error,
    DuplicateId Error,
    EndsBeforeStarts Error,
    DayOutsideSession Error,
    SeatsLeftAboveSeats Error,
    UnknownModule Error,
    NotThematic Error,
    UnknownRegion Error,
    UnknownDepartment Error,
    UnknownClause Error,
    YearMissing Error,
    YearNotWanted Error,
    UntilMissing Error,
    GraceBeforeYearEnds Error,
    ExampleDiffers Error,
    RepeatedDay Error,
    ConflictingKeys Error,
    ReservedName Error,
    // rows of CSV files
    NoKnownColumn Error,
    MissingColumn Error,
    OtherKind Error,
    DuplicateColumn Error,
    FieldCount Error,
    BadDate Error,
    BadYesNo Error,
    MissingIdentity Error,
    DuplicateAdvisor Error,
    RowsDisagree Error,
    SessionRowsDiffer Error,
    RecurringEvent Error,
    UnfinishedEvent Error,
    SharedEmail Error,
    SharedName Error,
    MissingDates Error,
    MissingAdvisor Error,
    MissingTraining Error,
    UnknownCertificate Error,
    NoTrainingDay Error,
    // calendars that can be used, and may not be what was meant
    SessionOnSunday Warning,
    SessionOverSunday Warning,
    SessionOnHoliday Warning,
    SessionTooShort Warning,
    SessionTooLong Warning,
    LateRegistration Warning,
    BeforeAvailability Warning,
    AfterAvailability Warning,
    OwnRegionLeftOut Warning,
    SameSessionTwice Warning,
    // what no figure should hide
    ContractEndsBeforeHiring Warning,
    RepairedRow Warning,
    StrangeLetters Warning,
    StrangeCharacters Warning,
    FormatRecognised Notice,
    AmbiguousColumn Notice,
    ResemblingColumn Notice,
    UnreadColumn Warning,
    MappedColumnAbsent Notice,
    TrainingTable Notice,
    OtherEncoding Notice,
    HiddenSheets Notice,
    OtherSheets Notice,
    OtherRole Notice,
    UnknownRole Warning,
    TwoDigitYears Notice,
    RowsGrouped Notice,
    IdsMade Notice,
    EventsLack Notice,
    ColumnsDiffer Error,
    ContractEndsInOne Warning,
    NoStatusColumn Warning,
    StatusColumn Notice,
    SeveralStatusColumns Error,
    HeaderMismatch Error,
    BadHours Error,
    NotInRoster Warning,
    UnusedException Notice,
    ExpiredException Notice,
    NoHistory Warning,
    NoCalendar Notice,
    CalendarPast Warning,
    IndicativeModules Notice,
    RulesNotChecked Notice,
    NoAdvisor Notice,
    NoSession Notice,
    NoModule Notice,
    SeatsUnknown Notice,
    EmptyDiary Notice,
    Forecast Warning,
    LooksBack Warning,
    ReportOfAnotherYear Notice,
    // reminders
    NotAnAllocation Error,
    TemplateError Error,
    TemplateEmpty Error,
    TemplateTooLong Error,
    BadSender Error,
    NowhereToWrite Error,
    FileInTheWay Error,
    FolderNotEmpty Error,
    NoEmail Warning,
    UnusableEmail Warning,
    InvalidNotReminded Notice,
    OtherMessages Notice,
    WrittenInPart Error,
    // reports that were written before
    NotAReport Error,
    ReportOfOtherRules Error,
    PartialReport Error,
    LaterReport Error,
    NoReportsFolder Error,
    NoEarlierReport Error,
    // what was typed
    OutputIsInput Error,
    OutputTwice Error,
    UnknownEnding Error,
    UnusableFolder Error,
    NoRoster Error,
    RosterToName Notice,
    CalendarNeeded Error,
    NoAdvisorDescribed Error,
    UnknownSession Error,
    DoesNotFit Error,
    CannotBeGranted Error,
    NowhereToAdd Error,
    CannotBeAddedTo Error,
    NotConfirmed Error,
    WhatIfMisfit Warning,
    WhatIfClash Warning,
    AdvisorNotNamed Error,
    AdvisorNotFound Error,
    AdvisorAmbiguous Error,
    EmailOfSeveral Error,
    AdvisorLeftOut Error,
    EmptyFilter Error,
    NothingToValidate Error,
}

impl Code {
    /// Whether it is an error of a row that is nobody's in particular: the other rows can be used all
    /// the same. The errors of an advisor's own row are the advisor's.
    pub fn is_of_a_row(self) -> bool {
        matches!(self, Self::MissingAdvisor | Self::SharedEmail | Self::SharedName | Self::FieldCount)
    }

    /// Whether a file cannot be read at all, so that nothing can be said about what is in it.
    pub fn makes_a_file_unusable(self) -> bool {
        matches!(self, Self::UnreadableFile | Self::EmptyFile | Self::NotUtf8 | Self::UnrecognisedFile)
    }
}

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
