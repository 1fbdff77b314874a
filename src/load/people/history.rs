//! Histories: what advisors took, grouped by advisor without sorting.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::register::Roster;
pub use super::trainings::References;
use super::trainings::{Layout, Part, Reader};
use crate::findings::{Code, Files, Finding, Findings};
use crate::load::table::blocks::Blocks;
use crate::load::table::columns::TableKind;
use crate::load::table::sheet::Sheet;
use crate::load::table::watch::Watch;
use crate::model::Training;
use crate::parallel::in_order;

/// The trainings of all advisors, by roster row.
#[derive(Debug, Default)]
pub struct History {
    /// In file order.
    trainings: Vec<Training>,
    /// Where the trainings of the first row stand, then those of the second, and so on.
    places: Vec<u32>,
    /// Where the places of each row begin; one more than there are rows.
    starts: Vec<u32>,
    given: bool,
}

impl History {
    /// What stands for a history when none was given.
    pub fn missing(rows: usize) -> Self {
        Self { starts: vec![0; rows + 1], ..Self::default() }
    }

    /// Groups trainings, of which each is of the advisor in `rows`.
    fn group(rows: &[u32], trainings: Vec<Training>, advisors: usize) -> Self {
        let mut starts = vec![0_u32; advisors + 1];
        rows.iter().for_each(|row| starts[*row as usize + 1] += 1);
        for row in 0..advisors {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        let mut places = vec![0; rows.len()];
        for (place, row) in (0..).zip(rows) {
            let slot = &mut next[*row as usize];
            places[*slot as usize] = place;
            *slot += 1;
        }
        Self { trainings, places, starts, given: true }
    }

    /// Whether a history was given at all.
    pub fn is_given(&self) -> bool {
        self.given
    }

    /// The trainings of a roster row, in file order.
    pub fn of(&self, row: usize) -> impl Iterator<Item = Training> {
        let places = &self.places[self.starts[row] as usize..self.starts[row + 1] as usize];
        places.iter().map(|place| self.trainings[*place as usize])
    }
}

/// Reads the histories and joins them to the roster. Errors of a row are the advisor's.
///
/// `None` if a file as a whole cannot be used: `findings` say why.
pub fn history(
    paths: &[PathBuf],
    roster: &mut Roster,
    references: &References,
    watch: &dyn Watch,
    files: &mut Files,
    findings: &mut Findings,
) -> Option<History> {
    let mut whole = Part::default();
    let mut usable = true;
    for path in paths {
        match Sheet::open(path, TableKind::History, references.columns, watch, files, findings) {
            Some((sheet, blocks)) => usable &= file(&sheet, blocks, roster, references, &mut whole, findings),
            None => usable = false,
        }
    }
    if whole.strangers > 0 {
        findings.push(Finding::new(Code::NotInRoster).count("count", whole.strangers));
    }
    if whole.certificates > 0 {
        findings.push(Finding::new(Code::TrainingTable).count("count", whole.certificates));
    }
    usable.then(|| History::group(&whole.rows, whole.trainings, roster.advisors.len()))
}

/// Reads one file. `false` if it cannot be used.
fn file(
    sheet: &Sheet,
    blocks: Blocks,
    roster: &mut Roster,
    references: &References,
    whole: &mut Part,
    findings: &mut Findings,
) -> bool {
    let layout = match Layout::of(sheet) {
        Ok(layout) => layout,
        Err(missing) => {
            let lack = Finding::new(Code::MissingColumn).text("expected", missing);
            sheet.tell_lack(TableKind::History, references.columns, lack, findings);
            return false;
        }
    };
    let mut letters = BTreeSet::new();
    let mut blamed = Vec::new();
    let reader = Reader { sheet, layout, roster, references };
    let read = in_order(
        blocks,
        || |block| reader.part(&block),
        |mut part| {
            whole.rows.append(&mut part.rows);
            whole.trainings.append(&mut part.trainings);
            whole.strangers += part.strangers;
            whole.certificates += part.certificates;
            findings.0.append(&mut part.findings);
            blamed.append(&mut part.blamed);
            letters.append(&mut part.letters);
            Ok(())
        },
    );
    blamed.into_iter().for_each(|(row, problem)| roster.blame(row, problem));
    sheet.tell_letters(&letters, findings);
    if let Err(broken) = read {
        findings.push(sheet.broken(broken));
        return false;
    }
    true
}
