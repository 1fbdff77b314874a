//! Histories: what advisors took, grouped by advisor without sorting.

use std::path::PathBuf;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::cells;
use super::columns::Columns;
use super::people::{Find, Roster};
use super::sheet::Sheet;
use crate::findings::{Code, Fact, Files, Finding, Findings, Place};
use crate::model::{Calendar, Catalogue, ModuleIndex, Origin, Training, TrainingStatus};
use crate::names::nearest;

/// The trainings of all advisors, by roster row.
#[derive(Debug, Default)]
pub struct History {
    trainings: Vec<Training>,
    /// Where the trainings of each row begin; one more than there are rows.
    starts: Vec<u32>,
    given: bool,
}

impl History {
    /// What stands for a history when none was given.
    pub fn missing(rows: usize) -> Self {
        Self { trainings: Vec::new(), starts: vec![0; rows + 1], given: false }
    }

    /// Groups trainings by roster row; those of one row stay in file order.
    fn group(read: Vec<(u32, Training)>, rows: usize) -> Self {
        let mut starts = vec![0_u32; rows + 1];
        read.iter().for_each(|(row, _)| starts[*row as usize + 1] += 1);
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        let Some(&(_, any)) = read.first() else {
            return Self { trainings: Vec::new(), starts, given: true };
        };
        let mut next = starts.clone();
        let mut trainings = vec![any; read.len()];
        for (row, training) in read {
            let place = &mut next[row as usize];
            trainings[*place as usize] = training;
            *place += 1;
        }
        Self { trainings, starts, given: true }
    }

    /// Whether a history was given at all.
    pub fn is_given(&self) -> bool {
        self.given
    }

    /// The trainings of a roster row, in file order.
    pub fn of(&self, row: usize) -> &[Training] {
        &self.trainings[self.starts[row] as usize..self.starts[row + 1] as usize]
    }
}

/// Reads the histories and joins them to the roster. Errors of a row are the advisor's.
///
/// `None` if a file as a whole cannot be used: `findings` say why.
pub fn history(
    paths: &[PathBuf],
    roster: &mut Roster,
    columns: &Columns,
    catalogue: &Catalogue,
    calendar: &Calendar,
    files: &mut Files,
    findings: &mut Findings,
) -> Option<History> {
    let mut reader = Reader {
        roster,
        columns,
        catalogue,
        calendar,
        modules: FxHashMap::default(),
        read: Vec::new(),
        strangers: 0,
    };
    let mut usable = true;
    for path in paths {
        match Sheet::open(path, |header| columns.history_field(header), files, findings) {
            Some(sheet) => usable &= reader.file(sheet, findings),
            None => usable = false,
        }
    }
    if reader.strangers > 0 {
        findings.push(Finding::new(Code::NotInRoster).count("count", reader.strangers));
    }
    let (read, rows) = (reader.read, reader.roster.advisors.len());
    usable.then(|| History::group(read, rows))
}

/// The columns of one file, found once.
struct Layout {
    advisor: usize,
    training: usize,
    starts_on: Option<usize>,
    ends_on: Option<usize>,
    status: Option<usize>,
    session: Option<usize>,
}

impl Layout {
    fn of(sheet: &Sheet) -> Result<Self, String> {
        let column = |field| sheet.column(field);
        let (starts_on, ends_on) = (column("starts_on"), column("ends_on"));
        let day = starts_on.or(ends_on);
        match (column("advisor"), column("training"), day) {
            (Some(advisor), Some(training), Some(_)) => Ok(Self {
                advisor,
                training,
                starts_on,
                ends_on,
                status: column("status"),
                session: column("session"),
            }),
            (advisor, training, day) => {
                let named = [(advisor, "advisor"), (training, "training"), (day, "ends_on")];
                let missing = named.into_iter().filter(|(column, _)| column.is_none());
                Err(missing.map(|(_, name)| name).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

struct Reader<'a> {
    roster: &'a mut Roster,
    columns: &'a Columns,
    catalogue: &'a Catalogue,
    calendar: &'a Calendar,
    /// The modules by the names that the files use for them.
    modules: FxHashMap<Vec<u8>, ModuleIndex>,
    read: Vec<(u32, Training)>,
    strangers: usize,
}

impl Reader<'_> {
    fn file(&mut self, mut sheet: Sheet, findings: &mut Findings) -> bool {
        let layout = match Layout::of(&sheet) {
            Ok(layout) => layout,
            Err(missing) => {
                let place = Place::line(&sheet.path, sheet.line());
                findings.push(Finding::new(Code::MissingColumn).at(place).text("expected", missing));
                return false;
            }
        };
        while sheet.next_row() {
            match self.advisor(&mut sheet, &layout, findings) {
                Find::Row(row) => match self.training(&mut sheet, &layout) {
                    Ok(training) => self.read.push((row, training)),
                    Err(problems) => {
                        problems.into_iter().for_each(|problem| self.roster.blame(row as usize, problem));
                    }
                },
                Find::Ambiguous => {}
                Find::None => self.strangers += 1,
            }
        }
        sheet.close(findings)
    }

    /// Whom a row is about. A row that nobody can be found for tells so.
    fn advisor(&mut self, sheet: &mut Sheet, layout: &Layout, findings: &mut Findings) -> Find {
        if let Ok(id) = std::str::from_utf8(sheet.bytes(layout.advisor))
            && let Find::Row(row) = self.roster.find(id)
        {
            return Find::Row(row);
        }
        let id = sheet.text(layout.advisor).into_owned();
        let place = sheet.place(sheet.line(), layout.advisor);
        if self.columns.is_missing(&id) {
            findings.push(Finding::new(Code::MissingAdvisor).at(place));
            return Find::Ambiguous;
        }
        let found = self.roster.find(&id);
        if found == Find::Ambiguous {
            let shared = Finding::new(Code::SharedEmail).at(place).text("value", &id);
            for row in self.roster.sharing(&id) {
                self.roster.blame(row, shared.clone());
            }
        }
        found
    }

    fn training(&mut self, sheet: &mut Sheet, layout: &Layout) -> Result<Training, Vec<Finding>> {
        let line = sheet.line();
        let (found, expected) = (sheet.width(), sheet.header_width());
        if found != expected {
            let place = Place::line(&sheet.path, line);
            let wrong = Finding::new(Code::FieldCount).at(place);
            return Err(vec![wrong.count("found", found).count("expected", expected)]);
        }
        let mut problems = Vec::new();
        let module = self.module(sheet, layout, &mut problems);
        let starts_on = self.day(sheet, layout.starts_on, &mut problems);
        let ends_on = self.day(sheet, layout.ends_on, &mut problems);
        let status = self.status(sheet, layout, &mut problems);
        let session = layout.session.filter(|column| !sheet.bytes(*column).is_empty());
        let session = session.and_then(|column| self.calendar.find(&sheet.text(column)));
        if starts_on.is_none() && ends_on.is_none() && problems.is_empty() {
            let column = layout.ends_on.or(layout.starts_on).unwrap_or_default();
            problems.push(Finding::new(Code::NoTrainingDay).at(sheet.place(line, column)));
        }
        if let (Some(first), Some(last)) = (starts_on, ends_on)
            && last < first
        {
            problems.push(
                Finding::new(Code::EndsBeforeStarts)
                    .at(sheet.place(line, layout.ends_on.unwrap_or_default()))
                    .text("first_key", "starts_on")
                    .fact("first", Fact::Day(first))
                    .text("last_key", "ends_on")
                    .fact("last", Fact::Day(last)),
            );
        }
        match (module, ends_on.or(starts_on)) {
            (Some(module), Some(ends_on)) if problems.is_empty() => Ok(Training {
                module,
                starts_on: starts_on.unwrap_or(ends_on),
                ends_on,
                status,
                session,
                origin: Origin { file: sheet.file, line },
            }),
            _ => Err(problems),
        }
    }

    fn module(
        &mut self,
        sheet: &mut Sheet,
        layout: &Layout,
        problems: &mut Vec<Finding>,
    ) -> Option<ModuleIndex> {
        if let Some(module) = self.modules.get(sheet.bytes(layout.training)) {
            return Some(*module);
        }
        let name = sheet.text(layout.training).into_owned();
        let found = self.catalogue.find(&name);
        match found {
            Some(module) => {
                self.modules.insert(sheet.bytes(layout.training).to_vec(), module);
            }
            None => {
                let modules = self.catalogue.modules().iter();
                let known = modules.flat_map(|module| std::iter::once(&module.id).chain(&module.aliases));
                let place = sheet.place(sheet.line(), layout.training);
                let nearest = nearest(&name, known.map(String::as_str));
                let code = if name.is_empty() { Code::MissingTraining } else { Code::UnknownModule };
                problems.push(Finding::new(code).at(place).text("value", &name).nearest(nearest));
            }
        }
        found
    }

    fn day(
        &self,
        sheet: &mut Sheet,
        column: Option<usize>,
        problems: &mut Vec<Finding>,
    ) -> Option<NaiveDate> {
        let column = column?;
        let day = cells::day(sheet.bytes(column));
        if day.is_none() {
            let text = sheet.text(column).into_owned();
            if !self.columns.is_missing(&text) {
                let place = sheet.place(sheet.line(), column);
                problems.push(Finding::new(Code::BadDate).at(place).text("value", text));
            }
        }
        day
    }

    fn status(
        &self,
        sheet: &mut Sheet,
        layout: &Layout,
        problems: &mut Vec<Finding>,
    ) -> Option<TrainingStatus> {
        let column = layout.status?;
        let text = sheet.text(column);
        if self.columns.is_missing(&text) {
            return None;
        }
        let status = self.columns.status(&text);
        if status.is_none() {
            let known = TrainingStatus::ALL.map(TrainingStatus::code);
            let value = text.into_owned();
            let near = nearest(&value, known);
            problems.push(
                Finding::new(Code::UnknownWord)
                    .at(sheet.place(sheet.line(), column))
                    .text("key", "status")
                    .text("value", value)
                    .fact("expected", Fact::OneOf(known.map(str::to_owned).to_vec()))
                    .nearest(near),
            );
        }
        status
    }
}
