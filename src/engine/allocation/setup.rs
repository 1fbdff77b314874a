//! The team's question as a puzzle of numbers: sessions in the order in which they are preferred.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::ops::Range;
use std::sync::Arc;

use super::Member;
use super::puzzle::{self, Puzzle, Set};
use super::units::{Unit, UnitKind};
use crate::engine::obligations::ObligationKind;
use crate::engine::setting::Setting;
use crate::model::calendar::Mode;
use crate::model::{DepartmentCode, Session, SessionIndex};

/// The puzzle, and which session of the calendar each of its numbers is.
#[derive(Debug)]
pub(super) struct Setup {
    pub puzzle: Puzzle,
    pub sessions: Vec<SessionIndex>,
}

impl Setup {
    /// The puzzle of these units, which are in the order of ranks.
    pub(super) fn of(setting: &Setting, members: &[Member], units: &[Unit], seats: &[Option<u32>]) -> Self {
        let sessions = wanted(setting, units);
        let get = |number: usize| setting.calendar.get(sessions[number]);
        let numbers = 0..sessions.len();
        let set = |members: &dyn Fn(&usize) -> bool| Set::of(sessions.len(), numbers.clone().filter(members));
        let apart = |a: usize| {
            let session = get(a);
            set(&|b| get(*b).module == session.module || get(*b).meets(session))
        };
        let too_early = |a: usize| set(&|b| get(*b).starts_on <= get(a).ends_on);
        let too_late = |a: usize| set(&|b| get(*b).ends_on >= get(a).starts_on);
        let mut departments: BTreeMap<Option<DepartmentCode>, u32> = BTreeMap::new();
        let mut near = Vec::new();
        for unit in units {
            let department = members[unit.member].advisor.person.department;
            departments.entry(department).or_insert_with(|| {
                near.push(set(&|number| !is_journey(get(*number), department)));
                near.len() as u32 - 1
            });
        }
        let mut number_of = vec![None; setting.calendar.sessions().len()];
        numbers.clone().for_each(|number| number_of[sessions[number].0 as usize] = Some(number));
        let numbered = |unit: &Unit, keep: &dyn Fn(SessionIndex) -> bool| {
            let kept = unit.wanted.iter().filter(|session| keep(*session));
            Set::of(sessions.len(), kept.filter_map(|session| number_of[session.0 as usize]))
        };
        let mut people = vec![Vec::new(); members.len()];
        (0..).zip(units).for_each(|(number, unit)| people[unit.member].push(number));
        let puzzle_units = units.iter().map(|unit| puzzle::Unit {
            person: unit.member as u32,
            round: unit.round,
            wanted: numbered(unit, &|_| true),
            in_time: numbered(unit, &|session| unit.is_in_time(setting, session)),
            near: departments[&members[unit.member].advisor.person.department],
            after: preparation(members, units, &people, unit),
        });
        let units = puzzle_units.collect();
        let puzzle = Puzzle {
            seats: sessions.iter().map(|session| seats[session.0 as usize]).collect(),
            apart: shared(
                numbers.clone(),
                |a| (get(a).module, get(a).starts_on, get(a).ends_on, &get(a).days),
                apart,
            ),
            too_early: shared(numbers.clone(), |a| get(a).ends_on, too_early),
            too_late: shared(numbers.clone(), |a| get(a).starts_on, too_late),
            units,
            people,
            near,
        };
        Self { puzzle, sessions }
    }
}

/// The set of each session, made once for all that have the same key: most sessions of a calendar
/// have their module and their days in common with others.
fn shared<K: Eq + Hash>(
    sessions: Range<usize>,
    key: impl Fn(usize) -> K,
    make: impl Fn(usize) -> Set,
) -> Vec<Arc<Set>> {
    let mut made: HashMap<K, Arc<Set>> = HashMap::new();
    let mut set = |session| Arc::clone(made.entry(key(session)).or_insert_with(|| Arc::new(make(session))));
    sessions.map(&mut set).collect()
}

/// The sessions that some unit wants, by last day, then id.
fn wanted(setting: &Setting, units: &[Unit]) -> Vec<SessionIndex> {
    let mut wanted = vec![false; setting.calendar.sessions().len()];
    for unit in units {
        unit.wanted.iter().for_each(|session| wanted[session.0 as usize] = true);
    }
    let all = setting.calendar.iter().map(|(session, _)| session);
    let mut sessions: Vec<SessionIndex> = all.filter(|session| wanted[session.0 as usize]).collect();
    sessions.sort_by_key(|session| {
        let session = setting.calendar.get(*session);
        (session.ends_on, session.id.as_bytes())
    });
    sessions
}

/// Whether a session is in person outside a department: anywhere, if that is unknown.
pub(super) fn is_journey(session: &Session, department: Option<DepartmentCode>) -> bool {
    let near = department.is_some() && session.department == department;
    session.mode == Some(Mode::InPerson) && !near
}

/// The preparation that must be given before this unit can be: only an exam waits for one, unless
/// the preparation is met, registered or waived.
fn preparation(members: &[Member], units: &[Unit], people: &[Vec<u32>], unit: &Unit) -> Option<u32> {
    let obligation = &members[unit.member].assessment.obligations[unit.obligation];
    if obligation.kind != ObligationKind::Ccp1 {
        return None;
    }
    people[unit.member].iter().copied().find(|own| units[*own as usize].kind == UnitKind::Preparation)
}
