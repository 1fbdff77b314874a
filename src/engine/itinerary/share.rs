//! What sessions that share a day say together: an itinerary can hold one of them at most.

use super::bits::Bits;
use super::board::Board;

/// Sessions that share a day: the days that all of them share, their earliest end and start.
#[derive(Debug)]
pub(super) struct Share {
    days: Bits,
    ends: i32,
    starts: i32,
}

impl Share {
    /// These sessions, each put to the first others with which it shares a day.
    pub(super) fn all(board: &Board, places: &[usize]) -> Vec<Self> {
        let mut shares: Vec<Self> = Vec::new();
        for &place in places {
            let (choice, taken) = (&board.choices[place], &board.taken[place]);
            match shares.iter_mut().find(|share| share.days.meets(taken)) {
                Some(share) => {
                    share.days.keep(taken);
                    share.ends = share.ends.min(choice.ends);
                    share.starts = share.starts.min(choice.starts);
                }
                None => shares.push(Self { days: taken.clone(), ends: choice.ends, starts: choice.starts }),
            }
        }
        shares
    }

    /// The earliest last day of so many sessions of different shares, and their least sum of first
    /// days.
    pub(super) fn least(shares: &[Self], count: usize) -> (i32, i64) {
        let mut ends: Vec<i32> = shares.iter().map(|share| share.ends).collect();
        let mut starts: Vec<i32> = shares.iter().map(|share| share.starts).collect();
        ends.sort_unstable();
        starts.sort_unstable();
        (ends[count - 1], starts[..count].iter().map(|day| i64::from(*day)).sum())
    }
}
