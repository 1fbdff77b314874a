//! The same people under two rule sets: whom the second one would treat differently, by which of
//! its parameters, and what the two sets say. Pure.

pub(crate) mod comparison;

use crate::engine::setting::Setting;
use crate::model::RuleSet;
use crate::model::rules::Clause;
use crate::reports::agenda::Urgency;
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::reports::parameters::{Told, that_differ};
use crate::text::names::folded;
use comparison::Comparison;

/// What two rule sets say of the same people.
#[derive(Debug)]
pub(crate) struct RulesCompared<'r> {
    /// The run's own rule set, and the other one.
    pub rules: [&'r RuleSet; 2],
    /// Of all people asked for, under the one and the other.
    pub summaries: [Summary; 2],
    /// The parameters that differ, as the one and the other give them.
    pub parameters: Vec<[Told<'r>; 2]>,
    /// The clauses of the one and the other that these parameters rest on, each once.
    pub clauses: [Vec<&'r Clause>; 2],
    /// Those who differ, in roster order.
    pub people: Vec<Comparison<'r>>,
}

impl<'r> RulesCompared<'r> {
    /// Those who differ, those who need attention first under the run's own rules first.
    pub(crate) fn by_urgency(&self) -> Vec<&Comparison<'r>> {
        let mut people: Vec<&Comparison> = self.people.iter().collect();
        people.sort_by_cached_key(|comparison| {
            (Urgency::of(comparison.first), folded(&comparison.first.advisor.person.name))
        });
        people
    }
}

/// Compares the casebook's rules with other ones for the people that `keeps` picks, and tells it.
pub(crate) fn compare<T>(
    casebook: &Casebook,
    other: &RuleSet,
    keeps: impl Fn(&Row) -> bool,
    tell: impl FnOnce(&RulesCompared) -> T,
) -> T {
    let setting = casebook.setting;
    let under = |rules| Setting::new(setting.as_of, setting.year, rules, setting.catalogue, setting.calendar);
    let differing = that_differ(setting.rules, other);
    // the run's own rules, with one parameter of the other ones each
    let mixed: Vec<RuleSet> = differing
        .iter()
        .map(|parameter| {
            let mut rules = setting.rules.clone();
            parameter.give(&mut rules, parameter.of(other));
            rules
        })
        .collect();
    let (second_setting, mixed) = (under(other), mixed.iter().map(under).collect::<Vec<_>>());
    let second = casebook.asked(&second_setting);
    let mixed: Vec<Casebook> = mixed.iter().map(|setting| casebook.asked(setting)).collect();

    let all = (0..casebook.advisors().len()).map(|place| (place, casebook.row(place)));
    let kept = all.filter(|(_, row)| keeps(row));
    let pairs: Vec<(usize, Row, Row)> = kept.map(|(place, row)| (place, row, second.row(place))).collect();
    let mut summaries = [Summary::new(setting), Summary::new(&second_setting)];
    for (_, row, other) in &pairs {
        summaries[0].add(row);
        summaries[1].add(other);
    }
    let people = pairs.iter().filter_map(|(place, row, other)| {
        let variants = || differing.iter().copied().zip(mixed.iter().map(|book| book.row(*place)));
        Comparison::of(row, other, || variants().collect())
    });
    let rules = [setting.rules, other];
    let parameters: Vec<[Told; 2]> =
        differing.iter().map(|parameter| rules.map(|rules| Told::of(parameter, rules))).collect();
    let clauses = [0, 1].map(|side| clauses(rules[side], &parameters, side));
    tell(&RulesCompared { rules, summaries, parameters, clauses, people: people.collect() })
}

/// The clauses that these parameters rest on by one of the two rule sets, in the order of its file.
fn clauses<'r>(rules: &'r RuleSet, parameters: &[[Told; 2]], side: usize) -> Vec<&'r Clause> {
    let is_named = |clause: &&Clause| parameters.iter().any(|told| told[side].clauses.contains(clause));
    rules.clauses.iter().filter(is_named).collect()
}
