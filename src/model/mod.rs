//! The validated types: what the engine computes with. Nothing here reads a file or prints.

use std::num::NonZeroU32;

pub mod advisor;
pub mod calendar;
pub mod catalogue;
pub(crate) mod emails;
pub mod exceptions;
pub mod history;
pub(crate) mod holidays;
mod keys;
pub(crate) mod parameters;
pub mod roster;
pub mod rules;
pub(crate) mod standing;
pub mod territory;
pub mod training;
pub mod verdict;

pub use advisor::{Advisor, Person, Unknown};
pub use calendar::{Calendar, Session, SessionIndex};
pub use catalogue::{Catalogue, Module, ModuleIndex, ModuleKind};
pub(crate) use emails::Emails;
pub use exceptions::{Effect, Exception, Exceptions};
pub use history::{History, Piles};
pub use keys::folded_key;
pub(crate) use parameters::RuleParameter;
pub use roster::{Find, Roster};
pub use rules::RuleSet;
pub(crate) use standing::{Earlier, Known, Owed, Standing};
pub use territory::{DepartmentCode, RegionCode};
pub use training::{Booking, Training, TrainingStatus, UnknownSession};

/// A sentence or a title as it stands in a data file, in the two languages of the tool.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bilingual {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

/// Where a fact stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Origin {
    /// On the command line.
    #[default]
    Typed,
    /// In a row of a file.
    Row {
        /// The number of the file, in the order in which files were opened.
        file: u32,
        /// Counted from 1.
        line: NonZeroU32,
    },
}

impl Origin {
    /// A line of a file, counted from 1.
    pub fn row(file: u32, line: u32) -> Self {
        Self::Row { file, line: NonZeroU32::new(line).unwrap_or(NonZeroU32::MIN) }
    }

    /// Whether a file holds it.
    pub fn is_read(self) -> bool {
        self != Self::Typed
    }
}
