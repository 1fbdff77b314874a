//! One advisor in front of a rule set, told in few words, and what the engine says of them.

use std::fmt;

use chrono::NaiveDate;
use parconum::engine::assessment::{Assessment, assess};
use parconum::engine::eligibility::{Candidate, Need};
use parconum::engine::setting::Setting;
use parconum::model::rules::{ObligationKind, RuleSet};
use parconum::model::{
    Advisor, Booking, Calendar, Catalogue, Effect, Exception, ModuleIndex, Origin, Session, Training,
    TrainingStatus,
};
use parconum::text::word::Word;

use crate::common;

pub(crate) const HUB: &str = "rules/hub-du-sud.toml";
pub(crate) const STATE: &str = "rules/dispositif.toml";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a day"))
}

/// A day, where the text is not empty.
pub(crate) fn maybe(text: &str) -> Option<NaiveDate> {
    (!text.is_empty()).then(|| day(text))
}

/// An advisor with what the rules are asked about them.
#[derive(Clone)]
pub(crate) struct Case {
    pub rules: RuleSet,
    pub as_of: NaiveDate,
    pub year: i32,
    pub advisor: Advisor,
    pub trainings: Vec<Training>,
    pub exceptions: Vec<Exception>,
    pub calendar: Calendar,
    pub catalogue: &'static Catalogue,
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rules = &self.rules;
        f.debug_struct("Case")
            .field("asked", &(self.as_of, self.year))
            .field("rules", &(&rules.id, &rules.initial, &rules.continuing, &rules.grace, &rules.off_quota))
            .field("advisor", &self.advisor)
            .field("trainings", &self.trainings)
            .field("exceptions", &self.exceptions)
            .field("sessions", &self.calendar.sessions())
            .finish()
    }
}

impl Case {
    /// An advisor of whom nothing is known, in the year of the day on which it is asked.
    pub(crate) fn on(rules: &str, as_of: &str) -> Self {
        Self {
            rules: common::rules(rules).clone(),
            as_of: day(as_of),
            year: as_of[..4].parse().unwrap(),
            advisor: Advisor::default(),
            trainings: Vec::new(),
            exceptions: Vec::new(),
            calendar: Calendar::missing(),
            catalogue: common::catalogue(),
        }
    }

    pub(crate) fn year(self, year: i32) -> Self {
        Self { year, ..self }
    }

    /// H, N, C and E; an empty text is unknown.
    pub(crate) fn facts(mut self, [hired, entered, ccp1, end]: [&str; 4]) -> Self {
        self.advisor.hired_on = maybe(hired);
        self.advisor.initial_training_entered_on = maybe(entered);
        self.advisor.ccp1_passed_on = maybe(ccp1);
        self.advisor.contract_ends_on = maybe(end);
        self
    }

    pub(crate) fn exempt(mut self) -> Self {
        self.advisor.exempt = true;
        self
    }

    pub(crate) fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    /// These sessions, each with its module, its days (`first..last`) and whether it is cancelled.
    pub(crate) fn sessions(mut self, sessions: &[(&str, &str, &str, bool)]) -> Self {
        let sessions = sessions.iter().map(|&(id, module, days, cancelled)| {
            let (starts_on, ends_on) = span(days);
            Session { cancelled, ..session(id, self.module(module), starts_on, ends_on) }
        });
        self.calendar = Calendar::new(sessions.collect());
        self
    }

    /// These rows: module, `first..last` or one day, status (empty: none) and perhaps a session.
    pub(crate) fn rows(mut self, rows: &[(&str, &str, &str)]) -> Self {
        for (module, days, status) in rows {
            let (status, booked) = status.split_once('@').unwrap_or((status, ""));
            let (starts_on, ends_on) = span(days);
            self.trainings.push(Training {
                module: self.module(module),
                starts_on,
                ends_on,
                status: status.parse::<TrainingStatus>().ok(),
                session: self.calendar.find(booked).map_or(Booking::Unnamed, Booking::Held),
                hours: None,
                is_certificate: false,
                origin: Origin::row(0, self.trainings.len() as u32 + 2),
            });
        }
        self
    }

    /// An exception: `waive` or `extend`, until when (empty: always), granted when (empty: unknown).
    pub(crate) fn exception(
        mut self,
        (kind, year): (ObligationKind, Option<i32>),
        [effect, until, granted_on]: [&str; 3],
    ) -> Self {
        self.exceptions.push(Exception {
            advisor: String::new(),
            obligation: kind,
            year,
            effect: match effect {
                "waive" => Effect::Waive { until: maybe(until) },
                _ => Effect::Extend { until: day(until) },
            },
            reason: format!("{effect} {until}"),
            granted_by: None,
            granted_on: maybe(granted_on),
            origin: Origin::default(),
        });
        self
    }

    pub(crate) fn module(&self, id: &str) -> ModuleIndex {
        self.catalogue.find(id).unwrap_or_else(|| panic!("no module {id}"))
    }

    pub(crate) fn setting(&self) -> Setting<'_> {
        Setting::new(self.as_of, self.year, &self.rules, self.catalogue, &self.calendar)
    }

    /// What the engine says; `None` where nothing is known.
    pub(crate) fn assessment(&self) -> Option<Assessment<'_>> {
        let granted: Vec<&Exception> = self.exceptions.iter().collect();
        assess(&self.setting(), &self.advisor, &self.trainings, &granted).ok()
    }

    pub(crate) fn status(&self) -> &'static str {
        self.assessment().map_or("invalid", |assessment| assessment.status.code())
    }

    pub(crate) fn warnings(&self) -> Vec<&'static str> {
        let assessment = self.assessment().expect("something is known");
        assessment.warnings.iter().map(|warning| warning.code.code()).collect()
    }

    /// Each shown obligation: kind, year, completed and scheduled of required, days and status.
    pub(crate) fn shown(&self) -> Vec<String> {
        let assessment = self.assessment().expect("something is known");
        let told = assessment.shown().map(|owed| {
            let text = |day: Option<NaiveDate>| day.map_or("-".to_owned(), |day| day.to_string());
            format!(
                "{} {} {}+{}/{} {} {} {} {}",
                owed.kind.code(),
                owed.year.map_or("-".to_owned(), |year| year.to_string()),
                owed.completed(),
                owed.scheduled(),
                owed.required,
                text(owed.opens),
                text(owed.due),
                text(owed.closes),
                owed.status.code(),
            )
        });
        told.collect()
    }

    /// Why a session does not fit the shown obligation of this kind.
    pub(crate) fn reasons(&self, kind: ObligationKind, session: &str) -> Vec<&'static str> {
        let (setting, assessment) = (self.setting(), self.assessment().expect("something is known"));
        let owed = assessment.shown().filter(|owed| owed.kind == kind).last().expect("it is shown");
        let session = self.calendar.get(self.calendar.find(session).expect("it is in the calendar"));
        let candidate = Candidate::new(&setting, &self.advisor, &assessment);
        candidate.reasons(session, &Need::of(owed)).into_iter().map(Word::code).collect()
    }

    /// Each training that counts for nothing: module and why.
    pub(crate) fn extra(&self) -> Vec<(&str, &'static str)> {
        let assessment = self.assessment().expect("something is known");
        let told = assessment.extra.iter();
        told.map(|extra| (self.catalogue.get(extra.module).id.as_str(), extra.reason.code())).collect()
    }
}

/// `first..last`, or one day.
fn span(days: &str) -> (NaiveDate, NaiveDate) {
    let (first, last) = days.split_once("..").unwrap_or((days, days));
    (day(first), day(last))
}

/// A session that anybody may book.
pub(crate) fn session(id: &str, module: ModuleIndex, starts_on: NaiveDate, ends_on: NaiveDate) -> Session {
    Session { id: id.to_owned(), ..Session::unnamed(module, starts_on, ends_on) }
}
