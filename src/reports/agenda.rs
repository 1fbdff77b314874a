//! What a coordinator does today: the people of a report in groups, the most urgent first. Pure.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::casebook::{Alert, Row, alert};
use crate::dates::day_after;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::obligations::{Obligation, ObligationStatus};
use crate::engine::setting::Setting;
use crate::text::Word;
use crate::text::names::folded;

/// What is to be done about somebody, in the order in which a report tells it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray, IntoStaticStr, EnumString,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Group {
    Late,
    /// The data have an error: nobody knows.
    ToCorrect,
    /// Something is owed now and no session of the calendar fits it.
    NoSession,
    /// The last day to register is near.
    RegisterSoon,
    Later,
    Registered,
    Upcoming,
    UpToDate,
    Left,
}

impl Group {
    /// Whether somebody must do something: the others are counted, and listed when asked for.
    pub fn asks_for_something(self) -> bool {
        self <= Self::Later
    }

    /// The group of an advisor; `soon` is the last day that counts as near.
    pub fn of(setting: &Setting, row: &Row, soon: NaiveDate) -> Self {
        match row.status() {
            AdvisorStatus::Overdue => Self::Late,
            AdvisorStatus::Invalid => Self::ToCorrect,
            AdvisorStatus::Due if lacks_a_session(setting, row) => Self::NoSession,
            AdvisorStatus::Due if row.book_by().is_some_and(|last| last <= soon) => Self::RegisterSoon,
            AdvisorStatus::Due => Self::Later,
            AdvisorStatus::Scheduled => Self::Registered,
            AdvisorStatus::Upcoming => Self::Upcoming,
            AdvisorStatus::UpToDate => Self::UpToDate,
            AdvisorStatus::Left => Self::Left,
        }
    }
}

fn lacks_a_session(setting: &Setting, row: &Row) -> bool {
    let mut pending = row.assessed().into_iter().flat_map(|assessed| assessed.pending());
    pending.any(|(obligation, eligible)| alert(setting, obligation, eligible) == Some(Alert::NoSessionLeft))
}

/// What the people of a group are put in order by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Order {
    /// The obligations that close first, then the fewest ways out.
    #[default]
    Urgency,
    BookBy,
    LateOn,
    Name,
    Structure,
}

/// The people of a report, the most urgent first, in groups.
#[derive(Debug)]
pub(crate) struct Agenda<'r, 'a> {
    /// D and the days that count as near: the last of them.
    pub soon: NaiveDate,
    pub groups: Vec<(Group, Vec<&'r Row<'a>>)>,
}

impl<'r, 'a> Agenda<'r, 'a> {
    /// `within`: how many days from D count as near.
    pub(crate) fn new(
        setting: &Setting,
        rows: impl IntoIterator<Item = &'r Row<'a>>,
        within: u32,
        order: Order,
    ) -> Self
    where
        'a: 'r,
    {
        let soon = setting.as_of.checked_add_days(Days::new(within.into())).unwrap_or(NaiveDate::MAX);
        let mut groups: Vec<(Group, Vec<&Row>)> = Group::all().map(|group| (group, Vec::new())).collect();
        for row in rows {
            groups[Group::of(setting, row, soon) as usize].1.push(row);
        }
        for (_, people) in &mut groups {
            sort(people, order);
        }
        groups.retain(|(_, people)| !people.is_empty());
        Self { soon, groups }
    }
}

/// What the people of a report are put together by, beside their groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Grouping {
    /// The employer.
    Structure,
    Department,
}

impl Grouping {
    /// The people of each structure or department, by its name; those without one last, under an
    /// empty name.
    pub fn of<'r, 'a>(self, rows: &'r [Row<'a>]) -> Vec<(String, Vec<&'r Row<'a>>)> {
        let mut parts: BTreeMap<(bool, String), Vec<&Row>> = BTreeMap::new();
        for row in rows {
            let person = &row.advisor.person;
            let name = match self {
                Self::Structure => person.structure.to_string(),
                Self::Department => {
                    person.department.map(|code| code.as_str().to_owned()).unwrap_or_default()
                }
            };
            parts.entry((name.is_empty(), name)).or_default().push(row);
        }
        parts.into_iter().map(|((_, name), people)| (name, people)).collect()
    }
}

/// Puts people in this order; those who are alike in it by urgency.
pub(crate) fn sort(people: &mut [&Row], order: Order) {
    people.sort_by_cached_key(|row| urgency_of(row));
    let far = |day: Option<NaiveDate>| day.unwrap_or(NaiveDate::MAX);
    match order {
        Order::Urgency => {}
        Order::BookBy => people.sort_by_key(|row| far(row.book_by())),
        Order::LateOn => people.sort_by_key(|row| far(row.late_on())),
        Order::Name => people.sort_by_cached_key(|row| folded(&row.advisor.person.name)),
        Order::Structure => people.sort_by_cached_key(|row| folded(&row.advisor.person.structure)),
    }
}

/// What the people of a report are put in order by: the worst status first; within one, the
/// obligations that close first, and of these the ones with the fewest ways out.
pub(crate) fn urgency_of(row: &Row) -> impl Ord + use<> {
    let pending = || row.assessed().into_iter().flat_map(|assessed| assessed.pending());
    let first_day = pending().filter_map(|(o, _)| o.closes.or(o.due)).min();
    let ways_out = pending().filter(|(o, _)| o.remaining > 0).map(|(_, eligible)| eligible.len()).min();
    let name = folded(&row.advisor.person.name);
    (urgency(row.status()), first_day.unwrap_or(NaiveDate::MAX), ways_out.unwrap_or(usize::MAX), name)
}

fn urgency(status: AdvisorStatus) -> Reverse<u8> {
    Reverse(match status {
        AdvisorStatus::Overdue => 6,
        AdvisorStatus::Invalid => 5,
        AdvisorStatus::Due => 4,
        AdvisorStatus::Scheduled => 3,
        AdvisorStatus::Upcoming => 2,
        AdvisorStatus::UpToDate => 1,
        AdvisorStatus::Left => 0,
    })
}

/// The first day on which an obligation was late; `None` where it is not.
pub(crate) fn late_since(obligation: &Obligation) -> Option<NaiveDate> {
    let is_late = matches!(obligation.status, ObligationStatus::Overdue | ObligationStatus::Missed);
    obligation.due.filter(|_| is_late).map(day_after)
}
