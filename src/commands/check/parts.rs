//! A report on many people in parts: no more of it is held than is being written.

use std::io;
use std::ops::Range;

use anyhow::Result;

use crate::console::outlet::Outlet;
use crate::model::territory::Territories;
use crate::parallel::{CHUNK, in_chunks};
use crate::render::Words;
use crate::render::sheets::{changes, people};
use crate::render::to::csv::check::Lines;
use crate::render::to::csv::excel;
use crate::render::to::json::check;
use crate::render::to::json::list::{Entries, List};
use crate::render::to::{InParts, csv};
use crate::reports::casebook::{Casebook, Row, Summary};
use crate::reports::changes::Beside;
use crate::reports::crowd::Crowd;
use crate::reports::explanation::Explanation;
use crate::run::filter::Filter;
use crate::run::named::is_meant;

/// The report as CSV.
///
/// # Errors
/// When it cannot be written.
pub(super) fn csv(
    casebook: &Casebook,
    filter: &Filter,
    beside: Option<Beside>,
    outlet: &mut Outlet,
) -> Result<Summary> {
    let lines = || Lines::new(casebook.setting, beside);
    let mut rest = lines();
    rest.header();
    outlet.write(&rest.take())?;
    let summary = in_parts(casebook, filter, lines, |part| outlet.write(&part))?;
    beside.into_iter().flat_map(|beside| &beside.since.absent).for_each(|known| rest.absent(known));
    outlet.write(&rest.take())?;
    Ok(summary)
}

/// The report as JSON, with the reasons of those of whom `why` asks for them. It begins with the
/// summary, which the people are assessed for first: to hold a million assessments would take more
/// time than to make them again.
///
/// # Errors
/// When it cannot be written.
pub(super) fn json(
    casebook: &Casebook,
    filter: &Filter,
    words: &Words,
    why: &[String],
    beside: Option<Beside>,
    outlet: &mut Outlet,
) -> Result<Summary> {
    let summary = in_parts(casebook, filter, || Nothing, |_| Ok(()))?;
    let partial = filter.is_given() || beside.is_some_and(|beside| beside.only_changes);
    outlet.write(check::before(words, &summary, partial, beside).as_bytes())?;
    let explained = |row: &Row| {
        let is_asked_for = why.iter().any(|wanted| is_meant(&row.advisor.person, wanted));
        is_asked_for.then(|| Explanation::of_row(words.setting, row)).flatten()
    };
    let mut list = List::default();
    let mut write = |part: Vec<u8>| outlet.write(list.part(&part));
    let people = || check::People::new(words, explained, beside);
    in_parts(casebook, filter, people, &mut write)?;
    let mut rest = people();
    beside.into_iter().flat_map(|beside| &beside.since.absent).for_each(|known| rest.absent(known));
    write(rest.take())?;
    outlet.write(list.end())?;
    Ok(summary)
}

/// The people as a French spreadsheet opens them, in the order of the crowd; beside an earlier report
/// with what became of each.
///
/// # Errors
/// When it cannot be written.
pub(super) fn csv_excel(
    casebook: &Casebook,
    crowd: &Crowd,
    words: &Words,
    territories: &Territories,
    beside: Option<Beside>,
    outlet: &mut Outlet,
) -> Result<()> {
    let people: Vec<u32> = crowd.agenda.people().copied().collect();
    let mut sheet = people::sheet(words);
    sheet.columns.extend(beside.map(|_| changes::columns(words)).into_iter().flatten());
    outlet.write(&excel::csv_excel(words.locale, &sheet))?;
    let lines = |rows: &mut dyn Iterator<Item = (usize, Row)>| {
        let rows: Vec<_> =
            rows.filter_map(|(_, row)| changes::here(words, territories, &row, beside)).collect();
        excel::lines(words.locale, &rows)
    };
    casebook.in_parts(&people[..], || lines, |part| outlet.write(&part))?;
    Ok(outlet.write(&excel::lines(words.locale, &changes::gone(words, beside)))?)
}

/// A JSON whose last key is a list of so many entries; `before` opens it, `add` adds one.
///
/// # Errors
/// When it cannot be written.
pub(super) fn list(
    outlet: &mut Outlet,
    before: &str,
    total: usize,
    add: impl Fn(&mut Entries, usize) + Sync,
) -> Result<()> {
    outlet.write(before.as_bytes())?;
    let mut list = List::default();
    let entries = |chunk: Range<usize>| {
        let mut entries = Entries::default();
        chunk.for_each(|nth| add(&mut entries, nth));
        entries.take()
    };
    in_chunks(total, CHUNK, || entries, |part: Vec<u8>| outlet.write(list.part(&part)))?;
    Ok(outlet.write(list.end())?)
}

/// A CSV about so many things; `of` are the lines of one.
///
/// # Errors
/// When it cannot be written.
pub(super) fn lines<L: IntoIterator<Item = String>>(
    outlet: &mut Outlet,
    header: impl IntoIterator<Item: Into<String>>,
    total: usize,
    of: impl Fn(usize) -> Vec<L> + Sync,
) -> Result<()> {
    outlet.write(&csv::lines(header, Vec::<L>::new()))?;
    let part = |chunk: Range<usize>| csv::records(chunk.flat_map(&of));
    Ok(in_chunks(total, CHUNK, || part, |part| outlet.write(&part))?)
}

/// Gives `each` the parts of a report, in roster order, made on all processors, and sums up whom
/// it holds. `writer` makes what writes all parts of one processor.
///
/// # Errors
/// That of `each`.
fn in_parts<W: InParts>(
    casebook: &Casebook,
    filter: &Filter,
    writer: impl Fn() -> W + Sync,
    mut each: impl FnMut(Vec<u8>) -> io::Result<()>,
) -> io::Result<Summary> {
    let mut summary = Summary::new(casebook.setting);
    let worker = || {
        let mut writer = writer();
        move |rows: &mut dyn Iterator<Item = (usize, Row)>| {
            let mut part = Summary::new(casebook.setting);
            for (_, row) in rows.filter(|(_, row)| filter.keeps(row)) {
                part.add(&row);
                writer.advisor(&row);
            }
            (writer.take(), part)
        }
    };
    casebook.in_parts(&casebook.everybody(), worker, |(bytes, part)| {
        summary.merge(&part);
        each(bytes)
    })?;
    Ok(summary)
}

/// Writes nothing: people are only summed up.
struct Nothing;

impl InParts for Nothing {
    fn advisor(&mut self, _: &Row) {}

    fn take(&mut self) -> Vec<u8> {
        Vec::new()
    }
}
