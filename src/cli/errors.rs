//! What is said about a command line that cannot be used, in the language of the user.

use std::error::Error;
use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Exit, GROUP, command, command_names, named};
use crate::locale::Locale;
use crate::text::names::nearest;

/// What to print for what clap reports, and how to end.
pub(crate) fn exit(error: &clap::Error, args: &[OsString], locale: &Locale) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Exit::Answered(error.render().to_string()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            Exit::Refused(command(locale).render_help().to_string())
        }
        _ => {
            let (usage, help_of) = match subcommand(args) {
                Some(name) => (format!("usage-{name}"), format!("parconum {name} --help")),
                None => ("usage".to_owned(), "parconum --help".to_owned()),
            };
            let values = [
                ("sentence", sentence(error, locale).into()),
                ("usage", locale.text(&usage).into()),
                ("help", help_of.into()),
            ];
            Exit::Refused(locale.text_with("cli-error", &values) + "\n")
        }
    }
}

fn subcommand(args: &[OsString]) -> Option<&'static str> {
    args.iter().skip(1).filter_map(|arg| arg.to_str()).find_map(named)
}

/// What is wrong, and what may have been meant.
fn sentence(error: &clap::Error, locale: &Locale) -> String {
    let (option, value) = (option(error), one(error, ContextKind::InvalidValue));
    let named = [("option", option.clone().into()), ("value", value.clone().into())];
    let (text, suggestion) = match error.kind() {
        ErrorKind::UnknownArgument if option.starts_with('-') => {
            (locale.text_with("cli-unknown-option", &named), ContextKind::SuggestedArg)
        }
        ErrorKind::UnknownArgument => {
            (locale.text_with("cli-unexpected-argument", &named), ContextKind::SuggestedArg)
        }
        ErrorKind::InvalidSubcommand => {
            let name = one(error, ContextKind::InvalidSubcommand);
            let names: Vec<String> = command_names().map(|name| locale.word_for(GROUP, name)).collect();
            let expected = locale.any_of(&names);
            // `parconum equipe.csv`, where there is no such file
            let is_path = Path::new(&name).extension().is_some();
            let key = if is_path { "cli-missing-file" } else { "cli-unknown-command" };
            let text = locale.text_with(key, &[("value", name.into()), ("expected", expected.into())]);
            (text, ContextKind::SuggestedSubcommand)
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            (locale.text_with("cli-missing-value", &named), ContextKind::SuggestedValue)
        }
        ErrorKind::InvalidValue => {
            let expected = locale.any_of(&many(error, ContextKind::ValidValue));
            (refused(locale, &option, &value, expected), ContextKind::SuggestedValue)
        }
        ErrorKind::ValueValidation => {
            let expected = error.source().map(ToString::to_string).unwrap_or_default();
            (refused(locale, &option, &value, expected), ContextKind::SuggestedValue)
        }
        ErrorKind::TooManyValues => {
            (locale.text_with("cli-no-value-wanted", &named), ContextKind::SuggestedArg)
        }
        ErrorKind::ArgumentConflict => (conflict(error, locale, &option), ContextKind::SuggestedArg),
        ErrorKind::MissingRequiredArgument if option.starts_with('-') => {
            (locale.text_with("cli-needed-too", &named), ContextKind::SuggestedArg)
        }
        ErrorKind::MissingRequiredArgument if option == locale.text("value-directory") => {
            (locale.text("cli-missing-folder"), ContextKind::SuggestedArg)
        }
        ErrorKind::MissingRequiredArgument => {
            (locale.text_with("cli-missing-argument", &named), ContextKind::SuggestedArg)
        }
        ErrorKind::InvalidUtf8 => (locale.text("cli-not-utf8"), ContextKind::SuggestedArg),
        _ => (locale.text_with("cli-unusable", &named), ContextKind::SuggestedArg),
    };
    // clap names the likeliest last, and those that are as likely in any order
    let suggested = many(error, suggestion);
    let typed = one(error, ContextKind::InvalidSubcommand);
    let likeliest = nearest(&typed, suggested.iter().map(String::as_str));
    match likeliest.or(suggested.first().map(String::as_str)) {
        Some(nearest) => {
            format!("{text} {}", locale.text_with("diagnostic-nearest", &[("nearest", nearest.into())]))
        }
        None => text,
    }
}

fn refused(locale: &Locale, option: &str, value: &str, expected: String) -> String {
    let values = [("option", option.into()), ("value", value.into()), ("expected", expected.into())];
    locale.text_with("cli-bad-value", &values)
}

fn conflict(error: &clap::Error, locale: &Locale, option: &str) -> String {
    match many(error, ContextKind::PriorArg).first().map(|prior| name(prior)) {
        Some(prior) if prior != option => {
            locale.text_with("cli-conflict", &[("option", option.into()), ("other", prior.into())])
        }
        _ => locale.text_with("cli-repeated", &[("option", option.into())]),
    }
}

/// `--year` out of `--year <YEAR>`.
fn name(argument: &str) -> &str {
    argument.split([' ', '=']).next().unwrap_or_default().trim_end_matches("...")
}

fn option(error: &clap::Error) -> String {
    let argument = one(error, ContextKind::InvalidArg);
    match argument.starts_with('-') {
        true => name(&argument).to_owned(),
        false => argument.trim_matches(['[', ']', '<', '>', '.']).to_owned(),
    }
}

fn one(error: &clap::Error, kind: ContextKind) -> String {
    many(error, kind).into_iter().next().unwrap_or_default()
}

fn many(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
