//! The report of `check` as CSV: one line for each shown obligation, one for an advisor without.

use super::cells::Cells;
use crate::engine::eligibility::SessionSet;
use crate::engine::obligations::Obligation;
use crate::engine::setting::Setting;
use crate::model::Known;
use crate::render::changes::data::in_short;
use crate::render::to::InParts;
use crate::reports::casebook::{Alert, Row, Verdict, alert};
use crate::reports::changes::{Beside, Change, Development};
use crate::text::Word;

/// The columns of `check`, in order.
pub(crate) const HEADER: [&str; 29] = [
    "id",
    "name",
    "email",
    "structure",
    "department",
    "region",
    "phase",
    "status",
    "evidence",
    "book_by",
    "late_on",
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
    "obligation_book_by",
    "eligible_sessions",
    "first_session_on",
    "alert",
];

/// How many of them tell of an obligation: the last ones.
const OBLIGATION_COLUMNS: usize = 15;

/// The columns beside an earlier report, after the others.
const SINCE: [&str; 4] = ["change", "direction", "status_since", "changes"];

/// Writes CSV lines into a buffer that grows.
pub(crate) struct Lines<'a> {
    setting: &'a Setting<'a>,
    /// The earlier report, where what has changed since is told.
    beside: Option<Beside<'a, 'a>>,
    cells: Cells,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(setting: &'a Setting<'a>, beside: Option<Beside<'a, 'a>>) -> Self {
        Self { setting, beside, cells: Cells::default() }
    }

    /// The line of the headers.
    pub(crate) fn header(&mut self) {
        HEADER.iter().for_each(|name| self.cells.word(name));
        if self.beside.is_some() {
            SINCE.iter().for_each(|name| self.cells.word(name));
        }
        self.cells.end_line();
    }

    /// The line of somebody who is in the earlier report alone.
    pub(crate) fn absent(&mut self, known: &Known) {
        let cells = &mut self.cells;
        for name in HEADER {
            match name {
                "id" => cells.text(&known.id),
                "name" => cells.text(&known.name),
                "status" => cells.word(known.standing.status.code()),
                _ => cells.empty(),
            }
        }
        cells.word(Change::Absent.code());
        SINCE.iter().skip(1).for_each(|_| cells.empty());
        cells.end_line();
    }

    fn end_line(&mut self, development: Option<&Development>) {
        if let Some(told) = development {
            self.cells.word(told.change.code());
            self.cells.word(told.direction.map_or("", Word::code));
            self.cells.day(Some(told.status_since));
            let changes: Vec<String> = told.changes.iter().map(in_short).collect();
            self.cells.text(&changes.join("|"));
        }
        self.cells.end_line();
    }

    /// The cells that all lines of an advisor begin with.
    fn shared(&mut self, row: &Row) {
        let cells = &mut self.cells;
        let person = &row.advisor.person;
        for text in [&person.id, &person.name, &person.email, &person.structure] {
            cells.text(text);
        }
        cells.word(person.department.as_ref().map_or("", |code| code.as_str()));
        cells.word(person.region.as_ref().map_or("", |code| code.as_str()));
        let assessment = row.assessed().map(|assessed| &assessed.assessment);
        cells.word(assessment.map_or("", |assessment| assessment.facts.phase.code()));
        cells.word(row.status().code());
        cells.word(row.evidence.code());
        cells.day(row.book_by());
        cells.day(row.late_on());
        cells.numbers(
            assessment.into_iter().flat_map(|assessment| &assessment.missed_years).map(|year| *year as u32),
        );
        let warnings = assessment.into_iter().flat_map(|assessment| &assessment.warnings);
        cells.words(warnings.map(|warning| warning.code.code()));
        let problems = match &row.verdict {
            Verdict::Invalid(problems) => &problems[..],
            Verdict::Assessed(_) => &[],
        };
        cells.words(problems.iter().map(|problem| problem.code.code()));
    }

    fn obligation(&mut self, obligation: &Obligation, eligible: &SessionSet) {
        let cells = &mut self.cells;
        cells.word(obligation.kind.code());
        cells.numbers(obligation.year.map(|year| year as u32));
        cells.number(obligation.required);
        cells.number(obligation.completed());
        cells.number(obligation.scheduled());
        cells.number(obligation.remaining);
        cells.day(obligation.opens);
        cells.day(obligation.due);
        cells.day(obligation.closes);
        cells.word(obligation.status.code());
        cells.text(obligation.exception().map_or("", |exception| exception.reason.as_str()));
        cells.day(obligation.book_by);
        let calendar = self.setting.calendar;
        let counted = obligation.remaining > 0 && calendar.is_given();
        cells.numbers(counted.then(|| eligible.len() as u32));
        cells.day(eligible.first().map(|session| calendar.get(session).starts_on));
        cells.word(match alert(self.setting, obligation, eligible) {
            Some(Alert::LastChance) => "last-chance",
            Some(Alert::NoSessionLeft) => "no-session-left",
            None => "",
        });
    }
}

impl InParts for Lines<'_> {
    /// The lines of one advisor, which begin with the same cells.
    fn advisor(&mut self, row: &Row) {
        let told = self.beside.map(|beside| beside.told(row));
        if told.as_ref().is_some_and(Option::is_none) {
            return;
        }
        let told = told.flatten();
        let start = self.cells.end();
        self.shared(row);
        let shared = start..self.cells.end();
        let shown = row.assessed().into_iter().flat_map(|assessed| assessed.shown());
        let mut lines = 0;
        for (obligation, eligible) in shown {
            if lines > 0 {
                self.cells.repeat(shared.clone());
            }
            self.obligation(obligation, eligible);
            self.end_line(told.as_ref());
            lines += 1;
        }
        if lines == 0 {
            (0..OBLIGATION_COLUMNS).for_each(|_| self.cells.empty());
            self.end_line(told.as_ref());
        }
    }

    fn take(&mut self) -> Vec<u8> {
        self.cells.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_and_obligation_columns_make_up_the_header() {
        assert_eq!(
            HEADER.iter().position(|name| *name == "obligation"),
            Some(HEADER.len() - OBLIGATION_COLUMNS)
        );
    }
}
