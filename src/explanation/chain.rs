//! How one obligation came to its days and its status.

use chrono::NaiveDate;

use super::facts::roster_rows;
use super::rules::parameters_of;
use super::{Chain, Datum, Statement};
use crate::assessment::Assessment;
use crate::dates::{day_after, deadline, first_day, last_day};
use crate::model::Advisor;
use crate::model::rules::{ContinuingStart, Hours, ObligationKind};
use crate::obligations::{Facts, Obligation, ObligationStatus};
use crate::setting::Setting;

/// The chain of one obligation.
pub fn of(setting: &Setting, advisor: &Advisor, assessment: &Assessment, obligation: &Obligation) -> Chain {
    let mut clauses: Vec<String> = Vec::new();
    for parameter in parameters_of(setting, assessment, obligation) {
        for clause in parameter.clauses(setting.rules) {
            if !clauses.contains(&clause.id) {
                clauses.push(clause.id.clone());
            }
        }
    }
    let facts = &assessment.facts;
    let mut steps = vec![opens(setting, facts, obligation)];
    steps.extend(due(setting, facts, obligation));
    steps.extend(closes(setting, facts, obligation));
    steps.extend(preparation_hours(setting, obligation));
    steps.extend(counted(advisor, obligation));
    steps.extend(exception(obligation));
    steps.push(status(setting, obligation));
    Chain { kind: obligation.kind, year: obligation.year, clauses, steps }
}

fn opens(setting: &Setting, facts: &Facts, obligation: &Obligation) -> Statement {
    let Some(day) = obligation.opens else {
        return Statement::new(match obligation.kind {
            ObligationKind::InitialModules => "why-opens-entry-unknown",
            _ => "why-opens-unknown",
        });
    };
    let hired = facts.hired_on == Some(day);
    let because = match (obligation.kind, obligation.year) {
        (ObligationKind::ContinuingModule, Some(year)) => opens_of_year(setting, facts, day, year),
        _ if hired => "why-opens-hired",
        _ => "why-opens-entered",
    };
    Statement::new(because).day(day)
}

/// Why the module of a year opens on this day.
fn opens_of_year(setting: &Setting, facts: &Facts, day: NaiveDate, year: i32) -> &'static str {
    let after_deadline = setting.rules.continuing.starts.value == ContinuingStart::AfterInitialDeadline;
    if facts.cohort && after_deadline && facts.initial_deadline.map(day_after) == Some(day) {
        "why-opens-after-deadline"
    } else if day == first_day(year) {
        "why-opens-year"
    } else if facts.cohort {
        "why-opens-ccp1"
    } else {
        "why-opens-hired"
    }
}

/// The day by which the obligation must be met, step by step.
fn due(setting: &Setting, facts: &Facts, obligation: &Obligation) -> Vec<Statement> {
    let Some(last) = obligation.due else {
        let key = match obligation.kind {
            ObligationKind::InitialModules => "why-due-unknown",
            _ => "why-no-due",
        };
        return vec![Statement::new(key)];
    };
    let mut steps = Vec::new();
    let before = match obligation.year {
        Some(year) => {
            steps.push(Statement::new("why-due-year").day(last_day(year)));
            last_day(year)
        }
        None => {
            let months = setting.rules.initial.deadline_months.value;
            let counted = facts.initial_starts_on.map(|start| deadline(start, months)).unwrap_or(last);
            let step = Statement::new("why-due-months").day(counted);
            steps.push(step.with("months", Datum::Count(months)));
            let not_before = facts.initial_deadline.unwrap_or(counted);
            if not_before != counted {
                steps.push(Statement::new("why-due-not-before").day(not_before));
            }
            not_before
        }
    };
    steps.extend(moved(facts, before, last, ["why-due-contract", "why-due-extended"]));
    steps
}

/// The last day on which a training counts, where it is not the day by which it is due.
fn closes(setting: &Setting, facts: &Facts, obligation: &Obligation) -> Vec<Statement> {
    let Some(last) = obligation.closes else {
        let late = (obligation.kind == ObligationKind::InitialModules).then_some("why-late-counts");
        return late.map(Statement::new).into_iter().collect();
    };
    let grace = obligation.year.and_then(|year| setting.rules.grace_of(year));
    let Some(grace) = grace else { return Vec::new() };
    let mut steps = vec![Statement::new("why-closes-grace").day(grace.closes_on)];
    steps.extend(moved(facts, grace.closes_on, last, ["why-closes-contract", "why-closes-extended"]));
    steps
}

/// What made a day another one: an exception, then the contract's end.
fn moved(
    facts: &Facts,
    before: NaiveDate,
    after: NaiveDate,
    [by_contract, by_exception]: [&'static str; 2],
) -> Option<Statement> {
    if before == after {
        return None;
    }
    let key = if facts.contract_ends_on == Some(after) { by_contract } else { by_exception };
    Some(Statement::new(key).day(after))
}

/// How long a preparation that is still to be taken may be, by the rules as of D.
pub fn preparation_hours(setting: &Setting, obligation: &Obligation) -> Option<Statement> {
    let to_take = obligation.kind == ObligationKind::Ccp1Preparation && obligation.remaining > 0;
    let allowed = setting.rules.preparation_on(setting.as_of).filter(|_| to_take)?;
    Some(match &allowed.hours {
        Hours::Between { least, most } => Statement::new("preparation-hours-between")
            .with("least", Datum::Count(*least))
            .with("most", Datum::Count(*most)),
        Hours::OneOf(hours) => {
            Statement::new("preparation-hours-one-of").with("hours", Datum::Choices(hours.clone()))
        }
    })
}

fn counted(advisor: &Advisor, obligation: &Obligation) -> Vec<Statement> {
    let told = obligation.counted.iter().map(|counted| {
        let key = match (counted.registered, counted.late) {
            (false, false) => "why-counts",
            (false, true) => "why-counts-late",
            (true, false) => "why-scheduled",
            (true, true) => "why-scheduled-late",
        };
        let statement = Statement::new(key).with("module", Datum::Module(counted.module)).day(counted.on);
        match counted.origin {
            Some(origin) => statement.at(&[origin]),
            None => statement.at(&roster_rows(advisor)),
        }
    });
    told.collect()
}

fn exception(obligation: &Obligation) -> Option<Statement> {
    let exception = obligation.exception()?;
    let key = if obligation.waived_by.is_some() { "why-waived" } else { "why-extended" };
    let statement = Statement::new(key).with("reason", Datum::Text(exception.reason.clone()));
    Some(statement.at(&[exception.origin]))
}

/// The status, and what decided it on D.
fn status(setting: &Setting, obligation: &Obligation) -> Statement {
    let key = match obligation.status {
        ObligationStatus::Done => "why-status-done",
        ObligationStatus::Waived => "why-status-waived",
        ObligationStatus::Optional => "why-status-optional",
        ObligationStatus::Missed => "why-status-missed",
        ObligationStatus::Overdue => "why-status-overdue",
        ObligationStatus::Upcoming => "why-status-upcoming",
        ObligationStatus::Scheduled => "why-status-scheduled",
        ObligationStatus::Due => "why-status-due",
    };
    Statement::new(key)
        .day(setting.as_of)
        .with("completed", Datum::Count(obligation.completed()))
        .with("scheduled", Datum::Count(obligation.scheduled()))
        .with("required", Datum::Count(obligation.required))
        .with("remaining", Datum::Count(obligation.remaining))
}
