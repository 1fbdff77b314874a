//! What the names in a page of the help stand for.

use std::collections::BTreeMap;

use super::Known;
use super::page::Insert;
use super::rules;
use crate::engine::eligibility::Reason;
use crate::engine::obligations::{ExtraReason, WarningCode};
use crate::load::table::field::Field;
use crate::load::table::field::TableKind;
use crate::load::table::shipped::ColumnsFile;
use crate::locale::{Locale, Value};
use crate::render::document::Block;
use crate::text::Word;

/// What stands for a fact that only a real case has.
const ANY: &str = "…";

/// What a name stands for. `None`: nothing is called so.
pub(super) fn inserted(locale: &Locale, known: &Known, name: &str) -> Option<Insert> {
    let part = match name {
        "rule-sets" => rules::sets(locale, known),
        "rule-parameters" => rules::parameters(locale, known),
        "roster-formats" => formats(locale, &known.columns, TableKind::Roster),
        "history-formats" => formats(locale, &known.columns, TableKind::History),
        "calendar-formats" => formats(locale, &known.columns, TableKind::Calendar),
        "reasons" => codes(locale, "reason", Reason::codes()),
        "extras" => codes(locale, "extra", ExtraReason::codes()),
        "warnings" => codes(locale, "warning", WarningCode::codes()),
        _ => return words(locale, &known.columns, name).map(Insert::Words),
    };
    Some(Insert::Part(part))
}

/// Words within a line: `status due` is the word of the contract and what a report says for it,
/// `roster hired_on` a column and the headers that are read as it.
fn words(locale: &Locale, shipped: &ColumnsFile, name: &str) -> Option<String> {
    let (family, word) = name.split_once(' ').unwrap_or((name, ""));
    let listed = |words: &[String]| Some(locale.list(words));
    match family {
        "status" | "obligation-status" => {
            let says = locale.text(&format!("{family}-{word}"));
            Some(if says == word { says } else { format!("{word} ({says})") })
        }
        "roster" => column(locale, word, shipped.roster.get(&Field::from_code(word)?)?),
        "history" => column(locale, word, shipped.history.get(&Field::from_code(word)?)?),
        "calendar" => column(locale, word, shipped.calendar.get(&Field::from_code(word)?)?),
        "exceptions" => column(locale, word, shipped.exceptions.get(&Field::from_code(word)?)?),
        "catalogue" => column(locale, word, shipped.catalogue.get(&Field::from_code(word)?)?),
        "words" => Some(meanings(locale, shipped.words.get(&Field::from_code(word)?)?)),
        "training-status" => Some(format!("{word} ({})", shipped.status.get(word)?[1..].join(", "))),
        "missing" => listed(&shipped.missing),
        "yes" => listed(&shipped.yes),
        "no" => listed(&shipped.no),
        "roles" => listed(&shipped.advisor_roles),
        "certificates" => {
            let words = shipped.certificate.iter().flat_map(|certificate| certificate.words.clone());
            listed(&words.collect::<Vec<_>>())
        }
        _ => None,
    }
}

/// What the words of a cell mean, each with the words that are read as it.
fn meanings(locale: &Locale, words: &BTreeMap<String, Vec<String>>) -> String {
    let all = words.iter().filter_map(|(meaning, words)| column(locale, meaning, words));
    all.collect::<Vec<_>>().join(", ")
}

/// A column, and the other headers that are read as it.
fn column(locale: &Locale, name: &str, headers: &[String]) -> Option<String> {
    let others: Vec<String> = headers.iter().filter(|header| *header != name).cloned().collect();
    Some(match others.as_slice() {
        [] => name.to_owned(),
        others => {
            let values = [("name", name.into()), ("headers", others.join(", ").into())];
            locale.text_with("help-column", &values)
        }
    })
}

/// The formats of a kind of table, each with the headers by which it is recognised.
fn formats(locale: &Locale, shipped: &ColumnsFile, kind: TableKind) -> Vec<Block> {
    let of_kind = shipped.format.iter().filter(|format| format.kind == kind);
    let told = of_kind.map(|format| {
        let name = locale.text(&format!("format-{}", format.id));
        let values = [("name", name.into()), ("fact", format.headers.join(", ").into())];
        Block::Item(locale.text_with("named-fact", &values))
    });
    told.collect()
}

/// Codes, each with what a report says for it.
fn codes(locale: &Locale, family: &str, codes: impl Iterator<Item = &'static str>) -> Vec<Block> {
    let any = ["module", "day", "given", "history", "place", "session", "shared"]
        .map(|name| (name, Value::from(ANY)));
    let told = codes.map(|code| {
        let says = locale.text_with(&format!("{family}-{code}"), &any);
        let values = [("name", code.into()), ("fact", says.into())];
        Block::Item(locale.text_with("named-fact", &values))
    });
    told.collect()
}
