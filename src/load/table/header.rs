//! Where the table of a file begins: its header, below whatever stands before it.

use super::blocks::Block;
use super::rows::{Rows, Shape};
use crate::text::shown::on_one_line;

/// How many rows may stand before the header.
const MOST_ROWS_BEFORE: usize = 60;

/// The header of a table.
#[derive(Debug)]
pub(crate) struct Header {
    pub names: Vec<String>,
    /// How many cells the line has, empty ones at its end included.
    pub raw_width: usize,
    pub line: u32,
    pub delimiter: u8,
    /// How many of the names are known.
    pub known: usize,
    /// Where the rows begin: the byte of the block, and the line of the file.
    pub rows_at: (usize, u32),
}

/// The row with the most known names, read with the delimiter that gives them; the first row
/// where no row has two. `None` if there is no row at all.
pub(crate) fn find(block: &Block, is_known: impl Fn(&str) -> bool) -> Option<Header> {
    let first = best_of(block, 1, &is_known)?;
    match first.known {
        0 | 1 => best_of(block, MOST_ROWS_BEFORE, &is_known),
        _ => Some(first),
    }
}

/// The best of the first rows.
fn best_of(block: &Block, count: usize, is_known: impl Fn(&str) -> bool) -> Option<Header> {
    let mut best: Option<Header> = None;
    for delimiter in *b",;\t" {
        let mut rows = Rows::new(block, Shape { delimiter, width: None });
        for _ in 0..count {
            let Some(row) = rows.next() else { break };
            let filled = (0..row.len()).rev().find(|&column| !row.bytes(column).is_empty());
            let names: Vec<String> = (0..filled.map_or(0, |last| last + 1))
                .map(|column| on_one_line(&row.text(column)).into_owned())
                .collect();
            let known = names.iter().filter(|name| is_known(name)).count();
            let line = row.line;
            let better = best.as_ref().is_none_or(|best| match line == best.line {
                true => (known, names.len()) > (best.known, best.names.len()),
                false => known > best.known.max(1),
            });
            if better {
                best = Some(Header {
                    names,
                    raw_width: row.len(),
                    line,
                    delimiter,
                    known,
                    rows_at: rows.position(),
                });
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(text: &str) -> (Vec<String>, u32, u8) {
        let block = Block { text: text.as_bytes().to_vec(), first_line: 1 };
        let known = ["id", "email", "nom, prénom"];
        let header = find(&block, |name| known.contains(&name)).unwrap();
        assert_eq!(header.rows_at.1, header.line + 1);
        (header.names, header.line, header.delimiter)
    }

    #[test]
    fn the_delimiter_is_the_one_that_gives_known_names() {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(header("id;nom, prénom;a,b;;\n1;2"), (names(&["id", "nom, prénom", "a,b"]), 1, b';'));
        assert_eq!(header("id\temail\n1\t2"), (names(&["id", "email"]), 1, b'\t'));
        assert_eq!(header("a;b\n1;2"), (names(&["a", "b"]), 1, b';'));
        assert_eq!(header("id\n1"), (names(&["id"]), 1, b','));
    }

    #[test]
    fn the_header_may_stand_below_other_rows() {
        let text = "Équipe;Marseille\n\nemail;contact@equipe.example\nListe\nid;email\n1;a@b.example";
        assert_eq!(header(text).1, 5);
        assert_eq!(header("id;x\na;b\nid;c").1, 1, "one name is not enough to look further");
    }
}
