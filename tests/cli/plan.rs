//! `parconum plan`, as its users see it.

use assert_cmd::Command;

fn plan(arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::cargo_bin("parconum").unwrap();
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env("COLUMNS", "110").arg("plan").args(arguments);
    let output = command.output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn an_advisor_with_three_obligations_in_both_languages() {
    for language in ["fr", "en"] {
        let arguments =
            ["-C", "examples/hub-du-sud", "amsellem", "--as-of", "2025-05-02", "--lang", language];
        let (code, report) = plan(&arguments);
        assert_eq!(code, Some(0));
        insta::assert_snapshot!(format!("plan_{language}"), report);
    }
}

#[test]
fn why_explains_a_verdict_in_four_parts() {
    for language in ["fr", "en"] {
        let arguments =
            ["-C", "examples/hub-du-sud", "martel", "--as-of", "2025-05-02", "--why", "--lang", language];
        insta::assert_snapshot!(format!("why_{language}"), plan(&arguments).1);
    }
}

#[test]
fn an_advisor_may_be_described_without_a_roster() {
    let arguments = ["--hired", "2025-02-01", "--exempt", "--as-of", "2025-05-02", "--format", "json"];
    let (code, report) = plan(&arguments);
    assert_eq!(code, Some(0));
    assert!(
        report.contains("\"kind\": \"continuing-module\"") && report.contains("\"opens\": \"2025-02-01\"")
    );
}

#[test]
fn a_name_must_mean_one_person() {
    for name in ["a", "nobody-of-that-name"] {
        assert_eq!(
            plan(&["-C", "examples/hub-du-sud", name, "--as-of", "2025-05-02"]),
            (Some(2), String::new())
        );
    }
}
