//! What a table is about, and the fields that its columns can hold, by their names in the contract and in `data/columns.toml`.

use serde::Deserialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TableKind {
    /// One advisor a row.
    Roster,
    /// One training a row.
    History,
    /// One session a row, or one of its days.
    Calendar,
    /// One exception a row.
    Exceptions,
    /// One module a row.
    Catalogue,
}

impl TableKind {
    /// Every kind.
    pub(crate) const ALL: [Self; 5] =
        [Self::Roster, Self::History, Self::Calendar, Self::Exceptions, Self::Catalogue];

    /// Whether its rows are about people.
    pub(crate) fn is_of_people(self) -> bool {
        matches!(self, Self::Roster | Self::History)
    }
}

/// A field of a roster, of a history or of what people are measured against; its word is its name.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Deserialize,
    VariantArray,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Field {
    // of a roster
    Id,
    FirstName,
    LastName,
    Email,
    OtherEmail,
    Structure,
    PostalCode,
    Department,
    Region,
    HiredOn,
    ContractEndsOn,
    InitialTrainingEnteredOn,
    InitialTrainingEndedOn,
    Exempt,
    Ccp1PassedOn,
    Ccp1Passed,
    /// The certificates that somebody holds, by their names.
    Certificates,
    StructureAgreement,
    Accreditations,
    Role,
    // of a history
    Advisor,
    Training,
    /// The certificate that a course led to, in the national training table.
    Label,
    /// Whether the full title is held, likewise.
    TitleHeld,
    StartsOn,
    EndsOn,
    Status,
    Hours,
    Session,
    /// Somebody's whole name.
    Name,
    // of a calendar
    Module,
    /// The module's name beside its code, in the exports of some tools.
    Title,
    /// The days of a session, or its first and last one, in one cell.
    Days,
    Mode,
    /// Whether it is held at a distance, in the exports of some tools.
    Remote,
    Place,
    Regions,
    Organiser,
    Seats,
    SeatsLeft,
    /// How many people are registered.
    SeatsTaken,
    SeatsMin,
    RegistrationClosesOn,
    Cancelled,
    Url,
    // of a list of exceptions
    Obligation,
    Year,
    Effect,
    Until,
    Reason,
    GrantedBy,
    GrantedOn,
    // of a catalogue
    Kind,
    AvailableFrom,
    AvailableUntil,
    Aliases,
    Requires,
    Indicative,
    Source,
}
