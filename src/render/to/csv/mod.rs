//! Reports as CSV. Words are the contract's, days are ISO: the same in both languages.

mod cells;
pub(crate) mod check;
pub(crate) mod excel;
mod neutral;

pub(crate) use excel::csv_excel;
use neutral::neutral;

/// A CSV of these rows below a header, no cell of which a spreadsheet takes for a formula. Every
/// report but the largest one is written by it.
pub(crate) fn lines<R: IntoIterator<Item = String>>(
    header: impl IntoIterator<Item: Into<String>>,
    rows: impl IntoIterator<Item = R>,
) -> Vec<u8> {
    let header: Vec<String> = header.into_iter().map(Into::into).collect();
    [records([header]), records(rows)].concat()
}

/// Lines of a CSV, as [`lines`] writes them.
pub(crate) fn records<R: IntoIterator<Item = String>>(rows: impl IntoIterator<Item = R>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        for cell in row {
            writer.write_field(neutral(&cell).as_bytes()).expect("a buffer in memory does not fail");
        }
        writer.write_record(None::<&[u8]>).expect("every line has as many cells as the header");
    }
    writer.into_inner().expect("a buffer in memory does not fail")
}
