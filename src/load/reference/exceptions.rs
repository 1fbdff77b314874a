//! Accepted exceptions: the leave, extensions and dispensations that coordinators grant.

use crate::dates::CivilYear;
use crate::findings::{Code, Files, Finding, Findings};
use crate::load::toml::cursor::Value;
use crate::load::toml::document::{Documents, Source};
use crate::load::toml::table::Table;
use crate::model::Origin;
use crate::model::exceptions::{Effect, EffectKind, Exception, Exceptions};
use crate::model::rules::ObligationKind;
use crate::text::Word;

/// The keys that `[[exception]]` may hold.
#[cfg(test)]
pub(crate) fn keys() -> Vec<&'static str> {
    Table::keys_of("exception", |table| {
        exception(table, 0);
    })
}

/// The exceptions of several files, in their order; each file is registered in `files`. `None` if
/// something in them was reported.
pub(crate) fn exceptions(
    sources: &[Source],
    files: &mut Files,
    findings: &mut Findings,
) -> Option<Exceptions> {
    let documents = Documents::parse(sources, findings);
    let mut exceptions = Vec::new();
    for document in &documents.readable {
        let file = files.open(document.path());
        let root = document.root();
        for table in root.tables("exception") {
            exceptions.extend(exception(&table, file));
            table.close();
        }
        root.close();
    }
    documents.finish(findings).then_some(Exceptions(exceptions))
}

fn exception(table: &Table, file: u32) -> Option<Exception> {
    let advisor = table.required("advisor", Value::filled);
    let reason = table.required("reason", Value::filled);
    let granted_by = table.optional("granted_by", Value::note);
    let granted_on = table.optional("granted_on", Value::date);
    let Granted { obligation, year, effect } = granted(table)?;
    let line = table.place().line.unwrap_or_default();
    Some(Exception {
        advisor: advisor?,
        obligation,
        year,
        effect,
        reason: reason?,
        granted_by,
        granted_on,
        origin: Origin::row(file, line),
    })
}

/// What an exception does, and to what.
pub(crate) struct Granted {
    pub obligation: ObligationKind,
    pub year: Option<CivilYear>,
    pub effect: Effect,
}

pub(crate) fn granted(table: &Table) -> Option<Granted> {
    let obligation = table.required("obligation", Value::typed::<ObligationKind>);
    let year = table.optional("year", Value::year);
    if let Some(kind) = obligation {
        check_year(table, kind);
    }
    let effect = effect(table);
    Some(Granted { obligation: obligation?, year, effect: effect? })
}

/// Only the obligation of a civil year has a year, and it always has one.
pub(crate) fn check_year(table: &Table, kind: ObligationKind) {
    let wanted = kind == ObligationKind::ContinuingModule;
    match table.value("year") {
        None if wanted => table.report(Finding::new(Code::YearMissing).text("obligation", kind.code())),
        Some(year) if !wanted => {
            year.report(year.finding(Code::YearNotWanted).text("obligation", kind.code()));
        }
        _ => {}
    }
}

fn effect(table: &Table) -> Option<Effect> {
    let wanted = table.required("effect", Value::typed::<EffectKind>);
    let until = table.optional("until", Value::date);
    if wanted == Some(EffectKind::Extend) && table.value("until").is_none() {
        table.report(Finding::new(Code::UntilMissing));
    }
    match wanted? {
        EffectKind::Extend => until.map(|until| Effect::Extend { until }),
        EffectKind::Waive => Some(Effect::Waive { until }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::toml::testing::{errors_of, source};

    fn read(text: &str, findings: &mut Findings) -> Option<Exceptions> {
        exceptions(&[source("e.toml", text)], &mut Files::default(), findings)
    }

    #[test]
    fn each_error_is_reported_where_it_stands() {
        let start = "\n[[exception]]\nadvisor = \"1042\"\nreason = \"Congé\"\n";
        for (more, code, line, column) in [
            ("obligation = \"continuing-module\"\neffect = \"waive\"", Code::YearMissing, 2, 1),
            ("obligation = \"ccp1\"\neffect = \"waive\"\nyear = 2025", Code::YearNotWanted, 7, 8),
            ("obligation = \"ccp1\"\neffect = \"extend\"", Code::UntilMissing, 2, 1),
            ("obligation = \"ccp1\"\neffect = \"extends\"", Code::UnknownWord, 6, 10),
            ("obligation = \"continuing-module\"\neffect = \"waive\"\nyear = 25", Code::OutOfRange, 7, 8),
            ("obligation = \"ccp1\"", Code::MissingKey, 2, 1),
            ("obligation = \"ccp1\"\neffect = \"waive\"\ngranted_on = true", Code::WrongType, 7, 14),
        ] {
            let errors = errors_of(|findings| read(&format!("{start}{more}"), findings).is_some());
            assert_eq!(errors, [(code, line, column)], "{more}");
        }
        let blank =
            "[[exception]]\nadvisor = \"1\"\nreason = \" \"\nobligation = \"ccp1\"\neffect = \"waive\"";
        let errors = errors_of(|findings| read(blank, findings).is_some());
        assert_eq!(errors, [(Code::EmptyText, 3, 10)]);
    }

    #[test]
    fn an_exception_keeps_its_line() {
        let text = "\n\n[[exception]]\nadvisor = \"1\"\nreason = \"Congé\"\nobligation = \"continuing-module\"\n\
                    year = 2025\neffect = \"extend\"\nuntil = 2026-03-31";
        let exceptions = read(text, &mut Findings::default()).unwrap();
        let [one] = exceptions.0.as_slice() else { panic!() };
        assert_eq!(one.origin, Origin::row(0, 3));
        assert_eq!(one.year, Some(2025));
        assert_eq!(one.effect.until(), "2026-03-31".parse().ok());
    }
}
