//! What an advisor chooses: the plan before and after, the best itineraries side by side.

use serde::Serialize;

use super::document::{Cell, Document, Table};
use super::words::Words;
use crate::dates::CivilYear;
use crate::engine::obligations::Obligation;
use crate::locale::Value;
use crate::model::calendar::Mode;
use crate::model::{Session, SessionIndex};
use crate::reports::casebook::Row;
use crate::reports::explanation::Explanation;
use crate::reports::plan::Plan;
use crate::reports::what_if::WhatIf;
use crate::text::Word;

/// What a plan is told with, beside what it always holds.
#[derive(Debug, Default)]
pub(crate) struct Details<'a> {
    /// The explanation of the verdict, where it was asked for.
    pub explanation: Option<Explanation<'a>>,
    /// Absences were named.
    pub has_absences: bool,
    /// Several itineraries were asked for.
    pub has_itineraries: bool,
    pub what_if: Option<&'a WhatIf<'a>>,
}

/// Where the advisor stood before, beside where they stand if they take the sessions.
pub(crate) fn what_if(words: &Words, what_if: &WhatIf, after: &Row) -> Document {
    let mut document = Document::default();
    document.heading(2, words.text("what-if-title"));
    for session in &what_if.sessions {
        document.item(words.session(words.setting.calendar.get(*session)));
    }
    let statuses = [("before", words.status(&what_if.before)), ("after", words.status(after))];
    let statuses = statuses.map(|(name, status)| (name, Value::from(status)));
    document.line(words.locale.text_with("what-if-status", &statuses));
    let mut table = Table {
        header: ["obligation", "before", "after"]
            .map(|column| words.text(&format!("column-{column}")))
            .to_vec(),
        rows: Vec::new(),
    };
    for sides in what_if.sides(after) {
        let [before, now] = sides.map(|side| match side {
            Some(obligation) => Cell::from(standing(words, obligation)),
            None => Cell::from(words.text("what-if-absent")),
        });
        let known = sides[1].or(sides[0]).map(|obligation| words.obligation(obligation));
        table.rows.push(vec![Cell::from(known.unwrap_or_default()), before, now]);
    }
    document.table(table);
    document
}

/// `à faire ; reste 1 sur 2`
pub(super) fn standing(words: &Words, obligation: &Obligation) -> String {
    let told = [
        ("status", Value::from(words.obligation_status(obligation))),
        ("remaining", Value::from(obligation.remaining)),
        ("required", Value::from(obligation.required)),
    ];
    words.locale.text_with("what-if-standing", &told)
}

/// The best itineraries side by side, with what tells one from the other; nothing where there is
/// none.
pub(crate) fn itineraries(words: &Words, row: &Row, plan: &Plan) -> Document {
    let mut document = Document::default();
    if plan.itineraries.sets.is_empty() {
        return document;
    }
    let columns = ["number", "itinerary", "last-day", "journeys", "in-time"];
    let mut table = Table {
        header: columns.map(|column| words.text(&format!("column-{column}"))).to_vec(),
        rows: Vec::new(),
    };
    for (number, set) in plan.itineraries.sets.iter().enumerate() {
        let sessions: Vec<&Session> =
            set.iter().map(|session| words.setting.calendar.get(*session)).collect();
        let journeys = sessions.iter().filter(|session| is_a_journey(row, session)).count();
        let in_time = set.iter().filter(|session| is_in_time(words, row, **session)).count();
        let last = sessions.iter().map(|session| session.ends_on).max();
        let share = [("count", Value::from(in_time)), ("total", Value::from(sessions.len()))];
        let told: Vec<String> = sessions.iter().map(|session| words.session(session)).collect();
        table.rows.push(vec![
            Cell::from((number + 1).to_string()),
            Cell::from(told.join("\n")),
            Cell::from(words.day_or(last, "day-unknown")),
            Cell::from(journeys.to_string()),
            Cell::from(words.locale.text_with("share-of-total", &share)),
        ]);
    }
    document.heading(2, words.text("itineraries-title"));
    document.table(table);
    document
}

/// In person outside the advisor's department, or anywhere if that is unknown.
fn is_a_journey(row: &Row, session: &Session) -> bool {
    let home = row.advisor.person.department;
    session.mode == Some(Mode::InPerson) && (home.is_none() || session.department != home)
}

/// Whether a session meets something that it fits by the day on which that is due.
fn is_in_time(words: &Words, row: &Row, session: SessionIndex) -> bool {
    let ends_on = words.setting.calendar.get(session).ends_on;
    let mut fits = row.assessed().into_iter().flat_map(|assessed| assessed.shown());
    fits.any(|(obligation, eligible)| {
        let due = obligation.due.filter(|due| *due >= words.setting.as_of);
        eligible.contains(session) && due.is_none_or(|due| ends_on <= due)
    })
}

/// The ids of sessions.
pub(crate) fn ids<'a>(words: &Words<'a>, sessions: &[SessionIndex]) -> Vec<&'a str> {
    sessions.iter().map(|session| words.setting.calendar.get(*session).id.as_str()).collect()
}

/// Where the advisor stood before, as JSON.
#[derive(Serialize)]
pub(crate) struct WhatIfJson<'a> {
    sessions: Vec<&'a str>,
    before: BeforeJson,
}

#[derive(Serialize)]
struct BeforeJson {
    status: &'static str,
    obligations: Vec<StandingJson>,
}

#[derive(Serialize)]
struct StandingJson {
    kind: &'static str,
    year: Option<CivilYear>,
    status: &'static str,
    remaining: u32,
}

impl<'a> WhatIfJson<'a> {
    pub(crate) fn of(words: &Words<'a>, what_if: &WhatIf) -> Self {
        let obligations = what_if.before_shown().map(|obligation| StandingJson {
            kind: obligation.kind.code(),
            year: obligation.year,
            status: obligation.status.code(),
            remaining: obligation.remaining,
        });
        Self {
            sessions: ids(words, &what_if.sessions),
            before: BeforeJson { status: what_if.before.status().code(), obligations: obligations.collect() },
        }
    }
}
