//! Rosters: one advisor a row, never one row lost.

use std::path::Path;

use chrono::NaiveDate;
use compact_str::CompactString;

use super::cells;
use super::columns::Columns;
use super::people::Roster;
use super::sheet::Sheet;
use super::territories::{department_coded, nearest_department, nearest_region, region_named};
use crate::findings::{Code, Fact, Files, Finding, Findings};
use crate::model::territory::Territories;
use crate::model::{Advisor, DepartmentCode, Origin, Person, RegionCode};

/// The columns of one file, found once.
struct Layout {
    id: Option<usize>,
    first_name: Option<usize>,
    last_name: Option<usize>,
    email: Option<usize>,
    structure: Option<usize>,
    postal_code: Option<usize>,
    department: Option<usize>,
    region: Option<usize>,
    hired_on: Option<usize>,
    contract_ends_on: Option<usize>,
    entered_on: Option<usize>,
    ended_on: Option<usize>,
    exempt: Option<usize>,
    ccp1_passed_on: Option<usize>,
    ccp1_passed: Option<usize>,
    structure_agreement: Option<usize>,
    accreditations: Option<usize>,
    role: Option<usize>,
}

impl Layout {
    fn of(sheet: &Sheet) -> Self {
        let column = |field| sheet.column(field);
        Self {
            id: column("id"),
            first_name: column("first_name"),
            last_name: column("last_name"),
            email: column("email"),
            structure: column("structure"),
            postal_code: column("postal_code"),
            department: column("department"),
            region: column("region"),
            hired_on: column("hired_on"),
            contract_ends_on: column("contract_ends_on"),
            entered_on: column("initial_training_entered_on"),
            ended_on: column("initial_training_ended_on"),
            exempt: column("exempt"),
            ccp1_passed_on: column("ccp1_passed_on"),
            ccp1_passed: column("ccp1_passed"),
            structure_agreement: column("structure_agreement"),
            accreditations: column("accreditations"),
            role: column("role"),
        }
    }
}

/// Reads a roster. A row with an error stays in it, with its problems.
///
/// `None` if the file as a whole cannot be used: `findings` say why.
pub fn roster(
    path: &Path,
    columns: &Columns,
    territories: &Territories,
    files: &mut Files,
    findings: &mut Findings,
) -> Option<Roster> {
    let mut sheet = Sheet::open(path, |header| columns.roster_field(header), files, findings)?;
    let layout = Layout::of(&sheet);
    if layout.id.is_none() && layout.email.is_none() {
        let place = crate::findings::Place::line(&sheet.path, sheet.line());
        findings.push(Finding::new(Code::MissingColumn).at(place).text("expected", "id, email"));
        return None;
    }
    let mut roster = Roster::default();
    let mut other_roles = 0;
    while sheet.next_row() {
        let mut row = Row { sheet: &mut sheet, columns, territories, problems: Vec::new() };
        if row.has_another_role(&layout) {
            other_roles += 1;
            continue;
        }
        let advisor = row.advisor(&layout);
        let problems = row.problems;
        if let Some(ends_before_hiring) = ends_before_hiring(&advisor) {
            findings.push(ends_before_hiring.at(files.place(advisor.origin)));
        }
        if let Some(same) = roster.push(advisor, problems) {
            blame_both(&mut roster, same, files);
        }
    }
    if other_roles > 0 {
        let place = crate::findings::Place::file(&sheet.path);
        findings.push(Finding::new(Code::OtherRole).at(place).count("count", other_roles));
    }
    sheet.close(findings).then_some(roster)
}

/// A contract that is over before it begins: strange, and no reason to give no verdict.
fn ends_before_hiring(advisor: &Advisor) -> Option<Finding> {
    let (first, last) = (advisor.hired_on?, advisor.contract_ends_on?);
    let finding = Finding::new(Code::ContractEndsBeforeHiring);
    (last < first).then(|| finding.fact("first", Fact::Day(first)).fact("last", Fact::Day(last)))
}

/// Two rows claim one identity: nobody can tell whose history it is.
fn blame_both(roster: &mut Roster, first: usize, files: &Files) {
    let second = roster.advisors.len() - 1;
    let place = |row: usize| files.place(roster.advisors[row].origin);
    let id = roster.advisors[second].person.id.to_string();
    let twice = |row: usize, other: usize| {
        Finding::new(Code::DuplicateAdvisor)
            .at(place(row))
            .text("value", &id)
            .fact("other", Fact::Place(place(other)))
    };
    let (told_first, told_second) = (twice(first, second), twice(second, first));
    roster.blame(first, told_first);
    roster.blame(second, told_second);
}

/// One row on its way to an advisor.
struct Row<'a> {
    sheet: &'a mut Sheet,
    columns: &'a Columns,
    territories: &'a Territories,
    problems: Vec<Finding>,
}

impl Row<'_> {
    fn has_another_role(&mut self, layout: &Layout) -> bool {
        let shifted = self.sheet.width() != self.sheet.header_width();
        let role = self.text(layout.role);
        !shifted && !role.is_empty() && !self.columns.is_advisor(&role)
    }

    fn advisor(&mut self, layout: &Layout) -> Advisor {
        let origin = Origin { file: self.sheet.file, line: self.sheet.line() };
        let (found, expected) = (self.sheet.width(), self.sheet.header_width());
        if found != expected {
            let place = crate::findings::Place::line(&self.sheet.path, origin.line);
            self.problems.push(
                Finding::new(Code::FieldCount).at(place).count("found", found).count("expected", expected),
            );
            return Advisor { person: self.identity(layout), origin, ..Advisor::default() };
        }
        let mut person = self.identity(layout);
        person.structure = self.text(layout.structure);
        self.territory(layout, &mut person);
        if person.id.is_empty() {
            let column = layout.id.or(layout.email).unwrap_or_default();
            let place = self.sheet.place(origin.line, column);
            self.problems.push(Finding::new(Code::MissingIdentity).at(place));
        }
        Advisor {
            person,
            hired_on: self.day(layout.hired_on),
            contract_ends_on: self.day(layout.contract_ends_on),
            initial_training_entered_on: self.day(layout.entered_on),
            initial_training_ended_on: self.day(layout.ended_on),
            exempt: self.yes_no(layout.exempt),
            ccp1_passed_on: self.day(layout.ccp1_passed_on),
            ccp1_passed: self.yes_no(layout.ccp1_passed),
            structure_agreement: self.yes_no(layout.structure_agreement),
            accreditations: self.list(layout.accreditations),
            origin,
        }
    }

    fn identity(&mut self, layout: &Layout) -> Person {
        let email = self.text(layout.email);
        let id = self.text(layout.id);
        let mut name = self.text(layout.first_name);
        let last_name = self.text(layout.last_name);
        if !name.is_empty() && !last_name.is_empty() {
            name.push(' ');
        }
        name.push_str(&last_name);
        Person { id: if id.is_empty() { email.clone() } else { id }, name, email, ..Person::default() }
    }

    /// Postal code, department, region: each derived from the one before it, where it is missing.
    fn territory(&mut self, layout: &Layout, person: &mut Person) {
        let postal_code = self.text(layout.postal_code);
        let department = self.text(layout.department);
        let region = self.text(layout.region);
        let territories = self.territories;
        person.department = match department.is_empty() {
            true => territories.department_of_postal_code(&postal_code).map(|department| department.code),
            false => self.department(&department, layout),
        };
        person.region = match region.is_empty() {
            true => person
                .department
                .and_then(|code| territories.department(code))
                .map(|department| department.region),
            false => self.region(&region, layout),
        };
    }

    fn department(&mut self, code: &str, layout: &Layout) -> Option<DepartmentCode> {
        let found = department_coded(self.territories, code);
        if found.is_none() {
            let nearest = nearest_department(self.territories, code);
            let unknown = Finding::new(Code::UnknownDepartment).text("value", code).nearest(nearest);
            self.problem(unknown, layout.department);
        }
        found
    }

    fn region(&mut self, name: &str, layout: &Layout) -> Option<RegionCode> {
        let found = region_named(self.territories, name);
        if found.is_none() {
            let nearest = nearest_region(self.territories, name);
            let unknown = Finding::new(Code::UnknownRegion).text("value", name).nearest(nearest);
            self.problem(unknown, layout.region);
        }
        found
    }

    fn problem(&mut self, finding: Finding, column: Option<usize>) {
        let place = self.sheet.place(self.sheet.line(), column.unwrap_or_default());
        self.problems.push(finding.at(place));
    }

    /// A cell as text; empty where the column or the value is missing.
    fn text(&mut self, column: Option<usize>) -> CompactString {
        let Some(column) = column else { return CompactString::default() };
        let text = self.sheet.text(column);
        if self.columns.is_missing(&text) { CompactString::default() } else { CompactString::from(text) }
    }

    fn day(&mut self, column: Option<usize>) -> Option<NaiveDate> {
        let at = column?;
        let day = cells::day(self.sheet.bytes(at));
        if day.is_none() {
            let text = self.text(column);
            if !text.is_empty() {
                self.problem(Finding::new(Code::BadDate).text("value", text), column);
            }
        }
        day
    }

    fn yes_no(&mut self, column: Option<usize>) -> bool {
        let text = self.text(column);
        if text.is_empty() {
            return false;
        }
        let known = self.columns.yes_no(&text);
        if known.is_none() {
            self.problem(Finding::new(Code::BadYesNo).text("value", text), column);
        }
        known.unwrap_or(false)
    }

    fn list(&mut self, column: Option<usize>) -> Box<[Box<str>]> {
        let text = self.text(column);
        text.split('|').map(str::trim).filter(|item| !item.is_empty()).map(Box::from).collect()
    }
}
