//! What can be typed after `parconum help`.

use clap::builder::PossibleValue;
use clap::{Arg, ArgMatches, Command};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::arguments::{bare_subcommand, choice, flag, output_of_text, under};
use super::{Format, GROUP, command_names, every_spelling, one};
use crate::locale::{Locale, typed};
use crate::text::{Typed, Word};

pub(crate) const NAME: &str = "help";

/// What can be read about besides the commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Topic {
    Topics,
    Rules,
    Files,
    Statuses,
    Year,
}

impl Typed for Topic {
    const GROUP: &'static str = "topic";
}

/// What is to be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum HelpOptions {
    #[default]
    Program,
    Command(&'static str),
    Topic(Topic),
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let topics = Topic::all().map(|topic| named(locale, Topic::GROUP, topic.code()));
    let commands = command_names().map(|name| named(locale, GROUP, name));
    let subject = Arg::new("subject").value_name(locale.text("value-subject"));
    let subject = subject.help(locale.text("help-subject")).hide_possible_values(true);
    let subject = subject.value_parser(topics.chain(commands).collect::<Vec<_>>());
    let report = [
        choice(locale, ("format", "value-format", "help-help-format"), [Format::Table, Format::Markdown]),
        flag(locale, "plain", "help-plain"),
        output_of_text(locale),
    ];
    let groups = [under(locale, "heading-arguments", [subject]), under(locale, "heading-report", report)];
    bare_subcommand(locale, NAME, groups.into_iter().flatten().collect())
}

/// A subject by its word in the user's language, and by all its others.
pub(super) fn named(locale: &Locale, group: &str, code: &'static str) -> PossibleValue {
    PossibleValue::new(locale.word_for(group, code)).aliases(every_spelling(group, code))
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    let word = one::<String>(matches, "subject").unwrap_or_default();
    let topic = typed::meant::<Topic>(&word).map(HelpOptions::Topic);
    let command = || super::named(&word).map(HelpOptions::Command);
    super::Command::Help(topic.or_else(command).unwrap_or_default())
}
