//! The days of a session in one cell, as people write them: `12/06/2025`, `du 12 au 13 juin 2025`,
//! `12/06/2025 et 19/06/2025`.

use chrono::NaiveDate;

use crate::load::table::cells;
use crate::text::names::plain;

/// Days from the first to the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// The days of a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub stretches: Vec<Stretch>,
    /// A year is written with two digits.
    pub has_short_year: bool,
}

const MONTHS: [(&[&str], u32); 12] = [
    (&["janvier", "janv", "january", "jan"], 1),
    (&["fevrier", "fevr", "february", "feb"], 2),
    (&["mars", "march", "mar"], 3),
    (&["avril", "avr", "april", "apr"], 4),
    (&["mai", "may"], 5),
    (&["juin", "june", "jun"], 6),
    (&["juillet", "juil", "july", "jul"], 7),
    (&["aout", "august", "aug"], 8),
    (&["septembre", "sept", "september", "sep"], 9),
    (&["octobre", "oct", "october"], 10),
    (&["novembre", "nov", "november"], 11),
    (&["decembre", "dec", "december"], 12),
];
const WEEKDAYS: [&str; 14] = [
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
/// Words that say nothing beside a day.
const FILLERS: [&str; 6] = ["du", "le", "les", "from", "on", "the"];

/// A day, as far as it is written.
#[derive(Debug, Clone, Copy)]
struct Part {
    day: u32,
    month: Option<u32>,
    year: Option<i32>,
    /// It ends the stretch that the one before it begins.
    ends: bool,
}

/// The days of a cell. `None` where any word of it is none that is known.
pub(super) fn days(text: &str) -> Option<Days> {
    let mut reader = Reader { parts: Vec::new(), ends: false, has_short_year: false };
    let text = plain(text).replace(['–', '—', '→'], " - ");
    for word in text.split(|c: char| c.is_whitespace() || ",;|&+".contains(c)) {
        reader.word(word)?;
    }
    let mut parts = reader.parts;
    // what a day leaves out is said with a later one
    for at in (1..parts.len()).rev() {
        let later = parts[at];
        let part = &mut parts[at - 1];
        part.year = part.year.or(later.year.filter(|_| part.month.is_some() || later.month.is_some()));
        part.month = part.month.or(later.month);
    }
    let mut stretches: Vec<Stretch> = Vec::new();
    for part in parts {
        let day = NaiveDate::from_ymd_opt(part.year?, part.month?, part.day)?;
        match (part.ends, stretches.last_mut()) {
            (false, _) => stretches.push(Stretch { first: day, last: day }),
            (true, Some(stretch)) if stretch.first == stretch.last && stretch.last < day => {
                stretch.last = day;
            }
            (true, _) => return None,
        }
    }
    (!stretches.is_empty() && !reader.ends)
        .then_some(Days { stretches, has_short_year: reader.has_short_year })
}

struct Reader {
    parts: Vec<Part>,
    /// The next day ends a stretch.
    ends: bool,
    has_short_year: bool,
}

impl Reader {
    fn word(&mut self, word: &str) -> Option<()> {
        let word = word.trim_end_matches(['.', ':']);
        match word {
            "" | "et" | "and" => {}
            "au" | "to" | "a" | "-" | "jusqu'au" | "jusqu’au" => self.ends = !self.parts.is_empty(),
            _ if FILLERS.contains(&word) || WEEKDAYS.contains(&word) => {}
            _ if self.day(word).is_some() => {}
            _ => {
                // `12/06/2025-13/06/2025`, `12-13`
                let (first, last) = word.split_once('-')?;
                self.day(first)?;
                self.ends = true;
                self.day(last)?;
            }
        }
        Some(())
    }

    /// A day, a month or a year.
    fn day(&mut self, word: &str) -> Option<()> {
        if let Some(written) = cells::day(word.as_bytes()) {
            use chrono::Datelike;
            self.has_short_year |= written.short_year;
            let day = written.day;
            self.push(day.day(), Some(day.month()), Some(day.year()));
            return Some(());
        }
        if let Some((_, month)) = MONTHS.iter().find(|(names, _)| names.contains(&word)) {
            let part = self.parts.last_mut().filter(|part| part.month.is_none())?;
            part.month = Some(*month);
            return Some(());
        }
        let digits = word.strip_suffix("er").unwrap_or(word);
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        match digits.len() {
            1 | 2 => self.push(digits.parse().ok()?, None, None),
            4 => {
                let part =
                    self.parts.last_mut().filter(|part| part.month.is_some() && part.year.is_none())?;
                part.year = Some(digits.parse().ok()?);
            }
            _ => return None,
        }
        Some(())
    }

    fn push(&mut self, day: u32, month: Option<u32>, year: Option<i32>) {
        let ends = std::mem::take(&mut self.ends);
        self.parts.push(Part { day, month, year, ends });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Vec<(String, String)>> {
        let days = days(text)?.stretches.into_iter();
        Some(days.map(|stretch| (stretch.first.to_string(), stretch.last.to_string())).collect())
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let one = vec![("2025-06-12", "2025-06-12")];
        let both = vec![("2025-06-12", "2025-06-13")];
        let apart = vec![("2025-06-12", "2025-06-12"), ("2025-06-19", "2025-06-19")];
        for (text, expected) in [
            ("12/06/2025", &one),
            ("2025-06-12", &one),
            ("Jeudi 12 juin 2025", &one),
            ("12/06/2025 au 13/06/2025", &both),
            ("du 12/06/2025 au 13/06/2025", &both),
            ("12/06/2025 - 13/06/2025", &both),
            ("12/06/2025-13/06/2025", &both),
            ("12/06/2025 → 13/06/2025", &both),
            ("Du 12 au 13 juin 2025", &both),
            ("12-13 juin 2025", &both),
            ("12/06/2025, 19/06/2025", &apart),
            ("12 et 19 juin 2025", &apart),
            ("2025-06-12|2025-06-19", &apart),
            ("12 juin et 19 juin 2025", &apart),
        ] {
            let expected = expected.iter().map(|(first, last)| ((*first).to_owned(), (*last).to_owned()));
            assert_eq!(read(text), Some(expected.collect()), "{text}");
        }
        let over = vec![("2025-06-30".to_owned(), "2025-07-01".to_owned())];
        assert_eq!(read("30 juin au 1er juillet 2025"), Some(over));
    }

    #[test]
    fn what_leaves_a_doubt_is_no_day() {
        for text in [
            "",
            "juin 2025",
            "12 juin",
            "12",
            "2025",
            "à définir",
            "12/06/2025 ?",
            "12/06/2025 9h-17h",
            "31/02/2025",
            "au 13/06/2025 au",
            "13/06/2025 au 12/06/2025",
            "12 13",
            "12/06/2025 au",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
