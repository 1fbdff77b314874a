//! What has changed since an earlier report (contract, section 9). Pure.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::casebook::{Casebook, Row};
use crate::dates::CivilYear;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::obligations::{Obligation, ObligationKind, Phase};
use crate::model::{Advisor, Earlier, Known, Owed, Standing};
use crate::text::Word;

/// What became of somebody since the earlier report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum Change {
    New,
    Absent,
    Updated,
    Unchanged,
}

/// Which way a status went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum Direction {
    Worse,
    Better,
    Same,
    /// Of nobody who is invalid or left can it be said.
    Other,
}

/// What may differ, in the order in which differences are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum Field {
    Phase,
    Required,
    Completed,
    Scheduled,
    Remaining,
    Opens,
    Due,
    Closes,
    Status,
    Optional,
    Exception,
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(crate) enum Held {
    Nothing,
    Number(u32),
    YesNo(bool),
    Day(NaiveDate),
    Word(&'static str),
    Text(String),
}

/// One field that differs: of an obligation, or of the person where there is no `kind`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) kind: Option<ObligationKind>,
    pub(crate) year: Option<CivilYear>,
    pub(crate) field: Field,
    pub(crate) before: Held,
    pub(crate) after: Held,
}

/// Somebody of the new report beside the earlier one.
#[derive(Debug, Clone)]
pub(crate) struct Development {
    pub(crate) change: Change,
    /// The status in the earlier report; `None`: they are new.
    pub(crate) before: Option<AdvisorStatus>,
    pub(crate) direction: Option<Direction>,
    pub(crate) changes: Vec<Difference>,
    /// The first report in a row that gives them the status they have.
    pub(crate) status_since: NaiveDate,
}

/// What a coordinator asks first of somebody who changed; the order is that of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum Turn {
    NewlyLate,
    NewlyDue,
    /// Something was owed, and nothing has to be done any more.
    Solved,
    Arrived,
    Gone,
    Otherwise,
}

/// An earlier report, and of whom of today something is told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beside<'s, 'e> {
    pub(crate) since: &'s Since<'e>,
    /// Whoever did not change is left out.
    pub(crate) only_changes: bool,
}

impl Beside<'_, '_> {
    /// What became of somebody; `None`: they are left out.
    pub(crate) fn told(self, row: &Row) -> Option<Development> {
        let development = self.since.development(row);
        (!self.only_changes || development.change != Change::Unchanged).then_some(development)
    }
}

/// The people of a report beside those of an earlier one.
#[derive(Debug)]
pub(crate) struct Changes<'e> {
    pub(crate) earlier: &'e Earlier,
    /// Of how many people of the report nothing changed.
    pub(crate) unchanged: usize,
    /// The people of the report of whom something did, by their places in the roster.
    pub(crate) turned: BTreeMap<Turn, Vec<u32>>,
    /// The people who are in the earlier report alone, by id.
    pub(crate) absent: Vec<&'e Known>,
}

impl<'e> Changes<'e> {
    /// What became of the people that `keeps` picks.
    pub(crate) fn of(since: &Since<'e>, casebook: &Casebook, keeps: impl Fn(&Row) -> bool + Sync) -> Self {
        let absent = since.absent.clone();
        let mut changes = Self { earlier: since.earlier, unchanged: 0, turned: BTreeMap::new(), absent };
        let told = |rows: &mut dyn Iterator<Item = (usize, Row)>| -> Vec<_> {
            let kept = rows.filter(|(_, row)| keeps(row));
            kept.map(|(place, row)| (place, since.development(&row).turn(row.status()))).collect()
        };
        casebook.fold(&casebook.everybody(), told, |part| {
            for (place, turn) in part {
                match turn {
                    Some(turn) => changes.turned.entry(turn).or_default().push(place as u32),
                    None => changes.unchanged += 1,
                }
            }
        });
        changes
    }

    /// How many people a turn has.
    pub(crate) fn count(&self, turn: Turn) -> usize {
        let absent = if turn == Turn::Gone { self.absent.len() } else { 0 };
        self.turned.get(&turn).map_or(0, Vec::len) + absent
    }
}

/// An earlier report, to which people of today are held.
#[derive(Debug)]
pub(crate) struct Since<'e> {
    pub(crate) earlier: &'e Earlier,
    /// The people who are in the earlier report alone, by id.
    pub(crate) absent: Vec<&'e Known>,
    by_id: HashMap<&'e str, &'e Known>,
    as_of: NaiveDate,
}

impl<'e> Since<'e> {
    /// The earlier report for a run on D; `everybody` is the roster of today.
    pub(crate) fn new(earlier: &'e Earlier, as_of: NaiveDate, everybody: &[Advisor]) -> Self {
        let mut by_id = HashMap::new();
        for known in &earlier.people {
            by_id.entry(known.id.as_str()).or_insert(known);
        }
        let here: HashSet<&str> = everybody.iter().map(|advisor| advisor.person.id.as_str()).collect();
        let mut absent: Vec<&Known> =
            by_id.values().copied().filter(|known| !here.contains(known.id.as_str())).collect();
        absent.sort_by_key(|known| known.id.as_bytes());
        Self { earlier, absent, by_id, as_of }
    }

    /// What became of somebody.
    pub(crate) fn development(&self, row: &Row) -> Development {
        let now = standing(row);
        let Some(known) = self.by_id.get(row.advisor.person.id.as_str()) else {
            return Development {
                change: Change::New,
                before: None,
                direction: None,
                changes: Vec::new(),
                status_since: self.as_of,
            };
        };
        let changes = differences(&known.standing, &now);
        let (before, after) = (known.standing.status, now.status);
        let updated = !changes.is_empty();
        Development {
            change: if updated { Change::Updated } else { Change::Unchanged },
            before: Some(before),
            direction: updated.then(|| direction(before, after)),
            changes,
            status_since: if before == after { known.status_since } else { self.as_of },
        }
    }
}

impl Development {
    /// What is asked first, of somebody who stands so now; `None` where nothing changed.
    pub(crate) fn turn(&self, now: AdvisorStatus) -> Option<Turn> {
        use AdvisorStatus::{Due, Left, Overdue, Scheduled, UpToDate, Upcoming};
        let Some(before) = self.before else { return Some(Turn::Arrived) };
        let turn = match (before, now) {
            (before, Overdue) if before != Overdue => Turn::NewlyLate,
            (before, Due) if !matches!(before, Due | Overdue) => Turn::NewlyDue,
            (Due | Overdue, UpToDate | Scheduled | Upcoming) => Turn::Solved,
            (before, Left) if before != Left => Turn::Gone,
            _ => Turn::Otherwise,
        };
        (self.change == Change::Updated).then_some(turn)
    }
}

/// Where somebody stands today.
fn standing(row: &Row) -> Standing {
    let Some(assessed) = row.assessed() else {
        return Standing { status: row.status(), phase: None, obligations: Vec::new() };
    };
    Standing {
        status: row.status(),
        phase: Some(assessed.assessment.facts.phase),
        obligations: assessed.shown().map(|(obligation, _)| owed(obligation)).collect(),
    }
}

fn owed(obligation: &Obligation) -> Owed {
    Owed {
        kind: obligation.kind,
        year: obligation.year,
        required: obligation.required,
        completed: obligation.completed(),
        scheduled: obligation.scheduled(),
        remaining: obligation.remaining,
        opens: obligation.opens,
        due: obligation.due,
        closes: obligation.closes,
        status: obligation.status,
        optional: obligation.optional,
        exception: obligation.exception().map(|exception| exception.reason.clone()),
    }
}

/// Which way a status went, from the best to the worst.
fn direction(before: AdvisorStatus, after: AdvisorStatus) -> Direction {
    let rank = |status| match status {
        AdvisorStatus::UpToDate => Some(0),
        AdvisorStatus::Scheduled => Some(1),
        AdvisorStatus::Upcoming => Some(2),
        AdvisorStatus::Due => Some(3),
        AdvisorStatus::Overdue => Some(4),
        AdvisorStatus::Left | AdvisorStatus::Invalid => None,
    };
    match (rank(before), rank(after)) {
        (Some(before), Some(after)) if after > before => Direction::Worse,
        (Some(before), Some(after)) if after < before => Direction::Better,
        (Some(_), Some(_)) => Direction::Same,
        _ => Direction::Other,
    }
}

/// Every field that differs: those of the person, then of each obligation in the order of section 3.
fn differences(before: &Standing, after: &Standing) -> Vec<Difference> {
    let word = |phase: Option<Phase>| phase.map_or(Held::Nothing, |phase| Held::Word(phase.code()));
    let of_person = [
        (Field::Status, Held::Word(before.status.code()), Held::Word(after.status.code())),
        (Field::Phase, word(before.phase), word(after.phase)),
    ];
    let mut differences = Vec::new();
    let mut compare = |of: Option<(ObligationKind, Option<CivilYear>)>, field, before: Held, after: Held| {
        if before != after {
            let (kind, year) = of.map_or((None, None), |(kind, year)| (Some(kind), year));
            differences.push(Difference { kind, year, field, before, after });
        }
    };
    of_person.into_iter().for_each(|(field, before, after)| compare(None, field, before, after));
    for (key, sides) in pairs(before, after) {
        match sides {
            (Some(before), Some(after)) => {
                let fields = fields(before).into_iter().zip(fields(after));
                fields.for_each(|((field, before), (_, after))| compare(Some(key), field, before, after));
            }
            sides => {
                let status =
                    |side: Option<&Owed>| side.map_or(Held::Nothing, |owed| Held::Word(owed.status.code()));
                compare(Some(key), Field::Status, status(sides.0), status(sides.1));
            }
        }
    }
    differences
}

type Sides<'s> = (Option<&'s Owed>, Option<&'s Owed>);

/// The obligations of both sides, by kind and year.
fn pairs<'s>(
    before: &'s Standing,
    after: &'s Standing,
) -> BTreeMap<(ObligationKind, Option<CivilYear>), Sides<'s>> {
    let mut pairs: BTreeMap<_, Sides> = BTreeMap::new();
    before
        .obligations
        .iter()
        .for_each(|owed| pairs.entry((owed.kind, owed.year)).or_default().0 = Some(owed));
    after.obligations.iter().for_each(|owed| pairs.entry((owed.kind, owed.year)).or_default().1 = Some(owed));
    pairs
}

/// What is compared of an obligation, in the contract's order.
fn fields(owed: &Owed) -> [(Field, Held); 10] {
    let day = |day: Option<NaiveDate>| day.map_or(Held::Nothing, Held::Day);
    [
        (Field::Required, Held::Number(owed.required)),
        (Field::Completed, Held::Number(owed.completed)),
        (Field::Scheduled, Held::Number(owed.scheduled)),
        (Field::Remaining, Held::Number(owed.remaining)),
        (Field::Opens, day(owed.opens)),
        (Field::Due, day(owed.due)),
        (Field::Closes, day(owed.closes)),
        (Field::Status, Held::Word(owed.status.code())),
        (Field::Optional, Held::YesNo(owed.optional)),
        (Field::Exception, owed.exception.clone().map_or(Held::Nothing, Held::Text)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANKED: [AdvisorStatus; 5] = [
        AdvisorStatus::UpToDate,
        AdvisorStatus::Scheduled,
        AdvisorStatus::Upcoming,
        AdvisorStatus::Due,
        AdvisorStatus::Overdue,
    ];

    #[test]
    fn statuses_go_from_up_to_date_to_overdue() {
        for (place, before) in RANKED.into_iter().enumerate() {
            for (other, after) in RANKED.into_iter().enumerate() {
                let expected = match other.cmp(&place) {
                    std::cmp::Ordering::Greater => Direction::Worse,
                    std::cmp::Ordering::Less => Direction::Better,
                    std::cmp::Ordering::Equal => Direction::Same,
                };
                assert_eq!(direction(before, after), expected);
            }
            for unranked in [AdvisorStatus::Left, AdvisorStatus::Invalid] {
                assert_eq!(direction(before, unranked), Direction::Other);
                assert_eq!(direction(unranked, before), Direction::Other);
            }
        }
    }

    #[test]
    fn everybody_who_changed_has_one_turn() {
        let updated = |before| Development {
            change: Change::Updated,
            before: Some(before),
            direction: None,
            changes: Vec::new(),
            status_since: NaiveDate::MIN,
        };
        for before in AdvisorStatus::all() {
            for after in AdvisorStatus::all() {
                let turn = updated(before).turn(after);
                assert_eq!(turn == Some(Turn::NewlyLate), before != after && after == AdvisorStatus::Overdue);
                assert!(turn.is_some());
                let unchanged = Development { change: Change::Unchanged, ..updated(before) };
                assert_eq!(unchanged.turn(after), None);
                let new = Development { change: Change::New, before: None, ..updated(before) };
                assert_eq!(new.turn(after), Some(Turn::Arrived));
            }
        }
    }
}
