//! Rosters: one advisor a row, never one row lost.

use std::collections::BTreeSet;
use std::path::PathBuf;

use compact_str::CompactString;

use super::merging::{Draft, Known, Merging};
use crate::findings::{Code, Errors, Fact, Files, Finding, Findings, Place};
use crate::load::table::blocks::{Block, Blocks};
use crate::load::table::cells;
use crate::load::table::columns::{Columns, Role};
use crate::load::table::field::{Field, TableKind};
use crate::load::table::record::Record;
use crate::load::table::rows::{OwnedRow, Row, repair};
use crate::load::table::sheet::Sheet;
use crate::load::table::watch::Watch;
use crate::load::table::years::Years;
use crate::model::catalogue::CCP1;
use crate::model::territory::Territories;
use crate::model::{Advisor, DepartmentCode, Origin, Person, RegionCode, Roster, Unknown};
use crate::parallel::in_order;
use crate::text::names::nearest;

/// Reads rosters as one, with what is wrong with their rows. A person of several files is one
/// advisor if the rows agree.
///
/// `None` if a file as a whole cannot be used: `findings` say why.
pub fn rosters(
    paths: &[PathBuf],
    columns: &Columns,
    territories: &Territories,
    watch: &dyn Watch,
    files: &mut Files,
    findings: &mut Findings,
) -> Option<(Roster, Errors)> {
    let mut merging = Merging::default();
    let mut usable = true;
    for path in paths {
        let Some(sheets) = Sheet::open(path, TableKind::Roster, columns, watch, files, findings) else {
            usable = false;
            continue;
        };
        for (sheet, blocks) in sheets {
            merging.begin_file();
            let known = Knowledge { sheet: &sheet, columns, territories };
            usable &= known.read(blocks, &mut merging, files, findings);
        }
    }
    usable.then(|| merging.finish())
}

/// What the rows of a file are read with.
struct Knowledge<'a> {
    sheet: &'a Sheet,
    columns: &'a Columns,
    territories: &'a Territories,
}

/// What a block of rows gives.
#[derive(Default)]
struct Part {
    drafts: Vec<Draft>,
    /// The line and the name of people who have another role.
    other_roles: Vec<(u32, String)>,
    letters: BTreeSet<char>,
    findings: Findings,
}

impl Knowledge<'_> {
    /// Adds the rows of the file to the roster. `false` if the file cannot be used.
    fn read(&self, blocks: Blocks, merging: &mut Merging, files: &Files, findings: &mut Findings) -> bool {
        let identity = [Field::Id, Field::Email, Field::OtherEmail];
        if identity.iter().all(|field| self.sheet.column(*field).is_none()) {
            let lack = Finding::new(Code::MissingColumn)
                .fact("expected", Fact::OneOf(["id", "email"].map(str::to_owned).to_vec()));
            self.sheet.tell_lack(TableKind::Roster, self.columns, lack, findings);
            return false;
        }
        let mut other_roles = Vec::new();
        let mut years = Years::default();
        let mut letters = BTreeSet::new();
        let read = in_order(
            blocks,
            || |block| self.part(block),
            |part| {
                other_roles.extend(part.other_roles);
                letters.extend(part.letters);
                findings.0.extend(part.findings.0);
                for mut draft in part.drafts {
                    let of_row = std::mem::take(&mut draft.years);
                    let row = merging.add(draft, files, findings);
                    years.add(of_row, |()| Some(row));
                }
                Ok(())
            },
        );
        merging.end_file(files);
        if !other_roles.is_empty() {
            let place = Place::file(&self.sheet.path);
            let told = Finding::new(Code::OtherRole).at(place).count("count", other_roles.len());
            let people = other_roles.iter().map(|(line, name)| format!("{name} ({line})"));
            findings.push(told.text("people", people.collect::<Vec<_>>().join(", ")));
        }
        years.settle(self.sheet, findings, |row, wrong| merging.blame(row, wrong));
        self.sheet.tell_letters(&letters, findings);
        if let Err(broken) = read {
            findings.push(self.sheet.broken(broken));
            return false;
        }
        true
    }

    fn part(&self, block: Block) -> Part {
        let mut part = Part::default();
        let (block, strange) = block.shown();
        part.findings.0.extend(self.sheet.strange(&strange));
        let mut rows = self.sheet.rows(&block);
        while let Some(row) = rows.next() {
            let Some(misfit) = self.sheet.misfit(&row) else {
                self.whole_row(&row, &mut part);
                continue;
            };
            if let Some(repaired) = self.repaired(&row) {
                let place = Place::line(&self.sheet.path, row.line);
                part.findings.push(Finding::new(Code::RepairedRow).at(place));
                self.whole_row(&repaired.row(), &mut part);
            } else {
                part.drafts.push(self.shifted_row(&row, misfit));
            }
        }
        part.letters = rows.letters();
        part
    }

    fn whole_row(&self, row: &Row, part: &mut Part) {
        let mut reading = self.reading(row);
        let roles = reading.record.text(Field::Role);
        match self.columns.role(&roles) {
            Role::Advisor => {}
            Role::Other => {
                let person = reading.identity().0;
                return part.other_roles.push((row.line, person.known_as().to_owned()));
            }
            Role::Unknown(role) => {
                let nearest = self.columns.nearest_role(role);
                let told = Finding::new(Code::UnknownRole).text("value", role).nearest(nearest);
                part.findings.push(told.at(reading.record.place(Field::Role)));
                reading.unknown.role = true;
            }
        }
        let (draft, doubts) = reading.draft();
        part.findings.0.extend(doubts);
        if let Some(finding) = ends_before_hiring(&draft.advisor) {
            part.findings.push(finding.at(Place::line(&self.sheet.path, row.line)));
        }
        part.drafts.push(draft);
    }

    /// A row whose cells nobody can tell apart: only who it is about is read.
    fn shifted_row(&self, row: &Row, misfit: Finding) -> Draft {
        let reading = self.reading(row);
        let (person, other_email) = reading.identity();
        let advisor = Advisor { person, origin: reading.origin(), ..Advisor::default() };
        Draft { advisor, other_email, problems: vec![misfit], ..Draft::default() }
    }

    fn reading<'r>(&'r self, row: &'r Row) -> Reading<'r> {
        let record = Record::new(self.sheet, self.columns, row);
        Reading { record, territories: self.territories, doubts: Vec::new(), unknown: Unknown::default() }
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
                Field::Id => !text.contains(char::from(self.sheet.delimiter)),
                Field::Email | Field::OtherEmail => {
                    text.contains('@') && !text.contains(|c: char| c == ';' || c.is_whitespace())
                }
                Field::PostalCode => territories.department_of_postal_code(&cells::code(text, 5)).is_some(),
                Field::Department => territories.department_coded(&cells::code(text, 2)).is_some(),
                Field::Region => territories.region_named(&cells::code(text, 2)).is_some(),
                Field::HiredOn
                | Field::ContractEndsOn
                | Field::InitialTrainingEnteredOn
                | Field::InitialTrainingEndedOn
                | Field::Ccp1PassedOn => {
                    cells::day(text.as_bytes()).is_some() || cells::is_far(text.as_bytes())
                }
                Field::Exempt | Field::Ccp1Passed | Field::StructureAgreement => {
                    self.columns.yes_no(text).is_some()
                }
                _ => true,
            }
    }

    fn is_decisive(&self, column: usize) -> bool {
        let of_no_account = [Field::FirstName, Field::LastName, Field::Structure];
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
    record: Record<'a>,
    territories: &'a Territories,
    /// What is strange about the row and makes nobody invalid.
    doubts: Vec<Finding>,
    unknown: Unknown,
}

impl Reading<'_> {
    fn origin(&self) -> Origin {
        Origin::row(self.record.sheet.file, self.record.row.line)
    }

    /// What the row says, and what is strange about it.
    fn draft(mut self) -> (Draft, Vec<Finding>) {
        let (mut person, other_email) = self.identity();
        self.record.compare_twins();
        person.structure = self.text(Field::Structure);
        self.territory(&mut person);
        let record = &mut self.record;
        if person.id.is_empty() {
            let field = if record.has(Field::Id) { Field::Id } else { Field::Email };
            record.problem(field, Finding::new(Code::MissingIdentity));
        }
        let certificates = record.text(Field::Certificates);
        let certified = match record.columns.gives_ccp1(&certificates, CCP1) {
            Ok(gives) => gives.then_some(true),
            Err(word) => {
                let nearest = nearest(word, record.columns.certificate_names());
                let unknown = Finding::new(Code::UnknownCertificate).text("value", word).nearest(nearest);
                record.problem(Field::Certificates, unknown);
                None
            }
        };
        let known = Known {
            exempt: record.yes_no(Field::Exempt),
            ccp1_passed: certified.or(record.yes_no(Field::Ccp1Passed)),
            structure_agreement: record.yes_no(Field::StructureAgreement),
        };
        let advisor = Advisor {
            person,
            hired_on: record.day(Field::HiredOn),
            contract_ends_on: record.day(Field::ContractEndsOn),
            initial_training_entered_on: record.day(Field::InitialTrainingEnteredOn),
            initial_training_ended_on: record.day(Field::InitialTrainingEndedOn),
            exempt: known.exempt.unwrap_or_default(),
            ccp1_passed_on: record.day(Field::Ccp1PassedOn),
            ccp1_passed: known.ccp1_passed.unwrap_or_default(),
            structure_agreement: known.structure_agreement.unwrap_or_default(),
            accreditations: self.accreditations(),
            unknown: self.unknown,
            origin: self.origin(),
            other_origin: None,
        };
        let Record { problems, years, .. } = self.record;
        (Draft { advisor, other_email, known, problems, years }, self.doubts)
    }

    /// Who the row is about, and the second address under which a history may know them.
    fn identity(&self) -> (Person, CompactString) {
        let (mut email, mut other_email) = (self.text(Field::Email), self.text(Field::OtherEmail));
        if email.is_empty() {
            email = std::mem::take(&mut other_email);
        }
        let id = self.text(Field::Id);
        let mut name = self.text(Field::FirstName);
        let last_name = self.text(Field::LastName);
        if !name.is_empty() && !last_name.is_empty() {
            name.push(' ');
        }
        name.push_str(&last_name);
        let id = if id.is_empty() { email.clone() } else { id };
        (Person { id, name, email, ..Person::default() }, other_email)
    }

    /// Postal code, department, region: each derived from the one before it, where it is missing or
    /// not known.
    fn territory(&mut self, person: &mut Person) {
        let territories = self.territories;
        let postal_code = self.record.text(Field::PostalCode);
        let of_postal_code = territories.department_of_postal_code(&cells::code(&postal_code, 5));
        person.department = self.department().or(of_postal_code.map(|department| department.code));
        let of_department = |code| territories.department(code).and_then(|department| department.region);
        person.region = self.region().or(person.department.and_then(of_department));
    }

    fn department(&mut self) -> Option<DepartmentCode> {
        let code = self.record.text(Field::Department);
        if code.is_empty() {
            return None;
        }
        let found = self.territories.department_coded(&cells::code(&code, 2));
        if found.is_none() {
            let nearest = self.territories.nearest_department(&code);
            self.unknown.department = true;
            self.doubt(
                Field::Department,
                Finding::new(Code::UnknownDepartment).text("value", code).nearest(nearest),
            );
        }
        found
    }

    fn region(&mut self) -> Option<RegionCode> {
        let name = self.record.text(Field::Region);
        if name.is_empty() {
            return None;
        }
        let found = self.territories.region_named(&cells::code(&name, 2));
        if found.is_none() {
            let nearest = self.territories.nearest_region(&name);
            self.unknown.region = true;
            self.doubt(Field::Region, Finding::new(Code::UnknownRegion).text("value", name).nearest(nearest));
        }
        found
    }

    /// Keeps what is strange about the cell of a field.
    fn doubt(&mut self, field: Field, finding: Finding) {
        self.doubts.push(finding.as_warning().at(self.record.place(field)));
    }

    fn text(&self, field: Field) -> CompactString {
        CompactString::from(self.record.text(field))
    }

    fn accreditations(&self) -> Box<[Box<str>]> {
        let text = self.record.text(Field::Accreditations);
        text.split('|').map(str::trim).filter(|item| !item.is_empty()).map(Box::from).collect()
    }
}
