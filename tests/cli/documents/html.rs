//! `--format html`: a page that is complete without a script, and does nothing but what it says.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use crate::program::{Folder, Parconum};

fn example(line: &str) -> String {
    Parconum::example("hub-du-sud").run(format!("{line} --as-of 2025-05-02 --format html")).report()
}

/// What stands between the first `start` and the `end` after it.
#[track_caller]
fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let rest = text.split_once(start).unwrap_or_else(|| panic!("no {start}")).1;
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
}

/// The values of an attribute, in order.
fn values<'t>(page: &'t str, attribute: &str) -> Vec<&'t str> {
    let start = format!(" {attribute}=\"");
    page.split(start.as_str())
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| value)
        .collect()
}

#[test]
fn the_policy_of_a_page_allows_its_own_style_and_script_by_their_hashes_and_nothing_else() {
    let page = example("check");
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\">").replace("&#x27;", "'");
    let hash = |text: &str| {
        format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)).replace('/', "&#x2f;"))
    };
    let [style, script] = [("<style>", "</style>"), ("<script>", "</script>")]
        .map(|(start, end)| hash(between(&page, start, end)));
    assert_eq!(
        policy,
        format!("default-src &#x27;none&#x27;; style-src {style}; script-src {script}; base-uri &#x27;none&#x27;; form-action &#x27;none&#x27;")
            .replace("&#x27;", "'")
    );
    for fetched in [" src=", "<link", "@import", "url(", " style=", " onclick="] {
        assert!(!page.contains(fetched), "{fetched}");
    }
}

#[test]
fn every_person_and_every_anchor_is_there_without_a_script() {
    for line in ["check --lang fr", "check --lang en --group-by department", "check --lang en --sort name"] {
        let page = example(line);
        assert_eq!(page.matches("<li class=\"person\"").count(), 42, "{line}");
        let mut ids = values(&page, "id");
        for to in values(&page, "href").into_iter().filter_map(|to| to.strip_prefix('#')) {
            assert!(ids.contains(&to), "{line}: nothing is called {to}");
        }
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{line}: a name stands twice");
        assert!(between(&page, "<li class=\"person\"", "</li>\n").contains("<details>"));
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    assert_eq!(example("check --lang fr"), example("check --lang fr"));
}

#[test]
fn a_person_is_told_with_obligations_sessions_and_reasons() {
    let page = example("check --lang en --name escoffier");
    let person = between(&page, "<li class=\"person\"", "</main>");
    insta::assert_snapshot!("a_person", person);
}

const ROSTER: &str = "id,first_name,last_name,email,hired_on,ccp1_passed_on,structure\n\
    1,<script>alert(1)</script>,\"\"\"><img src=x onerror=alert(2)>\",a@b.example,2021-03-01,2022-03-01,<b>Mairie</b>&amp;\n";
const CALENDAR: &str = "[[session]]\nid = \"S-<1>\"\nmodule = \"handicap\"\nstarts_on = 2025-06-12\n\
    ends_on = 2025-06-13\nurl = \"javascript:alert(3)\"\nplace = \"'><svg onload=alert(4)>\"\n\
    [[session]]\nid = \"S-2\"\nmodule = \"cybersecurite\"\nstarts_on = 2025-06-17\nends_on = 2025-06-17\n\
    url = \"https://hub.example/?a=1&b=\\\"2\\\"\"\n";

#[test]
fn nothing_that_a_file_holds_acts_in_a_page() {
    let folder = Folder::of([("roster.csv", ROSTER), ("sessions.toml", CALENDAR)]);
    for line in ["check", "plan 1 --all --why", "sessions", "allocate", "check --history-of-years"] {
        let roster = if line == "sessions" { "" } else { "--roster roster.csv" };
        let line = format!("{line} {roster} --calendar sessions.toml --as-of 2025-05-02 --format html");
        let page = folder.run(&line).report();
        for acts in ["<script>alert", "<img", "<svg onload", "<b>Mairie", "\"javascript:", "&b=\"2\""] {
            assert!(!page.contains(acts), "{line}: {acts}");
        }
        let leads = values(&page, "href");
        assert!(leads.iter().all(|to| to.starts_with('#') || to.starts_with("http")), "{line}: {leads:?}");
    }
}

#[test]
fn every_report_can_be_a_page() {
    for (line, title) in [
        ("plan escoffier --why --lang fr", "Viviane Escoffier"),
        ("sessions --lang fr", "Calendrier des sessions"),
        ("allocate --lang en", "Seats"),
        ("modules --lang en", "module"),
        ("validate --lang en", ""),
        ("check --history-of-years --lang en", ""),
        ("check --compare-rules dispositif --lang en", ""),
    ] {
        let page = example(line);
        let language = line.rsplit(' ').next().unwrap();
        assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{language}\">")), "{line}");
        let heading = between(&page, "<h1>", "</h1>");
        assert!(heading.contains(title) && !heading.is_empty(), "{line}: {heading}");
        assert_eq!(heading, between(&page, "<title>", "</title>"), "{line}");
        assert_eq!(page.matches("<h1>").count(), 1, "{line}");
        assert!(!page.contains("<script>"), "{line}");
    }
}

#[test]
fn what_is_coming_is_drawn_beside_each_table_in_words_too() {
    let folder = Folder::of([("roster.csv", ROSTER), ("sessions.toml", CALENDAR)]);
    let line = "outlook roster.csv --calendar sessions.toml --as-of 2025-05-02 --lang en --format";
    let page = folder.run(format!("{line} html")).report();
    assert_eq!(page.matches("<svg class=\"drawing\"").count(), page.matches("<table").count());
    assert!(
        page.contains("class=\"seats\"") && page.contains("to take, seats without limit</text>"),
        "{page}"
    );
    let example = example("outlook --lang en");
    assert!(example.contains("<rect class=\"missing\"") && example.contains("missing</text>"), "{example}");
    assert!(!folder.run(format!("{line} markdown")).report().contains("Each bar"));
}

#[test]
fn the_ending_of_a_file_asks_for_a_page() {
    let folder = Folder::of([("roster.csv", ROSTER), ("sessions.toml", CALENDAR)]);
    folder.run("check roster.csv --calendar sessions.toml --as-of 2025-05-02 -o team.html");
    assert!(folder.read("team.html").starts_with("<!DOCTYPE html>"));
}
