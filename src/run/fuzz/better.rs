//! Nobody looks better, or gone, by damage to a row: a finding names the row.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use super::damage::Damage;
use super::number;
use crate::cli;
use crate::engine::assessment::AdvisorStatus;
use crate::findings::{Fact, Files, Finding, Findings};
use crate::locale::{Language, Locale};
use crate::model::Origin;
use crate::reports::casebook::{Casebook, People};
use crate::run::people::{is_unusable, people};
use crate::workspace::{References, Workspace};

/// The runs of every `cargo test`.
const RUNS: u64 = 300;

/// People who are late, due, booked, up to date, on their way, gone; with every column that a
/// verdict rests on, texts between them.
const ROSTER: &str = "\
id;last_name;email;hired_on;structure;contract_ends_on;exempt;ccp1_passed_on;postal_code;initial_training_entered_on;role;accreditations
101;Abadie;a@b.example;2021-09-01;Mairie de Valbleue;;non;18/03/2022;06000;;conseiller;
102;Benali;b@b.example;04/03/2024;La Ruche;31/12/2026;oui;;13001;;conseiller;Aidants Connect
103;Colin;c@b.example;02/09/2024;Le Phare, à l’est;31/08/2026;non;;20200;2024-10-01;conseiller;
104;Diallo;d@b.example;2024-03-01;Le Phare;;non;;97410;;conseillère;
105;Ehrard;e@b.example;2024-01-15;La Ruche;31/12/2027;non;2024-11-20;29000;2024-02-01;conseiller;
106;Fabre;f@b.example;2021-09-01;La Ruche;15/11/2025;non;2022-03-01;29000;;conseiller;
107;Garnier;g@b.example;2023-01-02;Le Phare;;non;2023-11-02;13001;;conseiller;
108;Hadj;h@b.example;2024-09-15;Médiathèque;;non;;13002;;conseiller;
109;Imbert;i@b.example;;Médiathèque;;non;2023-05-01;13002;2022-05-01;conseiller;
";

const HISTORY: &str = "\
advisor;training;starts_on;ends_on;status;hours;session
101;handicap;2025-03-11;2025-03-12;absent;14;
101;parentalite;2024-05-11;2024-05-12;completed;14;
103;ccp1-preparation;2024-10-01;2024-12-20;completed;175;
103;handicap;2025-06-11;2025-06-12;registered;14;
104;handicap;2024-10-02;2024-10-02;completed;7;
104;parentalite;2025-02-04;2025-02-04;withdrawn;7;
104;ccp1;2025-04-01;2025-04-01;absent;7;
105;handicap;2024-06-12;2024-06-12;completed;7;
c@b.example;cybersecurite;2025-03-25;2025-03-25;completed;7;
105;parentalite;2024-06-25;2024-06-25;completed;7;
105;illettrisme;2025-06-25;2025-06-25;registered;7;
106;illettrisme;2025-04-25;2025-04-25;absent;7;
107;seniors;12/03/2025;13/03/2025;cancelled;14;
108;ccp1-preparation;2024-10-01;2024-12-20;withdrawn;175;
";

/// The two files, by what each is to the program.
const FILES: [(&str, &str, &str); 2] =
    [("--roster", "roster.csv", ROSTER), ("--history", "history.csv", HISTORY)];

/// What is asked of damaged files again and again.
struct Question {
    workspace: Workspace,
    known: References,
    files: Files,
    locale: &'static Locale,
}

/// What a report says of each person, and what was found.
struct Report {
    people: Vec<Told>,
    findings: Vec<Finding>,
}

/// What a report says of a person.
struct Told {
    id: String,
    line: usize,
    status: AdvisorStatus,
    warnings: usize,
}

impl Question {
    fn new(folder: &Path, rules: &str) -> Self {
        let line = ["parconum", "check", "--as-of", "2025-05-02", "--rules", rules];
        let mut line: Vec<OsString> = line.map(OsString::from).into();
        for (option, name, _) in FILES {
            line.extend([OsString::from(option), folder.join(name).into()]);
        }
        let Ok(typed) = cli::parse(&line) else { panic!("{line:?}") };
        let (mut files, mut findings) = (Files::default(), Findings::default());
        let workspace = Workspace::new(&typed, &mut findings);
        let known = workspace.references(&mut files, &mut findings).unwrap();
        Self { workspace, known, files, locale: Locale::of(Language::French) }
    }

    /// `None` if a file as a whole is refused.
    fn ask(&self) -> Option<Report> {
        let (mut files, mut findings) = (self.files.clone(), Findings::default());
        let people: People = people(&self.workspace, &self.known, self.locale, &mut files, &mut findings)?;
        if is_unusable(&findings) {
            return None;
        }
        let setting = self.workspace.setting(&self.known);
        let casebook = Casebook::new(&setting, &people, &files, Default::default());
        let mut told = findings.0;
        let rows = casebook.rows().map(|row| {
            told.extend_from_slice(row.errors());
            let warnings = row.assessed().map_or(0, |assessed| assessed.assessment.warnings.len());
            let Origin::Row { line, .. } = row.advisor.origin else { panic!("nobody was typed") };
            let id = row.advisor.person.id.to_string();
            Told { id, line: line.get() as usize, status: row.status(), warnings }
        });
        let people = rows.collect();
        Some(Report { people, findings: told })
    }
}

/// The statuses that are better than another one, from the best. Who is `left` owes nothing.
fn rank(status: AdvisorStatus) -> usize {
    use AdvisorStatus::{Due, Invalid, Left, Overdue, Scheduled, UpToDate, Upcoming};
    [Left, UpToDate, Scheduled, Upcoming, Due, Overdue, Invalid]
        .iter()
        .position(|other| *other == status)
        .expect("all are there")
}

/// Whether a finding names a line, as its place or in its words.
fn names(finding: &Finding, line: usize) -> bool {
    let in_words = |fact: &Fact| match fact {
        Fact::Text(text) => text.contains(&format!("({line})")),
        Fact::Place(place) => place.line == Some(line as u32),
        _ => false,
    };
    finding.place.as_ref().is_some_and(|place| place.line == Some(line as u32))
        || finding.facts.iter().any(|(_, fact)| in_words(fact))
}

/// Who looks better than before, though nothing tells of the damaged lines.
fn better(before: &Report, after: &Report, lines: [usize; 2]) -> Option<String> {
    let is_new = |finding: &&Finding| !before.findings.contains(finding);
    let mut told = after.findings.iter().filter(is_new);
    if told.any(|finding| lines.iter().any(|line| names(finding, *line))) {
        return None;
    }
    before.people.iter().find_map(|Told { id, line, status, warnings }| {
        let with_id = after.people.iter().find(|told| told.id == *id);
        // an id that is damaged is seen: whoever stands on that line is looked at
        let Some(now) = with_id.or_else(|| after.people.iter().find(|told| told.line == *line)) else {
            return Some(format!("{id} is gone"));
        };
        let is_better = rank(now.status) < rank(*status) && now.warnings <= *warnings;
        is_better.then(|| format!("{id} was {status:?} and is {:?}", now.status))
    })
}

#[test]
fn nobody_looks_better_by_damage_that_no_finding_names() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    FILES.iter().for_each(|(_, name, text)| fs::write(folder.join(name), text).unwrap());
    let questions = ["hub-du-sud", "dispositif"].map(|rules| Question::new(folder, rules));
    let before = questions.each_ref().map(|question| question.ask().unwrap());
    let (runs, seed) = (number("PARCONUM_FUZZ_RUNS", RUNS), number("PARCONUM_FUZZ_SEED", 1));
    let (mut refused, mut wrong) = (0, Vec::new());
    for run in 0..runs {
        let mut damage = Damage::new(seed.wrapping_mul(1 << 40).wrapping_add(run));
        let (_, name, text) = FILES[damage.below(2)];
        let (bytes, lines) = damage.damaged_row(text);
        fs::write(folder.join(name), &bytes).unwrap();
        let which = damage.below(2);
        match questions[which].ask() {
            None => refused += 1,
            Some(after) => wrong.extend(better(&before[which], &after, lines).map(|who| {
                let shown = String::from_utf8_lossy(&bytes).into_owned();
                let shown = shown.lines().nth(lines[0] - 1).map(str::to_owned);
                format!("seed {seed}, run {run}: {who}: line {} of {name}: {shown:?}", lines[0])
            })),
        }
        fs::write(folder.join(name), text).unwrap();
        assert!(wrong.len() < 40, "{}", wrong.join("\n"));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(refused <= runs / 4, "{refused} of {runs} were refused as a whole");
}
