//! People whom an option names: by id, by email, or by a part of the name.

use super::filter::Filter;
use super::people::typed;
use crate::findings::{Code, Finding};
use crate::model::{Advisor, Person};
use crate::reports::casebook::Casebook;
use crate::text::names::{folded, nearest_few};

/// Whether somebody is meant by what was typed. A text without a letter or a digit is a part of
/// nobody's name.
pub(crate) fn is_meant(person: &Person, wanted: &str) -> bool {
    let part = folded(wanted);
    person.id == wanted
        || person.email.eq_ignore_ascii_case(wanted)
        || (!part.is_empty() && folded(&person.name).contains(&part))
}

/// What to say of each name in an option that means nobody in the roster, or only people whom the
/// filters leave out.
pub(crate) fn missing(option: &str, names: &[String], casebook: &Casebook, filter: &Filter) -> Vec<Finding> {
    let told = names.iter().filter_map(|name| {
        let advisors = casebook.advisors().iter().zip(0..);
        let mut meant = advisors.filter(|(advisor, _)| is_meant(&advisor.person, name)).peekable();
        if meant.peek().is_none() {
            return Some(nobody(casebook.advisors(), name).at(typed(option)));
        }
        let left_out = meant.try_fold(0, |count, (_, place)| match filter.keeps(&casebook.row(place)) {
            true => None,
            false => Some(count + 1),
        })?;
        Some(
            Finding::new(Code::AdvisorLeftOut).at(typed(option)).text("value", name).count("count", left_out),
        )
    });
    told.collect()
}

/// Nobody in the roster is called so; somebody may nearly be.
pub(crate) fn nobody(advisors: &[Advisor], name: &str) -> Finding {
    let known = advisors.iter().flat_map(|advisor| {
        let person = &advisor.person;
        let words = person.name.split_whitespace().map(|word| (word, person.name.as_str()));
        [&person.id, &person.email, &person.name]
            .map(|text| (text.as_str(), text.as_str()))
            .into_iter()
            .chain(words)
    });
    let known = known.filter(|(text, _)| !text.is_empty());
    Finding::new(Code::AdvisorNotFound).text("value", name).nearest_of(nearest_few(name, known))
}
