//! `parconum check` for a browser and for a spreadsheet.

use crate::model::Session;
use crate::render::Words;
use crate::render::check::{View, title};
use crate::render::html::{self, Report};
use crate::render::sheets::{check, people, sessions};
use crate::render::to::xlsx;
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

/// The people as a workbook: what they add up to, who they are, what they owe, the sessions that fit
/// somebody, what to correct.
pub(super) fn xlsx(
    casebook: &Casebook,
    words: &Words,
    references: &References,
    view: View,
    rows: &[Row],
) -> Vec<u8> {
    let dashboard = Dashboard::of(casebook, rows);
    let territories = &references.territories;
    let people = in_order(words, view, rows);
    let calendar = casebook.setting.calendar;
    let offered: Vec<&Session> = dashboard.offered.iter().map(|one| calendar.get(one.session)).collect();
    let sheets = [
        check::summary(words, territories, rows, view, &dashboard),
        people::sheet(words, territories, &people),
        check::obligations(words, territories, &people),
        sessions::sheet(words, territories, &offered),
        check::corrections(words, &people),
    ];
    xlsx::xlsx(words.locale, &title(words, rows.len()), &sheets)
}

/// The people in the order of the report.
fn in_order<'r, 'a>(words: &Words, view: View, rows: &'r [Row<'a>]) -> Vec<&'r Row<'a>> {
    let everybody: Vec<&Row> = rows.iter().collect();
    let agenda = view.agenda(words, &everybody);
    agenda.groups.into_iter().flat_map(|(_, people)| people).collect()
}
