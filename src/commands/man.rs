//! `parconum man`: the page of the manual.

use anyhow::Result;
use clap::Command;
use clap_mangen::Man;

use crate::cli;
use crate::cli::ManOptions;
use crate::console::ExitStatus;
use crate::locale::Locale;
use crate::run::report;
use crate::workspace::Workspace;

/// Prints the page.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn run(workspace: &Workspace, options: &ManOptions, locale: &Locale) -> Result<ExitStatus> {
    let mut program = cli::command(locale);
    program.build();
    let wanted = options.command.and_then(|name| program.find_subcommand(name).cloned());
    report::write(workspace, locale, page(wanted.unwrap_or(program), locale)?.as_bytes())?;
    Ok(ExitStatus::Done)
}

fn page(command: Command, locale: &Locale) -> Result<String> {
    let name = command.get_display_name().unwrap_or(command.get_name()).to_uppercase();
    let mut page = Vec::new();
    // the page tells at its end what the help begins with
    let told = [command.get_before_long_help(), command.get_after_long_help()];
    let told: Vec<String> = told.into_iter().flatten().map(ToString::to_string).collect();
    let command = command.after_long_help(told.join("\n\n"));
    Man::new(command).render(&mut page)?;
    let title = format!(
        ".TH \"{name}\" 1 \"\" \"parconum {}\" \"{}\"",
        env!("CARGO_PKG_VERSION"),
        locale.text("man-manual")
    );
    let page = String::from_utf8(page)?;
    let lines = page.lines().map(|line| match line.starts_with(".TH ") {
        true => title.clone(),
        false => in_words(line, locale),
    });
    Ok(lines.map(|line| line + "\n").collect())
}

/// A line of the page, its heading in the language of the reader.
fn in_words(line: &str, locale: &Locale) -> String {
    let Some(heading) = line.strip_prefix(".SH ") else { return line.to_owned() };
    // the space is where a colon follows in the help
    let heading = heading.trim_matches('"').trim_end_matches('\u{a0}');
    let heading = match heading {
        "NAME" => locale.text("man-name"),
        "SYNOPSIS" => locale.text("man-synopsis"),
        "DESCRIPTION" => locale.text("man-description"),
        "EXTRA" => locale.text("man-extra"),
        "VERSION" => locale.text("man-version"),
        other => other.to_uppercase(),
    };
    format!(".SH \"{heading}\"")
}
