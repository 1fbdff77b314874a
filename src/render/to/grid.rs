//! Tables on a terminal. How wide a column is depends on the room that its cells take: of those that
//! take the same, one is looked at, and the rows are drawn in parts.

use std::collections::HashSet;
use std::io;

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{Attribute, Color, ColumnConstraint, ContentArrangement, Width};

use super::paper::Paper;
use crate::render::document::{Cell, Table, Tone};
use crate::render::stream::{Long, Taker};

/// A whole table.
pub(super) fn drawn(table: &Table, paper: Paper) -> String {
    let least = least_widths(table, paper.width);
    let at_least = |width| ColumnConstraint::LowerBoundary(Width::Fixed(width));
    drawn_within(table, paper, least.into_iter().map(at_least))
}

/// A long table, in parts.
///
/// # Errors
/// That of `out`.
pub(super) fn long(long: &Long, header: &[String], paper: Paper, out: Taker<String>) -> io::Result<()> {
    let (mut widths, mut end) = (None, String::new());
    long.twice(Shapes::add, &mut |shapes: &Shapes, rows| {
        let is_begun = !end.is_empty();
        if is_begun && rows.is_empty() {
            return Ok(());
        }
        let table = Table { header: header.to_vec(), rows };
        let widths: &Vec<u16> = widths.get_or_insert_with(|| shapes.widths(header, paper));
        let fixed = widths.iter().map(|width| ColumnConstraint::Absolute(Width::Fixed(*width)));
        let drawing = drawn_within(&table, paper, fixed);
        let lines: Vec<&str> = drawing.trim_end().lines().collect();
        let (last, lines) = lines.split_last().expect("a table has an edge");
        end = format!("{last}\n");
        let below_header = lines.iter().position(|line| line.starts_with('╞')).map_or(0, |line| line + 1);
        let first = if is_begun { below_header } else { 0 };
        out(lines[first..].iter().map(|line| format!("{line}\n")).collect())
    })?;
    out(end)
}

/// The cells of each column, one for each way to take room.
#[derive(Debug, Default)]
struct Shapes(Vec<HashSet<String>>);

impl Shapes {
    fn add(&mut self, rows: &[Vec<Cell>]) {
        for row in rows {
            self.0.resize_with(self.0.len().max(row.len()), HashSet::new);
            self.0.iter_mut().zip(row).for_each(|(known, cell)| {
                known.insert(shape(&cell.text));
            });
        }
    }

    /// How wide the columns of the whole table are.
    fn widths(&self, header: &[String], paper: Paper) -> Vec<u16> {
        let mut columns: Vec<_> = self.0.iter().map(HashSet::iter).collect();
        let most = self.0.iter().map(HashSet::len).max().unwrap_or_default();
        let mut row =
            || columns.iter_mut().map(|column| column.next().cloned().unwrap_or_default().into()).collect();
        let table = Table { header: header.to_vec(), rows: (0..most).map(|_| row()).collect() };
        let drawing = drawn(&table, paper);
        let edge = drawing.lines().next().unwrap_or_default().split('┬');
        edge.map(|part| part.chars().filter(|c| *c == '─').count() as u16).collect()
    }
}

/// A text that takes the same room, with one letter for all that are as wide as it.
fn shape(text: &str) -> String {
    text.chars().map(|c| if c.is_alphanumeric() && c < '\u{250}' { 'x' } else { c }).collect()
}

fn drawn_within(table: &Table, paper: Paper, widths: impl Iterator<Item = ColumnConstraint>) -> String {
    let mut drawing = comfy_table::Table::new();
    drawing
        .load_style(UTF8_FULL_CONDENSED)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(paper.width)
        .set_header(
            table.header.iter().map(|text| cell_of(text, Tone::Plain).add_attribute(Attribute::Bold)),
        );
    match paper.colored {
        true => drawing.enforce_styling(),
        false => drawing.force_no_tty(),
    };
    for row in &table.rows {
        drawing.add_row(row.iter().map(|Cell { text, tone, .. }| cell_of(text, *tone)));
    }
    for (column, width) in drawing.column_iter_mut().zip(widths) {
        column.set_constraint(width);
    }
    drawing.to_string()
}

/// The widths, padding included, that keep the longest word of each column whole, as far as the
/// paper is wide enough for that.
fn least_widths(table: &Table, paper: u16) -> Vec<u16> {
    const PADDING: usize = 2;
    let longest = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.text.as_str());
        let texts = cells.chain([table.header[column].as_str()]);
        // a space that does not break is a part of its word
        let words = texts.flat_map(|text| text.split([' ', '\n']));
        words.map(|word| word.chars().count()).max().unwrap_or_default()
    };
    let longest: Vec<usize> = (0..table.header.len()).map(longest).collect();
    let capped = |cap: usize| longest.iter().map(move |word| PADDING + *word.min(&cap));
    // a line stands between any two columns, and on both sides
    let room = usize::from(paper).saturating_sub(longest.len() + 1);
    let cap = (1..=room).rev().find(|cap| capped(*cap).sum::<usize>() <= room).unwrap_or(1);
    capped(cap).map(|width| u16::try_from(width).unwrap_or(u16::MAX)).collect()
}

fn cell_of(text: &str, tone: Tone) -> comfy_table::Cell {
    let cell = comfy_table::Cell::new(text);
    match tone {
        Tone::Plain => cell,
        Tone::Good => cell.fg(Color::Green),
        Tone::Waiting => cell.fg(Color::Yellow),
        Tone::Bad => cell.fg(Color::Red),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::document::Block;

    #[test]
    fn a_table_in_parts_looks_as_in_one_piece() {
        const ROWS: usize = 9000;
        let texts = [
            "à jour",
            "en retard depuis le 1er janvier",
            "日本語の名前",
            "un-mot-très-long/et/insécable",
            "",
        ];
        let cells = |nth: usize| {
            let text =
                |seed: usize| format!("{} {}", texts[nth * seed % texts.len()], "a".repeat(nth % seed));
            vec![Cell::from(text(7)), Cell::toned(text(11), Tone::Bad), Cell::from(text(3))]
        };
        let header = ["Nom", "Situation", "Reste à faire"].map(str::to_owned).to_vec();
        for (rows, width, colored) in
            [(0, 60, false), (3, 30, true), (ROWS, 40, false), (ROWS, 80, true), (ROWS, 200, false)]
        {
            let paper = Paper { width, colored, wraps: true };
            let table = Table { header: header.clone(), rows: (0..rows).map(cells).collect() };
            let empty = Block::Table(Table { header: header.clone(), rows: Vec::new() });
            let mut parts = String::new();
            let taken =
                long(&Long::of(empty, rows, |nth| vec![cells(nth)]), &header, paper, &mut |part: String| {
                    parts.push_str(&part);
                    Ok(())
                });
            taken.unwrap();
            assert!(parts == format!("{}\n", drawn(&table, paper).trim_end()), "{rows} rows of {width}");
        }
    }
}
