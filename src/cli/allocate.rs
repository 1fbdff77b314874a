//! What can be typed after `parconum allocate`.

use std::path::PathBuf;

use clap::builder::ValueParser;
use clap::{ArgAction, ArgMatches, Command, value_parser};

use super::arguments::{option, subcommand, under};
use super::{PeopleFilter, all, check, one, people};
use crate::locale::Locale;

pub(crate) const NAME: &str = "allocate";

/// Who is given seats, and what is tried out.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct AllocateOptions {
    pub(crate) people: PeopleFilter,
    /// The people whose seat, or lack of one, is explained: an id, an email, or a part of a name.
    pub(crate) why: Vec<String>,
    /// Sessions that are tried out: ids of the calendar, or calendars of their own.
    pub(crate) with: Vec<String>,
    /// Sessions that are tried out with more seats.
    pub(crate) seats: Vec<MoreSeats>,
    /// The file of the seats as rows of a history.
    pub(crate) history_out: Option<PathBuf>,
}

/// A session of the calendar, by its id, and how many seats it has in addition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MoreSeats {
    pub(crate) session: String,
    pub(crate) seats: u32,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let several = |id, value, help| option(locale, id, value, help).action(ArgAction::Append);
    let outcome = [
        several("why", "value-advisor", "help-allocate-why"),
        option(locale, "history-out", "value-file", "help-history-out").value_parser(value_parser!(PathBuf)),
    ];
    let tried = [
        several("with", "value-session-or-file", "help-allocate-with"),
        several("seats", "value-more-seats", "help-more-seats").value_parser(more_seats(locale)),
    ];
    let groups = [
        under(locale, "heading-arguments", [check::roster(locale)]),
        people::arguments(locale),
        under(locale, "heading-tried", tried),
        under(locale, "heading-outcome", outcome),
    ];
    subcommand(locale, NAME, groups.into_iter().flatten().collect())
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Allocate(AllocateOptions {
        people: people::read(matches),
        why: all(matches, "why"),
        with: all(matches, "with"),
        seats: all(matches, "seats"),
        history_out: one(matches, "history-out"),
    })
}

/// Reads a session and a number of seats with `=` between them.
fn more_seats(locale: &Locale) -> ValueParser {
    let expected = locale.text("cli-expected-more-seats");
    ValueParser::from(move |text: &str| {
        let parts = text.rsplit_once('=').filter(|(session, _)| !session.trim().is_empty());
        let read = parts.and_then(|(session, seats)| {
            let seats = seats.parse().ok().filter(|seats| *seats > 0)?;
            Some(MoreSeats { session: session.trim().to_owned(), seats })
        });
        read.ok_or_else(|| expected.clone())
    })
}
