//! What lies in the folder of a new workspace: the files that `init` names in its settings.

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

/// What a workspace may hold several of, each being what its headers say.
const LISTS: [Kind; 3] = [Kind::History, Kind::Calendar, Kind::Exceptions];

/// What lies in a folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    pub rosters: Vec<Export>,
    /// Histories, calendars and exceptions, by their names.
    pub lists: Vec<(Kind, Vec<String>)>,
}

impl Found {
    /// The files of a kind that may be several.
    pub(crate) fn of(&self, kind: Kind) -> &[String] {
        self.lists.iter().find(|(known, _)| *known == kind).map_or(&[], |(_, names)| names)
    }
}

/// An export of people.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Export {
    /// Its name in the folder.
    pub name: String,
    /// The headers of which nothing is known, each with what it resembles, if it resembles a known one.
    pub unknown: Vec<(String, Option<&'static str>)>,
}

/// What the spreadsheets and calendars of a folder are, by their headers.
pub(crate) fn of_folder(folder: &Path) -> Found {
    let is_read = |path: &PathBuf| {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        ending.is_some_and(|ending| ending == "ics" || SHEETS.contains(&ending.as_str()))
    };
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).filter(is_read).collect())
        .unwrap_or_default();
    paths.sort();
    let known =
        paths.into_iter().filter_map(|path| Some((recognise(&path, Columns::built_in()).ok()?, path)));
    let known: Vec<(Kind, PathBuf)> = known.collect();
    let of = |kind: Kind| known.iter().filter(move |(of, _)| *of == kind).map(|(_, path)| path);
    let names = |kind| of(kind).filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect();
    Found {
        rosters: of(Kind::Roster).filter_map(|path| export(path)).collect(),
        lists: LISTS.map(|kind| (kind, names(kind))).to_vec(),
    }
}

fn export(path: &Path) -> Option<Export> {
    let columns = Columns::built_in();
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

/// The settings with these files of a kind in them, in the line that a new workspace keeps for it.
pub(crate) fn with_files(settings: &str, kind: Kind, names: &[String]) -> String {
    let begins = format!("{} = [", kind.code());
    let listed: Vec<String> = names.iter().map(|name| toml::Value::from(name.as_str()).to_string()).collect();
    let lines = settings.lines().map(|line| match line.starts_with(&begins) && !names.is_empty() {
        true => format!("{begins}{}]", listed.join(", ")),
        false => line.to_owned(),
    });
    lines.map(|line| line + "\n").collect()
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
    fn the_line_of_a_list_is_filled_in() {
        let settings = "history = [\"history.csv\"]\n# history = [] too\n";
        let names = ["a.csv", "b.xlsx"].map(str::to_owned);
        let expected = "history = [\"a.csv\", \"b.xlsx\"]\n# history = [] too\n";
        assert_eq!(with_files(settings, Kind::History, &names), expected);
        assert_eq!(with_files(settings, Kind::History, &[]), settings);
    }

    #[test]
    fn the_line_of_the_roster_is_filled_in() {
        let settings = "# Qui.\n# roster = \"export.csv\"\nlang = \"fr\"\n";
        assert_eq!(roster_line(settings), Some(2));
        assert_eq!(with_roster(settings, "a \"b\".csv").lines().nth(1), Some("roster = 'a \"b\".csv'"));
    }
}
