//! One more row of a table, written as its other rows are: delimiter, encoding, line ends, order of
//! the columns, form of the days, words.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use chrono::NaiveDate;

use super::{Addition, Rewrite, line_end};
use crate::console::files::place;
use crate::findings::{Code, Fact, Files, Finding, Findings};
use crate::load::table::columns::Columns;
use crate::load::table::field::{Field, TableKind};
use crate::load::table::sheet::Sheet;
use crate::load::table::watch::Unwatched;
use crate::text::Word;
use crate::text::names::plain;

/// A value of a new row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Day(NaiveDate),
    /// A word of the contract: written as the file writes it elsewhere, where it does.
    Word(&'static str),
}

/// How a table is written.
pub(crate) struct Form {
    delimiter: u8,
    /// The field of each column.
    fields: Vec<Option<Field>>,
    /// How the first day of the file is written.
    day: Option<String>,
    /// The words of the file, by field and what they mean.
    words: HashMap<(Field, String), String>,
    /// Whether people are named by their addresses.
    pub by_email: bool,
    bytes: Vec<u8>,
}

impl Form {
    /// How a file is written. `None` if it cannot be added to: `findings` say why.
    pub(crate) fn of(
        path: &Path,
        kind: TableKind,
        columns: &Columns,
        means: impl Fn(Field, &str) -> Option<String>,
        findings: &mut Findings,
    ) -> Option<Self> {
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                findings.push(Finding::new(Code::UnreadableFile).at(place(path)).because(&error));
                return None;
            }
        };
        if let Some(saved) = saved_as(&bytes) {
            findings.push(Finding::new(Code::SaveAsCsv).at(place(path)).fact("form", Fact::Term(saved)));
            return None;
        }
        // what else the file tells was told when it was read
        let mut told = Findings::default();
        let opened = Sheet::open(path, kind, columns, &Unwatched, &mut Files::default(), &mut told);
        let Some((sheet, blocks)) = opened.into_iter().flatten().next() else {
            findings.0.append(&mut told.0);
            return None;
        };
        let width = match sheet.raw_width {
            usize::MAX => sheet.width(),
            raw => raw.max(sheet.width()),
        };
        let mut form = Self {
            delimiter: sheet.delimiter,
            fields: (0..width).map(|column| sheet.field(column)).collect(),
            day: None,
            words: HashMap::new(),
            by_email: false,
            bytes,
        };
        for block in blocks.map_while(Result::ok) {
            let mut rows = sheet.rows(&block);
            while let Some(row) = rows.next() {
                for column in 0..row.len().min(width) {
                    let Some(field) = sheet.field(column) else { continue };
                    let text = row.text(column);
                    form.learn(field, &text, &means);
                }
            }
        }
        Some(form)
    }

    /// How a history of our own is written that is not there yet.
    pub(crate) fn native() -> Self {
        let fields = [
            Field::Advisor,
            Field::Training,
            Field::StartsOn,
            Field::EndsOn,
            Field::Status,
            Field::Hours,
            Field::Session,
        ];
        let header = fields.map(Field::code).join(",") + "\n";
        Self {
            delimiter: b',',
            fields: fields.map(Some).to_vec(),
            day: None,
            words: HashMap::new(),
            by_email: false,
            bytes: header.into_bytes(),
        }
    }

    /// Learns from a cell.
    fn learn(&mut self, field: Field, text: &str, means: impl Fn(Field, &str) -> Option<String>) {
        match field {
            Field::StartsOn | Field::EndsOn | Field::Until | Field::GrantedOn
                if text.starts_with(|first: char| first.is_ascii_digit()) =>
            {
                self.day.get_or_insert_with(|| text.to_owned());
            }
            Field::Advisor => self.by_email |= text.contains('@'),
            _ => {
                if let Some(meaning) = means(field, text) {
                    self.words.entry((field, meaning)).or_insert_with(|| text.to_owned());
                }
            }
        }
    }

    /// Whether the table has a column.
    pub(crate) fn has(&self, field: Field) -> bool {
        self.fields.contains(&Some(field))
    }

    /// All that the file holds.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The file with one more row at its end.
    ///
    /// # Errors
    /// A letter that the encoding of the file does not have.
    pub(crate) fn added(&self, path: &Path, values: &[(Field, Value)]) -> Result<Addition, Finding> {
        let Some((after, mut added, line)) = self.with(&[values.to_vec()]) else {
            return Err(Finding::new(Code::CannotBeAddedTo).at(place(path)));
        };
        let rewrite = Rewrite { path: path.to_owned(), before: Some(self.bytes.clone()), after };
        Ok(Addition { rewrite, added: added.pop().unwrap_or_default(), lines: (line, line) })
    }

    /// The file with these rows at its end, the rows as they stand there, and the line of the first.
    /// `None`: a letter that the encoding of the file does not have.
    pub(super) fn with(&self, rows: &[Vec<(Field, Value)>]) -> Option<(Vec<u8>, Vec<String>, u32)> {
        let end = line_end(&self.bytes);
        let mut after = self.bytes.clone();
        let is_whole = after.is_empty() || after.ends_with(end.as_bytes()) || rows.is_empty();
        if !is_whole {
            after.extend_from_slice(end.as_bytes());
        }
        let line = count(&after, end) + 1;
        let rows: Vec<String> = rows.iter().map(|values| self.row(values)).collect();
        for row in &rows {
            after.extend_from_slice(&self.encoded(row)?);
            after.extend_from_slice(end.as_bytes());
        }
        Some((after, rows, line))
    }

    fn row(&self, values: &[(Field, Value)]) -> String {
        let cell = |field: &Option<Field>| {
            let value = values.iter().find(|(known, _)| Some(*known) == *field).map(|(_, value)| value);
            value.map_or_else(String::new, |value| self.quoted(&self.written(*field, value)))
        };
        let delimiter = char::from(self.delimiter).to_string();
        self.fields.iter().map(cell).collect::<Vec<_>>().join(&delimiter)
    }

    /// Puts another word into the cell of a row. `None` where nobody can say which bytes those are: the
    /// row goes over several lines, or has not the cells that the header asks for.
    pub(super) fn replace(&mut self, line: u32, field: Field, word: &'static str) -> Option<()> {
        let column = self.fields.iter().position(|known| *known == Some(field))?;
        let end = line_end(&self.bytes);
        let last = end.as_bytes()[end.len() - 1];
        let before = line.checked_sub(2).map(|lines| lines as usize);
        let mut ends = self.bytes.iter().enumerate().filter(|(_, byte)| **byte == last).map(|(at, _)| at + 1);
        let start = before.map_or(Some(0), |lines| ends.nth(lines))?;
        let row = &self.bytes[start..];
        let row = &row[..row.iter().position(|byte| *byte == last).unwrap_or(row.len())];
        let row = row.strip_suffix(b"\r").unwrap_or(row);
        let cells = cells(row, self.delimiter)?;
        let cell = cells.get(column).filter(|_| cells.len() == self.fields.len())?.clone();
        let put = self.encoded(&self.quoted(&self.written(Some(field), &Value::Word(word))))?;
        self.bytes.splice(start + cell.start..start + cell.end, put);
        Some(())
    }

    fn written(&self, field: Option<Field>, value: &Value) -> String {
        match value {
            Value::Text(text) => text.split(['\r', '\n']).collect::<Vec<_>>().join(" "),
            Value::Day(day) => self.day(*day),
            Value::Word(word) => {
                let known = field.and_then(|field| self.words.get(&(field, (*word).to_owned())));
                known.map_or_else(|| (*word).to_owned(), String::clone)
            }
        }
    }

    /// A day as the file writes its first one.
    fn day(&self, day: NaiveDate) -> String {
        let sample = self.day.as_deref().unwrap_or_default();
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let separator = sample[digits(sample)..].chars().next();
        match separator {
            Some(separator @ ('/' | '.' | '-')) if digits(sample) <= 2 => {
                let last = sample.rsplit(separator).next().map_or(0, digits);
                let year = if last == 2 { "%y" } else { "%Y" };
                day.format(&format!("%d{separator}%m{separator}{year}")).to_string()
            }
            _ => day.to_string(),
        }
    }

    /// A cell that its delimiter, a quote or white space around it would cut.
    fn quoted(&self, text: &str) -> String {
        let is_plain = !text.contains([char::from(self.delimiter), '"']) && text.trim() == text;
        if is_plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
    }

    /// The row in the encoding of the file: UTF-8, or Windows-1252 where other bytes stand in it.
    fn encoded(&self, row: &str) -> Option<Vec<u8>> {
        if std::str::from_utf8(&self.bytes).is_ok() {
            return Some(row.as_bytes().to_vec());
        }
        let (bytes, _, lossy) = encoding_rs::WINDOWS_1252.encode(row);
        (!lossy).then(|| bytes.into_owned())
    }
}

/// Where the cells of a row stand. `None` where a quote is not closed.
fn cells(row: &[u8], delimiter: u8) -> Option<Vec<Range<usize>>> {
    let (mut cells, mut start, mut is_quoted) = (Vec::new(), 0, false);
    for (at, byte) in row.iter().enumerate() {
        match *byte {
            b'"' => is_quoted = !is_quoted,
            byte if byte == delimiter && !is_quoted => {
                cells.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    cells.push(start..row.len());
    (!is_quoted).then_some(cells)
}

/// How a file is saved to which no row can be added; `None` for one that is text.
fn saved_as(bytes: &[u8]) -> Option<&'static str> {
    let starts = |marks: &[&[u8]]| marks.iter().any(|mark| bytes.starts_with(mark));
    if starts(&[b"PK\x03\x04", b"\xd0\xcf\x11\xe0"]) {
        return Some("saved-as-workbook");
    }
    let is_wide = starts(&[b"\xff\xfe", b"\xfe\xff"]) || bytes.contains(&0);
    is_wide.then_some("saved-as-utf-16")
}

fn count(bytes: &[u8], end: &str) -> u32 {
    let last = end.as_bytes()[end.len() - 1];
    bytes.iter().filter(|byte| **byte == last).count() as u32
}

/// What the words of a history mean.
pub(crate) fn of_history(columns: &Columns) -> impl Fn(Field, &str) -> Option<String> + '_ {
    |field, text| {
        let status = (field == Field::Status).then(|| columns.status(text)).flatten()?;
        Some(status.code().to_owned())
    }
}

/// What the words of a list of exceptions mean.
pub(crate) fn of_exceptions(columns: &Columns) -> impl Fn(Field, &str) -> Option<String> + '_ {
    |field, text| columns.meaning(field, &plain(text)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn added(bytes: &[u8], session: &str) -> Option<Addition> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("h.csv");
        std::fs::write(&path, bytes).unwrap();
        let columns = Columns::built_in();
        let mut findings = Findings::default();
        let form = Form::of(&path, TableKind::History, columns, of_history(columns), &mut findings)?;
        let day = NaiveDate::from_ymd_opt(2025, 6, 2).unwrap();
        let values = [
            (Field::Advisor, Value::Text("1".to_owned())),
            (Field::Training, Value::Text("handicap".to_owned())),
            (Field::EndsOn, Value::Day(day)),
            (Field::Status, Value::Word("registered")),
            (Field::Session, Value::Text(session.to_owned())),
        ];
        form.added(&path, &values).ok()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        /// Whatever stands in the file stays as it is, and what is added is one line.
        #[test]
        fn every_other_byte_is_kept(
            delimiter in prop::sample::select(vec![",", ";", "\t"]),
            end in prop::sample::select(vec!["\n", "\r\n"]),
            mark in prop::sample::select(vec!["", "\u{feff}"]),
            rows in prop::collection::vec("[a-zé0-9 '/.-]{0,8}", 0..12),
            is_whole in any::<bool>(),
            session in "[A-Z0-9;,\" é-]{1,9}",
        ) {
            let header = ["advisor", "training", "ends_on", "status", "session"].join(delimiter);
            let rows: Vec<String> =
                rows.iter().map(|cell| [cell.as_str(), "seniors", "01/02/2025", "inscrit", cell].join(delimiter)).collect();
            let mut text = format!("{mark}{header}{end}{}", rows.join(end));
            if is_whole && !rows.is_empty() {
                text.push_str(end);
            }
            let addition = added(text.as_bytes(), &session).unwrap();
            prop_assert!(addition.rewrite.after.starts_with(text.as_bytes()));
            let more = std::str::from_utf8(&addition.rewrite.after[text.len()..]).unwrap();
            let gap = if text.ends_with(end) { "" } else { end };
            prop_assert_eq!(more, format!("{}{}{}", gap, addition.added, end));
            let whole = String::from_utf8(addition.rewrite.after).unwrap();
            let line = whole.split(end).nth(addition.lines.0 as usize - 1);
            prop_assert_eq!(line, Some(&*addition.added));
        }
    }

    #[test]
    fn what_cannot_hold_the_row_is_refused() {
        assert_eq!(added(b"PK\x03\x04rubbish", "S"), None, "a workbook");
        assert_eq!(
            added(
                "\u{feff}advisor".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>().as_slice(),
                "S"
            ),
            None
        );
        let latin = b"advisor,training,ends_on,status,session\n\xe9,a,2025-01-01,inscrit,\n";
        assert_eq!(added(latin, "\u{4e00}"), None, "a letter that Windows-1252 lacks");
        assert!(added(latin, "\u{153}").unwrap().rewrite.after.ends_with(b"\x9c\n"));
    }
}
