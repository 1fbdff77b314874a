//! One row of a roster.

use chrono::NaiveDate;
use compact_str::CompactString;

use super::{DepartmentCode, Origin, RegionCode};

/// Who the row is about: what a report shows and filters look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The column `id`, else the email; empty only for a row that has neither, which is invalid.
    pub id: CompactString,
    /// First name and name, as one text.
    pub name: CompactString,
    /// Empty where it is unknown.
    pub email: CompactString,
    /// The employer.
    pub structure: CompactString,
    /// Where they work.
    pub department: Option<DepartmentCode>,
    /// The region of that department, or the one that the row names.
    pub region: Option<RegionCode>,
}

impl Person {
    /// The name, else the id: what a report calls somebody. Empty where neither is known.
    pub fn known_as(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}

/// What a row gives that is not one of those that are known: it counts as not given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Unknown {
    /// A department.
    pub department: bool,
    /// A region.
    pub region: bool,
    /// A role.
    pub role: bool,
}

/// One advisor with the facts that the rules look at. A day is `None` where it is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Advisor {
    /// Who it is, and where.
    pub person: Person,
    /// H, the first day in post.
    pub hired_on: Option<NaiveDate>,
    /// E, the last day of the contract; `None`: open-ended.
    pub contract_ends_on: Option<NaiveDate>,
    /// N as the roster gives it: the day of entry into initial training.
    pub initial_training_entered_on: Option<NaiveDate>,
    /// The end of the initial training.
    pub initial_training_ended_on: Option<NaiveDate>,
    /// Dispensed from the initial training.
    pub exempt: bool,
    /// C as the roster gives it: the day on which the CCP1 was passed.
    pub ccp1_passed_on: Option<NaiveDate>,
    /// The CCP1 is passed, on a day that may be unknown.
    pub ccp1_passed: bool,
    /// The structure agrees to the full title (CCP2, CCP3).
    pub structure_agreement: bool,
    /// What the advisor or the structure holds, such as `aidants-connect`.
    pub accreditations: Box<[Box<str>]>,
    /// What the row gives that nobody knows.
    pub unknown: Unknown,
    /// Where the row stands.
    pub origin: Origin,
    /// The row of another roster that completed this one.
    pub other_origin: Option<Origin>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_called_by_name_else_by_id() {
        let mut person = Person { id: "12".into(), ..Person::default() };
        assert_eq!(person.known_as(), "12");
        person.name = "Awa".into();
        assert_eq!(person.known_as(), "Awa");
    }
}
