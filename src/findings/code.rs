//! What can be found, by its name, and how much it weighs.

use strum::{EnumString, IntoStaticStr, VariantArray};

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
    SaveAsCsv Error,
    NotConfirmed Error,
    KindsDiffer Error,
    NotImported Error,
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
