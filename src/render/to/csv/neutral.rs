//! Texts that no spreadsheet takes for a formula.

use std::borrow::Cow;

use crate::text::shown::shown;

/// A text that somebody wrote, as it may stand in a cell: an apostrophe before what a spreadsheet
/// would take for a formula. A French one cuts a text at each `;` and at each end of a line,
/// whatever quotes it stands in, and takes what follows for a cell. A list of a message begins its
/// lines with a hyphen: it is left as it is.
pub(super) fn neutral(text: &str) -> Cow<'_, str> {
    let text = shown(text);
    if formulas(&text).next().is_none() {
        return text;
    }
    let mut neutral = String::with_capacity(text.len() + 1);
    let mut written = 0;
    for start in formulas(&text) {
        neutral.push_str(&text[written..start]);
        neutral.push('\'');
        written = start;
    }
    neutral.push_str(&text[written..]);
    Cow::Owned(neutral)
}

/// Where formulas would begin in a text.
fn formulas(text: &str) -> impl Iterator<Item = usize> {
    let after = |end: char| text.match_indices(end).map(|(at, _)| at + 1);
    let lines = after('\n').filter(|start| !text[*start..].starts_with(['+', '-']));
    let mut starts: Vec<usize> = after(';').chain(lines).collect();
    starts.sort_unstable();
    std::iter::once(0).chain(starts).filter(|start| is_formula(&text[*start..]))
}

/// Whether a spreadsheet would take a cell for a formula.
pub(super) fn is_formula(cell: &str) -> bool {
    let first = cell.trim_start_matches('"').chars().next();
    matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_becomes_a_text() {
        for (cell, text) in [
            ("=1+1", "'=1+1"),
            ("+33 1", "'+33 1"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("Mairie = ville", "Mairie = ville"),
            ("Mairie;=HYPERLINK(1)", "Mairie;'=HYPERLINK(1)"),
            ("=a;b;-c;＠d", "'=a;b;'-c;'＠d"),
            ("Mairie;\"=1\"", "Mairie;'\"=1\""),
            ("a\n=1;=2\n- b", "a\n'=1;'=2\n- b"),
            ("a\u{1b}[2J\u{202e}b", "a\u{fffd}[2J\u{fffd}b"),
        ] {
            assert_eq!(neutral(cell), text);
            assert_eq!(neutral(text), text, "{cell}");
        }
    }
}
