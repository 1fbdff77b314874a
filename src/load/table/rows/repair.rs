//! Rows that have too many cells because a text held the delimiter: put together again where only
//! one way is possible.

/// How many cells too many are looked at.
const MOST_EXTRA: usize = 6;

/// How many columns are tried at most, over all the ways.
const MOST_STEPS: usize = 50_000;

/// What a table knows of its columns.
pub(crate) trait Columns {
    /// Whether a column can hold this text, without the spaces around it.
    fn can_hold(&self, column: usize, text: &str) -> bool;

    /// Whether a verdict may depend on the column: all ways must agree on it.
    fn is_decisive(&self, column: usize) -> bool;
}

/// The cells of a row of `width` columns, out of the more numerous cells that were read. `None`
/// unless all the ways to rejoin neighbours, or to leave out empty cells at the end, that suit the
/// columns agree on the decisive ones.
pub(crate) fn repaired(
    cells: &[String],
    width: usize,
    delimiter: char,
    columns: &impl Columns,
) -> Option<Vec<String>> {
    // of many empty cells at the end, as many are looked at as could belong to the row
    let filled = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
    let cells = &cells[..cells.len().min(filled.max(width + MOST_EXTRA))];
    let extra = cells.len().checked_sub(width).filter(|extra| (1..=MOST_EXTRA).contains(extra))?;
    let mut search = Search { cells, width, delimiter, columns, steps: 0, found: None, agreed: true };
    // a spreadsheet leaves cells empty at the end of a row: without them it may be right as it is
    if cells[width..].iter().all(|cell| cell.trim().is_empty()) {
        let fits = |(column, cell): (usize, &String)| columns.can_hold(column, cell.trim());
        if cells[..width].iter().enumerate().all(fits) {
            search.note(&cells[..width]);
        }
    }
    search.go_on(&mut Vec::new(), 0, extra);
    search.found.filter(|_| search.agreed && search.steps <= MOST_STEPS)
}

struct Search<'a, C> {
    cells: &'a [String],
    width: usize,
    delimiter: char,
    columns: &'a C,
    steps: usize,
    found: Option<Vec<String>>,
    agreed: bool,
}

impl<C: Columns> Search<'_, C> {
    /// Tries every text for the next column: one cell, or several up to the `extra` ones.
    fn go_on(&mut self, row: &mut Vec<String>, from: usize, extra: usize) {
        self.steps += 1;
        if !self.agreed || self.steps > MOST_STEPS {
            return;
        }
        let column = row.len();
        if column == self.width {
            if extra == 0 {
                self.note(row);
            }
            return;
        }
        let mut text = String::new();
        for joined in 0..=extra {
            if joined > 0 {
                text.push(self.delimiter);
            }
            text.push_str(&self.cells[from + joined]);
            if self.columns.can_hold(column, text.trim()) {
                row.push(text.clone());
                self.go_on(row, from + joined + 1, extra - joined);
                row.pop();
            }
        }
    }

    fn note(&mut self, row: &[String]) {
        match &self.found {
            None => self.found = Some(row.to_vec()),
            Some(first) => {
                let same = |column: usize| first[column] == row[column];
                self.agreed = (0..self.width).all(|column| !self.columns.is_decisive(column) || same(column));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Columns of which some hold digits alone.
    struct Digits(&'static [usize]);

    impl Columns for Digits {
        fn can_hold(&self, column: usize, text: &str) -> bool {
            !self.0.contains(&column) || text.bytes().all(|byte| byte.is_ascii_digit())
        }

        fn is_decisive(&self, column: usize) -> bool {
            self.0.contains(&column)
        }
    }

    fn repaired_row(row: &str, width: usize, digits: &'static [usize]) -> Option<String> {
        let cells: Vec<String> = row.split(';').map(str::to_owned).collect();
        repaired(&cells, width, ';', &Digits(digits)).map(|cells| cells.join("|"))
    }

    #[test]
    fn the_one_way_is_taken() {
        assert_eq!(repaired_row("1;Le Phare;Annexe;13001", 3, &[0, 2]).unwrap(), "1|Le Phare;Annexe|13001");
        assert_eq!(repaired_row("1;a;b;c;2", 3, &[0, 2]).unwrap(), "1|a;b;c|2");
    }

    #[test]
    fn ways_that_agree_on_what_matters_are_one() {
        assert!(repaired_row("1;a;b;c", 3, &[0]).unwrap().starts_with("1|"));
    }

    #[test]
    fn nothing_is_guessed() {
        assert_eq!(repaired_row("1;2;3", 2, &[]), Some("1|2;3".to_owned()), "no column matters");
        assert_eq!(repaired_row("a;1;2;b", 3, &[1]), None, "1 or 2");
        assert_eq!(repaired_row("a;b;c", 2, &[0, 1]), None, "no way at all");
        assert_eq!(repaired_row("1;2", 2, &[]), None, "nothing is wrong");
        assert_eq!(repaired_row("1;2;3;4;5;6;7;8;9;10", 2, &[]), None, "too much is wrong");
    }
}
