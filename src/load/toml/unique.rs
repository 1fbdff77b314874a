//! Names that may be given only once, over all files of a kind.

use std::collections::HashMap;

use super::cursor::Value;
use crate::findings::{Code, Fact, Place};

/// The names so far, each with its place and its owner.
#[derive(Default)]
pub(crate) struct Unique(HashMap<String, (Place, usize)>);

impl Unique {
    /// Reports a name that another owner has already, with both places. An owner may repeat its
    /// own: an alias that differs from the id by its case alone does no harm.
    pub(crate) fn add(&mut self, value: Value<'_>, name: String, owner: usize) {
        if let Some(place) = self.other(value.place(), name, owner) {
            let finding = value.finding(Code::DuplicateId);
            value.report(finding.fact("other", Fact::Place(place)));
        }
    }

    /// Where another owner has this name already; else the name is this owner's.
    pub(crate) fn other(&mut self, place: Place, name: String, owner: usize) -> Option<Place> {
        let (first, first_owner) = self.0.entry(name).or_insert((place, owner));
        (*first_owner != owner).then(|| first.clone())
    }
}
