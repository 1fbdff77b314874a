//! The report of `check` for people: how many there are of whom, then what is to be done today.

mod first;
mod remaining;

use std::collections::BTreeMap;

use super::document::{Block, Cell, Document, Table, Tone};
use super::stream::{Long, Stream};
use super::words::Words;
use crate::dates::CivilYear;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::eligibility::SessionSet;
use crate::engine::obligations::Obligation;
use crate::findings::{Finding, Place};
use crate::locale::Value;
use crate::reports::agenda;
use crate::reports::agenda::{
    Agenda, Group, Grouping, is_late_whatever, is_too_late, lacks_a_session, pressing, register_by,
};
use crate::reports::casebook::{Casebook, Row, Verdict};
use crate::reports::crowd::Crowd;
use crate::text::Word;
use remaining::what_remains;

pub(crate) use remaining::remains;

/// How people are shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    /// List those who need nothing too, who are else only counted.
    pub all: bool,
    pub grouping: Option<Grouping>,
    /// Whether a history was given: without one no delay is established.
    pub history_is_given: bool,
}

/// The report of these people.
pub(crate) fn stream<'s>(
    words: &'s Words,
    casebook: &'s Casebook,
    crowd: &'s Crowd,
    view: View,
) -> Stream<'s> {
    let mut stream = Stream::default();
    let document = stream.text();
    if !view.history_is_given {
        document.line(words.text("delays-not-established"));
    }
    document.heading(1, title(words, crowd.summary.advisors));
    document.line(counts(words, &crowd.agenda));
    if view.history_is_given {
        without_history(words, crowd.without_history).into_iter().for_each(|line| document.line(line));
    }
    if !words.setting.calendar.is_given() {
        document.line(words.text("people-without-calendar"));
    }
    first::lines(words, casebook, &crowd.agenda, view).into_iter().for_each(|line| document.item(line));
    let page = Page { words, casebook, view };
    match view.grouping {
        None => page.groups(&crowd.agenda, 2, &mut stream),
        Some(grouping) => {
            for (name, part) in grouping.parts(&crowd.agenda, |place| &casebook.advisors()[place as usize]) {
                let document = stream.text();
                let heading = part_heading(words, grouping, name.to_owned(), part.people().count());
                document.heading(2, heading);
                document.line(counts(words, &part));
                page.groups(&part, 3, &mut stream);
            }
        }
    }
    noted(words, casebook, &crowd.noted, stream.text());
    stream
}

/// What the groups share.
struct Page<'s, 'w> {
    words: &'s Words<'w>,
    casebook: &'s Casebook<'s>,
    view: View,
}

impl<'s> Page<'s, '_> {
    fn groups(&self, agenda: &Agenda<u32>, level: u8, stream: &mut Stream<'s>) {
        let Self { words, casebook, view } = *self;
        for (group, people) in &agenda.groups {
            if view.all || group.asks_for_something() {
                stream.text().heading(level, heading(words, agenda, *group, people.len()));
                let group = *group;
                let empty = Block::Roll(Table { header: header(words), rows: Vec::new() });
                let cells = move |row: &Row| vec![person(words, row, group, view.history_is_given)];
                stream.long(Long::about(empty, casebook, people.clone(), cells));
            }
        }
    }
}

/// What makes the whole report unsure: no history, or people of whom it has no row; no calendar.
pub(crate) fn doubts(words: &Words, people_without: usize, view: View) -> Vec<String> {
    let history = match view.history_is_given {
        true => without_history(words, people_without),
        false => Some(words.text("delays-not-established")),
    };
    let calendar = (!words.setting.calendar.is_given()).then(|| words.text("people-without-calendar"));
    history.into_iter().chain(calendar).collect()
}

fn without_history(words: &Words, people: usize) -> Option<String> {
    let count = [("count", Value::from(people))];
    (people > 0).then(|| words.locale.text_with("people-without-history", &count))
}

/// `Mairie de Valbleue (3)`, `Bouches-du-Rhône (13)`…
pub(crate) fn part_heading(words: &Words, grouping: Grouping, name: String, count: usize) -> String {
    let key = match (grouping, name.is_empty()) {
        (_, false) => "part-named",
        (Grouping::Structure, true) => "part-without-structure",
        (Grouping::Department, true) => "part-without-department",
    };
    words.locale.text_with(key, &[("name", Value::from(name)), ("count", Value::from(count))])
}

/// `42 conseillers au 2 mai 2025 · Règles du Hub du Sud`; another year than D's is named.
pub(crate) fn title(words: &Words, count: usize) -> String {
    let setting = words.setting;
    let rules = words.locale.choose(&setting.rules.title).to_owned();
    let values = [
        ("count", Value::from(count)),
        ("day", Value::from(setting.as_of)),
        ("year", Value::from(setting.year.to_string())),
        ("rules", Value::from(rules)),
    ];
    let key = if setting.is_of_this_year() { "check-title" } else { "check-title-of-year" };
    words.locale.text_with(key, &values)
}

/// How many people are in each group, the worst first, in one line.
pub(crate) fn counts<P>(words: &Words, agenda: &Agenda<P>) -> String {
    let told = agenda.groups.iter().map(|(group, people)| {
        let values = [("count", Value::from(people.len())), ("day", day_of(words, agenda))];
        // a count stays with its words where the line is broken
        words.locale.text_with(&format!("count-{}", group.code()), &values).replace(' ', "\u{a0}")
    });
    told.collect::<Vec<_>>().join(" · ")
}

pub(crate) fn heading<P>(words: &Words, agenda: &Agenda<P>, group: Group, count: usize) -> String {
    let values = [("count", Value::from(count)), ("day", day_of(words, agenda))];
    words.locale.text_with(&format!("group-{}", group.code()), &values)
}

fn day_of<'v, P>(words: &Words, agenda: &Agenda<P>) -> Value<'v> {
    Value::from(words.near_day(agenda.soon))
}

/// The columns of people, one a line: who, what, by when to register, with how many sessions, and
/// from when they are late.
fn header(words: &Words) -> Vec<String> {
    let columns = ["name", "remaining", "registration", "sessions", "late-on"];
    columns.map(|column| words.text(&format!("column-{column}"))).to_vec()
}

/// Somebody of a group.
fn person(words: &Words, row: &Row, group: Group, history_is_given: bool) -> Vec<Cell> {
    let name = Cell::toned(row.advisor.person.known_as().to_owned(), tone(row.status()));
    let mut told = match &row.verdict {
        Verdict::Invalid(problems) => {
            [problem(words, problems).into(), Cell::default(), Cell::default(), Cell::default()]
        }
        Verdict::Assessed(assessed) => {
            let mut pending = pressing(assessed);
            let in_group_without = group == Group::NoSession;
            if in_group_without {
                // what they stand in this group for
                pending.sort_by_key(|(owed, eligible)| !lacks_a_session(words.setting, owed, eligible));
            }
            let what = what_remains(words, assessed, &pending, row.is_unconfirmed() && history_is_given);
            let sessions = sessions(words, &pending, in_group_without);
            [what, registration(words, row), sessions, late_from(words, row)]
        }
    };
    [name].into_iter().chain(told.iter_mut().map(std::mem::take)).collect()
}

/// Where the first error of a person stands, and how many more there are.
fn problem(words: &Words, problems: &[Finding]) -> String {
    let first = problems.first().map(|problem| match &problem.place {
        Some(Place { line: Some(line), header, .. }) => {
            let header = header.as_deref().unwrap_or_default();
            let key = if header.is_empty() { "line-of-file" } else { "cell-of-file" };
            let values = [("line", Value::from(line.to_string())), ("header", Value::from(header))];
            words.locale.text_with(key, &values)
        }
        _ => words.locale.sentence(problem),
    });
    let values = [
        ("first", Value::from(first.unwrap_or_default())),
        ("more", Value::from(problems.len().saturating_sub(1))),
    ];
    words.locale.text_with("what-to-correct", &values)
}

fn registration(words: &Words, row: &Row) -> Cell {
    let Some(day) = register_by(words.setting, row) else { return Cell::default() };
    let told = |key, day| words.locale.text_with(key, &[("day", Value::from(day))]);
    let short = told("register-by-in-short", words.near_day_in_short(day));
    Cell::from(told("register-by", words.near_day(day))).or_short(short)
}

/// How many sessions fit, and the first; nothing where the name of the group says that there is none.
fn sessions(words: &Words, pending: &[(&Obligation, &SessionSet)], none_is_told: bool) -> Cell {
    let open = || pending.iter().filter(|(owed, _)| owed.remaining > 0);
    let offered = open().find(|(_, eligible)| !eligible.is_empty());
    let Some((owed, eligible)) = offered.or(open().next().filter(|_| !none_is_told)) else {
        return Cell::default();
    };
    if !words.setting.calendar.is_given() {
        return Cell::default();
    }
    let mut told = words.ways_out(owed, eligible);
    if is_too_late(owed) && !eligible.is_empty() {
        told = words.locale.text_with("sessions-too-late", &[("sessions", told.into())]);
    }
    let count = ("count", Value::from(eligible.len()));
    match eligible.is_empty() {
        true => Cell::from(told).or_short(words.text("no-session-left-in-short")),
        false => Cell::from(told).or_short(words.locale.text_with("sessions-in-short", &[count])),
    }
}

/// From when somebody who has time is late; left out where there is little room.
fn late_from(words: &Words, row: &Row) -> Cell {
    let Some(day) = agenda::late_from(words.setting, row) else { return Cell::default() };
    let key = if is_late_whatever(row) { "late-whatever" } else { "late-from" };
    let day = Value::from(words.locale.short_day(day));
    Cell::from(words.locale.text_with(key, &[("day", day)])).or_short(String::new())
}

/// The colour of a status; the words beside it say the same.
pub(crate) fn tone(status: AdvisorStatus) -> Tone {
    match status {
        AdvisorStatus::Overdue | AdvisorStatus::Invalid => Tone::Bad,
        AdvisorStatus::Due => Tone::Waiting,
        AdvisorStatus::UpToDate | AdvisorStatus::Scheduled => Tone::Good,
        AdvisorStatus::Upcoming | AdvisorStatus::Left => Tone::Plain,
    }
}

/// What is told of people whatever their group: who missed the module of a past year, which changes no
/// status, and the accepted exceptions that bear on somebody, each with its reason.
fn noted(words: &Words, casebook: &Casebook, people: &[u32], document: &mut Document) {
    let mut missed: BTreeMap<CivilYear, Vec<String>> = BTreeMap::new();
    let (mut missing, mut granted) = (0, Vec::new());
    let told = |rows: &mut dyn Iterator<Item = (usize, Row)>| -> Vec<_> {
        let told = rows.map(|(_, row)| {
            (unbroken(row.advisor.person.known_as()), years_missed(&row), exceptions(words, &row))
        });
        told.collect()
    };
    casebook.fold(people, told, |part| {
        for (name, years, exceptions) in part {
            missing += usize::from(!years.is_empty());
            years.into_iter().for_each(|year| missed.entry(year).or_default().push(name.clone()));
            granted.extend(exceptions);
        }
    });
    if missing > 0 {
        let count = [("count", Value::from(missing))];
        document.heading(2, words.locale.text_with("people-with-missed-years", &count));
    }
    for (year, names) in missed {
        let values = [("name", Value::from(year.to_string())), ("fact", names.join(", ").into())];
        document.item(words.locale.text_with("named-fact", &values));
    }
    if !granted.is_empty() {
        let count = [("count", Value::from(granted.len()))];
        document.heading(2, words.locale.text_with("accepted-exceptions", &count));
        granted.into_iter().for_each(|line| document.item(line));
    }
}

fn years_missed(row: &Row) -> Vec<CivilYear> {
    row.assessed().map(|assessed| assessed.assessment.missed_years.clone()).unwrap_or_default()
}

fn exceptions(words: &Words, row: &Row) -> Vec<String> {
    let shown = row.assessed().into_iter().flat_map(|assessed| assessed.shown());
    let lines = shown.filter_map(|(obligation, _)| words.exception(obligation));
    let told = lines.map(|line| {
        let name = Value::from(row.advisor.person.known_as());
        words.locale.text_with("named-fact", &[("name", name), ("fact", line.into())])
    });
    told.collect()
}

/// A name that stays whole where a line is broken.
fn unbroken(name: &str) -> String {
    name.replace(' ', "\u{a0}")
}
