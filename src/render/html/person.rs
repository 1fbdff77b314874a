//! One person of a page: a line, and all that is known of them below it.

use std::collections::BTreeMap;

use minijinja::Environment;
use serde::Serialize;

use super::parts::tone;
use super::{filled, texts};
use crate::engine::eligibility::SessionSet;
use crate::engine::obligations::Obligation;
use crate::locale::Value;
use crate::model::Session;
use crate::render::check::{remains, tone as tone_of};
use crate::render::places::{department, region};
use crate::render::plan::obligation_tone;
use crate::render::{Words, why};
use crate::reports::agenda::{pressing, register_by};
use crate::reports::casebook::{Assessed, Row};
use crate::reports::explanation::Explanation;
use crate::text::Word;
use crate::text::web::address;

/// How many of the sessions that fit an obligation are told; all stand in their own table.
const MOST_SESSIONS: usize = 3;
/// What stands between facts of one line.
const SEPARATOR: &str = " · ";

/// The texts of the template.
const TEXTS: [(&str, &str); 2] = [("errors", "html-errors"), ("notes", "html-notes")];

#[derive(Serialize)]
struct Whole {
    p: Person,
    t: BTreeMap<&'static str, String>,
}

/// What the template lays out: each fact once, for a page may hold thousands of people.
#[derive(Serialize)]
struct Person {
    id: String,
    status: &'static str,
    department: String,
    name: String,
    structure: String,
    book_by: String,
    late_on: String,
    tone: &'static str,
    says: String,
    /// The line of the person: what remains, until when to register, with how many sessions.
    summary: String,
    /// Where they are and how they are reached, the structure aside.
    about: String,
    errors: Vec<String>,
    notes: Vec<String>,
    obligations: Vec<Owed>,
    /// The facts and what follows from them, beside what each obligation tells.
    why: Vec<Why>,
}

#[derive(Serialize)]
struct Owed {
    name: String,
    tone: &'static str,
    says: String,
    /// How it came to its days and its status.
    steps: Vec<String>,
    sessions_title: String,
    sessions: Vec<SessionLine>,
    more: Option<String>,
    no_session: Option<String>,
}

#[derive(Serialize)]
struct SessionLine {
    facts: String,
    text: String,
    url: Option<String>,
}

#[derive(Serialize)]
struct Why {
    title: String,
    items: Vec<String>,
}

/// The name under which a page leads to a person.
pub(super) fn anchor(place: usize) -> String {
    format!("p-{place}")
}

/// The part of a page about one person, the `place`th of the report.
pub(super) fn person(environment: &Environment, report: &super::Report, row: &Row, place: usize) -> String {
    let words = report.words;
    let view = Person { id: anchor(place), ..view(report, row) };
    filled(environment, "person.html", Whole { p: view, t: texts(words, &TEXTS) })
}

fn view(report: &super::Report, row: &Row) -> Person {
    let words = report.words;
    let person = &row.advisor.person;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let assessed = row.assessed();
    let explanation = Explanation::of_row(words.setting, row);
    let told = explanation.as_ref().map(|explanation| why::once(words, explanation));
    let why::Once { parts, chains } = told.unwrap_or_default();
    Person {
        id: String::new(),
        status: row.status().code(),
        department: person.department.map(|code| code.as_str().to_owned()).unwrap_or_default(),
        name: person.known_as().to_owned(),
        structure: person.structure.to_string(),
        book_by: day(register_by(words.setting, row)),
        late_on: day(row.late_on()),
        tone: tone(tone_of(row.status())),
        says: words.status(row),
        summary: summary(report, row).join(SEPARATOR),
        about: about(report, row).join(SEPARATOR),
        errors: row.errors().iter().map(|error| words.locale.finding(error)).collect(),
        notes: assessed.map(|assessed| notes(words, assessed)).unwrap_or_default(),
        obligations: assessed.map(|assessed| obligations(words, assessed, chains)).unwrap_or_default(),
        why: parts.into_iter().map(|(title, items)| Why { title, items }).collect(),
    }
}

/// What remains, until when to register, how many sessions fit.
pub(super) fn summary(report: &super::Report, row: &Row) -> Vec<String> {
    let words = report.words;
    let Some(assessed) = row.assessed() else { return Vec::new() };
    let pending = pressing(assessed);
    let mut told: Vec<String> =
        remains(words, assessed, &pending).map(|remains| remains.join(", ")).into_iter().collect();
    told.extend(
        register_by(words.setting, row)
            .map(|day| words.locale.text_with("register-by", &[("day", Value::from(words.near_day(day)))])),
    );
    let open = pending.iter().find(|(obligation, _)| obligation.remaining > 0);
    told.extend(open.map(|(obligation, eligible)| words.ways_out(obligation, eligible)));
    if row.is_unconfirmed() && report.view.history_is_given {
        told.push(words.text("unconfirmed"));
    }
    told.retain(|fact| !fact.is_empty());
    told
}

/// Where somebody works and how they are reached; what the history holds of them.
fn about(report: &super::Report, row: &Row) -> Vec<String> {
    let words = report.words;
    let person = &row.advisor.person;
    let has_id = person.id != person.email && !person.id.is_empty();
    let id = [("id", Value::from(&*person.id))];
    let evidence = [
        ("name", Value::from(words.text("column-evidence"))),
        ("fact", Value::from(words.text(&format!("evidence-{}", row.evidence.code())))),
    ];
    let told = [
        person.department.map(|code| department(report.territories, code)),
        person.region.map(|code| region(report.territories, code)),
        Some(person.email.to_string()).filter(|email| !email.is_empty()),
        has_id.then(|| words.locale.text_with("html-advisor-id", &id)),
        report.view.history_is_given.then(|| words.locale.text_with("named-fact", &evidence)),
    ];
    told.into_iter().flatten().collect()
}

/// What is to be noted: warnings, and the accepted exceptions.
fn notes(words: &Words, assessed: &Assessed) -> Vec<String> {
    let warnings = assessed.assessment.warnings.iter().map(|warning| words.warning(warning));
    warnings.chain(assessed.shown().filter_map(|(obligation, _)| words.exception(obligation))).collect()
}

fn obligations(words: &Words, assessed: &Assessed, chains: Vec<Vec<String>>) -> Vec<Owed> {
    let shown = assessed.shown().zip(chains);
    shown.map(|((obligation, eligible), steps)| owed(words, obligation, eligible, steps)).collect()
}

fn owed(words: &Words, obligation: &Obligation, eligible: &SessionSet, steps: Vec<String>) -> Owed {
    let calendar = words.setting.calendar;
    let told = eligible.iter().take(if obligation.remaining > 0 { MOST_SESSIONS } else { 0 });
    let more = eligible.len().saturating_sub(MOST_SESSIONS);
    let has_more = obligation.remaining > 0 && more > 0;
    let count = [("count", Value::from(eligible.len()))];
    Owed {
        name: words.obligation(obligation),
        tone: tone(obligation_tone(obligation)),
        says: words.obligation_status(obligation),
        steps,
        sessions_title: words.locale.text_with("html-sessions-that-fit", &count),
        sessions: told.map(|session| session_line(words, calendar.get(session))).collect(),
        more: has_more.then(|| words.locale.text_with("html-more-sessions", &[("count", Value::from(more))])),
        no_session: (obligation.remaining > 0).then(|| words.ways_out(obligation, eligible)),
    }
}

/// A session in facts, and where one registers.
fn session_line(words: &Words, session: &Session) -> SessionLine {
    let last = [("day", Value::from(words.near_day(session.last_day_to_register())))];
    let mut facts = vec![
        words.session_days_in_short(session),
        words.module(session.module).to_owned(),
        words.session_place(session),
        words.locale.text_with("session-register-by", &last),
    ];
    facts.extend(session.seats_left.map(|left| {
        let seats = words.locale.text_with("session-seats-left", &[("count", left.into())]);
        // a number stays with its word
        seats.replace(' ', "\u{a0}")
    }));
    facts.retain(|fact| !fact.is_empty());
    let (text, url) = registration(words, session);
    SessionLine { facts: facts.join(SEPARATOR), text, url }
}

/// Where one registers for a session, in words that say where they lead; without an address its id.
pub(super) fn registration(words: &Words, session: &Session) -> (String, Option<String>) {
    let url = session.url.as_deref().and_then(address);
    let text = match url {
        Some(_) => words.locale.text_with("html-register", &[("session", Value::from(&session.id))]),
        None => session.id.clone(),
    };
    (text, url)
}
