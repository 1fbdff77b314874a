//! The diary that a command writes beside its report.

use std::path::Path;

use crate::console::files::{cannot_write, place, write_file};
use crate::findings::{Code, Finding};
use crate::locale::Value;
use crate::render::Words;
use crate::render::to::ics;
use crate::reports::diary::Diary;

/// Writes the diary. Gives the line that says so, or the notice that there was nothing to write:
/// a diary without an entry is none.
///
/// # Errors
/// The file cannot be written; it is as it was.
pub fn write(words: &Words, path: &Path, diary: &Diary) -> Result<String, Finding> {
    if diary.entries.is_empty() {
        return Ok(words.locale.finding(&Finding::new(Code::EmptyDiary).at(place(path))) + "\n");
    }
    let bytes = ics::render(words, diary);
    write_file(path, &bytes).map_err(|error| cannot_write(path, &error))?;
    let values = [
        ("count", Value::from(diary.entries.len())),
        ("file", Value::from(path.to_string_lossy().into_owned())),
    ];
    Ok(words.locale.text_with("diary-written", &values) + "\n")
}
