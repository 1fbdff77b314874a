//! The report of `check` for people: how many there are of whom, then what is to be done today.

use super::document::{Cell, Document, Table, Tone};
use super::words::Words;
use crate::dates::last_day;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::obligations::Obligation;
use crate::findings::{Finding, Place};
use crate::locale::Value;
use crate::model::verdict::Evidence;
use crate::reports::agenda::{Agenda, Group, Grouping, Order, late_since};
use crate::reports::casebook::{Assessed, Row, Verdict};
use crate::text::Word;

/// How people are shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    /// List those who need nothing too, who are else only counted.
    pub all: bool,
    pub grouping: Option<Grouping>,
    /// How many days from D count as near.
    pub within: u32,
    pub order: Order,
    /// Whether a history was given: without one no delay is established.
    pub history_is_given: bool,
}

impl View {
    fn agenda<'r, 'a>(self, words: &Words, people: &[&'r Row<'a>]) -> Agenda<'r, 'a> {
        Agenda::new(words.setting, people.iter().copied(), self.within, self.order)
    }
}

/// The report of these people.
pub(crate) fn document(words: &Words, rows: &[Row], view: View) -> Document {
    let mut document = Document::default();
    let everybody: Vec<&Row> = rows.iter().collect();
    let whole = view.agenda(words, &everybody);
    if !view.history_is_given {
        document.line(words.text("delays-not-established"));
    }
    document.heading(1, title(words, rows.len()));
    document.line(counts(words, &whole));
    let without = rows.iter().filter(|row| row.evidence == Evidence::None).count();
    if view.history_is_given && without > 0 {
        document.line(words.locale.text_with("people-without-history", &[("count", Value::from(without))]));
    }
    match view.grouping {
        None => groups(words, &whole, view, 2, &mut document),
        Some(grouping) => {
            for (name, people) in grouping.of(rows) {
                let part = view.agenda(words, &people);
                document.heading(2, part_heading(words, grouping, name, people.len()));
                document.line(counts(words, &part));
                groups(words, &part, view, 3, &mut document);
            }
        }
    }
    let people: Vec<&Row> = whole.groups.iter().flat_map(|(_, people)| people).copied().collect();
    missed_years(words, &people, &mut document);
    exceptions(words, &people, &mut document);
    document
}

fn groups(words: &Words, agenda: &Agenda, view: View, level: u8, document: &mut Document) {
    for (group, people) in &agenda.groups {
        if view.all || group.asks_for_something() {
            document.heading(level, heading(words, agenda, *group, people.len()));
            document.roll(roll(words, people, view.history_is_given));
        }
    }
}

/// `Mairie de Valbleue (3)`, `Bouches-du-Rhône (13)`…
fn part_heading(words: &Words, grouping: Grouping, name: String, count: usize) -> String {
    let key = match (grouping, name.is_empty()) {
        (_, false) => "part-named",
        (Grouping::Structure, true) => "part-without-structure",
        (Grouping::Department, true) => "part-without-department",
    };
    words.locale.text_with(key, &[("name", Value::from(name)), ("count", Value::from(count))])
}

/// `42 conseillers au 2 mai 2025 · Règles du Hub du Sud`; another year than D's is named.
pub(super) fn title(words: &Words, count: usize) -> String {
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
fn counts(words: &Words, agenda: &Agenda) -> String {
    let told = agenda.groups.iter().map(|(group, people)| {
        let values = [("count", Value::from(people.len())), ("day", day_of(words, agenda))];
        // a count stays with its words where the line is broken
        words.locale.text_with(&format!("count-{}", group.code()), &values).replace(' ', "\u{a0}")
    });
    told.collect::<Vec<_>>().join(" · ")
}

fn heading(words: &Words, agenda: &Agenda, group: Group, count: usize) -> String {
    let values = [("count", Value::from(count)), ("day", day_of(words, agenda))];
    words.locale.text_with(&format!("group-{}", group.code()), &values)
}

fn day_of<'v>(words: &Words, agenda: &Agenda) -> Value<'v> {
    Value::from(words.near_day(agenda.soon))
}

/// People, one a line: who, what, by when to register, and with how many sessions.
pub(crate) fn roll(words: &Words, people: &[&Row], history_is_given: bool) -> Table {
    let columns = ["name", "remaining", "registration", "sessions"];
    Table {
        header: columns.map(|column| words.text(&format!("column-{column}"))).to_vec(),
        rows: people.iter().map(|row| person(words, row, history_is_given)).collect(),
    }
}

fn person(words: &Words, row: &Row, history_is_given: bool) -> Vec<Cell> {
    let name = Cell::toned(row.advisor.person.known_as().to_owned(), tone(row.status()));
    let told = match &row.verdict {
        Verdict::Invalid(problems) => [problem(words, problems).into(), Cell::default(), Cell::default()],
        Verdict::Assessed(assessed) => {
            what_remains(words, row, assessed, row.is_unconfirmed() && history_is_given)
        }
    };
    [name].into_iter().chain(told).collect()
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

/// The worst of what remains with its day, the rest by its name; the last day to register; the
/// sessions.
fn what_remains(words: &Words, row: &Row, assessed: &Assessed, unconfirmed: bool) -> [Cell; 3] {
    let mut pending: Vec<_> = assessed.pending().collect();
    pending.sort_by_key(|(obligation, _)| {
        let since = late_since(obligation);
        (since.is_none(), since, obligation.remaining == 0, obligation.due.is_none(), obligation.due)
    });
    let Some(((worst, _), others)) = pending.split_first() else {
        return [words.text("nothing-remains").into(), Cell::default(), Cell::default()];
    };
    let mut what = vec![deadline(words, assessed, worst)];
    what.extend(others.iter().map(|(obligation, _)| named(words, assessed, obligation)));
    let first_session = || {
        let (_, eligible) = pending.iter().find(|(obligation, _)| obligation.remaining > 0)?;
        Some(words.setting.calendar.get(eligible.first()?).last_day_to_register())
    };
    // whoever is late waits for nothing: the next session is theirs
    let register = if row.status() == AdvisorStatus::Overdue { first_session() } else { row.book_by() };
    let register = register.map(|day| {
        let told = |key| words.locale.text_with(key, &[("day", Value::from(words.near_day(day)))]);
        Cell::from(told("register-by")).or_short(told("register-by-in-short"))
    });
    let sessions = pending.iter().find(|(obligation, _)| obligation.remaining > 0);
    let sessions = sessions.map(|(obligation, eligible)| {
        let count = ("count", Value::from(eligible.len()));
        let short = match eligible.is_empty() {
            true => String::new(),
            false => words.locale.text_with("sessions-in-short", &[count]),
        };
        Cell::from(words.ways_out(obligation, eligible)).or_short(short)
    });
    let short = match what.len() {
        1 => String::new(),
        count => {
            let values = [("first", Value::from(what[0].clone())), ("count", Value::from(count - 1))];
            words.locale.text_with("what-and-others", &values)
        }
    };
    let (mut what, mut short) = (what.join(", "), short);
    if unconfirmed {
        short = format!(
            "{} · {}",
            if short.is_empty() { &what } else { &short },
            words.text("unconfirmed-in-short")
        );
        what = format!("{what} · {}", words.text("unconfirmed"));
    }
    let what = Cell::from(what).or_short(short);
    [what, register.unwrap_or_default(), sessions.unwrap_or_default()]
}

/// `2 modules initiaux depuis le 01/01/2025`, `module continu 2025 d’ici le 31/12/2025`.
fn deadline(words: &Words, assessed: &Assessed, obligation: &Obligation) -> String {
    let what = ("what", Value::from(named(words, assessed, obligation)));
    let with_day = |key, day| {
        words.locale.text_with(key, &[what.clone(), ("day", Value::from(words.locale.short_day(day)))])
    };
    match (late_since(obligation), obligation.due) {
        (Some(since), _) => with_day("what-since", since),
        // the module of a year is due when the year ends: nothing to add
        (None, Some(due)) if obligation.year.is_some_and(|year| due == last_day(year)) => {
            named(words, assessed, obligation)
        }
        (None, Some(due)) if obligation.remaining > 0 => with_day("what-by", due),
        _ => named(words, assessed, obligation),
    }
}

/// What is owed, with the days for which somebody is registered.
fn named(words: &Words, assessed: &Assessed, obligation: &Obligation) -> String {
    let what = words.owes(obligation);
    match assessed.registered_for(obligation).filter(|_| obligation.remaining == 0) {
        Some(course) => {
            let days = words.course_days(course);
            words.locale.text_with("what-registered", &[("what", what.into()), ("days", days.into())])
        }
        None => what,
    }
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

/// Who missed the module of a past year: a fact that is told and changes no status.
fn missed_years(words: &Words, people: &[&Row], document: &mut Document) {
    let missed: Vec<String> = people
        .iter()
        .filter_map(|row| {
            let years = &row.assessed()?.assessment.missed_years;
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            let name = Value::from(row.advisor.person.known_as());
            let values = [("name", name), ("fact", words.locale.list(&years).into())];
            (!years.is_empty()).then(|| words.locale.text_with("named-fact", &values))
        })
        .collect();
    if !missed.is_empty() {
        let count = Value::from(missed.len());
        document.heading(2, words.locale.text_with("people-with-missed-years", &[("count", count)]));
        missed.into_iter().for_each(|line| document.item(line));
    }
}

/// The accepted exceptions that bear on somebody, each with its reason.
fn exceptions(words: &Words, people: &[&Row], document: &mut Document) {
    let mut granted = Vec::new();
    for row in people {
        for (obligation, _) in row.assessed().into_iter().flat_map(|assessed| assessed.shown()) {
            if let Some(line) = words.exception(obligation) {
                let name = Value::from(row.advisor.person.known_as());
                granted.push(words.locale.text_with("named-fact", &[("name", name), ("fact", line.into())]));
            }
        }
    }
    if !granted.is_empty() {
        let count = Value::from(granted.len());
        document.heading(2, words.locale.text_with("accepted-exceptions", &[("count", count)]));
        granted.into_iter().for_each(|line| document.item(line));
    }
}
