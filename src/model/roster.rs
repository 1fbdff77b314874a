//! The people of a run, found by id or by email.

use std::collections::HashMap;
use std::sync::OnceLock;

use compact_str::CompactString;

use super::Advisor;
use super::emails::Emails;
use super::keys::Keys;
use crate::text::names::folded;

/// The people of all rosters, in file order; those whose data have an error among them.
#[derive(Debug, Default)]
pub struct Roster {
    /// In the order of the files.
    pub advisors: Vec<Advisor>,
    by_id: Keys,
    /// Second addresses under which a history may know somebody.
    other_emails: Vec<(u32, CompactString)>,
    /// Made when somebody is first looked for by email.
    emails: OnceLock<Emails>,
    /// Made when somebody is first looked for by name.
    names: OnceLock<HashMap<String, Vec<u32>>>,
    /// Rows of one file that have one id: a history row that names it is about both.
    of_one_id: Vec<(u32, u32)>,
}

/// Whom an id or an email means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Find {
    /// The advisor of this row.
    Row(u32),
    /// An email that several people share.
    Ambiguous,
    /// Nobody.
    None,
}

impl Roster {
    /// A roster of one, for an advisor whom flags describe.
    pub fn of_one(advisor: Advisor) -> Self {
        let mut roster = Self::default();
        roster.add(advisor, CompactString::default());
        roster
    }

    /// Adds a person and gives their row. Of several with one id the first is found by it.
    pub fn add(&mut self, advisor: Advisor, other_email: CompactString) -> usize {
        let row = self.advisors.len();
        self.name(row, &advisor.person.id);
        self.advisors.push(advisor);
        self.add_email(row, other_email);
        row
    }

    /// An id under which a row is found too, unless it means somebody already.
    pub fn name(&mut self, row: usize, id: &str) {
        if !id.is_empty() && self.by_id(id).is_none() {
            self.by_id.insert(id, row as u32);
        }
    }

    /// Notes that a row has the id of an earlier one.
    pub fn share_id(&mut self, first: usize, second: usize) {
        self.of_one_id.push((first as u32, second as u32));
    }

    /// Each row that is found by its id, with another one of that id.
    pub fn of_one_id(&self) -> &[(u32, u32)] {
        &self.of_one_id
    }

    /// A second address of somebody; nothing if it is empty.
    pub fn add_email(&mut self, row: usize, other_email: CompactString) {
        if !other_email.is_empty() {
            self.other_emails.push((row as u32, other_email));
        }
        self.emails.take();
        self.names.take();
    }

    /// The row of an id.
    pub fn by_id(&self, id: &str) -> Option<u32> {
        self.by_id.get(id)
    }

    /// Whom an id, else an email, means. The case of an email does not matter.
    pub fn find(&self, id_or_email: &str) -> Find {
        self.by_id(id_or_email).map_or_else(|| self.by_email(id_or_email), Find::Row)
    }

    fn by_email(&self, id_or_email: &str) -> Find {
        match id_or_email.contains('@') {
            true => self.emails().find(id_or_email),
            false => Find::None,
        }
    }

    /// Whom a name means: all its words, in any order; case, accents and punctuation do not matter.
    pub fn by_name(&self, name: &str) -> Find {
        match self.called(name) {
            [] => Find::None,
            [row] => Find::Row(*row),
            _ => Find::Ambiguous,
        }
    }

    /// The rows of everybody who has this name.
    pub fn called(&self, name: &str) -> &[u32] {
        let names = self.names.get_or_init(|| {
            let mut names: HashMap<String, Vec<u32>> = HashMap::new();
            for (advisor, row) in self.advisors.iter().zip(0..) {
                names.entry(name_key(&advisor.person.name)).or_default().push(row);
            }
            names
        });
        let key = name_key(name);
        names.get(&key).filter(|_| !key.is_empty()).map_or(&[], Vec::as_slice)
    }

    /// The rows of an email that several people share.
    pub fn sharing(&self, email: &str) -> Vec<u32> {
        self.emails().sharing(email)
    }

    fn emails(&self) -> &Emails {
        self.emails.get_or_init(|| {
            let mut emails = Emails::default();
            self.emails_since(0, 0).for_each(|(row, email)| emails.add(email, row));
            emails
        })
    }

    /// The addresses of the rows, and the second addresses, behind so many of each.
    pub fn emails_since(&self, rows: usize, others: usize) -> impl Iterator<Item = (u32, &str)> {
        let own = self.advisors.iter().zip(0..).skip(rows);
        let own = own.map(|(advisor, row)| (row, advisor.person.email.as_str()));
        own.chain(self.other_emails[others..].iter().map(|(row, email)| (*row, email.as_str())))
    }

    /// How many second addresses there are.
    pub fn other_emails(&self) -> usize {
        self.other_emails.len()
    }
}

/// The words of a name, without their order.
fn name_key(name: &str) -> String {
    let mut words: Vec<String> = name.split(|c: char| !c.is_alphanumeric()).map(folded).collect();
    words.retain(|word| !word.is_empty());
    words.sort_unstable();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Person;

    fn advisor(id: &str, email: &str) -> Advisor {
        let person = Person { id: id.into(), email: email.into(), ..Person::default() };
        Advisor { person, ..Advisor::default() }
    }

    #[test]
    fn a_name_means_somebody_whatever_the_order_of_its_words() {
        let named = |name: &str| {
            let person = Person { name: name.into(), ..Person::default() };
            Advisor { person, ..Advisor::default() }
        };
        let mut roster = Roster::default();
        for name in ["Zoé Le Goff", "Marie-Laure Petit", "Jean Un", "Un Jean", ""] {
            roster.add(named(name), CompactString::default());
        }
        let found =
            ["LE GOFF Zoe", "petit marie laure", "Jean Un", "Petit", " "].map(|name| roster.by_name(name));
        assert_eq!(found, [Find::Row(0), Find::Row(1), Find::Ambiguous, Find::None, Find::None]);
    }

    #[test]
    fn a_second_address_finds_its_owner_and_a_shared_one_nobody() {
        let mut roster = Roster::default();
        roster.add(advisor("1", "a@x.example"), "a@pro.example".into());
        roster.add(advisor("2", "b@x.example"), "A@x.example".into());
        assert_eq!(roster.find("a@pro.example"), Find::Row(0));
        assert_eq!(roster.find("a@x.example"), Find::Ambiguous);
        assert_eq!(roster.sharing("a@x.example"), [0, 1]);
        assert_eq!([roster.find("1"), roster.find("3")], [Find::Row(0), Find::None]);
    }
}
