//! The registrations of one advisor that share a day (contract, section 1).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::{Course, Standing, Warning, WarningCode};
use crate::engine::setting::Setting;

/// Tells each registration that shares a day with an earlier one, by `starts_on`, then module id.
pub(super) fn tell(setting: &Setting, courses: &[Course], warnings: &mut Vec<Warning>) {
    let registered = courses.iter().filter(|course| course.standing == Standing::Registered);
    let mut registered: SmallVec<[&Course; 8]> = registered.collect();
    if registered.len() < 2 {
        return;
    }
    registered.sort_by_key(|course| (course.starts_on, setting.rank(course.module)));
    let mut taken = TakenDays::default();
    let mut sessions = BTreeSet::new();
    for course in registered {
        let blocks = blocks(setting, course);
        let shared = blocks.iter().find_map(|(first, last)| taken.first_within(*first, *last));
        warnings.extend(shared.map(|day| Warning {
            code: WarningCode::RegistrationsOverlap,
            module: Some(course.module),
            on: Some(course.ends_on),
            other: Some(day),
            session: None,
            origin: course.origin,
        }));
        if course.session.is_none_or(|session| sessions.insert(session)) {
            blocks.into_iter().for_each(|(first, last)| taken.take(first, last));
        }
    }
}

/// The days of a registration, as first and last days: its session's, if that is known; else every
/// day from its start to its end.
fn blocks(setting: &Setting, course: &Course) -> SmallVec<[(NaiveDate, NaiveDate); 4]> {
    match course.session.map(|session| setting.calendar.get(session)) {
        Some(session) if !session.days.is_empty() => session.days.iter().map(|day| (*day, *day)).collect(),
        Some(session) => SmallVec::from_iter([(session.starts_on, session.ends_on)]),
        None => SmallVec::from_iter([(course.starts_on, course.ends_on)]),
    }
}

/// Days on which somebody is busy, as blocks that do not touch: first day, last day.
#[derive(Default)]
struct TakenDays(BTreeMap<NaiveDate, NaiveDate>);

impl TakenDays {
    /// The first taken day between two days, both included.
    fn first_within(&self, first: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
        match self.0.range(..=first).next_back() {
            Some((_, end)) if *end >= first => Some(first),
            _ => self.0.range(first..=last).next().map(|(start, _)| *start),
        }
    }

    fn take(&mut self, mut first: NaiveDate, mut last: NaiveDate) {
        while let Some((&start, &end)) = self.0.range(..=last).next_back() {
            if end < first {
                break;
            }
            (first, last) = (first.min(start), last.max(end));
            self.0.remove(&start);
        }
        self.0.insert(first, last);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: i32) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(739_000 + number).unwrap()
    }

    proptest! {
        #[test]
        fn the_first_taken_day_is_that_of_all_days_looked_at(
            taken in proptest::collection::vec((0..40, 0..5), 0..8),
            (first, length) in (0..40, 0..9),
        ) {
            let mut days = TakenDays::default();
            taken.iter().for_each(|(first, length)| days.take(day(*first), day(first + length)));
            let is_taken = |number: &i32| taken.iter().any(|(first, length)| (*first..=first + length).contains(number));
            let expected = (first..=first + length).find(is_taken).map(day);
            prop_assert_eq!(days.first_within(day(first), day(first + length)), expected);
        }
    }
}
