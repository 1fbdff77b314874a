//! `parconum plan`, as its users see it.

mod choosing;
mod diary;
mod why;

use crate::program::{Folder, Parconum, Told};

/// A plan in the example on 2 May 2025: the exit code and the report.
fn plan(more: &str) -> (i32, String) {
    let told = Parconum::example("hub-du-sud").columns(110).run(format!("plan --as-of 2025-05-02 {more}"));
    (told.code, told.out)
}

#[test]
fn an_advisor_with_three_obligations_in_both_languages() {
    for language in ["fr", "en"] {
        let (code, report) = plan(&format!("amsellem --lang {language}"));
        assert_eq!(code, 0);
        insta::assert_snapshot!(format!("plan_{language}"), report);
    }
}

#[test]
fn why_explains_a_verdict_in_four_parts() {
    for language in ["fr", "en"] {
        let (_, report) = plan(&format!("martel --why --lang {language}"));
        insta::assert_snapshot!(format!("why_{language}"), report);
    }
}

#[test]
fn an_advisor_may_be_described_without_a_roster() {
    let line = "plan --hired 2025-02-01 --exempt --as-of 2025-05-02 --format json";
    let Told { code, out: report, .. } = Folder::empty().run(line);
    assert_eq!(code, 0);
    assert!(
        report.contains("\"kind\": \"continuing-module\"") && report.contains("\"opens\": \"2025-02-01\"")
    );
}

#[test]
fn a_name_must_mean_one_person() {
    for name in ["a", "nobody-of-that-name", "-"] {
        assert_eq!(plan(name), (2, String::new()));
    }
}

#[test]
fn sessions_that_do_not_fit_are_listed_with_the_signs_of_each_language() {
    for (language, ended, other) in [("en", "]: ", "] : "), ("fr", "]\u{a0}: ", "]: ")] {
        let (_, report) = plan(&format!("amsellem --all --lang {language}"));
        assert!(report.contains(ended) && !report.contains(other), "{language}: {report}");
        assert!(!report.contains(" ; "), "{language}: {report}");
    }
}

/// What a plan says first: all that stands before its first table.
fn first_sentence(line: &str, language: &str) -> String {
    let (code, report) = plan(&format!("{line} --lang {language}"));
    assert_eq!(code, 0, "{line}");
    report.lines().skip(2).take_while(|line| !line.contains(" · ")).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_sentence_says_what_remains_by_when_and_what_to_do() {
    for language in ["fr", "en"] {
        let told: Vec<String> = [
            ("three obligations", "amsellem"),
            ("late", "giraud"),
            ("no session", "garnier"),
            ("registered after the due day", "traoré"),
            ("done", "awa.diallo@valbleue.example"),
            ("described", "--hired 2024-09-01 --done handicap:2025-01-15 --region PACA"),
        ]
        .iter()
        .map(|(who, line)| format!("{who}: {}", first_sentence(line, language)))
        .collect();
        insta::assert_snapshot!(format!("first_sentences_{language}"), told.join("\n"));
    }
}

#[test]
fn what_the_first_sentence_says_of_a_late_registration_is_not_said_again() {
    let (_, report) = plan("traoré --lang fr");
    assert!(!report.contains("À noter : L’inscription"), "{report}");
}

#[test]
fn rows_of_the_history_that_meet_nobody_are_told_to_whom_they_may_concern_alone() {
    let roster =
        "id,email,last_name,hired_on\n1,awa@a.example,Awa,2024-03-01\n2,zoe@b.example,Zoé,2024-03-01\n";
    let history = "advisor,training,ends_on\nawaa@a.example,handicap,2025-01-15\n";
    let folder = Folder::of([("roster.csv", roster), ("history.csv", history)]);
    let told = |name: &str| {
        folder.run(format!("plan {name} --roster roster.csv --history history.csv --as-of 2025-05-02")).err
    };
    assert!(told("awa").contains("[not-in-roster]"), "{}", told("awa"));
    assert!(!told("zoé").contains("[not-in-roster]"), "{}", told("zoé"));
}

#[test]
fn a_name_that_several_have_lists_them_and_a_mistyped_one_finds_the_nearest() {
    let example = Parconum::example("hub-du-sud");
    let told = example.run("plan le --as-of 2025-05-02 --lang en").err;
    assert!(told.contains("[advisor-ambiguous]") && told.contains("@"), "{told}");
    let told = example.run("plan amselem --as-of 2025-05-02 --lang en").err;
    assert!(told.contains("Did you mean “Sarah Amsellem”?"), "{told}");
    let roster =
        "id,last_name,hired_on\n1,Awa Martin,2024-03-01\n2,Noé Marten,2024-03-01\n3,Zoé Roux,2024-03-01\n";
    let told = Folder::of([("roster.csv", roster)]).run("plan Martan --roster roster.csv --lang en").err;
    assert!(told.contains("Did you mean “Awa Martin” or “Noé Marten”?"), "{told}");
}

#[test]
fn what_is_refused_is_not_hidden_behind_notes() {
    let told = Parconum::example("hub-du-sud").run("plan dupon --as-of 2025-05-02 --lang en");
    assert!(told.code == 2 && told.err.contains("[advisor-not-found]"), "{}", told.err);
    assert!(told.err.contains("--notes") && !told.err.contains("[format-recognised]"), "{}", told.err);
    let told = Folder::empty().run("fichier.csv --lang en");
    assert!(told.code == 2 && told.err.contains("there is no file “fichier.csv” here"), "{}", told.err);
}

#[test]
fn what_was_taken_may_be_typed_without_a_roster() {
    let line = "plan --hired 2024-09-01 --done handicap:2025-01-15 --registered parentalite:2025-06-04 \
                --as-of 2025-05-02 --lang en";
    let told = Folder::empty().run(line);
    assert_eq!(told.code, 0);
    assert!(
        told.out.contains("registered for 4 June") && told.out.contains("15 January 2025"),
        "{}",
        told.out
    );
    assert!(!told.err.contains("[no-history]"), "what was typed is the history: {}", told.err);
    let told = Folder::empty().run("plan --hired 2024-09-01 --done handicapp:2025-01-15 --lang en");
    assert_eq!(told.code, 2);
    assert!(told.err.contains("Did you mean “handicap”?"), "{}", told.err);
}

#[test]
fn five_sessions_are_shown_and_the_rest_counted_until_all_are_asked_for() {
    let (_, report) = plan("giraud --lang en");
    assert!(report.contains("and 21 more: --all shows them") && report.contains("register by 16 May"));
    let (_, report) = plan("giraud --lang en --all");
    assert!(!report.contains("--all shows them") && report.contains("the session is over"));
}

#[test]
fn what_is_told_of_being_late_is_so_whatever_the_advisor_does() {
    let (_, report) = plan("fontana --lang en");
    let report = report.replace('\n', " ");
    let told = "Last day to register in time: 6 November 2025. You will be overdue from 3 June 2025, since what is booked ends after its deadline.";
    assert!(report.contains(told), "{report}");
    let (_, report) = plan("lindqvist --lang en");
    assert!(!report.contains("overdue from"), "a waiver asks for nothing: {report}");
}

#[test]
fn a_session_on_the_days_off_of_another_is_no_clash() {
    let (_, report) = plan("amsellem --lang en");
    assert!(report.contains("19 May to 2 July 2025, 25 non-consecutive days"), "{report}");
    assert!(report.contains("No day is taken twice"), "{report}");
    let (_, report) = plan("oumeddour --lang en");
    assert!(!report.contains("No day is taken twice"), "{report}");
}

#[test]
fn every_proposed_session_says_until_when_one_registers_how_many_seats_are_left_where_and_how() {
    let (_, report) = plan("escoffier --lang en");
    let whole = report.replace("\n    ", " ");
    let offers: Vec<&str> =
        whole.lines().filter(|line| line.contains("[PACA-") || line.contains("[NAT-")).collect();
    assert!(offers.len() > 10, "{report}");
    for offer in offers {
        for part in [" · register by ", " seat", "https://formation.example/sessions/"] {
            assert!(offer.contains(part), "{part} in {offer}");
        }
        assert!(
            offer.contains("remote") || offer.contains("in person, ") || offer.contains("hybrid"),
            "{offer}"
        );
    }
}
