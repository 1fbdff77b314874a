//! What happens to files: bytes lost, doubled, changed, put from elsewhere.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What a file may get that it did not have.
const TOKENS: [&str; 44] = [
    "\"",
    ";",
    ",",
    "\n",
    "\r",
    "\t",
    "|",
    "\0",
    "\u{1b}[2J",
    "\u{202e}",
    "é",
    "\u{feff}",
    "=",
    "[",
    "]",
    "{",
    "}",
    "#",
    "'",
    "\"\"\"",
    "[[session]]\n",
    "[[exception]]\n",
    "0",
    "-1",
    "2042",
    "9999999999",
    "31/12/2999",
    "01/01/25",
    "2025-02-30",
    "2025-05-02",
    "2024-02-29",
    "1950-01-01",
    "2199-12-31",
    "45292",
    "absent",
    "completed",
    "registered",
    "Oui ?",
    "ccp1",
    "r=\"XFD1048576\"",
    "<c><v>1</v></c>",
    "</row>",
    "<row r=\"1048576\">",
    "continuing-module",
];

/// Chance, from a seed.
pub(crate) struct Damage(u64);

impl Damage {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number of a sequence that anybody can have again (SplitMix64).
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, 0 if there is none.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// A file with up to eight changes. A workbook is changed in one of its parts, mostly: a broken
    /// archive is refused at once.
    pub(crate) fn damaged(&mut self, file: &[u8], others: &[Vec<u8>]) -> Vec<u8> {
        if file.starts_with(b"PK") && self.below(8) > 0 {
            return self.damaged_part(file, others);
        }
        let mut bytes = file.to_vec();
        for _ in 0..=self.below(8) {
            self.change(&mut bytes, others);
        }
        bytes
    }

    fn damaged_part(&mut self, file: &[u8], others: &[Vec<u8>]) -> Vec<u8> {
        let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
        let chosen = self.below(archive.len());
        let mut written = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            if index == chosen {
                for _ in 0..=self.below(4) {
                    self.change(&mut bytes, others);
                }
            }
            written.start_file(part.name(), SimpleFileOptions::default()).unwrap();
            written.write_all(&bytes).unwrap();
        }
        written.finish().unwrap().into_inner()
    }

    fn change(&mut self, bytes: &mut Vec<u8>, others: &[Vec<u8>]) {
        let (from, to) = self.range(bytes);
        match self.below(8) {
            0 => drop(bytes.drain(from..to)),
            1 => {
                let copy = bytes[from..to].to_vec();
                let at = self.below(bytes.len() + 1);
                drop(bytes.splice(at..at, copy));
            }
            2 => {
                if let Some(byte) = bytes.get_mut(from) {
                    *byte = self.0 as u8;
                }
            }
            3 => {
                if let Some(byte) = bytes.get_mut(from) {
                    *byte ^= 1 << (self.0 % 8);
                }
            }
            4 => {
                let other = &others[self.below(others.len())];
                let (start, end) = self.range(other);
                drop(bytes.splice(from..from, other[start..end].iter().copied()));
            }
            5 if self.below(6) == 0 => bytes.truncate(from),
            6 => {
                let token = TOKENS[self.below(TOKENS.len())].as_bytes();
                drop(bytes.splice(from..to.min(from + token.len()), token.iter().copied()));
            }
            _ => {
                let token = TOKENS[self.below(TOKENS.len())].as_bytes();
                drop(bytes.splice(from..from, token.iter().copied()));
            }
        }
    }

    /// A part of these bytes, mostly a short one.
    fn range(&mut self, bytes: &[u8]) -> (usize, usize) {
        let from = self.below(bytes.len());
        let most = if self.below(4) == 0 { bytes.len() } else { 24 };
        (from, (from + self.below(most)).min(bytes.len()))
    }
}
