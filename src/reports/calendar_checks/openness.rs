//! Sessions that hardly anybody can take, as they are written.

use super::about;
use crate::findings::{Code, Fact, Finding};
use crate::load::reference::PlacedSession;
use crate::model::Catalogue;
use crate::model::calendar::Mode;
use crate::model::territory::Territories;

/// A registration that closes too late, a module that is not offered then, a region left out.
pub(super) fn check(
    placed: &PlacedSession,
    catalogue: &Catalogue,
    territories: &Territories,
) -> Vec<Finding> {
    let checks = [late_registration(placed), unavailable(placed, catalogue), own_region(placed, territories)];
    checks.into_iter().flatten().collect()
}

/// Registration is still open once the session has begun.
fn late_registration(placed: &PlacedSession) -> Option<Finding> {
    let (starts, closes) = (placed.session.starts_on, placed.session.registration_closes_on?);
    let finding = about(placed, Code::LateRegistration).at(placed.place("registration_closes_on"));
    (closes > starts).then(|| finding.fact("closes", Fact::Day(closes)).fact("starts", Fact::Day(starts)))
}

/// The session starts on a day on which its module is not offered: it fits nobody, ever.
fn unavailable(placed: &PlacedSession, catalogue: &Catalogue) -> Option<Finding> {
    let starts = placed.session.starts_on;
    let module = catalogue.get(placed.session.module);
    let told = |code, limit| {
        let finding = about(placed, code).at(placed.place("starts_on")).text("module", &module.title);
        finding.fact("starts", Fact::Day(starts)).fact("limit", Fact::Day(limit))
    };
    let early = module.available_from.filter(|from| starts < *from);
    let late = module.available_until.filter(|until| starts > *until);
    early
        .map(|from| told(Code::BeforeAvailability, from))
        .or_else(|| late.map(|until| told(Code::AfterAvailability, until)))
}

/// People come together in a department whose own region is not invited.
fn own_region(placed: &PlacedSession, territories: &Territories) -> Option<Finding> {
    let session = &placed.session;
    let (regions, department) = (session.regions.as_ref()?, territories.department(session.department?)?);
    let region = territories.region(department.region?)?;
    let left_out = session.mode != Some(Mode::Remote) && !regions.contains(&region.code);
    left_out.then(|| {
        let finding = about(placed, Code::OwnRegionLeftOut).at(placed.place("regions"));
        finding.text("department", &department.name).text("region", &region.name)
    })
}
