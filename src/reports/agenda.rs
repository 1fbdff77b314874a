//! What a coordinator does today: the people of a report in groups, the most urgent first. Pure.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::casebook::{Alert, Assessed, Row, alert};
use crate::dates::day_after;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::eligibility::SessionSet;
use crate::engine::obligations::{Obligation, ObligationStatus};
use crate::engine::setting::Setting;
use crate::model::Advisor;
use crate::text::{Typed, Word};

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
            AdvisorStatus::Due => Self::of_due(setting, row, soon),
            AdvisorStatus::Scheduled => Self::Registered,
            AdvisorStatus::Upcoming => Self::Upcoming,
            AdvisorStatus::UpToDate => Self::UpToDate,
            AdvisorStatus::Left => Self::Left,
        }
    }

    /// What has a due day and no session comes before a day to register that is near; what may wait
    /// for a session as long as it takes comes after it.
    fn of_due(setting: &Setting, row: &Row, soon: NaiveDate) -> Self {
        let pending = row.assessed().into_iter().flat_map(|assessed| assessed.pending());
        let lacking = pending.filter(|(owed, eligible)| lacks_a_session(setting, owed, eligible));
        let lacking: Vec<&Obligation> = lacking.map(|(owed, _)| owed).collect();
        if lacking.iter().any(|owed| owed.due.is_some()) {
            Self::NoSession
        } else if register_by(setting, row).is_some_and(|last| last <= soon) {
            Self::RegisterSoon
        } else if !lacking.is_empty() {
            Self::NoSession
        } else {
            Self::Later
        }
    }
}

/// Whether something is owed now and no session of the calendar fits it.
pub(crate) fn lacks_a_session(setting: &Setting, owed: &Obligation, eligible: &SessionSet) -> bool {
    alert(setting, owed, eligible) == Some(Alert::NoSessionLeft)
}

/// What the people of a group are put in order by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Order {
    /// What presses most: in each group the obligations that close first, then the fewest ways out;
    /// of those who have time, whoever must register first.
    #[default]
    Urgency,
    BookBy,
    LateOn,
    Name,
    Structure,
}

impl Typed for Order {
    const GROUP: &'static str = "sort";
}

/// The people of a report, the most urgent first, in groups; `P` is what is kept of each.
#[derive(Debug)]
pub(crate) struct Agenda<P> {
    /// D and the days that count as near: the last of them.
    pub soon: NaiveDate,
    pub groups: Vec<(Group, Vec<P>)>,
}

impl<P> Agenda<P> {
    /// These people, each with their group, in its order.
    pub(crate) fn of(soon: NaiveDate, people: impl IntoIterator<Item = (Group, P)>) -> Self {
        let mut groups: Vec<(Group, Vec<P>)> = Group::all().map(|group| (group, Vec::new())).collect();
        people.into_iter().for_each(|(group, one)| groups[group as usize].1.push(one));
        groups.retain(|(_, people)| !people.is_empty());
        Self { soon, groups }
    }

    /// Everybody, in order.
    pub(crate) fn people(&self) -> impl Iterator<Item = &P> {
        self.groups.iter().flat_map(|(_, people)| people)
    }
}

/// D and the days that count as near, `within` days from D: the last of them.
pub(crate) fn soon(setting: &Setting, within: u32) -> NaiveDate {
    setting.as_of.checked_add_days(Days::new(within.into())).unwrap_or(NaiveDate::MAX)
}

/// What the people of a report are put together by, beside their groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Grouping {
    /// The employer.
    Structure,
    Department,
}

impl Typed for Grouping {
    const GROUP: &'static str = "group-by";
}

impl Grouping {
    /// The people of each structure or department, by its name; those without one last, under an
    /// empty name. `advisor` tells who somebody is.
    pub(crate) fn parts<'a, P: Copy>(
        self,
        whole: &Agenda<P>,
        advisor: impl Fn(P) -> &'a Advisor,
    ) -> Vec<(&'a str, Agenda<P>)> {
        let mut parts: BTreeMap<(bool, &str), Vec<(Group, P)>> = BTreeMap::new();
        for (group, people) in &whole.groups {
            for one in people {
                let person = &advisor(*one).person;
                let name = match self {
                    Self::Structure => person.structure.as_str(),
                    Self::Department => person.department.as_ref().map_or("", |code| code.as_str()),
                };
                parts.entry((name.is_empty(), name)).or_default().push((*group, *one));
            }
        }
        let part = |((_, name), people)| (name, Agenda::of(whole.soon, people));
        parts.into_iter().map(part).collect()
    }
}

/// What the people of a report are put in order by: the worst status first; within one, the
/// obligations that close first, and of these the ones with the fewest ways out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Urgency {
    status: Reverse<u8>,
    first_day: NaiveDate,
    ways_out: u32,
}

impl Urgency {
    pub(crate) fn of(row: &Row) -> Self {
        let pending = || row.assessed().into_iter().flat_map(|assessed| assessed.pending());
        let first_day = pending().filter_map(|(o, _)| o.closes.or(o.due)).min();
        let open = pending().filter(|(o, _)| o.remaining > 0);
        let ways_out = open.map(|(_, eligible)| eligible.len() as u32).min();
        Self {
            status: urgency(row.status()),
            first_day: first_day.unwrap_or(NaiveDate::MAX),
            ways_out: ways_out.unwrap_or(u32::MAX),
        }
    }
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

/// What somebody must see to, with the sessions that fit: what is late first, then what is due
/// first.
pub(crate) fn pressing<'s, 'a>(assessed: &'s Assessed<'a>) -> Vec<(&'s Obligation<'a>, &'s SessionSet)> {
    let mut pending: Vec<_> = assessed.pending().collect();
    pending.sort_by_key(|(obligation, _)| {
        let since = late_since(obligation);
        (since.is_none(), since, obligation.remaining == 0, obligation.due.is_none(), obligation.due)
    });
    pending
}

/// The day until which somebody can register and be in time. Whoever is late, or will be whatever
/// they do, waits for nothing: the next session is theirs.
pub(crate) fn register_by(setting: &Setting, row: &Row) -> Option<NaiveDate> {
    let pending = pressing(row.assessed()?);
    let first = |(_, eligible): &(&Obligation, &SessionSet)| {
        Some(setting.calendar.get(eligible.first()?).last_day_to_register())
    };
    let mut open = pending.iter().filter(|(owed, _)| owed.remaining > 0);
    if row.status() == AdvisorStatus::Overdue {
        return open.find_map(first);
    }
    let too_late = open.filter(|(owed, _)| is_too_late(owed)).filter_map(first).min();
    row.book_by().into_iter().chain(too_late).min()
}

/// Whether what is due, and not yet late, can no longer be met in time.
pub(crate) fn is_too_late(owed: &Obligation) -> bool {
    owed.remaining > 0 && owed.due.is_some() && owed.book_by.is_none() && owed.status == ObligationStatus::Due
}

/// Whether what makes somebody late, and not yet, is booked: they are, whatever they register for.
pub(crate) fn is_late_whatever(row: &Row) -> bool {
    let Some(day) = row.late_on() else { return false };
    let mut pending = row.assessed().into_iter().flat_map(|assessed| assessed.pending());
    pending.any(|(owed, _)| owed.remaining == 0 && owed.due.map(day_after) == Some(day))
}

/// From when somebody is late who is not yet and has something left to register for.
pub(crate) fn late_from(setting: &Setting, row: &Row) -> Option<NaiveDate> {
    let mut pending = row.assessed()?.pending();
    let is_open = is_late_whatever(row) || pending.any(|(owed, _)| owed.remaining > 0);
    row.late_on().filter(|day| *day > setting.as_of && is_open)
}

/// The first day on which an obligation was late; `None` where it is not.
pub(crate) fn late_since(obligation: &Obligation) -> Option<NaiveDate> {
    let is_late = matches!(obligation.status, ObligationStatus::Overdue | ObligationStatus::Missed);
    obligation.due.filter(|_| is_late).map(day_after)
}
