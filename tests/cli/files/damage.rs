//! What spreadsheets, editors and platforms do to a file: each damage by itself, and the report
//! of the undamaged file.

use std::sync::LazyLock;

use crate::program::Folder;

/// A roster with letters, days, yes and no, and codes for a spreadsheet to damage.
const ROSTER: &str = "Id;Prénom;Nom;Email;Nom de la structure;Code Postal;Date de recrutement;Dispensé;Date d'obtention du CCP1\n\
    1;Zoé;Lefèvre;zoe@phare.example;Mairie de Valbleue;06000;01/09/2021;Non;18/03/2022\n\
    2;Hélène;Saur;helene@phare.example;La Ruche;13001;04/03/2024;Oui;Non renseignée\n\
    3;Aïcha;Benali;aicha@phare.example;Le Phare;20200;02/09/2024;Non;Non renseignée\n";

/// What one of them took: without a history, no report is free of warnings.
const HISTORY: &str = "advisor,training,ends_on,status\n1,handicap,2021-12-02,completed\n";

/// The report as JSON, and what was told.
fn check(roster: &[u8]) -> (String, String) {
    let folder = Folder::empty().with("roster.csv", roster).with("history.csv", HISTORY);
    let told = folder
        .run("check roster.csv --history history.csv --as-of 2025-05-02 --lang en --format json --notes");
    (told.out, told.err)
}

fn assert_same(damage: &str, roster: &[u8]) -> String {
    let (report, told) = check(roster);
    static UNDAMAGED: LazyLock<(String, String)> = LazyLock::new(|| check(ROSTER.as_bytes()));
    let (expected, clean) = &*UNDAMAGED;
    assert!(!clean.contains("Error") && !clean.contains("Warning"), "{clean}");
    assert_eq!(&report, expected, "{damage}: {told}");
    told
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn encodings_make_no_difference() {
    assert_same("mark", format!("\u{feff}{ROSTER}").as_bytes());
    for (name, mark) in [("with its mark", "\u{feff}"), ("without", "")] {
        let text = format!("{mark}{ROSTER}");
        assert_same(&format!("UTF-16LE {name}"), &utf_16(&text, u16::to_le_bytes));
        assert_same(&format!("UTF-16BE {name}"), &utf_16(&text, u16::to_be_bytes));
    }
    for encoding in [encoding_rs::WINDOWS_1252, encoding_rs::ISO_8859_15] {
        let told = assert_same(encoding.name(), &encoding.encode(ROSTER).0);
        assert!(told.contains("[other-encoding]") && told.contains("è é ï"), "{told}");
    }
}

#[test]
fn letters_that_only_one_encoding_has_are_read_in_it() {
    for encoding in [encoding_rs::WINDOWS_1252, encoding_rs::ISO_8859_15] {
        let roster = ROSTER.replace("Saur", "Sœur");
        let (report, told) = check(&encoding.encode(&roster).0);
        assert!(report.contains("Hélène Sœur"), "{}: {report}", encoding.name());
        assert!(!told.contains("[strange-letters]"), "{told}");
    }
}

#[test]
fn names_that_may_be_rubbish_are_told() {
    let macintosh: Vec<u8> =
        ROSTER.replace("Prénom", "prenom").replace("Zoé", "Zo\u{8e}").chars().map(|c| c as u8).collect();
    let told = check(&macintosh).1;
    assert!(told.contains("[strange-letters]") && told.contains('Ž'), "{told}");
}

#[test]
fn delimiters_and_line_ends_make_no_difference() {
    assert_same("comma", ROSTER.replace(';', ",").as_bytes());
    assert_same("tab", ROSTER.replace(';', "\t").as_bytes());
    assert_same("CRLF", ROSTER.replace('\n', "\r\n").as_bytes());
    assert_same("CR", ROSTER.replace('\n', "\r").as_bytes());
    assert_same("UTF-16 with CRLF", &utf_16(&ROSTER.replace('\n', "\r\n"), u16::to_le_bytes));
    assert_same("no line end at the end", ROSTER.trim_end().as_bytes());
    assert_same("empty lines and columns", (ROSTER.replace('\n', ";;;\n") + "\n;;;\n \n\n").as_bytes());
    assert_same("a title above", format!("Liste des conseillers;;;\n\n{ROSTER}").as_bytes());
}

#[test]
fn quotes_make_no_difference() {
    assert_same(
        "all quoted",
        (ROSTER.replace(';', "\";\"").replace('\n', "\"\n\"").trim_end_matches('"').to_owned())
            .replacen("Id", "\"Id", 1)
            .as_bytes(),
    );
    let lines = ROSTER.replace("Mairie de Valbleue", "\"Mairie\nde Valbleue\"");
    let told = assert_same("a quoted cell over two lines", lines.as_bytes());
    assert!(!told.contains("Error"), "{told}");
    assert_same("a stray quote", ROSTER.replace("La Ruche", "\"La Ruche").as_bytes());
    assert_same(
        "two stray quotes",
        ROSTER.replace("La Ruche", "\"La Ruche").replace("Mairie", "\"Mairie").as_bytes(),
    );
}

#[test]
fn what_spreadsheets_do_to_cells_makes_no_difference() {
    for (damage, from, to) in [
        ("an apostrophe before a text", "06000", "'06000"),
        ("a leading zero lost", "06000", "6000"),
        ("a code as a number", "13001", "13001,0"),
        ("an ISO day", "01/09/2021", "2021-09-01"),
        ("a day with dashes", "01/09/2021", "01-09-2021"),
        ("a day with dots", "01/09/2021", "01.09.2021"),
        ("a day with a time", "01/09/2021", "01/09/2021 00:00:00"),
        ("a day in spaces that do not break", "01/09/2021", "\u{a0}01/09/2021\u{a0}"),
        ("a missing value in spaces that do not break", "Non renseignée", "Non\u{a0}renseignée"),
        ("another missing value", "Non renseignée", "-"),
        ("yes in capitals", "Oui", "OUI"),
        ("yes as a letter", "Oui", "O"),
        ("yes as a number", "Oui", "1"),
        ("yes as a formula gives it", "Oui", "VRAI"),
        ("yes as a database gives it", "Oui", "t"),
        ("yes in English", "Oui", "true"),
        ("yes as a cross", "Oui", "x"),
        ("an email in capitals", "Zoé;Lefèvre", "Zoé ; Lefèvre"),
        ("headers without accents", "Prénom", "PRENOM"),
    ] {
        let damaged = ROSTER.replace(from, to);
        assert_ne!(damaged, ROSTER, "{damage}");
        assert_same(damage, damaged.as_bytes());
    }
}

#[test]
fn a_shifted_row_is_repaired_where_only_one_way_is_possible() {
    let shifted = ROSTER.replace("La Ruche", "La Ruche;Annexe; Nord");
    let told = assert_same("shifted", shifted.as_bytes());
    assert!(told.contains("Warning: roster.csv:3:") && told.contains("[repaired-row]"), "{told}");
}

#[test]
fn a_shifted_row_is_an_error_where_more_than_one_way_is_possible() {
    let roster = "id;structure;accreditations\n1;A;B;C\n";
    let (report, told) = check(roster.as_bytes());
    assert!(told.contains("Error: roster.csv:2:") && told.contains("[field-count]"), "{told}");
    assert!(report.contains("\"invalid\": 1") || report.contains("\"invalid\":1"), "{report}");
    let short = ROSTER.replace(";Le Phare;20200", "");
    let (_, told) = check(short.as_bytes());
    assert!(told.contains("Error: roster.csv:4:") && told.contains("[field-count]"), "{told}");
}

#[test]
fn a_header_that_resembles_a_known_one_is_told() {
    let told = check(ROSTER.replace("Date de recrutement", "Date de recrutment").as_bytes()).1;
    assert!(told.contains("roster.csv:1:7 (“Date de recrutment”)"), "{told}");
    assert!(told.contains("Did you mean “Date de recrutement”?"), "{told}");
}

#[test]
fn years_of_two_digits_are_read_where_a_whole_column_has_them() {
    let short = ROSTER.replace("01/09/2021", "1/9/21").replace("/2024;", "/24;");
    let told = assert_same("a column of short years", short.as_bytes());
    assert!(told.contains("[two-digit-years]"), "{told}");
    let (report, told) = check(ROSTER.replace("01/09/2021", "1/9/21").as_bytes());
    assert!(told.contains("Error: roster.csv:2:7") && told.contains("[bad-date]"), "{told}");
    assert!(report.contains("\"invalid\": 1"), "{report}");
    // one in full is enough, be there such a day or not
    for year in ["1949-12-31", "30/02/2024", "31/12/2999"] {
        let roster = format!("id;hired_on;contract_ends_on\n1;2024-03-01;{year}\n2;2024-03-01;1/9/27\n");
        let (_, told) = check(roster.as_bytes());
        assert!(told.contains("Error: roster.csv:3:3") && !told.contains("[two-digit-years]"), "{told}");
    }
}

#[test]
fn a_stray_separator_with_blank_cells_at_the_end_moves_no_day() {
    let roster = "id;structure;hired_on;contract_ends_on\n1;Mairie;;01/02/2025;\n";
    let (report, told) = check(roster.as_bytes());
    assert!(told.contains("has 5 cells") && told.contains("has 4. [field-count]"), "{told}");
    assert!(report.contains("\"invalid\": 1"), "{told}{report}");
}

#[test]
fn what_stands_behind_a_date_must_be_a_time() {
    for cell in ["31/12/2024 31/12/2026", "2025-03-11 0h: absent", "2024-09-01 ?"] {
        let (_, told) = check(ROSTER.replace("01/09/2021", cell).as_bytes());
        assert!(told.contains("Error: roster.csv:2:7") && told.contains("[bad-date]"), "{cell}: {told}");
    }
}

#[test]
fn an_end_that_never_comes_is_an_open_one() {
    let roster = |end: &str| format!("id;hired_on;exempt;contract_ends_on\n1;2021-09-01;oui;{end}\n");
    assert_eq!(check(roster("31/12/2999").as_bytes()).0, check(roster("").as_bytes()).0);
    assert!(check(roster("31/13/2999").as_bytes()).1.contains("[bad-date]"));
}

#[test]
fn a_place_that_is_not_known_makes_nobody_invalid() {
    let roster = |department: &str, code: &str| {
        format!("id;hired_on;exempt;department;postal_code\n1;2021-09-01;oui;{department};{code}\n")
    };
    for (department, code) in [("20", "20200"), ("97", "97400"), ("98", "98800"), ("988", ""), ("ZZ", "")] {
        let (report, told) = check(roster(department, code).as_bytes());
        assert!(report.contains("\"invalid\": 0"), "{department}: {report}");
        let known = department == "988";
        assert_eq!(told.contains("[unknown-department]"), !known, "{department}: {told}");
        assert!(!told.contains("Error"), "{told}");
    }
}

#[test]
fn words_are_read_whole() {
    for (from, to) in [("Oui", "Oui ?"), ("Non;18", "Non (?);18")] {
        let (_, told) = check(ROSTER.replace(from, to).as_bytes());
        assert!(told.contains("[bad-yes-no]"), "{to}: {told}");
    }
    let certified = |cell: &str| format!("id,hired_on,Formations\n1,2021-09-01,\"{cell}\"\n");
    for cell in ["CCP1, non obtenu", "CCP1/échec"] {
        let (report, told) = check(certified(cell).as_bytes());
        assert!(told.contains("[unknown-certificate]") && report.contains("\"invalid\": 1"), "{told}");
    }
    assert!(check(certified("CCP1, PIX").as_bytes()).0.contains("\"invalid\": 0"));
}

#[test]
fn a_column_of_statuses_that_was_emptied_is_none() {
    let absences = "advisor,training,ends_on,status,note\n1,handicap,2025-02-04,absent,\n";
    let (emptied, moved) = (absences.replace("absent", ""), absences.replace("absent,", ",absent"));
    for (history, code, status) in
        [(emptied, "[no-status-column]", "up-to-date"), (moved, "[status-column]", "due")]
    {
        let roster = "id,hired_on,exempt\n1,2021-02-01,yes\n";
        let folder = Folder::of([("roster.csv", roster), ("history.csv", &history)]);
        let told = folder
            .run("check roster.csv --history history.csv --as-of 2025-05-02 --lang en --format json --notes");
        assert!(told.err.contains(code), "{}", told.err);
        assert_eq!(told.json()["advisors"][0]["status"], status);
    }
}
