//! `parconum check --compare-rules`: the people whom another rule set would treat differently.

use anyhow::Result;

use crate::cli::Format;
use crate::model::RuleSet;
use crate::render::Words;
use crate::render::compare;
use crate::reports::casebook::{Casebook, Summary};
use crate::reports::rules_compared;
use crate::run::filter::Filter;
use crate::run::report;
use crate::run::report::shown;
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
            let text = match workspace.format {
                Format::Json => compare::json(words, compared).into_bytes(),
                Format::Csv => compare::csv(compared),
                _ => {
                    let document = compare::document(words, compared);
                    shown(document, workspace, words.locale)
                }
            };
            report::write(workspace, words.locale, &text)?;
            Ok(compared.summaries[0].clone())
        },
    )
}
