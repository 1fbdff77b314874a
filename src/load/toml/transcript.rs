//! A table written as TOML, so that it is read by the readers of TOML files.

use std::sync::Arc;

use super::cells::{Cell, Cells};
use super::document::Source;
use crate::findings::{Finding, Place};

/// The TOML of a table in the making.
#[derive(Debug, Default)]
pub(crate) struct Transcript {
    text: String,
    cells: Cells,
}

impl Transcript {
    /// Begins an entry of a list of tables, which stands at this place.
    pub(crate) fn table(&mut self, list: &str, place: Place) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.mark(Cell { place, written: String::new(), value: String::new() });
        self.text.push_str(&format!("[[{list}]]\n"));
    }

    /// Adds a key of the entry.
    pub(crate) fn entry(&mut self, key: &str, cell: Cell) {
        self.text.push_str(&format!("{key} = "));
        self.value(cell);
        self.text.push('\n');
    }

    /// Adds a key of the entry that holds several values.
    pub(crate) fn list(&mut self, key: &str, items: Vec<Cell>) {
        self.text.push_str(&format!("{key} = ["));
        for (number, item) in items.into_iter().enumerate() {
            self.text.push_str(if number == 0 { "" } else { ", " });
            self.value(item);
        }
        self.text.push_str("]\n");
    }

    /// Notes what is wrong, where the readers of TOML would not see it.
    pub(crate) fn found(&mut self, finding: Finding) {
        self.cells.found.push(finding);
    }

    /// How long the text is, in bytes.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// The text, for whoever reads TOML.
    pub(crate) fn finish(self, path: Arc<str>) -> Source {
        Source { path, text: self.text, cells: Some(Arc::new(self.cells)) }
    }

    fn value(&mut self, cell: Cell) {
        let value = cell.value.clone();
        self.mark(cell);
        self.text.push_str(&value);
    }

    fn mark(&mut self, cell: Cell) {
        self.cells.starts.push(self.text.len());
        self.cells.cells.push(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::{Code, Findings};
    use crate::load::toml::cursor::Value;
    use crate::load::toml::document::Document;

    #[test]
    fn each_value_knows_its_cell_and_what_stands_in_it() {
        let file: Arc<str> = "c.csv".into();
        let cell = |column, text: &str| {
            let place = Place { column: Some(column), ..Place::line(&file, 7) };
            Cell::text(place, text)
        };
        let mut transcript = Transcript::default();
        transcript.table("session", Place::line(&file, 7));
        transcript.entry("place", cell(1, "l’\"Atelier\" \\ 2"));
        transcript.entry("starts_on", cell(2, "31/02/2025"));
        transcript.entry("cancelled", cell(3, "peut-être"));
        transcript.list("regions", vec![cell(4, "a"), cell(4, "")]);
        let source = transcript.finish(Arc::clone(&file));
        let mut findings = Findings::default();
        let document = Document::parse(&source, &mut findings).unwrap();
        let table = document.root().tables("session").remove(0);
        assert_eq!(table.place(), Place::line(&file, 7));
        assert_eq!(table.optional("place", Value::note).unwrap(), "l’\"Atelier\" \\ 2");
        table.optional("starts_on", Value::date);
        table.optional("cancelled", Value::yes_no);
        table.optional("regions", |value| value.text_or_list(Value::filled));
        table.missing("id");
        document.finish(&mut findings);
        let told: Vec<_> =
            findings.0.iter().map(|finding| (finding.code, finding.place.as_ref().unwrap().column)).collect();
        let expected = [
            (Code::MissingKey, None),
            (Code::BadDate, Some(2)),
            (Code::BadYesNo, Some(3)),
            (Code::EmptyText, Some(4)),
        ];
        assert_eq!(told, expected);
    }
}
