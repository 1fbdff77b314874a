//! The report of `check` as CSV: one line for each shown obligation, one for an advisor without.
//! Words are the contract's, days are ISO; the same in both languages.

use chrono::NaiveDate;

use crate::eligibility::SessionSet;
use crate::obligations::Obligation;
use crate::report::{Alert, Row, Verdict, alert};
use crate::setting::Setting;

/// The columns, in order.
pub const HEADER: [&str; 25] = [
    "id",
    "name",
    "email",
    "structure",
    "department",
    "region",
    "phase",
    "status",
    "missed_years",
    "warnings",
    "errors",
    "obligation",
    "year",
    "required",
    "completed",
    "scheduled",
    "remaining",
    "opens",
    "due",
    "closes",
    "obligation_status",
    "exception",
    "eligible_sessions",
    "first_session_on",
    "alert",
];

/// The columns that one advisor's lines share, and those of one obligation.
const OBLIGATION_COLUMNS: usize = 14;

/// Writes CSV lines into a buffer that grows.
pub struct Lines<'a> {
    setting: &'a Setting<'a>,
    writer: csv::Writer<Vec<u8>>,
    shared: csv::ByteRecord,
    scratch: String,
}

impl<'a> Lines<'a> {
    pub fn new(setting: &'a Setting<'a>) -> Self {
        let writer = csv::Writer::from_writer(Vec::with_capacity(1 << 16));
        Self { setting, writer, shared: csv::ByteRecord::new(), scratch: String::new() }
    }

    /// The line of the headers.
    pub fn header(&mut self) {
        self.writer.write_record(HEADER).expect("a buffer in memory does not fail");
    }

    /// The lines written so far.
    pub fn into_bytes(self) -> Vec<u8> {
        self.writer.into_inner().expect("a buffer in memory does not fail")
    }

    /// The lines of one advisor.
    pub fn advisor(&mut self, row: &Row) {
        self.share(row);
        let mut lines = 0;
        if let Some(assessed) = row.assessed() {
            for (obligation, eligible) in assessed.shown() {
                self.shared_fields();
                self.obligation(obligation, eligible);
                lines += 1;
            }
        }
        if lines == 0 {
            self.shared_fields();
            (0..OBLIGATION_COLUMNS).for_each(|_| self.field(""));
            self.end();
        }
    }

    /// Collects the fields that all lines of an advisor begin with.
    fn share(&mut self, row: &Row) {
        let person = &row.advisor.person;
        self.shared.clear();
        for text in [&person.id, &person.name, &person.email, &person.structure] {
            self.shared.push_field(safe(text, &mut self.scratch).as_bytes());
        }
        self.shared.push_field(person.department.as_ref().map_or("", |code| code.as_str()).as_bytes());
        self.shared.push_field(person.region.as_ref().map_or("", |code| code.as_str()).as_bytes());
        let assessment = row.assessed().map(|assessed| &assessed.assessment);
        self.shared.push_field(assessment.map_or("", |assessment| assessment.facts.phase.code()).as_bytes());
        self.shared.push_field(row.status().code().as_bytes());
        self.scratch.clear();
        for year in assessment.iter().flat_map(|assessment| &assessment.missed_years) {
            join(&mut self.scratch, &year.to_string());
        }
        self.shared.push_field(self.scratch.as_bytes());
        self.scratch.clear();
        for warning in assessment.iter().flat_map(|assessment| &assessment.warnings) {
            join(&mut self.scratch, warning.code.code());
        }
        self.shared.push_field(self.scratch.as_bytes());
        self.scratch.clear();
        if let Verdict::Invalid(problems) = &row.verdict {
            problems.iter().for_each(|problem| join(&mut self.scratch, problem.code.as_str()));
        }
        self.shared.push_field(self.scratch.as_bytes());
    }

    fn shared_fields(&mut self) {
        for field in &self.shared {
            self.writer.write_field(field).expect("a buffer in memory does not fail");
        }
    }

    fn obligation(&mut self, obligation: &Obligation, eligible: &SessionSet) {
        self.field(obligation.kind.code());
        self.number(obligation.year.unwrap_or_default() as u32, obligation.year.is_some());
        self.number(obligation.required, true);
        self.number(obligation.completed(), true);
        self.number(obligation.scheduled(), true);
        self.number(obligation.remaining, true);
        self.day(obligation.opens);
        self.day(obligation.due);
        self.day(obligation.closes);
        self.field(obligation.status.code());
        let reason = obligation.exception().map_or("", |exception| exception.reason.as_str());
        let mut scratch = std::mem::take(&mut self.scratch);
        self.field(safe(reason, &mut scratch));
        self.scratch = scratch;
        let counted = obligation.remaining > 0 && self.setting.calendar.is_given();
        self.number(eligible.len() as u32, counted);
        self.day(eligible.first().map(|session| self.setting.calendar.get(session).starts_on));
        self.field(match alert(self.setting, obligation, eligible) {
            Some(Alert::LastChance) => "last-chance",
            Some(Alert::NoSessionLeft) => "no-session-left",
            None => "",
        });
        self.end();
    }

    fn field(&mut self, text: &str) {
        self.writer.write_field(text).expect("a buffer in memory does not fail");
    }

    fn end(&mut self) {
        self.writer.write_record(None::<&[u8]>).expect("a buffer in memory does not fail");
    }

    fn number(&mut self, number: u32, known: bool) {
        let mut digits = [0; 10];
        let mut rest = number;
        let mut place = digits.len();
        loop {
            place -= 1;
            digits[place] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        let digits = if known { &digits[place..] } else { &[] };
        self.writer.write_field(digits).expect("a buffer in memory does not fail");
    }

    fn day(&mut self, day: Option<NaiveDate>) {
        let mut text = [0; 10];
        let written = day.map_or(0, |day| iso(day, &mut text));
        self.writer.write_field(&text[..written]).expect("a buffer in memory does not fail");
    }
}

/// A day as YYYY-MM-DD. By hand: a report of a million advisors writes four million of them.
fn iso(day: NaiveDate, text: &mut [u8; 10]) -> usize {
    use chrono::Datelike;
    let parts = [(day.year() as u32, 0, 4), (day.month(), 5, 2), (day.day(), 8, 2)];
    text.fill(b'-');
    for (mut number, start, length) in parts {
        for place in (start..start + length).rev() {
            text[place] = b'0' + (number % 10) as u8;
            number /= 10;
        }
    }
    text.len()
}

fn join(list: &mut String, item: &str) {
    if !list.is_empty() {
        list.push('|');
    }
    list.push_str(item);
}

/// A CSV of these rows below a header, no cell of which a spreadsheet takes for a formula.
pub fn lines<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut scratch = String::new();
    for row in std::iter::once(header.map(str::to_owned)).chain(rows) {
        for cell in &row {
            writer.write_field(safe(cell, &mut scratch)).expect("a buffer in memory does not fail");
        }
        writer.write_record(None::<&[u8]>).expect("a buffer in memory does not fail");
    }
    writer.into_inner().expect("a buffer in memory does not fail")
}

/// A cell that a spreadsheet would take for a formula, made a text with a leading apostrophe.
pub fn safe<'t>(text: &'t str, scratch: &'t mut String) -> &'t str {
    if !text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return text;
    }
    scratch.clear();
    scratch.push('\'');
    scratch.push_str(text);
    scratch
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_becomes_a_text() {
        for cell in ["=1+1", "+33 1", "-2", "@SUM(A1)", "\t=1"] {
            assert_eq!(safe(cell, &mut String::new()), format!("'{cell}"));
        }
        assert_eq!(safe("Mairie = ville", &mut String::new()), "Mairie = ville");
    }

    #[test]
    fn days_are_written_in_iso_form() {
        let mut text = [0; 10];
        iso("2025-03-09".parse().unwrap(), &mut text);
        assert_eq!(&text, b"2025-03-09");
    }

    #[test]
    fn shared_and_obligation_columns_make_up_the_header() {
        assert_eq!(
            HEADER.iter().position(|name| *name == "obligation"),
            Some(HEADER.len() - OBLIGATION_COLUMNS)
        );
    }
}
