//! A report as Markdown, for a message or a shared page.

use crate::render::document::{Block, Document, Table};

/// The report as Markdown.
pub(crate) fn render(document: &Document) -> String {
    let mut text = String::new();
    let mut last_was_item = false;
    for block in &document.0 {
        let is_item = matches!(block, Block::Item(_));
        let follows_an_item = is_item && last_was_item;
        if !text.is_empty() && !follows_an_item {
            text.push('\n');
        }
        last_was_item = is_item;
        match block {
            Block::Heading(level, words) => {
                text.push_str(&format!("{} {}\n", "#".repeat(usize::from(*level)), escaped(words)));
            }
            Block::Line(words) => text.push_str(&format!("{}\n", escaped(words))),
            Block::Item(words) => text.push_str(&format!("- {}\n", escaped(words))),
            Block::Console(lines) => text.push_str(&format!("```console\n{lines}\n```\n")),
            Block::Table(table) | Block::Roll(table) => text.push_str(&drawn(table)),
        }
    }
    text
}

fn drawn(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(table.header.iter().map(|cell| escaped(cell)).collect());
    text.push_str(&line(table.header.iter().map(|_| "---".to_owned()).collect()));
    for row in &table.rows {
        text.push_str(&line(row.iter().map(|cell| escaped(&cell.text)).collect()));
    }
    text
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
