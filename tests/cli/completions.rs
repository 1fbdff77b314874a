//! Shell completions, asked as the shells ask.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin;
use tempfile::TempDir;

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/hub-du-sud")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// What the program answers to a shell about the last of these words: values, and what they are.
fn answers(folder: &Path, words: &[&str]) -> Vec<(String, String)> {
    let mut command = Command::cargo_bin("parconum").unwrap();
    command.current_dir(folder).env("PARCONUM_COMPLETE", "fish").env("LANG", "fr").env_remove("LC_ALL");
    let output = command.args(["--", "parconum"]).args(words).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
    let answer = |line: &str| {
        let (value, about) = line.split_once('\t').unwrap_or((line, ""));
        (value.to_owned(), about.to_owned())
    };
    text(&output.stdout).lines().map(answer).collect()
}

fn values(folder: &Path, words: &[&str]) -> Vec<String> {
    answers(folder, words).into_iter().map(|(value, _)| value).collect()
}

#[test]
fn advisors_modules_and_sessions_come_from_the_workspace() {
    let awa = ("awa.diallo@valbleue.example".to_owned(), "Awa Diallo".to_owned());
    let [(value, about)] = &answers(&example(), &["plan", "awa"])[..] else { panic!() };
    assert!(*value == awa.0 && about.starts_with(&awa.1), "{value} {about}");
    assert_eq!(values(&example(), &["check", "--why", "awa."]), [awa.0.as_str()]);
    assert_eq!(values(&example(), &["sessions", "--module", "hand"]), ["handicap"]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert_eq!(values(root, &["-C", "examples/hub-du-sud", "plan", "awa"]), [awa.0.as_str()]);
    assert_eq!(values(root, &["-C", "examples/dispositif", "plan", "10"]).len(), 8);
    assert!(values(root, &["plan", "awa"]).is_empty(), "no workspace, nobody");
}

#[test]
fn the_roster_that_is_typed_counts() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.csv"), "id,last_name,hired_on\n1042,Diallo,2021-01-01\n").unwrap();
    let words = ["check", "--roster", "a.csv", "--why", "10"];
    assert_eq!(answers(folder.path(), &words), [("1042".to_owned(), "Diallo".to_owned())]);
    fs::write(folder.path().join("a.csv"), "couleur\nrouge\n").unwrap();
    assert!(values(folder.path(), &words).is_empty(), "an unusable file says nothing");
}

#[test]
fn commands_options_and_words_are_known_with_their_help() {
    let about = answers(&example(), &["rem"]);
    assert!(about[0].0 == "remind" && about[0].1.starts_with("Écrit un message"), "{about:?}");
    assert_eq!(values(&example(), &["check", "--form"]), ["--format"]);
    assert_eq!(values(&example(), &["check", "--status", "over"]), ["overdue"]);
    assert_eq!(values(&example(), &["check", "--rules", "disp"]), ["dispositif"]);
    assert_eq!(values(&example(), &["help", "stat"]), ["statuses"]);
    assert_eq!(values(&example(), &["check", "export"]).len(), 1, "a file of the folder");
}

#[test]
fn every_shell_has_a_script() {
    for (shell, says) in [
        ("bash", "complete -o nospace"),
        ("zsh", "#compdef parconum"),
        ("fish", "complete --keep-order"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let output = Command::cargo_bin("parconum").unwrap().args(["completions", shell]).output().unwrap();
        let script = text(&output.stdout);
        assert!(output.status.success() && script.contains(says), "{script}");
        assert!(script.contains("PARCONUM_COMPLETE"), "{script}");
    }
    let none =
        Command::cargo_bin("parconum").unwrap().args(["completions", "--lang", "en"]).output().unwrap();
    assert_eq!(none.status.code(), Some(2));
}

/// What bash itself makes of words cut as it cuts them, the last one being completed.
#[cfg(unix)]
fn in_bash(words: &[&str], current: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let script = format!(
        "source <('{program}' completions bash); complete -p parconum >&2\n\
         COMP_WORDS=({words}); COMP_CWORD={last}\n\
         _parconum parconum '{current}' ''; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        program = cargo_bin("parconum").display(),
        words = quoted.join(" "),
        last = words.len() - 1,
    );
    let output =
        std::process::Command::new("bash").args(["-c", &script]).current_dir(example()).output().unwrap();
    let told = text(&output.stderr);
    assert!(told.starts_with("complete ") && told.contains("-F _parconum parconum"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
    text(&output.stdout).trim_end().to_owned()
}

#[test]
#[cfg(unix)]
fn bash_completes_addresses_that_it_cuts_at_their_at() {
    let awa = "awa.diallo@valbleue.example";
    assert_eq!(in_bash(&["parconum", "plan", "awa"], "awa"), awa);
    assert_eq!(in_bash(&["parconum", "plan", "awa.diallo", "@"], "@"), "@valbleue.example");
    assert_eq!(in_bash(&["parconum", "plan", "awa.diallo", "@", "v"], "@v"), "@valbleue.example");
    assert_eq!(in_bash(&["parconum", "check", "--why", "=", "awa"], "awa"), awa);
    assert_eq!(in_bash(&["parconum", "check", "--lang", "="], ""), "fr\nen");
    assert_eq!(in_bash(&["parconum", "comp"], "comp"), "completions");
}
