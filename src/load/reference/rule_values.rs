//! What a parameter of a rule file holds, by its kind.

use std::ops::RangeInclusive;

use super::calendar::module_of;
use crate::dates::last_day;
use crate::findings::{Code, Fact, Finding};
use crate::load::toml::cursor::Value;
use crate::load::toml::table::Table;
use crate::load::toml::unique::Unique;
use crate::model::parameters::{Held, Kind};
use crate::model::rules::{Grace, Hours, OffQuota, PreparationHours, TitleOffer};
use crate::model::{Catalogue, ModuleKind};

/// Hours that a preparation may last.
const HOURS: RangeInclusive<u32> = 1..=5_000;

/// What the table of a parameter says, its clause apart. `None` if something was reported.
pub(crate) fn held(table: &Table, kind: &Kind, catalogue: Option<&Catalogue>) -> Option<Held> {
    Some(match kind {
        Kind::Day => Held::Day(table.required("value", Value::date)?),
        Kind::Count(bounds) => Held::Count(table.required("value", |value| value.number(bounds.clone()))?),
        Kind::YesNo => Held::YesNo(table.required("value", Value::yes_no)?),
        Kind::Word(words) => {
            let words = words().into_iter().map(|word| (word, word));
            Held::Word(table.required("value", |value| value.one_of(words))?)
        }
        Kind::Preparation => Held::Preparation(preparation(table)?),
        Kind::Grace => Held::Grace(grace(table)?),
        Kind::OffQuota => Held::OffQuota(off_quota(table, catalogue)?),
        Kind::TitleOffer => Held::TitleOffer(title_offer(table)?),
    })
}

/// Reports a table that is for the same year, module or day as one before it: `place` counts the
/// tables of the list.
pub(crate) fn told_apart(
    table: &Table,
    kind: &Kind,
    catalogue: Option<&Catalogue>,
    place: usize,
    names: &mut Unique,
) {
    let key = match kind {
        Kind::Grace => "year",
        Kind::OffQuota => "module",
        Kind::Preparation => "from",
        Kind::Day | Kind::Count(_) | Kind::YesNo | Kind::Word(_) | Kind::TitleOffer => return,
    };
    let read = |value: Value| match kind {
        Kind::Grace => value.year().map(|year| year.to_string()),
        Kind::OffQuota => value.filled().map(|name| id_of(name, catalogue)),
        _ => value.date().map(|day| day.to_string()),
    };
    match table.value(key) {
        Some(value) => {
            if let Some(name) = read(value) {
                names.add(value, name, place);
            }
        }
        // one may be for every day; a second one would be for the same days
        None => {
            if names.other(table.place(), String::new(), place).is_some() {
                table.missing(key);
            }
        }
    }
}

/// What a module is called in the catalogue, whichever of its names is given.
fn id_of(name: String, catalogue: Option<&Catalogue>) -> String {
    let known = catalogue.and_then(|catalogue| Some(&catalogue.get(catalogue.find(&name)?).id));
    known.cloned().unwrap_or(name)
}

fn preparation(table: &Table) -> Option<PreparationHours> {
    let from = table.optional("from", Value::date);
    Some(PreparationHours { from, hours: hours(table)? })
}

/// `one_of`, or `least` and `most`.
fn hours(table: &Table) -> Option<Hours> {
    let number = |value: Value| value.number(HOURS);
    if let Some(values) = table.value("one_of") {
        for key in ["least", "most"] {
            if let Some(value) = table.value(key) {
                value.report(value.finding(Code::ConflictingKeys).text("other_key", "one_of"));
            }
        }
        let values = values.list(number)?;
        if values.is_empty() {
            table.report_at("one_of", Finding::new(Code::EmptyText).text("key", "one_of").text("value", ""));
        }
        return Some(Hours::OneOf(values));
    }
    let (least, most) = (table.required("least", number), table.required("most", number));
    let (least, most) = (least?, most?);
    if most < least {
        table.optional("most", |value| value.number(least..=*HOURS.end()));
    }
    Some(Hours::Between { least, most })
}

fn grace(table: &Table) -> Option<Grace> {
    let year = table.required("year", Value::year);
    let closes_on = table.required("closes_on", Value::date);
    let (year, closes_on) = (year?, closes_on?);
    if closes_on < last_day(year) {
        let finding = Finding::new(Code::GraceBeforeYearEnds)
            .fact("day", Fact::Day(closes_on))
            .fact("least", Fact::Day(last_day(year)));
        table.report_at("closes_on", finding);
    }
    Some(Grace { year, closes_on })
}

fn off_quota(table: &Table, catalogue: Option<&Catalogue>) -> Option<OffQuota> {
    let module = table.required("module", |value| {
        if let Some(catalogue) = catalogue {
            let module = module_of(value, catalogue)?;
            if catalogue.get(module).kind != ModuleKind::Thematic {
                value.report(value.finding(Code::NotThematic));
                return None;
            }
        }
        value.filled()
    });
    let from = table.required("from", Value::date);
    let funded = table.required("funded", Value::yes_no);
    Some(OffQuota { module: module?, from: from?, funded: funded? })
}

fn title_offer(table: &Table) -> Option<TitleOffer> {
    let offered_until = table.optional("offered_until", Value::date);
    let requires_ccp1 = table.required("requires_ccp1", Value::yes_no);
    let requires_structure_agreement = table.required("requires_structure_agreement", Value::yes_no);
    Some(TitleOffer {
        offered_until,
        requires_ccp1: requires_ccp1?,
        requires_structure_agreement: requires_structure_agreement?,
    })
}
