//! Texts in lines of a width: broken between words, never before a mark that French sets apart.

/// The lines of a text, none longer than `most` characters unless a word is.
pub(crate) fn lines(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(text) {
        match lines.last_mut() {
            Some(line) if length(line) + 1 + length(word) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The words of a text, each with the marks that French sets apart behind it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.trim_start_matches(' ');
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut end = end_of_word(rest, 0);
        loop {
            let next = end + rest[end..].len() - rest[end..].trim_start_matches(' ').len();
            let after = end_of_word(rest, next);
            if !is_a_mark(&rest[next..after]) {
                break;
            }
            end = after;
        }
        let (word, others) = rest.split_at(end);
        rest = others.trim_start_matches(' ');
        Some(word)
    })
}

fn end_of_word(text: &str, start: usize) -> usize {
    text[start..].find(' ').map_or(text.len(), |length| start + length)
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
        assert_eq!(lines("par année civile : dès", 16), ["par année", "civile : dès"]);
        assert_eq!(lines(" a  ·  b ", 3), ["a  ·", "b"]);
        assert_eq!(lines(": a", 9), [": a"]);
        assert_eq!(lines("", 16), Vec::<String>::new());
    }
}
