//! The rows of a block: cells between delimiters, quoted or not. A row that a stray quote would
//! make swallow its neighbours is read as one line, its quotes as they stand.

mod marks;
pub(crate) mod repair;
mod row;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use csv_core::{ReadRecordResult, Terminator};
use memchr::{memchr, memchr_iter};

use marks::marks;
pub(crate) use row::{OwnedRow, Row};

use super::blocks::Block;

/// How many lines a row with quoted cells may have.
const MOST_LINES: usize = 64;

/// How the cells of a file are told apart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) delimiter: u8,
    /// How many cells a row should have; `None` as long as the header is not known.
    pub(crate) width: Option<usize>,
}

/// The rows of a block, one after the other.
pub(crate) struct Rows<'b> {
    block: &'b [u8],
    /// The block as text, where all of it is UTF-8.
    utf8: Option<&'b str>,
    /// Where delimiters and line feeds stand in it.
    marks: Vec<u32>,
    /// How many of them stand before the next row.
    passed: usize,
    at: usize,
    line: u32,
    shape: Shape,
    /// What takes quotes away; `None` where the block has none.
    parser: Option<csv_core::Reader>,
    /// Whether a row ends where its last cell does that holds something.
    is_ragged: bool,
    /// The part of the block that is the current row; `None` where it is in `unquoted`.
    current: Option<Range<usize>>,
    unquoted: Vec<u8>,
    cells: Vec<Range<usize>>,
    ends: Vec<usize>,
    letters: RefCell<BTreeSet<char>>,
}

impl<'b> Rows<'b> {
    pub(crate) fn new(block: &'b Block, shape: Shape) -> Self {
        let parser = |_| {
            let mut parser = csv_core::ReaderBuilder::new();
            parser.delimiter(shape.delimiter).terminator(Terminator::Any(b'\n')).build()
        };
        Self {
            block: &block.text,
            utf8: std::str::from_utf8(&block.text).ok(),
            marks: marks(&block.text, [shape.delimiter, b'\n']),
            passed: 0,
            at: 0,
            line: block.first_line,
            shape,
            parser: memchr(b'"', &block.text).map(parser),
            is_ragged: false,
            current: None,
            unquoted: Vec::new(),
            cells: Vec::new(),
            ends: Vec::new(),
            letters: RefCell::default(),
        }
    }

    /// The rows of a workbook: a quote is one, and empty cells at the end are not written.
    pub(crate) fn of_cells(block: &'b Block, shape: Shape) -> Self {
        Self { parser: None, is_ragged: true, ..Self::new(block, shape) }
    }

    /// Where the next row begins: the byte of the block, and the line of the file.
    pub(crate) fn position(&self) -> (usize, u32) {
        (self.at, self.line)
    }

    /// The letters that were read from bytes that are not UTF-8.
    pub(crate) fn letters(self) -> BTreeSet<char> {
        self.letters.into_inner()
    }

    /// The next row that holds something.
    pub(crate) fn next(&mut self) -> Option<Row<'_>> {
        while self.at < self.block.len() {
            let line = self.line;
            self.read();
            if !self.row(line).is_blank() {
                return Some(self.row(line));
            }
        }
        None
    }

    fn row(&self, line: u32) -> Row<'_> {
        let (text, utf8) = match &self.current {
            Some(range) => (&self.block[range.clone()], self.utf8.map(|text| &text[range.clone()])),
            None => (&self.unquoted[..], None),
        };
        Row { text, utf8, is_ragged: self.is_ragged, cells: &self.cells, line, letters: &self.letters }
    }

    /// Reads one row, blank or not.
    fn read(&mut self) {
        if self.parser.is_some() {
            let end = self.end_of_line(self.at);
            let quoted = memchr(b'"', &self.block[self.at..end]).is_some();
            if quoted && self.read_quoted(end) {
                return;
            }
        }
        self.read_literally();
    }

    fn end_of_line(&self, from: usize) -> usize {
        memchr(b'\n', &self.block[from..]).map_or(self.block.len(), |length| from + length)
    }

    /// Reads one line whose quotes, if it has any, mean nothing.
    fn read_literally(&mut self) {
        self.cells.clear();
        let (mut start, mut end) = (0, self.block.len());
        for mark in &self.marks[self.passed..] {
            let mark = *mark as usize;
            self.passed += 1;
            if self.block[mark] == b'\n' {
                end = mark;
                break;
            }
            self.cells.push(start..mark - self.at);
            start = mark + 1 - self.at;
        }
        self.cells.push(start..end - self.at);
        self.current = Some(self.at..end);
        self.go_on(end, 1);
    }

    /// Reads a row with quoted cells, over as many lines as its quotes ask for. `false` where that
    /// gives no row of the right width and the line by itself may be one.
    fn read_quoted(&mut self, end_of_line: usize) -> bool {
        let (mut end, mut lines) = (end_of_line, 1);
        let mut quotes = count_quotes(&self.block[self.at..end]);
        while quotes % 2 == 1 && lines < MOST_LINES && end < self.block.len() {
            let next = self.end_of_line(end + 1);
            quotes += count_quotes(&self.block[end..next]);
            (end, lines) = (next, lines + 1);
        }
        if quotes % 2 == 1 || !self.parse(end) {
            return false;
        }
        let fits = self.shape.width.is_none_or(|width| self.row(0).width(width) == width);
        let row = &self.block[self.at..end];
        let refused = match lines {
            1 => !fits && self.fits_literally(row),
            _ => {
                !fits
                    || !is_well_quoted(row, self.shape.delimiter)
                    || row.split(is_line_feed).all(|line| self.fits_literally(line))
                    || self.holds_rows(row)
            }
        };
        if refused {
            return false;
        }
        if lines > 1 {
            // a cell is a text on one line
            self.unquoted
                .iter_mut()
                .filter(|byte| matches!(**byte, b'\n' | b'\r'))
                .for_each(|byte| *byte = b' ');
        }
        self.go_on(end, lines as u32);
        self.passed = self.marks.partition_point(|mark| (*mark as usize) < self.at);
        true
    }

    /// Takes the quotes away. `false` if the row ends earlier.
    fn parse(&mut self, end: usize) -> bool {
        let Some(parser) = &mut self.parser else { return false };
        let text = &self.block[self.at..end];
        self.unquoted.resize(text.len(), 0);
        self.ends.resize(text.len() + 1, 0);
        parser.reset();
        let (result, read, written, cells) = parser.read_record(text, &mut self.unquoted, &mut self.ends);
        let mut count = cells;
        if result == ReadRecordResult::InputEmpty {
            let rest = (&mut self.unquoted[written..], &mut self.ends[cells..]);
            count += parser.read_record(&[], rest.0, rest.1).3;
        }
        self.cells.clear();
        let mut start = 0;
        for &end in &self.ends[..count] {
            self.cells.push(start..end);
            start = end;
        }
        self.current = None;
        read == text.len()
    }

    /// Whether a line between the first and the last has the cells of a row, or more: it is one,
    /// and what seems to quote it are two strays.
    fn holds_rows(&self, lines: &[u8]) -> bool {
        let Some(width) = self.shape.width else { return false };
        let cells = |line: &[u8]| memchr_iter(self.shape.delimiter, line).count() + 1;
        let mut inner: Vec<&[u8]> = lines.split(is_line_feed).skip(1).collect();
        inner.pop();
        width > 1 && inner.into_iter().any(|line| cells(line) >= width)
    }

    fn fits_literally(&self, line: &[u8]) -> bool {
        self.shape.width == Some(memchr_iter(self.shape.delimiter, line).count() + 1)
    }

    fn go_on(&mut self, end: usize, lines: u32) {
        self.at = (end + 1).min(self.block.len());
        self.line += lines;
    }
}

/// Whether each cell is quoted as a whole or not at all.
fn is_well_quoted(row: &[u8], delimiter: u8) -> bool {
    let mut rest = row;
    loop {
        let cell_ends = |at: usize| rest[at..].trim_ascii_end().is_empty() || rest[at] == delimiter;
        let end = match rest.first() {
            Some(b'"') => closing_quote(rest).filter(|&at| cell_ends(at)),
            _ => Some(memchr(delimiter, rest).unwrap_or(rest.len())),
        };
        let Some(end) = end else { return false };
        if rest[end..].first() != Some(&delimiter) {
            return true;
        }
        rest = &rest[end + 1..];
    }
}

/// Where a cell that begins with a quote goes on behind its last one.
fn closing_quote(cell: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        at += memchr(b'"', &cell[at..])? + 1;
        if cell.get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

fn is_line_feed(byte: &u8) -> bool {
    *byte == b'\n'
}

fn count_quotes(text: &[u8]) -> usize {
    memchr_iter(b'"', text).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &[u8], width: usize) -> Vec<(u32, Vec<String>)> {
        let block = Block { text: text.to_vec(), first_line: 1 };
        let mut rows = Rows::new(&block, Shape { delimiter: b';', width: Some(width) });
        let mut read = Vec::new();
        while let Some(row) = rows.next() {
            read.push((row.line, (0..row.len()).map(|column| row.text(column).into_owned()).collect()));
        }
        read
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(|&cell| cell.to_owned()).collect())
    }

    #[test]
    fn cells_stand_between_delimiters_and_blank_lines_are_no_rows() {
        let expected = [row(1, &["a", "b"]), row(4, &["c", "06000"]), row(6, &["d", "é"])];
        assert_eq!(rows("a;b\r\n\n;\nc ;'06000\n \nd;é".as_bytes(), 2), expected);
    }

    #[test]
    fn a_quoted_cell_may_hold_delimiters_quotes_and_lines() {
        let text = b"1;\"a;b\"\n2;\"a\nb\n\nc\"\n3;\"say \"\"a\"\"\"\r\n4;d";
        let expected = [
            row(1, &["1", "a;b"]),
            row(2, &["2", "a b  c"]),
            row(6, &["3", "say \"a\""]),
            row(7, &["4", "d"]),
        ];
        assert_eq!(rows(text, 2), expected);
    }

    #[test]
    fn a_stray_quote_swallows_no_row() {
        let text = b"1;\"Le Phare\n2;b\n3;\"La Ruche\n4;d";
        let expected = [
            row(1, &["1", "\"Le Phare"]),
            row(2, &["2", "b"]),
            row(3, &["3", "\"La Ruche"]),
            row(4, &["4", "d"]),
        ];
        assert_eq!(rows(text, 2), expected);
        assert_eq!(rows(b"1;\"a\n2;b\n3;c", 2).len(), 3);
        assert_eq!(rows(b"1;\"a\n2;b;x\n3;\"c", 2).len(), 3, "a shifted row between two stray quotes");
        assert_eq!(rows(b"1;\"a\n2;b\n3;c\"", 2).len(), 3, "each line is a row by itself");
        assert_eq!(rows(b"1;\"a\n2;b;c\nd\";e", 3).len(), 3, "a row between two cut ones with strays");
        assert_eq!(rows(b"1;\"a\n2;b;c;\nd\";e", 3).len(), 3, "the same, with a cell too many");
        let endless = format!("1;\"a\n{}", "2;b\n".repeat(1000));
        assert_eq!(rows(endless.as_bytes(), 2).len(), 1001, "a quote that never closes");
        assert_eq!(rows(b"1;\"a\";\"b\nc\"\n2;b", 2).len(), 3, "a shifted row of two lines");
    }

    #[test]
    fn empty_cells_beyond_the_header_do_not_count() {
        let block = Block { text: b"a;b;;\nc".to_vec(), first_line: 1 };
        let mut rows = Rows::new(&block, Shape { delimiter: b';', width: Some(2) });
        assert_eq!(rows.next().unwrap().width(2), 2);
        assert_eq!(rows.next().unwrap().width(2), 1);
    }
}
