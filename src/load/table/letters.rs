//! Text that is not UTF-8: what a French spreadsheet or an older tool writes.

use encoding_rs::{ISO_8859_15, WINDOWS_1252};

use crate::text::shown::shown;

/// The bytes of a cell as letters. Windows-1252, unless a byte stands there that no French text
/// has in Windows-1252 and that is a letter or the euro in ISO-8859-15.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    let windows = bytes.iter().any(|byte| (0x80..0xa0).contains(byte));
    let latin_9 = bytes.iter().any(|byte| matches!(byte, 0xa4 | 0xa6 | 0xa8 | 0xb4 | 0xb8 | 0xbc..=0xbe));
    let encoding = if latin_9 && !windows { ISO_8859_15 } else { WINDOWS_1252 };
    shown(&encoding.decode_without_bom_handling(bytes).0).into_owned()
}

/// Whether French texts use such a letter or sign.
pub(crate) fn is_french(letter: char) -> bool {
    let letters = "àâäæçéèêëîïôöœùûüÿñ";
    letter.is_ascii()
        || letter.to_lowercase().all(|lower| letters.contains(lower))
        || "\u{a0}«»’‘“”–—…€°§²".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_told_by_the_bytes_that_only_it_uses() {
        for (bytes, text) in [
            (&b"Zo\xe9"[..], "Zoé"),
            (b"S\x9cur d\x92Ir\xe8ne", "Sœur d’Irène"),
            (b"S\xbdur Ir\xe8ne, 5 \xa4", "Sœur Irène, 5 €"),
        ] {
            assert_eq!(decoded(bytes), text);
            assert!(text.chars().all(is_french), "{text}");
        }
        assert!(!decoded(b"Zo\x8e").chars().all(is_french), "what a Macintosh wrote");
    }
}
