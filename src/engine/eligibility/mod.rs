//! Section 4 of the contract: which sessions fit an obligation, and why the others do not. Pure.

mod candidate;
mod shelf;

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::obligations::{Obligation, ObligationKind};
use super::setting::Setting;
use crate::model::ModuleKind;
pub use candidate::{Candidate, can_register};
pub use shelf::{SessionSet, Shelf};

/// Why a session does not fit, in the order in which reasons are reported.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr, EnumString,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Reason {
    WrongKind,
    ModuleUnavailable,
    OffQuota,
    Cancelled,
    RegistrationClosed,
    Full,
    BeforeWindow,
    AfterWindow,
    ContractEnded,
    NotEntered,
    BeforePreparation,
    OtherRegion,
    AlreadyTaken,
    AlreadyRegistered,
    Prerequisite,
    Overlap,
}

/// The kind of module that an obligation needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray)]
pub enum Wanted {
    Thematic,
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
    pub wanted: Wanted,
    pub opens: Option<NaiveDate>,
    pub closes: Option<NaiveDate>,
    /// The obligation is `initial-modules`, or no obligation asks for the module: the cohort must
    /// have entered initial training, where the rules require it.
    pub needs_entry: bool,
}

impl Need {
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
