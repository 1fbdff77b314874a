//! The diary that a command writes beside its report, or instead of it.

use std::path::Path;

use crate::console::files::{cannot_write, is_standard_output, place, write};
use crate::findings::{Code, Finding};
use crate::locale::Value;
use crate::render::Words;
use crate::render::to::ics;
use crate::reports::diary::Diary;

/// What became of a diary.
#[derive(Debug, Default)]
pub(crate) struct Written {
    /// It stands on standard output, where no report may follow it.
    pub instead: bool,
    /// The line that says where it is, or the notice that there was nothing to write.
    pub told: Option<String>,
}

/// Writes the diary, if one is asked for. A diary without an entry is none.
///
/// # Errors
/// The file cannot be written; it is as it was.
pub(crate) fn written(words: &Words, path: Option<&Path>, diary: &Diary) -> Result<Written, Finding> {
    let Some(path) = path else { return Ok(Written::default()) };
    let instead = is_standard_output(path);
    if diary.entries.is_empty() {
        let at = if instead { words.text("standard-output").into() } else { path.to_owned() };
        let empty = words.locale.finding(&Finding::new(Code::EmptyDiary).at(place(&at)));
        return Ok(Written { instead, told: Some(empty + "\n") });
    }
    write(path, &ics::render(words, diary)).map_err(|error| cannot_write(path, &error))?;
    let values = [
        ("count", Value::from(diary.entries.len())),
        ("file", Value::from(path.to_string_lossy().into_owned())),
    ];
    let told = (!instead).then(|| words.locale.text_with("diary-written", &values) + "\n");
    Ok(Written { instead, told })
}
