//! Who sits where at a moment of the search, with all that can be taken back.

use super::{Puzzle, Set};

/// Where a unit without a seat is.
const NOWHERE: u32 = u32::MAX;

/// An assignment of some units, each within its domain; it may be broken while it is worked on.
#[derive(Debug)]
pub(super) struct Board<'p> {
    pub puzzle: &'p Puzzle,
    /// The sessions that each unit may be given; empty for a unit that is not on the board.
    domains: Vec<Set>,
    places: Vec<u32>,
    guests: Vec<Vec<u32>>,
    /// The sessions with a seat left.
    free: Set,
    /// The sessions that nobody outside them can be given any more.
    pub closed: Set,
    changes: Vec<Change>,
}

/// What was done last, with what it takes to undo it.
#[derive(Debug)]
enum Change {
    Seat { unit: u32, before: u32 },
    Domain { unit: u32, before: Set },
}

/// A state to which the board can be taken back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark(usize);

impl<'p> Board<'p> {
    pub(super) fn new(puzzle: &'p Puzzle) -> Self {
        let sessions = puzzle.seats.len();
        let is_free = |session: &usize| puzzle.seats[*session] != Some(0);
        Self {
            puzzle,
            domains: vec![Set::new(sessions); puzzle.units.len()],
            places: vec![NOWHERE; puzzle.units.len()],
            guests: vec![Vec::new(); sessions],
            free: Set::of(sessions, (0..sessions).filter(is_free)),
            closed: Set::new(sessions),
            changes: Vec::new(),
        }
    }

    pub(super) fn mark(&self) -> Mark {
        Mark(self.changes.len())
    }

    /// Takes back all that was done since.
    pub(super) fn undo(&mut self, mark: Mark) {
        while self.changes.len() > mark.0 {
            match self.changes.pop().expect("there are more") {
                Change::Seat { unit, before } => self.set_place(unit, before),
                Change::Domain { unit, before } => self.domains[unit as usize] = before,
            }
        }
    }

    /// What was done is done for good.
    pub(super) fn commit(&mut self) {
        self.changes.clear();
    }

    /// Keeps the seats that units have now, and takes back what their domains lost since.
    pub(super) fn keep_seats(&mut self, mark: Mark) {
        let moved = self.changes[mark.0..].iter().filter_map(|change| match change {
            Change::Seat { unit, .. } => Some(*unit),
            Change::Domain { .. } => None,
        });
        let seats: Vec<(u32, u32)> = moved.map(|unit| (unit, self.places[unit as usize])).collect();
        self.undo(mark);
        seats.into_iter().for_each(|(unit, place)| self.change_place(unit, place));
    }

    pub(super) fn domain(&self, unit: u32) -> &Set {
        &self.domains[unit as usize]
    }

    pub(super) fn set_domain(&mut self, unit: u32, domain: Set) {
        let before = std::mem::replace(&mut self.domains[unit as usize], domain);
        self.changes.push(Change::Domain { unit, before });
    }

    /// Takes sessions out of a unit's domain. Whether any was in it.
    pub(super) fn exclude(&mut self, unit: u32, sessions: &Set) -> bool {
        let domain = &self.domains[unit as usize];
        let meets = domain.meets(sessions);
        if meets {
            let mut rest = domain.clone();
            rest.subtract(sessions);
            self.set_domain(unit, rest);
        }
        meets
    }

    pub(super) fn person(&self, unit: u32) -> u32 {
        self.puzzle.units[unit as usize].person
    }

    pub(super) fn place(&self, unit: u32) -> Option<usize> {
        let place = self.places[unit as usize];
        (place != NOWHERE).then_some(place as usize)
    }

    pub(super) fn seat(&mut self, unit: u32, session: usize) {
        self.change_place(unit, session as u32);
    }

    pub(super) fn leave(&mut self, unit: u32) {
        self.change_place(unit, NOWHERE);
    }

    fn change_place(&mut self, unit: u32, place: u32) {
        self.changes.push(Change::Seat { unit, before: self.places[unit as usize] });
        self.set_place(unit, place);
    }

    fn set_place(&mut self, unit: u32, place: u32) {
        let before = std::mem::replace(&mut self.places[unit as usize], place);
        if before != NOWHERE {
            let guests = &mut self.guests[before as usize];
            let seat = guests.iter().position(|guest| *guest == unit).expect("a guest sits there");
            guests.swap_remove(seat);
            self.count(before as usize);
        }
        if place != NOWHERE {
            self.guests[place as usize].push(unit);
            self.count(place as usize);
        }
    }

    fn count(&mut self, session: usize) {
        let taken = self.guests[session].len();
        if self.puzzle.seats[session].is_none_or(|seats| taken < seats as usize) {
            self.free.insert(session);
        } else {
            self.free.remove(session);
        }
    }

    pub(super) fn guests(&self, session: usize) -> &[u32] {
        &self.guests[session]
    }

    pub(super) fn free(&self) -> &Set {
        &self.free
    }

    /// The other units of a unit's person that are on the board.
    pub(super) fn siblings(&self, unit: u32) -> impl Iterator<Item = u32> + use<'_, 'p> {
        let own = &self.puzzle.people[self.puzzle.units[unit as usize].person as usize];
        own.iter().copied().filter(move |other| *other != unit && !self.domains[*other as usize].is_empty())
    }

    /// What a unit cannot be given beside what its person sits in now.
    pub(super) fn excluded(&self, unit: u32, out: &mut Set) {
        out.clear();
        for other in self.siblings(unit) {
            if let Some(session) = self.place(other) {
                self.puzzle.exclude(other, session, unit, out);
            }
        }
    }

    /// The first two units of a person that sit in sessions which clash.
    pub(super) fn clash(&self, person: u32) -> Option<(u32, u32)> {
        let own = &self.puzzle.people[person as usize];
        let pairs =
            own.iter().enumerate().flat_map(|(nth, one)| own[nth + 1..].iter().map(move |b| (*one, *b)));
        pairs.into_iter().find(|(one, other)| match (self.place(*one), self.place(*other)) {
            (Some(a), Some(b)) => !self.puzzle.agree((*one, a), (*other, b)),
            _ => false,
        })
    }

    /// Takes out of the domains of a person what no other unit of theirs could go with. The units
    /// that lose their seat by that leave it and are added to `homeless`. `false`: a domain is empty.
    pub(super) fn reconcile(&mut self, person: u32, homeless: &mut Vec<u32>) -> bool {
        let puzzle = self.puzzle;
        let own: Vec<u32> = puzzle.people[person as usize].clone();
        let on_board = |board: &Self| -> Vec<u32> {
            own.iter().copied().filter(|unit| !board.domain(*unit).is_empty()).collect()
        };
        let units = on_board(self);
        let mut excluded = Set::new(puzzle.seats.len());
        let mut changed = units.len() > 1;
        while std::mem::take(&mut changed) {
            for &unit in &units {
                let mut lost = Set::new(puzzle.seats.len());
                for &other in units.iter().filter(|other| **other != unit) {
                    for session in self.domain(unit).iter() {
                        excluded.clear();
                        puzzle.exclude(unit, session, other, &mut excluded);
                        if self.domain(other).is_within(&excluded) {
                            lost.insert(session);
                        }
                    }
                }
                changed |= self.exclude(unit, &lost);
                if self.domain(unit).is_empty() {
                    return false;
                }
                if self.place(unit).is_some_and(|place| lost.contains(place)) {
                    self.leave(unit);
                    homeless.push(unit);
                }
            }
        }
        true
    }

    /// Closes sessions that are all full, and whose guests want no other, to everybody else.
    pub(super) fn close(&mut self, sessions: &Set) {
        self.closed.add(sessions);
        for unit in 0..self.places.len() as u32 {
            let inside = self.place(unit).is_some_and(|place| sessions.contains(place));
            if !inside {
                self.exclude(unit, sessions);
            }
        }
        self.commit();
    }
}
