//! Where messages are written: a file for each in a folder, one CSV for all, or both.

use std::collections::HashSet;
use std::fs;
use std::io::{self, BufRead, BufReader, Seek, Write};
use std::path::{Path, PathBuf};

use tempfile::SpooledTempFile;

use super::making::Part;
use crate::cli::RemindOptions;
use crate::console::files::{
    OwnFolder, because, cannot_write, entries, is_same, is_standard_output, place, write_file,
};
use crate::console::outlet::Outlet;
use crate::findings::{Code, Finding, Findings};
use crate::model::Person;
use crate::render::to::merge;
use crate::run::outputs;
use crate::text::names::folded;
use crate::workspace::Workspace;

/// How many bytes of the table are kept in memory until all messages are made.
const IN_MEMORY: usize = 1 << 20;
/// The ending of a message's file.
const ENDING: &str = "eml";
/// The longest name of a message's file, its ending and number aside, in characters.
const LONGEST_NAME: usize = 80;

/// Reports what must not be written over, before anything is computed.
pub(super) fn check(workspace: &Workspace, options: &RemindOptions, findings: &mut Findings) {
    if options.to.is_none() && options.csv.is_none() {
        findings.push(Finding::new(Code::NowhereToWrite));
    }
    if let Some(folder) = &options.to {
        findings.0.extend(in_the_way(folder, options.force));
    }
    let in_the_way = |path: &&Path| path.exists() && !options.force && !is_standard_output(path);
    match options.csv.as_deref().filter(in_the_way) {
        Some(path) => findings.push(Finding::new(Code::FileInTheWay).at(place(path))),
        None => outputs::check(workspace, options.csv.as_deref(), findings),
    }
}

/// Why no message may be written into a folder.
fn in_the_way(folder: &Path, force: bool) -> Option<Finding> {
    let code = match entries(folder) {
        Ok(0) => return None,
        Ok(_) if force => return None,
        Ok(_) => Code::FolderNotEmpty,
        Err(_) if folder.exists() => Code::FileInTheWay,
        Err(_) => return None,
    };
    Some(Finding::new(code).at(place(folder)))
}

/// The messages of a run. They are written once all are made: one that cannot be made keeps back the
/// others, which wait for it outside the memory where they are many.
pub(super) struct Messages<'m> {
    /// How many there are.
    pub count: usize,
    /// The lines of the table.
    lines: SpooledTempFile,
    /// What is put into the folder, each with who it is for.
    files: Vec<(&'m Person, Vec<u8>)>,
}

impl<'m> Messages<'m> {
    pub(super) fn new() -> Self {
        Self { count: 0, lines: SpooledTempFile::new(IN_MEMORY), files: Vec::new() }
    }

    /// Takes the messages of a part.
    ///
    /// # Errors
    /// That they cannot be kept until all are made.
    pub(super) fn add(&mut self, part: Part<'m>, options: &RemindOptions) -> Result<(), Finding> {
        self.count += part.count;
        self.files.extend(part.files);
        let path = options.csv.as_deref().unwrap_or(Path::new(""));
        self.lines.write_all(&part.lines).map_err(|error| cannot_write(path, &error))
    }

    /// Writes the messages where the options say. `inputs` are the files that the run reads: no
    /// message takes the place of one.
    ///
    /// # Errors
    /// What could not be written, and how many messages were.
    pub(super) fn store(&mut self, options: &RemindOptions, inputs: &[PathBuf]) -> Result<(), Finding> {
        if self.count == 0 {
            return Ok(());
        }
        if let Some(folder) = &options.to {
            self.in_folder(folder, options.force, inputs)?;
        }
        let Some(path) = &options.csv else { return Ok(()) };
        let written = options.to.as_deref().map(|folder| (folder, self.count));
        self.as_table(path).map_err(|error| self.in_part(written, path, &error))
    }

    fn as_table(&mut self, path: &Path) -> io::Result<()> {
        let mut outlet = Outlet::open(Some(path).filter(|path| !is_standard_output(path)))?;
        outlet.write(&merge::head())?;
        self.lines.rewind()?;
        let mut lines = BufReader::with_capacity(IN_MEMORY, &mut self.lines);
        loop {
            let read = lines.fill_buf()?;
            if read.is_empty() {
                return outlet.close();
            }
            outlet.write(read)?;
            let length = read.len();
            lines.consume(length);
        }
    }

    fn in_folder(&self, folder: &Path, force: bool, inputs: &[PathBuf]) -> Result<(), Finding> {
        let _own = OwnFolder::of(folder).map_err(|error| cannot_write(folder, &error))?;
        // what another run has written meanwhile
        in_the_way(folder, force).map_or(Ok(()), Err)?;
        let mut taken = HashSet::new();
        for (written, (person, bytes)) in self.files.iter().enumerate() {
            let path = folder.join(file_name(&person.id, &mut taken));
            if inputs.iter().any(|input| is_same(input, &path)) {
                return Err(Finding::new(Code::OutputIsInput).at(place(&path)));
            }
            write_file(&path, bytes).map_err(|error| self.in_part(Some((folder, written)), &path, &error))?;
        }
        Ok(())
    }

    /// What could not be written, after some messages were.
    fn in_part(&self, written: Option<(&Path, usize)>, path: &Path, error: &std::io::Error) -> Finding {
        match written {
            None | Some((_, 0)) => cannot_write(path, error),
            Some((folder, count)) => {
                let told = Finding::new(Code::WrittenInPart).at(place(path)).count("count", count);
                let told = told.count("all", self.count).text("folder", folder.to_string_lossy());
                because(told, error)
            }
        }
    }
}

/// How many messages of an earlier run stand in the folder beside those of this one.
pub(super) fn older(folder: &Path, written: usize) -> usize {
    let is_message = |entry: &fs::DirEntry| entry.path().extension().is_some_and(|ending| ending == ENDING);
    let messages = fs::read_dir(folder).map_or(0, |entries| entries.flatten().filter(is_message).count());
    messages.saturating_sub(written)
}

/// A file name that every system takes, made from an id: letters, digits and hyphens, no two alike
/// even where the case of letters does not matter.
fn file_name(id: &str, taken: &mut HashSet<String>) -> String {
    let plain: String = id
        .split(|c: char| !c.is_alphanumeric())
        .map(folded)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .take(LONGEST_NAME)
        .collect();
    // never a name that Windows keeps for itself, such as con
    let stem = format!("message-{}", plain.trim_matches('-'));
    let stem = stem.trim_end_matches('-');
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let free = std::iter::once(stem.to_owned()).chain(numbered).find(|name| taken.insert(name.clone()));
    format!("{}.{ENDING}", free.expect("numbers do not end"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_stays_in_its_folder_and_is_nobody_elses() {
        let mut taken = HashSet::new();
        for (id, name) in [
            ("awa.diallo@example.fr", "message-awa-diallo-example-fr.eml"),
            ("AWA.DIALLO@example.fr", "message-awa-diallo-example-fr-2.eml"),
            ("../../etc/passwd", "message-etc-passwd.eml"),
            ("C:\\con", "message-c-con.eml"),
            ("élodie", "message-elodie.eml"),
            ("..", "message.eml"),
            ("日本", "message-2.eml"),
            ("2", "message-2-2.eml"),
        ] {
            assert_eq!(file_name(id, &mut taken), name, "{id}");
        }
        assert!(file_name(&"x".repeat(5000), &mut taken).len() < 100);
    }
}
