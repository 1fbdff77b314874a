//! Sheets as a workbook: real tables with filters, days as days, words with their colour, and every
//! text a text, whatever it begins with. The same bytes for the same sheets.

use std::collections::HashSet;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Table, TableColumn, TableStyle,
    Workbook, Worksheet, XlsxError,
};

use crate::locale::{Locale, Value};
use crate::render::document::Tone;
use crate::render::sheets::{Datum, Sheet};
use crate::text::shown::shown;

/// The longest text of a cell, and of the name of a sheet.
const LONGEST_TEXT: usize = 32_767;
const LONGEST_NAME: usize = 31;
/// How high a line of letters is, and how many of them a row shows at the most.
const LINE: f64 = 15.0;
const MOST_LINES: u16 = 12;
/// A4, as workbooks number paper.
const A4: u8 = 9;
/// The day on which every workbook says it was made: the clock would make no two the same.
const MADE_ON: (u16, u8, u8) = (2025, 1, 1);

/// The file of these sheets.
pub(crate) fn xlsx(locale: &Locale, title: &str, sheets: &[Sheet]) -> Vec<u8> {
    written(locale, title, sheets).expect("sheets of a size that workbooks have, in memory")
}

fn written(locale: &Locale, title: &str, sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (year, month, day) = MADE_ON;
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    workbook.set_properties(
        &DocProperties::new().set_title(title).set_author("parconum").set_creation_datetime(&made),
    );
    let looks = Looks::new();
    let mut names = HashSet::new();
    for sheet in sheets {
        let page = workbook.add_worksheet();
        page.set_name(name(&sheet.title, &mut names))?;
        fill(page, sheet, &looks)?;
        let footer = [("page", Value::from("&P")), ("pages", Value::from("&N"))];
        page.set_footer(format!(
            "&L{}&R{}",
            sheet.title.replace('&', "&&"),
            locale.text_with("sheet-footer", &footer)
        ));
    }
    workbook.save_to_buffer()
}

/// How cells look.
struct Looks {
    title: Format,
    above: Format,
    header: Format,
    header_of_numbers: Format,
    text: Format,
    day: Format,
    number: Format,
    tones: [(Tone, Format); 4],
}

impl Looks {
    fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top);
        let text = || cell().set_text_wrap();
        let header = || {
            let format = text().set_bold().set_border_bottom(FormatBorder::Thin);
            format.set_background_color(Color::RGB(0xec_ec_f1))
        };
        let toned = |letters, paper| {
            text().set_font_color(Color::RGB(letters)).set_background_color(Color::RGB(paper))
        };
        Self {
            title: Format::new().set_bold().set_font_size(14),
            above: Format::new(),
            header: header(),
            header_of_numbers: header().set_align(FormatAlign::Right).set_indent(1),
            text: text(),
            day: cell().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
            number: cell().set_align(FormatAlign::Right).set_indent(1),
            tones: [
                (Tone::Plain, text()),
                (Tone::Good, toned(0x14_53_2d, 0xe3_f4_e5)),
                (Tone::Waiting, toned(0x6b_43_00, 0xff_f1_d6)),
                (Tone::Bad, toned(0x8a_10_10, 0xfd_e8_e8)),
            ],
        }
    }

    fn tone(&self, tone: Tone) -> &Format {
        self.tones.iter().find(|(known, _)| *known == tone).map_or(&self.text, |(_, format)| format)
    }
}

/// The lines above, then the table, on paper that is as wide as it.
fn fill(page: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    for (row, line) in (0..).zip(&sheet.above) {
        page.write_string_with_format(
            row,
            0,
            text(line),
            if row == 0 { &looks.title } else { &looks.above },
        )?;
    }
    let first = if sheet.above.is_empty() { 0 } else { sheet.above.len() as u32 + 1 };
    let mut headers = Vec::new();
    for (nth, column) in (0..).zip(&sheet.columns) {
        page.set_column_width(nth, f64::from(column.width))?;
        let numbers = sheet.rows.first().is_some_and(|row| matches!(row[usize::from(nth)], Datum::Number(_)));
        let look = if numbers { &looks.header_of_numbers } else { &looks.header };
        page.write_string_with_format(first, nth, text(&column.header), look)?;
        headers.push(TableColumn::new().set_header(text(&column.header)).set_header_format(look));
    }
    page.set_row_height(first, LINE * 2.0)?;
    for (row, cells) in (first + 1..).zip(&sheet.rows) {
        let lines = cells.iter().zip(&sheet.columns).enumerate().map(|(nth, (datum, column))| {
            // what is not printed makes no paper longer
            let most = if sheet.printed > 0 && nth >= usize::from(sheet.printed) { 3 } else { MOST_LINES };
            lines(datum, column.width).min(most)
        });
        let lines = lines.max();
        page.set_row_height(row, LINE * f64::from(lines.unwrap_or(1)))?;
        for (column, datum) in (0..).zip(cells) {
            cell(page, row, column, datum, looks)?;
        }
    }
    let (last, columns) = (first + sheet.rows.len() as u32, sheet.columns.len() as u16);
    if !sheet.rows.is_empty() && columns > 0 {
        let table = Table::new().set_style(TableStyle::Light1).set_columns(&headers);
        page.add_table(first, 0, last, columns - 1, &table)?;
    }
    // a name stays in sight, whichever way one goes
    page.set_freeze_panes(first + 1, 1)?;
    page.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    page.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    page.set_repeat_rows(first, first)?;
    if sheet.printed > 0 {
        page.set_print_area(0, 0, last, sheet.printed.min(columns) - 1)?;
    }
    Ok(())
}

/// How many lines a cell of this width needs, as far as letters tell.
fn lines(datum: &Datum, width: u16) -> u16 {
    match datum {
        Datum::Text(told) | Datum::Word(told, _) => {
            let width = usize::from(width + width / 10).max(1);
            let lines: usize = told.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum();
            u16::try_from(lines.max(1)).unwrap_or(MOST_LINES)
        }
        Datum::Nothing | Datum::Number(_) | Datum::Day(_) | Datum::Link(..) => 1,
    }
}

fn cell(page: &mut Worksheet, row: u32, column: u16, datum: &Datum, looks: &Looks) -> Result<(), XlsxError> {
    match datum {
        Datum::Nothing => page.write_blank(row, column, &looks.text)?,
        Datum::Text(told) => page.write_string_with_format(row, column, text(told), &looks.text)?,
        Datum::Word(word, tone) => {
            page.write_string_with_format(row, column, text(word), looks.tone(*tone))?
        }
        Datum::Number(number) => page.write_number_with_format(row, column, *number, &looks.number)?,
        Datum::Day(day) => page.write_datetime_with_format(row, column, day, &looks.day)?,
        Datum::Link(told, url) => {
            // an address that is too long for a workbook stays a text
            let is_link = page.write_url_with_text(row, column, url.as_str(), text(told)).is_ok();
            if !is_link {
                page.write_string_with_format(row, column, text(told), &looks.text)?;
            }
            page
        }
    };
    Ok(())
}

/// A text as a cell holds it: seen, and not too long.
fn text(told: &str) -> String {
    shown(told).chars().take(LONGEST_TEXT).collect()
}

/// The name of a sheet, once a workbook, without the signs that no name may hold.
fn name(title: &str, taken: &mut HashSet<String>) -> String {
    let signs = |c: char| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') { ' ' } else { c };
    let bare: String = shown(title).chars().map(signs).collect();
    let bare = if bare.trim().is_empty() { "1".to_owned() } else { bare.trim().to_owned() };
    let numbered = |number: usize| {
        let end = if number == 1 { String::new() } else { format!(" {number}") };
        let start: String = bare.chars().take(LONGEST_NAME - end.len()).collect();
        start + &end
    };
    // Excel knows no case here
    let free = (1..).map(numbered).find(|name| taken.insert(name.to_lowercase()));
    free.expect("there are more numbers than sheets")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_short_and_each_there_once() {
        let mut taken = HashSet::new();
        let long = "Un titre qui est bien trop long pour une feuille";
        let names = ["a/b:c", "A/B:C", long, long, ""].map(|title| name(title, &mut taken));
        assert_eq!(names[..2], ["a b c", "A B C 2"]);
        assert!(names.iter().all(|name| (1..=LONGEST_NAME).contains(&name.chars().count())), "{names:?}");
        assert!(names[3].ends_with(" 2") && names[4] == "1", "{names:?}");
    }
}
