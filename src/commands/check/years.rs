//! `parconum check --history-of-years`: one status for each civil year.

use anyhow::Result;

use crate::cli::Format;
use crate::dates::last_day;
use crate::engine::setting::Setting;
use crate::render;
use crate::render::Words;
use crate::reports::agenda::Urgency;
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::reports::years::{Standing, YearStanding, Years, is_over, span};
use crate::run::filter::Filter;
use crate::run::report;
use crate::run::report::shown;
use crate::text::names::folded;
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
    let now = casebook.setting;
    let asked = |day, year| Setting::new(day, year, now.rules, now.catalogue, now.calendar);
    let settings: Vec<(Setting, Option<Setting>)> = span(now)
        .map(|year| (asked(now.as_of, year), is_over(now, year).then(|| asked(last_day(year), year))))
        .collect();
    let books: Vec<(Casebook, Option<Casebook>)> = settings
        .iter()
        .map(|(today, then)| (casebook.asked(today), then.as_ref().map(|then| casebook.asked(then))))
        .collect();
    let all = (0..casebook.advisors().len()).map(|place| (place, casebook.row(place)));
    let kept: Vec<(usize, Row)> = all.filter(|(_, row)| filter.keeps(row)).collect();
    let mut summary = Summary::new(now);
    kept.iter().for_each(|(_, row)| summary.add(row));
    let standing = |book: &Casebook, place| Standing::of(book.setting.year, &book.row(place));
    let mut advisors: Vec<Years> = kept
        .iter()
        .map(|(place, row)| Years {
            row,
            standings: books
                .iter()
                .map(|(today, then)| YearStanding {
                    then: then.as_ref().map(|then| standing(then, *place)),
                    now: standing(today, *place),
                })
                .collect(),
        })
        .collect();

    let text = match workspace.format {
        Format::Json => render::years::json(words, &summary, &advisors).into_bytes(),
        Format::Csv => render::years::csv(words, &advisors),
        _ => {
            advisors
                .sort_by_cached_key(|years| (Urgency::of(years.row), folded(&years.row.advisor.person.name)));
            let document = render::years::document(words, &advisors);
            shown(document, workspace, words.locale)
        }
    };
    report::write(workspace, words.locale, &text)?;
    Ok(summary)
}
