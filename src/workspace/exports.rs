//! The exports that lie in the folder of a new workspace: what `init` proposes as its roster.

use std::fs;
use std::path::{Path, PathBuf};

use super::recognise::{SHEETS, recognise};
use crate::findings::{Files, Findings};
use crate::load::kind::Kind;
use crate::load::table::columns::Columns;
use crate::load::table::field::{Field, TableKind};
use crate::load::table::sheet::Sheet;
use crate::load::table::watch::Unwatched;
use crate::text::Word;

/// An export of people.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Export {
    /// Its name in the folder.
    pub name: String,
    /// The headers of which nothing is known, each with what it resembles, if it resembles a known one.
    pub unknown: Vec<(String, Option<&'static str>)>,
}

/// The exports of people in a folder, by their names.
pub(crate) fn of_folder(folder: &Path) -> Vec<Export> {
    let is_sheet = |path: &PathBuf| {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        ending.is_some_and(|ending| SHEETS.contains(&ending.as_str()))
    };
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).filter(is_sheet).collect())
        .unwrap_or_default();
    paths.sort();
    paths.iter().filter_map(|path| export(path)).collect()
}

fn export(path: &Path) -> Option<Export> {
    let columns = Columns::built_in();
    if recognise(path, columns) != Ok(Kind::Roster) {
        return None;
    }
    let name = path.file_name()?.to_str()?.to_owned();
    let told = (&mut Files::default(), &mut Findings::default());
    let sheets = Sheet::open(path, TableKind::Roster, columns, &Unwatched, told.0, told.1)?;
    let resembling = |header: &str| {
        let known = columns.resembling(TableKind::Roster, header)?;
        columns.field_of(TableKind::Roster, known).map(Field::code)
    };
    let unknown = sheets.iter().flat_map(|(sheet, _)| sheet.unknown(columns));
    let unknown = unknown.map(|header| (header.to_owned(), resembling(header))).collect();
    Some(Export { name, unknown })
}

/// The settings with this roster in them, in the line that a new workspace keeps for it.
pub(crate) fn with_roster(settings: &str, name: &str) -> String {
    let lines = settings.lines().map(|line| match line.starts_with("# roster = ") {
        true => format!("roster = {}", toml::Value::from(name)),
        false => line.to_owned(),
    });
    lines.map(|line| line + "\n").collect()
}

/// The line of `parconum.toml` that waits for the name of a roster, from 1.
pub(crate) fn roster_line(settings: &str) -> Option<u32> {
    let names_it = |line: &str| line.trim_start_matches(['#', ' ']).starts_with("roster =");
    (1..).zip(settings.lines()).find(|(_, line)| names_it(line)).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_the_roster_is_filled_in() {
        let settings = "# Qui.\n# roster = \"export.csv\"\nlang = \"fr\"\n";
        assert_eq!(roster_line(settings), Some(2));
        assert_eq!(with_roster(settings, "a \"b\".csv").lines().nth(1), Some("roster = 'a \"b\".csv'"));
    }
}
