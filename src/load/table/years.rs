//! Years written with two digits: a column may hold them where all its days do. Which century they
//! mean, nobody can tell in a column that writes others in full.

use super::field::Field;
use super::sheet::Sheet;
use crate::findings::{Code, Finding, Findings};

/// How the years in the day columns of some rows are written. `W` tells whose a row is.
#[derive(Debug)]
pub(crate) struct Years<W> {
    /// The fields that have a year in full, one bit each.
    in_full: u64,
    /// The days whose year has two digits, each with what would be wrong with it.
    short: Vec<(W, Field, Finding)>,
}

impl<W> Default for Years<W> {
    fn default() -> Self {
        Self { in_full: 0, short: Vec::new() }
    }
}

impl<W> Years<W> {
    /// Notes a day whose year is written in full.
    pub(crate) fn in_full(&mut self, field: Field) {
        self.in_full |= 1 << field as u32;
    }

    /// Notes a day whose year has two digits.
    pub(crate) fn short(&mut self, whose: W, field: Field, wrong: Finding) {
        self.short.push((whose, field, wrong));
    }

    /// Adds those of other rows, whose they are being told by `whose`.
    pub(crate) fn add<V>(&mut self, other: Years<V>, mut whose: impl FnMut(V) -> Option<W>) {
        self.in_full |= other.in_full;
        self.short.extend(
            other.short.into_iter().filter_map(|(of, field, wrong)| Some((whose(of)?, field, wrong))),
        );
    }

    /// Gives the errors of a whole file, each to whom it concerns; tells once that years of two
    /// digits were read.
    pub(crate) fn settle(self, sheet: &Sheet, findings: &mut Findings, mut blame: impl FnMut(W, Finding)) {
        let mut read = None;
        for (whose, field, wrong) in self.short {
            match self.in_full & (1 << field as u32) {
                0 => read = read.or(Some(field)),
                _ => blame(whose, wrong),
            }
        }
        if let Some(column) = read.and_then(|field| sheet.column(field)) {
            findings.push(Finding::new(Code::TwoDigitYears).at(sheet.place(sheet.header_line, column)));
        }
    }
}
