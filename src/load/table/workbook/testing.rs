//! Small workbooks for tests.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A sheet of these rows.
pub(crate) fn sheet(rows: &str) -> String {
    format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>")
}

/// Rows of texts.
pub(crate) fn cells(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    rows.iter().map(|row| format!("<row>{}</row>", row.iter().map(cell).collect::<String>())).collect()
}

/// A workbook of sheets: name, attributes, content; and the properties of the whole.
pub(crate) fn workbook(sheets: &[(&str, &str, &str)], properties: &str) -> Vec<u8> {
    with_strings(sheets, properties, &[])
}

/// The same with texts that its sheets share.
pub(crate) fn with_strings(sheets: &[(&str, &str, &str)], properties: &str, strings: &[&str]) -> Vec<u8> {
    let numbered = || (1..).zip(sheets);
    let listed: String = numbered()
        .map(|(number, (name, more, _))| {
            format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"r{number}\" {more}/>")
        })
        .collect();
    let related: String = numbered()
        .map(|(number, _)| format!("<Relationship Id=\"r{number}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/{number}.xml\"/>"))
        .collect();
    let shared: String = strings.iter().map(|text| format!("<si><t>{text}</t></si>")).collect();
    let mut parts = vec![
        (
            "xl/workbook.xml".to_owned(),
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><workbookPr {properties}/><sheets>{listed}</sheets></workbook>"
            ),
        ),
        ("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{related}</Relationships>")),
        ("xl/sharedStrings.xml".to_owned(), format!("<sst xmlns=\"{MAIN}\">{shared}</sst>")),
    ];
    parts.extend(
        numbered().map(|(number, sheet)| (format!("xl/worksheets/{number}.xml"), sheet.2.to_owned())),
    );
    archive(&parts)
}

/// An archive of these files.
pub(crate) fn archive(files: &[(String, String)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
