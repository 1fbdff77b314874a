//! The addresses of people, each with everybody who has it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::Find;
use super::keys::folded_key;

/// Whose an email is; its case does not matter.
#[derive(Debug, Clone, Default)]
pub(crate) struct Emails {
    owners: HashMap<String, Find>,
    /// The rows of the emails that several people share.
    shared: HashMap<String, Vec<u32>>,
}

impl Emails {
    pub(crate) fn is_empty(&self) -> bool {
        self.owners.is_empty()
    }

    /// Adds an email of a row; nothing if it is empty.
    pub(crate) fn add(&mut self, email: &str, row: u32) {
        if email.is_empty() {
            return;
        }
        match self.owners.entry(folded_key(email).into_owned()) {
            Entry::Vacant(owner) => {
                owner.insert(Find::Row(row));
            }
            Entry::Occupied(owner) if *owner.get() == Find::Row(row) => {}
            Entry::Occupied(mut owner) => {
                let rows = self.shared.entry(owner.key().clone()).or_default();
                if let Find::Row(first) = owner.insert(Find::Ambiguous) {
                    rows.push(first);
                }
                rows.push(row);
            }
        }
    }

    /// Whom an email means.
    pub(crate) fn find(&self, email: &str) -> Find {
        self.owners.get(folded_key(email).as_ref()).copied().unwrap_or(Find::None)
    }

    /// The rows of an email that several people share, in their order.
    pub(crate) fn sharing(&self, email: &str) -> Vec<u32> {
        let mut rows = self.shared.get(folded_key(email).as_ref()).cloned().unwrap_or_default();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}
