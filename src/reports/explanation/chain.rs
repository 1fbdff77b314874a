//! How one obligation came to its days and its status.

use chrono::NaiveDate;

use super::facts::{begins_with_entry, roster_rows};
use super::rules::parameters_of;
use super::{Chain, Datum, Statement};
use crate::dates::{day_after, deadline, first_day, last_day};
use crate::engine::assessment::Assessment;
use crate::engine::obligations::{Facts, Obligation, ObligationStatus};
use crate::engine::setting::Setting;
use crate::model::Advisor;
use crate::model::rules::{ContinuingStart, Hours, ObligationKind};

/// The chain of one obligation.
pub(super) fn of<'r>(
    setting: &Setting<'r>,
    advisor: &Advisor,
    assessment: &Assessment,
    obligation: &Obligation,
) -> Chain<'r> {
    let mut clauses: Vec<&str> = Vec::new();
    for clause in parameters_of(setting, assessment, obligation).into_iter().flat_map(|told| told.clauses) {
        if !clauses.contains(&clause.id.as_str()) {
            clauses.push(&clause.id);
        }
    }
    let facts = &assessment.facts;
    let mut steps = vec![opens(setting, facts, obligation)];
    steps.extend(due(setting, facts, obligation));
    steps.extend(closes(setting, facts, obligation));
    steps.extend(preparation_hours(setting, obligation));
    steps.extend(counted(advisor, obligation));
    steps.extend(exceptions(obligation));
    steps.extend(obligation.book_by.map(|day| Statement::new("why-book-by").day(day)));
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
    let with_entry = match obligation.kind {
        ObligationKind::InitialModules => begins_with_entry(setting, facts),
        _ => facts.hired_on.is_none(),
    };
    let because = match obligation.year {
        Some(year) => opens_of_year(setting, facts, day, year),
        None if with_entry => "why-opens-entered",
        None => "why-opens-hired",
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
    steps.extend(moved(facts, obligation, before, ["why-due-extended", "why-due-contract"]));
    steps
}

/// The last day on which a training counts, where it is not the day by which it is due.
fn closes(setting: &Setting, facts: &Facts, obligation: &Obligation) -> Vec<Statement> {
    if obligation.closes.is_none() {
        let late = obligation.due.map(|_| Statement::new("why-late-counts"));
        return late.into_iter().collect();
    }
    let grace = obligation.year.and_then(|year| setting.rules.grace_of(year));
    let Some(grace) = grace else { return Vec::new() };
    let mut steps = vec![Statement::new("why-closes-grace").day(grace.closes_on)];
    let keys = ["why-closes-extended", "why-closes-contract"];
    steps.extend(moved(facts, obligation, grace.closes_on, keys));
    steps
}

/// What made a day another one: an extension where it is later, then the contract's end.
fn moved(
    facts: &Facts,
    obligation: &Obligation,
    day: NaiveDate,
    [by_exception, by_contract]: [&'static str; 2],
) -> Vec<Statement> {
    let granted = obligation.extended_by.and_then(|exception| exception.effect.until());
    let extended = granted.filter(|until| *until > day);
    let contract_end = facts.contract_ends_on.filter(|end| *end < extended.unwrap_or(day));
    let steps = [(by_exception, extended), (by_contract, contract_end)];
    steps.into_iter().filter_map(|(key, day)| Some(Statement::new(key).day(day?))).collect()
}

/// How long a preparation that is still to be taken may be, by the rules as of D.
pub(crate) fn preparation_hours(setting: &Setting, obligation: &Obligation) -> Option<Statement> {
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

/// The exceptions that bear on the obligation: one may waive it while another moves its days.
fn exceptions(obligation: &Obligation) -> Vec<Statement> {
    let granted = [("why-waived", obligation.waived_by), ("why-extended", obligation.extended_by)];
    let told = granted.into_iter().filter_map(|(key, exception)| {
        let exception = exception?;
        let statement = Statement::new(key).with("reason", Datum::Text(exception.reason.clone()));
        Some(statement.at(&[exception.origin]))
    });
    told.collect()
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
