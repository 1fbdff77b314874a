//! The days that everything else is counted from: N, C, P, the initial deadline, Q, the phase and
//! the cohort (contract, sections 1 and 2).

use chrono::NaiveDate;

use super::courses::standing;
use super::{Course, Standing, Warning, WarningCode};
use crate::dates::{day_after, deadline, year_after};
use crate::engine::setting::Setting;
use crate::model::rules::{Cohort, InitialEnd, InitialStart};
pub use crate::model::verdict::Phase;
use crate::model::{Advisor, ModuleKind, Origin, Training};

/// Where a day comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The roster's own column.
    Roster,
    /// A row of the history.
    History(Origin),
    /// The CCP1 is passed on an unknown day: the end of the initial training stands for it.
    InitialTrainingEnd,
    /// Likewise the first day in post.
    Hired,
    /// Likewise the first day of the rules.
    Since,
}

/// A day and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The day.
    pub on: NaiveDate,
    /// Where it was found.
    pub source: Source,
}

/// What is known of an advisor on D.
#[derive(Debug, Clone)]
pub struct Facts {
    /// H, the first day in post.
    pub hired_on: Option<NaiveDate>,
    /// E, the last day of the contract.
    pub contract_ends_on: Option<NaiveDate>,
    /// Dispensed from initial training.
    pub exempt: bool,
    /// N, the entry into initial training.
    pub entered: Option<Known>,
    /// C, the day on which the CCP1 was passed.
    pub ccp1: Option<Known>,
    /// P, the start of the initial phase.
    pub initial_starts_on: Option<NaiveDate>,
    /// The initial deadline, before any exception and whatever the contract's end.
    pub initial_deadline: Option<NaiveDate>,
    /// Q, the first day after the initial phase; `None`: never, as things stand.
    pub initial_over_on: Option<NaiveDate>,
    /// The phase on D.
    pub phase: Phase,
    /// Whether the advisor owes the initial obligations.
    pub cohort: bool,
}

/// H, N and C are given nowhere and the advisor is not exempt: no rule can be applied. An N or C
/// after D counts as not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NothingKnown;

impl Facts {
    /// N and C as the roster or the history gives them, and what follows from them.
    ///
    /// # Errors
    /// [`NothingKnown`], where no rule can be applied.
    pub fn of(
        setting: &Setting,
        advisor: &Advisor,
        rows: &[Training],
        courses: &[Course],
        warnings: &mut Vec<Warning>,
    ) -> Result<Self, NothingKnown> {
        let entered = entered(setting, advisor, rows);
        let ccp1 = ccp1(setting, advisor, courses, warnings);
        if advisor.hired_on.is_none() && entered.is_none() && ccp1.is_none() && !advisor.exempt {
            return Err(NothingKnown);
        }
        let facts = Self::derive(setting, advisor, entered, ccp1);
        facts.tell_doubts(setting, advisor, warnings);
        Ok(facts)
    }

    /// Warns of a first day in post that is missing where a day is counted from it, or yet to come;
    /// of a place or a role that nobody knows.
    fn tell_doubts(&self, setting: &Setting, advisor: &Advisor, warnings: &mut Vec<Warning>) {
        let origin = advisor.origin;
        let told = |code, on| Warning { code, module: None, on, other: None, session: None, origin };
        let unknown = [
            (advisor.unknown.role, WarningCode::UnknownRole),
            (advisor.unknown.region, WarningCode::UnknownRegion),
            (advisor.unknown.department, WarningCode::UnknownDepartment),
        ];
        for (_, code) in unknown.into_iter().filter(|(is_unknown, _)| *is_unknown) {
            warnings.insert(0, told(code, None));
        }
        let code = match self.hired_on {
            None if self.exempt || (self.initial_starts_on.is_none() && self.ccp1.is_some()) => {
                WarningCode::HireDateUnknown
            }
            Some(hired_on) if hired_on > setting.as_of => WarningCode::HiredAfterAsOf,
            _ => return,
        };
        warnings.insert(0, told(code, self.hired_on));
    }

    fn derive(setting: &Setting, advisor: &Advisor, entered: Option<Known>, ccp1: Option<Known>) -> Self {
        let initial = &setting.rules.initial;
        let (hired_on, n, c) = (advisor.hired_on, entered.map(|n| n.on), ccp1.map(|c| c.on));
        let p = match initial.starts.value {
            InitialStart::Hired => hired_on.or(n),
            InitialStart::Entered => n.or(hired_on.filter(|_| c.is_some())),
        };
        let last = p.map(|p| deadline(p, initial.deadline_months.value));
        let not_before = initial.deadline_not_before.as_ref().map(|parameter| parameter.value);
        let q = match initial.ends.value {
            InitialEnd::FirstYearAndCcp1 => c.map(|c| p.map_or(c, |p| c.max(year_after(p)))),
            InitialEnd::Deadline => last.map(day_after),
        };
        let since = setting.rules.since.value;
        let cohort = match initial.cohort.value {
            Cohort::InPhaseSince => q.is_none_or(|q| q > since),
            Cohort::StartedSince => p.is_none_or(|p| p >= since),
        };
        let in_phase = !advisor.exempt && q.is_none_or(|q| setting.as_of < q);
        Self {
            hired_on,
            contract_ends_on: advisor.contract_ends_on,
            exempt: advisor.exempt,
            entered,
            ccp1,
            initial_starts_on: p,
            initial_deadline: last.map(|last| not_before.map_or(last, |day| last.max(day))),
            initial_over_on: q,
            phase: if in_phase { Phase::Initial } else { Phase::Continuing },
            cohort: cohort && !advisor.exempt,
        }
    }

    /// C, if it is known on D.
    pub fn ccp1_on(&self) -> Option<NaiveDate> {
        self.ccp1.map(|ccp1| ccp1.on)
    }

    /// N, if it is known on D.
    pub fn entered_on(&self) -> Option<NaiveDate> {
        self.entered.map(|entered| entered.on)
    }
}

/// N: the roster's, else the earliest start of a preparation that was taken or booked, whatever
/// other rows of that training say.
fn entered(setting: &Setting, advisor: &Advisor, rows: &[Training]) -> Option<Known> {
    let known = |on: &NaiveDate| *on <= setting.as_of;
    let given = advisor.initial_training_entered_on.filter(known);
    given.map(|on| Known { on, source: Source::Roster }).or_else(|| {
        rows.iter()
            .filter(|row| setting.kind(row.module) == ModuleKind::Preparation && known(&row.starts_on))
            .filter(|row| standing(setting, row).0 != Standing::Nothing)
            .min_by_key(|row| row.starts_on)
            .map(|row| Known { on: row.starts_on, source: Source::History(row.origin) })
    })
}

/// C: the earlier of the roster's day and the history's; where only the fact is known, the day
/// that stands for it.
fn ccp1(
    setting: &Setting,
    advisor: &Advisor,
    courses: &[Course],
    warnings: &mut Vec<Warning>,
) -> Option<Known> {
    let ccp1 = setting.catalogue.ccp1();
    let given = advisor
        .ccp1_passed_on
        .filter(|on| *on <= setting.as_of)
        .map(|on| Known { on, source: Source::Roster });
    let taken = courses
        .iter()
        .find(|course| course.module == ccp1 && course.standing == Standing::Completed)
        .map(|course| Known { on: course.ends_on, source: Source::History(course.origin) });
    match (given, taken) {
        (Some(given), Some(taken)) => {
            if given.on != taken.on {
                warnings.insert(
                    0,
                    Warning {
                        code: WarningCode::Ccp1DatesDiffer,
                        module: Some(ccp1),
                        on: Some(given.on),
                        other: Some(taken.on),
                        session: None,
                        origin: advisor.origin,
                    },
                );
            }
            Some(if taken.on < given.on { taken } else { given })
        }
        (Some(known), None) | (None, Some(known)) => Some(known),
        (None, None) if advisor.ccp1_passed && advisor.ccp1_passed_on.is_none() => {
            Some(stand_in(setting, advisor)).filter(|known| known.on <= setting.as_of)
        }
        (None, None) => None,
    }
}

/// The day that stands for a CCP1 passed on an unknown day.
pub(crate) fn stand_in(setting: &Setting, advisor: &Advisor) -> Known {
    let known = |source| move |on| Known { on, source };
    advisor
        .initial_training_ended_on
        .map(known(Source::InitialTrainingEnd))
        .or(advisor.hired_on.map(known(Source::Hired)))
        .unwrap_or(Known { on: setting.rules.since.value, source: Source::Since })
}
