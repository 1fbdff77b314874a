//! What is missing: the seats to ask an organiser for (contract, section 8: *output*).

use std::collections::BTreeMap;

use super::Proposal;
use crate::dates::Month;
use crate::engine::allocation::UnitKind;
use crate::engine::setting::Setting;
use crate::model::territory::RegionCode;

/// Units without a seat that one session could meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Gap {
    pub(crate) kind: UnitKind,
    /// `None`: the region of these people is not known.
    pub(crate) region: Option<RegionCode>,
    /// The last month in which a session is of use.
    pub(crate) until: Month,
    pub(crate) seats: usize,
}

/// The units without a seat, by kind, region and last useful month.
pub(crate) fn gaps(setting: &Setting, proposal: &Proposal) -> Vec<Gap> {
    let mut counts: BTreeMap<(UnitKind, Option<RegionCode>, Month), usize> = BTreeMap::new();
    for (unit, _) in proposal.allocation.unplaced() {
        let obligation = proposal.obligation(unit);
        let due = obligation.due.filter(|due| *due >= setting.as_of);
        let last = obligation.closes.or(due).unwrap_or(setting.last_day);
        let region = proposal.row(unit).advisor.person.region;
        *counts.entry((unit.kind, region, Month::of(last))).or_default() += 1;
    }
    let gap = |((kind, region, until), seats)| Gap { kind, region, until, seats };
    counts.into_iter().map(gap).collect()
}
