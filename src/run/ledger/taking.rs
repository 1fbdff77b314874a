//! Trainings brought into a history that may hold some of them already: what is new, whose status
//! changes, what stands there.

use std::collections::HashSet;
use std::path::Path;

use super::rows::Form;
use super::training::Taken;
use super::{Rewrite, places};
use crate::console::files::place;
use crate::findings::{Code, Finding};
use crate::load::table::field::Field;
use crate::locale::Locale;
use crate::model::{Origin, Training, TrainingStatus};
use crate::text::Word;

/// What a row says, and the row of the history that is about the same training.
pub(crate) struct Took<'a> {
    pub taken: Taken<'a>,
    pub before: Option<Training>,
}

/// A history with what was brought in.
pub(crate) struct Given {
    pub rewrite: Rewrite,
    unchanged: usize,
    changed: Vec<Changed>,
    added: Vec<String>,
    /// The line of the first row that is added.
    first: u32,
}

/// A row that had another status.
struct Changed {
    name: String,
    line: u32,
    before: Option<TrainingStatus>,
    after: TrainingStatus,
}

/// The history with these trainings. One that it tells of already, of the same person, module and
/// last day, is never added again: its row is given the status, where that is another one.
///
/// # Errors
/// The file has no place for them.
pub(crate) fn taken(path: &Path, is_there: bool, mut form: Form, took: Vec<Took>) -> Result<Given, Finding> {
    let unfit = || Finding::new(Code::CannotBeAddedTo).at(place(path));
    if !form.holds_trainings() {
        return Err(unfit());
    }
    let before = is_there.then(|| form.bytes().to_vec());
    let (mut unchanged, mut changed, mut rows) = (0, Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for Took { taken, before } in took {
        let key = (taken.person.id.clone(), taken.module, taken.ends_on, taken.status);
        if !seen.insert(key) {
            unchanged += 1;
            continue;
        }
        let Some(known) = before else {
            if !form.holds(&taken) {
                return Err(unfit());
            }
            rows.push(form.values(&taken));
            continue;
        };
        match (taken.status, known.origin) {
            (Some(status), Origin::Row { line, .. }) if known.status != Some(status) => {
                form.replace(line.get(), Field::Status, status.code()).ok_or_else(unfit)?;
                let name = format!("{}, {}, {}", taken.person.known_as(), taken.module, taken.ends_on);
                changed.push(Changed { name, line: line.get(), before: known.status, after: status });
            }
            _ => unchanged += 1,
        }
    }
    let (after, added, first) = form.with(&rows).ok_or_else(unfit)?;
    let rewrite = Rewrite { path: path.to_owned(), before, after };
    Ok(Given { rewrite, unchanged, changed, added, first })
}

impl Given {
    /// Whether everything stands in the file.
    pub(crate) fn is_nothing(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty()
    }

    /// How much is new, changed and known, then each change and each new row.
    pub(crate) fn shown(&self, locale: &Locale) -> String {
        let file = self.rewrite.path.to_string_lossy().into_owned();
        let counts = [
            ("file", file.into()),
            ("new", self.added.len().into()),
            ("changed", self.changed.len().into()),
            ("unchanged", self.unchanged.into()),
        ];
        let mut text = locale.text_with("import-summary", &counts) + "\n";
        for Changed { name, line, before, after } in &self.changed {
            let values = [("name", name.into()), ("line", line.to_string().into())];
            text.push_str(&format!("\n{}\n", locale.text_with("import-changed", &values)));
            text.push_str(&format!("  status : {} → {}\n", before.map_or("–", Word::code), after.code()));
        }
        if !self.added.is_empty() {
            let last = self.first + self.added.len() as u32 - 1;
            text.push_str(&format!("\n{}", places(locale, &self.rewrite.path, (self.first, last))));
            self.added.iter().for_each(|row| text.push_str(&format!("  {row}\n")));
        }
        text
    }
}
