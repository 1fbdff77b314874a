//! The readers of bytes on small damaged files, very many of them: no panic, and an end soon.

use std::fs;
use std::path::Path;
use std::time::Instant;

use super::damage::Damage;
use super::{LONGEST, kept, number};
use crate::findings::{Errors, Files, Findings};
use crate::load::people::history;
use crate::load::people::roster::rosters;
use crate::load::reference::{calendar, catalogue, examples, exceptions, rules, territories};
use crate::load::table::blocks::Block;
use crate::load::table::columns::Columns;
use crate::load::table::field::TableKind;
use crate::load::table::rows::{Rows, Shape};
use crate::load::table::{Unwatched, cells, header, workbook};
use crate::load::toml::testing::source;
use crate::model::territory::Territories;
use crate::model::{Calendar, Catalogue};
use crate::workspace::project;

/// The runs of every `cargo test`, of each reader.
const RUNS: u64 = 200;

const ROSTER: &str = "\
id;last_name;hired_on;contract_ends_on;exempt;ccp1_passed_on;postal_code;role
1;\"Abadie\";2021-09-01;31/12/2999;non;18/03/22;06000;conseiller
2;\"Ben; Ali\";04.03.2024 00:00;;oui;;20200;CoNum, x
";

const HISTORY: &str = "\
advisor,training,starts_on,ends_on,status,hours,session
1,ccp1,2024-05-11,2024-05-12T10:00,completed,\"7,5\",S-1
2,CCP1,,12/05/24,absent,7 h,
";

const CALENDAR: &str = "\
title = 'x'
[[session]]
id = \"S-1\"
module = \"ccp1\"
starts_on = 2025-06-23
days = [2025-06-23, 2025-06-30]
mode = \"remote\"
regions = [\"93\", \"Bretagne\"]
seats = 12
url = \"https://a.example/\"
[[session]]
id = \"S-2\"
module = \"ccp1\"
starts_on = 2025-06-24
";

const CATALOGUE: &str = "\
[[module]]
id = \"ccp1\"
title = \"CCP1\"
kind = \"certification\"
hours = 7
aliases = [\"Examen\"]
[[module]]
id = \"a\"
title = \"\"\"A
b\"\"\"
kind = 'thematic'
requires = \"x\"
available_from = 2025-01-01
";

const EXCEPTIONS: &str = "\
[[exception]]
advisor = \"1\"
obligation = \"continuing-module\"
year = 2025
effect = \"extend\"
until = 2025-09-30
reason = \"Congé\"
granted_on = 2025-01-01
";

const RULES: &str = "\
id = \"mine\"
title = { fr = \"R\", en = \"R\" }
since = { value = 2024-01-01, clause = \"c\" }
[initial]
modules = { value = 2, clause = \"c\" }
starts = { value = \"hired\", clause = \"c\" }
[[grace]]
year = 2024
closes_on = 2025-03-31
clause = \"c\"
[[clause]]
id = \"c\"
text = { fr = \"t\", en = \"t\" }
[[example]]
hired_on = 2024-01-15
as_of = 2024-09-01
";

const SETTINGS: &str = "\
roster = \"a.csv\"
history = [\"b.csv\"]
lang = \"fr\"
as_of = 2025-05-02
[columns]
role = \"Poste\"
";

fn known() -> Catalogue {
    let found = catalogue::catalogue(&[source("any.toml", CATALOGUE)], &mut Findings::default());
    found.expect("the undamaged catalogue")
}

/// Damages each text again and again and has it read.
fn try_out(name: &str, texts: &[&[u8]], mut read: impl FnMut(usize, &[u8])) {
    let runs = number("PARCONUM_FUZZ_READS", RUNS);
    let seed = number("PARCONUM_FUZZ_SEED", 1);
    let others: Vec<Vec<u8>> = texts.iter().map(|text| text.to_vec()).collect();
    for run in 0..runs {
        let mut damage = Damage::new(seed.wrapping_mul(1 << 40).wrapping_add(run));
        let which = damage.below(texts.len());
        let bytes = damage.damaged(&others[which], &others);
        let begun = Instant::now();
        let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| read(which, &bytes)));
        let taken = begun.elapsed();
        if read.is_err() || taken > LONGEST {
            panic!("{name}, seed {seed}, run {run}: {} after {taken:?}", kept(name, &bytes).display());
        }
        if run % 100_000 == 99_999 {
            println!("{name}: {} runs", run + 1);
        }
    }
}

#[test]
fn no_damage_makes_a_reader_of_tables_panic_or_hang() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.csv");
    let (catalogue, columns) = (known(), Columns::built_in());
    try_out("table.csv", &[ROSTER.as_bytes(), HISTORY.as_bytes()], |_, bytes| {
        fs::write(&path, bytes).unwrap();
        read_table(&path, columns, &catalogue);
    });
}

/// A file as a roster, and as a history of the people of that roster.
fn read_table(path: &Path, columns: &Columns, catalogue: &Catalogue) {
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let (paths, places) = ([path.to_path_buf()], Territories::default());
    let roster = rosters(&paths, columns, &places, &Unwatched, &mut files, &mut findings);
    let (roster, mut errors) = roster.unwrap_or_default();
    let references =
        history::References { columns, catalogue, calendar: &Calendar::missing(), session: None };
    let (errors, found): (&mut Errors, _) = (&mut errors, &mut findings);
    history::history(&paths, &roster, &references, &Unwatched, &mut files, errors, found);
}

#[test]
fn no_damage_makes_a_reader_of_rows_and_cells_panic_or_hang() {
    let columns = Columns::built_in();
    let is_known = |name: &str| columns.field(TableKind::Roster, name).is_some();
    try_out("rows.csv", &[ROSTER.as_bytes(), HISTORY.as_bytes()], |_, bytes| {
        let block = Block { text: bytes.to_vec(), first_line: 1 };
        let (block, _) = block.shown();
        let Some(header) = header::find(&block, is_known) else { return };
        let shape = Shape { delimiter: header.delimiter, width: Some(header.names.len()) };
        let mut rows = Rows::new(&block, shape);
        while let Some(row) = rows.next() {
            for cell in 0..row.len() {
                let (bytes, text) = (row.bytes(cell), row.text(cell));
                let _ = (cells::day(bytes), cells::serial_day(bytes), cells::hours(&text));
            }
        }
    });
}

#[test]
fn no_damage_makes_a_reader_of_workbooks_panic_or_hang() {
    let sheet = |rows: &[&[&str]]| workbook::testing::sheet(&workbook::testing::cells(rows));
    let one = sheet(&[&["id", "hired_on"], &["1", "2024-03-01"], &["2", "45292"]]);
    let book = workbook::testing::workbook(
        &[("Un", "", &one), ("Deux", "state=\"hidden\"", &one)],
        "date1904=\"1\"",
    );
    try_out("book.xlsx", &[&book], |_, bytes| drop(workbook::open(bytes.to_vec())));
}

#[test]
fn no_damage_makes_a_reader_of_keys_and_values_panic_or_hang() {
    let catalogue = known();
    let texts = [CALENDAR, CATALOGUE, EXCEPTIONS, RULES, SETTINGS].map(str::as_bytes);
    let places = territories::territories(
        &crate::load::toml::testing::shipped("territories.toml"),
        &mut Findings::default(),
    );
    let places = places.expect("the shipped territories");
    try_out("any.toml", &texts, |which, bytes| {
        let sources = [source("any.toml", &String::from_utf8_lossy(bytes))];
        let findings = &mut Findings::default();
        match which {
            0 => drop(calendar::calendar(&sources, &catalogue, &places, findings)),
            1 => drop(catalogue::catalogue(&sources, findings)),
            2 => drop(exceptions::exceptions(&sources, &mut Files::default(), findings)),
            3 => {
                drop(rules::rules(&sources[0], Some(&catalogue), findings));
                drop(examples::examples(&sources[0], &catalogue, findings));
            }
            _ => drop(project::readable(&sources[0], findings)),
        }
    });
}
