//! The words of a verdict: what the engine finds, and what an example of the rules expects of it.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// The status of an advisor, in the order of the contract's summary. Of those that hold, the last
/// one is the advisor's.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr, EnumString,
)]
#[strum(serialize_all = "kebab-case")]
pub enum AdvisorStatus {
    UpToDate,
    Upcoming,
    Scheduled,
    Due,
    Overdue,
    /// The contract was over before the year, or is over before its end.
    Left,
    /// The data have an error: no verdict is given.
    Invalid,
}

/// What a verdict rests on (contract, section 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Evidence {
    /// At least one row of a history is about the advisor, whatever becomes of it.
    History,
    /// No row is: whatever is owed may have been taken all the same.
    None,
}

/// The phase of an advisor as of D.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Phase {
    Initial,
    Continuing,
}

/// Where an obligation stands as of D: the first that holds, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum ObligationStatus {
    Done,
    Waived,
    Optional,
    Missed,
    Overdue,
    Upcoming,
    Scheduled,
    Due,
}

/// Why a thematic training counts for no obligation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum ExtraReason {
    OffQuota,
    BeforeEntry,
    BeforeHire,
    Repeat,
    BeyondQuota,
}

/// Something that a verdict rests on and that somebody should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum WarningCode {
    HireDateUnknown,
    HiredAfterAsOf,
    UnknownDepartment,
    UnknownRegion,
    UnknownRole,
    Ccp1DatesDiffer,
    CompletedInFuture,
    SessionCancelled,
    UnknownSession,
    Unconfirmed,
    DuplicateRow,
    RegistrationsOverlap,
    RepeatedModule,
    ScheduledLate,
    ExamLate,
}
