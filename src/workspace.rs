//! What the command line and `parconum.toml` say together: which files, D, Y, rules, language.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{Datelike, Local, NaiveDate};

use crate::cli::{Cli, ColorChoice, Command, FailOn, Format, RemindOptions};
use crate::dates::CivilYear;
use crate::findings::{Code, Fact, Files, Finding, Findings, Place};
use crate::load::columns::Columns;
use crate::load::project::{Project, ProjectRules, Written, project};
use crate::load::{Source, built_in, calendar, catalogue, exceptions, rules, territories};
use crate::locale::Language;
use crate::model::territory::Territories;
use crate::model::{Calendar, Catalogue, Exceptions, RuleSet};
use crate::names::nearest;

/// The name of the file that holds a folder's defaults.
const PROJECT_FILE: &str = "parconum.toml";

/// The settings of a run: a flag wins over `parconum.toml`, which wins over what is built in.
#[derive(Debug)]
pub struct Workspace {
    pub roster: Option<PathBuf>,
    pub history: Vec<PathBuf>,
    pub as_of: NaiveDate,
    pub year: CivilYear,
    pub format: Format,
    pub color: ColorChoice,
    pub fail_on: FailOn,
    pub language: Language,
    /// The language of what is sent to advisors: the one asked for, else French.
    pub message_language: Language,
    /// The template of the reminders; `None`: the shipped one.
    pub template: Option<PathBuf>,
    /// Who the reminders are from, still to be read.
    pub sender: Option<Written>,
    catalogue: Vec<PathBuf>,
    calendar: Vec<PathBuf>,
    exceptions: Vec<PathBuf>,
    rules: Option<ProjectRules>,
}

/// The references of a run, all valid.
#[derive(Debug)]
pub struct References {
    pub territories: Territories,
    pub catalogue: Catalogue,
    pub calendar: Calendar,
    pub rules: RuleSet,
    pub exceptions: Exceptions,
    pub columns: &'static Columns,
}

impl Workspace {
    /// The settings of a run. Reads the clock where no flag replaces it.
    pub fn new(cli: &Cli, findings: &mut Findings) -> Self {
        let options = &cli.common;
        let fail_on = match &cli.command {
            Command::Check(check) => check.fail_on,
            _ => None,
        };
        let reminders = match &cli.command {
            Command::Remind(remind) => remind.clone(),
            _ => RemindOptions::default(),
        };
        let project = find_project(findings);
        let as_of = options.as_of.or(project.as_of).unwrap_or_else(|| Local::now().date_naive());
        let or = |flags: &[PathBuf], project: Vec<PathBuf>| match flags {
            [] => project,
            flags => flags.to_vec(),
        };
        let typed = options.rules.as_ref().map(|name| typed_rules("--rules", name));
        let from = reminders.from.map(|text| Written { text, place: Place::file(&Arc::from("--from")) });
        let said = project.lang.and_then(Language::from_code);
        Self {
            roster: options.roster.clone().or(project.roster),
            history: or(&options.history, project.history),
            catalogue: or(&options.catalogue, project.catalogue),
            calendar: or(&options.calendar, project.calendar),
            exceptions: or(&options.exceptions, project.exceptions),
            rules: typed.or(project.rules),
            year: options.year.or(project.year).unwrap_or(as_of.year()),
            format: options.format.or(project.format.and_then(Format::from_code)).unwrap_or(Format::Table),
            color: options
                .color
                .or(project.color.and_then(ColorChoice::from_code))
                .unwrap_or(ColorChoice::Auto),
            fail_on: fail_on.or(project.fail_on.and_then(FailOn::from_code)).unwrap_or(FailOn::Overdue),
            language: Language::detect(options.language.or(said)),
            message_language: options.language.or(said).unwrap_or(Language::French),
            template: reminders.template.or(project.template),
            sender: from.or(project.from),
            as_of,
        }
    }

    /// Reads rules, catalogue, calendars and exceptions. `None` if one of them cannot be used; all
    /// that is wrong with them is in `findings`.
    pub fn references(&self, files: &mut Files, findings: &mut Findings) -> Option<References> {
        let territories = territories::territories(&built_in::territories(), findings);
        let catalogue = match sources(&self.catalogue, findings) {
            Some(sources) if sources.is_empty() => catalogue::catalogue(&[built_in::catalogue()], findings),
            Some(sources) => catalogue::catalogue(&sources, findings),
            None => None,
        };
        let rules = match &self.rules {
            Some(wanted) => rule_set(wanted, findings),
            None => built_in::rule_sets().next().and_then(|(_, source)| rules::rules(&source, findings)),
        };
        let exceptions = sources(&self.exceptions, findings)
            .and_then(|sources| exceptions::exceptions(&sources, files, findings));
        let calendars = sources(&self.calendar, findings);
        let (territories, catalogue) = (territories?, catalogue?);
        let calendar = match calendars? {
            sources if sources.is_empty() => Some(Calendar::missing()),
            sources => calendar::calendar(&sources, &catalogue, &territories, findings),
        };
        Some(References {
            calendar: calendar?,
            rules: rules?,
            exceptions: exceptions?,
            columns: Columns::built_in(),
            territories,
            catalogue,
        })
    }

    /// The template of the reminders. `None` if its file cannot be read.
    pub fn template(&self, findings: &mut Findings) -> Option<Source> {
        match &self.template {
            Some(path) => source(path, findings),
            None => Some(built_in::reminder(self.message_language)),
        }
    }
}

/// A rule set that a flag names.
pub fn typed_rules(flag: &str, name: &str) -> ProjectRules {
    ProjectRules { name: name.to_owned(), path: PathBuf::from(name), place: Place::file(&Arc::from(flag)) }
}

/// The rule set of this name or file. `None` if it cannot be used.
pub fn rule_set(wanted: &ProjectRules, findings: &mut Findings) -> Option<RuleSet> {
    if let Some((_, source)) = built_in::rule_sets().find(|(name, _)| *name == wanted.name) {
        return rules::rules(&source, findings);
    }
    if wanted.path.extension().is_some_and(|ending| ending == "toml") || wanted.path.exists() {
        return source(&wanted.path, findings).and_then(|source| rules::rules(&source, findings));
    }
    let known: Vec<&str> = built_in::rule_sets().map(|(name, _)| name).collect();
    findings.push(
        Finding::new(Code::UnknownRuleSet)
            .at(wanted.place.clone())
            .text("value", &wanted.name)
            .fact("expected", Fact::OneOf(known.iter().map(|name| (*name).to_owned()).collect()))
            .nearest(nearest(&wanted.name, known)),
    );
    None
}

/// The `parconum.toml` of the current folder, or of the nearest folder above it.
fn find_project(findings: &mut Findings) -> Project {
    let above = std::iter::successors(Some(PathBuf::new()), |folder| Some(folder.join("..")));
    let depth = std::env::current_dir().map_or(1, |folder| folder.components().count());
    let found = above.take(depth).map(|folder| folder.join(PROJECT_FILE)).find(|file| file.is_file());
    found
        .and_then(|file| source(&file, findings))
        .and_then(|source| project(&source, findings))
        .unwrap_or_default()
}

/// The texts of these files; `None` if one of them cannot be read.
fn sources(paths: &[PathBuf], findings: &mut Findings) -> Option<Vec<Source>> {
    let read: Vec<Option<Source>> = paths.iter().map(|path| source(path, findings)).collect();
    read.into_iter().collect()
}

/// The text of one file, without the mark that some editors put before it.
fn source(path: &Path, findings: &mut Findings) -> Option<Source> {
    let name: Arc<str> = Arc::from(path.to_string_lossy());
    let problem = match std::fs::read(path).map(String::from_utf8) {
        Ok(Ok(text)) => {
            let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
            return Some(Source { path: name, text });
        }
        Ok(Err(_)) => Finding::new(Code::NotUtf8),
        Err(error) => Finding::new(Code::UnreadableFile).text("reason", error.to_string()),
    };
    findings.push(problem.at(Place::file(&name)));
    None
}
