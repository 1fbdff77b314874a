//! What calendars, catalogues and lists of exceptions are read with, one kind at a time: whoever
//! brings a catalogue in need not have a calendar that fits it yet.

use super::{Workspace, known};
use crate::findings::{Files, Findings};
use crate::load::kind::Kind;
use crate::load::reference::sheets::Known;
use crate::load::reference::{calendar, catalogue, exceptions, territories};
use crate::load::table::columns::Columns;
use crate::load::toml::Source;
use crate::model::Catalogue;
use crate::model::territory::Territories;
use crate::workspace::shipped;

/// What the files of a kind are read with.
pub(crate) struct Measures {
    columns: Columns,
    pub territories: Territories,
    /// The modules that a session may be of; `None` for other kinds.
    pub catalogue: Option<Catalogue>,
}

impl Measures {
    /// `None` if something that they need cannot be used: `findings` say why.
    pub(crate) fn of(workspace: &Workspace, kind: Kind, findings: &mut Findings) -> Option<Self> {
        let territories = territories::territories(&shipped::territories(), findings)?;
        let columns = workspace.columns();
        let catalogue = match kind {
            Kind::Calendar => Some(workspace.catalogue(&columns, &territories, findings)?),
            _ => None,
        };
        Some(Self { columns, territories, catalogue })
    }

    pub(crate) fn known(&self) -> Known<'_> {
        known(&self.columns, &self.territories, self.catalogue.as_ref())
    }

    /// Whether these files of a kind can be read as one; what is wrong with them is told.
    pub(crate) fn can_be_used(&self, kind: Kind, sources: &[Source], findings: &mut Findings) -> bool {
        match (kind, &self.catalogue) {
            (Kind::Calendar, Some(catalogue)) => {
                calendar::calendar(sources, catalogue, &self.territories, findings).is_some()
            }
            (Kind::Exceptions, _) => {
                exceptions::exceptions(sources, &mut Files::default(), findings).is_some()
            }
            _ => catalogue::catalogue(sources, findings).is_some(),
        }
    }
}
