//! The page of `check`: how many are where, what to do now, everybody in groups, and from afar.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;

use minijinja::{Environment, Value as Filled};
use serde::Serialize;

use super::afar::{by_structure, department, drawings, sessions, status, statuses};
use super::drawings::Drawing;
use super::parts::{Choice, Report, TableView, tone as class_of};
use super::person::{anchor, person, summary};
use super::rules::{ClauseView, clauses};
use super::{Page, filled, templates, texts, without_signs};
use crate::engine::assessment::AdvisorStatus;
use crate::locale::Value;
use crate::model::DepartmentCode;
use crate::parallel::in_chunks;
use crate::render::check::{counts, doubts, heading, part_heading, title, tone};
use crate::render::stream::Taker;
use crate::render::words::Words;
use crate::reports::agenda::{Agenda, Group};
use crate::text::Word;

/// How many people of a group stand in the list of what to do now.
const MOST_NOW: usize = 10;
/// How many people one thread renders at a time.
const CHUNK: usize = 64;
/// Where the page has the people of a group: no value of a page holds it, for they are escaped.
const PEOPLE: &str = "<!--people-->";

const TEXTS: [(&str, &str); 16] = [
    ("skip", "html-skip"),
    ("contents", "html-contents"),
    ("summary", "html-summary"),
    ("now", "html-now"),
    ("nothing_now", "html-nothing-now"),
    ("afar", "html-afar"),
    ("people", "html-people"),
    ("tools", "html-tools"),
    ("search", "html-search"),
    ("status", "column-status"),
    ("department", "column-department"),
    ("all", "html-all"),
    ("order", "html-order"),
    ("open", "html-open"),
    ("close", "html-close"),
    ("rules", "html-rules"),
];

#[derive(Serialize)]
struct Whole {
    page: Page,
    t: BTreeMap<&'static str, String>,
    report: Filling,
}

#[derive(Serialize)]
struct Filling {
    contents: Vec<Anchor>,
    doubts: Vec<String>,
    tiles: Vec<Tile>,
    now: Vec<Now>,
    drawings: Vec<Drawing>,
    tables: Vec<TableView>,
    statuses: Vec<Choice>,
    departments: Vec<Choice>,
    orders: Vec<Choice>,
    parts: Vec<Part>,
    sessions: Option<TableView>,
    clauses: Vec<ClauseView>,
}

#[derive(Serialize)]
struct Anchor {
    to: &'static str,
    name: String,
}

#[derive(Serialize)]
struct Tile {
    tone: &'static str,
    to: String,
    text: String,
}

#[derive(Serialize)]
struct Now {
    heading: String,
    to: String,
    people: Vec<NowPerson>,
    more: Option<String>,
}

#[derive(Serialize)]
struct NowPerson {
    to: String,
    name: String,
    facts: Vec<String>,
}

#[derive(Serialize)]
struct Part {
    heading: Option<String>,
    counts: String,
    groups: Vec<GroupView>,
}

#[derive(Serialize)]
struct GroupView {
    id: String,
    heading: String,
    people: Filled,
}

/// Writes the page, the people while they are assessed.
///
/// # Errors
/// That of `out`.
pub(crate) fn check(report: &Report, out: Taker<String>) -> io::Result<()> {
    let environment = templates();
    let words = report.words;
    let whole = &report.crowd.agenda;
    let parts: Vec<(&str, Agenda<u32>)> = match report.view.grouping {
        Some(grouping) => grouping.parts(whole, |place| &report.casebook.advisors()[place as usize]),
        None => Vec::new(),
    };
    let page = Page::new(words.locale, title(words, report.people.len()), Vec::new(), true);
    let mut t = texts(words, &TEXTS);
    // what the script fills in: how many are shown, of how many
    let count = [("shown", Value::from("%1")), ("total", Value::from("%2"))];
    t.insert("count", words.locale.text_with("html-count", &count));
    let filling = Filling {
        contents: contents(report),
        doubts: doubts(words, report.crowd.without_history, report.view),
        tiles: tiles(report, whole),
        now: now(report, whole),
        drawings: drawings(report),
        tables: by_structure(report).into_iter().collect(),
        statuses: status_choices(report),
        departments: department_choices(report),
        orders: orders(words),
        parts: part_views(report, whole, &parts),
        sessions: sessions(report),
        clauses: clauses(words),
    };
    let text = filled(&environment, "check.html", Whole { page, t, report: filling });
    let agendas = if report.view.grouping.is_some() {
        parts.iter().map(|(_, agenda)| agenda).collect()
    } else {
        vec![whole]
    };
    let mut groups = agendas.into_iter().flat_map(|agenda| &agenda.groups);
    for (nth, around) in text.split(PEOPLE).enumerate() {
        if nth > 0 {
            let (_, group) = groups.next().expect("the page has a place for each group");
            people(&environment, report, group, out)?;
        }
        out(around.to_owned())?;
    }
    Ok(())
}

/// Writes the part of the page about each of these people, made on all processors.
fn people(environment: &Environment, report: &Report, group: &[u32], out: Taker<String>) -> io::Result<()> {
    let made = |chunk: Range<usize>| {
        let one = |place: &u32| person(environment, report, &report.row(*place), report.nth(*place));
        without_signs(group[chunk].iter().map(one).collect::<String>())
    };
    in_chunks(group.len(), CHUNK, || made, out)
}

fn contents(report: &Report) -> Vec<Anchor> {
    let known = [
        ("summary", "html-summary", true),
        ("now", "html-now", true),
        ("afar", "html-afar", true),
        ("people", "html-people", true),
        ("sessions", "html-sessions", !report.dashboard.offered.is_empty()),
        ("rules", "html-rules", true),
    ];
    let there = known.into_iter().filter(|(.., is_there)| *is_there);
    there.map(|(to, key, _)| Anchor { to, name: report.words.text(key) }).collect()
}

/// The name under which the page leads to a group.
fn group_id(group: Group, part: usize) -> String {
    format!("{}-{part}", group.code())
}

/// Where the people of a group are; its first one, where it is spread over parts.
fn target(report: &Report, group: Group, people: &[u32]) -> String {
    match (report.view.grouping, people.first()) {
        (Some(_), Some(first)) => anchor(report.nth(*first)),
        _ => group_id(group, 0),
    }
}

fn tiles(report: &Report, whole: &Agenda<u32>) -> Vec<Tile> {
    let counted = |(group, people): &(Group, Vec<u32>)| Tile {
        tone: class_of(people.first().map(|first| tone(report.row(*first).status())).unwrap_or_default()),
        to: target(report, *group, people),
        text: heading(report.words, whole, *group, people.len()),
    };
    whole.groups.iter().map(counted).collect()
}

/// Who is late, who finds no session, who must register soon: the first of each.
fn now(report: &Report, whole: &Agenda<u32>) -> Vec<Now> {
    let pressing = [Group::Late, Group::ToCorrect, Group::NoSession, Group::RegisterSoon];
    let groups = whole.groups.iter().filter(|(group, _)| pressing.contains(group));
    let told = groups.map(|(group, people)| {
        let more = people.len().saturating_sub(MOST_NOW);
        let count = [("count", Value::from(more))];
        Now {
            heading: heading(report.words, whole, *group, people.len()),
            to: target(report, *group, people.get(MOST_NOW..).unwrap_or_default()),
            people: people.iter().take(MOST_NOW).map(|place| now_person(report, *place)).collect(),
            more: (more > 0).then(|| report.words.locale.text_with("html-more-people", &count)),
        }
    });
    told.collect()
}

fn now_person(report: &Report, place: u32) -> NowPerson {
    let row = report.row(place);
    let errors = row.errors().first().map(|error| report.words.locale.finding(error));
    NowPerson {
        to: anchor(report.nth(place)),
        name: row.advisor.person.known_as().to_owned(),
        facts: errors.into_iter().chain(summary(report, &row)).collect(),
    }
}

fn status_choices(report: &Report) -> Vec<Choice> {
    let choice =
        |one: AdvisorStatus| Choice { value: one.code().to_owned(), name: status(report.words, one) };
    statuses(report).into_iter().map(choice).collect()
}

fn department_choices(report: &Report) -> Vec<Choice> {
    let known = report.dashboard.departments.iter().filter_map(|(code, _)| *code);
    let choice = |code: DepartmentCode| Choice {
        value: code.as_str().to_owned(),
        name: department(report.words, report.territories, Some(code)),
    };
    known.map(choice).collect()
}

/// What people can be put in order by; the script knows the fields by these names.
fn orders(words: &Words) -> Vec<Choice> {
    let known = [
        ("", "html-order-urgency"),
        ("name", "column-name"),
        ("bookBy", "column-register-by"),
        ("lateOn", "column-late-on"),
        ("structure", "column-structure"),
    ];
    known.map(|(value, key)| Choice { value: value.to_owned(), name: words.text(key) }).into()
}

/// Everybody, in groups; below their structure or department where that was asked for. The people
/// themselves are written apart.
fn part_views(report: &Report, whole: &Agenda<u32>, parts: &[(&str, Agenda<u32>)]) -> Vec<Part> {
    let words = report.words;
    let groups = |agenda: &Agenda<u32>, part: usize| {
        let view = |(group, people): &(Group, Vec<u32>)| GroupView {
            id: group_id(*group, part),
            heading: heading(words, agenda, *group, people.len()),
            people: Filled::from_safe_string(PEOPLE.to_owned()),
        };
        agenda.groups.iter().map(view).collect()
    };
    let Some(grouping) = report.view.grouping else {
        return vec![Part { heading: None, counts: String::new(), groups: groups(whole, 0) }];
    };
    let view = |(part, (name, agenda)): (usize, &(&str, Agenda<u32>))| Part {
        heading: Some(part_heading(words, grouping, (*name).to_owned(), agenda.people().count())),
        counts: counts(words, agenda),
        groups: groups(agenda, part),
    };
    parts.iter().enumerate().map(view).collect()
}
