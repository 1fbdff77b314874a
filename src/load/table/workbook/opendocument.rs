//! The sheets of an OpenDocument workbook, cell by cell.

use std::collections::HashSet;
use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::page::{Draft, Paper};
use super::{MOST_SHEETS, Unusable, Workbook};

/// Reads the part of the workbook that holds its sheets.
///
/// # Errors
/// What keeps it from being read.
pub(crate) fn read(content: impl Read, paper: &mut Paper) -> Result<Workbook, Unusable> {
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().expand_empty_elements = true;
    let mut parser = Parser { reader, buffer: Vec::new() };
    let mut workbook = Workbook::default();
    let (mut style, mut hidden_styles) = (String::new(), HashSet::new());
    loop {
        let Some(tag) = parser.next_tag().map_err(Unusable::Unreadable)? else { return Ok(workbook) };
        match tag {
            Tag::Opened(tag) if is(&tag, "style:style") => {
                style = attribute(&tag, "style:name").unwrap_or_default()
            }
            Tag::Opened(tag)
                if is(&tag, "style:table-properties")
                    && attribute(&tag, "table:display").is_some_and(|shown| shown == "false") =>
            {
                hidden_styles.insert(style.clone());
            }
            Tag::Opened(tag) if is(&tag, "table:table") => {
                let name = attribute(&tag, "table:name").unwrap_or_default();
                let is_hidden =
                    attribute(&tag, "table:style-name").is_some_and(|style| hidden_styles.contains(&style));
                if workbook.pages.len() + workbook.hidden.len() >= MOST_SHEETS {
                    return Err(Unusable::TooLarge);
                }
                if is_hidden {
                    workbook.hidden.push(name);
                    continue;
                }
                let draft = parser.table(paper).map_err(|trouble| match trouble {
                    Trouble::TooLarge => Unusable::TooLarge,
                    Trouble::Damaged(reason) => Unusable::Damaged { sheet: name.clone(), reason },
                })?;
                workbook.pages.push(draft.finish(name, paper)?);
            }
            _ => {}
        }
    }
}

enum Trouble {
    TooLarge,
    Damaged(String),
}

impl From<super::TooLarge> for Trouble {
    fn from(_: super::TooLarge) -> Self {
        Self::TooLarge
    }
}

impl From<String> for Trouble {
    fn from(reason: String) -> Self {
        Self::Damaged(reason)
    }
}

/// What the reader is at.
enum Tag {
    Opened(BytesStart<'static>),
    Closed(Vec<u8>),
    Text(String),
}

struct Parser<R: Read> {
    reader: Reader<BufReader<R>>,
    buffer: Vec<u8>,
}

impl<R: Read> Parser<R> {
    /// The next tag or text; `None` at the end.
    fn next_tag(&mut self) -> Result<Option<Tag>, String> {
        loop {
            self.buffer.clear();
            let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| error.to_string())?;
            return Ok(Some(match event {
                Event::Start(tag) => Tag::Opened(tag.into_owned()),
                Event::End(tag) => Tag::Closed(tag.name().as_ref().to_vec()),
                Event::Text(text) => {
                    Tag::Text(text.decode().map_err(|error| error.to_string())?.into_owned())
                }
                Event::GeneralRef(name) => Tag::Text(letter(&name).unwrap_or_default()),
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    fn expect_tag(&mut self) -> Result<Tag, String> {
        self.next_tag()?.ok_or_else(|| "content.xml".to_owned())
    }

    /// The rows of a table, up to its end.
    fn table(&mut self, paper: &mut Paper) -> Result<Draft, Trouble> {
        let mut draft = Draft::default();
        let mut row: usize = 0;
        loop {
            match self.expect_tag()? {
                Tag::Opened(tag) if is(&tag, "table:table-row") => {
                    let rows = repeated(&tag, "table:number-rows-repeated");
                    let cells = self.row(paper)?;
                    if !cells.is_empty() {
                        for row in row..row.saturating_add(rows) {
                            for (column, columns, text) in &cells {
                                for column in *column..column.saturating_add(*columns) {
                                    draft.write(paper, row, column, text)?;
                                }
                            }
                        }
                    }
                    row = row.saturating_add(rows);
                }
                Tag::Closed(name) if name == b"table:table" => return Ok(draft),
                _ => {}
            }
        }
    }

    /// The cells of a row that hold something: column, how often, text.
    fn row(&mut self, paper: &mut Paper) -> Result<Vec<(usize, usize, String)>, Trouble> {
        let mut cells = Vec::new();
        let mut column: usize = 0;
        loop {
            match self.expect_tag()? {
                Tag::Opened(tag) if is(&tag, "table:table-cell") || is(&tag, "table:covered-table-cell") => {
                    let columns = repeated(&tag, "table:number-columns-repeated");
                    let shown = self.cell(tag.name().as_ref())?;
                    let text = value(&tag).unwrap_or(shown);
                    if !text.is_empty() {
                        paper.use_up(0, 1)?;
                        cells.push((column, columns, text));
                    }
                    column = column.saturating_add(columns);
                }
                Tag::Closed(name) if name == b"table:table-row" => return Ok(cells),
                _ => {}
            }
        }
    }

    /// The text that a cell shows, notes apart.
    fn cell(&mut self, name: &[u8]) -> Result<String, Trouble> {
        let (mut text, mut notes) = (String::new(), 0_usize);
        loop {
            match self.expect_tag()? {
                Tag::Opened(tag) if is(&tag, "office:annotation") => notes += 1,
                Tag::Closed(tag) if tag == b"office:annotation" => notes = notes.saturating_sub(1),
                Tag::Closed(tag) if tag == name => return Ok(text.trim().to_owned()),
                Tag::Opened(tag)
                    if notes == 0
                        && (is(&tag, "text:s")
                            || is(&tag, "text:p")
                            || is(&tag, "text:tab")
                            || is(&tag, "text:line-break")) =>
                {
                    text.push(' ');
                }
                Tag::Text(part) if notes == 0 => text.push_str(&part),
                _ => {}
            }
        }
    }
}

fn is(tag: &BytesStart, name: &str) -> bool {
    tag.name().as_ref() == name.as_bytes()
}

fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let text = quick_xml::escape::unescape(std::str::from_utf8(&attribute.value).ok()?).ok()?;
    Some(text.into_owned())
}

/// How often a row or a cell stands there.
fn repeated(tag: &BytesStart, name: &str) -> usize {
    attribute(tag, name).and_then(|count| count.parse().ok()).unwrap_or(1)
}

/// The value of a cell, where it is not only what it shows.
fn value(tag: &BytesStart) -> Option<String> {
    let values = [
        "office:date-value",
        "office:time-value",
        "office:boolean-value",
        "office:value",
        "office:string-value",
    ];
    values.into_iter().find_map(|name| attribute(tag, name))
}

/// The letter that an entity stands for.
fn letter(name: &quick_xml::events::BytesRef) -> Option<String> {
    if let Ok(Some(letter)) = name.resolve_char_ref() {
        return Some(letter.to_string());
    }
    let known = name.decode().ok()?;
    quick_xml::escape::resolve_predefined_entity(&known).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(rows: &str) -> Result<String, Unusable> {
        let content = format!(
            "<office:document-content><style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/>\
             </style:style><table:table table:name=\"Listes\" table:style-name=\"ta2\"></table:table>\
             <table:table table:name=\"Un\">{rows}"
        );
        let workbook = read(content.as_bytes(), &mut Paper::default())?;
        assert_eq!(workbook.hidden, ["Listes"]);
        Ok(String::from_utf8(workbook.pages[0].text.clone()).unwrap())
    }

    #[test]
    fn cells_are_values_or_what_they_show() {
        let rows = "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/>\
                    <table:table-cell office:value-type=\"float\" office:value=\"6000\"><text:p>6 000</text:p></table:table-cell>\
                    </table:table-row><table:table-row table:number-rows-repeated=\"2\"/><table:table-row>\
                    <table:table-cell office:date-value=\"2024-03-01\"><text:p>1 mars</text:p></table:table-cell>\
                    <table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>L&apos;&#233;t\u{e9}<text:s/>a</text:p></table:table-cell>\
                    </table:table-row><table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row></table:table>";
        assert_eq!(
            page(rows).unwrap_or_else(|error| panic!("{error:?}")),
            "\t\t6000\n\t\t6000\n\n\n2024-03-01\tL'été a\n"
        );
    }

    #[test]
    fn what_is_repeated_without_end_is_refused_and_what_breaks_off_is_damaged() {
        let rows = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value=\"1\"/></table:table-row></table:table>";
        assert!(matches!(page(rows), Err(Unusable::TooLarge)));
        for rows in ["", "<table:table-row>", "<table:table-row><table:table-cell><text:p>a"] {
            assert!(matches!(page(rows), Err(Unusable::Damaged { sheet, .. }) if sheet == "Un"), "{rows}");
        }
    }
}
