//! The kinds of files that the tool reads.

/// A kind of file that the tool reads, in the order in which they lean on each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    pub const ALL: [Self; 7] = [
        Self::Project,
        Self::Catalogue,
        Self::Rules,
        Self::Calendar,
        Self::Exceptions,
        Self::Roster,
        Self::History,
    ];

    /// The word of reports.
    pub fn code(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Catalogue => "catalogue",
            Self::Rules => "rules",
            Self::Calendar => "calendar",
            Self::Exceptions => "exceptions",
            Self::Roster => "roster",
            Self::History => "history",
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
