//! The filters by which a command chooses among the people of a roster.

use clap::{Arg, ArgAction, ArgMatches};

use super::all;
use super::arguments::{choice, option, under};
use crate::locale::Locale;
use crate::model::verdict::AdvisorStatus;
use crate::text::Word;

/// The people asked for: of each filter that is given, one value must fit.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct PeopleFilter {
    pub statuses: Vec<AdvisorStatus>,
    pub regions: Vec<String>,
    pub departments: Vec<String>,
    pub structures: Vec<String>,
    pub names: Vec<String>,
}

pub(crate) fn arguments(locale: &Locale) -> Vec<Arg> {
    let filter = |id, value, help| option(locale, id, value, help).action(ArgAction::Append);
    let filters = [
        choice(locale, ("status", "value-status", "help-status"), AdvisorStatus::all())
            .action(ArgAction::Append),
        filter("region", "value-region", "help-region"),
        filter("department", "value-department", "help-department"),
        filter("structure", "value-text", "help-structure"),
        filter("name", "value-text", "help-name"),
    ];
    under(locale, "heading-filters", filters)
}

pub(crate) fn read(matches: &ArgMatches) -> PeopleFilter {
    PeopleFilter {
        statuses: all(matches, "status"),
        regions: all(matches, "region"),
        departments: all(matches, "department"),
        structures: all(matches, "structure"),
        names: all(matches, "name"),
    }
}
