//! One more entry of a list of tables in a TOML file.

use std::path::Path;

use chrono::NaiveDate;
use toml::de::DeTable;

use super::{Addition, line_end};
use crate::console::files::place;
use crate::findings::{Code, Finding};

/// A value as TOML writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Day(NaiveDate),
    Number(i64),
}

/// A file with one more entry at its end.
///
/// # Errors
/// Why the file cannot be added to: it is no TOML, or writes the list in a way that cannot go on.
pub(crate) fn added(
    path: &Path,
    before: Vec<u8>,
    list: &str,
    entries: &[(&str, Value)],
) -> Result<Addition, Finding> {
    let unfit = || Finding::new(Code::CannotBeAddedTo).at(place(path));
    let text = std::str::from_utf8(&before).map_err(|_| Finding::new(Code::NotUtf8).at(place(path)))?;
    let end = line_end(&before);
    let mut added = format!("[[{list}]]{end}");
    for (key, value) in entries {
        added.push_str(&format!("{key} = {}{end}", written(value)));
    }
    let gap = match text {
        "" => "",
        text if text.ends_with(&end.repeat(2)) => "",
        text if text.ends_with(end) => end,
        _ => &end.repeat(2),
    };
    let after = format!("{text}{gap}{added}");
    if !is_longer_by_one(text, &after, list) {
        return Err(unfit());
    }
    let line_number = |text: &str| text.matches(end).count() as u32;
    let first = line_number(text) + line_number(gap) + 1;
    let lines = (first, first + entries.len() as u32);
    Ok(Addition { path: path.to_owned(), after: after.into_bytes(), added, lines, before })
}

/// Whether the list has one more entry, and the file no error.
fn is_longer_by_one(before: &str, after: &str, list: &str) -> bool {
    let count = |text: &str| {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (root, errors) = DeTable::parse_recoverable(text);
        let items = root.get_ref().get(list).map_or(Some(0), |value| Some(value.get_ref().as_array()?.len()));
        items.filter(|_| errors.is_empty())
    };
    count(before).is_some_and(|entries| count(after) == Some(entries + 1))
}

fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => {
            let line = text.split(['\r', '\n']).collect::<Vec<_>>().join(" ");
            toml::Value::String(line).to_string()
        }
        Value::Day(day) => day.to_string(),
        Value::Number(number) => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        /// Whatever stands in the file stays as it is, comments and line ends included.
        #[test]
        fn every_other_byte_is_kept(
            parts in prop::collection::vec(prop::sample::select(vec![
                "# a comment", "", "[[exception]] # here", "[[exception]]", "   ", "# [[exception]]",
            ]), 0..10),
            end in prop::sample::select(vec!["\n", "\r\n"]),
            is_whole in any::<bool>(),
            reason in "[a-zé\"\\\\ ]{1,9}",
        ) {
            let mut text = parts.join(end);
            if is_whole && !text.is_empty() {
                text.push_str(end);
            }
            let values = [("reason", Value::Text(reason.clone())), ("year", Value::Number(2025))];
            let addition = added(Path::new("e.toml"), text.clone().into_bytes(), "exception", &values).unwrap();
            prop_assert!(addition.after.starts_with(text.as_bytes()));
            let after = String::from_utf8(addition.after).unwrap();
            let root: toml::Table = after.parse().unwrap();
            let last = root["exception"].as_array().unwrap().last().unwrap().clone();
            prop_assert_eq!(last["reason"].as_str(), Some(&*reason));
        }
    }

    #[test]
    fn a_list_in_another_form_is_refused() {
        for text in ["exception = []", "exception = 3", "[[exception]\n"] {
            assert!(added(Path::new("e.toml"), text.into(), "exception", &[]).is_err(), "{text}");
        }
    }
}
