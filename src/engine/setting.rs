//! What is the same for every advisor of a run: the question asked and the references it is
//! answered from.

use chrono::{Datelike, NaiveDate};

use crate::dates::{CivilYear, first_day, last_day};
use crate::model::rules::OffQuota;
use crate::model::{Calendar, Catalogue, ModuleIndex, ModuleKind, RuleSet};

/// The question (D and Y), the rules, the modules and the sessions.
#[derive(Debug, Clone)]
pub struct Setting<'a> {
    /// D: nothing dated after it is known yet, except registrations.
    pub as_of: NaiveDate,
    /// Y, the civil year asked for.
    pub year: CivilYear,
    /// 1 January of Y.
    pub first_day: NaiveDate,
    /// 31 December of Y.
    pub last_day: NaiveDate,
    /// The rules that are applied.
    pub rules: &'a RuleSet,
    /// The modules.
    pub catalogue: &'a Catalogue,
    /// The sessions.
    pub calendar: &'a Calendar,
    /// The rank of each module in the order of ids, by its place in the catalogue.
    ranks: Vec<u16>,
    /// The modules that come on top of the quota, each by its place in the catalogue.
    off_quota: Vec<Option<&'a OffQuota>>,
}

impl<'a> Setting<'a> {
    /// What is asked, of which rules, modules and sessions.
    pub fn new(
        as_of: NaiveDate,
        year: CivilYear,
        rules: &'a RuleSet,
        catalogue: &'a Catalogue,
        calendar: &'a Calendar,
    ) -> Self {
        let modules = catalogue.modules();
        let mut by_id: Vec<usize> = (0..modules.len()).collect();
        by_id.sort_by(|&a, &b| modules[a].id.cmp(&modules[b].id));
        let mut ranks = vec![0; modules.len()];
        for (rank, place) in (0..).zip(by_id) {
            ranks[place] = rank;
        }
        let mut off_quota = vec![None; modules.len()];
        for offer in rules.off_quota.iter().map(|offer| &offer.value) {
            if let Some(index) = catalogue.find(&offer.module) {
                off_quota[usize::from(index.0)] = Some(offer);
            }
        }
        Self {
            as_of,
            year,
            first_day: first_day(year),
            last_day: last_day(year),
            rules,
            catalogue,
            calendar,
            ranks,
            off_quota,
        }
    }

    /// Whether Y is the civil year of D.
    pub fn is_of_this_year(&self) -> bool {
        self.as_of.year() == self.year
    }

    /// The same question, answered from another calendar.
    pub fn on<'b>(self, calendar: &'b Calendar) -> Setting<'b>
    where
        'a: 'b,
    {
        Setting { calendar, ..self }
    }

    /// The rank of a module in the order of ids.
    pub fn rank(&self, module: ModuleIndex) -> u16 {
        self.ranks[usize::from(module.0)]
    }

    /// The offer by which a module that ends on `day` comes on top of the quota.
    pub fn off_quota(&self, module: ModuleIndex, day: NaiveDate) -> Option<&'a OffQuota> {
        self.off_quota[usize::from(module.0)].filter(|offer| day >= offer.from)
    }

    /// The kind of a module.
    pub fn kind(&self, module: ModuleIndex) -> ModuleKind {
        self.catalogue.get(module).kind
    }
}
