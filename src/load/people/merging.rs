//! Rosters on their way to one: a person of several files is one advisor.

use std::collections::hash_map::Entry;
use std::hash::BuildHasher;

use compact_str::CompactString;
use fixedbitset::FixedBitSet;
use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::findings::{Code, Errors, Fact, Files, Finding, Findings, Place};
use crate::load::table::field::Field;
use crate::load::table::years::Years;
use crate::model::{Advisor, Emails, Find, Person, Roster, folded_key};
use crate::text::Word;
use crate::text::names::folded;

/// One row of a roster on its way in.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub advisor: Advisor,
    pub other_email: CompactString,
    pub known: Known,
    /// The errors of the row.
    pub problems: Vec<Finding>,
    pub years: Years<()>,
}

/// What a row says with yes or no; `None`: it does not say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Known {
    pub exempt: Option<bool>,
    pub ccp1_passed: Option<bool>,
    pub structure_agreement: Option<bool>,
}

/// The roster so far, and what is wrong with its rows.
#[derive(Debug, Default)]
pub(super) struct Merging {
    roster: Roster,
    errors: Errors,
    known: Vec<Known>,
    /// The addresses of the people of the files before the one that is being read.
    earlier: Emails,
    /// How many rows and second addresses these people had.
    seen: (usize, usize),
    /// Rows of these people that the file being read has given an address.
    completed: Vec<usize>,
}

impl Merging {
    /// The rows that follow are those of another file.
    pub(super) fn begin_file(&mut self) {
        let Self { roster, earlier, .. } = self;
        let (rows, others) = self.seen;
        roster.emails_since(rows, others).for_each(|(row, email)| earlier.add(email, row));
        for row in self.completed.drain(..) {
            earlier.add(&roster.advisors[row].person.email, row as u32);
        }
        self.seen = (roster.advisors.len(), roster.other_emails());
    }

    /// The rows of the file are all there: those that share an email are errors, like those that
    /// share an id.
    pub(super) fn end_file(&mut self, files: &Files) {
        let first = self.seen.0;
        let people = &self.roster.advisors[first..];
        let hash = |advisor: &Advisor| FxBuildHasher.hash_one(folded_key(&advisor.person.email).as_bytes());
        let hashes: Vec<u64> = people.iter().map(hash).collect();
        let mut seen: FxHashMap<u64, usize> = FxHashMap::default();
        let mut shared = Vec::new();
        for place in met_twice(&hashes) {
            let (row, Person { id, email, .. }) = (first + place, &people[place].person);
            if email.is_empty() {
                continue;
            }
            match seen.entry(hashes[place]) {
                Entry::Vacant(place) => {
                    place.insert(row);
                }
                Entry::Occupied(other) => {
                    let other = *other.get();
                    let Person { id: other_id, email: other_email, .. } = &self.roster.advisors[other].person;
                    // two rows of one id are told as such
                    if folded_key(other_email) == folded_key(email) && folded_key(other_id) != folded_key(id)
                    {
                        shared.push((other, row));
                    }
                }
            }
        }
        for (row, other) in shared {
            let email = self.roster.advisors[row].person.email.clone();
            self.blame_both(row, other, &email, files);
        }
    }

    /// The people, and what is wrong with their rows.
    pub(super) fn finish(self) -> (Roster, Errors) {
        (self.roster, self.errors)
    }

    /// Adds a row. A person whom another file has already is one advisor, if the rows agree; two
    /// rows of one file that claim one identity are errors: nobody can tell whose history it is.
    /// Gives the row of the person.
    pub(super) fn add(&mut self, draft: Draft, files: &Files, findings: &mut Findings) -> usize {
        match self.same_person(&draft.advisor) {
            Some(row) if row < self.seen.0 => {
                self.merge(row, draft, files, findings);
                row
            }
            same => {
                let row = self.push(draft);
                if let Some(same) = same {
                    let id = self.roster.advisors[row].person.id.clone();
                    self.roster.share_id(same, row);
                    self.blame_both(same, row, &id, files);
                }
                row
            }
        }
    }

    /// Says that something is wrong with a row.
    pub(super) fn blame(&mut self, row: usize, wrong: Finding) {
        self.errors.push(row, wrong);
    }

    /// The row of the same id, else of the same email in an earlier file.
    fn same_person(&self, advisor: &Advisor) -> Option<usize> {
        let person = &advisor.person;
        // most rosters come alone: no email is folded for nothing
        let by_email = || match self.earlier.is_empty() {
            true => Find::None,
            false => self.earlier.find(&person.email),
        };
        let row = self.roster.by_id(&person.id).or_else(|| match by_email() {
            Find::Row(row) => Some(row),
            Find::Ambiguous | Find::None => None,
        });
        row.map(|row| row as usize)
    }

    fn push(&mut self, draft: Draft) -> usize {
        let row = self.roster.add(draft.advisor, draft.other_email);
        self.known.push(draft.known);
        draft.problems.into_iter().for_each(|problem| self.errors.push(row, problem));
        row
    }

    /// Adds what another file says of a person.
    fn merge(&mut self, row: usize, draft: Draft, files: &Files, findings: &mut Findings) {
        let advisor = &mut self.roster.advisors[row];
        if advisor.contract_ends_on.is_some() != draft.advisor.contract_ends_on.is_some() {
            let told = Finding::new(Code::ContractEndsInOne).at(files.place(draft.advisor.origin));
            findings.push(also_at(told, files.place(advisor.origin)));
        }
        let (origin, other) = (draft.advisor.origin, files.place(advisor.origin));
        let id = draft.advisor.person.id.clone();
        let disagreement = merge(advisor, draft.advisor).or(self.known[row].merge(draft.known));
        self.known[row].say(advisor);
        if advisor.person.id == id {
            self.roster.name(row, &id);
        }
        self.completed.push(row);
        self.roster.add_email(row, draft.other_email);
        draft.problems.into_iter().for_each(|problem| self.errors.push(row, problem));
        if let Some(field) = disagreement {
            let told = Finding::new(Code::RowsDisagree).at(files.place(origin)).text("value", field.code());
            self.errors.push(row, also_at(told, other));
        }
    }

    fn blame_both(&mut self, first: usize, second: usize, key: &str, files: &Files) {
        for (row, other) in [(first, second), (second, first)] {
            let [place, other] = [row, other].map(|row| files.place(self.roster.advisors[row].origin));
            let told = Finding::new(Code::DuplicateAdvisor).at(place).text("value", key);
            self.errors.push(row, also_at(told, other));
        }
    }
}

/// For each hash, so many bits are kept: of those that stand once, one in so many is looked at again.
const BITS: usize = 16;

/// The places of all hashes that stand twice, and of few others, in order.
fn met_twice(hashes: &[u64]) -> impl Iterator<Item = usize> {
    let bits = BITS * hashes.len();
    let bit = move |hash: &u64| (*hash % bits as u64) as usize;
    let (mut met, mut again) = (FixedBitSet::with_capacity(bits), FixedBitSet::with_capacity(bits));
    for bit in hashes.iter().map(bit) {
        if met.put(bit) {
            again.insert(bit);
        }
    }
    hashes.iter().enumerate().filter(move |(_, hash)| again.contains(bit(hash))).map(|(place, _)| place)
}

/// A finding that names a second place.
fn also_at(finding: Finding, other: Option<Place>) -> Finding {
    match other {
        Some(other) => finding.fact("other", Fact::Place(other)),
        None => finding,
    }
}

/// Completes what one row says of a person with what another says. Gives the first field on which
/// they disagree. Of structures and accreditations, those of both rows stand.
fn merge(first: &mut Advisor, second: Advisor) -> Option<Field> {
    let Advisor { person, origin, .. } = second;
    let own_id = |id: &str, email: &str| !id.is_empty() && folded_key(id) != folded_key(email);
    let person_id = own_id(&person.id, &person.email);
    let ids = own_id(&first.person.id, &first.person.email) && person_id;
    let names = !first.person.name.is_empty() && !person.name.is_empty();
    let mut disagreement = None;
    let mut note = |field: Field, disagrees: bool| {
        if disagrees && disagreement.is_none() {
            disagreement = Some(field);
        }
    };
    note(Field::Id, ids && folded_key(&first.person.id) != folded_key(&person.id));
    note(Field::LastName, names && folded(&first.person.name) != folded(&person.name));
    note(Field::Department, complete(&mut first.person.department, person.department));
    note(Field::Region, complete(&mut first.person.region, person.region));
    note(Field::HiredOn, complete(&mut first.hired_on, second.hired_on));
    note(Field::ContractEndsOn, complete(&mut first.contract_ends_on, second.contract_ends_on));
    note(
        Field::InitialTrainingEnteredOn,
        complete(&mut first.initial_training_entered_on, second.initial_training_entered_on),
    );
    note(
        Field::InitialTrainingEndedOn,
        complete(&mut first.initial_training_ended_on, second.initial_training_ended_on),
    );
    note(Field::Ccp1PassedOn, complete(&mut first.ccp1_passed_on, second.ccp1_passed_on));
    if person_id && !own_id(&first.person.id, &first.person.email) {
        first.person.id = person.id;
    }
    let texts = [
        (&mut first.person.name, person.name),
        (&mut first.person.email, person.email),
        (&mut first.person.structure, person.structure),
    ];
    for (text, other) in texts {
        if text.is_empty() {
            *text = other;
        }
    }
    let mut accreditations = std::mem::take(&mut first.accreditations).into_vec();
    accreditations.extend(second.accreditations);
    accreditations.dedup();
    first.accreditations = accreditations.into();
    first.other_origin = Some(origin);
    disagreement
}

/// Takes over what is not known yet. Whether two known facts differ.
fn complete<T: PartialEq>(fact: &mut Option<T>, other: Option<T>) -> bool {
    if fact.is_none() {
        *fact = other;
        return false;
    }
    other.is_some() && *fact != other
}

impl Known {
    fn merge(&mut self, other: Self) -> Option<Field> {
        let fields = [
            (Field::Exempt, &mut self.exempt, other.exempt),
            (Field::Ccp1Passed, &mut self.ccp1_passed, other.ccp1_passed),
            (Field::StructureAgreement, &mut self.structure_agreement, other.structure_agreement),
        ];
        let disagree = fields.into_iter().map(|(field, fact, other)| (field, complete(fact, other)));
        disagree.collect::<Vec<_>>().into_iter().find(|(_, disagree)| *disagree).map(|(field, _)| field)
    }

    fn say(self, advisor: &mut Advisor) {
        advisor.exempt = self.exempt.unwrap_or_default();
        advisor.ccp1_passed = self.ccp1_passed.unwrap_or_default();
        advisor.structure_agreement = self.structure_agreement.unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Origin;

    fn draft(file: u32, line: u32, id: &str, email: &str) -> Draft {
        let mut advisor = Advisor { origin: Origin::row(file, line), ..Advisor::default() };
        advisor.person.id = if id.is_empty() { email } else { id }.into();
        advisor.person.email = email.into();
        Draft {
            advisor,
            other_email: CompactString::default(),
            known: Known::default(),
            problems: Vec::new(),
            ..Draft::default()
        }
    }

    fn files() -> Files {
        let mut files = Files::default();
        files.open(&"a.csv".into());
        files.open(&"b.csv".into());
        files
    }

    fn merged(drafts: impl IntoIterator<Item = Draft>) -> (Roster, Errors) {
        let (mut merging, mut last) = (Merging::default(), None);
        for draft in drafts {
            let Origin::Row { file, .. } = draft.advisor.origin else { unreachable!() };
            if last.replace(file) != Some(file) {
                merging.begin_file();
            }
            merging.add(draft, &files(), &mut Findings::default());
        }
        merging.finish()
    }

    fn day(text: &str) -> Option<chrono::NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn a_person_of_two_files_is_one_advisor() {
        let mut first = draft(0, 2, "", "A@x.example");
        first.advisor.hired_on = day("2024-01-01");
        let mut second = draft(1, 5, "12", "a@x.example");
        second.advisor.contract_ends_on = day("2026-01-01");
        second.known.ccp1_passed = Some(true);
        let (roster, errors) = merged([first, draft(0, 3, "", "b@x.example"), second]);
        assert_eq!((roster.advisors.len(), errors.iter().count()), (2, 0));
        let advisor = &roster.advisors[0];
        assert_eq!((advisor.hired_on, advisor.contract_ends_on), (day("2024-01-01"), day("2026-01-01")));
        assert!(advisor.ccp1_passed && advisor.person.id == "12");
        assert_eq!(advisor.other_origin, Some(Origin::row(1, 5)));
        assert_eq!([roster.find("12"), roster.find("a@X.example")], [Find::Row(0), Find::Row(0)]);
    }

    #[test]
    fn rows_that_disagree_name_each_other() {
        let mut first = draft(0, 2, "12", "");
        first.advisor.hired_on = day("2024-01-01");
        let mut second = draft(1, 5, "12", "a@x.example");
        second.advisor.hired_on = day("2024-01-02");
        let (roster, errors) = merged([first, second]);
        let [problem] = errors.of(0) else { panic!("{errors:?}") };
        assert_eq!(problem.code, Code::RowsDisagree);
        assert_eq!(problem.place, files().place(Origin::row(1, 5)));
        assert_eq!(roster.advisors.len(), 1);
    }

    #[test]
    fn two_rows_of_one_file_with_one_id_are_both_wrong() {
        let (roster, errors) = merged([draft(0, 2, "12", ""), draft(0, 3, "12", "")]);
        assert_eq!((roster.advisors.len(), errors.iter().count()), (2, 2));
    }

    #[test]
    fn a_third_file_meets_whom_the_second_completed() {
        let second = draft(1, 2, "12", "a@x.example");
        let (roster, _) = merged([draft(0, 2, "12", ""), second, draft(2, 2, "", "A@x.example")]);
        assert_eq!(roster.advisors.len(), 1);
    }
}
