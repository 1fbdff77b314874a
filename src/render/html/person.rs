//! One person of a page: a line, and all that is known of them below it.

use std::collections::BTreeMap;

use minijinja::Environment;
use serde::Serialize;

use super::parts::{Fact, tone};
use super::{filled, texts};
use crate::engine::eligibility::SessionSet;
use crate::engine::obligations::Obligation;
use crate::locale::Value;
use crate::model::Session;
use crate::render::check::{remains, tone as tone_of};
use crate::render::places::{department, region};
use crate::render::plan::{counted_line, last_days, obligation_tone};
use crate::render::{Words, why};
use crate::reports::agenda::{late_since, pressing, register_by};
use crate::reports::casebook::{Assessed, Row};
use crate::reports::explanation::{Explanation, preparation_hours};
use crate::text::Word;
use crate::text::web::address;

/// How many of the sessions that fit an obligation are told; all stand in their own table.
const MOST_SESSIONS: usize = 5;

/// The texts of the template.
const TEXTS: [(&str, &str); 3] =
    [("errors", "html-errors"), ("notes", "html-notes"), ("extra", "html-extra")];

#[derive(Serialize)]
struct Whole {
    p: Person,
    t: BTreeMap<&'static str, String>,
}

/// What the template lays out.
#[derive(Serialize)]
struct Person {
    id: String,
    status: &'static str,
    department: String,
    /// What the search looks at.
    search: String,
    name: String,
    structure: String,
    book_by: String,
    late_on: String,
    tone: &'static str,
    says: String,
    /// The line of the person: what remains, until when to register, with how many sessions.
    summary: Vec<String>,
    facts: Vec<Fact>,
    errors: Vec<String>,
    notes: Vec<String>,
    obligations: Vec<Owed>,
    extra: Vec<String>,
    why_title: String,
    why: Vec<Why>,
}

#[derive(Serialize)]
struct Owed {
    name: String,
    tone: &'static str,
    says: String,
    facts: Vec<Fact>,
    counted: Vec<String>,
    sessions_title: String,
    sessions: Vec<SessionLine>,
    more: Option<String>,
    no_session: Option<String>,
}

#[derive(Serialize)]
struct SessionLine {
    facts: Vec<String>,
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
    let place = person.department.map(|code| department(report.territories, code)).unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let assessed = row.assessed();
    Person {
        id: String::new(),
        status: row.status().code(),
        department: person.department.map(|code| code.as_str().to_owned()).unwrap_or_default(),
        search: [person.known_as(), &person.id, &person.email, &person.structure, &place].join(" "),
        name: person.known_as().to_owned(),
        structure: person.structure.to_string(),
        book_by: day(register_by(words.setting, row)),
        late_on: day(row.late_on()),
        tone: tone(tone_of(row.status())),
        says: words.status(row),
        summary: summary(report, row),
        facts: facts(report, row, place),
        errors: row.errors().iter().map(|error| words.locale.finding(error)).collect(),
        notes: assessed.map(|assessed| notes(words, assessed)).unwrap_or_default(),
        obligations: assessed.map(|assessed| obligations(words, assessed)).unwrap_or_default(),
        extra: assessed.map(|assessed| extra(words, assessed)).unwrap_or_default(),
        why_title: {
            let name = [("name", Value::from(person.known_as()))];
            words.locale.text_with("html-why", &name)
        },
        why: Explanation::of_row(words.setting, row)
            .map(|explanation| why::chain(words, &explanation))
            .unwrap_or_default()
            .into_iter()
            .map(|(title, items)| Why { title, items })
            .collect(),
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

fn facts(report: &super::Report, row: &Row, place: String) -> Vec<Fact> {
    let words = report.words;
    let person = &row.advisor.person;
    let named = |column: &str, value: String| Fact::new(words.text(&format!("column-{column}")), value);
    let assessment = row.assessed().map(|assessed| &assessed.assessment);
    let phase = assessment.map(|one| words.text(&format!("phase-{}", one.facts.phase.code())));
    let years = assessment.map(|one| one.missed_years.iter().map(ToString::to_string).collect::<Vec<_>>());
    let evidence =
        report.view.history_is_given.then(|| words.text(&format!("evidence-{}", row.evidence.code())));
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| words.day(day)).unwrap_or_default();
    let told = [
        named("structure", person.structure.to_string()),
        named("department", place),
        named("region", person.region.map(|code| region(report.territories, code)).unwrap_or_default()),
        named("email", person.email.to_string()),
        named("advisor-id", if person.id == person.email { String::new() } else { person.id.to_string() }),
        named("phase", phase.unwrap_or_default()),
        named("evidence", evidence.unwrap_or_default()),
        named("register-by", day(register_by(words.setting, row))),
        named("late-on", day(row.late_on())),
        named("missed-years", years.map(|years| words.locale.list(&years)).unwrap_or_default()),
    ];
    told.into_iter().flatten().collect()
}

/// What is to be noted: warnings, and the accepted exceptions.
fn notes(words: &Words, assessed: &Assessed) -> Vec<String> {
    let warnings = assessed.assessment.warnings.iter().map(|warning| words.warning(warning));
    warnings.chain(assessed.shown().filter_map(|(obligation, _)| words.exception(obligation))).collect()
}

fn extra(words: &Words, assessed: &Assessed) -> Vec<String> {
    let told = assessed.assessment.extra.iter().map(|extra| {
        let values = [
            ("module", Value::from(words.module(extra.module))),
            ("day", Value::from(extra.on)),
            ("reason", Value::from(words.text(&format!("extra-{}", extra.reason.code())))),
        ];
        words.locale.text_with("plan-extra", &values)
    });
    told.collect()
}

fn obligations(words: &Words, assessed: &Assessed) -> Vec<Owed> {
    assessed.shown().map(|(obligation, eligible)| owed(words, assessed, obligation, eligible)).collect()
}

fn owed(words: &Words, assessed: &Assessed, obligation: &Obligation, eligible: &SessionSet) -> Owed {
    let progress = [("completed", obligation.completed().into()), ("required", obligation.required.into())];
    let named = |column: &str, value: String| Fact::new(words.text(&format!("column-{column}")), value);
    // whoever is late waits for nothing
    let book_by = obligation.book_by.filter(|_| late_since(obligation).is_none());
    let book_by = book_by.map(|day| words.day(day)).unwrap_or_default();
    let facts = [
        named("counted", words.locale.text_with("obligation-progress", &progress)),
        named("opens", words.day_or(obligation.opens, "day-unknown")),
        named("due", last_days(words, obligation)),
        named("register-by", book_by),
    ];
    let counted = obligation.counted.iter().map(|counted| counted_line(words, assessed, counted));
    let hours = preparation_hours(words.setting, obligation).map(|hours| words.statement(&hours));
    let calendar = words.setting.calendar;
    let told = eligible.iter().take(if obligation.remaining > 0 { MOST_SESSIONS } else { 0 });
    let more = eligible.len().saturating_sub(MOST_SESSIONS);
    let has_more = obligation.remaining > 0 && more > 0;
    let title =
        [("obligation", Value::from(words.obligation(obligation))), ("count", Value::from(eligible.len()))];
    Owed {
        name: words.obligation(obligation),
        tone: tone(obligation_tone(obligation)),
        says: words.obligation_status(obligation),
        facts: facts.into_iter().flatten().collect(),
        counted: counted.chain(hours).collect(),
        sessions_title: words.locale.text_with("plan-sessions-for", &title),
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
    SessionLine { facts, text, url }
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
