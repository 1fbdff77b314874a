//! A report for a screen reader: no drawing, one fact a line, what a table says with its column.

use std::io;

use super::Flow;
use crate::locale::Locale;
use crate::render::document::{Block, Cell, Document};
use crate::render::stream::{Long, Taker};

/// What stands between the parts of a line where people look at it, and where they listen to it.
const SEPARATORS: (&str, &str) = (" · ", ", ");

/// The report as lines of words.
pub(crate) fn render(document: &Document, locale: &Locale) -> String {
    Plain::new(locale).document(document)
}

/// Writes lines of words.
pub(crate) struct Plain<'l> {
    locale: &'l Locale,
    is_begun: bool,
}

impl<'l> Plain<'l> {
    pub(crate) fn new(locale: &'l Locale) -> Self {
        Self { locale, is_begun: false }
    }

    /// Some rows of a table, or of a roll.
    fn rows(&mut self, of: &Block, rows: &[Vec<Cell>]) -> String {
        let mut text = String::new();
        match of {
            Block::Table(table) => rows.iter().for_each(|row| self.record(&mut text, &table.header, row)),
            _ => rows.iter().for_each(|row| self.person(&mut text, row)),
        }
        text
    }

    /// A row as its facts. One whose first cell is empty says more about the row before it.
    fn record(&mut self, text: &mut String, header: &[String], row: &[Cell]) {
        if row.first().is_some_and(|cell| !cell.text.is_empty()) {
            self.begin_part(text);
        }
        for (name, cell) in header.iter().zip(row) {
            for fact in cell.text.lines().filter(|fact| !fact.is_empty()) {
                let values = [("name", name.into()), ("fact", fact.into())];
                self.line(text, &self.locale.text_with("named-fact", &values));
            }
        }
    }

    /// A person on one line: the texts of a roll say by themselves what they are about.
    fn person(&mut self, text: &mut String, row: &[Cell]) {
        let Some((name, told)) = row.split_first() else { return };
        let told = told.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        let fact = told.collect::<Vec<_>>().join(&self.locale.text("list-separator"));
        let values = [("name", (&name.text).into()), ("fact", (&fact).into())];
        let told = self.locale.text_with("named-fact", &values);
        self.line(text, if fact.is_empty() { &name.text } else { &told });
    }

    /// An empty line between parts, which a screen reader can jump over.
    fn begin_part(&self, text: &mut String) {
        if self.is_begun {
            text.push('\n');
        }
    }

    fn line(&mut self, text: &mut String, words: &str) {
        self.is_begun = true;
        text.push_str(&words.replace(SEPARATORS.0, SEPARATORS.1));
        text.push('\n');
    }
}

impl Flow for Plain<'_> {
    fn block(&mut self, block: &Block) -> String {
        let mut text = String::new();
        match block {
            Block::Heading(_, words) => {
                self.begin_part(&mut text);
                self.line(&mut text, words);
            }
            Block::Line(words) | Block::Item(words) => self.line(&mut text, words),
            Block::Console(lines) => {
                self.is_begun = true;
                text.push_str(&format!("{lines}\n"));
            }
            Block::Table(table) | Block::Roll(table) => text = self.rows(block, &table.rows),
            Block::Bars(_) => {}
        }
        text
    }

    fn long(&mut self, long: &Long, out: Taker<String>) -> io::Result<()> {
        long.rows(&mut |rows| out(self.rows(&long.empty, &rows)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::render::document::Table;

    #[test]
    fn a_table_is_told_fact_by_fact_and_a_person_once() {
        let row = |cells: [&str; 3]| cells.map(|text| Cell::from(text.to_owned())).to_vec();
        let mut document = Document::default();
        document.heading(1, "Titre".to_owned());
        document.table(Table {
            header: ["Nom", "Reste", "Suivi"].map(str::to_owned).to_vec(),
            rows: vec![
                row(["Awa", "le CCP1", ""]),
                row(["", "1 module", "a\nb"]),
                row(["Léa", "12 mai · Marseille", ""]),
            ],
        });
        document.item("fin".to_owned());
        let told = render(&document, Locale::of(Language::French)).replace('\u{a0}', " ");
        let expected = "Titre\n\nNom : Awa\nReste : le CCP1\nReste : 1 module\nSuivi : a\nSuivi : b\n\n\
                        Nom : Léa\nReste : 12 mai, Marseille\nfin\n";
        assert_eq!(told, expected);
    }
}
