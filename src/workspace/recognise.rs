//! What a file is, told from what stands in it.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use toml::de::DeTable;

use super::project;
use crate::findings::{Code, Fact, Finding, Place};
use crate::load::kind::Kind;
use crate::load::reference::sheets::events::BEGINNING;
use crate::load::table::columns::Columns;
use crate::load::table::field::TableKind;
use crate::load::table::opened;
use crate::load::toml::document::Source;
use crate::text::Word;
use crate::text::names::nearest;

/// The keys that only a rule set has at its top.
const RULE_KEYS: [&str; 4] = ["initial", "continuing", "clause", "since"];
/// The longest file that is looked at as TOML, in bytes: such a file is written by hand.
const LONGEST_TOML: u64 = 16 << 20;
/// The endings of files that are tables, whatever stands in them.
pub(super) const SHEETS: [&str; 5] = ["csv", "tsv", "xlsx", "xls", "ods"];

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Keys and tables of TOML, or nothing that anybody can tell.
    Toml,
    /// Rows of cells.
    Table,
    /// The events of a calendar program.
    Events,
}

/// How a file is written: by its ending, else by what stands in it. What cannot be looked at twice
/// is taken for TOML, and so is what cannot be read: whoever reads it tells why.
pub(crate) fn form(path: &Path) -> Form {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref().unwrap_or_default() {
        "toml" => Form::Toml,
        "ics" => Form::Events,
        ending if SHEETS.contains(&ending) => Form::Table,
        _ if !path.is_file() => Form::Toml,
        _ => match start(path) {
            Ok(Some(text)) => form_of(&text),
            Ok(None) => Form::Table,
            Err(_) => Form::Toml,
        },
    }
}

/// A text with an error is TOML all the same where it has keys that are known.
fn form_of(text: &str) -> Form {
    if text.trim_start_matches('\u{feff}').starts_with(BEGINNING) {
        return Form::Events;
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    let keys: Vec<&str> = root.get_ref().keys().map(|key| key.get_ref().as_ref()).collect();
    match errors.is_empty() || kind_of_keys(&keys).is_some() {
        true => Form::Toml,
        false => Form::Table,
    }
}

/// What a file is.
///
/// # Errors
/// Why nobody can say: it cannot be read, or nothing in it is known.
pub(crate) fn recognise(path: &Path, columns: &Columns) -> Result<Kind, Finding> {
    let name: Arc<str> = Arc::from(path.to_string_lossy());
    let passes_by = path.metadata().is_ok_and(|known| !known.is_file() && !known.is_dir());
    if passes_by || path.as_os_str() == "-" {
        let finding = Finding::new(Code::UnreadableFile).at(Place::file(&name));
        return Err(finding.fact("reason", Fact::Term("io-not-a-file")));
    }
    let form = form(path);
    if form == Form::Table {
        return kind_of_sheet(path, columns, &name);
    }
    let text = start(path).map_err(|error| unreadable(&name, &error))?.unwrap_or_default();
    if form == Form::Events {
        return Ok(Kind::Calendar);
    }
    let (root, _) = DeTable::parse_recoverable(&text);
    let keys: Vec<&str> = root.get_ref().keys().map(|key| key.get_ref().as_ref()).collect();
    kind_of_keys(&keys).ok_or_else(|| unrecognised(&name, &keys))
}

/// How many tables a file of this kind lists; `None` for a kind that is no list of tables.
pub(crate) fn entries(source: &Source, kind: Kind) -> Option<usize> {
    let (root, _) = DeTable::parse_recoverable(&source.text);
    let list = root.get_ref().get(kind.list()?).and_then(|value| value.get_ref().as_array());
    Some(list.map_or(0, |tables| tables.len()))
}

/// The text of a file that is short enough to be TOML.
fn start(path: &Path) -> std::io::Result<Option<String>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(LONGEST_TOML).read_to_end(&mut bytes)?;
    Ok((bytes.len() < LONGEST_TOML as usize).then(|| String::from_utf8_lossy(&bytes).into_owned()))
}

fn kind_of_keys(keys: &[&str]) -> Option<Kind> {
    let has = |wanted: &[&str]| keys.iter().any(|key| wanted.contains(key));
    let lists = Kind::all().find(|kind| kind.list().is_some_and(|list| has(&[list])));
    let is = |kind, known: &[&str]| has(known).then_some(kind);
    lists.or_else(|| is(Kind::Rules, &RULE_KEYS)).or_else(|| is(Kind::Project, &project::keys()))
}

/// A table by its headers.
fn kind_of_sheet(path: &Path, columns: &Columns, name: &Arc<str>) -> Result<Kind, Finding> {
    match opened::kind_of(path, columns) {
        Ok(Some(TableKind::Roster)) => Ok(Kind::Roster),
        Ok(Some(TableKind::History)) => Ok(Kind::History),
        Ok(Some(TableKind::Calendar)) => Ok(Kind::Calendar),
        Ok(Some(TableKind::Exceptions)) => Ok(Kind::Exceptions),
        Ok(Some(TableKind::Catalogue)) => Ok(Kind::Catalogue),
        Ok(None) => Err(unrecognised(name, &[])),
        Err(finding) => Err(finding.at(Place::file(name))),
    }
}

fn unreadable(name: &Arc<str>, error: &std::io::Error) -> Finding {
    Finding::new(Code::UnreadableFile).at(Place::file(name)).because(error)
}

fn unrecognised(name: &Arc<str>, keys: &[&str]) -> Finding {
    let known: Vec<&str> = Kind::all().filter_map(Kind::list).collect();
    let meant = keys.iter().find_map(|key| nearest(key, known.iter().copied()));
    let expected = known.iter().map(|list| format!("[[{list}]]")).collect();
    let finding = Finding::new(Code::UnrecognisedFile).at(Place::file(name));
    finding.fact("expected", Fact::OneOf(expected)).nearest(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, text: &str) -> Result<Kind, Code> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        recognise(&path, Columns::built_in()).map_err(|finding| finding.code)
    }

    #[test]
    fn a_file_is_known_by_what_stands_in_it_whatever_its_name() {
        for (text, kind) in [
            ("[[session]]\nid = \"a\"", Kind::Calendar),
            ("title = \"x\"\n[[module]]\nid = \"a\"", Kind::Catalogue),
            ("[[exception]]", Kind::Exceptions),
            ("since = { value = 2024-01-01 }", Kind::Rules),
            ("as_of = 2025-05-02", Kind::Project),
            ("id,hired_on\n1,2025-01-01\n", Kind::Roster),
            ("Prénom;Nom;Email;Date de recrutement\n", Kind::Roster),
            ("advisor,training,ends_on\n", Kind::History),
            ("Email;Module;Date de début\n", Kind::History),
            ("Prénom;Nom;Email;Structure;Module;Date de début\n", Kind::History),
        ] {
            for name in ["a", "a.txt"] {
                assert_eq!(of(name, text), Ok(kind), "{name} {text}");
            }
        }
        assert_eq!(of("a.toml", "[[session]\n[[session]]\nid = 1"), Ok(Kind::Calendar), "with an error");
    }

    #[test]
    fn exports_are_known_whatever_their_names() {
        let exports = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
        for (file, kind) in [
            ("platform-coordinator/export.csv", Kind::Roster),
            ("platform-administrator/export.csv", Kind::Roster),
            ("dashboard/export.csv", Kind::Roster),
            ("training-table/export.csv", Kind::History),
            ("training-table/native.csv", Kind::History),
            ("team/export.csv", Kind::Roster),
            ("team/export.xlsx", Kind::Roster),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("file");
            std::fs::copy(exports.join(file), &path).unwrap();
            assert_eq!(recognise(&path, Columns::built_in()).ok(), Some(kind), "{file}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(100))]

        #[test]
        fn any_bytes_are_something_or_nothing(
            bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200),
            ending in proptest::sample::select(vec!["", ".toml", ".csv", ".xlsx"]),
        ) {
            let file = tempfile::Builder::new().suffix(ending).tempfile().unwrap();
            std::fs::write(&file, bytes).unwrap();
            if let Err(finding) = recognise(file.path(), Columns::built_in()) {
                proptest::prop_assert!(finding.code.makes_a_file_unusable());
            }
        }
    }

    #[test]
    fn what_is_nothing_known_is_told() {
        for (name, text, code) in [
            ("a.csv", "couleur,taille\n1,2\n", Code::UnrecognisedFile),
            ("a.toml", "title = \"x\"", Code::UnrecognisedFile),
            ("a.toml", "[[sesion]]\n", Code::UnrecognisedFile),
            ("a.csv", "", Code::EmptyFile),
        ] {
            assert_eq!(of(name, text), Err(code), "{text}");
        }
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path().to_owned(), folder.path().join("absent.toml"), folder.path().join("a.csv")]
        {
            let finding = recognise(&path, Columns::built_in()).unwrap_err();
            assert_eq!(finding.code, Code::UnreadableFile, "{}", path.display());
        }
    }
}
