//! The rows of a calendar as sessions: one row each, or one for each of its days.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::Out;
use super::days::Stretch;
use crate::dates::months_after;
use crate::findings::{Code, Fact, Finding, Place};
use crate::load::toml::cells::Cell;
use crate::text::names::{folded, plain};

/// What a row says of a session.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// The row.
    pub place: Place,
    pub id: Option<Cell>,
    pub module: Cell,
    pub entries: Vec<(&'static str, Cell)>,
    pub regions: Vec<Cell>,
    pub days: Vec<Day>,
    /// What should be a day and is none.
    pub bad: Vec<Cell>,
}

/// Days that a row names, with the cells of the first and the last one.
#[derive(Debug, Clone)]
pub(super) struct Day {
    pub stretch: Stretch,
    pub cells: [Cell; 2],
    /// They are but the first and the last of those that are listed beside them.
    pub is_frame: bool,
}

impl Day {
    fn is_in_order(&self) -> bool {
        self.stretch.first <= self.stretch.last
    }
}

/// What rows of one session may say differently, as no figure rests on it.
const DESCRIPTIVE: [&str; 5] = ["mode", "place", "department", "organiser", "url"];

/// What tells two sessions apart that are of one module, in one place, of one organiser.
const TELLING: [&str; 6] = ["seats", "seats_left", "seats_min", "registration_closes_on", "cancelled", "url"];

impl Run {
    fn value(&self, key: &str) -> &str {
        self.entries.iter().find(|(known, _)| *known == key).map_or("", |(_, cell)| &cell.written)
    }

    /// The one day of a row that is about a day; `None` for a row that is about a whole session.
    fn one_day(&self) -> Option<NaiveDate> {
        match &self.days[..] {
            [day] if self.bad.is_empty() && day.stretch.first == day.stretch.last => Some(day.stretch.first),
            _ => None,
        }
    }

    /// What the rows of one session share where no id names it: module, place and organiser; and what
    /// else they say, as two sessions may share these.
    fn likeness(&self) -> Vec<String> {
        let first = ["place", "organiser"].map(|key| folded(self.value(key)));
        let others = TELLING.map(|key| plain(self.value(key)));
        let regions = self.regions.iter().map(|cell| folded(&cell.written));
        let module = folded(&self.module.value);
        std::iter::once(module).chain(first).chain(others).chain(regions).collect()
    }
}

/// Writes the sessions of these rows, in the order of their first ones.
///
/// # Errors
/// The file makes too long a text.
pub(super) fn write(runs: Vec<Run>, out: &mut Out) -> Result<(), Finding> {
    let groups = grouped(runs);
    let in_groups: usize = groups.iter().map(Vec::len).filter(|count| *count > 1).sum();
    let several = groups.iter().filter(|group| group.len() > 1).count();
    if several > 0 {
        let told = Finding::new(Code::RowsGrouped).at(Place::file(out.path));
        out.findings.push(told.count("rows", in_groups).count("sessions", several));
    }
    let (mut made, mut example) = (0, None);
    let named = groups.iter().filter_map(|group| Some(group[0].id.as_ref()?.written.clone()));
    let mut taken: HashMap<String, u32> = named.map(|id| (id, 1)).collect();
    for group in groups {
        let id = match &group[0].id {
            Some(id) => id.clone(),
            None => {
                made += 1;
                let id = made_id(&group, &mut taken);
                example.get_or_insert_with(|| id.clone());
                Cell::text(group[0].module.place.clone(), &id)
            }
        };
        session(id, group, out);
        out.check_length()?;
    }
    if let Some(example) = example {
        let told = Finding::new(Code::IdsMade).at(Place::file(out.path));
        out.findings.push(told.count("count", made).text("example", example));
    }
    Ok(())
}

/// Rows of one id are one session. Rows without an id are one if they are about a day each, share
/// what [`Run::likeness`] tells, and their days are within one month.
fn grouped(runs: Vec<Run>) -> Vec<Vec<Run>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut named: HashMap<&str, usize> = HashMap::new();
    let mut alike: BTreeMap<Vec<String>, Vec<(NaiveDate, usize)>> = BTreeMap::new();
    for (row, run) in runs.iter().enumerate() {
        match (&run.id, run.one_day()) {
            (Some(id), _) => match named.get(&*id.written) {
                Some(group) => groups[*group].push(row),
                None => {
                    named.insert(&id.written, groups.len());
                    groups.push(vec![row]);
                }
            },
            (None, Some(day)) => alike.entry(run.likeness()).or_default().push((day, row)),
            (None, None) => groups.push(vec![row]),
        }
    }
    for mut rows in alike.into_values() {
        rows.sort_unstable();
        let mut first_day = None;
        for (day, row) in rows {
            match (first_day, groups.last_mut()) {
                (Some(first), Some(group)) if day < months_after(first, 1) => group.push(row),
                _ => {
                    first_day = Some(day);
                    groups.push(vec![row]);
                }
            }
        }
    }
    groups.sort_by_key(|rows| rows.iter().min().copied());
    let mut runs: Vec<Option<Run>> = runs.into_iter().map(Some).collect();
    groups.into_iter().map(|rows| rows.into_iter().filter_map(|row| runs[row].take()).collect()).collect()
}

/// An id of module, first day and place: `handicap-2025-06-12-marseille`; with a number behind it
/// where it is taken. `taken` has the last number tried for each.
fn made_id(group: &[Run], taken: &mut HashMap<String, u32>) -> String {
    let days = group.iter().flat_map(|run| run.days.iter().map(|day| day.stretch.first));
    let day = days.min().map(|day| day.to_string()).unwrap_or_default();
    let module = group[0].module.value.trim_matches('"');
    let parts = [module, &day, group[0].value("place")].map(slug);
    let id = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let mut number = taken.get(&id).copied().unwrap_or(1);
    let mut unique = id.clone();
    while taken.contains_key(&unique) {
        number += 1;
        unique = format!("{id}-{number}");
    }
    taken.insert(id, number);
    taken.entry(unique.clone()).or_insert(1);
    unique
}

/// A text in small letters, digits and hyphens.
fn slug(text: &str) -> String {
    let words = plain(text);
    let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

fn session(id: Cell, group: Vec<Run>, out: &mut Out) {
    let first = &group[0];
    tell_differences(&group, out);
    let transcript = &mut out.transcript;
    transcript.table("session", first.place.clone());
    transcript.entry("id", id);
    transcript.entry("module", first.module.clone());
    days(&group, out);
    let transcript = &mut out.transcript;
    let mut written = BTreeSet::new();
    for (key, cell) in group.iter().flat_map(|run| &run.entries) {
        if written.insert(*key) {
            transcript.entry(key, cell.clone());
        }
    }
    if let Some(run) = group.iter().find(|run| !run.regions.is_empty()) {
        transcript.list("regions", run.regions.clone());
    }
}

/// Tells what the rows of one session say differently: an error, where a figure rests on it.
fn tell_differences(group: &[Run], out: &mut Out) {
    let mut said: HashMap<&str, &Cell> = HashMap::new();
    for run in group {
        let module = ("module", &run.module);
        for (key, cell) in std::iter::once(module).chain(run.entries.iter().map(|(key, cell)| (*key, cell))) {
            let first = *said.entry(key).or_insert(cell);
            let differs = match key {
                "module" => first.value != cell.value,
                _ => plain(&first.written) != plain(&cell.written),
            };
            if differs && !first.is_blank() && !cell.is_blank() {
                let told = Finding::new(Code::SessionRowsDiffer).at(cell.place.clone());
                let told = told.text("value", &cell.written).text("first", &first.written);
                let told = told.fact("other", Fact::Place(first.place.clone()));
                match DESCRIPTIVE.contains(&key) {
                    true => out.findings.push(told.as_warning()),
                    false => out.transcript.found(told),
                }
            }
        }
    }
}

/// Writes the first and the last day, and all of them where they are not one block.
fn days(group: &[Run], out: &mut Out) {
    let all: Vec<&Day> = group.iter().flat_map(|run| &run.days).collect();
    let first = all.iter().min_by_key(|day| day.stretch.first);
    let last = all.iter().max_by_key(|day| day.stretch.last);
    let mut bad = group.iter().flat_map(|run| run.bad.clone());
    let transcript = &mut out.transcript;
    let (Some(first), Some(last)) = (first, last) else {
        let keys = ["starts_on", "ends_on"];
        return keys.into_iter().zip(bad).for_each(|(key, cell)| transcript.entry(key, cell));
    };
    for Day { stretch, cells, .. } in all.iter().filter(|day| group.len() > 1 && !day.is_in_order()) {
        let told = Finding::new(Code::EndsBeforeStarts).at(cells[1].place.clone());
        let told = told.text("first_key", "starts_on").fact("first", Fact::Day(stretch.first));
        transcript.found(told.text("last_key", "ends_on").fact("last", Fact::Day(stretch.last)));
    }
    transcript.entry("starts_on", first.cells[0].clone());
    transcript.entry("ends_on", last.cells[1].clone());
    let mut listed: BTreeMap<NaiveDate, Cell> = BTreeMap::new();
    // one alone is a block, be it of a century
    for day in all.iter().filter(|day| !day.is_frame && all.len() > 1) {
        let days = day.stretch.first.iter_days().take_while(|one| *one <= day.stretch.last);
        for one in days {
            listed.entry(one).or_insert_with(|| day.cells[0].clone().day(one));
        }
    }
    let length = (last.stretch.last - first.stretch.first).num_days() + 1;
    let is_block = listed.is_empty() || i64::try_from(listed.len()) == Ok(length);
    let listed: Vec<Cell> = match is_block {
        true => bad.by_ref().collect(),
        false => listed.into_values().chain(bad).collect(),
    };
    if !listed.is_empty() {
        transcript.list("days", listed);
    }
}
