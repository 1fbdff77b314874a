//! What `validate` found: the files that were read, and everything there is to say about them.

use std::sync::Arc;

use crate::findings::{Finding, Severity};
use crate::load::kind::Kind;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileRead {
    pub path: Arc<str>,
    pub kind: Kind,
    /// Modules, sessions, exceptions, people or trainings; `None` for a file that lists nothing.
    pub entries: Option<usize>,
}

/// Everything that was read and found.
#[derive(Debug, Default)]
pub(crate) struct Inspection {
    pub files: Vec<FileRead>,
    /// By file, in the order of `files`, then by line; what has no place comes last.
    pub findings: Vec<Finding>,
}

impl Inspection {
    /// The inspection of these files, in order: each finding once, and no file that could not be
    /// read at all.
    pub(crate) fn new(mut files: Vec<FileRead>, mut findings: Vec<Finding>) -> Self {
        let place = |finding: &Finding| {
            let place = finding.place.as_ref();
            let file = place.and_then(|place| files.iter().position(|file| file.path == place.file));
            let within = place.and_then(|place| Some((place.line?, place.column)));
            (place.is_none(), file.unwrap_or(files.len()), within)
        };
        findings.sort_by_cached_key(place);
        findings.dedup();
        let unusable = |file: &FileRead| {
            findings.iter().any(|finding| {
                let here = finding.place.as_ref().is_some_and(|place| place.file == file.path);
                here && finding.code.makes_a_file_unusable()
            })
        };
        files.retain(|file| !unusable(file));
        Self { files, findings }
    }

    /// How many findings weigh this much.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity() == severity).count()
    }

    /// Whether a file could not be read at all.
    pub(crate) fn lacks_a_file(&self) -> bool {
        self.findings.iter().any(|finding| finding.code.makes_a_file_unusable())
    }
}
