//! `parconum check` for a browser and for a spreadsheet.

use anyhow::Result;

use crate::console::outlet::Outlet;
use crate::model::Session;
use crate::render::Words;
use crate::render::check::{View, title};
use crate::render::html::{self, Report};
use crate::render::sheets::{check, people, sessions};
use crate::render::to::xlsx;
use crate::reports::casebook::{Casebook, Row};
use crate::reports::crowd::Crowd;
use crate::reports::dashboard::Dashboard;
use crate::workspace::References;

/// What a document on these people is made from.
pub(super) struct Documents<'d> {
    pub casebook: &'d Casebook<'d>,
    pub crowd: &'d Crowd,
    pub words: &'d Words<'d>,
    pub references: &'d References,
    pub view: View,
}

impl Documents<'_> {
    /// Writes the people as a page.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn html(&self, outlet: &mut Outlet) -> Result<()> {
        let Self { casebook, crowd, words, references, view } = *self;
        let mut people: Vec<u32> = crowd.agenda.people().copied().collect();
        people.sort_unstable();
        let dashboard = Dashboard::of(casebook, &people);
        let territories = &references.territories;
        let report = Report { words, territories, casebook, crowd, people, view, dashboard };
        Ok(html::check(&report, &mut |part| outlet.write(part.as_bytes()))?)
    }

    /// Writes the people as a workbook: what they add up to, who they are, what they owe, the sessions
    /// that fit somebody, what to correct. It is held whole: its table of contents stands at its end,
    /// and a text that several cells share is there once.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn xlsx(&self, outlet: &mut Outlet) -> Result<()> {
        let Self { casebook, crowd, words, references, view } = *self;
        let everybody: Vec<u32> = crowd.agenda.people().copied().collect();
        let territories = &references.territories;
        let (mut all, mut owed, mut corrections) =
            (people::sheet(words), check::obligations(words), check::corrections(words));
        let mut warnings = Vec::new();
        let told = |rows: &mut dyn Iterator<Item = (usize, Row)>| {
            let mut lines: [Vec<_>; 4] = Default::default();
            for (_, row) in rows {
                lines[0].push(people::person(words, territories, &row).into());
                lines[1].extend(check::owed(words, territories, &row));
                lines[2].extend(check::errors(words, &row));
                lines[3].extend(check::warnings(words, &row));
            }
            lines
        };
        casebook.fold(&everybody[..], told, |lines| {
            let sheets = [&mut all.rows, &mut owed.rows, &mut corrections.rows, &mut warnings];
            sheets.into_iter().zip(lines).for_each(|(sheet, lines)| sheet.extend(lines));
        });
        corrections.rows.extend(warnings);
        let dashboard = Dashboard::of(casebook, &everybody);
        let calendar = casebook.setting.calendar;
        let offered: Vec<&Session> = dashboard.offered.iter().map(|one| calendar.get(one.session)).collect();
        let summary = check::summary(words, territories, crowd, view, &dashboard);
        let sheets = [summary, all, owed, sessions::sheet(words, territories, &offered), corrections];
        let title = title(words, crowd.summary.advisors);
        Ok(outlet.write(&xlsx::xlsx(words.locale, &title, &sheets))?)
    }
}
