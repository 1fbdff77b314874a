//! What a table is about, told from its headers.

use super::columns::Columns;
use super::field::{Field, TableKind};

/// What only a session has that is offered.
const OFFERS: [Field; 9] = [
    Field::Mode,
    Field::Remote,
    Field::Place,
    Field::Regions,
    Field::Organiser,
    Field::Seats,
    Field::SeatsLeft,
    Field::RegistrationClosesOn,
    Field::Url,
];

impl Columns {
    /// What a table with these headers seems to be. `None` where none of them is known.
    pub fn kind(&self, headers: &[impl AsRef<str>]) -> Option<TableKind> {
        let fields = |kind| headers.iter().filter_map(move |header| self.field(kind, header.as_ref()));
        let count = |kind| fields(kind).count();
        let has = |kind, wanted: &[Field]| fields(kind).any(|field| wanted.contains(&field));
        let names_people = has(TableKind::History, &[Field::Advisor, Field::Name, Field::LastName]);
        let says_what = [Field::Training, Field::Label, Field::Session];
        let of_trainings = names_people && has(TableKind::History, &says_what);
        let names_modules = has(TableKind::Calendar, &[Field::Module, Field::Title]);
        let is_dated = has(TableKind::Calendar, &[Field::StartsOn, Field::EndsOn, Field::Days]);
        let is_typed =
            has(TableKind::Catalogue, &[Field::Kind]) && has(TableKind::Catalogue, &[Field::Title]);
        let offers = fields(TableKind::Calendar).filter(|field| OFFERS.contains(field)).count();
        let kind = match (count(TableKind::Roster), count(TableKind::History)) {
            _ if has(TableKind::Exceptions, &[Field::Obligation]) => TableKind::Exceptions,
            _ if is_typed && !is_dated && !of_trainings => TableKind::Catalogue,
            // an address beside what is offered is that of whoever offers it
            _ if names_modules && is_dated && (offers > 1 || !of_trainings && offers == 1) => {
                TableKind::Calendar
            }
            (0, 0) => return None,
            (of_roster, of_history) if of_trainings || of_history > of_roster => TableKind::History,
            _ => TableKind::Roster,
        };
        Some(kind)
    }

    /// Whether a header says what the rows of a table of this kind are about.
    pub(crate) fn says_what(&self, kind: TableKind, header: &str) -> bool {
        matches!(
            (kind, self.field(kind, header)),
            (TableKind::Roster, Some(Field::Id | Field::Email | Field::OtherEmail))
                | (TableKind::History, Some(Field::Advisor | Field::Name | Field::LastName))
                | (TableKind::Exceptions, Some(Field::Advisor))
                | (TableKind::Calendar, Some(Field::Module | Field::Title))
                | (TableKind::Catalogue, Some(Field::Title))
        )
    }
}
