//! What a report on many people looks like from afar: how many are where in each department and
//! structure, and whether the seats that are left last for what falls due. Pure.

use std::collections::BTreeMap;

use strum::VariantArray;

use super::casebook::{Casebook, Row};
use crate::dates::Month;
use crate::engine::allocation::{Registered, seats};
use crate::engine::assessment::AdvisorStatus;
use crate::engine::eligibility::SessionSet;
use crate::engine::setting::Setting;
use crate::model::{DepartmentCode, SessionIndex};
use crate::text::names::folded;

/// The most months that are looked ahead.
const MOST_MONTHS: usize = 24;

/// Statuses, the worst first.
pub(crate) const WORST_FIRST: [AdvisorStatus; AdvisorStatus::VARIANTS.len()] = [
    AdvisorStatus::Overdue,
    AdvisorStatus::Invalid,
    AdvisorStatus::Due,
    AdvisorStatus::Upcoming,
    AdvisorStatus::Scheduled,
    AdvisorStatus::UpToDate,
    AdvisorStatus::Left,
];

/// A report from afar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dashboard {
    /// By code; `None`, the last one, are the people whose department is not known.
    pub departments: Vec<(Option<DepartmentCode>, Tally)>,
    /// By name; the empty one, the last, is that of people without a structure.
    pub structures: Vec<(String, Tally)>,
    /// From the month of D on.
    pub months: Vec<MonthAhead>,
    /// Units that were due before D.
    pub late: u32,
    /// Units of which no day is known by which they are due.
    pub undated: u32,
    /// The sessions that fit somebody.
    pub offered: Vec<Offered>,
}

/// How many people have each status.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tally([usize; AdvisorStatus::VARIANTS.len()]);

/// What a month asks for and what it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MonthAhead {
    pub month: Month,
    /// Units that fall due in it.
    pub units: u32,
    /// The seats left in the sessions that end in it, of those where they are known.
    pub seats: u32,
    /// Those sessions.
    pub sessions: u32,
    /// The ones among them of which no seats are known.
    pub unlimited: u32,
}

/// A session that fits somebody of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Offered {
    pub session: SessionIndex,
    /// `None`: no limit is known.
    pub seats: Option<u32>,
}

impl Tally {
    pub(crate) fn count(&self, status: AdvisorStatus) -> usize {
        self.0[status as usize]
    }

    /// Everybody.
    pub(crate) fn total(&self) -> usize {
        self.0.iter().sum()
    }

    fn add(&mut self, status: AdvisorStatus) {
        self.0[status as usize] += 1;
    }
}

impl MonthAhead {
    fn of(month: Month) -> Self {
        Self { month, units: 0, seats: 0, sessions: 0, unlimited: 0 }
    }
}

impl Dashboard {
    /// These people from afar. Everybody of the casebook counts as registered where they are.
    pub(crate) fn of(casebook: &Casebook, rows: &[Row]) -> Self {
        let setting = casebook.setting;
        let mut departments = BTreeMap::<_, (_, Tally)>::new();
        let mut structures = BTreeMap::<_, (_, Tally)>::new();
        for row in rows {
            let person = &row.advisor.person;
            let department = (person.department.is_none(), person.department);
            departments
                .entry(department)
                .or_insert_with(|| (person.department, Tally::default()))
                .1
                .add(row.status());
            let name = person.structure.as_str();
            let structure = (name.is_empty(), folded(name), name);
            structures
                .entry(structure)
                .or_insert_with(|| (name.to_owned(), Tally::default()))
                .1
                .add(row.status());
        }
        let offered = offered(casebook, rows);
        let (months, late, undated) = months(setting, rows, &offered);
        Self {
            departments: departments.into_values().collect(),
            structures: structures.into_values().collect(),
            months,
            late,
            undated,
            offered,
        }
    }
}

impl Dashboard {
    /// Everybody, by status.
    pub(crate) fn everybody(&self) -> Tally {
        let mut all = Tally::default();
        for (_, tally) in &self.departments {
            all.0.iter_mut().zip(tally.0).for_each(|(all, here)| *all += here);
        }
        all
    }
}

/// The sessions that fit somebody, with the seats that can be given.
fn offered(casebook: &Casebook, rows: &[Row]) -> Vec<Offered> {
    let everybody = 0..casebook.advisors().len();
    let trainings = everybody.map(|place| casebook.history().of(place).to_vec());
    let registered = Registered::count(casebook.setting, trainings);
    let mut sessions = SessionSet::default();
    for (_, eligible) in rows.iter().filter_map(Row::assessed).flat_map(|assessed| assessed.shown()) {
        sessions.add(eligible);
    }
    let seats_of = |session| seats(casebook.setting.calendar.get(session), registered.of(session));
    sessions.iter().map(|session| Offered { session, seats: seats_of(session) }).collect()
}

/// Month by month what falls due and what is offered; what was due before D, and what has no day.
fn months(setting: &Setting, rows: &[Row], offered: &[Offered]) -> (Vec<MonthAhead>, u32, u32) {
    let mut ahead = BTreeMap::<_, MonthAhead>::new();
    let (mut late, mut undated) = (0, 0);
    for assessed in rows.iter().filter_map(Row::assessed) {
        for (obligation, _) in assessed.shown().filter(|(obligation, _)| !obligation.optional) {
            match obligation.due {
                None => undated += obligation.remaining,
                Some(due) if due < setting.as_of => late += obligation.remaining,
                Some(due) => line(&mut ahead, Month::of(due)).units += obligation.remaining,
            }
        }
    }
    for Offered { session, seats } in offered {
        let line = line(&mut ahead, Month::of(setting.calendar.get(*session).ends_on));
        line.sessions += 1;
        line.seats += seats.unwrap_or_default();
        line.unlimited += u32::from(seats.is_none());
    }
    let last =
        ahead.values().filter(|line| line.units + line.sessions > 0).map(|line| line.month.first).max();
    let all = std::iter::successors(Some(Month::of(setting.as_of)), |month| Some(month.next()));
    let all = all.take(MOST_MONTHS).take_while(|month| last.is_some_and(|last| month.first <= last));
    let months = all.map(|month| *line(&mut ahead, month));
    (months.collect(), late, undated)
}

fn line(ahead: &mut BTreeMap<chrono::NaiveDate, MonthAhead>, month: Month) -> &mut MonthAhead {
    ahead.entry(month.first).or_insert_with(|| MonthAhead::of(month))
}
