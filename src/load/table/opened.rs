//! A file opened as tables: one, or the sheets of a workbook, each with its header.

use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use super::blocks::{Block, Blocks, Broken};
use super::bytes::Content;
use super::columns::Columns;
use super::field::TableKind;
use super::header::Header;
use super::watch::{Unwatched, Watch};
use super::{bytes, header, workbook};
use crate::findings::{Code, Finding, Findings, Place};

/// Which kind of table a file holds, by its headers. `None` where no header is known.
///
/// # Errors
/// Why the file cannot be used.
pub(crate) fn kind_of(path: &Path, columns: &Columns) -> Result<Option<TableKind>, Finding> {
    let is_known = |name: &str| TableKind::ALL.iter().any(|kind| columns.field(*kind, name).is_some());
    let opened = read(path, &Unwatched, is_known)?;
    Ok(opened.best().and_then(|table| columns.kind(&table.header.names)))
}

/// How a workbook counts days.
#[derive(Debug, Clone, Copy)]
pub(super) enum DayCount {
    From1900,
    From1904,
}

/// What a file holds: a table, or those of a workbook that can be seen.
pub(super) struct Opened {
    pub(super) tables: Vec<Table>,
    pub(super) workbook: Option<DayCount>,
    /// The names of sheets that cannot be seen.
    hidden: Vec<String>,
    /// The names of sheets that hold no table of the kind that is wanted.
    others: Vec<String>,
}

/// A table whose header was found.
pub(super) struct Table {
    /// The name of its sheet, in a workbook.
    pub(super) name: String,
    pub(super) header: Header,
    pub(super) blocks: Blocks,
}

impl Opened {
    /// The table with the most known headers, the first of several.
    fn best(&self) -> Option<&Table> {
        self.tables.iter().rev().max_by_key(|table| table.header.known)
    }

    /// Keeps the tables that are wanted; where none is, the best one: it tells what it lacks.
    pub(super) fn keep(&mut self, is_wanted: impl Fn(&Header) -> bool) {
        let best = self.best().map(|table| table.name.clone());
        let any = self.tables.iter().any(|table| is_wanted(&table.header));
        let (kept, others) =
            std::mem::take(&mut self.tables).into_iter().partition(|table: &Table| match any {
                true => is_wanted(&table.header),
                false => Some(&table.name) == best.as_ref(),
            });
        self.tables = kept;
        self.others.extend(others.into_iter().map(|table: Table| table.name));
    }

    /// Tells which sheets are not read.
    pub(super) fn tell(&self, path: &Arc<str>, findings: &mut Findings) {
        let told = [(Code::HiddenSheets, &self.hidden), (Code::OtherSheets, &self.others)];
        for (code, names) in told.into_iter().filter(|(_, names)| !names.is_empty()) {
            let finding = Finding::new(code).at(Place::file(path)).count("count", names.len());
            findings.push(finding.text("sheets", names.join(", ")));
        }
    }
}

/// Whether a sheet of a workbook is a table of this kind: it says what its rows are about.
pub(super) fn is_of(kind: TableKind, columns: &Columns, header: &Header) -> bool {
    let says_what = |name: &String| columns.says_what(kind, name);
    columns.kind(&header.names) == Some(kind) && header.known > 1 && header.names.iter().any(says_what)
}

/// The tables of a file, each with its header.
pub(super) fn read(
    path: &Path,
    watch: &dyn Watch,
    is_known: impl Fn(&str) -> bool,
) -> Result<Opened, Finding> {
    let mut opened = Opened { tables: Vec::new(), workbook: None, hidden: Vec::new(), others: Vec::new() };
    match bytes::open(path, watch).map_err(|error| unusable(Broken::Unreadable(error)))? {
        Content::Text(text) => {
            let (header, blocks) = table(Blocks::new(text), &is_known)?;
            opened.tables.push(Table { name: String::new(), header, blocks });
        }
        Content::Workbook(bytes) => {
            let workbook = workbook::open(bytes).map_err(workbook::Unusable::finding)?;
            opened.workbook = Some(match workbook.counts_from_1904 {
                true => DayCount::From1904,
                false => DayCount::From1900,
            });
            opened.hidden = workbook.hidden;
            for page in workbook.pages.into_iter().filter(|page| !page.text.is_empty()) {
                let source = Box::new(Cursor::new(page.text));
                let (mut header, blocks) = table(Blocks::new(source), &is_known)?;
                if header.known < 2 && header.delimiter != workbook::DELIMITER {
                    header.names = vec![header.names.join(&char::from(header.delimiter).to_string())];
                    header.delimiter = workbook::DELIMITER;
                }
                opened.tables.push(Table { name: page.name, header, blocks });
            }
        }
    }
    match opened.tables.is_empty() {
        true => Err(Finding::new(Code::EmptyFile)),
        false => Ok(opened),
    }
}

/// The header of a table, and the rows below it.
fn table(mut blocks: Blocks, is_known: impl Fn(&str) -> bool) -> Result<(Header, Blocks), Finding> {
    let first = blocks.next().transpose().map_err(unusable)?;
    let Some(block) = first else { return Err(Finding::new(Code::EmptyFile)) };
    let Some(header) = header::find(&block, is_known) else { return Err(Finding::new(Code::EmptyFile)) };
    let (rows_at, first_line) = header.rows_at;
    blocks.put_back(Block { text: block.text[rows_at..].to_vec(), first_line });
    Ok((header, blocks))
}

/// What to say of a file that cannot be read any further.
pub(super) fn unusable(broken: Broken) -> Finding {
    match broken {
        Broken::Unreadable(error) => Finding::new(Code::UnreadableFile).because(&error),
        Broken::LongLine(line) => Finding::new(Code::LongLine).text("line", line.to_string()),
    }
}
