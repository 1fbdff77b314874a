//! What a command adds to a file of the workspace: what it says against it, and what it changes.

use super::choosing::standing;
use super::words::Words;
use crate::engine::obligations::Obligation;
use crate::locale::Value;
use crate::model::TrainingStatus;
use crate::reports::adding::booking::Misfit;
use crate::reports::adding::granting::Refused;
use crate::reports::casebook::Row;
use crate::reports::what_if::WhatIf;
use crate::text::Word;

/// What speaks against a row of a history, in words.
pub(crate) fn misfit(words: &Words, misfit: Misfit) -> String {
    let at = |text: &str, origin| {
        let place = words.files.place(origin).map(|place| words.locale.place(&place)).unwrap_or_default();
        words.locale.text_with(text, &[("place", place.into())])
    };
    match misfit {
        Misfit::Reason(reason) => words.text(&format!("reason-{}", reason.code())),
        Misfit::NothingRemains => words.text("what-if-nothing-remains"),
        Misfit::Invalid => words.text("adding-invalid"),
        Misfit::Double(origin) => at("adding-double", origin),
        Misfit::Stands(origin) => at("adding-stands", origin),
        Misfit::NotOver => words.text("adding-not-over"),
        Misfit::NotBegun => words.text("adding-not-begun"),
    }
}

/// Why an exception would do nothing, in words.
pub(crate) fn refused(words: &Words, refused: Refused) -> String {
    words.text(match refused {
        Refused::Invalid => "adding-invalid",
        Refused::NoObligation => "granting-no-obligation",
        Refused::Done => "granting-done",
        Refused::Waived => "granting-waived",
        Refused::NotLater => "granting-not-later",
    })
}

/// Who is recorded for what, and what that changes.
pub(crate) fn recorded(words: &Words, what_if: &WhatIf, after: &Row, status: TrainingStatus) -> String {
    let session = what_if.sessions.first().map(|session| words.session(words.setting.calendar.get(*session)));
    let values = [
        ("name", Value::from(after.advisor.person.known_as())),
        ("session", session.unwrap_or_default().into()),
        ("status", words.text(&format!("recorded-{}", status.code())).into()),
    ];
    let mut text = words.locale.text_with("adding-training", &values) + "\n";
    for sides in what_if.sides(after) {
        text.push_str(&change(words, sides));
    }
    text
}

/// What is granted to whom, and what that changes.
pub(crate) fn granted(words: &Words, before: &Row, sides: [Option<&Obligation>; 2]) -> String {
    let name = before.advisor.person.known_as();
    let text = words.locale.text_with("adding-exception", &[("name", name.into())]) + "\n";
    text + &change(words, sides)
}

/// How an obligation stood and how it stands, one below the other; nothing where nothing changes.
fn change(words: &Words, sides: [Option<&Obligation>; 2]) -> String {
    let Some(obligation) = sides[1].or(sides[0]) else { return String::new() };
    let [before, after] = sides.map(|side| {
        side.map_or_else(
            || words.text("what-if-absent"),
            |one| {
                let due = words.day_or(one.due, "day-unknown");
                let values = [("standing", Value::from(standing(words, one))), ("due", due.into())];
                words.locale.text_with("adding-standing", &values)
            },
        )
    });
    if before == after {
        return String::new();
    }
    let values = [
        ("obligation", Value::from(words.obligation(obligation))),
        ("before", before.into()),
        ("after", after.into()),
    ];
    let told = words.locale.text_with("adding-change", &values);
    told.lines().map(|line| format!("  {line}\n")).collect()
}
