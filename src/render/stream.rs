//! A report whose long tables are made while it is written: of a million people, a few thousand rows
//! are held at a time.

use std::io;
use std::ops::Range;

use super::document::{Block, Cell, Document};
use crate::parallel::{CHUNK, in_chunks};
use crate::reports::casebook::{Casebook, Row};

/// How many rows are held so that they are not made a second time.
const HELD: usize = 8192;

/// What takes a report, or the rows of a table, part by part.
pub(crate) type Taker<'t, P> = &'t mut dyn FnMut(P) -> io::Result<()>;

/// Some rows of a table.
pub(crate) type Rows = Vec<Vec<Cell>>;

/// What makes rows, each time it is asked.
type Maker<'s> = dyn Fn(Taker<Rows>) -> io::Result<()> + 's;

/// A table whose rows are made when they are asked for.
pub(crate) struct Long<'s> {
    /// The table without a row.
    pub empty: Block,
    rows: Box<Maker<'s>>,
    /// What follows the others.
    last: Rows,
}

impl<'s> Long<'s> {
    /// A table about so many things; `rows` are those of one.
    pub(crate) fn of(empty: Block, total: usize, rows: impl Fn(usize) -> Rows + Sync + 's) -> Self {
        let made = move |taker: Taker<Rows>| {
            let chunk = |chunk: Range<usize>| chunk.flat_map(&rows).collect::<Rows>();
            in_chunks(total, CHUNK, || chunk, taker)
        };
        Self { empty, rows: Box::new(made), last: Rows::new() }
    }

    /// A table about the people in these places of the roster; `cells` are the rows of one of them.
    pub(crate) fn about(
        empty: Block,
        casebook: &'s Casebook,
        places: Vec<u32>,
        cells: impl Fn(&Row) -> Rows + Sync + 's,
    ) -> Self {
        Self::of(empty, places.len(), move |nth| cells(&casebook.row(places[nth] as usize)))
    }

    /// The same with these rows at its end.
    pub(crate) fn then(self, last: Rows) -> Self {
        Self { last, ..self }
    }

    /// Gives the rows in order.
    ///
    /// # Errors
    /// That of `taker`.
    pub(crate) fn rows(&self, taker: Taker<Rows>) -> io::Result<()> {
        let mut taker = |mut rows: Rows| {
            rows.iter_mut().flatten().for_each(Cell::make_shown);
            taker(rows)
        };
        (self.rows)(&mut taker)?;
        taker(self.last.clone())
    }

    /// Gives the rows in order to `then`, with what `measure` made of all of them before: for a format
    /// that must know all of them before it writes one.
    ///
    /// # Errors
    /// That of `then`.
    pub(crate) fn twice<M: Default>(
        &self,
        measure: fn(&mut M, &[Vec<Cell>]),
        then: &mut dyn FnMut(&M, Rows) -> io::Result<()>,
    ) -> io::Result<()> {
        let (mut measures, mut held) = (M::default(), Some(Rows::new()));
        self.rows(&mut |rows| {
            measure(&mut measures, &rows);
            held = held.take().filter(|held| held.len() + rows.len() <= HELD);
            held.iter_mut().for_each(|held| held.extend_from_slice(&rows));
            Ok(())
        })?;
        match held {
            Some(rows) => then(&measures, rows),
            None => self.rows(&mut |rows| then(&measures, rows)),
        }
    }
}

/// A part of a report.
pub(crate) enum Part<'s> {
    Text(Document),
    Long(Long<'s>),
}

/// A report.
#[derive(Default)]
pub(crate) struct Stream<'s>(pub Vec<Part<'s>>);

impl<'s> Stream<'s> {
    /// Where what comes next is written.
    pub(crate) fn text(&mut self) -> &mut Document {
        if !matches!(self.0.last(), Some(Part::Text(_))) {
            self.0.push(Part::Text(Document::default()));
        }
        match self.0.last_mut() {
            Some(Part::Text(document)) => document,
            _ => unreachable!("it has just been put there"),
        }
    }

    pub(crate) fn long(&mut self, long: Long<'s>) {
        self.0.push(Part::Long(long));
    }

    /// The report with all its rows, for a format that needs them side by side.
    pub(crate) fn whole(self) -> Document {
        let mut document = Document::default();
        for part in self.0 {
            match part {
                Part::Text(text) => document.0.extend(text.0),
                Part::Long(long) => {
                    let mut all = Rows::new();
                    let taken = long.rows(&mut |rows| {
                        all.extend(rows);
                        Ok(())
                    });
                    taken.expect("nothing is written");
                    let mut block = long.empty;
                    if let Block::Table(table) | Block::Roll(table) = &mut block {
                        table.rows = all;
                    }
                    document.0.push(block);
                }
            }
        }
        document
    }
}
