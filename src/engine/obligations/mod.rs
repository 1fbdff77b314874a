//! Section 3 of the contract: what an advisor owes, which training counts for what, and where
//! each obligation stands. Pure: no file, no clock, no printing.

pub mod assignment;
mod clashes;
pub mod courses;
pub mod facts;
mod status;
mod window;

use chrono::NaiveDate;
use smallvec::SmallVec;

use crate::dates::CivilYear;
pub use crate::model::rules::ObligationKind;
pub use crate::model::verdict::{ExtraReason, ObligationStatus, WarningCode};
use crate::model::{Exception, ModuleIndex, Origin, UnknownSession};
pub use assignment::{assign, missed_years};
pub use courses::{Course, Standing};
pub use facts::{Facts, Phase};

/// A training that counts for an obligation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// What was taken, or will be.
    pub module: ModuleIndex,
    /// The training's last day, or C.
    pub on: NaiveDate,
    /// After the obligation's `due`.
    pub late: bool,
    /// Still to come: it counts as scheduled.
    pub registered: bool,
    /// Where it was read; `None` for a CCP1 that only the roster knows of.
    pub origin: Option<Origin>,
}

/// One obligation of one advisor.
#[derive(Debug, Clone)]
pub struct Obligation<'a> {
    /// What is owed.
    pub kind: ObligationKind,
    /// The civil year of a continuing module.
    pub year: Option<CivilYear>,
    /// How many trainings are owed.
    pub required: u32,
    /// The first day on which a training counts; `None`: not known yet.
    pub opens: Option<NaiveDate>,
    /// The day by which it must be met.
    pub due: Option<NaiveDate>,
    /// The last day on which a training still counts; `None`: any later day counts, late.
    pub closes: Option<NaiveDate>,
    /// Where it stands on D.
    pub status: ObligationStatus,
    /// May be taken and is funded, and is never owed.
    pub optional: bool,
    /// An exception that waives it on D.
    pub waived_by: Option<&'a Exception>,
    /// An exception that has moved `due` or `closes`.
    pub extended_by: Option<&'a Exception>,
    /// Completed ones first, each group by day, module id and file order.
    pub counted: SmallVec<[Counted; 2]>,
    /// Still to be taken and not scheduled; 0 when missed or waived.
    pub remaining: u32,
    /// The last day on which one can register for what remains and be in time, once the sessions
    /// that fit are known; `None` where nothing remains, or too few modules fit.
    pub book_by: Option<NaiveDate>,
    /// Whether a report for Y shows it.
    pub shown: bool,
}

impl Obligation<'_> {
    /// How many completed trainings count for it.
    pub fn completed(&self) -> u32 {
        self.counted.iter().filter(|counted| !counted.registered).count() as u32
    }

    /// How many registered trainings count for it.
    pub fn scheduled(&self) -> u32 {
        self.counted.iter().filter(|counted| counted.registered).count() as u32
    }

    /// The exception that bears on it: the one that waives it before the one that has moved a day.
    pub fn exception(&self) -> Option<&Exception> {
        self.waived_by.or(self.extended_by)
    }

    fn is_full(&self) -> bool {
        self.counted.len() as u32 >= self.required
    }
}

/// A thematic training that counts for no obligation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extra {
    /// What was taken, or will be.
    pub module: ModuleIndex,
    /// Its last day.
    pub on: NaiveDate,
    /// Why it counts for nothing.
    pub reason: ExtraReason,
    /// Still to come.
    pub registered: bool,
    /// The row that tells of it.
    pub origin: Origin,
}

/// A warning with the facts that its sentence needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warning {
    /// What it is about.
    pub code: WarningCode,
    /// The training that it is about.
    pub module: Option<ModuleIndex>,
    /// The day that it is about.
    pub on: Option<NaiveDate>,
    /// A second day, where two disagree.
    pub other: Option<NaiveDate>,
    /// The session that the row names and the calendar lacks.
    pub session: Option<UnknownSession>,
    /// The row that tells of it.
    pub origin: Origin,
}
