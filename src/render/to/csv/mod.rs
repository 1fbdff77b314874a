//! Reports as CSV. Words are the contract's, days are ISO: the same in both languages.

mod cells;
pub(crate) mod check;
mod excel;
mod neutral;

pub(crate) use excel::csv_excel;
use neutral::neutral;

/// A CSV of these rows below a header, no cell of which a spreadsheet takes for a formula. Every
/// report but the largest one is written by it.
pub(crate) fn lines<R: IntoIterator<Item = String>>(
    header: impl IntoIterator<Item: Into<String>>,
    rows: impl IntoIterator<Item = R>,
) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        for cell in cells {
            writer.write_field(neutral(&cell).as_bytes()).expect("a buffer in memory does not fail");
        }
        writer.write_record(None::<&[u8]>).expect("every line has as many cells as the header");
    };
    line(&mut header.into_iter().map(Into::into));
    rows.into_iter().for_each(|row| line(&mut row.into_iter()));
    writer.into_inner().expect("a buffer in memory does not fail")
}
