//! A report as its reader wants it, and where.

use anyhow::Result;

use crate::cli::Format;
use crate::console::outlet::Outlet;
use crate::console::output;
use crate::console::output::paper;
use crate::locale::Locale;
use crate::render::document::{Block, Document};
use crate::render::html;
use crate::render::sheets::Sheet;
use crate::render::stream::Stream;
use crate::render::to::markdown::Markdown;
use crate::render::to::plain::Plain;
use crate::render::to::terminal::Terminal;
use crate::render::to::{Flow, csv, markdown, plain, terminal, xlsx};
use crate::workspace::Workspace;

/// Markdown, a page, lines for a screen reader, or tables.
pub(crate) fn readable(document: Document, workspace: &Workspace, locale: &Locale) -> String {
    let document = document.shown();
    match workspace.format {
        Format::Markdown => markdown::render(&document),
        Format::Html => html::document(locale, document),
        // the others take a report's data; where one has none of its own, it is shown as on a screen
        Format::Table | Format::Json | Format::Csv | Format::CsvExcel | Format::Xlsx => match workspace.plain
        {
            true => plain::render(&document, locale),
            false => terminal::render(&document, paper(workspace.color, workspace.output.is_some())),
        },
    }
}

/// A report of blocks in any format that shows one: for a spreadsheet, its tables.
pub(crate) fn shown(document: Document, workspace: &Workspace, locale: &Locale) -> Vec<u8> {
    let sheets = || Sheet::of_document(&document);
    let title = document.0.iter().find_map(|block| match block {
        Block::Heading(1, text) => Some(text.as_str()),
        _ => None,
    });
    match workspace.format {
        Format::Xlsx => xlsx::xlsx(locale, title.unwrap_or_default(), &sheets()),
        Format::CsvExcel => csv::csv_excel(locale, &sheets().into_iter().next().unwrap_or_default()),
        Format::Table | Format::Json | Format::Csv | Format::Markdown | Format::Html => {
            readable(document, workspace, locale).into_bytes()
        }
    }
}

/// Writes a report of blocks in any format that shows one, long tables while they are made. A page
/// and a workbook hold them: what stands in them first depends on what stands in them last.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write_stream(workspace: &Workspace, locale: &Locale, stream: Stream) -> Result<()> {
    let mut flow: Box<dyn Flow> = match workspace.format {
        Format::Html | Format::Xlsx | Format::CsvExcel => {
            return write(workspace, locale, &shown(stream.whole(), workspace, locale));
        }
        Format::Markdown => Box::new(Markdown::default()),
        _ if workspace.plain => Box::new(Plain::new(locale)),
        _ => Box::new(Terminal::new(paper(workspace.color, workspace.output.is_some()))),
    };
    write_parts(workspace, locale, |outlet| {
        Ok(flow.stream(stream, &mut |text| outlet.write(text.as_bytes()))?)
    })
}

/// Writes the report of a run where it was asked for.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write(workspace: &Workspace, locale: &Locale, bytes: &[u8]) -> Result<()> {
    write_parts(workspace, locale, |outlet| Ok(outlet.write(bytes)?))
}

/// Writes a report that is made piece by piece.
///
/// # Errors
/// When it cannot be written, or made; a file is then as it was.
pub(crate) fn write_parts<T>(
    workspace: &Workspace,
    locale: &Locale,
    parts: impl FnOnce(&mut Outlet) -> Result<T>,
) -> Result<T> {
    let mut outlet = Outlet::open(workspace.output.as_deref())?;
    let made = parts(&mut outlet)?;
    outlet.close()?;
    if let Some(path) = &workspace.output {
        let file = [("file", path.to_string_lossy().into_owned().into())];
        output::tell(&(locale.text_with("report-written", &file) + "\n"));
    }
    Ok(made)
}
