//! A sheet as the CSV that a French spreadsheet opens by a double click: `;`, the mark of UTF-8, the
//! ends of lines of Windows, days as 31/12/2025.

use super::super::merge::BYTE_ORDER_MARK;
use super::neutral::neutral;
use crate::locale::Locale;
use crate::render::sheets::{Datum, Sheet};

/// The file of a sheet.
pub(crate) fn csv_excel(locale: &Locale, sheet: &Sheet) -> Vec<u8> {
    let header: Vec<Datum> = sheet.columns.iter().map(|column| Datum::Text(column.header.clone())).collect();
    [BYTE_ORDER_MARK, &lines(locale, &[header]), &lines(locale, &sheet.rows)].concat()
}

/// Lines of the file.
pub(crate) fn lines(locale: &Locale, rows: &[Vec<Datum>]) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        for datum in row {
            let cell = written(locale, datum);
            writer.write_field(neutral(&cell).as_bytes()).expect("a buffer in memory does not fail");
        }
        writer.write_record(None::<&[u8]>).expect("every line has as many cells as the header");
    }
    writer.into_inner().expect("a buffer in memory does not fail")
}

fn written(locale: &Locale, datum: &Datum) -> String {
    match datum {
        Datum::Nothing => String::new(),
        // spreadsheets that read line by line break a row at every end of a line
        Datum::Text(text) | Datum::Word(text, _) | Datum::Link(text, _) => text.replace(['\r', '\n'], " "),
        Datum::Number(number) => number.to_string(),
        Datum::Day(day) => locale.short_day(*day),
    }
}
