//! The comparison of two rule sets as CSV.

use crate::engine::obligations::Obligation;
use crate::reports::rules_compared::RulesCompared;
use crate::reports::rules_compared::comparison::{Change, Comparison, Field};
use crate::text::Word;

/// The columns of the CSV report.
pub(crate) const HEADER: [&str; 17] = [
    "id",
    "name",
    "email",
    "structure",
    "status",
    "compared_status",
    "obligation",
    "year",
    "only_in",
    "differs",
    "obligation_status",
    "compared_obligation_status",
    "remaining",
    "compared_remaining",
    "due",
    "compared_due",
    "because",
];

/// The lines of somebody, one for each obligation that differs; the words are the contract's.
pub(crate) fn lines(compared: &RulesCompared, comparison: &Comparison) -> Vec<[String; HEADER.len()]> {
    comparison.changes.iter().map(|change| line(compared, comparison, change)).collect()
}

fn line(compared: &RulesCompared, comparison: &Comparison, change: &Change) -> [String; HEADER.len()] {
    let person = &comparison.first.advisor.person;
    let sides = [change.first, change.second];
    let both = |read: fn(&Obligation) -> String| sides.map(|side| side.map(read).unwrap_or_default());
    let [status, compared_status] = both(|owed| owed.status.code().to_owned());
    let [remaining, compared_remaining] = both(|owed| owed.remaining.to_string());
    let [due, compared_due] = both(|owed| owed.due.map(|day| day.to_string()).unwrap_or_default());
    let only_in = match sides {
        [Some(_), None] => &compared.rules[0].id,
        [None, _] => &compared.rules[1].id,
        _ => "",
    };
    let differs: Vec<&str> = change.fields().into_iter().map(Field::code).collect();
    let because: Vec<&str> = comparison.because.iter().map(|parameter| parameter.key).collect();
    [
        person.id.to_string(),
        person.name.to_string(),
        person.email.to_string(),
        person.structure.to_string(),
        comparison.first.status().code().to_owned(),
        comparison.second.status().code().to_owned(),
        change.kind.code().to_owned(),
        change.year.map(|year| year.to_string()).unwrap_or_default(),
        only_in.to_owned(),
        differs.join("|"),
        status,
        compared_status,
        remaining,
        compared_remaining,
        due,
        compared_due,
        because.join("|"),
    ]
}
