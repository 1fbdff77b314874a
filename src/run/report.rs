//! A report as its reader wants it.

use crate::cli::Format;
use crate::console::output::paper;
use crate::locale::Locale;
use crate::render::document::Document;
use crate::render::to::{markdown, plain, terminal};
use crate::workspace::Workspace;

/// Markdown, lines for a screen reader, or tables.
pub(crate) fn readable(document: Document, workspace: &Workspace, locale: &Locale) -> String {
    let document = document.shown();
    match workspace.format {
        Format::Markdown => markdown::render(&document),
        _ if workspace.plain => plain::render(&document, locale),
        _ => terminal::render(&document, paper(workspace.color)),
    }
}
