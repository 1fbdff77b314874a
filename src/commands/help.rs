//! `parconum help`: what the commands do, and what the words of the reports mean.

use anyhow::Result;

use crate::cli;
use crate::cli::{Format, HelpOptions};
use crate::console::{ExitStatus, output};
use crate::findings::Findings;
use crate::load::reference::{catalogue, rules};
use crate::load::table::shipped::ColumnsFile;
use crate::locale::Locale;
use crate::model::parameters::PARAMETERS;
use crate::render::help;
use crate::render::help::Known;
use crate::render::to::paper::Paper;
use crate::render::to::{markdown, plain, terminal};
use crate::run::report;
use crate::workspace::{Workspace, shipped};

/// The widest lines that are easy to read.
const WIDEST: u16 = 100;

/// Prints what is asked for.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn run(workspace: &Workspace, options: HelpOptions, locale: &Locale) -> Result<ExitStatus> {
    let text = match options {
        HelpOptions::Program => cli::command(locale).render_long_help().to_string(),
        HelpOptions::Command(name) => of_command(name, locale),
        HelpOptions::Topic(topic) => {
            let document = help::document(locale, topic, &known());
            let paper = output::paper(workspace.color, workspace.output.is_some());
            let paper = Paper { width: paper.width.min(WIDEST), wraps: true, ..paper };
            match workspace.format {
                Format::Markdown => markdown::render(&document),
                _ if workspace.plain => plain::render(&document, locale),
                _ => terminal::render(&document, paper),
            }
        }
    };
    report::write(workspace, locale, text.as_bytes())?;
    Ok(ExitStatus::Done)
}

/// The files that the program ships, each read by a test.
pub(crate) fn known() -> Known {
    let findings = &mut Findings::default();
    Known {
        rules: shipped::rule_sets().filter_map(|(_, source)| rules::rules(&source, None, findings)).collect(),
        parameters: PARAMETERS.iter().map(|parameter| (parameter, rules::keys(parameter))).collect(),
        catalogue: catalogue::catalogue(&[shipped::catalogue()], findings)
            .expect("a shipped file, read by a test"),
        columns: ColumnsFile::shipped(),
    }
}

fn of_command(name: &str, locale: &Locale) -> String {
    let mut program = cli::command(locale);
    program.build();
    let command = program.find_subcommand_mut(name).expect("the command line knows these alone");
    command.render_long_help().to_string()
}
