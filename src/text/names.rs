//! Names as people write them, compared as people mean them.

use std::borrow::Borrow;

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
    let known = known.into_iter().map(|(candidate, meaning)| (Spelling::of(candidate), meaning));
    closest(&Spelling::of(name), known)
}

/// How many names are told that may have been meant.
const MOST_MEANT: usize = 3;

/// What the known names stand for that may have been meant by a mistyped one, the nearest first, each
/// once.
pub(crate) fn nearest_few<'a, T: PartialEq>(
    name: &str,
    known: impl IntoIterator<Item = (&'a str, T)>,
) -> Vec<T> {
    let wanted = Spelling::of(name);
    let mut near: Vec<(usize, T)> = Vec::new();
    for (candidate, meaning) in known {
        let candidate = Spelling::of(candidate);
        if wanted.least_distance(&candidate) > wanted.reach() {
            continue;
        }
        let distance = strsim::osa_distance(&wanted.folded, &candidate.folded);
        if distance > wanted.reach() {
            continue;
        }
        match near.iter_mut().find(|(_, other)| *other == meaning) {
            Some((least, _)) => *least = distance.min(*least),
            None => near.push((distance, meaning)),
        }
    }
    near.sort_by_key(|(distance, _)| *distance);
    // what is further than one step behind the nearest was hardly meant
    let most = near.first().map_or(0, |(least, _)| least + 1);
    near.into_iter()
        .take_while(|(distance, _)| *distance <= most)
        .take(MOST_MEANT)
        .map(|(_, meaning)| meaning)
        .collect()
}

/// Known names in which many mistyped ones are looked up: what is told of each is found once.
pub(crate) struct Neighbours<'a>(Vec<(Spelling, &'a str)>);

impl<'a> Neighbours<'a> {
    pub(crate) fn new(known: impl IntoIterator<Item = &'a str>) -> Self {
        Self(known.into_iter().map(|name| (Spelling::of(name), name)).collect())
    }

    /// The name that is nearest to a mistyped one, if one is near enough to be meant.
    pub(crate) fn nearest(&self, name: &str) -> Option<&'a str> {
        closest(&Spelling::of(name), self.0.iter().map(|(spelling, name)| (spelling, *name)))
    }
}

/// No name that somebody mistyped is longer: comparing takes the square of the length.
const LONGEST: usize = 200;

/// Into how many heaps letters are counted.
const HEAPS: usize = 32;

/// A folded name, and what tells soon that another one is far from it.
struct Spelling {
    folded: String,
    length: usize,
    /// How many letters of each heap it has, up to 255.
    letters: [u8; HEAPS],
}

impl Spelling {
    fn of(name: &str) -> Self {
        let folded = folded(name);
        let mut letters = [0_u8; HEAPS];
        for letter in folded.chars() {
            let heap = &mut letters[letter as usize % HEAPS];
            *heap = heap.saturating_add(1);
        }
        Self { length: folded.chars().count(), folded, letters }
    }

    /// How far from it a name may be and still be meant.
    fn reach(&self) -> usize {
        (self.length / 3).max(1)
    }

    /// A distance that no comparison can fall below: each step adds one letter, takes one away, or
    /// does both.
    fn least_distance(&self, other: &Self) -> usize {
        let (mut more, mut fewer) = (0, 0);
        for (mine, theirs) in self.letters.iter().zip(&other.letters) {
            more += usize::from(mine.saturating_sub(*theirs));
            fewer += usize::from(theirs.saturating_sub(*mine));
        }
        more.max(fewer).max(self.length.abs_diff(other.length))
    }
}

/// What the nearest of some names stands for, the first of several, if it is near enough.
fn closest<T>(wanted: &Spelling, known: impl IntoIterator<Item = (impl Borrow<Spelling>, T)>) -> Option<T> {
    if wanted.length > LONGEST {
        return None;
    }
    let mut limit = wanted.reach() + 1;
    let mut found = None;
    for (candidate, meaning) in known {
        let candidate = candidate.borrow();
        if wanted.least_distance(candidate) >= limit {
            continue;
        }
        let distance = strsim::osa_distance(&wanted.folded, &candidate.folded);
        if distance < limit {
            (limit, found) = (distance, Some(meaning));
        }
    }
    found
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

    #[test]
    fn several_names_may_have_been_meant_the_nearest_first() {
        let known = ["martin", "marty", "marten", "martine", "roux", "martin"];
        let few = |name| nearest_few(name, known.map(|name| (name, name)));
        assert_eq!(few("martan"), ["martin", "marten", "marty"]);
        assert_eq!(few("rous"), ["roux"]);
        assert!(few("poterie").is_empty());
    }

    #[test]
    fn a_name_looked_up_among_many_is_the_one_that_comparing_all_finds() {
        let names: Vec<String> =
            (0..400_u32).map(|n| format!("{}@{:x}.ex", n * 7919 % 1000, n * n % 97)).collect();
        let known: Vec<&str> = names.iter().map(String::as_str).collect();
        let neighbours = Neighbours::new(known.iter().copied());
        for name in known.iter().map(|name| name.replace('9', "68")) {
            let wanted = folded(&name);
            let distance = |other: &&&str| strsim::osa_distance(&wanted, &folded(other));
            let least = known.iter().min_by_key(distance).filter(|other| distance(other) <= wanted.len() / 3);
            assert_eq!(neighbours.nearest(&name), least.copied(), "{name}");
        }
    }
}
