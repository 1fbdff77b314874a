//! A report as Markdown, for a message or a shared page.

use std::io;

use super::Flow;
use crate::render::document::{Block, Cell, Document, Table};
use crate::render::stream::{Long, Taker};

/// The report as Markdown.
pub(crate) fn render(document: &Document) -> String {
    Markdown::default().document(document)
}

/// Writes Markdown.
#[derive(Debug, Default)]
pub(crate) struct Markdown {
    is_begun: bool,
    last_was_item: bool,
}

impl Flow for Markdown {
    fn block(&mut self, block: &Block) -> String {
        if matches!(block, Block::Bars(_)) {
            return String::new();
        }
        let is_item = matches!(block, Block::Item(_));
        let follows_an_item = is_item && self.last_was_item;
        let apart = if self.is_begun && !follows_an_item { "\n" } else { "" };
        (self.is_begun, self.last_was_item) = (true, is_item);
        let text = match block {
            Block::Heading(level, words) => {
                format!("{} {}\n", "#".repeat(usize::from(*level)), escaped(words))
            }
            Block::Line(words) => format!("{}\n", escaped(words)),
            Block::Item(words) => format!("- {}\n", escaped(words)),
            Block::Console(lines) => format!("```console\n{lines}\n```\n"),
            Block::Table(table) | Block::Roll(table) => drawn(table),
            Block::Bars(_) => String::new(),
        };
        apart.to_owned() + &text
    }

    fn long(&mut self, long: &Long, out: Taker<String>) -> io::Result<()> {
        out(self.block(&long.empty))?;
        long.rows(&mut |rows| out(rows.iter().map(|row| line_of(row)).collect()))
    }
}

fn drawn(table: &Table) -> String {
    let mut text = line(table.header.iter().map(|cell| escaped(cell)).collect());
    text.push_str(&line(table.header.iter().map(|_| "---".to_owned()).collect()));
    text.extend(table.rows.iter().map(|row| line_of(row)));
    text
}

fn line_of(row: &[Cell]) -> String {
    line(row.iter().map(|cell| escaped(&cell.text)).collect())
}

fn line(cells: Vec<String>) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// A text that Markdown shows as it is: no sign of its own means anything, and no address becomes a
/// link.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let begins_a_list =
            at == 0 && matches!(c, '-' | '+' | '=') && !rest.starts_with(char::is_alphanumeric);
        match c {
            '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '#' | '\\' | '~' | '&' => escaped.push('\\'),
            ':' if rest.starts_with("//") => escaped.push('\\'),
            '.' if at >= 3 && text.as_bytes()[at - 3..at].eq_ignore_ascii_case(b"www") => escaped.push('\\'),
            _ if begins_a_list => escaped.push('\\'),
            _ => {}
        }
        escaped.push(if c == '\n' { ' ' } else { c });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_cannot_break_its_table() {
        assert_eq!(escaped("a|b\nc"), "a\\|b c");
    }

    #[test]
    fn a_text_is_shown_as_it_is_and_leads_nowhere() {
        for (text, shown) in [
            ("https://malice.example/a", "https\\://malice.example/a"),
            ("Www.malice.example", "Www\\.malice.example"),
            ("~~en retard~~", "\\~\\~en retard\\~\\~"),
            ("Dupont & fils &lt;", "Dupont \\& fils \\&lt;"),
            ("- à jour", "\\- à jour"),
            ("===", "\\==="),
            ("-5 : a.b", "-5 : a.b"),
        ] {
            assert_eq!(escaped(text), shown);
        }
    }
}
