//! What libraries refuse is told in the user's language; their own words follow in parentheses.

use crate::program::Folder;

/// A mistake, what is said of it in French, and what the library says.
const MISTAKES: [(&str, &str, &str); 6] = [
    (
        "place = Marseille",
        "un texte s’écrit entre guillemets droits",
        "(string values must be quoted, expected literal string)",
    ),
    ("starts_on = 2025-02-30", "cette date n’existe pas", "(invalid date, expected day between 01 and 28)"),
    ("place = \"Nice", "il manque le guillemet de la fin", "(invalid basic string, expected `\"`)"),
    ("id = \"S-2\"", "cette clé ou cette table figure déjà plus haut", "(duplicate key)"),
    (
        "lieu de formation = \"x\"",
        "il faut une clé, le signe =, puis une valeur",
        "(key with no value, expected `=`)",
    ),
    (
        "place = \"C:\\Users\\x\"",
        "doublez-la",
        "(too few unicode value digits, expected unicode hexadecimal value)",
    ),
];

#[test]
fn a_mistake_in_a_toml_file_is_told_in_french() {
    for (line, french, english) in MISTAKES {
        let text = format!("[[session]]\nid = \"S-1\"\n{line}\n");
        let told = Folder::of([("s.toml", &text)]).run("validate s.toml --lang fr");
        assert!(told.out.contains(french) && told.out.contains(english), "{line}: {}{}", told.out, told.err);
    }
}

#[test]
fn a_mistake_in_a_template_is_told_in_french() {
    let roster = "id,email,hired_on,ccp1_passed_on\n1,a@b.example,2021-03-01,2022-03-01\n";
    for (body, french, english) in [
        ("{{ nom }}", "ce nom n’a pas de valeur ici", "(undefined value)"),
        (
            "{{ name",
            "ceci n’a pas la forme attendue",
            "(unexpected end of input, expected end of variable block)",
        ),
        ("{{ name | grand }}", "ce filtre n’existe pas", "(filter grand is unknown)"),
        ("{{ saluer() }}", "cette fonction n’existe pas", "(saluer is unknown)"),
        ("{{ 1 + name }}", "ceci ne peut pas être calculé", "(tried to use + operator"),
        (
            "{{ name | upper(1) }}",
            "il manque quelque chose entre les parenthèses, ou il y en a trop",
            "(too many arguments)",
        ),
    ] {
        let folder = Folder::of([("r.csv", roster), ("t.txt", &format!("Objet\n\n{body}\n"))]);
        let told = folder.run("remind r.csv --as-of 2025-05-02 --template t.txt --csv - --lang fr");
        assert!(told.err.contains(french) && told.err.contains(english), "{body}: {}", told.err);
    }
}

#[test]
fn a_workbook_that_is_none_is_told_in_french() {
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, french) in [
        ([b"\xd0\xcf\x11\xe0", locked.as_slice()].concat(), "il est protégé par un mot de passe"),
        (b"PK\x03\x04".to_vec(), "il est incomplet"),
        (b"\xd0\xcf\x11\xe0 rubbish".to_vec(), "il est abîmé"),
    ] {
        let folder = Folder::empty().with("r.xlsx", &bytes);
        let told = folder.run("check r.xlsx --lang fr");
        assert!(told.code == 2 && told.err.contains(french), "{}", told.err);
    }
}
