//! A workbook as rows of text: each sheet as lines of cells between tabs, numbered like the rows
//! of the sheet. Cells are taken as they come, within limits: a few bytes can claim a terabyte.

mod excel;
mod opendocument;
mod package;
mod page;
#[cfg(test)]
pub(crate) mod testing;

use std::io::Cursor;

use calamine::{Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError, open_workbook_from_rs};

use crate::findings::{Code, Fact, Finding};
use package::{MOST_UNPACKED, Package};
pub(crate) use page::{DELIMITER, Page};
use page::{MOST_CELLS, MOST_TEXT, Paper, TooLarge};

/// The most sheets that a workbook may have.
const MOST_SHEETS: usize = 256;

/// How the first bytes of the older format look.
const OLDER: &[u8] = b"\xd0\xcf\x11\xe0";

/// What a workbook holds.
#[derive(Default)]
pub(crate) struct Workbook {
    /// The sheets that can be seen, in their order.
    pub(crate) pages: Vec<Page>,
    /// The names of those that cannot.
    pub(crate) hidden: Vec<String>,
    /// Whether its days count from 1 January 1904, as old Macintoshes counted.
    pub(crate) counts_from_1904: bool,
}

/// Why a workbook cannot be used.
#[derive(Debug)]
pub(crate) enum Unusable {
    /// It is no workbook, or damaged beyond its sheets.
    Unreadable(String),
    /// A password is asked for.
    Locked,
    /// One sheet is damaged: nobody can tell who is missing.
    Damaged { sheet: String, reason: String },
    /// It holds more than any list of people does.
    TooLarge,
}

impl From<TooLarge> for Unusable {
    fn from(_: TooLarge) -> Self {
        Self::TooLarge
    }
}

impl Unusable {
    /// What to tell of it.
    pub(crate) fn finding(self) -> Finding {
        match self {
            Self::Unreadable(reason) => unreadable_because(told(&reason), reason),
            Self::Locked => unreadable_because("workbook-locked", "encrypted".to_owned()),
            Self::Damaged { sheet, reason } => {
                Finding::new(Code::DamagedSheet).text("sheet", sheet).text("reason", reason)
            }
            Self::TooLarge => Finding::new(Code::WorkbookTooLarge)
                .count("cells", MOST_CELLS / 1_000_000)
                .count("size", MOST_TEXT >> 20)
                .count("sheets", MOST_SHEETS),
        }
    }
}

fn unreadable_because(what: &'static str, reason: String) -> Finding {
    Finding::new(Code::UnreadableWorkbook).fact("what", Fact::Term(what)).text("reason", reason)
}

/// The name of the text that tells what a library's reason means.
fn told(reason: &str) -> &'static str {
    match reason {
        _ if reason.contains("password") => "workbook-locked",
        _ if reason.contains("ile not found") => "workbook-other",
        _ if reason.contains("Zip archive") => "workbook-cut",
        _ => "workbook-damaged",
    }
}

/// Whether an older file is the wrapping of a newer one that asks for a password.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

/// Reads a workbook.
///
/// # Errors
/// What keeps it, or one of the sheets that can be seen, from being read.
pub(crate) fn open(bytes: Vec<u8>) -> Result<Workbook, Unusable> {
    read(bytes, Paper::default(), MOST_UNPACKED)
}

/// Reads a workbook that fits on this paper, and has at most so many bytes unpacked.
fn read(bytes: Vec<u8>, mut paper: Paper, most_unpacked: u64) -> Result<Workbook, Unusable> {
    if bytes.starts_with(OLDER) && is_locked(&bytes) {
        return Err(Unusable::Locked);
    }
    if bytes.starts_with(OLDER) {
        return excel::guarded(|| {
            let book: Xls<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(unreadable::<XlsError>)?;
            excel::xls(book, &mut paper)
        });
    }
    let mut package = Package::open(&bytes, most_unpacked)?;
    if package.has("content.xml") {
        return opendocument::read(package.part("content.xml")?, &mut paper);
    }
    let counts_from_1904 = package.counts_from_1904();
    let has_binary_sheets = package.has("xl/workbook.bin");
    let source = Cursor::new(bytes);
    let workbook = excel::guarded(|| match has_binary_sheets {
        true => {
            let book: Xlsb<_> = open_workbook_from_rs(source).map_err(unreadable::<XlsbError>)?;
            excel::xlsb(book, &mut paper)
        }
        false => {
            let book: Xlsx<_> = open_workbook_from_rs(source).map_err(unreadable::<XlsxError>)?;
            excel::xlsx(book, &mut paper)
        }
    })?;
    Ok(Workbook { counts_from_1904, ..workbook })
}

fn unreadable<E: ToString>(error: E) -> Unusable {
    Unusable::Unreadable(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::testing::{cells, sheet, workbook};
    use super::*;

    fn text(page: &Page) -> String {
        String::from_utf8(page.text.clone()).unwrap()
    }

    #[test]
    fn a_far_cell_costs_the_lines_above_it_and_no_more() {
        let book = workbook(
            &[("Feuil1", "", &sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"))],
            "",
        );
        let Workbook { pages, .. } = open(book).unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!(pages[0].text.len(), 1_048_575 + 16_383 + 1 + 1);
    }

    #[test]
    fn more_cells_than_any_list_has_are_refused() {
        let strings = "x".repeat(1 << 10);
        let cell = "<c t=\"s\"><v>0</v></c>".repeat(300);
        let shared =
            testing::with_strings(&[("Feuil1", "", &sheet(&format!("<row>{cell}</row>")))], "", &[&strings]);
        let book = |cells, text| read(shared.clone(), Paper::of(cells, text), MOST_UNPACKED);
        assert!(book(300, 301 << 10).is_ok());
        assert!(matches!(book(300, 300 << 10), Err(Unusable::TooLarge)), "a shared text, used often");
        assert!(matches!(book(299, 301 << 10), Err(Unusable::TooLarge)), "cells");
        let zeros = workbook(&[("Feuil1", "", &" ".repeat(1 << 20))], "");
        assert!(zeros.len() < 1 << 13);
        assert!(matches!(read(zeros, Paper::default(), 1 << 20), Err(Unusable::TooLarge)), "once unpacked");
    }

    #[test]
    fn sheets_keep_their_order_and_hidden_ones_are_named_alone() {
        let (one, two) = (sheet(&cells(&[&["id"], &["1"]])), sheet(&cells(&[&["a\tb", "c\nd"]])));
        let book =
            workbook(&[("Un", "", &one), ("Listes", "state=\"hidden\"", "rubbish"), ("Deux", "", &two)], "");
        let Workbook { pages, hidden, counts_from_1904 } =
            open(book).unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!(pages.iter().map(|page| &*page.name).collect::<Vec<_>>(), ["Un", "Deux"]);
        assert_eq!((text(&pages[0]), text(&pages[1])), ("id\n1\n".to_owned(), "a b\tc d\n".to_owned()));
        assert_eq!((hidden, counts_from_1904), (vec!["Listes".to_owned()], false));
    }

    #[test]
    fn a_damaged_sheet_is_an_error_that_names_it() {
        let one = sheet(&cells(&[&["id"], &["1"]]));
        let book = workbook(&[("Un", "", &one), ("Deux", "", &one[..one.len() / 2])], "");
        assert!(matches!(open(book), Err(Unusable::Damaged { sheet, .. }) if sheet == "Deux"));
    }

    #[test]
    fn what_is_no_workbook_is_told_for_what_it_is() {
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let other = testing::archive(&[("word/document.xml".to_owned(), "<x/>".to_owned())]);
        for (bytes, expected) in [
            ([OLDER, &locked].concat(), "workbook-locked"),
            ([OLDER, b"rubbish"].concat(), "workbook-damaged"),
            (b"PK\x03\x04 cut".to_vec(), "workbook-cut"),
            (other, "workbook-other"),
        ] {
            let told = open(bytes).err().expect("no workbook").finding();
            let what = told.facts.iter().find(|(name, _)| *name == "what").map(|(_, fact)| fact);
            assert_eq!(what, Some(&Fact::Term(expected)), "{told:?}");
        }
    }

    #[test]
    fn a_workbook_tells_from_when_it_counts() {
        let one = sheet(&cells(&[&["id"]]));
        for (properties, expected) in
            [("date1904=\"1\"", true), ("date1904=\"true\"", true), ("date1904=\"0\"", false)]
        {
            let book = workbook(&[("Un", "", &one)], properties);
            assert_eq!(open(book).unwrap_or_else(|error| panic!("{error:?}")).counts_from_1904, expected);
        }
    }
}
