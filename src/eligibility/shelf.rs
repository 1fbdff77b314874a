//! The index of the calendar: the sessions that fit are an intersection of sets made once a run.

use std::collections::HashMap;

use fixedbitset::FixedBitSet;

use super::candidate::{Candidate, is_available, is_open, must_have_entered, overlaps};
use super::{Need, Wanted};
use crate::assessment::Assessment;
use crate::dates::last_day;
use crate::model::{Advisor, ModuleIndex, RegionCode, SessionIndex};
use crate::setting::Setting;

/// A set of sessions, in the calendar's order: by `starts_on`, then id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionSet(FixedBitSet);

impl SessionSet {
    pub fn iter(&self) -> impl Iterator<Item = SessionIndex> + '_ {
        self.0.ones().map(|place| SessionIndex(place as u32))
    }

    pub fn len(&self) -> usize {
        self.0.count_ones(..)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_clear()
    }

    pub fn contains(&self, session: SessionIndex) -> bool {
        self.0.contains(session.0 as usize)
    }

    /// Adds the sessions of another set.
    pub fn add(&mut self, other: &Self) {
        self.0.union_with(&other.0);
    }

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
    by_region: HashMap<RegionCode, FixedBitSet>,
    by_module: Vec<FixedBitSet>,
    /// The modules that require something, and those that may be off quota.
    with_prerequisite: Vec<ModuleIndex>,
    off_quota: Vec<(ModuleIndex, FixedBitSet)>,
}

impl<'a> Shelf<'a> {
    pub fn new(setting: &'a Setting<'a>) -> Self {
        let sessions = setting.calendar.sessions();
        let set = |keep: &dyn Fn(&crate::model::Session) -> bool| -> FixedBitSet {
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
                    && session.seats_left != Some(0)
                    && session.starts_on >= setting.as_of
                    && session.ends_on <= last_day(setting.year)
            })
        };
        let regions = sessions.iter().filter_map(|session| session.regions.as_ref()).flatten();
        let modules = || (0..setting.catalogue.modules().len() as u16).map(ModuleIndex);
        Self {
            setting,
            thematic: bookable(Wanted::Thematic),
            preparation: bookable(Wanted::Preparation),
            ccp1: bookable(Wanted::Ccp1),
            open_to_all: set(&|session| session.regions.is_none()),
            by_region: regions
                .map(|region| {
                    let open = |regions: &Vec<RegionCode>| regions.contains(region);
                    (*region, set(&|session| session.regions.as_ref().is_none_or(open)))
                })
                .collect(),
            by_module: modules().map(|module| set(&|session| session.module == module)).collect(),
            with_prerequisite: modules()
                .filter(|module| !setting.catalogue.get(*module).requires.is_empty())
                .collect(),
            off_quota: modules()
                .map(|module| {
                    let off = set(&|session| {
                        session.module == module && setting.is_off_quota(module, session.starts_on)
                    });
                    (module, off)
                })
                .filter(|(_, sessions)| !sessions.is_clear())
                .collect(),
        }
    }

    /// The sessions that fit: those for which [`Candidate::reasons`] finds no reason.
    pub fn eligible(&self, advisor: &Advisor, assessment: &Assessment, need: &Need) -> SessionSet {
        let candidate = Candidate::new(self.setting, advisor, assessment);
        let mut fits = match need.wanted {
            Wanted::Thematic => self.thematic.clone(),
            Wanted::Preparation => self.preparation.clone(),
            Wanted::Ccp1 => self.ccp1.clone(),
        };
        let region = advisor.person.region.and_then(|region| self.by_region.get(&region));
        fits.intersect_with(region.unwrap_or(&self.open_to_all));
        self.keep_within(&mut fits, assessment, need);
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
            self.remove(&mut fits, |session| overlaps(self.setting, course, session));
        }
        SessionSet(fits)
    }

    /// Keeps the sessions that start once the obligation has opened and end before it closes.
    fn keep_within(&self, fits: &mut FixedBitSet, assessment: &Assessment, need: &Need) {
        let sessions = self.setting.calendar.sessions();
        let facts = &assessment.facts;
        let mut first = need.opens;
        if must_have_entered(self.setting, need) {
            let Some(entered) = facts.initial_starts_on else { return fits.clear() };
            first = first.max(Some(entered));
        }
        if let Some(first) = first {
            fits.remove_range(..sessions.partition_point(|session| session.starts_on < first));
        }
        let last = [need.closes, facts.contract_ends_on].into_iter().flatten().min();
        if let Some(last) = last.filter(|last| *last < last_day(self.setting.year)) {
            self.remove(fits, |session| session.ends_on > last);
        }
    }

    fn remove(&self, fits: &mut FixedBitSet, when: impl Fn(&crate::model::Session) -> bool) {
        let sessions = self.setting.calendar.sessions();
        let gone: Vec<usize> = fits.ones().filter(|&place| when(&sessions[place])).collect();
        gone.into_iter().for_each(|place| fits.set(place, false));
    }
}
