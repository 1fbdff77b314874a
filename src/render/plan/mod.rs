//! The report of `plan`: the obligations with what counted, the itinerary, the sessions that fit.

mod csv;
mod headline;

use super::document::{Cell, Document, Table, Tone};
use super::words::Words;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::eligibility::Reason;
use crate::engine::obligations::{Counted, Obligation, ObligationStatus, WarningCode};
use crate::locale::Value;
use crate::model::{Advisor, Session, SessionIndex};
use crate::reports::advice::Advice;
use crate::reports::agenda::{is_late_whatever, late_from};
use crate::reports::casebook::{Assessed, Row, Verdict};
use crate::reports::explanation::preparation_hours;
use crate::reports::plan::Plan;
use crate::text::Word;

pub(crate) use csv::csv;

/// How many sessions are shown for an obligation where not all are asked for.
const MOST_SESSIONS: usize = 5;

/// The report of one advisor; `all` adds the sessions that do not fit, with their reasons.
pub(crate) fn document(words: &Words, row: &Row, plan: &Plan, all: bool) -> Document {
    let mut document = Document::default();
    document.heading(1, title(words, row));
    match &row.verdict {
        Verdict::Invalid(_) => document.line(words.text("plan-invalid")),
        Verdict::Assessed(assessed) => {
            let advice = Advice::of(words.setting, row, assessed, plan);
            document.line(headline::headline(words, &advice));
            state(words, row, assessed, &advice, &mut document);
            obligations(words, assessed, &mut document);
            itinerary(words, assessed, plan, &mut document);
            sessions(words, row.advisor, assessed, plan, all, &mut document);
            beside(words, plan, all, &mut document);
        }
    }
    document
}

fn title(words: &Words, row: &Row) -> String {
    let person = &row.advisor.person;
    let name = Some(person.known_as()).filter(|text| !text.is_empty());
    words.locale.text_with(
        "plan-title",
        &[
            ("name", Value::from(name.map_or_else(|| words.text("the-advisor"), |name| name.to_string()))),
            ("day", Value::from(words.day(words.setting.as_of))),
            ("year", Value::from(words.setting.year.to_string())),
            ("rules", Value::from(words.locale.choose(&words.setting.rules.title).to_owned())),
        ],
    )
}

fn state(words: &Words, row: &Row, assessed: &Assessed, advice: &Advice, document: &mut Document) {
    let assessment = &assessed.assessment;
    let phase = words.text(&format!("phase-{}", assessment.facts.phase.code()));
    let status = words.text(&format!("status-{}", row.status().code()));
    document.line(format!("{status} · {phase}"));
    if let Some(line) = how_soon(words, row) {
        document.line(line);
    }
    if !assessment.missed_years.is_empty() {
        let years: Vec<String> = assessment.missed_years.iter().map(ToString::to_string).collect();
        let years = Value::from(words.locale.list(&years));
        document.line(words.locale.text_with("plan-missed-years", &[("years", years)]));
    }
    // the first sentence says so
    let is_told = |code| {
        code == WarningCode::ScheduledLate && matches!(advice, Advice::Registered { late: Some(_), .. })
    };
    for warning in assessment.warnings.iter().filter(|warning| !is_told(warning.code)) {
        document.line(format!("{} {}", words.text("take-note"), words.warning(warning)));
    }
}

/// By when to register for what is owed first, and from when the advisor is late if they do not.
fn how_soon(words: &Words, row: &Row) -> Option<String> {
    // whoever is late has been told to register for the next session
    if row.status() == AdvisorStatus::Overdue {
        return None;
    }
    let late_on = late_from(words.setting, row);
    let day = |day| [("day", Value::from(day))];
    let told = match (row.book_by(), late_on) {
        (Some(book_by), Some(late_on)) if !is_late_whatever(row) => {
            let values = [("day", Value::from(book_by)), ("late", Value::from(late_on))];
            return Some(words.locale.text_with("plan-book-by-or-late", &values));
        }
        (book_by, late_on) => {
            let key = if is_late_whatever(row) { "plan-late-whatever" } else { "plan-late-on" };
            let book_by = book_by.map(|last| words.locale.text_with("plan-book-by", &day(last)));
            let late_on = late_on.map(|late| words.locale.text_with(key, &day(late)));
            book_by.into_iter().chain(late_on).collect::<Vec<_>>()
        }
    };
    Some(told.join(" ")).filter(|told| !told.is_empty())
}

fn obligations(words: &Words, assessed: &Assessed, document: &mut Document) {
    let mut table = Table {
        header: ["obligation", "status", "counted", "opens", "due"]
            .map(|column| words.text(&format!("column-{column}")))
            .to_vec(),
        rows: Vec::new(),
    };
    for (obligation, _) in assessed.shown() {
        let counted: Vec<String> =
            obligation.counted.iter().map(|c| counted_line(words, assessed, c)).collect();
        let progress =
            [("completed", obligation.completed().into()), ("required", obligation.required.into())];
        let progress = words.locale.text_with("obligation-progress", &progress);
        table.rows.push(vec![
            Cell::from(words.obligation(obligation)),
            Cell::toned(words.obligation_status(obligation), obligation_tone(obligation)),
            Cell::from([vec![progress], counted].concat().join("\n")),
            Cell::from(words.day_or(obligation.opens, "day-unknown")),
            Cell::from(last_days(words, obligation)),
        ]);
    }
    document.heading(2, words.text("plan-obligations"));
    if table.rows.is_empty() {
        document.line(words.text("plan-nothing-owed"));
    } else {
        document.table(table);
    }
    for (obligation, _) in assessed.shown() {
        let hours = preparation_hours(words.setting, obligation).map(|hours| words.statement(&hours));
        hours.into_iter().chain(words.exception(obligation)).for_each(|line| document.item(line));
    }
    for extra in &assessed.assessment.extra {
        let reason = words.text(&format!("extra-{}", extra.reason.code()));
        let module = Value::from(words.module(extra.module));
        let told = [("module", module), ("day", Value::from(extra.on)), ("reason", Value::from(reason))];
        document.item(words.locale.text_with("plan-extra", &told));
    }
}

pub(crate) fn obligation_tone(obligation: &Obligation) -> Tone {
    match obligation.status {
        ObligationStatus::Missed | ObligationStatus::Overdue => Tone::Bad,
        ObligationStatus::Due => Tone::Waiting,
        ObligationStatus::Done | ObligationStatus::Scheduled => Tone::Good,
        ObligationStatus::Waived | ObligationStatus::Optional | ObligationStatus::Upcoming => Tone::Plain,
    }
}

/// What counted and when; of what is booked, the days on which it takes place.
pub(crate) fn counted_line(words: &Words, assessed: &Assessed, counted: &Counted) -> String {
    let key = match (counted.registered, counted.late) {
        (false, false) => "counted-completed",
        (false, true) => "counted-completed-late",
        (true, false) => "counted-registered",
        (true, true) => "counted-registered-late",
    };
    let module = Value::from(words.module(counted.module).to_owned());
    let course = assessed.course_of(counted).filter(|_| counted.registered);
    let day = course.map_or_else(|| words.day(counted.on), |course| words.course_days(course));
    words.locale.text_with(key, &[("module", module), ("day", Value::from(day))])
}

/// The due day, and the closing day where it is another.
pub(crate) fn last_days(words: &Words, obligation: &Obligation) -> String {
    let due = words.day_or(obligation.due, "no-due-day");
    match obligation.closes.filter(|closes| Some(*closes) != obligation.due) {
        Some(closes) => {
            let closes = Value::from(words.day(closes));
            words.locale.text_with("due-then-closes", &[("due", Value::from(due)), ("closes", closes)])
        }
        None => due,
    }
}

fn itinerary(words: &Words, assessed: &Assessed, plan: &Plan, document: &mut Document) {
    let remaining: u32 = assessed.shown().filter(|(o, _)| !o.optional).map(|(o, _)| o.remaining).sum();
    if remaining == 0 {
        return;
    }
    document.heading(2, words.text("plan-itinerary"));
    if plan.itinerary.is_empty() {
        document.line(words.text(match words.setting.calendar.is_given() {
            true => "plan-no-itinerary",
            false => "sessions-unknown",
        }));
        return;
    }
    for session in &plan.itinerary {
        document.item(words.session_offered(words.setting.calendar.get(*session)));
    }
    if fills_pauses(words, &plan.itinerary) {
        document.line(words.text("plan-itinerary-fills-pauses"));
    }
    if !plan.itineraries.proven {
        document.line(words.text("plan-itinerary-unproven"));
    }
    let missing = remaining as usize - plan.itinerary.len();
    if missing > 0 {
        let missing = Value::from(missing);
        document.line(words.locale.text_with("plan-itinerary-lacks", &[("count", missing)]));
    }
}

/// Whether a session takes place on the days off of another: what looks like a clash is none.
fn fills_pauses(words: &Words, itinerary: &[SessionIndex]) -> bool {
    let sessions: Vec<&Session> = itinerary.iter().map(|index| words.setting.calendar.get(*index)).collect();
    let mut pairs = sessions.iter().enumerate().flat_map(|(place, one)| {
        let others = sessions[place + 1..].iter();
        others.map(move |other| (one, other))
    });
    pairs.any(|(one, other)| one.starts_on <= other.ends_on && other.starts_on <= one.ends_on)
}

fn sessions(
    words: &Words,
    advisor: &Advisor,
    assessed: &Assessed,
    plan: &Plan,
    all: bool,
    document: &mut Document,
) {
    if !words.setting.calendar.is_given() {
        return;
    }
    for (obligation, eligible) in assessed.shown() {
        if obligation.remaining == 0 {
            continue;
        }
        let kind = Value::from(words.obligation(obligation));
        let count = Value::from(eligible.len());
        let key = "plan-sessions-for";
        document.heading(2, words.locale.text_with(key, &[("obligation", kind), ("count", count)]));
        let told = eligible.iter().map(|session| (session, plan.avoided.binary_search(&session).is_ok()));
        offered(words, eligible.len(), all, document, told);
        if all {
            ineligible(words, &assessed.reasons(words.setting, advisor, obligation), document);
        }
    }
}

/// So many sessions, each with whether it is avoided; the first few, and how many more, unless all
/// are asked for.
fn offered(
    words: &Words,
    count: usize,
    all: bool,
    document: &mut Document,
    sessions: impl Iterator<Item = (SessionIndex, bool)>,
) {
    let most = if all { usize::MAX } else { MOST_SESSIONS };
    for (session, avoided) in sessions.take(most) {
        let mut told = words.session_offered(words.setting.calendar.get(session));
        if avoided {
            told += &format!(" · {}", words.text("plan-avoided"));
        }
        document.item(told);
    }
    let more = count.saturating_sub(most);
    if more > 0 {
        document.item(words.locale.text_with("plan-more-sessions", &[("count", Value::from(more))]));
    }
}

fn ineligible(words: &Words, reasons: &[Vec<Reason>], document: &mut Document) {
    document.heading(3, words.text("plan-ineligible"));
    for (session, reasons) in words.setting.calendar.sessions().iter().zip(reasons) {
        if !reasons.is_empty() {
            let is_past = session.ends_on < words.setting.as_of;
            let reasons: Vec<String> = match is_past {
                true => vec![words.text("reason-past")],
                false => {
                    reasons.iter().map(|reason| words.text(&format!("reason-{}", reason.code()))).collect()
                }
            };
            let values = [
                ("name", words.session(session).into()),
                ("fact", reasons.join(&words.text("list-separator")).into()),
            ];
            document.item(words.locale.text_with("named-fact", &values));
        }
    }
}

/// What is possible beside the obligations: sessions on top of the quota, and the full title.
fn beside(words: &Words, plan: &Plan, all: bool, document: &mut Document) {
    for (funded, key) in [(true, "plan-also-funded"), (false, "plan-also-unfunded")] {
        let possible = plan.also_possible.iter().filter(|possible| possible.funded == funded);
        let sessions: Vec<SessionIndex> = possible.map(|possible| possible.session).collect();
        if !sessions.is_empty() {
            document.heading(2, words.text(key));
            offered(
                words,
                sessions.len(),
                all,
                document,
                sessions.into_iter().map(|session| (session, false)),
            );
        }
    }
    let Some(title) = plan.title else { return };
    document.heading(2, words.text("plan-title-option"));
    let lacking: Vec<String> =
        [(title.lacks_ccp1, "title-lacks-ccp1"), (title.lacks_structure_agreement, "title-lacks-agreement")]
            .into_iter()
            .filter(|(lacks, _)| *lacks)
            .map(|(_, key)| words.text(key))
            .collect();
    document.line(match lacking.is_empty() {
        true => words.text("title-possible"),
        false => {
            words.locale.text_with("title-lacks", &[("conditions", Value::from(words.locale.list(&lacking)))])
        }
    });
}
