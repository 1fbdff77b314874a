//! Files that would have what shows them do something: nothing of that reaches any output.

use crate::program::Folder;

const STRANGE: [char; 5] = ['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}', '\u{2066}'];

/// People, sessions, rules and exceptions whose every text holds such characters, and a line break.
fn folder() -> Folder {
    let evil: String = STRANGE.iter().collect();
    let roster = format!(
        "id,last_name,email,structure,hired_on,ccp1_passed_on\n\
         1{evil},Un{evil},un{evil}@b.example,\"Mairie{evil}\nError: forged\",2021-03-01,2022-03-01\n\
         2,Deux,deux@b.example,,\"31/02{evil}\nError: forged\",\n"
    );
    let escaped: String = STRANGE.iter().map(|c| format!("\\u{:04X}", u32::from(*c))).collect();
    let calendar = format!(
        "[[session]]\nid = \"S-1{escaped}\\t=1\"\nmodule = \"handicap\"\nstarts_on = 2025-06-23\n\
         place = \"Nice\\t{escaped}\\nError: forged\"\norganiser = \"Hub{escaped}\"\nurl = \"https://a.example/{escaped}\"\n"
    );
    let exceptions = format!(
        "[[exception]]\nadvisor = \"un\"\nobligation = \"continuing-module\"\nyear = 2025\neffect = \"waive\"\n\
         reason = \"Congé{escaped}\"\n"
    );
    Folder::of([("roster.csv", &roster), ("sessions.toml", &calendar), ("exceptions.toml", &exceptions)])
}

/// What none of the files may make a line of.
fn is_clean(text: &str) {
    // the mark of a CSV for spreadsheets, and the line ends of a diary
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    assert!(!text.contains(STRANGE), "{text:?}");
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
    assert!(!text.lines().any(|line| line.trim_start().starts_with("Error: forged")), "{text}");
}

#[test]
fn nothing_from_a_file_acts_on_what_shows_it() {
    let folder = folder();
    let files = "--roster roster.csv --calendar sessions.toml --exceptions exceptions.toml --as-of 2025-05-02 --lang en";
    for command in [
        "check --why Un",
        "check --plain --why Un",
        "check --format markdown",
        "check --format csv",
        "check --format json --why Un",
        "check --history-of-years",
        "check --compare-rules dispositif",
        "plan Deux --all --why",
        "plan Un --all --why --ics -",
        "sessions",
        "sessions --format csv",
        "sessions --format json",
        "sessions --calendar-view",
        "sessions --ics -",
        "remind --csv -",
        "validate",
    ] {
        let told = folder.run(format!("{command} {files}"));
        is_clean(&told.out);
        is_clean(&told.err);
    }
    let told = folder.run(format!("check {files}"));
    assert!(told.out.contains("Un\u{fffd}\u{fffd}"), "{}", told.out);
    for line in ["roster.csv:2: ", "roster.csv:4: ", "sessions.toml:2:6", "exceptions.toml:6:10"] {
        let warned = |told: &str| told.contains(line) && told.ends_with("[strange-characters]");
        assert!(told.err.lines().any(warned), "{line}: {}", told.err);
    }
}

#[test]
fn what_is_typed_and_the_names_of_files_are_shown_as_they_act_on_nothing() {
    let folder = Folder::of([("a\u{1b}[2J\u{202e}.csv", "id,hired_on\n1,2021-03-01\n2,x\n")]);
    for line in [
        "check \"a\u{1b}[2J\u{202e}.csv\" --as-of 2025-05-02",
        "check \"a\u{1b}[2J\u{202e}.csv\" --why \u{1b}[2J",
        "check \u{1b}[2J.csv",
        "\u{1b}[2J",
        "check --\u{1b}[2J",
        "check --year \u{1b}[2J",
        "check --rules \u{1b}[2J",
    ] {
        let told = folder.run(line);
        is_clean(&told.out);
        is_clean(&told.err);
    }
}
