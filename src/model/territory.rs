//! Departments and regions by their INSEE codes.

use tinystr::TinyAsciiStr;

use crate::text::names::{folded, nearest};

/// The INSEE code of a department: `13`, `2A`, `974`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DepartmentCode(TinyAsciiStr<3>);

/// The INSEE code of a region: `93` is Provence-Alpes-Côte d'Azur.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionCode(TinyAsciiStr<2>);

impl DepartmentCode {
    /// `None` unless the text is two or three ASCII letters or digits.
    pub fn new(text: &str) -> Option<Self> {
        code(text).map(Self)
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl RegionCode {
    /// `None` unless the text is two ASCII letters or digits.
    pub fn new(text: &str) -> Option<Self> {
        code(text).map(Self)
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// At least two letters or digits, in capitals.
fn code<const LONGEST: usize>(text: &str) -> Option<TinyAsciiStr<LONGEST>> {
    let code = TinyAsciiStr::try_from_str(text).ok()?;
    (code.len() >= 2 && code.is_ascii_alphanumeric()).then(|| code.to_ascii_uppercase())
}

/// One department and the region it belongs to.
#[derive(Debug, Clone)]
pub struct Department {
    /// Its INSEE code.
    pub code: DepartmentCode,
    /// Its name.
    pub name: String,
    /// `None`: a part of France overseas that belongs to no region.
    pub region: Option<RegionCode>,
}

/// One region, with the short names that people write (`PACA`).
#[derive(Debug, Clone)]
pub struct Region {
    /// Its INSEE code.
    pub code: RegionCode,
    /// Its name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Its code and all its names, folded: rosters name a region in each row.
    folded: Vec<String>,
}

impl Region {
    /// A region with its names.
    pub fn new(code: RegionCode, name: String, aliases: Vec<String>) -> Self {
        let all = [code.as_str(), &name].into_iter().chain(aliases.iter().map(String::as_str));
        let folded = all.map(folded).collect();
        Self { code, name, aliases, folded }
    }
}

/// The departments and regions of France.
#[derive(Debug, Clone, Default)]
pub struct Territories {
    /// In the order of their codes.
    pub departments: Vec<Department>,
    /// Every region.
    pub regions: Vec<Region>,
}

impl Territories {
    /// The department of a code.
    pub fn department(&self, code: DepartmentCode) -> Option<&Department> {
        let place = self.departments.binary_search_by_key(&code, |department| department.code).ok()?;
        Some(&self.departments[place])
    }

    /// The region of a code.
    pub fn region(&self, code: RegionCode) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == code)
    }

    /// The department of a postal code: its first two digits; Corsica, 20xxx, is 2A below 20200
    /// and 2B from there; overseas the first three. `None` where no department has that code.
    pub fn department_of_postal_code(&self, postal_code: &str) -> Option<&Department> {
        let digits = postal_code.len() == 5 && postal_code.bytes().all(|byte| byte.is_ascii_digit());
        if !digits {
            return None;
        }
        let code = match &postal_code[..2] {
            "20" if postal_code < "20200" => "2A",
            "20" => "2B",
            "97" | "98" => &postal_code[..3],
            two => two,
        };
        self.department(DepartmentCode::new(code)?)
    }

    /// The region of this code, name or alias; case, accents, spaces and punctuation do not matter.
    pub fn region_named(&self, name: &str) -> Option<RegionCode> {
        let coded = self.regions.iter().find(|region| region.code.as_str() == name);
        if let Some(region) = coded {
            return Some(region.code);
        }
        let wanted = folded(name);
        let region = self.regions.iter().find(|region| region.folded.contains(&wanted));
        region.map(|region| region.code)
    }

    /// The name of a region that may have been meant.
    pub fn nearest_region(&self, name: &str) -> Option<&str> {
        let names =
            self.regions.iter().flat_map(|region| std::iter::once(&region.name).chain(&region.aliases));
        nearest(name, names.map(String::as_str))
    }

    /// The department of this code, if there is such a department.
    pub fn department_coded(&self, code: &str) -> Option<DepartmentCode> {
        let code = DepartmentCode::new(code)?;
        self.department(code).map(|department| department.code)
    }

    /// The code of the department whose name was given in the place of a code, or nearly.
    pub fn nearest_department(&self, name: &str) -> Option<&str> {
        let meant = nearest(name, self.departments.iter().map(|department| department.name.as_str()))?;
        let department = self.departments.iter().find(|department| department.name == meant);
        department.map(|department| department.code.as_str())
    }
}
