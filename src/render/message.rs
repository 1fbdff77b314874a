//! A reminder as a message: a template that its sender can change, filled in for one advisor.

use std::io;

use chrono::NaiveDate;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use serde::Serialize;

use super::Words;
use crate::engine::obligations::{Obligation, ObligationStatus};
use crate::findings::{Code, Fact, Finding, Place};
use crate::load::toml::Source;
use crate::locale::Value;
use crate::model::Session;
use crate::reports::casebook::{Alert, alert};
use crate::reports::reminder::Reminder;
use crate::text::Word;
use crate::text::mailbox::Mailbox;
use crate::text::shown::is_strange;

/// The name under which the engine knows the template.
const NAME: &str = "message";

/// The longest part of a template that a message quotes, in characters.
const QUOTED: usize = 60;

/// How many steps of a template one message may take: a hundred times what a long one takes.
const MOST_STEPS: u64 = 200_000;

/// How long the text of a message may be, in bytes.
const LONGEST: usize = 1 << 18;

/// A subject and a body, in the sender's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    pub subject: String,
    pub body: String,
}

/// A template that can be filled in.
pub(crate) struct Template<'s> {
    environment: Environment<'s>,
    source: &'s Source,
}

impl<'s> Template<'s> {
    /// The template of a file.
    ///
    /// # Errors
    /// What is wrong with it, at its line.
    pub(crate) fn new(source: &'s Source) -> Result<Self, Finding> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::None);
        environment.set_fuel(Some(MOST_STEPS));
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        environment.set_syntax(syntax.expect("the usual delimiters"));
        environment.add_template(NAME, &source.text).map_err(|error| problem(source, &error))?;
        Ok(Self { environment, source })
    }

    /// The message to one advisor: the first line that is not empty is its subject.
    ///
    /// # Errors
    /// What the template asks for and nobody knows, at its line; or that it says nothing.
    pub(crate) fn fill(
        &self,
        words: &Words,
        reminder: &Reminder,
        sender: Option<&Mailbox>,
    ) -> Result<Message, Finding> {
        let template = self.environment.get_template(NAME).expect("added above");
        let facts = Facts::of(words, reminder, sender);
        let mut text = Limited(Vec::new());
        template.render_captured_to(Serde(facts), &mut text).map_err(|error| problem(self.source, &error))?;
        let text = String::from_utf8_lossy(&text.0);
        let (subject, body) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
        if subject.is_empty() {
            return Err(Finding::new(Code::TemplateEmpty).at(Place::file(&self.source.path)));
        }
        Ok(Message { subject: one_line(subject), body: format!("{}\n", body.trim()) })
    }
}

/// A text that is no longer than [`LONGEST`].
struct Limited(Vec<u8>);

impl io::Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An error of the engine as a finding at the template's line.
fn problem(source: &Source, error: &Error) -> Finding {
    let line = error.line().and_then(|line| u32::try_from(line).ok());
    let place = match line {
        Some(line) => Place::line(&source.path, line),
        None => Place::file(&source.path),
    };
    let what = match error.kind() {
        ErrorKind::WriteFailure => return Finding::new(Code::TemplateTooLong).at(place),
        ErrorKind::OutOfFuel => "template-too-many-steps",
        ErrorKind::UndefinedError => "template-no-value",
        ErrorKind::SyntaxError | ErrorKind::BadEscape => "template-syntax",
        ErrorKind::UnknownFilter => "template-no-filter",
        ErrorKind::UnknownTest => "template-no-test",
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod => "template-no-function",
        ErrorKind::TooManyArguments | ErrorKind::MissingArgument => "template-arguments",
        _ => "template-operation",
    };
    let message = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    let written = error.range().and_then(|range| source.text.get(range)).unwrap_or_default();
    let quoted: String = written.lines().next().unwrap_or_default().chars().take(QUOTED).collect();
    Finding::new(Code::TemplateError)
        .at(place)
        .text("value", quoted)
        .fact("what", Fact::Term(what))
        .text("message", message)
}

/// A text on one line, without signs that nobody sees: a name of a roster may hold some.
pub(crate) fn one_line(text: &str) -> String {
    let breaks = |c: char| {
        let holds_words_together = matches!(c, '\u{a0}' | '\u{202f}');
        is_strange(c) || (c.is_whitespace() && !holds_words_together)
    };
    text.split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a template can name. Days are in words, and in ISO form under `…_on`.
#[derive(Serialize)]
struct Facts {
    id: String,
    name: String,
    email: String,
    structure: String,
    /// A word of the contract.
    status: &'static str,
    /// A due day is over.
    late: bool,
    as_of: String,
    year: i32,
    /// The first due day.
    due: Option<String>,
    due_on: Option<NaiveDate>,
    obligations: Vec<ObligationFacts>,
    /// Those in which a seat is proposed (`--allocation`).
    proposed: Vec<SessionFacts>,
    sessions: Vec<SessionFacts>,
    /// How many more sessions fit.
    other_sessions: usize,
    /// Without a calendar nobody knows what fits.
    calendar_known: bool,
    /// The sender's name; empty where none is given.
    sender: String,
}

#[derive(Serialize)]
struct ObligationFacts {
    /// Words of the contract.
    kind: &'static str,
    status: &'static str,
    year: Option<i32>,
    /// What is still to be taken: "2 modules thématiques de votre formation initiale".
    words: String,
    required: u32,
    completed: u32,
    scheduled: u32,
    remaining: u32,
    late: bool,
    upcoming: bool,
    opens: Option<String>,
    opens_on: Option<NaiveDate>,
    due: Option<String>,
    due_on: Option<NaiveDate>,
    closes: Option<String>,
    closes_on: Option<NaiveDate>,
    /// How many sessions fit.
    sessions: usize,
    last_chance: bool,
    no_session_left: bool,
}

#[derive(Serialize)]
struct SessionFacts {
    id: String,
    title: String,
    days: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    /// "à distance", "en présence, Marseille".
    place: String,
    organiser: String,
    url: String,
    /// The last day to register: the day before the first, where the calendar gives none.
    registration_closes: String,
    registration_closes_on: NaiveDate,
    seats_left: Option<u32>,
}

impl Facts {
    fn of(words: &Words, reminder: &Reminder, sender: Option<&Mailbox>) -> Self {
        let person = &reminder.row.advisor.person;
        let setting = words.setting;
        let session = |index: &_| SessionFacts::of(words, setting.calendar.get(*index));
        let due = reminder.due();
        Self {
            id: one_line(&person.id),
            name: one_line(&person.name),
            email: one_line(&person.email),
            structure: one_line(&person.structure),
            status: reminder.row.status().code(),
            late: reminder.is_late(setting.as_of),
            as_of: words.day(setting.as_of),
            year: setting.year,
            due: due.map(|day| words.day(day)),
            due_on: due,
            obligations: reminder
                .owed
                .iter()
                .map(|(owed, fitting)| ObligationFacts {
                    sessions: fitting.len(),
                    last_chance: alert(setting, owed, fitting) == Some(Alert::LastChance),
                    no_session_left: alert(setting, owed, fitting) == Some(Alert::NoSessionLeft),
                    ..ObligationFacts::of(words, owed)
                })
                .collect(),
            proposed: reminder.proposed.iter().map(session).collect(),
            sessions: reminder.sessions.iter().map(session).collect(),
            other_sessions: reminder.others,
            calendar_known: setting.calendar.is_given(),
            sender: sender.map(|sender| sender.name.clone()).unwrap_or_default(),
        }
    }
}

impl ObligationFacts {
    fn of(words: &Words, owed: &Obligation) -> Self {
        let day = |day: Option<NaiveDate>| day.map(|day| words.day(day));
        Self {
            kind: owed.kind.code(),
            status: owed.status.code(),
            year: owed.year,
            words: to_take(words, owed),
            required: owed.required,
            completed: owed.completed(),
            scheduled: owed.scheduled(),
            remaining: owed.remaining,
            late: owed.due.is_some_and(|due| due < words.setting.as_of),
            upcoming: owed.status == ObligationStatus::Upcoming,
            opens: day(owed.opens),
            opens_on: owed.opens,
            due: day(owed.due),
            due_on: owed.due,
            closes: day(owed.closes),
            closes_on: owed.closes,
            sessions: 0,
            last_chance: false,
            no_session_left: false,
        }
    }
}

/// What is still to be taken, in the advisor's words.
pub(crate) fn to_take(words: &Words, owed: &Obligation) -> String {
    let year = owed.year.map(|year| year.to_string()).unwrap_or_default();
    let values = [("remaining", Value::from(owed.remaining)), ("year", Value::from(year))];
    words.locale.text_with(&format!("to-take-{}", owed.kind.code()), &values)
}

impl SessionFacts {
    fn of(words: &Words, session: &Session) -> Self {
        let line = |text: &Option<String>| text.as_deref().map(one_line).unwrap_or_default();
        Self {
            id: one_line(&session.id),
            title: one_line(words.module(session.module)),
            days: words.session_days(session),
            starts_on: session.starts_on,
            ends_on: session.ends_on,
            place: one_line(&words.session_place(session)),
            organiser: line(&session.organiser),
            url: line(&session.url),
            registration_closes: words.day(session.last_day_to_register()),
            registration_closes_on: session.last_day_to_register(),
            seats_left: session.seats_left,
        }
    }
}
