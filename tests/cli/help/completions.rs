//! Shell completions, asked as the shells ask.

use std::path::PathBuf;
use std::process::Command;

use crate::program::{Folder, Line, Parconum, repository};

fn example() -> PathBuf {
    repository().join("examples/hub-du-sud")
}

/// What the program answers to a shell about the last of these words: values, and what they are.
fn answers(folder: impl Into<PathBuf>, words: &str) -> Vec<(String, String)> {
    let parconum = Parconum::at(folder).env("PARCONUM_COMPLETE", "fish").env("LANG", "fr");
    let told = parconum.run(&[vec!["--".to_owned(), "parconum".to_owned()], words.words()].concat());
    assert!(told.code == 0 && told.err.is_empty(), "{}", told.err);
    let answer = |line: &str| {
        let (value, about) = line.split_once('\t').unwrap_or((line, ""));
        (value.to_owned(), about.to_owned())
    };
    told.out.lines().map(answer).collect()
}

fn values(folder: impl Into<PathBuf>, words: &str) -> Vec<String> {
    answers(folder, words).into_iter().map(|(value, _)| value).collect()
}

#[test]
fn advisors_modules_and_sessions_come_from_the_workspace() {
    let awa = ("awa.diallo@valbleue.example".to_owned(), "Awa Diallo".to_owned());
    let [(value, about)] = &answers(example(), "plan awa")[..] else { panic!() };
    assert!(*value == awa.0 && about.starts_with(&awa.1), "{value} {about}");
    assert_eq!(values(example(), "check --why awa."), [awa.0.as_str()]);
    assert_eq!(values(example(), "sessions --module hand"), ["handicap"]);
    assert_eq!(values(repository(), "-C examples/hub-du-sud plan awa"), [awa.0.as_str()]);
    assert_eq!(values(repository(), "-C examples/dispositif plan 10").len(), 8);
    assert!(values(repository(), "plan awa").is_empty(), "no workspace, nobody");
}

#[test]
fn the_roster_that_is_typed_counts() {
    let folder = Folder::of([("a.csv", "id,last_name,hired_on\n1042,Diallo,2021-01-01\n")]);
    let words = "check --roster a.csv --why 10";
    assert_eq!(answers(folder.path(""), words), [("1042".to_owned(), "Diallo".to_owned())]);
    folder.write("a.csv", "couleur\nrouge\n");
    assert!(values(folder.path(""), words).is_empty(), "an unusable file says nothing");
}

#[test]
fn commands_options_and_words_are_known_with_their_help() {
    let about = answers(example(), "rel");
    assert!(about[0].0 == "relancer" && about[0].1.starts_with("Écrit un message"), "{about:?}");
    assert_eq!(values(example(), "check --form"), ["--format"]);
    assert_eq!(values(example(), "check --calendr"), ["--calendrier"]);
    assert_eq!(values(example(), "check --situation en-"), ["en-retard"]);
    assert_eq!(values(example(), "check --status en-"), ["en-retard"]);
    assert_eq!(values(example(), "relancer --status en-"), ["en-retard"]);
    assert_eq!(values(example(), "check --rules disp"), ["dispositif"]);
    assert_eq!(values(example(), "help sit"), ["situations"]);
    assert_eq!(values(example(), "check export").len(), 1, "a file of the folder");
}

#[test]
fn every_shell_has_a_script() {
    for (shell, says) in [
        ("bash", "complete -o nospace"),
        ("zsh", "#compdef parconum"),
        ("fish", "complete --keep-order"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let script = Folder::empty().run(format!("completions {shell}")).report();
        assert!(script.contains(says), "{script}");
        assert!(script.contains("PARCONUM_COMPLETE"), "{script}");
    }
    assert_eq!(Folder::empty().run("completions --lang en").code, 2);
}

#[test]
fn a_variable_that_is_set_is_no_shell_that_asks() {
    let folder = Folder::of([("a.csv", "id,last_name,hired_on\n1042,Diallo,2021-01-01\n")]);
    for shell in ["bash", "fish", "1", ""] {
        let parconum = folder.parconum().env("PARCONUM_COMPLETE", shell);
        let told = parconum.run("check a.csv --as-of 2025-05-02 --lang en");
        assert!(told.code < 2 && told.out.contains("Diallo"), "{shell}: {}{}", told.out, told.err);
        assert_eq!(parconum.run("chek").code, 2, "{shell}");
        assert!(parconum.run("--help").out.contains("parconum"), "{shell}");
    }
}

/// What bash itself makes of words cut as it cuts them, the last one being completed.
#[cfg(unix)]
fn in_bash(folder: PathBuf, words: &[&str], current: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let script = format!(
        "source <('{program}' completions bash); complete -p parconum >&2\n\
         COMP_WORDS=({words}); COMP_CWORD={last}\n\
         _parconum parconum '{current}' ''; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        program = env!("CARGO_BIN_EXE_parconum"),
        words = quoted.join(" "),
        last = words.len() - 1,
    );
    let output = Command::new("bash").args(["-c", &script]).current_dir(folder).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("complete ") && told.contains("-F _parconum parconum"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

#[test]
#[cfg(unix)]
fn bash_completes_addresses_that_it_cuts_at_their_at() {
    let awa = "awa.diallo@valbleue.example";
    assert_eq!(in_bash(example(), &["parconum", "plan", "awa"], "awa"), awa);
    assert_eq!(in_bash(example(), &["parconum", "plan", "awa.diallo", "@"], "@"), "@valbleue.example");
    assert_eq!(in_bash(example(), &["parconum", "plan", "awa.diallo", "@", "v"], "@v"), "@valbleue.example");
    assert_eq!(in_bash(example(), &["parconum", "check", "--why", "=", "awa"], "awa"), awa);
    assert_eq!(in_bash(example(), &["parconum", "check", "--lang", "="], ""), "fr\nen");
    assert_eq!(in_bash(example(), &["parconum", "comp"], "comp"), "complétion");
}

#[test]
#[cfg(unix)]
fn bash_runs_nothing_that_a_name_says() {
    let ids = ["x;touch pwn", "x$(touch pwn)", "x`touch pwn`", "x*", "x'\"", "x y"];
    let rows: String =
        ids.iter().map(|id| format!("\"{}\",Diallo,2021-01-01\n", id.replace('"', "\"\""))).collect();
    let roster = format!("id,last_name,hired_on\n{rows}-x,Diallo,2021-01-01\n");
    let folder = Folder::of([("a.csv", &roster), ("parconum.toml", "roster = \"a.csv\"\n"), ("xy", "")]);
    folder.write("x;touch pwn", "a file is a candidate too");
    for words in [&["parconum", "plan", "x"][..], &["parconum", "check", "x"]] {
        let answered = in_bash(folder.path(""), words, "x");
        let script = answered.lines().map(|word| format!("printf '%s\\n' {word}\n")).collect::<String>();
        let typed = Command::new("bash").args(["-c", &script]).current_dir(folder.path("")).output().unwrap();
        let read = String::from_utf8(typed.stdout).unwrap();
        let mut expected = if words[1] == "plan" { ids.to_vec() } else { vec!["x;touch pwn", "xy"] };
        let mut read: Vec<&str> = read.lines().collect();
        read.sort_unstable();
        expected.sort_unstable();
        assert_eq!(read, expected, "{answered}");
        assert!(!folder.has("pwn"));
    }
    let options = in_bash(folder.path(""), &["parconum", "plan", "-"], "-");
    assert!(options.contains("--why") && !options.lines().any(|word| word == "-x"), "{options}");
}
