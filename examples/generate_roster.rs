//! Writes a synthetic workspace of any size: `generate_roster DIR ADVISORS [SEED] [SESSIONS]`. With a
//! number of sessions, these have too few seats, and days that clash: what `allocate` is measured on.
//! The same seed gives the same files. All people, structures and sessions are invented.

use std::fs::{File, create_dir_all};
use std::io::{BufWriter, Result, Write};
use std::path::Path;

const MODULES: [&str; 7] = [
    "parentalite",
    "cybersecurite",
    "intelligence-artificielle",
    "handicap",
    "numerique-responsable",
    "aidants-connect",
    "cafe-ia",
];
const POSTAL_CODES: [&str; 8] = ["13001", "06000", "84000", "75011", "69003", "59000", "33000", "97400"];
const REGIONS: [&str; 5] = ["93", "11", "84", "32", "75"];
const SESSIONS: u64 = 500;
const STRUCTURES: u64 = 20_000;

/// A generator of numbers (xorshift): seeded, so that a measure can be repeated.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }

    fn one_of<'a>(&mut self, items: &[&'a str]) -> &'a str {
        items[self.below(items.len() as u64) as usize]
    }

    fn day(&mut self, first_year: u64, years: u64) -> String {
        let (year, month, day) = (first_year + self.below(years), 1 + self.below(12), 1 + self.below(28));
        format!("{year}-{month:02}-{day:02}")
    }
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (Some(folder), Some(Ok(advisors))) = (arguments.first(), arguments.get(1).map(|count| count.parse()))
    else {
        eprintln!("usage: generate_roster DIR ADVISORS [SEED] [SESSIONS]");
        std::process::exit(2);
    };
    let seed = arguments.get(2).and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let mut numbers = Numbers(seed | 1 << 40);
    let folder = Path::new(folder);
    create_dir_all(folder)?;
    roster(&mut file(folder, "roster.csv")?, advisors, &mut numbers)?;
    history(&mut file(folder, "history.csv")?, advisors, &mut numbers)?;
    let mut out = file(folder, "calendar.toml")?;
    match arguments.get(3).and_then(|sessions| sessions.parse().ok()) {
        Some(sessions) => scarce_calendar(&mut out, advisors, sessions, &mut numbers)?,
        None => calendar(&mut out, &mut numbers)?,
    }
    let settings = "roster = \"roster.csv\"\nhistory = \"history.csv\"\ncalendar = \"calendar.toml\"\n";
    file(folder, "parconum.toml")?.write_all(format!("# invented people and sessions\n{settings}").as_bytes())
}

fn file(folder: &Path, name: &str) -> Result<BufWriter<File>> {
    Ok(BufWriter::with_capacity(1 << 20, File::create(folder.join(name))?))
}

fn roster(out: &mut impl Write, advisors: u64, numbers: &mut Numbers) -> Result<()> {
    writeln!(out, "id,first_name,last_name,email,structure,postal_code,hired_on,exempt,ccp1_passed_on")?;
    for id in 0..advisors {
        let ccp1 = if numbers.below(3) > 0 { numbers.day(2022, 3) } else { String::new() };
        let exempt = if numbers.below(20) == 0 { "yes" } else { "no" };
        writeln!(
            out,
            "{id},Prénom{},Nom{id},c{id}@invente.example,Structure inventée {},{},{},{exempt},{ccp1}",
            id % 997,
            numbers.below(STRUCTURES),
            numbers.one_of(&POSTAL_CODES),
            numbers.day(2021, 4),
        )?;
    }
    Ok(())
}

/// 0 to 10 rows for each advisor, five on average, in no order of advisors.
fn history(out: &mut impl Write, advisors: u64, numbers: &mut Numbers) -> Result<()> {
    writeln!(out, "advisor,training,starts_on,ends_on,status,hours,session")?;
    for _ in 0..5 * advisors {
        let advisor = numbers.below(advisors);
        let (training, hours) = match numbers.below(12) {
            0 => ("ccp1-preparation", 175),
            1 => ("ccp1", 7),
            _ => (numbers.one_of(&MODULES), 14),
        };
        let (day, status) = match numbers.below(10) {
            0 => (numbers.day(2025, 1), "registered"),
            1 => (numbers.day(2023, 3), "absent"),
            _ => (numbers.day(2022, 3), "completed"),
        };
        writeln!(out, "{advisor},{training},{day},{day},{status},{hours},")?;
    }
    Ok(())
}

fn calendar(out: &mut impl Write, numbers: &mut Numbers) -> Result<()> {
    writeln!(out, "title = \"Sessions inventées\"")?;
    for session in 0..SESSIONS {
        let day = numbers.day(2025, 1);
        let module = numbers.one_of(&MODULES);
        writeln!(out, "\n[[session]]\nid = \"S-{session:03}\"\nmodule = \"{module}\"\nstarts_on = {day}")?;
        writeln!(out, "seats_left = {}", numbers.below(8))?;
        match numbers.below(2) {
            0 => writeln!(out, "mode = \"remote\"")?,
            _ => writeln!(out, "mode = \"in-person\"\nregions = [\"{}\"]", numbers.one_of(&REGIONS))?,
        }
    }
    Ok(())
}

/// Sessions from June to December, many on the same few days, some on days apart; together they have
/// seats for three advisors in four.
fn scarce_calendar(out: &mut impl Write, advisors: u64, sessions: u64, numbers: &mut Numbers) -> Result<()> {
    writeln!(out, "title = \"Sessions inventées, trop peu de places\"")?;
    let seats = (3 * advisors / 4 / sessions).max(1);
    for session in 0..sessions {
        let kind = numbers.below(10);
        let module = match kind {
            0 => "ccp1-preparation",
            1 => "ccp1",
            _ => numbers.one_of(&MODULES),
        };
        let (month, day) = (6 + numbers.below(7), 2 + 7 * numbers.below(4));
        let length = if kind == 0 { 4 } else { numbers.below(3) };
        let date = |day: u64| format!("2025-{month:02}-{day:02}");
        writeln!(out, "\n[[session]]\nid = \"S-{session:04}\"\nmodule = \"{module}\"")?;
        writeln!(out, "starts_on = {}\nends_on = {}", date(day), date(day + length))?;
        if length == 2 && numbers.below(2) == 0 {
            writeln!(out, "days = [{}, {}]", date(day), date(day + length))?;
        }
        writeln!(out, "seats_left = {}", numbers.below(2 * seats + 1))?;
        match numbers.below(3) {
            0 => writeln!(out, "mode = \"remote\"")?,
            1 => writeln!(out, "mode = \"in-person\"\ndepartment = \"13\"\nregions = [\"93\"]")?,
            _ => writeln!(out, "mode = \"in-person\"\nregions = [\"{}\"]", numbers.one_of(&REGIONS))?,
        }
    }
    Ok(())
}
