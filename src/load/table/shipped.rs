//! `data/columns.toml` as it is written.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::field::{Field, TableKind};

/// What a certificate's name stands for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Certificate {
    pub(crate) words: Vec<String>,
    /// The course that a row of the training table was.
    pub(crate) prepares: Option<String>,
    /// The certificates that are held once it is over.
    pub(crate) gives: Vec<String>,
}

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ColumnsFile {
    /// Values that mean: not known.
    pub(crate) missing: Vec<String>,
    pub(crate) yes: Vec<String>,
    pub(crate) no: Vec<String>,
    pub(crate) advisor_roles: Vec<String>,
    /// The roles of people who are no advisors.
    pub(crate) other_roles: Vec<String>,
    /// The headers that are no columns of ours.
    pub(crate) ignored: Vec<String>,
    /// The headers that do not mean the same in all exports.
    pub(crate) ambiguous: Vec<AmbiguousEntry>,
    pub(crate) format: Vec<FormatEntry>,
    /// The headers of each field of a roster.
    pub(crate) roster: BTreeMap<Field, Vec<String>>,
    /// The headers of each field of a history.
    pub(crate) history: BTreeMap<Field, Vec<String>>,
    /// The headers of each field of a calendar.
    pub(crate) calendar: BTreeMap<Field, Vec<String>>,
    /// The headers of each field of a list of exceptions.
    pub(crate) exceptions: BTreeMap<Field, Vec<String>>,
    /// The headers of each field of a catalogue.
    pub(crate) catalogue: BTreeMap<Field, Vec<String>>,
    /// The words of a field that holds one of a few, by what they mean.
    pub(crate) words: BTreeMap<Field, BTreeMap<String, Vec<String>>>,
    /// The words of each status of a training.
    pub(crate) status: BTreeMap<String, Vec<String>>,
    pub(crate) certificate: Vec<Certificate>,
}

impl ColumnsFile {
    /// # Panics
    /// Never: the file is part of the program, and tested.
    pub(crate) fn shipped() -> Self {
        toml::from_str(include_str!("../../../data/columns.toml")).expect("a shipped file, read by a test")
    }
}

/// A header that means one field in some exports, and another in others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AmbiguousEntry {
    pub(crate) header: String,
    pub(crate) field: Field,
}

/// A format as `data/columns.toml` describes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormatEntry {
    /// The text `format-ID` of the locale names the format.
    pub(crate) id: String,
    pub(crate) kind: TableKind,
    /// The headers that must all be there.
    pub(crate) headers: Vec<String>,
}
