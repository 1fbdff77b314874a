//! Accepted exceptions: the leave, extensions and dispensations that coordinators grant.

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::Origin;
use super::rules::ObligationKind;
use crate::dates::CivilYear;
use crate::text::Typed;

/// What an exception does to the obligation it meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The obligation is waived while the as-of date is not after `until`; always, without one.
    Waive {
        /// The last day of it; `None`: for good.
        until: Option<NaiveDate>,
    },
    /// A known `due` and `closes` become `until`, where that is later.
    Extend {
        /// The new day.
        until: NaiveDate,
    },
}

/// The words of [`Effect`], without its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum EffectKind {
    /// [`Effect::Waive`].
    Waive,
    /// [`Effect::Extend`].
    Extend,
}

impl Typed for EffectKind {
    const GROUP: &'static str = "effect";
}

impl EffectKind {
    /// The word of an effect.
    pub fn of(effect: Effect) -> Self {
        match effect {
            Effect::Waive { .. } => Self::Waive,
            Effect::Extend { .. } => Self::Extend,
        }
    }
}

impl Effect {
    /// The last day of the exception, if it has one.
    pub fn until(self) -> Option<NaiveDate> {
        match self {
            Self::Waive { until } => until,
            Self::Extend { until } => Some(until),
        }
    }
}

/// One accepted exception.
#[derive(Debug, Clone)]
pub struct Exception {
    /// The advisor's id or email, as written.
    pub advisor: String,
    /// What it bears on.
    pub obligation: ObligationKind,
    /// The civil year of a continuing module; `None` for every other obligation.
    pub year: Option<CivilYear>,
    /// What it does.
    pub effect: Effect,
    /// Why: mandatory, and shown in every report.
    pub reason: String,
    /// Who granted it.
    pub granted_by: Option<String>,
    /// When; before that day it does not exist.
    pub granted_on: Option<NaiveDate>,
    /// Where it stands.
    pub origin: Origin,
}

impl Exception {
    /// Whether it is granted by `day`: before that it does not exist.
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        self.granted_on.is_none_or(|granted_on| granted_on <= day)
    }
}

/// All accepted exceptions, in file order.
#[derive(Debug, Clone, Default)]
pub struct Exceptions(pub Vec<Exception>);
