//! Rows that repeat a training over and over: an export merged with itself may hold millions.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use crate::model::Training;

/// How many rows of one person stand together, on average, where it is worth looking.
const MANY: usize = 16;

/// Leaves out the rows that say nothing more: of rows of one person that differ by their start
/// alone, the first and the second are kept, the second with the earliest start of those left out.
/// What is repeated once is told ([`DuplicateRow`](crate::model::verdict::WarningCode)), and the
/// earliest start of a training counts; nothing else asks for a third row.
pub(crate) fn without_repeated(rows: &mut Vec<u32>, trainings: &mut Vec<Training>) {
    let changes = rows.windows(2).filter(|pair| pair[0] != pair[1]).count();
    if rows.len() < MANY || changes * MANY > rows.len() {
        return;
    }
    let mut seen: FxHashMap<_, (usize, Option<usize>)> = FxHashMap::default();
    let mut kept = 0;
    for place in 0..rows.len() {
        let (row, training) = (rows[place], trainings[place]);
        let Training { module, ends_on, status, session, is_certificate, .. } = training;
        match seen.entry((row, module, ends_on, status, session.held(), is_certificate)) {
            Entry::Occupied(mut known) => match &mut known.get_mut().1 {
                Some(second) => {
                    let second = &mut trainings[*second];
                    second.starts_on = second.starts_on.min(training.starts_on);
                    continue;
                }
                second => *second = Some(kept),
            },
            Entry::Vacant(new) => drop(new.insert((kept, None))),
        }
        (rows[kept], trainings[kept]) = (row, training);
        kept += 1;
    }
    rows.truncate(kept);
    trainings.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::first_day;
    use crate::model::training::Booking;
    use crate::model::{ModuleIndex, Origin, TrainingStatus};

    fn training(line: u32, start: i32) -> Training {
        Training {
            module: ModuleIndex(0),
            starts_on: first_day(start),
            ends_on: first_day(2025),
            status: None,
            session: Booking::Unnamed,
            hours: None,
            is_certificate: false,
            origin: Origin::row(0, line),
        }
    }

    #[test]
    fn the_third_row_of_a_training_gives_its_start_alone() {
        let mut trainings: Vec<Training> = (1..100).map(|line| training(line, 2025)).collect();
        trainings[40] = training(41, 2023);
        trainings[50].status = Some(TrainingStatus::Absent);
        trainings[60].module = ModuleIndex(1);
        let mut rows = vec![7; trainings.len()];
        without_repeated(&mut rows, &mut trainings);
        let kept: Vec<_> = trainings.iter().map(|row| (row.origin, row.starts_on)).collect();
        let [late, early] = [2025, 2023].map(first_day);
        let lines = [(1, late), (2, early), (51, late), (61, late)];
        assert_eq!(kept, lines.map(|(line, start)| (Origin::row(0, line), start)));
        assert_eq!(rows, [7; 4]);
    }

    #[test]
    fn rows_of_many_people_stay_as_they_are() {
        let mut trainings: Vec<Training> = (1..100).map(|line| training(line, 2025)).collect();
        let mut rows: Vec<u32> = (0..99).map(|place| place / 3).collect();
        let before = (rows.clone(), trainings.clone());
        without_repeated(&mut rows, &mut trainings);
        assert_eq!((rows, trainings), before);
    }
}
