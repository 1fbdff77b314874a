//! The files that the binary carries: used where the user gives none.

use crate::cli::Schema;
use crate::load::toml::Source;
use crate::locale::Language;

/// The rule sets, the default one first, by their path in the project.
const RULES: [(&str, &str); 2] = [
    ("data/rules/hub-du-sud.toml", include_str!("../../data/rules/hub-du-sud.toml")),
    ("data/rules/dispositif.toml", include_str!("../../data/rules/dispositif.toml")),
];
const CATALOGUE: (&str, &str) = ("data/catalogue.toml", include_str!("../../data/catalogue.toml"));
const HOLIDAYS: (&str, &str) = ("data/holidays.toml", include_str!("../../data/holidays.toml"));
const TERRITORIES: (&str, &str) = ("data/territories.toml", include_str!("../../data/territories.toml"));
const REMINDERS: [(Language, &str, &str); 2] = [
    (Language::French, "data/templates/remind.fr.txt", include_str!("../../data/templates/remind.fr.txt")),
    (Language::English, "data/templates/remind.en.txt", include_str!("../../data/templates/remind.en.txt")),
];

/// The rule sets by name: the name of a rule set is its file's, without the ending.
pub(crate) fn rule_sets() -> impl Iterator<Item = (&'static str, Source)> {
    RULES.into_iter().map(|file| {
        let name = file.0.rsplit('/').next().and_then(|name| name.strip_suffix(".toml"));
        (name.unwrap_or(file.0), source(file))
    })
}

pub(crate) fn catalogue() -> Source {
    source(CATALOGUE)
}

pub(crate) fn holidays() -> Source {
    source(HOLIDAYS)
}

pub(crate) fn territories() -> Source {
    source(TERRITORIES)
}

/// The template of the reminders in a language.
pub(crate) fn reminder(language: Language) -> Source {
    let known = REMINDERS.into_iter().find(|(known, ..)| *known == language);
    let (_, path, text) = known.unwrap_or(REMINDERS[0]);
    source((path, text))
}

fn source((path, text): (&str, &str)) -> Source {
    Source::new(path, text)
}

/// The text of a published format.
pub(crate) fn schema(name: Schema) -> &'static str {
    match name {
        Schema::Parconum => include_str!("../../data/schemas/parconum.json"),
        Schema::Rules => include_str!("../../data/schemas/rules.json"),
        Schema::Catalogue => include_str!("../../data/schemas/catalogue.json"),
        Schema::Calendar => include_str!("../../data/schemas/calendar.json"),
        Schema::Exceptions => include_str!("../../data/schemas/exceptions.json"),
        Schema::Check => include_str!("../../data/schemas/check.json"),
        Schema::Plan => include_str!("../../data/schemas/plan.json"),
        Schema::Allocate => include_str!("../../data/schemas/allocate.json"),
        Schema::RosterCsv => include_str!("../../data/schemas/roster-csv.json"),
        Schema::HistoryCsv => include_str!("../../data/schemas/history-csv.json"),
        Schema::CalendarCsv => include_str!("../../data/schemas/calendar-csv.json"),
    }
}
