//! The departments and regions of France, as their file has them.

use crate::findings::{Code, Findings};
use crate::load::toml::cursor::Value;
use crate::load::toml::document::{Document, Source};
use crate::load::toml::table::Table;
use crate::load::toml::unique::Unique;
use crate::model::territory::{Department, Region, Territories};
use crate::model::{DepartmentCode, RegionCode};
use crate::text::names::folded;

/// The territories of a file. `None` if something in it was reported.
pub(crate) fn territories(source: &Source, findings: &mut Findings) -> Option<Territories> {
    let document = Document::parse(source, findings)?;
    let root = document.root();
    let mut territories = Territories::default();
    let mut names = Unique::default();
    for (owner, table) in root.tables("region").into_iter().enumerate() {
        territories.regions.extend(region(table, &mut names, owner));
    }
    let mut codes = Unique::default();
    for (owner, table) in root.tables("department").into_iter().enumerate() {
        let department = department(table, &territories, &mut codes, owner);
        territories.departments.extend(department);
    }
    territories.departments.sort_by_key(|department| department.code);
    for table in root.tables("hub") {
        hub(table, &territories);
    }
    root.close();
    document.finish(findings).then_some(territories)
}

/// Reads a region, by whatever name.
pub(crate) fn region_of(value: Value, territories: &Territories) -> Option<RegionCode> {
    let name = value.filled()?;
    let region = territories.region_named(&name);
    if region.is_none() {
        value.report(value.finding(Code::UnknownRegion).nearest(territories.nearest_region(&name)));
    }
    region
}

/// Reads the code of a department.
pub(crate) fn department_of(value: Value, territories: &Territories) -> Option<DepartmentCode> {
    let name = value.filled()?;
    let code = territories.department_coded(&name);
    if code.is_none() {
        let finding = value.finding(Code::UnknownDepartment);
        value.report(finding.nearest(territories.nearest_department(&name)));
    }
    code
}

fn region(table: Table, names: &mut Unique, owner: usize) -> Option<Region> {
    let code = table.required("code", |value| {
        let code = RegionCode::new(&value.filled()?);
        if code.is_none() {
            value.report(value.finding(Code::UnknownRegion));
        }
        code
    });
    let name = table.required("name", Value::filled);
    let mut unique = |value: Value| {
        let name = value.filled()?;
        names.add(value, folded(&name), owner);
        Some(name)
    };
    table.optional("code", &mut unique);
    table.optional("name", &mut unique);
    let aliases = table.optional("aliases", |value| value.list(&mut unique)).unwrap_or_default();
    table.close();
    Some(Region::new(code?, name?, aliases))
}

fn department(
    table: Table,
    territories: &Territories,
    codes: &mut Unique,
    owner: usize,
) -> Option<Department> {
    let code = table.required("code", |value| {
        let code = DepartmentCode::new(&value.filled()?);
        match code {
            Some(code) => codes.add(value, code.as_str().to_owned(), owner),
            None => value.report(value.finding(Code::UnknownDepartment)),
        }
        code
    });
    let name = table.required("name", Value::filled);
    let region = table.optional("region", |value| region_of(value, territories));
    table.close();
    Some(Department { code: code?, name: name?, region })
}

/// A hub and its departments: checked, so that the file is right; nothing computes with it.
fn hub(table: Table, territories: &Territories) {
    table.required("name", Value::filled);
    table.required("departments", |value| value.list(|code| department_of(code, territories)));
    table.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::toml::testing::{errors_of, shipped, source};

    #[test]
    fn the_shipped_territories_are_all_of_france() {
        let mut findings = Findings::default();
        let territories = territories(&shipped("territories.toml"), &mut findings);
        let territories = territories.unwrap_or_else(|| panic!("{findings:?}"));
        assert_eq!((territories.regions.len(), territories.departments.len()), (18, 108));
        let paca = territories.region_named("PACA").unwrap();
        let department = territories.department_of_postal_code("13001").unwrap();
        assert_eq!((department.name.as_str(), department.region), ("Bouches-du-Rhône", Some(paca)));
    }

    #[test]
    fn each_error_is_reported_where_it_stands() {
        let region =
            "[[region]]\ncode = \"93\"\nname = \"Provence-Alpes-Côte d'Azur\"\naliases = [\"PACA\"]\n";
        for (more, expected) in [
            ("[[region]]\ncode = \"9\"\nname = \"X\"", (Code::UnknownRegion, 6, 8)),
            ("[[region]]\ncode = \"94\"\nname = \"paca\"", (Code::DuplicateId, 7, 8)),
            ("[[department]]\ncode = \"13\"\nname = \"B\"\nregion = \"92\"", (Code::UnknownRegion, 8, 10)),
            ("[[department]]\ncode = \"1\"\nname = \"B\"\nregion = \"93\"", (Code::UnknownDepartment, 6, 8)),
        ] {
            let source = source("t.toml", &format!("{region}{more}"));
            assert_eq!(errors_of(|findings| territories(&source, findings).is_some()), [expected]);
        }
    }

    #[test]
    fn a_region_has_a_code_a_name_and_aliases() {
        let text = "[[region]]\ncode = \"93\"\nname = \"Provence-Alpes-Côte d'Azur\"\naliases = [\"PACA\"]\n\
                    [[department]]\ncode = \"13\"\nname = \"Bouches-du-Rhône\"\nregion = \"PACA\"";
        let territories = territories(&source("t.toml", text), &mut Findings::default()).unwrap();
        for name in ["93", "paca", "provence alpes cote d’azur"] {
            assert_eq!(territories.region_named(name), RegionCode::new("93"), "{name}");
        }
        assert_eq!(territories.region_named("92"), None);
        assert_eq!(territories.nearest_region("pacca"), Some("PACA"));
        assert_eq!(territories.nearest_department("bouches du rhone"), Some("13"));
    }
}
