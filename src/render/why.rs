//! Why a verdict is what it is, in four parts: the facts, the parameters, the computation of each
//! day, and the clauses that were tried and did not apply.

use super::document::Document;
use super::words::Words;
use crate::findings::Place;
use crate::locale::Value;
use crate::model::rules::{ClauseIndex, Cohort, ContinuingStart, InitialEnd, InitialStart};
use crate::model::{Advisor, Origin};
use crate::obligations::facts::{Known, Source};
use crate::obligations::{Course, Obligation, ObligationKind, Standing};
use crate::report::{Assessed, Row, Verdict};

/// The explanation of one advisor's verdict.
pub fn document(words: &Words, row: &Row) -> Document {
    let mut why = Why { words, advisor: row.advisor, document: Document::default() };
    let person = &row.advisor.person;
    let name = if person.name.is_empty() { &person.id } else { &person.name };
    let title = why.say("why-title", &[("name", name.to_string()), ("status", words.status(row))]);
    why.document.heading(1, title);
    match &row.verdict {
        Verdict::Invalid(problems) => {
            for problem in problems {
                why.document.item(words.locale.finding(problem));
            }
        }
        Verdict::Assessed(assessed) => {
            why.facts(assessed);
            why.parameters(assessed);
            why.days(assessed);
            why.not_applied(assessed);
        }
    }
    why.document
}

struct Why<'a> {
    words: &'a Words<'a>,
    advisor: &'a Advisor,
    document: Document,
}

impl Why<'_> {
    fn say(&self, key: &str, facts: &[(&'static str, String)]) -> String {
        let facts: Vec<(&str, Value)> =
            facts.iter().map(|(name, text)| (*name, Value::from(text.clone()))).collect();
        self.words.locale.text_with(key, &facts)
    }

    fn item(&mut self, key: &str, facts: &[(&'static str, String)]) {
        let text = self.say(key, facts);
        self.document.item(text);
    }

    fn heading(&mut self, key: &str) {
        let text = self.words.text(key);
        self.document.heading(2, text);
    }

    /// `file:line`, or the words for a fact that was typed on the command line.
    fn place(&self, origin: Origin) -> String {
        if origin.line == 0 {
            return self.words.text("why-command-line");
        }
        let Place { file, line, .. } = self.words.files.place(origin);
        format!("{file}:{}", line.unwrap_or_default())
    }

    fn facts(&mut self, assessed: &Assessed) {
        self.heading("why-facts");
        let facts = &assessed.assessment.facts;
        let roster = self.place(self.advisor.origin);
        let hired = facts.hired_on.map(|on| Known { on, source: Source::Roster });
        let ends = facts.contract_ends_on.map(|on| Known { on, source: Source::Roster });
        for (known, found, missing) in [
            (hired, "why-hired", "why-hired-missing"),
            (facts.entered, "why-entered", "why-entered-missing"),
            (facts.ccp1, "why-ccp1", "why-ccp1-missing"),
            (ends, "why-contract-end", "why-contract-end-missing"),
        ] {
            match known {
                Some(known) => {
                    let place = self.source(known.source);
                    self.item(found, &[("day", self.words.day(known.on)), ("place", place)]);
                }
                None => self.item(missing, &[("place", roster.clone())]),
            }
        }
        if facts.exempt {
            self.item("why-exempt", &[("place", roster)]);
        }
        for course in &assessed.assessment.courses {
            self.course(course);
        }
        if assessed.assessment.courses.is_empty() {
            self.item("why-no-training", &[]);
        }
    }

    fn source(&self, source: Source) -> String {
        match source {
            Source::Roster => self.place(self.advisor.origin),
            Source::History(origin) => self.place(origin),
            Source::InitialTrainingEnd => self.words.text("why-from-training-end"),
            Source::Hired => self.words.text("why-from-hiring"),
            Source::Since => self.words.text("why-from-since"),
        }
    }

    fn course(&mut self, course: &Course) {
        let key = match course.standing {
            Standing::Completed => "why-completed",
            Standing::Registered => "why-registered",
            Standing::Unconfirmed => "why-unconfirmed",
            Standing::Nothing => "why-counts-as-nothing",
        };
        let facts = [
            ("module", self.words.module(course.module).to_owned()),
            ("day", self.words.day(course.ends_on)),
            ("place", self.place(course.origin)),
        ];
        self.item(key, &facts);
    }

    fn parameters(&mut self, assessed: &Assessed) {
        self.heading("why-parameters");
        let rules = self.words.setting.rules;
        let initial = &rules.initial;
        let since = self.words.day(rules.since.value);
        self.parameter("since", since, rules.since.clause);
        if !assessed.assessment.facts.exempt {
            let starts = match initial.starts.value {
                InitialStart::Hired => "why-starts-hired",
                InitialStart::Entered => "why-starts-entered",
            };
            let ends = match initial.ends.value {
                InitialEnd::FirstYearAndCcp1 => "why-ends-first-year-and-ccp1",
                InitialEnd::Deadline => "why-ends-deadline",
            };
            let cohort = match initial.cohort.value {
                Cohort::InPhaseSince => "why-cohort-in-phase-since",
                Cohort::StartedSince => "why-cohort-started-since",
            };
            self.parameter("initial.starts", self.words.text(starts), initial.starts.clause);
            self.parameter("initial.ends", self.words.text(ends), initial.ends.clause);
            self.parameter("initial.cohort", self.words.text(cohort), initial.cohort.clause);
        }
        if assessed.assessment.facts.cohort {
            let months = &initial.deadline_months;
            self.parameter("initial.modules", initial.modules.value.to_string(), initial.modules.clause);
            self.parameter("initial.deadline_months", months.value.to_string(), months.clause);
            if let Some(day) = &initial.deadline_not_before {
                self.parameter("initial.deadline_not_before", self.words.day(day.value), day.clause);
            }
            let entry = if initial.requires_entry.value { "why-yes" } else { "why-no" };
            self.parameter("initial.requires_entry", self.words.text(entry), initial.requires_entry.clause);
            let starts = match rules.continuing.starts.value {
                ContinuingStart::YearAfterInitialModules => "why-continuing-year-after",
                ContinuingStart::AfterInitialDeadline => "why-continuing-after-deadline",
            };
            self.parameter("continuing.starts", self.words.text(starts), rules.continuing.starts.clause);
        }
        let modules = &rules.continuing.modules;
        self.parameter("continuing.modules", modules.value.to_string(), modules.clause);
        for (obligation, _) in assessed.shown() {
            if let Some(grace) = obligation.year.and_then(|year| rules.grace_of(year)) {
                self.parameter("grace", self.words.day(grace.closes_on), grace.clause);
            }
        }
    }

    /// A parameter with its value, the sentence it rests on and where that is published.
    fn parameter(&mut self, name: &str, value: String, clause: ClauseIndex) {
        let clause = self.words.setting.rules.clause(clause);
        let says = self.words.locale.choose(&clause.says).to_owned();
        let facts = [
            ("name", name.to_owned()),
            ("value", value),
            ("says", says),
            ("source", clause.source.clone()),
            ("url", clause.url.clone()),
        ];
        self.item("why-parameter", &facts);
    }

    fn days(&mut self, assessed: &Assessed) {
        self.heading("why-days");
        let facts = &assessed.assessment.facts;
        let today = self.words.day(self.words.setting.as_of);
        if !facts.exempt {
            let start = self.words.day_or(facts.initial_starts_on, "day-unknown");
            let deadline = self.words.day_or(facts.initial_deadline, "day-unknown");
            let over = self.words.day_or(facts.initial_over_on, "why-never");
            self.item("why-initial-start", &[("day", start)]);
            if facts.cohort {
                self.item("why-initial-deadline", &[("day", deadline)]);
            }
            self.item("why-initial-over", &[("day", over)]);
        }
        let phase = self.words.text(&format!("phase-{}", facts.phase.code()));
        self.item("why-phase", &[("phase", phase), ("today", today)]);
        self.item(if facts.cohort { "why-in-cohort" } else { "why-not-in-cohort" }, &[]);
        for (obligation, _) in assessed.shown() {
            self.obligation(obligation);
        }
        if !assessed.assessment.missed_years.is_empty() {
            let years = assessed.assessment.missed_years.iter().map(ToString::to_string);
            let years = self.words.locale.list(&years.collect::<Vec<_>>());
            self.item("why-missed-years", &[("years", years)]);
        }
    }

    fn obligation(&mut self, obligation: &Obligation) {
        let rules = self.words.setting.rules;
        let clause = rules.clause(match obligation.kind {
            ObligationKind::Ccp1Preparation | ObligationKind::Ccp1 => rules.initial.ends.clause,
            ObligationKind::InitialModules => rules.initial.modules.clause,
            ObligationKind::ContinuingModule => rules.continuing.modules.clause,
        });
        let facts = [
            ("obligation", self.words.obligation(obligation)),
            ("opens", self.words.day_or(obligation.opens, "day-unknown")),
            ("due", self.words.day_or(obligation.due, "no-due-day")),
            ("closes", self.words.day_or(obligation.closes, "no-closing-day")),
            ("completed", obligation.completed().to_string()),
            ("scheduled", obligation.scheduled().to_string()),
            ("required", obligation.required.to_string()),
            ("status", self.words.obligation_status(obligation)),
            ("says", self.words.locale.choose(&clause.says).to_owned()),
        ];
        self.item("why-obligation", &facts);
        if let Some(exception) = self.words.exception(obligation) {
            self.document.item(exception);
        }
    }

    /// What could have made the verdict another one, and did not.
    fn not_applied(&mut self, assessed: &Assessed) {
        self.heading("why-not-applied");
        let assessment = &assessed.assessment;
        let facts = &assessment.facts;
        let rules = self.words.setting.rules;
        if !facts.exempt {
            self.item("why-not-exempt", &[]);
        }
        if !facts.cohort && !facts.exempt {
            self.item("why-no-initial-obligation", &[("day", self.words.day(rules.since.value))]);
        }
        if facts.cohort && !assessment.obligations.iter().any(|obligation| obligation.year.is_some()) {
            self.item("why-no-continuing-yet", &[]);
        }
        for extra in &assessment.extra {
            let reason = self.words.text(&format!("extra-{}", extra.reason.code()));
            let module = self.words.module(extra.module).to_owned();
            self.item(
                "why-extra",
                &[
                    ("module", module),
                    ("day", self.words.day(extra.on)),
                    ("reason", reason),
                    ("place", self.place(extra.origin)),
                ],
            );
        }
        for (obligation, _) in assessed.shown() {
            let name = self.words.obligation(obligation);
            if obligation.year.is_some_and(|year| rules.grace_of(year).is_none()) {
                self.item("why-no-grace", &[("obligation", name.clone())]);
            }
            if obligation.exception().is_none() {
                self.item("why-no-exception", &[("obligation", name)]);
            }
        }
    }
}
