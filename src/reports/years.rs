//! One status for each civil year: what is known of it today, and what was known on its last day. Pure.

use std::ops::RangeInclusive;

use chrono::Datelike;

use super::casebook::{Casebook, Row, Summary};
use super::crowd::Rank;
use crate::dates::{CivilYear, last_day};
use crate::engine::assessment::AdvisorStatus;
use crate::engine::obligations::ObligationStatus;
use crate::engine::setting::Setting;
use crate::model::Advisor;
use crate::text::Word;

/// How an advisor stands for one civil year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Hired after that year: nothing could be owed.
    NotInPost,
    /// The year's module was not taken and can no longer be; nothing else of that year is late.
    Missed,
    Is(AdvisorStatus),
}

impl Standing {
    /// `row` is the advisor's report for `year`.
    pub(crate) fn of(year: CivilYear, row: &Row) -> Self {
        if row.advisor.hired_on.is_some_and(|hired| hired.year() > year) {
            return Self::NotInPost;
        }
        let late = || {
            let shown = row.assessed().into_iter().flat_map(|assessed| assessed.shown());
            shown.map(|(obligation, _)| obligation.status)
        };
        let is_missed = |status| status == ObligationStatus::Missed;
        let is_overdue = |status| status == ObligationStatus::Overdue;
        match row.status() {
            AdvisorStatus::Overdue if late().any(is_missed) && !late().any(is_overdue) => Self::Missed,
            status => Self::Is(status),
        }
    }

    /// The status of the contract in a report for that year; `None` for somebody not in post yet.
    pub(crate) fn status(self) -> Option<AdvisorStatus> {
        match self {
            Self::NotInPost => None,
            Self::Missed => Some(AdvisorStatus::Overdue),
            Self::Is(status) => Some(status),
        }
    }

    /// The word for a cell: a status of the contract, `missed`, or `not-in-post`.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::NotInPost => "not-in-post",
            Self::Missed => "missed",
            Self::Is(status) => status.code(),
        }
    }

    /// In the order of a summary.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let statuses = AdvisorStatus::all().map(Self::Is);
        statuses.chain([Self::Missed, Self::NotInPost])
    }
}

/// How an advisor stands for one civil year, as it was known at its end and as it is known today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct YearStanding {
    /// What a report of 31 December of that year said; `None` where that day is not over.
    pub then: Option<Standing>,
    pub now: Standing,
}

/// One advisor with a standing for each year, in order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Years<'c, 'a> {
    pub advisor: &'a Advisor,
    pub standings: &'c [YearStanding],
}

/// Everybody with a standing for each year.
#[derive(Debug)]
pub(crate) struct Chronicle<'a> {
    /// What they add up to for Y.
    pub summary: Summary,
    advisors: &'a [Advisor],
    /// In roster order.
    people: Vec<Rank>,
    /// Those of everybody, one after the other.
    standings: Vec<YearStanding>,
    years: usize,
}

impl<'a> Chronicle<'a> {
    /// The people of a casebook that `keeps` picks.
    pub(crate) fn of(casebook: &Casebook<'a>, keeps: impl Fn(&Row) -> bool + Sync) -> Self {
        let now = casebook.setting;
        let asked = |day, year| Setting::new(day, year, now.rules, now.catalogue, now.calendar);
        let settings = span(now)
            .map(|year| (asked(now.as_of, year), is_over(now, year).then(|| asked(last_day(year), year))));
        let settings: Vec<(Setting, Option<Setting>)> = settings.collect();
        let books = settings
            .iter()
            .map(|(today, then)| (casebook.asked(today), then.as_ref().map(|then| casebook.asked(then))));
        let books: Vec<(Casebook, Option<Casebook>)> = books.collect();
        let standing = |book: &Casebook, place| Standing::of(book.setting.year, &book.row(place));
        let told = |rows: &mut dyn Iterator<Item = (usize, Row)>| {
            let mut part = (Summary::new(now), Vec::new(), Vec::new());
            for (place, row) in rows.filter(|(_, row)| keeps(row)) {
                part.0.add(&row);
                part.1.push(Rank::of(place, &row));
                part.2.extend(books.iter().map(|(today, then)| YearStanding {
                    then: then.as_ref().map(|then| standing(then, place)),
                    now: standing(today, place),
                }));
            }
            part
        };
        let (advisors, years) = (casebook.advisors(), books.len());
        let mut all =
            Self { summary: Summary::new(now), advisors, people: Vec::new(), standings: Vec::new(), years };
        casebook.fold(&casebook.everybody(), told, |(summary, people, standings)| {
            all.summary.merge(&summary);
            all.people.extend(people);
            all.standings.extend(standings);
        });
        all
    }

    /// How many people there are.
    pub(crate) fn len(&self) -> usize {
        self.people.len()
    }

    /// Somebody, in roster order.
    pub(crate) fn get(&self, nth: usize) -> Years<'_, 'a> {
        Years {
            advisor: &self.advisors[self.people[nth].place as usize],
            standings: &self.standings[nth * self.years..][..self.years],
        }
    }

    /// Everybody, in roster order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Years<'_, 'a>> {
        (0..self.len()).map(|nth| self.get(nth))
    }

    /// Who is who in roster order, those first whom most presses.
    pub(crate) fn by_urgency(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        let rank = |nth: &u32| &self.people[*nth as usize];
        order.sort_unstable_by(|one, other| rank(one).cmp(rank(other), self.advisors));
        order
    }
}

/// Whether a year is over on D, so that a report of its end can be set beside one of today.
pub(crate) fn is_over(setting: &Setting, year: CivilYear) -> bool {
    last_day(year) < setting.as_of
}

/// The years of the rules up to Y.
pub(crate) fn span(setting: &Setting) -> RangeInclusive<CivilYear> {
    setting.rules.since.value.year().min(setting.year)..=setting.year
}
