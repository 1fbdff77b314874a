//! Where people stand, as a report says it: what two reports are compared by (contract, section 9).

use chrono::NaiveDate;

use super::rules::ObligationKind;
use super::verdict::{AdvisorStatus, ObligationStatus, Phase};
use crate::dates::CivilYear;

/// Where somebody stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The verdict in one word.
    pub(crate) status: AdvisorStatus,
    /// `None`: nobody could tell.
    pub(crate) phase: Option<Phase>,
    /// The obligations that the report shows.
    pub(crate) obligations: Vec<Owed>,
}

/// One obligation as a report shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Owed {
    pub(crate) kind: ObligationKind,
    pub(crate) year: Option<CivilYear>,
    pub(crate) required: u32,
    pub(crate) completed: u32,
    pub(crate) scheduled: u32,
    pub(crate) remaining: u32,
    pub(crate) opens: Option<NaiveDate>,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) closes: Option<NaiveDate>,
    pub(crate) status: ObligationStatus,
    pub(crate) optional: bool,
    /// The reason of the exception that bears on it.
    pub(crate) exception: Option<String>,
}

/// A report that was written before, on everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Earlier {
    /// The day that it is about.
    pub(crate) as_of: NaiveDate,
    /// The civil year that it is about.
    pub(crate) year: CivilYear,
    /// In the order of the report; who was gone by then is not there.
    pub(crate) people: Vec<Known>,
}

/// Somebody in a report that was written before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    /// As the report spells it.
    pub(crate) id: String,
    /// As the report spells it.
    pub(crate) name: String,
    /// Where they stood.
    pub(crate) standing: Standing,
    /// The first report in a row that gave them this status.
    pub(crate) status_since: NaiveDate,
}
