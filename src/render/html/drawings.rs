//! Drawings of bars, each of which a table says again: how they are laid out, on a paper 400 wide.

use serde::Serialize;

use super::parts::{Choice, TableView};
use crate::render::document::BarLine;

/// How wide a drawing is.
const WIDTH: u32 = 400;
/// How high a bar is, and how far down its text begins.
const BAR: u32 = 18;
/// How much is left between one row and the next.
const GAP: u32 = 10;
/// A line of text, in which letters are about as wide as [`LETTER`].
const LINE: u32 = 18;
const LETTER: u32 = 9;

/// A drawing and the table that says the same.
#[derive(Serialize)]
pub(super) struct Drawing {
    pub title: String,
    /// What it shows, for those who cannot see it.
    pub says: String,
    pub legend: Vec<Choice>,
    pub width: u32,
    pub height: u32,
    pub bars: Vec<Bar>,
    pub texts: Vec<Text>,
    pub table: TableView,
    pub notes: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Bar {
    class: &'static str,
    x: u32,
    y: u32,
    width: u32,
    height: u32,
}

#[derive(Serialize)]
pub(super) struct Text {
    class: &'static str,
    x: u32,
    y: u32,
    text: String,
}

/// Bars one below the other, of lengths that can be compared, and how high they are together.
pub(super) fn bars(lines: &[BarLine]) -> (Vec<Bar>, Vec<Text>, u32) {
    let most =
        lines.iter().map(|line| line.parts.iter().map(|(_, count)| count).sum()).max().unwrap_or(0).max(1);
    let room = lines.iter().map(|line| (line.says.chars().count() as u32 + 1) * LETTER).max().unwrap_or(0);
    let widest = WIDTH - room.min(WIDTH / 2);
    let (mut bars, mut texts, mut y) = (Vec::new(), Vec::new(), 0);
    for (nth, line) in lines.iter().enumerate() {
        if !line.name.is_empty() {
            texts.push(Text { class: "says", x: 0, y: y + LINE - 5, text: line.name.clone() });
            y += LINE;
        }
        let mut x = 0;
        for (class, count) in line.parts.iter().filter(|(_, count)| *count > 0) {
            let width = ((*count as u64 * u64::from(widest)) / most as u64).max(2) as u32;
            bars.push(Bar { class, x, y, width: width.saturating_sub(1).max(1), height: BAR });
            let says = count.to_string();
            if line.parts.len() > 1 && width > LETTER * (says.len() as u32 + 1) {
                texts.push(Text { class: "in", x: x + width / 2, y: y + BAR - 5, text: says });
            }
            x += width;
        }
        if !line.says.is_empty() {
            texts.push(Text { class: "says", x: x + LETTER / 2, y: y + BAR - 4, text: line.says.clone() });
        }
        let goes_on = lines.get(nth + 1).is_some_and(|next| next.name.is_empty());
        y += BAR + if goes_on { GAP / 4 } else { GAP };
    }
    (bars, texts, y)
}

/// How wide every drawing is.
pub(super) fn width() -> u32 {
    WIDTH
}
