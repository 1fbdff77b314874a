//! Sessions, modules and exceptions, into the TOML file of the workspace that lists them.

use std::io;
use std::path::{Path, PathBuf};

use toml_edit::{Array, DocumentMut, Item, Value};

use crate::cli::ImportOptions;
use crate::console::files::{is_same, place};
use crate::findings::{Code, Finding, Findings};
use crate::load::kind::Kind;
use crate::load::toml::Source;
use crate::run::ledger::listing::{Entry, text};
use crate::run::ledger::meaning::Meaning;
use crate::run::ledger::merging::{Merged, merged};
use crate::workspace::measures::Measures;
use crate::workspace::recognise::{Form, form};
use crate::workspace::{Workspace, sources};

/// What the file will be. `None` if something cannot be used: `findings` say why.
pub(super) fn made(
    workspace: &Workspace,
    kind: Kind,
    options: &ImportOptions,
    findings: &mut Findings,
) -> Option<Merged> {
    let measures = Measures::of(workspace, kind, findings)?;
    let read = sources(kind, &options.files, measures.known(), findings);
    let read: Vec<Source> = read.into_iter().collect::<Option<_>>()?;
    let target = target(workspace, kind, options, findings);
    if !measures.can_be_used(kind, &read, findings) {
        return None;
    }
    let target = target?;
    let (before, text) = match standing(&target) {
        Ok(standing) => standing,
        Err(finding) => {
            findings.push(finding);
            return None;
        }
    };
    let others: Vec<PathBuf> = workspace.files_of(kind).to_vec();
    let is_other = |path: &PathBuf| {
        !is_same(path, &target) && !options.files.iter().any(|imported| is_same(imported, path))
    };
    let others: Vec<PathBuf> = others.into_iter().filter(is_other).collect();
    let mut all: Vec<Source> =
        sources(kind, &others, measures.known(), findings).into_iter().collect::<Option<_>>()?;
    let name = target.to_string_lossy();
    let bare = |text: &str| text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
    all.push(Source::new(&*name, bare(&text)));
    if !measures.can_be_used(kind, &all, findings) {
        return None;
    }
    let entries = read.iter().flat_map(|source| entries(source, kind)).collect();
    let meaning = Meaning { territories: &measures.territories, catalogue: measures.catalogue.as_ref() };
    let merged = merged(&target, before, kind, entries, &meaning).map_err(|told| findings.push(told)).ok()?;
    let after = String::from_utf8_lossy(&merged.rewrite.after).into_owned();
    *all.last_mut()? = Source::new(&*name, bare(&after));
    measures.can_be_used(kind, &all, findings).then_some(merged)
}

/// The file that is written to: the one that is typed, else the last TOML file of this kind.
fn target(
    workspace: &Workspace,
    kind: Kind,
    options: &ImportOptions,
    findings: &mut Findings,
) -> Option<PathBuf> {
    let is_list = |path: &Path| form(path) == Form::Toml;
    let is_imported = |path: &PathBuf| options.files.iter().any(|file| is_same(file, path));
    let known = workspace.files_of(kind).iter().rev();
    let told = match &options.to {
        Some(path) if is_list(path) => return Some(path.clone()),
        Some(path) => Finding::new(Code::CannotBeAddedTo).at(place(path)),
        None => match known.into_iter().find(|path| is_list(path) && !is_imported(path)) {
            Some(path) => return Some(path.clone()),
            None => Finding::new(Code::NowhereToAdd).text("option", "to"),
        },
    };
    findings.push(told);
    None
}

/// What stands in a file, as bytes and as text; a file that is not there holds nothing.
fn standing(path: &Path) -> Result<(Option<Vec<u8>>, String), Finding> {
    match std::fs::read(path) {
        Ok(bytes) => match String::from_utf8(bytes.clone()) {
            Ok(text) => Ok((Some(bytes), text)),
            Err(_) => Err(Finding::new(Code::NotUtf8).at(place(path))),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok((None, String::new())),
        Err(error) => Err(Finding::new(Code::UnreadableFile).at(place(path)).because(&error)),
    }
}

/// The entries of a file, in its order.
fn entries(source: &Source, kind: Kind) -> Vec<Entry> {
    let document: DocumentMut = source.text.parse().unwrap_or_default();
    let list = kind.list().and_then(|list| document.get(list)).and_then(Item::as_array_of_tables);
    let entry = |table: &toml_edit::Table| {
        let keys = table.iter().filter_map(|(key, item)| Some((key.to_owned(), item.as_value()?)));
        // what is not so is not said
        let told = keys.filter(|(_, value)| value.as_bool() != Some(false));
        told.map(|(key, value)| (key, on_one_line(value))).collect()
    };
    list.into_iter().flatten().map(entry).collect()
}

/// A value without what stands around it.
fn on_one_line(value: &Value) -> Value {
    match value {
        Value::String(said) => text(said.value()),
        Value::Array(items) => {
            let mut list = Array::new();
            items.iter().for_each(|item| list.push(on_one_line(item)));
            Value::Array(list)
        }
        other => other.clone().decorated("", ""),
    }
}
