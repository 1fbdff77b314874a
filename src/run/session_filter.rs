//! Which sessions of the calendar a list keeps.

use super::filter::{department, region};
use super::lookup;
use crate::cli;
use crate::dates::Month;
use crate::engine::eligibility::can_register;
use crate::engine::setting::Setting;
use crate::findings::Findings;
use crate::model::calendar::Mode;
use crate::model::{DepartmentCode, ModuleIndex, RegionCode, Session};
use crate::workspace::References;

/// The sessions asked for: of each filter that is given, one value must fit.
#[derive(Debug, Default)]
pub(crate) struct SessionFilter {
    modules: Vec<ModuleIndex>,
    regions: Vec<RegionCode>,
    departments: Vec<DepartmentCode>,
    months: Vec<Month>,
    modes: Vec<Mode>,
    seats: Option<u32>,
    open: bool,
}

impl SessionFilter {
    /// The filter of these options; what they name and nobody knows goes to `findings`.
    pub(crate) fn new(options: &cli::SessionFilter, known: &References, findings: &mut Findings) -> Self {
        let territories = &known.territories;
        let mut module = |name| lookup::module("--module", name, &known.catalogue, findings);
        let modules = options.modules.iter().filter_map(|name| module(name)).collect();
        let regions = options.regions.iter().filter_map(|name| region(name, territories, findings)).collect();
        let departments = options.departments.iter();
        Self {
            modules,
            regions,
            departments: departments.filter_map(|name| department(name, territories, findings)).collect(),
            months: options.months.clone(),
            modes: options.modes.clone(),
            seats: options.seats,
            open: options.open,
        }
    }

    /// Whether a session is asked for.
    pub(crate) fn keeps(&self, setting: &Setting, session: &Session) -> bool {
        let has_seats = |least| session.seats_left.is_none_or(|left| left >= least);
        let welcomes = |regions: &Vec<RegionCode>| regions.iter().any(|code| self.regions.contains(code));
        (self.modules.is_empty() || self.modules.contains(&session.module))
            && (self.regions.is_empty() || session.regions.as_ref().is_none_or(welcomes))
            && (self.departments.is_empty() || self.is_near(session))
            && (self.months.is_empty() || self.months.iter().any(|m| session.meets_days(m.first, m.last())))
            && (self.modes.is_empty() || session.mode.is_some_and(|mode| self.modes.contains(&mode)))
            && self.seats.is_none_or(has_seats)
            && (!self.open || can_register(session, setting.as_of))
    }

    /// Whether a session takes place in one of the departments. One that is remote takes place
    /// nowhere: it is kept where remote ones are asked for by name.
    fn is_near(&self, session: &Session) -> bool {
        let remote = session.mode == Some(Mode::Remote) && self.modes.contains(&Mode::Remote);
        remote || session.department.is_some_and(|code| self.departments.contains(&code))
    }
}
