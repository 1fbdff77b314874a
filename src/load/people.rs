//! The rows of all rosters, found by id or by email.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;
use std::sync::OnceLock;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use crate::findings::Finding;
use crate::model::Advisor;

/// The people of a roster, in file order; those whose data have an error among them.
#[derive(Debug, Default)]
pub struct Roster {
    pub advisors: Vec<Advisor>,
    /// The errors of each row that cannot be assessed.
    pub problems: BTreeMap<usize, Vec<Finding>>,
    by_id: HashTable<u32>,
    by_email: OnceLock<HashMap<String, Find>>,
}

/// Whom an id or an email means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Find {
    Row(u32),
    /// An email that several people share.
    Ambiguous,
    None,
}

impl Roster {
    /// A roster of one, for an advisor whom flags describe.
    pub fn of_one(advisor: Advisor) -> Self {
        let mut roster = Self::default();
        roster.push(advisor, Vec::new());
        roster
    }

    /// Adds a row. Gives the row that has the same id already, if there is one.
    pub fn push(&mut self, advisor: Advisor, problems: Vec<Finding>) -> Option<usize> {
        let row = self.advisors.len();
        let same = self.insert(&advisor.person.id, row as u32);
        self.advisors.push(advisor);
        if !problems.is_empty() {
            self.problems.insert(row, problems);
        }
        same.map(|same| same as usize)
    }

    /// Tells an error of a row: no verdict can be given any more.
    pub fn blame(&mut self, row: usize, problem: Finding) {
        self.problems.entry(row).or_default().push(problem);
    }

    fn insert(&mut self, id: &str, row: u32) -> Option<u32> {
        if id.is_empty() {
            return None;
        }
        let wanted = key(id);
        let hash = FxBuildHasher.hash_one(wanted.as_bytes());
        let advisors = &self.advisors;
        let id_of = |row: &u32| key(&advisors[*row as usize].person.id);
        if let Some(same) = self.by_id.find(hash, |other| id_of(other) == wanted) {
            return Some(*same);
        }
        self.by_id.insert_unique(hash, row, |other| FxBuildHasher.hash_one(id_of(other).as_bytes()));
        None
    }

    /// Whom an id, else an email, means. The case of an email does not matter.
    pub fn find(&self, id_or_email: &str) -> Find {
        let wanted = key(id_or_email);
        let hash = FxBuildHasher.hash_one(wanted.as_bytes());
        let same = |row: &u32| key(&self.advisors[*row as usize].person.id) == wanted;
        if let Some(row) = self.by_id.find(hash, same) {
            return Find::Row(*row);
        }
        if !wanted.contains('@') {
            return Find::None;
        }
        self.by_email.get_or_init(|| self.emails()).get(wanted.as_ref()).copied().unwrap_or(Find::None)
    }

    /// The rows of an email that several people share.
    pub fn sharing(&self, email: &str) -> Vec<usize> {
        let wanted = key(email);
        (0..self.advisors.len()).filter(|&row| key(&self.advisors[row].person.email) == wanted).collect()
    }

    fn emails(&self) -> HashMap<String, Find> {
        let mut emails = HashMap::with_capacity(self.advisors.len());
        for (advisor, row) in self.advisors.iter().zip(0..) {
            emails
                .entry(key(&advisor.person.email).into_owned())
                .and_modify(|find| *find = Find::Ambiguous)
                .or_insert(Find::Row(row));
        }
        emails
    }
}

/// What an id is compared by: an email has no case.
fn key(id: &str) -> Cow<'_, str> {
    match id.contains('@') && id.chars().any(char::is_uppercase) {
        true => Cow::Owned(id.to_lowercase()),
        false => Cow::Borrowed(id),
    }
}
