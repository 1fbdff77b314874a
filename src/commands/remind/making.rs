//! Messages are made on all processors, and none is held longer than until it is written.

use super::unreachable;
use crate::findings::Finding;
use crate::load::reference::proposal::Proposed;
use crate::model::Person;
use crate::render::Words;
use crate::render::message::Template;
use crate::render::to::mail::eml;
use crate::render::to::{csv, merge};
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::reports::reminder::Reminder;
use crate::run::filter::Filter;
use crate::text::mailbox::Mailbox;

/// What every message is made from.
pub(super) struct Making<'m> {
    pub casebook: &'m Casebook<'m>,
    pub filter: &'m Filter,
    pub words: &'m Words<'m>,
    pub template: &'m Template<'m>,
    pub sender: Option<&'m Mailbox>,
    pub proposed: &'m Proposed,
    /// Whether those are reminded too of whom nothing is due yet.
    pub early: bool,
    /// Whether each message becomes a file of its own.
    pub as_files: bool,
}

/// What was made of some people.
pub(super) struct Part<'m> {
    /// What those that were asked for add up to.
    pub summary: Summary,
    /// Whom no message can reach.
    pub unreachable: Vec<Finding>,
    /// How many messages there are.
    pub count: usize,
    /// Their lines of the table.
    pub lines: Vec<u8>,
    /// Their files, each with who it is for.
    pub files: Vec<(&'m Person, Vec<u8>)>,
}

impl<'m> Making<'m> {
    /// The messages to these people.
    ///
    /// # Errors
    /// Why one of them cannot be made.
    pub(super) fn part(&self, rows: &mut dyn Iterator<Item = (usize, Row<'m>)>) -> Result<Part<'m>, Finding> {
        let setting = self.casebook.setting;
        let mut part = Part {
            summary: Summary::new(setting),
            unreachable: Vec::new(),
            count: 0,
            lines: Vec::new(),
            files: Vec::new(),
        };
        let mut lines = Vec::new();
        for (_, row) in rows.filter(|(_, row)| self.filter.keeps(row)) {
            part.summary.add(&row);
            let proposed = self.proposed.to(&row.advisor.person.id);
            // a seat that is proposed is something to do now
            let early = self.early || !proposed.is_empty();
            let Some(reminder) = Reminder::of(setting, &row, early) else { continue };
            if let Some(problem) = unreachable(self.casebook, &row) {
                part.unreachable.push(problem);
                continue;
            }
            let reminder = reminder.proposing(proposed);
            let message = self.template.fill(self.words, &reminder, self.sender)?;
            lines.push(merge::line(self.words, &reminder, &message));
            if self.as_files {
                let person = &row.advisor.person;
                let to = Mailbox { name: person.name.to_string(), address: person.email.to_string() };
                part.files.push((person, eml(&message, &to, self.sender, setting.as_of)));
            }
        }
        part.count = lines.len();
        part.lines = csv::records(lines);
        Ok(part)
    }
}
