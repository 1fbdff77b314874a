//! A catalogue, one module a row.

use super::{Reading, row};
use crate::findings::{Finding, Place};
use crate::load::table::blocks::Blocks;
use crate::load::table::field::Field;
use crate::load::table::record::Record;
use crate::load::toml::cells::Cell;
use crate::text::Word;

/// One module: its keys with one value, and those that list several.
struct Module {
    place: Place,
    entries: Vec<(Field, Cell)>,
    lists: Vec<(Field, Vec<Cell>)>,
}

/// # Errors
/// What broke the file off.
pub(super) fn add(reading: &mut Reading, blocks: Blocks) -> Result<(), Finding> {
    for module in reading.rows(blocks, |record, _| module(record))? {
        let Module { place, entries, lists } = module;
        reading.out.transcript.table("module", place);
        entries.into_iter().for_each(|(field, cell)| reading.out.transcript.entry(field.code(), cell));
        for (field, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
            reading.out.transcript.list(field.code(), items);
        }
        reading.out.check_length()?;
    }
    Ok(())
}

fn module(record: &mut Record) -> Module {
    let needed = |record: &Record, field| Some(row::needed(record, field));
    let cells = [
        (Field::Id, needed(record, Field::Id)),
        (Field::Title, needed(record, Field::Title)),
        (Field::Kind, row::word(record, Field::Kind).or_else(|| needed(record, Field::Kind))),
        (Field::Hours, row::hours(record, Field::Hours)),
        (Field::AvailableFrom, row::day(record, Field::AvailableFrom)),
        (Field::AvailableUntil, row::day(record, Field::AvailableUntil)),
        (Field::Indicative, row::yes_no(record, Field::Indicative)),
        (Field::Source, row::note(record, Field::Source)),
    ];
    Module {
        place: Place::line(&record.sheet.path, record.row.line),
        entries: cells.into_iter().filter_map(|(field, cell)| Some((field, cell?))).collect(),
        lists: [Field::Aliases, Field::Requires].map(|field| (field, row::texts(record, field))).to_vec(),
    }
}
