//! A list of exceptions, one a row.

use super::{Reading, row};
use crate::findings::{Code, Finding, Place};
use crate::load::table::blocks::Blocks;
use crate::load::table::field::Field;
use crate::load::table::record::Record;
use crate::load::toml::cells::Cell;
use crate::text::Word;

/// # Errors
/// What broke the file off.
pub(super) fn add(reading: &mut Reading, blocks: Blocks) -> Result<(), Finding> {
    for place in reading.sheet.unread() {
        reading.out.findings.push(Finding::new(Code::UnreadColumn).at(place));
    }
    let rows = reading
        .rows(blocks, |record, _| (Place::line(&record.sheet.path, record.row.line), entries(record)))?;
    for (place, entries) in rows {
        reading.out.transcript.table("exception", place);
        entries.into_iter().for_each(|(field, cell)| reading.out.transcript.entry(field.code(), cell));
        reading.out.check_length()?;
    }
    Ok(())
}

fn entries(record: &mut Record) -> Vec<(Field, Cell)> {
    let needed = |record: &Record, field| Some(row::needed(record, field));
    let word = |record: &Record, field| row::word(record, field).or_else(|| needed(record, field));
    let cells = [
        (Field::Advisor, needed(record, Field::Advisor)),
        (Field::Obligation, word(record, Field::Obligation)),
        (Field::Year, row::number(record, Field::Year)),
        (Field::Effect, word(record, Field::Effect)),
        (Field::Until, row::day(record, Field::Until)),
        (Field::Reason, needed(record, Field::Reason)),
        (Field::GrantedBy, row::note(record, Field::GrantedBy)),
        (Field::GrantedOn, row::day(record, Field::GrantedOn)),
    ];
    cells.into_iter().filter_map(|(field, cell)| Some((field, cell?))).collect()
}
