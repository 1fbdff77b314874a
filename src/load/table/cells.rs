//! Days and numbers as people, exports and spreadsheets write them.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};

use crate::dates::{FIRST_YEAR, LAST_YEAR};

/// A day, and whether its year is written with two digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    pub day: NaiveDate,
    /// `01/03/25`: which century it means only its column can tell.
    pub short_year: bool,
}

/// A day written `YYYY-MM-DD`, or day, month and year with `/`, `-` or `.` between them, the year
/// with four digits or two (20YY); a time behind it is passed over. By hand: a history holds
/// millions of them.
pub(crate) fn day(bytes: &[u8]) -> Option<Written> {
    let (year, month, day, short_year) = parts(bytes)?;
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return None;
    }
    Some(Written { day: NaiveDate::from_ymd_opt(year, month, day)?, short_year })
}

/// Whether a day is written that comes after all those that are looked at: `31/12/2999`, as
/// systems write an open end.
pub(crate) fn is_far(bytes: &[u8]) -> bool {
    let far = |(year, month, day, _): (i32, u32, u32, bool)| {
        year > LAST_YEAR && NaiveDate::from_ymd_opt(year, month, day).is_some()
    };
    parts(bytes).is_some_and(far)
}

/// Whether this has the form of a day whose year is written in full, be there such a day or not.
pub(crate) fn has_full_year(bytes: &[u8]) -> bool {
    parts(bytes).is_some_and(|(.., short_year)| !short_year)
}

fn parts(bytes: &[u8]) -> Option<(i32, u32, u32, bool)> {
    match bytes.get(4) {
        Some(b'-') => iso(bytes),
        _ => day_first(bytes),
    }
}

/// A day as a spreadsheet counts it: the days since 30 December 1899, the time as a fraction.
pub(crate) fn serial_day(bytes: &[u8]) -> Option<NaiveDate> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (days, time) = text.split_once('.').unwrap_or((text, ""));
    if !time.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let days = number(days.as_bytes())?;
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days.into()))?;
    (crate::dates::first_day(FIRST_YEAR)..=crate::dates::last_day(LAST_YEAR)).contains(&day).then_some(day)
}

fn iso(bytes: &[u8]) -> Option<(i32, u32, u32, bool)> {
    let (date, time) = bytes.split_at_checked(10)?;
    if date[7] != b'-' || !is_time(time) {
        return None;
    }
    Some((number(&date[..4])? as i32, number(&date[5..7])?, number(&date[8..])?, false))
}

fn day_first(bytes: &[u8]) -> Option<(i32, u32, u32, bool)> {
    let separator = *bytes.iter().take(3).find(|byte| !byte.is_ascii_digit())?;
    if !matches!(separator, b'/' | b'-' | b'.') {
        return None;
    }
    let mut parts = bytes.splitn(3, |&byte| byte == separator);
    let (day, month, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let end = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
    let (year, time) = rest.split_at(end);
    if day.len() > 2 || month.len() > 2 || !is_time(time) {
        return None;
    }
    let (year, short_year) = match (year.len(), number(year)? as i32) {
        (4, year) => (year, false),
        (2, short) => (2000 + short, true),
        _ => return None,
    };
    Some((year, number(month)?, number(day)?, short_year))
}

/// Whether nothing, or a time, stands behind a date: `T` or a space, then hours and minutes, with
/// or without seconds and a zone.
fn is_time(rest: &[u8]) -> bool {
    let [b' ' | b'T', time @ ..] = rest else { return rest.is_empty() };
    let zone = time.iter().position(|byte| matches!(byte, b'Z' | b'+' | b'-')).unwrap_or(time.len());
    let (clock, zone) = time.split_at(zone);
    let clock = clock.trim_ascii_end();
    let (clock, fraction) = match clock.iter().position(|byte| matches!(byte, b'.' | b',')) {
        Some(point) => (&clock[..point], Some(&clock[point + 1..])),
        None => (clock, None),
    };
    let digits = |part: &[u8]| (1..=2).contains(&part.len()) && part.iter().all(u8::is_ascii_digit);
    let parts = || clock.split(|byte| *byte == b':');
    let is_clock = (2..=3).contains(&parts().count()) && parts().all(digits);
    let is_fraction = fraction.is_none_or(|part| !part.is_empty() && part.iter().all(u8::is_ascii_digit));
    is_clock && is_fraction && is_zone(zone)
}

/// `Z`, `+02`, `+0200`, `+02:00`, or nothing.
fn is_zone(zone: &[u8]) -> bool {
    match zone {
        [] | [b'Z'] => true,
        [b'+' | b'-', offset @ ..] => {
            let digits = offset.iter().filter(|byte| **byte != b':');
            matches!(offset.len(), 2 | 4 | 5)
                && digits.clone().all(u8::is_ascii_digit)
                && matches!(digits.count(), 2 | 4)
        }
        _ => false,
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 {
        return None;
    }
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}

/// The hours of a course, where they are written as a number alone.
pub(crate) fn whole_hours(bytes: &[u8]) -> Option<u16> {
    u16::try_from(number(bytes)?).ok()
}

/// The hours of a course: `70`, `70h`, `70 h`, `17,5`.
pub(crate) fn hours(text: &str) -> Option<u16> {
    let digits = text.trim_end_matches(['h', 'H', ' ', '\u{a0}']);
    let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    let whole = number(whole.as_bytes())?;
    number(part.as_bytes())?;
    u16::try_from(whole).ok()
}

/// A code that a spreadsheet took for a number, as it was: `6000` is `06000`, `13001,0` is `13001`.
pub(crate) fn code(text: &str, width: usize) -> Cow<'_, str> {
    if text.contains(char::is_whitespace) {
        let compact: String = text.split_whitespace().collect();
        return Cow::Owned(code(&compact, width).into_owned());
    }
    let digits = text.strip_suffix(",0").or(text.strip_suffix(".0")).unwrap_or(text);
    match digits.len() + 1 == width && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        true => Cow::Owned(format!("0{digits}")),
        false => Cow::Borrowed(digits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_the_forms_that_exports_use() {
        let expected = NaiveDate::from_ymd_opt(2025, 3, 1);
        for text in [
            "2025-03-01",
            "01/03/2025",
            "01-03-2025",
            "01.03.2025",
            "1/3/25",
            "01/03/25",
            "1/3/2025",
            "2025-03-01T10:00",
            "2025-03-01 00:00:00+00",
            "01/03/2025 09:30",
            "1/3/25 9:30",
        ] {
            assert_eq!(day(text.as_bytes()).map(|written| written.day), expected, "{text}");
        }
        assert_eq!(day(b"31/12/99").map(|written| written.day), NaiveDate::from_ymd_opt(2099, 12, 31));
        assert_eq!(day(b"1-3-25").map(|written| written.short_year), Some(true));
        assert!(is_far(b"31/12/2999") && !is_far(b"31/12/2199") && !is_far(b"31/13/2999"));
    }

    #[test]
    fn what_is_no_day_is_not_read_as_one() {
        for text in [
            "",
            "31/02/2024",
            "2025-13-01",
            "01/03/125",
            "01/03/025",
            "001/03/2025",
            "0202-03-01",
            "2025-03-011",
            "01/03/2025 ",
            "01/03/2025x",
            "01/03-2025",
            "é1/03/2025",
            "00/00/0000",
            "2025/03/01",
            "//",
            "45292",
        ] {
            assert_eq!(day(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn a_workbook_may_count_its_days() {
        for (text, day) in
            [("45292", Some("2024-01-01")), ("45292.75", Some("2024-01-01")), ("12", None), ("1e9", None)]
        {
            assert_eq!(serial_day(text.as_bytes()), day.map(|day| day.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn a_code_gets_back_what_a_spreadsheet_took() {
        for (text, width, expected) in [
            ("6000", 5, "06000"),
            ("13001,0", 5, "13001"),
            ("6000.0", 5, "06000"),
            ("13 001", 5, "13001"),
            ("6", 2, "06"),
            ("2A", 2, "2A"),
            ("974", 2, "974"),
            ("", 5, ""),
        ] {
            assert_eq!(code(text, width), expected, "{text}");
        }
    }

    #[test]
    fn hours_are_read_with_and_without_their_unit() {
        for (text, expected) in
            [("70h", Some(70)), ("70", Some(70)), ("17,5 h", Some(17)), ("", None), ("abc", None)]
        {
            assert_eq!(hours(text), expected, "{text}");
        }
    }
}
