//! What may be typed: the words of both languages, whichever the program speaks.

mod dropped;

use crate::program::{Folder, Parconum};

const ROSTER: &str = "id,first_name,last_name,email,hired_on,ccp1_passed_on\n\
    1,Awa,Exemple,awa@invente.example,2021-03-01,2022-03-01\n\
    2,Bob,Exemple,bob@invente.example,2025-03-01,\n";

/// The lines in French and in the program's own words that must say the same.
const PAIRS: [(&str, &str); 19] = [
    ("check --status \"en retard\"", "check --status overdue"),
    ("check --status En-Retard --status à-faire", "check --status overdue --status due"),
    ("check --as-of 31/12/2025", "check --as-of 2025-12-31"),
    ("check --as-of 1.6.2025 --sort nom", "check --as-of 2025-06-01 --sort name"),
    ("check --group-by département --format tableau", "check --group-by department --format table"),
    ("check --sort inscription --fail-on jamais", "check --sort book-by --fail-on never"),
    ("vérifier --color jamais", "check --color never"),
    ("bilan --lang français", "check --lang fr"),
    ("VERIFIER", "check"),
    ("prévoir awa --prefer distance", "plan awa --prefer remote"),
    ("prevoir awa --prefer présentiel", "plan awa --prefer in-person"),
    ("plan awa --avoid 02/06/2025..15/06/2025", "plan awa --avoid 2025-06-02..2025-06-15"),
    (
        "plan --hired 01/02/2025 --done handicap:04/03/2025",
        "plan --hired 2025-02-01 --done handicap:2025-03-04",
    ),
    ("sessions --mode \"à distance\" --month 06/2025", "sessions --mode remote --month 2025-06"),
    ("modules --kind thématique", "modules --kind thematic"),
    ("répartir", "allocate"),
    ("valider", "validate"),
    ("aide situations", "help statuses"),
    ("aide vérifier", "help check"),
];

#[test]
fn the_words_of_both_languages_are_understood_in_both() {
    let example = Parconum::example("hub-du-sud");
    for (french, own) in PAIRS {
        for language in ["fr", "en"] {
            let language =
                if french.contains("--lang") { String::new() } else { format!("--lang {language}") };
            let french = french.replace("VERIFIER", "verifier");
            let (typed, expected) =
                (example.run(format!("{french} {language}")), example.run(format!("{own} {language}")));
            assert!(expected.code < 2, "{own}: {}", expected.err);
            assert_eq!(typed, expected, "{french}");
        }
    }
}

#[test]
fn what_is_refused_is_told_in_the_words_of_the_language() {
    let example = Parconum::example("hub-du-sud");
    for (line, says) in [
        (
            "check --lang fr --status retart",
            "il faut à-jour, à-venir, inscrit, à-faire, en-retard, parti ou à-corriger",
        ),
        ("check --lang fr --status en-retart", "Vouliez-vous écrire « en-retard » ?"),
        ("check --lang en --status overdu", "Did you mean “overdue”?"),
        ("sessions --lang fr --mode avion", "il faut présentiel, distance ou hybride."),
        (
            "check --lang fr --as-of 31/02/2025",
            "il faut une date qui existe, comme 2025-05-02 ou 02/05/2025.",
        ),
        ("check --lang fr --as-of 02/05/25", "il faut une date qui existe"),
        ("sessions --lang fr --month 13/2025", "il faut un mois, comme 2025-06 ou 06/2025."),
        ("verifie --lang fr", "il faut vérifier, prévoir, sessions, "),
        ("chek --lang en", "it must be check, plan, sessions, "),
    ] {
        let told = example.run(line);
        assert!(told.code == 2 && told.err.replace('\u{a0}', " ").contains(says), "{line}: {}", told.err);
    }
}

#[test]
fn files_take_the_words_of_both_languages_and_list_those_of_the_reader() {
    let exceptions = "[[exception]]\nadvisor = \"1\"\nobligation = \"module continu\"\nyear = 2025\n\
                      effect = \"dispense\"\nreason = \"Congé\"\n";
    let folder = Folder::of([
        ("roster.csv", ROSTER),
        (
            "history.csv",
            "advisor,training,ends_on,status\n1,handicap,2025-03-04,fait\n2,handicap,2025-03-04,foo\n",
        ),
        ("exceptions.toml", exceptions),
        ("parconum.toml", "format = \"tableau\"\nfail_on = \"jamais\"\nlang = \"français\"\n"),
    ]);
    let told = folder.run("check roster.csv --exceptions exceptions.toml --as-of 2025-05-02 --format json");
    assert_eq!(told.json()["advisors"][0]["obligations"][0]["status"], "waived", "{}", told.err);
    let told = folder.run("validate roster.csv history.csv --format json");
    let told = told.json();
    let expected =
        &told["findings"].as_array().unwrap().iter().find(|one| one["code"] == "unknown-word").unwrap();
    assert!(
        expected["message"]
            .as_str()
            .unwrap()
            .contains("il faut fait, inscrit, absent, désistement ou annulé")
    );
    assert_eq!(expected["facts"]["expected"][0], "completed", "the contract's words for a program");
    folder.write("exceptions.toml", exceptions.replace("dispense", "dispence"));
    let told = folder.run("validate exceptions.toml");
    assert!(told.out.contains("dispense ou prolongation"), "{}{}", told.out, told.err);
    assert!(told.out.replace('\u{a0}', " ").contains("Vouliez-vous écrire « dispense »"), "{}", told.out);
}

#[test]
fn the_help_lists_the_words_of_its_language() {
    let example = Parconum::example("hub-du-sud");
    let help = example.run("aide --lang fr").out.replace('\u{a0}', " ");
    assert!(help.contains("(ou vérifier)") && help.contains("(ou aide)"), "{help}");
    let help = example.run("vérifier --help --lang fr").out.replace('\u{a0}', " ");
    assert!(help.contains("en-retard") && help.contains("jamais") && !help.contains("overdue,"), "{help}");
    let help = example.run("check --help --lang en").out;
    assert!(help.contains("overdue") && !help.contains("retard"), "{help}");
}
