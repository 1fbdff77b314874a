//! `parconum remind`, as its users see it.

use std::collections::BTreeMap;
use std::fs;

use crate::program::{Folder, Parconum, Told, repository};

/// Reminds the people of the example on 2 May 2025, in a folder that is gone afterwards.
fn example(more: &str) -> (Vec<(String, String)>, String) {
    let folder = Folder::empty();
    let to = folder.path("messages").to_str().unwrap().to_owned();
    let line = format!("remind --as-of 2025-05-02 --to \"{to}\" {more}");
    let Told { code, out, err } = Parconum::example("hub-du-sud").run(line);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    (messages(&folder, "messages/"), err.replace(&to, "DIR"))
}

/// The files below `below`, with their texts, by name.
fn messages(folder: &Folder, below: &str) -> Vec<(String, String)> {
    let files = folder.files().into_iter();
    let below = files.filter_map(|(name, text)| Some((name.strip_prefix(below)?.to_owned(), text)));
    below.map(|(name, text)| (name, String::from_utf8(text).unwrap())).collect()
}

/// The header lines of a message, unfolded, and its body, decoded.
fn opened(message: &str) -> (Vec<String>, String) {
    let (headers, body) = message.split_once("\r\n\r\n").expect("headers, an empty line, a body");
    let headers = headers.replace("\r\n ", " ").replace("\r\n\t", " ");
    let body = match headers.contains("Content-Transfer-Encoding: quoted-printable") {
        true => unquoted(&body.replace("=\r\n", "")),
        false => body.to_owned(),
    };
    (headers.split("\r\n").map(str::to_owned).collect(), body.replace("\r\n", "\n"))
}

/// Quoted-printable, soft line ends aside, as text.
fn unquoted(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut digit = || rest.next().map(char::from).and_then(|c| c.to_digit(16)).unwrap() as u8;
        bytes.push(if byte == b'=' { digit() << 4 | digit() } else { byte });
    }
    String::from_utf8(bytes).unwrap()
}

const ROSTER: &str = "id,first_name,last_name,email,hired_on,exempt\n\
    1,Awa,Exemple,awa@invente.example,2021-03-01,yes\n\
    2,Bob,Exemple,,2021-03-01,yes\n";

#[test]
fn messages_in_both_languages_as_an_advisor_reads_them() {
    for language in ["fr", "en"] {
        let names = "--name martel --name roux --name garnier";
        let (messages, err) = example(&format!("{names} --lang {language}"));
        let read = messages.iter().map(|(name, text)| {
            let (headers, body) = opened(text);
            format!("{name}\n{}\n\n{body}", headers.join("\n"))
        });
        let all = read.chain([err]).collect::<Vec<_>>().join("-----\n");
        insta::assert_snapshot!(format!("messages_{language}"), all);
    }
}

#[test]
fn advisors_are_addressed_in_french_whatever_the_machine_speaks() {
    let folder = Folder::of([("roster.csv", ROSTER)]);
    let parconum = folder.parconum().env("LC_ALL", "en_GB.UTF-8");
    assert_eq!(parconum.run("remind roster.csv --as-of 2025-05-02 --to out").code, 0);
    let (_, body) = opened(&messages(&folder, "out/")[0].1);
    assert!(body.starts_with("Bonjour Awa Exemple,\n"), "{body}");
}

#[test]
fn those_who_have_nothing_to_do_get_no_message() {
    let (messages, err) = example("--lang en");
    assert_eq!(messages.len(), 22);
    assert!(err.contains("22 messages written: DIR. No message for 20 other people. Nothing was sent."));
    assert!(err.contains("[invalid-not-reminded]"), "{err}");
    // up to date, registered, left, invalid, and not in post yet
    for name in ["awa-diallo", "reynaud", "mouries", "mansouri", "arnoux"] {
        assert!(!messages.iter().any(|(file, _)| file.contains(name)), "{name}");
    }
    for status in ["up-to-date", "scheduled", "left", "invalid"] {
        let (messages, err) = example(&format!("--lang en --status {status}"));
        assert_eq!(messages, [], "{status}");
        assert!(err.contains("No message to write"), "{err}");
    }
    let (messages, _) = example("--status upcoming");
    assert_eq!(messages.len(), 1, "who is not in post yet, where they are asked for by name");
}

/// The sessions that a mail merge proposes to each person, by email.
fn proposed(parconum: &Parconum, more: &str) -> BTreeMap<String, Vec<String>> {
    let told = parconum.run(format!("remind --as-of 2025-05-02 --csv - {more}"));
    let text = told.out.trim_start_matches('\u{feff}').to_owned();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let lines = reader.deserialize::<BTreeMap<String, String>>().map(Result::unwrap);
    let ids = |line: &BTreeMap<String, String>| line["sessions"].split('|').map(str::to_owned).collect();
    lines.map(|line| (line["email"].clone(), ids(&line))).collect()
}

#[test]
fn a_reminder_proposes_what_a_plan_proposes() {
    let example = Parconum::example("hub-du-sud");
    let all = proposed(&example, "--status overdue --status due");
    assert_eq!(all.len(), 22);
    for (email, sessions) in all {
        let plan = example.run(format!("plan {email} --as-of 2025-05-02 --format json")).json();
        let itinerary: Vec<_> =
            plan["itinerary"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        assert_eq!(sessions.join("|"), itinerary.join("|"), "{email}");
    }
}

#[test]
fn a_reminder_proposes_the_exam_behind_its_preparation_and_says_when_to_register() {
    let (messages, _) = example("--lang en --name martel");
    let (_, body) = opened(&messages[0].1);
    let [preparation, exam] = ["Préparation au CCP1\n", "- CCP1 :"].map(|title| body.find(title).unwrap());
    assert!(preparation < exam, "{body}");
    assert!(
        body.contains("26 May to 4 July 2025, 25 non-consecutive days") && body.contains("4 December 2025"),
        "{body}"
    );
    assert_eq!(body.matches("register by ").count(), 3, "{body}");
}

#[test]
fn a_message_is_a_draft_that_adds_nobody() {
    let (messages, _) = example("--name martel --from \"Léa Roy <lea.roy@example.fr>\"");
    let (headers, body) = opened(&messages[0].1);
    let names: Vec<_> = headers.iter().filter_map(|line| line.split(':').next()).collect();
    let expected = [
        "From",
        "To",
        "Subject",
        "Date",
        "X-Unsent",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    ];
    assert_eq!(names, expected);
    assert!(headers.contains(&"Date: Fri, 2 May 2025 12:00:00 +0000".to_owned()), "{headers:?}");
    assert!(headers[0].ends_with("<lea.roy@example.fr>"), "{headers:?}");
    assert!(body.ends_with("Bien à vous,\nLéa Roy\n"), "{body}");
    assert!(messages[0].1.is_ascii());
}

#[test]
fn nothing_in_a_roster_adds_a_header_or_an_addressee() {
    let roster = "id,last_name,email,hired_on,exempt\n\
        1,\"Awa\r\nBcc: x@invente.example\r\n\r\nhello\",awa@invente.example,2021-03-01,yes\n\
        2,Bob,\"b@invente.example, c@invente.example\",2021-03-01,yes\n\
        3,Cléo,\"c@invente.example\r\nBcc: x@invente.example\",2021-03-01,yes\n\
        ../../4,Dan,dan@invente.example,2021-03-01,yes\n";
    let folder = Folder::of([("roster.csv", roster)]);
    let Told { code, err, .. } = folder.run("remind roster.csv --as-of 2025-05-02 --lang en --to a/out");
    assert_eq!(code, 0, "{err}");
    let written = messages(&folder, "a/out/");
    let names: Vec<_> = written.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["message-1.eml", "message-4.eml"]);
    let (headers, body) = opened(&written[0].1);
    assert!(!headers.iter().any(|line| line.starts_with("Bcc")), "{headers:?}");
    assert!(body.starts_with("Hello Awa Bcc: x@invente.example hello,\n"), "{body}");
    assert_eq!(err.matches("[unusable-email]").count(), 2, "{err}");
    assert!(err.contains("2 messages written"), "{err}");
}

#[test]
fn somebody_without_an_email_is_named() {
    let folder = Folder::of([("roster.csv", ROSTER)]);
    let Told { code, err, .. } = folder.run("remind roster.csv --as-of 2025-05-02 --lang en --to out");
    assert_eq!(code, 0);
    assert!(err.contains("Warning: roster.csv:3: Bob Exemple has no email"), "{err}");
    assert_eq!(messages(&folder, "out/").len(), 1);
}

#[test]
fn what_a_reminder_rests_on_is_doubted_as_in_check() {
    let roster = "id,last_name,email,hired_on,ccp1_passed_on\n1,Un,un@b.example,2021-03-01,2022-03-01\n";
    let folder = Folder::of([("roster.csv", roster)]);
    let line = "remind roster.csv --csv - --rules dispositif --as-of 2027-05-02 --notes --lang en";
    let told = folder.run(line).err;
    for code in ["[no-history]", "[no-calendar]", "[rules-not-checked]"] {
        assert!(told.contains(code), "{code} in {told}");
    }
}

#[test]
fn a_template_error_names_its_line_and_writes_nothing() {
    let files = [
        ("roster.csv", ROSTER),
        ("syntax.txt", "Subject\n\n{% if late %}\nno end\n"),
        ("name.txt", "Subject\n\nHello {{ name }}\n{{ firstname }}\n"),
        ("empty.txt", "{# nothing #}\n"),
    ];
    let folder = Folder::of(files);
    for (template, expected) in [
        ("syntax.txt", "Error: syntax.txt:4: "),
        (
            "name.txt",
            "Error: name.txt:4: the template cannot be filled in here, at “firstname”: this name has no value here",
        ),
        ("empty.txt", "Error: empty.txt: this template gives no text"),
        ("absent.txt", "Error: absent.txt: "),
    ] {
        let line = "remind roster.csv --as-of 2025-05-02 --lang en --to out";
        let Told { code, out, err } = folder.run(format!("{line} --template {template}"));
        assert_eq!((code, out.as_str()), (2, ""), "{template}");
        assert!(err.contains(expected), "{err}");
        assert!(!folder.has("out"), "{template}");
    }
}

#[test]
fn the_shipped_template_can_be_copied_and_changed() {
    let folder = Folder::of([("roster.csv", ROSTER)]);
    let Told { code, out: template, .. } = folder.run("remind --print-template");
    assert_eq!(code, 0);
    folder.write("rappel.txt", template.replace("Bonjour", "Salut"));
    let settings = "template = \"rappel.txt\"\nfrom = \"lea@invente.example\"\n";
    folder.write("parconum.toml", settings);
    let Told { code, err, .. } = folder.run("remind roster.csv --as-of 2025-05-02 --to out");
    assert_eq!(code, 0, "{err}");
    let (headers, body) = opened(&messages(&folder, "out/")[0].1);
    assert!(headers.contains(&"From: <lea@invente.example>".to_owned()), "{headers:?}");
    assert!(body.starts_with("Salut Awa Exemple,\n"), "{body}");
}

#[test]
fn a_sender_that_is_no_address_is_refused_where_it_stands() {
    let folder = Folder::of([("roster.csv", ROSTER), ("parconum.toml", "\nfrom = \"Léa\"\n")]);
    let line = "remind roster.csv --lang en --to out";
    let Told { code, err, .. } = folder.run(line);
    assert_eq!(code, 2);
    assert!(err.contains("parconum.toml:2:8: “Léa” is not a sender"), "{err}");
    let Told { code, err, .. } = folder.run(format!("{line} --from a@b"));
    assert_eq!(code, 2);
    assert!(err.contains("--from: “a@b” is not a sender"), "{err}");
}

#[test]
fn nothing_is_replaced_without_force() {
    let folder = Folder::of([("roster.csv", ROSTER), ("merge.csv", "mine"), ("out/old.eml", "mine")]);
    let line = "remind roster.csv --as-of 2025-05-02 --lang en --to out --csv merge.csv";
    let Told { code, err, .. } = folder.run(line);
    assert_eq!(code, 2);
    assert!(err.contains("[folder-not-empty]") && err.contains("[file-in-the-way]"), "{err}");
    assert_eq!(folder.read("merge.csv"), "mine");
    let Told { code, err, .. } = folder.run(format!("{line} --force"));
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("[other-messages]"), "{err}");
    let written = messages(&folder, "out/");
    assert_eq!(
        written.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["message-1.eml", "old.eml"]
    );
    assert_eq!(written[1].1, "mine");
}

#[test]
fn somewhere_to_write_must_be_named() {
    let folder = Folder::of([("roster.csv", ROSTER)]);
    let Told { code, err, .. } = folder.run("remind roster.csv --lang en");
    assert_eq!(code, 2);
    assert!(err.contains("[nowhere-to-write]"), "{err}");
}

#[test]
fn a_mail_merge_holds_the_same_messages_and_no_formula() {
    let roster = "id,last_name,email,hired_on,exempt\n\
        1,=HYPERLINK(1),awa@invente.example,2021-03-01,yes\n";
    let folder = Folder::of([("roster.csv", roster), ("t.txt", "=1+1\n\n{{ name }}: {{ due_on }}\n")]);
    let line = "remind roster.csv --as-of 2025-05-02 --csv merge.csv --template t.txt";
    let Told { code, err, .. } = folder.run(line);
    assert_eq!(code, 0, "{err}");
    let text = folder.read("merge.csv");
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "\u{feff}email,name,id,structure,status,remaining,due,sessions,subject,body");
    assert_eq!(
        text.replace("\n\"", "\""),
        "\u{feff}email,name,id,structure,status,remaining,due,sessions,subject,body\n\
         awa@invente.example,'=HYPERLINK(1),1,,due,1 module thématique pour l’année 2025,2025-12-31,,\
         '=1+1,\"'=HYPERLINK(1): 2025-12-31\"\n"
    );
}

#[test]
fn the_shipped_templates_are_french_and_english_as_they_are_printed() {
    for (language, marks) in [("fr", &[" :", " ;", " ?", " !", " »", "« ", "'"][..]), ("en", &["'"])] {
        let path = format!("data/templates/remind.{language}.txt");
        let text = fs::read_to_string(repository().join(path)).unwrap();
        let (_, words) = text.split_once("#}").unwrap();
        for mark in marks {
            assert!(!words.contains(mark), "{language}: {mark:?}");
        }
    }
}

#[test]
fn a_template_without_end_is_told() {
    for (template, told) in [
        ("a\n{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}", "too many steps"),
        ("a\n{% for a in range(9999) %}{{ 'b' * 999 }}{% endfor %}", "longer than 256 kB"),
    ] {
        let folder = Folder::of([("roster.csv", ROSTER), ("t.txt", template)]);
        let told_by = folder.run("remind roster.csv --as-of 2025-05-02 --to out --template t.txt --lang en");
        assert!(told_by.code == 2 && told_by.err.contains(told), "{}", told_by.err);
        assert!(told_by.err.contains("t.txt") && !folder.has("out"), "{}", told_by.err);
    }
}
