//! The rows of a history on their way to trainings.

use std::collections::BTreeSet;
use std::num::NonZeroU16;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::register::{Find, Roster};
use crate::findings::{Code, Fact, Finding, Place};
use crate::load::table::blocks::Block;
use crate::load::table::cells;
use crate::load::table::columns::Columns;
use crate::load::table::rows::Row;
use crate::load::table::sheet::Sheet;
use crate::model::{Calendar, Catalogue, ModuleIndex, Origin, Training, TrainingStatus};
use crate::text::Word;
use crate::text::names::nearest;

/// What histories are read with.
pub struct References<'a> {
    pub columns: &'a Columns,
    pub catalogue: &'a Catalogue,
    pub calendar: &'a Calendar,
    /// D: the training table holds a certificate from the day on which its course is over.
    pub as_of: NaiveDate,
}

/// The columns of one file, found once.
pub struct Layout {
    advisor: usize,
    what: What,
    starts_on: Option<usize>,
    ends_on: Option<usize>,
    status: Option<usize>,
    session: Option<usize>,
    hours: Option<usize>,
}

/// How a file says what was taken.
#[derive(Clone, Copy)]
enum What {
    /// By the name of a module.
    Training(usize),
    /// By the certificate that a course led to, as the national training table does, and whether
    /// the full title is held.
    Certificate { label: usize, title_held: Option<usize> },
}

impl Layout {
    /// The columns that a history needs.
    ///
    /// # Errors
    /// The names of those that are missing.
    pub fn of(sheet: &Sheet) -> Result<Self, String> {
        let column = |field| sheet.column(field);
        let (starts_on, ends_on) = (column("starts_on"), column("ends_on"));
        let day = starts_on.or(ends_on);
        let what = match (column("training"), column("label")) {
            (Some(training), _) => Some(What::Training(training)),
            (None, Some(label)) => Some(What::Certificate { label, title_held: column("title_held") }),
            (None, None) => None,
        };
        match (column("advisor"), what, day) {
            (Some(advisor), Some(what), Some(_)) => Ok(Self {
                advisor,
                what,
                starts_on,
                ends_on,
                status: column("status"),
                session: column("session"),
                hours: column("hours"),
            }),
            (advisor, what, day) => {
                let missing = [
                    (advisor.is_none(), "advisor"),
                    (what.is_none(), "training"),
                    (day.is_none(), "ends_on"),
                ];
                let missing = missing.into_iter().filter(|(missing, _)| *missing);
                Err(missing.map(|(_, name)| name).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// What a block of rows gives, and in the end all files.
#[derive(Default)]
pub struct Part {
    /// The roster rows of the advisors, one for each training.
    pub rows: Vec<u32>,
    pub trainings: Vec<Training>,
    /// The errors of rows, each with the roster row of its advisor.
    pub blamed: Vec<(usize, Finding)>,
    /// Rows of people who are in no roster.
    pub strangers: usize,
    /// Trainings that certificates stand for.
    pub certificates: usize,
    pub findings: Vec<Finding>,
    pub letters: BTreeSet<char>,
}

/// The rows of a block before it is known whom they are about.
#[derive(Default)]
struct Claims {
    /// The ids, one after the other.
    ids: String,
    trainings: Vec<Training>,
    rows: Vec<Claim>,
}

struct Claim {
    id_ends: usize,
    trainings_end: usize,
    line: u32,
    problems: Vec<Finding>,
}

impl Claims {
    fn with_room(rows: usize) -> Self {
        Self { trainings: Vec::with_capacity(rows), rows: Vec::with_capacity(rows), ..Self::default() }
    }

    fn add(&mut self, id: &str, line: u32, problems: Vec<Finding>) {
        self.ids.push_str(id);
        let (id_ends, trainings_end) = (self.ids.len(), self.trainings.len());
        self.rows.push(Claim { id_ends, trainings_end, line, problems });
    }
}

/// A row has more bytes than this, as a rule: what is set aside for a block suffices then.
const SHORT_ROW: usize = 40;

/// The modules by the names that a file uses for them.
type Modules = FxHashMap<Vec<u8>, ModuleIndex>;

/// What the rows of a file are read with.
pub struct Reader<'a> {
    pub sheet: &'a Sheet,
    pub layout: Layout,
    pub roster: &'a Roster,
    pub references: &'a References<'a>,
}

impl Reader<'_> {
    /// What a block of rows gives.
    pub fn part(&self, block: &Block) -> Part {
        let mut part = Part::default();
        let mut claims = Claims::with_room(block.text.len() / SHORT_ROW);
        let mut modules = Modules::default();
        let mut rows = self.sheet.rows(block);
        while let Some(row) = rows.next() {
            let mut problems = Vec::new();
            self.trainings(&row, &mut modules, &mut problems, &mut claims.trainings);
            claims.add(&row.text(self.layout.advisor), row.line, problems);
        }
        let starts = std::iter::once(0).chain(claims.rows.iter().map(|claim| claim.id_ends));
        let ids = starts.zip(&claims.rows).map(|(start, claim)| &claims.ids[start..claim.id_ends]);
        let finds = self.roster.find_all(ids);
        self.settle(claims, &finds, &mut part);
        part.letters = rows.letters();
        part
    }

    /// Gives each row to whom it is about. A row that nobody can be found for tells so.
    fn settle(&self, claims: Claims, finds: &[Find], part: &mut Part) {
        let (mut id_starts, mut trainings_start) = (0, 0);
        for (claim, find) in claims.rows.into_iter().zip(finds) {
            let trainings = &claims.trainings[trainings_start..claim.trainings_end];
            let id = &claims.ids[id_starts..claim.id_ends];
            (trainings_start, id_starts) = (claim.trainings_end, claim.id_ends);
            let place = || self.sheet.place(claim.line, self.layout.advisor);
            match *find {
                Find::Row(advisor) => {
                    part.rows.extend(trainings.iter().map(|_| advisor));
                    part.trainings.extend_from_slice(trainings);
                    let problems = claim.problems.into_iter();
                    part.blamed.extend(problems.map(|problem| (advisor as usize, problem)));
                }
                Find::None if self.references.columns.is_missing(id) => {
                    part.findings.push(Finding::new(Code::MissingAdvisor).at(place()));
                }
                Find::None => part.strangers += 1,
                Find::Ambiguous => {
                    let shared = Finding::new(Code::SharedEmail).at(place()).text("value", id);
                    let owners = self.roster.sharing(id).into_iter();
                    part.blamed.extend(owners.map(|owner| (owner, shared.clone())));
                }
            }
        }
        part.certificates = match self.layout.what {
            What::Certificate { .. } => part.trainings.len(),
            What::Training(_) => 0,
        };
    }

    /// Adds what a row tells, unless something in it is wrong.
    fn trainings(
        &self,
        row: &Row,
        modules: &mut Modules,
        problems: &mut Vec<Finding>,
        trainings: &mut Vec<Training>,
    ) {
        let (found, expected) = (row.width(self.sheet.width()), self.sheet.width());
        if found != expected {
            let place = Place::line(&self.sheet.path, row.line);
            let wrong = Finding::new(Code::FieldCount).at(place);
            problems.push(wrong.count("found", found).count("expected", expected));
            return;
        }
        let dated = self.dated(row, problems);
        match self.layout.what {
            What::Training(column) => {
                let module = self.module(row, column, modules, problems);
                if let (Some(module), Some(training), true) = (module, dated, problems.is_empty()) {
                    trainings.push(Training { module, ..training });
                }
            }
            What::Certificate { label, title_held } => {
                let certified = self.certified(row, label, title_held, dated, problems);
                trainings.extend(certified.into_iter().filter(|_| problems.is_empty()));
            }
        }
    }

    /// What a row says of a training, whatever its module.
    fn dated(&self, row: &Row, problems: &mut Vec<Finding>) -> Option<Training> {
        let layout = &self.layout;
        let before = problems.len();
        let starts_on = self.day(row, layout.starts_on, problems);
        // most courses last a day: it is read once
        let one_day = layout.starts_on.map(|column| row.bytes(column))
            == layout.ends_on.map(|column| row.bytes(column));
        let ends_on = match starts_on {
            Some(day) if one_day => Some(day),
            _ => self.day(row, layout.ends_on, problems),
        };
        let status = self.status(row, problems);
        let session = layout.session.filter(|column| !row.bytes(*column).is_empty());
        let session = session.and_then(|column| self.references.calendar.find(&row.text(column)));
        if starts_on.is_none() && ends_on.is_none() && problems.len() == before {
            let column = layout.ends_on.or(layout.starts_on).unwrap_or_default();
            problems.push(Finding::new(Code::NoTrainingDay).at(self.sheet.place(row.line, column)));
        }
        if let (Some(first), Some(last)) = (starts_on, ends_on)
            && last < first
        {
            problems.push(
                Finding::new(Code::EndsBeforeStarts)
                    .at(self.sheet.place(row.line, layout.ends_on.unwrap_or_default()))
                    .text("first_key", "starts_on")
                    .fact("first", Fact::Day(first))
                    .text("last_key", "ends_on")
                    .fact("last", Fact::Day(last)),
            );
        }
        let ends_on = ends_on.or(starts_on)?;
        Some(Training {
            module: ModuleIndex(0),
            starts_on: starts_on.unwrap_or(ends_on),
            ends_on,
            status,
            session,
            hours: layout.hours.and_then(|column| self.hours(row, column)),
            origin: Origin { file: self.sheet.file, line: row.line },
        })
    }

    /// A row of the training table: the course that it was and, once it is over, the certificates.
    fn certified(
        &self,
        row: &Row,
        label: usize,
        title_held: Option<usize>,
        dated: Option<Training>,
        problems: &mut Vec<Finding>,
    ) -> Vec<Training> {
        let columns = self.references.columns;
        let name = row.text(label);
        let Some(certificate) = columns.certificate(&name) else {
            let nearest = nearest(&name, columns.certificate_names());
            let code = if name.is_empty() { Code::MissingTraining } else { Code::UnknownCertificate };
            let place = self.sheet.place(row.line, label);
            problems.push(Finding::new(code).at(place).text("value", &*name).nearest(nearest));
            return Vec::new();
        };
        let title_held = title_held.is_some_and(|column| self.yes_no(row, column, problems));
        let Some(course) = dated else { return Vec::new() };
        let over = course.ends_on <= self.references.as_of;
        let held = match (over, title_held) {
            (false, _) => &[][..],
            (true, true) => columns.title(),
            (true, false) => &certificate.gives,
        };
        let find = |id: &String| self.references.catalogue.find(id);
        let prepared =
            certificate.prepares.iter().filter_map(find).map(|module| Training { module, ..course });
        let passed = |module| Training { module, starts_on: course.ends_on, hours: None, ..course };
        prepared.chain(held.iter().filter_map(find).map(passed)).collect()
    }

    fn module(
        &self,
        row: &Row,
        column: usize,
        modules: &mut Modules,
        problems: &mut Vec<Finding>,
    ) -> Option<ModuleIndex> {
        if let Some(module) = modules.get(row.bytes(column)) {
            return Some(*module);
        }
        let name = row.text(column);
        let catalogue = self.references.catalogue;
        let found = catalogue.find(&name);
        match found {
            Some(module) => {
                modules.insert(row.bytes(column).to_vec(), module);
            }
            None => {
                let known = catalogue.modules().iter();
                let known = known.flat_map(|module| std::iter::once(&module.id).chain(&module.aliases));
                let place = self.sheet.place(row.line, column);
                let nearest = nearest(&name, known.map(String::as_str));
                let code = if name.is_empty() { Code::MissingTraining } else { Code::UnknownModule };
                problems.push(Finding::new(code).at(place).text("value", &*name).nearest(nearest));
            }
        }
        found
    }

    fn day(&self, row: &Row, column: Option<usize>, problems: &mut Vec<Finding>) -> Option<NaiveDate> {
        let column = column?;
        let bytes = row.bytes(column);
        let day = cells::day(bytes);
        if day.is_some() || bytes.is_empty() {
            return day;
        }
        let text = row.text(column);
        let serial = || self.sheet.is_workbook.then(|| cells::serial_day(bytes)).flatten();
        let day = cells::day(text.as_bytes()).or_else(serial);
        if day.is_none() && !self.references.columns.is_missing(&text) {
            let place = self.sheet.place(row.line, column);
            problems.push(Finding::new(Code::BadDate).at(place).text("value", &*text));
        }
        day
    }

    fn status(&self, row: &Row, problems: &mut Vec<Finding>) -> Option<TrainingStatus> {
        let column = self.layout.status?;
        let text = row.text(column);
        let columns = self.references.columns;
        let status = columns.status(&text);
        if status.is_none() && !columns.is_missing(&text) {
            problems.push(
                Finding::new(Code::UnknownWord)
                    .at(self.sheet.place(row.line, column))
                    .text("key", "status")
                    .text("value", &*text)
                    .fact("expected", Fact::OneOf(TrainingStatus::codes().map(str::to_owned).collect()))
                    .nearest(nearest(&text, TrainingStatus::codes())),
            );
        }
        status
    }

    fn yes_no(&self, row: &Row, column: usize, problems: &mut Vec<Finding>) -> bool {
        let text = row.text(column);
        if self.references.columns.is_missing(&text) {
            return false;
        }
        let known = self.references.columns.yes_no(&text);
        if known.is_none() {
            let place = self.sheet.place(row.line, column);
            problems.push(Finding::new(Code::BadYesNo).at(place).text("value", &*text));
        }
        known.unwrap_or_default()
    }

    /// The hours of a course, where they are a number: no verdict rests on them.
    fn hours(&self, row: &Row, column: usize) -> Option<NonZeroU16> {
        let bytes = row.bytes(column);
        (!bytes.is_empty()).then(|| cells::hours(&row.text(column))).flatten().and_then(NonZeroU16::new)
    }
}
