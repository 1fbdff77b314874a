//! Departments and regions by their names.

use crate::model::territory::Territories;
use crate::model::{DepartmentCode, RegionCode};

/// `13 – Bouches-du-Rhône`
pub(crate) fn department(territories: &Territories, code: DepartmentCode) -> String {
    let name = territories.department(code).map_or("", |department| department.name.as_str());
    format!("{} – {name}", code.as_str())
}

/// `Provence-Alpes-Côte d'Azur`
pub(crate) fn region(territories: &Territories, code: RegionCode) -> String {
    territories.region(code).map_or_else(|| code.as_str().to_owned(), |region| region.name.clone())
}
