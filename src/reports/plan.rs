//! What an advisor can do about what remains: every session with its reasons, the itinerary, and
//! what is possible beside. Pure.

use super::casebook::Assessed;
use crate::dates::Period;
use crate::engine::assessment::{AdvisorStatus, Assessment};
use crate::engine::eligibility::{Candidate, Need, Reason};
use crate::engine::itinerary;
use crate::engine::itinerary::{Demand, Itineraries, Part, Preference, Wishes};
use crate::engine::obligations::{Obligation, ObligationKind};
use crate::engine::setting::Setting;
use crate::model::rules::TitleOffer;
use crate::model::{Advisor, DepartmentCode, Session, SessionIndex};

/// The plan of one advisor.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// By `starts_on`, then id.
    pub itinerary: Vec<SessionIndex>,
    /// The best itineraries, the one above first; as many as were asked for, if there are.
    pub itineraries: Itineraries,
    /// The sessions that fit and are left out because of an absence.
    pub avoided: Vec<SessionIndex>,
    /// What fits no obligation, by `starts_on`, then id.
    pub also_possible: Vec<AlsoPossible>,
    /// `None`: the rules do not offer the full title on D.
    pub title: Option<TitleOption>,
}

/// A session that fits no obligation and may be taken all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlsoPossible {
    /// Which session it is.
    pub session: SessionIndex,
    /// On top of the quota and, as the rule says, paid for; else at the structure's cost.
    pub funded: bool,
}

/// The optional full title, and the conditions that are still missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TitleOption {
    /// The CCP1 must be passed first.
    pub lacks_ccp1: bool,
    /// The structure must agree first.
    pub lacks_structure_agreement: bool,
}

/// What the advisor chooses, where the rules leave a choice.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// The mode that is liked better; `None`: neither.
    pub prefer: Option<Preference>,
    /// Counts as the advisor's own, for this plan.
    pub department: Option<DepartmentCode>,
    /// Absences: no session that has a day in one of them is in an itinerary.
    pub avoid: Vec<Period>,
    /// How many itineraries are wanted; 0 is as 1.
    pub itineraries: usize,
}

impl Choices {
    fn avoids(&self, session: &Session) -> bool {
        self.avoid.iter().any(|period| session.meets_days(period.first, period.last))
    }
}

impl Plan {
    /// The plan of somebody, with what they choose.
    pub fn of(setting: &Setting, advisor: &Advisor, assessed: &Assessed, choices: &Choices) -> Self {
        let avoids = |session: &SessionIndex| choices.avoids(setting.calendar.get(*session));
        let itineraries = itineraries(setting, advisor, assessed, choices);
        let fits = |session: &SessionIndex| assessed.shown().any(|(_, eligible)| eligible.contains(*session));
        let all = setting.calendar.iter().map(|(session, _)| session);
        Self {
            also_possible: also_possible(setting, advisor, assessed),
            itinerary: itineraries.sets.first().cloned().unwrap_or_default(),
            avoided: all.filter(|session| avoids(session) && fits(session)).collect(),
            itineraries,
            title: setting
                .rules
                .title_offer
                .as_ref()
                .and_then(|offer| title(setting, &offer.value, advisor, assessed)),
        }
    }
}

/// The best itineraries for what remains: what every report that proposes sessions to somebody
/// proposes.
pub(crate) fn itineraries(
    setting: &Setting,
    advisor: &Advisor,
    assessed: &Assessed,
    choices: &Choices,
) -> Itineraries {
    let avoids = |session: &SessionIndex| choices.avoids(setting.calendar.get(*session));
    let demands: Vec<Demand> = assessed
        .shown()
        .filter(|(obligation, _)| !obligation.optional)
        .map(|(obligation, eligible)| Demand {
            part: part(&assessed.assessment, obligation.kind),
            due: obligation.due.filter(|due| *due >= setting.as_of),
            units: obligation.remaining,
            eligible: eligible.iter().filter(|session| !avoids(session)).collect(),
        })
        .collect();
    let wishes =
        Wishes { department: choices.department.or(advisor.person.department), prefer: choices.prefer };
    itinerary::best(setting.calendar, &wishes, &demands, choices.itineraries.max(1))
}

/// What the order of preparation and exam asks of an obligation: nothing where the preparation is
/// met, registered or waived.
pub(super) fn part(assessment: &Assessment, kind: ObligationKind) -> Part {
    let is_open = |obligation: &Obligation| {
        obligation.kind == ObligationKind::Ccp1Preparation && obligation.remaining > 0
    };
    match kind {
        ObligationKind::Ccp1Preparation => Part::Preparation,
        ObligationKind::Ccp1 if assessment.obligations.iter().any(is_open) => Part::Exam,
        _ => Part::Modules,
    }
}

/// The thematic sessions that fit no shown obligation and would fit a module wanted in Y.
fn also_possible(setting: &Setting, advisor: &Advisor, assessed: &Assessed) -> Vec<AlsoPossible> {
    let nothing_remains = assessed.shown().all(|(obligation, _)| obligation.remaining == 0);
    let candidate = Candidate::new(setting, advisor, &assessed.assessment);
    let need = Need::any_module_in(setting);
    setting
        .calendar
        .iter()
        .filter(|(session, _)| !assessed.shown().any(|(_, eligible)| eligible.contains(*session)))
        .filter_map(|(index, session)| match candidate.reasons(session, &need).as_slice() {
            [Reason::OffQuota] => {
                let offer = setting.off_quota(session.module, session.ends_on)?;
                Some(AlsoPossible { session: index, funded: offer.funded })
            }
            [] if nothing_remains => Some(AlsoPossible { session: index, funded: false }),
            _ => None,
        })
        .collect()
}

fn title(
    setting: &Setting,
    offer: &TitleOffer,
    advisor: &Advisor,
    assessed: &Assessed,
) -> Option<TitleOption> {
    let left = assessed.assessment.status == AdvisorStatus::Left;
    let offered = offer.offered_until.is_none_or(|until| setting.as_of <= until);
    (offered && !left).then_some(TitleOption {
        lacks_ccp1: offer.requires_ccp1 && assessed.assessment.facts.ccp1.is_none(),
        lacks_structure_agreement: offer.requires_structure_agreement && !advisor.structure_agreement,
    })
}
