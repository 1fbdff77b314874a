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
}

/// A field of a roster or of a history; its word is its name.
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
}
