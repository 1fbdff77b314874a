//! The files of a new workspace, in the language of whoever will fill them in.

use super::shipped;
use crate::cli::Schema;
use crate::load::kind::Kind;
use crate::locale::Language;
use crate::text::Word;

/// A file of a new workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Starter {
    /// Below the workspace's folder, with `/` between folders.
    pub path: String,
    /// The name of the text that says what the file is for.
    pub about: &'static str,
    pub text: String,
}

/// The file of the exceptions, in any language.
const EXCEPTIONS: &str = "exceptions.toml";
/// The folder of the published formats.
const SCHEMAS: &str = "schemas";

/// The files that differ between the languages.
struct Templates {
    settings: &'static str,
    readme: (&'static str, &'static str),
    calendar: (&'static str, &'static str),
    history: (&'static str, &'static str),
    exceptions: &'static str,
    /// The folder of the rules.
    rules: &'static str,
}

const FRENCH: Templates = Templates {
    settings: include_str!("../../data/templates/init/fr/parconum.toml"),
    readme: ("LISEZMOI.txt", include_str!("../../data/templates/init/fr/LISEZMOI.txt")),
    calendar: ("calendrier.toml", include_str!("../../data/templates/init/fr/calendrier.toml")),
    history: ("historique.csv", include_str!("../../data/templates/init/fr/historique.csv")),
    exceptions: include_str!("../../data/templates/init/fr/exceptions.toml"),
    rules: "regles",
};
const ENGLISH: Templates = Templates {
    settings: include_str!("../../data/templates/init/en/parconum.toml"),
    readme: ("README.txt", include_str!("../../data/templates/init/en/README.txt")),
    calendar: ("calendar.toml", include_str!("../../data/templates/init/en/calendar.toml")),
    history: ("history.csv", include_str!("../../data/templates/init/en/history.csv")),
    exceptions: include_str!("../../data/templates/init/en/exceptions.toml"),
    rules: "rules",
};

fn templates(language: Language) -> &'static Templates {
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    }
}

/// The files that a coordinator fills in, by what they hold: those that need not be written where the
/// folder has some already.
pub(crate) fn to_fill_in(language: Language) -> [(Kind, &'static str); 3] {
    let templates = templates(language);
    [
        (Kind::History, templates.history.0),
        (Kind::Calendar, templates.calendar.0),
        (Kind::Exceptions, EXCEPTIONS),
    ]
}

/// All files of a new workspace.
pub(crate) fn files(language: Language) -> Vec<Starter> {
    let Templates { settings, readme, calendar, history, exceptions, rules } = templates(language);
    let file =
        |path: &str, about, text: &str| Starter { path: path.to_owned(), about, text: text.to_owned() };
    let mut files = vec![
        file("parconum.toml", "init-file-settings", settings),
        file(readme.0, "init-file-readme", readme.1),
        file(calendar.0, "init-file-calendar", calendar.1),
        file(history.0, "init-file-history", history.1),
        file(EXCEPTIONS, "init-file-exceptions", exceptions),
        file("catalogue.toml", "init-file-catalogue", &shipped::catalogue().text),
    ];
    let sets = shipped::rule_sets();
    files.extend(
        sets.map(|(name, source)| file(&format!("{rules}/{name}.toml"), "init-file-rules", &source.text)),
    );
    for file in &mut files {
        let Some(schema) = schema_of(&file.path) else { continue };
        let up = "../".repeat(file.path.matches('/').count());
        file.text = format!("#:schema {up}{SCHEMAS}/{}.json\n{}", schema.code(), file.text);
    }
    let schemas = [Schema::Parconum, Schema::Calendar, Schema::Exceptions, Schema::Catalogue, Schema::Rules];
    files.extend(schemas.map(|schema| {
        let path = format!("{SCHEMAS}/{}.json", schema.code());
        file(&path, "init-file-schema", shipped::schema(schema))
    }));
    files
}

/// The published format of a file of a new workspace, for editors that know such formats.
fn schema_of(path: &str) -> Option<Schema> {
    Some(match path.strip_suffix(".toml")? {
        "parconum" => Schema::Parconum,
        "catalogue" => Schema::Catalogue,
        "exceptions" => Schema::Exceptions,
        "calendrier" | "calendar" => Schema::Calendar,
        _ => Schema::Rules,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::project;

    #[test]
    fn every_setting_stands_in_the_template() {
        for language in Language::all() {
            let files = files(language);
            let settings = &files.iter().find(|file| file.path == "parconum.toml").unwrap().text;
            for key in project::keys() {
                let explained = |line: &str| {
                    let line = line.trim_start_matches("# ");
                    line.starts_with(&format!("{key} = ")) || line == format!("[{key}]")
                };
                assert!(settings.lines().any(explained), "{key} in {}", language.code());
            }
        }
    }
}
