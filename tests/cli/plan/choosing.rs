//! What an advisor chooses: a mode, a place to set out from, absences, a session to try out, and
//! several itineraries side by side.

use serde_json::{Value, json};

use crate::program::{Folder, Told};

/// Two modules of the year to be chosen from; `days` sets the last one.
fn calendar(days: &str) -> String {
    let session = |id: &str, module: &str, more: &str| {
        format!("[[session]]\nid = \"{id}\"\nmodule = \"{module}\"\n{more}\n")
    };
    session("A", "handicap", "starts_on = 2025-06-10\nmode = \"in-person\"\ndepartment = \"13\"")
        + &session("B", "parentalite", "starts_on = 2025-06-10\nmode = \"remote\"")
        + &session("C", "seniors", &format!("{days}\nmode = \"in-person\"\ndepartment = \"06\""))
}

/// The folder of an advisor of Marseille, and the start of a line that plans for them.
fn folder(calendar: &str) -> Folder {
    Folder::of([
        ("roster.csv", "id,last_name,postal_code,hired_on,exempt\n1,Un,13001,2025-02-01,yes\n"),
        ("history.csv", "advisor,training,ends_on\n"),
        ("sessions.toml", calendar),
    ])
}

const PLAN: &str =
    "plan 1 --roster roster.csv --history history.csv --calendar sessions.toml --as-of 2025-05-02";

fn run(calendar: &str, more: &str) -> Told {
    folder(calendar).parconum().columns(100).run(format!("{PLAN} {more}"))
}

fn json(more: &str) -> Value {
    run(&calendar("starts_on = 2025-06-10"), &format!("{more} --format json")).json()
}

#[test]
fn a_preferred_mode_and_a_place_to_set_out_from_settle_ties() {
    for (arguments, itinerary) in [
        ("", "A"),
        ("--prefer in-person", "A"),
        ("--prefer remote", "B"),
        ("--department 06", "B"),
        ("--department 06 --prefer in-person", "C"),
    ] {
        assert_eq!(json(arguments)["itinerary"], json!([itinerary]), "{arguments:?}");
    }
}

#[test]
fn several_itineraries_come_in_their_order() {
    assert_eq!(json("--itineraries 1")["itineraries"], json!([["A"]]));
    assert_eq!(json("--itineraries 3")["itineraries"], json!([["A"], ["B"], ["C"]]));
    assert_eq!(json("--itineraries 20")["itineraries"], json!([["A"], ["B"], ["C"]]));
}

#[test]
fn a_session_is_avoided_on_each_of_its_days_and_on_no_other() {
    let calendar = calendar("starts_on = 2025-06-10\nends_on = 2025-06-20\ndays = [2025-06-10, 2025-06-20]");
    for (avoid, avoided) in [
        ("2025-06-09", &[][..]),
        ("2025-06-10", &["A", "B", "C"]),
        ("2025-06-11..2025-06-19", &[]),
        ("2025-06-20", &["C"]),
        ("2025-06-01..2025-06-10", &["A", "B", "C"]),
        ("2025-06-21..2025-12-31", &[]),
    ] {
        let report = run(&calendar, &format!("--avoid {avoid} --format json")).json();
        assert_eq!(report["avoided"], json!(avoided), "{avoid}");
        let eligible = &report["advisor"]["obligations"][0]["eligible_sessions"];
        assert_eq!(eligible, &json!(["A", "B", "C"]), "what fits does not change");
        let taken = report["itinerary"][0].as_str();
        assert!(taken.is_none_or(|session| !avoided.contains(&session)), "{avoid}: {taken:?}");
        assert_eq!(taken.is_none(), avoided.len() == 3, "{avoid}");
    }
}

#[test]
fn a_session_that_is_tried_out_counts_as_scheduled() {
    let (before, after) = (json(""), json("--with B"));
    assert_eq!(
        (&before["advisor"]["status"], &after["advisor"]["status"]),
        (&json!("due"), &json!("scheduled"))
    );
    assert_eq!(after["itinerary"], json!([]));
    let expected = json!({
        "sessions": ["B"],
        "before": {
            "status": "due",
            "obligations": [
                {"kind": "continuing-module", "year": 2025, "status": "due", "remaining": 1}
            ]
        }
    });
    assert_eq!(after["what_if"], expected);
    assert!(before.get("what_if").is_none() && before.get("avoided").is_none());
    assert!(before.get("itineraries").is_none());
}

#[test]
fn a_session_that_does_not_fit_is_told_and_one_that_does_not_exist_is_refused() {
    let full = calendar("starts_on = 2025-06-10\nseats_left = 0");
    let Told { code, out, err } = run(&full, "--with C --lang en");
    assert_eq!(code, 0);
    assert!(err.contains("the session “C” does not fit: the session is full"), "{err}");
    assert!(out.contains("Status before: due. Status after: registered."), "{out}");
    let Told { code, out, err } = run(&full, "--with D --lang en");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("[unknown-session]"), "{err}");
}

#[test]
fn sessions_that_nobody_can_take_both_are_told() {
    let clashing = calendar("starts_on = 2025-06-09\nends_on = 2025-06-10")
        + "[[session]]\nid = \"D\"\nmodule = \"seniors\"\nstarts_on = 2025-06-10\n"
        + "[[session]]\nid = \"E\"\nmodule = \"seniors\"\nstarts_on = 2025-07-01\n";
    for (with, told) in [
        ("--with A --with E", &[][..]),
        ("--with A --with C", &["“A” and “C” cannot both be taken: they share a day."]),
        ("--with C --with E", &["“C” and “E” cannot both be taken: they are for the same module."]),
        (
            "--with D --with C --with E",
            &[
                "“D” and “C” cannot both be taken: they share a day, they are for the same module.",
                "“D” and “E” cannot both be taken: they are for the same module.",
                "“C” and “E” cannot both be taken: they are for the same module.",
            ],
        ),
    ] {
        let Told { code, err, .. } = run(&clashing, &format!("{with} --lang en"));
        assert_eq!(code, 0);
        assert_eq!(err.matches("[what-if-clash]").count(), told.len(), "{err}");
        assert!(told.iter().all(|told| err.contains(told)), "{err}");
    }
    let Told { err, .. } = run(&clashing, "--with C --with E --lang fr");
    assert!(err.contains("ne peuvent pas être suivies toutes les deux"), "{err}");
}

#[test]
fn the_exam_comes_after_the_preparation_in_an_itinerary() {
    let session = |id: &str, module: &str, days: &str| {
        format!("[[session]]\nid = \"{id}\"\nmodule = \"{module}\"\nmode = \"remote\"\n{days}\n")
    };
    let preparation = session("P", "ccp1-preparation", "starts_on = 2025-06-02\nends_on = 2025-07-04");
    let early = session("E", "ccp1", "starts_on = 2025-06-01");
    let late = session("L", "ccp1", "starts_on = 2025-07-05");
    let history = "advisor,training,ends_on,status\n";
    let registered = history.to_owned() + "1,ccp1-preparation,2025-07-04,registered\n";
    let completed = history.to_owned() + "1,ccp1-preparation,2025-04-04,completed\n";
    let waived = "[[exception]]\nadvisor = \"1\"\nobligation = \"ccp1-preparation\"\n\
                  effect = \"waive\"\nreason = \"r\"\ngranted_by = \"g\"\ngranted_on = 2025-01-02\n";
    let both = format!("{preparation}{early}");
    let all = format!("{both}{late}");
    for (history, sessions, more, itinerary) in [
        (history, &all, "", json!(["P", "L"])),
        (history, &both, "", json!(["P"])),
        (history, &early, "", json!([])),
        (&registered, &late, "", json!(["L"])),
        (&completed, &all, "", json!(["E"])),
        (history, &all, "--exceptions waived.toml", json!(["E"])),
    ] {
        let folder = Folder::of([
            ("roster.csv", "id,last_name,hired_on\n1,Un,2025-02-01\n"),
            ("history.csv", history),
            ("sessions.toml", sessions),
            ("waived.toml", waived),
        ]);
        let report = folder.parconum().run(format!("{PLAN} --format json {more}")).json();
        assert_eq!(report["itinerary"], itinerary, "{sessions} {history} {more}");
    }
}

#[test]
fn what_is_in_time_comes_before_what_is_near() {
    // 28 February 2025 is a year from the hiring: the initial modules are late afterwards
    let session = |id: &str, module: &str, day: &str, mode: &str| {
        format!("[[session]]\nid = \"{id}\"\nmodule = \"{module}\"\nstarts_on = {day}\nmode = \"{mode}\"\n")
    };
    let sessions = session("A", "handicap", "2025-02-28", "in-person")
        + &session("B", "seniors", "2025-02-27", "in-person")
        + &session("C", "emploi", "2025-03-04", "remote")
        + &session("D", "parentalite", "2025-03-05", "remote");
    let folder = Folder::of([
        ("roster.csv", "id,last_name,hired_on,ccp1_passed_on\n1,Un,2024-03-01,2024-11-01\n"),
        ("history.csv", "advisor,training,ends_on,status\n"),
        ("sessions.toml", &sessions),
    ]);
    let line = "plan 1 --roster roster.csv --history history.csv --calendar sessions.toml --format json";
    for (as_of, itinerary) in [("2025-02-03", json!(["B", "A"])), ("2025-03-01", json!(["C", "D"]))] {
        let report = folder.parconum().run(format!("{line} --as-of {as_of}")).json();
        assert_eq!(report["itinerary"], itinerary, "{as_of}");
        assert_eq!(report.get("itinerary_proven"), None);
    }
}

#[test]
fn a_session_that_is_tried_out_is_a_suggestion_in_the_diary() {
    let folder = folder(&calendar("starts_on = 2025-06-10"));
    folder.run(format!("{PLAN} --with B --ics plan.ics --lang en"));
    let diary = folder.read("plan.ics");
    assert!(diary.contains("Suggest") && !diary.contains("registration is recorded"), "{diary}");
}

#[test]
fn a_session_that_is_over_is_told_to_come_from_the_command_line() {
    let Told { code, out, .. } = run(&calendar("starts_on = 2025-03-10"), "--with C --lang en");
    assert_eq!(code, 0);
    assert!(out.contains("(command line)"), "{out}");
}

#[test]
fn what_is_chosen_is_told_in_both_languages() {
    for language in ["fr", "en"] {
        let more = format!("--with B --itineraries 2 --avoid 2025-06-12 --lang {language} --color never");
        let out = run(&calendar("starts_on = 2025-06-12"), &more).out;
        insta::assert_snapshot!(format!("choosing_{language}"), out);
    }
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused() {
    for avoid in ["2025-06-02..2025-06-01", "2025-06", "2025-06-31", "..2025-06-01"] {
        let Told { code, err, .. } =
            run(&calendar("starts_on = 2025-06-10"), &format!("--avoid {avoid} --lang en"));
        assert_eq!(code, 2);
        assert!(err.contains("--avoid") && err.contains("a period DAY..DAY"), "{err}");
    }
    for count in ["0", "21", "x"] {
        let Told { code, err, .. } =
            run(&calendar("starts_on = 2025-06-10"), &format!("--itineraries {count} --lang en"));
        assert_eq!(code, 2);
        assert!(err.contains("a number from 1 to 20"), "{err}");
    }
}
