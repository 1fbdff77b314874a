//! Days as people and exports write them.

use chrono::NaiveDate;

use crate::dates::{FIRST_YEAR, LAST_YEAR};

/// A day written `YYYY-MM-DD`, `DD/MM/YYYY`, `DD-MM-YYYY` or `DD.MM.YYYY`; a time behind it is
/// passed over. By hand: a history holds millions of them.
pub fn day(bytes: &[u8]) -> Option<NaiveDate> {
    let (date, rest) = bytes.split_at_checked(10)?;
    if !rest.is_empty() && !matches!(rest[0], b' ' | b'T') {
        return None;
    }
    let (year, month, day) = match (date[4], date[7], date[2], date[5]) {
        (b'-', b'-', ..) => (&date[..4], &date[5..7], &date[8..]),
        (_, _, b'/', b'/') | (_, _, b'-', b'-') | (_, _, b'.', b'.') => (&date[6..], &date[3..5], &date[..2]),
        _ => return None,
    };
    let year = number(year)? as i32;
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return None;
    }
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_the_forms_that_exports_use() {
        let expected = NaiveDate::from_ymd_opt(2025, 3, 1);
        for text in
            ["2025-03-01", "01/03/2025", "01-03-2025", "01.03.2025", "2025-03-01T10:00", "01/03/2025 09:30"]
        {
            assert_eq!(day(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_read_as_one() {
        for text in [
            "",
            "31/02/2024",
            "2025-13-01",
            "01/03/25",
            "0202-03-01",
            "2025-03-011",
            "é1/03/2025",
            "00/00/0000",
            "2025/03/01",
        ] {
            assert_eq!(day(text.as_bytes()), None, "{text}");
        }
    }
}
