//! Section 8 of the contract as it reads, by trying everything: for small teams.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use parconum::engine::assessment::Assessment;
use parconum::engine::eligibility::{Candidate, Need, Reason};
use parconum::engine::obligations::{ObligationStatus, Standing};
use parconum::engine::setting::Setting;
use parconum::model::calendar::Mode;
use parconum::model::rules::ObligationKind;
use parconum::model::{Session, SessionIndex};

use super::team::{Team, Told, unit_name};

struct Unit {
    person: usize,
    id: String,
    obligation: usize,
    number: u32,
    kind: ObligationKind,
    year: Option<i32>,
    /// 0: a preparation; 1: an exam; 2: a module.
    sort: u8,
    round: usize,
    class: u8,
    due: Option<NaiveDate>,
    wanted: Vec<SessionIndex>,
    ways_out: usize,
    needs_preparation: bool,
}

/// A unit with the sessions that it may be given.
type Demand = (usize, Vec<SessionIndex>);

struct Oracle<'a> {
    setting: &'a Setting<'a>,
    seats: Vec<Option<u32>>,
    units: Vec<Unit>,
}

/// What the contract says of a team.
pub(super) fn told(team: &Team) -> Told {
    let setting = team.setting();
    let assessments = team.assessments(&setting);
    let registered = registered(&setting, &assessments);
    let seats = setting.calendar.iter().map(|(index, session)| {
        let left = session.seats_left;
        let rest = session.seats.map(|seats| seats.saturating_sub(registered[index.0 as usize]));
        match (left, rest) {
            (Some(left), Some(rest)) => Some(left.min(rest)),
            _ => left.or(rest),
        }
    });
    let mut oracle = Oracle { setting: &setting, seats: seats.collect(), units: Vec::new() };
    oracle.units = (0..team.people.len())
        .flat_map(|person| oracle.units_of(team, &assessments[person], person))
        .collect();
    oracle.units.sort_by_key(|unit| {
        let due = (unit.due.is_none(), unit.due);
        let id = unit.id.clone().into_bytes();
        (unit.round, unit.class, due, unit.sort, unit.ways_out, id, unit.obligation, unit.number)
    });
    let placed = oracle.choose(oracle.place(), team);
    oracle.tell(&placed, &registered)
}

fn registered(setting: &Setting, assessments: &[Assessment]) -> Vec<u32> {
    let mut counts = vec![0; setting.calendar.sessions().len()];
    for assessment in assessments {
        let booked = assessment.courses.iter().filter(|course| course.standing == Standing::Registered);
        let sessions: BTreeSet<SessionIndex> = booked.filter_map(|course| course.session).collect();
        sessions.into_iter().for_each(|session| counts[session.0 as usize] += 1);
    }
    counts
}

impl Oracle<'_> {
    fn units_of(&self, team: &Team, assessment: &Assessment, person: usize) -> Vec<Unit> {
        let advisor = &team.people[person].advisor;
        let candidate = Candidate::new(self.setting, advisor, assessment);
        let mut units = Vec::new();
        for (obligation, owed) in assessment.obligations.iter().enumerate() {
            if !owed.shown || owed.optional || owed.status == ObligationStatus::Waived {
                continue;
            }
            let fits = |session: &Session| {
                candidate.reasons(session, &Need::of(owed)).iter().all(|reason| *reason == Reason::Full)
            };
            let wanted: Vec<SessionIndex> =
                self.setting.calendar.iter().filter(|(_, session)| fits(session)).map(|(i, _)| i).collect();
            let with_seat: Vec<SessionIndex> =
                wanted.iter().copied().filter(|session| self.seats[session.0 as usize] != Some(0)).collect();
            let can_be_in_time =
                |due: NaiveDate| with_seat.iter().any(|session| self.session(*session).ends_on <= due);
            let class = match owed.due {
                _ if owed.status == ObligationStatus::Overdue => 0,
                Some(due) if !can_be_in_time(due) => 0,
                Some(_) => 1,
                None => 2,
            };
            for number in 1..=owed.remaining {
                units.push(Unit {
                    person,
                    id: advisor.person.id.to_string(),
                    obligation,
                    number,
                    kind: owed.kind,
                    year: owed.year,
                    sort: match owed.kind {
                        ObligationKind::Ccp1Preparation => 0,
                        ObligationKind::Ccp1 => 1,
                        _ => 2,
                    },
                    round: 0,
                    class,
                    due: owed.due,
                    wanted: wanted.clone(),
                    ways_out: with_seat.len(),
                    needs_preparation: owed.kind == ObligationKind::Ccp1
                        && units.iter().any(|unit: &Unit| unit.kind == ObligationKind::Ccp1Preparation),
                });
            }
        }
        for sort in 0..3 {
            let mut own: Vec<usize> = (0..units.len()).filter(|place| units[*place].sort == sort).collect();
            own.sort_by_key(|place| (units[*place].due.is_none(), units[*place].due, *place));
            own.into_iter().enumerate().for_each(|(nth, place)| units[place].round = nth + 1);
        }
        units
    }

    fn session(&self, session: SessionIndex) -> &Session {
        self.setting.calendar.get(session)
    }

    /// The placed units, each with the sessions on which it is as it was placed.
    fn place(&self) -> Vec<Demand> {
        let mut placed: Vec<Demand> = Vec::new();
        for round in 1..=self.units.iter().map(|unit| unit.round).max().unwrap_or(0) {
            for in_time in [true, false] {
                for (place, unit) in self.units.iter().enumerate().filter(|(_, unit)| unit.round == round) {
                    if placed.iter().any(|(other, _)| *other == place) {
                        continue;
                    }
                    let fits = |session: &&SessionIndex| match unit.due {
                        Some(due) if in_time && unit.class == 1 && due >= self.setting.as_of => {
                            self.session(**session).ends_on <= due
                        }
                        _ => true,
                    };
                    let sessions = unit.wanted.iter().filter(fits).copied().collect();
                    let mut with = placed.clone();
                    with.push((place, sessions));
                    if self.can_seat(&with) {
                        placed = with;
                    }
                }
            }
        }
        placed.sort_unstable();
        placed
    }

    fn choose(&self, mut placed: Vec<Demand>, team: &Team) -> Vec<(usize, SessionIndex)> {
        for nth in 0..placed.len() {
            let advisor = &team.people[self.units[placed[nth].0].person].advisor;
            let mut sessions = placed[nth].1.clone();
            sessions.sort_by_key(|session| {
                let session = self.session(*session);
                let department = advisor.person.department;
                let near = department.is_some() && department == session.department;
                let journey = session.mode == Some(Mode::InPerson) && !near;
                (journey, session.ends_on, session.id.as_bytes())
            });
            let found = sessions.into_iter().find(|session| {
                placed[nth].1 = vec![*session];
                self.can_seat(&placed)
            });
            placed[nth].1 = vec![found.expect("the units were placed")];
        }
        placed.into_iter().map(|(unit, sessions)| (unit, sessions[0])).collect()
    }

    /// Whether each of these units can have a seat.
    fn can_seat(&self, demands: &[Demand]) -> bool {
        let is_placed = |unit: usize| demands.iter().any(|(other, _)| *other == unit);
        let prepared = |place: usize| {
            let unit = &self.units[place];
            let is_own = |other: &usize| {
                self.units[*other].person == unit.person
                    && self.units[*other].kind == ObligationKind::Ccp1Preparation
            };
            !unit.needs_preparation || (0..self.units.len()).filter(is_own).any(is_placed)
        };
        if !demands.iter().all(|(unit, _)| prepared(*unit)) {
            return false;
        }
        let mut demands: Vec<&Demand> = demands.iter().collect();
        demands.sort_by_key(|(_, sessions)| sessions.len());
        self.seat_all(&demands, &mut Vec::new(), &mut self.seats.clone())
    }

    fn seat_all(
        &self,
        demands: &[&Demand],
        given: &mut Vec<(usize, SessionIndex)>,
        left: &mut [Option<u32>],
    ) -> bool {
        let Some(((unit, sessions), rest)) = demands.split_first() else { return true };
        for &session in sessions {
            let place = session.0 as usize;
            if left[place] == Some(0) || !given.iter().all(|other| self.go_together(*other, (*unit, session)))
            {
                continue;
            }
            left[place] = left[place].map(|seats| seats - 1);
            given.push((*unit, session));
            let found = self.seat_all(rest, given, left);
            given.pop();
            left[place] = left[place].map(|seats| seats + 1);
            if found {
                return true;
            }
        }
        false
    }

    fn go_together(&self, (one, a): (usize, SessionIndex), (other, b): (usize, SessionIndex)) -> bool {
        let (unit, beside) = (&self.units[one], &self.units[other]);
        if unit.person != beside.person {
            return true;
        }
        let (a, b) = (self.session(a), self.session(b));
        let share = a.starts_on.iter_days().take_while(|day| *day <= a.ends_on);
        let mut days = share.filter(|day| a.takes_place_on(*day) && b.takes_place_on(*day));
        if a.id == b.id || a.module == b.module || days.next().is_some() {
            return false;
        }
        match (unit.sort, beside.sort) {
            (0, 1) => a.ends_on < b.starts_on,
            (1, 0) => b.ends_on < a.starts_on,
            _ => true,
        }
    }

    fn tell(&self, placed: &[(usize, SessionIndex)], registered: &[u32]) -> Told {
        let given = |session: SessionIndex| placed.iter().filter(|(_, seat)| *seat == session).count() as u32;
        let is_full = |session: SessionIndex| self.seats[session.0 as usize] == Some(given(session));
        let causes: Vec<(String, Vec<SessionIndex>)> =
            (0..self.units.len()).map(|place| self.outcome(place, placed, &is_full)).collect();
        let lines = self.units.iter().zip(&causes).map(|(unit, (outcome, full))| {
            let name = unit_name(&unit.id, unit.kind, unit.year, unit.number);
            if full.is_empty() {
                return format!("{name}: {outcome}");
            }
            let short: BTreeSet<usize> = self
                .units
                .iter()
                .zip(&causes)
                .filter(|(_, (_, other))| other.iter().any(|session| full.contains(session)))
                .map(|(unit, _)| unit.person)
                .collect();
            let full: Vec<&str> = full.iter().map(|session| self.session(*session).id.as_str()).collect();
            format!("{name}: no-seat {} {}", full.join(","), short.len())
        });
        let wanted: BTreeSet<SessionIndex> =
            self.units.iter().flat_map(|unit| unit.wanted.iter().copied()).collect();
        let sessions = wanted.into_iter().map(|index| {
            let session = self.session(index);
            let seats = self.seats[index.0 as usize].map_or("-".to_owned(), |seats| seats.to_string());
            let booked = match (session.seats, session.seats_left) {
                (Some(seats), Some(left)) => seats.saturating_sub(left),
                _ => registered[index.0 as usize],
            };
            let below = session.seats_min.is_some_and(|fewest| booked + given(index) < fewest);
            format!("{}: {seats} {}{}", session.id, given(index), if below { " below" } else { "" })
        });
        (lines.collect(), sessions.collect(), true, 0)
    }

    /// The session of a unit, or its cause; with `no-seat` the sessions that are full.
    fn outcome(
        &self,
        place: usize,
        placed: &[(usize, SessionIndex)],
        is_full: &dyn Fn(SessionIndex) -> bool,
    ) -> (String, Vec<SessionIndex>) {
        let unit = &self.units[place];
        if let Some((_, session)) = placed.iter().find(|(other, _)| *other == place) {
            return (self.session(*session).id.clone(), Vec::new());
        }
        let prepared = placed.iter().any(|(other, _)| {
            self.units[*other].person == unit.person
                && self.units[*other].kind == ObligationKind::Ccp1Preparation
        });
        let open: Vec<SessionIndex> = unit
            .wanted
            .iter()
            .copied()
            .filter(|session| placed.iter().all(|other| self.go_together(*other, (place, *session))))
            .filter(|_| !unit.needs_preparation || prepared)
            .collect();
        let told = |cause: &str| (cause.to_owned(), Vec::new());
        if unit.wanted.is_empty() {
            told("no-session")
        } else if !open.is_empty() && open.iter().all(|session| is_full(*session)) {
            ("no-seat".to_owned(), open)
        } else if unit.needs_preparation && !prepared {
            told("no-preparation")
        } else {
            told("clash")
        }
    }
}
