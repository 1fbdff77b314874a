//! The sheets of an Excel workbook, cell by cell.

use std::borrow::Cow;
use std::io::{Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Cell, Data, DataRef, ExcelDateTime, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsb, Xlsx};
use chrono::NaiveDate;

use super::page::{Draft, Page, Paper};
use super::{MOST_SHEETS, Unusable, Workbook};

/// The last day that Excel counts, 31 December 9999.
const LAST_DAY: f64 = 2_958_465.0;

/// A workbook of `.xlsx`. How it counts its days is not told here.
///
/// # Errors
/// What keeps one of its sheets from being read.
pub(crate) fn xlsx<S: Read + Seek>(mut book: Xlsx<S>, paper: &mut Paper) -> Result<Workbook, Unusable> {
    let sheets = book.sheets_metadata().to_vec();
    each_page(sheets, |name| {
        let mut reader = book.worksheet_cells_reader(name).map_err(|error| damaged(name, &error))?;
        streamed(name, paper, || reader.next_cell().map_err(|error| damaged(name, &error)))
    })
}

/// A workbook of `.xlsb`. How it counts its days is not told here.
///
/// # Errors
/// What keeps one of its sheets from being read.
pub(crate) fn xlsb<S: Read + Seek>(mut book: Xlsb<S>, paper: &mut Paper) -> Result<Workbook, Unusable> {
    let sheets = book.sheets_metadata().to_vec();
    each_page(sheets, |name| {
        let mut reader = book.worksheet_cells_reader(name).map_err(|error| damaged(name, &error))?;
        streamed(name, paper, || reader.next_cell().map_err(|error| damaged(name, &error)))
    })
}

/// A workbook of the older format, whose sheets are read as a whole.
///
/// # Errors
/// What keeps one of its sheets from being read.
pub(crate) fn xls<S: Read + Seek>(mut book: Xls<S>, paper: &mut Paper) -> Result<Workbook, Unusable> {
    let sheets = book.sheets_metadata().to_vec();
    let mut counts_from_1904 = false;
    let workbook = each_page(sheets, |name| {
        let range = book.worksheet_range(name).map_err(|error| damaged(name, &error))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut draft = Draft::default();
        for (row, column, cell) in range.used_cells() {
            let (row, column) = (first_row as usize + row, first_column as usize + column);
            counts_from_1904 |= matches!(cell, Data::DateTime(moment) if is_of_1904(moment));
            draft.write(paper, row, column, &text_of_data(cell))?;
        }
        Ok(draft.finish(name.to_owned(), paper)?)
    })?;
    Ok(Workbook { counts_from_1904, ..workbook })
}

/// Runs a reader of somebody else's on bytes of anybody's: a defect of it is a damaged file, and no
/// end of the run.
///
/// # Errors
/// What the reader says, or that it failed.
pub(crate) fn guarded<T>(read: impl FnOnce() -> Result<T, Unusable>) -> Result<T, Unusable> {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let result = catch_unwind(AssertUnwindSafe(read));
    std::panic::set_hook(hook);
    result.unwrap_or_else(|_| Err(Unusable::Unreadable("?".to_owned())))
}

/// Reads each sheet that can be seen; charts and macros hold no rows.
fn each_page(
    sheets: Vec<Sheet>,
    mut read: impl FnMut(&str) -> Result<Page, Unusable>,
) -> Result<Workbook, Unusable> {
    let mut workbook = Workbook::default();
    if sheets.len() > MOST_SHEETS {
        return Err(Unusable::TooLarge);
    }
    for sheet in sheets.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        match sheet.visible {
            SheetVisible::Visible => workbook.pages.push(read(&sheet.name)?),
            SheetVisible::Hidden | SheetVisible::VeryHidden => workbook.hidden.push(sheet.name),
        }
    }
    Ok(workbook)
}

fn streamed<'a>(
    name: &str,
    paper: &mut Paper,
    mut next: impl FnMut() -> Result<Option<Cell<DataRef<'a>>>, Unusable>,
) -> Result<Page, Unusable> {
    let mut draft = Draft::default();
    while let Some(cell) = next()? {
        let (row, column) = cell.get_position();
        draft.write(paper, row as usize, column as usize, &text(cell.get_value()))?;
    }
    Ok(draft.finish(name.to_owned(), paper)?)
}

fn damaged(name: &str, error: &dyn std::fmt::Display) -> Unusable {
    Unusable::Damaged { sheet: name.to_owned(), reason: error.to_string() }
}

/// A cell as the text that a person would have typed.
fn text<'a>(cell: &'a DataRef) -> Cow<'a, str> {
    match cell {
        DataRef::SharedString(text) => Cow::Borrowed(text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cow::Borrowed(text)
        }
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        DataRef::Float(number) => Cow::Owned(number.to_string()),
        DataRef::Bool(yes) => Cow::Owned(yes.to_string()),
        DataRef::Error(error) => Cow::Owned(error.to_string()),
        DataRef::DateTime(moment) => text_of_moment(moment),
        DataRef::Empty => Cow::Borrowed(""),
    }
}

fn text_of_data(cell: &Data) -> Cow<'_, str> {
    match cell {
        Data::String(text) => Cow::Borrowed(text),
        Data::DateTime(moment) => text_of_moment(moment),
        other => Cow::Owned(other.to_string()),
    }
}

fn text_of_moment(moment: &ExcelDateTime) -> Cow<'static, str> {
    Cow::Owned(day(moment).map_or_else(|| moment.as_f64().to_string(), |day| day.to_string()))
}

/// The day of a moment, as its workbook counts days.
fn day(moment: &ExcelDateTime) -> Option<NaiveDate> {
    let counted = (0.0..=LAST_DAY).contains(&moment.as_f64());
    counted.then(|| moment.as_datetime()).flatten().map(|moment| moment.date())
}

fn is_of_1904(moment: &ExcelDateTime) -> bool {
    let since_1900 = ExcelDateTime::new(moment.as_f64(), calamine::ExcelDateTimeType::DateTime, false);
    day(moment).is_some_and(|own| Some(own) != day(&since_1900))
}
