//! What has changed since an earlier report, for other programs (contract, section 9).

use chrono::NaiveDate;
use serde::Serialize;

use crate::dates::CivilYear;
use crate::model::{Earlier, Known};
use crate::reports::changes::{Change, Development, Difference, Held};
use crate::text::Word;

/// The earlier report.
#[derive(Serialize)]
pub(crate) struct SinceJson {
    as_of: NaiveDate,
    year: CivilYear,
    /// Who was gone by then does not count.
    advisors: usize,
}

impl SinceJson {
    pub(crate) fn of(earlier: &Earlier) -> Self {
        Self { as_of: earlier.as_of, year: earlier.year, advisors: earlier.people.len() }
    }
}

/// What became of somebody.
#[derive(Serialize)]
pub(crate) struct DevelopmentJson {
    change: &'static str,
    direction: Option<&'static str>,
    changes: Vec<DifferenceJson>,
    status_since: NaiveDate,
}

#[derive(Serialize)]
struct DifferenceJson {
    kind: Option<&'static str>,
    year: Option<CivilYear>,
    field: &'static str,
    before: Held,
    after: Held,
}

impl DevelopmentJson {
    pub(crate) fn of(development: &Development) -> Self {
        let difference = |told: &Difference| DifferenceJson {
            kind: told.kind.map(Word::code),
            year: told.year,
            field: told.field.code(),
            before: told.before.clone(),
            after: told.after.clone(),
        };
        Self {
            change: development.change.code(),
            direction: development.direction.map(Word::code),
            changes: development.changes.iter().map(difference).collect(),
            status_since: development.status_since,
        }
    }
}

/// Somebody who is in the earlier report alone.
#[derive(Serialize)]
pub(crate) struct AbsentJson<'a> {
    id: &'a str,
    name: &'a str,
    status: &'static str,
    change: &'static str,
}

impl<'a> AbsentJson<'a> {
    pub(crate) fn of(known: &'a Known) -> Self {
        let (status, change) = (known.standing.status.code(), Change::Absent.code());
        Self { id: &known.id, name: &known.name, status, change }
    }
}

/// A difference in one cell of a table: `initial-modules remaining 2>1`.
pub(crate) fn in_short(told: &Difference) -> String {
    let kind = told.kind.map(|kind| format!("{} ", kind.code())).unwrap_or_default();
    let year = told.year.map(|year| format!("{year} ")).unwrap_or_default();
    format!("{kind}{year}{} {}>{}", told.field.code(), value(&told.before), value(&told.after))
}

/// A value as the contract spells it; nothing where there is none.
fn value(held: &Held) -> String {
    match held {
        Held::Nothing => String::new(),
        Held::Number(number) => number.to_string(),
        Held::YesNo(true) => "yes".to_owned(),
        Held::YesNo(false) => "no".to_owned(),
        Held::Day(day) => day.to_string(),
        Held::Word(word) => (*word).to_owned(),
        Held::Text(text) => text.clone(),
    }
}
