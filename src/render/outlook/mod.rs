//! The next twelve months: what falls due against the seats that are left.

mod data;

use super::document::{BarLine, Bars, Cell, Document, Table, Tone};
use super::words::Words;
use crate::engine::allocation::UnitKind;
use crate::locale::Value;
use crate::model::territory::Territories;
use crate::reports::outlook::{Left, Outlook, Prospect, Prospected, Where};
pub(crate) use data::{csv, json};

/// Where the calendar is too thin, then each kind and region month by month.
pub(crate) fn document(words: &Words, territories: &Territories, outlook: &Outlook) -> Document {
    let mut document = Document::default();
    let month = |month: Option<_>| Value::from(month.map(|month| words.month(month)).unwrap_or_default());
    let values = [
        ("first", month(outlook.months.first().copied())),
        ("last", month(outlook.months.last().copied())),
        ("day", Value::from(words.day(words.setting.as_of))),
    ];
    document.heading(1, words.locale.text_with("outlook-title", &values));
    document.line(words.locale.text_with("outlook-read-me", &values));
    if outlook.prospects.is_empty() {
        document.line(words.text("outlook-nothing"));
        return document;
    }
    let name = |told: &Prospect| {
        let values = [
            ("kind", Value::from(kind(words, told.kind))),
            ("region", Value::from(place(words, territories, told.place))),
        ];
        words.locale.text_with("outlook-part", &values)
    };
    let thin: Vec<String> =
        outlook.prospects.iter().filter_map(|told| too_thin(words, told, name(told))).collect();
    if thin.is_empty() {
        document.line(words.text("outlook-enough"));
    } else {
        document.heading(2, words.text("outlook-too-thin"));
        thin.into_iter().for_each(|line| document.item(line));
    }
    for told in &outlook.prospects {
        document.heading(2, name(told));
        document.bars(drawing(words, told));
        document.table(table(words, told));
    }
    document
}

/// From when seats are missing, and how many; or that they are missing for what has no day.
fn too_thin(words: &Words, told: &Prospect, name: String) -> Option<String> {
    let values = |missing: usize, month: Option<&Prospected>| {
        [
            ("part", Value::from(name.clone())),
            ("count", Value::from(missing)),
            ("month", Value::from(month.map(|month| words.month(month.month)).unwrap_or_default())),
        ]
    };
    match told.too_thin_from() {
        Some(month) => {
            Some(words.locale.text_with("outlook-missing-by", &values(month.missing, Some(month))))
        }
        None if told.missing > 0 => {
            Some(words.locale.text_with("outlook-missing-in-all", &values(told.missing, None)))
        }
        None => None,
    }
}

/// What must be met by the end of each month, and how much of it has no seat until then.
fn drawing(words: &Words, told: &Prospect) -> Bars {
    let text = |key: &str, count: usize| words.locale.text_with(key, &[("count", Value::from(count))]);
    let until = |name: String, units: usize, seats: Left, missing: usize| {
        let left = seats.count().map(|count| text("html-seats", count));
        let values = [
            ("name", Value::from(name)),
            ("units", Value::from(units)),
            ("seats", Value::from(left.unwrap_or_else(|| words.text("outlook-seats-unlimited")))),
        ];
        BarLine {
            name: words.locale.text_with("outlook-bar", &values),
            parts: vec![("seats", units - missing), ("missing", missing)],
            says: if missing > 0 { text("outlook-bar-missing", missing) } else { String::new() },
        }
    };
    let (mut units, mut seats, mut lines) = (told.late, Left::default(), Vec::new());
    for (nth, month) in told.months.iter().enumerate() {
        units += month.due;
        seats = seats.and(month.seats);
        let changes = month.due > 0 || month.seats != Left::Count(0);
        // of those who are late, and of whom nothing else is known, the last month tells
        let is_last = lines.is_empty() && nth + 1 == told.months.len();
        if units > 0 && (changes || is_last) {
            lines.push(until(words.month(month.month), units, seats, month.missing));
        }
    }
    if told.undated > 0 {
        lines.push(until(words.text("outlook-undated"), units + told.undated, seats, told.missing));
    }
    Bars { about: words.text("outlook-drawing"), says: words.text("outlook-drawing-says"), lines }
}

fn table(words: &Words, told: &Prospect) -> Table {
    let header = ["month", "falls-due", "seats", "open-to-all", "missing"];
    let count = |count: usize| if count == 0 { String::new() } else { count.to_string() };
    let line = |name: String, due: usize, [seats, open_to_all]: [String; 2], missing: usize| {
        let tone = if missing > 0 { Tone::Bad } else { Tone::Plain };
        let missing = Cell::toned(count(missing), tone);
        vec![Cell::from(name), Cell::from(count(due)), Cell::from(seats), Cell::from(open_to_all), missing]
    };
    let seats = |left: Left| left.count().map_or_else(|| words.text("outlook-unlimited"), count);
    let mut rows = Vec::new();
    if told.late > 0 {
        rows.push(line(words.text("outlook-late"), told.late, Default::default(), 0));
    }
    for month in told.months.iter().filter(|month| month.due > 0 || month.seats != Left::Count(0)) {
        let left = [seats(month.seats), seats(month.open_to_all)];
        rows.push(line(words.month(month.month), month.due, left, month.missing));
    }
    if told.undated > 0 {
        rows.push(line(words.text("outlook-undated"), told.undated, Default::default(), told.missing));
    }
    Table { header: header.map(|column| words.text(&format!("column-{column}"))).to_vec(), rows }
}

fn kind(words: &Words, kind: UnitKind) -> String {
    words.text(match kind {
        UnitKind::Preparation => "outlook-preparations",
        UnitKind::Exam => "outlook-exams",
        UnitKind::Thematic => "outlook-modules",
    })
}

fn place(words: &Words, territories: &Territories, place: Where) -> String {
    match place {
        Where::Everywhere => words.text("outlook-everywhere"),
        Where::Unknown => words.text("region-unknown"),
        Where::Region(code) => {
            let known = territories.region(code);
            known.map_or_else(|| code.as_str().to_owned(), |region| region.name.clone())
        }
    }
}
