//! Where a team is so large that the first screen cannot hold all who need something: whom to begin
//! with, in a line for each group.

use super::{View, person, problem, unbroken};
use crate::locale::Value;
use crate::render::Words;
use crate::render::document::Cell;
use crate::reports::agenda::{Agenda, Group, register_by};
use crate::reports::casebook::{Casebook, Row, Verdict};

/// The lines of a terminal that nobody has made larger.
const SCREEN: usize = 24;
/// The lines that stand above the groups.
const ABOVE: usize = 5;
/// The lines that tell of a file that is not given.
const UNKNOWN: usize = 2;
/// What a group has beside its people: an empty line and its name.
const HEADING: usize = 2;
/// How many people of a group are named.
const NAMED: usize = 3;

/// The lines; none where a screen shows everybody in the groups before those who must register, and
/// the first of these.
pub(super) fn lines(words: &Words, casebook: &Casebook, agenda: &Agenda<u32>, view: View) -> Vec<String> {
    let has_soon = agenda.groups.iter().any(|(group, _)| *group == Group::RegisterSoon);
    let told: Vec<_> = agenda
        .groups
        .iter()
        .filter(|(group, _)| group.asks_for_something() && !(has_soon && *group == Group::Later))
        .collect();
    let unknown = [view.history_is_given, words.setting.calendar.is_given()];
    let mut height = ABOVE + UNKNOWN * unknown.into_iter().filter(|is_given| !is_given).count();
    for (group, people) in &told {
        let shown = if registers_first(*group) { &people[..1] } else { &people[..people.len().min(SCREEN)] };
        let rows = shown.iter().map(|place| casebook.row(*place as usize));
        let people: Vec<_> = rows.map(|row| person(words, &row, *group, view.history_is_given)).collect();
        let two_lines = |row: &&Vec<_>| row.iter().skip(2).any(|cell: &Cell| !cell.text.is_empty());
        height += HEADING + people.len() + people.iter().filter(two_lines).count();
    }
    match height <= SCREEN {
        true => Vec::new(),
        false => told.iter().map(|(group, people)| line(words, casebook, *group, people)).collect(),
    }
}

/// Whether of this group it matters who registers first.
fn registers_first(group: Group) -> bool {
    matches!(group, Group::RegisterSoon | Group::Later)
}

/// `En retard depuis le plus longtemps : Awa Diallo, Léa Martel, Noé Roux et 85 autres`
fn line(words: &Words, casebook: &Casebook, group: Group, people: &[u32]) -> String {
    let first = people.iter().take(NAMED).map(|place| casebook.row(*place as usize));
    let mut named: Vec<String> = first.map(|row| who(words, group, &row)).collect();
    let others = people.len().saturating_sub(NAMED);
    if others > 0 {
        named.push(words.locale.text_with("first-others", &[("count", Value::from(others))]));
    }
    let key = match group {
        Group::Late => "first-late",
        Group::ToCorrect => "first-to-correct",
        Group::NoSession => "first-no-session",
        _ => "first-register-soon",
    };
    words.locale.text_with(key, &[("people", Value::from(words.locale.list(&named)))])
}

/// A name, with what to know beside it: the cell to correct, the last day to register.
fn who(words: &Words, group: Group, row: &Row) -> String {
    let name = unbroken(row.advisor.person.known_as());
    let beside = match (&row.verdict, group) {
        (Verdict::Invalid(problems), _) => Some(problem(words, problems)),
        (_, group) if registers_first(group) => {
            register_by(words.setting, row).map(|day| words.near_day(day))
        }
        _ => None,
    };
    match beside {
        Some(beside) => {
            let values = [("name", Value::from(name)), ("beside", Value::from(beside))];
            words.locale.text_with("first-named", &values)
        }
        None => name,
    }
}
