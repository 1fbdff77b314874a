//! Calendars, exceptions and catalogues that are tables: their rows written as TOML, each value with
//! its cell, for the readers of TOML files. So a table gives the same model and the same findings.

mod calendar;
mod catalogue;
mod days;
pub(crate) mod events;
mod exceptions;
mod modules;
mod row;
mod sessions;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use crate::findings::{Code, Files, Finding, Findings, Place};
use crate::load::table::blocks::Blocks;
use crate::load::table::columns::Columns;
use crate::load::table::field::{Field, TableKind};
use crate::load::table::record::Record;
use crate::load::table::sheet::Sheet;
use crate::load::table::watch::Unwatched;
use crate::load::table::years::Years;
use crate::load::toml::Source;
use crate::load::toml::transcript::Transcript;
use crate::model::Catalogue;
use crate::model::territory::Territories;
use crate::text::Word;

/// The longest text that a table may make, in bytes.
const LONGEST: usize = 64 << 20;

/// What the cells of a table are read with.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    pub columns: &'a Columns,
    pub territories: &'a Territories,
    /// The modules that a session can be of; `None` where nobody knows them.
    pub catalogue: Option<&'a Catalogue>,
}

/// A table, or all sheets of a workbook that are such tables, as TOML. `None` if it cannot be read:
/// `findings` say why. What is wrong with a cell is told by whoever reads the TOML.
pub(crate) fn transcribed(
    path: &Path,
    kind: TableKind,
    known: Known,
    findings: &mut Findings,
) -> Option<Source> {
    let sheets = Sheet::open(path, kind, known.columns, &Unwatched, &mut Files::default(), findings)?;
    let mut transcript = Transcript::default();
    for (sheet, blocks) in sheets {
        let lacks = lacking(&sheet, kind);
        if !lacks.is_empty() {
            let lack = Finding::new(Code::MissingColumn).text("expected", lacks.join(", "));
            sheet.tell_lack(kind, known.columns, lack, findings);
            return None;
        }
        let out = Out { path: &sheet.path, transcript: &mut transcript, findings };
        let mut reading = Reading { sheet: &sheet, known, out };
        let read = match kind {
            TableKind::Calendar => calendar::add(&mut reading, blocks),
            TableKind::Exceptions => exceptions::add(&mut reading, blocks),
            _ => catalogue::add(&mut reading, blocks),
        };
        if let Err(broken) = read {
            findings.push(broken);
            return None;
        }
    }
    Some(transcript.finish(Arc::from(path.to_string_lossy())))
}

/// The names of the columns that a table needs and this one lacks; of several that would do, the
/// first.
fn lacking(sheet: &Sheet, kind: TableKind) -> Vec<&'static str> {
    let needed: &[&[Field]] = match kind {
        TableKind::Calendar => {
            &[&[Field::Module, Field::Title], &[Field::StartsOn, Field::EndsOn, Field::Days]]
        }
        TableKind::Exceptions => {
            &[&[Field::Advisor], &[Field::Obligation], &[Field::Effect], &[Field::Reason]]
        }
        _ => &[&[Field::Id], &[Field::Title], &[Field::Kind]],
    };
    let lacks = |fields: &&&[Field]| fields.iter().all(|field| sheet.column(*field).is_none());
    needed.iter().filter(lacks).map(|fields| fields[0].code()).collect()
}

/// A table on its way to TOML.
struct Reading<'a> {
    sheet: &'a Sheet,
    known: Known<'a>,
    out: Out<'a>,
}

/// Where the entries of a file go, and what is told of it.
struct Out<'a> {
    path: &'a Arc<str>,
    transcript: &'a mut Transcript,
    findings: &'a mut Findings,
}

impl Reading<'_> {
    /// What `each` makes of the rows that have as many cells as the header asks for. What is wrong
    /// with the others is noted.
    ///
    /// # Errors
    /// What broke the file off.
    fn rows<T>(
        &mut self,
        blocks: Blocks,
        mut each: impl FnMut(&mut Record, Known) -> T,
    ) -> Result<Vec<T>, Finding> {
        let (mut made, mut letters, mut years) = (Vec::new(), BTreeSet::new(), Years::default());
        let sheet = self.sheet;
        for block in blocks {
            let (block, strange) = block.map_err(|broken| sheet.broken(broken))?.shown();
            self.out.findings.0.extend(sheet.strange(&strange));
            let mut rows = sheet.rows(&block);
            while let Some(row) = rows.next() {
                let mut record = Record::new(sheet, self.known.columns, &row);
                if let Some(wrong) = sheet.misfit(&row) {
                    self.out.transcript.found(wrong);
                    continue;
                }
                record.compare_twins();
                made.push(each(&mut record, self.known));
                years.add(std::mem::take(&mut record.years), Some);
                record.problems.into_iter().for_each(|problem| self.out.transcript.found(problem));
            }
            letters.append(&mut rows.letters());
        }
        years.settle(sheet, self.out.findings, |(), wrong| self.out.transcript.found(wrong));
        sheet.tell_letters(&letters, self.out.findings);
        Ok(made)
    }
}

impl Out<'_> {
    /// Whether the text is longer than any that is read.
    ///
    /// # Errors
    /// That it is.
    fn check_length(&self) -> Result<(), Finding> {
        match self.transcript.len() > LONGEST {
            true => {
                let too_large = std::io::ErrorKind::FileTooLarge.into();
                let told = Finding::new(Code::UnreadableFile).because(&too_large);
                Err(told.at(Place::file(self.path)))
            }
            false => Ok(()),
        }
    }
}
