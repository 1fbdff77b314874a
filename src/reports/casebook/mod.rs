//! The people of a roster with what is known of each: what every report is rendered from.

mod parts;

use std::collections::HashMap;

use chrono::NaiveDate;
use strum::VariantArray;

use crate::engine::assessment::{AdvisorStatus, Assessment, assess};
use crate::engine::eligibility::{Need, Reason, SessionSet, Shelf};
use crate::engine::obligations::{Counted, Course, Obligation, ObligationStatus};
use crate::engine::outlook::late_on;
use crate::engine::setting::Setting;
use crate::findings::{Code, Errors, Files, Finding, Place};
use crate::model::verdict::Evidence;
use crate::model::{Advisor, Exception, History, ModuleIndex, Roster, Training};

/// The people, what they took, and what is wrong with their rows.
#[derive(Debug, Default)]
pub struct People {
    /// Everybody.
    pub roster: Roster,
    /// What they took.
    pub history: History,
    /// What is wrong with their rows.
    pub errors: Errors,
}

/// What a report is made from: the question and the people.
#[derive(Debug)]
pub struct Casebook<'a> {
    /// The question.
    pub setting: &'a Setting<'a>,
    /// The sessions, sorted for looking up.
    pub shelf: Shelf<'a>,
    people: &'a People,
    /// The files that the rows stand in.
    pub files: &'a Files,
    /// The exceptions granted to each advisor, by roster row.
    granted: HashMap<usize, Vec<&'a Exception>>,
}

/// One advisor of a report.
#[derive(Debug)]
pub struct Row<'a> {
    /// Who it is.
    pub advisor: &'a Advisor,
    /// Whether a history tells of them.
    pub evidence: Evidence,
    /// What can be said of them.
    pub verdict: Verdict<'a>,
}

/// What can be said of an advisor.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "nearly every verdict is the large one")]
pub enum Verdict<'a> {
    /// Where they stand.
    Assessed(Assessed<'a>),
    /// The data have errors: no verdict is given.
    Invalid(Vec<Finding>),
}

/// An assessment with the sessions that fit each of its shown obligations.
#[derive(Debug)]
pub struct Assessed<'a> {
    /// Everything that is known on D.
    pub assessment: Assessment<'a>,
    /// One set for each obligation, in the order of `assessment.obligations`; empty where the
    /// obligation is not shown.
    pub eligible: Vec<SessionSet>,
    /// The first day from D on which the advisor would be late if nothing new is registered.
    pub late_on: Option<NaiveDate>,
}

impl<'a> Casebook<'a> {
    /// The casebook of these people. `granted` holds the exceptions of each roster row.
    pub fn new(
        setting: &'a Setting<'a>,
        people: &'a People,
        files: &'a Files,
        granted: HashMap<usize, Vec<&'a Exception>>,
    ) -> Self {
        Self { setting, shelf: Shelf::new(setting), people, files, granted }
    }

    /// Everybody, in roster order.
    pub fn advisors(&self) -> &'a [Advisor] {
        &self.people.roster.advisors
    }

    /// What they took.
    pub fn history(&self) -> &'a History {
        &self.people.history
    }

    /// The same people, asked another question.
    pub fn asked<'b>(&self, setting: &'b Setting<'b>) -> Casebook<'b>
    where
        'a: 'b,
    {
        Casebook::new(setting, self.people, self.files, self.granted.clone())
    }

    /// The advisor of a roster row with all that is known of them.
    pub fn row(&self, place: usize) -> Row<'a> {
        self.assessed(place, self.people.history.of(place))
    }

    /// The advisor of a roster row as if they had these trainings too.
    pub fn row_with(&self, place: usize, more: &[Training]) -> Row<'a> {
        self.assessed(place, &[self.people.history.of(place), more].concat())
    }

    fn assessed(&self, place: usize, trainings: &[Training]) -> Row<'a> {
        let advisor = &self.advisors()[place];
        let evidence = match self.people.history.mentions(place) {
            true => Evidence::History,
            false => Evidence::None,
        };
        let errors = self.people.errors.of(place);
        if !errors.is_empty() {
            return Row { advisor, evidence, verdict: Verdict::Invalid(errors.to_vec()) };
        }
        let granted = self.granted.get(&place).map_or(&[][..], Vec::as_slice);
        let verdict = match assess(self.setting, advisor, trainings, granted) {
            Ok(assessment) => {
                let late_on = late_on(self.setting, advisor, trainings, granted, &assessment);
                Verdict::Assessed(Assessed { late_on, ..self.with_sessions(advisor, assessment) })
            }
            Err(_) => Verdict::Invalid(vec![self.nothing_known(advisor)]),
        };
        Row { advisor, evidence, verdict }
    }

    /// Every row of the roster, in its order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        (0..self.advisors().len()).map(|place| self.row(place))
    }

    /// Every error of everybody, in roster order: those of rows, and those of people of whom so
    /// little is known that no rule can be applied.
    pub fn errors(&self) -> impl Iterator<Item = Finding> {
        // an N or a C may be yet to come, or stand in the history: only assessing tells
        let may_be_invalid = |place: &usize| {
            let advisor = &self.advisors()[*place];
            !self.people.errors.of(*place).is_empty() || (advisor.hired_on.is_none() && !advisor.exempt)
        };
        (0..self.advisors().len()).filter(may_be_invalid).flat_map(|place| self.row(place).errors().to_vec())
    }

    /// The assessment with the sessions that fit what is shown, and by when one must register.
    fn with_sessions(&self, advisor: &Advisor, mut assessment: Assessment<'a>) -> Assessed<'a> {
        let fitting = assessment.obligations.iter().map(|obligation| match obligation.shown {
            true => assessment.eligible(&self.shelf, advisor, obligation),
            false => SessionSet::default(),
        });
        let eligible: Vec<SessionSet> = fitting.collect();
        for (obligation, sessions) in assessment.obligations.iter_mut().zip(&eligible) {
            obligation.book_by = self.shelf.book_by(obligation, sessions);
        }
        Assessed { assessment, eligible, late_on: None }
    }

    fn nothing_known(&self, advisor: &Advisor) -> Finding {
        Finding::new(Code::MissingDates).at(self.place(advisor))
    }

    /// Where an advisor was read; `None` for one whom flags describe.
    pub fn place(&self, advisor: &Advisor) -> Option<Place> {
        self.files.place(advisor.origin)
    }
}

impl<'a> Assessed<'a> {
    /// The shown obligations with the sessions that fit each.
    pub fn shown(&self) -> impl Iterator<Item = (&Obligation<'a>, &SessionSet)> {
        self.assessment.obligations.iter().zip(&self.eligible).filter(|(obligation, _)| obligation.shown)
    }

    /// For each session of the calendar, in order, why it does not fit an obligation; empty where
    /// it does. Every session is looked at: only for what is shown.
    pub fn reasons(&self, setting: &Setting, advisor: &Advisor, obligation: &Obligation) -> Vec<Vec<Reason>> {
        self.assessment.reasons(setting, advisor, &Need::of(obligation))
    }

    /// The registered trainings that count for an obligation, by their last days.
    pub fn registered_for(&self, obligation: &Obligation) -> impl Iterator<Item = &Course> {
        let registered = obligation.counted.iter().filter(|counted| counted.registered);
        registered.filter_map(|counted| self.course_of(counted))
    }

    /// The training that counts.
    pub fn course_of(&self, counted: &Counted) -> Option<&Course> {
        let mut courses = self.assessment.courses.iter();
        courses.find(|course| course.module == counted.module && course.ends_on == counted.on)
    }

    /// The shown obligations that somebody must still see to.
    pub fn pending(&self) -> impl Iterator<Item = (&Obligation<'a>, &SessionSet)> {
        self.shown().filter(|(obligation, _)| {
            !matches!(
                obligation.status,
                ObligationStatus::Done | ObligationStatus::Waived | ObligationStatus::Optional
            )
        })
    }
}

impl Row<'_> {
    /// The verdict in one word.
    pub fn status(&self) -> AdvisorStatus {
        match &self.verdict {
            Verdict::Assessed(assessed) => assessed.assessment.status,
            Verdict::Invalid(_) => AdvisorStatus::Invalid,
        }
    }

    /// The errors because of which no verdict is given.
    pub fn errors(&self) -> &[Finding] {
        match &self.verdict {
            Verdict::Assessed(_) => &[],
            Verdict::Invalid(errors) => errors,
        }
    }

    /// The last day on which somebody can register for what is owed first and be in time.
    pub fn book_by(&self) -> Option<NaiveDate> {
        let shown = self.assessed()?.shown().map(|(obligation, _)| obligation);
        shown.filter(|obligation| !obligation.optional).filter_map(|obligation| obligation.book_by).min()
    }

    /// The first day from D on which the advisor would be late if nothing new is registered.
    pub fn late_on(&self) -> Option<NaiveDate> {
        self.assessed()?.late_on
    }

    /// Whether something is said to be owed of somebody about whom no history has a row.
    pub fn is_unconfirmed(&self) -> bool {
        let owes = matches!(self.status(), AdvisorStatus::Overdue | AdvisorStatus::Due);
        owes && self.evidence == Evidence::None
    }

    /// The assessment; `None` where the data have errors.
    pub fn assessed(&self) -> Option<&Assessed<'_>> {
        match &self.verdict {
            Verdict::Assessed(assessed) => Some(assessed),
            Verdict::Invalid(_) => None,
        }
    }
}

/// How few ways out an obligation has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alert {
    /// One eligible session is left.
    LastChance,
    /// No eligible session is left.
    NoSessionLeft,
}

/// What a coordinator must see at once, beside the status: only of an obligation that is owed now.
pub fn alert(setting: &Setting, obligation: &Obligation, eligible: &SessionSet) -> Option<Alert> {
    let owed = matches!(obligation.status, ObligationStatus::Due | ObligationStatus::Overdue);
    if !owed || obligation.remaining == 0 || !setting.calendar.is_given() {
        return None;
    }
    match eligible.iter().take(2).count() {
        0 => Some(Alert::NoSessionLeft),
        1 => Some(Alert::LastChance),
        _ => None,
    }
}

/// What a whole report adds up to.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// How many people the report holds.
    pub advisors: usize,
    by_status: [usize; AdvisorStatus::VARIANTS.len()],
    /// The modules of the trainings that the report lists, by their place in the catalogue.
    modules: Vec<bool>,
    /// The sessions that the report offers to somebody.
    sessions: SessionSet,
}

impl Summary {
    /// The summary of nobody.
    pub fn new(setting: &Setting) -> Self {
        Self { modules: vec![false; setting.catalogue.modules().len()], ..Self::default() }
    }

    /// How many people have a status.
    pub fn count(&self, status: AdvisorStatus) -> usize {
        self.by_status[status as usize]
    }

    /// Whether the report names a module: as a training, or by a session of it.
    pub fn names(&self, setting: &Setting, module: ModuleIndex) -> bool {
        let mut sessions = self.sessions.iter().map(|session| setting.calendar.get(session));
        self.modules[usize::from(module.0)] || sessions.any(|session| session.module == module)
    }

    /// Takes one more advisor into account.
    pub fn add(&mut self, row: &Row) {
        self.advisors += 1;
        self.by_status[row.status() as usize] += 1;
        let Verdict::Assessed(assessed) = &row.verdict else { return };
        for extra in &assessed.assessment.extra {
            self.modules[usize::from(extra.module.0)] = true;
        }
        for (obligation, eligible) in assessed.shown() {
            for counted in &obligation.counted {
                self.modules[usize::from(counted.module.0)] = true;
            }
            self.sessions.add(eligible);
        }
    }

    /// Adds another part of the same report.
    pub fn merge(&mut self, other: &Summary) {
        self.advisors += other.advisors;
        for (mine, theirs) in self.by_status.iter_mut().zip(other.by_status) {
            *mine += theirs;
        }
        for (mine, theirs) in self.modules.iter_mut().zip(&other.modules) {
            *mine |= theirs;
        }
        self.sessions.add(&other.sessions);
    }
}
