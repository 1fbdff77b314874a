//! The texts of files: those of TOML as they are, those of tables as TOML.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::recognise::{Form, form};
use crate::findings::{Code, Fact, Finding, Findings, Place};
use crate::load::kind::Kind;
use crate::load::reference::sheets::{Known, events, transcribed};
use crate::load::table::field::TableKind;
use crate::load::table::file;
use crate::load::toml::Source;

/// The largest TOML file that is read, in bytes: a calendar of a hundred thousand sessions.
const LARGEST_TEXT: u64 = 16 << 20;

/// The texts of these files of a kind, tables among them as TOML; `None` for each that cannot be read.
pub(crate) fn sources(
    kind: Kind,
    paths: &[PathBuf],
    known: Known,
    findings: &mut Findings,
) -> Vec<Option<Source>> {
    let read = paths.iter().map(|path| match (kind.of_a_table(), form(path)) {
        (Some(kind), Form::Table) => transcribed(path, kind, known, findings),
        (Some(TableKind::Calendar), Form::Events) => {
            source(path, findings).and_then(|source| events::transcribed(&source, known, findings))
        }
        (_, Form::Events) => {
            let told = Finding::new(Code::OtherKind).at(Place::file(&Arc::from(path.to_string_lossy())));
            findings.push(told.fact("kind", Fact::Term("looks-like-calendar")));
            None
        }
        _ => source(path, findings),
    });
    read.collect()
}

/// The text of one file, without the mark that some editors put before it.
pub(crate) fn source(path: &Path, findings: &mut Findings) -> Option<Source> {
    source_up_to(path, LARGEST_TEXT, findings)
}

/// The same of a file that is no longer than this, in bytes.
pub(super) fn source_up_to(path: &Path, largest: u64, findings: &mut Findings) -> Option<Source> {
    let name: Arc<str> = Arc::from(path.to_string_lossy());
    let problem = match text_bytes(path, largest).map(String::from_utf8) {
        Ok(Ok(text)) => {
            let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
            return Some(Source::new(name, text));
        }
        Ok(Err(_)) => Finding::new(Code::NotUtf8),
        Err(error) => Finding::new(Code::UnreadableFile).because(&error),
    };
    findings.push(problem.at(Place::file(&name)));
    None
}

/// The bytes of a file.
///
/// # Errors
/// Whatever keeps it from being read; more than `largest`.
fn text_bytes(path: &Path, largest: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file(path)?.take(largest + 1).read_to_end(&mut bytes)?;
    match bytes.len() as u64 > largest {
        true => Err(std::io::ErrorKind::FileTooLarge.into()),
        false => Ok(bytes),
    }
}
