//! A calendar as iCalendar (RFC 5545): each event is a session.

use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};

use super::days::Stretch;
use super::modules::Modules;
use super::sessions::{Day, Run, write};
use super::{Known, Out};
use crate::dates::{FIRST_YEAR, LAST_YEAR};
use crate::findings::{Code, Finding, Findings, Place};
use crate::load::table::cells;
use crate::load::toml::Source;
use crate::load::toml::cells::Cell;
use crate::load::toml::transcript::Transcript;
use crate::text::names::plain;
use crate::text::shown::on_one_line;

/// How such a file begins.
pub(crate) const BEGINNING: &str = "BEGIN:VCALENDAR";

/// The events of a file as TOML. `None` if it is too long: `findings` say so.
pub(crate) fn transcribed(source: &Source, known: Known, findings: &mut Findings) -> Option<Source> {
    let modules = Modules::of(known.catalogue);
    let mut transcript = Transcript::default();
    let mut runs = Vec::new();
    let (mut event, mut calendar): (Option<Event>, Option<Place>) = (None, None);
    let mut unfinished = Vec::new();
    // what stands in a part of an event, an alarm say, is not about the session
    let mut part: Option<String> = None;
    for line in lines(source) {
        match (&*line.name, &*plain(&line.value)) {
            ("BEGIN", "vevent") => {
                let begun = Event { begins: Some(line.place), lines: Vec::new() };
                unfinished.extend(event.replace(begun).and_then(|event| event.begins));
            }
            ("BEGIN", "vcalendar") => calendar = Some(line.place),
            ("END", "vcalendar") => calendar = None,
            ("END", "vevent") => runs.extend(event.take().map(|event| event.run(&modules, &mut transcript))),
            ("BEGIN", name) if event.is_some() && part.is_none() => part = Some(name.to_owned()),
            ("END", name) if part.as_deref() == Some(name) => part = None,
            _ if part.is_some() => {}
            _ => event.iter_mut().for_each(|event| event.lines.push(line.clone())),
        }
    }
    // a file that breaks off has lost sessions, and nobody knows how many
    unfinished.extend(event.and_then(|event| event.begins).or(calendar));
    for begins in unfinished {
        transcript.found(Finding::new(Code::UnfinishedEvent).at(begins));
    }
    findings.push(Finding::new(Code::EventsLack).at(Place::file(&source.path)));
    let mut out = Out { path: &source.path, transcript: &mut transcript, findings };
    if let Err(finding) = write(runs, &mut out) {
        findings.push(finding);
        return None;
    }
    Some(transcript.finish(Arc::clone(&source.path)))
}

/// One property: its name, the parameters behind it, and what it says.
#[derive(Debug, Clone)]
struct Line {
    name: String,
    parameters: String,
    value: String,
    place: Place,
}

/// The properties of a file. A line that begins with white space goes on with the one before.
fn lines(source: &Source) -> Vec<Line> {
    let mut whole: Vec<(u32, String)> = Vec::new();
    for (number, line) in (1..).zip(source.text.lines()) {
        match (line.strip_prefix([' ', '\t']), whole.last_mut()) {
            (Some(rest), Some((_, before))) => before.push_str(rest),
            _ => whole.push((number, line.to_owned())),
        }
    }
    whole
        .into_iter()
        .filter_map(|(number, line)| property(&line, Place::line(&source.path, number)))
        .collect()
}

fn property(line: &str, place: Place) -> Option<Line> {
    let mut quoted = false;
    let colon = line.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == ':' && !quoted
    });
    let (head, value) = (&line[..colon?.0], &line[colon?.0 + 1..]);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    let name = name.to_ascii_uppercase();
    let place = Place { header: Some(name.as_str().into()), ..place };
    Some(Line { name, parameters: parameters.to_owned(), value: unescaped(value), place })
}

/// A text without the backslashes that protect its signs, on one line.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => text.push(' '),
                other => text.extend(other),
            },
            sign => text.push(sign),
        }
    }
    on_one_line(text.trim()).into_owned()
}

#[derive(Debug)]
struct Event {
    begins: Option<Place>,
    lines: Vec<Line>,
}

impl Event {
    fn line(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name && !line.value.is_empty())
    }

    fn cell(&self, name: &str) -> Option<Cell> {
        self.line(name).map(|line| Cell::text(line.place.clone(), &line.value))
    }

    /// What the event says of a session.
    fn run(self, modules: &Modules, transcript: &mut Transcript) -> Run {
        if let Some(rule) = self.line("RRULE") {
            transcript.found(Finding::new(Code::RecurringEvent).at(rule.place.clone()));
        }
        let begins = self.begins.clone().expect("an event begins somewhere");
        let blank = || Cell::text(begins.clone(), "");
        let module = self.cell("SUMMARY").unwrap_or_else(blank);
        let id = modules.id(&module.written).map(str::to_owned);
        let module = match id {
            Some(id) => module.meaning(&id),
            None => module,
        };
        let cancelled = self.cell("STATUS").filter(|cell| plain(&cell.written) == "cancelled");
        let entries = [
            ("place", self.cell("LOCATION")),
            ("organiser", self.organiser()),
            ("cancelled", cancelled.map(|cell| cell.yes_no(true))),
            ("url", self.cell("URL")),
        ];
        let (days, bad) = match self.days() {
            Ok(day) => (vec![day], Vec::new()),
            Err(bad) => (Vec::new(), vec![bad.unwrap_or_else(blank)]),
        };
        Run {
            id: self.cell("UID"),
            module,
            entries: entries.into_iter().filter_map(|(key, cell)| Some((key, cell?))).collect(),
            regions: Vec::new(),
            days,
            bad,
            place: begins,
        }
    }

    /// The name of whoever holds it, beside the address.
    fn organiser(&self) -> Option<Cell> {
        let line = self.line("ORGANIZER")?;
        let named = line.parameters.split(';').find_map(|parameter| parameter.strip_prefix("CN="))?;
        Some(Cell::text(line.place.clone(), &unescaped(named.trim_matches('"'))))
    }

    /// The first and the last day: a whole day that ends the event is the day after it, and so is
    /// midnight.
    ///
    /// # Errors
    /// The cell that is no day; `None` where there is none.
    fn days(&self) -> Result<Day, Option<Cell>> {
        let begins = self.line("DTSTART").ok_or(None)?;
        let cell = |line: &Line| Cell::text(line.place.clone(), &line.value);
        let first = day(&begins.value).ok_or_else(|| Some(cell(begins)))?;
        let (last, ends) = match (self.line("DTEND"), self.line("DURATION")) {
            (Some(ends), _) => {
                let last = day(&ends.value).ok_or_else(|| Some(cell(ends)))?;
                let is_after = ends.value.len() == 8 || ends.value.get(8..15) == Some("T000000");
                (if is_after && last > first { last - Days::new(1) } else { last }, ends)
            }
            (None, Some(lasts)) => {
                let days = whole_days(&lasts.value).ok_or_else(|| Some(cell(lasts)))?;
                (first + Days::new(days.saturating_sub(1)), lasts)
            }
            (None, None) => (first, begins),
        };
        let cells = [cell(begins).day(first), cell(ends).day(last)];
        Ok(Day { stretch: Stretch { first, last }, cells, is_frame: false })
    }
}

/// `20250612` or `20250612T090000`, with or without `Z`; a day as tables have it is one too.
fn day(value: &str) -> Option<NaiveDate> {
    if let Some(written) = cells::day(value.as_bytes()) {
        return Some(written.day);
    }
    let (date, time) = value.split_at_checked(8)?;
    let is_moment = time.is_empty() || time.starts_with('T');
    let is_written = is_moment && date.bytes().all(|byte| byte.is_ascii_digit());
    let day = NaiveDate::parse_from_str(date, "%Y%m%d").ok().filter(|_| is_written)?;
    (FIRST_YEAR..=LAST_YEAR).contains(&day.year()).then_some(day)
}

/// How many days something lasts that lasts `P2D`, `P1W` or `PT7H`.
fn whole_days(value: &str) -> Option<u64> {
    let value = value.strip_prefix('P')?;
    if let Some(weeks) = value.strip_suffix('W') {
        return Some(weeks.parse::<u64>().ok()?.min(520) * 7);
    }
    let (days, time) = value.split_once('T').map_or((value, false), |(days, _)| (days, true));
    let days = match days.strip_suffix('D') {
        Some(days) => days.parse::<u64>().ok()?.min(3650),
        None if days.is_empty() => 0,
        None => return None,
    };
    Some(days + u64::from(time))
}
