//! A workbook as rows of text: each sheet as CSV, its lines numbered like the rows of the sheet.

use std::io::Cursor;

use calamine::{Data, Reader, open_workbook_auto_from_rs};

/// The delimiter of the CSV that a sheet becomes.
const DELIMITER: u8 = b';';

/// The sheets of a workbook, in their order.
///
/// # Errors
/// What keeps the workbook from being read.
pub(crate) fn sheets(bytes: Vec<u8>) -> Result<Vec<Vec<u8>>, String> {
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let sheets = workbook.worksheets();
    sheets.iter().map(|(_, range)| as_csv(range).map_err(|error| error.to_string())).collect()
}

fn as_csv(range: &calamine::Range<Data>) -> csv::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(DELIMITER).flexible(true).from_writer(Vec::new());
    let (first_row, first_column) = range.start().unwrap_or_default();
    for _ in 0..first_row {
        writer.write_record([""])?;
    }
    for row in range.rows() {
        let before = (0..first_column).map(|_| String::new());
        writer.write_record(before.chain(row.iter().map(text)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// A cell as the text that a person would have typed, on one line.
fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(moment) => match moment.as_datetime() {
            Some(moment) => moment.date().to_string(),
            None => moment.as_f64().to_string(),
        },
        other => other.to_string().replace(['\n', '\r'], " "),
    }
}
