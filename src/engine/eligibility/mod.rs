//! Section 4 of the contract: which sessions fit an obligation, and why the others do not. Pure.

mod candidate;
mod shelf;

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::obligations::{Obligation, ObligationKind};
use super::setting::Setting;
use crate::model::ModuleKind;
pub(crate) use candidate::is_available;
pub use candidate::{Candidate, can_register};
pub use shelf::{SessionSet, Shelf};

/// Why a session does not fit, in the order in which reasons are reported.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr, EnumString,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Reason {
    /// The module is not what the obligation needs.
    WrongKind,
    /// It starts outside the days on which the module is offered.
    ModuleUnavailable,
    /// The module comes on top of the quota, and is offered apart.
    OffQuota,
    /// It is cancelled.
    Cancelled,
    /// The last day of registration is over on D; without one, its first day is D or before.
    RegistrationClosed,
    /// No seat is left.
    Full,
    /// It starts before D, or ends before the obligation opens.
    BeforeWindow,
    /// It ends after the obligation closes, or after Y.
    AfterWindow,
    /// It ends after the contract.
    ContractEnded,
    /// The advisor must have entered initial training first.
    NotEntered,
    /// It is an exam before the end of the preparation that is booked.
    BeforePreparation,
    /// It is not open to the advisor's region, or that is unknown.
    OtherRegion,
    /// Its module counts already.
    AlreadyTaken,
    /// The advisor is registered for its module.
    AlreadyRegistered,
    /// The module requires something that the advisor does not hold.
    Prerequisite,
    /// It shares a day with a registration.
    Overlap,
}

/// The kind of module that an obligation needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray)]
pub enum Wanted {
    /// A module of the national catalogue that counts for the quotas.
    Thematic,
    /// A CCP1 preparation course.
    Preparation,
    /// The certificate CCP1, of all certifications.
    Ccp1,
}

impl Wanted {
    /// Whether a module is of that kind.
    pub fn accepts(self, setting: &Setting, module: crate::model::ModuleIndex) -> bool {
        match self {
            Self::Thematic => setting.kind(module) == ModuleKind::Thematic,
            Self::Preparation => setting.kind(module) == ModuleKind::Preparation,
            Self::Ccp1 => module == setting.catalogue.ccp1(),
        }
    }
}

/// What an obligation asks of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// The kind of module.
    pub wanted: Wanted,
    /// The first day on which a training counts; `None`: not known, any day does.
    pub opens: Option<NaiveDate>,
    /// The last day on which a training counts; `None`: any later day does.
    pub closes: Option<NaiveDate>,
    /// The obligation is `initial-modules`, or no obligation asks for the module: the cohort must
    /// have entered initial training, where the rules require it.
    pub needs_entry: bool,
}

impl Need {
    /// What an obligation asks for.
    pub fn of(obligation: &Obligation) -> Self {
        Self {
            wanted: match obligation.kind {
                ObligationKind::Ccp1Preparation => Wanted::Preparation,
                ObligationKind::Ccp1 => Wanted::Ccp1,
                ObligationKind::InitialModules | ObligationKind::ContinuingModule => Wanted::Thematic,
            },
            opens: obligation.opens,
            closes: obligation.closes,
            needs_entry: obligation.kind == ObligationKind::InitialModules,
        }
    }

    /// A thematic module wanted at any time in the civil year Y.
    pub fn any_module_in(setting: &Setting) -> Self {
        Self {
            wanted: Wanted::Thematic,
            opens: Some(setting.first_day),
            closes: Some(setting.last_day),
            needs_entry: true,
        }
    }
}
