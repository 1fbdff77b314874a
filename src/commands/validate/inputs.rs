//! Which files are looked at, each as what it is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::findings::Findings;
use crate::load::kind::Kind;
use crate::workspace::{Workspace, source};
use crate::workspace::{project, recognise};

/// The files of a run by their kind, each once.
#[derive(Debug, Default)]
pub(super) struct Inputs(BTreeMap<Kind, Vec<PathBuf>>);

impl Inputs {
    /// The workspace's `parconum.toml`, and all that it and the flags name.
    pub(super) fn of_workspace(workspace: &Workspace) -> Self {
        let mut inputs = Self::default();
        let project = workspace.project.iter().map(|path| (Kind::Project, path.clone()));
        project.chain(workspace.files()).for_each(|(kind, path)| inputs.add(kind, path));
        inputs
    }

    /// These files; what a `parconum.toml` among them names; and the workspace's catalogue and
    /// rules, where theirs are needed and none is among them.
    pub(super) fn of_files(files: &[PathBuf], workspace: &Workspace, findings: &mut Findings) -> Self {
        let mut inputs = Self::default();
        let (named, columns) = (workspace.files(), workspace.columns());
        for file in files {
            match recognise::recognise(file, &columns) {
                Ok(kind) => inputs.add(kind, file.clone()),
                // an empty template says nothing yet, but the workspace may say what it is for
                Err(finding) => match named.iter().find(|(_, path)| is_same(path, file)) {
                    Some((kind, _)) => inputs.add(*kind, file.clone()),
                    None => findings.push(finding),
                },
            }
        }
        for path in inputs.of(Kind::Project).to_vec() {
            // what is wrong with it is told when it is read as one of the files
            let mut told_later = Findings::default();
            if let Some(source) = source(&path, &mut told_later) {
                let (project, _) = project::readable(&source, &mut told_later);
                project.files().into_iter().for_each(|(kind, path)| inputs.add(kind, path));
            }
        }
        for (kind, needed_by) in
            [(Kind::Catalogue, &[Kind::Calendar, Kind::History][..]), (Kind::Rules, &[Kind::Roster])]
        {
            let needed = needed_by.iter().any(|kind| !inputs.of(*kind).is_empty());
            if needed && inputs.of(kind).is_empty() {
                let own = named.iter().filter(|(own, _)| *own == kind);
                own.for_each(|(_, path)| inputs.add(kind, path.clone()));
            }
        }
        inputs
    }

    pub(super) fn of(&self, kind: Kind) -> &[PathBuf] {
        self.0.get(&kind).map_or(&[], Vec::as_slice)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn add(&mut self, kind: Kind, path: PathBuf) {
        let paths = self.0.entry(kind).or_default();
        if !paths.iter().any(|known| is_same(known, &path)) {
            paths.push(path);
        }
    }
}

/// Whether two paths lead to one file.
fn is_same(one: &Path, other: &Path) -> bool {
    let same = || Some(one.canonicalize().ok()? == other.canonicalize().ok()?);
    one == other || same().unwrap_or(false)
}
