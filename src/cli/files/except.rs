//! What can be typed after `parconum except`.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches, Command};

use super::adding;
use crate::cli::arguments::{date, flag, one_of, option, under, year};
use crate::cli::one;
use crate::dates::CivilYear;
use crate::locale::Locale;
use crate::model::exceptions::EffectKind;
use crate::model::rules::ObligationKind;
use crate::text::Word;

pub(crate) const NAME: &str = "except";

/// What is granted to whom.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExceptOptions {
    pub advisor: String,
    pub obligation: ObligationKind,
    pub effect: EffectKind,
    pub of_year: Option<CivilYear>,
    pub until: Option<NaiveDate>,
    pub reason: String,
    pub by: Option<String>,
    /// What does not fit is granted all the same.
    pub force: bool,
    /// Nobody is asked.
    pub yes: bool,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let needed = |id: &'static str, value: &str, help: &str| {
        Arg::new(id).value_name(locale.text(value)).required(true).help(locale.text(help))
    };
    let arguments = [
        needed("advisor", "value-advisor", "help-record-advisor"),
        one_of(
            locale,
            needed("obligation", "value-obligation", "help-except-obligation"),
            ObligationKind::all(),
        ),
        one_of(locale, needed("effect", "value-effect", "help-except-effect"), EffectKind::all()),
    ];
    let exception = [
        option(locale, "reason", "value-text", "help-except-reason").required(true),
        option(locale, "of-year", "value-year", "help-except-year").value_parser(year(locale)),
        option(locale, "until", "value-date", "help-except-until").value_parser(date(locale)),
        option(locale, "by", "value-text", "help-except-by"),
    ];
    let outcome = [flag(locale, "force", "help-record-force"), flag(locale, "yes", "help-yes")];
    let groups = [
        under(locale, "heading-arguments", arguments),
        under(locale, "heading-exception", exception),
        under(locale, "heading-outcome", outcome),
    ];
    adding(locale, NAME, groups.into_iter().flatten())
}

pub(crate) fn read(matches: &ArgMatches) -> crate::cli::Command {
    crate::cli::Command::Except(ExceptOptions {
        advisor: one(matches, "advisor").unwrap_or_default(),
        obligation: one(matches, "obligation").expect("clap requires an obligation"),
        effect: one(matches, "effect").expect("clap requires an effect"),
        of_year: one(matches, "of-year"),
        until: one(matches, "until"),
        reason: one(matches, "reason").unwrap_or_default(),
        by: one(matches, "by"),
        force: matches.get_flag("force"),
        yes: matches.get_flag("yes"),
    })
}
