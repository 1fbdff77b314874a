//! Texts that somebody else wrote, so that they are seen and do nothing else: a control character
//! moves the cursor of a terminal or colours what follows, a bidi override turns a line round.

use std::borrow::Cow;

/// What stands for a character that must not be shown.
pub(crate) const UNSHOWN: char = char::REPLACEMENT_CHARACTER;

/// Whether a character acts on what shows it, instead of being seen. Line feeds and tabs are white
/// space.
pub(crate) fn is_strange(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        c => c.is_control(),
    }
}

/// Whether a byte of a text may begin such a character; that of some letters and signs does too.
pub(crate) fn may_be_strange(byte: u8) -> bool {
    (byte < b' ') & (byte != b'\n') & (byte != b'\t') | matches!(byte, 0x7f | 0xc2 | 0xe2)
}

/// Whether bytes of a text begin with such a character that has several of them.
pub(crate) fn begins_strange(bytes: &[u8]) -> bool {
    matches!(bytes, [0xc2, 0x80..=0x9f, ..] | [0xe2, 0x80, 0xa8..=0xae, ..] | [0xe2, 0x81, 0xa6..=0xa9, ..])
}

/// A text with [`UNSHOWN`] for each character that acts on what shows it. Every output passes here.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    without(text, is_strange)
}

/// The same on one line: a line feed or a tab would begin something of its own.
pub(crate) fn on_one_line(text: &str) -> Cow<'_, str> {
    without(text, |c| is_strange(c) || matches!(c, '\n' | '\t'))
}

fn without(text: &str, is_unshown: impl Fn(char) -> bool) -> Cow<'_, str> {
    match text.contains(&is_unshown) {
        true => Cow::Owned(text.chars().map(|c| if is_unshown(c) { UNSHOWN } else { c }).collect()),
        false => Cow::Borrowed(text),
    }
}

/// The names of characters, as one looks them up: `U+001B, U+202E`.
pub(crate) fn named(characters: impl IntoIterator<Item = char>) -> String {
    let names = characters.into_iter().map(|c| format!("U+{:04X}", u32::from(c)));
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_acts_on_a_terminal_or_turns_a_line_is_replaced_and_the_rest_stays() {
        for (text, expected) in [
            ("Awa \u{1b}[32mup to date\u{1b}[0m", "Awa \u{fffd}[32mup to date\u{fffd}[0m"),
            ("a\u{202e}b\u{2066}c\u{2028}d\u{9b}e\u{7f}f\rg\0", "a�b�c�d�e�f�g�"),
            ("Éloïse d’Aix, n\u{a0}°\u{a0}5 — 10\u{202f}€", "Éloïse d’Aix, n\u{a0}°\u{a0}5 — 10\u{202f}€"),
            ("two\nlines\tand", "two\nlines\tand"),
        ] {
            assert_eq!(shown(text), expected);
        }
        assert_eq!(on_one_line("a\nError: b"), "a�Error: b");
        assert_eq!(named(['\u{1b}', '\u{202e}']), "U+001B, U+202E");
    }

    proptest! {
        #[test]
        fn what_is_shown_acts_on_nothing_and_shown_again_it_is_the_same(
            text in prop_oneof![any::<String>(), "[\u{7e}-\u{a1}\u{2020}-\u{2070}\n\t\r]{0,20}"],
        ) {
            let once = shown(&text).into_owned();
            prop_assert!(!once.contains(is_strange));
            prop_assert_eq!(&shown(&once), &once);
            prop_assert_eq!(once.chars().count(), text.chars().count());
            prop_assert!(text.bytes().any(may_be_strange) || once == text);
            for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
                prop_assert_eq!(begins_strange(&text.as_bytes()[at..]), is_strange(c), "{:?}", c);
            }
        }
    }
}
