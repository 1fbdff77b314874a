//! Whole days, civil years, anniversaries and deadlines (contract, section 2). No clock here.

use chrono::{Datelike, NaiveDate};

/// A civil year, 1 January to 31 December: the unit in which module quotas are counted.
pub type CivilYear = i32;

/// The earliest and the latest day that any file may name: whatever lies outside is a typing error.
pub const FIRST_YEAR: CivilYear = 1950;
/// See [`FIRST_YEAR`].
pub const LAST_YEAR: CivilYear = 2199;

/// 1 January of `year`.
///
/// # Panics
/// Never for the years that the readers and the command line let through.
pub fn first_day(year: CivilYear) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).expect("a year that the readers let through")
}

/// 31 December of `year`.
///
/// # Panics
/// Never for the years that the readers and the command line let through.
pub fn last_day(year: CivilYear) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).expect("a year that the readers let through")
}

/// A month of a civil year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
}

impl Month {
    /// The month that `day` belongs to.
    pub fn of(day: NaiveDate) -> Self {
        Self { first: NaiveDate::from_ymd_opt(day.year(), day.month(), 1).expect("every month has a first") }
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.next().first.pred_opt().expect("not the first day of the calendar")
    }

    /// The month after it.
    pub fn next(self) -> Self {
        Self { first: months_after(self.first, 1) }
    }

    /// Its days, in order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        let last = self.last();
        self.first.iter_days().take_while(move |day| *day <= last)
    }
}

/// The same day number `months` months later, or the first of the following month where that day
/// does not exist: 31 January + 1 month is 1 March, 29 February + 12 months is 1 March.
pub fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    let count = day.year() * 12 + day.month0() as i32 + months as i32;
    let (year, month0) = (count.div_euclid(12), count.rem_euclid(12) as u32);
    NaiveDate::from_ymd_opt(year, month0 + 1, day.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, month0 + 2, 1))
        .expect("December has 31 days, so the following month is of the same year")
}

/// A year from `day`, `day + 1y`: the same day one year later; from 29 February, 1 March.
pub fn year_after(day: NaiveDate) -> NaiveDate {
    months_after(day, 12)
}

/// The last day of a deadline of `months` months from `day`: the day before the anniversary, as
/// validity periods are counted. Twelve months from 2024-03-01 end on 2025-02-28.
pub fn deadline(day: NaiveDate, months: u32) -> NaiveDate {
    months_after(day, months).pred_opt().expect("not the first day of the calendar")
}

/// The day after `day`.
pub fn day_after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().expect("not the last day of the calendar")
}

/// The day before `day`.
pub fn day_before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().expect("not the first day of the calendar")
}

/// Easter Sunday of a year of the Gregorian calendar, by the anonymous method that J. Meeus gives.
///
/// # Panics
/// Never for the years that the readers and the command line let through.
pub fn easter_sunday(year: CivilYear) -> NaiveDate {
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let moon_shift = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let correction = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * correction + 114;
    NaiveDate::from_ymd_opt(year, (days / 31) as u32, (days % 31 + 1) as u32)
        .expect("Easter falls from 22 March to 25 April")
}

/// Some days in a row, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first of them.
    pub first: NaiveDate,
    /// Never before `first`.
    pub last: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_deadline_is_the_day_before_the_anniversary() {
        for (from, months, last) in [
            ("2024-03-01", 12, "2025-02-28"),
            ("2023-03-01", 12, "2024-02-29"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-28", 12, "2025-02-27"),
            ("2024-01-01", 12, "2024-12-31"),
            ("2024-08-31", 6, "2025-02-28"),
            ("2023-08-31", 6, "2024-02-29"),
            ("2024-08-30", 6, "2025-02-28"),
            ("2024-08-29", 6, "2025-02-28"),
            ("2024-08-28", 6, "2025-02-27"),
            ("2024-10-31", 1, "2024-11-30"),
            ("2024-12-31", 24, "2026-12-30"),
            ("2024-02-29", 48, "2028-02-28"),
        ] {
            assert_eq!(deadline(day(from), months), day(last), "{months} months from {from}");
        }
    }

    #[test]
    fn easter_is_the_published_day() {
        for expected in [
            "1954-04-18",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
        ] {
            let expected = day(expected);
            assert_eq!(easter_sunday(expected.year()), expected);
        }
        for year in FIRST_YEAR..=LAST_YEAR {
            assert_eq!(easter_sunday(year).weekday(), chrono::Weekday::Sun, "{year}");
        }
    }

    #[test]
    fn a_month_has_its_own_last_day() {
        for (within, last) in
            [("2024-02-29", "2024-02-29"), ("2025-02-01", "2025-02-28"), ("2025-12-31", "2025-12-31")]
        {
            let month = Month::of(day(within));
            assert_eq!(month.last(), day(last));
            assert_eq!(month.days().count() as u32, day(last).day());
        }
        assert_eq!(Month::of(day("2025-12-31")).next(), Month::of(day("2026-01-15")));
    }

    #[test]
    fn a_year_from_29_february_is_1_march() {
        assert_eq!(year_after(day("2024-02-29")), day("2025-03-01"));
        assert_eq!(year_after(day("2023-02-28")), day("2024-02-28"));
    }
}
