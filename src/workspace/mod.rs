//! What the command line and `parconum.toml` say together: which files, D, Y, rules, language.

pub(crate) mod exports;
pub(crate) mod measures;
pub(crate) mod project;
mod reading;
pub(crate) mod recognise;
pub(crate) mod reports;
#[cfg(test)]
mod robustness;
#[cfg(test)]
mod schemas;
pub(crate) mod shipped;
pub(crate) mod starter;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{Datelike, Local, NaiveDate};

use crate::cli::{Cli, ColorChoice, Command, FailOn, Format, RemindOptions, formats_of};
use crate::dates::CivilYear;
use crate::engine::setting::Setting;
use crate::findings::{Code, Fact, Files, Finding, Findings, Place};
use crate::load::kind::Kind;
use crate::load::reference::sheets::Known;
use crate::load::reference::{calendar, catalogue, exceptions, rules, territories};
use crate::load::table::columns::Columns;
use crate::load::table::field::Field;
use crate::load::toml::Source;
use crate::locale::Language;
use crate::model::territory::Territories;
use crate::model::{Calendar, Catalogue, Exceptions, RuleSet};
use crate::text::names::nearest;
use project::{Project, ProjectRules, Written};
pub(crate) use reading::{source, sources};

/// The name of the file that holds a folder's defaults.
pub(crate) const PROJECT_FILE: &str = "parconum.toml";

/// The settings of a run: a flag wins over `parconum.toml`, which wins over what is built in.
#[derive(Debug)]
pub(crate) struct Workspace {
    pub roster: Vec<PathBuf>,
    pub history: Vec<PathBuf>,
    pub as_of: NaiveDate,
    pub year: CivilYear,
    pub format: Format,
    /// The file of the report; `None`: standard output.
    pub output: Option<PathBuf>,
    pub color: ColorChoice,
    /// Tables are told line by line, for a screen reader.
    pub plain: bool,
    /// Every notice is told in full.
    pub notes: bool,
    pub fail_on: FailOn,
    pub language: Language,
    /// The folder of `-C`.
    pub directory: Option<PathBuf>,
    /// The `parconum.toml` that was found.
    pub project: Option<PathBuf>,
    /// The language of what is sent to advisors: the one asked for, else French.
    pub message_language: Language,
    /// The template of the reminders; `None`: the shipped one.
    pub template: Option<PathBuf>,
    /// The report of `allocate` whose seats the reminders propose.
    allocation: Option<PathBuf>,
    /// The folder of the reports that are kept.
    reports: Option<PathBuf>,
    /// The report of `check --since`, as typed.
    since: Option<String>,
    /// Who the reminders are from, still to be read.
    pub sender: Option<Written>,
    catalogue: Vec<PathBuf>,
    calendar: Vec<PathBuf>,
    exceptions: Vec<PathBuf>,
    /// The calendars of sessions that are only tried out.
    added_calendars: Vec<PathBuf>,
    rules: Option<ProjectRules>,
    /// The rules of `check --compare-rules`.
    compared_rules: Option<ProjectRules>,
    /// The headers that the workspace names for a field.
    columns: Vec<(Field, Vec<String>)>,
}

/// The references of a run, all valid.
#[derive(Debug)]
pub(crate) struct References {
    pub territories: Territories,
    pub catalogue: Catalogue,
    pub calendar: Calendar,
    pub rules: RuleSet,
    /// The rules that those of the run are compared with, where it was asked for.
    pub compared_rules: Option<RuleSet>,
    pub exceptions: Exceptions,
    pub columns: Columns,
}

impl Workspace {
    /// The question of a run and what it is answered from.
    pub(crate) fn setting<'a>(&self, known: &'a References) -> Setting<'a> {
        Setting::new(self.as_of, self.year, &known.rules, &known.catalogue, &known.calendar)
    }

    /// The settings of a run. Reads the clock where no flag replaces it.
    pub(crate) fn new(cli: &Cli, findings: &mut Findings) -> Self {
        let options = &cli.common;
        let (fail_on, compared, since) = match &cli.command {
            Command::Check(check) => (check.fail_on, check.compare_rules.as_deref(), check.since.clone()),
            _ => (None, None, None),
        };
        let reminders = match &cli.command {
            Command::Remind(remind) => remind.clone(),
            _ => RemindOptions::default(),
        };
        let added_calendars = match &cli.command {
            Command::Allocate(allocate) => allocate.with.iter().filter(|name| is_a_calendar(name)).collect(),
            _ => Vec::new(),
        };
        let (file, project) = find_project(findings);
        // what a folder likes best, where the command can write it
        let offered = formats_of((&cli.command).into());
        let usual = project.format.filter(|format| offered.contains(format));
        let as_of = options.as_of.or(project.as_of).unwrap_or_else(|| Local::now().date_naive());
        let or = |flags: &[PathBuf], project: Vec<PathBuf>| match flags {
            [] => project,
            flags => flags.to_vec(),
        };
        let typed = options.rules.as_ref().map(|name| typed_rules("--rules", name));
        let from = reminders.from.map(|text| Written { text, place: Place::file(&Arc::from("--from")) });
        Self {
            roster: or(&options.roster, project.roster),
            history: or(&options.history, project.history),
            catalogue: or(&options.catalogue, project.catalogue),
            calendar: or(&options.calendar, project.calendar),
            exceptions: or(&options.exceptions, project.exceptions),
            added_calendars: added_calendars.into_iter().map(PathBuf::from).collect(),
            rules: typed.or(project.rules),
            compared_rules: compared.map(|name| typed_rules("--compare-rules", name)),
            year: options.year.or(project.year).unwrap_or(as_of.year()),
            format: (options.format.or(options.output.as_deref().and_then(Format::of_file)))
                .or(usual)
                .unwrap_or(Format::Table),
            output: options.output.clone(),
            color: options.color.or(project.color).unwrap_or(ColorChoice::Auto),
            plain: options.plain || (project.plain && options.format.is_none()),
            notes: options.notes,
            fail_on: fail_on.or(project.fail_on).unwrap_or(FailOn::Overdue),
            language: Language::detect(options.language.or(project.lang)),
            columns: project.columns,
            directory: options.directory.clone(),
            project: file,
            message_language: options.language.or(project.lang).unwrap_or(Language::French),
            template: reminders.template.or(project.template),
            allocation: reminders.allocation,
            reports: project.reports,
            since,
            sender: from.or(project.from),
            as_of,
        }
    }

    /// The files that the flags and `parconum.toml` name, each with what it should be.
    pub(crate) fn files(&self) -> Vec<(Kind, PathBuf)> {
        let named = Project {
            roster: self.roster.clone(),
            history: self.history.clone(),
            catalogue: self.catalogue.clone(),
            calendar: self.calendars(),
            exceptions: self.exceptions.clone(),
            rules: self.rules.clone().filter(is_a_file),
            ..Project::default()
        };
        named.files()
    }

    /// Every file that the run reads.
    pub(crate) fn inputs(&self) -> Vec<PathBuf> {
        let named = self.files().into_iter().map(|(_, path)| path);
        named
            .chain(self.project.clone())
            .chain(self.template.clone())
            .chain(self.allocation.clone())
            .chain(self.since.as_deref().map(PathBuf::from))
            .collect()
    }

    /// The columns that are known here: those of the workspace before the built-in ones.
    pub(crate) fn columns(&self) -> Columns {
        Columns::built_in().with(&self.columns)
    }

    /// Reads rules, catalogue, calendars and exceptions. `None` if one of them cannot be used; all
    /// that is wrong with them is in `findings`.
    pub(crate) fn references(&self, files: &mut Files, findings: &mut Findings) -> Option<References> {
        let places = territories::territories(&shipped::territories(), findings)?;
        let columns = self.columns();
        let catalogue = self.catalogue(&columns, &places, findings);
        let rules = self.rule_set(catalogue.as_ref(), findings);
        let compared_rules = match &self.compared_rules {
            Some(wanted) => rule_set(wanted, catalogue.as_ref(), findings).map(Some),
            None => Some(None),
        };
        let with = known(&columns, &places, catalogue.as_ref());
        let exceptions = all(sources(Kind::Exceptions, &self.exceptions, with, findings))
            .and_then(|sources| exceptions::exceptions(&sources, files, findings));
        let calendars = all(sources(Kind::Calendar, &self.calendars(), with, findings));
        let catalogue = catalogue?;
        let calendar = match calendars? {
            sources if sources.is_empty() => Some(Calendar::missing()),
            sources => calendar::calendar(&sources, &catalogue, &places, findings),
        };
        Some(References {
            calendar: calendar?,
            rules: rules?,
            compared_rules: compared_rules?,
            exceptions: exceptions?,
            columns,
            territories: places,
            catalogue,
        })
    }

    /// The catalogue of the run: the shipped one where none is named. `None` if it cannot be used.
    fn catalogue(
        &self,
        columns: &Columns,
        places: &Territories,
        findings: &mut Findings,
    ) -> Option<Catalogue> {
        match &self.catalogue[..] {
            [] => catalogue::catalogue(&[shipped::catalogue()], findings),
            paths => all(sources(Kind::Catalogue, paths, known(columns, places, None), findings))
                .and_then(|sources| catalogue::catalogue(&sources, findings)),
        }
    }

    /// The lists of exceptions of the run.
    pub(crate) fn exceptions(&self) -> &[PathBuf] {
        &self.exceptions
    }

    /// The files of a kind that is a list.
    pub(crate) fn files_of(&self, kind: Kind) -> &[PathBuf] {
        match kind {
            Kind::Catalogue => &self.catalogue,
            Kind::Calendar => &self.calendar,
            Kind::Exceptions => &self.exceptions,
            Kind::History => &self.history,
            Kind::Project | Kind::Rules | Kind::Roster => &[],
        }
    }

    /// The calendars of the run, those that are only tried out included.
    fn calendars(&self) -> Vec<PathBuf> {
        self.calendar.iter().chain(&self.added_calendars).cloned().collect()
    }

    /// Whether what `allocate --with` names is a calendar, not a session.
    pub(crate) fn is_added_calendar(&self, name: &str) -> bool {
        self.added_calendars.iter().any(|path| path.as_os_str() == name)
    }

    /// The ids of the sessions that are only tried out.
    pub(crate) fn added_sessions(&self, known: &References) -> Vec<String> {
        // whatever is wrong with these files was told when the references were read
        let mut told = Findings::default();
        let References { columns, territories, catalogue, .. } = known;
        let with = Known { columns, territories, catalogue: Some(catalogue) };
        let read = sources(Kind::Calendar, &self.added_calendars, with, &mut told);
        let read: Vec<Source> = read.into_iter().flatten().collect();
        let (sessions, _) = calendar::sessions(&read, catalogue, territories, &mut told);
        sessions.into_iter().map(|placed| placed.session.id).collect()
    }

    /// The rule set of the run; the first built-in one where none is named.
    pub(crate) fn rule_set(&self, catalogue: Option<&Catalogue>, findings: &mut Findings) -> Option<RuleSet> {
        let Some(wanted) = &self.rules else {
            let first = shipped::rule_sets().next();
            return first.and_then(|(_, source)| rules::rules(&source, catalogue, findings));
        };
        rule_set(wanted, catalogue, findings)
    }

    /// The template of the reminders. `None` if its file cannot be read.
    pub(crate) fn template(&self, findings: &mut Findings) -> Option<Source> {
        match &self.template {
            Some(path) => source(path, findings),
            None => Some(shipped::reminder(self.message_language)),
        }
    }
}

/// What tables are read with.
fn known<'a>(
    columns: &'a Columns,
    territories: &'a Territories,
    catalogue: Option<&'a Catalogue>,
) -> Known<'a> {
    Known { columns, territories, catalogue }
}

/// All of them, or none.
fn all(sources: Vec<Option<Source>>) -> Option<Vec<Source>> {
    sources.into_iter().collect()
}

/// A rule set that a flag names.
fn typed_rules(flag: &str, name: &str) -> ProjectRules {
    ProjectRules { name: name.to_owned(), path: PathBuf::from(name), place: Place::file(&Arc::from(flag)) }
}

/// The rule set of this name or file. `None` if it cannot be used.
fn rule_set(
    wanted: &ProjectRules,
    catalogue: Option<&Catalogue>,
    findings: &mut Findings,
) -> Option<RuleSet> {
    if let Some((_, source)) = shipped::rule_sets().find(|(name, _)| *name == wanted.name) {
        return rules::rules(&source, catalogue, findings);
    }
    if is_a_file(wanted) {
        return source(&wanted.path, findings).and_then(|source| rules::rules(&source, catalogue, findings));
    }
    let known: Vec<&str> = shipped::rule_sets().map(|(name, _)| name).collect();
    findings.push(
        Finding::new(Code::UnknownRuleSet)
            .at(wanted.place.clone())
            .text("value", &wanted.name)
            .fact("expected", Fact::OneOf(known.iter().map(|name| (*name).to_owned()).collect()))
            .nearest(nearest(&wanted.name, known)),
    );
    None
}

/// Whether a session is meant by the file that it stands in, not by its id.
fn is_a_calendar(name: &str) -> bool {
    let path = Path::new(name);
    path.extension().is_some_and(|ending| ending == "toml") || path.is_file()
}

/// Whether rules are meant by their file, not by their name.
fn is_a_file(rules: &ProjectRules) -> bool {
    rules.path.extension().is_some_and(|ending| ending == "toml") || rules.path.exists()
}

/// The `parconum.toml` of the current folder, or of the nearest folder above it.
fn find_project(findings: &mut Findings) -> (Option<PathBuf>, Project) {
    let above = std::iter::successors(Some(PathBuf::new()), |folder| Some(folder.join("..")));
    let depth = std::env::current_dir().map_or(1, |folder| folder.components().count());
    let found = above.take(depth).map(|folder| folder.join(PROJECT_FILE)).find(|file| file.is_file());
    let read = found.as_ref().and_then(|file| source(file, findings));
    let project = read.map(|source| project::readable(&source, findings).0);
    (found, project.unwrap_or_default())
}
