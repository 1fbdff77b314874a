//! `parconum.toml`: the defaults of a folder.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::shipped;
use crate::cli::{ColorChoice, FailOn, Format};
use crate::dates::CivilYear;
use crate::findings::{Findings, Place};
use crate::load::kind::Kind;
use crate::load::table::field::Field;
use crate::load::toml::cursor::Value;
use crate::load::toml::document::{Document, Source};
use crate::load::toml::table::Table;
use crate::locale::Language;
use crate::text::Word;

/// What a folder sets for every run. Paths that are relative are so to the file's own folder, and
/// are joined to it here. The words are those of the command line.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Project {
    pub roster: Vec<PathBuf>,
    pub history: Vec<PathBuf>,
    pub catalogue: Vec<PathBuf>,
    pub calendar: Vec<PathBuf>,
    pub exceptions: Vec<PathBuf>,
    pub rules: Option<ProjectRules>,
    pub year: Option<CivilYear>,
    pub as_of: Option<NaiveDate>,
    pub format: Option<Format>,
    pub lang: Option<Language>,
    pub color: Option<ColorChoice>,
    pub plain: bool,
    pub fail_on: Option<FailOn>,
    /// The headers that the folder's own files have for a field.
    pub columns: Vec<(Field, Vec<String>)>,
    /// The template of the reminders.
    pub template: Option<PathBuf>,
    /// Who the reminders are from, as written.
    pub from: Option<Written>,
    /// The folder of the reports that are kept.
    pub reports: Option<PathBuf>,
}

/// A text that others read further, with its place for what they find wrong in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Written {
    pub text: String,
    pub place: Place,
}

/// The rule set of a folder: the name of a built-in one, or a file. Whoever knows the built-in
/// ones tells which.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ProjectRules {
    /// As written.
    pub name: String,
    /// As a path.
    pub path: PathBuf,
    pub place: Place,
}

impl Project {
    /// The files that a `parconum.toml` names, each with what it should be.
    pub(crate) fn files(&self) -> Vec<(Kind, PathBuf)> {
        let rules = self.rules.as_ref().filter(|rules| !rules.is_built_in()).map(|rules| rules.path.clone());
        let named = [
            (Kind::Catalogue, self.catalogue.as_slice()),
            (Kind::Rules, rules.as_slice()),
            (Kind::Calendar, &self.calendar),
            (Kind::Exceptions, &self.exceptions),
            (Kind::Roster, self.roster.as_slice()),
            (Kind::History, &self.history),
        ];
        let pairs = |(kind, paths): (Kind, &[PathBuf])| {
            paths.iter().map(|path| (kind, path.clone())).collect::<Vec<_>>()
        };
        named.into_iter().flat_map(pairs).collect()
    }
}

impl ProjectRules {
    /// Whether the name is that of a built-in rule set.
    pub(crate) fn is_built_in(&self) -> bool {
        shipped::rule_sets().any(|(name, _)| name == self.name)
    }
}

/// The keys that a `parconum.toml` may hold.
pub(crate) fn keys() -> Vec<&'static str> {
    let nothing = Source::new("", "");
    let document = Document::parse(&nothing, &mut Findings::default()).expect("nothing is TOML");
    let root = document.root();
    settings(&root, Path::new(""));
    root.asked()
}

/// The defaults in a `parconum.toml` as far as they can be used; and whether nothing was reported.
pub(crate) fn readable(source: &Source, findings: &mut Findings) -> (Project, bool) {
    let Some(document) = Document::parse(source, findings) else {
        return (Project::default(), false);
    };
    let root = document.root();
    let project = settings(&root, Path::new(&*source.path).parent().unwrap_or(Path::new("")));
    root.close();
    (project, document.finish(findings))
}

fn settings(root: &Table, folder: &Path) -> Project {
    let path = |value: Value| value.filled().map(|path| folder.join(path));
    let paths = |key| root.optional(key, |value| value.text_or_list(path)).unwrap_or_default();
    Project {
        roster: paths("roster"),
        history: paths("history"),
        catalogue: paths("catalogue"),
        calendar: paths("calendar"),
        exceptions: paths("exceptions"),
        rules: root.optional("rules", |value| {
            let name = value.filled()?;
            Some(ProjectRules { path: folder.join(&name), name, place: value.place() })
        }),
        year: root.optional("year", Value::year),
        as_of: root.optional("as_of", Value::date),
        format: root.optional("format", Value::typed),
        lang: root.optional("lang", Value::typed),
        color: root.optional("color", Value::typed),
        plain: root.optional("plain", Value::yes_no).unwrap_or_default(),
        fail_on: root.optional("fail_on", Value::typed),
        columns: root.optional("columns", columns).unwrap_or_default(),
        template: root.optional("template", path),
        from: root.optional("from", |value| Some(Written { text: value.filled()?, place: value.place() })),
        reports: root.optional("reports", path),
    }
}

/// The headers of each field, as a text or a list of texts.
fn columns(value: Value) -> Option<Vec<(Field, Vec<String>)>> {
    let table = value.table()?;
    let named = Field::all().filter_map(|field| {
        let headers = table.optional(field.code(), |value| value.text_or_list(Value::filled))?;
        Some((field, headers))
    });
    let named = named.collect();
    table.close();
    Some(named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::Code;
    use crate::load::toml::testing::{errors_of, source};

    /// `None` if something was reported.
    fn project(source: &Source, findings: &mut Findings) -> Option<Project> {
        let (project, clean) = readable(source, findings);
        clean.then_some(project)
    }

    #[test]
    fn paths_are_relative_to_the_file() {
        let text = "roster = \"roster.csv\"\nhistory = [\"a.csv\", \"/b.csv\"]\ncalendar = \"sessions.toml\"\n\
                    rules = \"dispositif\"\nas_of = 2025-05-02\nyear = 2025\nformat = \"json\"\nfail_on = \"due\"\n\
                    template = \"rappel.txt\"\nfrom = \"Léa <lea@example.fr>\"\nreports = \"rapports\"";
        let project = project(&source("team/parconum.toml", text), &mut Findings::default()).unwrap();
        assert_eq!(project.roster, [Path::new("team/roster.csv")]);
        assert_eq!(project.history, [Path::new("team/a.csv"), Path::new("/b.csv")]);
        assert_eq!(project.calendar, [Path::new("team/sessions.toml")]);
        assert_eq!(project.template.as_deref(), Some(Path::new("team/rappel.txt")));
        assert_eq!(project.reports.as_deref(), Some(Path::new("team/rapports")));
        assert_eq!(project.from.unwrap().text, "Léa <lea@example.fr>");
        assert_eq!(project.rules.unwrap().name, "dispositif");
        assert_eq!(
            (project.format, project.fail_on, project.lang),
            (Some(Format::Json), Some(FailOn::Due), None)
        );
    }

    #[test]
    fn all_errors_are_reported_where_they_stand() {
        let text = "rooster = \"a.csv\"\nhistory = 3\nlang = \"de\"\nyear = 1789\nas_of = 2025-05-02T00:00:00\n\
                    é = 1";
        let errors = errors_of(|findings| project(&source("parconum.toml", text), findings).is_some());
        let expected = [
            (Code::UnknownKey, 1, 1),
            (Code::WrongType, 2, 11),
            (Code::UnknownWord, 3, 8),
            (Code::OutOfRange, 4, 8),
            (Code::WrongType, 5, 9),
        ];
        assert_eq!(errors[..1], [(Code::TomlSyntax, 6, 1)], "a bare key is ASCII");
        let text = text.replace("\né = 1", "");
        let errors = errors_of(|findings| project(&source("parconum.toml", &text), findings).is_some());
        assert_eq!(errors, expected);
    }
}
