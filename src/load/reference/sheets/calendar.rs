//! A calendar, one row a session or one row a day: what each row says.

use super::days;
use super::days::Stretch;
use super::modules::Modules;
use super::sessions::{Day, Run, write};
use super::{Known, Reading, row};
use crate::findings::{Code, Fact, Finding, Place};
use crate::load::table::blocks::Blocks;
use crate::load::table::cells;
use crate::load::table::field::Field;
use crate::load::table::record::Record;
use crate::load::toml::cells::Cell;
use crate::model::calendar::Mode;
use crate::text::Word;
use crate::text::names::folded;

/// # Errors
/// What broke the file off, or makes it too long.
pub(super) fn add(reading: &mut Reading, blocks: Blocks) -> Result<(), Finding> {
    let modules = Modules::of(reading.known.catalogue);
    let runs = reading.rows(blocks, |record, known| run(record, known, &modules))?;
    write(runs, &mut reading.out)
}

/// What a row says of a session.
fn run(record: &mut Record, known: Known, modules: &Modules) -> Run {
    let cancelled = cancelled(record);
    let mut entries = vec![
        ("mode", mode(record)),
        ("place", row::note(record, Field::Place)),
        ("department", department(record, known)),
        ("organiser", row::note(record, Field::Organiser)),
        ("seats", row::number(record, Field::Seats)),
        ("seats_left", seats_left(record)),
        ("seats_min", row::number(record, Field::SeatsMin)),
        ("registration_closes_on", row::day(record, Field::RegistrationClosesOn)),
        ("url", row::note(record, Field::Url)),
    ];
    match cancelled {
        Some(Cancelled::Said(cell)) => entries.push(("cancelled", Some(cell))),
        Some(Cancelled::Full(cell)) if entries[5].1.is_none() => entries[5].1 = Some(cell.number(0)),
        _ => {}
    }
    let (days, bad) = days_of(record);
    Run {
        place: Place::line(&record.sheet.path, record.row.line),
        id: row::note(record, Field::Id),
        module: module(record, modules),
        entries: entries.into_iter().filter_map(|(key, cell)| Some((key, cell?))).collect(),
        regions: regions(record, known),
        days,
        bad,
    }
}

/// The module that one of two columns names. They may not name two.
fn module(record: &mut Record, modules: &Modules) -> Cell {
    let named = [Field::Module, Field::Title].map(|field| row::note(record, field));
    let found = named.each_ref().map(|cell| cell.as_ref().and_then(|cell| modules.id(&cell.written)));
    if let ([Some(first), Some(second)], [Some(one), Some(other)]) = (&named, found)
        && one != other
    {
        let told = Finding::new(Code::ColumnsDiffer).text("value", &second.written);
        let told = told.text("first", &first.written).fact("other", Fact::Place(first.place.clone()));
        record.problems.push(told.at(second.place.clone()));
    }
    let [code, title] = named;
    match (code, title, found) {
        (Some(code), _, [Some(id), _]) => code.meaning(id),
        (_, Some(title), [_, Some(id)]) => title.meaning(id),
        (_, Some(title), _) => title,
        (Some(code), None, _) => code,
        (None, None, _) if record.has(Field::Module) => row::needed(record, Field::Module),
        (None, None, _) => row::needed(record, Field::Title),
    }
}

/// The days of a row; and the cells that should hold some and do not.
fn days_of(record: &mut Record) -> (Vec<Day>, Vec<Cell>) {
    let [starts, ends] = [Field::StartsOn, Field::EndsOn].map(|field| row::day(record, field));
    let listed = row::note(record, Field::Days);
    let (mut days, mut bad) = (Vec::new(), Vec::new());
    let given = |cell: &Cell| cell.value.parse().ok();
    let first = starts.as_ref().or(ends.as_ref()).map(|cell| (given(cell), cell));
    let last = ends.as_ref().or(starts.as_ref()).map(|cell| (given(cell), cell));
    match (first, last) {
        (Some((Some(first), begins)), Some((Some(last), finishes))) => {
            let cells = [begins.clone(), finishes.clone()];
            days.push(Day { stretch: Stretch { first, last }, cells, is_frame: listed.is_some() });
        }
        _ => bad.extend([&starts, &ends].into_iter().flatten().filter(|cell| is_no_day(cell)).cloned()),
    }
    if let Some(cell) = listed {
        match days::days(&cell.written) {
            Some(read) => {
                if read.has_short_year {
                    let wrong = Finding::new(Code::BadDate).text("value", &cell.written);
                    record.years.short((), Field::Days, wrong.at(cell.place.clone()));
                } else {
                    record.years.in_full(Field::Days);
                }
                days.extend(read.stretches.into_iter().map(|stretch| Day {
                    cells: [cell.clone().day(stretch.first), cell.clone().day(stretch.last)],
                    stretch,
                    is_frame: false,
                }));
            }
            None => match record.sheet.serial_day(cell.written.as_bytes()) {
                Some(day) => {
                    let cells = [cell.clone().day(day), cell.day(day)];
                    days.push(Day { stretch: Stretch { first: day, last: day }, cells, is_frame: false });
                }
                None => bad.push(cell),
            },
        }
    }
    if days.is_empty() && bad.is_empty() {
        let column =
            [Field::StartsOn, Field::Days, Field::EndsOn].into_iter().find(|field| record.has(*field));
        bad.push(row::needed(record, column.unwrap_or(Field::StartsOn)));
    }
    (days, bad)
}

fn is_no_day(cell: &Cell) -> bool {
    cell.value.parse::<chrono::NaiveDate>().is_err()
}

fn mode(record: &Record) -> Option<Cell> {
    let said = row::word(record, Field::Mode);
    said.or_else(|| {
        let cell = row::yes_no(record, Field::Remote)?;
        let mode = match &*cell.value {
            "true" => Mode::Remote,
            "false" => Mode::InPerson,
            _ => return Some(cell),
        };
        Some(cell.meaning(mode.code()))
    })
}

/// The department, by its code or its name, else that of the postal code.
fn department(record: &Record, known: Known) -> Option<Cell> {
    if let Some(cell) = row::note(record, Field::Department) {
        let code = cells::code(&cell.written, 2).into_owned();
        let named = || {
            let departments = known.territories.departments.iter();
            let mut named = departments.filter(|one| folded(&one.name) == folded(&cell.written));
            named.next().map(|department| department.code)
        };
        let code = known.territories.department_coded(&code).or_else(named);
        return Some(match code {
            Some(code) => cell.meaning(code.as_str()),
            None => cell,
        });
    }
    let cell = row::note(record, Field::PostalCode)?;
    let department = known.territories.department_of_postal_code(&cells::code(&cell.written, 5))?;
    Some(cell.meaning(department.code.as_str()))
}

/// The regions whose advisors may come, by their codes or their names; none where all may.
fn regions(record: &Record, known: Known) -> Vec<Cell> {
    let regions = row::list(record, Field::Regions);
    let means_all = |cell: &Cell| record.columns.meaning(Field::Regions, &cell.written) == Some("all");
    if regions.iter().any(means_all) {
        return Vec::new();
    }
    let coded = |cell: Cell| {
        let code = cells::code(&cell.written, 2).into_owned();
        match known.territories.region_named(&code) {
            Some(region) => cell.meaning(region.as_str()),
            None => cell,
        }
    };
    regions.into_iter().map(coded).collect()
}

/// The seats that are left: as they are counted, else those that nobody is registered for.
fn seats_left(record: &Record) -> Option<Cell> {
    if let Some(cell) = row::number(record, Field::SeatsLeft) {
        let none = record.columns.meaning(Field::SeatsLeft, &cell.written).is_some();
        return Some(if none { cell.number(0) } else { cell });
    }
    let taken = row::number(record, Field::SeatsTaken)?;
    let Some(count) = row::whole(&taken.written) else { return Some(taken) };
    let seats = row::whole(&row::note(record, Field::Seats)?.written)?;
    Some(taken.number(seats.saturating_sub(count)))
}

/// What a row says about a session's taking place.
enum Cancelled {
    /// It is cancelled, or it is not; or nobody can tell what the cell says.
    Said(Cell),
    /// It has no seat left.
    Full(Cell),
}

fn cancelled(record: &Record) -> Option<Cancelled> {
    let cell = row::yes_no(record, Field::Cancelled)?;
    Some(match record.columns.meaning(Field::Cancelled, &cell.written) {
        Some("full") => Cancelled::Full(cell),
        Some(meaning) => Cancelled::Said(cell.yes_no(meaning == "yes")),
        None => Cancelled::Said(cell),
    })
}
