//! Which training counts for which obligation (contract, section 3).

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::window;
use super::window::Window;
use super::{
    Counted, Course, Extra, ExtraReason, Facts, Obligation, ObligationKind, ObligationStatus, Standing,
    Warning, WarningCode, status,
};
use crate::dates::{CivilYear, day_after, deadline};
use crate::engine::setting::Setting;
use crate::model::rules::ContinuingStart;
use crate::model::{Exception, ModuleIndex, ModuleKind};
use chrono::Datelike;

/// The months after a preparation in which the CCP1 exam is expected.
const EXAM_MONTHS: u32 = 6;

/// The certificate's two obligations, the initial modules and a year; some owe more years.
const USUAL_OBLIGATIONS: usize = 4;

/// What an advisor owes, what counted for it, and what counted for nothing.
#[derive(Debug, Clone, Default)]
pub struct Assigned<'a> {
    /// In the order of the contract; continuing modules by year. Not all are shown.
    pub obligations: Vec<Obligation<'a>>,
    /// Completed ones first, each group by day, module id and file order; none that ends after Y.
    pub extra: Vec<Extra>,
    /// The modules of which a training is on top of the quota, also one that ends after Y.
    pub off_quota: Vec<ModuleIndex>,
}

/// Assigns every thematic training to the obligation it counts for and settles all statuses.
pub fn assign<'a>(
    setting: &Setting,
    facts: &Facts,
    courses: &[Course],
    exceptions: &[&'a Exception],
    warnings: &mut Vec<Warning>,
) -> Assigned<'a> {
    let mut desk = Desk {
        setting,
        facts,
        obligations: Vec::with_capacity(USUAL_OBLIGATIONS),
        initial: None,
        years: 0,
        initial_tally: SmallVec::new(),
        off_quota_taken: Vec::new(),
        extra: Vec::new(),
        warnings,
    };
    desk.obligations.extend(certificate_obligations(setting, facts, courses, exceptions));
    desk.owe_initial_modules(exceptions);
    let thematic = |standing| {
        courses
            .iter()
            .filter(move |course| course.standing == standing && course.kind == ModuleKind::Thematic)
    };
    // the first years depend on the initial modules alone: these are settled first
    let left: SmallVec<[&Course; 16]> =
        thematic(Standing::Completed).filter(|course| !desk.before_the_years(course)).collect();
    desk.owe_continuing_modules(exceptions);
    left.into_iter().for_each(|course| desk.in_a_year(course));
    desk.extra.sort_by_key(|extra| (extra.on, setting.rank(extra.module)));
    let completed_extra = desk.extra.len();
    for course in thematic(Standing::Registered) {
        if !desk.before_the_years(course) {
            desk.in_a_year(course);
        }
    }
    debug_assert!(desk.extra[completed_extra..].iter().all(|extra| extra.registered));

    let Desk { mut obligations, mut extra, off_quota_taken: off_quota, .. } = desk;
    // its year will tell
    extra.retain(|extra| extra.on <= setting.last_day);
    for obligation in &mut obligations {
        status::settle(setting, facts, courses, obligation);
    }
    exam_warnings(setting, facts, courses, warnings);
    Assigned { obligations, extra, off_quota }
}

/// The trainings of one advisor on their way to an obligation.
struct Desk<'a, 'r> {
    setting: &'r Setting<'r>,
    facts: &'r Facts,
    /// In the order of the contract: the certificate's, the initial modules, the years.
    obligations: Vec<Obligation<'a>>,
    /// Where the initial modules stand among them, if they are owed.
    initial: Option<usize>,
    /// Where the first year stands among them, or would.
    years: usize,
    /// The modules that count for the initial quota, with the day of the last completed one.
    initial_tally: SmallVec<[(ModuleIndex, NaiveDate); 4]>,
    off_quota_taken: Vec<ModuleIndex>,
    extra: Vec<Extra>,
    warnings: &'r mut Vec<Warning>,
}

impl<'a> Desk<'a, '_> {
    fn owe_initial_modules(&mut self, exceptions: &[&'a Exception]) {
        let (setting, facts) = (self.setting, self.facts);
        let owed = (ObligationKind::InitialModules, None, setting.rules.initial.modules.value);
        let window = Window::initial_modules(facts);
        self.years = self.obligations.len();
        if facts.cohort
            && setting.rules.initial.modules.value > 0
            && let Some(obligation) = window::obligation(setting, facts, exceptions, owed, window)
        {
            self.initial = Some(self.years);
            self.years += 1;
            self.obligations.push(obligation);
        }
    }

    /// The continuing modules of the civil years S to Y.
    fn owe_continuing_modules(&mut self, exceptions: &[&'a Exception]) {
        let (setting, facts) = (self.setting, self.facts);
        let Some(start) = ContinuingFrom::of(setting, facts, self) else { return };
        for year in start.year..=setting.year {
            let owed = (ObligationKind::ContinuingModule, Some(year), setting.rules.continuing.modules.value);
            let not_before = start.not_before.filter(|_| year == start.year);
            let window = Window::continuing_module(setting, year, not_before);
            if let Some(mut obligation) = window::obligation(setting, facts, exceptions, owed, window) {
                obligation.optional = start.optional && year == start.year;
                self.obligations.push(obligation);
            }
        }
    }

    /// Steps 1 to 3 of the contract; whether one of them fits.
    fn before_the_years(&mut self, course: &Course) -> bool {
        if let Some(reason) = self.extra_before_the_quota(course) {
            self.extra.push(extra(course, reason));
            return true;
        }
        let quota = self.setting.rules.initial.modules.value as usize;
        let Some(place) = self.initial.filter(|_| self.initial_tally.len() < quota) else { return false };
        if self.initial_tally.iter().any(|(module, _)| *module == course.module) {
            self.extra.push(extra(course, ExtraReason::Repeat));
            return true;
        }
        self.initial_tally.push((course.module, course.ends_on));
        count(&mut self.obligations[place], course, self.warnings);
        true
    }

    /// Steps 1 and 2: on top of the quota, or too early for it.
    fn extra_before_the_quota(&mut self, course: &Course) -> Option<ExtraReason> {
        if self.setting.off_quota(course.module, course.ends_on).is_some()
            && !self.off_quota_taken.contains(&course.module)
        {
            self.off_quota_taken.push(course.module);
            return Some(ExtraReason::OffQuota);
        }
        let (cohort, p) = (self.facts.cohort, self.facts.initial_starts_on);
        if self.setting.rules.initial.requires_entry.value && cohort && p.is_none_or(|p| course.ends_on < p) {
            return Some(ExtraReason::BeforeEntry);
        }
        let first = if cohort { p } else { self.facts.hired_on };
        first.is_some_and(|first| course.ends_on < first).then_some(ExtraReason::BeforeHire)
    }

    /// Steps 4 and 5: the continuing module that is due the soonest, or beyond the quota.
    fn in_a_year(&mut self, course: &Course) {
        let fits = |obligation: &Obligation| {
            !obligation.is_full()
                && obligation.opens.is_none_or(|opens| opens <= course.ends_on)
                && obligation.closes.is_none_or(|closes| course.ends_on <= closes)
        };
        let years = &mut self.obligations[self.years..];
        let place =
            (0..years.len()).filter(|&place| fits(&years[place])).min_by_key(|&place| years[place].due);
        let Some(place) = place else {
            self.extra.push(extra(course, ExtraReason::BeyondQuota));
            return;
        };
        let repeats = |obligation: &Obligation| {
            obligation.counted.iter().any(|counted| counted.module == course.module)
        };
        if repeats(&years[place]) {
            self.extra.push(extra(course, ExtraReason::Repeat));
            return;
        }
        let elsewhere = self.initial_tally.iter().any(|(module, _)| *module == course.module)
            || years.iter().any(repeats);
        if elsewhere {
            self.warnings.push(warning(WarningCode::RepeatedModule, course));
        }
        count(&mut years[place], course, self.warnings);
    }
}

/// Counts a training for an obligation, late after its `due`.
fn count(obligation: &mut Obligation, course: &Course, warnings: &mut Vec<Warning>) {
    let late = obligation.due.is_some_and(|due| course.ends_on > due);
    let registered = course.standing == Standing::Registered;
    if late && registered {
        warnings.push(warning(WarningCode::ScheduledLate, course));
    }
    obligation.counted.push(Counted {
        module: course.module,
        on: course.ends_on,
        late,
        registered,
        origin: Some(course.origin),
    });
}

fn extra(course: &Course, reason: ExtraReason) -> Extra {
    Extra {
        module: course.module,
        on: course.ends_on,
        reason,
        registered: course.standing == Standing::Registered,
        origin: course.origin,
    }
}

fn warning(code: WarningCode, course: &Course) -> Warning {
    Warning {
        code,
        module: Some(course.module),
        on: Some(course.ends_on),
        other: None,
        session: None,
        origin: course.origin,
    }
}

/// S, the day from which its obligation opens, and whether that obligation is optional.
pub(crate) struct ContinuingFrom {
    year: CivilYear,
    not_before: Option<NaiveDate>,
    optional: bool,
}

impl ContinuingFrom {
    fn of(setting: &Setting, facts: &Facts, desk: &Desk) -> Option<Self> {
        if !facts.cohort {
            let since = setting.rules.since.value.year();
            let year = facts.hired_on.map_or(since, |hired_on| since.max(hired_on.year()));
            return Some(Self { year, not_before: facts.hired_on, optional: false });
        }
        match setting.rules.continuing.starts.value {
            ContinuingStart::YearAfterInitialModules => {
                let ccp1 = facts.ccp1_on()?;
                let year = match setting.rules.initial.modules.value {
                    0 => ccp1.year(),
                    _ => (initial_modules_met_on(setting, facts, desk)?.year() + 1).max(ccp1.year()),
                };
                Some(Self { year, not_before: Some(ccp1), optional: false })
            }
            ContinuingStart::AfterInitialDeadline => {
                let first = day_after(facts.initial_deadline?);
                let optional = desk.initial_tally.iter().any(|(_, on)| on.year() == first.year());
                Some(Self { year: first.year(), not_before: Some(first), optional })
            }
        }
    }
}

/// L: the day of the last initial module; the initial deadline, where an exception waives them.
fn initial_modules_met_on(setting: &Setting, facts: &Facts, desk: &Desk) -> Option<NaiveDate> {
    if desk.initial_tally.len() >= setting.rules.initial.modules.value as usize {
        return desk.initial_tally.iter().map(|(_, on)| *on).max();
    }
    let waived = desk.initial.is_some_and(|place| desk.obligations[place].waived_by.is_some());
    facts.initial_deadline.filter(|_| waived)
}

/// The preparation and the CCP1: what met them, or what is booked for them.
fn certificate_obligations<'a>(
    setting: &Setting,
    facts: &Facts,
    courses: &[Course],
    exceptions: &[&'a Exception],
) -> impl Iterator<Item = Obligation<'a>> {
    let is_preparation = |course: &&Course| course.kind == ModuleKind::Preparation;
    let is_ccp1 = |course: &&Course| course.module == setting.catalogue.ccp1();
    let stands = |standing| move |course: &&Course| course.standing == standing;
    let counted = |course: &Course| Counted {
        module: course.module,
        on: course.ends_on,
        late: false,
        registered: course.standing == Standing::Registered,
        origin: Some(course.origin),
    };
    let passed = facts.ccp1_on().map(|on| Counted {
        module: setting.catalogue.ccp1(),
        on,
        late: false,
        registered: false,
        origin: None,
    });
    let prepared = courses.iter().filter(is_preparation).find(stands(Standing::Completed)).map(counted);
    let preparing = courses.iter().filter(is_preparation).find(stands(Standing::Registered)).map(counted);
    let sitting = courses.iter().filter(is_ccp1).find(stands(Standing::Registered)).map(counted);
    [
        (ObligationKind::Ccp1Preparation, prepared.or(passed).or(preparing)),
        (ObligationKind::Ccp1, passed.or(sitting)),
    ]
    .into_iter()
    .filter(|_| facts.cohort)
    .filter_map(|(kind, counted)| {
        let mut obligation =
            window::obligation(setting, facts, exceptions, (kind, None, 1), Window::ccp1(facts))?;
        obligation.counted.extend(counted);
        Some(obligation)
    })
}

/// A preparation completed more than six months before D, and still no CCP1.
fn exam_warnings(setting: &Setting, facts: &Facts, courses: &[Course], warnings: &mut Vec<Warning>) {
    if facts.ccp1.is_some() || facts.exempt {
        return;
    }
    let late = courses.iter().filter(|course| {
        course.standing == Standing::Completed
            && course.kind == ModuleKind::Preparation
            && setting.as_of > deadline(course.ends_on, EXAM_MONTHS)
    });
    warnings.extend(late.map(|course| warning(WarningCode::ExamLate, course)));
}

/// The civil years before Y whose continuing module is missed.
pub fn missed_years(setting: &Setting, obligations: &[Obligation]) -> Vec<CivilYear> {
    obligations
        .iter()
        .filter(|obligation| obligation.status == ObligationStatus::Missed)
        .filter_map(|obligation| obligation.year)
        .filter(|year| *year < setting.year)
        .collect()
}
