//! The same people under two rule sets: whom the second one would treat differently, by which of
//! its parameters, and what the two sets say. Pure.

pub(crate) mod comparison;

use crate::engine::setting::Setting;
use crate::model::rules::Clause;
use crate::model::{RuleParameter, RuleSet};
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::reports::crowd::Rank;
use crate::reports::parameters::{Told, that_differ};
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
    people: Vec<Rank>,
    /// The people under the one and the other.
    books: [&'r Casebook<'r>; 2],
    /// The people under the one, with a parameter of the other.
    mixed: Vec<(&'static RuleParameter, &'r Casebook<'r>)>,
}

impl RulesCompared<'_> {
    /// How many people differ.
    pub(crate) fn len(&self) -> usize {
        self.people.len()
    }

    /// Gives `tell` what differs of somebody, in roster order.
    pub(crate) fn told<T: Default>(&self, nth: usize, tell: impl FnOnce(&Comparison) -> T) -> T {
        let place = self.people[nth].place as usize;
        let [first, second] = self.books.map(|book| book.row(place));
        let variants = || self.mixed.iter().map(|(parameter, book)| (*parameter, book.row(place))).collect();
        Comparison::of(&first, &second, variants).map(|comparison| tell(&comparison)).unwrap_or_default()
    }

    /// Who is who in roster order, those first who need attention first under the run's own rules.
    pub(crate) fn by_urgency(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        let rank = |nth: &u32| &self.people[*nth as usize];
        order.sort_unstable_by(|one, other| rank(one).cmp(rank(other), self.books[0].advisors()));
        order
    }
}

/// Compares the casebook's rules with other ones for the people that `keeps` picks, and tells it.
pub(crate) fn compare<T>(
    casebook: &Casebook,
    other: &RuleSet,
    keeps: impl Fn(&Row) -> bool + Sync,
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

    let (mut summaries, mut people) = ([Summary::new(setting), Summary::new(&second_setting)], Vec::new());
    let told = |rows: &mut dyn Iterator<Item = (usize, Row)>| {
        let mut part = ([Summary::new(setting), Summary::new(&second_setting)], Vec::new());
        for (place, row) in rows.filter(|(_, row)| keeps(row)) {
            let other = second.row(place);
            part.0[0].add(&row);
            part.0[1].add(&other);
            part.1.extend(Comparison::of(&row, &other, Vec::new).map(|_| Rank::of(place, &row)));
        }
        part
    };
    casebook.fold(&casebook.everybody(), told, |(parts, differ)| {
        summaries.iter_mut().zip(&parts).for_each(|(summary, part)| summary.merge(part));
        people.extend(differ);
    });
    let rules = [setting.rules, other];
    let parameters: Vec<[Told; 2]> =
        differing.iter().map(|parameter| rules.map(|rules| Told::of(parameter, rules))).collect();
    let clauses = [0, 1].map(|side| clauses(rules[side], &parameters, side));
    let mixed = differing.iter().copied().zip(&mixed).collect();
    let books = [casebook, &second];
    tell(&RulesCompared { rules, summaries, parameters, clauses, people, books, mixed })
}

/// The clauses that these parameters rest on by one of the two rule sets, in the order of its file.
fn clauses<'r>(rules: &'r RuleSet, parameters: &[[Told; 2]], side: usize) -> Vec<&'r Clause> {
    let is_named = |clause: &&Clause| parameters.iter().any(|told| told[side].clauses.contains(clause));
    rules.clauses.iter().filter(is_named).collect()
}
