//! The sheets of `check` beside the people: what they add up to, what they owe, what to correct.

use super::{Datum, Sheet};
use crate::engine::eligibility::SessionSet;
use crate::engine::obligations::Obligation;
use crate::findings::Finding;
use crate::model::territory::Territories;
use crate::render::Words;
use crate::render::check::{View, counts, doubts, title, tone};
use crate::render::document::Tone;
use crate::render::places::department;
use crate::render::plan::{counted_line, obligation_tone};
use crate::reports::casebook::{Assessed, Row};
use crate::reports::crowd::Crowd;
use crate::reports::dashboard::{Dashboard, Tally, WORST_FIRST};
use crate::text::Word;

/// How many people have each status, all together and in each department.
pub(crate) fn summary(
    words: &Words,
    territories: &Territories,
    crowd: &Crowd,
    view: View,
    dashboard: &Dashboard,
) -> Sheet {
    let statuses = WORST_FIRST;
    let mut sheet = Sheet::new(words, "sheet-summary", &[("department", 34)]);
    sheet.above = vec![title(words, crowd.summary.advisors)];
    sheet.above.extend(doubts(words, crowd.without_history, view));
    sheet.above.push(counts(words, &crowd.agenda));
    let named = statuses.map(|status| words.text(&format!("status-{}", status.code())));
    let headers = named.into_iter().chain([words.text("column-total")]);
    sheet.columns.extend(headers.map(|header| super::Column { header, width: 12 }));
    let line = |name: String, tally: &Tally| {
        let counts = statuses.map(|status| Datum::from(tally.count(status) as u32));
        [Datum::Text(name)].into_iter().chain(counts).chain([Datum::from(tally.total() as u32)]).collect()
    };
    sheet.rows.push(line(words.text("sheet-all"), &dashboard.everybody()));
    let departments = dashboard.departments.iter();
    sheet.rows.extend(departments.map(|(code, tally)| {
        let name = code.map(|code| department(territories, code));
        line(name.unwrap_or_else(|| words.text("html-without-department")), tally)
    }));
    sheet
}

/// The columns of what is owed, by their texts, with their widths.
const OBLIGATIONS: [(&str, u16); 17] = [
    ("name", 24),
    ("obligation", 26),
    ("status", 14),
    ("required", 9),
    ("completed", 9),
    ("scheduled", 9),
    ("still-to-take", 9),
    ("opens", 12),
    ("due", 12),
    ("closes", 12),
    ("register-by", 13),
    ("session-count", 11),
    ("counted", 44),
    ("exceptions", 36),
    ("structure", 32),
    ("department", 26),
    ("advisor-id", 34),
];

/// How many of them are printed.
const OBLIGATIONS_PRINTED: u16 = 13;

/// What everybody owes, one a line; nobody is there yet.
pub(crate) fn obligations(words: &Words) -> Sheet {
    let sheet = Sheet::new(words, "sheet-obligations", &OBLIGATIONS);
    Sheet { printed: OBLIGATIONS_PRINTED, ..sheet }
}

/// What somebody owes.
pub(crate) fn owed(words: &Words, territories: &Territories, row: &Row) -> Vec<Vec<Datum>> {
    let lines = row.assessed().into_iter().flat_map(|assessed| {
        assessed
            .shown()
            .map(move |(owed, eligible)| obligation(words, territories, row, assessed, owed, eligible).into())
    });
    lines.collect()
}

fn obligation(
    words: &Words,
    territories: &Territories,
    row: &Row,
    assessed: &Assessed,
    owed: &Obligation,
    eligible: &SessionSet,
) -> [Datum; OBLIGATIONS.len()] {
    let person = &row.advisor.person;
    let counted: Vec<String> = owed.counted.iter().map(|one| counted_line(words, assessed, one)).collect();
    let sessions = owed.remaining > 0 && words.setting.calendar.is_given();
    let status = words.text(&format!("obligation-status-{}", owed.status.code()));
    [
        person.known_as().into(),
        words.obligation(owed).into(),
        Datum::Word(status, obligation_tone(owed)),
        owed.required.into(),
        owed.completed().into(),
        owed.scheduled().into(),
        owed.remaining.into(),
        owed.opens.into(),
        owed.due.into(),
        owed.closes.into(),
        owed.book_by.into(),
        sessions.then(|| eligible.len() as u32).into(),
        counted.join("\n").into(),
        words.exception(owed).unwrap_or_default().into(),
        person.structure.as_str().into(),
        person.department.map_or(Datum::Nothing, |code| department(territories, code).into()),
        person.id.as_str().into(),
    ]
}

/// The columns of what is to be corrected or noted, by their texts, with their widths.
const CORRECTIONS: [(&str, u16); 8] = [
    ("name", 24),
    ("status", 14),
    ("finding", 80),
    ("file", 36),
    ("line", 8),
    ("cell", 24),
    ("structure", 32),
    ("advisor-id", 34),
];

/// How many of them are printed.
const CORRECTIONS_PRINTED: u16 = 6;

/// The errors and the doubts of everybody, one a line, the errors first; nobody is there yet.
pub(crate) fn corrections(words: &Words) -> Sheet {
    let sheet = Sheet::new(words, "sheet-corrections", &CORRECTIONS);
    Sheet { printed: CORRECTIONS_PRINTED, ..sheet }
}

/// The errors of somebody.
pub(crate) fn errors(words: &Words, row: &Row) -> Vec<Vec<Datum>> {
    row.errors().iter().map(|error| correction(words, row, error).into()).collect()
}

/// The doubts about somebody.
pub(crate) fn warnings(words: &Words, row: &Row) -> Vec<Vec<Datum>> {
    let warnings = row.assessed().into_iter().flat_map(|assessed| &assessed.assessment.warnings);
    let told = warnings.map(|warning| {
        let note = Datum::Word(words.text("column-to-note"), Tone::Waiting);
        line(row, note, words.warning(warning), Default::default()).into()
    });
    told.collect()
}

fn correction(words: &Words, row: &Row, error: &Finding) -> [Datum; CORRECTIONS.len()] {
    let wrong = Datum::Word(words.text("column-to-correct"), tone(row.status()));
    let place = error.place.as_ref().map(|place| {
        let header = place.header.as_deref().unwrap_or_default();
        [Datum::from(&*place.file), place.line.into(), header.into()]
    });
    line(row, wrong, words.locale.sentence(error), place.unwrap_or_default())
}

fn line(row: &Row, weight: Datum, says: String, place: [Datum; 3]) -> [Datum; CORRECTIONS.len()] {
    let person = &row.advisor.person;
    let [file, line, cell] = place;
    [
        person.known_as().into(),
        weight,
        says.into(),
        file,
        line,
        cell,
        person.structure.as_str().into(),
        person.id.as_str().into(),
    ]
}
