//! Files without a command, as when they are dropped on the program: each is what it holds. On
//! Windows the program then stands alone in a console that closes with it: the report goes to a
//! file beside the first one, and the console waits to be read.

use std::path::{Path, PathBuf};

use crate::cli::{Cli, CommonOptions, Format};
use crate::console::window;
use crate::findings::Findings;
use crate::load::kind::Kind;
use crate::locale::Locale;
use crate::workspace::recognise::recognise;
use crate::workspace::{PROJECT_FILE, Workspace};

/// What is written beside a file that was dropped: a page, which a double click opens.
const REPORT: Format = Format::Html;

/// Where the files of a line without a command are looked at from, and where its report goes.
pub(super) fn prepared(cli: &Cli) -> Cli {
    let mut cli = cli.clone();
    let common = &mut cli.common;
    let Some(first) = common.files.first().cloned() else { return cli };
    let is_settings = |path: &PathBuf| path.file_name().is_some_and(|name| name == PROJECT_FILE);
    if common.files.len() == 1 && is_settings(&first) && common.directory.is_none() {
        // the settings of a folder stand for the folder
        common.files.clear();
        common.directory = first.parent().filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned);
    }
    if window::is_own() {
        let told = Locale::of(cli.language).text("dropped-report");
        common.output = common.output.take().or_else(|| Some(beside(&first, &told)));
        common.format = common.format.or(Some(REPORT));
    }
    cli
}

/// The file of a report beside another one: `equipe.csv` has `equipe - parconum.html`.
fn beside(file: &Path, told: &str) -> PathBuf {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    file.with_file_name(format!("{stem} - {told}.{}", REPORT.ending()))
}

/// Each of the files as what it holds; what nothing is known of is a roster, whose reader says why
/// it is none.
pub(super) fn sorted(cli: &mut Cli) {
    if cli.common.files.is_empty() {
        return;
    }
    let columns = Workspace::new(cli, &mut Findings::default()).columns();
    let CommonOptions { files, roster, history, catalogue, calendar, exceptions, rules, .. } =
        &mut cli.common;
    for file in std::mem::take(files) {
        match recognise(&file, &columns) {
            Ok(Kind::History) => history.push(file),
            Ok(Kind::Catalogue) => catalogue.push(file),
            Ok(Kind::Calendar) => calendar.push(file),
            Ok(Kind::Exceptions) => exceptions.push(file),
            Ok(Kind::Rules) => *rules = Some(file.to_string_lossy().into_owned()),
            Ok(Kind::Roster | Kind::Project) | Err(_) => roster.push(file),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_stands_beside_the_file_that_was_dropped() {
        let at = beside(Path::new("équipes/Hub du Sud.xlsx"), "parconum");
        assert_eq!(at, Path::new("équipes/Hub du Sud - parconum.html"));
    }
}
