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
