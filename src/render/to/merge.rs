//! Messages as one CSV for a mail merge: one line for each person.

use super::csv::lines;
use crate::render::Words;
use crate::render::message::{Message, to_take};
use crate::reports::reminder::Reminder;
use crate::text::Word;

/// The columns, in order; names and days as in the other CSV reports.
const HEADER: [&str; 10] =
    ["email", "name", "id", "structure", "status", "remaining", "due", "sessions", "subject", "body"];

/// The mark by which spreadsheets know that the accents are UTF-8.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How the file begins.
pub(crate) fn head() -> Vec<u8> {
    [BYTE_ORDER_MARK, &lines(HEADER, Vec::<Vec<String>>::new())].concat()
}

/// The line of one person.
pub(crate) fn line(words: &Words, reminder: &Reminder, message: &Message) -> [String; HEADER.len()] {
    let person = &reminder.row.advisor.person;
    let remaining: Vec<String> = reminder.owed.iter().map(|(owed, _)| to_take(words, owed)).collect();
    let offered = if reminder.proposed.is_empty() { &reminder.sessions } else { &reminder.proposed };
    let sessions = offered.iter().map(|session| &words.setting.calendar.get(*session).id);
    [
        person.email.to_string(),
        person.name.to_string(),
        person.id.to_string(),
        person.structure.to_string(),
        reminder.row.status().code().to_owned(),
        words.locale.list(&remaining),
        reminder.due().map(|day| day.to_string()).unwrap_or_default(),
        sessions.map(String::as_str).collect::<Vec<_>>().join("|"),
        message.subject.clone(),
        message.body.clone(),
    ]
}
