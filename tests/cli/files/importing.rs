//! `parconum import`: what it brings in, what it changes, and every other byte.

use crate::program::{Folder, Told, repository};

const SETTINGS: &str = "calendar = [\"c.toml\"]\nexceptions = [\"e.toml\"]\n";

/// A calendar as somebody wrote it, with the ends of lines of Windows.
const CALENDAR: &str = "# Du hub.\r\ntitle = 'Sessions'\r\n\r\n  [[session]] # la première\r\n  id = \"S-1\"   # gardé\r\n  module = 'Accompagnement des publics en situation de handicap'\r\n  starts_on = 2025-06-12\r\n  ends_on = 2025-06-13\r\n  regions = [\"PACA\"] # la nôtre\r\n  seats_left = 4 # au 2 mai\r\n\r\n[[session]]\r\nid = \"S-0\"\r\nmodule = \"cybersecurite\"\r\nstarts_on = 2025-03-12\r\n# fin";

fn workspace() -> Folder {
    Folder::of([("parconum.toml", SETTINGS), ("c.toml", CALENDAR), ("e.toml", "# Rien encore.\n")])
}

fn run(folder: &Folder, line: &str) -> Told {
    folder.run(format!("{line} --as-of 2025-05-02 --lang en"))
}

#[test]
fn sessions_are_known_by_their_ids_and_every_other_byte_is_kept() {
    let folder = workspace();
    folder.write(
        "hub.csv",
        "Identifiant;Module;Date de début;Date de fin;Régions;Places restantes;Lieu;Lien\n\
         S-1;handicap;12/06/2025;13/06/2025;Provence-Alpes-Côte d'Azur;2;Nice;\n\
         S-0;cybersecurite;12/03/2025;12/03/2025;;;;\n\
         S-2;seniors;01/07/2025;01/07/2025;PACA et Corse;8;\"Aix; \"\"halle\"\"\";https://a.example\n",
    );
    let told = run(&folder, "import hub.csv --yes");
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("c.toml: 1 to add, 2 to change, 0 unchanged."), "{}", told.out);
    for change in ["seats_left : 4 → 2", "place : – → \"Nice\"", "ends_on : – → 2025-03-12"] {
        assert!(told.out.contains(change), "{change}: {}", told.out);
    }
    let expected = CALENDAR
        .replace("seats_left = 4 # au 2 mai\r\n", "seats_left = 2 # au 2 mai\r\n  place = \"Nice\"\r\n")
        .replace("starts_on = 2025-03-12\r\n", "starts_on = 2025-03-12\r\nends_on = 2025-03-12\r\n")
        + "\r\n\r\n[[session]]\r\nid = \"S-2\"\r\nmodule = \"seniors\"\r\nstarts_on = 2025-07-01\r\n\
           ends_on = 2025-07-01\r\nplace = 'Aix; \"halle\"'\r\nseats_left = 8\r\n\
           url = \"https://a.example\"\r\nregions = [\"93\", \"94\"]\r\n";
    assert_eq!(folder.read("c.toml"), expected);
    assert_eq!(run(&folder, "validate").code, 0);
    let again = run(&folder, "import hub.csv");
    assert!(again.code == 0 && again.out.contains("0 to add, 0 to change, 3 unchanged"), "{}", again.out);
    assert_eq!(folder.read("c.toml"), expected);
}

#[test]
fn nothing_is_written_where_nobody_confirms_it_or_something_is_wrong() {
    let folder = workspace();
    folder.write("hub.csv", "Identifiant;Module;Date de début;Lieu\nS-2;seniors;01/07/2025;\n");
    let told = run(&folder, "import hub.csv");
    assert!(told.code == 2 && told.err.contains("[not-confirmed]"), "{}", told.err);
    assert!(told.out.contains("  [[session]]\n  id = \"S-2\"\n"), "{}", told.out);
    for (rows, found) in [
        ("S-2;senior;01/07/2025;\n", "hub.csv:2:2 (“Module”): "),
        ("S-2;seniors;31/02/2025;\n", "hub.csv:2:3 (“Date de début”): "),
    ] {
        folder.write("hub.csv", format!("Identifiant;Module;Date de début;Lieu\n{rows}"));
        let told = run(&folder, "import hub.csv --yes");
        assert!(told.code == 2 && told.err.contains(found), "{}", told.err);
    }
    assert_eq!(folder.read("c.toml"), CALENDAR);
    folder.write("hub.csv", "Identifiant;Module;Date de début;Lieu\nS-2;seniors;01/07/2025;\n");
    folder.write("c.toml", "session = []\n");
    let told = run(&folder, "import hub.csv --yes");
    assert!(told.code == 2 && told.err.contains("c.toml: ") && told.err.contains("[cannot-be-added-to]"));
    let told = run(&folder, "import hub.csv --to sessions.csv --yes");
    assert!(told.code == 2 && told.err.contains("[cannot-be-added-to]"), "{}", told.err);
    assert!(!folder.path("sessions.csv").exists());
}

#[test]
fn what_would_not_be_read_with_the_other_files_is_not_written() {
    let folder = workspace();
    folder.write("parconum.toml", "calendar = [\"other.toml\", \"c.toml\"]\n");
    folder.write("other.toml", "[[session]]\nid = \"S-2\"\nmodule = \"seniors\"\nstarts_on = 2025-07-01\n");
    folder.write("hub.csv", "Identifiant;Module;Date de début;Lieu\nS-2;seniors;01/07/2025;\n");
    let told = run(&folder, "import hub.csv --yes");
    assert!(told.code == 2 && told.err.contains("[duplicate-id]"), "{}", told.err);
    assert_eq!(folder.read("c.toml"), CALENDAR);
}

#[test]
fn days_go_where_the_first_or_the_last_one_is_another() {
    let folder = workspace();
    folder.write(
        "c.toml",
        "[[session]]\nid = \"S-1\"\nmodule = \"handicap\"\nstarts_on = 2025-06-12\nends_on = 2025-06-19\n\
         days = [\n  2025-06-12,\n  2025-06-19,\n] # two Thursdays\nplace = \"Nice\"\n",
    );
    folder.write(
        "hub.csv",
        "Identifiant;Module;Date de début;Date de fin;Lieu\nS-1;handicap;01/09/2025;02/09/2025;\n",
    );
    let told = run(&folder, "import hub.csv --yes");
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(
        folder.read("c.toml"),
        "[[session]]\nid = \"S-1\"\nmodule = \"handicap\"\nstarts_on = 2025-09-01\nends_on = 2025-09-02\n\
         place = \"Nice\"\n"
    );
}

#[test]
fn a_calendar_program_fills_a_file_that_was_not_there() {
    let folder = Folder::of([("parconum.toml", "")]);
    folder.write(
        "agenda.ics",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@hub.example\r\nSUMMARY:Handicap\r\n\
         DTSTART;VALUE=DATE:20250612\r\nDTEND;VALUE=DATE:20250614\r\nLOCATION:Salle 2\\nNice\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n",
    );
    let told = run(&folder, "import agenda.ics --yes");
    assert!(told.code == 2 && told.err.contains("[nowhere-to-add]"), "{}", told.err);
    let told = run(&folder, "importer agenda.ics --to c.toml --yes");
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("calendar = [\"c.toml\"]"), "{}", told.out);
    assert_eq!(
        folder.read("c.toml"),
        "[[session]]\nid = \"1@hub.example\"\nmodule = \"handicap\"\nstarts_on = 2025-06-12\n\
         ends_on = 2025-06-13\nplace = \"Salle 2 Nice\"\n"
    );
    folder.write("parconum.toml", "calendar = [\"c.toml\"]\n");
    assert_eq!(run(&folder, "validate").code, 0);
}

#[test]
fn two_exceptions_on_one_obligation_stay_two() {
    let folder = workspace();
    let header = "Conseiller;Obligation;Année;Décision;Jusqu’au;Motif;Accordée le\n";
    let rows = "1;Module continu;2025;Dispense;30/06/2025;Congé;01/02/2025\n\
                1;Module continu;2025;Dispense;31/12/2025;Congé;01/02/2025\n";
    folder.write("x.csv", format!("{header}{rows}"));
    let told = run(&folder, "import x.csv --yes");
    assert!(told.code == 0 && told.out.contains("2 to add"), "{}{}", told.out, told.err);
    let told = run(&folder, "import x.csv --yes");
    assert!(told.out.contains("0 to add, 0 to change, 2 unchanged"), "{}", told.out);
    folder.write("x.csv", format!("{header}{}", rows.replace("30/06/2025", "15/07/2025")));
    let told = run(&folder, "import x.csv --yes");
    assert!(told.out.contains("until : 2025-06-30 → 2025-07-15"), "{}", told.out);
    assert!(folder.read("e.toml").starts_with("# Rien encore.\n\n[[exception]]\nadvisor = \"1\"\n"));
}

#[test]
fn a_catalogue_is_brought_in_before_the_calendar_fits_it() {
    let folder = workspace();
    folder.write("parconum.toml", "calendar = [\"c.toml\"]\ncatalogue = [\"m.toml\"]\n");
    folder.write("m.toml", "");
    folder.write("c.toml", "[[session]]\nid = \"S-1\"\nmodule = \"handicap\"\nstarts_on = 2025-06-12\n");
    folder.write(
        "m.csv",
        "id;title;kind;hours\nhandicap;Accompagnement des publics en situation de handicap;thematic;14\n\
         cybersecurite;Cybersécurité;thématique;7\n",
    );
    assert!(run(&folder, "validate").out.contains("c.toml:3:"));
    let told = run(&folder, "import m.csv --yes");
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(!run(&folder, "validate").out.contains("c.toml:3:"));
}

#[test]
fn the_example_in_spreadsheets_says_what_its_twin_says() {
    let examples = repository().join("examples");
    let folder = Folder::of([("parconum.toml", "")]);
    for (name, from) in [
        ("calendrier.xlsx", "tableur"),
        ("exceptions.csv", "tableur"),
        ("calendrier.toml", "hub-du-sud"),
        ("exceptions.toml", "hub-du-sud"),
    ] {
        folder.write(name, std::fs::read(examples.join(from).join(name)).unwrap());
    }
    for (file, own) in [("calendrier.xlsx", "calendrier.toml"), ("exceptions.csv", "exceptions.toml")] {
        let before = folder.read(own);
        let told = run(&folder, &format!("import {file} --to {own} --yes"));
        assert!(told.out.contains("0 to add, 0 to change"), "{}{}", told.out, told.err);
        assert_eq!(folder.read(own), before);
    }
}
