//! What no figure should hide, told after a report.

use std::cmp::Ordering;
use std::collections::HashMap;

use chrono::Datelike;

use crate::dates::CivilYear;
use crate::engine::obligations::Obligation;
use crate::engine::setting::Setting;
use crate::findings::{Code, Fact, Finding};
use crate::model::{Exception, ModuleIndex, RuleSet};
use crate::reports::casebook::{Casebook, Row, Summary};

/// What is to be said of any report on these people, whomever it shows.
pub(crate) fn of_setting(casebook: &Casebook) -> Vec<Finding> {
    let no_history = (!casebook.history().is_given()).then(|| Finding::new(Code::NoHistory));
    no_history.into_iter().chain(of_time(casebook.setting)).collect()
}

/// What is to be said of a report of this year, on this calendar.
pub(crate) fn of_time(setting: &Setting) -> Vec<Finding> {
    let mut told: Vec<Finding> = of_another_year(setting).into_iter().collect();
    match setting.calendar.last_day() {
        Some(_) => told.extend(of_a_past_calendar(setting)),
        None => told.push(Finding::new(Code::NoCalendar)),
    }
    told.extend(of_unchecked_rules(setting.rules, setting.year));
    told
}

/// What is to be said of the people that a report shows.
pub(crate) fn of_report(casebook: &Casebook, summary: &Summary) -> Vec<Finding> {
    let setting = casebook.setting;
    of_modules(setting, |module| summary.names(setting, module)).into_iter().collect()
}

/// The sources of the rules were last read before the civil year that is reported on.
pub(crate) fn of_unchecked_rules(rules: &RuleSet, year: CivilYear) -> Option<Finding> {
    let day = rules.checked_on.filter(|day| day.year() < year)?;
    let told = Finding::new(Code::RulesNotChecked).fact("rules", Fact::Bilingual(rules.title.clone()));
    Some(told.fact("day", Fact::Day(day)).text("year", year.to_string()))
}

/// The last session of the calendar is over.
pub(crate) fn of_a_past_calendar(setting: &Setting) -> Option<Finding> {
    let last = setting.calendar.last_day().filter(|last| *last < setting.as_of)?;
    Some(Finding::new(Code::CalendarPast).fact("day", Fact::Day(last)))
}

/// The modules that a report names and whose titles are indicative.
pub(crate) fn of_modules(setting: &Setting, names: impl Fn(ModuleIndex) -> bool) -> Option<Finding> {
    let modules = setting.catalogue.modules().iter().zip(0..);
    let titles: Vec<&str> = modules
        .filter(|(module, place)| module.indicative && names(ModuleIndex(*place)))
        .map(|(module, _)| module.title.as_str())
        .collect();
    let told = Finding::new(Code::IndicativeModules).count("count", titles.len());
    (!titles.is_empty()).then(|| told.text("modules", titles.join(", ")))
}

/// A report on a year that is not the year of D is a forecast, or looks back.
fn of_another_year(setting: &Setting) -> Option<Finding> {
    let code = match setting.year.cmp(&setting.as_of.year()) {
        Ordering::Greater => Code::Forecast,
        Ordering::Less => Code::LooksBack,
        Ordering::Equal => return None,
    };
    let told = Finding::new(code).text("year", setting.year.to_string());
    Some(told.fact("day", Fact::Day(setting.as_of)))
}

/// The accepted exceptions that meet nobody or nothing, and those that are over.
pub(crate) fn of_exceptions(casebook: &Casebook, exceptions: &[(&Exception, Option<usize>)]) -> Vec<Finding> {
    // somebody may have many: what they owe is looked at once
    let mut rows: HashMap<usize, Row> = HashMap::new();
    let mut met = |exception: &Exception, row: usize| {
        let row = rows.entry(row).or_insert_with(|| casebook.row(row));
        let meets = |obligation: &Obligation| {
            obligation.kind == exception.obligation && obligation.year == exception.year
        };
        // what nobody could assess may have the obligation all the same
        row.assessed().is_none_or(|assessed| assessed.assessment.obligations.iter().any(meets))
    };
    let over =
        |exception: &Exception| exception.effect.until().is_some_and(|until| until < casebook.setting.as_of);
    exceptions
        .iter()
        .filter(|(exception, _)| exception.exists_on(casebook.setting.as_of))
        .filter_map(|(exception, row)| {
            let code = match row.is_some_and(|row| met(exception, row)) {
                true if over(exception) => Code::ExpiredException,
                true => return None,
                false => Code::UnusedException,
            };
            let told = Finding::new(code)
                .at(casebook.files.place(exception.origin))
                .text("value", &exception.advisor);
            Some(match exception.effect.until() {
                Some(until) => told.fact("day", Fact::Day(until)),
                None => told,
            })
        })
        .collect()
}
