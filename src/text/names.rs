//! Names as people write them, compared as people mean them.

use unicode_normalization::UnicodeNormalization;

/// A name without its case, accents, spaces and punctuation: `Code Postal ` and `code_postal`
/// fold to the same text.
pub fn folded(name: &str) -> String {
    // most names are ASCII, where no character comes apart
    if name.is_ascii() { fold(name.chars()) } else { fold(name.nfkd()) }
}

fn fold(characters: impl Iterator<Item = char>) -> String {
    characters.filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The known name that is nearest to a mistyped one, if one is near enough to be meant.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = folded(name);
    let tolerance = (wanted.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&wanted, &folded(candidate)), candidate))
        .filter(|(distance, _)| *distance <= tolerance)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
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
