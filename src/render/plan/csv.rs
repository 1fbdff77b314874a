//! A plan as CSV: the contract's words, ISO days.

use chrono::NaiveDate;

use crate::engine::eligibility::Reason;
use crate::engine::obligations::Obligation;
use crate::model::SessionIndex;
use crate::render::Words;
use crate::render::to::csv::lines;
use crate::reports::casebook::Row;
use crate::reports::plan::Plan;
use crate::text::Word;

/// The columns of `plan --format csv`, one line for each session that fits; with `all`, also for
/// each that does not. The last three tell of the advisor and of the plan: they are the same in
/// every line.
const COLUMNS: [&str; 21] = [
    "obligation",
    "year",
    "status",
    "remaining",
    "due",
    "closes",
    "session",
    "module",
    "starts_on",
    "ends_on",
    "mode",
    "place",
    "in_itinerary",
    "reasons",
    "registration_closes_on",
    "seats_left",
    "url",
    "obligation_book_by",
    "book_by",
    "late_on",
    "itinerary_proven",
];

/// How many of the columns tell of a session.
const OF_A_SESSION: usize = 11;

/// The plan as CSV.
pub(crate) fn csv(words: &Words, row: &Row, plan: &Plan, all: bool) -> Vec<u8> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let of_all = [day(row.book_by()), day(row.late_on()), yes_no(plan.itineraries.proven)];
    let assessed = row.assessed().into_iter();
    let shown = assessed.flat_map(|assessed| assessed.shown().map(move |shown| (assessed, shown)));
    for (assessed, (obligation, eligible)) in shown {
        let told: Vec<(SessionIndex, Vec<Reason>)> = match all && obligation.remaining > 0 {
            true => {
                let reasons = assessed.reasons(words.setting, row.advisor, obligation);
                words.setting.calendar.iter().map(|(index, _)| index).zip(reasons).collect()
            }
            false => eligible.iter().map(|index| (index, Vec::new())).collect(),
        };
        let mut offered: Vec<_> =
            told.iter().map(|(index, reasons)| session(words, plan, *index, reasons)).collect();
        if offered.is_empty() {
            offered.push(Default::default());
        }
        let (owed, book_by) = (owed(obligation), [day(obligation.book_by)]);
        rows.extend(offered.iter().map(|offered| [&owed[..], offered, &book_by, &of_all].concat()));
    }
    lines(COLUMNS, rows)
}

fn owed(obligation: &Obligation) -> [String; 6] {
    [
        obligation.kind.code().to_owned(),
        obligation.year.map(|year| year.to_string()).unwrap_or_default(),
        obligation.status.code().to_owned(),
        obligation.remaining.to_string(),
        day(obligation.due),
        day(obligation.closes),
    ]
}

fn session(words: &Words, plan: &Plan, index: SessionIndex, reasons: &[Reason]) -> [String; OF_A_SESSION] {
    let session = words.setting.calendar.get(index);
    let reasons: Vec<&str> = reasons.iter().map(|reason| reason.code()).collect();
    [
        session.id.clone(),
        words.setting.catalogue.get(session.module).id.clone(),
        session.starts_on.to_string(),
        session.ends_on.to_string(),
        session.mode.map_or("", |mode| mode.code()).to_owned(),
        session.place.clone().unwrap_or_default(),
        yes_no(plan.itinerary.contains(&index)),
        reasons.join("|"),
        session.last_day_to_register().to_string(),
        session.seats_left.map(|left| left.to_string()).unwrap_or_default(),
        session.url.clone().unwrap_or_default(),
    ]
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn yes_no(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}
