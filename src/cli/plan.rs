//! What can be typed after `parconum plan`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::ValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::arguments::{choice, date, day, flag, option, subcommand, under};
use super::{all, one};
use crate::dates::Period;
use crate::engine::itinerary::Preference;
use crate::locale::Locale;
use crate::text::Word;

pub(crate) const NAME: &str = "plan";

/// Whom `plan` is about, and how much it tells.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct PlanOptions {
    /// An id, an email, or a part of a name.
    pub advisor: Option<String>,
    /// The sessions that do not fit are listed too.
    pub all: bool,
    pub why: bool,
    /// The file of the diary.
    pub ics: Option<PathBuf>,
    pub hired: Option<NaiveDate>,
    pub entered: Option<NaiveDate>,
    pub ccp1: Option<NaiveDate>,
    pub exempt: bool,
    pub region: Option<String>,
    /// What the advisor took, and is registered for: a module and a day each.
    pub done: Vec<ModuleOn>,
    pub registered: Vec<ModuleOn>,
    pub prefer: Option<Preference>,
    pub department: Option<String>,
    /// Absences.
    pub avoid: Vec<Period>,
    /// The sessions that the advisor is taken to be registered for, by their ids.
    pub with: Vec<String>,
    /// How many itineraries are shown.
    pub itineraries: Option<usize>,
}

/// A module as somebody names it, and the day of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ModuleOn {
    pub module: String,
    pub day: NaiveDate,
}

/// The most itineraries that are shown.
const MOST_ITINERARIES: usize = 20;

impl PlanOptions {
    /// Whether flags stand in for a roster.
    pub(crate) fn describes_an_advisor(&self) -> bool {
        let days = [self.hired, self.entered, self.ccp1];
        let trainings = !self.done.is_empty() || !self.registered.is_empty();
        self.exempt || self.region.is_some() || trainings || days.iter().any(Option::is_some)
    }
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let advisor =
        Arg::new("advisor").value_name(locale.text("value-advisor")).help(locale.text("help-advisor"));
    let on = |id, help| option(locale, id, "value-date", help).value_parser(date(locale));
    let module_on = |id, help| {
        let option = option(locale, id, "value-module-on", help).action(ArgAction::Append);
        option.value_parser(module_and_day(locale))
    };
    let person = [
        on("hired", "help-hired"),
        on("entered", "help-entered"),
        on("ccp1", "help-ccp1"),
        flag(locale, "exempt", "help-exempt"),
        option(locale, "region", "value-region", "help-own-region"),
        module_on("done", "help-done"),
        module_on("registered", "help-registered"),
    ];
    let outcome = [
        flag(locale, "all", "help-all"),
        flag(locale, "why", "help-why"),
        option(locale, "ics", "value-file", "help-plan-ics").value_parser(value_parser!(PathBuf)),
    ];
    let several = |id, value, help| option(locale, id, value, help).action(ArgAction::Append);
    let choices = [
        choice(locale, ("prefer", "value-choice", "help-prefer"), Preference::all()),
        option(locale, "department", "value-department", "help-plan-department"),
        several("avoid", "value-period", "help-avoid").value_parser(period(locale)),
        several("with", "value-session", "help-with"),
        option(locale, "itineraries", "value-count", "help-itineraries").value_parser(count(locale)),
    ];
    let groups = [
        under(locale, "heading-arguments", [advisor]),
        under(locale, "heading-person", person),
        under(locale, "heading-choices", choices),
        under(locale, "heading-outcome", outcome),
    ];
    subcommand(locale, NAME, groups.into_iter().flatten().collect())
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    super::Command::Plan(PlanOptions {
        advisor: one(matches, "advisor"),
        all: matches.get_flag("all"),
        why: matches.get_flag("why"),
        ics: one(matches, "ics"),
        hired: one(matches, "hired"),
        entered: one(matches, "entered"),
        ccp1: one(matches, "ccp1"),
        exempt: matches.get_flag("exempt"),
        region: one(matches, "region"),
        done: all(matches, "done"),
        registered: all(matches, "registered"),
        prefer: one(matches, "prefer"),
        department: one(matches, "department"),
        avoid: all(matches, "avoid"),
        with: all(matches, "with"),
        itineraries: one(matches, "itineraries"),
    })
}

/// Reads a day, or two with `..` between them.
pub(super) fn period(locale: &Locale) -> ValueParser {
    let expected = locale.text("cli-expected-period");
    ValueParser::from(move |text: &str| {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let period = day(first).zip(day(last)).filter(|(first, last)| first <= last);
        period.map(|(first, last)| Period { first, last }).ok_or_else(|| expected.clone())
    })
}

/// Reads a module and a day with `:` between them.
fn module_and_day(locale: &Locale) -> ValueParser {
    let expected = locale.text("cli-expected-module-on");
    ValueParser::from(move |text: &str| {
        let parts = text.rsplit_once(':').filter(|(module, _)| !module.trim().is_empty());
        let read = parts.and_then(|(module, written)| {
            day(written).map(|day| ModuleOn { module: module.trim().to_owned(), day })
        });
        read.ok_or_else(|| expected.clone())
    })
}

/// Reads how many itineraries are wanted.
fn count(locale: &Locale) -> ValueParser {
    let expected =
        locale.text_with("cli-expected-itineraries", &[("most", MOST_ITINERARIES.to_string().into())]);
    ValueParser::from(move |text: &str| {
        let count = text.parse::<usize>().ok();
        count.filter(|count| (1..=MOST_ITINERARIES).contains(count)).ok_or_else(|| expected.clone())
    })
}
