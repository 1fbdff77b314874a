//! What a report on many people looks like from afar: how many are where in each department and
//! structure, and whether the seats that are left last for what falls due. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;
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

    fn merge(&mut self, other: &Self) {
        self.0.iter_mut().zip(other.0).for_each(|(all, here)| *all += here);
    }
}

impl MonthAhead {
    fn of(month: Month) -> Self {
        Self { month, units: 0, seats: 0, sessions: 0, unlimited: 0 }
    }
}

impl Dashboard {
    /// The people in these places of the roster from afar. Everybody of the casebook counts as
    /// registered where they are.
    pub(crate) fn of(casebook: &Casebook, people: &[u32]) -> Self {
        let mut sums = Sums::default();
        let add = |rows: &mut dyn Iterator<Item = (usize, Row)>| {
            let mut part = Sums::default();
            rows.for_each(|(_, row)| part.add(casebook.setting, &row));
            part
        };
        casebook.fold(people, add, |part| sums.merge(part));
        let offered = offered(casebook, &sums.sessions);
        Self {
            months: months(casebook.setting, &sums.units, &offered),
            departments: sums.departments.into_iter().map(|((_, code), tally)| (code, tally)).collect(),
            structures: sums.structures.into_iter().map(|((.., name), tally)| (name, tally)).collect(),
            late: sums.late,
            undated: sums.undated,
            offered,
        }
    }
}

/// What many people add up to.
#[derive(Default)]
struct Sums {
    /// Those that are not known come last.
    departments: BTreeMap<(bool, Option<DepartmentCode>), Tally>,
    /// By the name without case and accents; the empty one comes last.
    structures: BTreeMap<(bool, String, String), Tally>,
    /// The sessions that fit somebody.
    sessions: SessionSet,
    /// Units by the first day of the month in which they fall due.
    units: BTreeMap<NaiveDate, u32>,
    late: u32,
    undated: u32,
}

impl Sums {
    fn add(&mut self, setting: &Setting, row: &Row) {
        let person = &row.advisor.person;
        self.departments
            .entry((person.department.is_none(), person.department))
            .or_default()
            .add(row.status());
        let name = person.structure.as_str();
        let structure = (name.is_empty(), folded(name), name.to_owned());
        self.structures.entry(structure).or_default().add(row.status());
        let Some(assessed) = row.assessed() else { return };
        for (obligation, eligible) in assessed.shown() {
            self.sessions.add(eligible);
            match obligation.due.filter(|_| !obligation.optional) {
                None if obligation.optional => {}
                None => self.undated += obligation.remaining,
                Some(due) if due < setting.as_of => self.late += obligation.remaining,
                Some(due) => *self.units.entry(Month::of(due).first).or_default() += obligation.remaining,
            }
        }
    }

    fn merge(&mut self, other: Self) {
        other
            .departments
            .into_iter()
            .for_each(|(key, tally)| self.departments.entry(key).or_default().merge(&tally));
        other
            .structures
            .into_iter()
            .for_each(|(key, tally)| self.structures.entry(key).or_default().merge(&tally));
        other.units.into_iter().for_each(|(month, units)| *self.units.entry(month).or_default() += units);
        self.sessions.add(&other.sessions);
        self.late += other.late;
        self.undated += other.undated;
    }
}

impl Dashboard {
    /// Everybody, by status.
    pub(crate) fn everybody(&self) -> Tally {
        let mut all = Tally::default();
        for (_, tally) in &self.departments {
            all.merge(tally);
        }
        all
    }
}

/// The sessions that fit somebody, with the seats that can be given.
fn offered(casebook: &Casebook, sessions: &SessionSet) -> Vec<Offered> {
    let everybody = 0..casebook.advisors().len();
    let trainings = everybody.map(|place| casebook.history().of(place).to_vec());
    let registered = Registered::count(casebook.setting, trainings);
    let seats_of = |session| seats(casebook.setting.calendar.get(session), registered.of(session));
    sessions.iter().map(|session| Offered { session, seats: seats_of(session) }).collect()
}

/// Month by month what falls due and what is offered.
fn months(setting: &Setting, units: &BTreeMap<NaiveDate, u32>, offered: &[Offered]) -> Vec<MonthAhead> {
    let mut ahead = BTreeMap::<_, MonthAhead>::new();
    units.iter().for_each(|(month, units)| line(&mut ahead, Month::of(*month)).units = *units);
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
    all.map(|month| *line(&mut ahead, month)).collect()
}

fn line(ahead: &mut BTreeMap<NaiveDate, MonthAhead>, month: Month) -> &mut MonthAhead {
    ahead.entry(month.first).or_insert_with(|| MonthAhead::of(month))
}
