//! The index of the calendar: the sessions that fit are an intersection of sets made once a run.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use fixedbitset::FixedBitSet;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::candidate::{Candidate, is_available, is_open};
use super::{Need, Wanted};
use crate::engine::assessment::Assessment;
use crate::engine::obligations::Obligation;
use crate::engine::setting::Setting;
use crate::model::{Advisor, ModuleIndex, RegionCode, Session, SessionIndex};

/// A set of sessions, in the calendar's order: by `starts_on`, then id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionSet(FixedBitSet);

impl SessionSet {
    /// The sessions, in the order of the calendar.
    pub fn iter(&self) -> impl Iterator<Item = SessionIndex> + '_ {
        self.0.ones().map(|place| SessionIndex(place as u32))
    }

    /// How many sessions there are.
    pub fn len(&self) -> usize {
        self.0.count_ones(..)
    }

    /// Whether there is no session.
    pub fn is_empty(&self) -> bool {
        self.0.is_clear()
    }

    /// Whether a session is one of them.
    pub fn contains(&self, session: SessionIndex) -> bool {
        self.0.contains(session.0 as usize)
    }

    /// Adds the sessions of another set.
    pub fn add(&mut self, other: &Self) {
        self.0.union_with(&other.0);
    }

    /// The first one, in the order of the calendar.
    pub fn first(&self) -> Option<SessionIndex> {
        self.iter().next()
    }
}

/// The calendar as sets: what no advisor can book is sorted out once.
#[derive(Debug)]
pub struct Shelf<'a> {
    setting: &'a Setting<'a>,
    /// The sessions of each kind that somebody can still book on D and that end within Y.
    thematic: FixedBitSet,
    preparation: FixedBitSet,
    ccp1: FixedBitSet,
    open_to_all: FixedBitSet,
    /// `open_to_all`, and those open to the region.
    by_region: FxHashMap<RegionCode, FixedBitSet>,
    by_module: Vec<FixedBitSet>,
    /// The modules that require something, and those that may be off quota.
    with_prerequisite: Vec<ModuleIndex>,
    off_quota: Vec<(ModuleIndex, FixedBitSet)>,
    /// The first day of each session, in the calendar's order.
    starts: Vec<NaiveDate>,
    /// From the first to the last day of the longest session.
    longest: TimeDelta,
    /// The latest day of registration of each session and all before it, in the calendar's order.
    booked_until: Vec<NaiveDate>,
}

impl<'a> Shelf<'a> {
    /// The sessions of the calendar, sorted by what keeps people out of them.
    pub fn new(setting: &'a Setting<'a>) -> Self {
        Self::with(setting, |session| session.seats_left != Some(0))
    }

    /// The same, where full sessions fit too if that is all that is against them.
    pub fn regardless_of_seats(setting: &'a Setting<'a>) -> Self {
        Self::with(setting, |_| true)
    }

    fn with(setting: &'a Setting<'a>, has_seats: impl Fn(&Session) -> bool) -> Self {
        let sessions = setting.calendar.sessions();
        let set = |keep: &dyn Fn(&Session) -> bool| -> FixedBitSet {
            let mut set = FixedBitSet::with_capacity(sessions.len());
            set.extend(sessions.iter().enumerate().filter(|(_, s)| keep(s)).map(|(place, _)| place));
            set
        };
        let bookable = |wanted: Wanted| {
            set(&|session| {
                wanted.accepts(setting, session.module)
                    && is_available(setting, session)
                    && !session.cancelled
                    && is_open(session, setting.as_of)
                    && has_seats(session)
                    && session.starts_on >= setting.as_of
                    && session.ends_on <= setting.last_day
            })
        };
        let regions: BTreeSet<RegionCode> =
            sessions.iter().filter_map(|session| session.regions.as_ref()).flatten().copied().collect();
        let open_to = |region: &RegionCode| {
            set(&|session| session.regions.as_ref().is_none_or(|regions| regions.contains(region)))
        };
        let modules = || (0..setting.catalogue.modules().len() as u16).map(ModuleIndex);
        let is_off_quota = |session: &Session| setting.off_quota(session.module, session.ends_on).is_some();
        let off_quota: BTreeSet<ModuleIndex> =
            sessions.iter().filter(|session| is_off_quota(session)).map(|session| session.module).collect();
        let off = |module| set(&|session| session.module == module && is_off_quota(session));
        Self {
            setting,
            thematic: bookable(Wanted::Thematic),
            preparation: bookable(Wanted::Preparation),
            ccp1: bookable(Wanted::Ccp1),
            open_to_all: set(&|session| session.regions.is_none()),
            by_region: regions.into_iter().map(|region| (region, open_to(&region))).collect(),
            by_module: modules().map(|module| set(&|session| session.module == module)).collect(),
            with_prerequisite: modules()
                .filter(|module| !setting.catalogue.get(*module).requires.is_empty())
                .collect(),
            off_quota: off_quota.into_iter().map(|module| (module, off(module))).collect(),
            starts: sessions.iter().map(|session| session.starts_on).collect(),
            longest: sessions.iter().map(|s| s.ends_on - s.starts_on).max().unwrap_or_default(),
            booked_until: sessions
                .iter()
                .scan(NaiveDate::MIN, |latest, session| {
                    *latest = session.last_day_to_register().max(*latest);
                    Some(*latest)
                })
                .collect(),
        }
    }

    /// The sessions that fit: those for which [`Candidate::reasons`] finds no reason.
    pub fn eligible(&self, advisor: &Advisor, assessment: &Assessment, need: &Need) -> SessionSet {
        let bookable = match need.wanted {
            Wanted::Thematic => &self.thematic,
            Wanted::Preparation => &self.preparation,
            Wanted::Ccp1 => &self.ccp1,
        };
        if bookable.is_clear() {
            return SessionSet::default();
        }
        let candidate = Candidate::new(self.setting, advisor, assessment);
        let mut fits = bookable.clone();
        let region = advisor.person.region.and_then(|region| self.by_region.get(&region));
        fits.intersect_with(region.unwrap_or(&self.open_to_all));
        self.keep_within(&mut fits, &candidate, need);
        for module in candidate.taken().chain(candidate.registered().map(|course| course.module)) {
            fits.difference_with(&self.by_module[usize::from(module.0)]);
        }
        for module in &self.with_prerequisite {
            if !candidate.holds_what_is_required(*module) {
                fits.difference_with(&self.by_module[usize::from(module.0)]);
            }
        }
        for (module, off_quota) in &self.off_quota {
            if !candidate.has_taken_off_quota(*module) {
                fits.difference_with(off_quota);
            }
        }
        for course in candidate.registered() {
            let (first, last) = course.days(self.setting);
            self.remove(&mut fits, first, last, |session| course.overlaps(self.setting, session));
        }
        SessionSet(fits)
    }

    /// `book_by` of an obligation that these sessions fit (contract, section 7): of the sessions that
    /// end in time, each module's latest day of registration, and of these as many as remain.
    pub fn book_by(&self, obligation: &Obligation, eligible: &SessionSet) -> Option<NaiveDate> {
        let due = obligation.due.filter(|due| *due >= self.setting.as_of);
        let wanted = obligation.remaining as usize;
        // the latest first; a module stands once
        let mut latest: SmallVec<[(NaiveDate, ModuleIndex); 4]> = SmallVec::new();
        for index in eligible.0.ones().rev().take_while(|_| wanted > 0) {
            let last_wanted = latest.get(wanted - 1);
            if last_wanted.is_some_and(|(day, _)| *day >= self.booked_until[index]) {
                break;
            }
            let session = &self.setting.calendar.sessions()[index];
            if due.is_some_and(|due| session.ends_on > due) {
                continue;
            }
            let day = session.last_day_to_register();
            match latest.iter_mut().find(|(_, module)| *module == session.module) {
                Some((latest, _)) => *latest = day.max(*latest),
                None => latest.push((day, session.module)),
            }
            latest.sort_unstable_by_key(|(day, _)| Reverse(*day));
        }
        latest.get(wanted.checked_sub(1)?).map(|(day, _)| *day)
    }

    /// Keeps the sessions that the days of the advisor and of the obligation leave.
    fn keep_within(&self, fits: &mut FixedBitSet, candidate: &Candidate, need: &Need) {
        let facts = &candidate.assessment.facts;
        if candidate.must_have_entered(need) {
            let Some(entered) = facts.initial_starts_on else { return fits.clear() };
            fits.remove_range(..self.starts.partition_point(|start| *start < entered));
        }
        if let Some(prepared) = candidate.preparation_before(need) {
            fits.remove_range(..self.starts.partition_point(|start| *start <= prepared));
        }
        // no session that is left starts before D
        if let Some(opens) = need.opens.filter(|opens| *opens > self.setting.as_of) {
            fits.remove_range(..self.starts.partition_point(|start| *start < opens - self.longest));
            self.remove(fits, opens, opens, |session| session.ends_on < opens);
        }
        let last = [need.closes, facts.contract_ends_on].into_iter().flatten().min();
        if let Some(last) = last.filter(|last| *last < self.setting.last_day) {
            fits.remove_range(self.starts.partition_point(|start| *start <= last)..);
            self.remove(fits, last, last, |session| session.ends_on > last);
        }
    }

    /// Removes sessions that may be running between two days: no other is looked at.
    fn remove(
        &self,
        fits: &mut FixedBitSet,
        first: NaiveDate,
        last: NaiveDate,
        when: impl Fn(&Session) -> bool,
    ) {
        let earliest = first - self.longest;
        let begin = self.starts.partition_point(|start| *start < earliest);
        let end = self.starts.partition_point(|start| *start <= last);
        for place in begin..end {
            if fits.contains(place) && when(&self.setting.calendar.sessions()[place]) {
                fits.remove(place);
            }
        }
    }
}
