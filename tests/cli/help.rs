//! `parconum help` and the manual: complete, in both languages.

mod completions;

use std::fs;

use crate::program::{Folder, Parconum, Told, repository};

/// Runs in the root of the repository; gives the exit code and what went to each stream.
fn run(line: &str) -> Told {
    let told = Parconum::at(repository()).columns(90).run(line);
    Told { out: told.out.replace('\u{a0}', " "), err: told.err.replace('\u{a0}', " "), ..told }
}

fn page(topic: &str, language: &str) -> String {
    let Told { code, out, err } = run(&format!("help {topic} --lang {language}"));
    assert_eq!((code, err.as_str()), (0, ""), "{topic}");
    out
}

#[test]
fn the_rules_in_both_languages() {
    insta::assert_snapshot!("rules_fr", page("rules", "fr"));
    insta::assert_snapshot!("rules_en", page("rules", "en"));
}

#[test]
fn a_page_has_a_french_name_and_is_markdown_or_plain_if_wanted() {
    assert_eq!(page("statuts", "fr"), page("statuses", "fr"));
    assert_eq!(page("règles", "fr"), page("rules", "fr"));
    let Told { out: markdown, .. } = run("help topics --lang en --format markdown");
    assert!(markdown.starts_with("# Help topics\n") && markdown.contains("\n- rules:"), "{markdown}");
    let Told { out: plain, .. } = run("help topics --lang fr --plain");
    assert!(!plain.contains('•') && plain.contains("\nrules (règles) : ce que dit"), "{plain}");
}

#[test]
fn a_subject_that_does_not_exist_gets_the_nearest_one() {
    let Told { code, out, err } = run("help statusses --lang en");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("“statusses” is not valid for SUBJECT") && err.contains("“statuses”"), "{err}");
}

/// The commands, as the help lists them.
fn commands() -> Vec<String> {
    let help = run("--help --lang en").out;
    let (_, list) = help.split_once("Commands:\n").unwrap();
    let lines = list.lines().map_while(|line| line.strip_prefix("  "));
    let names = lines.filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(' ').next());
    let names: Vec<String> = names.map(str::to_owned).collect();
    assert!(names.len() >= 10, "{help}");
    names
}

#[test]
fn help_of_a_command_is_its_long_help_with_examples() {
    for (language, examples) in [("fr", "\nExemples"), ("en", "\nExamples")] {
        for name in commands() {
            let Told { code, out, .. } = run(&format!("help {name} --lang {language}"));
            assert_eq!((code, &out), (0, &run(&format!("{name} --help --lang {language}")).out), "{name}");
            assert!(out.contains(examples) && out.contains(&format!("parconum {name}")), "{out}");
        }
        let [topics, option] = ["help", "--help"].map(|word| run(&format!("{word} --lang {language}")).out);
        assert_eq!(topics, option);
    }
}

/// English words of clap, and of the crate that draws man pages.
const FOREIGN: [&str; 9] = [
    "Usage",
    "Print",
    "possible values",
    "Possible values",
    "default:",
    "Options:",
    "Commands:",
    "EXTRA",
    "NAME",
];

#[test]
fn help_and_manual_speak_french_throughout() {
    for name in commands() {
        for text in ["help", "man"].map(|page| run(&format!("{page} {name} --lang fr")).out) {
            for foreign in FOREIGN {
                assert!(!text.contains(foreign), "{foreign} in {text}");
            }
        }
    }
    insta::assert_snapshot!("man_fr", run("man --lang fr").out);
    insta::assert_snapshot!("man_completions_en", run("man completions --lang en").out);
}

#[test]
fn french_marks_never_stand_alone_on_a_line() {
    for entry in fs::read_dir(repository().join("data/help/fr")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        for line in text.lines() {
            for breakable in [" :", " ;", " ?", " !", " »", "« ", "'"] {
                assert!(!line.contains(breakable), "{line}");
            }
        }
    }
}

/// Every command, and the program itself.
const COMMANDS: [&str; 12] = [
    "",
    "check",
    "plan",
    "sessions",
    "modules",
    "allocate",
    "remind",
    "validate",
    "init",
    "help",
    "completions",
    "man",
];

#[test]
fn help_fits_its_width_and_begins_with_the_commonest_uses() {
    for language in ["fr", "en"] {
        for width in [80, 100, 140] {
            for command in COMMANDS {
                let line = format!("{command} --help --lang {language}");
                let help = Folder::empty().parconum().columns(width).run(&line).out;
                let too_long = help.lines().find(|line| line.chars().count() > usize::from(width));
                assert_eq!(too_long, None, "{line} at {width}");
                let (before, after) = help.split_once("parconum").unwrap();
                assert!(before.contains("xempl") || before.contains("xampl"), "{line}: {help}");
                let usage = after.find("Utilisation").or(after.find("Usage:")).unwrap();
                let uses = after[..usage].lines().filter(|line| !line.trim().is_empty()).count();
                assert!((1..=2).contains(&uses), "{line}: {help}");
                assert!(!help.contains("--lang\n") && !help.contains("parconum\n"), "no line is cut: {help}");
            }
        }
    }
}
