//! The validated types: what the engine computes with. Nothing here reads a file or prints.

pub mod advisor;
pub mod calendar;
pub mod catalogue;
pub mod exceptions;
pub mod holidays;
pub mod rules;
pub mod territory;
pub mod training;
pub mod verdict;

pub use advisor::{Advisor, Person};
pub use calendar::{Calendar, Session, SessionIndex};
pub use catalogue::{Catalogue, Module, ModuleIndex, ModuleKind};
pub use exceptions::{Effect, Exception, Exceptions};
pub use rules::RuleSet;
pub use territory::{DepartmentCode, RegionCode};
pub use training::{Training, TrainingStatus};

/// A sentence or a title as it stands in a data file, in the two languages of the tool.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bilingual {
    pub fr: String,
    pub en: String,
}

/// Where a fact was read: the number of the file in the order in which files were opened, and
/// the line in it, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Origin {
    pub file: u8,
    pub line: u32,
}
