//! Where reports and diagnostics go: standard output and standard error, terminals or pipes.

use std::io::{self, IsTerminal, Write};

use crate::cli::ColorChoice;
use crate::findings::{Finding, Severity};
use crate::locale::Locale;
use crate::render::to::paper::Paper;

/// The width of a report where neither the terminal nor `COLUMNS` tells one.
const DEFAULT_WIDTH: u16 = 120;

/// The paper of a report: as wide as the terminal, else as `COLUMNS` says; coloured as was asked,
/// by itself only on a terminal and without `NO_COLOR`. A file is no terminal.
pub(crate) fn paper(color: ColorChoice, in_file: bool) -> Paper {
    let terminal = !in_file && io::stdout().is_terminal();
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let measured = terminal_size::terminal_size().filter(|_| terminal).map(|(width, _)| width.0);
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    Paper {
        wraps: terminal || asked.is_some(),
        width: measured.or(asked).unwrap_or(DEFAULT_WIDTH).max(40),
        colored: match color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => terminal && !no_color,
        },
    }
}

/// Writes a report on standard output. A pipe that was closed (`| head`) is no error.
///
/// # Errors
/// Whatever else keeps the report from being written.
pub(crate) fn report(bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Writes findings on standard error, those of one weight together, errors first.
pub(crate) fn findings<'a>(locale: &Locale, findings: impl IntoIterator<Item = &'a Finding>) {
    let mut findings: Vec<&Finding> = findings.into_iter().collect();
    findings.sort_by_key(|finding| finding.severity());
    let mut text = String::new();
    for finding in findings {
        text.push_str(&locale.finding(finding));
        text.push('\n');
    }
    tell(&text);
}

/// Writes what is no report on standard error.
pub(crate) fn tell(text: &str) {
    // a diagnostic that nobody can read any more must not end the run
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Writes what cannot be used and what makes figures unsure: errors, then warnings. It stands
/// above a report.
pub(crate) fn doubts<'a>(locale: &Locale, found: impl IntoIterator<Item = &'a Finding>) {
    findings(locale, found.into_iter().filter(|finding| finding.severity() != Severity::Notice));
}

/// Writes what else is to be noted, below a report: in full where that is asked for, else how
/// much there is to read.
pub(crate) fn notes<'a>(locale: &Locale, in_full: bool, found: impl IntoIterator<Item = &'a Finding>) {
    let notes: Vec<&Finding> =
        found.into_iter().filter(|finding| finding.severity() == Severity::Notice).collect();
    if in_full {
        findings(locale, notes);
    } else if !notes.is_empty() {
        let folded = locale.text_with("folded-notes", &[("count", notes.len().into())]);
        let _ = writeln!(io::stderr().lock(), "{folded}");
    }
}

/// Says why nothing can be done: what cannot be used, then how much else is to be noted.
pub(crate) fn refusal(locale: &Locale, in_full: bool, found: &[Finding]) {
    doubts(locale, found);
    notes(locale, in_full, found);
}

/// How many of these findings are errors.
pub(crate) fn count_errors<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> usize {
    findings.into_iter().filter(|finding| finding.severity() == Severity::Error).count()
}
