//! A report for a screen reader: no drawing, one fact a line, what a table says with its column.

use crate::locale::Locale;
use crate::render::document::{Block, Document, Table};

/// What stands between the parts of a line where people look at it, and where they listen to it.
const SEPARATORS: (&str, &str) = (" · ", ", ");

/// The report as lines of words.
pub(crate) fn render(document: &Document, locale: &Locale) -> String {
    let mut text = String::new();
    for block in &document.0 {
        match block {
            Block::Heading(_, words) => {
                begin_part(&mut text);
                line(&mut text, words);
            }
            Block::Line(words) | Block::Item(words) => line(&mut text, words),
            Block::Console(lines) => text.push_str(&format!("{lines}\n")),
            Block::Table(table) => records(&mut text, table, locale),
            Block::Roll(table) => people(&mut text, table, locale),
        }
    }
    text
}

/// Each row as its facts. A row whose first cell is empty says more about the row before it.
fn records(text: &mut String, table: &Table, locale: &Locale) {
    for row in &table.rows {
        if row.first().is_some_and(|cell| !cell.text.is_empty()) {
            begin_part(text);
        }
        for (name, cell) in table.header.iter().zip(row) {
            for fact in cell.text.lines().filter(|fact| !fact.is_empty()) {
                let values = [("name", name.into()), ("fact", fact.into())];
                line(text, &locale.text_with("named-fact", &values));
            }
        }
    }
}

/// Each person on one line: the texts of a roll say by themselves what they are about.
fn people(text: &mut String, table: &Table, locale: &Locale) {
    for row in &table.rows {
        let Some((name, told)) = row.split_first() else { continue };
        let told = told.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        let fact = told.collect::<Vec<_>>().join(&locale.text("list-separator"));
        let values = [("name", (&name.text).into()), ("fact", (&fact).into())];
        let told = locale.text_with("named-fact", &values);
        line(text, if fact.is_empty() { &name.text } else { &told });
    }
}

/// An empty line between parts, which a screen reader can jump over.
fn begin_part(text: &mut String) {
    if !text.is_empty() {
        text.push('\n');
    }
}

fn line(text: &mut String, words: &str) {
    text.push_str(&words.replace(SEPARATORS.0, SEPARATORS.1));
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::render::document::Cell;

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
