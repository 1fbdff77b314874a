//! The first sentence of a plan: what remains, by when, and what to do next.

use crate::engine::eligibility::Reason;
use crate::engine::obligations::{Course, Obligation};
use crate::locale::Value;
use crate::model::Session;
use crate::render::Words;
use crate::reports::advice::{Advice, Owed};
use crate::text::Word;

/// The advice in one to three sentences.
pub(super) fn headline(words: &Words, advice: &Advice) -> String {
    match advice {
        Advice::Left(Some(end)) => words.locale.text_with("advice-left", &[("day", Value::from(*end))]),
        Advice::Left(None) | Advice::UpToDate => {
            let year = Value::from(words.setting.year.to_string());
            words.locale.text_with("advice-up-to-date", &[("year", year)])
        }
        Advice::Registered { courses, late } => registered(words, courses, *late),
        Advice::Upcoming { owed, opens: Some(opens) } => {
            let values = [("what", what(words, owed)), ("day", Value::from(*opens))];
            words.locale.text_with("advice-upcoming", &values)
        }
        Advice::Upcoming { owed, opens: None } => {
            words.locale.text_with("advice-not-entered", &[("what", what(words, owed))])
        }
        Advice::Owed(owed) => sentences(words, owed),
    }
}

fn registered(words: &Words, courses: &[&Course], late: Option<chrono::NaiveDate>) -> String {
    let told: Vec<String> = courses
        .iter()
        .map(|course| {
            let session = course.session.map(|session| words.setting.calendar.get(session));
            let place = session.map(|session| words.session_place(session)).filter(|place| !place.is_empty());
            let when: Vec<String> = [words.course_days(course)].into_iter().chain(place).collect();
            let module = Value::from(words.module(course.module));
            words.locale.text_with("advice-course", &[("module", module), ("days", when.join(", ").into())])
        })
        .collect();
    let courses = ("courses", Value::from(words.locale.list(&told)));
    match late {
        Some(due) => words.locale.text_with("advice-registered-late", &[courses, ("day", Value::from(due))]),
        None => words.locale.text_with("advice-registered", &[courses]),
    }
}

fn sentences(words: &Words, owed: &Owed) -> String {
    let due = owed.obligations.iter().filter_map(|obligation| obligation.due).min();
    let remaining = ("what", what(words, &owed.obligations));
    let first = match (owed.late_since, due) {
        (Some(since), _) => words.locale.text_with("advice-late", &[remaining, ("day", Value::from(since))]),
        (None, Some(due)) if owed.obligations.len() == 1 => {
            words.locale.text_with("advice-owed-by", &[remaining, ("day", Value::from(due))])
        }
        (None, _) => words.locale.text_with("advice-owed", &[remaining]),
    };
    let book = owed.book.map(|(session, day)| {
        let session = words.setting.calendar.get(session);
        let key = if owed.late_since.is_some() { "advice-book-late" } else { "advice-book" };
        let values = [("day", Value::from(words.near_day(day))), ("session", session_named(words, session))];
        words.locale.text_with(key, &values)
    });
    let alone = owed.obligations.len() == 1;
    let lacks = owed.without_session.map(|(obligation, reason)| lacking(words, obligation, reason, alone));
    let whole = owed.whole.map(|(count, day)| {
        let values = [("count", Value::from(count)), ("day", Value::from(day))];
        words.locale.text_with("advice-itinerary", &values)
    });
    [Some(first), book, whole, lacks].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// `la préparation au CCP1, le CCP1 et 2 modules initiaux (d’ici le 5 janvier 2026)`
fn what<'v>(words: &Words, owed: &[&Obligation]) -> Value<'v> {
    let alone = owed.len() == 1;
    let told: Vec<String> = owed
        .iter()
        .map(|obligation| {
            let what = words.to_do(obligation);
            match obligation.due.filter(|due| !alone && *due >= words.setting.as_of) {
                Some(due) => {
                    let values = [("what", Value::from(what)), ("day", Value::from(due))];
                    words.locale.text_with("advice-what-by", &values)
                }
                None => what,
            }
        })
        .collect();
    Value::from(words.locale.list(&told))
}

fn session_named<'v>(words: &Words, session: &Session) -> Value<'v> {
    let place = Some(words.session_place(session)).filter(|place| !place.is_empty());
    let when: Vec<String> = [words.session_days(session)].into_iter().chain(place).collect();
    let values =
        [("module", Value::from(words.module(session.module))), ("days", Value::from(when.join(", ")))];
    Value::from(words.locale.text_with("advice-session", &values))
}

fn lacking(words: &Words, obligation: &Obligation, reason: Option<Reason>, alone: bool) -> String {
    if !words.setting.calendar.is_given() {
        return words.text("advice-no-calendar");
    }
    let why = match (reason, obligation.due) {
        (Some(Reason::ContractEnded | Reason::AfterWindow), Some(due)) => {
            let key = if reason == Some(Reason::ContractEnded) {
                "advice-contract-ends"
            } else {
                "advice-too-late"
            };
            words.locale.text_with(key, &[("day", Value::from(due))])
        }
        (Some(reason), _) => words.text(&format!("reason-{}", reason.code())),
        (None, _) => words.text("advice-none-of-this-kind"),
    };
    let reason = ("reason", Value::from(why));
    if alone {
        return words.locale.text_with("advice-no-session", &[reason]);
    }
    let what = ("what", Value::from(words.to_do(obligation)));
    words.locale.text_with("advice-no-session-for", &[what, reason])
}
