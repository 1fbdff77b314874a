//! A report for a terminal, or for a text file.

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{Attribute, Color, ContentArrangement};

use super::document::{Block, Cell, Document, Table, Tone};

/// What is known of the place that the report goes to.
#[derive(Debug, Clone, Copy)]
pub struct Paper {
    /// Columns of text.
    pub width: u16,
    pub colored: bool,
}

/// The report as text.
pub fn render(document: &Document, paper: Paper) -> String {
    let mut text = String::new();
    for (place, block) in document.0.iter().enumerate() {
        if place > 0 && !matches!(block, Block::Item(_) | Block::Line(_)) {
            text.push('\n');
        }
        match block {
            Block::Heading(1, words) => {
                let rule = "═".repeat(words.chars().count());
                text.push_str(&format!("{words}\n{rule}\n"));
            }
            Block::Heading(_, words) => text.push_str(&format!("{words}\n")),
            Block::Line(words) => text.push_str(&format!("{words}\n")),
            Block::Item(words) => text.push_str(&format!("  • {words}\n")),
            Block::Table(table) => text.push_str(&format!("{}\n", drawn(table, paper).trim_end())),
        }
    }
    text
}

fn drawn(table: &Table, paper: Paper) -> String {
    let mut drawing = comfy_table::Table::new();
    drawing
        .load_style(UTF8_FULL_CONDENSED)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(paper.width)
        .set_header(
            table.header.iter().map(|text| cell_of(text, Tone::Plain).add_attribute(Attribute::Bold)),
        );
    match paper.colored {
        true => drawing.enforce_styling(),
        false => drawing.force_no_tty(),
    };
    for row in &table.rows {
        drawing.add_row(row.iter().map(|Cell { text, tone }| cell_of(text, *tone)));
    }
    drawing.to_string()
}

fn cell_of(text: &str, tone: Tone) -> comfy_table::Cell {
    let cell = comfy_table::Cell::new(text);
    match tone {
        Tone::Plain => cell,
        Tone::Good => cell.fg(Color::Green),
        Tone::Waiting => cell.fg(Color::Yellow),
        Tone::Bad => cell.fg(Color::Red),
    }
}
