//! One advisor under two rule sets: what differs, and which parameters it hangs on. Pure.

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::dates::CivilYear;
use crate::engine::obligations::{Obligation, ObligationKind};
use crate::model::RuleParameter;
use crate::reports::casebook::Row;
use crate::text::Word;

/// What of an obligation two rule sets may see differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Field {
    Status,
    Remaining,
    Required,
    Completed,
    Scheduled,
    Opens,
    Due,
    Closes,
    Optional,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    Count(u32),
    Day(Option<NaiveDate>),
    YesNo(bool),
    /// A status of an obligation, as the contract spells it.
    Status(&'static str),
}

impl Field {
    /// The value in an obligation.
    pub fn of(self, obligation: &Obligation) -> Held {
        match self {
            Self::Status => Held::Status(obligation.status.code()),
            Self::Remaining => Held::Count(obligation.remaining),
            Self::Required => Held::Count(obligation.required),
            Self::Completed => Held::Count(obligation.completed()),
            Self::Scheduled => Held::Count(obligation.scheduled()),
            Self::Opens => Held::Day(obligation.opens),
            Self::Due => Held::Day(obligation.due),
            Self::Closes => Held::Day(obligation.closes),
            Self::Optional => Held::YesNo(obligation.optional),
        }
    }
}

/// An obligation that the two rule sets see differently; one of them may not know it at all.
#[derive(Debug)]
pub(crate) struct Change<'r> {
    pub kind: ObligationKind,
    pub year: Option<CivilYear>,
    pub first: Option<&'r Obligation<'r>>,
    pub second: Option<&'r Obligation<'r>>,
}

impl Change<'_> {
    /// The fields that differ; none where only one rule set knows the obligation.
    pub(crate) fn fields(&self) -> Vec<Field> {
        let (Some(first), Some(second)) = (self.first, self.second) else { return Vec::new() };
        Field::all().filter(|field| field.of(first) != field.of(second)).collect()
    }

    fn is_none(&self) -> bool {
        self.first.is_some() && self.second.is_some() && self.fields().is_empty()
    }

    fn moves_what_remains(&self) -> bool {
        let remaining = |side: Option<&Obligation>| side.map_or(0, |obligation| obligation.remaining);
        remaining(self.first) != remaining(self.second)
    }
}

/// An advisor whose status, or what remains of an obligation, differs between two rule sets.
#[derive(Debug)]
pub(crate) struct Comparison<'r> {
    pub first: &'r Row<'r>,
    pub second: &'r Row<'r>,
    /// The shown obligations that differ, in the order of the contract.
    pub changes: Vec<Change<'r>>,
    /// The parameters of the second rule set that would change something for this advisor on their
    /// own, put into the first one. None: it takes several together.
    pub because: Vec<&'static RuleParameter>,
}

impl<'r> Comparison<'r> {
    /// Compares the two reports of one advisor. `None` if neither the status nor what remains of any
    /// obligation differs. `variants` are the reports under the first rule set with one parameter of
    /// the second.
    pub(crate) fn of(
        first: &'r Row<'r>,
        second: &'r Row<'r>,
        variants: impl FnOnce() -> Vec<(&'static RuleParameter, Row<'r>)>,
    ) -> Option<Self> {
        let changes = changes(first, second);
        if !differ(first, second, &changes) {
            return None;
        }
        let because = variants().into_iter().filter(|(_, variant)| {
            let changes = self::changes(first, variant);
            differ(first, variant, &changes)
        });
        let because = because.map(|(parameter, _)| parameter).collect();
        Some(Self { first, second, changes, because })
    }
}

fn differ(first: &Row, second: &Row, changes: &[Change]) -> bool {
    first.status() != second.status() || changes.iter().any(Change::moves_what_remains)
}

fn changes<'r>(first: &'r Row<'r>, second: &'r Row<'r>) -> Vec<Change<'r>> {
    let shown = |row: &'r Row<'r>| -> Vec<&'r Obligation<'r>> {
        row.assessed().into_iter().flat_map(|assessed| assessed.shown().map(|(owed, _)| owed)).collect()
    };
    let (first, second) = (shown(first), shown(second));
    let mut names: Vec<_> =
        first.iter().chain(&second).map(|obligation| (obligation.kind, obligation.year)).collect();
    names.sort_unstable();
    names.dedup();
    let find = |side: &[&'r Obligation<'r>], name: (ObligationKind, Option<CivilYear>)| {
        side.iter().copied().find(|owed| (owed.kind, owed.year) == name)
    };
    names
        .into_iter()
        .map(|name| Change {
            kind: name.0,
            year: name.1,
            first: find(&first, name),
            second: find(&second, name),
        })
        .filter(|change| !change.is_none())
        .collect()
}
