//! The kinds of files that the tool reads.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A kind of file that the tool reads, in the order in which they lean on each other.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray, IntoStaticStr, EnumString,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// `parconum.toml`.
    Project,
    Catalogue,
    Rules,
    Calendar,
    Exceptions,
    Roster,
    History,
}

impl Kind {
    /// The tables that a TOML file of this kind lists.
    pub fn list(self) -> Option<&'static str> {
        match self {
            Self::Catalogue => Some("module"),
            Self::Calendar => Some("session"),
            Self::Exceptions => Some("exception"),
            Self::Project | Self::Rules | Self::Roster | Self::History => None,
        }
    }
}
