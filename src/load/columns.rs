//! The headers and words that rosters and histories may use: data, not code.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use serde::Deserialize;

use crate::model::TrainingStatus;
use crate::names::folded;

/// What `data/columns.toml` says.
#[derive(Debug)]
pub struct Columns {
    roster: HashMap<String, &'static str>,
    history: HashMap<String, &'static str>,
    missing: Vec<String>,
    yes_no: HashMap<String, bool>,
    status: HashMap<String, TrainingStatus>,
    advisor_roles: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnsFile {
    missing: Vec<String>,
    yes: Vec<String>,
    no: Vec<String>,
    advisor_roles: Vec<String>,
    roster: BTreeMap<String, Vec<String>>,
    history: BTreeMap<String, Vec<String>>,
    status: BTreeMap<String, Vec<String>>,
}

impl Columns {
    /// The words that the binary carries.
    pub fn built_in() -> &'static Self {
        static COLUMNS: OnceLock<Columns> = OnceLock::new();
        COLUMNS.get_or_init(|| {
            let file: Result<ColumnsFile, _> = toml::from_str(include_str!("../../data/columns.toml"));
            Self::from(file.expect("a shipped file, read by a test"))
        })
    }

    /// The field of a roster that a header names.
    pub fn roster_field(&self, header: &str) -> Option<&'static str> {
        self.roster.get(&folded(header)).copied()
    }

    /// The field of a history that a header names.
    pub fn history_field(&self, header: &str) -> Option<&'static str> {
        self.history.get(&folded(header)).copied()
    }

    /// Whether a value, trimmed, means that nothing is known.
    pub fn is_missing(&self, value: &str) -> bool {
        // the length tells most values apart, and a history holds millions of them
        let same = |word: &String| word.len() == value.len() && *word == value.to_lowercase();
        value.is_empty() || self.missing.iter().any(same)
    }

    pub fn yes_no(&self, value: &str) -> Option<bool> {
        self.yes_no.get(value).or_else(|| self.yes_no.get(&folded(value))).copied()
    }

    pub fn status(&self, value: &str) -> Option<TrainingStatus> {
        let plain = TrainingStatus::ALL.into_iter().find(|status| status.code() == value);
        plain.or_else(|| self.status.get(&folded(value)).copied())
    }

    /// Whether one of the roles in a cell is *conseiller numérique*.
    pub fn is_advisor(&self, roles: &str) -> bool {
        roles.split([',', '|', '/']).any(|role| self.advisor_roles.contains(&folded(role)))
    }
}

impl From<ColumnsFile> for Columns {
    fn from(file: ColumnsFile) -> Self {
        let word = |words: Vec<String>, yes: bool| words.into_iter().map(move |word| (folded(&word), yes));
        let status = |name: &str| {
            let mut all = TrainingStatus::ALL.into_iter();
            all.find(|status| status.code() == name).expect("a shipped file, read by a test")
        };
        Self {
            roster: fields(file.roster),
            history: fields(file.history),
            missing: file.missing.iter().map(|word| word.to_lowercase()).collect(),
            yes_no: word(file.yes, true).chain(word(file.no, false)).collect(),
            status: file
                .status
                .into_iter()
                .flat_map(|(name, words)| words.into_iter().map(move |word| (folded(&word), status(&name))))
                .collect(),
            advisor_roles: file.advisor_roles.iter().map(|role| folded(role)).collect(),
        }
    }
}

/// Each folded header with its field. The names live as long as the program: they are few.
fn fields(table: BTreeMap<String, Vec<String>>) -> HashMap<String, &'static str> {
    let mut headers = HashMap::new();
    for (field, names) in table {
        let field: &'static str = field.leak();
        headers.extend(names.iter().map(|name| (folded(name), field)));
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_the_platform_export_are_known_and_certification_is_not() {
        let columns = Columns::built_in();
        assert_eq!(columns.roster_field("Date de recrutement"), Some("hired_on"));
        assert_eq!(columns.roster_field("CODE POSTAL "), Some("postal_code"));
        assert_eq!(columns.roster_field("Email @conseiller-numerique.fr"), None);
        assert_eq!(columns.roster_field("Certification"), None);
        assert_eq!(columns.roster_field("Nom Supérieur hiérarchique"), None);
    }

    #[test]
    fn words_are_known_whatever_their_case_and_accents() {
        let columns = Columns::built_in();
        assert!(columns.is_missing("non renseignée"));
        assert_eq!(columns.yes_no("OUI"), Some(true));
        assert_eq!(columns.yes_no("peut-être"), None);
        assert_eq!(columns.status("Désistement"), Some(TrainingStatus::Withdrawn));
        assert!(columns.is_advisor("Coordinateur, Conseiller numérique"));
        assert!(!columns.is_advisor("Coordinateur"));
    }
}
