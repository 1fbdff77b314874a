//! People whom an option names: by id, by email, or by a part of the name.

use super::filter::Filter;
use super::people::typed;
use crate::findings::{Code, Finding, Findings};
use crate::model::{Advisor, Find, Person, Roster};
use crate::reports::casebook::Casebook;
use crate::text::names::{folded, nearest_few};

/// How many of the people whom one text means are named.
const MOST_NAMED: usize = 5;

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

/// The row of the advisor that a command asks for: by id, by email, or by a part of the name if it is
/// unique. `None`: `findings` say why.
pub(crate) fn one(roster: &Roster, wanted: &str, command: &str, findings: &mut Findings) -> Option<usize> {
    match roster.find(wanted) {
        Find::Row(row) => return Some(row as usize),
        Find::Ambiguous => {
            findings.push(of_several(roster, wanted, command));
            return None;
        }
        Find::None => {}
    }
    let part = folded(wanted);
    let mut named = (0..roster.advisors.len())
        .filter(|&place| !part.is_empty() && folded(&roster.advisors[place].person.name).contains(&part));
    let first = named.next();
    let others = named.count();
    let problem = match (first, others) {
        (Some(place), 0) => return Some(place),
        (Some(_), _) => {
            let told = Finding::new(Code::AdvisorAmbiguous).text("value", wanted).count("count", others + 1);
            let fits = |person: &Person| folded(&person.name).contains(&part);
            let people = roster.advisors.iter().map(|advisor| &advisor.person).filter(|person| fits(person));
            told.text("people", named_people(people))
        }
        (None, _) => nobody(&roster.advisors, wanted),
    };
    findings.push(problem.at(typed(command)));
    None
}

/// What to say of an email that several people share: who they are, and the ids that tell them
/// apart.
fn of_several(roster: &Roster, email: &str, command: &str) -> Finding {
    let owners = roster.sharing(email);
    let people = owners.iter().map(|row| &roster.advisors[*row as usize].person);
    let told = Finding::new(Code::EmailOfSeveral).at(typed(command)).text("value", email);
    told.count("count", owners.len()).text("people", named_people(people))
}

/// The first of these people by name and id.
fn named_people<'a>(people: impl Iterator<Item = &'a Person>) -> String {
    let mut people = people.map(|person| format!("{} ({})", person.known_as(), person.id));
    let mut named: Vec<String> = people.by_ref().take(MOST_NAMED).collect();
    if people.next().is_some() {
        named.push("…".to_owned());
    }
    named.join(", ")
}
