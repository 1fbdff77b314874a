//! What can be typed after `parconum help`.

use clap::builder::PossibleValue;
use clap::{Arg, ArgMatches, Command};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::arguments::{bare_subcommand, flag, option, some_of, under};
use super::{Format, command_names, one};
use crate::locale::Locale;
use crate::text::Word;

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

/// What is to be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum HelpOptions {
    #[default]
    Program,
    Command(&'static str),
    Topic(Topic),
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let topics =
        Topic::all().map(|topic| PossibleValue::new(topic.code()).aliases(names(topic).iter().copied()));
    let commands = command_names().map(PossibleValue::new);
    let subject = Arg::new("subject").value_name(locale.text("value-subject"));
    let subject = subject.help(locale.text("help-subject")).hide_possible_values(true);
    let subject = subject.value_parser(topics.chain(commands).collect::<Vec<_>>());
    let report = [
        option(locale, "format", "value-format", "help-help-format")
            .value_parser(some_of([Format::Table, Format::Markdown])),
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
        Topic::Year => &["année", "annee"],
    }
}

pub(crate) fn read(matches: &ArgMatches) -> super::Command {
    let word = one::<String>(matches, "subject").unwrap_or_default();
    let of_name = |topic: &Topic| topic.code() == word || names(*topic).contains(&word.as_str());
    let topic = Topic::all().find(of_name).map(HelpOptions::Topic);
    let command = || command_names().find(|name| *name == word).map(HelpOptions::Command);
    super::Command::Help(topic.or_else(command).unwrap_or_default())
}
