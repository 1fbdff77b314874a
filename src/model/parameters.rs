//! The parameters of a rule set: the one table of what each is called in a rule file, what it
//! holds, where the model keeps it and what rests on it. The reader of rule files, `--why`,
//! `--compare-rules` and `help rules` know no other list.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::RuleSet;
use super::rules::{
    Cohort, ContinuingStart, Grace, InitialEnd, InitialStart, ObligationKind, OffQuota, Parameter,
    PreparationHours, TitleOffer,
};
use crate::text::Word;

/// A parameter of the rules.
pub struct RuleParameter {
    /// The name in a rule file and in reports: `initial.modules`.
    pub key: &'static str,
    pub kind: Kind,
    /// What rests on it, so that an explanation names it there.
    pub bears_on: &'static [Bearing],
    of: fn(&RuleSet) -> &dyn Field,
    of_mut: fn(&mut RuleSet) -> &mut dyn Field,
}

/// What a parameter can hold, which says how a rule file writes it and how a report tells it.
#[derive(Debug)]
pub enum Kind {
    Day,
    /// A number within these bounds.
    Count(RangeInclusive<u32>),
    YesNo,
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    Preparation,
    Grace,
    OffQuota,
    TitleOffer,
}

/// What an explanation names a parameter for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearing {
    /// Every verdict.
    Everybody,
    /// The phase of whoever is not exempt.
    Phase,
    /// An obligation; a grace, that of its own year alone.
    On(ObligationKind),
    /// An obligation, for the cohort alone.
    OnOfCohort(ObligationKind),
    /// A training on top of the quota.
    OffQuotaTraining,
}

/// Gives [`PARAMETERS`] from the lines of the table.
macro_rules! parameters {
    ($($key:literal, $kind:ident $(($bound:expr))?, $($field:ident).+, [$($bearing:ident $(($on:ident))?),*];)*) => {
        &[$(RuleParameter {
            key: $key,
            kind: Kind::$kind $(($bound))?,
            bears_on: &[$(Bearing::$bearing $((ObligationKind::$on))?),*],
            of: |rules| &rules.$($field).+,
            of_mut: |rules| &mut rules.$($field).+,
        }),*]
    };
}

/// Every parameter, in the order in which reports tell them.
#[rustfmt::skip]
pub(crate) static PARAMETERS: &[RuleParameter] = parameters! {
    // key in a rule file, what it holds, field of `RuleSet`, what rests on it
    "since", Day, since, [Everybody];
    "initial.modules", Count(0..=100), initial.modules, [On(InitialModules)];
    "initial.starts", Word(words::<InitialStart>), initial.starts, [Phase, On(InitialModules)];
    "initial.ends", Word(words::<InitialEnd>), initial.ends, [Phase, On(Ccp1)];
    "initial.cohort", Word(words::<Cohort>), initial.cohort, [Phase, On(Ccp1Preparation), On(Ccp1)];
    "initial.deadline_months", Count(1..=120), initial.deadline_months, [On(InitialModules)];
    "initial.deadline_not_before", Day, initial.deadline_not_before, [On(InitialModules)];
    "initial.requires_entry", YesNo, initial.requires_entry, [On(InitialModules)];
    "continuing.modules", Count(0..=100), continuing.modules, [On(ContinuingModule)];
    "continuing.starts", Word(words::<ContinuingStart>), continuing.starts, [OnOfCohort(ContinuingModule)];
    "preparation.hours", Preparation, preparation, [On(Ccp1Preparation)];
    "grace", Grace, grace, [On(ContinuingModule)];
    "off_quota", OffQuota, off_quota, [OffQuotaTraining];
    "title_offer", TitleOffer, title_offer, [];
};

/// What a parameter holds, whatever its kind. A new kind of word or of table has its line in
/// `held!` below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    Day(NaiveDate),
    Count(u32),
    YesNo(bool),
    Word(&'static str),
    Preparation(PreparationHours),
    Grace(Grace),
    OffQuota(OffQuota),
    TitleOffer(TitleOffer),
}

impl RuleParameter {
    /// The table of a rule file in which it stands, empty at the top, and its key there.
    pub fn section(&self) -> (&'static str, &'static str) {
        self.key.split_once('.').unwrap_or(("", self.key))
    }

    /// How often a rule file gives it.
    pub fn number(&self) -> Number {
        (self.of)(&RuleSet::default()).number()
    }

    /// What a rule set gives it, each value with the clause it rests on.
    pub fn of(&self, rules: &RuleSet) -> Vec<Parameter<Held>> {
        (self.of)(rules).given()
    }

    /// Gives a rule set these values: one where there must be one.
    pub fn give(&self, rules: &mut RuleSet, values: Vec<Parameter<Held>>) {
        (self.of_mut)(rules).take(values);
    }
}

impl PartialEq for RuleParameter {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for RuleParameter {}

impl fmt::Debug for RuleParameter {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.key)
    }
}

/// How often a rule file gives a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    Once,
    AtMostOnce,
    Any,
}

/// A field of the model that holds a parameter.
trait Field {
    fn number(&self) -> Number;
    fn given(&self) -> Vec<Parameter<Held>>;
    fn take(&mut self, values: Vec<Parameter<Held>>);
}

/// What a field can hold one or several of.
trait Holdable: Clone {
    fn held(self) -> Held;
    /// # Panics
    /// Where the table gives a field another kind than it holds.
    fn from_held(held: Held) -> Self;
}

fn hold<T: Holdable>(parameter: &Parameter<T>) -> Parameter<Held> {
    Parameter { value: parameter.value.clone().held(), clause: parameter.clause }
}

fn release<T: Holdable>(given: Parameter<Held>) -> Parameter<T> {
    Parameter { value: T::from_held(given.value), clause: given.clause }
}

impl<T: Holdable> Field for Parameter<T> {
    fn number(&self) -> Number {
        Number::Once
    }

    fn given(&self) -> Vec<Parameter<Held>> {
        vec![hold(self)]
    }

    fn take(&mut self, values: Vec<Parameter<Held>>) {
        if let Some(value) = values.into_iter().next() {
            *self = release(value);
        }
    }
}

impl<T: Holdable> Field for Option<Parameter<T>> {
    fn number(&self) -> Number {
        Number::AtMostOnce
    }

    fn given(&self) -> Vec<Parameter<Held>> {
        self.iter().map(hold).collect()
    }

    fn take(&mut self, values: Vec<Parameter<Held>>) {
        *self = values.into_iter().next().map(release);
    }
}

impl<T: Holdable> Field for Vec<Parameter<T>> {
    fn number(&self) -> Number {
        Number::Any
    }

    fn given(&self) -> Vec<Parameter<Held>> {
        self.iter().map(hold).collect()
    }

    fn take(&mut self, values: Vec<Parameter<Held>>) {
        *self = values.into_iter().map(release).collect();
    }
}

/// The words of a parameter.
fn words<T: Word>() -> Vec<&'static str> {
    T::codes().collect()
}

macro_rules! held {
    ($($type:ty => $kind:ident),*; words $($word:ty),*) => {
        $(impl Holdable for $type {
            fn held(self) -> Held {
                Held::$kind(self)
            }

            fn from_held(held: Held) -> Self {
                match held {
                    Held::$kind(value) => value,
                    other => panic!("the table promises no {other:?}"),
                }
            }
        })*
        $(impl Holdable for $word {
            fn held(self) -> Held {
                Held::Word(self.code())
            }

            fn from_held(held: Held) -> Self {
                match held {
                    Held::Word(word) => Self::from_code(word).expect("one of the words of the table"),
                    other => panic!("the table promises no {other:?}"),
                }
            }
        })*
    };
}

held! {
    NaiveDate => Day,
    u32 => Count,
    bool => YesNo,
    PreparationHours => Preparation,
    Grace => Grace,
    OffQuota => OffQuota,
    TitleOffer => TitleOffer;
    words InitialStart, InitialEnd, Cohort, ContinuingStart
}
