//! What can be typed after `parconum schema`.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgMatches, Command};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::cli::arguments::{bare_subcommand, output_of_text, under};
use crate::cli::one;
use crate::locale::Locale;
use crate::text::Word;

pub(crate) const NAME: &str = "schema";

/// A published format: a file that is read, or a report that is printed as JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum Schema {
    /// `parconum.toml`.
    Parconum,
    Rules,
    Catalogue,
    Calendar,
    Exceptions,
    Check,
    Plan,
    Allocate,
    RosterCsv,
    HistoryCsv,
    CalendarCsv,
}

/// Which format is asked for; `None`: which there are.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SchemaOptions {
    pub name: Option<Schema>,
}

pub(crate) fn describe(locale: &Locale) -> Command {
    let name = Arg::new("name").value_name(locale.text("value-format")).help(locale.text("help-schema-name"));
    let names = PossibleValuesParser::new(Schema::codes());
    let known = |name: String| Schema::from_code(&name).expect("clap takes these names alone");
    let name = name.value_parser(names.map(known)).hide_possible_values(true);
    let output = under(locale, "heading-report", [output_of_text(locale)]);
    let arguments = under(locale, "heading-arguments", [name]).into_iter().chain(output);
    bare_subcommand(locale, NAME, arguments.collect())
}

pub(crate) fn read(matches: &ArgMatches) -> crate::cli::Command {
    crate::cli::Command::Schema(SchemaOptions { name: one(matches, "name") })
}
