//! One row of a history as the trainings that it tells of.

use std::num::NonZeroU16;

use rustc_hash::FxHashMap;

use crate::findings::{Code, Fact, Finding};
use crate::load::table::cells;
use crate::load::table::columns::Columns;
use crate::load::table::field::Field;
use crate::load::table::record::Record;
use crate::load::table::sheet::Sheet;
use crate::locale::typed;
use crate::model::{
    Booking, Calendar, Catalogue, ModuleIndex, Origin, SessionIndex, Training, TrainingStatus, UnknownSession,
};
use crate::text::names::nearest;
use crate::text::{Typed, Word};

/// What histories are read with.
pub struct References<'a> {
    /// The headers and words that a history may use.
    pub columns: &'a Columns,
    /// The modules that a row may name.
    pub catalogue: &'a Catalogue,
    /// The sessions that a row may name.
    pub calendar: &'a Calendar,
    /// The session that all rows are about, where a list of participants names none.
    pub session: Option<SessionIndex>,
}

/// How a file says what was taken.
#[derive(Clone, Copy)]
pub(super) enum What {
    /// By the name of a module.
    Training,
    /// By the certificate that a course led to, as the national training table does.
    Certificate,
    /// By the session of the calendar, as lists of participants do.
    Session,
}

impl What {
    /// How a file says what was taken.
    ///
    /// # Errors
    /// The names of the columns that a history needs and this one lacks.
    pub(super) fn of(sheet: &Sheet, session: Option<SessionIndex>) -> Result<Self, String> {
        let has = |fields: &[Field]| fields.iter().any(|field| sheet.column(*field).is_some());
        // of several, the first is the one to name
        let needed = [
            &[Field::Advisor, Field::Name, Field::LastName][..],
            &[Field::Training, Field::Label, Field::Session],
            &[Field::EndsOn, Field::StartsOn, Field::Session],
        ];
        // whoever says the session has said what was taken, and when
        let needed = if session.is_some() { &needed[..1] } else { &needed };
        let missing: Vec<&str> =
            needed.iter().filter(|fields| !has(fields)).map(|fields| fields[0].code()).collect();
        match missing.is_empty() {
            false => Err(missing.join(", ")),
            true if session.is_some() => Ok(Self::Session),
            true if has(&[Field::Training]) => Ok(Self::Training),
            true if has(&[Field::Label]) => Ok(Self::Certificate),
            true => Ok(Self::Session),
        }
    }
}

/// The names that a block of rows uses.
#[derive(Default)]
pub(super) struct Names {
    /// The modules by their names.
    modules: FxHashMap<Vec<u8>, ModuleIndex>,
    /// What the words of the column `status` mean.
    statuses: FxHashMap<Vec<u8>, Option<TrainingStatus>>,
    /// The ids of sessions that the calendar lacks, each with its number.
    pub(super) unknown_sessions: FxHashMap<Box<str>, UnknownSession>,
}

/// Adds what a row tells; nothing if something in it is wrong.
pub(super) fn add(
    record: &mut Record,
    what: What,
    references: &References,
    names: &mut Names,
    trainings: &mut Vec<Training>,
) {
    if let Some(wrong) = record.sheet.misfit(record.row) {
        return record.problems.push(wrong);
    }
    let dated = dated(record, references, names);
    match what {
        What::Training => {
            let module = module(record, references.catalogue, &mut names.modules);
            if let (Some(module), Some(training), true) = (module, dated, record.problems.is_empty()) {
                trainings.push(Training { module, ..training });
            }
        }
        What::Session => {
            let held = dated.and_then(|training| match training.session {
                Booking::Held(session) => {
                    Some(Training { module: references.calendar.get(session).module, ..training })
                }
                Booking::Unnamed | Booking::Unknown(_) => None,
            });
            trainings.extend(held.filter(|_| record.problems.is_empty()));
        }
        What::Certificate => {
            let certified = certified(record, references, dated);
            trainings.extend(certified.into_iter().filter(|_| record.problems.is_empty()));
        }
    }
}

/// What a row says of a training, whatever its module.
fn dated(record: &mut Record, references: &References, names: &mut Names) -> Option<Training> {
    let before = record.problems.len();
    if references.session.is_some() || !record.has(Field::StartsOn) && !record.has(Field::EndsOn) {
        return of_session(record, references, names);
    }
    let starts_on = record.day(Field::StartsOn);
    // most courses last a day: it is read once
    let one_day = record.has(Field::StartsOn) == record.has(Field::EndsOn)
        && record.bytes(Field::StartsOn) == record.bytes(Field::EndsOn);
    let ends_on = match starts_on {
        Some(day) if one_day => Some(day),
        _ => record.day(Field::EndsOn),
    };
    let status = status(record, names);
    let session = session(record, references.calendar, names);
    if starts_on.is_none() && ends_on.is_none() && record.problems.len() == before {
        let field = if record.has(Field::EndsOn) { Field::EndsOn } else { Field::StartsOn };
        record.problem(field, Finding::new(Code::NoTrainingDay));
    }
    if let (Some(first), Some(last)) = (starts_on, ends_on)
        && last < first
    {
        let wrong = Finding::new(Code::EndsBeforeStarts)
            .text("first_key", Field::StartsOn.code())
            .fact("first", Fact::Day(first))
            .text("last_key", Field::EndsOn.code())
            .fact("last", Fact::Day(last));
        record.problem(Field::EndsOn, wrong);
    }
    let ends_on = ends_on.or(starts_on)?;
    Some(Training {
        module: ModuleIndex(0),
        starts_on: starts_on.unwrap_or(ends_on),
        ends_on,
        status,
        session,
        hours: hours(record),
        is_certificate: false,
        origin: Origin::row(record.sheet.file, record.row.line),
    })
}

/// What a row says of a training whose days are those of the session that it names.
fn of_session(record: &mut Record, references: &References, names: &mut Names) -> Option<Training> {
    let calendar = references.calendar;
    let status = status(record, names);
    let booking = match references.session {
        Some(session) => Booking::Held(session),
        None => session(record, calendar, names),
    };
    let Booking::Held(held) = booking else {
        let id = record.text(Field::Session);
        let known = calendar.sessions().iter().map(|session| session.id.as_str());
        let told = match id.is_empty() {
            true => Finding::new(Code::MissingTraining),
            false => Finding::new(Code::UnknownSession).text("value", &*id).nearest(nearest(&id, known)),
        };
        record.problem(Field::Session, told);
        return None;
    };
    let days = calendar.get(held);
    Some(Training {
        module: ModuleIndex(0),
        starts_on: days.starts_on,
        ends_on: days.ends_on,
        status,
        session: booking,
        hours: hours(record),
        is_certificate: false,
        origin: Origin::row(record.sheet.file, record.row.line),
    })
}

/// The session that a row names, where there is a calendar to look it up in. Most rows name none.
fn session(record: &Record, calendar: &Calendar, names: &mut Names) -> Booking {
    if record.bytes(Field::Session).is_empty() || !calendar.is_given() {
        return Booking::Unnamed;
    }
    let id = record.text(Field::Session);
    if id.is_empty() {
        return Booking::Unnamed;
    }
    match calendar.find(&id) {
        Some(session) => Booking::Held(session),
        None => Booking::Unknown(add_unknown(&mut names.unknown_sessions, &id)),
    }
}

/// The number of an id that the calendar lacks, which it has or is given.
pub(super) fn add_unknown(known: &mut FxHashMap<Box<str>, UnknownSession>, id: &str) -> UnknownSession {
    match known.get(id) {
        Some(session) => *session,
        None => {
            let session = UnknownSession(known.len() as u32);
            known.insert(Box::from(id), session);
            session
        }
    }
}

/// A row of the training table: the course that it was, and the certificates that it led to.
fn certified(record: &mut Record, references: &References, dated: Option<Training>) -> Vec<Training> {
    let columns = references.columns;
    let name = record.written(Field::Label);
    let Some(certificate) = columns.certificate(&name) else {
        let nearest = nearest(&name, columns.certificate_names());
        let code = if name.is_empty() { Code::MissingTraining } else { Code::UnknownCertificate };
        record.problem(Field::Label, Finding::new(code).text("value", &*name).nearest(nearest));
        return Vec::new();
    };
    let title_held = record.yes_no(Field::TitleHeld).unwrap_or_default();
    let Some(course) = dated else { return Vec::new() };
    let held = if title_held { columns.title() } else { &certificate.gives };
    let find = |id: &String| references.catalogue.find(id);
    let prepared = certificate.prepares.iter().filter_map(find).map(|module| Training { module, ..course });
    let passed =
        |module| Training { module, starts_on: course.ends_on, hours: None, is_certificate: true, ..course };
    prepared.chain(held.iter().filter_map(find).map(passed)).collect()
}

fn module(
    record: &mut Record,
    catalogue: &Catalogue,
    modules: &mut FxHashMap<Vec<u8>, ModuleIndex>,
) -> Option<ModuleIndex> {
    let bytes = record.bytes(Field::Training);
    if let Some(module) = modules.get(bytes) {
        return Some(*module);
    }
    let name = record.written(Field::Training);
    let found = catalogue.find(&name);
    match found {
        Some(module) => {
            modules.insert(bytes.to_vec(), module);
        }
        None => {
            let code = if name.is_empty() { Code::MissingTraining } else { Code::UnknownModule };
            let unknown = Finding::new(code).text("value", &*name).nearest(catalogue.nearest(&name));
            record.problem(Field::Training, unknown);
        }
    }
    found
}

fn status(record: &mut Record, names: &mut Names) -> Option<TrainingStatus> {
    let bytes = record.bytes(Field::Status);
    if bytes.is_empty() {
        return None;
    }
    if let Some(status) = names.statuses.get(bytes) {
        return *status;
    }
    let text = record.written(Field::Status);
    let status = record.columns.status(&text);
    if status.is_none() && !record.columns.is_missing(&text) {
        let unknown = Finding::new(Code::UnknownWord)
            .text("key", Field::Status.code())
            .text("value", &*text)
            .fact("expected", Fact::Words(TrainingStatus::GROUP, TrainingStatus::codes().collect()))
            .nearest(typed::nearest::<TrainingStatus>(&text).as_deref());
        record.problem(Field::Status, unknown);
    } else {
        names.statuses.insert(bytes.to_vec(), status);
    }
    status
}

/// The hours of a course. No verdict rests on them, but what is no number may be a shifted cell.
fn hours(record: &mut Record) -> Option<NonZeroU16> {
    let bytes = record.bytes(Field::Hours);
    if bytes.is_empty() {
        return None;
    }
    if let Some(hours) = cells::whole_hours(bytes) {
        return NonZeroU16::new(hours);
    }
    let text = record.text(Field::Hours);
    let hours = cells::hours(&text);
    if hours.is_none() && !text.is_empty() {
        record.problem(Field::Hours, Finding::new(Code::BadHours).text("value", text));
    }
    hours.and_then(NonZeroU16::new)
}
