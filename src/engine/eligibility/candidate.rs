//! What of an advisor bears on every session: where they may go, what they took and booked.

use chrono::NaiveDate;

use super::{Need, Reason, Wanted};
use crate::engine::assessment::Assessment;
use crate::engine::obligations::{Course, Standing};
use crate::engine::setting::Setting;
use crate::model::{Advisor, ModuleIndex, ModuleKind, Session};
use crate::text::Word;
use crate::text::names::folded;

/// An advisor in front of the calendar.
#[derive(Debug)]
pub struct Candidate<'a> {
    setting: &'a Setting<'a>,
    advisor: &'a Advisor,
    pub(super) assessment: &'a Assessment<'a>,
}

impl<'a> Candidate<'a> {
    /// Somebody who looks for sessions, with what is known of them.
    pub fn new(setting: &'a Setting<'a>, advisor: &'a Advisor, assessment: &'a Assessment<'a>) -> Self {
        Self { setting, advisor, assessment }
    }

    /// All reasons why a session does not fit, in the contract's order; none: it fits.
    pub fn reasons(&self, session: &Session, need: &Need) -> Vec<Reason> {
        Reason::all().filter(|reason| self.applies(*reason, session, need)).collect()
    }

    fn applies(&self, reason: Reason, session: &Session, need: &Need) -> bool {
        let setting = self.setting;
        let facts = &self.assessment.facts;
        match reason {
            Reason::WrongKind => !need.wanted.accepts(setting, session.module),
            Reason::ModuleUnavailable => !is_available(setting, session),
            Reason::OffQuota => self.is_off_quota(session),
            Reason::Cancelled => session.cancelled,
            Reason::RegistrationClosed => !is_open(session, setting.as_of),
            Reason::Full => session.seats_left == Some(0),
            Reason::BeforeWindow => {
                session.starts_on < setting.as_of || need.opens.is_some_and(|opens| session.ends_on < opens)
            }
            Reason::AfterWindow => {
                session.ends_on > setting.last_day
                    || need.closes.is_some_and(|closes| session.ends_on > closes)
            }
            Reason::ContractEnded => facts.contract_ends_on.is_some_and(|end| session.ends_on > end),
            Reason::NotEntered => {
                self.must_have_entered(need) && facts.initial_starts_on.is_none_or(|p| p > session.starts_on)
            }
            Reason::BeforePreparation => {
                let prepared = self.preparation_before(need);
                prepared.is_some_and(|last| session.starts_on <= last)
            }
            Reason::OtherRegion => session.regions.as_ref().is_some_and(|regions| {
                self.advisor.person.region.is_none_or(|region| !regions.contains(&region))
            }),
            Reason::AlreadyTaken => self.taken().any(|module| module == session.module),
            Reason::AlreadyRegistered => self.registered().any(|course| course.module == session.module),
            Reason::Prerequisite => !self.holds_what_is_required(session.module),
            Reason::Overlap => self.registered().any(|course| course.overlaps(setting, session)),
        }
    }

    /// The modules that were taken and count for an obligation of any year.
    pub(crate) fn taken(&self) -> impl Iterator<Item = ModuleIndex> {
        let counted = self.assessment.obligations.iter().flat_map(|obligation| &obligation.counted);
        counted.filter(|counted| !counted.registered).map(|counted| counted.module)
    }

    /// Whether the rules ask for the entry into initial training before this need can be met.
    pub(crate) fn must_have_entered(&self, need: &Need) -> bool {
        need.needs_entry && self.setting.rules.initial.requires_entry.value && self.assessment.facts.cohort
    }

    /// The last day of the preparation that an exam must wait for: of those that are booked, while
    /// none is completed, the first to end.
    pub(crate) fn preparation_before(&self, need: &Need) -> Option<NaiveDate> {
        let courses = self.assessment.courses.iter().filter(|_| need.wanted == Wanted::Ccp1);
        let preparations = || courses.clone().filter(|course| course.kind == ModuleKind::Preparation);
        if preparations().any(|course| course.standing == Standing::Completed) {
            return None;
        }
        let booked = preparations().filter(|course| course.standing == Standing::Registered);
        booked.map(|course| course.ends_on).min()
    }

    /// The trainings that are booked.
    pub(crate) fn registered(&self) -> impl Iterator<Item = &Course> {
        self.assessment.courses.iter().filter(|course| course.standing == Standing::Registered)
    }

    /// Whether a training of this module is already on top of the quota.
    pub(crate) fn has_taken_off_quota(&self, module: ModuleIndex) -> bool {
        self.assessment.off_quota.contains(&module)
    }

    /// Whether the advisor or the structure holds all that a module requires.
    pub(crate) fn holds_what_is_required(&self, module: ModuleIndex) -> bool {
        let held = &self.advisor.accreditations;
        let mut required = self.setting.catalogue.get(module).requires.iter();
        required.all(|name| held.iter().any(|held| folded(held) == folded(name)))
    }

    fn is_off_quota(&self, session: &Session) -> bool {
        self.setting.off_quota(session.module, session.ends_on).is_some()
            && !self.has_taken_off_quota(session.module)
    }
}

/// Whether the module of a session is offered on the session's first day.
pub(crate) fn is_available(setting: &Setting, session: &Session) -> bool {
    let module = setting.catalogue.get(session.module);
    module.available_from.is_none_or(|from| from <= session.starts_on)
        && module.available_until.is_none_or(|until| session.starts_on <= until)
}

/// Whether one can still register on `today`.
pub(super) fn is_open(session: &Session, today: NaiveDate) -> bool {
    today <= session.last_day_to_register()
}

/// Whether one can still register on `today` for a session that takes place; seats are not looked at.
pub fn can_register(session: &Session, today: NaiveDate) -> bool {
    !session.cancelled && is_open(session, today)
}
