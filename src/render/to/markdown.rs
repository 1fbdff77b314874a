//! A report as Markdown, for a message or a shared page.

use crate::render::document::{Block, Document, Table};

/// The report as Markdown.
pub fn render(document: &Document) -> String {
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

/// A text that Markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '#' | '\\' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' | '\r' => escaped.push(' '),
            _ => escaped.push(c),
        }
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
}
