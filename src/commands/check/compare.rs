//! `parconum check --compare-rules`: the people whom another rule set would treat differently.

use anyhow::Result;

use crate::cli::Format;
use crate::console::output;
use crate::engine::setting::Setting;
use crate::model::RuleSet;
use crate::render;
use crate::render::Words;
use crate::reports::agenda::urgency_of;
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::reports::comparison::Comparison;
use crate::reports::parameters::RuleParameter;
use crate::run::filter::Filter;
use crate::run::report::readable;
use crate::workspace::Workspace;

/// Writes the comparison and gives the summary of the run's own rule set.
///
/// # Errors
/// When the report cannot be written.
pub fn report(
    casebook: &Casebook,
    filter: &Filter,
    words: &Words,
    other: &RuleSet,
    workspace: &Workspace,
) -> Result<Summary> {
    let setting = casebook.setting;
    let under = |rules| Setting::new(setting.as_of, setting.year, rules, setting.catalogue, setting.calendar);
    let differing = RuleParameter::that_differ(setting.rules, other);
    let mixed: Vec<RuleSet> = differing
        .iter()
        .map(|parameter| {
            let mut rules = setting.rules.clone();
            parameter.carry(other, &mut rules);
            rules
        })
        .collect();
    let (second_setting, mixed) = (under(other), mixed.iter().map(under).collect::<Vec<_>>());
    let second = casebook.asked(&second_setting);
    let mixed: Vec<Casebook> = mixed.iter().map(|setting| casebook.asked(setting)).collect();

    let all = (0..casebook.advisors().len()).map(|place| (place, casebook.row(place)));
    let kept = all.filter(|(_, row)| filter.keeps(row));
    let pairs: Vec<(usize, Row, Row)> = kept.map(|(place, row)| (place, row, second.row(place))).collect();
    let mut summaries = [Summary::new(setting), Summary::new(&second_setting)];
    for (_, row, other) in &pairs {
        summaries[0].add(row);
        summaries[1].add(other);
    }
    let mut comparisons: Vec<Comparison> = pairs
        .iter()
        .filter_map(|(place, row, other)| {
            let variants = || differing.iter().copied().zip(mixed.iter().map(|book| book.row(*place)));
            Comparison::of(row, other, || variants().collect())
        })
        .collect();

    let pair = render::compare::Pair { words, other, differing: &differing, summaries: &summaries };
    let text = match workspace.format {
        Format::Json => render::compare::json(&pair, &comparisons),
        Format::Csv => render::compare::csv(&pair, &comparisons),
        Format::Table | Format::Markdown => {
            comparisons.sort_by_cached_key(|comparison| urgency_of(comparison.first));
            let document = render::compare::document(&pair, &comparisons);
            readable(&document, workspace, words.locale)
        }
    };
    output::report(text.as_bytes())?;
    let [summary, _] = summaries;
    Ok(summary)
}
