//! The formats, headers and words that rosters and histories may use: data, not code.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::field::{Field, TableKind};
use super::shipped::{Certificate, ColumnsFile, FormatEntry};
use crate::model::TrainingStatus;
use crate::text::Word;
use crate::text::names::{folded, nearest, plain};

/// What `data/columns.toml` says, and what the workspace adds.
#[derive(Debug, Clone)]
pub struct Columns {
    /// By kind of table.
    headers: [Headers; TableKind::ALL.len()],
    formats: Vec<Format>,
    ambiguous: HashMap<String, Field>,
    ignored: HashSet<String>,
    missing: Vec<String>,
    /// Which bytes one of these words begins with.
    missing_starts: [bool; 256],
    yes_no: FxHashMap<String, bool>,
    status: HashMap<String, TrainingStatus>,
    advisor_roles: Vec<String>,
    other_roles: Vec<String>,
    certificates: BTreeMap<String, Certificate>,
    /// What the words of a field's cells mean, for fields that hold one of a few.
    words: HashMap<Field, HashMap<String, String>>,
}

/// What the roles in a cell make of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role<'a> {
    /// One of them is *conseiller numérique*, or nothing is said.
    Advisor,
    /// All of them are known ones of others.
    Other,
    /// One that nobody knows, and none of an advisor.
    Unknown(&'a str),
}

/// The headers of one kind of table.
#[derive(Debug, Clone, Default)]
struct Headers {
    /// The field of each header, folded.
    fields: HashMap<String, Field>,
    /// The headers as they are written.
    written: Vec<String>,
    /// The headers that the workspace names: they come before all others.
    mapped: HashMap<String, Field>,
    /// The same, as they are written.
    mapped_written: Vec<String>,
}

/// A format that is recognised by its headers.
#[derive(Debug, Clone)]
struct Format {
    kind: TableKind,
    /// The text of the locale that names it.
    text: &'static str,
    /// Folded.
    headers: Vec<String>,
}

impl Columns {
    /// The words that the binary carries.
    pub fn built_in() -> &'static Self {
        static COLUMNS: OnceLock<Columns> = OnceLock::new();
        COLUMNS.get_or_init(|| Self::from(ColumnsFile::shipped()))
    }

    /// These columns, and for each field the headers that the workspace names.
    pub fn with(&self, mapped: &[(Field, Vec<String>)]) -> Self {
        let mut columns = self.clone();
        for (field, headers) in mapped {
            for kind in &mut columns.headers {
                if kind.fields.values().any(|known| known == field) {
                    kind.mapped.extend(headers.iter().map(|header| (folded(header), *field)));
                    kind.mapped_written.extend_from_slice(headers);
                }
            }
        }
        columns
    }

    fn headers(&self, kind: TableKind) -> &Headers {
        &self.headers[kind as usize]
    }

    /// The field that a header names.
    pub fn field(&self, kind: TableKind, header: &str) -> Option<Field> {
        let (headers, header) = (self.headers(kind), folded(header));
        headers.mapped.get(&header).or_else(|| headers.fields.get(&header)).copied()
    }

    /// Whether the workspace itself says what a header means.
    pub fn is_mapped(&self, kind: TableKind, header: &str) -> bool {
        self.headers(kind).mapped.contains_key(&folded(header))
    }

    /// The headers that the workspace names. Those of people may be meant for people alone.
    pub fn mapped(&self, kind: TableKind) -> impl Iterator<Item = &str> {
        let of_people = move |header: &&String| {
            let fields = [TableKind::Roster, TableKind::History].map(|kind| self.field(kind, header));
            !kind.is_of_people() && fields.iter().any(Option::is_some)
        };
        let written = self.headers(kind).mapped_written.iter().filter(move |header| !of_people(header));
        written.map(String::as_str)
    }

    /// The field that an ambiguous header may stand for.
    pub fn ambiguous(&self, header: &str) -> Option<Field> {
        self.ambiguous.get(&folded(header)).copied()
    }

    /// The known header that an unknown one resembles, unless it is one that no report needs.
    pub fn resembling(&self, kind: TableKind, header: &str) -> Option<&str> {
        let name = folded(header);
        if name.is_empty() || self.ignored.contains(&name) || self.ambiguous.contains_key(&name) {
            return None;
        }
        nearest(header, self.headers(kind).written.iter().map(String::as_str))
    }

    /// The text of the locale that names the format of these headers.
    pub fn format(&self, kind: TableKind, headers: &[impl AsRef<str>]) -> &'static str {
        let given: HashSet<String> = headers.iter().map(|header| folded(header.as_ref())).collect();
        let fits =
            |format: &&Format| format.kind == kind && format.headers.iter().all(|name| given.contains(name));
        self.formats.iter().find(fits).map_or("format-other", |format| format.text)
    }

    /// What a word in a cell of a field means: a word of the contract.
    pub(crate) fn meaning(&self, field: Field, word: &str) -> Option<&str> {
        self.words.get(&field)?.get(&plain(word)).map(String::as_str)
    }

    /// The texts of the locale that name formats.
    pub fn format_texts(&self) -> impl Iterator<Item = &'static str> {
        self.formats.iter().map(|format| format.text).chain(["format-other"])
    }

    /// Whether a header is one of a known format that no report needs.
    pub(crate) fn is_ignored(&self, header: &str) -> bool {
        self.ignored.contains(&folded(header))
    }

    /// Whether a value, trimmed, means that nothing is known.
    pub fn is_missing(&self, value: &str) -> bool {
        let Some(first) = value.bytes().next() else { return true };
        // a history holds millions of values, and few begin as one of these words
        if !self.missing_starts[usize::from(first)] {
            return false;
        }
        if value.is_ascii() {
            return self.missing.iter().any(|word| word.eq_ignore_ascii_case(value));
        }
        let plain = value.to_lowercase().replace('\u{a0}', " ");
        self.missing.contains(&plain)
    }

    /// Whether a value says yes or no; `None`: neither.
    pub fn yes_no(&self, value: &str) -> Option<bool> {
        self.yes_no.get(value).or_else(|| self.yes_no.get(&plain(value))).copied()
    }

    /// The status of a training that a value stands for.
    pub fn status(&self, value: &str) -> Option<TrainingStatus> {
        TrainingStatus::from_code(value).or_else(|| self.status.get(&plain(value)).copied())
    }

    /// What the name of a certificate, or of several at once, stands for.
    pub(crate) fn certificate(&self, value: &str) -> Option<&Certificate> {
        self.certificates.get(&plain(value))
    }

    /// Whether one of the certificates in a cell is the CCP1, or implies it.
    ///
    /// # Errors
    /// The first word that names no certificate: nobody knows what it says of the others.
    pub fn gives_ccp1<'c>(&self, certificates: &'c str, ccp1: &str) -> Result<bool, &'c str> {
        let words = certificates.split([',', ';', '|', '/']).map(str::trim).filter(|word| !word.is_empty());
        words.into_iter().try_fold(false, |gives, word| {
            let known = self.certificate(word).ok_or(word)?;
            Ok(gives || known.gives.iter().any(|given| given == ccp1))
        })
    }

    /// The certificates of the full title.
    pub fn title(&self) -> &[String] {
        self.certificate("REMN").map_or(&[], |title| &title.gives)
    }

    /// The names that a certificate can have.
    pub fn certificate_names(&self) -> impl Iterator<Item = &str> {
        self.certificates.values().flat_map(|certificate| certificate.words.iter().map(String::as_str))
    }

    /// What the roles in a cell make of a person.
    pub fn role<'c>(&self, roles: &'c str) -> Role<'c> {
        let named = || roles.split([',', ';', '|', '/']).map(str::trim).filter(|role| !role.is_empty());
        let is_one_of = |known: &[String], role: &str| known.contains(&folded(role));
        if named().next().is_none() || named().any(|role| is_one_of(&self.advisor_roles, role)) {
            return Role::Advisor;
        }
        named().find(|role| !is_one_of(&self.other_roles, role)).map_or(Role::Other, Role::Unknown)
    }

    /// The role that may have been meant by one that is not known.
    pub fn nearest_role(&self, role: &str) -> Option<&str> {
        let known = self.advisor_roles.iter().chain(&self.other_roles);
        nearest(role, known.map(String::as_str))
    }

    /// The field that a known header of this kind stands for, as it is written.
    pub fn field_of(&self, kind: TableKind, header: &str) -> Option<Field> {
        self.headers(kind).fields.get(&folded(header)).copied()
    }
}

impl From<ColumnsFile> for Columns {
    fn from(file: ColumnsFile) -> Self {
        let word = |words: Vec<String>, yes: bool| words.into_iter().map(move |word| (plain(&word), yes));
        let status = |name: &str| TrainingStatus::from_code(name).expect("a shipped file, read by a test");
        let all_folded = |names: &[String]| names.iter().map(|name| folded(name)).collect();
        let certificates = file.certificate.into_iter();
        Self {
            headers: [file.roster, file.history, file.calendar, file.exceptions, file.catalogue]
                .map(Headers::from),
            words: file.words.into_iter().map(|(field, meant)| (field, meanings(meant))).collect(),
            formats: file.format.into_iter().map(Format::from).collect(),
            ambiguous: file.ambiguous.iter().map(|entry| (folded(&entry.header), entry.field)).collect(),
            ignored: file.ignored.iter().map(|name| folded(name)).collect(),
            missing_starts: starts(&file.missing),
            missing: file.missing.iter().map(|word| word.to_lowercase()).collect(),
            yes_no: word(file.yes, true).chain(word(file.no, false)).collect(),
            status: file
                .status
                .into_iter()
                .flat_map(|(name, words)| words.into_iter().map(move |word| (plain(&word), status(&name))))
                .collect(),
            advisor_roles: all_folded(&file.advisor_roles),
            other_roles: all_folded(&file.other_roles),
            certificates: certificates
                .flat_map(|known| {
                    known.words.clone().into_iter().map(move |word| (plain(&word), known.clone()))
                })
                .collect(),
        }
    }
}

/// The meaning of each word.
fn meanings(words: BTreeMap<String, Vec<String>>) -> HashMap<String, String> {
    let pairs = |(meaning, words): (String, Vec<String>)| {
        words.into_iter().map(move |word| (plain(&word), meaning.clone()))
    };
    words.into_iter().flat_map(pairs).collect()
}

/// Which bytes a word begins with, whatever its case.
fn starts(words: &[String]) -> [bool; 256] {
    let mut starts = [false; 256];
    for word in words.iter().flat_map(|word| [word.to_lowercase(), word.to_uppercase()]) {
        word.bytes().take(1).for_each(|first| starts[usize::from(first)] = true);
    }
    starts
}

impl From<FormatEntry> for Format {
    fn from(entry: FormatEntry) -> Self {
        let headers = entry.headers.iter().map(|name| folded(name)).collect();
        Self { kind: entry.kind, text: format!("format-{}", entry.id).leak(), headers }
    }
}

impl From<BTreeMap<Field, Vec<String>>> for Headers {
    fn from(table: BTreeMap<Field, Vec<String>>) -> Self {
        let mut headers = Self::default();
        for (field, names) in table {
            headers.fields.extend(names.iter().map(|name| (folded(name), field)));
            headers.written.extend(names);
        }
        headers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_the_platform_export_are_known_and_certification_is_not() {
        let columns = Columns::built_in();
        let field = |header| columns.field(TableKind::Roster, header);
        assert_eq!(field("Date de recrutement"), Some(Field::HiredOn));
        assert_eq!(field("CODE POSTAL "), Some(Field::PostalCode));
        assert_eq!(field("Email @conseiller-numerique.fr"), Some(Field::OtherEmail));
        assert_eq!(field("Certification"), None);
        assert_eq!(field("Nom Supérieur hiérarchique"), None);
        assert_eq!(columns.ambiguous("certification"), Some(Field::Ccp1Passed));
    }

    #[test]
    fn a_workspace_can_name_its_own_columns() {
        let mapped = [(Field::HiredOn, vec!["Prise de fonction".to_owned()])];
        let columns = Columns::built_in().with(&mapped);
        assert_eq!(columns.field(TableKind::Roster, "prise de fonction"), Some(Field::HiredOn));
        assert_eq!(columns.field(TableKind::History, "prise de fonction"), None);
        assert_eq!(columns.field(TableKind::Roster, "Date de recrutement"), Some(Field::HiredOn));
    }

    #[test]
    fn a_header_that_resembles_a_known_one_is_told_and_one_that_no_report_needs_is_not() {
        let columns = Columns::built_in();
        assert_eq!(columns.resembling(TableKind::Roster, "Date de recrutment"), Some("Date de recrutement"));
        for header in ["Activé", "Email supérieur hiérarchique", "Certification", "Poterie", ""] {
            assert_eq!(columns.resembling(TableKind::Roster, header), None, "{header}");
        }
    }

    #[test]
    fn words_are_known_whatever_their_case_and_accents() {
        let columns = Columns::built_in();
        assert!(columns.is_missing("non renseignée") && columns.is_missing("Non\u{a0}renseignée"));
        for yes in ["OUI", "Oui", "o", "1", "VRAI", "t", "true", "x", "X"] {
            assert_eq!(columns.yes_no(yes), Some(true), "{yes}");
        }
        assert_eq!(columns.yes_no("peut-être"), None);
        assert_eq!(columns.status("Désistement"), Some(TrainingStatus::Withdrawn));
        for doubtful in ["Oui ?", "suivi ?", "oui (à vérifier)"] {
            assert_eq!((columns.yes_no(doubtful), columns.status(doubtful)), (None, None), "{doubtful}");
        }
        assert_eq!(columns.role("Coordinateur, Conseiller numérique"), Role::Advisor);
        assert_eq!(columns.role("Conseiller(ère) numérique"), Role::Advisor);
        assert_eq!(columns.role("Coordinateur"), Role::Other);
        assert_eq!(columns.role("Coordinateur, Jardinier"), Role::Unknown("Jardinier"));
    }

    #[test]
    fn the_ccp1_is_held_by_whoever_holds_what_implies_it() {
        let columns = Columns::built_in();
        for (cell, held) in [("CCP1, PIX", true), ("PIX", false), ("REMN", true), ("CCP2 & CCP3", true)] {
            assert_eq!(columns.gives_ccp1(cell, "ccp1"), Ok(held), "{cell}");
        }
        for (cell, word) in
            [("CCP1, non obtenu", "non obtenu"), ("CCP1/échec", "échec"), ("CCP1 ?", "CCP1 ?")]
        {
            assert_eq!(columns.gives_ccp1(cell, "ccp1"), Err(word), "{cell}");
        }
        assert_eq!(columns.title(), ["ccp1", "ccp2", "ccp3"]);
    }
}
