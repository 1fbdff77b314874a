//! The sessions month by month: for each month a calendar whose days name sessions by letters, and
//! the sessions behind the letters.

use chrono::{Datelike, NaiveDate};

use super::document::{Cell, Document, Table};
use super::sessions::{registration, title};
use super::words::Words;
use crate::dates::Month;
use crate::model::Session;

/// A calendar for each month in which one of these sessions takes place.
pub(crate) fn document(words: &Words, sessions: &[&Session], months: &[Month]) -> Document {
    let mut document = Document::default();
    title(words, sessions, &mut document);
    for month in shown(sessions, months) {
        let of_month: Vec<(String, &Session)> = sessions
            .iter()
            .filter(|session| session.meets_days(month.first, month.last()))
            .enumerate()
            .map(|(place, session)| (letters(place), *session))
            .collect();
        if !of_month.is_empty() {
            document.heading(2, name(words, month));
            document.table(weeks(words, month, &of_month));
            document.table(key(words, month, &of_month));
        }
    }
    document
}

/// The months from the first day of these sessions to the last; of the months asked for, if any.
fn shown(sessions: &[&Session], months: &[Month]) -> Vec<Month> {
    let first = sessions.iter().map(|session| session.starts_on).min();
    let last = sessions.iter().map(|session| session.ends_on).max();
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let all = std::iter::successors(Some(Month::of(first)), |month| Some(month.next()));
    all.take_while(|month| month.first <= last)
        .filter(|month| months.is_empty() || months.contains(month))
        .collect()
}

/// `Juin 2025`
fn name(words: &Words, month: Month) -> String {
    let name = words.month(month);
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The weeks of a month, Monday first; each day with the letters of its sessions.
fn weeks(words: &Words, month: Month, sessions: &[(String, &Session)]) -> Table {
    let cell = |day: NaiveDate| {
        let letters = sessions.iter().filter(|(_, session)| session.takes_place_on(day));
        let letters = letters.map(|(letter, _)| letter.as_str());
        Cell::from(std::iter::once(&*day.day().to_string()).chain(letters).collect::<Vec<_>>().join(" "))
    };
    let before = month.first.weekday().num_days_from_monday() as usize;
    let mut cells = vec![Cell::default(); before];
    cells.extend(month.days().map(cell));
    cells.resize(cells.len().next_multiple_of(7), Cell::default());
    Table {
        header: (1..=7).map(|day| words.text(&format!("weekday-{day}"))).collect(),
        rows: cells.chunks(7).map(<[Cell]>::to_vec).collect(),
    }
}

/// What the letters stand for.
fn key(words: &Words, month: Month, sessions: &[(String, &Session)]) -> Table {
    let header = ["letter", "days-of-month", "module", "place", "registration", "session"];
    Table {
        header: header.map(|column| words.text(&format!("column-{column}"))).to_vec(),
        rows: sessions
            .iter()
            .map(|(letter, session)| {
                vec![
                    Cell::from(letter.clone()),
                    Cell::from(words.days_within(month, session)),
                    Cell::from(words.module(session.module).to_owned()),
                    Cell::from(words.session_place(session)),
                    registration(words, session),
                    Cell::from(session.id.clone()),
                ]
            })
            .collect(),
    }
}

/// `a` to `z`, then `aa`, `ab`: the name of the session at `place` in its month.
fn letters(place: usize) -> String {
    let last = char::from(b'a' + (place % 26) as u8);
    match place / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_never_end_and_never_repeat() {
        for (place, name) in
            [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (701, "zz"), (702, "aaa")]
        {
            assert_eq!(letters(place), name);
        }
    }
}
