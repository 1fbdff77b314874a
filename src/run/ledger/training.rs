//! A training as a row of a history.

use std::num::NonZeroU16;

use chrono::NaiveDate;

use super::rows::{Form, Value};
use crate::load::table::field::Field;
use crate::model::{Person, TrainingStatus};
use crate::text::Word;

/// Who took what, or is registered for it.
pub(crate) struct Taken<'a> {
    pub person: &'a Person,
    pub module: &'a str,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// `None`: whatever the day makes of it.
    pub status: Option<TrainingStatus>,
    /// How long it was or will be.
    pub hours: Option<NonZeroU16>,
    pub session: Option<&'a str>,
}

impl Form {
    /// Whether a row can say who took what, when, and what became of it.
    pub(crate) fn holds_trainings(&self) -> bool {
        let says_what = self.has(Field::Training) || self.has(Field::Session);
        let says_when = self.has(Field::EndsOn) || self.has(Field::StartsOn) || self.has(Field::Session);
        self.has(Field::Advisor) && says_what && says_when && self.has(Field::Status)
    }

    /// Whether a row can say that: a training of no session needs columns of its own.
    pub(super) fn holds(&self, taken: &Taken) -> bool {
        let is_dated = self.has(Field::EndsOn) || self.has(Field::StartsOn);
        taken.session.is_some() || self.has(Field::Training) && is_dated
    }

    /// What a row says of a training.
    pub(crate) fn values(&self, taken: &Taken) -> Vec<(Field, Value)> {
        let person = taken.person;
        let by_email = self.by_email && !person.email.is_empty();
        let advisor = if by_email { &person.email } else { &person.id };
        let text = |text: &str| Value::Text(text.to_owned());
        let values = [
            (Field::Advisor, Some(text(advisor))),
            (Field::Training, Some(text(taken.module))),
            (Field::StartsOn, Some(Value::Day(taken.starts_on))),
            (Field::EndsOn, Some(Value::Day(taken.ends_on))),
            (Field::Status, taken.status.map(|status| Value::Word(status.code()))),
            (Field::Hours, taken.hours.map(|hours| Value::Text(hours.to_string()))),
            (Field::Session, taken.session.map(text)),
        ];
        values.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
    }
}
