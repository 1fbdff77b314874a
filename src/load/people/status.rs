//! The column of statuses of a history: without it, an absence would count as a training. One that
//! holds no word is none.

use super::trainings::What;
use crate::findings::{Code, Fact, Finding, Findings, Place};
use crate::load::table::blocks::{Block, Blocks};
use crate::load::table::columns::Columns;
use crate::load::table::field::Field;
use crate::load::table::sheet::Sheet;

/// How many rows are looked at: beyond them, a word that is none is an error of its row.
const MOST_ROWS: usize = 1_000;

/// Looks at the first rows of a history: a column whose words are status words is the column of
/// statuses, whatever its header; where there is none, it is told. `false` if the file cannot be
/// used: no row has the cells that the header asks for, or two columns hold statuses.
pub(super) fn settle(
    sheet: &mut Sheet,
    what: What,
    blocks: &mut Blocks,
    columns: &Columns,
    findings: &mut Findings,
) -> bool {
    let block = match blocks.next() {
        None => return true,
        Some(Ok(block)) => block,
        Some(Err(broken)) => {
            findings.push(sheet.broken(broken));
            return false;
        }
    };
    let usable = look(sheet, what, &block, columns, findings);
    blocks.put_back(block);
    usable
}

fn look(sheet: &mut Sheet, what: What, block: &Block, columns: &Columns, findings: &mut Findings) -> bool {
    let width = sheet.width();
    let unnamed: Vec<usize> = (0..width).filter(|column| sheet.field(*column).is_none()).collect();
    let held = sheet.column(Field::Status);
    let mut is_blank = true;
    // for each column without a field: whether a status was read, and whether all words were ones
    let mut seen = vec![(false, true); unnamed.len()];
    let (mut count, mut fitting) = (0, 0);
    let mut rows = sheet.rows(block);
    while let Some(row) = rows.next().filter(|_| count < MOST_ROWS) {
        count += 1;
        fitting += usize::from(row.len() <= sheet.raw_width.max(width) && row.width(width) == width);
        is_blank &= held.is_none_or(|column| columns.is_missing(&row.text(column)));
        for (column, (some, all)) in unnamed.iter().zip(&mut seen) {
            let word = row.text(*column);
            if *all && !columns.is_missing(&word) {
                let is_status = columns.status(&word).is_some();
                (*some, *all) = (*some || is_status, is_status);
            }
        }
    }
    drop(rows);
    if count > 1 && fitting == 0 {
        let place = Place::line(&sheet.path, sheet.header_line);
        findings.push(Finding::new(Code::HeaderMismatch).at(place).count("expected", width));
        return false;
    }
    if !is_blank || matches!(what, What::Certificate) || count == 0 {
        return true;
    }
    let named = unnamed.into_iter().zip(seen).filter(|(_, (some, all))| *some && *all);
    let named: Vec<usize> = named.map(|(column, _)| column).collect();
    let header = |column: usize| sheet.place(sheet.header_line, column);
    match named[..] {
        [] => {
            let place = held.map_or_else(|| Place::file(&sheet.path), header);
            findings.push(Finding::new(Code::NoStatusColumn).at(place));
            true
        }
        [column] => {
            findings.push(Finding::new(Code::StatusColumn).at(header(column)));
            sheet.hold(Field::Status, column);
            true
        }
        [first, second, ..] => {
            let told = Finding::new(Code::SeveralStatusColumns).at(header(second));
            findings.push(told.fact("other", Fact::Place(header(first))));
            false
        }
    }
}
