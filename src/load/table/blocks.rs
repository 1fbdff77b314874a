//! A long file in blocks of whole rows, so that several processors can work on it.

use std::collections::BTreeSet;
use std::io::{self, Read};

use memchr::{memchr, memchr_iter, memchr2_iter, memrchr_iter};

use crate::text::shown::{begins_strange, is_strange, shown};

/// How much of a file is read at a time, in bytes: little enough to stay near the processor.
const BLOCK: usize = 1 << 17;

/// The longest line, in bytes.
const LONGEST_LINE: usize = 1 << 20;

/// How many lines a block gives back at most to end where no quoted cell is open.
const GIVEN_BACK: usize = 200;

/// How much of a block is looked at at once, in bytes.
const PIECE: usize = 1 << 10;

/// Some whole rows of a file.
#[derive(Debug, Default)]
pub(crate) struct Block {
    pub text: Vec<u8>,
    /// The line on which it begins, counted from 1.
    pub first_line: u32,
}

/// Characters of a line that act on what shows them, instead of being seen.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Strange {
    /// Counted from 1.
    pub line: u32,
    pub characters: BTreeSet<char>,
}

impl Block {
    /// The same rows without such characters, and where they stood. Carriage returns may end a line.
    pub(crate) fn shown(mut self) -> (Self, Vec<Strange>) {
        let mut strange = Vec::new();
        if self.holds_strange() {
            let lines = self.text.split_inclusive(|byte| *byte == b'\n').zip(self.first_line..);
            let shown = lines.flat_map(|(line, number)| {
                let (shown, characters) = of_line(line);
                if !characters.is_empty() {
                    strange.push(Strange { line: number, characters });
                }
                shown
            });
            self.text = shown.collect();
        }
        (self, strange)
    }

    fn holds_strange(&self) -> bool {
        let text = &self.text[..];
        // without an early end: all bytes of a piece are looked at together
        let in_piece = |piece: &[u8]| piece.iter().fold(false, |found, byte| found | is_control(*byte));
        let goes_on = |at: usize| !matches!(text.get(at + 1), Some(b'\n' | b'\r') | None);
        text.chunks(PIECE).any(in_piece)
            || memchr2_iter(0xc2, 0xe2, text).any(|at| begins_strange(&text[at..]))
            || memchr_iter(b'\r', text).any(goes_on)
    }
}

/// Whether a byte is a control character, but for those of white space.
fn is_control(byte: u8) -> bool {
    (byte < b' ') & !matches!(byte, b'\n' | b'\t' | b'\r') | (byte == 0x7f)
}

/// A line without strange characters, and which these were.
fn of_line(line: &[u8]) -> (Vec<u8>, BTreeSet<char>) {
    let length = line.iter().rposition(|byte| !matches!(byte, b'\r' | b'\n')).map_or(0, |last| last + 1);
    let (words, end) = line.split_at(length);
    let shown = match std::str::from_utf8(words) {
        Ok(text) => {
            let characters: BTreeSet<char> = text.chars().filter(|c| is_strange(*c)).collect();
            return ([shown(text).as_bytes(), end].concat(), characters);
        }
        // letters of one byte, where a sign of three bytes would be three letters
        Err(_) => words
            .iter()
            .map(|byte| if is_strange(char::from(*byte)) && byte.is_ascii() { b'?' } else { *byte }),
    };
    let characters = words.iter().map(|byte| char::from(*byte)).filter(|c| c.is_ascii() && is_strange(*c));
    (shown.chain(end.iter().copied()).collect(), characters.collect())
}

/// Why a file broke off.
#[derive(Debug)]
pub(crate) enum Broken {
    Unreadable(io::Error),
    /// The line that is longer than any line may be.
    LongLine(u32),
}

/// The blocks of a file, one after the other.
pub(crate) struct Blocks {
    source: Box<dyn Read + Send>,
    /// What was read and belongs to the next block.
    rest: Vec<u8>,
    line: u32,
    at_end: bool,
}

impl Blocks {
    pub(crate) fn new(source: Box<dyn Read + Send>) -> Self {
        Self { source, rest: Vec::new(), line: 1, at_end: false }
    }

    /// Puts a part of a block back, to be given again.
    pub(crate) fn put_back(&mut self, mut block: Block) {
        block.text.append(&mut self.rest);
        self.rest = block.text;
        self.line = block.first_line;
    }

    fn read(&mut self) -> Result<Option<Block>, Broken> {
        let mut text = std::mem::take(&mut self.rest);
        self.fill(&mut text, BLOCK)?;
        if text.is_empty() {
            return Ok(None);
        }
        let end = loop {
            match end_of_rows(&text) {
                _ if self.at_end => break text.len(),
                Some(end) => break end,
                None if text.len() < LONGEST_LINE => self.fill(&mut text, LONGEST_LINE)?,
                None => return Err(Broken::LongLine(self.line)),
            }
        };
        self.rest.extend_from_slice(&text[end..]);
        text.truncate(end);
        let first_line = self.line;
        self.line += memchr_iter(b'\n', &text).count() as u32;
        Ok(Some(Block { text, first_line }))
    }

    /// Reads on until there is this much text, or no more.
    fn fill(&mut self, text: &mut Vec<u8>, length: usize) -> Result<(), Broken> {
        if !self.at_end && text.len() < length {
            let missing = length - text.len();
            text.reserve_exact(missing);
            let read = self.source.by_ref().take(missing as u64).read_to_end(text);
            self.at_end = read.map_err(Broken::Unreadable)? < missing;
        }
        Ok(())
    }
}

impl Iterator for Blocks {
    type Item = Result<Block, Broken>;

    /// The next rows; an error when the file cannot be read any further.
    fn next(&mut self) -> Option<Self::Item> {
        self.read().transpose()
    }
}

/// Where the last of the lines ends at which no quoted cell is open, as far as quotes can tell;
/// where the last line ends if there is none among them. `None`: no line ends here.
fn end_of_rows(text: &[u8]) -> Option<usize> {
    let mut ends = memrchr_iter(b'\n', text).map(|at| at + 1);
    let last = ends.next()?;
    if memchr(b'"', text).is_none() {
        return Some(last);
    }
    let quotes = |part: &[u8]| memchr_iter(b'"', part).count();
    let (mut open, mut end) = (quotes(&text[..last]), last);
    for earlier in ends.take(GIVEN_BACK) {
        if open.is_multiple_of(2) {
            return Some(end);
        }
        open -= quotes(&text[earlier..end]);
        end = earlier;
    }
    Some(if open.is_multiple_of(2) { end } else { last })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: Vec<u8>) -> Blocks {
        Blocks::new(Box::new(io::Cursor::new(text)))
    }

    #[test]
    fn blocks_hold_whole_lines_and_all_of_them() {
        let line = "a;\"b;c\nd\";é\n";
        let text = line.repeat(300_000).into_bytes();
        let mut blocks = blocks(text.clone());
        let (mut joined, mut line) = (Vec::new(), 1);
        while let Some(block) = blocks.next().transpose().unwrap() {
            assert_eq!(block.first_line, line);
            assert!(block.text.starts_with(b"a;\""));
            line += block.text.iter().filter(|byte| **byte == b'\n').count() as u32;
            joined.extend(block.text);
        }
        assert!(joined == text);
    }

    #[test]
    fn what_acts_on_a_terminal_is_replaced_and_its_line_is_known() {
        let of = |text: &[u8]| {
            let (block, strange) = Block { text: text.to_vec(), first_line: 5 }.shown();
            let lines: Vec<_> =
                strange.iter().map(|strange| (strange.line, strange.characters.len())).collect();
            (block.text, lines)
        };
        let told = |text: &str, lines: &[(u32, usize)]| (text.as_bytes().to_vec(), lines.to_vec());
        assert_eq!(of("a;’\r\r\nb;\tc\r\n".as_bytes()), told("a;’\r\r\nb;\tc\r\n", &[]));
        assert_eq!(of(b"a\r\nb\x1b[2J\x07;c\rd\r\ne\0"), told("a\r\nb�[2J�;c�d\r\ne�", &[(6, 3), (7, 1)]));
        assert_eq!(of("a\u{202e}b\n\u{9b}".as_bytes()), told("a�b\n�", &[(5, 1), (6, 1)]));
        assert_eq!(of(b"Zo\xe9\x1b\n"), (b"Zo\xe9?\n".to_vec(), vec![(5, 1)]), "Windows-1252");
    }

    #[test]
    fn a_line_without_end_is_refused_early() {
        let mut endless = Blocks::new(Box::new(io::repeat(b'x')));
        assert!(matches!(endless.next(), Some(Err(Broken::LongLine(1)))));
    }

    #[test]
    fn what_is_put_back_comes_again() {
        let mut blocks = blocks(b"a\nb\nc".to_vec());
        let block = blocks.next().unwrap().unwrap();
        blocks.put_back(Block { text: block.text[2..].to_vec(), first_line: 2 });
        let block = blocks.next().unwrap().unwrap();
        assert_eq!((&block.text[..], block.first_line), (&b"b\nc"[..], 2));
        assert!(blocks.next().is_none());
    }

    #[test]
    fn a_file_that_breaks_off_is_told_after_the_rows_before() {
        let endless = io::repeat(b'\n').take(3 << 20).chain(io::repeat(b'x'));
        let mut blocks = Blocks::new(Box::new(endless)).skip_while(Result::is_ok);
        assert!(matches!(blocks.next(), Some(Err(Broken::LongLine(_)))));
    }
}
