//! The public holidays, which the tool ships.

use super::territories::department_of;
use crate::findings::Findings;
use crate::load::toml::cursor::Value;
use crate::load::toml::document::{Document, Source};
use crate::load::toml::table::Table;
use crate::model::holidays::{Falls, Holiday, Holidays};
use crate::model::territory::Territories;

/// The holidays of a file. `None` if something in it was reported.
pub(crate) fn holidays(
    source: &Source,
    territories: &Territories,
    findings: &mut Findings,
) -> Option<Holidays> {
    let document = Document::parse(source, findings)?;
    let root = document.root();
    let holidays = root.tables("holiday").into_iter().filter_map(|table| holiday(table, territories));
    let holidays = Holidays(holidays.collect());
    root.close();
    document.finish(findings).then_some(holidays)
}

fn holiday(table: Table, territories: &Territories) -> Option<Holiday> {
    let name = table.required("name", Value::bilingual);
    let falls = falls(&table);
    let departments = table
        .optional("departments", |value| value.list(|code| department_of(code, territories)))
        .unwrap_or_default();
    table.close();
    Some(Holiday { name: name?, falls: falls?, departments })
}

fn falls(table: &Table) -> Option<Falls> {
    let days = |key| table.optional(key, |value| value.number(0..=100)).map(|days| days as i32);
    if let Some(after) = days("days_after_easter") {
        return Some(Falls::FromEaster(after));
    }
    if let Some(before) = days("days_before_easter") {
        return Some(Falls::FromEaster(-before));
    }
    let month = table.required("month", |value| value.number(1..=12));
    let day = table.required("day", |value| value.number(1..=31));
    Some(Falls::On { month: month?, day: day? })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::load::reference::territories::territories;
    use crate::load::toml::testing::shipped;
    use crate::model::DepartmentCode;

    fn shipped_holidays() -> Holidays {
        let mut findings = Findings::default();
        let territories = territories(&shipped("territories.toml"), &mut findings).unwrap();
        holidays(&shipped("holidays.toml"), &territories, &mut findings)
            .unwrap_or_else(|| panic!("{findings:?}"))
    }

    #[test]
    fn eleven_days_are_kept_in_all_of_france() {
        let holidays = shipped_holidays();
        let days = day("2025-01-01").iter_days().take(365);
        let kept = days.filter(|day| holidays.on(*day, None).is_some());
        let kept: Vec<_> = kept.map(|day| day.to_string()).collect();
        assert_eq!(
            kept,
            [
                "2025-01-01",
                "2025-04-21",
                "2025-05-01",
                "2025-05-08",
                "2025-05-29",
                "2025-06-09",
                "2025-07-14",
                "2025-08-15",
                "2025-11-01",
                "2025-11-11",
                "2025-12-25",
            ]
        );
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn some_departments_keep_days_of_their_own() {
        let holidays = shipped_holidays();
        for (text, own) in [
            ("2025-04-18", &["57", "67", "68"][..]),
            ("2025-12-26", &["57", "67", "68"]),
            ("2025-05-27", &["971"]),
            ("2025-05-22", &["972"]),
            ("2025-06-10", &["973"]),
            ("2025-12-20", &["974"]),
            ("2025-04-27", &["976"]),
        ] {
            for department in ["13", "57", "67", "68", "971", "972", "973", "974", "976"] {
                let kept = holidays.on(day(text), DepartmentCode::new(department)).is_some();
                assert_eq!(kept, own.contains(&department), "{text} in {department}");
            }
            assert!(holidays.on(day(text), None).is_none(), "{text}");
        }
    }
}
