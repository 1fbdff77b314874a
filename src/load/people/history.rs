//! Histories: what advisors took, joined to the roster.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rustc_hash::FxHashMap;

use super::not_in_roster::Strangers;
use super::repeated::without_repeated;
use super::status;
pub use super::trainings::References;
use super::trainings::{Names, What, add, add_unknown};
use rustc_hash::FxHashSet;

use crate::findings::{Code, Errors, Files, Finding, Findings, Place};
use crate::load::table::blocks::{Block, Blocks};
use crate::load::table::field::Field;
use crate::load::table::field::TableKind;
use crate::load::table::record::Record;
use crate::load::table::sheet::Sheet;
use crate::load::table::watch::Watch;
use crate::load::table::years::Years;
use crate::model::{Booking, Find, History, Piles, Roster, Training, UnknownSession};
use crate::parallel::in_order;

/// Reads the histories and joins them to the roster. Errors of a row are the advisor's.
///
/// `None` if a file as a whole cannot be used: `findings` say why.
pub fn history(
    paths: &[PathBuf],
    roster: &Roster,
    references: &References,
    watch: &dyn Watch,
    files: &mut Files,
    errors: &mut Errors,
    findings: &mut Findings,
) -> Option<History> {
    let mut whole = Part { is_empty: true, ..Part::default() };
    let mut piles = Piles::default();
    let mut usable = true;
    for path in paths {
        let opened = Sheet::open(path, TableKind::History, references.columns, watch, files, findings);
        usable &= opened.is_some();
        for (sheet, blocks) in opened.into_iter().flatten() {
            usable &= file(sheet, blocks, roster, references, (&mut whole, &mut piles), findings);
        }
    }
    // told once: thousands of rows may name what thousands share
    for (key, place) in std::mem::take(&mut whole.shared) {
        let (owners, code) = match roster.called(&key) {
            [_, _, ..] => (roster.called(&key).to_vec(), Code::SharedName),
            _ => (roster.sharing(&key), Code::SharedEmail),
        };
        let told = Finding::new(code).at(place).text("value", &*key);
        whole.named.extend(&owners);
        whole.blamed.extend(owners.into_iter().map(|owner| (owner, told.clone())));
    }
    whole.blamed.drain(..).for_each(|(row, problem)| errors.push(row as usize, problem));
    let unknown_sessions = whole.unknown_ids();
    whole.strangers.tell(roster, findings);
    if whole.certificates > 0 {
        findings.push(Finding::new(Code::TrainingTable).count("count", whole.certificates));
    }
    usable.then(|| match whole.is_empty {
        true => History::missing(),
        false => {
            let history = History::of_piles(piles);
            let mut named: FxHashSet<u32> = whole.named.into_iter().collect();
            let mentions =
                |named: &FxHashSet<u32>, row: u32| history.has_rows(row as usize) || named.contains(&row);
            // a row that names an id is about everybody who has it
            let by_id: FxHashSet<u32> = whole.by_id.into_iter().collect();
            let sharing = roster.of_one_id().iter().filter(|(first, _)| by_id.contains(first));
            named.extend(sharing.map(|(_, second)| second));
            // an id that is an address is also about the others who have that address
            for row in errors.rows() {
                let id = &roster.advisors[row].person.id;
                if id.contains('@') && mentions(&named, row as u32) {
                    named.extend(roster.sharing(id));
                }
            }
            history.naming(named).with_unknown_sessions(unknown_sessions)
        }
    })
}

/// Reads one file. `false` if it cannot be used.
fn file(
    mut sheet: Sheet,
    mut blocks: Blocks,
    roster: &Roster,
    references: &References,
    (whole, piles): (&mut Part, &mut Piles),
    findings: &mut Findings,
) -> bool {
    let what = match What::of(&sheet, references.session) {
        Ok(what) => what,
        Err(missing) => {
            let lack = Finding::new(Code::MissingColumn).text("expected", missing);
            sheet.tell_lack(TableKind::History, references.columns, lack, findings);
            return false;
        }
    };
    if !status::settle(&mut sheet, what, &mut blocks, references.columns, findings) {
        return false;
    }
    let sheet = &sheet;
    let mut letters = BTreeSet::new();
    let mut years = Years::default();
    let reader = Reader { sheet, what, roster, references };
    let read = in_order(
        blocks,
        || |block| reader.part(block),
        |mut part| {
            letters.append(&mut part.letters);
            findings.0.append(&mut part.findings);
            years.add(std::mem::take(&mut part.years), Some);
            whole.take_unknown_sessions(&mut part);
            piles.add(&part.rows, &part.trainings);
            whole.add(part);
            Ok(())
        },
    );
    years.settle(sheet, findings, |row, wrong| whole.blamed.push((row, wrong)));
    sheet.tell_letters(&letters, findings);
    if let Err(broken) = read {
        findings.push(sheet.broken(broken));
        return false;
    }
    true
}

/// What a block of rows gives, and in the end, without their trainings, all files.
#[derive(Default)]
struct Part {
    /// The roster rows of the advisors, one for each training.
    rows: Vec<u32>,
    trainings: Vec<Training>,
    /// The roster rows of those whose rows tell of no training.
    named: Vec<u32>,
    /// The roster rows of those whose id stands in another roster row too, where a row names it.
    by_id: Vec<u32>,
    /// The ids of sessions that the calendar lacks, each with its number in these rows.
    unknown_sessions: FxHashMap<Box<str>, UnknownSession>,
    /// Whether there is no row at all.
    is_empty: bool,
    /// The errors of rows, each with the roster row of its advisor.
    blamed: Vec<(u32, Finding)>,
    /// The addresses and names of several people that rows name, each where it stands first.
    shared: BTreeMap<String, Place>,
    /// Rows of people who are in no roster.
    strangers: Strangers,
    years: Years<u32>,
    /// Rows of the training table.
    certificates: usize,
    findings: Vec<Finding>,
    letters: BTreeSet<char>,
}

impl Part {
    /// Adds what another part gives, but for its trainings.
    fn add(&mut self, mut part: Self) {
        self.named.append(&mut part.named);
        self.by_id.append(&mut part.by_id);
        self.is_empty &= part.is_empty;
        self.blamed.append(&mut part.blamed);
        part.shared.into_iter().for_each(|(key, place)| {
            self.shared.entry(key).or_insert(place);
        });
        self.strangers.add(part.strangers);
        self.certificates += part.certificates;
    }

    /// Numbers the ids of a part as those of the whole are numbered.
    fn take_unknown_sessions(&mut self, part: &mut Self) {
        let mut numbers = vec![UnknownSession(0); part.unknown_sessions.len()];
        for (id, session) in part.unknown_sessions.drain() {
            numbers[session.0 as usize] = add_unknown(&mut self.unknown_sessions, &id);
        }
        for training in part.trainings.iter_mut().filter(|_| !numbers.is_empty()) {
            if let Booking::Unknown(session) = &mut training.session {
                *session = numbers[session.0 as usize];
            }
        }
    }

    /// The ids that the calendar lacks, in the order of their numbers.
    fn unknown_ids(&mut self) -> Vec<Box<str>> {
        let mut ids: Vec<(Box<str>, UnknownSession)> = self.unknown_sessions.drain().collect();
        ids.sort_unstable_by_key(|(_, session)| session.0);
        ids.into_iter().map(|(id, _)| id).collect()
    }
}

/// What the rows of a file are read with.
struct Reader<'a> {
    sheet: &'a Sheet,
    what: What,
    roster: &'a Roster,
    references: &'a References<'a>,
}

impl Reader<'_> {
    /// What a block of rows gives.
    fn part(&self, block: Block) -> Part {
        let mut part = Part { is_empty: true, ..Part::default() };
        let (block, strange) = block.shown();
        part.findings.extend(self.sheet.strange(&strange));
        let (mut names, mut trainings) = (Names::default(), Vec::new());
        let mut rows = self.sheet.rows(&block);
        while let Some(row) = rows.next() {
            part.is_empty = false;
            let mut record = Record::new(self.sheet, self.references.columns, &row);
            trainings.clear();
            add(&mut record, self.what, self.references, &mut names, &mut trainings);
            record.compare_twins();
            self.settle(record, &trainings, &mut part);
        }
        part.unknown_sessions = names.unknown_sessions;
        part.letters = rows.letters();
        without_repeated(&mut part.rows, &mut part.trainings);
        part
    }

    /// Gives a row to whom it is about. A row that nobody can be found for tells so.
    fn settle(&self, record: Record, trainings: &[Training], part: &mut Part) {
        let id = record.written(Field::Advisor);
        if self.references.columns.is_missing(&id)
            && let Some((name, field)) = name(&record)
        {
            return self.settle_as(record, self.roster.by_name(&name), (&name, field), trainings, part);
        }
        let find = self.roster.find(&id);
        self.settle_as(record, find, (&id, Field::Advisor), trainings, part);
    }

    /// Gives a row to whom its key means, which stands in the cell of a field.
    fn settle_as(
        &self,
        record: Record,
        find: Find,
        (id, field): (&str, Field),
        trainings: &[Training],
        part: &mut Part,
    ) {
        if let Find::Row(advisor) = find {
            let is_shared = !self.roster.of_one_id().is_empty() && part.by_id.last() != Some(&advisor);
            if is_shared && self.roster.by_id(id) == Some(advisor) {
                part.by_id.push(advisor);
            }
            part.years.add(record.years, |()| Some(advisor));
            part.named.extend(trainings.is_empty().then_some(advisor));
            part.rows.extend(trainings.iter().map(|_| advisor));
            part.trainings.extend_from_slice(trainings);
            let of_table = matches!(self.what, What::Certificate) && !trainings.is_empty();
            part.certificates += usize::from(of_table);
            part.blamed.extend(record.problems.into_iter().map(|problem| (advisor, problem)));
            return;
        }
        let place = record.place(field);
        part.years.add(record.years, |()| None);
        if matches!(find, Find::Ambiguous) {
            part.shared.entry(id.to_owned()).or_insert(place);
        } else if self.references.columns.is_missing(id) {
            part.findings.push(Finding::new(Code::MissingAdvisor).at(place));
        } else {
            part.strangers.note(id, place);
        }
    }
}

/// The name by which a row knows somebody, and where it ends. `None` where there is none.
pub(super) fn name(record: &Record) -> Option<(String, Field)> {
    let whole = record.text(Field::Name);
    if !whole.is_empty() {
        return Some((whole.into_owned(), Field::Name));
    }
    let [first, last] = [Field::FirstName, Field::LastName].map(|field| record.text(field));
    let name = format!("{first} {last}");
    (!first.is_empty() && !last.is_empty()).then_some((name, Field::LastName))
}
