//! Each command writes what its help names, and nothing else.

use crate::program::{Folder, Parconum};

/// The commands that write a report, each with what else it is asked.
const COMMANDS: [&str; 7] =
    ["check", "plan escoffier", "sessions", "modules", "allocate", "outlook", "validate"];

/// The words that a help lists between two texts.
#[track_caller]
fn listed(help: &str, after: &str, before: &str) -> Vec<String> {
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    let rest = help.split_once(after).unwrap_or_else(|| panic!("no {after}: {help}")).1;
    let list = rest.split_once(before).unwrap_or_else(|| panic!("no {before}: {help}")).0;
    list.split([',', ' ']).filter(|word| !word.is_empty() && *word != "or").map(str::to_owned).collect()
}

#[test]
fn every_command_writes_the_formats_and_the_endings_that_its_help_names_and_refuses_the_others() {
    let all = [
        ("table", ".txt"),
        ("json", ".json"),
        ("csv", ".csv"),
        ("markdown", ".md"),
        ("html", ".html"),
        ("xlsx", ".xlsx"),
        ("csv-excel", ""),
    ];
    for line in COMMANDS {
        let example = Parconum::example("hub-du-sud");
        let name = line.split(' ').next().unwrap();
        let help = example.run(format!("{name} --help --lang en")).report();
        let formats = listed(&help, "Format: ", "[default");
        let endings = listed(&help, "gives the format: ", ";");
        let folder = Folder::empty();
        for (format, ending) in all {
            let is_named = formats.iter().any(|named| named == format);
            assert_eq!(
                is_named && !ending.is_empty(),
                endings.iter().any(|named| named == ending),
                "{line} {format}"
            );
            let path = folder.path(&format!("report{ending}"));
            let asked = if ending.is_empty() { format!("--format {format}") } else { String::new() };
            let told = example.run(format!("{line} --as-of 2025-05-02 {asked} -o {}", path.display()));
            assert_eq!(path.exists(), is_named, "{line} {format}: {}", told.err);
            assert_eq!(told.code == 2, !is_named, "{line} {format}: {}", told.err);
        }
    }
}
