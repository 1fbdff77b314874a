//! `parconum check` for a browser and for a spreadsheet.

use crate::render::Words;
use crate::render::check::View;
use crate::render::html::{self, Report};
use crate::render::sheets::people;
use crate::render::to::csv;
use crate::reports::casebook::{Casebook, Row};
use crate::reports::dashboard::Dashboard;
use crate::workspace::References;

/// The people as a page.
pub(super) fn html(
    casebook: &Casebook,
    words: &Words,
    references: &References,
    view: View,
    rows: &[Row],
) -> Vec<u8> {
    let dashboard = Dashboard::of(casebook, rows);
    html::check(&Report { words, territories: &references.territories, rows, view, dashboard }).into_bytes()
}

/// The people as a French spreadsheet opens them, in the order of the report.
pub(super) fn csv_excel(words: &Words, references: &References, view: View, rows: &[Row]) -> Vec<u8> {
    let everybody: Vec<&Row> = rows.iter().collect();
    let agenda = view.agenda(words, &everybody);
    let people: Vec<&Row> = agenda.groups.into_iter().flat_map(|(_, people)| people).collect();
    csv::csv_excel(words.locale, &people::sheet(words, &references.territories, &people))
}
