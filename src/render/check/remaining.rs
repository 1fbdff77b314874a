//! What remains for a person, on one line: the worst with its day, the rest by its name or by its number.

use chrono::NaiveDate;

use crate::dates::last_day;
use crate::engine::eligibility::SessionSet;
use crate::engine::obligations::Obligation;
use crate::locale::Value;
use crate::render::Words;
use crate::render::document::Cell;
use crate::reports::agenda::{lacks_a_session, late_since};
use crate::reports::casebook::Assessed;

/// What remains: the worst with its day, the rest by its name.
pub(super) fn what_remains(
    words: &Words,
    assessed: &Assessed,
    pending: &[(&Obligation, &SessionSet)],
    unconfirmed: bool,
) -> Cell {
    let Some(remains) = remains(words, assessed, pending) else {
        return Cell::default();
    };
    let others = |key, first: &str| {
        let values = [("first", Value::from(first)), ("count", Value::from(remains.len() - 1))];
        words.locale.text_with(key, &values)
    };
    let mut short = match remains.len() {
        1 => vec![in_short(words, assessed, pending[0].0)],
        _ => {
            // a day of this year is known without its year
            let in_full = deadline(words, assessed, pending[0].0, |day| words.locale.short_day(day));
            let near = deadline(words, assessed, pending[0].0, |day| words.near_day_in_short(day));
            let near = remains[0].replace(&in_full, &near);
            vec![
                others("what-and-others", &remains[0]),
                others("what-and-others-in-short", &remains[0]),
                others("what-and-others-in-short", &near),
            ]
        }
    };
    let mut what = remains.join(", ");
    if unconfirmed {
        what = format!("{what} · {}", words.text("unconfirmed"));
        short.iter_mut().for_each(|short| *short += &format!(" · {}", words.text("unconfirmed-in-short")));
    }
    Cell { short, ..Cell::from(what) }
}

/// What somebody must see to: the first with its day, the rest by its name; `None`: nothing. Where
/// there are several, the one that no session fits is marked.
pub(crate) fn remains(
    words: &Words,
    assessed: &Assessed,
    pending: &[(&Obligation, &SessionSet)],
) -> Option<Vec<String>> {
    let marked = |what: String, (owed, eligible): (&Obligation, &SessionSet)| match pending.len() > 1
        && lacks_a_session(words.setting, owed, eligible)
    {
        true => words.locale.text_with("what-without-session", &[("what", what.into())]),
        false => what,
    };
    let (worst, others) = pending.split_first()?;
    let others = others.iter().map(|one| marked(named(words, assessed, one.0), *one));
    let worst = marked(deadline(words, assessed, worst.0, |day| words.locale.short_day(day)), *worst);
    Some(std::iter::once(worst).chain(others).collect())
}

/// `2 modules initiaux depuis le 01/01/2025`, `module continu 2025 d’ici le 31/12/2025`.
fn deadline(
    words: &Words,
    assessed: &Assessed,
    obligation: &Obligation,
    written: impl Fn(NaiveDate) -> String,
) -> String {
    let what = ("what", Value::from(named(words, assessed, obligation)));
    let with_day =
        |key, day| words.locale.text_with(key, &[what.clone(), ("day", Value::from(written(day)))]);
    match (late_since(obligation), obligation.due) {
        (Some(since), _) => with_day("what-since", since),
        (None, Some(due)) if obligation.remaining > 0 => with_day("what-by", due),
        _ => named(words, assessed, obligation),
    }
}

/// A deadline without its day where that is the end of its year: nothing is lost.
fn in_short(words: &Words, assessed: &Assessed, obligation: &Obligation) -> String {
    let is_years_end = obligation.year.is_some_and(|year| obligation.due == Some(last_day(year)));
    match is_years_end && late_since(obligation).is_none() {
        true => named(words, assessed, obligation),
        false => deadline(words, assessed, obligation, |day| words.locale.short_day(day)),
    }
}

/// What is owed, with the days of all that somebody is registered for.
fn named(words: &Words, assessed: &Assessed, obligation: &Obligation) -> String {
    let what = words.owes(obligation);
    let days: Vec<String> =
        assessed.registered_for(obligation).map(|course| words.course_days(course)).collect();
    if days.is_empty() {
        return what;
    }
    let key = if obligation.remaining == 0 { "what-registered" } else { "what-registered-in-part" };
    let values = [
        ("what", Value::from(what)),
        ("count", Value::from(days.len())),
        ("days", Value::from(words.locale.list(&days))),
    ];
    words.locale.text_with(key, &values)
}
