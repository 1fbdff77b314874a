//! The reports that are kept: one for each day, in a folder that `parconum.toml` names.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::Workspace;
use super::reading::source_up_to;
use crate::findings::{Code, Fact, Finding, Findings, Place};
use crate::load::toml::Source;

/// The words by which `--since` asks for the newest report before D.
const LAST: [&str; 2] = ["last", "dernier"];

/// The largest report that is read again, in bytes: one on a hundred thousand people.
const LARGEST_REPORT: u64 = 1 << 30;

impl Workspace {
    /// Where the report of D is kept. `None` if no folder is named: `findings` say so.
    pub(crate) fn kept_report(&self, findings: &mut Findings) -> Option<PathBuf> {
        let folder = self.reports_folder("--save", findings)?;
        Some(folder.join(format!("{}.json", self.as_of)))
    }

    /// The report that `--since` names, if it names one; `None` within: `findings` say why it cannot
    /// be read.
    pub(crate) fn earlier_report(&self, findings: &mut Findings) -> Option<Option<Source>> {
        let named = self.since.as_deref()?;
        let path = match LAST.contains(&named) {
            true => self.last_report(findings),
            false => Some(PathBuf::from(named)),
        };
        Some(path.and_then(|path| source_up_to(&path, LARGEST_REPORT, findings)))
    }

    /// The newest report before D.
    fn last_report(&self, findings: &mut Findings) -> Option<PathBuf> {
        let folder = self.reports_folder("--since", findings)?;
        let place = || Place::file(&Arc::from(folder.to_string_lossy()));
        let entries = match folder.read_dir() {
            Ok(entries) => Some(entries),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => {
                findings.push(Finding::new(Code::UnreadableFile).because(&error).at(place()));
                return None;
            }
        };
        let days = entries.into_iter().flatten().flatten().filter_map(|entry| day_of(&entry.path()));
        let newest = days.filter(|day| *day < self.as_of).max();
        if newest.is_none() {
            let told = Finding::new(Code::NoEarlierReport).fact("day", Fact::Day(self.as_of));
            findings.push(told.at(place()));
        }
        Some(folder.join(format!("{}.json", newest?)))
    }

    fn reports_folder(&self, asked_by: &str, findings: &mut Findings) -> Option<&Path> {
        if self.reports.is_none() {
            findings.push(Finding::new(Code::NoReportsFolder).at(Place::file(&Arc::from(asked_by))));
        }
        self.reports.as_deref()
    }
}

/// The day that the name of a report says.
fn day_of(path: &Path) -> Option<NaiveDate> {
    let name = path.file_name()?.to_str()?.strip_suffix(".json")?;
    let day: NaiveDate = name.parse().ok()?;
    (day.to_string() == name).then_some(day)
}
