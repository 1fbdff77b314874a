//! Where the calendar is too thin before anyone is late: what falls due in the next twelve months,
//! against the seats that are left. Pure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::casebook::{Casebook, Row};
use crate::dates::Month;
use crate::engine::allocation::{Registered, UnitKind, seats};
use crate::engine::eligibility::{can_register, is_available};
use crate::engine::obligations::{Obligation, ObligationKind, ObligationStatus};
use crate::engine::setting::Setting;
use crate::model::territory::RegionCode;
use crate::model::{ModuleKind, Session, SessionIndex};

/// How many months are looked at, that of D included.
const MONTHS: usize = 12;

/// The next twelve months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outlook {
    pub(crate) months: Vec<Month>,
    /// By kind, then place.
    pub(crate) prospects: Vec<Prospect>,
}

/// Whose units are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Where {
    /// All regions: told where there are several.
    Everywhere,
    Region(RegionCode),
    /// The people whose region is not known.
    Unknown,
}

/// What one kind of training looks like for the people of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Prospect {
    pub(crate) kind: UnitKind,
    pub(crate) place: Where,
    /// Units that are late already.
    pub(crate) late: usize,
    /// One for each month.
    pub(crate) months: Vec<Prospected>,
    /// Units without a day by which they must be met.
    pub(crate) undated: usize,
    /// Units of all these for which there is no seat in the twelve months.
    pub(crate) missing: usize,
}

/// One month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Prospected {
    pub(crate) month: Month,
    /// Units that fall due in it.
    pub(crate) due: usize,
    /// Seats left in the sessions that end in it and are open to these people.
    pub(crate) seats: Left,
    /// Those of them that are open to all regions.
    pub(crate) open_to_all: Left,
    /// Units due by its end, the late ones included, beyond the seats until then.
    pub(crate) missing: usize,
}

/// Seats that are left; one session of which nobody knows its seats has room for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    Count(usize),
    Unlimited,
}

impl Default for Left {
    fn default() -> Self {
        Self::Count(0)
    }
}

impl Left {
    /// How many there are; `None`: no limit.
    pub(crate) fn count(self) -> Option<usize> {
        match self {
            Self::Count(count) => Some(count),
            Self::Unlimited => None,
        }
    }

    /// Both together.
    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Count(one), Self::Count(other)) => Self::Count(one + other),
            _ => Self::Unlimited,
        }
    }

    /// How many units are left without one.
    fn lacks(self, units: usize) -> usize {
        self.count().map_or(0, |seats| units.saturating_sub(seats))
    }
}

/// When a unit must be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    Late,
    In(Month),
    Undated,
}

impl Outlook {
    /// The outlook from D on for the people whom `keeps` keeps. `next` asks the same about the year
    /// after that of `now`.
    pub(crate) fn of(now: &Casebook, next: &Casebook, keeps: impl Fn(&Row) -> bool) -> Self {
        let setting = now.setting;
        let months: Vec<Month> =
            std::iter::successors(Some(Month::of(setting.as_of)), |month| Some(month.next()))
                .take(MONTHS)
                .collect();
        let mut units: BTreeMap<(UnitKind, Where), BTreeMap<When, usize>> = BTreeMap::new();
        for place in 0..now.advisors().len() {
            let row = now.row(place);
            if keeps(&row) {
                count(setting, &row, &next.row(place), &mut units);
            }
        }
        let places: BTreeSet<Where> = units.keys().map(|(_, place)| *place).collect();
        if places.len() > 1 {
            for ((kind, _), counts) in units.clone() {
                let all = units.entry((kind, Where::Everywhere)).or_default();
                counts.into_iter().for_each(|(when, count)| *all.entry(when).or_default() += count);
            }
        }
        let supply = supply(now, &months);
        let prospects =
            units.into_iter().map(|((kind, place), counts)| prospect(kind, place, &counts, &supply, &months));
        Self { prospects: prospects.filter(|told| told.counts_somebody()).collect(), months }
    }
}

impl Prospect {
    fn counts_somebody(&self) -> bool {
        self.late + self.undated > 0 || self.months.iter().any(|month| month.due > 0)
    }

    /// The first month by whose end seats are missing.
    pub(crate) fn too_thin_from(&self) -> Option<&Prospected> {
        self.months.iter().find(|month| month.missing > 0 && month.due > 0)
    }
}

/// Adds the units of one person, by when they must be met.
fn count(
    setting: &Setting,
    now: &Row,
    next: &Row,
    units: &mut BTreeMap<(UnitKind, Where), BTreeMap<When, usize>>,
) {
    let place = now.advisor.person.region.map_or(Where::Unknown, Where::Region);
    let shown: Vec<&Obligation> = shown(now).collect();
    let is_new =
        |owed: &&Obligation| !shown.iter().any(|known| (known.kind, known.year) == (owed.kind, owed.year));
    let later = shown_next(next).filter(is_new);
    for owed in shown.iter().copied().chain(later).filter(|owed| is_owed(owed)) {
        let known = units.entry((UnitKind::of(owed), place)).or_default();
        *known.entry(when(setting.as_of, owed)).or_default() += owed.remaining as usize;
    }
}

fn shown<'r>(row: &'r Row) -> impl Iterator<Item = &'r Obligation<'r>> {
    row.assessed().into_iter().flat_map(|assessed| assessed.shown()).map(|(owed, _)| owed)
}

/// Of the year that follows, what has a day: the rest was told of this one.
fn shown_next<'r>(row: &'r Row) -> impl Iterator<Item = &'r Obligation<'r>> {
    let has_a_day = |owed: &&Obligation| owed.due.is_some() || owed.kind == ObligationKind::InitialModules;
    shown(row).filter(has_a_day)
}

fn is_owed(owed: &Obligation) -> bool {
    owed.remaining > 0 && !owed.optional && owed.status != ObligationStatus::Waived
}

fn when(as_of: NaiveDate, owed: &Obligation) -> When {
    let useful = |day: &NaiveDate| *day >= as_of;
    match (owed.due, owed.due.filter(useful).or(owed.closes.filter(useful))) {
        (None, None) => When::Undated,
        (_, Some(last)) => When::In(Month::of(last)),
        (Some(_), None) => When::Late,
    }
}

/// The seats that are left in a session that can be booked.
struct Supply<'s> {
    kind: UnitKind,
    session: &'s Session,
    month: usize,
    left: Left,
}

impl Supply<'_> {
    fn is_open_to(&self, place: Where) -> bool {
        match (place, &self.session.regions) {
            (Where::Everywhere, _) | (_, None) => true,
            (Where::Region(region), Some(regions)) => regions.contains(&region),
            (Where::Unknown, Some(_)) => false,
        }
    }
}

fn supply<'a>(casebook: &Casebook<'a>, months: &[Month]) -> Vec<Supply<'a>> {
    let setting = casebook.setting;
    let everybody = 0..casebook.advisors().len();
    let trainings = everybody.map(|place| casebook.history().of(place).to_vec());
    let registered = Registered::count(setting, trainings);
    let of_session = |(index, session): (SessionIndex, &'a Session)| {
        let bookable = is_available(setting, session)
            && can_register(session, setting.as_of)
            && session.starts_on >= setting.as_of
            && setting.off_quota(session.module, session.ends_on).is_none();
        let month = months.iter().position(|month| *month == Month::of(session.ends_on));
        let left =
            seats(session, registered.of(index)).map_or(Left::Unlimited, |seats| Left::Count(seats as usize));
        Some(Supply { kind: kind(setting, session)?, session, month: month.filter(|_| bookable)?, left })
    };
    setting.calendar.iter().filter_map(of_session).collect()
}

/// What the units are of that a session can meet.
fn kind(setting: &Setting, session: &Session) -> Option<UnitKind> {
    match setting.kind(session.module) {
        ModuleKind::Thematic => Some(UnitKind::Thematic),
        ModuleKind::Preparation => Some(UnitKind::Preparation),
        ModuleKind::Certification => (session.module == setting.catalogue.ccp1()).then_some(UnitKind::Exam),
    }
}

fn prospect(
    kind: UnitKind,
    place: Where,
    counts: &BTreeMap<When, usize>,
    supply: &[Supply],
    months: &[Month],
) -> Prospect {
    let of = |when| counts.get(&when).copied().unwrap_or(0);
    let (late, undated) = (of(When::Late), of(When::Undated));
    let open: Vec<&Supply> = supply.iter().filter(|one| one.kind == kind && one.is_open_to(place)).collect();
    let seats = |month: usize, keep: &dyn Fn(&Supply) -> bool| {
        let own = open.iter().filter(|one| one.month == month && keep(one));
        own.map(|one| one.left).fold(Left::default(), Left::and)
    };
    let (mut units, mut all) = (late, Left::default());
    let months = months.iter().enumerate().map(|(nth, &month)| {
        let (due, left) = (of(When::In(month)), seats(nth, &|_| true));
        units += due;
        all = all.and(left);
        let open_to_all = seats(nth, &|one| one.session.regions.is_none());
        Prospected { month, due, seats: left, open_to_all, missing: all.lacks(units) }
    });
    let months: Vec<Prospected> = months.collect();
    Prospect { kind, place, late, months, undated, missing: all.lacks(units + undated) }
}
