//! A report on many people in parts: no more of it is held than is being written.

use std::io;
use std::ops::Range;

use crate::parallel::in_order;
use crate::render::to::InParts;
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::run::filter::Filter;

/// How many advisors one thread renders at a time.
const CHUNK: usize = 1024;

/// Gives `each` the parts of a report, in roster order, made on all processors, and sums up whom
/// it holds. `writer` makes what writes all parts of one processor.
///
/// # Errors
/// That of `each`.
pub(super) fn in_parts<W: InParts>(
    casebook: &Casebook,
    filter: &Filter,
    writer: impl Fn() -> W + Sync,
    mut each: impl FnMut(Vec<u8>) -> io::Result<()>,
) -> io::Result<Summary> {
    let total = casebook.advisors().len();
    let mut summary = Summary::new(casebook.setting);
    let chunks = (0..total).step_by(CHUNK).map(|start| Ok(start..(start + CHUNK).min(total)));
    let worker = || {
        let mut writer = writer();
        move |chunk: Range<usize>| {
            let mut part = Summary::new(casebook.setting);
            for row in casebook.rows_of(chunk) {
                if filter.keeps(&row) {
                    part.add(&row);
                    writer.advisor(&row);
                }
            }
            (writer.take(), part)
        }
    };
    in_order(chunks, worker, |(bytes, part)| {
        summary.merge(&part);
        each(bytes)
    })?;
    Ok(summary)
}

/// Writes nothing: people are only summed up.
pub(super) struct Nothing;

impl InParts for Nothing {
    fn advisor(&mut self, _: &Row) {}

    fn take(&mut self) -> Vec<u8> {
        Vec::new()
    }
}
