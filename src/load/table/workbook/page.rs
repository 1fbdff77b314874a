//! One sheet as lines of text, put together from cells in any order.

/// What stands between two cells of a line. No cell holds it.
pub(crate) const DELIMITER: u8 = b'\t';

/// The most cells that a workbook may hold.
pub(crate) const MOST_CELLS: usize = 10_000_000;

/// How long the text of all sheets of a workbook may be, in bytes.
pub(crate) const MOST_TEXT: usize = 256 << 20;

/// The most rows and columns that a sheet of any spreadsheet has.
const MOST_ROWS: usize = 1 << 20;
const MOST_COLUMNS: usize = 1 << 14;

/// White space that would be more than a space in a line of cells.
const WHITE: [char; 3] = ['\t', '\n', '\r'];

/// A sheet.
pub(crate) struct Page {
    pub(crate) name: String,
    /// One line for each row up to the last that holds something.
    pub(crate) text: Vec<u8>,
}

/// A workbook holds more than is read.
#[derive(Debug)]
pub(crate) struct TooLarge;

/// How much of a workbook may still be read.
pub(crate) struct Paper {
    cells: usize,
    text: usize,
}

impl Default for Paper {
    fn default() -> Self {
        Self::of(MOST_CELLS, MOST_TEXT)
    }
}

impl Paper {
    /// Paper for so many cells, and so many bytes of text.
    pub(crate) fn of(cells: usize, text: usize) -> Self {
        Self { cells, text }
    }

    /// Uses some of it.
    ///
    /// # Errors
    /// [`TooLarge`] where there is not enough left.
    pub(crate) fn use_up(&mut self, cells: usize, text: usize) -> Result<(), TooLarge> {
        self.cells = self.cells.checked_sub(cells).ok_or(TooLarge)?;
        self.text = self.text.checked_sub(text).ok_or(TooLarge)?;
        Ok(())
    }
}

/// The cells of a sheet so far.
#[derive(Default)]
pub(crate) struct Draft {
    text: String,
    cells: Vec<Cell>,
}

struct Cell {
    row: u32,
    column: u16,
    /// Where its text begins and ends.
    start: u32,
    end: u32,
}

impl Draft {
    /// Writes a text into a cell, counted from 0. White space that is more than a space becomes
    /// one: a cell is on one line. An empty text is no cell.
    ///
    /// # Errors
    /// [`TooLarge`] where the workbook holds more than is read, or the cell is outside any sheet.
    pub(crate) fn write(
        &mut self,
        paper: &mut Paper,
        row: usize,
        column: usize,
        text: &str,
    ) -> Result<(), TooLarge> {
        if text.is_empty() {
            return Ok(());
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(TooLarge);
        }
        paper.use_up(1, text.len())?;
        let start = self.text.len() as u32;
        match text.contains(WHITE) {
            true => self.text.push_str(&text.replace(WHITE, " ")),
            false => self.text.push_str(text),
        }
        let end = self.text.len() as u32;
        self.cells.push(Cell { row: row as u32, column: column as u16, start, end });
        Ok(())
    }

    /// The sheet, its lines numbered like its rows.
    ///
    /// # Errors
    /// [`TooLarge`] where empty cells between others make more text than is read.
    pub(crate) fn finish(mut self, name: String, paper: &mut Paper) -> Result<Page, TooLarge> {
        let place = |cell: &Cell| (cell.row, cell.column);
        if !self.cells.is_sorted_by_key(place) {
            self.cells.sort_by_key(place);
        }
        let mut text = Vec::with_capacity(self.text.len() + self.cells.len());
        let (mut row, mut column) = (0, 0);
        for (cell, next) in self.cells.iter().zip(self.cells.iter().map(Some).skip(1).chain([None])) {
            // of two cells in one place the last one counts
            if next.is_some_and(|next| place(next) == place(cell)) {
                continue;
            }
            let lines = (cell.row - row) as usize;
            if lines > 0 {
                column = 0;
            }
            let gaps = usize::from(cell.column - column);
            paper.use_up(0, lines + gaps)?;
            text.resize(text.len() + lines, b'\n');
            text.resize(text.len() + gaps, DELIMITER);
            text.extend_from_slice(&self.text.as_bytes()[cell.start as usize..cell.end as usize]);
            (row, column) = (cell.row, cell.column);
        }
        if !text.is_empty() {
            text.push(b'\n');
        }
        Ok(Page { name, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_in_any_order_and_keep_their_place() {
        let (mut paper, mut draft) = (Paper::default(), Draft::default());
        for (row, column, text) in [(2, 1, "d"), (0, 2, "b"), (0, 0, "old"), (0, 0, "a"), (2, 3, "e\tf\n")] {
            draft.write(&mut paper, row, column, text).unwrap();
        }
        let page = draft.finish("Un".to_owned(), &mut paper).unwrap();
        assert_eq!(String::from_utf8(page.text).unwrap(), "a\t\tb\n\n\td\t\te f \n");
    }

    #[test]
    fn empty_cells_between_others_count() {
        for (text, fits) in [(2 * MOST_COLUMNS + 1, true), (2 * MOST_COLUMNS, false)] {
            let (mut paper, mut draft) = (Paper::of(2, text), Draft::default());
            for row in [0, 1] {
                draft.write(&mut paper, row, MOST_COLUMNS - 1, "x").unwrap();
            }
            assert_eq!(draft.finish("Un".to_owned(), &mut paper).is_ok(), fits, "{text}");
        }
        let mut paper = Paper::default();
        let mut draft = Draft::default();
        assert!(draft.write(&mut paper, MOST_ROWS, 0, "x").is_err());
        assert!(draft.write(&mut paper, 0, MOST_COLUMNS, "x").is_err());
    }
}
