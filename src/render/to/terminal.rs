//! A report for a terminal, or for a text file.

use std::io;

use super::lines::lines;
use super::paper::Paper;
use super::{Flow, grid, roll};
use crate::render::document::{Block, Document};
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
        if matches!(block, Block::Bars(_)) {
            return String::new();
        }
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
            Block::Table(table) => text.push_str(&format!("{}\n", grid::drawn(table, paper).trim_end())),
            Block::Console(lines) => lines.lines().for_each(|line| {
                text.push_str(format!("  {line}").trim_end());
                text.push('\n');
            }),
            Block::Roll(table) => text.push_str(&roll::drawn(table, paper)),
            Block::Bars(_) => {}
        }
        text
    }

    fn long(&mut self, long: &Long, out: Taker<String>) -> io::Result<()> {
        let paper = self.paper;
        out(self.apart(&long.empty).to_owned())?;
        match &long.empty {
            Block::Table(table) => grid::long(long, &table.header, paper, out),
            _ => long.twice(roll::Measures::add, &mut |measures, rows| out(measures.drawn(&rows, paper))),
        }
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
