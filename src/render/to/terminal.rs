//! A report for a terminal, or for a text file.

use std::io;

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{Attribute, Color, ColumnConstraint, ContentArrangement, Width};

use super::lines::lines;
use super::paper::Paper;
use super::{Flow, roll};
use crate::render::document::{Block, Cell, Document, Table, Tone};
use crate::render::stream::{Long, Taker};

/// How far the text of an item is from the edge.
const ITEM: usize = 4;

/// The report as text.
pub(crate) fn render(document: &Document, paper: Paper) -> String {
    Terminal::new(paper).document(document)
}

/// Writes text in lines of a width.
pub(crate) struct Terminal {
    paper: Paper,
    is_begun: bool,
}

impl Terminal {
    pub(crate) fn new(paper: Paper) -> Self {
        Self { paper, is_begun: false }
    }

    /// What stands between a block and those before it.
    fn apart(&mut self, block: &Block) -> &'static str {
        let is_begun = std::mem::replace(&mut self.is_begun, true);
        let follows = matches!(block, Block::Item(_) | Block::Line(_) | Block::Roll(_));
        if is_begun && !follows { "\n" } else { "" }
    }
}

impl Flow for Terminal {
    fn block(&mut self, block: &Block) -> String {
        let paper = self.paper;
        let mut text = self.apart(block).to_owned();
        match block {
            Block::Heading(1, words) => {
                let words = broken(words, paper, 0);
                let longest = words.lines().map(|line| line.chars().count()).max().unwrap_or_default();
                text.push_str(&format!("{words}\n{}\n", "═".repeat(longest)));
            }
            Block::Heading(_, words) | Block::Line(words) => {
                text.push_str(&format!("{}\n", broken(words, paper, 0)))
            }
            Block::Item(words) => text.push_str(&format!("  • {}\n", broken(words, paper, ITEM))),
            Block::Table(table) => text.push_str(&format!("{}\n", drawn(table, paper).trim_end())),
            Block::Console(lines) => lines.lines().for_each(|line| {
                text.push_str(format!("  {line}").trim_end());
                text.push('\n');
            }),
            Block::Roll(table) => text.push_str(&roll::drawn(table, paper)),
        }
        text
    }

    fn long(&mut self, long: &Long, out: Taker<String>) -> io::Result<()> {
        let paper = self.paper;
        out(self.apart(&long.empty).to_owned())?;
        long.twice(roll::Measures::add, &mut |measures, rows| out(measures.drawn(&rows, paper)))
    }
}

/// A text whose lines fit the paper, all but the first as far from the edge as `indent` says.
fn broken(text: &str, paper: Paper, indent: usize) -> String {
    if !paper.wraps {
        return text.to_owned();
    }
    let most = usize::from(paper.width).saturating_sub(indent);
    lines(text, most).join(&format!("\n{:indent$}", ""))
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
        drawing.add_row(row.iter().map(|Cell { text, tone, .. }| cell_of(text, *tone)));
    }
    for (column, width) in drawing.column_iter_mut().zip(least_widths(table, paper.width)) {
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width)));
    }
    drawing.to_string()
}

/// The widths, padding included, that keep the longest word of each column whole, as far as the
/// paper is wide enough for that.
fn least_widths(table: &Table, paper: u16) -> Vec<u16> {
    const PADDING: usize = 2;
    let longest = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.text.as_str());
        let texts = cells.chain([table.header[column].as_str()]);
        // a space that does not break is a part of its word
        let words = texts.flat_map(|text| text.split([' ', '\n']));
        words.map(|word| word.chars().count()).max().unwrap_or_default()
    };
    let longest: Vec<usize> = (0..table.header.len()).map(longest).collect();
    let capped = |cap: usize| longest.iter().map(move |word| PADDING + *word.min(&cap));
    // a line stands between any two columns, and on both sides
    let room = usize::from(paper).saturating_sub(longest.len() + 1);
    let cap = (1..=room).rev().find(|cap| capped(*cap).sum::<usize>() <= room).unwrap_or(1);
    capped(cap).map(|width| u16::try_from(width).unwrap_or(u16::MAX)).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_break_between_words_on_a_terminal_only() {
        let paper = |wraps| Paper { width: 14, colored: false, wraps };
        let mut document = Document::default();
        document.item("a bb ccc dddd un\u{a0}: e".to_owned());
        document.line("mot-plus-long-que-la-ligne et".to_owned());
        let lines = "  • a bb ccc\n    dddd un\u{a0}:\n    e\nmot-plus-long-que-la-ligne\net\n";
        assert_eq!(render(&document, paper(true)), lines);
        assert_eq!(render(&document, paper(false)).lines().count(), 2);
    }

    #[test]
    fn a_title_and_its_rule_fit_the_terminal_too() {
        let paper = Paper { width: 12, colored: false, wraps: true };
        let title = Document(vec![Block::Heading(1, "Situation au 2 mai".to_owned())]);
        assert_eq!(render(&title, paper), "Situation au\n2 mai\n════════════\n");
    }
}
