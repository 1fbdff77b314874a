//! `parconum check --compare-rules`: the people whom another rule set would treat differently.

use anyhow::Result;

use super::parts;
use crate::cli::Format;
use crate::model::RuleSet;
use crate::render::Words;
use crate::render::compare;
use crate::reports::casebook::{Casebook, Summary};
use crate::reports::rules_compared;
use crate::run::filter::Filter;
use crate::run::report;
use crate::workspace::Workspace;

/// Writes the comparison and gives the summary of the run's own rule set.
///
/// # Errors
/// When the report cannot be written.
pub(super) fn report(
    casebook: &Casebook,
    filter: &Filter,
    words: &Words,
    other: &RuleSet,
    workspace: &Workspace,
) -> Result<Summary> {
    rules_compared::compare(
        casebook,
        other,
        |row| filter.keeps(row),
        |compared| {
            let (locale, total) = (words.locale, compared.len());
            match workspace.format {
                Format::Json => report::write_parts(workspace, locale, |outlet| {
                    let add = |entries: &mut _, nth| compared.told(nth, |one| compare::add(one, entries));
                    parts::list(outlet, &compare::before(words, compared), total, add)
                })?,
                Format::Csv => report::write_parts(workspace, locale, |outlet| {
                    let lines = |nth| compared.told(nth, |one| compare::lines(compared, one));
                    parts::lines(outlet, compare::HEADER, total, lines)
                })?,
                _ => report::write_stream(workspace, locale, compare::stream(words, compared))?,
            }
            Ok(compared.summaries[0].clone())
        },
    )
}
