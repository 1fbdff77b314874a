//! One more entry of a list of tables in a TOML file.

use std::path::Path;

use super::listing::{Entry, Listing};
use super::{Addition, Rewrite};
use crate::console::files::place;
use crate::findings::{Code, Finding};

/// A file with one more entry at its end.
///
/// # Errors
/// Why the file cannot be added to: it is no TOML, or writes the list in a way that cannot go on.
pub(crate) fn added(
    path: &Path,
    before: Vec<u8>,
    list: &'static str,
    entry: &Entry,
) -> Result<Addition, Finding> {
    let text = std::str::from_utf8(&before).map_err(|_| Finding::new(Code::NotUtf8).at(place(path)))?;
    let Some(mut listing) = Listing::parse(text, list) else {
        return Err(Finding::new(Code::CannotBeAddedTo).at(place(path)));
    };
    listing.add(entry);
    let added = listing.added().to_owned();
    let (after, lines) = listing.finish();
    let rewrite = Rewrite { path: path.to_owned(), after: after.into_bytes(), before: Some(before) };
    Ok(Addition { rewrite, added, lines: lines.unwrap_or_default() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::run::ledger::listing::text;

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
            let mut before = parts.join(end);
            if is_whole && !before.is_empty() {
                before.push_str(end);
            }
            let entry = vec![("reason".to_owned(), text(&reason)), ("year".to_owned(), 2025.into())];
            let addition = added(Path::new("e.toml"), before.clone().into_bytes(), "exception", &entry).unwrap();
            prop_assert!(addition.rewrite.after.starts_with(before.as_bytes()));
            let after = String::from_utf8(addition.rewrite.after).unwrap();
            let root: toml::Table = after.parse().unwrap();
            let last = root["exception"].as_array().unwrap().last().unwrap().clone();
            prop_assert_eq!(last["reason"].as_str(), Some(&*reason));
        }
    }

    #[test]
    fn a_list_in_another_form_is_refused() {
        for text in ["exception = []", "exception = 3", "[[exception]\n"] {
            assert!(added(Path::new("e.toml"), text.into(), "exception", &Vec::new()).is_err(), "{text}");
        }
    }
}
