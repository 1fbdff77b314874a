//! A rule set: the parameters that the engine computes with, each with the clause it rests on.

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::Bilingual;
use crate::dates::CivilYear;
use crate::text::Typed;

/// What an advisor may owe (contract, section 3).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray, IntoStaticStr, EnumString,
)]
#[strum(serialize_all = "kebab-case")]
pub enum ObligationKind {
    /// The CCP1 preparation course.
    Ccp1Preparation,
    /// The CCP1 itself.
    Ccp1,
    /// The thematic modules of the initial training.
    InitialModules,
    /// The thematic modules of one civil year.
    ContinuingModule,
}

impl Typed for ObligationKind {
    const GROUP: &'static str = "obligation";
}

/// The value of a parameter and the clause of the rules that sets it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parameter<T> {
    /// What it is set to.
    pub value: T,
    /// The clause that sets it.
    pub clause: ClauseIndex,
}

/// The place of a clause in its rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ClauseIndex(pub usize);

/// One sentence of the rules, and where it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// What the parameters call it.
    pub id: String,
    /// The rule in plain words.
    pub says: Bilingual,
    /// The page or text that states it, by its title.
    pub source: String,
    /// The address of that page.
    pub url: String,
}

/// `initial.starts`: what P, the start of the initial phase, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum InitialStart {
    /// H, else N, else unknown.
    #[default]
    Hired,
    /// N; else H if C is known; else unknown: the advisor has not entered.
    Entered,
}

/// `initial.ends`: what Q, the first day after the initial phase, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum InitialEnd {
    /// The later of `P + 1y` and C (C alone if P is unknown); never while C is unknown.
    #[default]
    FirstYearAndCcp1,
    /// The day after `deadline_months` from P; never while P is unknown.
    Deadline,
}

/// `initial.cohort`: who owes initial obligations, exempt advisors apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Cohort {
    /// Q is after `since`, or never.
    #[default]
    InPhaseSince,
    /// P is on or after `since`, or unknown.
    StartedSince,
}

/// `continuing.starts`: the first civil year of which the cohort owes a continuing module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum ContinuingStart {
    /// The year after the last initial module, and not before the year of the CCP1.
    #[default]
    YearAfterInitialModules,
    /// The year of the day after the initial deadline.
    AfterInitialDeadline,
}

/// The initial training.
#[derive(Debug, Clone, Default)]
pub struct InitialRules {
    /// Thematic modules owed.
    pub modules: Parameter<u32>,
    /// What P is.
    pub starts: Parameter<InitialStart>,
    /// What Q is.
    pub ends: Parameter<InitialEnd>,
    /// Who owes initial obligations.
    pub cohort: Parameter<Cohort>,
    /// Months from P; the last day is the day before the anniversary.
    pub deadline_months: Parameter<u32>,
    /// The deadline never falls before this day.
    pub deadline_not_before: Option<Parameter<NaiveDate>>,
    /// No thematic module counts before the entry into initial training.
    pub requires_entry: Parameter<bool>,
}

/// The continuing training.
#[derive(Debug, Clone, Default)]
pub struct ContinuingRules {
    /// Thematic modules owed per civil year.
    pub modules: Parameter<u32>,
    /// What S is for the cohort.
    pub starts: Parameter<ContinuingStart>,
}

/// The lengths of a CCP1 preparation, in hours, for those that start on `from` or later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparationHours {
    /// The first day of a preparation of this length; `None`: from the beginning.
    pub from: Option<NaiveDate>,
    /// How long it lasts.
    pub hours: Hours,
}

/// A number of hours: a range, or one of a few values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hours {
    /// From the least to the most, both included.
    Between {
        /// In hours.
        least: u32,
        /// In hours.
        most: u32,
    },
    /// One of these.
    OneOf(Vec<u32>),
}

/// A civil year whose module may still be taken after 31 December.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grace {
    /// The year.
    pub year: CivilYear,
    /// The last day on which a training counts for that year.
    pub closes_on: NaiveDate,
}

/// A module that comes on top of the quota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OffQuota {
    /// The id of the module in the catalogue.
    pub module: String,
    /// The first day from which a training of it is on top of the quota.
    pub from: NaiveDate,
    /// The programme pays for it.
    pub funded: bool,
}

/// The optional full title (CCP2 and CCP3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitleOffer {
    /// The last day on which the programme offers it; `None`: no end.
    pub offered_until: Option<NaiveDate>,
    /// The CCP1 comes first.
    pub requires_ccp1: bool,
    /// The structure must agree.
    pub requires_structure_agreement: bool,
}

/// One rule set: one file. Its parameters stand in the table of `parameters`, by which they are
/// read, compared and told; the default is a set whose file is still to be read.
#[derive(Debug, Clone, Default)]
pub struct RuleSet {
    /// What `--rules` calls it.
    pub id: String,
    /// What people call it.
    pub title: Bilingual,
    /// The day on which its sources were last read.
    pub checked_on: Option<NaiveDate>,
    /// The first day on which the quotas apply.
    pub since: Parameter<NaiveDate>,
    /// The initial training.
    pub initial: InitialRules,
    /// The continuing training.
    pub continuing: ContinuingRules,
    /// By `from`, the earliest first.
    pub preparation: Vec<Parameter<PreparationHours>>,
    /// The years whose module may be taken later.
    pub grace: Vec<Parameter<Grace>>,
    /// The modules on top of the quota.
    pub off_quota: Vec<Parameter<OffQuota>>,
    /// The full title; `None`: the rules do not offer it.
    pub title_offer: Option<Parameter<TitleOffer>>,
    /// The sentences that the parameters rest on.
    pub clauses: Vec<Clause>,
}

impl RuleSet {
    /// The clause at a place.
    pub fn clause(&self, index: ClauseIndex) -> &Clause {
        &self.clauses[index.0]
    }

    /// The grace period of a civil year.
    pub fn grace_of(&self, year: CivilYear) -> Option<&Grace> {
        self.grace.iter().map(|grace| &grace.value).find(|grace| grace.year == year)
    }

    /// The lengths of a preparation that starts on `day`.
    pub fn preparation_on(&self, day: NaiveDate) -> Option<&PreparationHours> {
        let in_force = |hours: &&PreparationHours| hours.from.is_none_or(|from| from <= day);
        self.preparation.iter().rev().map(|hours| &hours.value).find(in_force)
    }
}
