//! The reports as JSON: the contract's section 5, field by field.

mod advisor;
pub(crate) mod check;
pub(crate) mod list;
mod plan;

use chrono::NaiveDate;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::dates::CivilYear;
use crate::engine::assessment::AdvisorStatus;
use crate::engine::setting::Setting;
use crate::reports::casebook::Summary;
use crate::text::Word;
use crate::text::shown::is_strange;

pub(crate) use plan::plan;

#[derive(Serialize)]
pub(crate) struct Head<'a> {
    parconum: &'static str,
    as_of: NaiveDate,
    year: CivilYear,
    rules: &'a str,
    summary: SummaryJson<'a>,
}

impl<'a> Head<'a> {
    pub(crate) fn new(setting: &'a Setting, summary: &'a Summary) -> Self {
        Self {
            parconum: env!("CARGO_PKG_VERSION"),
            as_of: setting.as_of,
            year: setting.year,
            rules: &setting.rules.id,
            summary: SummaryJson(summary),
        }
    }
}

pub(crate) struct SummaryJson<'a>(pub(crate) &'a Summary);

impl Serialize for SummaryJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1 + AdvisorStatus::ALL.len()))?;
        map.serialize_entry("advisors", &self.0.advisors)?;
        for status in AdvisorStatus::all() {
            map.serialize_entry(status.code(), &self.0.count(status))?;
        }
        map.end()
    }
}

/// A report as JSON.
pub(crate) fn text(report: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("texts, numbers and days only");
    text.push('\n');
    escaped(text)
}

/// What would act on the terminal that shows it can only stand in a text, where JSON lets it be
/// escaped, and asks for it in part only.
fn escaped(text: String) -> String {
    if !text.contains(is_strange) {
        return text;
    }
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match is_strange(c) {
            true => escaped.push_str(&format!("\\u{:04x}", u32::from(c))),
            false => escaped.push(c),
        }
    }
    escaped
}
