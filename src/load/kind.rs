//! The kinds of files that the tool reads.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::load::table::field::TableKind;

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
    /// What a table of this kind is about, where its readers know TOML as well; else `None`.
    pub(crate) fn of_a_table(self) -> Option<TableKind> {
        match self {
            Self::Catalogue => Some(TableKind::Catalogue),
            Self::Calendar => Some(TableKind::Calendar),
            Self::Exceptions => Some(TableKind::Exceptions),
            Self::Project | Self::Rules | Self::Roster | Self::History => None,
        }
    }

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
