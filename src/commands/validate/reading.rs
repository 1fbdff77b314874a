//! Reads every file with the readers of `check`, and goes on where `check` would stop.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::inputs::Inputs;
use crate::console::progress::Bars;
use crate::engine::setting::Setting;
use crate::findings::{Code, Errors, Files, Finding, Findings};
use crate::load::kind::Kind;
use crate::load::people::roster::rosters;
use crate::load::people::{history, strangers};
use crate::load::reference::sheets::Known;
use crate::load::reference::{calendar, catalogue, examples, exceptions, holidays, rules, territories};
use crate::load::table::columns::Columns;
use crate::load::toml::Source;
use crate::locale::Locale;
use crate::model::territory::Territories;
use crate::model::{Advisor, Calendar, Catalogue, Exceptions, History, Origin, Roster, RuleSet};
use crate::reports::calendar_checks;
use crate::reports::calendar_checks::Yardstick;
use crate::reports::casebook::{Casebook, People};
use crate::reports::inspection::{FileRead, Inspection};
use crate::reports::worked_examples::differences;
use crate::run::notices;
use crate::run::people::granted;
use crate::workspace::{Workspace, sources};
use crate::workspace::{project, recognise, shipped};

/// Reads all of these files and says everything there is to say about them.
pub(super) fn inspect(
    workspace: &Workspace,
    inputs: &Inputs,
    locale: &Locale,
    findings: Findings,
) -> Inspection {
    let territories = territories::territories(&shipped::territories(), &mut Findings::default());
    let mut reading = Reading {
        workspace,
        bars: Bars::new(locale, workspace.plain),
        columns: workspace.columns(),
        territories: territories.unwrap_or_default(),
        read: Vec::new(),
        files: Files::default(),
        findings,
    };
    reading.projects(inputs.of(Kind::Project));
    let catalogue = reading.catalogue(inputs.of(Kind::Catalogue));
    let rules = reading.rules(inputs.of(Kind::Rules), catalogue.as_ref());
    let calendar = reading.calendar(inputs.of(Kind::Calendar), catalogue.as_ref());
    let exceptions = reading.exceptions(inputs.of(Kind::Exceptions));
    let roster = reading.roster(inputs.of(Kind::Roster));
    let histories = inputs.of(Kind::History);
    let references = References { catalogue, rules, calendar, exceptions };
    match roster {
        Some((roster, mut errors)) => match reading.history(histories, &roster, &references, &mut errors) {
            Some(history) => reading.verdicts(&People { roster, history, errors }, &references),
            None => reading.errors(errors.iter(), &references),
        },
        None => {
            let (roster, mut errors) = (strangers(histories, &reading.columns), Errors::default());
            reading.history(histories, &roster, &references, &mut errors);
            reading.errors(errors.iter(), &references);
        }
    }
    Inspection::new(reading.read, reading.findings.0)
}

/// What the people are held against; `None` where a file had an error.
struct References {
    catalogue: Option<Catalogue>,
    rules: Option<RuleSet>,
    calendar: Option<Calendar>,
    exceptions: Option<Exceptions>,
}

struct Reading<'a> {
    workspace: &'a Workspace,
    bars: Bars<'a>,
    territories: Territories,
    columns: Columns,
    read: Vec<FileRead>,
    files: Files,
    findings: Findings,
}

impl Reading<'_> {
    /// The texts of those files that can be read.
    fn sources(&mut self, kind: Kind, paths: &[PathBuf], catalogue: Option<&Catalogue>) -> Vec<Source> {
        let known = Known { columns: &self.columns, territories: &self.territories, catalogue };
        let read = sources(kind, paths, known, &mut self.findings);
        let sources: Vec<Source> = read.into_iter().flatten().collect();
        for source in &sources {
            let entries = recognise::entries(source, kind);
            self.read.push(FileRead { path: Arc::clone(&source.path), kind, entries });
        }
        sources
    }

    /// The workspace's own file was read to know the others: what is wrong with it is told already.
    fn projects(&mut self, paths: &[PathBuf]) {
        for source in self.sources(Kind::Project, paths, None) {
            let mut found = Findings::default();
            project::readable(&source, &mut found);
            let known = |finding: &Finding| self.findings.0.contains(finding);
            let new: Vec<Finding> = found.0.into_iter().filter(|finding| !known(finding)).collect();
            self.findings.0.extend(new);
        }
    }

    fn catalogue(&mut self, paths: &[PathBuf]) -> Option<Catalogue> {
        let mut sources = self.sources(Kind::Catalogue, paths, None);
        if paths.is_empty() {
            sources.push(shipped::catalogue());
        }
        let catalogue = catalogue::catalogue(&sources, &mut self.findings);
        catalogue.filter(|_| sources.len() == paths.len().max(1))
    }

    /// The rule set to judge by: the first that is given, else the workspace's. What each of them
    /// says of its examples is told too, where it can be used.
    fn rules(&mut self, paths: &[PathBuf], catalogue: Option<&Catalogue>) -> Option<RuleSet> {
        if paths.is_empty() {
            return self.workspace.rule_set(catalogue, &mut self.findings);
        }
        let stand_in = self.stand_in(catalogue);
        let mut sets = Vec::new();
        for source in self.sources(Kind::Rules, paths, None) {
            let mut found = Findings::default();
            let rules = rules::rules(&source, catalogue, &mut found);
            if !found.0.iter().any(|finding| finding.code == Code::TomlSyntax) {
                let known = catalogue.unwrap_or(&stand_in);
                let examples = examples::examples(&source, known, &mut found);
                if let (Some(rules), Some(catalogue), Some(examples)) = (&rules, catalogue, examples) {
                    let told = examples.iter().map(|example| differences(rules, catalogue, example));
                    found.0.extend(told.flatten());
                }
            }
            self.tell(found.0, catalogue.is_some());
            sets.push(rules);
        }
        sets.into_iter().next().flatten()
    }

    /// The calendar, looked at closely. Without a catalogue nobody can say which modules exist.
    fn calendar(&mut self, paths: &[PathBuf], catalogue: Option<&Catalogue>) -> Option<Calendar> {
        if paths.is_empty() {
            return Some(Calendar::missing());
        }
        let stand_in = self.stand_in(catalogue);
        let known = catalogue.unwrap_or(&stand_in);
        let sources = self.sources(Kind::Calendar, paths, Some(known));
        let mut found = Findings::default();
        let (sessions, clean) = calendar::sessions(&sources, known, &self.territories, &mut found);
        let clean = clean && sources.len() == paths.len();
        self.tell(found.0, catalogue.is_some());
        let catalogue = catalogue?;
        let holidays = holidays::holidays(&shipped::holidays(), &self.territories, &mut self.findings)?;
        let (as_of, territories) = (self.workspace.as_of, &self.territories);
        let yardstick = Yardstick { as_of, catalogue, territories, holidays: &holidays };
        self.findings.0.extend(calendar_checks::check(&sessions, yardstick));
        clean.then(|| Calendar::new(sessions.into_iter().map(|placed| placed.session).collect()))
    }

    fn exceptions(&mut self, paths: &[PathBuf]) -> Option<Exceptions> {
        let sources = self.sources(Kind::Exceptions, paths, None);
        exceptions::exceptions(&sources, &mut self.files, &mut self.findings)
    }

    /// The people of all rosters that can be used, and what is wrong with them; `None` if there are
    /// none.
    fn roster(&mut self, paths: &[PathBuf]) -> Option<(Roster, Errors)> {
        let usable: Vec<PathBuf> = match paths {
            [_] => paths.to_vec(),
            several => several.iter().filter(|path| self.can_use(path)).cloned().collect(),
        };
        if usable.is_empty() {
            return None;
        }
        let (files, findings) = (&mut self.files, &mut self.findings);
        let roster = rosters(&usable, &self.columns, &self.territories, &self.bars, files, findings);
        for path in usable.iter().map(|path| name(path)) {
            let entries = roster.as_ref().map(|(roster, _)| {
                let from = |advisor: &&Advisor| self.is_of(&path, advisor.origin);
                roster.advisors.iter().filter(from).count()
            });
            self.read.push(FileRead { path, kind: Kind::Roster, entries });
        }
        roster
    }

    /// Whether a roster can be used at all; what is wrong with it is told if not.
    fn can_use(&mut self, path: &Path) -> bool {
        let mut found = Findings::default();
        let path = [path.to_owned()];
        let read =
            rosters(&path, &self.columns, &self.territories, &self.bars, &mut Files::default(), &mut found);
        if read.is_none() {
            self.findings.0.append(&mut found.0);
            let [path] = path;
            self.read.push(FileRead { path: name(&path), kind: Kind::Roster, entries: None });
        }
        read.is_some()
    }

    /// The trainings of these people; what is wrong with a row is theirs to tell.
    fn history(
        &mut self,
        paths: &[PathBuf],
        roster: &Roster,
        references: &References,
        errors: &mut Errors,
    ) -> Option<History> {
        if paths.is_empty() {
            return Some(History::missing());
        }
        let stand_in = self.stand_in(references.catalogue.as_ref());
        let catalogue = references.catalogue.as_ref().unwrap_or(&stand_in);
        let no_calendar = Calendar::missing();
        let calendar = references.calendar.as_ref().unwrap_or(&no_calendar);
        let known = history::References { columns: &self.columns, catalogue, calendar, session: None };
        let (files, findings) = (&mut self.files, &mut self.findings);
        let history = history::history(paths, roster, &known, &self.bars, files, errors, findings);
        for path in paths {
            let path = name(path);
            let entries = history.as_ref().map(|history| self.rows(history, roster, &path));
            self.read.push(FileRead { path, kind: Kind::History, entries });
        }
        history
    }

    /// How many trainings of a file could be read.
    fn rows(&self, history: &History, roster: &Roster, path: &Arc<str>) -> usize {
        let trainings = (0..roster.advisors.len()).flat_map(|row| history.of(row));
        let known = trainings.filter(|training| training.exists_on(self.workspace.as_of));
        known.filter(|training| self.is_of(path, training.origin)).count()
    }

    /// Whether a row is one of this file.
    fn is_of(&self, path: &Arc<str>, origin: Origin) -> bool {
        self.files.place(origin).is_some_and(|place| place.file == *path)
    }

    /// The errors of each person, and the exceptions that meet nobody, as `check` tells them. Only
    /// the rows' own errors where something that a verdict needs has an error.
    fn verdicts(&mut self, people: &People, references: &References) {
        let References { catalogue: Some(catalogue), rules: Some(rules), calendar: Some(calendar), .. } =
            references
        else {
            return self.errors(people.errors.iter(), references);
        };
        let setting = Setting::new(self.workspace.as_of, self.workspace.year, rules, catalogue, calendar);
        let exceptions = references.exceptions.as_ref().map_or(&[][..], |exceptions| &exceptions.0);
        let (granted, exceptions) = granted(exceptions, &people.roster);
        let casebook = Casebook::new(&setting, people, &self.files, granted);
        let mut found = notices::of_exceptions(&casebook, &exceptions);
        found.extend(casebook.errors());
        self.findings.0.append(&mut found);
    }

    /// The errors of the rows alone.
    fn errors<'f>(&mut self, errors: impl Iterator<Item = &'f Finding>, references: &References) {
        self.tell(errors.cloned().collect(), references.catalogue.is_some());
    }

    /// Takes findings over; without a catalogue, a module that is unknown proves nothing.
    fn tell(&mut self, found: Vec<Finding>, modules_are_known: bool) {
        let holds = |finding: &Finding| modules_are_known || finding.code != Code::UnknownModule;
        self.findings.0.extend(found.into_iter().filter(holds));
    }

    /// The shipped catalogue, where the one that is given cannot be used.
    fn stand_in(&mut self, catalogue: Option<&Catalogue>) -> Catalogue {
        let shipped = || catalogue::catalogue(&[shipped::catalogue()], &mut Findings::default());
        catalogue.cloned().or_else(shipped).expect("a shipped file, read by a test")
    }
}

fn name(path: &Path) -> Arc<str> {
    Arc::from(path.to_string_lossy())
}
