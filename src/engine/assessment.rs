//! One advisor in, everything known about them out. Pure.

use super::eligibility;
use super::eligibility::{Need, SessionSet, Shelf};
use super::obligations;
use super::obligations::facts::NothingKnown;
use super::obligations::{Course, Extra, Facts, Obligation, ObligationStatus, Warning};
use super::setting::Setting;
use crate::dates::CivilYear;
pub use crate::model::verdict::AdvisorStatus;
use crate::model::{Advisor, Exception, ModuleIndex, Training};

/// Everything that is known of one advisor on D, for the civil year Y.
#[derive(Debug, Clone)]
pub struct Assessment<'a> {
    /// The days that the verdict is counted from.
    pub facts: Facts,
    /// The verdict.
    pub status: AdvisorStatus,
    /// The trainings, each once, by `ends_on`, module id and file order.
    pub courses: Vec<Course>,
    /// All obligations that exist up to Y; a report shows those marked `shown`. None for somebody
    /// who left.
    pub obligations: Vec<Obligation<'a>>,
    /// The thematic trainings that count for no obligation.
    pub extra: Vec<Extra>,
    /// The modules of which a training is on top of the quota already.
    pub off_quota: Vec<ModuleIndex>,
    /// Earlier civil years whose continuing module was missed: a fact that changes no status.
    pub missed_years: Vec<CivilYear>,
    /// What somebody should look at, in the order in which it was found.
    pub warnings: Vec<Warning>,
}

/// Assesses one advisor.
///
/// `trainings` are the advisor's rows in file order, `exceptions` those granted to them.
///
/// # Errors
/// [`NothingKnown`] for an advisor of whom H, N and C are given nowhere, and who is not exempt.
pub fn assess<'a>(
    setting: &Setting,
    advisor: &Advisor,
    trainings: &[Training],
    exceptions: &[&'a Exception],
) -> Result<Assessment<'a>, NothingKnown> {
    let mut warnings = Vec::new();
    let courses = obligations::courses::courses(setting, trainings, &mut warnings);
    let facts = Facts::of(setting, advisor, trainings, &courses, &mut warnings)?;
    let assigned = obligations::assign(setting, &facts, &courses, exceptions, &mut warnings);
    let left = facts
        .contract_ends_on
        .is_some_and(|end| end < setting.first_day || (end < setting.as_of && end < setting.last_day));
    let mut assessment = Assessment {
        status: AdvisorStatus::Left,
        missed_years: obligations::missed_years(setting, &assigned.obligations),
        facts,
        courses,
        obligations: assigned.obligations,
        extra: assigned.extra,
        off_quota: assigned.off_quota,
        warnings,
    };
    if left {
        assessment.missed_years.clear();
        assessment.obligations.iter_mut().for_each(|obligation| obligation.shown = false);
    } else {
        assessment.status = status(setting, &assessment);
    }
    Ok(assessment)
}

/// The worst of the statuses that the shown obligations have; nobody is up to date before the first
/// day in post.
fn status(setting: &Setting, assessment: &Assessment) -> AdvisorStatus {
    let to_come = assessment.facts.hired_on.is_some_and(|hired_on| hired_on > setting.as_of);
    assessment
        .shown()
        .map(|obligation| match obligation.status {
            ObligationStatus::Overdue | ObligationStatus::Missed => AdvisorStatus::Overdue,
            ObligationStatus::Due => AdvisorStatus::Due,
            ObligationStatus::Scheduled => AdvisorStatus::Scheduled,
            ObligationStatus::Upcoming => AdvisorStatus::Upcoming,
            ObligationStatus::Done | ObligationStatus::Waived | ObligationStatus::Optional => {
                AdvisorStatus::UpToDate
            }
        })
        .chain(to_come.then_some(AdvisorStatus::Upcoming))
        .max()
        .unwrap_or(AdvisorStatus::UpToDate)
}

impl<'a> Assessment<'a> {
    /// The obligations that a report for Y shows, in the order of the contract.
    pub fn shown(&self) -> impl Iterator<Item = &Obligation<'a>> {
        self.obligations.iter().filter(|obligation| obligation.shown)
    }

    /// The sessions that fit an obligation: none where nothing remains of it.
    pub fn eligible(&self, shelf: &Shelf, advisor: &Advisor, obligation: &Obligation) -> SessionSet {
        if obligation.remaining == 0 {
            return SessionSet::default();
        }
        shelf.eligible(advisor, self, &Need::of(obligation))
    }

    /// Every session with the reasons why it does not fit; none where it does.
    pub fn reasons(
        &self,
        setting: &Setting,
        advisor: &Advisor,
        need: &Need,
    ) -> Vec<Vec<eligibility::Reason>> {
        let candidate = eligibility::Candidate::new(setting, advisor, self);
        setting.calendar.sessions().iter().map(|session| candidate.reasons(session, need)).collect()
    }
}
