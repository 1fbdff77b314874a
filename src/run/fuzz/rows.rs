//! What happens to one row of a table: a stray sign, a cell lost or doubled, a line cut or joined.

use super::damage::Damage;

/// What slips into a row.
const SLIPS: [&str; 20] = [
    "\"",
    "\"\"",
    ";",
    ";;",
    ",",
    "\t",
    "|",
    "?",
    " ?",
    " x",
    "'",
    "=",
    "\0",
    "\u{1b}[2J",
    "\u{202e}",
    "\u{feff}",
    "\u{a0}",
    "é",
    "\r",
    "\u{fffd}",
];

impl Damage {
    /// A table of which one row, or its header, is damaged, and the lines on which that may show:
    /// the damaged one and the next.
    pub(super) fn damaged_row(&mut self, table: &str) -> (Vec<u8>, [usize; 2]) {
        let mut lines: Vec<Vec<u8>> = table.lines().map(|line| line.as_bytes().to_vec()).collect();
        let chosen = self.below(lines.len());
        self.change_row(&mut lines, chosen, 9);
        if self.below(2) == 0 {
            // a line that is cut and joined anew may be a row like any other
            self.change_row(&mut lines, chosen, 6);
        }
        let mut bytes = lines.join(&b'\n');
        bytes.push(b'\n');
        (bytes, [chosen + 1, chosen + 2])
    }

    /// Changes a row in one of the first so many ways.
    fn change_row(&mut self, lines: &mut Vec<Vec<u8>>, chosen: usize, ways: usize) {
        let count = lines.len();
        let line = &mut lines[chosen];
        let ends: Vec<usize> = (0..line.len()).filter(|at| line[*at] == b';').chain([line.len()]).collect();
        let cell = self.below(ends.len());
        let (from, to) = (if cell == 0 { 0 } else { ends[cell - 1] }, ends[cell]);
        let at = self.below(line.len() + 1);
        match self.below(ways) {
            0 if to < line.len() => drop(line.remove(to)),
            1 => drop(line.drain(from..to)),
            2 => {
                let copy = line[from..to].to_vec();
                drop(line.splice(from..from, copy));
            }
            3 if at < line.len() => {
                line[at] = [0x80 + self.below(0x80) as u8, self.below(0x20) as u8][at % 2];
            }
            // a row of which nothing is left is nobody's
            6 => line.truncate(at.max(1)),
            7 => {
                let rest = line.split_off(at);
                lines.insert(chosen + 1, rest);
            }
            8 if chosen + 1 < count => {
                let next = lines.remove(chosen + 1);
                lines[chosen].extend(next);
            }
            _ => {
                let slip = SLIPS[self.below(SLIPS.len())].bytes();
                drop(line.splice(at..at, slip));
            }
        }
    }
}
