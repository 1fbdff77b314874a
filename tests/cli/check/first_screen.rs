//! What the first screen of `check` says, whoever the people are and however wide the terminal is.

use proptest::prelude::*;
use proptest::sample::select;

use crate::program::{Folder, Parconum};

/// The example, which has everybody that a report can hold.
fn example(columns: u16, more: &str) -> String {
    let line = format!("check --as-of 2025-05-02 {more}");
    Parconum::example("hub-du-sud").columns(columns).run(line).report()
}

#[test]
fn on_42_people_the_first_screen_names_all_who_are_late_what_to_correct_and_who_registers_first() {
    for (language, late) in [("fr", "4 en retard"), ("en", "4 overdue")] {
        for (columns, more) in [(80, ""), (100, ""), (140, ""), (80, "--plain")] {
            let report = example(columns, &format!("--lang {language} {more}"));
            let screen: Vec<&str> = report.lines().take(24).collect();
            let screen = screen.join("\n");
            assert!(screen.contains(&late.replace(' ', "\u{a0}")), "{screen}");
            for name in ["Viviane Escoffier", "Marie-Lou Giraud", "Julien Martel", "Aminata Traoré"] {
                assert!(screen.contains(name), "{columns} {more}: {screen}");
            }
            for told in ["Abdelkader Mansouri", "17", "Bastien Garnier", "Clémence Roux", "16"] {
                assert!(screen.contains(told), "{columns} {more}: {told} in {screen}");
            }
        }
    }
}

#[test]
fn a_person_has_one_line_from_100_columns_on_and_two_at_80() {
    for language in ["fr", "en"] {
        for (columns, most) in [(80, 2.0), (110, 1.1), (140, 1.0)] {
            let report = example(columns, &format!("--lang {language}"));
            let groups = report
                .lines()
                .take_while(|line| !line.starts_with("Module d") && !line.starts_with("Missed module"));
            let people = groups.filter(|line| line.starts_with("  ")).count();
            assert!(people as f64 / 24.0 <= most, "{language}, {columns}: {people}\n{report}");
        }
    }
}

/// A report on one person, in English, with the calendar below.
fn one(row: &str, more: &str) -> String {
    let roster = format!("id,last_name,hired_on,ccp1_passed_on,contract_ends_on\n1,Awa,{row}\n");
    let folder = Folder::of([("roster.csv", roster.as_str()), ("calendar.toml", CALENDAR)]);
    let line = format!("check roster.csv --calendar calendar.toml --as-of 2025-05-02 --lang en {more}");
    folder.parconum().columns(80).run(line).report()
}

#[test]
fn whoever_can_no_longer_be_in_time_registers_first() {
    let report = one("2024-05-10,,", "");
    let told = "To register by 1 June (1)\n  Awa  2 initial modules by 09/05/2025 and 2 more\n      \
                register by 25 May · 3 sessions, from 26 May, after the deadline\n";
    assert!(report.contains(told), "{report}");
}

#[test]
fn what_may_wait_for_a_session_hides_nobody_who_must_register() {
    let report = one("2024-07-01,,", "");
    assert!(report.contains("To register by 1 June (1)\n  Awa  2 initial modules by 30/06/2025"), "{report}");
    let report = one("2021-03-01,2022-01-10,2025-05-09", "");
    assert!(
        report.contains("No session available (1)\n  Awa  continuing module 2025 by 09/05/2025\n"),
        "{report}"
    );
}

#[test]
fn the_obligation_that_no_session_fits_is_named() {
    let report = one("2024-12-02,,", "--within 20");
    let told = "No session available (1)\n  Awa  CCP1 preparation (no session), CCP1 (no session), 2 initial modules\n";
    assert!(report.contains(told), "{report}");
}

#[test]
fn every_registered_unit_names_its_days() {
    let report = example(140, "--all --lang en --name sauvaire");
    assert!(report.contains("2 initial modules (registered: 26–27 June and 7–8 July)"), "{report}");
    let roster = "id,last_name,hired_on\n1,Awa,2024-12-02\n";
    let history = "advisor,training,ends_on,status\n1,handicap,2025-06-04,registered\n";
    let folder = Folder::of([("roster.csv", roster), ("history.csv", history), ("calendar.toml", CALENDAR)]);
    let line = "check roster.csv --history history.csv --calendar calendar.toml --as-of 2025-05-02 --lang en";
    let report = folder.parconum().columns(200).run(line).report();
    assert!(report.contains("2 initial modules (1 registered: 4 June)"), "{report}");
    let plan = Parconum::example("hub-du-sud").run("plan sauvaire --as-of 2025-05-02 --lang en").out;
    let plan = plan.replace('\n', " ");
    for days in ["from 1 April to 3 June", "26–27 June, in person", "7–8 July, ", "10 July, in person"] {
        assert!(plan[..plan.find("Obligations").unwrap()].contains(days), "{days}: {plan}");
    }
}

/// What a person is like: a name, and the days of their row.
#[derive(Debug, Clone)]
struct Somebody {
    name: String,
    row: &'static str,
}

/// Rows of people who are late, to correct, without a session, soon to register, registered, gone…
const ROWS: [&str; 9] = [
    "2024-02-01,,",
    "2024-06-03,,",
    "31/02/2024,,",
    "2021-03-01,2022-01-10,2025-05-09",
    "2021-03-01,2022-01-10,2025-06-06",
    "2021-03-01,2022-01-10,",
    "2025-03-03,,",
    "2025-09-01,,",
    "2021-03-01,2022-01-10,2025-03-31",
];

fn anybody() -> impl Strategy<Value = Somebody> {
    let part =
        select(vec!["Awa", "Noé", "Jean-Baptiste", "El Amrani", "Da Silva", "Ó", "Le Goff", "Wolfe-Roux"]);
    let name = (part.clone(), part).prop_map(|(first, last)| format!("{first} {last}"));
    (name, select(ROWS.to_vec())).prop_map(|(name, row)| Somebody { name, row })
}

const CALENDAR: &str = "\
    [[session]]\nid = \"A\"\nmodule = \"handicap\"\nstarts_on = 2025-05-26\n\
    [[session]]\nid = \"B\"\nmodule = \"seniors\"\nstarts_on = 2025-06-02\nends_on = 2025-06-03\n\
    [[session]]\nid = \"C\"\nmodule = \"emploi\"\nstarts_on = 2025-11-03\n";

/// The groups that ask for something, in order, as their headings begin.
const GROUPS: [(&str, [&str; 2]); 5] = [
    ("late", ["En retard (", "Overdue ("]),
    ("to correct", ["À corriger (", "To correct ("]),
    ("no session", ["Sans session possible (", "No session available ("]),
    ("soon", ["À inscrire d’ici le ", "To register by "]),
    ("later", ["À faire plus tard (", "Due later ("]),
];

/// How a report is looked at.
#[derive(Debug, Clone, Copy)]
struct Look {
    columns: u16,
    language: usize,
    with_calendar: bool,
    plain: bool,
}

/// Whether the first screen of these people names whom to begin with in each group, no line is too
/// wide, and no name is cut.
fn says_whom_to_begin_with(people: &[Somebody], look: Look) -> Result<(), TestCaseError> {
    let Look { columns, language, with_calendar, plain } = look;
    let mut roster = "id,last_name,hired_on,ccp1_passed_on,contract_ends_on\n".to_owned();
    let mut names = Vec::new();
    for (nth, Somebody { name, row }) in people.iter().enumerate() {
        names.push(format!("{name} {nth}"));
        roster += &format!("{nth},{name} {nth},{row}\n");
    }
    let folder = Folder::of([("roster.csv", &roster), ("calendar.toml", CALENDAR)]);
    let language_typed = ["fr", "en"][language];
    let mut line = format!("check roster.csv --as-of 2025-05-02 --all --lang {language_typed}");
    if with_calendar {
        line += " --calendar calendar.toml";
    }
    if plain {
        line += " --plain";
    }
    let report = folder.parconum().columns(columns).run(&line).report().replace('\u{a0}', " ");
    let lines: Vec<&str> = report.lines().collect();
    let long = lines.iter().find(|line| line.chars().count() > usize::from(columns));
    prop_assert!(plain || long.is_none(), "{}", long.unwrap());
    for name in &names {
        let is_whole = |line: &&str| line.trim_start().starts_with(name.as_str());
        prop_assert!(lines.iter().any(is_whole), "{name} in {report}");
    }
    let mut last = 0;
    let screen = lines[..lines.len().min(24)].join("\n").replace("\n    ", " ");
    let mut registers = false;
    for (group, headings) in GROUPS {
        let Some(at) = lines.iter().position(|line| line.starts_with(headings[language])) else { continue };
        prop_assert!(at > last, "{group} in {report}");
        last = at;
        let first = lines[at + 1].trim_start();
        let first =
            names.iter().filter(|name| first.starts_with(name.as_str())).max_by_key(|name| name.len());
        let first = first.expect("a group begins with somebody");
        if matches!(group, "soon" | "later") && std::mem::replace(&mut registers, true) {
            continue;
        }
        prop_assert!(screen.contains(first.as_str()), "{group}: {first} in the first screen of {report}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn whoever_the_people_are_the_first_screen_says_whom_to_begin_with(
        people in prop::collection::vec(anybody(), 1..60),
        columns in 80_u16..160,
        language in 0_usize..2,
        with_calendar in any::<bool>(),
        plain in any::<bool>(),
    ) {
        says_whom_to_begin_with(&people, Look { columns, language, with_calendar, plain })?;
    }
}

#[test]
fn of_400_people_too_the_first_screen_says_whom_to_begin_with() {
    let first = ["Awa", "Noé", "Jean-Baptiste", "Zoé", "Maïmouna"];
    let last = ["Da Silva", "Le Goff", "Wolfe-Roux", "Ó", "El Amrani", "Martin", "Nguyen"];
    let people: Vec<Somebody> = (0..400)
        .map(|nth| Somebody {
            name: format!("{} {}", first[nth % first.len()], last[nth % last.len()]),
            row: ROWS[nth * nth % ROWS.len()],
        })
        .collect();
    for (columns, language, plain) in
        [80, 100, 140].into_iter().flat_map(|width| [(width, 0, false), (width, 1, false), (width, 0, true)])
    {
        let look = Look { columns, language, with_calendar: true, plain };
        says_whom_to_begin_with(&people, look).unwrap_or_else(|error| panic!("{look:?}: {error}"));
    }
}
