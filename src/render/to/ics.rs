//! A diary as an iCalendar file (RFC 5545), in the user's words. The same facts on the same D give
//! the same bytes, and an entry keeps its UID from one run to the next: importing the file again
//! moves what was moved.
//!
//! The file has no METHOD and no ORGANIZER: both ask for the organiser's mail address (RFC 5546),
//! and a calendar gives a name. The name stands in the description.

use chrono::{NaiveDate, NaiveTime};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus, Property, Trigger};

use crate::dates::day_after;
use crate::engine::obligations::Obligation;
use crate::locale::Value;
use crate::model::Session;
use crate::model::calendar::Mode;
use crate::render::sessions::seats;
use crate::render::words::Words;
use crate::reports::diary::{Diary, Entry, Footing, blocks};
use crate::text::Word;

/// What stands behind the ids of entries: a name that no site has (RFC 2606).
const DOMAIN: &str = "parconum.example";

/// The octets of a line, the line end aside.
const LONGEST_LINE: usize = 75;

/// How long before the first day of an entry its reminder comes: always at nine in the morning.
#[derive(Clone, Copy)]
enum Lead {
    Day,
    Week,
    Month,
}

impl Lead {
    fn duration(self) -> &'static str {
        match self {
            Self::Day => "-PT15H",
            Self::Week => "-P6DT15H",
            Self::Month => "-P29DT15H",
        }
    }
}

/// The file of a diary.
pub(crate) fn render(words: &Words, diary: &Diary) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    let language = words.locale.language().code().to_uppercase();
    let program = format!("-//parconum//parconum {}//{language}", env!("CARGO_PKG_VERSION"));
    for (key, value) in [("VERSION", "2.0"), ("PRODID", &program), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("X-WR-CALNAME", one_line(&diary.name)));
    for entry in &diary.entries {
        match entry {
            Entry::Session(session, footing) => calendar.extend(session_days(words, session, *footing)),
            Entry::RegistrationCloses(session, closes) => {
                calendar.extend([registration(words, session, *closes)]);
            }
            Entry::Due(obligation, due) => calendar.extend([due_day(words, diary.owner, obligation, *due)]),
        }
    }
    laid_out(&calendar.to_string()).into_bytes()
}

/// An entry of whole days, with its reminder where its first day is still to come.
fn entry(
    words: &Words,
    uid: &str,
    (first, last): (NaiveDate, NaiveDate),
    summary: &str,
    description: &[String],
    reminder: Option<Lead>,
) -> Event {
    let uid = one_line(uid);
    let summary = one_line(summary);
    let mut event = Event::with_uid(&format!("{uid}@{DOMAIN}"));
    event
        .timestamp(words.setting.as_of.and_time(NaiveTime::MIN).and_utc())
        .starts(first)
        .ends(day_after(last))
        .summary(&summary)
        .description(&cleaned(&description.join("\n")))
        .append_property(Property::new("TRANSP", "TRANSPARENT"));
    if let Some(reminder) = reminder.filter(|_| first > words.setting.as_of) {
        let mut alarm = Alarm::display(&summary, Trigger::from(chrono::Duration::zero()));
        alarm
            .append_property(Property::new("TRIGGER", reminder.duration()))
            .uid(&format!("{uid}-alarm@{DOMAIN}"));
        event.alarm(alarm);
    }
    event
}

/// The entries of a session: one for each block of days.
fn session_days(words: &Words, session: &Session, footing: Footing) -> Vec<Event> {
    let title = words.locale.text_with(
        match footing {
            _ if session.cancelled => "diary-cancelled",
            Footing::Offered => "diary-offered",
            Footing::Proposed => "diary-proposed",
            Footing::Registered => "diary-registered",
        },
        &[("module", Value::from(words.module(session.module)))],
    );
    let description = about_session(words, session, footing);
    let blocks = blocks(session);
    let parts = Value::from(blocks.len().to_string());
    let entries = (1..).zip(&blocks).map(|(part, block)| {
        let part_of = [
            ("title", Value::from(&title)),
            ("part", Value::from(part.to_string())),
            ("parts", parts.clone()),
        ];
        let title = match blocks.len() {
            1 => title.clone(),
            _ => words.locale.text_with("diary-part", &part_of),
        };
        let uid = format!("session-{}-{part}", session.id);
        let reminder = (!session.cancelled).then_some(Lead::Day);
        let mut event = entry(words, &uid, *block, &title, &description, reminder);
        place(words, session, &mut event);
        match footing {
            _ if session.cancelled => event.status(EventStatus::Cancelled),
            Footing::Offered => &mut event,
            Footing::Proposed => event.status(EventStatus::Tentative),
            Footing::Registered => {
                event.status(EventStatus::Confirmed).append_property(Property::new("TRANSP", "OPAQUE"))
            }
        };
        event
    });
    entries.collect()
}

/// The last day on which one can register.
fn registration(words: &Words, session: &Session, closes: NaiveDate) -> Event {
    let module = Value::from(words.module(session.module));
    let title = words.locale.text_with("diary-registration", &[("module", module)]);
    let uid = format!("registration-{}", session.id);
    let description = about_session(words, session, Footing::Offered);
    let mut event = entry(words, &uid, (closes, closes), &title, &description, Some(Lead::Week));
    address(session, &mut event);
    event
}

/// The day by which something that remains must be done.
fn due_day(words: &Words, owner: &str, obligation: &Obligation, due: NaiveDate) -> Event {
    let remaining = Value::from(words.remaining(obligation));
    let title = words.locale.text_with("diary-due", &[("remaining", remaining)]);
    let year = obligation.year.map(|year| format!("-{year}")).unwrap_or_default();
    let uid = format!("due-{}{year}-{owner}", obligation.kind.code());
    let closes = obligation.closes.filter(|closes| *closes != due);
    let mut description = vec![as_of(words)];
    description.extend(
        closes.map(|closes| words.locale.text_with("diary-due-closes", &[("day", Value::from(closes))])),
    );
    entry(words, &uid, (due, due), &title, &description, Some(Lead::Month))
}

fn as_of(words: &Words) -> String {
    words.locale.text_with("diary-as-of", &[("day", Value::from(words.setting.as_of))])
}

/// What is known of a session, a fact a line.
fn about_session(words: &Words, session: &Session, footing: Footing) -> Vec<String> {
    let told = |key: &str, fact: Option<String>| {
        fact.filter(|fact| !fact.is_empty())
            .map(|fact| words.locale.text_with(key, &[("fact", Value::from(fact))]))
    };
    let standing = match footing {
        _ if session.cancelled => Some("diary-is-cancelled"),
        Footing::Offered => None,
        Footing::Proposed => Some("diary-is-proposed"),
        Footing::Registered => Some("diary-is-registered"),
    };
    let requires = words.setting.catalogue.get(session.module).requires.join(", ");
    let open = footing != Footing::Registered && !session.cancelled;
    let closes = session.registration_closes_on.filter(|_| open);
    let facts = [
        standing.map(|key| words.text(key)),
        told("diary-days", Some(words.session_days(session))),
        told("diary-place", Some(words.session_place(session))),
        told("diary-organiser", session.organiser.clone()),
        told("diary-requires", Some(requires)),
        told("diary-seats", seats(words, session).filter(|_| open)),
        (open && session.seats_left == Some(0)).then(|| words.text("diary-full")),
        told("diary-register-until", closes.map(|day| words.day(day))),
        told("diary-session", Some(session.id.clone())),
        session.url.clone(),
        Some(as_of(words)),
    ];
    facts.into_iter().flatten().collect()
}

/// Where a session takes place: a town that a map finds, or the word for a remote one.
fn place(words: &Words, session: &Session, event: &mut Event) {
    let remote = (session.mode == Some(Mode::Remote)).then(|| words.text("diary-remote"));
    if let Some(place) = session.place.clone().or(remote) {
        event.location(&one_line(&place));
    }
    address(session, event);
}

/// The page of a session, where it is an address that needs no quoting.
fn address(session: &Session, event: &mut Event) {
    let is_address = |url: &&String| {
        let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme);
        matches!(scheme, "http" | "https") && url.bytes().all(|byte| byte.is_ascii_graphic())
    };
    if let Some(url) = session.url.as_ref().filter(is_address) {
        event.url(url);
    }
}

/// A text without the signs that a file must not hold; line ends stay.
fn cleaned(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

fn one_line(text: &str) -> String {
    cleaned(text).replace('\n', " ")
}

/// The lines of a file, folded again: the library lets the last part of a line grow to 76 octets,
/// and stamps alarms with the clock, which they need not have.
fn laid_out(text: &str) -> String {
    let unfolded = text.replace("\r\n ", "");
    let mut laid_out = String::with_capacity(text.len());
    let mut in_alarm = false;
    for line in unfolded.split("\r\n").filter(|line| !line.is_empty()) {
        in_alarm = line == "BEGIN:VALARM" || (in_alarm && line != "END:VALARM");
        if !(in_alarm && line.starts_with("DTSTAMP")) {
            fold(line, &mut laid_out);
        }
    }
    laid_out
}

/// Writes a line in parts of at most [`LONGEST_LINE`] octets; all but the first begin with a
/// space, and no character is cut.
fn fold(line: &str, text: &mut String) {
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > LONGEST_LINE {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(c);
        width += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folded_line_is_never_too_long_and_unfolds_to_itself() {
        for length in 60..400 {
            for letter in ["a", "é", "ↂ", "🦀", "a é"] {
                let line: String = letter.chars().cycle().take(length).collect();
                let mut folded = String::new();
                fold(&line, &mut folded);
                assert!(folded.split("\r\n").all(|part| part.len() <= LONGEST_LINE), "{folded}");
                assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
            }
        }
    }

    #[test]
    fn a_text_cannot_begin_a_line_of_its_own() {
        assert_eq!(cleaned("a\r\nb\rc\u{7}\nd"), "a\nb c \nd");
        assert_eq!(one_line("a\nEND:VEVENT"), "a END:VEVENT");
    }

    #[test]
    fn an_alarm_has_no_stamp() {
        let text = "DTSTAMP:1\r\nBEGIN:VALARM\r\nDTSTAMP:2\r\nUID:3\r\nEND:VALARM\r\nDTSTAMP:4\r\n";
        assert_eq!(laid_out(text), "DTSTAMP:1\r\nBEGIN:VALARM\r\nUID:3\r\nEND:VALARM\r\nDTSTAMP:4\r\n");
    }
}
