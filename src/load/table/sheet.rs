//! A table of a file: its header, what its columns hold, and its rows in blocks.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::blocks::{Block, Blocks, Broken, Strange};
use super::columns::Columns;
use super::field::{Field, TableKind};
use super::opened::{DayCount, is_of, read, unusable};
use super::rows::{Row, Rows, Shape};
use super::watch::Watch;
use super::{cells, letters, workbook};
use crate::findings::{Code, Fact, Files, Finding, Findings, Place};
use crate::text::Word;
use crate::text::names::{folded, nearest};
use crate::text::shown::named;

/// How many headers are looked at to tell what they may mean: a list of people has fewer.
const MOST_LOOKED_AT: usize = 1_000;

/// How many days a workbook that counts from 1904 leaves out.
const DAYS_UP_TO_1904: f64 = 1462.0;

/// How a table is read: the same for all its rows.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) path: Arc<str>,
    /// Its number among the files of the run.
    pub(crate) file: u32,
    pub(crate) header_line: u32,
    pub(crate) delimiter: u8,
    /// How a workbook counts days, where the table stands in one.
    workbook: Option<DayCount>,
    /// How many cells the line of the header has, empty ones at its end included.
    pub(crate) raw_width: usize,
    /// Columns that mean the same field, each with the one that is used.
    pub(crate) twins: Vec<(usize, usize)>,
    headers: Vec<Arc<str>>,
    /// The field that each column holds, if it is a known one.
    fields: Vec<Option<Field>>,
    /// The column of each field, where there is one.
    columns: [Option<u32>; Field::ALL.len()],
}

impl Sheet {
    /// Opens the tables of a file (`-`: standard input): all sheets of a workbook that are of this
    /// kind. `None` if one of them cannot be used at all: `findings` say why.
    pub(crate) fn open(
        path: &Path,
        kind: TableKind,
        columns: &Columns,
        watch: &dyn Watch,
        files: &mut Files,
        findings: &mut Findings,
    ) -> Option<Vec<(Self, Blocks)>> {
        let name: Arc<str> = Arc::from(path.to_string_lossy());
        let is_known = |name: &str| columns.field(kind, name).is_some();
        let mut opened = match read(path, watch, is_known) {
            Ok(opened) => opened,
            Err(finding) => {
                files.open(&name);
                findings.push(finding.at(Place::file(&name)));
                return None;
            }
        };
        opened.keep(|header| is_of(kind, columns, header));
        opened.tell(&name, findings);
        let mut usable = true;
        let has_several = opened.tables.len() > 1;
        let mut sheets = Vec::new();
        for table in opened.tables {
            let path = match has_several {
                true => Arc::from(format!("{name}#{}", table.name)),
                false => Arc::clone(&name),
            };
            let mut sheet = Self {
                file: files.open(&path),
                path,
                header_line: table.header.line,
                delimiter: table.header.delimiter,
                workbook: opened.workbook,
                // a workbook has no cells at the end of a row that nobody wrote
                raw_width: opened.workbook.map_or(table.header.raw_width, |_| usize::MAX),
                twins: Vec::new(),
                headers: table.header.names.into_iter().map(Arc::from).collect(),
                fields: Vec::new(),
                columns: [None; Field::ALL.len()],
            };
            usable &= sheet.find_fields(kind, columns, findings);
            sheets.push((sheet, table.blocks));
        }
        usable.then_some(sheets)
    }

    /// Finds the field of each column. `false` if the table cannot be used.
    fn find_fields(&mut self, kind: TableKind, columns: &Columns, findings: &mut Findings) -> bool {
        let known: Vec<_> = self.headers.iter().map(|header| columns.field(kind, header)).collect();
        let own = |column: usize| columns.is_mapped(kind, &self.headers[column]);
        let usable = !self.tell_duplicates(&known, findings);
        // of two headers for one field the one that the workspace names counts, else the first
        for (column, field) in known.iter().enumerate() {
            let Some(field) = field else { continue };
            let used = &mut self.columns[*field as usize];
            match *used {
                Some(first) if own(column) && !own(first as usize) => *used = Some(column as u32),
                Some(_) => {}
                None => *used = Some(column as u32),
            }
        }
        let used = |field: Field| self.columns[field as usize].map(|column| column as usize);
        let fields: Vec<Option<Field>> = known
            .iter()
            .enumerate()
            .map(|(column, field)| field.filter(|field| used(*field) == Some(column)))
            .collect();
        let twins = known.iter().enumerate().filter_map(|(column, field)| Some((used((*field)?)?, column)));
        self.twins = twins.filter(|(used, column)| used != column).collect();
        self.fields = fields;
        if self.fields.iter().all(Option::is_none) {
            self.tell_lack(kind, columns, Finding::new(Code::NoKnownColumn), findings);
            return false;
        }
        self.tell_format(kind, columns, findings);
        usable
    }

    /// Reports headers that stand twice and would be used.
    fn tell_duplicates(&self, known: &[Option<Field>], findings: &mut Findings) -> bool {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut found = false;
        for column in (0..known.len()).filter(|&column| known[column].is_some()) {
            let first = *seen.entry(folded(&self.headers[column])).or_insert(column);
            if first != column {
                findings.push(
                    Finding::new(Code::DuplicateColumn)
                        .at(self.place(self.header_line, column))
                        .text("value", &*self.headers[column])
                        .fact("other", Fact::Place(self.place(self.header_line, first))),
                );
                found = true;
            }
        }
        found
    }

    /// Tells which format was recognised, which columns are used, and which look as if they
    /// should be.
    fn tell_format(&self, kind: TableKind, columns: &Columns, findings: &mut Findings) {
        let used: Vec<&str> = self
            .headers
            .iter()
            .zip(&self.fields)
            .filter(|(_, field)| field.is_some())
            .map(|(h, _)| &**h)
            .collect();
        findings.push(
            Finding::new(Code::FormatRecognised)
                .at(Place::file(&self.path))
                .fact("format", Fact::Term(columns.format(kind, &self.headers)))
                .text("columns", used.join(", ")),
        );
        for header in columns
            .mapped(kind)
            .filter(|mapped| !self.headers.iter().any(|own| folded(own) == folded(mapped)))
        {
            let told = Finding::new(Code::MappedColumnAbsent).at(Place::file(&self.path));
            let own = self.headers.iter().map(|header| &**header);
            findings.push(told.text("value", header).nearest(nearest(header, own)));
        }
        for (column, header) in self.headers.iter().enumerate().take(MOST_LOOKED_AT) {
            if columns.field(kind, header).is_some() {
                continue;
            }
            let place = self.place(self.header_line, column);
            if let Some(field) = columns.ambiguous(header) {
                let told = Finding::new(Code::AmbiguousColumn).at(place).text("value", &**header);
                findings.push(told.text("field", field.code()));
            } else if let Some(known) = columns.resembling(kind, header) {
                let field = columns.field_of(kind, known).map_or("", Field::code);
                let told = Finding::new(Code::ResemblingColumn).at(place).text("header", &**header);
                findings.push(told.text("field", field).nearest(Some(known)));
            }
        }
    }

    /// Lets a column hold a field that no header names, or that of a column that holds nothing.
    pub(crate) fn hold(&mut self, field: Field, column: usize) {
        if let Some(blank) = self.column(field) {
            self.fields[blank] = None;
        }
        self.columns[field as usize] = Some(column as u32);
        self.fields[column] = Some(field);
    }

    /// The column that holds a field.
    pub(crate) fn column(&self, field: Field) -> Option<usize> {
        self.columns[field as usize].map(|column| column as usize)
    }

    /// The field that a column holds.
    pub(crate) fn field(&self, column: usize) -> Option<Field> {
        self.fields.get(column).copied().flatten()
    }

    /// The headers of which nothing is known: no field, and no format either.
    pub(crate) fn unknown<'s>(&'s self, columns: &'s Columns) -> impl Iterator<Item = &'s str> {
        let named = self.headers.iter().enumerate().filter(|(_, header)| !header.trim().is_empty());
        let unknown = named.filter(|(column, header)| {
            let is_twin = self.twins.iter().any(|(_, twin)| twin == column);
            self.field(*column).is_none() && !is_twin && !columns.is_ignored(header)
        });
        unknown.map(|(_, header)| &**header)
    }

    /// How many columns the header has.
    pub(crate) fn width(&self) -> usize {
        self.headers.len()
    }

    /// What is wrong with a row that has more or fewer cells than the header: nobody can tell which
    /// is which. Empty ones that the header has at its end too are none.
    pub(crate) fn misfit(&self, row: &Row) -> Option<Finding> {
        let (filled, expected) = (row.width(self.width()), self.width());
        let most = self.raw_width.max(expected);
        let (found, expected) = match filled == expected {
            true if row.len() <= most => return None,
            true => (row.len(), most),
            false => (filled, expected),
        };
        let wrong = Finding::new(Code::FieldCount).at(Place::line(&self.path, row.line));
        Some(wrong.count("found", found).count("expected", expected))
    }

    /// The rows of a block of this table.
    pub(crate) fn rows<'b>(&self, block: &'b Block) -> Rows<'b> {
        let shape = Shape { delimiter: self.delimiter, width: Some(self.headers.len()) };
        match self.workbook {
            Some(_) if self.delimiter == workbook::DELIMITER => Rows::of_cells(block, shape),
            _ => Rows::new(block, shape),
        }
    }

    /// A day that stands in a workbook as a plain number.
    pub(crate) fn serial_day(&self, bytes: &[u8]) -> Option<NaiveDate> {
        match self.workbook? {
            DayCount::From1900 => cells::serial_day(bytes),
            DayCount::From1904 => {
                let number: f64 = std::str::from_utf8(bytes).ok()?.parse().ok()?;
                cells::serial_day((number + DAYS_UP_TO_1904).to_string().as_bytes())
            }
        }
    }

    /// Tells that the table lacks columns, or that it seems to be of another kind.
    pub(crate) fn tell_lack(
        &self,
        kind: TableKind,
        columns: &Columns,
        lack: Finding,
        findings: &mut Findings,
    ) {
        // a calendar and a history both name modules and days
        let names_people = || {
            kind.is_of_people()
                || self.headers.iter().any(|header| columns.says_what(TableKind::History, header))
        };
        let meant = match columns.kind(&self.headers) {
            Some(TableKind::Roster) if kind != TableKind::Roster => "looks-like-roster",
            Some(TableKind::History) if kind != TableKind::History && names_people() => "looks-like-history",
            Some(TableKind::Calendar) if kind != TableKind::Calendar => "looks-like-calendar",
            Some(TableKind::Exceptions) if kind != TableKind::Exceptions => "looks-like-exceptions",
            Some(TableKind::Catalogue) if kind != TableKind::Catalogue => "looks-like-catalogue",
            _ => return findings.push(lack.at(self.header_place())),
        };
        let told = Finding::new(Code::OtherKind).at(Place::file(&self.path));
        findings.push(told.fact("kind", Fact::Term(meant)));
    }

    /// The places of the headers that mean no field.
    pub(crate) fn unread(&self) -> impl Iterator<Item = Place> {
        let names = self.headers.iter().zip(&self.fields).enumerate();
        let unread = names.filter(|(_, (header, field))| field.is_none() && !header.is_empty());
        unread.map(|(column, _)| self.place(self.header_line, column))
    }

    fn header_place(&self) -> Place {
        Place::line(&self.path, self.header_line)
    }

    /// The place of a cell.
    pub(crate) fn place(&self, line: u32, column: usize) -> Place {
        Place {
            column: Some(column as u32 + 1),
            header: self.headers.get(column).cloned(),
            ..Place::line(&self.path, line)
        }
    }

    /// Tells which letters were read from bytes that are not UTF-8: people can see whether they
    /// were read right.
    pub(crate) fn tell_letters(&self, letters: &BTreeSet<char>, findings: &mut Findings) {
        let strange: String = letters.iter().filter(|letter| !letters::is_french(**letter)).collect();
        let french: String = letters.iter().filter(|letter| letters::is_french(**letter)).collect();
        let told = [(Code::OtherEncoding, french), (Code::StrangeLetters, strange)];
        for (code, letters) in told.into_iter().filter(|(_, letters)| !letters.is_empty()) {
            let listed: Vec<String> = letters.chars().take(12).map(String::from).collect();
            findings.push(Finding::new(code).at(Place::file(&self.path)).text("letters", listed.join(" ")));
        }
    }

    /// Tells where characters stood that would act on what shows them.
    pub(crate) fn strange<'s>(&self, strange: &'s [Strange]) -> impl Iterator<Item = Finding> + use<'_, 's> {
        strange.iter().map(|strange| {
            let told = Finding::new(Code::StrangeCharacters).at(Place::line(&self.path, strange.line));
            told.text("characters", named(strange.characters.iter().copied()))
        })
    }

    /// What to say of a file that broke off.
    pub(crate) fn broken(&self, broken: Broken) -> Finding {
        unusable(broken).at(Place::file(&self.path))
    }
}
