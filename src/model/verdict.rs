//! The words of a verdict: what the engine finds, and what an example of the rules expects of it.

use crate::text::Typed;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The status of an advisor, in the order of the contract's summary. Of those that hold, the last
/// one is the advisor's.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr, EnumString,
)]
#[strum(serialize_all = "kebab-case")]
pub enum AdvisorStatus {
    /// Nothing is owed now.
    UpToDate,
    /// Something is owed that cannot be taken yet, or the first day in post is to come.
    Upcoming,
    /// All that is owed is booked.
    Scheduled,
    /// Something is owed, and can be in time.
    Due,
    /// Something is late, or can no longer be taken.
    Overdue,
    /// The contract was over before the year, or is over before its end.
    Left,
    /// The data have an error: no verdict is given.
    Invalid,
}

impl Typed for AdvisorStatus {
    const GROUP: &'static str = "status";
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
    /// Initial training.
    Initial,
    /// Continuing training.
    Continuing,
}

/// Where an obligation stands as of D: the first that holds, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum ObligationStatus {
    /// As many completed trainings count as are required.
    Done,
    /// An exception waives it on D.
    Waived,
    /// It may be taken and is funded, and is never owed.
    Optional,
    /// It has closed.
    Missed,
    /// Its `due` is over, and it does not close.
    Overdue,
    /// It has not opened yet, or nobody knows when it will.
    Upcoming,
    /// With the registered trainings it has all that is required.
    Scheduled,
    /// It is to be met.
    Due,
}

/// Why a thematic training counts for no obligation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum ExtraReason {
    /// It comes on top of the quota.
    OffQuota,
    /// It ended before the entry into initial training.
    BeforeEntry,
    /// It ended before the first day in post.
    BeforeHire,
    /// Its module counts for the same obligation already.
    Repeat,
    /// Nothing was left for it to count for.
    BeyondQuota,
}

/// Something that a verdict rests on and that somebody should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum WarningCode {
    /// H is unknown, where a day is counted from it.
    HireDateUnknown,
    /// H is after D.
    HiredAfterAsOf,
    /// The row names a department that is not one.
    UnknownDepartment,
    /// The row names a region that is not one.
    UnknownRegion,
    /// The row names a role that is not known.
    UnknownRole,
    /// The roster and the history give two days for the CCP1; the earlier one counts.
    Ccp1DatesDiffer,
    /// It is noted as completed, and ends after D; it counts as registered.
    CompletedInFuture,
    /// The calendar marks its session as cancelled.
    SessionCancelled,
    /// The calendar does not hold the session that it names.
    UnknownSession,
    /// It was registered, is over, and nobody noted the attendance.
    Unconfirmed,
    /// Several rows tell of it; it counts once.
    DuplicateRow,
    /// It shares a day with an earlier registration.
    RegistrationsOverlap,
    /// Its module counts for another obligation too.
    RepeatedModule,
    /// It is booked for after the `due` of what it counts for.
    ScheduledLate,
    /// A preparation was completed more than six months before D, and C is unknown.
    ExamLate,
}
