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
    assert!(out.contains("Status before: due. Status after: scheduled."), "{out}");
    let Told { code, out, err } = run(&full, "--with D --lang en");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("[unknown-session]"), "{err}");
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
        assert!(err.contains("--avoid") && err.contains("YYYY-MM-DD..YYYY-MM-DD"), "{err}");
    }
    for count in ["0", "21", "x"] {
        let Told { code, err, .. } =
            run(&calendar("starts_on = 2025-06-10"), &format!("--itineraries {count} --lang en"));
        assert_eq!(code, 2);
        assert!(err.contains("a number from 1 to 20"), "{err}");
    }
}
