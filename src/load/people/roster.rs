//! Rosters: one advisor a row, never one row lost.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use compact_str::CompactString;

use super::register::{Draft, Known, Roster};
use crate::findings::{Code, Fact, Files, Finding, Findings, Place};
use crate::load::reference::territories::{
    department_coded, nearest_department, nearest_region, region_named,
};
use crate::load::table::blocks::{Block, Blocks};
use crate::load::table::cells;
use crate::load::table::columns::{Columns, TableKind};
use crate::load::table::repair;
use crate::load::table::rows::{OwnedRow, Row};
use crate::load::table::sheet::Sheet;
use crate::load::table::watch::Watch;
use crate::model::catalogue::CCP1;
use crate::model::territory::Territories;
use crate::model::{Advisor, DepartmentCode, Origin, Person, RegionCode};
use crate::parallel::in_order;

/// Reads rosters as one. A person of several files is one advisor if the rows agree.
///
/// `None` if a file as a whole cannot be used: `findings` say why.
pub fn rosters(
    paths: &[PathBuf],
    columns: &Columns,
    territories: &Territories,
    watch: &dyn Watch,
    files: &mut Files,
    findings: &mut Findings,
) -> Option<Roster> {
    let mut roster = Roster::default();
    let mut usable = true;
    for path in paths {
        let opened = Sheet::open(path, TableKind::Roster, columns, watch, files, findings);
        let read = opened.is_some_and(|(sheet, blocks)| {
            let known = Knowledge { layout: Layout::of(&sheet), sheet: &sheet, columns, territories };
            known.read(blocks, &mut roster, files, findings)
        });
        usable &= read;
    }
    usable.then_some(roster)
}

/// The columns of one file, found once.
struct Layout {
    id: Option<usize>,
    first_name: Option<usize>,
    last_name: Option<usize>,
    email: Option<usize>,
    other_email: Option<usize>,
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
    certificates: Option<usize>,
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
            other_email: column("other_email"),
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
            certificates: column("certificates"),
            structure_agreement: column("structure_agreement"),
            accreditations: column("accreditations"),
            role: column("role"),
        }
    }
}

/// What the rows of a file are read with.
struct Knowledge<'a> {
    layout: Layout,
    sheet: &'a Sheet,
    columns: &'a Columns,
    territories: &'a Territories,
}

/// What a block of rows gives.
#[derive(Default)]
struct Part {
    drafts: Vec<Draft>,
    other_roles: usize,
    letters: BTreeSet<char>,
    findings: Findings,
}

impl Knowledge<'_> {
    /// Adds the rows of the file to the roster. `false` if the file cannot be used.
    fn read(&self, blocks: Blocks, roster: &mut Roster, files: &Files, findings: &mut Findings) -> bool {
        let identity = [self.layout.id, self.layout.email, self.layout.other_email];
        if identity.iter().all(Option::is_none) {
            let lack = Finding::new(Code::MissingColumn).text("expected", "id, email");
            self.sheet.tell_lack(TableKind::Roster, self.columns, lack, findings);
            return false;
        }
        let mut other_roles = 0;
        let mut letters = BTreeSet::new();
        let read = in_order(
            blocks,
            || |block| self.part(&block),
            |part| {
                other_roles += part.other_roles;
                letters.extend(part.letters);
                findings.0.extend(part.findings.0);
                part.drafts.into_iter().for_each(|draft| roster.add(draft, files));
                Ok(())
            },
        );
        if other_roles > 0 {
            let place = Place::file(&self.sheet.path);
            findings.push(Finding::new(Code::OtherRole).at(place).count("count", other_roles));
        }
        self.sheet.tell_letters(&letters, findings);
        if let Err(broken) = read {
            findings.push(self.sheet.broken(broken));
            return false;
        }
        true
    }

    fn part(&self, block: &Block) -> Part {
        let mut part = Part::default();
        let mut rows = self.sheet.rows(block);
        while let Some(row) = rows.next() {
            if row.width(self.sheet.width()) == self.sheet.width() {
                self.whole_row(&row, &mut part);
            } else if let Some(repaired) = self.repaired(&row) {
                let place = Place::line(&self.sheet.path, row.line);
                part.findings.push(Finding::new(Code::RepairedRow).at(place));
                self.whole_row(&repaired.row(), &mut part);
            } else {
                part.drafts.push(self.shifted_row(&row));
            }
        }
        part.letters = rows.letters();
        part
    }

    fn whole_row(&self, row: &Row, part: &mut Part) {
        let reading = Reading { known: self, row, problems: Vec::new() };
        let role = reading.text(self.layout.role);
        if !role.is_empty() && !self.columns.is_advisor(&role) {
            part.other_roles += 1;
            return;
        }
        let draft = reading.draft();
        if let Some(finding) = ends_before_hiring(&draft.advisor) {
            part.findings.push(finding.at(Place::line(&self.sheet.path, row.line)));
        }
        part.drafts.push(draft);
    }

    /// A row whose cells nobody can tell apart: only who it is about is read.
    fn shifted_row(&self, row: &Row) -> Draft {
        let (found, expected) = (row.width(self.sheet.width()), self.sheet.width());
        let place = Place::line(&self.sheet.path, row.line);
        let wrong =
            Finding::new(Code::FieldCount).at(place).count("found", found).count("expected", expected);
        let reading = Reading { known: self, row, problems: Vec::new() };
        let (person, other_email) = reading.identity();
        let advisor = Advisor { person, origin: reading.origin(), ..Advisor::default() };
        Draft { advisor, other_email, problems: vec![wrong], known: Known::default() }
    }

    fn repaired(&self, row: &Row) -> Option<OwnedRow> {
        row.rejoined(self.sheet.width(), self.sheet.delimiter, self)
    }
}

impl repair::Columns for Knowledge<'_> {
    fn can_hold(&self, column: usize, text: &str) -> bool {
        let Some(field) = self.sheet.field(column) else { return true };
        let territories = self.territories;
        self.columns.is_missing(text)
            || match field {
                "id" => !text.contains(char::from(self.sheet.delimiter)),
                "email" | "other_email" => {
                    text.contains('@') && !text.contains(|c: char| c == ';' || c.is_whitespace())
                }
                "postal_code" => territories.department_of_postal_code(&cells::code(text, 5)).is_some(),
                "department" => department_coded(territories, text).is_some(),
                "region" => region_named(territories, text).is_some(),
                "hired_on"
                | "contract_ends_on"
                | "initial_training_entered_on"
                | "initial_training_ended_on"
                | "ccp1_passed_on" => cells::day(text.as_bytes()).is_some(),
                "exempt" | "ccp1_passed" | "structure_agreement" => self.columns.yes_no(text).is_some(),
                _ => true,
            }
    }

    fn is_decisive(&self, column: usize) -> bool {
        let of_no_account = ["first_name", "last_name", "structure"];
        self.sheet.field(column).is_some_and(|field| !of_no_account.contains(&field))
    }
}

/// A contract that is over before it begins: strange, and no reason to give no verdict.
fn ends_before_hiring(advisor: &Advisor) -> Option<Finding> {
    let (first, last) = (advisor.hired_on?, advisor.contract_ends_on?);
    let finding = Finding::new(Code::ContractEndsBeforeHiring);
    (last < first).then(|| finding.fact("first", Fact::Day(first)).fact("last", Fact::Day(last)))
}

/// One row on its way to an advisor.
struct Reading<'a> {
    known: &'a Knowledge<'a>,
    row: &'a Row<'a>,
    problems: Vec<Finding>,
}

impl Reading<'_> {
    fn origin(&self) -> Origin {
        Origin { file: self.known.sheet.file, line: self.row.line }
    }

    fn draft(mut self) -> Draft {
        let layout = &self.known.layout;
        let (mut person, other_email) = self.identity();
        person.structure = self.text(layout.structure);
        self.territory(&mut person);
        if person.id.is_empty() {
            self.problem(Finding::new(Code::MissingIdentity), layout.id.or(layout.email));
        }
        let certificates = self.text(layout.certificates);
        let certified = self.known.columns.gives_ccp1(&certificates, CCP1).then_some(true);
        let known = Known {
            exempt: self.yes_no(layout.exempt),
            ccp1_passed: certified.or(self.yes_no(layout.ccp1_passed)),
            structure_agreement: self.yes_no(layout.structure_agreement),
        };
        let advisor = Advisor {
            person,
            hired_on: self.day(layout.hired_on),
            contract_ends_on: self.day(layout.contract_ends_on),
            initial_training_entered_on: self.day(layout.entered_on),
            initial_training_ended_on: self.day(layout.ended_on),
            exempt: known.exempt.unwrap_or_default(),
            ccp1_passed_on: self.day(layout.ccp1_passed_on),
            ccp1_passed: known.ccp1_passed.unwrap_or_default(),
            structure_agreement: known.structure_agreement.unwrap_or_default(),
            accreditations: self.list(layout.accreditations),
            origin: self.origin(),
            other_origin: None,
        };
        Draft { advisor, other_email, known, problems: self.problems }
    }

    /// Who the row is about, and the second address under which a history may know them.
    fn identity(&self) -> (Person, CompactString) {
        let layout = &self.known.layout;
        let (mut email, mut other_email) = (self.text(layout.email), self.text(layout.other_email));
        if email.is_empty() {
            email = std::mem::take(&mut other_email);
        }
        let id = self.text(layout.id);
        let mut name = self.text(layout.first_name);
        let last_name = self.text(layout.last_name);
        if !name.is_empty() && !last_name.is_empty() {
            name.push(' ');
        }
        name.push_str(&last_name);
        let id = if id.is_empty() { email.clone() } else { id };
        (Person { id, name, email, ..Person::default() }, other_email)
    }

    /// Postal code, department, region: each derived from the one before it, where it is missing.
    fn territory(&mut self, person: &mut Person) {
        let layout = &self.known.layout;
        let postal_code = self.text(layout.postal_code);
        let department = self.text(layout.department);
        let region = self.text(layout.region);
        let territories = self.known.territories;
        let of_postal_code = || {
            let code = cells::code(&postal_code, 5);
            territories.department_of_postal_code(&code).map(|department| department.code)
        };
        person.department = match department.is_empty() {
            true => of_postal_code(),
            false => self.department(&department),
        };
        let of_department = |code| territories.department(code).map(|department| department.region);
        person.region = match region.is_empty() {
            true => person.department.and_then(of_department),
            false => self.region(&region),
        };
    }

    fn department(&mut self, code: &str) -> Option<DepartmentCode> {
        let known = self.known;
        let found = department_coded(known.territories, &cells::code(code, 2));
        if found.is_none() {
            let nearest = nearest_department(known.territories, code);
            let unknown = Finding::new(Code::UnknownDepartment).text("value", code).nearest(nearest);
            self.problem(unknown, known.layout.department);
        }
        found
    }

    fn region(&mut self, name: &str) -> Option<RegionCode> {
        let known = self.known;
        let found = region_named(known.territories, &cells::code(name, 2));
        if found.is_none() {
            let nearest = nearest_region(known.territories, name);
            let unknown = Finding::new(Code::UnknownRegion).text("value", name).nearest(nearest);
            self.problem(unknown, known.layout.region);
        }
        found
    }

    fn problem(&mut self, finding: Finding, column: Option<usize>) {
        self.problems.push(finding.at(self.known.sheet.place(self.row.line, column.unwrap_or_default())));
    }

    /// A cell as text; empty where the column or the value is missing.
    fn text(&self, column: Option<usize>) -> CompactString {
        let Some(column) = column else { return CompactString::default() };
        let text = self.row.text(column);
        match self.known.columns.is_missing(&text) {
            true => CompactString::default(),
            false => CompactString::from(text),
        }
    }

    fn day(&mut self, column: Option<usize>) -> Option<NaiveDate> {
        let bytes = self.row.bytes(column?);
        let serial = || self.known.sheet.is_workbook.then(|| cells::serial_day(bytes)).flatten();
        let day = cells::day(bytes).or_else(serial).or_else(|| cells::day(self.text(column).as_bytes()));
        if day.is_none() {
            let text = self.text(column);
            if !text.is_empty() {
                self.problem(Finding::new(Code::BadDate).text("value", text), column);
            }
        }
        day
    }

    fn yes_no(&mut self, column: Option<usize>) -> Option<bool> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let known = self.known.columns.yes_no(&text);
        if known.is_none() {
            self.problem(Finding::new(Code::BadYesNo).text("value", text), column);
        }
        known
    }

    fn list(&mut self, column: Option<usize>) -> Box<[Box<str>]> {
        let text = self.text(column);
        text.split('|').map(str::trim).filter(|item| !item.is_empty()).map(Box::from).collect()
    }
}
