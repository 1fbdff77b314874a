//! What is known of an advisor, what follows for the phase, and what does not apply.

use super::{Datum, Statement};
use crate::engine::assessment::Assessment;
use crate::engine::obligations::facts::{Known, Source, stand_in};
use crate::engine::obligations::{Course, ExtraReason, Facts, Phase, Standing};
use crate::engine::setting::Setting;
use crate::model::rules::{Cohort, InitialEnd, InitialStart};
use crate::model::{Advisor, Origin};
use crate::reports::casebook::Assessed;

/// The rows in which the facts of the roster stand.
pub(super) fn roster_rows(advisor: &Advisor) -> Vec<Origin> {
    [Some(advisor.origin), advisor.other_origin].into_iter().flatten().collect()
}

/// The facts, and those that are missing.
pub(super) fn known(setting: &Setting, advisor: &Advisor, assessment: &Assessment) -> Vec<Statement> {
    let facts = &assessment.facts;
    let rows = roster_rows(advisor);
    let roster = |on| Known { on, source: Source::Roster };
    let days = [
        (facts.hired_on.map(roster), "why-hired", Statement::new("why-hired-missing")),
        (facts.entered, "why-entered", no_entry(advisor)),
        (facts.ccp1, "why-ccp1", no_ccp1(setting, advisor)),
        (facts.contract_ends_on.map(roster), "why-contract-end", Statement::new("why-contract-end-missing")),
    ];
    let mut statements: Vec<Statement> = days
        .into_iter()
        .flat_map(|(known, found, missing)| match known {
            Some(known) => read(found, known, &rows),
            None => vec![missing.at(&rows)],
        })
        .collect();
    if facts.exempt {
        statements.push(Statement::new("why-exempt").at(&rows));
    }
    statements.extend(assessment.courses.iter().map(course));
    if assessment.courses.is_empty() {
        statements.push(Statement::new("why-no-training"));
    }
    statements
}

/// Why no N is known: none is given, or it is still to come.
fn no_entry(advisor: &Advisor) -> Statement {
    match advisor.initial_training_entered_on {
        Some(day) => Statement::new("why-entered-to-come").day(day),
        None => Statement::new("why-entered-missing"),
    }
}

/// Why no C is known: none is given, or the day that dates it is still to come.
fn no_ccp1(setting: &Setting, advisor: &Advisor) -> Statement {
    let dated = advisor.ccp1_passed.then(|| stand_in(setting, advisor).on);
    match advisor.ccp1_passed_on.or(dated) {
        Some(day) => Statement::new("why-ccp1-to-come").day(day),
        None => Statement::new("why-ccp1-missing"),
    }
}

/// A day with where it was read; for one that another stands for, that too.
fn read(key: &'static str, known: Known, rows: &[Origin]) -> Vec<Statement> {
    let stands_for = match known.source {
        Source::Roster | Source::History(_) => None,
        Source::InitialTrainingEnd => Some("why-from-training-end"),
        Source::Hired => Some("why-from-hiring"),
        Source::Since => Some("why-from-since"),
    };
    let statement = Statement::new(key).day(known.on);
    let statement = match known.source {
        Source::History(origin) => statement.at(&[origin]),
        _ => statement.at(rows),
    };
    std::iter::once(statement).chain(stands_for.map(Statement::new)).collect()
}

fn course(course: &Course) -> Statement {
    let key = match (course.standing, course.hours) {
        (Standing::Completed, Some(_)) => "why-completed-hours",
        (Standing::Completed, None) => "why-completed",
        (Standing::Registered, _) => "why-registered",
        (Standing::Unconfirmed, _) => "why-unconfirmed",
        (Standing::Nothing, _) => "why-counts-as-nothing",
    };
    let statement = Statement::new(key).with("module", Datum::Module(course.module)).day(course.ends_on);
    let statement = match course.hours {
        Some(hours) if course.standing == Standing::Completed => {
            statement.with("hours", Datum::Count(u32::from(hours.get())))
        }
        _ => statement,
    };
    statement.at(&[course.origin])
}

/// From the facts to the phase, to who owes the initial obligations, and to how soon somebody is late.
pub(super) fn phase(setting: &Setting, assessed: &Assessed) -> Vec<Statement> {
    let assessment = &assessed.assessment;
    let facts = &assessment.facts;
    let mut statements = Vec::new();
    if !facts.exempt {
        statements.extend([start(setting, facts), end(setting, facts)]);
    }
    let phase = match facts.phase {
        Phase::Initial => "phase-initial",
        Phase::Continuing => "phase-continuing",
    };
    statements.push(Statement::new("why-phase").day(setting.as_of).with("phase", Datum::Term(phase)));
    statements.push(cohort(setting, facts));
    if !assessment.missed_years.is_empty() {
        let years = assessment.missed_years.clone();
        statements.push(Statement::new("why-missed-years").with("years", Datum::Years(years)));
    }
    let to_come = assessed.late_on.filter(|day| *day > setting.as_of);
    statements.extend(to_come.map(|day| Statement::new("why-late-on").day(day)));
    statements
}

/// Whether the initial phase begins with the entry into training, not with the post.
pub(super) fn begins_with_entry(setting: &Setting, facts: &Facts) -> bool {
    match setting.rules.initial.starts.value {
        InitialStart::Hired => facts.hired_on.is_none(),
        InitialStart::Entered => facts.entered.is_some(),
    }
}

fn start(setting: &Setting, facts: &Facts) -> Statement {
    let Some(day) = facts.initial_starts_on else { return Statement::new("why-initial-start-unknown") };
    let key = match begins_with_entry(setting, facts) {
        true => "why-initial-start-entered",
        false => "why-initial-start-hired",
    };
    Statement::new(key).day(day)
}

/// Since when the initial phase is over, or what it waits for.
fn end(setting: &Setting, facts: &Facts) -> Statement {
    let initial = &setting.rules.initial;
    match (initial.ends.value, facts.initial_over_on) {
        (InitialEnd::FirstYearAndCcp1, None) => Statement::new("why-initial-until-ccp1"),
        (InitialEnd::FirstYearAndCcp1, Some(day)) if facts.ccp1_on() == Some(day) => {
            Statement::new("why-initial-over-ccp1").day(day)
        }
        (InitialEnd::FirstYearAndCcp1, Some(day)) => Statement::new("why-initial-over-year").day(day),
        (InitialEnd::Deadline, None) => Statement::new("why-initial-until-start"),
        (InitialEnd::Deadline, Some(day)) => Statement::new("why-initial-over-deadline")
            .day(day)
            .with("months", Datum::Count(initial.deadline_months.value)),
    }
}

/// Whether the initial obligations are owed, and what decides it.
fn cohort(setting: &Setting, facts: &Facts) -> Statement {
    if facts.exempt {
        return Statement::new("why-cohort-exempt");
    }
    let key = match (setting.rules.initial.cohort.value, facts.cohort) {
        (Cohort::InPhaseSince, true) => "why-cohort-not-over",
        (Cohort::InPhaseSince, false) => "why-cohort-over",
        (Cohort::StartedSince, true) => "why-cohort-not-begun",
        (Cohort::StartedSince, false) => "why-cohort-begun",
    };
    Statement::new(key).day(setting.rules.since.value)
}

/// What could have made the verdict another one, and did not.
pub(super) fn not_applied(setting: &Setting, assessment: &Assessment) -> Vec<Statement> {
    let facts = &assessment.facts;
    let mut statements = Vec::new();
    if !facts.exempt {
        statements.push(Statement::new("why-not-exempt"));
    }
    if facts.cohort && !assessment.obligations.iter().any(|obligation| obligation.year.is_some()) {
        statements.push(Statement::new("why-no-continuing-yet"));
    }
    statements.extend(assessment.extra.iter().map(|extra| {
        let reason = match extra.reason {
            ExtraReason::OffQuota => "extra-off-quota",
            ExtraReason::BeforeEntry => "extra-before-entry",
            ExtraReason::BeforeHire => "extra-before-hire",
            ExtraReason::Repeat => "extra-repeat",
            ExtraReason::BeyondQuota => "extra-beyond-quota",
        };
        Statement::new("why-extra")
            .with("module", Datum::Module(extra.module))
            .day(extra.on)
            .with("reason", Datum::Term(reason))
            .at(&[extra.origin])
    }));
    let shown = || assessment.shown();
    if shown().any(|obligation| obligation.year.is_some_and(|year| setting.rules.grace_of(year).is_none())) {
        statements.push(Statement::new("why-no-grace"));
    }
    if shown().all(|obligation| obligation.exception().is_none()) {
        statements.push(Statement::new("why-no-exception"));
    }
    statements
}
