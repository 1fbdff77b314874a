//! The people of all rosters, found by id or by email.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use compact_str::CompactString;

use super::keys::{Keys, key};
use crate::findings::{Code, Fact, Files, Finding};
use crate::model::Advisor;
use crate::text::names::folded;

/// The people of the rosters, in file order; those whose data have an error among them.
#[derive(Debug, Default)]
pub struct Roster {
    pub advisors: Vec<Advisor>,
    /// The errors of each row that cannot be assessed.
    pub problems: BTreeMap<usize, Vec<Finding>>,
    known: Vec<Known>,
    by_id: Keys,
    emails: OnceLock<HashMap<String, Find>>,
    /// Second addresses under which a history may know somebody.
    other_emails: Vec<(u32, CompactString)>,
    /// The people of the files before the one that is being read, by email.
    earlier: HashMap<String, Find>,
}

/// Whom an id or an email means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Find {
    Row(u32),
    /// An email that several people share.
    Ambiguous,
    None,
}

/// One row of a roster on its way in.
#[derive(Debug)]
pub struct Draft {
    pub advisor: Advisor,
    pub other_email: CompactString,
    pub known: Known,
    /// The errors of the row.
    pub problems: Vec<Finding>,
}

/// What a row says with yes or no; `None`: it does not say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known {
    pub exempt: Option<bool>,
    pub ccp1_passed: Option<bool>,
    pub structure_agreement: Option<bool>,
}

impl Roster {
    /// A roster of one, for an advisor whom flags describe.
    pub fn of_one(advisor: Advisor) -> Self {
        let mut roster = Self::default();
        roster.insert(&advisor.person.id, 0);
        roster.advisors.push(advisor);
        roster.known.push(Known::default());
        roster
    }

    /// Adds a row. A person whom another file has already is one advisor, if the rows agree; two
    /// rows of one file that claim one identity are errors: nobody can tell whose history it is.
    pub fn add(&mut self, draft: Draft, files: &Files) {
        let origin = draft.advisor.origin;
        if self.advisors.last().is_some_and(|last| last.origin.file != origin.file) {
            self.earlier = self.collect_emails();
        }
        match self.same_person(&draft.advisor) {
            Some(row) if self.advisors[row].origin.file != origin.file => self.merge(row, draft, files),
            same => {
                let row = self.push(draft, same.is_none());
                if let Some(same) = same {
                    self.blame_both(same, row, files);
                }
            }
        }
    }

    /// The row of the same id, else of the same email in an earlier file.
    fn same_person(&self, advisor: &Advisor) -> Option<usize> {
        let person = &advisor.person;
        let by_email = || match self.earlier.get(key(&person.email).as_ref()) {
            Some(Find::Row(row)) => Some(*row),
            _ => None,
        };
        // most rosters come alone: no email is folded for nothing
        let may_be_known = !self.earlier.is_empty() && !person.email.is_empty();
        let row = self.by_id(&person.id).or_else(|| may_be_known.then(by_email).flatten());
        row.map(|row| row as usize)
    }

    fn push(&mut self, draft: Draft, is_new: bool) -> usize {
        let row = self.advisors.len();
        if is_new {
            self.insert(&draft.advisor.person.id, row as u32);
        }
        if !draft.other_email.is_empty() {
            self.other_emails.push((row as u32, draft.other_email));
        }
        self.advisors.push(draft.advisor);
        self.known.push(draft.known);
        if !draft.problems.is_empty() {
            self.problems.insert(row, draft.problems);
        }
        row
    }

    /// Adds what another file says of a person.
    fn merge(&mut self, row: usize, draft: Draft, files: &Files) {
        let (place, other) = (files.place(draft.advisor.origin), files.place(self.advisors[row].origin));
        let id = draft.advisor.person.id.clone();
        let disagreement = merge(&mut self.advisors[row], draft.advisor);
        let disagreement = disagreement.or(self.known[row].merge(draft.known));
        self.known[row].say(&mut self.advisors[row]);
        if self.by_id(&id).is_none() && self.advisors[row].person.id == id {
            self.insert(&id, row as u32);
        }
        if !draft.other_email.is_empty() {
            self.other_emails.push((row as u32, draft.other_email));
        }
        draft.problems.into_iter().for_each(|problem| self.blame(row, problem));
        if let Some(field) = disagreement {
            let told = Finding::new(Code::RowsDisagree).at(place).text("value", field);
            self.blame(row, told.fact("other", Fact::Place(other)));
        }
    }

    fn blame_both(&mut self, first: usize, second: usize, files: &Files) {
        let id = self.advisors[second].person.id.to_string();
        for (row, other) in [(first, second), (second, first)] {
            let place = |row: usize| files.place(self.advisors[row].origin);
            let told = Finding::new(Code::DuplicateAdvisor).at(place(row)).text("value", &id);
            self.blame(row, told.fact("other", Fact::Place(place(other))));
        }
    }

    /// Tells an error of a row: no verdict can be given any more.
    pub fn blame(&mut self, row: usize, problem: Finding) {
        self.problems.entry(row).or_default().push(problem);
    }

    fn insert(&mut self, id: &str, row: u32) {
        if !id.is_empty() {
            self.by_id.insert(id, row);
        }
    }

    fn by_id(&self, id: &str) -> Option<u32> {
        self.by_id.get(id)
    }

    /// Whom each of many ids or emails means: one tight loop, so that the processor waits for
    /// memory once for several of them.
    pub fn find_all<'t>(&self, ids: impl Iterator<Item = &'t str> + Clone) -> Vec<Find> {
        let rows: Vec<Option<u32>> = ids.clone().map(|id| self.by_id(id)).collect();
        ids.zip(rows).map(|(id, row)| row.map_or_else(|| self.by_email(id), Find::Row)).collect()
    }

    /// Whom an id, else an email, means. The case of an email does not matter.
    pub fn find(&self, id_or_email: &str) -> Find {
        self.by_id(id_or_email).map_or_else(|| self.by_email(id_or_email), Find::Row)
    }

    fn by_email(&self, id_or_email: &str) -> Find {
        if !id_or_email.contains('@') {
            return Find::None;
        }
        let emails = self.emails.get_or_init(|| self.collect_emails());
        emails.get(key(id_or_email).as_ref()).copied().unwrap_or(Find::None)
    }

    /// The rows of an email that several people share.
    pub fn sharing(&self, email: &str) -> Vec<usize> {
        let wanted = key(email);
        let others = self.other_emails.iter().filter(|(_, other)| key(other) == wanted);
        let mut rows: Vec<usize> =
            (0..self.advisors.len()).filter(|&row| key(&self.advisors[row].person.email) == wanted).collect();
        rows.extend(others.map(|(row, _)| *row as usize));
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn collect_emails(&self) -> HashMap<String, Find> {
        let mut emails = HashMap::with_capacity(self.advisors.len());
        let first = self.advisors.iter().zip(0..).map(|(advisor, row)| (row, &advisor.person.email));
        for (row, email) in first.chain(self.other_emails.iter().map(|(row, email)| (*row, email))) {
            let find = emails.entry(key(email).into_owned()).or_insert(Find::Row(row));
            if *find != Find::Row(row) {
                *find = Find::Ambiguous;
            }
        }
        emails
    }
}

/// Completes what one row says of a person with what another says. Gives the first field on which
/// they disagree. Of structures and accreditations, those of both rows stand.
fn merge(first: &mut Advisor, second: Advisor) -> Option<&'static str> {
    let Advisor { person, origin, .. } = second;
    let own_id = |id: &str, email: &str| !id.is_empty() && key(id) != key(email);
    let person_id = own_id(&person.id, &person.email);
    let ids = own_id(&first.person.id, &first.person.email) && person_id;
    let names = !first.person.name.is_empty() && !person.name.is_empty();
    let mut disagreement = None;
    let mut note = |field: &'static str, disagrees: bool| {
        if disagrees && disagreement.is_none() {
            disagreement = Some(field);
        }
    };
    note("id", ids && key(&first.person.id) != key(&person.id));
    note("last_name", names && folded(&first.person.name) != folded(&person.name));
    note("department", complete(&mut first.person.department, person.department));
    note("region", complete(&mut first.person.region, person.region));
    note("hired_on", complete(&mut first.hired_on, second.hired_on));
    note("contract_ends_on", complete(&mut first.contract_ends_on, second.contract_ends_on));
    note(
        "initial_training_entered_on",
        complete(&mut first.initial_training_entered_on, second.initial_training_entered_on),
    );
    note(
        "initial_training_ended_on",
        complete(&mut first.initial_training_ended_on, second.initial_training_ended_on),
    );
    note("ccp1_passed_on", complete(&mut first.ccp1_passed_on, second.ccp1_passed_on));
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
    fn merge(&mut self, other: Self) -> Option<&'static str> {
        let fields = [
            ("exempt", &mut self.exempt, other.exempt),
            ("ccp1_passed", &mut self.ccp1_passed, other.ccp1_passed),
            ("structure_agreement", &mut self.structure_agreement, other.structure_agreement),
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

    fn draft(file: u8, line: u32, id: &str, email: &str) -> Draft {
        let mut advisor = Advisor { origin: Origin { file, line }, ..Advisor::default() };
        advisor.person.id = if id.is_empty() { email } else { id }.into();
        advisor.person.email = email.into();
        Draft {
            advisor,
            other_email: CompactString::default(),
            known: Known::default(),
            problems: Vec::new(),
        }
    }

    fn files() -> Files {
        let mut files = Files::default();
        files.open(&"a.csv".into());
        files.open(&"b.csv".into());
        files
    }

    fn roster(drafts: impl IntoIterator<Item = Draft>) -> Roster {
        let mut roster = Roster::default();
        drafts.into_iter().for_each(|draft| roster.add(draft, &files()));
        roster
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
        let roster = roster([first, draft(0, 3, "", "b@x.example"), second]);
        assert_eq!((roster.advisors.len(), roster.problems.len()), (2, 0));
        let advisor = &roster.advisors[0];
        assert_eq!((advisor.hired_on, advisor.contract_ends_on), (day("2024-01-01"), day("2026-01-01")));
        assert!(advisor.ccp1_passed && advisor.person.id == "12");
        assert_eq!(advisor.other_origin, Some(Origin { file: 1, line: 5 }));
        assert_eq!([roster.find("12"), roster.find("a@X.example")], [Find::Row(0), Find::Row(0)]);
    }

    #[test]
    fn rows_that_disagree_name_each_other() {
        let mut first = draft(0, 2, "12", "");
        first.advisor.hired_on = day("2024-01-01");
        let mut second = draft(1, 5, "12", "a@x.example");
        second.advisor.hired_on = day("2024-01-02");
        let roster = roster([first, second]);
        let [problem] = &roster.problems[&0][..] else { panic!("{:?}", roster.problems) };
        assert_eq!(problem.code, Code::RowsDisagree);
        assert_eq!(problem.place, Some(files().place(Origin { file: 1, line: 5 })));
        assert_eq!(roster.advisors.len(), 1);
    }

    #[test]
    fn two_rows_of_one_file_with_one_id_are_both_wrong() {
        let roster = roster([draft(0, 2, "12", ""), draft(0, 3, "12", "")]);
        assert_eq!((roster.advisors.len(), roster.problems.len()), (2, 2));
    }

    #[test]
    fn a_second_address_finds_its_owner_and_a_shared_one_nobody() {
        let mut first = draft(0, 2, "1", "a@x.example");
        first.other_email = "a@pro.example".into();
        let mut second = draft(0, 3, "2", "b@x.example");
        second.other_email = "A@x.example".into();
        let roster = roster([first, second]);
        assert_eq!(roster.find("a@pro.example"), Find::Row(0));
        assert_eq!(roster.find("a@x.example"), Find::Ambiguous);
        assert_eq!(roster.sharing("a@x.example"), [0, 1]);
    }
}
