//! Whom `check` reports on.

use super::people::typed;
use crate::cli::PeopleFilter;
use crate::engine::assessment::AdvisorStatus;
use crate::findings::{Code, Finding, Findings};
use crate::model::territory::Territories;
use crate::model::{DepartmentCode, Known, RegionCode};
use crate::reports::casebook::Row;
use crate::text::names::{folded, nearest};

/// The people asked for: of each filter that is given, one value must fit.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    statuses: Vec<AdvisorStatus>,
    regions: Vec<RegionCode>,
    departments: Vec<DepartmentCode>,
    structures: Vec<String>,
    names: Vec<String>,
}

impl Filter {
    /// The filter of these options; what they name and nobody knows goes to `findings`.
    pub(crate) fn new(options: &PeopleFilter, territories: &Territories, findings: &mut Findings) -> Self {
        let [structures, names] = [("--structure", &options.structures), ("--name", &options.names)]
            .map(|(option, texts)| texts.iter().filter_map(|text| part(option, text, findings)).collect());
        Self {
            statuses: options.statuses.clone(),
            regions: options.regions.iter().filter_map(|name| region(name, territories, findings)).collect(),
            departments: options
                .departments
                .iter()
                .filter_map(|name| department(name, territories, findings))
                .collect(),
            structures,
            names,
        }
    }

    /// Whether anybody may be left out.
    pub(crate) fn is_given(&self) -> bool {
        let places = !self.regions.is_empty() || !self.departments.is_empty();
        places || !(self.statuses.is_empty() && self.structures.is_empty() && self.names.is_empty())
    }

    /// Whether somebody is asked for of whom an earlier report tells the name and the status alone.
    pub(crate) fn keeps_known(&self, known: &Known) -> bool {
        (self.statuses.is_empty() || self.statuses.contains(&known.standing.status))
            && (self.names.is_empty() || self.names.iter().any(|wanted| folded(&known.name).contains(wanted)))
    }

    /// Whether a row is asked for. A row that cannot be assessed and whose place is unknown may
    /// belong to any place: it is never hidden by one.
    pub(crate) fn keeps(&self, row: &Row) -> bool {
        let person = &row.advisor.person;
        let unreadable = row.status() == AdvisorStatus::Invalid;
        let has = |texts: &[String], text: &str| {
            texts.is_empty() || texts.iter().any(|wanted| folded(text).contains(wanted))
        };
        let lives = |fits: Option<bool>| fits.unwrap_or(unreadable);
        (self.statuses.is_empty() || self.statuses.contains(&row.status()))
            && (self.regions.is_empty() || lives(person.region.map(|code| self.regions.contains(&code))))
            && (self.departments.is_empty()
                || lives(person.department.map(|code| self.departments.contains(&code))))
            && has(&self.structures, &person.structure)
            && has(&self.names, &person.name)
    }
}

/// A part of a name or of a structure's name, folded; one without a letter or a digit would be a
/// part of all.
fn part(option: &str, text: &str, findings: &mut Findings) -> Option<String> {
    let part = Some(folded(text)).filter(|part| !part.is_empty());
    if part.is_none() {
        findings.push(Finding::new(Code::EmptyFilter).at(typed(option)).text("value", text));
    }
    part
}

pub(crate) fn region(name: &str, territories: &Territories, findings: &mut Findings) -> Option<RegionCode> {
    let found = territories.region_named(name);
    if found.is_none() {
        let nearest = territories.nearest_region(name);
        findings.push(Finding::new(Code::UnknownRegion).text("value", name).nearest(nearest));
    }
    found
}

pub(crate) fn department(
    name: &str,
    territories: &Territories,
    findings: &mut Findings,
) -> Option<DepartmentCode> {
    let found = territories.departments.iter().find(|department| {
        folded(department.code.as_str()) == folded(name) || folded(&department.name) == folded(name)
    });
    if found.is_none() {
        let known = territories.departments.iter().map(|department| department.name.as_str());
        findings
            .push(Finding::new(Code::UnknownDepartment).text("value", name).nearest(nearest(name, known)));
    }
    found.map(|department| department.code)
}
