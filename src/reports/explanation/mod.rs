//! Why a verdict is what it is: the facts, the rules applied, the computation of each day, and what
//! was tried and does not apply. Statements, not sentences: pure, in no language.

mod chain;
mod facts;
mod rules;

use chrono::NaiveDate;

use super::casebook::{Assessed, Row};
use crate::dates::CivilYear;
use crate::engine::setting::Setting;
use crate::model::rules::ObligationKind;
use crate::model::{Advisor, ModuleIndex, Origin};

pub(crate) use chain::preparation_hours;
pub(crate) use rules::Applied;

/// The explanation of one advisor's verdict.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Explanation<'r> {
    /// What is known, with where it was read, and what is missing.
    pub facts: Vec<Statement>,
    /// The clauses that bear on the verdict, each once, with the parameters it sets.
    pub clauses: Vec<Applied<'r>>,
    /// From the facts to the phase, and who owes what.
    pub phase: Vec<Statement>,
    /// One chain for each shown obligation, in their order.
    pub obligations: Vec<Chain<'r>>,
    /// What could have made the verdict another one, and did not.
    pub not_applied: Vec<Statement>,
}

/// How one obligation came to its days and its status.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Chain<'r> {
    pub kind: ObligationKind,
    pub year: Option<CivilYear>,
    /// The ids of the clauses that it rests on.
    pub clauses: Vec<&'r str>,
    pub steps: Vec<Statement>,
}

/// One thing that can be said.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Statement {
    /// The name of its sentence in the locale files.
    pub key: &'static str,
    /// What the sentence speaks of, by the names of its variables.
    pub about: Vec<(&'static str, Datum)>,
}

/// What a statement speaks of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Datum {
    Text(String),
    Count(u32),
    Day(NaiveDate),
    Module(ModuleIndex),
    /// The rows that it was read in; none: it was typed on the command line.
    Places(Vec<Origin>),
    Years(Vec<CivilYear>),
    /// One of a few numbers.
    Choices(Vec<u32>),
    /// Another text of the locale.
    Term(&'static str),
}

impl Statement {
    fn new(key: &'static str) -> Self {
        Self { key, about: Vec::new() }
    }

    fn with(mut self, name: &'static str, datum: Datum) -> Self {
        self.about.push((name, datum));
        self
    }

    /// The rows that it was read in.
    pub(crate) fn places(&self) -> &[Origin] {
        let places = self.about.iter().find_map(|(_, datum)| match datum {
            Datum::Places(places) => Some(places.as_slice()),
            _ => None,
        });
        places.unwrap_or_default()
    }

    /// The module that it speaks of.
    pub(crate) fn module(&self) -> Option<ModuleIndex> {
        self.about.iter().find_map(|(_, datum)| match datum {
            Datum::Module(module) => Some(*module),
            _ => None,
        })
    }

    fn day(self, day: NaiveDate) -> Self {
        self.with("day", Datum::Day(day))
    }

    fn at(self, origins: &[Origin]) -> Self {
        let read = origins.iter().filter(|origin| origin.is_read()).copied();
        self.with("place", Datum::Places(read.collect()))
    }
}

impl<'r> Explanation<'r> {
    /// Explains the verdict of a row; nothing for somebody whose data have errors.
    pub(crate) fn of_row(setting: &Setting<'r>, row: &Row) -> Option<Self> {
        row.assessed().map(|assessed| Self::of(setting, row.advisor, assessed))
    }

    /// Explains what was found of an advisor.
    fn of(setting: &Setting<'r>, advisor: &Advisor, assessed: &Assessed) -> Self {
        let assessment = &assessed.assessment;
        Self {
            facts: facts::known(setting, advisor, assessment),
            clauses: rules::applied(setting, assessment),
            phase: facts::phase(setting, assessed),
            obligations: assessment
                .shown()
                .map(|obligation| chain::of(setting, advisor, assessment, obligation))
                .collect(),
            not_applied: facts::not_applied(setting, assessment),
        }
    }
}
