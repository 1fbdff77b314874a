//! The best set of sessions for what remains (contract, section 5). Pure and exact.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::model::calendar::Mode;
use crate::model::{Calendar, DepartmentCode, ModuleIndex, Session, SessionIndex};

/// An obligation with the units that remain of it and the sessions that fit it.
#[derive(Debug, Clone)]
pub struct Demand {
    pub units: u32,
    pub eligible: Vec<SessionIndex>,
}

/// A mode that an advisor would rather have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Preference {
    Remote,
    InPerson,
}

impl Preference {
    /// Whether a session is of this mode; a hybrid one is of both.
    pub fn suits(self, session: &Session) -> bool {
        match session.mode {
            Some(Mode::Hybrid) => true,
            Some(Mode::Remote) => self == Self::Remote,
            Some(Mode::InPerson) => self == Self::InPerson,
            None => false,
        }
    }
}

/// What an advisor wishes beside what the contract asks for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wishes {
    /// The department from which sessions are near; `None`: none is.
    pub department: Option<DepartmentCode>,
    pub prefer: Option<Preference>,
}

/// A session that may be part of the itinerary.
struct Choice<'a> {
    index: SessionIndex,
    session: &'a Session,
    flaws: Flaws,
    /// The demands that it can meet.
    meets: Vec<usize>,
}

/// What counts against a session, or how often it does in a set of them; the first weighs more.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Flaws {
    /// Not of the preferred mode.
    unwished: usize,
    /// In person, and not known to be in the advisor's department.
    away: usize,
}

impl Flaws {
    fn plus(self, other: Self) -> Self {
        Self { unwished: self.unwished + other.unwished, away: self.away + other.away }
    }

    fn is_within(self, most: Self) -> bool {
        self.unwished <= most.unwished && self.away <= most.away
    }
}

/// The best itinerary, by `starts_on`, then id: as many units as possible; among those sets the
/// fewest in-person sessions outside `department` (all of them, if it is unknown), then the
/// earliest last day, then the earliest sum of start days, then the smallest ids in order.
pub fn best(
    calendar: &Calendar,
    department: Option<DepartmentCode>,
    demands: &[Demand],
) -> Vec<SessionIndex> {
    let wishes = Wishes { department, prefer: None };
    best_sets(calendar, &wishes, demands, 1).pop().unwrap_or_default()
}

/// The `count` best itineraries, the best one first. They are ordered as [`best`] says, and where a
/// mode is preferred, among the sets of as many units first by the fewest sessions of another mode.
/// Sets that meet fewer units come after; the empty set is none.
pub fn best_sets(
    calendar: &Calendar,
    wishes: &Wishes,
    demands: &[Demand],
    count: usize,
) -> Vec<Vec<SessionIndex>> {
    let choices = choices(calendar, wishes, demands);
    let most_units = matching(demands, modules(choices.iter()).values().map(Vec::as_slice));
    let mut sets = Vec::new();
    for size in (1..=most_units).rev() {
        let unwished = if wishes.prefer.is_some() { size } else { 0 };
        for unwished in 0..=unwished {
            for away in 0..=size {
                let wanted = count - sets.len();
                if wanted == 0 {
                    return sets;
                }
                let flaws = Flaws { unwished, away };
                sets.extend(Search::new(&choices, demands, size, flaws, wanted).best());
            }
        }
    }
    sets
}

/// The sessions that some demand can use, by last day.
fn choices<'a>(calendar: &'a Calendar, wishes: &Wishes, demands: &[Demand]) -> Vec<Choice<'a>> {
    let mut choices: Vec<Choice> = calendar
        .iter()
        .filter_map(|(index, session)| {
            let meets: Vec<usize> = (0..demands.len())
                .filter(|&demand| demands[demand].units > 0)
                .filter(|&demand| demands[demand].eligible.binary_search(&index).is_ok())
                .collect();
            let near = wishes.department.is_some() && session.department == wishes.department;
            let away = session.mode == Some(Mode::InPerson) && !near;
            let unwished = wishes.prefer.is_some_and(|mode| !mode.suits(session));
            let flaws = Flaws { unwished: usize::from(unwished), away: usize::from(away) };
            (!meets.is_empty()).then_some(Choice { index, session, flaws, meets })
        })
        .collect();
    choices.sort_by_key(|choice| (choice.session.ends_on, choice.index));
    choices
}

/// The search for the best sets of `size` sessions that have just these flaws.
struct Search<'a> {
    choices: &'a [Choice<'a>],
    demands: &'a [Demand],
    size: usize,
    flaws: Flaws,
    wanted: usize,
    chosen: Vec<usize>,
    /// The best ones so far, the best first.
    found: Vec<Found>,
}

/// What two sets of the same size and the same sessions away are compared by; smaller is better.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    last_day: NaiveDate,
    start_days: i64,
    ids: Vec<String>,
}

struct Found {
    score: Score,
    sessions: Vec<SessionIndex>,
}

impl<'a> Search<'a> {
    fn new(
        choices: &'a [Choice<'a>],
        demands: &'a [Demand],
        size: usize,
        flaws: Flaws,
        wanted: usize,
    ) -> Self {
        Self { choices, demands, size, flaws, wanted, chosen: Vec::with_capacity(size), found: Vec::new() }
    }

    fn best(mut self) -> impl Iterator<Item = Vec<SessionIndex>> {
        let usable = |place: &usize| self.choices[*place].flaws.is_within(self.flaws);
        let all: Vec<usize> = (0..self.choices.len()).filter(usable).collect();
        self.extend(&all, Flaws::default());
        self.found.into_iter().map(|found| found.sessions)
    }

    /// Adds to the chosen sessions each of the candidates in turn, by last day.
    fn extend(&mut self, candidates: &[usize], flaws: Flaws) {
        if self.chosen.len() == self.size {
            if flaws == self.flaws {
                self.keep_if_better();
            }
            return;
        }
        for (place, &next) in candidates.iter().enumerate() {
            if self.is_too_late(next) || !self.could_complete(&candidates[place..]) {
                return;
            }
            let choice = &self.choices[next];
            let flaws = flaws.plus(choice.flaws);
            let fits_beside = |other: &Choice| {
                flaws.plus(other.flaws).is_within(self.flaws)
                    && other.session.module != choice.session.module
                    && !other.session.meets(choice.session)
            };
            let compatible: Vec<usize> =
                candidates[place + 1..].iter().copied().filter(|&i| fits_beside(&self.choices[i])).collect();
            self.chosen.push(next);
            if matching(self.demands, self.chosen_meets()) == self.chosen.len() {
                self.extend(&compatible, flaws);
            }
            self.chosen.pop();
        }
    }

    fn chosen_meets(&self) -> impl Iterator<Item = &[usize]> {
        self.chosen.iter().map(|&place| self.choices[place].meets.as_slice())
    }

    /// Whether a set that holds this session ends after the last one that is kept: candidates come
    /// by last day.
    fn is_too_late(&self, next: usize) -> bool {
        let ends_on = self.choices[next].session.ends_on;
        let worst = self.found.get(self.wanted - 1);
        worst.is_some_and(|worst| ends_on > worst.score.last_day)
    }

    /// Whether enough modules are left for what is missing, whatever their days: a bound.
    fn could_complete(&self, rest: &[usize]) -> bool {
        let modules = modules(rest.iter().map(|&place| &self.choices[place]));
        let left = modules.values().map(Vec::as_slice);
        matching(self.demands, self.chosen_meets().chain(left)) >= self.size
    }

    fn keep_if_better(&mut self) {
        let mut sessions: Vec<SessionIndex> =
            self.chosen.iter().map(|&place| self.choices[place].index).collect();
        sessions.sort_unstable();
        let chosen = || self.chosen.iter().map(|&place| self.choices[place].session);
        let mut ids: Vec<(SessionIndex, String)> = self
            .chosen
            .iter()
            .map(|&place| &self.choices[place])
            .map(|c| (c.index, c.session.id.clone()))
            .collect();
        ids.sort_unstable();
        let score = Score {
            last_day: chosen().map(|session| session.ends_on).max().expect("a set is never empty"),
            start_days: chosen().map(|session| i64::from(session.starts_on.num_days_from_ce())).sum(),
            ids: ids.into_iter().map(|(_, id)| id).collect(),
        };
        let place = self.found.partition_point(|found| found.score < score);
        if place < self.wanted {
            self.found.insert(place, Found { score, sessions });
            self.found.truncate(self.wanted);
        }
    }
}

/// Each module among the choices, with the demands that some session of it can meet.
fn modules<'a>(choices: impl Iterator<Item = &'a Choice<'a>>) -> BTreeMap<ModuleIndex, Vec<usize>> {
    let mut modules: BTreeMap<ModuleIndex, Vec<usize>> = BTreeMap::new();
    for choice in choices {
        let meets = modules.entry(choice.session.module).or_default();
        meets.extend(&choice.meets);
        meets.sort_unstable();
        meets.dedup();
    }
    modules
}

/// How many of these sessions (or modules) can each meet a unit of their own: a maximum matching.
fn matching<'a>(demands: &[Demand], items: impl Iterator<Item = &'a [usize]>) -> usize {
    let items: Vec<&[usize]> = items.collect();
    let mut units: Vec<Vec<usize>> = vec![Vec::new(); demands.len()];
    (0..items.len())
        .filter(|&item| place(demands, &items, &mut units, item, &mut vec![false; demands.len()]))
        .count()
}

/// Finds a unit for an item, moving others to another demand of theirs where that makes room.
fn place(
    demands: &[Demand],
    items: &[&[usize]],
    units: &mut [Vec<usize>],
    item: usize,
    tried: &mut [bool],
) -> bool {
    for &demand in items[item] {
        if std::mem::replace(&mut tried[demand], true) {
            continue;
        }
        if units[demand].len() < demands[demand].units as usize {
            units[demand].push(item);
            return true;
        }
        for slot in 0..units[demand].len() {
            let other = units[demand][slot];
            if place(demands, items, units, other, tried) {
                units[demand][slot] = item;
                return true;
            }
        }
    }
    false
}
