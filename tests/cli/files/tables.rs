//! Calendars, exceptions and catalogues as spreadsheets: the same report as their twins in TOML, and
//! every finding at its cell.

use serde_json::Value;

use crate::program::{Folder, Told};

/// The sessions that a calendar holds, as `sessions` gives them.
fn sessions(name: &str, text: &str) -> Value {
    let told = Folder::of([(name, text)])
        .run(format!("sessions --calendar {name} --as-of 2025-05-02 --format json --lang en"));
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    told.json()["sessions"].take()
}

/// The findings of `validate` that are no notices: code, line, column, the value, the nearest name.
fn found(name: &str, text: &str) -> Vec<(String, u64, u64, String, String)> {
    let told = Folder::of([(name, text)]).run(format!("validate {name} --as-of 2025-05-02 --format json"));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let number = |value: &Value| value.as_u64().unwrap_or_default();
    let found = told.json()["findings"].as_array().unwrap().clone().into_iter();
    found
        .filter(|finding| finding["severity"] != "notice")
        .map(|finding| {
            let value = text(&finding["facts"]["value"]);
            let (line, column) = (number(&finding["line"]), number(&finding["column"]));
            (text(&finding["code"]), line, column, value, text(&finding["nearest"]))
        })
        .collect()
}

/// What `validate` tells in notices.
fn notices(text: &str) -> Vec<String> {
    let told = Folder::of([("c.csv", text)]).run("validate c.csv --as-of 2025-05-02 --format json");
    let report = told.json();
    let notices = report["findings"].as_array().unwrap().iter();
    notices
        .filter(|finding| finding["severity"] == "notice" && finding["code"] != "format-recognised")
        .map(|finding| finding["code"].as_str().unwrap().to_owned())
        .collect()
}

const TOML: &str = r#"
[[session]]
id = "A-1"
module = "handicap"
starts_on = 2025-06-12
ends_on = 2025-06-13
mode = "in-person"
place = "Marseille"
department = "13"
regions = ["93", "94"]
organiser = "La Mednum"
seats = 12
seats_left = 3
seats_min = 6
registration_closes_on = 2025-06-01
url = "https://formations.example/a-1"

[[session]]
id = "A-2"
module = "cafe-ia"
starts_on = 2025-07-02
ends_on = 2025-07-09
days = [2025-07-02, 2025-07-09]
mode = "remote"
seats = 20
seats_left = 0
cancelled = true
"#;

#[test]
fn a_calendar_in_french_columns_gives_the_sessions_of_its_twin() {
    let twin = sessions("c.toml", TOML);
    let french = "\
N° session;Intitulé;Date de début;Date de fin;Dates;Modalité;Lieu;Département;Régions;Organisme;Places;\
Places restantes;Minimum;Inscription jusqu’au;Annulée;Lien
A-1;Accompagnement des publics en situation de handicap;12/06/2025;13/06/2025;;Présentiel;Marseille;\
Bouches-du-Rhône;PACA, Corse;La Mednum;12;3;6;01/06/2025;non;https://formations.example/a-1
A-2;Café IA;;;2/7/2025 et 9/7/2025;À distance;;;toutes;;20;complet;;;Oui;
";
    assert_eq!(sessions("c.csv", french), twin);
    let by_day = "\
id,module,date,mode,place,department,regions,organiser,seats,seats_left,seats_min,registration_closes_on,status,url
A-1,handicap,2025-06-12,in-person,Marseille,13,93|94,La Mednum,12,3,6,2025-06-01,open,https://formations.example/a-1
A-1,handicap,2025-06-13,in-person,Marseille,13,93|94,La Mednum,12,3,6,2025-06-01,open,https://formations.example/a-1
A-2,cafe-ia,2025-07-02,remote,,,,,20,0,,,cancelled,
A-2,cafe-ia,2025-07-09,remote,,,,,20,0,,,cancelled,
";
    assert_eq!(sessions("c.csv", by_day), twin);
    assert_eq!(notices(by_day), ["rows-grouped"]);
}

#[test]
fn what_a_training_tool_exports_is_read_as_it_is() {
    let dendreo = "numero_complet,intitule,date_debut,date_fin,lieu,nb_participants_min,nb_participants_max,\
                   nb_participants_inscrits,nb_participants_en_attente\n\
                   2025-014,Café IA,2025-06-12,2025-06-13,Nice,4,12,14,3\n2025-015,Café IA,2025-07-12,,Nice,4,12,5,0\n";
    let read = sessions("export.csv", dendreo);
    assert_eq!(
        (&read[0]["id"], &read[0]["seats"], &read[0]["seats_left"]),
        (&"2025-014".into(), &12.into(), &0.into())
    );
    assert_eq!(read[1]["seats_left"], 7);
    assert_eq!(read[1]["ends_on"], "2025-07-12");
    let digiforma = "name,code,startDate,endDate,address,remote,program.code,program.name,dates.date,dates.startTime\n\
                     Juin,D-1,,,Nice,false,X1,Café IA,2025-06-12,09:00\nJuin,D-1,,,Nice,false,X1,Café IA,2025-06-12,14:00\n\
                     Juin,D-1,,,Nice,false,X1,Café IA,2025-06-20,09:00\n";
    let read = sessions("export.csv", digiforma);
    assert_eq!(read.as_array().unwrap().len(), 1);
    assert_eq!((&read[0]["module"], &read[0]["mode"]), (&"cafe-ia".into(), &"in-person".into()));
    assert_eq!(read[0]["days"], serde_json::json!(["2025-06-12", "2025-06-20"]));
}

#[test]
fn each_error_stands_at_its_cell() {
    let row = |more: &str| {
        format!("id,module,starts_on,ends_on,seats,seats_left,regions,department,mode\n{more}\n")
    };
    for (more, code, column, value, nearest) in [
        ("A,handicap,31/02/2025,,,,,,", "bad-date", 3, "31/02/2025", ""),
        ("A,handicap,2025-06-13,2025-06-12,,,,,", "ends-before-starts", 4, "", ""),
        ("A,handicap,2025-06-12,,12,13,,,", "seats-left-above-seats", 6, "", ""),
        ("A,handicap,2025-06-12,,douze,,,,", "wrong-type", 5, "douze", ""),
        ("A,handicap,2025-06-12,,,,Pacca,,", "unknown-region", 7, "Pacca", "PACA"),
        ("A,handicap,2025-06-12,,,,,Bouches du Rone,", "unknown-department", 8, "Bouches du Rone", "13"),
        ("A,handicap,2025-06-12,,,,,,remot", "unknown-word", 9, "remot", "remote"),
        ("A,handicaps,2025-06-12,,,,,,", "unknown-module", 2, "handicaps", "handicap"),
        ("A,,2025-06-12,,,,,,", "empty-text", 2, "", ""),
        ("A,handicap,,,,,,,", "empty-text", 3, "", ""),
    ] {
        let expected = (code.to_owned(), 2, column, value.to_owned(), nearest.to_owned());
        assert_eq!(found("c.csv", &row(more)), [expected], "{more}");
    }
    assert_eq!(found("c.csv", &row("A,handicap,2025-06-12,,,,,,,x"))[0].0, "field-count");
    let told = Folder::of([("c.csv", &row("A,Accompagner le handicap,2025-06-12,,,,,,"))])
        .run("validate c.csv --lang en --as-of 2025-05-02");
    let names = told.out.split("Did you mean “handicap”, “").nth(1).unwrap_or_else(|| panic!("{}", told.out));
    assert!(names.contains("” or “"), "the nearest three: {names}");
}

#[test]
fn two_rows_of_one_id_must_not_contradict_each_other() {
    let rows = "id,module,date,seats,place\nA,handicap,2025-06-12,12,Nice\nA,handicap,2025-06-13,10,Toulon\n";
    let found: Vec<_> =
        found("c.csv", rows).into_iter().map(|(code, line, column, ..)| (code, line, column)).collect();
    assert_eq!(found, [("session-rows-differ".to_owned(), 3, 4), ("session-rows-differ".to_owned(), 3, 5)]);
    let told = Folder::of([("c.csv", rows)]).run("sessions --calendar c.csv --as-of 2025-05-02");
    assert_eq!(told.code, 2, "{}", told.err);
    let module = "id,module,date\nA,handicap,2025-06-12\nA,cafe-ia,2025-06-13\n";
    let told = Folder::of([("c.csv", module)]).run("sessions --calendar c.csv --as-of 2025-05-02");
    assert_eq!(told.code, 2, "{}", told.err);
}

#[test]
fn rows_without_an_id_are_one_session_where_they_share_module_place_and_organiser_within_a_month() {
    let read = |rows: &str| {
        let read = sessions("c.csv", &format!("Module;Date;Lieu;Organisme;Lien\n{rows}"));
        let read = read.as_array().unwrap().clone().into_iter();
        read.map(|session| session["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for (second, ids) in [
        ("handicap;12/07/2025;Nice;Hub;", &["handicap-2025-06-12-nice", "handicap-2025-07-12-nice"][..]),
        ("Handicap;11/07/2025;NICE;hub;", &["handicap-2025-06-12-nice"]),
        ("handicap;13/06/2025;Toulon;Hub;", &["handicap-2025-06-12-nice", "handicap-2025-06-13-toulon"]),
        ("handicap;13/06/2025;Nice;Mednum;", &["handicap-2025-06-12-nice", "handicap-2025-06-13-nice"]),
        (
            "handicap;13/06/2025;Nice;Hub;https://b.example",
            &["handicap-2025-06-12-nice", "handicap-2025-06-13-nice"],
        ),
        (
            "handicap;12/06/2025;Nice;Hub;https://b.example",
            &["handicap-2025-06-12-nice", "handicap-2025-06-12-nice-2"],
        ),
    ] {
        assert_eq!(read(&format!("handicap;12/06/2025;Nice;Hub;\n{second}\n")), ids, "{second}");
    }
}

#[test]
fn a_table_of_another_kind_is_told_and_a_lacking_column_is_named() {
    let run = |text: &str| -> Told {
        Folder::of([("c.csv", text)]).run("sessions --calendar c.csv --lang en --as-of 2025-05-02")
    };
    let told = run("id,hired_on\n1,2025-01-01\n");
    assert!(told.code == 2 && told.err.contains("[other-kind]"), "{}", told.err);
    let told = run("module,place\nhandicap,Nice\n");
    assert!(told.code == 2 && told.err.contains("missing column: starts_on"), "{}", told.err);
    let told = Folder::of([("r.csv", "module,starts_on,seats\nhandicap,2025-06-12,3\n")])
        .run("check r.csv --lang en --as-of 2025-05-02");
    assert!(told.code == 2 && told.err.contains("--calendar"), "{}", told.err);
}

#[test]
fn a_workspace_names_the_columns_of_its_own_calendar() {
    let folder = Folder::of([
        (
            "parconum.toml",
            "calendar = \"c.csv\"\n[columns]\nmodule = \"Thème choisi\"\nseats = \"Jauge max\"",
        ),
        ("c.csv", "Thème choisi;Date;Jauge max\nhandicap;12/06/2025;9\n"),
    ]);
    let told = folder.run("sessions --as-of 2025-05-02 --format json");
    assert_eq!(told.json()["sessions"][0]["seats"], 9, "{}", told.err);
}

#[test]
fn exceptions_and_a_catalogue_are_read_from_tables() {
    let folder = Folder::of([
        (
            "r.csv",
            "id,last_name,hired_on,ccp1_passed_on\n1,Un,2021-09-01,2022-03-01\n2,Deux,2021-09-01,2022-03-01\n",
        ),
        (
            "e.toml",
            "[[exception]]\nadvisor = \"1\"\nobligation = \"continuing-module\"\nyear = 2025\neffect = \"extend\"\n\
                    until = 2026-03-31\nreason = \"Congé, puis reprise\"\ngranted_by = \"Lina\"\ngranted_on = 2025-02-01\n",
        ),
        (
            "e.csv",
            "Conseiller;Obligation;Année;Effet;Jusqu’au;Motif;Accordée par;Accordée le\n\
                   1;Module de l’année;2025;Prolongation;31/03/2026;Congé, puis reprise;Lina;01/02/2025\n",
        ),
        (
            "m.toml",
            "[[module]]\nid = \"poterie\"\ntitle = \"Poterie\"\nkind = \"thematic\"\nhours = 7\naliases = [\"pot\", \"terre\"]\n\
                    available_until = 2026-12-31\n[[module]]\nid = \"prepa\"\ntitle = \"Préparation\"\nkind = \"preparation\"\n\
                    requires = [\"a\"]\nindicative = true\n",
        ),
        (
            "m.csv",
            "Identifiant,Titre,Type,Durée,Autres noms,Proposé jusqu’au,Prérequis,Indicatif\n\
                   poterie,Poterie,thématique,7 h,pot|terre,31/12/2026,,\nprepa,Préparation,préparation,,,,a,oui\n",
        ),
    ]);
    let run = |line: &str| {
        let told = folder.run(line);
        assert!(told.code < 2, "{}", told.err);
        told.out
    };
    let check = |file: &str| {
        run(&format!("check r.csv --exceptions {file} --as-of 2025-05-02 --format json"))
            .replace("e.csv", "e.toml")
    };
    let (table, toml) = (check("e.csv"), check("e.toml"));
    assert!(toml.contains("2026-03-31") && toml.contains("Congé, puis reprise"));
    let lines = |text: &str| {
        text.lines().filter(|line| !line.contains("\"line\"")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(lines(&table), lines(&toml));
    let modules = |file: &str| {
        let text = run(&format!("modules --catalogue {file} --format json"));
        text.replace("m.csv", "m.toml")
    };
    assert_eq!(modules("m.csv"), modules("m.toml"));
    for (name, text, expected) in [
        ("e.csv", "advisor,obligation,effect,reason\n1,continuing-module,waive,x\n", ("year-missing", 2, 0)),
        ("e.csv", "advisor,obligation,year,effect,reason\n1,modules,,waive,x\n", ("unknown-word", 2, 2)),
        ("e.csv", "advisor,obligation,effect,until,reason\n1,ccp1,extend,31/02/2025,x\n", ("bad-date", 2, 4)),
        ("e.csv", "advisor,obligation,effect,reason\n1,ccp1,waive,\n", ("empty-text", 2, 4)),
        ("m.csv", "id,title,kind\na,A,thematic\na,B,thematic\n", ("duplicate-id", 3, 1)),
        ("m.csv", "id,title,kind,hours\na,A,thematic,sept\n", ("wrong-type", 2, 4)),
    ] {
        let found: Vec<_> =
            found(name, text).into_iter().map(|(code, line, column, ..)| (code, line, column)).collect();
        assert_eq!(found, [(expected.0.to_owned(), expected.1, expected.2)], "{text}");
    }
}

#[test]
fn a_calendar_as_icalendar_gives_days_title_place_and_address() {
    let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@mednum.example\r\nSUMMARY:Accompagnement des publ\r\n \
                ics en situation de handicap\r\nDTSTART;VALUE=DATE:20250612\r\nDTEND;VALUE=DATE:20250614\r\n\
                LOCATION:Marseille\\, Le Cloître\r\nURL:https://a.example\r\nBEGIN:VALARM\r\nDURATION:P9D\r\nURL:x\r\nEND:VALARM\r\nEND:VEVENT\r\n\
                BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:cafe-ia\r\nDTSTART;TZID=\"Europe/Paris:x\":20250702T090000\r\n\
                DTEND:20250702T170000\r\nSTATUS:CANCELLED\r\nORGANIZER;CN=\"Le Hub\":mailto:a@b.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let read = sessions("c.ics", text);
    let first = &read[0];
    assert_eq!((&first["id"], &first["module"]), (&"a@mednum.example".into(), &"handicap".into()));
    assert_eq!((&first["starts_on"], &first["ends_on"]), (&"2025-06-12".into(), &"2025-06-13".into()));
    assert_eq!(
        (&first["place"], &first["url"]),
        (&"Marseille, Le Cloître".into(), &"https://a.example".into())
    );
    assert_eq!((&read[1]["ends_on"], &read[1]["cancelled"]), (&"2025-07-02".into(), &true.into()));
    assert_eq!(read[1]["organiser"], "Le Hub");
    assert_eq!(sessions("calendrier", text), read, "whatever its name");
    let wrong = text.replace("SUMMARY:cafe-ia", "SUMMARY:Réunion").replace("20250614", "20250699");
    let found: Vec<_> = found("c.ics", &wrong).into_iter().map(|(code, line, ..)| (code, line)).collect();
    assert_eq!(found, [("bad-date".to_owned(), 8), ("unknown-module".to_owned(), 18)]);
}

/// The trainings that count for each person, and what was told.
fn counted(participants: &str) -> (Vec<(String, Value)>, String) {
    let folder = Folder::of([
        (
            "r.csv",
            "id,first_name,last_name,email,hired_on,ccp1_passed_on\n1,Zoé,Le Goff,zoe@a.example,2021-09-01,2022-03-01\n\
                   2,Jean,Un,jean@a.example,2021-09-01,2022-03-01\n",
        ),
        ("c.toml", TOML),
        ("p.csv", participants),
    ]);
    let line =
        "check r.csv --calendar c.toml --history p.csv --as-of 2025-06-20 --format json --lang en --notes";
    let told = folder.run(line);
    assert!(told.code < 2, "{}", told.err);
    let advisors = told.json()["advisors"].as_array().unwrap().clone().into_iter();
    let counted = advisors.map(|advisor| {
        let id = advisor["id"].as_str().unwrap().to_owned();
        let module = advisor["obligations"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|one| one["counted"].as_array().unwrap());
        (id, module.map(|one| one["module"].clone()).next().unwrap_or_default())
    });
    (counted.collect(), told.err)
}

#[test]
fn a_list_of_participants_is_a_history() {
    let both = |first: Value, second: Value| vec![("1".to_owned(), first), ("2".to_owned(), second)];
    let (read, told) =
        counted("Nom;Prénom;N° session;Présence\nLE GOFF;Zoe;A-1;présente\nUn;Jean;A-1;absent excusé\n");
    assert_eq!(read, both("handicap".into(), Value::Null), "{told}");
    let (read, told) =
        counted("Participant;Email;Session;Statut\nZoé Le Goff;;A-1;Présent\n;jean@a.example;A-1;Inscrit\n");
    assert_eq!(read[0].1, "handicap", "{told}");
    assert_eq!(read[1].1, Value::Null, "nobody confirmed it: {told}");
    let (read, told) = counted("Stagiaire;Module;Date de fin;Statut\nUn Jean;handicap;12/06/2025;présent\n");
    assert_eq!(read, both(Value::Null, "handicap".into()), "{told}");
}

#[test]
fn a_participant_whom_nobody_knows_and_a_session_that_is_not_there_are_told() {
    let (_, told) = counted("Participant;Session;Statut\nZoe Le Gof;A-1;présent\n");
    assert!(
        told.contains("p.csv:2:1 (“Participant”)") && told.contains("Did you mean “Zoé Le Goff”?"),
        "{told}"
    );
    let (_, told) = counted("Participant;Session;Statut\nZoe Le Goff;A-3;présent\n");
    assert!(told.contains("p.csv:2:2 (“Session”)") && told.contains("[unknown-session]"), "{told}");
}

#[test]
fn the_example_in_spreadsheets_gives_the_reports_of_its_twin() {
    use crate::program::Parconum;
    let own = |report: String| {
        let lines = report.lines().filter(|line| !line.contains("\"file\"") && !line.contains("\"line\""));
        lines.map(|line| line.replace("suivi.csv", "historique.csv")).collect::<Vec<_>>()
    };
    let run = |name: &str, line: &str| own(Parconum::example(name).run(line).report());
    for command in ["check", "sessions", "allocate", "plan amsellem --all --why", "plan lindqvist --all"] {
        let line = format!("{command} --as-of 2025-05-02 --format json");
        assert_eq!(run("tableur", &line), run("hub-du-sud", &line), "{command}");
    }
}
