//! Section 4 of the contract: which sessions fit an obligation, and why the others do not. Pure.

mod candidate;
mod shelf;

use chrono::NaiveDate;

use super::obligations::{Obligation, ObligationKind};
use super::setting::Setting;
use crate::model::ModuleKind;
pub use candidate::{Candidate, can_register};
pub use shelf::{SessionSet, Shelf};

/// Why a session does not fit, in the order in which reasons are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    OtherRegion,
    AlreadyTaken,
    AlreadyRegistered,
    Prerequisite,
    Overlap,
}

impl Reason {
    pub const ALL: [Self; 15] = [
        Self::WrongKind,
        Self::ModuleUnavailable,
        Self::OffQuota,
        Self::Cancelled,
        Self::RegistrationClosed,
        Self::Full,
        Self::BeforeWindow,
        Self::AfterWindow,
        Self::ContractEnded,
        Self::NotEntered,
        Self::OtherRegion,
        Self::AlreadyTaken,
        Self::AlreadyRegistered,
        Self::Prerequisite,
        Self::Overlap,
    ];

    /// The word of the contract.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongKind => "wrong-kind",
            Self::ModuleUnavailable => "module-unavailable",
            Self::OffQuota => "off-quota",
            Self::Cancelled => "cancelled",
            Self::RegistrationClosed => "registration-closed",
            Self::Full => "full",
            Self::BeforeWindow => "before-window",
            Self::AfterWindow => "after-window",
            Self::ContractEnded => "contract-ended",
            Self::NotEntered => "not-entered",
            Self::OtherRegion => "other-region",
            Self::AlreadyTaken => "already-taken",
            Self::AlreadyRegistered => "already-registered",
            Self::Prerequisite => "prerequisite",
            Self::Overlap => "overlap",
        }
    }
}

/// The kind of module that an obligation needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wanted {
    Thematic,
    Preparation,
    /// The certificate CCP1, of all certifications.
    Ccp1,
}

impl Wanted {
    pub const ALL: [Self; 3] = [Self::Thematic, Self::Preparation, Self::Ccp1];

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
    /// The obligation is `initial-modules`: the advisor must have entered initial training, where
    /// the rules require it.
    pub of_initial_modules: bool,
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
            of_initial_modules: obligation.kind == ObligationKind::InitialModules,
        }
    }

    /// A thematic module wanted at any time in the civil year Y.
    pub fn any_module_in(setting: &Setting) -> Self {
        Self {
            wanted: Wanted::Thematic,
            opens: Some(setting.first_day),
            closes: Some(setting.last_day),
            of_initial_modules: false,
        }
    }
}
