//! A CSV file as rows: its encoding, its delimiter, its header. One pass, one reused record.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;

use csv::{ByteRecord, Reader, ReaderBuilder};

use crate::findings::{Code, Files, Finding, Findings, Place};
use crate::names::folded;

/// How much is read at a time; a header must fit in it.
const BUFFER: usize = 1 << 20;

/// A CSV file that is open, its header read.
pub struct Sheet {
    pub path: Arc<str>,
    /// Its number among the files of the run.
    pub file: u8,
    headers: Vec<Arc<str>>,
    /// The field that each column holds, if it is a known one.
    fields: Vec<Option<&'static str>>,
    reader: Reader<Box<dyn Read>>,
    record: ByteRecord,
    recoded: bool,
    broken: Option<String>,
}

impl Sheet {
    /// Opens a file (`-`: standard input) whose headers `field_of` knows. `None` if it cannot be
    /// used at all.
    pub fn open(
        path: &Path,
        field_of: impl Fn(&str) -> Option<&'static str>,
        files: &mut Files,
        findings: &mut Findings,
    ) -> Option<Self> {
        let name: Arc<str> = Arc::from(path.to_string_lossy());
        let mut fail = |finding: Finding| findings.push(finding.at(Place::file(&name)));
        let source: Box<dyn Read> = match path.as_os_str() == "-" {
            true => Box::new(std::io::stdin()),
            false => match open(path) {
                Ok(file) => Box::new(file),
                Err(error) => {
                    fail(Finding::new(Code::UnreadableFile).text("reason", error.to_string()));
                    return None;
                }
            },
        };
        let mut source = BufReader::with_capacity(BUFFER, source);
        let start = match source.fill_buf() {
            Ok(start) => start,
            Err(error) => {
                fail(Finding::new(Code::UnreadableFile).text("reason", error.to_string()));
                return None;
            }
        };
        if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
            fail(Finding::new(Code::NotUtf8));
            return None;
        }
        let mark = if start.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
        if start[mark..].iter().all(u8::is_ascii_whitespace) {
            fail(Finding::new(Code::EmptyFile));
            return None;
        }
        let delimiter = delimiter(&start[mark..]);
        source.consume(mark);
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            // the `\r` before it is white space around the last field
            .terminator(csv::Terminator::Any(b'\n'))
            .has_headers(false)
            .buffer_capacity(BUFFER)
            .from_reader(Box::new(source) as Box<dyn Read>);
        let file = files.open(&name);
        let mut sheet = Self {
            path: name,
            file,
            headers: Vec::new(),
            fields: Vec::new(),
            reader,
            record: ByteRecord::new(),
            recoded: false,
            broken: None,
        };
        sheet.read_header(field_of, findings).then_some(sheet)
    }

    fn read_header(
        &mut self,
        field_of: impl Fn(&str) -> Option<&'static str>,
        findings: &mut Findings,
    ) -> bool {
        if !self.next_row() {
            findings.push(Finding::new(Code::EmptyFile).at(Place::file(&self.path)));
            return false;
        }
        let width = (0..self.record.len()).rev().find(|&column| !self.cell(column).is_empty());
        self.headers =
            (0..width.map_or(0, |last| last + 1)).map(|column| Arc::from(self.cell(column))).collect();
        let mut usable = true;
        for column in 0..self.headers.len() {
            let field = field_of(&self.headers[column]);
            let same = |other: &usize| {
                folded(&self.headers[*other]) == folded(&self.headers[column]) && field.is_some()
            };
            if let Some(first) = (0..column).find(same) {
                let place = self.place(self.line(), column);
                let first = self.place(self.line(), first);
                findings.push(
                    Finding::new(Code::DuplicateColumn)
                        .at(place)
                        .text("value", &*self.headers[column])
                        .fact("other", crate::findings::Fact::Place(first)),
                );
                usable = false;
            }
            // of two headers for one field, the first one counts
            self.fields.push(field.filter(|field| !self.fields.contains(&Some(field))));
        }
        if self.fields.iter().all(Option::is_none) {
            findings.push(Finding::new(Code::NoKnownColumn).at(Place::line(&self.path, self.line())));
            usable = false;
        }
        usable
    }

    /// The column that holds a field.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|known| *known == Some(field))
    }

    /// Goes to the next row that holds something. `false` at the end of the file.
    pub fn next_row(&mut self) -> bool {
        loop {
            match self.reader.read_byte_record(&mut self.record) {
                Ok(true) if self.record.iter().all(|field| field.trim_ascii().is_empty()) => {}
                Ok(more) => return more,
                Err(error) => {
                    self.broken = Some(error.to_string());
                    return false;
                }
            }
        }
    }

    /// The line on which the current row begins, counted from the one that it ended on: the csv
    /// crate counts empty lines before a row as part of it.
    pub fn line(&self) -> u32 {
        let begun = self.record.position().map_or(0, |position| position.line());
        let inside = self.record.as_slice().iter().filter(|byte| **byte == b'\n').count() as u64;
        let counted = self.reader.position().line().saturating_sub(1 + inside);
        counted.max(begun) as u32
    }

    /// How many fields the current row has, empty ones beyond the header apart.
    pub fn width(&self) -> usize {
        let beyond = self.record.len().max(self.headers.len());
        (self.headers.len()..beyond)
            .rev()
            .find(|&column| !self.record[column].trim_ascii().is_empty())
            .map_or(self.record.len().min(self.headers.len()), |last| last + 1)
    }

    pub fn header_width(&self) -> usize {
        self.headers.len()
    }

    /// The bytes of a cell, without spaces around them; empty where the row is too short.
    pub fn bytes(&self, column: usize) -> &[u8] {
        self.record.get(column).unwrap_or_default().trim_ascii()
    }

    /// A cell as text. Bytes that are not UTF-8 are what a French Windows writes.
    pub fn text(&mut self, column: usize) -> Cow<'_, str> {
        let recoded = std::str::from_utf8(self.bytes(column)).is_err();
        self.recoded |= recoded;
        self.cell(column)
    }

    fn cell(&self, column: usize) -> Cow<'_, str> {
        let bytes = self.bytes(column);
        match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text.trim()),
            Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
        }
    }

    /// The place of a cell of the current row, or of another line.
    pub fn place(&self, line: u32, column: usize) -> Place {
        Place {
            column: Some(column as u32 + 1),
            header: self.headers.get(column).cloned(),
            ..Place::line(&self.path, line)
        }
    }

    /// What can be said once all rows are read. `false` if the file broke off.
    pub fn close(self, findings: &mut Findings) -> bool {
        if self.recoded {
            findings.push(Finding::new(Code::Windows1252).at(Place::file(&self.path)));
        }
        let Some(reason) = self.broken else { return true };
        findings.push(Finding::new(Code::UnreadableFile).at(Place::file(&self.path)).text("reason", reason));
        false
    }
}

/// Opens a file that can be read; a folder cannot.
fn open(path: &Path) -> std::io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    }
    Ok(file)
}

/// The delimiter that the header line uses most.
fn delimiter(start: &[u8]) -> u8 {
    let line = start.split(|&byte| byte == b'\n').find(|line| !line.trim_ascii().is_empty());
    let count = |wanted: u8| line.unwrap_or_default().iter().filter(|&&byte| byte == wanted).count();
    [b';', b',', b'\t'].into_iter().rev().max_by_key(|&wanted| count(wanted)).unwrap_or(b',')
}
