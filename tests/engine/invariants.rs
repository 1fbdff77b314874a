//! What must stay true of the engine, whatever the case.

use parconum::engine::assessment::Assessment;
use parconum::engine::eligibility::{Candidate, Need, Shelf};
use parconum::engine::obligations::{ExtraReason, ObligationKind};
use parconum::model::{Origin, SessionIndex, Training, TrainingStatus};
use proptest::prelude::*;

use crate::case::Case;
use crate::random::any_case;

/// All that is said of an advisor, but for the places where it was read.
fn verdict(case: &Case, assessment: &Assessment) -> String {
    let setting = case.setting();
    let shelf = Shelf::new(&setting);
    let obligations: Vec<String> = assessment
        .obligations
        .iter()
        .map(|o| {
            let counted: Vec<_> = o.counted.iter().map(|c| (c.module, c.on, c.late, c.registered)).collect();
            let days = (o.opens, o.due, o.closes, o.optional, o.exception().is_some(), o.shown);
            let eligible: Vec<_> = assessment.eligible(&shelf, &case.advisor, o).iter().collect();
            format!(
                "{:?} {:?} {days:?} {:?} {} {counted:?} {eligible:?}",
                o.kind, o.year, o.status, o.remaining
            )
        })
        .collect();
    let extra: Vec<_> = assessment.extra.iter().map(|e| (e.module, e.on, e.reason, e.registered)).collect();
    let mut warnings: Vec<_> = assessment
        .warnings
        .iter()
        .map(|warning| format!("{:?} {:?} {:?}", warning.code, warning.module, warning.on))
        .collect();
    warnings.sort_unstable();
    let facts = &assessment.facts;
    let days = (facts.entered_on(), facts.ccp1_on(), facts.phase, facts.cohort);
    let missed = &assessment.missed_years;
    format!("{:?} {days:?} {obligations:#?} {extra:?} {missed:?} {warnings:?}", assessment.status)
}

/// The case with its rows and its exceptions in another order. Rows of one training keep theirs: the
/// first of those that count as much stands.
fn shuffled() -> impl Strategy<Value = (Case, Case)> {
    any_case().prop_flat_map(|case| {
        let rows = Just(case.trainings.clone()).prop_shuffle();
        let exceptions = Just(case.exceptions.clone()).prop_shuffle();
        (Just(case), rows, exceptions).prop_map(|(case, mut trainings, exceptions)| {
            let mut in_order = case.trainings.clone();
            for row in &mut trainings {
                let same = |other: &Training| (other.module, other.ends_on) == (row.module, row.ends_on);
                let first = in_order.iter().position(same).unwrap();
                *row = in_order.remove(first);
            }
            (case.clone(), Case { trainings, exceptions, ..case })
        })
    })
}

proptest! {
    #[test]
    fn no_verdict_depends_on_the_order_of_rows_or_exceptions((one, other) in shuffled()) {
        let (first, second) = (one.assessment(), other.assessment());
        prop_assert_eq!(first.is_some(), second.is_some());
        if let (Some(first), Some(second)) = (first, second) {
            prop_assert_eq!(verdict(&one, &first), verdict(&other, &second));
        }
    }

    #[test]
    fn the_index_of_sessions_agrees_with_the_reasons(case in any_case()) {
        let Some(assessment) = case.assessment() else { return Ok(()) };
        let setting = case.setting();
        let shelf = Shelf::new(&setting);
        let candidate = Candidate::new(&setting, &case.advisor, &assessment);
        for owed in assessment.shown().filter(|owed| owed.remaining > 0) {
            let need = Need::of(owed);
            let fits = case.calendar.iter().filter(|(_, session)| candidate.reasons(session, &need).is_empty());
            let fits: Vec<SessionIndex> = fits.map(|(index, _)| index).collect();
            let indexed: Vec<SessionIndex> = assessment.eligible(&shelf, &case.advisor, owed).iter().collect();
            prop_assert_eq!(indexed, fits, "{:?}", owed);
        }
    }

    /// What does not count is not to be recommended, by whichever parameter of the rules.
    #[test]
    fn a_session_that_fits_counts_for_an_obligation_once_it_is_booked(case in any_case()) {
        let Some(assessment) = case.assessment() else { return Ok(()) };
        let setting = case.setting();
        let shelf = Shelf::new(&setting);
        for owed in assessment.shown() {
            for fitting in assessment.eligible(&shelf, &case.advisor, owed).iter().take(2) {
                let session = case.calendar.get(fitting);
                let mut booked = case.clone();
                booked.trainings.push(Training {
                    module: session.module,
                    starts_on: session.starts_on,
                    ends_on: session.ends_on,
                    status: Some(TrainingStatus::Registered),
                    session: Default::default(),
                    hours: None,
                    is_certificate: false,
                    origin: Origin::Typed,
                });
                let after = booked.assessment().unwrap();
                let counts = after.obligations.iter().flat_map(|owed| &owed.counted);
                let counts = counts.filter(|counted| (counted.module, counted.on) == (session.module, session.ends_on));
                // what step 2 of section 3 asks of every training, section 4 does not ask of a session for a year
                let is_too_early = owed.kind == ObligationKind::ContinuingModule
                    && after.extra.iter().any(|extra| {
                        (extra.module, extra.on) == (session.module, session.ends_on)
                            && matches!(extra.reason, ExtraReason::BeforeEntry | ExtraReason::BeforeHire)
                    });
                prop_assert_eq!(counts.count(), usize::from(!is_too_early), "{:?} {:?} {:?}", owed.kind, owed.year, session);
            }
        }
    }
}
