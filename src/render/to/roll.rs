//! People on a terminal: one a line where the paper is wide enough, else two.

use anstyle::{AnsiColor, Style};

use super::lines::{length, lines};
use super::paper::Paper;
use crate::render::document::{Cell, Table, Tone};

/// How far people stand from the edge, their second lines from there, and cells from each other.
const EDGE: usize = 2;
const SECOND: usize = 4;
const GAP: usize = 2;
/// From this width on a person has one line.
const ONE_LINE: usize = 100;
/// The column that says what it is about: the only one that may be broken between words.
const WHAT: usize = 1;
/// The narrowest that column is made.
const LEAST: usize = 24;
/// What stands between cells that share a line without being columns.
const SEPARATOR: &str = " · ";

/// The people of a table, without its header.
pub(crate) fn drawn(table: &Table, paper: Paper) -> String {
    let mut measures = Measures::default();
    measures.add(&table.rows);
    measures.drawn(&table.rows, paper)
}

/// What is known of all people before the first of them is written.
#[derive(Debug, Default)]
pub(crate) struct Measures {
    columns: Vec<Measure>,
    /// The longest of the shortest texts that may say what it is about.
    least: usize,
}

/// How long the longest cell of a column is.
#[derive(Debug, Clone, Copy)]
struct Measure {
    long: usize,
    short: usize,
    /// Whether every cell of it may be left out.
    is_left_out: bool,
}

impl Measures {
    /// Takes these people into account.
    pub(crate) fn add(&mut self, rows: &[Vec<Cell>]) {
        for row in rows {
            let unknown = Measure { long: 0, short: 0, is_left_out: true };
            self.columns.resize(self.columns.len().max(row.len()), unknown);
            for (known, cell) in self.columns.iter_mut().zip(row) {
                known.long = known.long.max(length(&cell.text));
                known.short = known.short.max(length(cell.in_short()));
                known.is_left_out &= cell.is_left_out();
            }
            self.least = self.least.max(row.get(WHAT).map_or(0, shortest));
        }
    }

    /// Some of the people.
    pub(crate) fn drawn(&self, rows: &[Vec<Cell>], paper: Paper) -> String {
        match Columns::of(self, usize::from(paper.width)) {
            Some(columns) => rows.iter().map(|row| columns.line(row, paper)).collect(),
            None => {
                let name = self.columns.first().map_or(0, |names| names.long);
                rows.iter().map(|row| Person::of(row).lines(name, paper)).collect()
            }
        }
    }
}

/// How wide the columns are where each person has a line.
struct Columns {
    widths: Vec<usize>,
    /// Which columns tell their short texts.
    short: Vec<bool>,
    width: usize,
}

impl Columns {
    /// The short texts are tried where the long ones do not fit, from the last column on: all people
    /// have the long or all the short text of a column, but for what it is about. `None`: there is
    /// no room for columns.
    fn of(measures: &Measures, width: usize) -> Option<Self> {
        let known = &measures.columns;
        let count = Some(known.len()).filter(|count| *count > WHAT)?;
        let mut columns = Self { widths: Vec::new(), short: vec![false; count], width };
        let longest = |columns: &Self, one: usize| match columns.short[one] {
            true => known[one].short,
            false => known[one].long,
        };
        for column in (WHAT..count).rev() {
            columns.widths = (0..count).map(|one| longest(&columns, one)).collect();
            let needed = if known[column].is_left_out { longest(&columns, WHAT) } else { measures.least };
            if columns.room() >= needed || column == WHAT {
                break;
            }
            columns.short[column] = true;
        }
        let room = columns.room();
        columns.widths[WHAT] = columns.widths[WHAT].min(room);
        (width >= ONE_LINE && room >= measures.least.min(LEAST)).then_some(columns)
    }

    fn text<'c>(&self, column: usize, cell: &'c Cell) -> &'c str {
        if self.short[column] { cell.in_short() } else { &cell.text }
    }

    /// What the other columns leave to the one that says what it is about.
    fn room(&self) -> usize {
        let others = self.widths.iter().enumerate().filter(|(column, width)| *column != WHAT && **width > 0);
        self.width.saturating_sub(EDGE + others.map(|(_, width)| width + GAP).sum::<usize>())
    }

    /// One person. Where nothing follows what it is about, that has the rest of the line.
    fn line(&self, row: &[Cell], paper: Paper) -> String {
        let is_alone = row.iter().skip(WHAT + 1).all(|cell| cell.text.is_empty());
        let rest = self.width.saturating_sub(EDGE + self.widths[0] + GAP);
        let room = if is_alone { rest } else { self.widths[WHAT] };
        let what = row.get(WHAT).map(|cell| lines(fitting(cell, room), room)).unwrap_or_default();
        let mut whole = String::new();
        for (nth, part) in what.iter().map(String::as_str).chain(what.is_empty().then_some("")).enumerate() {
            let mut line = " ".repeat(EDGE);
            for (column, (cell, width)) in row.iter().zip(&self.widths).enumerate() {
                let text = match (column, nth) {
                    (WHAT, _) => part,
                    (_, 0) => self.text(column, cell),
                    _ => "",
                };
                if *width > 0 {
                    line.push_str(&padded(text, *width + GAP, cell.tone, paper));
                }
            }
            whole.push_str(line.trim_end());
            whole.push('\n');
        }
        whole
    }
}

/// What stands on the two lines of a person.
struct Person<'c> {
    who: &'c Cell,
    /// What it is about, the shortest last.
    what: Vec<&'c str>,
    /// What can be done, at length, then with one more cell in short each, from the last one on.
    rest: Vec<String>,
}

impl<'c> Person<'c> {
    fn of(row: &'c [Cell]) -> Self {
        let told = row.get(WHAT).expect("a row says what it is about");
        let cells = &row[WHAT + 1..];
        let rest = |long: usize| {
            let texts = cells.iter().enumerate();
            let texts = texts.map(|(place, cell)| if place < long { &cell.text } else { cell.in_short() });
            texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(SEPARATOR)
        };
        Self { who: &row[0], what: told.texts().collect(), rest: (0..=cells.len()).rev().map(rest).collect() }
    }

    /// The person's lines, where `name` is the width of the longest name. As few as can be, then as
    /// much as can be told on them: beside the name what it is about, below what can be done.
    fn lines(&self, name: usize, paper: Paper) -> String {
        let width = usize::from(paper.width);
        let room = |name: usize| width.saturating_sub(EDGE + name + GAP);
        let (aligned, own, below) =
            (room(name), room(length(&self.who.text)), width.saturating_sub(EDGE + SECOND));
        let all = [self.what[0], &self.rest[0]].into_iter().filter(|text| !text.is_empty());
        let all = all.collect::<Vec<_>>().join(SEPARATOR);
        if length(&all) <= aligned {
            return self.drawn(name, &all, "", paper);
        }
        let told =
            || self.what.iter().flat_map(|what| self.rest.iter().map(move |rest| (*what, rest.as_str())));
        // where names are so long that what it is about has no room beside them, what can be done may
        let placings = told().map(|(what, rest)| (name, aligned, what, rest));
        let placings = placings.chain(told().map(|(what, rest)| (0, own, rest, what)));
        for (name, room, beside, under) in placings {
            if !beside.is_empty() && length(beside) <= room && length(under) <= below {
                return self.drawn(name, beside, under, paper);
            }
        }
        let under = [self.what[self.what.len() - 1], &self.rest[self.rest.len() - 1]]
            .into_iter()
            .filter(|text| !text.is_empty());
        let under: Vec<String> = under.flat_map(|text| lines(text, below)).collect();
        self.drawn(0, "", &under.join("\n"), paper)
    }

    fn drawn(&self, name: usize, beside: &str, under: &str, paper: Paper) -> String {
        let whole = lines(&self.who.text, usize::from(paper.width).saturating_sub(EDGE));
        let (last, before) = whole.split_last().map_or(("", &[][..]), |(last, before)| (last, before));
        let mut text = String::new();
        for part in before {
            text.push_str(&format!("{:EDGE$}{}\n", "", painted(part, self.who.tone, paper)));
        }
        let width = name.max(length(last)) + GAP;
        let line = format!("{:EDGE$}{}{beside}", "", padded(last, width, self.who.tone, paper));
        text.push_str(line.trim_end());
        text.push('\n');
        for line in under.lines().filter(|line| !line.is_empty()) {
            text.push_str(&format!("{:space$}{line}\n", "", space = EDGE + SECOND));
        }
        text
    }
}

/// The longest text of a cell that fits; where none does, the one that takes two lines.
fn fitting(cell: &Cell, room: usize) -> &str {
    let has_two_lines = lines(&cell.text, room).len() == 2;
    let otherwise = if has_two_lines { &cell.text } else { cell.in_short() };
    cell.texts().find(|text| length(text) <= room).unwrap_or(otherwise)
}

fn shortest(cell: &Cell) -> usize {
    cell.texts().map(length).min().unwrap_or_default()
}

fn padded(text: &str, width: usize, tone: Tone, paper: Paper) -> String {
    format!("{}{:space$}", painted(text, tone, paper), "", space = width.saturating_sub(length(text)))
}

fn painted(text: &str, tone: Tone, paper: Paper) -> String {
    let color = match tone {
        Tone::Plain => return text.to_owned(),
        Tone::Good => AnsiColor::Green,
        Tone::Waiting => AnsiColor::Yellow,
        Tone::Bad => AnsiColor::Red,
    };
    match paper.colored && !text.is_empty() {
        true => {
            let style: Style = color.on_default();
            format!("{style}{text}{style:#}")
        }
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(width: u16) -> String {
        let row = |cells: [&str; 4]| cells.map(|text| Cell::from(text.to_owned())).to_vec();
        let table = Table {
            header: ["Nom", "Reste", "Inscription", "Sessions"].map(str::to_owned).to_vec(),
            rows: vec![
                row([
                    "Awa Diallo",
                    "2 modules initiaux depuis le 01/01/2025",
                    "d’ici le 9 mai",
                    "27 sessions",
                ]),
                row(["Bob", "CCP1", "", "une session"]),
            ],
        };
        drawn(&table, Paper { width, colored: false, wraps: true })
    }

    #[test]
    fn a_person_has_one_line_where_it_fits_and_two_where_not() {
        assert_eq!(
            people(120),
            "  Awa Diallo  2 modules initiaux depuis le 01/01/2025  d’ici le 9 mai  27 sessions\n  \
             Bob         CCP1                                                     une session\n"
        );
        assert_eq!(
            people(60),
            "  Awa Diallo  2 modules initiaux depuis le 01/01/2025\n      d’ici le 9 mai · 27 sessions\n  \
             Bob         CCP1 · une session\n"
        );
        let narrow = people(30);
        assert!(narrow.lines().all(|line| length(line) <= 30), "{narrow}");
        assert!(narrow.contains("2 modules initiaux"), "{narrow}");
    }

    #[test]
    fn what_has_no_room_is_told_in_fewer_words() {
        let short = |text: &str, short: &[&str]| Cell {
            short: short.iter().map(|text| (*text).to_owned()).collect(),
            ..Cell::from(text.to_owned())
        };
        let what =
            ["trois modules, la préparation et l’examen", "trois modules et 2 autres", "trois modules (+ 2)"];
        let row = |name: &str, what: &[&str]| {
            vec![
                Cell::from(name.to_owned()),
                short(what[0], &what[1..]),
                short("s’inscrire d’ici le 9 septembre", &["inscription 09/09"]),
                short("27 sessions dès le 23 mai", &["27 sessions"]),
                short("sinon en retard le 01/01/2026", &[""]),
            ]
        };
        let table = Table {
            header: vec![String::new(); 5],
            rows: vec![row("Awa Diallo", &what), row("Bob", &["un module", "un module"])],
        };
        let drawn = |width| drawn(&table, Paper { width, colored: false, wraps: true });
        let first = |width| drawn(width).lines().next().unwrap().to_owned();
        assert!(first(160).ends_with("le 23 mai  sinon en retard le 01/01/2026"), "{}", first(160));
        assert!(
            first(130).contains("l’examen  s’inscrire d’ici le 9 septembre  27 sessions"),
            "{}",
            first(130)
        );
        let at_100 = "  Awa Diallo  trois modules et 2 autres   s’inscrire d’ici le 9 septembre  27 sessions dès le 23 mai";
        assert_eq!(first(100), at_100);
        for width in 38..170 {
            let text = drawn(width);
            assert!(text.lines().all(|line| length(line) <= width.into()), "{width}: {text}");
            assert!(text.contains("Awa Diallo") && text.contains("un module"), "{width}: {text}");
            let most = if width < 100 { 6 } else { 2 };
            assert!(text.lines().count() <= most, "{width}: {text}");
        }
        assert_eq!(drawn(80).lines().count(), 4, "{}", drawn(80));
    }
}
