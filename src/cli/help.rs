//! What can be typed after `parconum help`.

use clap::builder::PossibleValue;
use clap::{Arg, ArgMatches, Command};

use super::arguments::{bare_subcommand, flag, option, under, words};
use super::{Format, command_names, optional_word};
use crate::locale::Locale;

pub(crate) const NAME: &str = "help";

words! {
    /// What can be read about besides the commands.
    Topic { Topics "topics", Rules "rules", Files "files", Statuses "statuses", }
}

/// What is to be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HelpOptions {
    #[default]
    Program,
    Command(&'static str),
    Topic(Topic),
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let topics = Topic::ALL
        .iter()
        .map(|topic| PossibleValue::new(topic.code()).aliases(names(*topic).iter().copied()));
    let commands = command_names().map(PossibleValue::new);
    let subject = Arg::new("subject").value_name(locale.text("value-subject"));
    let subject = subject.help(locale.text("help-subject")).hide_possible_values(true);
    let subject = subject.value_parser(topics.chain(commands).collect::<Vec<_>>());
    let formats = [Format::Table, Format::Markdown].map(Format::code);
    let report = [
        option(locale, "format", "value-format", "help-help-format").value_parser(words(formats)),
        flag(locale, "plain", "help-plain"),
    ];
    let groups = [under(locale, "heading-arguments", [subject]), under(locale, "heading-report", report)];
    bare_subcommand(locale, NAME, groups.into_iter().flatten().collect())
}

/// What a topic is called besides, by those who think in French.
fn names(topic: Topic) -> &'static [&'static str] {
    match topic {
        Topic::Topics => &["sujets"],
        Topic::Rules => &["règles", "regles"],
        Topic::Files => &["fichiers"],
        Topic::Statuses => &["statuts"],
    }
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    let word = optional_word(matches, "subject").unwrap_or_default();
    let of_name = |topic: &Topic| topic.code() == word || names(*topic).contains(&word.as_str());
    let topic = Topic::ALL.iter().copied().find(of_name).map(HelpOptions::Topic);
    let command = || command_names().find(|name| *name == word).map(HelpOptions::Command);
    super::Command::Help(topic.or_else(command).unwrap_or_default())
}
