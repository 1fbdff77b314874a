//! Names as people write them, compared as people mean them.

use unicode_normalization::UnicodeNormalization;

/// A name without its case, accents, spaces and punctuation: `Code Postal ` and `code_postal`
/// fold to the same text.
pub(crate) fn folded(name: &str) -> String {
    // most names are ASCII, where no character comes apart
    if name.is_ascii() { fold(name.chars()) } else { fold(name.nfkd()) }
}

/// A word without its case and accents, and without spaces around it: what else it holds counts.
pub(crate) fn plain(word: &str) -> String {
    if word.is_ascii() {
        return word.trim().to_ascii_lowercase();
    }
    let letters = word.trim().nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    letters.flat_map(char::to_lowercase).collect()
}

fn fold(characters: impl Iterator<Item = char>) -> String {
    characters.filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The known name that is nearest to a mistyped one, if one is near enough to be meant.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(name, known.into_iter().map(|candidate| (candidate, candidate)))
}

/// What the known name stands for that is nearest to a mistyped one, if one is near enough.
pub(crate) fn nearest_of<'a, T>(name: &str, known: impl IntoIterator<Item = (&'a str, T)>) -> Option<T> {
    let wanted = folded(name);
    let length = wanted.chars().count();
    let tolerance = (length / 3).max(1);
    known
        .into_iter()
        .filter_map(|(candidate, meaning)| {
            let candidate = folded(candidate);
            // no need to compare what is too long or too short
            let near = candidate.chars().count().abs_diff(length) <= tolerance;
            near.then(|| (strsim::osa_distance(&wanted, &candidate), meaning))
        })
        .filter(|(distance, _)| *distance <= tolerance)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, meaning)| meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_spaces_and_punctuation_do_not_matter() {
        assert_eq!(folded("Prénom supérieur hiérarchique "), folded("prenom_superieur-hierarchique"));
        assert_ne!(folded("CCP1"), folded("CCP2"));
    }

    #[test]
    fn a_mistyped_name_finds_its_neighbour_and_a_strange_one_finds_none() {
        let known = ["handicap", "cybersecurite", "cafe-ia"];
        assert_eq!(nearest("handicaps", known), Some("handicap"));
        assert_eq!(nearest("Cyber sécurité!", known), Some("cybersecurite"));
        assert_eq!(nearest("poterie", known), None);
    }
}
