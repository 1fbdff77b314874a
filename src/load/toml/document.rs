//! A parsed TOML file that knows where its values stand, and what was found wrong in it.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::DeTable;

use super::cells::Cells;
use super::syntax::told;
use crate::findings::{Code, Fact, Finding, Findings, Place, Severity};

/// The text of a file, under the path that the user gave.
#[derive(Debug, Clone)]
pub struct Source {
    /// The path, which findings name.
    pub path: Arc<str>,
    /// What stands in the file; of a table, what it means in TOML.
    pub text: String,
    /// Where the values of a table stand; `None` for a file that is TOML.
    pub(crate) cells: Option<Arc<Cells>>,
}

impl Source {
    /// A file that is TOML.
    pub fn new(path: impl Into<Arc<str>>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), cells: None }
    }
}

/// One file that is TOML. The cursors into it report to it what they find wrong.
pub(crate) struct Document<'a> {
    source: &'a Source,
    line_starts: Vec<usize>,
    root: Spanned<DeTable<'a>>,
    found: RefCell<Vec<Finding>>,
    /// A byte of the text and its column: the next place is mostly behind it, on the same line.
    reached: Cell<(usize, usize)>,
}

impl<'a> Document<'a> {
    /// `None` if the file is not TOML: its syntax errors are reported then, one a line, and
    /// nothing else, since whatever else a broken text lacks is a guess.
    pub(crate) fn parse(source: &'a Source, findings: &mut Findings) -> Option<Self> {
        let (root, errors) = DeTable::parse_recoverable(&source.text);
        let starts = source.text.match_indices('\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(0).chain(starts).collect();
        let document =
            Self { source, line_starts, root, found: RefCell::default(), reached: Cell::new((0, 1)) };
        document.found.borrow_mut().extend(source.cells.iter().flat_map(|cells| cells.found.clone()));
        for error in &errors {
            let place = document.place(&error.span().unwrap_or_default());
            let told =
                Finding::new(Code::TomlSyntax).at(place).fact("what", Fact::Term(told(error.message())));
            document.report(told.text("message", error.message()));
        }
        document.found.borrow_mut().sort_by_key(position);
        document.found.borrow_mut().dedup_by_key(|finding| position(finding).0);
        if errors.is_empty() {
            Some(document)
        } else {
            document.finish(findings);
            None
        }
    }

    /// The path that the user gave.
    pub(crate) fn path(&self) -> &'a Arc<str> {
        &self.source.path
    }

    /// The values of the whole file, and where they stand.
    pub(crate) fn entries(&self) -> (&DeTable<'a>, Range<usize>) {
        (self.root.get_ref(), self.root.span())
    }

    /// Notes something wrong.
    pub(crate) fn report(&self, finding: Finding) {
        self.found.borrow_mut().push(finding);
    }

    /// How much was found wrong so far.
    pub(crate) fn reported(&self) -> usize {
        self.found.borrow().len()
    }

    /// Hands over what was found, in the order of the lines. Whether no error was.
    pub(crate) fn finish(self, findings: &mut Findings) -> bool {
        let mut found = self.found.into_inner();
        found.sort_by_key(position);
        // A value that two checks look at is told once.
        found.dedup();
        let clean = found.iter().all(|finding| finding.severity() != Severity::Error);
        findings.0.append(&mut found);
        clean
    }

    /// Line and column of the first character of a span, from 1.
    pub(crate) fn place(&self, span: &Range<usize>) -> Place {
        if let Some(cell) = self.cell(span) {
            return cell.place.clone();
        }
        let text = &self.source.text;
        let line = self.line_starts.partition_point(|&start| start <= span.start).max(1);
        let (start, first) = match self.reached.get() {
            (at, column) if (self.line_starts[line - 1]..=span.start).contains(&at) => (at, column),
            _ => (self.line_starts[line - 1], 1),
        };
        let before = text.get(start..span.start).unwrap_or_default();
        // A byte order mark is no character that anybody sees.
        let column = before.chars().filter(|&c| c != '\u{feff}').count() + first;
        self.reached.set((start + before.len(), column));
        let mut place = Place::line(&self.source.path, u32::try_from(line).unwrap_or(u32::MAX));
        place.column = u32::try_from(column).ok();
        place
    }

    /// The cell that a span was made of, where the document was a table.
    fn cell(&self, span: &Range<usize>) -> Option<&super::cells::Cell> {
        self.source.cells.as_ref()?.at(span.start)
    }

    /// Whether the document was a table.
    pub(crate) fn was_a_table(&self) -> bool {
        self.source.cells.is_some()
    }

    /// What stands in the cell that a span was made of, where the document was a table.
    pub(crate) fn written(&self, span: &Range<usize>) -> Option<&str> {
        self.cell(span).map(|cell| &*cell.written)
    }

    /// The text of a span, as written.
    pub(crate) fn excerpt(&self, span: &Range<usize>) -> &str {
        self.source.text.get(span.clone()).unwrap_or_default()
    }
}

fn position(finding: &Finding) -> (Option<u32>, Option<u32>) {
    finding.place.as_ref().map_or((None, None), |place| (place.line, place.column))
}

/// All files of a kind, read as one.
pub(crate) struct Documents<'a> {
    pub readable: Vec<Document<'a>>,
    all: bool,
}

impl<'a> Documents<'a> {
    pub(crate) fn parse(sources: &'a [Source], findings: &mut Findings) -> Self {
        let readable: Vec<_> =
            sources.iter().filter_map(|source| Document::parse(source, findings)).collect();
        Self { all: readable.len() == sources.len(), readable }
    }

    /// Hands over what was found in each. Whether there was nothing, in any.
    pub(crate) fn finish(self, findings: &mut Findings) -> bool {
        self.readable.into_iter().fold(self.all, |clean, document| document.finish(findings) && clean)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::toml::testing::{errors_of, source};

    #[test]
    fn two_syntax_errors_are_both_reported() {
        let source = source("p.toml", "a = \nb = 1\nc = ]");
        let errors = errors_of(|findings| Document::parse(&source, findings).is_some());
        let lines: Vec<_> = errors.iter().map(|(code, line, _)| (*code, *line)).collect();
        assert_eq!(lines, [(Code::TomlSyntax, 1), (Code::TomlSyntax, 3)]);
    }
}
