//! A reader that goes away ends a run quietly: `| head` is no error.

use std::fs::{File, OpenOptions};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use crate::program::Parconum;

/// Every command and format, and the texts that are printed without a command.
const LINES: [&str; 16] = [
    "check",
    "check --format csv",
    "check --format json",
    "check --history-of-years",
    "plan diallo --why",
    "validate",
    "remind --print-template",
    "sessions --calendar-view",
    "modules",
    "help files",
    "completions bash",
    "man",
    "--help",
    "--version",
    "chek",
    "check absent.csv",
];

fn parconum(line: &str) -> Command {
    Parconum::example("hub-du-sud").command(line)
}

/// The end of a pipe that nobody reads.
fn closed_pipe() -> Stdio {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    writer.into()
}

/// Each line, and what it gives when everything is read: the exit code and both streams.
fn read_to_the_end() -> impl Iterator<Item = (&'static str, &'static Output)> {
    static OPEN: LazyLock<Vec<Output>> =
        LazyLock::new(|| LINES.map(|line| parconum(line).output().unwrap()).to_vec());
    LINES.into_iter().zip(&*OPEN)
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("ended by itself")
}

#[test]
fn a_closed_standard_output_changes_nothing_but_what_is_read() {
    for (line, open) in read_to_the_end() {
        let closed = parconum(line).stdout(closed_pipe()).output().unwrap();
        assert_eq!((code(&closed), &closed.stderr), (code(open), &open.stderr), "{line}");
    }
}

#[test]
fn a_closed_standard_error_changes_nothing_but_what_is_read() {
    for (line, open) in read_to_the_end() {
        let closed = parconum(line).stderr(closed_pipe()).output().unwrap();
        assert_eq!((code(&closed), &closed.stdout), (code(open), &open.stdout), "{line}");
    }
}

#[test]
fn both_closed_end_quietly_too() {
    for (line, open) in read_to_the_end() {
        let closed = parconum(line).stdout(closed_pipe()).stderr(closed_pipe()).status().unwrap();
        assert_eq!(closed.code(), open.status.code(), "{line}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let full = || OpenOptions::new().write(true).open("/dev/full").unwrap();
    let told = |full: File, line: &str| parconum(line).stdout(full).output().unwrap();
    let output = told(full(), "check --lang en");
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        error.contains("standard output: this file cannot be written (there is no space left)"),
        "{error}"
    );
}
