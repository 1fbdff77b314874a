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

/// The people of a table, without its header. Where one line a person does not fit, the short
/// texts are tried, from the last column on; then the column of what it is about is broken.
pub(crate) fn drawn(table: &Table, paper: Paper) -> String {
    let width = usize::from(paper.width);
    let mut rows = table.rows.clone();
    for column in (0..table.header.len()).rev() {
        if width >= ONE_LINE && line_width(&widths(&rows)) > width {
            rows.iter_mut().filter_map(|row| row.get_mut(column)).for_each(shorten);
        }
    }
    let mut widths = widths(&rows);
    let line = line_width(&widths);
    if line > width {
        let what = widths.get(WHAT).copied().unwrap_or_default();
        let spare = (width + what).saturating_sub(line);
        if width < ONE_LINE || spare < LEAST {
            return table.rows.iter().map(|row| on_two_lines(row, &widths, paper)).collect();
        }
        widths[WHAT] = spare;
    }
    rows.iter().map(|row| on_one_line(row, &widths, paper)).collect()
}

fn shorten(cell: &mut Cell) {
    if !cell.short.is_empty() {
        cell.text = std::mem::take(&mut cell.short);
    }
}

/// The width of the longest cell of each column.
fn widths(rows: &[Vec<Cell>]) -> Vec<usize> {
    let longest =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| length(&cell.text)).max();
    (0..rows.iter().map(Vec::len).max().unwrap_or_default())
        .map(|column| longest(column).unwrap_or_default())
        .collect()
}

fn line_width(widths: &[usize]) -> usize {
    EDGE + widths.iter().filter(|width| **width > 0).map(|width| width + GAP).sum::<usize>()
        - if widths.iter().any(|width| *width > 0) { GAP } else { 0 }
}

fn on_one_line(row: &[Cell], widths: &[usize], paper: Paper) -> String {
    let what = row.get(WHAT).map(|cell| lines(&cell.text, widths[WHAT])).unwrap_or_default();
    let mut whole = String::new();
    for (nth, part) in what.iter().map(String::as_str).chain(what.is_empty().then_some("")).enumerate() {
        let mut line = " ".repeat(EDGE);
        for (column, (cell, width)) in
            row.iter().zip(widths).enumerate().filter(|(_, (_, width))| **width > 0)
        {
            let text = match (column, nth) {
                (WHAT, _) => part,
                (_, 0) => &cell.text,
                _ => "",
            };
            line.push_str(&padded(text, *width + GAP, cell.tone, paper));
        }
        whole.push_str(line.trim_end());
        whole.push('\n');
    }
    whole
}

/// Who, and what they can do; below, what it is about. Whoever can do nothing has both at once.
fn on_two_lines(row: &[Cell], widths: &[usize], paper: Paper) -> String {
    let width = usize::from(paper.width);
    let who = row.first().cloned().unwrap_or_default();
    let what = row.get(WHAT).map(|cell| cell.text.as_str()).unwrap_or_default();
    let rest = row.iter().skip(WHAT + 1).map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
    let rest = rest.collect::<Vec<_>>().join(" · ");
    let room = width.saturating_sub(EDGE + widths[0] + GAP);
    let beside = [rest.as_str(), what].into_iter().find(|text| !text.is_empty() && length(text) <= room);
    let mut text = match beside {
        Some(beside) => format!("{}{beside}", padded(&who.text, widths[0] + GAP, who.tone, paper)),
        None => painted(&who.text, who.tone, paper),
    };
    text.insert_str(0, &" ".repeat(EDGE));
    text.push('\n');
    let below = [what, rest.as_str()].into_iter().filter(|text| !text.is_empty() && beside != Some(text));
    for line in below.flat_map(|line| lines(line, width.saturating_sub(EDGE + SECOND))) {
        text.push_str(&format!("{:space$}{line}\n", "", space = EDGE + SECOND));
    }
    text
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
            "  Awa Diallo  d’ici le 9 mai · 27 sessions
      2 modules initiaux depuis le 01/01/2025
  \
             Bob         une session
      CCP1
"
        );
        let narrow = people(30);
        assert!(narrow.lines().all(|line| length(line) <= 30), "{narrow}");
        assert!(narrow.contains("2 modules initiaux"), "{narrow}");
    }
}
