//! Texts in lines of a width: broken between words, never before a mark that French sets apart.

/// The lines of a text, none longer than `most` characters unless a word is.
pub(crate) fn lines(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let words = text.split(' ').filter(|word| !word.is_empty());
    for word in words {
        match lines.last_mut() {
            Some(line) if length(line) + 1 + length(word) <= most || is_a_mark(word) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// How many characters a text has.
pub(crate) fn length(text: &str) -> usize {
    text.chars().count()
}

fn is_a_mark(word: &str) -> bool {
    matches!(word, ":" | ";" | "?" | "!" | "»" | "·" | "–")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_stays_with_its_word() {
        assert_eq!(lines("par année civile : dès", 16), ["par année civile :", "dès"]);
        assert_eq!(lines("", 16), Vec::<String>::new());
    }
}
