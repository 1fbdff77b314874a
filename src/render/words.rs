//! The computed facts in the user's words.

use chrono::{Datelike, NaiveDate};

use crate::dates::{Month, day_after};
use crate::engine::assessment::AdvisorStatus;
use crate::engine::eligibility::SessionSet;
use crate::engine::obligations::{Course, Obligation, ObligationStatus, Warning};
use crate::engine::setting::Setting;
use crate::findings::Files;
use crate::locale::{Locale, Value};
use crate::model::{History, ModuleIndex, Origin, Session};
use crate::reports::casebook::{Alert, Row, alert};
use crate::reports::diary::blocks;
use crate::text::Word;

/// Beyond this, the days of a session are told as a range and a number.
const MOST_RUNS_IN_WORDS: usize = 4;

/// A locale in front of a setting.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    pub locale: &'a Locale,
    pub setting: &'a Setting<'a>,
    pub files: &'a Files,
    /// What people took, where a report is about people.
    pub history: Option<&'a History>,
}

impl Words<'_> {
    pub(crate) fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    pub(crate) fn day(&self, day: NaiveDate) -> String {
        self.locale.day(day)
    }

    /// A day, or the words for a day that is not known.
    pub(crate) fn day_or(&self, day: Option<NaiveDate>, otherwise: &str) -> String {
        day.map_or_else(|| self.text(otherwise), |day| self.day(day))
    }

    pub(crate) fn module(&self, module: ModuleIndex) -> &str {
        &self.setting.catalogue.get(module).title
    }

    /// The status of an advisor; of somebody late, since when.
    pub(crate) fn status(&self, row: &Row) -> String {
        let late_since = row.assessed().filter(|_| row.status() == AdvisorStatus::Overdue).and_then(|a| {
            a.shown()
                .filter(|(obligation, _)| is_late(obligation))
                .filter_map(|(obligation, _)| obligation.due)
                .min()
        });
        match late_since {
            Some(due) => {
                self.locale.text_with("overdue-since", &[("day", Value::from(self.day(day_after(due))))])
            }
            None => self.text(&format!("status-{}", row.status().code())),
        }
    }

    pub(crate) fn obligation_status(&self, obligation: &Obligation) -> String {
        match obligation.due.filter(|_| is_late(obligation)) {
            Some(due) if obligation.status == ObligationStatus::Overdue => {
                self.locale.text_with("overdue-since", &[("day", Value::from(self.day(day_after(due))))])
            }
            _ => self.text(&format!("obligation-status-{}", obligation.status.code())),
        }
    }

    /// What an obligation is called: "module continu 2025".
    pub(crate) fn obligation(&self, obligation: &Obligation) -> String {
        let year = obligation.year.map(|year| year.to_string()).unwrap_or_default();
        self.locale.text_with(&format!("kind-{}", obligation.kind.code()), &[("year", Value::from(year))])
    }

    /// What remains of an obligation: "1 module initial sur 2".
    pub(crate) fn remaining(&self, obligation: &Obligation) -> String {
        let missing = obligation.required.saturating_sub(obligation.completed());
        self.locale.text_with(
            &format!("remaining-{}", obligation.kind.code()),
            &[
                ("remaining", Value::from(missing)),
                ("required", Value::from(obligation.required)),
                ("year", Value::from(obligation.year.map(|year| year.to_string()).unwrap_or_default())),
            ],
        )
    }

    /// What an advisor has to do, in a sentence: "le CCP1", "un module initial".
    pub(crate) fn to_do(self, obligation: &Obligation) -> String {
        let year = obligation.year.map(|year| year.to_string()).unwrap_or_default();
        let values = [("remaining", Value::from(obligation.remaining)), ("year", Value::from(year))];
        self.locale.text_with(&format!("to-do-{}", obligation.kind.code()), &values)
    }

    /// What somebody owes in two or three words: "2 modules initiaux".
    pub(crate) fn owes(&self, obligation: &Obligation) -> String {
        let missing = obligation.required.saturating_sub(obligation.completed());
        let year = obligation.year.map(|year| year.to_string()).unwrap_or_default();
        let values = [("remaining", Value::from(missing)), ("year", Value::from(year))];
        self.locale.text_with(&format!("owes-{}", obligation.kind.code()), &values)
    }

    /// A day that is near: without its year, if that is D's.
    pub(crate) fn near_day(&self, day: NaiveDate) -> String {
        if day.year() != self.setting.as_of.year() {
            return self.day(day);
        }
        self.day_of_its_year(day)
    }

    /// A day that is near, in figures: `16/05`, with its year if that is not D's.
    pub(crate) fn near_day_in_short(&self, day: NaiveDate) -> String {
        match day.year() == self.setting.as_of.year() {
            true => day.format("%d/%m").to_string(),
            false => self.locale.short_day(day),
        }
    }

    /// The days of a training that is booked, near as they are: `3 juin`, `3–4 juin`,
    /// `25 jours du 1er avril au 3 juin` where it pauses.
    pub(crate) fn course_days(&self, course: &Course) -> String {
        let session = course.session.map(|session| self.setting.calendar.get(session));
        let runs = match session.filter(|session| !session.days.is_empty()) {
            Some(session) => blocks(session),
            None => vec![(course.starts_on, course.ends_on)],
        };
        let day = |day: NaiveDate| self.near_day(day);
        if let Some(told) = self.few_days(&runs, day) {
            return told;
        }
        let count = session.map_or(0, |session| session.days.len());
        let values = [
            ("first", Value::from(day(course.starts_on))),
            ("last", Value::from(day(course.ends_on))),
            ("count", Value::from(count)),
        ];
        self.locale.text_with(if runs.len() > 1 { "near-days-with-pauses" } else { "from-to" }, &values)
    }

    /// Runs of days one by one, where they are few: `3–4 juin`, `13 et 20 juin`, `28 mai et 4 juin`.
    /// `day` tells the last of a month, and its month. `None`: they are too many, or one lasts into
    /// another month.
    fn few_days(&self, runs: &[(NaiveDate, NaiveDate)], day: impl Fn(NaiveDate) -> String) -> Option<String> {
        let in_one_month = |(first, last): &(NaiveDate, NaiveDate)| Month::of(*first) == Month::of(*last);
        if runs.len() > MOST_RUNS_IN_WORDS || !runs.iter().all(in_one_month) {
            return None;
        }
        let told: Vec<String> = runs
            .iter()
            .enumerate()
            .map(|(place, (first, last))| {
                let next = runs.get(place + 1).map(|(first, _)| *first);
                let end = match next {
                    Some(next) if Month::of(next) == Month::of(*last) => self.day_number(*last),
                    Some(next) if next.year() == last.year() => self.day_of_its_year(*last),
                    _ => day(*last),
                };
                if first == last { end } else { format!("{}–{end}", first.day()) }
            })
            .collect();
        Some(self.locale.list(&told))
    }

    /// `1er`, `12`
    fn day_number(&self, day: NaiveDate) -> String {
        self.locale.text_with("day-number", &[("day", Value::from(day.day()))])
    }

    /// A day without its year: `1er avril`.
    fn day_of_its_year(&self, day: NaiveDate) -> String {
        let month = Value::from(self.text(&format!("month-{}", day.month())));
        self.locale.text_with("day-of-this-year", &[("day", Value::from(day.day())), ("month", month)])
    }

    /// How many sessions fit and when the first one starts, with what a coordinator must see.
    pub(crate) fn ways_out(&self, obligation: &Obligation, eligible: &SessionSet) -> String {
        if obligation.remaining == 0 {
            return String::new();
        }
        if !self.setting.calendar.is_given() {
            return self.text("sessions-unknown");
        }
        let alert = alert(self.setting, obligation, eligible);
        let Some(first) = eligible.first() else {
            return self.text(if alert.is_some() { "no-session-left" } else { "no-session" });
        };
        let first = self.near_day(self.setting.calendar.get(first).starts_on);
        let count = ("count", Value::from(eligible.len()));
        match alert {
            Some(Alert::LastChance) => self.locale.text_with("last-chance", &[("day", Value::from(first))]),
            _ => self.locale.text_with("sessions-that-fit", &[count, ("day", Value::from(first))]),
        }
    }

    /// The accepted exception that bears on an obligation, with its reason.
    pub(crate) fn exception(&self, obligation: &Obligation) -> Option<String> {
        let exception = obligation.exception()?;
        let key = if obligation.waived_by.is_some() { "exception-waives" } else { "exception-extends" };
        let until = exception.effect.until().map(|day| self.day(day)).unwrap_or_default();
        let by = exception.granted_by.clone().unwrap_or_default();
        Some(self.locale.text_with(
            key,
            &[
                ("obligation", Value::from(self.obligation(obligation))),
                ("until", Value::from(until)),
                ("reason", Value::from(exception.reason.clone())),
                ("by", Value::from(by)),
            ],
        ))
    }

    /// A session in one line: dates, title, place, id.
    pub(crate) fn session(&self, session: &Session) -> String {
        let parts = [
            self.session_days(session),
            self.module(session.module).to_owned(),
            self.session_place(session),
            format!("[{}]", session.id),
        ];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// A session that somebody may register for: until when, how many seats are left, and where.
    pub(crate) fn session_offered(&self, session: &Session) -> String {
        let last = Value::from(self.near_day(session.last_day_to_register()));
        let mut parts =
            vec![self.session(session), self.locale.text_with("session-register-by", &[("day", last)])];
        if let Some(left) = session.seats_left {
            parts.push(self.locale.text_with("session-seats-left", &[("count", Value::from(left))]));
        }
        parts.extend(session.url.clone());
        parts.join(" · ")
    }

    /// The days of a session, one by one where they are few, else the first and the last: of a
    /// session that pauses with how many there are between.
    pub(crate) fn session_days(&self, session: &Session) -> String {
        let runs = blocks(session);
        self.few_days(&runs, |day| self.day(day)).unwrap_or_else(|| {
            self.range_of(session, if runs.len() > 1 { "from-to-with-pauses" } else { "from-to" })
        })
    }

    /// The first day of a session and the last.
    fn range_of(&self, session: &Session, key: &str) -> String {
        let (first, last) = (session.starts_on, session.ends_on);
        let first = if first.year() == last.year() { self.day_of_its_year(first) } else { self.day(first) };
        let values = [
            ("first", Value::from(first)),
            ("last", Value::from(self.day(last))),
            ("count", Value::from(session.days.len())),
        ];
        self.locale.text_with(key, &values)
    }

    /// The days of a session in few words: `12–13 juin 2025` where they are of one month.
    pub(crate) fn session_days_in_short(&self, session: &Session) -> String {
        let month = Month::of(session.starts_on);
        if session.ends_on > month.last() {
            return self
                .range_of(session, if session.days.is_empty() { "from-to" } else { "from-to-on-days" });
        }
        let days = Value::from(self.days_within(month, session));
        let month = Value::from(self.month(month));
        self.locale.text_with("days-of-one-month", &[("days", days), ("month", month)])
    }

    /// The days of a session within a month, by their numbers: `2–6, 10`.
    pub(crate) fn days_within(&self, month: Month, session: &Session) -> String {
        let within = blocks(session)
            .into_iter()
            .map(|(first, last)| (first.max(month.first), last.min(month.last())))
            .filter(|(first, last)| first <= last);
        let told: Vec<String> = within
            .map(|(first, last)| match first == last {
                true => first.day().to_string(),
                false => format!("{}–{}", first.day(), last.day()),
            })
            .collect();
        told.join(", ")
    }

    /// `juin 2025`
    pub(crate) fn month(&self, month: Month) -> String {
        let name = Value::from(self.text(&format!("month-{}", month.first.month())));
        let year = Value::from(month.first.year().to_string());
        self.locale.text_with("month-of-year", &[("month", name), ("year", year)])
    }

    pub(crate) fn session_place(&self, session: &Session) -> String {
        let mode = session.mode.map(|mode| self.text(&format!("mode-{}", mode.code())));
        [mode, session.place.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Where a fact stands: `liste.csv, ligne 12`.
    pub(crate) fn place(&self, origin: Origin) -> String {
        match self.files.place(origin) {
            Some(place) => self.locale.place(&place),
            None => self.text("why-command-line"),
        }
    }

    /// A warning as a sentence that names the training, the day and the line.
    pub(crate) fn warning(&self, warning: &Warning) -> String {
        let day = |day: Option<NaiveDate>| Value::from(day.map(|day| self.day(day)).unwrap_or_default());
        let module = warning.module.map(|module| self.module(module).to_owned()).unwrap_or_default();
        let place = self.place(warning.origin);
        let (session, nearest) = match (warning.session, self.history) {
            (Some(session), Some(history)) => history.unknown_session(session, self.setting.calendar),
            _ => ("", None),
        };
        let told = self.locale.text_with(
            &format!("warning-{}", warning.code.code()),
            &[
                ("module", Value::from(module)),
                ("day", day(warning.on)),
                ("given", day(warning.on)),
                ("history", day(warning.other)),
                ("shared", day(warning.other)),
                ("session", Value::from(session)),
                ("place", Value::from(place)),
            ],
        );
        let meant = nearest
            .map(|nearest| self.locale.text_with("diagnostic-nearest", &[("nearest", Value::from(nearest))]));
        std::iter::once(told).chain(meant).collect::<Vec<_>>().join(" ")
    }
}

fn is_late(obligation: &Obligation) -> bool {
    matches!(obligation.status, ObligationStatus::Overdue | ObligationStatus::Missed)
}
