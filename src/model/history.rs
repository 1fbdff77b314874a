//! What all advisors took, grouped by advisor.

use rustc_hash::FxHashSet;

use super::Training;

/// The trainings of all advisors, by roster row.
#[derive(Debug, Default)]
pub struct History {
    /// In file order.
    trainings: Vec<Training>,
    /// Where the trainings of the first row stand, then those of the second, and so on.
    places: Vec<u32>,
    /// Where the places of each row begin; one more than there are rows.
    starts: Vec<u32>,
    /// The roster rows of those about whom there is a row that tells of no training.
    named: FxHashSet<u32>,
    given: bool,
}

impl History {
    /// What stands for a history when none was given.
    pub fn missing(rows: usize) -> Self {
        Self { starts: vec![0; rows + 1], ..Self::default() }
    }

    /// Groups trainings, of which each is of the advisor in `rows`, without sorting them.
    pub fn group(rows: &[u32], trainings: Vec<Training>, advisors: usize) -> Self {
        let mut starts = vec![0_u32; advisors + 1];
        rows.iter().for_each(|row| starts[*row as usize + 1] += 1);
        for row in 0..advisors {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        let mut places = vec![0; rows.len()];
        for (place, row) in (0..).zip(rows) {
            let slot = &mut next[*row as usize];
            places[*slot as usize] = place;
            *slot += 1;
        }
        Self { trainings, places, starts, named: FxHashSet::default(), given: true }
    }

    /// The history that also names these roster rows, in rows that tell of no training.
    pub fn naming(self, rows: impl IntoIterator<Item = u32>) -> Self {
        Self { named: rows.into_iter().collect(), ..self }
    }

    /// Whether a history was given; one without a row counts as not given.
    pub fn is_given(&self) -> bool {
        self.given
    }

    /// Whether a row is about the person of a roster row, whatever becomes of it.
    pub fn mentions(&self, row: usize) -> bool {
        self.starts[row] < self.starts[row + 1] || self.named.contains(&(row as u32))
    }

    /// The trainings of a roster row, in file order.
    pub fn of(&self, row: usize) -> impl Iterator<Item = Training> {
        let places = &self.places[self.starts[row] as usize..self.starts[row + 1] as usize];
        places.iter().map(|place| self.trainings[*place as usize])
    }
}
