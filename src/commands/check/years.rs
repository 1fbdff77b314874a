//! `parconum check --history-of-years`: one status for each civil year.

use anyhow::Result;

use super::parts;
use crate::cli::Format;
use crate::render::Words;
use crate::render::years;
use crate::reports::casebook::{Casebook, Summary};
use crate::reports::years::Chronicle;
use crate::run::filter::Filter;
use crate::run::report;
use crate::workspace::Workspace;

/// Writes the years and gives the summary of Y.
///
/// # Errors
/// When the report cannot be written.
pub(super) fn report(
    casebook: &Casebook,
    filter: &Filter,
    words: &Words,
    workspace: &Workspace,
) -> Result<Summary> {
    let all = Chronicle::of(casebook, |row| filter.keeps(row));
    match workspace.format {
        Format::Json => report::write_parts(workspace, words.locale, |outlet| {
            let before = years::before(words, &all.summary);
            parts::list(outlet, &before, all.len(), |entries, nth| years::add(words, all.get(nth), entries))
        })?,
        Format::Csv => report::write_parts(workspace, words.locale, |outlet| {
            parts::lines(outlet, years::header(words), all.len(), |nth| vec![years::line(all.get(nth))])
        })?,
        _ => report::write_stream(workspace, words.locale, years::stream(words, &all))?,
    }
    Ok(all.summary)
}
